import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { upperFirst } from '../../domain/vietnamese/list.ts';
import { SIGNING_IMAGES, type SigningImageKind } from '../../domain/document/signing-image.ts';
import { formatInstant } from '../../domain/time/day.ts';
import type { SigningImageBody, SigningImageDone } from '../api/signing-images.ts';
import type { CliIo } from './io.ts';
import { saveFile } from './save-file.ts';
import { act, type Session } from './session.ts';
import type { Wire } from './wire.ts';

const PATHS: Readonly<Record<SigningImageKind, string>> = {
  seal: '/api/signing-images/seal',
  signature: '/api/signing-images/my-signature',
};
const WHICH = 'seal: dấu cơ quan (văn thư); signature: chữ ký của chính mình';

/** `signing-image …`: what signing and sealing put into documents. */
export function signingImageCommands(program: Command, io: CliIo): void {
  const image = program
    .command('signing-image')
    .description('ảnh dấu, ảnh chữ ký mà bước đóng dấu, bước ký đưa vào văn bản');
  image
    .command('list')
    .description('các ảnh đã lưu, ai lưu, lúc nào, ảnh nào đang dùng')
    .action(
      act(io, async (session) => {
        const rows = await session.api.get<readonly Wire<SigningImageBody>[]>('/api/signing-images');
        session.show(rows, (found) => listText(session, found));
      }),
    );
  image
    .command('keep <loại> <tệp>')
    .description(`lưu ảnh PNG nền trong suốt và dùng từ nay; ${WHICH}`)
    .requiredOption('--mm <số>', 'chiều rộng trên giấy, mi-li-mét; của dấu là kích thước thật')
    .requiredOption('--note <lời>', 'ảnh gì, từ đâu')
    .action(
      act<{ mm: string; note: string }>(io, async (session, [typed = '', file = ''], { mm, note }) => {
        const kind = kindIn(typed);
        const body = { base64: read(file), millimetres: millimetresIn(mm), note };
        const done = await session.api.send<SigningImageDone>('POST', PATHS[kind], body);
        const { label } = SIGNING_IMAGES[kind];
        session.show(done, ({ version }) => `Đã lưu ${label}, bản ${version}; từ nay dùng bản này.`);
      }),
    );
  image
    .command('drop <loại>')
    .description(`thôi dùng ảnh, văn bản mới để trống; ${WHICH}`)
    .requiredOption('--reason <lý do>', 'vì sao thôi dùng')
    .action(
      act<{ reason: string }>(io, async (session, [typed = ''], { reason }) => {
        const kind = kindIn(typed);
        const done = await session.api.send<SigningImageDone>('POST', `${PATHS[kind]}/drop`, { reason });
        session.show(done, () => `Từ nay không dùng ${SIGNING_IMAGES[kind].label} nào.`);
      }),
    );
  image
    .command('download <loại> <tệp>')
    .description(`lấy ảnh đang dùng về máy; ${WHICH}`)
    .action(
      act(io, (session, [typed = '', file = '']) => saveFile(session, `${PATHS[kindIn(typed)]}.png`, file)),
    );
}

const listText = (session: Session, rows: readonly Wire<SigningImageBody>[]): string =>
  rows.length === 0
    ? 'Chưa lưu ảnh nào: ký và đóng dấu trên bản giấy.'
    : session.table(rows, [
        { label: 'Ảnh', of: ({ kind }) => upperFirst(SIGNING_IMAGES[kind].label) },
        { label: 'Của', of: ({ personName }) => personName ?? 'cơ quan' },
        { label: 'Bản', of: ({ version }) => version, align: 'right' },
        { label: 'Đang dùng', of: ({ inUse, sha256 }) => (inUse ? 'có' : sha256 ? '' : 'thôi dùng ảnh') },
        { label: 'Rộng (mm)', of: ({ millimetres }) => millimetres, align: 'right' },
        { label: 'Người lưu', of: ({ putBy }) => putBy },
        { label: 'Lúc', of: ({ putAt }) => formatInstant(new Date(putAt)) },
        { label: 'Ghi chú', of: ({ note }) => note },
      ]);

function kindIn(typed: string): SigningImageKind {
  if (typed === 'seal' || typed === 'signature') return typed;
  throw new Refusal('invalidInput', [
    { where: 'loại', what: `“${typed}” không phải loại ảnh`, remedy: `ghi ${WHICH}` },
  ]);
}

function millimetresIn(typed: string): number {
  if (/^[1-9]\d{0,2}$/.test(typed.trim())) return Number(typed);
  throw new Refusal('invalidInput', [
    { where: '--mm', what: `“${typed}” không phải số mi-li-mét`, remedy: 'ghi như --mm 36' },
  ]);
}

function read(file: string): string {
  try {
    return readFileSync(file).toString('base64');
  } catch {
    throw new Refusal('invalidInput', [
      { where: file, what: 'không đọc được tệp', remedy: 'ghi đúng đường dẫn của ảnh (.png)' },
    ]);
  }
}
