/** What can be asked of the life of an official document. */
import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { DecisionResult } from '../../domain/document/decision.ts';

/** A person's decision, written down in PostgreSQL beforehand: only its request id travels. */
export const decide = defineUpdate<DecisionResult, [{ requestId: string }]>('decide');

/** Facts changed: look again. */
export const reconsider = defineSignal('reconsider');
