import type { z } from 'zod';
import type { NextActionSchema } from '../api/schemas.ts';
import { toPaste } from './paste.ts';

type NextAction = z.infer<typeof NextActionSchema>;

/** Who must act and the commands to paste, the ones that move things on first. */
export function nextStepsText(actions: readonly NextAction[]): string {
  if (actions.length === 0) return 'Không có việc nào đang chờ người.';
  const sorted = [...actions].sort((a, b) => Number(b.main) - Number(a.main));
  const lines = sorted.map(
    ({ label, who, main, command }) => `  ${main ? '▶' : '·'} ${label} – ${who}\n      ${toPaste(command)}`,
  );
  return ['Việc tiếp theo:', ...lines].join('\n');
}
