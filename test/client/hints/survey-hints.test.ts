import { expect, test } from 'vitest';
import { surveyHints, type SurveyFacts } from '../../../client/hints/survey-hints.ts';

const facts: SurveyFacts = {
  id: 'dot-1',
  state: 'collecting',
  unitId: 'cn',
  recipientsDiffer: false,
  openExtensions: [],
  openRegistrations: 0,
  pastDue: false,
  dueAsked: false,
  paused: false,
  draftingReport: false,
  openOutliers: 0,
  openDuplicates: 0,
  supplementDue: false,
};
const tasks = (change: Partial<SurveyFacts>): string[] =>
  surveyHints({ ...facts, ...change }, [])
    .filter(({ main }) => main)
    .map(({ command }) => command);

test('a body that registered waits for the unit until somebody decides', () => {
  expect(tasks({})).toEqual([]);
  expect(tasks({ openRegistrations: 2 })).toEqual([expect.stringContaining('survey registrations dot-1')]);
});
