import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../../platform/config/config.ts';
import { ConfigError } from '../../../platform/config/problems.ts';
import { serviceConfig } from '../../../platform/config/service.ts';
import { VARIABLES } from '../../../platform/config/variables.ts';

function problemsOf(env: Record<string, string>): string[] {
  try {
    parseConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map((problem) => problem.where).sort();
    throw error;
  }
  return [];
}

describe('configuration', () => {
  test('works with nothing set', () => {
    const config = parseConfig({});
    expect(config).toMatchObject({
      office: { kind: 'production', startAt: null },
      api: { host: '127.0.0.1', port: 8080 },
      databaseUrl: null,
      temporal: { address: null, namespace: 'default' },
      mail: { smtpUrl: null, perSecond: null, dkim: null },
    });
    expect(config.home).toMatch(/\.local$/);
  });

  test('lists all that is wrong at once, each naming its variable', () => {
    const wrong = {
      VANTHU_OFFICE: 'thật',
      VANTHU_API_PORT: '99999',
      VANTHU_HOEM: '/tmp/x',
      VANTHU_REHEARSAL_START: '10/07/2023',
      DATABASE_URL: 'mysql://a',
      SMTP_URL: 'http://a',
      SMTP_PER_SECOND: 'nhanh',
      PUBLIC_URL: 'khaosat.gov.vn',
      DKIM_DOMAIN: 'hungyen.gov.vn',
    };
    expect(problemsOf(wrong)).toEqual(
      [...Object.keys(wrong), 'MAIL_FROM', 'DKIM_PRIVATE_KEY_FILE', 'DKIM_SELECTOR', 'VANTHU_REHEARSAL_START']
        .filter((name) => name !== 'DKIM_DOMAIN')
        .sort(),
    );
  });

  test('says it in Vietnamese sentences, one line each', () => {
    expect(() => parseConfig({ VANTHU_API_PORT: 'tám', VANTHU_OFFICE: 'x' })).toThrow(
      /^Cấu hình có 2 chỗ chưa đúng:\n {2}VANTHU_OFFICE: chỉ nhận .*\n {2}VANTHU_API_PORT: phải là một số cổng$/,
    );
  });

  test('has a sentence of its own for every kind of mistake', () => {
    for (const name of Object.keys(VARIABLES)) {
      const english = problemTexts({ [name]: '\u0000' }).filter((text) => /Invalid|expected/i.test(text));
      expect(english, name).toEqual([]);
    }
  });

  test('takes an empty value for none', () => {
    expect(parseConfig({ DATABASE_URL: '', SMTP_URL: ' ' }).databaseUrl).toBeNull();
  });

  test('reads where a rehearsal starts as Vietnamese time', () => {
    const { office } = parseConfig({
      VANTHU_OFFICE: 'rehearsal',
      VANTHU_REHEARSAL_START: '2023-07-10T07:30',
    });
    expect(office).toEqual({ kind: 'rehearsal', startAt: new Date('2023-07-10T00:30:00Z') });
  });

  test('takes a DKIM key and refuses what is not one', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const env = { DKIM_DOMAIN: 'a.vn', DKIM_SELECTOR: 's1', DKIM_PRIVATE_KEY: pem.replaceAll('\n', '\\n') };
    expect(parseConfig(env).mail.dkim).toEqual({ domainName: 'a.vn', keySelector: 's1', privateKey: pem });
    expect(problemsOf({ ...env, DKIM_PRIVATE_KEY: 'khóa' })).toEqual(['DKIM_PRIVATE_KEY']);
  });

  test('limits the pace to a real mail server, and asks who sends', () => {
    const env = { SMTP_URL: 'smtps://mail.gov.vn' };
    expect(problemsOf(env)).toEqual(['MAIL_FROM']);
    const { mail } = parseConfig({ ...env, MAIL_FROM: 'Sở KH&CN <vanthu@hungyen.gov.vn>' });
    expect(mail.perSecond).toBeGreaterThan(0);
    expect(mail.from).toEqual({ name: 'Sở KH&CN', address: 'vanthu@hungyen.gov.vn' });
  });

  test("reads Temporal's variables as Temporal's tools do", () => {
    const env = {
      TEMPORAL_ADDRESS: 'temporal.gov.vn:7233',
      TEMPORAL_NAMESPACE: 'vanthu',
      TEMPORAL_API_KEY: 'k',
    };
    expect(parseConfig(env).temporal).toMatchObject({
      address: 'temporal.gov.vn:7233',
      namespace: 'vanthu',
      connection: { apiKey: 'k', tls: true },
    });
    expect(problemsOf({ ...env, TEMPORAL_TLS_CLIENT_CERT_PATH: '/không/có' })).toEqual(['TEMPORAL_*']);
  });
});

describe('a rehearsal', () => {
  const rehearsal = { VANTHU_OFFICE: 'rehearsal' };
  const outside = {
    SMTP_URL: 'smtp://mail.gov.vn',
    DATABASE_URL: 'postgres://db/x',
    TEMPORAL_ADDRESS: 'temporal:7233',
  };

  test('is refused every server of the outside', () => {
    expect(problemsOf({ ...rehearsal, ...outside, MAIL_FROM: 'a@b.vn' })).toEqual(
      Object.keys(outside).sort(),
    );
  });

  test('is given those of its own supervisor, on this machine only', () => {
    const own = {
      SMTP_URL: 'smtp://127.0.0.1:2525',
      DATABASE_URL: 'postgres://u:p@127.0.0.1:1/x',
      TEMPORAL_ADDRESS: '127.0.0.1:7233',
    };
    const embedded = { ...rehearsal, VANTHU_EMBEDDED: 'postgres,temporal,mailbox' };
    expect(problemsOf({ ...embedded, ...own })).toEqual([]);
    expect(problemsOf({ ...embedded, ...own, SMTP_URL: outside.SMTP_URL })).toEqual(['SMTP_URL']);
  });
});

describe('a part started by hand', () => {
  test('names every address it lacks', () => {
    expect(() => serviceConfig(parseConfig({ DATABASE_URL: 'postgres://a/b' }))).toThrow(
      /TEMPORAL_ADDRESS: .*\n.*SMTP_URL: /,
    );
  });
});

function problemTexts(env: Record<string, string>): string[] {
  try {
    parseConfig(env);
    return [];
  } catch (error) {
    return error instanceof ConfigError ? error.problems.map((problem) => problem.what) : [String(error)];
  }
}
