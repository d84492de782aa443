/**
 * Reads a folder of office files: one noun a file by habit, but any section may stand in any file. Nothing is written
 * and nothing is guessed; every problem of every file is reported at once.
 */
import type { Problem } from '../failure/catalogue.ts';
import { readLocatedYaml, type LocatedYaml } from '../yaml/located-yaml.ts';
import { schemaProblems } from '../yaml/schema-problems.ts';
import type { OfficeBundle } from './bundle.ts';
import { checkCalendar } from './office-file/check-calendar.ts';
import { checkDelegations } from './office-file/check-delegations.ts';
import { checkIds } from './office-file/check-ids.ts';
import { checkPeriods } from './office-file/check-periods.ts';
import { checkReferences, idsOf, missing, type KnownIds } from './office-file/check-references.ts';
import { KNOWN_KEYS, officeFile } from './office-file/office-schema.ts';
import { gatherRaw } from './office-file/raw-office.ts';

export interface OfficeFile {
  /** For people: `organisations.yaml`. */
  readonly name: string;
  readonly text: string;
}

export type OfficeReading =
  | { readonly ok: true; readonly bundle: OfficeBundle }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * @param known ids the database has already, so that a folder may hold only what is new (next year's calendar)
 * @returns the bundle, or every problem once: first what each file says by itself, then how they fit together
 */
export function readOffice(files: readonly OfficeFile[], known: KnownIds = {}): OfficeReading {
  const read = files.map(({ name, text }) => readFile(name, text));
  const office = gatherRaw(read.map(({ yaml }) => yaml));
  const agencies = read.flatMap(({ yaml, data }) =>
    data?.agency ? [{ id: data.agency, where: yaml.where(['agency']) }] : [],
  );
  const organisations = idsOf(office, known).organisations;
  const problems = [
    ...read.flatMap((file) => file.problems),
    ...checkIds(office),
    ...checkReferences(office, known),
    ...checkPeriods(office),
    ...checkDelegations(office),
    ...checkCalendar(office),
    ...agencies
      .filter(({ id }) => !organisations.has(id))
      .map(({ id, where }) => ({ where, ...missing(id, 'organisations', organisations) })),
    ...agencies.slice(1).map(({ where }) => ({
      where,
      what: 'cơ quan đã được ghi ở tệp khác',
      remedy: 'Giữ một dòng "agency"',
    })),
  ];
  if (problems.length > 0) return { ok: false, problems: once(problems) };
  return { ok: true, bundle: merge(read.flatMap(({ data }) => data ?? [])) };
}

/** A row that several checks look at (a series of two types) is still one mistake. */
const once = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [`${problem.where}: ${problem.what}`, problem])).values(),
];

type FileData = ReturnType<typeof officeFile.parse>;

interface ReadFile {
  readonly yaml: LocatedYaml;
  readonly data: FileData | undefined;
  readonly problems: readonly Problem[];
}

function readFile(name: string, text: string): ReadFile {
  const yaml = readLocatedYaml(name, text);
  if (yaml.problems.length > 0) return { yaml, data: undefined, problems: yaml.problems };
  // An empty file (all commented out) says nothing, which is allowed.
  const result = officeFile.safeParse(yaml.value ?? {});
  return result.success
    ? { yaml, data: result.data, problems: [] }
    : { yaml, data: undefined, problems: schemaProblems(result.error.issues, yaml, KNOWN_KEYS) };
}

const merge = (files: readonly FileData[]): OfficeBundle => ({
  agency: files.find(({ agency }) => agency !== null)?.agency ?? null,
  organisations: files.flatMap((file) => file.organisations),
  groups: files.flatMap((file) => file.groups),
  units: files.flatMap((file) => file.units),
  people: files.flatMap((file) => file.people),
  posts: files.flatMap((file) => file.posts),
  delegations: files.flatMap((file) => file.delegations),
  accounts: files.flatMap((file) => file.accounts),
  series: files.flatMap((file) => file.series),
  notations: files.flatMap((file) => file.notations),
  calendar: files.flatMap((file) => file.calendar),
});
