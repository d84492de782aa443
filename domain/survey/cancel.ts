/** What becomes of each document of a campaign that is stopped before its end. */
import { isAmendment } from '../document/amend.ts';
import type { DocumentState } from '../document/lifecycle.ts';

export interface DocumentOfCampaign {
  readonly role: string;
  readonly state: DocumentState;
  /** 0: not drafted yet. */
  readonly version: number;
  readonly numbered: boolean;
  readonly dispatched: boolean;
  /** Recalled or replaced already. */
  readonly setAside: boolean;
}

export type Fate = keyof typeof FATES;

export const FATES = {
  leave: 'giữ nguyên',
  drop: 'hủy dự thảo',
  voidNumber: 'hủy văn bản, số đã cấp giữ trong sổ và ghi lý do',
  recall: 'thu hồi (dự thảo công văn thu hồi chờ đơn vị soạn thảo trình)',
} as const;

/** Rows in this order; the first that applies. */
const RULES: readonly { readonly fate: Fate; readonly applies: (document: DocumentOfCampaign) => boolean }[] =
  [
    { fate: 'leave', applies: ({ state }) => state === 'void' },
    // A recall goes its way whatever becomes of the campaign; what was set aside needs no second one.
    { fate: 'leave', applies: ({ role }) => role === 'recall' },
    { fate: 'leave', applies: ({ setAside }) => setAside },
    {
      fate: 'leave',
      applies: ({ dispatched, role }) => dispatched && isAmendment(role) && role !== 'replacement',
    },
    { fate: 'recall', applies: ({ dispatched }) => dispatched },
    { fate: 'voidNumber', applies: ({ numbered }) => numbered },
    { fate: 'drop', applies: () => true },
  ];

export const fateOf = (document: DocumentOfCampaign): Fate =>
  RULES.find(({ applies }) => applies(document))?.fate ?? 'leave';

/**
 * What went to those who were asked is recalled by one letter that names all of it. What went to a body above them,
 * about them, is theirs to know alone: it is recalled by a letter of its own.
 */
export const recallsApart = (role: string): boolean => role === 'escalation';

/** Once the report has gone up the survey is done: there is nothing left to stop. */
export const reportWentUp = (
  documents: readonly Pick<DocumentOfCampaign, 'role' | 'dispatched'>[],
): boolean => documents.some(({ role, dispatched }) => role === 'report' && dispatched);
