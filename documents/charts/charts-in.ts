import { chartFaults, type Chart } from '../../domain/document/chart.ts';
import { isChart } from '../../domain/document/content-shape.ts';
import type { Block, ChartBlock, ContentFields, DocumentContent } from '../../domain/document/content.ts';
import type { Tag } from '../template/inventory.ts';
import { frameOf, UPRIGHT, type ChartFrame, type PlacedChart } from './frame.ts';

/**
 * The charts among its blocks in the order they are printed: where the template has its bodies, then the annexes. What
 * only calls itself one is left to the check of the fields.
 */
export function chartsIn(content: DocumentContent, tags: readonly Tag[]): PlacedChart[] {
  const { body, fields = {}, annexes = [] } = content;
  return [
    ...bodiesAt(tags, { ...fields, body, passage: body }).flatMap((blocks) => chartsOf(blocks, UPRIGHT)),
    ...annexes.flatMap((annex) => chartsOf(annex.body, frameOf(annex))),
  ];
}

const chartsOf = (blocks: readonly Block[], frame: ChartFrame): PlacedChart[] =>
  blocks
    .filter((block): block is ChartBlock => block.kind === 'chart' && isChart(block))
    .map((chart) => ({ chart, frame }));

function bodiesAt(tags: readonly Tag[], values: ContentFields): (readonly Block[])[] {
  return tags.flatMap(({ name, kind, inside }) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const records = Array.isArray(value) ? (value as readonly unknown[]).filter(isRecord) : [];
    if (kind === 'raw') return [records as unknown as readonly Block[]];
    return kind === 'section' ? records.flatMap((row) => bodiesAt(inside, row)) : [];
  });
}

/** Whether fields are of their kinds is asked later. */
const isRecord = (value: unknown): value is ContentFields => typeof value === 'object' && value !== null;

/** The charts of fields; a wrong one is left to the check of the fields, which names it. */
export function chartsOfFields({ fields = {} }: DocumentContent, tags: readonly Tag[]): Chart[] {
  return chartsAt(tags, fields).filter((chart) => chartFaults(chart).length === 0);
}

const chartsAt = (tags: readonly Tag[], values: ContentFields): Chart[] =>
  tags.flatMap(({ name, kind, inside }) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (kind === 'picture') return isChart(value) ? [value] : [];
    const rows = kind === 'section' && Array.isArray(value) ? (value as readonly unknown[]) : [];
    return rows.filter(isRecord).flatMap((row) => chartsAt(inside, row));
  });
