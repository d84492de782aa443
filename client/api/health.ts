import { z } from 'zod';
import { officeNow } from '../../store/office/office-clock.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';

const HealthSchema = z.object({
  database: z.enum(['up', 'down']),
  workflows: z.enum(['up', 'down']),
  officeNow: z.date().nullable().describe('Giờ của cơ quan'),
});

/** Whether this process can serve: 503 only when PostgreSQL is away; without Temporal most of it still works. */
export function registerHealth(app: Api, deps: ApiDeps): void {
  app.get(
    '/healthz',
    {
      config: { role: 'public' },
      schema: { summary: 'Tình trạng hệ thống', response: { 200: HealthSchema, 503: HealthSchema } },
    },
    async (_request, reply) => {
      const [now, up] = await Promise.all([officeNow(deps.db).catch(() => null), deps.processes.isUp()]);
      return reply.status(now ? 200 : 503).send({
        database: now ? 'up' : 'down',
        workflows: up ? 'up' : 'down',
        officeNow: now,
      });
    },
  );
}
