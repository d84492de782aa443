import { escapeXml } from '../blocks/xml.ts';
import type { DrawModule } from './draw-module.ts';
import { pictureSize } from './picture-size.ts';
import { isOfSigning, isPicture, type TemplatePicture } from './template-picture.ts';

/** `{%name}`: a picture in the line. Where signature or seal would stand, a sample says that it is one. */
export const PICTURE: DrawModule = {
  prefix: '%',
  name: 'picture',
  draw(value, { file, run, pictures }) {
    if (!isPicture(value)) return '';
    if (isOfSigning(value)) return `</w:t></w:r><w:r>${SAMPLE}</w:r><w:r>${run}<w:t xml:space="preserve">`;
    const size = pictureSize(value.picture);
    if (!size) return '';
    const { relation, number } = pictures.add(file, value.picture, size.extension);
    return `</w:t>${inlineDrawing(value, size, { relation, number })}<w:t xml:space="preserve">`;
  },
};

const SAMPLE =
  '<w:rPr><w:b/><w:bCs/><w:color w:val="C00000"/><w:bdr w:val="single" w:sz="8" w:space="0" w:color="C00000"/></w:rPr>' +
  '<w:t xml:space="preserve"> BẢN THỬ </w:t>';

/** English Metric Units: 36,000 a millimetre. */
const EMU = 36_000;

/** A drawing in the line, as wide as it is to be on paper. */
export function inlineDrawing(
  { millimetres, words }: Pick<TemplatePicture, 'millimetres' | 'words'>,
  { width, height }: { readonly width: number; readonly height: number },
  { relation, number }: { readonly relation: string; readonly number: number },
): string {
  const [cx, cy] = [Math.round(millimetres * EMU), Math.round((millimetres * EMU * height) / width)];
  return (
    '<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
    `distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/>` +
    `<wp:docPr id="${number}" name="Ảnh ${number}" descr="${escapeXml(words)}"/><wp:cNvGraphicFramePr/>` +
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
    `<pic:nvPicPr><pic:cNvPr id="${number}" name="Ảnh ${number}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    '<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
    `r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'
  );
}
