/** Who registered on the public page of a campaign: kept as typed, once per request, whatever comes of it. */
import { sql } from 'kysely';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { letterIdOf } from '../../domain/survey/ids.ts';
import type { Applicant, ApplicantKind, RegistrationState } from '../../domain/survey/registration.ts';
import { createMatcher, type SamenessReason } from '../../domain/survey/sameness.ts';
import { writeAudit } from '../audit.ts';
import type { Queryable, Trx } from '../database.ts';

export interface NewRegistration {
  readonly campaignId: string;
  readonly applicant: Applicant;
  readonly requestId: string;
}

/**
 * Keeps a registration; the same request again adds nothing.
 * @throws Refusal `wrongState` when the campaign was stopped
 */
export async function register(
  trx: Trx,
  { campaignId, applicant, requestId }: NewRegistration,
): Promise<void> {
  const campaign = await trx
    .selectFrom('campaign')
    .select(['state', 'cut_off_at'])
    .where('id', '=', campaignId)
    .forShare()
    .executeTakeFirstOrThrow();
  if (campaign.state === 'stopped')
    throw new Refusal('wrongState', [{ where: '', what: 'đợt khảo sát đã dừng, không nhận đăng ký nữa' }]);
  const added = await trx
    .insertInto('registration')
    .values({
      campaign_id: campaignId,
      name: applicant.name,
      kind: applicant.kind,
      tax_number: applicant.taxNumber,
      postal_address: applicant.postalAddress,
      contact_person: applicant.contactPerson,
      phone: applicant.phone,
      email: applicant.email,
      after_cut_off: campaign.cut_off_at !== null,
      request_id: requestId,
    })
    .onConflict((conflict) => conflict.column('request_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) return;
  await writeAudit(trx, {
    actor: null,
    action: 'register',
    objectKind: 'registration',
    objectId: String(added.id),
    details: { campaignId, afterCutOff: campaign.cut_off_at !== null },
    requestId,
  });
}

export interface RegistrationMatch {
  readonly recipientId: number;
  readonly name: string;
  readonly groupLabel: string;
  readonly reason: SamenessReason;
}

export interface Registration extends Applicant {
  readonly id: number;
  readonly kind: ApplicantKind;
  readonly receivedAt: Date;
  readonly afterCutOff: boolean;
  readonly state: RegistrationState;
  readonly recipientId: number | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decisionComment: string | null;
  /** Recipients it may be already, the likeliest first; none once it was decided. */
  readonly matches: readonly RegistrationMatch[];
}

/** Which of the campaigns have registrations that nobody has decided yet, and how many. */
export async function openRegistrations(
  db: Queryable,
  campaignIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (campaignIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('registration')
    .select(['campaign_id', (eb) => eb.fn.countAll<string>().as('count')])
    .where('campaign_id', 'in', campaignIds)
    .where('state', '=', 'asked')
    .groupBy('campaign_id')
    .execute();
  return new Map(rows.map(({ campaign_id, count }) => [campaign_id, Number(count)]));
}

/** Oldest first: in the order in which they are to be looked at. */
export async function listRegistrations(db: Queryable, campaignId: string): Promise<Registration[]> {
  const rows = await db
    .selectFrom('registration')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('id')
    .execute();
  const asked = rows.some(({ state }) => state === 'asked');
  const matcher = createMatcher(asked ? await knownBodies(db, campaignId) : []);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    taxNumber: row.tax_number,
    postalAddress: row.postal_address,
    contactPerson: row.contact_person,
    phone: row.phone,
    email: row.email,
    receivedAt: row.received_at,
    afterCutOff: row.after_cut_off,
    state: row.state,
    recipientId: row.recipient_id,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    decisionComment: row.decision_comment,
    matches:
      row.state === 'asked'
        ? matcher.matchesOf({ name: row.name, taxNumber: row.tax_number }).map(({ known: one, reason }) => ({
            recipientId: one.recipientId,
            name: one.name,
            groupLabel: one.groupLabel,
            reason,
          }))
        : [],
  }));
}

export interface KnownBody {
  readonly recipientId: number;
  readonly name: string;
  readonly groupLabel: string;
  readonly taxNumber: string | null;
  readonly owesAnswer: boolean;
  readonly viaRecipientId: number | null;
}

/** Bodies outside the office in the list of the letter, with the tax number of the directory. */
export async function knownBodies(db: Queryable, campaignId: string): Promise<KnownBody[]> {
  const { rows } = await sql<KnownBody>`
    select r.id as "recipientId", r.name, r.group_label as "groupLabel", r.owes_answer as "owesAnswer",
           r.via_recipient_id as "viaRecipientId", coalesce(r.tax_number, o.tax_number) as "taxNumber"
      from recipient r left join organisation o on o.id = r.organisation_id
     where r.document_id = ${letterIdOf(campaignId)} and r.unit_id is null and r.merged_into is null
     order by r.ordinal, r.id`.execute(db);
  return rows;
}
