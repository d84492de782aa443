import type { Command } from 'commander';
import { formatInstant } from '../../domain/time/day.ts';
import type { AuditBody } from '../api/audit.ts';
import type { CliIo } from './io.ts';
import { act } from './session.ts';
import type { Wire } from './wire.ts';

interface AuditOptions {
  readonly person?: string;
  readonly limit?: string;
  readonly before?: string;
}

export function auditCommands(program: Command, io: CliIo): void {
  program
    .command('audit [mã]')
    .description('nhật ký quyết định của một đợt khảo sát, một văn bản hoặc cả cơ quan; mới nhất trước')
    .option('--person <mã>', 'chỉ của một người')
    .option('--limit <số>', 'nhiều nhất bao nhiêu dòng (100)')
    .option('--before <số>', 'xem tiếp các dòng cũ hơn dòng này')
    .action(
      act<AuditOptions>(io, async (session, [object], options) => {
        const query = new URLSearchParams({ ...options, ...(object && { object }) } as Record<
          string,
          string
        >);
        for (const name of [...query.keys()]) {
          if (!['object', 'person', 'limit', 'before'].includes(name)) query.delete(name);
        }
        const rows = await session.api.get<readonly Wire<AuditBody>[]>(`/api/audit?${query.toString()}`);
        session.show(rows, (found) =>
          session.table(found, [
            { label: 'Dòng', of: ({ id }) => id, align: 'right' },
            { label: 'Giờ cơ quan', of: ({ at }) => formatInstant(new Date(at)) },
            { label: 'Người', of: actorOf },
            { label: 'Việc', of: ({ label }) => label },
            { label: 'Đối tượng', of: ({ objectKind, objectId }) => `${ROWS[objectKind] ?? ''}${objectId}` },
            { label: 'Bản', of: ({ version }) => version, align: 'right' },
            { label: 'Mã băm', of: ({ hash }) => hash?.slice(0, 12) },
            { label: 'Ý kiến', of: ({ comment }) => comment },
          ]),
        );
      }),
    );
}

/** Objects that have only a row number are told by their table. */
const ROWS: Readonly<Record<string, string>> = { recipient: 'nơi số ', send: 'lượt gửi g' };

/** What recipients do on their page: by their personal link, not by the system. */
const BY_LINK: readonly string[] = ['submitAnswer', 'confirmReceipt', 'askExtension'];

export function actorOf({ person, post, action }: Pick<AuditBody, 'person' | 'post' | 'action'>): string {
  if (person) return `${person} (${post ?? ''})`;
  return BY_LINK.includes(action) ? 'nơi nhận' : 'hệ thống';
}
