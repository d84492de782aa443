/**
 * Fixed pieces put together, so that docxtemplater's last passes have fewer to look at. They look at single tags: what a
 * pass may still change when the data is known stays single, and so does what a pass compares as a whole.
 */
import type { Container } from '../template/parse.ts';
import type { RunChange, Step } from './steps.ts';

/** Elements opened and still without what they must contain. */
type Open = ReadonlySet<Container>;
type Fixed = Step & { readonly kind: 'fixed' };

export const joinSteps = (steps: readonly Step[], containers: readonly Container[]): readonly Step[] =>
  joined(steps, containers, new Set()).steps;

function joined(
  steps: readonly Step[],
  containers: readonly Container[],
  before: Open,
): { readonly steps: readonly Step[]; readonly open: Open } {
  const joiner = new Joiner(containers, before);
  for (const step of steps) {
    if (step.kind === 'fixed') joiner.fixed(step);
    else if (step.kind === 'section') joiner.section(step);
    else joiner.moving(step);
  }
  joiner.flush();
  return { steps: joiner.steps, open: joiner.open };
}

class Joiner {
  readonly steps: Step[] = [];
  readonly #containers: readonly Container[];
  /** Pieces that may become one. */
  #pieces: Fixed[] = [];
  /** Opened within `#pieces`: from where on they stay single unless it is filled in time. */
  #waiting = new Map<Container, number>();
  /** Opened before `#pieces` began. */
  #open: Set<Container>;

  constructor(containers: readonly Container[], before: Open) {
    this.#containers = containers;
    this.#open = new Set(before);
  }

  get open(): Open {
    return this.#open;
  }

  fixed(step: Fixed): void {
    if (step.xml === '') return this.#single(step);
    if (this.#pieces.length === 0 && SKIPPED.test(step.xml)) return this.#single(step);
    if (step.xml.startsWith('</w:t>') && this.#pieces.at(-1)?.xml.endsWith(PRESERVED)) this.flush();
    if (this.#open.size > 0) return this.#single(step);
    const at = this.#pieces.push(step) - 1;
    let empty = false;
    for (const container of this.#containers) {
      if (this.#waiting.has(container)) {
        if (step.xml === `</${container.tag}>`) empty = true;
        else if (this.#fills(step.xml, container)) this.#waiting.delete(container);
      } else if (opens(step.xml, container.tag)) {
        if (step.xml.endsWith('/>')) empty = true;
        this.#waiting.set(container, at);
      }
    }
    if (empty) {
      this.flush();
      this.#close(step.xml);
    } else if (step.xml.endsWith('</w:tbl>')) this.flush();
  }

  moving(step: Step): void {
    this.flush();
    this.steps.push(step);
  }

  /** A section may come out empty, and its second turn begins as its first has ended. */
  section(step: Step & { readonly kind: 'section' }): void {
    this.flush();
    const first = joined(step.steps, this.#containers, this.#open);
    const { steps, open } = joined(step.steps, this.#containers, new Set([...this.#open, ...first.open]));
    this.steps.push({ ...step, steps });
    this.#open = new Set([...this.#open, ...open]);
  }

  flush(): void {
    const from = Math.min(this.#pieces.length, ...this.#waiting.values());
    const together = this.#pieces.slice(0, from);
    if (together.length > 0)
      this.steps.push({
        kind: 'fixed',
        xml: together.map(({ xml }) => xml).join(''),
        run: together.map(({ run }) => run).reduce(afterwards, null),
      });
    this.steps.push(...this.#pieces.slice(from));
    for (const container of this.#waiting.keys()) this.#open.add(container);
    this.#pieces = [];
    this.#waiting = new Map();
  }

  #single(step: Fixed): void {
    this.flush();
    this.steps.push(step);
    this.#close(step.xml);
    for (const container of this.#containers)
      if (opens(step.xml, container.tag) && !step.xml.endsWith('/>')) this.#open.add(container);
  }

  /** A row counts for its table only when it stays itself, which is known at its first cell. */
  #fills(xml: string, { shouldContain }: Container): boolean {
    return shouldContain.some((tag) => {
      const inner = this.#containers.find((each) => each.tag === tag);
      if (inner?.drop === true) return this.#fills(xml, inner);
      return starts(xml, tag) && !(inner && xml.endsWith('/>'));
    });
  }

  /** What a single piece fills or ends is open no more. */
  #close(xml: string): void {
    for (const container of this.#open)
      if (
        xml === `</${container.tag}>` ||
        (xml.endsWith('/>') && opens(xml, container.tag)) ||
        this.#fills(xml, container)
      )
        this.#open.delete(container);
  }
}

/** What the pass that parts tables does not look at. */
const SKIPPED = /^[ \n\r\t]+$|^<w:bookmarkEnd/;
const PRESERVED = '<w:t xml:space="preserve">';

const starts = (xml: string, tag: string): boolean =>
  xml.startsWith(`<${tag}`) && '> /'.includes(xml.charAt(tag.length + 1) || 'x');
const opens = (xml: string, tag: string): boolean => starts(xml, tag) && !xml.includes('<', 1);

/** One change of the run properties after another. */
function afterwards(first: RunChange | null, then: RunChange | null): RunChange | null {
  if (first === null || then === null) return first ?? then;
  return then.anew ? then : { anew: first.anew, add: first.add + then.add };
}
