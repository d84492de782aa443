/** What the parts of a block writer need of it and of each other. */
import type { Element, Node } from '@xmldom/xmldom';
import type { Property } from '../schema-order.ts';
import type { Piece } from './pieces.ts';

/** Where a block stands. */
export interface Place {
  readonly table: string | null;
  readonly link: boolean;
  /** How many tables lie around it. */
  readonly tables: number;
}

export interface Writing {
  readonly carriers: {
    /** Its name in the letter. */
    tableStyle(id: string | undefined): string;
  };
  inside(node: Node, place: Place, except?: readonly string[]): string;
  asBlocks(written: string, place: Place): Piece[];
  plainParagraph(place: Place, inside?: string): string;
  properties(name: string, node: Element | undefined, own?: readonly Property[]): string;
}
