/** Images of signatures and of the seal: every one ever kept, who kept it when, and which is in use. */
import { sql } from 'kysely';
import type { Actor } from '../../domain/directory/post.ts';
import type { ImageSize } from '../../domain/document/signature-boxes.ts';
import type { SigningImageKind } from '../../domain/document/signing-image.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { writeAudit } from '../audit.ts';
import type { Queryable, Trx } from '../database.ts';

/** Whose: the seal of the office, or the signature of a person. */
export interface ImageOwner {
  readonly kind: SigningImageKind;
  /** null: the office. */
  readonly personId: string | null;
}

export interface KeptImage {
  readonly id: number;
  readonly sha256: string;
  readonly size: ImageSize;
}

export interface SigningImageRow extends ImageOwner {
  readonly personName: string | null;
  readonly version: number;
  /** null: from then on none was used. */
  readonly sha256: string | null;
  readonly millimetres: number | null;
  readonly note: string;
  readonly putBy: string;
  readonly putAt: Date;
  readonly inUse: boolean;
}

/** Oldest first, the seal before signatures. */
export async function listSigningImages(db: Queryable): Promise<SigningImageRow[]> {
  const rows = await db
    .selectFrom('signing_image as image')
    .innerJoin('person as by', 'by.id', 'image.put_by')
    .leftJoin('person as whose', 'whose.id', 'image.person_id')
    .select([
      'image.kind',
      'image.person_id as personId',
      'whose.full_name as personName',
      'image.version',
      'image.sha256',
      'image.millimetres',
      'image.note',
      'by.full_name as putBy',
      'image.put_at as putAt',
    ])
    .orderBy('image.kind')
    .orderBy('image.person_id')
    .orderBy('image.version')
    .execute();
  const last = new Map(rows.map((row) => [`${row.kind}/${row.personId ?? ''}`, row]));
  return rows.map((row) => ({
    ...row,
    inUse: row.sha256 !== null && last.get(`${row.kind}/${row.personId ?? ''}`) === row,
  }));
}

/** The image in use, or null. */
export async function imageInUse(db: Queryable, owner: ImageOwner): Promise<KeptImage | null> {
  const row = await lastOf(db, owner);
  return row ? keptImage(row) : null;
}

/** One that a version of a document was made with, in use or not. */
export async function signingImage(db: Queryable, id: number): Promise<KeptImage & ImageOwner> {
  const row = await db.selectFrom('signing_image').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const kept = keptImage(row);
  if (!kept) throw new Error(`ảnh ${id} không có tệp`);
  return { ...kept, kind: row.kind, personId: row.person_id };
}

interface ImageRow {
  readonly id: number;
  readonly sha256: string | null;
  readonly millimetres: number | null;
  readonly width: number | null;
  readonly height: number | null;
}

const keptImage = ({ id, sha256, millimetres, width, height }: ImageRow): KeptImage | null =>
  sha256 === null || millimetres === null || width === null || height === null
    ? null
    : { id, sha256, size: { millimetres, width, height } };

const lastOf = (db: Queryable, { kind, personId }: ImageOwner) =>
  db
    .selectFrom('signing_image')
    .selectAll()
    .where('kind', '=', kind)
    .where('person_id', 'is not distinct from', personId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();

export interface NewSigningImage extends ImageOwner {
  /** null: none is used from now on. */
  readonly image: (ImageSize & { readonly sha256: string }) | null;
  readonly note: string;
  readonly actor: Actor;
  readonly requestId: string;
}

/**
 * From now on this image is the one in use, or none is.
 * @returns its version
 * @throws Refusal `wrongState` when that is so already
 */
export async function keepSigningImage(trx: Trx, kept: NewSigningImage): Promise<number> {
  const { kind, personId, image, note, actor, requestId } = kept;
  await sql`select pg_advisory_xact_lock(hashtext(${`signing-image/${kind}/${personId ?? ''}`}))`.execute(
    trx,
  );
  const last = await lastOf(trx, kept);
  if (
    (last?.sha256 ?? null) === (image?.sha256 ?? null) &&
    (last?.millimetres ?? null) === (image?.millimetres ?? null)
  )
    throw new Refusal('wrongState', [
      { where: 'ảnh', what: image ? 'ảnh này đang được dùng rồi' : 'hiện không dùng ảnh nào' },
    ]);
  const version = (last?.version ?? 0) + 1;
  await trx
    .insertInto('signing_image')
    .values({
      kind,
      person_id: personId,
      version,
      sha256: image?.sha256 ?? null,
      width: image?.width ?? null,
      height: image?.height ?? null,
      millimetres: image?.millimetres ?? null,
      note,
      put_by: actor.personId,
    })
    .execute();
  await writeAudit(trx, {
    actor,
    action: image ? 'keepSigningImage' : 'dropSigningImage',
    objectKind: 'signingImage',
    objectId: personId === null ? kind : `${kind}/${personId}`,
    version,
    hash: image?.sha256,
    comment: note,
    details: image ? { millimetres: image.millimetres } : {},
    requestId,
  });
  return version;
}
