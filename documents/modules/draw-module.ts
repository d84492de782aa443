import type { DXT } from 'docxtemplater';
import type { Pictures } from './pictures.ts';

/** A kind of tag docxtemplater's core lacks: what stands in its place, inside the `w:t` where it was typed. */
export interface DrawModule {
  /** `~`, `%`, `!`: typed before the name. */
  readonly prefix: string;
  readonly name: 'styled' | 'picture' | 'merged';
  readonly draw: (value: unknown, place: DrawPlace) => string;
}

export interface DrawPlace {
  /** `word/document.xml`. */
  readonly file: string;
  /** `w:rPr` of the run the tag stands in, or nothing. */
  readonly run: string;
  readonly pictures: Pictures;
}

/** The same as a module of docxtemplater, for its parser and for what it fills itself. */
export const drawnBy = ({ prefix, name, draw }: DrawModule, pictures: Pictures): DXT.Module => ({
  name: `Draw ${name}`,
  optionsTransformer(options: DXT.Options, document) {
    this.runs = document.modules.find((module) => module.name === 'Render');
    return options;
  },
  matchers: () => [[prefix, name, {}]],
  render(part: DXT.Part, options: DXT.RenderOptions) {
    if (part.module !== name) return null;
    const value: unknown =
      options.scopeManager.getValue(part.value, { part }) ?? options.nullGetter?.(part, options.scopeManager);
    const run = (this.runs as { readonly recordedRun?: unknown } | undefined)?.recordedRun;
    const file = options.filePath;
    return { value: draw(value, { file, run: typeof run === 'string' ? run : '', pictures }), errors: [] };
  },
});
