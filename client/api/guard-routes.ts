import type { FastifyInstance, RouteOptions } from 'fastify';
import { ROLES } from './roles.ts';

/** Refuses to start with a route that does not say who may use it and, in Vietnamese, what it is for. */
export function guardRoutes(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith(PAGES)) {
      route.config = { ...route.config, role: 'recipient' };
      route.schema = { ...route.schema, hide: true };
    }
    const fault = faultOf(route);
    if (fault) throw new Error(`${String(route.method)} ${route.url}: ${fault}`);
  });
}

/** Where the recipients' pages are: the personal link in the path is what lets someone in. */
const PAGES = '/p/';

/** Letters with Vietnamese marks, composed. */
const VIETNAMESE = /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ]|[\u1ea0-\u1ef9]/i;

function faultOf({ config, schema }: RouteOptions): string | null {
  if (!config?.role || !(config.role in ROLES)) return 'thiếu config.role';
  // What recipients see is pages, not an API: they describe themselves.
  if (config.role === 'recipient') return null;
  const summary = (schema as { readonly summary?: string } | undefined)?.summary ?? '';
  if (summary !== summary.normalize('NFC') || !VIETNAMESE.test(summary)) return 'thiếu mô tả tiếng Việt';
  return null;
}
