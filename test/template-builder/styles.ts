/** Styles that templates have besides those of the first ones; written over styles of the same id. */

/** What the next paragraph is when Enter is pressed in Word, where it is another. */
const NEXT: Readonly<Record<string, string>> = {
  ChapterNumber: 'ChapterTitle',
  ChapterTitle: 'Article',
  Article: 'Body',
};

/** `name` without a comma: Word would take what follows it for a second name. */
const style = (id: string, name: string, basedOn: string, paragraph: string, text = ''): string =>
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>` +
  (NEXT[id] ? `<w:next w:val="${NEXT[id]}"/>` : '') +
  `<w:qFormat/>${paragraph && `<w:pPr>${paragraph}</w:pPr>`}${text && `<w:rPr>${text}</w:rPr>`}</w:style>`;

const BOLD = '<w:b/><w:bCs/>';
const ITALIC = '<w:i/><w:iCs/>';
const spacing = (before: number, after: number): string =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="240" w:lineRule="auto"/>`;
const CENTRE = '<w:jc w:val="center"/>';

/** Phụ lục I, mục II.6 and mục V. */
const STYLES: readonly string[] = [
  style('Subject', 'Trích yếu', 'Normal', `<w:keepNext/><w:ind w:left="794" w:right="794"/>${CENTRE}`, BOLD),
  style('LegalBasis', 'Căn cứ', 'Body', '', ITALIC),
  style('Authority', 'Thẩm quyền ban hành', 'Normal', `<w:keepNext/>${spacing(120, 120)}${CENTRE}`, BOLD),
  style('Resolution', 'Lời quyết định', 'Normal', `<w:keepNext/>${spacing(120, 120)}${CENTRE}`, BOLD),
  style('ChapterNumber', 'Chương', 'Normal', `<w:keepNext/>${spacing(200, 0)}${CENTRE}`, BOLD),
  style('ChapterTitle', 'Tên chương', 'Normal', `<w:keepNext/>${spacing(0, 120)}${CENTRE}`, BOLD),
  style('Article', 'Điều', 'Body', ''),
  style('CenterLine', 'Dòng giữa', 'Normal', `<w:keepNext/>${spacing(120, 120)}${CENTRE}`),
  style('FactLine', 'Dòng thông tin', 'Body', '<w:keepLines/>'),
  style('SignerBelow', 'Họ tên dưới chức vụ', 'Normal', CENTRE, BOLD),
  style(
    'CopyKind',
    'Hình thức sao',
    'Normal',
    `<w:keepNext/>${CENTRE}`,
    `${BOLD}<w:sz w:val="26"/><w:szCs w:val="26"/>`,
  ),
  style(
    'CopyRule',
    'Đường kẻ trên phần sao',
    'Normal',
    `<w:keepNext/><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>${spacing(240, 60)}`,
    '<w:sz w:val="4"/><w:szCs w:val="4"/>',
  ),
  style(
    'ElectronicMark',
    'Chữ ký số của phụ lục và bản sao',
    'Normal',
    '<w:jc w:val="right"/>',
    '<w:sz w:val="20"/><w:szCs w:val="20"/>',
  ),
  style('Signed', 'Đã ký', 'Normal', `<w:keepNext/>${spacing(480, 480)}${CENTRE}`, ITALIC),
];

/** The styles of a package with these in it. */
export function withStyles(xml: string): string {
  return STYLES.reduce((sofar, each) => {
    const id = /w:styleId="([^"]*)"/.exec(each)?.[1] ?? '';
    const old = new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's');
    return old.test(sofar) ? sofar.replace(old, each) : sofar.replace('</w:styles>', `${each}</w:styles>`);
  }, xml);
}
