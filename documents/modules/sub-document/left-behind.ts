/** What of an attached file becomes part of the letter, what does not, and what it may not have at all. */
import { PROPERTIES } from '../schema-order.ts';

const CONTENT = new Set(
  (
    'w:p w:pPr w:r w:rPr w:t w:tab w:tabs w:br w:cr w:sym w:noBreakHyphen w:softHyphen w:ptab w:pgNum w:drawing w:pict ' +
    'w:txbxContent w:footnoteReference w:footnoteRef w:ruby w:rubyPr w:rubyAlign w:hps w:hpsRaise w:hpsBaseText w:lid ' +
    'w:rt w:rubyBase w:dir w:bdo w:tbl w:tblPr w:tblPrEx w:tblGrid w:gridCol w:tr w:trPr w:tc w:tcPr w:tblStylePr ' +
    'w:lvl w:lvlOverride w:dayShort w:monthShort w:yearShort w:dayLong w:monthLong w:yearLong w:sdt w:sdtContent ' +
    'w:smartTag w:customXml w:hyperlink w:fldSimple'
  ).split(' '),
);

/** Of an element no version of Word has, only what stands in it is carried over. */
export const isForeign = (name: string): boolean =>
  name.startsWith('w:') && !CONTENT.has(name) && !PROPERTIES.has(name);

export const LEFT_BEHIND: ReadonlySet<string> = new Set(
  (
    'w:bookmarkStart w:bookmarkEnd w:proofErr w:permStart w:permEnd w:lastRenderedPageBreak w:sectPr w:divId w:fldData ' +
    'w:commentRangeStart w:commentRangeEnd w:commentReference w:annotationRef w:smartTagPr w:customXmlPr w:webHidden ' +
    'w:moveFromRangeStart w:moveFromRangeEnd w:moveToRangeStart w:moveToRangeEnd w:fldChar w:instrText w:delInstrText ' +
    'w:pStyle a:hlinkClick a:hlinkHover a:extLst w:continuationSeparator w:separator'
  ).split(' '),
);

/** Changes that nobody has settled. */
export const CHANGES = /^w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|numberingChange|\w+Change)$/;

const REMOVE = 'Bỏ phần này trong Word rồi lưu lại';
export const REFUSED: Readonly<Record<string, readonly [string, string]>> = {
  'w:altChunk': ['có nội dung nhập từ tệp khác', REMOVE],
  'w:subDoc': ['có tài liệu con (subdocument)', REMOVE],
  'w:object': ['có đối tượng nhúng (OLE)', 'Thay đối tượng bằng ảnh hoặc bảng của Word rồi lưu lại'],
  'w:control': ['có điều khiển ActiveX', REMOVE],
  'w:movie': ['có phim', REMOVE],
  'w:contentPart': ['có nét vẽ tay (ink)', 'Thay nét vẽ bằng ảnh PNG rồi lưu lại'],
  'w:endnoteReference': [
    'có chú thích cuối (endnote)',
    'Trong Word: References, Footnotes, Convert… đổi thành chú thích chân trang rồi lưu lại',
  ],
};

/** Marks of editing, colours of a theme, and where old drawings (VML) fetch from or lead to. */
export const DROPPED_ATTRIBUTES =
  /^w:rsid|^w:theme|^w:\w*Theme$|^o:spid$|^w:fldCharType$|^mc:|^(?:o:)?(?:src|href|althref|target)$/;
