/** The work a survey campaign needs done. Each `ensure…` does its thing once, however often it is called. */
import type { OfGeneration } from '../generation.ts';
import type { DecisionResult } from '../../domain/document/decision.ts';

export interface CampaignRef extends OfGeneration {
  readonly campaignId: string;
}
export interface RoundRef extends CampaignRef {
  readonly round: number;
}

/** A round of letters to those who let the deadline pass, or to those above them. */
export interface ChaseRef extends RoundRef {
  readonly kind: 'chase' | 'escalation';
}

export type ConfirmingNext =
  { readonly step: 'draftLetter' } | { readonly wait: true } | { readonly ended: true };

export type CollectingNext =
  | { readonly step: 'remind'; readonly round: number }
  | { readonly step: 'skipReminder'; readonly round: number }
  | { readonly step: 'chase'; readonly round: number; readonly kind: ChaseRef['kind'] }
  | { readonly step: 'cutOff' }
  | { readonly step: 'consolidate' }
  /** Stopped by a leader meanwhile. */
  | { readonly ended: true }
  /** Milliseconds to the next alarm; null when only people can move things. */
  | { readonly waitMs: number | null };

export interface DraftedDocument {
  readonly documentId: string;
  /** Stopped by a leader meanwhile: nothing was drafted. */
  readonly stopped?: true;
}

export interface SurveyActivities {
  recordSurveyDecision(input: { readonly requestId: string } & OfGeneration): Promise<DecisionResult>;
  /** What is next until the recipients are confirmed by a person. */
  nextForConfirming(input: CampaignRef): Promise<ConfirmingNext>;
  /** Drafts the letter with its form. */
  ensureLetter(input: CampaignRef): Promise<DraftedDocument>;
  /** Says that the campaign rests while its document lives on. */
  restOnDocument(input: CampaignRef): Promise<void>;
  openCollecting(input: CampaignRef): Promise<void>;
  /** What is next between dispatch and consolidation, judged on one snapshot of facts and office time. */
  nextForCollecting(input: CampaignRef): Promise<CollectingNext>;
  /** Queues a reminder to those who owe an answer now; null when there is nobody to remind. */
  ensureReminder(input: RoundRef): Promise<{ readonly documentId: string } | null>;
  finishReminder(input: RoundRef): Promise<void>;
  skipReminder(input: RoundRef): Promise<void>;
  /** Drafts the letters of a round, for the unit to submit; or writes down why there are none. */
  ensureChase(input: ChaseRef): Promise<void>;
  cutOff(input: CampaignRef): Promise<void>;
  /** Workbook of all answers, then the draft of the report. */
  ensureReport(input: CampaignRef): Promise<DraftedDocument>;
  closeCampaign(input: CampaignRef): Promise<void>;
  /** The letter or the report was voided: the campaign ends there, with the reason kept. */
  stopCampaign(input: CampaignRef & { readonly documentId: string }): Promise<void>;
}
