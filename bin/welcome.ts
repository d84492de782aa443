import type { Config } from '../platform/config/config.ts';
import type { RunningOffice } from '../platform/supervisor/start-office.ts';

/** What `npm start` tells once all parts can be used: where to look, and the first commands to try. */
export function welcome(office: RunningOffice, { tokensFile, office: { kind }, publicUrl }: Config): string {
  const { urls, home } = office;
  const rows: [string, string | null][] = [
    ['Giao diện lập trình (API)', `${urls.api}/api`],
    ['Tài liệu API (OpenAPI)', `${urls.api}/openapi.json`],
    ['Trang của nơi nhận', `${urls.public}/p/…`],
    ['Hộp thư thử', urls.mailboxPage],
    ['Trang Temporal', urls.temporalPage],
    ['Mã truy cập từng tài khoản', tokensFile],
    ['Nhật ký từng phần', `${home}/log`],
  ];
  const shown = rows.filter((row): row is [string, string] => row[1] !== null);
  const width = Math.max(...shown.map(([label]) => label.length));
  return [
    '',
    kind === 'rehearsal'
      ? 'Văn Thư đã sẵn sàng (cơ quan DIỄN TẬP: không gửi thư ra ngoài).'
      : 'Văn Thư đã sẵn sàng.',
    ...shown.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`),
    ...(publicUrl === null
      ? ['  Đường dẫn gửi cho nơi nhận chỉ mở được trên máy này; đặt PUBLIC_URL để gửi thật.']
      : []),
    'Thử ở một cửa sổ dòng lệnh khác:',
    ...COMMANDS.map((command) => `  ${command}`),
    'Nhấn Ctrl-C để dừng; dữ liệu được giữ nguyên.',
  ].join('\n');
}

const COMMANDS = [
  'npx vanthu office show --as giam-doc',
  'npx vanthu survey init khao-sat.yaml',
  'npx vanthu survey check khao-sat.yaml --as giam-doc',
];
