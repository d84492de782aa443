/** What the head of a document says about who issues it, as of a day (Phụ lục I, mục II.2–4 of the decree). */
import type { DocumentType } from '../../domain/document/types.ts';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { formatDay, type Day } from '../../domain/time/day.ts';
import { validOn } from './as-of.ts';
import type { Queryable } from '../database.ts';

export interface LetterheadQuestion {
  readonly documentType: DocumentType;
  readonly unitId: string;
  readonly on: Day;
}

export interface LetterheadFacts {
  /** "UBND TỈNH HƯNG YÊN"; null when the office has no parent on that day. */
  readonly parentHeader: string | null;
  readonly issuerHeader: string;
  readonly issuerName: string;
  readonly place: string;
  /** "SKHCN-QLCN&TTCN", "BC-SKHCN". */
  readonly notation: string;
  readonly unitName: string;
  readonly unitAbbreviation: string;
}

/** @throws Refusal `directoryGap` naming everything that the directory does not have for that day */
export async function readLetterheadFacts(
  db: Queryable,
  question: LetterheadQuestion,
): Promise<LetterheadFacts> {
  const { unitId, on } = question;
  const { organisation_id: agency } = await db
    .selectFrom('office')
    .select('organisation_id')
    .executeTakeFirstOrThrow();
  const issuer = agency === null ? undefined : await nameOn(db, agency, on);
  const parent = agency === null ? undefined : await parentOn(db, agency, on);
  const unit = await db
    .selectFrom('unit_name')
    .select(['name', 'abbreviation'])
    .where('unit_id', '=', unitId)
    .where(validOn('unit_name', on))
    .executeTakeFirst();
  const notation = await notationOn(db, question);
  if (!issuer?.place || !unit || !notation)
    throw new Refusal('directoryGap', gapsOf(question, { agency, issuer, unit, notation }));
  return {
    parentHeader: parent ? headerOf(parent) : null,
    issuerHeader: headerOf(issuer),
    issuerName: issuer.full_name,
    place: issuer.place,
    notation,
    unitName: unit.name,
    unitAbbreviation: unit.abbreviation,
  };
}

interface Name {
  readonly full_name: string;
  readonly header_name: string | null;
  readonly place: string | null;
}

const headerOf = ({ header_name: header, full_name: full }: Name): string =>
  header ?? full.toLocaleUpperCase('vi');

const nameOn = (db: Queryable, organisationId: string, on: Day): Promise<Name | undefined> =>
  db
    .selectFrom('organisation_name')
    .select(['full_name', 'header_name', 'place'])
    .where('organisation_id', '=', organisationId)
    .where(validOn('organisation_name', on))
    .executeTakeFirst();

const parentOn = (db: Queryable, organisationId: string, on: Day): Promise<Name | undefined> =>
  db
    .selectFrom('organisation_parent')
    .innerJoin('organisation_name', 'organisation_name.organisation_id', 'organisation_parent.parent_id')
    .select(['organisation_name.full_name', 'organisation_name.header_name', 'organisation_name.place'])
    .where('organisation_parent.organisation_id', '=', organisationId)
    .where(validOn('organisation_parent', on))
    .where(validOn('organisation_name', on))
    .executeTakeFirst();

/** The unit's own notation before the one for every unit. */
async function notationOn(
  db: Queryable,
  { documentType, unitId, on }: LetterheadQuestion,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('notation')
    .select('notation')
    .where('document_type', '=', documentType)
    .where((eb) => eb.or([eb('unit_id', '=', unitId), eb('unit_id', 'is', null)]))
    .where(validOn('notation', on))
    .orderBy('unit_id', (order) => order.asc().nullsLast())
    .limit(1)
    .executeTakeFirst();
  return row?.notation;
}

interface Found {
  readonly agency: string | null;
  readonly issuer: Name | undefined;
  readonly unit: unknown;
  readonly notation: unknown;
}

function gapsOf({ documentType, unitId, on }: LetterheadQuestion, found: Found): Problem[] {
  const day = formatDay(on);
  const gaps: readonly (Problem & { readonly missing: boolean })[] = [
    {
      missing: found.agency === null,
      where: 'agency',
      what: 'chưa ghi cơ quan dùng hệ thống',
      remedy: 'Nạp tệp có khóa "agency"',
    },
    {
      missing: found.agency !== null && !found.issuer,
      where: `organisations ${found.agency ?? ''}`,
      what: `cơ quan không có tên vào ngày ${day}`,
      remedy: 'Bổ sung tên gọi có hiệu lực ngày đó',
    },
    {
      missing: found.issuer !== undefined && !found.issuer.place,
      where: `organisations ${found.agency ?? ''}`,
      what: `cơ quan chưa có địa danh ghi trên văn bản vào ngày ${day}`,
      remedy: 'Bổ sung khóa "place"',
    },
    {
      missing: !found.unit,
      where: `units ${unitId}`,
      what: `đơn vị không có tên vào ngày ${day}`,
      remedy: 'Bổ sung tên đơn vị có hiệu lực ngày đó',
    },
    {
      missing: !found.notation,
      where: 'notations',
      what: `chưa có ký hiệu cho loại văn bản ${documentType} của đơn vị ${unitId} vào ngày ${day}`,
      remedy: 'Bổ sung ký hiệu có hiệu lực ngày đó',
    },
  ];
  return gaps.filter(({ missing }) => missing).map(({ missing: _missing, ...gap }) => gap);
}
