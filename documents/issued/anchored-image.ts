/** A picture in a .docx that lies over the text and takes no room, placed from the letter it is anchored at. */
interface AnchoredImage {
  readonly kind: 'signature' | 'seal';
  /** `rId…` of its file. */
  readonly relation: string;
  /** Points from the letter, and from the top of its paragraph, the room above it included: so Word and LibreOffice count. */
  readonly right: number;
  readonly down: number;
  readonly width: number;
  readonly height: number;
}

/** Numbers that no drawing of a template or of its data has; a seal lies above a signature. */
const KINDS = {
  signature: { id: 7901, words: 'Chữ ký' },
  seal: { id: 7902, words: 'Dấu của cơ quan' },
} as const;

/** English Metric Units of a point. */
const EMU = 12_700;
const emu = (points: number): string => String(Math.round(points * EMU));

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

export function anchoredImage({ kind, relation, right, down, width, height }: AnchoredImage): string {
  const { id, words } = KINDS[kind];
  const extent = `cx="${emu(width)}" cy="${emu(height)}"`;
  return (
    `<w:r><w:drawing><wp:anchor xmlns:wp="${DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0" ` +
    `simplePos="0" relativeHeight="${id}" behindDoc="0" locked="1" layoutInCell="1" allowOverlap="1">` +
    '<wp:simplePos x="0" y="0"/>' +
    `<wp:positionH relativeFrom="character"><wp:posOffset>${emu(right)}</wp:posOffset></wp:positionH>` +
    `<wp:positionV relativeFrom="paragraph"><wp:posOffset>${emu(down)}</wp:posOffset></wp:positionV>` +
    `<wp:extent ${extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>` +
    `<wp:docPr id="${id}" name="${words}" descr="${words}"/><wp:cNvGraphicFramePr/>` +
    `<a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture">` +
    `<pic:pic xmlns:pic="${DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="${id}" name="${words}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    '<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
    `r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    '</pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>'
  );
}
