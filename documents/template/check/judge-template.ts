/** Everything there is to say about a template handed in, at once. */
import { Refusal, type Problem } from '../../../domain/failure/catalogue.ts';
import { lintForm } from '../../../domain/form/lint-form.ts';
import type { Finding } from '../../../domain/form/rule.ts';
import type { FormView, PageSetup } from '../../../domain/form/view.ts';
import type { TemplateFinding } from '../../../domain/template/finding.ts';
import type { DocumentEngine } from '../../engine.ts';
import { checkDocx } from '../../intake/check-docx.ts';
import { readDocx } from '../../lint/read-docx.ts';
import { printSample } from '../../sample.ts';
import { loadTemplate } from '../load-template.ts';
import { leftOut, type TemplateSource } from '../manifest.ts';
import { fontFindings, sizeFindings } from './look-rules.ts';
import { readPassages, type Passage, type TemplateReading } from './passages.ts';
import { placeTags, type PlacedTags } from './placed-tags.ts';
import { structureFindings } from './structure.ts';
import { tagFindings, whereIs } from './tag-rules.ts';

export interface TemplateJudgement {
  /** Errors first. */
  readonly findings: readonly TemplateFinding[];
  readonly inventory: readonly InventoryRow[];
}

/** A tag and every place it stands in. */
export interface InventoryRow {
  /** As a manifest writes it: `toPlaces.name`. */
  readonly tag: string;
  readonly places: readonly string[];
}

/**
 * Judges a file as the template of a document type.
 * @param engine with the templates that came with the software: what a form looks like there is not held against it
 * @throws Refusal `hostileFile` for a file that may not be opened
 */
export async function judgeTemplate(
  engine: DocumentEngine,
  documentType: string,
  docx: Buffer,
): Promise<TemplateJudgement> {
  const hostile = checkDocx(docx, 'mẫu');
  const reading = hostile.length > 0 ? null : readPassages(docx);
  if (!reading) throw new Refusal('hostileFile', hostile.length > 0 ? hostile : [UNREADABLE]);
  refuseTooMany(reading);
  const model = engine.templates.source(documentType);
  const placed = placeTags(reading.passages);
  const usual = tagsOf(model);
  const tags = tagFindings({ manifest: model.manifest, reading, placed, model: usual });
  const source = { ...model, docx };
  if (reading.byLibreOffice && tags.some(isError)) tags.unshift(SAVED_ELSEWHERE);
  const unusable = tags.some(isError) ? tags : [...tags, ...loadingFindings(source)];
  const seen = [
    ...unusable,
    ...fontFindings(reading.passages),
    ...notIn(sizeFindings(usual.tags, model.manifest), sizeFindings(placed.tags, model.manifest)),
    ...restFindings(reading),
    ...structureFindings(docx),
  ];
  const printed = await (unusable.some(isError)
    ? pageFindings(engine, model, reading.view)
    : printedFindings(engine, source, { seen, unsaid: unsaidOf(model, reading, placed) }));
  return { findings: bySeverity([...seen, ...printed]), inventory: inventoryOf(placed) };
}

const UNREADABLE: Problem = {
  where: 'mẫu',
  what: 'không đọc được phần nội dung chính của tệp',
  remedy: 'Mở bằng Word, lưu lại thành .docx rồi gửi lại',
};

/** Ten times what the longest form has. Each tag is compared with all others, and nobody reads so many findings. */
const MOST_TAGS = 1_000;

function refuseTooMany({ passages }: TemplateReading): void {
  const count = passages.reduce((sum, { text }) => sum + text.split('{').length - 1, 0);
  if (count <= MOST_TAGS) return;
  throw new Refusal('templateProblem', [
    {
      where: 'cả mẫu',
      what: `có ${count} thẻ, một mẫu nhận nhiều nhất ${MOST_TAGS}`,
      remedy: 'Sửa từ bản tải về của mẫu gốc',
    },
  ]);
}

