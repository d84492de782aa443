/** Found and wrong: every planted defect is found by the rule meant for it, no practice that is right is found fault with. */
import { describe, expect, it, test } from 'vitest';
import { lintFile } from '../../../documents/lint/lint-file.ts';
import { FORM_RULES } from '../../../domain/form/rules/rules.ts';
import { BASES } from './bases.ts';
import { clerkDocx } from './clerk.ts';
import { DEFECTS } from './defects.ts';
import { ODDITIES } from './oddities.ts';
import { rulesIn } from './plant.ts';

describe('a document that is right', () => {
  it.each(Object.entries(BASES))('%s has no finding', async (_, document) => {
    expect((await lintFile(clerkDocx(document), 'van-ban.docx')).findings).toEqual([]);
  });
});

describe('a defect is found', () => {
  it.each(DEFECTS.map((defect) => [defect.rule, defect.base, defect.name, defect] as const))(
    '%s in %s: %s',
    async (rule, _base, _name, defect) => {
      expect(await rulesIn(defect)).toContain(rule);
    },
  );
});

describe('a practice is left alone', () => {
  it.each(ODDITIES.map((plant) => [plant.base, plant.name, plant] as const))(
    '%s: %s',
    async (_base, _name, plant) => {
      expect(await rulesIn(plant)).toEqual([]);
    },
  );
});

/** Findings that follow from a defect though another rule names it: without Kính gửi, "Như trên" points nowhere. */
const FOLLOWS: ReadonlySet<string> = new Set([
  'annex.referenceSame',
  'places.asAbove',
  'places.asArticle',
  'bases.end',
  'font.family',
  'look.motto',
  'issuer.missing',
]);

test('a defect brings nothing else to light but what follows from it', async () => {
  const others = await Promise.all(
    DEFECTS.map(async (defect) =>
      (await rulesIn(defect)).filter((rule) => rule !== defect.rule && !FOLLOWS.has(rule)),
    ),
  );
  expect(others.flat()).toEqual([]);
});

/** Shown elsewhere: what no .docx of a clerk can carry, and rows of the table of looks that share one check. */
const ELSEWHERE = ['file.scan', 'file.active', 'file.long', 'minutes.ended', 'minutes.names'];

test('every rule is shown to fire', () => {
  const shown = new Set([...DEFECTS.map(({ rule }) => rule), ...ELSEWHERE]);
  expect(FORM_RULES.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
});
