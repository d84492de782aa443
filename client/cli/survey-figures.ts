import type { Command } from 'commander';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { formatInstant } from '../../domain/time/day.ts';
import { formatNumber } from '../../domain/vietnamese/number.ts';
import type { CleaningBody, OutlierBody, TwiceBody } from '../api/answer-figures.ts';
import { PLACE } from './handles.ts';
import type { CliIo } from './io.ts';
import { PROGRAM } from './paste.ts';
import { surveyPath } from './refs.ts';
import { act, type Session } from './session.ts';
import type { Wire } from './wire.ts';

/** `survey clean|cleanings|outliers|duplicates|merge|redraft|supplement`: figures before and after the report. */
export function surveyFigureCommands(program: Command, io: CliIo): void {
  const survey = program.commands.find((command) => command.name() === 'survey');
  if (!survey) return;
  cleaning(survey, io);
  outliers(survey, io);
  merging(survey, io);
  reporting(survey, io);
}

interface PlaceOptions {
  readonly field?: string;
  readonly row?: string;
  readonly column?: string;
}

/** People count rows from 1. */
const placeOf = ({ field = '', row, column }: PlaceOptions) => ({
  field,
  ...(row !== undefined && { row: Number(row) - 1 }),
  ...(column !== undefined && { column }),
});

const atPlace = (command: Command): Command =>
  command
    .option('--field <mục>', 'tên mục của phiếu')
    .option('--row <dòng>', 'dòng của bảng, từ 1')
    .option('--column <cột>', 'cột của bảng');

function cleaning(survey: Command, io: CliIo): void {
  atPlace(survey.command('clean <mã> <nơi-số>'))
    .description('làm sạch một số liệu; phiếu đã nhận giữ nguyên, ghi nhật ký')
    .requiredOption('--to <giá trị>', 'sửa thành; "" để bỏ trống')
    .requiredOption('--why <lời>', 'lý do')
    .action(
      act<PlaceOptions & { to: string; why: string }>(
        io,
        async (session, [id = '', recipient = ''], options) => {
          const path = surveyPath(id, `/answers/${encodeURIComponent(recipient)}/clean`);
          const body = { ...placeOf(options), to: options.to, why: options.why };
          const done = await session.api.send<{ place: string; from: string; to: string }>(
            'POST',
            path,
            body,
          );
          session.show(done, ({ place, from, to }) => `${place}: ${from || '(trống)'} → ${to || '(trống)'}.`);
        },
      ),
    );
  survey
    .command('cleanings <mã>')
    .description('nhật ký làm sạch số liệu')
    .action(
      act(io, async (session, [id = '']) => {
        const rows = await session.api.get<readonly Wire<CleaningBody>[]>(surveyPath(id, '/cleanings'));
        session.show(rows, (found) =>
          session.table(found, [
            { label: 'Lúc', of: ({ cleanedAt }) => formatInstant(new Date(cleanedAt)) },
            { label: 'Nơi trả lời', of: ({ name }) => name },
            { label: 'Chỗ ghi', of: ({ place }) => place },
            { label: 'Từ', of: ({ before }) => String(before ?? '') },
            { label: 'Thành', of: ({ after }) => String(after ?? '') },
            { label: 'Người sửa', of: ({ cleanedBy }) => cleanedBy },
            { label: 'Lý do', of: ({ why }) => why },
          ]),
        );
      }),
    );
}

function outliers(survey: Command, io: CliIo): void {
  atPlace(survey.command('outliers <mã>'))
    .description('số liệu bất thường; --confirm để xác nhận là đúng')
    .option('--confirm <nơi-số>', 'xác nhận số liệu của nơi nào, cùng --field và --why')
    .option('--why <lời>', 'căn cứ xác nhận')
    .action(
      act<PlaceOptions & { confirm?: string; why?: string }>(io, async (session, [id = ''], options) => {
        if (options.confirm !== undefined) {
          const path = surveyPath(id, `/answers/${encodeURIComponent(options.confirm)}/confirm-outlier`);
          const body = { ...placeOf(options), why: options.why ?? '' };
          const done = await session.api.send<{ value: number }>('POST', path, body);
          return session.show(done, ({ value }) => `Đã xác nhận ${formatNumber(value)} là đúng.`);
        }
        const rows = await session.api.get<readonly OutlierBody[]>(surveyPath(id, '/outliers'));
        session.show(rows, (found) =>
          found.length === 0
            ? 'Không có số liệu bất thường.'
            : session.table(found, [
                { label: PLACE, of: ({ recipientId }) => recipientId, align: 'right' },
                { label: 'Nơi trả lời', of: ({ name }) => name },
                { label: 'Chỗ ghi', of: ({ place }) => place },
                { label: 'Số liệu', of: ({ value }) => formatNumber(value), align: 'right' },
                { label: 'Vì sao', of: ({ reason }) => reason },
                { label: 'Xác nhận', of: ({ confirmed }) => confirmed ?? 'chưa' },
              ]),
        );
      }),
    );
}