const SAVED_ELSEWHERE: TemplateFinding = {
  severity: 'warning',
  where: 'cả mẫu',
  what: 'tệp do LibreOffice lưu lại: LibreOffice bỏ các ô để trống chờ số, ngày và đổi tên các kiểu trình bày',
  remedy: 'Sửa bản tải về của mẫu gốc bằng Word',
  source: null,
};

/** Where every tag of a template stands; nothing for a file that cannot be read. */
export const inventoryIn = (docx: Buffer): InventoryRow[] =>
  inventoryOf(placeTags(readPassages(docx)?.passages ?? []));

const tagsOf = ({ docx }: TemplateSource): PlacedTags => placeTags(readPassages(docx)?.passages ?? []);

function inventoryOf({ tags }: PlacedTags): InventoryRow[] {
  const places = new Map<string, string[]>();
  for (const { path, passage } of tags) places.set(path, [...(places.get(path) ?? []), whereIs(passage)]);
  return [...places].map(([tag, where]) => ({ tag, places: [...new Set(where)] }));
}

/** What is said of the model, too, is meant to be so: the number of a decision in the text that goes with it. */
const notIn = (usual: readonly TemplateFinding[], found: readonly TemplateFinding[]): TemplateFinding[] =>
  found.filter(({ what }) => usual.every((finding) => finding.what !== what));

const isError = ({ severity }: TemplateFinding): boolean => severity === 'error';

/** What the engine itself says when it takes the template: it sees hidden text and what a reader does not. */
function loadingFindings(source: TemplateSource): TemplateFinding[] {
  try {
    loadTemplate(source);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.problems.map(({ where, what, remedy }) => ({
      severity: 'error',
      where: where.startsWith('mẫu ') ? 'cả mẫu' : where,
      what,
      remedy: remedy ?? 'Sửa từ bản tải về của mẫu gốc',
      source: null,
    }));
  }
}

/** What would be printed with every document made from it. */
function restFindings({ view, links, author, passages }: TemplateReading): TemplateFinding[] {
  const decomposed = passages
    .map(({ text }) => text.replace(/\{[^}]*\}/g, ''))
    .filter((text) => text !== text.normalize('NFC')).length;
  const { changes, comments } = view.unsettled;
  const told = (severity: TemplateFinding['severity'], what: string, remedy: string): TemplateFinding => ({
    severity,
    where: 'cả mẫu',
    what,
    remedy,
    source: null,
  });
  return [
    ...(changes > 0
      ? [
          told(
            'error',
            `còn ${changes} chỗ sửa đổi đang theo dõi (Track Changes)`,
            'Chấp nhận hoặc bỏ từng chỗ rồi lưu lại',
          ),
        ]
      : []),
    ...(comments > 0
      ? [
          told(
            'error',
            `còn ${comments} lời bình (comment)`,
            'Xóa các lời bình: chúng sẽ nằm trong mọi văn bản',
          ),
        ]
      : []),
    ...(decomposed > 0
      ? [
          told(
            'note',
            `${decomposed} đoạn gõ bằng dấu tổ hợp (NFD), đã được đọc như chữ dựng sẵn`,
            'Không phải làm gì; muốn sạch thì xóa rồi gõ lại các đoạn này',
          ),
        ]
      : []),
    ...links.map((target) =>
      told(
        'warning',
        `có liên kết ra ngoài (${target.slice(0, 80)})`,
        'Bỏ liên kết, trừ khi muốn nó có trong mọi văn bản',
      ),
    ),
    ...(author === null
      ? []
      : [
          told(
            'note',
            `tệp ghi tên người soạn (${author}), tên này theo vào mọi văn bản`,
            'Vào File, Info, Inspect Document để bỏ',
          ),
        ]),
  ];
}

