import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { followUpWorkbook, incomingWorkbook } from '../../documents/spreadsheet/incoming-workbooks.ts';
import { documentLine, followUpRow, incomingRow } from '../../domain/incoming/register-rows.ts';
import { dayOf, formatDay } from '../../domain/time/day.ts';
import { MEDIA_TYPES } from '../../store/file-storage.ts';
import { listArrivals, readArrival, type ArrivalRecord } from '../../store/incoming/list-arrivals.ts';
import { readOffice } from '../../store/office/office-clock.ts';
import { readOfficeHeaders } from '../../store/office/office-headers.ts';
import type { ApiDeps } from './deps.ts';
import { printPaper } from './print-paper.ts';
import { ArrivalParams } from './incoming.ts';
import type { Api } from './route.ts';
import { sendFile } from './send-file.ts';

const FORMATS = ['xlsx', 'docx', 'pdf'] as const;
type Format = (typeof FORMATS)[number];

const YearQuery = z.object({
  year: z.coerce.number().int().min(1990).max(2200).optional().describe('Năm nay của cơ quan nếu bỏ trống'),
});

/** A book of one year: how its rows become each file. */
interface Book {
  readonly title: string;
  readonly file: string;
  readonly workbook: (rows: readonly ArrivalRecord[], now: Date) => Promise<Buffer>;
  readonly paper: (deps: ApiDeps, head: Head, rows: readonly ArrivalRecord[]) => Promise<Buffer>;
}
type Head = Awaited<ReturnType<typeof headOf>>;

const BOOKS: Readonly<Record<string, Book>> = {
  incoming: {
    title: 'Sổ đăng ký văn bản đến, mười cột theo Nghị định 30/2020/NĐ-CP',
    file: 'so-van-ban-den',
    workbook: (rows) => incomingWorkbook(rows.map(incomingRow)),
    paper: (deps, { now: _now, ...head }, rows) =>
      printPaper(deps, 'incomingRegister', { ...head, rows: rows.map(incomingRow) }),
  },
  'follow-up': {
    title: 'Sổ theo dõi giải quyết văn bản đến, bảy cột theo Nghị định 30/2020/NĐ-CP',
    file: 'so-theo-doi-giai-quyet',
    workbook: (rows, now) => followUpWorkbook(documentsIn(rows).map((row) => followUpRow(row, now))),
    paper: (deps, { now, ...head }, rows) =>
      printPaper(deps, 'followUp', {
        ...head,
        rows: documentsIn(rows).map((row) => followUpRow(row, now)),
      }),
  },
};

/** Answers of surveys are registered but nothing is to be settled on them. */
const documentsIn = (rows: readonly ArrivalRecord[]): ArrivalRecord[] =>
  rows.filter(({ isAnswer }) => !isAnswer);

/** The papers of văn bản đến: both registers and the slip. */
export function registerIncomingRegisters(api: Api, deps: ApiDeps): void {
  const config = { role: 'staff' } as const;
  const tags = ['incoming'];
  for (const [name, book] of Object.entries(BOOKS))
    for (const format of FORMATS)
      api.get(
        `/api/registers/${name}.${format}`,
        { config, schema: { summary: `${book.title} (.${format})`, tags, querystring: YearQuery } },
        async ({ query }, reply) => {
          const head = await headOf(deps, query.year);
          const rows = await listArrivals(deps.db, { year: head.year });
          const bytes =
            format === 'xlsx' ? await book.workbook(rows, head.now) : await book.paper(deps, head, rows);
          return send(deps, reply, { bytes, format, name: `${book.file}-${head.year}` });
        },
      );
  for (const format of ['docx', 'pdf'] as const)
    api.get(
      `/api/incoming/:ref/slip.${format}`,
      {
        config,
        schema: { summary: `Phiếu giải quyết văn bản đến (.${format})`, tags, params: ArrivalParams },
      },
      async ({ params }, reply) => {
        const row = await readArrival(deps.db, params.ref);
        const { parentHeader, issuerHeader, rehearsal } = await headOf(deps, row.year);
        const bytes = await printPaper(deps, 'slip', {
          parentHeader,
          issuerHeader,
          rehearsal,
          ...slipOf(row),
        });
        return send(deps, reply, {
          bytes,
          format,
          name: `phieu-giai-quyet-${row.number ?? `ma-${row.id}`}-${row.year}`,
        });
      },
    );
}

async function headOf({ db }: ApiDeps, year?: number) {
  const { now, kind } = await readOffice(db);
  const today = dayOf(now);
  const of = year ?? Number(today.slice(0, 4));
  const lastDay = today < `${of}-12-31` ? today : `${of}-12-31`;
  const { parentHeader, issuerHeader } = await readOfficeHeaders(db, lastDay);
  return {
    parentHeader,
    issuerHeader,
    rehearsal: kind === 'rehearsal',
    year: of,
    firstDay: `${of}-01-01`,
    lastDay,
    now,
  };
}

const slipOf = (row: ArrivalRecord) => ({
  arrivalNumber: row.number === null ? '' : `${row.number}/${row.year}`,
  arrivedOn: formatDay(dayOf(row.arrivedAt)),
  documentLine: documentLine(row),
  subject: row.subject,
  instruction: row.instruction ?? '',
  leadUnit: row.leadUnit ?? '',
  supportingUnits: row.supportingUnits.join('; ') || (row.leadUnit === null ? '' : 'không có'),
  due: row.dueWords ?? (row.instructedAt === null ? '' : 'không có thời hạn'),
  instructedBy: signed(row.instructedAt, row.instructedBy),
  unitInstruction: row.unitInstruction ?? '',
  person: row.person ?? '',
  personDue: row.personDueOn === null ? '' : formatDay(row.personDueOn),
  assignedBy: signed(row.assignedAt, row.assignedBy),
  proposal: row.proposal ?? '',
});

const signed = (at: Date | null, who: string | null): string =>
  at === null || who === null ? '' : `Ngày ${formatDay(dayOf(at))}, ${who}`;

interface Sent {
  readonly bytes: Buffer;
  readonly format: Format;
  readonly name: string;
}

async function send(
  deps: ApiDeps,
  reply: FastifyReply,
  { bytes, format, name }: Sent,
): Promise<FastifyReply> {
  const file = format === 'pdf' ? await deps.toPdf(bytes) : bytes;
  return sendFile(reply, {
    bytes: file,
    mediaType: MEDIA_TYPES[format],
    name: `${name}.${format}`,
    inline: format === 'pdf',
  });
}
