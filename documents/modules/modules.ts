/** What official documents need and docxtemplater's core lacks, on its module API. */
import type { DXT } from 'docxtemplater';
import { withColumnGrid } from './column-grid.ts';
import { drawnBy, type DrawModule } from './draw-module.ts';
import { LAST_SECTION_MARK, withLastSection } from './last-section.ts';
import { MERGE_MARK, MERGED, withMergedCells } from './merged-cells.ts';
import { PICTURE } from './picture.ts';
import type { Pictures } from './pictures.ts';
import { STYLED } from './styled-runs.ts';

export const DRAW_MODULES: readonly DrawModule[] = [STYLED, PICTURE, MERGED];

/** A set for one docxtemplater; its pictures go into `pictures`. */
export const templateModules = (pictures: Pictures): DXT.Module[] => [
  ...DRAW_MODULES.map((module) => drawnBy(module, pictures)),
  wholeFile('Column grid', '<w:tbl>', withColumnGrid, /^-w:tc /),
  wholeFile('Merged cells', MERGE_MARK, withMergedCells),
  wholeFile('Last section', LAST_SECTION_MARK, withLastSection),
];

/** Changes the XML of a file that holds `sign` as a whole; with `only`, in templates with a tag typed so. */
function wholeFile(name: string, sign: string, change: (xml: string) => string, only?: RegExp): DXT.Module {
  let used = only === undefined;
  return {
    name,
    postparse(parts: DXT.Part[]) {
      used ||= parts.some((part) => part.type === 'placeholder' && only?.test(part.raw) === true);
      return parts;
    },
    postrender(pieces: string[]) {
      if (!used || !pieces.some((piece) => piece.includes(sign))) return pieces;
      // Tag by tag again: docxtemplater's last pass looks at single tags.
      return change(pieces.join('')).split(/(?=<)|(?<=>)/);
    },
  };
}
