/** A registration that was accepted: its organisation in the directory, and its place among the recipients. */
import { sql } from 'kysely';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { letterIdOf } from '../../domain/survey/ids.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Trx } from '../database.ts';
import type { Campaign } from '../survey/campaigns.ts';
import type { AskedRegistration } from './asked-registration.ts';

/** @returns the new recipient's id. @throws Refusal `wrongState` when the same body is a recipient already */
export async function newRecipient(
  trx: Trx,
  campaign: Campaign,
  registration: AskedRegistration,
): Promise<number> {
  const documentId = letterIdOf(campaign.id);
  const known = await organisationOf(trx, registration);
  if (known !== null) await refuseWhenRecipient(trx, documentId, known);
  const organisationId = known ?? (await newOrganisation(trx, registration));
  const { id } = await trx
    .insertInto('recipient')
    .values({
      document_id: documentId,
      // After the last of the list, so that the order of the others stays.
      ordinal: sql<number>`(select coalesce(max(ordinal), 0) + 1 from recipient where document_id = ${documentId})`,
      organisation_id: organisationId,
      name: registration.name,
      group_label: await openGroup(trx, campaign),
      purpose: 'direct',
      owes_answer: true,
      channel: 'email',
      email: registration.email,
      postal_address: registration.postal_address,
      phone: registration.phone,
      origin: 'registered',
      tax_number: registration.tax_number,
      note: `Đăng ký tham gia; người liên hệ: ${registration.contact_person}`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The one organisation of the directory that bears its tax number; null: none, or none that is certain. */
async function organisationOf(
  trx: Trx,
  { tax_number: taxNumber }: AskedRegistration,
): Promise<string | null> {
  if (taxNumber === null) return null;
  const found = await trx
    .selectFrom('organisation')
    .select('id')
    .where('tax_number', '=', taxNumber)
    .limit(2)
    .execute();
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

async function refuseWhenRecipient(trx: Trx, documentId: string, organisationId: string): Promise<void> {
  const row = await trx
    .selectFrom('recipient')
    .select(['id', 'name'])
    .where('document_id', '=', documentId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  if (!row) return;
  throw new Refusal('wrongState', [
    {
      where: 'registrationId',
      what: `nơi này đã là nơi số ${row.id} (${row.name}), trùng mã số thuế`,
      remedy: `gộp: --merge … --with ${row.id}`,
    },
  ]);
}

async function newOrganisation(trx: Trx, registration: AskedRegistration): Promise<string> {
  const id = `dang-ky-${registration.id}`;
  const today = sql<Day>`office_today()`;
  await trx
    .insertInto('organisation')
    .values({ id, kind: registration.kind, level: 'other', tax_number: registration.tax_number })
    .execute();
  await trx
    .insertInto('organisation_name')
    .values({ organisation_id: id, full_name: registration.name, valid_from: today })
    .execute();
  await trx
    .insertInto('organisation_contact')
    .values({
      organisation_id: id,
      email: registration.email,
      postal_address: registration.postal_address,
      phone: registration.phone,
      contact_person: registration.contact_person,
      valid_from: today,
    })
    .execute();
  return id;
}

/** The class it joins, called as in the letter. */
async function openGroup(trx: Trx, { id, definition }: Campaign): Promise<string> {
  const line = definition.addressees.find(({ open }) => open);
  if (!line) throw new Error(`${id}: không có nhóm mở`);
  if (line.label) return line.label;
  const group = await trx
    .selectFrom('organisation_group')
    .select('name')
    .where('id', '=', line.group ?? '')
    .executeTakeFirst();
  return group?.name ?? '';
}
