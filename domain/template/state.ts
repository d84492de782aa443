/** The template that came with the software. */
export const BUILT_IN = 0;

export type TemplateState = 'draft' | 'inUse' | 'retired';

export const TEMPLATE_STATES: Readonly<Record<TemplateState, string>> = {
  draft: 'Bản thử, chưa dùng',
  inUse: 'Đang dùng',
  retired: 'Đã thôi dùng',
};

/** One time a version was put into use. */
export interface Use {
  readonly version: number;
}

/** @param uses of one type, in order; the last one counts, and none means the one that came with the software */
export const inUseAfter = (uses: readonly Use[]): number => uses.at(-1)?.version ?? BUILT_IN;

/** The state of a version: told by what was put into use, so that it cannot say anything else. */
export function templateState(version: number, uses: readonly Use[]): TemplateState {
  if (inUseAfter(uses) === version) return 'inUse';
  return version === BUILT_IN || uses.some((use) => use.version === version) ? 'retired' : 'draft';
}

/** "mẫu gốc", "bản 2". */
export const versionName = (version: number): string =>
  version === BUILT_IN ? 'mẫu gốc của phần mềm (bản 0)' : `bản ${version}`;
