import type { Command } from 'commander';
import type { AttachedBody } from '../api/annexes.ts';
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
    .action(
      act<Options>(io, async (session, [id = '', file = ''], { title, replace, comment }) => {
        const body = {
          ...docxIn(file),
          ...(title !== undefined && { title }),
          ...(replace !== undefined && { replaces: replace }),
          ...(comment !== undefined && { comment }),
        };
        const done = await session.api.send<Wire<AttachedBody>>('POST', documentPath(id, '/annexes'), body);
        session.show(done, attachedText);
        if (session.json) return;
        const after = await session.api.get<Wire<DocumentDetailBody>>(documentPath(id));
        session.say(nextStepsText(after.nextActions.filter(({ main }) => main)));
      }),
    );
}

const attachedText = ({ version, sections, findings }: Wire<AttachedBody>): string =>
  [
    ...findings.map(findingText),
    `Đã đính tệp, thành bản ${version}; trang ${sections.map((lies) => LIES[lies]).join(', ')}.`,
  ].join('\n');
