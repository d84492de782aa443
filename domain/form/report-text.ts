import { countFindings, type FormReport } from './lint-form.ts';
import type { Finding, Place, Severity } from './rule.ts';

export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  error: 'LỖI',
  warning: 'CẢNH BÁO',
  note: 'LƯU Ý',
};

/** A report as a clerk reads it: one block a finding, then how many there are. */
export function reportText({ family, type, findings }: FormReport): string {
  const blocks = findings.map(findingText);
  const note = FAMILY_NOTES[family];
  return [...(note ? [note] : []), ...blocks, summary(family, type, findings)].join('\n');
}

/** Told before the findings: what was and what was not judged. */
const FAMILY_NOTES: Readonly<Record<FormReport['family'], string>> = {
  administrative: '',
  legal: 'Văn bản quy phạm pháp luật: chỉ kiểm tra phần chung, thể thức theo luật khác.',
  party: 'Văn bản của Đảng, đoàn thể: chỉ kiểm tra phần chung, thể thức theo quy định riêng.',
  internal: 'Phiếu trong nội bộ cơ quan: chỉ kiểm tra phần chung, thể thức theo quy chế của cơ quan.',
  none: 'Không nhận ra văn bản hành chính: chỉ kiểm tra bảng mã, ngày tháng và lời văn.',
};

function findingText({ rule, severity, where, what, source, remedy }: Finding): string {
  const at = placeText(where);
  const quote = where.quote === null ? [] : [`    “${where.quote}”`];
  return [
    `${SEVERITY_LABELS[severity]}${at && `, ${at}`}: ${what}`,
    ...quote,
    `    → ${remedy}`,
    `    [${rule}] ${source}`,
  ].join('\n');
}

const placeText = ({ page, paragraph }: Place): string =>
  [...(page === null ? [] : [`trang ${page}`]), ...(paragraph === null ? [] : [`đoạn ${paragraph}`])].join(
    ', ',
  );

function summary(family: FormReport['family'], type: string | null, findings: readonly Finding[]): string {
  const { error, warning, note } = countFindings(findings);
  const kind = type ? `${type}: ` : '';
  // What was not recognised was not judged either: silence must not read as praise.
  if (findings.length === 0 && family === 'none')
    return 'Chưa kiểm tra được thể thức; phần đã kiểm tra không thấy lỗi.';
  if (findings.length === 0) return `${kind}không thấy lỗi thể thức.`;
  return `${kind}${error} lỗi, ${warning} cảnh báo, ${note} lưu ý.`;
}
