import PizZip from 'pizzip';
import { withHeaders } from './empty-header.ts';

/** Pale words across every page: what is not yet, or never becomes, a document. */
export type Watermark = 'DỰ THẢO' | 'BẢN THỬ';
export const DRAFT: Watermark = 'DỰ THẢO';
export const SAMPLE: Watermark = 'BẢN THỬ';

/** Any .docx with the words across every page: in each of its headers, where Word itself puts them. */
export function markedWith(docx: Buffer, words: Watermark): Buffer {
  const zip = new PizZip(withHeaders(docx));
  zip.file(/^word\/header\d*\.xml$/).forEach((header, i) => {
    const run = drawing(words, i + 1);
    zip.file(
      header.name,
      header
        .asText()
        .replace(END, (end) => (end === '</w:p>' ? run + end : `${end.slice(0, -2)}>${run}</w:p>`)),
    );
  });
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** The end of the first paragraph; an empty one may be a single tag. */
const END = /<w:p(?: [^>]*)?\/>|<\/w:p>/;

/** WordArt as Word draws its own watermarks: text along a straight path, turned, behind everything. */
const drawing = (words: Watermark, number: number): string =>
  '<w:r><w:rPr><w:noProof/></w:rPr><w:pict xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">' +
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">' +
  '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>' +
  '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>' +
  '<v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>' +
  '<v:f eqn="sum @6 0 @5"/></v:formulas>' +
  '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>' +
  '<v:textpath on="t" fitshape="t"/><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>' +
  `<v:shape id="VanThuWatermark${number}" o:spid="_x0000_s${2048 + number}" type="#_x0000_t136" ` +
  'style="position:absolute;margin-left:0;margin-top:0;width:400pt;height:100pt;rotation:315;z-index:-251658752;' +
  'mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;' +
  'mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#d9d9d9" stroked="f">' +
  `<v:textpath style="font-family:&quot;Times New Roman&quot;;font-size:1pt" string="${words}"/></v:shape></w:pict></w:r>`;
