import { z } from 'zod';
import { POST_RANKS } from '../../domain/directory/post.ts';
import { dayOf } from '../../domain/time/day.ts';
import { readOffice } from '../../store/office/office-clock.ts';
import { officeOverview } from '../../store/office/office-overview.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { DaySchema, list } from './schemas.ts';

const OfficeSchema = z.object({
  kind: z.enum(['production', 'rehearsal']).describe('rehearsal: cơ quan diễn tập, đồng hồ riêng'),
  now: z.date().describe('Giờ của cơ quan'),
  today: DaySchema,
  organisation: z
    .object({ id: z.string(), fullName: z.string(), parentName: z.string().nullable() })
    .nullable()
    .describe('null: chưa nạp cơ quan'),
  units: list(z.object({ id: z.string(), name: z.string(), abbreviation: z.string() })),
  posts: list(
    z.object({
      id: z.string(),
      title: z.string(),
      rank: z.string(),
      unitId: z.string().nullable(),
      unitName: z.string().nullable(),
      holders: list(
        z.object({ accountId: z.string().nullable(), fullName: z.string(), acting: z.boolean() }),
      ),
      fields: list(z.object({ unitId: z.string(), name: z.string() })).describe(
        'Đơn vị thuộc lĩnh vực được phân công',
      ),
    }),
  ),
  delegations: list(
    z.object({
      id: z.string(),
      competence: z.string(),
      fromPost: z.string(),
      toPost: z.string(),
      toUnit: z.string().nullable(),
      basis: z.string(),
      validFrom: DaySchema,
      validTo: DaySchema.nullable(),
    }),
  ),
  series: list(z.object({ id: z.string(), name: z.string(), year: z.number(), nextNumber: z.number() })),
  calendarYears: list(z.number()),
});

export type OfficeBody = z.infer<typeof OfficeSchema>;

export function registerOffice(api: Api, { db }: ApiDeps): void {
  api.get(
    '/api/office',
    {
      config: { role: 'staff' },
      schema: {
        summary: 'Cơ quan tại ngày hôm nay của đồng hồ cơ quan',
        tags: ['office'],
        response: answersWith(OfficeSchema),
      },
    },
    async () => {
      const { kind, now } = await readOffice(db);
      const today = dayOf(now);
      const overview = await officeOverview(db, today);
      const posts = overview.posts.map((post) => ({ ...post, rank: POST_RANKS[post.rank] }));
      return { kind, now, today, ...overview, posts };
    },
  );
}
