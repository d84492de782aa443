import { pictureSize } from '../picture-size.ts';
import type { Pictures } from '../pictures.ts';
import { pictureFileProblems } from '../template-picture.ts';
import type { OpenedFile, Relation } from './opened-file.ts';

type Refuse = (what: string, remedy?: string) => void;

/** What a relation that is no picture is called. */
const OTHERS: Readonly<Record<string, string>> = {
  chart: 'biểu đồ của Word, Excel',
  chartEx: 'biểu đồ của Word, Excel',
  diagramData: 'sơ đồ SmartArt',
  diagramLayout: 'sơ đồ SmartArt',
  diagramQuickStyle: 'sơ đồ SmartArt',
  diagramColors: 'sơ đồ SmartArt',
};

/** Carries a picture into the letter; complains of whatever is none. */
export function carryPicture(
  opened: OpenedFile,
  relation: Relation | undefined,
  { pictures, file, refuse }: { readonly pictures: Pictures; readonly file: string; readonly refuse: Refuse },
): string | null {
  if (relation?.type !== 'image' || relation.part === null) {
    const what = OTHERS[relation?.type ?? ''] ?? 'phần nối với tệp con khác trong tệp';
    refuse(`có ${what}, không chép sang văn bản được`, 'Thay phần này bằng ảnh PNG hoặc bằng bảng, lưu lại');
    return null;
  }
  const bytes = opened.bytes(relation.part);
  const size = bytes && pictureSize(bytes);
  if (!bytes || !size) {
    refuse(
      `có ảnh ${relation.part.replace(/^.*\//, '').slice(0, 60)} không phải PNG hoặc JPEG còn nguyên vẹn`,
      'Trong Word lưu ảnh thành PNG (Save as Picture) rồi chèn lại',
    );
    return null;
  }
  for (const { what, remedy } of pictureFileProblems(bytes, size)) refuse(what, remedy);
  return pictures.add(file, bytes, size.extension).relation;
}
