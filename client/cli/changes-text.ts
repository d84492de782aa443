import type { ChangesBody } from '../api/document-schemas.ts';
import type { Wire } from './wire.ts';

type Version = Wire<ChangesBody>[number];
type Change = Version['changes'][number];

const REASONS: Readonly<Record<string, string>> = {
  draft: 'soạn thảo',
  content: 'sửa nội dung',
  form: 'sửa thể thức',
  signer: 'đổi người ký',
  number: 'cấp số',
};

/** What each version changed: lines with − and +, reworded lines with [−bỏ−]{+thêm+}. */
export const changesText = (versions: Wire<ChangesBody>): string =>
  versions.length === 0 ? 'Không có phiên bản này.' : versions.map(versionText).join('\n');

const versionText = ({ version, reason, changes }: Version): string =>
  [
    `Bản ${version} (${REASONS[reason] ?? reason})${changes.length === 0 ? ': nội dung như bản trước' : ':'}`,
    ...changes.map(changeText),
  ].join('\n');

export function changeText({ kind, part, text, pieces }: Change): string {
  if (kind === 'added') return `  + ${part}: ${text ?? ''}`;
  if (kind === 'removed') return `  − ${part}: ${text ?? ''}`;
  return `  ~ ${part}: ${(pieces ?? []).map(pieceText).join('')}`;
}

const pieceText = ({ kind, text }: NonNullable<Change['pieces']>[number]): string =>
  kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[−${text}−]`;
