import { formPartName, type FormPart } from '../../domain/survey/form-parts.ts';
import { printable } from '../../domain/vietnamese/printable.ts';
import { escapeXml, run } from '../blocks/xml.ts';

/** Gives each content control of a document its own number. Those of templates stay below 1000. */
export type NextId = () => number;
export function countFrom(first: number): NextId {
  let next = first;
  return () => next++;
}

/** Long enough to be clicked on, blank on paper. */
export const BLANK_CELL = '\u2007\u2007\u2007\u2007';

export interface Place {
  readonly name: string;
  /** As Word shows it above the place. */
  readonly label: string;
  readonly id: number;
}

export const placeOf = (part: FormPart, label: string, id: number): Place => ({
  name: formPartName(part),
  label,
  id,
});

/** A place for words; `blank` is what stands in it until something is typed (dots to write on with a pen). */
export const textControl = (place: Place, blank: string, multiline = false): string =>
  control(place, `<w:showingPlcHdr/><w:text${multiline ? ' w:multiLine="1"' : ''}/>`, run(blank));

export const dateControl = (place: Place, blank: string): string =>
  control(
    place,
    '<w:showingPlcHdr/><w:date><w:dateFormat w:val="dd/MM/yyyy"/><w:lid w:val="vi-VN"/>' +
      '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>',
    run(blank),
  );

export const dropdownControl = (place: Place, options: readonly string[], blank: string): string =>
  control(
    place,
    `<w:showingPlcHdr/><w:dropDownList>${options.map(listItem).join('')}</w:dropDownList>`,
    run(blank),
  );

const listItem = (option: string, i: number): string =>
  `<w:listItem w:displayText="${escapeXml(option)}" w:value="${i + 1}"/>`;

/** A square to tick with a pen or to click in Word; both signs are in Times New Roman. */
export const tickControl = (place: Place): string =>
  control(
    place,
    '<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="25A0" w14:font="Times New Roman"/>' +
      '<w14:uncheckedState w14:val="25A1" w14:font="Times New Roman"/></w14:checkbox>',
    run('□'),
  );

/** The place itself cannot be deleted by mistake; what is in it can be written. */
const control = ({ name, label, id }: Place, kind: string, content: string): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="${escapeXml(shortened(label))}"/><w:tag w:val="${name}"/><w:id w:val="${id}"/>` +
  `<w:lock w:val="sdtLocked"/>${kind}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

/** Word takes 64 signs. */
const shortened = (label: string): string => {
  const text = printable(label.normalize('NFC')).replace(/\s+/g, ' ').trim();
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
};
