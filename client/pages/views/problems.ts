/** The list of what is wrong on top of a form, each line leading to its field. */
export interface ProblemsView {
  readonly heading: string;
  readonly problems: readonly { readonly href: string | null; readonly text: string }[];
}

export const problemsView = (problems: ProblemsView['problems']): ProblemsView | null =>
  problems.length === 0
    ? null
    : { heading: `Có ${String(problems.length).padStart(2, '0')} chỗ cần xem lại`, problems };
