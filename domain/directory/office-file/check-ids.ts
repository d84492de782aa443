import type { Problem } from '../../failure/catalogue.ts';
import { NOUNS, type NamedSection } from './check-references.ts';
import { textAt, type RawItem, type RawOffice } from './raw-office.ts';

/** Items of one section that share an id, and accounts that share a person. */
export const checkIds = (office: RawOffice): Problem[] => [
  ...(Object.keys(NOUNS) as NamedSection[]).flatMap((section) =>
    repeated(office[section], 'id', `mã của ${NOUNS[section]}`),
  ),
  ...repeated(office.accounts, 'person', 'người dùng tài khoản'),
  ...repeated(office.calendar, 'year', 'năm của lịch'),
];

function repeated(items: readonly RawItem[], key: string, noun: string): Problem[] {
  const first = new Map<string, string>();
  return items.flatMap((item) => {
    const value = item.value[key];
    const id = typeof value === 'number' ? String(value) : (textAt(item.value, key) ?? '');
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, item.where([key]));
    return id === '' || earlier === undefined
      ? []
      : [
          {
            where: item.where([key]),
            what: `${noun} "${id}" đã có ở ${earlier}`,
            remedy: 'Giữ một mục hoặc đổi mã',
          },
        ];
  });
}
