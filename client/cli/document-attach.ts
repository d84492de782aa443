import type { Command } from 'commander';
import type { AttachedBody, CheckedAnnexBody } from '../api/annexes.ts';
import type { DocumentDetailBody } from '../api/document-schemas.ts';
import type { CliIo } from './io.ts';
import { nextStepsText } from './next-steps.ts';
import { docxIn } from './read-docx.ts';
import { documentPath } from './refs.ts';
import { act } from './session.ts';
import { findingText } from './template.ts';
import type { Wire } from './wire.ts';

interface Options {
  readonly title?: string;
  readonly replace?: string;
  readonly comment?: string;
  readonly check?: boolean;
}

const LIES = { portrait: 'dọc', landscape: 'ngang' } as const;

/** `document attach`: a .docx somebody else wrote becomes an annex. */
export function attachCommand(program: Command, io: CliIo): void {
  program.commands
    .find((command) => command.name() === 'document')
    ?.command('attach <mã> <tệp>')
    .description('đính một tệp .docx làm phụ lục; muốn bỏ hoặc đổi thứ tự thì sửa nội dung (document edit)')
    .option('--title <tên>', 'tên phụ lục, in dưới dòng “Phụ lục”')
    .option('--replace <thứ-tự>', 'thay tệp của phụ lục thứ mấy')
    .option('--comment <lời>', 'ý kiến')
    .option('--check', 'chỉ xem tệp có đính được không, không đính')
    .action(
      act<Options>(io, async (session, [id = '', file = ''], { title, replace, comment, check = false }) => {
        const body = {
          ...docxIn(file),
          ...(title !== undefined && { title }),
          ...(replace !== undefined && { replaces: replace }),
          ...(comment !== undefined && { comment }),
        };
        if (check) {
          const path = documentPath(id, '/annexes/check');
          return session.show(
            await session.api.send<Wire<CheckedAnnexBody>>('POST', path, body),
            checkedText,
          );
        }
        const done = await session.api.send<Wire<AttachedBody>>('POST', documentPath(id, '/annexes'), body);
        session.show(done, attachedText);
        if (session.json) return;
        const after = await session.api.get<Wire<DocumentDetailBody>>(documentPath(id));
        session.say(nextStepsText(after.nextActions.filter(({ main }) => main)));
      }),
    );
}

const attachedText = ({ version, ...file }: Wire<AttachedBody>): string =>
  toldOf(file, `Đã đính tệp, thành bản ${version}; ${pagesText(file)}.`);

const checkedText = (file: Wire<CheckedAnnexBody>): string =>
  toldOf(file, `Tệp đính làm phụ lục được; ${pagesText(file)}. Chưa đính: bỏ --check để đính.`);

const toldOf = ({ findings }: Wire<CheckedAnnexBody>, last: string): string =>
  [...findings.map(findingText), last].join('\n');

const pagesText = ({ sections, words }: Wire<CheckedAnnexBody>): string =>
  `trang ${sections.map((lies) => LIES[lies]).join(', ')}; ${words} từ`;
