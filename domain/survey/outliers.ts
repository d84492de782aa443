/** Figures so far from those of the others that a person has to look at them before they go into a report. */
import type { FigurePlace } from './figure-place.ts';
import type { AnswerValues, FormField, NumberField, RowValue } from './form.ts';

export interface Answering {
  readonly recipientId: number;
  readonly name: string;
  readonly version: number;
  readonly values: AnswerValues;
}
export interface Outlier extends FigurePlace {
  readonly recipientId: number;
  readonly name: string;
  readonly version: number;
  readonly value: number;
  readonly reason: string;
}

/** Fewer figures than this say nothing of what is usual. */
const LEAST = 5;

interface Usual {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/**
 * Rows in this order; the first that applies is the reason. The last two are the outer fences of a box plot (three times the
 * distance of the quartiles beyond them; J. W. Tukey, Exploratory Data Analysis, 1977). The first two are of this product's own
 * making, for slips of the unit (đồng for triệu đồng, × 1.000): no standard names them. Whatever is found, a person decides.
 */
const RULES: readonly {
  readonly reason: string;
  readonly applies: (value: number, usual: Usual) => boolean;
}[] = [
  {
    reason: 'gấp trên 10 lần số ở giữa',
    applies: (value, { median }) => median > 0 && value > 10 * median,
  },
  {
    reason: 'chưa bằng một phần trăm số ở giữa',
    applies: (value, { median }) => median > 0 && value > 0 && value < median / 100,
  },
  {
    reason: 'cao hơn hẳn các nơi khác',
    applies: (value, { lower, upper }) => upper > lower && value > upper + 3 * (upper - lower),
  },
  {
    reason: 'thấp hơn hẳn các nơi khác',
    applies: (value, { lower, upper }) => upper > lower && value < lower - 3 * (upper - lower),
  },
];

/** Of every number of the form, columns of tables too, in the order of the form and then of the answers. */
export const outliersOf = (form: readonly FormField[], answers: readonly Answering[]): Outlier[] =>
  form.flatMap((field) => {
    if (field.type === 'number') return far(figuresOf(field, answers));
    if (field.type !== 'table') return [];
    return field.columns.flatMap((column) =>
      column.type === 'number' ? far(cellsOf(field.id, column, answers)) : [],
    );
  });

type Figure = Omit<Outlier, 'reason'>;

function far(figures: readonly Figure[]): Outlier[] {
  if (figures.length < LEAST) return [];
  const usual = usualOf(figures.map(({ value }) => value));
  return figures.flatMap((figure) => {
    const rule = RULES.find(({ applies }) => applies(figure.value, usual));
    return rule ? [{ ...figure, reason: rule.reason }] : [];
  });
}

const figuresOf = ({ id }: NumberField, answers: readonly Answering[]): Figure[] =>
  answers.flatMap(({ values, ...who }) => {
    const value = values[id];
    return typeof value === 'number' ? [{ ...who, field: id, row: null, column: null, value }] : [];
  });

const cellsOf = (field: string, { id: column }: NumberField, answers: readonly Answering[]): Figure[] =>
  answers.flatMap(({ values, ...who }) =>
    ((values[field] ?? []) as readonly RowValue[]).flatMap((cells, row) => {
      const value = cells[column];
      return typeof value === 'number' ? [{ ...who, field, row, column, value }] : [];
    }),
  );

function usualOf(values: readonly number[]): Usual {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => {
    const place = (sorted.length - 1) * share;
    const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
    return below + (above - below) * (place - Math.floor(place));
  };
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}
