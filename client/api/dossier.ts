import { createHash } from 'node:crypto';
import { z } from 'zod';
import { dossierListWorkbook } from '../../documents/dossier/list-workbook.ts';
import { folderZip, type FolderFile } from '../../documents/dossier/folder-zip.ts';
import { csvText } from '../../domain/dossier/csv.ts';
import { LIST_COLUMNS, listOfDocuments, type ListedFile } from '../../domain/dossier/list-of-documents.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { dayOf } from '../../domain/time/day.ts';
import { readIssuer } from '../../store/directory/issuer.ts';
import { readDossierHead, type Dossier } from '../../store/dossier/dossiers.ts';
import { readContent, readDossier, type DossierEntry } from '../../store/dossier/entries.ts';
import { MEDIA_TYPES } from '../../store/file-storage.ts';
import { readOffice } from '../../store/office/office-clock.ts';
import { readOfficeHeaders } from '../../store/office/office-headers.ts';
import { readCampaign } from '../../store/survey/campaigns.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import { printPaper } from './print-paper.ts';
import type { Api } from './route.ts';
import { CampaignParams, list } from './schemas.ts';
import { sendFile } from './send-file.ts';

const DossierSchema = z.object({
  code: z.string(),
  title: z.string(),
  retention: z.string().describe('Thời hạn bảo quản'),
  openedAt: z.date(),
  closedAt: z.date().nullable().describe('null: hồ sơ còn mở'),
  entries: list(
    z.object({
      ordinal: z.string(),
      codeNotation: z.string(),
      date: z.string(),
      title: z.string(),
      author: z.string(),
      files: z.string().describe('Tên tệp trong thư mục xuất ra bắt đầu bằng số này'),
      note: z.string(),
    }),
  ),
  files: list(z.object({ name: z.string(), sha256: z.string().nullable(), size: z.number().nullable() })),
});
export type DossierBody = z.infer<typeof DossierSchema>;

const LISTS = { xlsx: workbook, docx: paper, pdf: printed } as const;
type Format = keyof typeof LISTS;
const SUMMARIES: Readonly<Record<Format, string>> = {
  xlsx: 'Mục lục văn bản trong hồ sơ, bảng tính',
  docx: 'Mục lục văn bản trong hồ sơ, tệp Word',
  pdf: 'Mục lục văn bản trong hồ sơ, PDF',
};

/** The dossier of a campaign: its list of documents, and everything in it as one folder. */
export function registerDossier(api: Api, deps: ApiDeps): void {
  const config = { role: 'staff' } as const;
  const tags = ['surveys'];
  api.get(
    '/api/surveys/:id/dossier',
    {
      config,
      schema: {
        summary: 'Hồ sơ của đợt khảo sát: số, tiêu đề, thời hạn bảo quản, mục lục văn bản',
        tags,
        params: CampaignParams,
        response: answersWith(DossierSchema, ['notFound']),
      },
    },
    async ({ params }) => {
      const { dossier, rows, files } = await read(deps, params.id);
      const { code, title, retention, openedAt, closedAt } = dossier;
      return {
        ...{ code, title, retention, openedAt, closedAt },
        entries: [...rows],
        files: files.map(({ name, entry: { sha256, size } }) => ({ name, sha256, size })),
      };
    },
  );
  for (const format of Object.keys(LISTS) as Format[])
    api.get(
      `/api/surveys/:id/dossier.${format}`,
      { config, schema: { summary: SUMMARIES[format], tags, params: CampaignParams } },
      async ({ params }, reply) => {
        const bytes = await LISTS[format](deps, await read(deps, params.id));
        return sendFile(reply, {
          bytes,
          mediaType: MEDIA_TYPES[format],
          name: `muc-luc-ho-so-${params.id}.${format}`,
          inline: format === 'pdf',
        });
      },
    );
  api.get(
    '/api/surveys/:id/dossier.zip',
    {
      config,
      schema: {
        summary: 'Toàn bộ hồ sơ: một thư mục với mục lục, các tệp và mã băm sha256 của từng tệp',
        tags,
        params: CampaignParams,
      },
    },
    async ({ params }, reply) => {
      const found = await read(deps, params.id);
      const zip = await folderOf(deps, found);
      return reply
        .header('Content-Disposition', `attachment; filename="ho-so-${params.id}.zip"`)
        .header('Cache-Control', 'private, no-store')
        .type('application/zip')
        .send(zip);
    },
  );
}

interface Found extends ReturnType<typeof listOfDocuments<DossierEntry>> {
  readonly dossier: Dossier;
}

async function read({ db }: ApiDeps, campaignId: string): Promise<Found> {
  const { id } = await readCampaign(db, campaignId);
  const dossier = await readDossierHead(db, id);
  const office = (await readIssuer(db, dayOf(dossier.openedAt))).name;
  return { dossier, ...listOfDocuments(await readDossier(db, id), office) };
}

function workbook(_: ApiDeps, { rows }: Found): Promise<Buffer> {
  return dossierListWorkbook(rows);
}

async function paper(deps: ApiDeps, { dossier, rows }: Found): Promise<Buffer> {
  const { db } = deps;
  const openedOn = dayOf(dossier.openedAt);
  const closedOn = dossier.closedAt && dayOf(dossier.closedAt);
  return printPaper(deps, 'dossierList', {
    ...(await readOfficeHeaders(db, closedOn ?? openedOn)),
    rehearsal: (await readOffice(db)).kind === 'rehearsal',
    ...{ code: dossier.code, title: dossier.title, retention: dossier.retention },
    ...{ openedOn, closedOn, rows },
  });
}

async function printed(deps: ApiDeps, found: Found): Promise<Buffer> {
  return deps.toPdf(await paper(deps, found));
}

/** The lists first, as whoever opens the folder reads them first. */
async function folderOf(deps: ApiDeps, found: Found): Promise<NodeJS.ReadableStream> {
  const { dossier, rows, files } = found;
  const csv = csvText(
    LIST_COLUMNS.map(({ label }) => label),
    rows.map((row) => LIST_COLUMNS.map(({ key }) => row[key])),
  );
  const docx = await paper(deps, found);
  const pdf = await deps.toPdf(docx).catch(withoutPdf);
  const lists: FolderFile[] = [
    made('muc-luc.csv', Buffer.from(csv)),
    made('muc-luc.xlsx', await dossierListWorkbook(rows)),
    made('muc-luc.docx', docx),
    ...(pdf ? [made('muc-luc.pdf', pdf)] : []),
  ];
  const kept: FolderFile[] = [];
  for (const file of files) kept.push(await keptFile(deps, dossier.campaignId, file));
  return folderZip(`ho-so-${dossier.campaignId}`, [...lists, ...kept], dossier.closedAt ?? dossier.openedAt);
}

/** Evidence is handed over even when no PDF of its list can be made just now. */
function withoutPdf(error: unknown): null {
  if (error instanceof Refusal && error.type === 'pdfFailed') return null;
  throw error;
}

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const made = (name: string, bytes: Buffer): FolderFile => ({
  name,
  sha256: sha256Of(bytes),
  read: () => Promise.resolve(bytes),
});

async function keptFile(
  { db, files }: ApiDeps,
  campaignId: string,
  { name, entry }: ListedFile<DossierEntry>,
): Promise<FolderFile> {
  const { sha256, key } = entry;
  if (sha256 !== null) return { name, sha256, read: () => files.get(sha256) };
  const text = async (): Promise<Buffer> => Buffer.from((await readContent(db, campaignId, key)) ?? '');
  return { name, sha256: sha256Of(await text()), read: text };
}
