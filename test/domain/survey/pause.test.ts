import { describe, expect, it } from 'vitest';
import { MENDING_ROLES, resumeQuestions, type ResumeFacts } from '../../../domain/survey/pause.ts';
import { atOffice } from '../../../domain/time/day.ts';

const facts: ResumeFacts = {
  now: atOffice('2023-07-26'),
  lastDueAt: atOffice('2023-07-25'),
  collecting: true,
  owing: 7,
  holdsCutOff: false,
};

describe('going on after a pause', () => {
  it.each([
    ['before the due moment', { now: atOffice('2023-07-24') }, 0],
    ['at the due moment', { now: facts.lastDueAt }, 1],
    ['after it', {}, 1],
    ['after it, everybody has answered', { owing: 0 }, 0],
    ['after it, the numbers are cut off', { collecting: false }, 0],
  ])('%s', (_, changes, questions) => {
    expect(resumeQuestions({ ...facts, ...changes })).toHaveLength(questions);
  });

  it('says what a leader accepts by leaving the date', () => {
    const [question] = resumeQuestions(facts);
    expect(question).toMatchObject({ code: 'dueDatePassed' });
    expect(question?.what).toContain('00h00 ngày 25/7/2023');
    expect(question?.what).toContain('còn 7 nơi');
    expect(resumeQuestions({ ...facts, holdsCutOff: true })[0]?.ifAccepted).toContain('chốt ngay');
  });
});

it('what mends an issued document goes out while paused, nothing else does', () => {
  expect(MENDING_ROLES).toEqual(['recall', 'replacement', 'correction']);
});
