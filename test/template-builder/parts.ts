/** What the forms share, so that all of them agree to the half point: head, subject, addressees, Nơi nhận, signature. */
import { reservedXml, signatureXml } from '../../documents/blocks/reserved.ts';
import { run } from '../../documents/blocks/xml.ts';
import { cell, p, raised, row, rule, section, table } from './xml.ts';

const HEAD = [3969, 5102] as const;
const FOOT = [4252, 4819] as const;

/** Boxes 1 and 2. */
const issuer = (names: IssuerTags): string =>
  section(names.parent, 'ParentName', p('ParentName', '{header}')) +
  p('IssuerName', `{${names.issuer}}`) +
  p('Rule', `{@${names.issuer.replace('Header', '')}Rule}`);

interface IssuerTags {
  readonly parent: string;
  readonly issuer: string;
}

const national =
  p('NationalName', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') +
  p('NationalMotto', 'Độc lập - Tự do - Hạnh phúc') +
  rule(959);

/** Box 3. */
const number = p(
  'CodeNotation',
  reservedXml('codeNumber', 104, { words: 'Số: ', text: '{codeNumber}' }) + run('/{notation}'),
);

/** Box 4, its day, month and year kept for the day of issue. */
export const placeAndDay = p(
  'PlaceAndDate',
  run('{place}, ngày ') +
    reservedXml('promulgationDay', 101) +
    run(' tháng ') +
    reservedXml('promulgationMonth', 102, { text: '{month}' }) +
    run(' năm ') +
    reservedXml('promulgationYear', 103, { text: '{year}' }),
);

const EMPTY = p('Normal');
const headRow = (left: string, right: string): string => row([cell(HEAD[0], left), cell(HEAD[1], right)]);

export interface Letterhead {
  /** Second row, left; none for papers without a number. */
  readonly left?: string;
  /** Second row, right; none for minutes. */
  readonly right?: string;
  /** Third row, left: the subject of a công văn. */
  readonly subject?: string;
}

const OWN: IssuerTags = { parent: 'parent', issuer: 'issuerHeader' };

export const letterhead = ({ left = number, right = placeAndDay, subject }: Letterhead = {}): string =>
  table(HEAD, [
    headRow(issuer(OWN), national),
    ...(left === '' && right === '' ? [] : [headRow(left || EMPTY, right || EMPTY)]),
    ...(subject ? [headRow(p('LetterSubject', subject, '<w:ind w:left="113" w:right="113"/>'), EMPTY)] : []),
  ]);

/** Boxes 1 to 4 of another document that this one repeats: everything of it is a field. */
export const copiedLetterhead = table(HEAD, [
  headRow(
    section('originalParent', 'ParentName', p('ParentName', '{text}')) +
      p('IssuerName', '{originalIssuer}') +
      p('Rule', '{@originalIssuerRule}'),
    national,
  ),
  headRow(
    p('CodeNotation', 'Số: {originalNumber}'),
    p('PlaceAndDate', '{originalPlace}, {originalDay | longDate}'),
  ),
]);

/** Of a paper that stays in the office: no national name, no number. */
export const slipHead = (right: string): string => table(HEAD, [headRow(issuer(OWN), right)]);

/** Only who issues, and the national name: head of a text issued with a decision. */
export const attachedHead = table(HEAD, [headRow(issuer(OWN), national)]);

/** Box 5a: name of the type, subject and the rule under it. */
export const typeAndSubject = (type = '{typeLabel | upper}', subject = '{subjectLines}'): string =>
  p('TypeName', type) + p('Subject', subject) + p('Rule', '{@subjectRule}') + p('Gap');

/** A type whose paper has no subject: its name and a short rule. */
export const typeAlone = (type: string): string => p('TypeName', type) + rule(3800) + p('Gap');

/** Box 9a. */
export const addressees = (words = 'Kính gửi'): string =>
  section('oneAddressee', 'Addressee', p('Addressee', `${words}: {name}`)) +
  p('AddresseesHead', '{#severalAddressees}') +
  p('AddresseesHead', `${words}:`) +
  section('lines', 'AddresseesItem', p('AddresseesItem', '- {name | listed}')) +
  p('Gap') +
  p('AddresseesHead', '{/severalAddressees}');

/** Căn cứ, one a line, in italics: ";" after each and "." after the last. */
export const bases = section('bases', 'LegalBasis', p('LegalBasis', '{text | listed}'));

/** The body to the end of the document, and one that more fixed words follow. */
export const body = p('Body', '{@body}');
export const passage = p('Body', '{@passage}');

/** Lines of fixed words and values. */
export const facts = (...lines: string[]): string => lines.map((line) => p('FactLine', line)).join('');

/** The last of them stays with the signature. */
export const lastFact = (line: string): string => p('FactLine', line, '<w:keepNext/>');

/** Which document this text goes with, its number and day kept for the day of issue. */
export const reference = (type: string, issuer: string): string =>
  p(
    'AnnexReference',
    reservedXml('codeNumber', 114, { words: `(Kèm theo ${type} số `, text: '{codeNumber}' }) +
      run('/{notation} ngày ') +
      reservedXml('promulgationDay', 111) +
      run(' tháng ') +
      reservedXml('promulgationMonth', 112, { text: '{month}' }) +
      run(' năm ') +
      reservedXml('promulgationYear', 113, { text: '{year}' }) +
      run(` của ${issuer})`),
  );

/** An annex in a file of its own; the mark is printed on electronic ones (Phụ lục I, mục II.8.b; mẫu 2.1, 2.2). */
export const annexHead = (number: string, width = 9071): string =>
  section('electronicMark', 'ElectronicMark', p('ElectronicMark', '{text}') + p('Gap')) +
  p('AnnexNumber', number) +
  p('AnnexTitle', '{subject | upper | title}') +
  reference('{typeLabel}', '{issuerName}') +
  rule((width - 2000) / 2) +
  p('Gap');

/** Box 9b. */
export const places = (filter = ''): string =>
  p('PlacesHead', 'Nơi nhận:') +
  section('toPlaces', 'PlacesItem', p('PlacesItem', '- {name};'), filter) +
  p('PlacesItem', run('- Lưu: {filing}') + raised('{initials}') + run('.'));

/** Boxes 7a and 7b. */
export const signerTitles = section('signerLines', 'SignerTitle', p('SignerTitle', '{line}'));
export const signer = signerTitles + p('SignerName', signatureXml('{signerName}', 121));

/** Nơi nhận and signature on one level; the end of the text stays on their page. */
export const foot = (left = places(), right = signer): string =>
  p('Gap', '', '<w:keepNext/>') + table(FOOT, [row([cell(FOOT[0], left), cell(FOOT[1], right)])]);

/** Word wants a paragraph after the last table: so low that it never makes a page of its own. */
const FLAT = '<w:spacing w:line="20" w:lineRule="exact"/>';
export const lastGap = p('Gap', '', FLAT);
export const annexes = p('Gap', '{@annexes}', FLAT) + lastGap;

/** Two who sign, name level with name, and Nơi nhận below; none of it is parted by the end of a page. */
export const twoSigners = (left: Signer, right: Signer): string =>
  p('Gap', '', '<w:keepNext/>') +
  table(HALVES, [
    row([cell(HALVES[0], left.titles), cell(HALVES[1], right.titles)]),
    row([cell(HALVES[0], nameOf(left)), cell(HALVES[1], nameOf(right))]),
    row([cell(HALVES[0], p('Gap') + places()), cell(HALVES[1], p('Normal'))]),
  ]);

const HALVES = [4535, 4536] as const;
interface Signer {
  readonly titles: string;
  readonly name: string;
}
const nameOf = ({ name }: Signer): string => p('SignerName', name, '<w:keepNext/>');

export const titles = (...lines: string[]): string => lines.map((line) => p('SignerTitle', line)).join('');

export const listOf = (name: string, mark = 'listed'): string =>
  section(name, 'BodyItem', p('BodyItem', `- {text | ${mark}}`));

/** Of a table whose rows repeat; widths are shares of its own. */
export const column = (label: string, width: number, text: string, centre = false) => ({
  label,
  width,
  text,
  centre,
});
