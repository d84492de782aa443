/** `docs/lint.md` lists every rule with its severity and source. `vitest -u` writes it anew. */
import { expect, it } from 'vitest';
import { FORM_RULES } from '../../../domain/form/rules/rules.ts';
import { SEVERITY_LABELS } from '../../../domain/form/report-text.ts';
import { DEFECTS } from './defects.ts';
import { ODDITIES } from './oddities.ts';

const INTRODUCTION = `# Form linter (kiểm tra thể thức)

\`vanthu lint FILE [--json]\` judges the form of a .docx, or of a PDF with a text layer; it needs neither server nor token and ends with 1 when
there is an error. \`POST /api/lint\` does the same for anyone on the staff; nothing is kept. A file is told apart by its content. What breaks the
bounds of a zip, holds a DTD or cannot be read is refused; macros, embedded objects and content fetched from elsewhere are findings, because the
linter reads XML and runs nothing. PDFs are read by poppler in a process of its own. A scanned PDF is told as such and not judged,
nor is one whose letters were read off a picture by a machine or are not all there; of a PDF the first 80 pages are read.

How it works: \`documents/lint\` turns the file into one view (\`domain/form/view.ts\`: pages, paragraphs, how each looks), \`domain/form/recognise.ts\`
takes the view apart into the components of Nghị định 30/2020/NĐ-CP, and each rule of \`domain/form/rules\` looks at those. Documents of the Party and of
mass organisations, legal normative documents, slips that stay inside an office (phiếu trình, phiếu xin ý kiến) and papers that are no official
document are judged only by the rules that hold for everybody;
documents dated before 05/3/2020 not by what the decree brought. A document that is still a draft may leave number and day blank.

A PDF tells nothing of tabs, blanks and drawn lines: the rules about them are silent there. Indents, gaps and line spacing are told where
paragraphs of three lines show them, top and bottom margins where text comes closer than 17 mm to the edge.

Measured on the project's own corpus (\`test/documents/lint\`): each row one change to a document that is right. It was made by the same people as the
rules; foreign documents will show other figures. Of the defects that a PDF can tell, 172 of 181 were found in the same documents printed to PDF by
LibreOffice (measured by hand, 24/11/2026); nothing was found fault with in the odd ones but a page number that LibreOffice had set to 11 pt. Missed in
PDFs: page numbers where annexes may account for the pages, persons in tables, blanks, old fonts that were
replaced when printing, halves of the page exchanged.
`;

it('docs/lint.md is up to date', async () => {
  const rows = FORM_RULES.map(
    ({ id, severity, title, source }) =>
      `| \`${id}\` | ${SEVERITY_LABELS[severity].toLowerCase()} | ${title} | ${source} |`,
  );
  const figures = [
    '| corpus | documents | found | wrong |',
    '| --- | --- | --- | --- |',
    `| planted defects, .docx | ${DEFECTS.length} | ${DEFECTS.length} | 0 |`,
    `| odd but right, .docx | ${ODDITIES.length} | – | 0 |`,
  ];
  const text = [
    INTRODUCTION,
    ...figures,
    '',
    `## Rules (${FORM_RULES.length})`,
    '',
    '| rule | severity | what is asked for | source |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot('../../../docs/lint.md');
});

it('every rule has an id of its own, a Vietnamese title and a source', () => {
  expect(new Set(FORM_RULES.map(({ id }) => id)).size).toBe(FORM_RULES.length);
  for (const { id, title, source } of FORM_RULES) {
    expect(id).toMatch(/^[a-z][A-Za-z]*\.[a-zA-Z]+$/);
    for (const text of [title, source]) {
      expect(text).toBe(text.normalize('NFC'));
      expect(text).toMatch(/[\u00c0-\u1ef9]/);
    }
  }
});
