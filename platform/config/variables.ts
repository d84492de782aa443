/** Every variable this product reads, what it must look like, and what it is without being set. */
import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../root.ts';

const path = z.string().transform((text) => (isAbsolute(text) ? text : resolve(text)));
const port = z
  .string()
  .regex(/^\d+$/, 'phải là một số cổng')
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65_535, 'cổng nằm trong khoảng 1–65535');
const positive = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'phải là một số')
  .transform(Number)
  .refine((value) => value > 0, 'phải lớn hơn 0');

const url = (what: string, ...schemes: string[]): z.ZodType<string> =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol), what);

/** A moment on the wall of the office, Vietnam's zone. */
const officeMoment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, 'phải có dạng 2023-07-10T07:30 (giờ Việt Nam)')
  .transform((text) => new Date(`${text.length === 16 ? `${text}:00` : text}+07:00`))
  .refine((moment) => !Number.isNaN(moment.getTime()), 'không phải một ngày giờ có thật');

/** `Tên <ten@may-chu>`, or the address alone. */
const sender = z
  .string()
  .regex(/^(?:[^<>@]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, 'phải có dạng Tên <ten@may-chu>')
  .transform((text) => {
    const [, name, address] = /^(.+)<(.+)>$/.exec(text) ?? [];
    return { name: name?.trim() ?? null, address: address ?? text };
  });

export const VARIABLES = {
  VANTHU_HOME: path.default(join(ROOT, '.local')),
  VANTHU_OFFICE: z
    .enum(['production', 'rehearsal'], 'chỉ nhận “production” (chạy thật) hoặc “rehearsal” (diễn tập)')
    .default('production'),
  VANTHU_REHEARSAL_START: officeMoment.optional(),
  VANTHU_API_HOST: z.string().default('127.0.0.1'),
  VANTHU_API_PORT: port.default(8080),
  VANTHU_POSTGRES_PORT: port.default(54_320),
  VANTHU_TEMPORAL_PORT: port.default(7233),
  VANTHU_TEMPORAL_UI_PORT: port.default(8233),
  VANTHU_MAILBOX_PORT: port.default(2525),
  VANTHU_TEMPLATES: path.default(join(ROOT, 'templates')),
  VANTHU_SAMPLE: z
    .enum(['yes', 'no'], 'chỉ nhận “yes” hoặc “no” (lần đầu có nạp cơ quan mẫu không)')
    .default('yes'),
  VANTHU_LINK_KEY: z.string().min(32, 'khóa phải dài ít nhất 32 ký tự').optional(),
  VANTHU_LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'], 'chỉ nhận debug, info, warn hoặc error')
    .default('info'),
  PUBLIC_URL: url('phải là địa chỉ http(s)://…', 'http:', 'https:').optional(),
  DATABASE_URL: url(
    'phải có dạng postgres://người-dùng:mật-khẩu@máy:cổng/tên',
    'postgres:',
    'postgresql:',
  ).optional(),
  SMTP_URL: url('phải có dạng smtp://… hoặc smtps://…', 'smtp:', 'smtps:').optional(),
  SMTP_PER_SECOND: positive.optional(),
  SMTP_CONNECTIONS: positive.refine(Number.isInteger, 'phải là số nguyên').default(2),
  MAIL_FROM: sender.optional(),
  /** Where answers and bounces come to; with `INBOUND_PLUS` also under addresses with a token behind a +. */
  INBOUND_ADDRESS: z
    .string()
    .regex(/^[^<>@\s+]+@[^<>@\s]+$/, 'phải là một địa chỉ thư, ví dụ tra-loi@coquan.gov.vn')
    .optional(),
  INBOUND_PLUS: z
    .enum(['yes', 'no'], 'chỉ nhận “yes” hoặc “no” (máy chủ thư có nhận ten+ma@… không)')
    .optional(),
  INBOUND_TOKEN: z
    .string()
    .regex(/^\S{32,}$/, 'mã phải dài ít nhất 32 ký tự, không có dấu cách')
    .optional(),
  IMAP_URL: url('phải có dạng imaps://người-dùng:mật-khẩu@máy/INBOX', 'imap:', 'imaps:').optional(),
  DKIM_DOMAIN: z.string().optional(),
  DKIM_SELECTOR: z.string().optional(),
  DKIM_PRIVATE_KEY: z.string().optional(),
  DKIM_PRIVATE_KEY_FILE: path.optional(),
  /** Of the command line (`hand.ts`): the API to talk to, the account to work as. */
  VANTHU_URL: url('phải là địa chỉ http(s)://…', 'http:', 'https:').optional(),
  VANTHU_AS: z.string().optional(),
  /** Internal, from the supervisor: which of the addresses are its own servers' (`postgres,temporal,mailbox`). */
  VANTHU_EMBEDDED: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter(Boolean)),
  /** Internal, from the supervisor: the file a part makes when it is usable. */
  VANTHU_READY_FILE: path.optional(),
} as const;

export const environment = z.object(VARIABLES);
export type Environment = z.infer<typeof environment>;
