import type { Pictures } from '../modules/pictures.ts';
import type { ParsedFile } from '../template/parse.ts';
import type { TagRead } from '../template/tag-name.ts';
import type { TemplateData } from './check-data.ts';
import { filtered, type Place } from './filters.ts';
import type { Step } from './steps.ts';

/** The XML of one file, piece by piece as docxtemplater makes it and through docxtemplater's own last passes. */
export function fillFile(file: ParsedFile, steps: readonly Step[], filling: Filling): string {
  const pieces: string[] = [];
  new Filler(file, filling).fill(steps, [{ data: filling.data, place: ALONE }], pieces);
  return file.mend(file.finish(pieces)).join('');
}

export interface Filling {
  readonly data: TemplateData;
  /** Takes the tags without a value. */
  readonly missed: string[];
  /** Takes the pictures. */
  readonly pictures: Pictures;
}

/** The data of a section's turn, and which turn it is. */
interface Scope {
  readonly data: TemplateData;
  readonly place: Place;
}
const ALONE: Place = { index: 0, count: 1 };

class Filler {
  /** Run properties in force, repeated after a line break. */
  #run = '';
  readonly #file: ParsedFile;
  readonly #filling: Filling;

  constructor(file: ParsedFile, filling: Filling) {
    this.#file = file;
    this.#filling = filling;
  }

  /** A tag looks outward through the sections it stands in: the innermost scope is the last. */
  fill(steps: readonly Step[], scopes: readonly Scope[], pieces: string[]): void {
    for (const step of steps) {
      switch (step.kind) {
        case 'fixed':
          if (step.run) this.#run = (step.run.anew ? '' : this.#run) + step.run.add;
          if (step.xml !== '') pieces.push(step.xml);
          break;
        case 'text':
          this.#text(this.#string(step, scopes), step.breaks, pieces);
          break;
        case 'raw': {
          const xml = this.#string(step, scopes);
          if (xml !== '') pieces.push(xml);
          break;
        }
        case 'drawn': {
          const { pictures } = this.#filling;
          const place = { file: this.#file.name, run: this.#run, pictures };
          const xml = step.draw(this.#value(step, scopes), place);
          if (xml !== '') pieces.push(xml);
          break;
        }
        case 'section':
          this.#section(step, scopes, pieces);
      }
    }
  }

  #section(step: Step & { kind: 'section' }, scopes: readonly Scope[], pieces: string[]): void {
    const value = this.#value(step, scopes);
    const items = Array.isArray(value) ? (value as readonly TemplateData[]) : [];
    const turns = step.inverted
      ? scopes.slice(items.length === 0 ? -1 : scopes.length).map(({ data }) => ({ data, place: ALONE }))
      : items.map((data, index) => ({ data, place: { index, count: items.length } }));
    if (turns.length === 0) return;
    const own: string[] = [];
    for (const turn of turns) this.fill(step.steps, [...scopes, turn], own);
    for (const piece of this.#file.mend(own)) pieces.push(piece);
  }

  #text(value: string, breaks: boolean, pieces: string[]): void {
    const clean = value.replace(CONTROL, '');
    if (!breaks) {
      if (clean !== '') pieces.push(escaped(clean));
      return;
    }
    clean.split('\n').forEach((line, i) => {
      if (i > 0) pieces.push(`</w:t></w:r><w:r><w:br/></w:r><w:r>${this.#run}<w:t xml:space="preserve">`);
      pieces.push(escaped(line));
    });
  }

  #string(tag: TagRead, scopes: readonly Scope[]): string {
    const value = this.#value(tag, scopes);
    return typeof value === 'string' ? value : '';
  }

  #value({ name, filters }: TagRead, scopes: readonly Scope[]): unknown {
    for (let i = scopes.length - 1; i >= 0; i -= 1) {
      const scope = scopes[i];
      const value = scope && Object.hasOwn(scope.data, name) ? scope.data[name] : undefined;
      if (value !== undefined && value !== null)
        return filters.length === 0 ? value : filtered(value, filters, scope?.place ?? ALONE);
    }
    this.#filling.missed.push(name);
    return undefined;
  }
}

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;
const SPECIAL = /[&<>"']/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const escaped = (text: string): string => text.replace(SPECIAL, (letter) => ENTITIES[letter] ?? letter);
