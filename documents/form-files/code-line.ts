/** The line with the form's code: words in a place of their own, and the same as a QR code in the corner of the page. */
import { formCodeQr, formCodeText, type FormCode } from '../../domain/survey/form-code.ts';
import { CODE_PART } from '../../domain/survey/form-parts.ts';
import type { Changes, ReadText } from '../archive/changed-archive.ts';
import { paragraph, run } from '../blocks/xml.ts';
import { qrPng } from './qr-png.ts';

const RELATION = 'rIdFormCode';
const PICTURE = 'media/ma-phieu.png';
const ID = 120;

/** The first paragraph of the form. Its picture is put in by `withCodePicture`. */
export const codeLineXml = (code: FormCode): string =>
  paragraph(
    'FormNote',
    anchoredPicture() + run('Mã phiếu: ') + codeControl(code) + run(' (giữ nguyên khi gửi lại)'),
    '<w:keepNext/><w:spacing w:before="0" w:after="60"/><w:ind w:right="1300"/><w:jc w:val="left"/>',
  );

const codeControl = (code: FormCode): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="Mã phiếu"/><w:tag w:val="${CODE_PART}"/><w:id w:val="${ID}"/>` +
  `<w:lock w:val="sdtContentLocked"/><w:text/></w:sdtPr>` +
  `<w:sdtContent>${run(formCodeText(code), '<w:b/><w:bCs/>')}</w:sdtContent></w:sdt>`;

/** English Metric Units: 36,000 a millimetre. In the top right corner, above and beside all text. */
const SIZE = 20 * 36_000;
const FROM_TOP = 5 * 36_000;

const anchoredPicture = (): string =>
  '<w:r><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">' +
  '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH>' +
  `<wp:positionV relativeFrom="page"><wp:posOffset>${FROM_TOP}</wp:posOffset></wp:positionV>` +
  `<wp:extent cx="${SIZE}" cy="${SIZE}"/><wp:wrapNone/><wp:docPr id="1" name="Mã phiếu" descr="Mã phiếu dạng QR"/>` +
  '<wp:cNvGraphicFramePr/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
  '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
  '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
  '<pic:nvPicPr><pic:cNvPr id="1" name="ma-phieu.png"/><pic:cNvPicPr/></pic:nvPicPr>' +
  `<pic:blipFill><a:blip r:embed="${RELATION}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
  `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${SIZE}" cy="${SIZE}"/></a:xfrm>` +
  '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>';

/** The files by which the picture of a code gets into a .docx, or in place of the one that is there. */
export function codePicture(read: ReadText, code: FormCode): Changes {
  const types = read(TYPES);
  const relations = read(RELATIONS);
  return [
    [`word/${PICTURE}`, qrPng(formCodeQr(code))],
    ...(types.includes('Extension="png"')
      ? []
      : ([
          [TYPES, types.replace('<Default ', '<Default Extension="png" ContentType="image/png"/><Default ')],
        ] as const)),
    ...(relations.includes(RELATION)
      ? []
      : ([[RELATIONS, relations.replace('</Relationships>', `${RELATIONSHIP}</Relationships>`)]] as const)),
  ];
}

const TYPES = '[Content_Types].xml';
const RELATIONS = 'word/_rels/document.xml.rels';

const RELATIONSHIP =
  `<Relationship Id="${RELATION}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" ` +
  `Target="${PICTURE}"/>`;
