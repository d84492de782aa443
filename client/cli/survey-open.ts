import type { Command } from 'commander';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { REGISTRATION_STATES } from '../../domain/survey/registration.ts';
import { SAMENESS_LABELS } from '../../domain/survey/sameness.ts';
import { formatInstant } from '../../domain/time/day.ts';
import { readDay } from '../../domain/vietnamese/day-text.ts';
import type { LinkBody } from '../api/links.ts';
import type { DecidedRegistrationBody, RegistrationBody } from '../api/registrations.ts';
import type { CliIo } from './io.ts';
import { surveyPath } from './refs.ts';
import { act, type Session } from './session.ts';
import type { Wire } from './wire.ts';

/** `survey registrations`, `survey link`: who registered on the public page, and personal links. */
export function surveyOpenCommands(program: Command, io: CliIo): void {
  const survey = program.commands.find((command) => command.name() === 'survey');
  if (!survey) return;
  registrations(survey, io);
  link(survey, io);
}

interface Deciding {
  readonly accept?: string;
  readonly merge?: string;
  readonly refuse?: string;
  readonly with?: string;
  readonly useEmail?: boolean;
  readonly until?: string;
  readonly comment?: string;
}

function registrations(survey: Command, io: CliIo): void {
  survey
    .command('registrations <mã>')
    .description('đăng ký tham gia của nhóm mở; --accept, --merge hoặc --refuse để xét')
    .option('--accept <số>', 'nhận đăng ký số mấy, gửi văn bản và đường dẫn riêng')
    .option('--until <ngày>', 'cùng --accept: trả lời tới hết ngày nào, khi muộn hơn thời hạn chung')
    .option('--merge <số>', 'gộp đăng ký số mấy vào nơi nhận đã có (cần --with)')
    .option('--with <nơi-số>', 'nơi nhận đã có, theo cột Nơi số của danh sách nơi nhận')
    .option('--use-email', 'cùng --merge: lấy thư điện tử đã đăng ký làm địa chỉ mới (cần --comment)')
    .option('--refuse <số>', 'không nhận đăng ký số mấy (cần --comment)')
    .option('--comment <lời>', 'ý kiến, lý do')
    .action(
      act<Deciding>(io, async (session, [id = ''], options) => {
        const asked = askedOf(options);
        if (asked) return decide(session, id, asked);
        const rows = await session.api.get<readonly Wire<RegistrationBody>[]>(
          surveyPath(id, '/registrations'),
        );
        session.show(rows, (found) =>
          found.length === 0 ? 'Chưa có đăng ký nào.' : tableOf(session, found),
        );
      }),
    );
}

interface Asked {
  readonly number: string;
  readonly verb: 'accept' | 'merge' | 'refuse';
  readonly body: object;
}

function askedOf({ accept, merge, refuse, with: other, useEmail, until, comment }: Deciding): Asked | null {
  const words = comment !== undefined && { comment };
  if (accept !== undefined)
    return {
      number: accept,
      verb: 'accept',
      body: { ...words, ...(until !== undefined && { until: readDay(until) ?? until }) },
    };
  if (merge !== undefined) {
    if (other === undefined)
      throw new Refusal('invalidInput', [
        {
          where: '--with',
          what: 'chưa ghi gộp vào nơi nhận nào',
          remedy: 'ghi --with và nơi số của nơi nhận',
        },
      ]);
    return {
      number: merge,
      verb: 'merge',
      body: { ...words, recipientId: Number(other), ...(useEmail && { useEmail }) },
    };
  }
  return refuse === undefined ? null : { number: refuse, verb: 'refuse', body: { ...words } };
}

const DONE: Readonly<Record<string, string>> = {
  accepted: 'Đã nhận, văn bản và đường dẫn riêng đang được gửi',
  merged: 'Đã gộp, đường dẫn riêng được gửi lại cho nơi nhận',
  refused: 'Không nhận',
};

