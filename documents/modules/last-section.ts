import { LAST_SECTION } from '../blocks/patterns.ts';

const OPEN = '<?van-thu last-section?>';
const CLOSE = '<?van-thu end?>';

/** Another page for the end of the document: told by whoever writes its last annex, done where its own section stands. */
export const lastSection = (sectionProperties: string): string => `${OPEN}${sectionProperties}${CLOSE}`;
export const LAST_SECTION_MARK = OPEN;

/** The section properties at the end of a document replaced when its last annex asks for it. */
export function withLastSection(xml: string): string {
  const asked = xml.split(OPEN).slice(1).at(-1)?.split(CLOSE)[0];
  if (asked === undefined) return xml;
  return xml.replace(MARKED, '').replace(LAST_SECTION, () => asked);
}

const MARKED = /<\?van-thu last-section\?>.*?<\?van-thu end\?>/gs;

/**
 * Section properties turned across. The page turns to the left, so the edge that is bound (left, 30 mm) comes to the
 * top (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.2–3 lets tables lie across).
 */
export function across(sectionProperties: string): string {
  return sectionProperties
    .replace(/<w:pgSz [^>]*\/>/, (size) => {
      const [width, height] = [attribute(size, 'w'), attribute(size, 'h')];
      return `<w:pgSz w:w="${Math.max(width, height)}" w:h="${Math.min(width, height)}" w:orient="landscape"/>`;
    })
    .replace(/<w:pgMar [^>]*\/>/, (margins) => {
      const [top, right, bottom, left] = ['top', 'right', 'bottom', 'left'].map((side) =>
        attribute(margins, side),
      );
      const turned = { top: left, right: top, bottom: right, left: bottom };
      return Object.entries(turned).reduce(
        (written, [side, width]) => written.replace(new RegExp(`w:${side}="\\d+"`), `w:${side}="${width}"`),
        margins,
      );
    });
}

const attribute = (element: string, name: string): number =>
  Number(new RegExp(` w:${name}="(\\d+)"`).exec(element)?.[1] ?? 0);