/** What the form linter says of a view and not of the model's own print: its ways are not held against a clerk. */
async function lintFindings(
  engine: DocumentEngine,
  { manifest }: TemplateSource,
  view: FormView,
): Promise<Finding[]> {
  const model = readDocx(await printSample(engine, manifest.documentType, manifest.sample));
  const usual = new Set((model ? lintForm(model).findings : []).map(sayingOf));
  return lintForm(view).findings.filter((finding) => !usual.has(sayingOf(finding)));
}

/** Of a template that cannot be printed yet: paper, margins and page number are to be seen all the same. */
async function pageFindings(
  engine: DocumentEngine,
  model: TemplateSource,
  view: FormView,
): Promise<TemplateFinding[]> {
  const findings = await lintFindings(engine, model, view);
  return [
    ...paperFindings(view, readDocx(model.docx)),
    ...findings.filter(({ rule }) => rule.startsWith('page.') && rule !== PAPER).map(fromLint),
  ];
}

/** Rules of the linter that tell what the template may do without, and is told of. */
const unsaidOf = ({ manifest }: TemplateSource, reading: TemplateReading, placed: PlacedTags): string[] =>
  leftOut(manifest, [...placed.tags.map(({ path }) => path), ...reading.controls]).includes('codeNumber')
    ? ['code.missing']
    : [];

interface Told {
  readonly seen: readonly TemplateFinding[];
  readonly unsaid: readonly string[];
}

/** Over a print with the sample data. */
async function printedFindings(
  engine: DocumentEngine,
  source: TemplateSource,
  { seen, unsaid }: Told,
): Promise<TemplateFinding[]> {
  const { documentType, sample } = source.manifest;
  const own = engine.using(new Map([[documentType, source]]));
  const view = readDocx(await printSample(own, documentType, sample));
  if (!view) return [];
  const passages: Passage[] = view.paragraphs.map(({ number, text, runs }) => ({
    place: `bản in thử, đoạn ${number}`,
    text,
    runs,
  }));
  const fonts = fontFindings(passages).filter(
    ({ what }) => !seen.some((finding) => fontIn(finding.what) === fontIn(what)),
  );
  const findings = await lintFindings(engine, source, view);
  return [
    ...paperFindings(view, readDocx(engine.templates.source(documentType).docx)),
    ...fonts,
    ...findings.filter(({ rule }) => rule !== PAPER && !unsaid.includes(rule)).map(fromLint),
  ];
}

/** The linter's rule of paper; here the model tells, an envelope is no A4. */
const PAPER = 'page.size';

function paperFindings(view: FormView, model: FormView | null): TemplateFinding[] {
  const [page, usual] = [view.pages[0], model?.pages[0]];
  if (!page || !usual) return [];
  const same = Math.abs(page.width - usual.width) < 2 && Math.abs(page.height - usual.height) < 2;
  return same
    ? []
    : [
        {
          severity: 'error',
          where: 'cả mẫu',
          what: `khổ giấy ${size(page)}, mẫu gốc là ${size(usual)}`,
          remedy: `Đặt khổ giấy ${size(usual)} trong Page Setup`,
          source: null,
        },
      ];
}

const size = ({ width, height }: PageSetup): string => `${Math.round(width)} × ${Math.round(height)} mm`;

const sayingOf = ({ rule, what }: Finding): string => `${rule}: ${what}`;
const fontIn = (what: string): string | undefined => /^chữ ([^(,]+?)\s*[(,]/.exec(what)?.[1];

const fromLint = ({ severity, where, what, remedy, source }: Finding): TemplateFinding => ({
  severity,
  where:
    where.paragraph === null
      ? 'cả mẫu'
      : `bản in thử, đoạn ${where.paragraph}${where.quote === null ? '' : ` “${where.quote.slice(0, 60)}”`}`,
  what,
  remedy,
  source,
});

const WEIGHT = { error: 0, warning: 1, note: 2 } as const;
const bySeverity = (findings: readonly TemplateFinding[]): TemplateFinding[] =>
  [...findings].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
