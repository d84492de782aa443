import { z } from 'zod';
import { ORGANISATION_LEVELS } from '../facts.ts';
import {
  day,
  optionalDay,
  optionalEmail,
  optionalText,
  period,
  slug,
  taxNumber,
  text,
  toDated,
} from './values.ts';

const name = z
  .strictObject({
    full: text,
    short: optionalText,
    header: optionalText,
    abbreviation: optionalText,
    place: optionalText,
    ...period,
  })
  .transform(({ full, short, header, ...rest }) =>
    toDated({ fullName: full, shortName: short, headerName: header, ...rest }),
  );

const parent = z
  .strictObject({ organisation: slug, ...period })
  .transform(({ organisation, ...rest }) => toDated({ organisationId: organisation, ...rest }));

const successor = z
  .strictObject({ organisation: slug, on: day, basis: text })
  .transform(({ organisation, on, basis }) => ({ organisationId: organisation, effectiveOn: on, basis }));

const contact = z
  .strictObject({
    email: optionalEmail,
    address: optionalText,
    phone: optionalText,
    person: optionalText,
    ...period,
  })
  .transform(({ address, person, ...rest }) =>
    toDated({ postalAddress: address, contactPerson: person, ...rest }),
  );

export const organisation = z.strictObject({
  id: slug,
  kind: text,
  level: z.enum(ORGANISATION_LEVELS),
  taxNumber: taxNumber.nullable().default(null),
  names: z.array(name).min(1),
  parents: z.array(parent).default([]),
  successors: z.array(successor).default([]),
  contacts: z.array(contact).default([]),
});

const member = z.union([
  slug.transform((id) => ({ organisation: id, from: null, to: null })),
  z.strictObject({ organisation: slug, from: optionalDay, to: optionalDay }),
]);

/** A member without its own `from` belongs since the group's `from`. */
export const group = z
  .strictObject({ id: slug, name: text, from: day, members: z.array(member) })
  .transform(({ from, members, ...rest }) => ({
    ...rest,
    members: members.map((row) =>
      toDated({ organisationId: row.organisation, from: row.from ?? from, to: row.to }),
    ),
  }));
