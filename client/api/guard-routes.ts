import type { FastifyInstance, RouteOptions } from 'fastify';
import { ROLES, type Role } from './roles.ts';

/** Refuses to start with a route that does not say who may use it and, in Vietnamese, what it is for. */
export function guardRoutes(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    const page = PAGES.find(({ at }) => at.test(route.url));
    if (page) {
      route.config = { ...route.config, role: page.role };
      route.schema = { ...route.schema, summary: page.summary, hide: true };
    }
    const fault = faultOf(route);
    if (fault) throw new Error(`${String(route.method)} ${route.url}: ${fault}`);
  });
}

/** Pages for people without an account. They are pages, not an API: they describe themselves. */
const PAGES: readonly { readonly at: RegExp; readonly role: Role; readonly summary: string }[] = [
  // The personal link in the path is what lets someone in.
  { at: /^\/p\//, role: 'recipient', summary: 'Trang riêng của nơi nhận' },
  {
    at: /^\/k(?:\/|$)/,
    role: 'public',
    summary: 'Trang chung của đợt khảo sát, mở bằng mã in trong văn bản',
  },
];

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
