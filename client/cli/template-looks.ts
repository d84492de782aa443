import { extname } from 'node:path';
import type { Command } from 'commander';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { versionName } from '../../domain/template/state.ts';
import type { TemplateDiffBody } from '../api/template-schemas.ts';
import { changeText } from './changes-text.ts';
import type { CliIo } from './io.ts';
import { queryOf } from './refs.ts';
import { saveFile } from './save-file.ts';
import { act } from './session.ts';
import { pathOf, versionIn } from './template.ts';
import type { Wire } from './wire.ts';

/** `template preview|diff`: looking at a version before it is put into use. */
export function templateLookCommands(program: Command, io: CliIo): void {
  const template = program.commands.find((command) => command.name() === 'template');
  template
    ?.command('preview <mẫu> <bản> <tệp>')
    .description('in thử một bản với dữ liệu mẫu, ra .pdf hoặc .docx; mỗi trang ghi BẢN THỬ')
    .action(
      act(io, async (session, [type = '', version = '', file = '']) => {
        const path = `/versions/${versionIn(version)}/preview${formatOf(file)}`;
        await saveFile(session, pathOf(type, path), file);
      }),
    );
  template
    ?.command('diff <mẫu> <bản-trước> <bản-sau>')
    .description('hai bản khác nhau chỗ nào: thẻ, cách trình bày, từng đoạn chữ')
    .action(
      act(io, async (session, [type = '', from = '', to = '']) => {
        const query = queryOf({ from: String(versionIn(from)), to: String(versionIn(to)) });
        const diff = await session.api.get<Wire<TemplateDiffBody>>(pathOf(type, `/diff${query}`));
        session.show(diff, diffText);
      }),
    );
}

function formatOf(file: string): string {
  const format = extname(file).toLowerCase();
  if (format === '.pdf' || format === '.docx') return format;
  throw new Refusal('invalidInput', [
    { where: file, what: 'không rõ in ra loại tệp nào', remedy: 'đặt tên tệp có đuôi .pdf hoặc .docx' },
  ]);
}

/** Tags, layout, then text with − and +; what is alike is left out. */
function diffText({ from, to, tagsAdded, tagsRemoved, layout, text }: Wire<TemplateDiffBody>): string {
  const tags = [...tagsRemoved.map((tag) => `  − {${tag}}`), ...tagsAdded.map((tag) => `  + {${tag}}`)];
  const looks = layout.map(
    ({ what, before, after }) => `  ~ ${what}: ${before ?? 'không có'} → ${after ?? 'không có'}`,
  );
  const parts = [
    ['Thẻ', tags],
    ['Cách trình bày', looks],
    ['Chữ', text.map(changeText)],
  ] as const;
  const said = parts.flatMap(([head, lines]) => (lines.length === 0 ? [] : [`${head}:`, ...lines]));
  const heading = `Từ ${versionName(from)} sang ${versionName(to)}`;
  return said.length === 0 ? `${heading}: không thấy khác.` : [`${heading}`, ...said].join('\n');
}
