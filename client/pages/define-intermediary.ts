/** What an intermediary has besides: its template, its upload, the preview, the confirmation. */
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { defineChange, definePage, defineWorkbook, type Open } from './defining.ts';
import type { PageDeps } from './deps.ts';
import {
  checkedFile,
  rejectedFile,
  takingRespondents,
  templateFile,
  uploading,
} from './routes/respondents.ts';
import { DEFAULT_RATES, linkKey } from './safety.ts';
import { respondentsScreen } from './views/respondents.ts';

/** Pages that read a whole workbook each time: fewer of them a minute. */
export async function defineIntermediary(scope: FastifyInstance, open: Open, deps: PageDeps): Promise<void> {
  const { perForm: max } = { ...DEFAULT_RATES, ...deps.rates };
  await scope.register(rateLimit, { max, timeWindow: 60_000, keyGenerator: linkKey });
  for (const change of [uploading, takingRespondents]) defineChange(scope, open, { change, deps });
  definePage(scope, open, {
    path: '/dau-moi',
    answering: true,
    show: (visit, { query }) => respondentsScreen(visit, { justTaken: 'da-nhan' in query }),
  });
  definePage(scope, open, {
    path: '/dau-moi/:sha256',
    answering: true,
    show: (visit, { params }) => checkedFile(visit, params['sha256'] ?? '', deps),
  });
  defineWorkbook(scope, open, { path: 'tep-mau.xlsx', read: (visit) => templateFile(visit, deps) });
  defineWorkbook(scope, open, {
    path: ':sha256/dong-can-sua.xlsx',
    read: (visit, params) => rejectedFile(visit, params['sha256'] ?? '', deps),
  });
}
