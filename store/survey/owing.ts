/** `domain/survey/counting.ts` once more, for sets: of a recipient `r`. */
import { sql } from 'kysely';
import { LEFT_OUT } from '../../domain/directory/recipients/mend.ts';

/** An answer is owed. */
export const OWES = sql<boolean>`(r.owes_answer and not coalesce(starts_with(r.unreachable_reason, ${LEFT_OUT}), false))`;
