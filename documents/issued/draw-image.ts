import { concatTransformationMatrix, drawObject, popGraphicsState, pushGraphicsState } from '@cantoo/pdf-lib';
import type { SignaturePlace } from '../../domain/document/frame.ts';
import { sealBox, signatureBox, type Box, type ImageSize } from '../../domain/document/signature-boxes.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { changedArchive } from '../archive/changed-archive.ts';
import { PARAGRAPH } from '../blocks/patterns.ts';
import { SIGNATURE } from '../blocks/reserved.ts';
import { Pictures } from '../modules/pictures.ts';
import { anchoredImage } from './anchored-image.ts';
import { updated } from './incremental.ts';
import { spaceBefore } from './space-before.ts';

/** The image that a step of a document's life puts into it. */
export interface StepImage {
  readonly kind: 'signature' | 'seal';
  /** PNG with a transparent ground, as the office keeps it. */
  readonly png: Buffer;
  readonly size: ImageSize;
  /** Of the signature a seal lies over; null where that was written by hand. */
  readonly under: ImageSize | null;
}

export interface PlacedFile {
  readonly docx: Buffer;
  readonly pdf: Buffer;
  readonly signature: SignaturePlace;
}

/** The image above the name: an update appended to the PDF, a picture that takes no room in the .docx. */
export async function drawImage(file: PlacedFile, image: StepImage): Promise<{ docx: Buffer; pdf: Buffer }> {
  const box = boxOf(file.signature, image);
  return {
    docx: imageInDocx(file.docx, image, offsetOf(file.signature, box)),
    pdf: await updated(file.pdf, async (document) => {
      const page = document.getPage(file.signature.page);
      const picture = await document.embedPng(image.png);
      const name = page.node.newXObject('Image', picture.ref);
      page.pushOperators(
        pushGraphicsState(),
        concatTransformationMatrix(box.width, 0, 0, box.height, box.x, box.y),
        drawObject(name),
        popGraphicsState(),
      );
    }),
  };
}

export const boxOf = (place: SignaturePlace, { kind, size, under }: Omit<StepImage, 'png'>): Box =>
  kind === 'signature' ? signatureBox(place, size) : sealBox(place, size, under);

/** Of Times New Roman, in parts of its size: top of the line above the baseline. */
const ASCENT = 0.891;

/** From the beginning of the name and the top of its line, points to the right and down. */
const offsetOf = (place: SignaturePlace, box: Box) => ({
  right: box.x - place.x,
  down: place.y + ASCENT * place.size - (box.y + box.height),
  width: box.width,
  height: box.height,
});

const DOCUMENT = 'word/document.xml';
const CONTROL = new RegExp(
  `(<w:sdt>(?:(?!<w:sdt>|<w:sdtContent>)[^])*<w:tag w:val="${SIGNATURE}"/>(?:(?!<w:sdt>|<w:sdtContent>)[^])*<w:sdtContent>)`,
);

/** Every other part stays as it is, but for what a picture needs: its file, its relation, its content type. */
const imageInDocx = (docx: Buffer, { kind, png }: StepImage, offset: ReturnType<typeof offsetOf>): Buffer =>
  changedArchive(docx, (read) => {
    const xml = read(DOCUMENT);
    if (!CONTROL.test(xml)) throw new Refusal('templateProblem', [NO_PLACE]);
    const pictures = new Pictures();
    const { relation } = pictures.add(DOCUMENT, png, 'png');
    const paragraph = [...xml.matchAll(PARAGRAPH)].find(([each]) => CONTROL.test(each))?.[0] ?? '';
    const above = spaceBefore(paragraph, read('word/styles.xml'));
    const run = anchoredImage({ kind, relation, ...offset, down: offset.down + above });
    const drawn = xml.replace(CONTROL, (open) => open + run);
    return [[DOCUMENT, drawn] as const, ...pictures.files(read)];
  });

const NO_PLACE = {
  where: 'văn bản đã ký',
  what: 'không còn ô “Chữ ký, dấu” ở họ tên người ký',
  remedy: 'Tạo lại văn bản từ mẫu có ô này rồi trình ký lại',
};
