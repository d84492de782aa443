/** What a recipient keeps after sending: read from the database, so reloading it is harmless. */
import { formatInstant, formatLongDay } from '../../../domain/time/day.ts';
import type { KeptAnswer } from '../../../store/survey/answers.ts';
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
      codeNotation: page.letter.codeNotation,
      promulgatedOn: formatLongDay(page.letter.promulgatedOn),
      afterwards:
        'Đề nghị ghi lại mã biên nhận. Cần thay đổi thì sửa và gửi lại tại đường dẫn này; bản gửi sau thay bản gửi trước.',
      shown: noNeed ? null : shownAnswer(page.campaign.definition.form.fields, answer.values),
    },
  };
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