async function decide(session: Session, id: string, { number, verb, body }: Asked): Promise<void> {
  const path = surveyPath(id, `/registrations/${encodeURIComponent(number)}/${verb}`);
  const done = await session.api.send<DecidedRegistrationBody>('POST', path, body);
  session.show(
    done,
    ({ name, state, recipientId }) =>
      `${name}: ${DONE[state] ?? state}${recipientId === null ? '' : ` (nơi số ${recipientId})`}.`,
  );
}

const tableOf = (session: Session, rows: readonly Wire<RegistrationBody>[]): string =>
  session.table(rows, [
    { label: 'Số', of: ({ id }) => id, align: 'right' },
    { label: 'Nơi đăng ký', of: ({ name, taxNumber }) => (taxNumber ? `${name} (MST ${taxNumber})` : name) },
    { label: 'Liên hệ', of: ({ contactPerson, phone, email }) => `${contactPerson}, ${phone}, ${email}` },
    { label: 'Lúc', of: ({ receivedAt }) => formatInstant(new Date(receivedAt)) },
    {
      label: 'Xét',
      of: ({ state, recipientId, afterCutOff }) =>
        `${REGISTRATION_STATES[state]}${recipientId === null ? '' : `, nơi số ${recipientId}`}${afterCutOff ? ', sau khi chốt' : ''}`,
    },
    {
      label: 'Có thể là; ý kiến',
      of: ({ matches, decisionComment }) =>
        matches.length > 0
          ? matches
              .slice(0, 3)
              .map(
                ({ recipientId, name, reason }) =>
                  `nơi số ${recipientId} ${name}: ${SAMENESS_LABELS[reason]}`,
              )
              .join('; ')
          : decisionComment,
    },
  ]);

interface LinkOptions {
  readonly send?: boolean;
  readonly renew?: boolean;
  readonly revoke?: boolean;
  readonly email?: string;
  readonly comment?: string;
}

function link(survey: Command, io: CliIo): void {
  survey
    .command('link <mã> <nơi-số>')
    .description('đường dẫn riêng của một nơi nhận; --send, --renew hoặc --revoke')
    .option('--send', 'gửi lại văn bản cùng đường dẫn đang có')
    .option('--renew', 'cấp đường dẫn mới và gửi; đường dẫn cũ hết tác dụng')
    .option('--revoke', 'thu hồi đường dẫn (cần --comment)')
    .option('--email <địa chỉ>', 'cùng --send hoặc --renew: địa chỉ mới (cần --comment)')
    .option('--comment <lời>', 'lý do, căn cứ')
    .action(
      act<LinkOptions>(io, async (session, [id = '', line = ''], options) => {
        const { email, comment } = options;
        const path = surveyPath(id, `/recipients/${encodeURIComponent(line)}/link`);
        const verb = (['revoke', 'renew', 'send'] as const).find((one) => options[one]);
        const body = { ...(email !== undefined && { email }), ...(comment !== undefined && { comment }) };
        const found = verb
          ? await session.api.send<Wire<LinkBody>>('POST', `${path}/${verb}`, body)
          : await session.api.get<Wire<LinkBody>>(path);
        session.show(found, (one) => linkText(one, verb));
      }),
    );
}

const TOLD = { send: 'Đang gửi lại.', renew: 'Đang gửi đường dẫn mới.', revoke: 'Đã thu hồi.' } as const;

function linkText(
  { name, email, state, generation, ...at }: Wire<LinkBody>,
  verb?: keyof typeof TOLD,
): string {
  const day = (instant: string | null): string => (instant ? formatInstant(new Date(instant)) : '');
  const states = {
    none: 'chưa gửi',
    open: `đang dùng, đến ${day(at.expiresAt)}`,
    expired: `đã hết hạn lúc ${day(at.expiresAt)}`,
    revoked: `đã thu hồi lúc ${day(at.revokedAt)}`,
  };
  return [
    ...(verb ? [TOLD[verb]] : []),
    `${name} (${email ?? 'chưa có thư điện tử'})`,
    `Đường dẫn riêng, lần cấp ${generation}: ${states[state]}.${at.sentAt ? ` Thư gửi gần nhất lúc ${day(at.sentAt)}.` : ''}`,
  ].join('\n');
}
