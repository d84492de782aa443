/** What a recipient keeps after sending: read from the database, so reloading it is harmless. */
import { formatInstant, formatLongDay } from '../../../domain/time/day.ts';
import type { KeptAnswer } from '../../../store/survey/answer-versions.ts';
import { standingOf, WHY_NOT, whyNot } from '../../../domain/survey/standing.ts';
import { shownAnswer } from '../form/answer.ts';
import type { Screen } from '../screen.ts';
import type { Visit } from '../visit.ts';
import { notice, type Notice } from './notice.ts';

export function receiptScreen({ page, base }: Visit, answer: KeptAnswer): Screen {
  const noNeed = answer.kind === 'noNeed';
  return {
    template: 'receipt',
    title: 'Biên nhận',
    data: {
      base,
      heading: noNeed ? 'Đã ghi nhận: không có nhu cầu' : 'Đã nhận phiếu trả lời',
      code: answer.receiptCode,
      notices: markNotices(answer),
      recipient: page.recipient.name,
      receivedAt: formatInstant(answer.receivedAt),
      kind: noNeed ? 'Không có nhu cầu' : page.campaign.definition.form.title,
      version: `Lần thứ ${answer.version}`,
      arrivalNumber: answer.arrivalNumber,
      history: page.answers.length > 1 ? page.answers.map((one) => versionLine(one, page.answers)) : null,
      codeNotation: page.letter.codeNotation,
      promulgatedOn: formatLongDay(page.letter.promulgatedOn),
      afterwards:
        'Đề nghị ghi lại mã biên nhận. Cần thay đổi thì sửa và gửi lại tại đường dẫn này. Trong thời hạn, bản gửi sau thay bản gửi trước; sau thời hạn, bản đã gửi đúng hạn vẫn được dùng đến khi cơ quan ban hành xem xét bản mới.',
      shown: noNeed ? null : shownAnswer(page.campaign.definition.form.fields, answer.values),
    },
  };
}

/** "Lần 2, 09h30 ngày 20/7/2023, mã 7K3M-9Q2X: đang dùng". */
function versionLine(one: KeptAnswer, all: readonly KeptAnswer[]): string {
  const why = whyNot(one, standingOf(all));
  const kind = one.kind === 'noNeed' ? 'không có nhu cầu' : 'gửi phiếu';
  return `Lần ${one.version}: ${kind} lúc ${formatInstant(one.receivedAt)}, mã ${one.receiptCode} – ${why ? WHY_NOT[why] : 'bản đang dùng'}.`;
}

function markNotices(answer: KeptAnswer): Notice[] {
  if (answer.afterCutOff)
    return [
      notice(
        'warn',
        'Phiếu được lưu và ghi rõ là gửi sau khi chốt số liệu, không đưa vào báo cáo đã lập.',
        'Gửi sau khi chốt.',
      ),
    ];
  return answer.late ? [notice('warn', 'Phiếu được nhận và ghi rõ là gửi sau thời hạn.', 'Gửi muộn.')] : [];
}
