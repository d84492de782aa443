import type { Command } from 'commander';
import { formatDay, formatInstant } from '../../domain/time/day.ts';
import type { OfficeBody } from '../api/office.ts';
import type { CliIo } from './io.ts';
import { act, type Session } from './session.ts';
import type { Wire } from './wire.ts';

type OfficeAnswer = Wire<OfficeBody>;

export function officeCommands(program: Command, io: CliIo): void {
  const office = program
    .command('office')
    .description('cơ quan: đơn vị, chức vụ, người giữ, ủy quyền, sổ số');
  office
    .command('show')
    .description('cơ quan tại hôm nay của đồng hồ cơ quan')
    .action(
      act(io, async (session) => {
        const answer = await session.api.get<OfficeAnswer>('/api/office');
        session.show(answer, (value) => officeText(value, session.table));
      }),
    );
}

type Table = Session['table'];

function officeText(office: OfficeAnswer, table: Table): string {
  const name = office.organisation?.fullName ?? 'Chưa nạp cơ quan (npx vanthu import <thư mục>)';
  return [
    `${name}${office.organisation?.parentName ? ` – ${office.organisation.parentName}` : ''}`,
    `Giờ cơ quan: ${formatInstant(new Date(office.now))}${office.kind === 'rehearsal' ? ' (diễn tập)' : ''}`,
    `Lịch nghỉ đã nạp: ${office.calendarYears.join(', ') || 'chưa có'}`,
    '',
    table(office.posts, [
      { label: 'Chức vụ', of: (post) => post.title },
      { label: 'Đơn vị', of: (post) => post.unitName ?? 'Lãnh đạo' },
      { label: 'Người giữ', of: (post) => post.holders.map(holderText).join(', ') },
      { label: 'Tài khoản', of: (post) => post.holders.map(({ accountId }) => accountId ?? '').join(', ') },
      { label: 'Lĩnh vực', of: (post) => post.fields.map(({ name }) => name).join('; ') },
      { label: 'Mã chức vụ', of: (post) => post.id },
    ]),
    '',
    'Ủy quyền ký còn hiệu lực:',
    table(office.delegations, [
      { label: 'Quyền', of: ({ competence }) => `${competence}.` },
      { label: 'Người giao', of: ({ fromPost }) => fromPost },
      { label: 'Người nhận', of: ({ toPost, toUnit }) => (toUnit ? `${toPost}, ${toUnit}` : toPost) },
      { label: 'Đến hết', of: ({ validTo }) => (validTo ? formatDay(validTo) : 'không thời hạn') },
      { label: 'Căn cứ', of: ({ basis }) => basis },
    ]),
    '',
    'Sổ số:',
    table(office.series, [
      { label: 'Sổ', of: (series) => series.name },
      { label: 'Năm', of: ({ year }) => year, align: 'right' },
      { label: 'Số tiếp theo', of: ({ nextNumber }) => nextNumber, align: 'right' },
    ]),
  ].join('\n');
}

const holderText = (holder: { readonly fullName: string; readonly acting: boolean }): string =>
  holder.acting ? `${holder.fullName} (quyền)` : holder.fullName;
