import { z } from 'zod';
import { POST_RANKS, type PostRank } from '../post.ts';
import { group, organisation } from './organisation-schema.ts';
import {
  day,
  documentType,
  optionalDay,
  optionalEmail,
  optionalSlug,
  optionalText,
  period,
  slug,
  text,
  toDated,
} from './values.ts';

const unit = z.strictObject({
  id: slug,
  email: optionalEmail,
  names: z.array(z.strictObject({ name: text, abbreviation: text, ...period }).transform(toDated)).min(1),
});

const person = z
  .strictObject({ id: slug, name: text, initials: optionalText, email: optionalEmail, phone: optionalText })
  .transform(({ name, ...rest }) => ({ fullName: name, ...rest }));

const holder = z
  .strictObject({ person: slug, acting: z.boolean().default(false), basis: optionalText, ...period })
  .transform(({ person: personId, ...rest }) => toDated({ personId, ...rest }));

const field = z
  .strictObject({ unit: slug, basis: text, ...period })
  .transform(({ unit: unitId, ...rest }) => toDated({ unitId, ...rest }));

const post = z
  .strictObject({
    id: slug,
    unit: optionalSlug,
    title: text,
    rank: z.enum(Object.keys(POST_RANKS) as [PostRank, ...PostRank[]]),
    holders: z.array(holder).default([]),
    fields: z.array(field).default([]),
  })
  .transform(({ unit: unitId, ...rest }) => ({ unitId, ...rest }));

const delegation = z
  .strictObject({
    id: slug,
    competence: z.enum(['TL', 'TUQ']),
    fromPost: slug,
    toPost: slug,
    person: optionalSlug,
    documentTypes: z.array(documentType).default([]),
    units: z.array(slug).default([]),
    basis: text,
    revokedOn: optionalDay,
    ...period,
  })
  .transform(({ fromPost, toPost, person: toPersonId, units, ...rest }) =>
    toDated({ fromPostId: fromPost, toPostId: toPost, toPersonId, unitIds: units, ...rest }),
  );

const account = z
  .strictObject({ id: slug, person: slug, active: z.boolean().default(true) })
  .transform(({ person: personId, ...rest }) => ({ personId, ...rest }));

const year = z.int().min(2000).max(2100);

const series = z
  .strictObject({
    id: slug,
    name: text,
    /** Types of outgoing documents; an incoming series takes everything in. */
    documentTypes: z.array(documentType).default([]),
    direction: z.enum(['outgoing', 'incoming']).default('outgoing'),
    years: z.array(z.strictObject({ year, first: z.int().min(1).default(1) })).min(1),
    ...period,
  })
  .transform(toDated);

const notation = z
  .strictObject({ documentType, unit: optionalSlug, notation: text, ...period })
  .transform(({ unit: unitId, ...rest }) => toDated({ unitId, ...rest }));

/** Days stand under the notice they come from. */
const calendar = z
  .strictObject({
    year,
    notices: z.array(
      z.strictObject({
        notice: text,
        days: z.array(z.strictObject({ day, kind: z.enum(['off', 'worked']), label: text })).min(1),
      }),
    ),
  })
  .transform(({ year: of, notices }) => ({
    year: of,
    days: notices.flatMap(({ notice, days }) => days.map((row) => ({ ...row, notice }))),
  }));

/** What may stand in any file of the folder; each list may be spread over several files. */
export const SECTIONS = {
  organisations: organisation,
  groups: group,
  units: unit,
  people: person,
  posts: post,
  delegations: delegation,
  accounts: account,
  series,
  notations: notation,
  calendar,
} as const;

export type SectionName = keyof typeof SECTIONS;

const lists = Object.fromEntries(
  Object.entries(SECTIONS).map(([section, item]) => [section, z.array(item).default([])]),
) as unknown as { [Name in SectionName]: z.ZodDefault<z.ZodArray<(typeof SECTIONS)[Name]>> };

export const officeFile = z.strictObject({ agency: optionalSlug, ...lists });

/** Every key that occurs anywhere, for guessing a misspelt one. */
export const KNOWN_KEYS: readonly string[] = [
  ...['agency', 'id', 'kind', 'level', 'taxNumber', 'names', 'parents', 'successors', 'contacts'],
  ...['full', 'short', 'header', 'abbreviation', 'place', 'from', 'to', 'organisation', 'on', 'basis'],
  ...[
    'email',
    'address',
    'phone',
    'person',
    'name',
    'members',
    'initials',
    'acting',
    'unit',
    'title',
    'rank',
  ],
  ...[
    'holders',
    'fields',
    'competence',
    'fromPost',
    'toPost',
    'documentTypes',
    'direction',
    'revokedOn',
    'active',
    'year',
  ],
  ...['first', 'years', 'documentType', 'notation', 'notices', 'notice', 'days', 'day', 'label'],
  ...Object.keys(SECTIONS),
];