interface MergeOptions {
  readonly keep?: string;
  readonly field?: readonly string[];
  readonly undo?: boolean;
  readonly why: string;
}

function merging(survey: Command, io: CliIo): void {
  survey
    .command('duplicates <mã>')
    .description('phiếu có thể của cùng một nơi, đặt cạnh nhau')
    .action(
      act(io, async (session, [id = '']) => {
        const pairs = await session.api.get<readonly TwiceBody[]>(surveyPath(id, '/duplicates'));
        session.show(pairs, (found) =>
          found.length === 0
            ? 'Không có nơi nào gửi hai lần.'
            : found.map((pair) => pairText(session, id, pair)).join('\n\n'),
        );
      }),
    );
  survey
    .command('merge <mã> <nơi-số> [nơi-kia]')
    .description('gộp hai phiếu của cùng một nơi; --undo để bỏ gộp (ghi nơi đã gộp đi)')
    .option('--keep <nơi-số>', 'dùng phiếu của nơi nào')
    .option('--field <mục=nơi...>', 'mục nào lấy của nơi nào')
    .option('--undo', 'bỏ gộp')
    .requiredOption('--why <lời>', 'lý do')
    .action(
      act<MergeOptions>(io, async (session, [id = '', one = '', other = ''], options) => {
        const { why } = options;
        if (options.undo) {
          const path = surveyPath(id, '/merges/undo');
          const done = await session.api.send<{ mergedId: number }>('POST', path, {
            mergedId: Number(one),
            why,
          });
          return session.show(
            done,
            ({ mergedId }) => `Đã bỏ gộp; phiếu của nơi số ${mergedId} lại tính riêng.`,
          );
        }
        const body = {
          one: Number(one),
          other: Number(other),
          keep: Number(options.keep),
          fields: fieldsIn(options.field),
          why,
        };
        const done = await session.api.send<{ keptId: number; mergedId: number }>(
          'POST',
          surveyPath(id, '/merges'),
          body,
        );
        session.show(
          done,
          ({ keptId, mergedId }) =>
            `Đã gộp nơi số ${mergedId} vào nơi số ${keptId}. Bỏ gộp: ${PROGRAM} survey merge ${id} ${mergedId} --undo --why "…"`,
        );
      }),
    );
}

function pairText(session: Session, id: string, { one, other, reason, differences }: TwiceBody): string {
  const named = ({ id: line, name, via }: TwiceBody['one']): string =>
    `Nơi số ${line}: ${name}${via ? ` (qua ${via})` : ''}`;
  const shown =
    differences.length === 0
      ? 'Số liệu giống nhau.'
      : session.table(differences, [
          { label: 'Mục', of: ({ place }) => place },
          { label: `${PLACE} ${one.id}`, of: ({ left }) => left || '(trống)' },
          { label: `${PLACE} ${other.id}`, of: ({ right }) => right || '(trống)' },
        ]);
  const command = `${PROGRAM} survey merge ${id} ${one.id} ${other.id} --keep ${one.id} --why "…"`;
  return [`${named(one)}`, `${named(other)}`, `(${reason})`, shown, `Gộp: ${command}`].join('\n');
}

function fieldsIn(typed: readonly string[] = []): Record<string, number> {
  return Object.fromEntries(
    typed.map((text) => {
      const [field, line] = text.split('=');
      if (field && line && /^\d+$/.test(line)) return [field, Number(line)] as const;
      throw new Refusal('invalidInput', [
        { where: '--field', what: `“${text}” chưa đúng`, remedy: 'ghi như --field soLaoDong=12' },
      ]);
    }),
  );
}

function reporting(survey: Command, io: CliIo): void {
  survey
    .command('redraft <mã>')
    .description('lập lại dự thảo báo cáo và bảng tổng hợp từ số liệu hiện có')
    .action(
      act(io, async (session, [id = '']) => {
        const done = await session.api.send<{ version: number }>('POST', surveyPath(id, '/report/redraft'));
        session.show(done, ({ version }) => `Đã lập lại dự thảo báo cáo, bản ${version}.`);
      }),
    );
  survey
    .command('supplement <mã>')
    .description('soạn báo cáo bổ sung từ phiếu nhận sau khi chốt số liệu')
    .action(
      act(io, async (session, [id = '']) => {
        const done = await session.api.send<{ documentId: string; bodies: number }>(
          'POST',
          surveyPath(id, '/supplement'),
        );
        session.show(
          done,
          ({ documentId, bodies }) =>
            `Đã soạn báo cáo bổ sung ${documentId} từ phiếu của ${bodies} nơi. Xem: ${PROGRAM} document show ${documentId} --as <tài khoản>`,
        );
      }),
    );
}
