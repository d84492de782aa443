import type { Config } from './config.ts';
import { ConfigError } from './problems.ts';

/** A configuration with every address known, as the worker and the API need it: their own or the supervisor's. */
export interface ServiceConfig extends Omit<Config, 'databaseUrl' | 'publicUrl' | 'mail' | 'temporal'> {
  readonly databaseUrl: string;
  readonly publicUrl: string;
  readonly temporal: Config['temporal'] & { readonly address: string };
  readonly mail: Config['mail'] & { readonly smtpUrl: string };
}

/**
 * @throws ConfigError naming each address that is missing: a part started by hand has no embedded servers
 */
export function serviceConfig(config: Config): ServiceConfig {
  const { databaseUrl, temporal, mail } = config;
  if (databaseUrl === null || temporal.address === null || mail.smtpUrl === null) {
    throw new ConfigError(
      [
        ['DATABASE_URL', databaseUrl],
        ['TEMPORAL_ADDRESS', temporal.address],
        ['SMTP_URL', mail.smtpUrl],
      ]
        .filter(([, value]) => value === null)
        .map(([name]) => ({
          where: name ?? '',
          what: 'phần này chạy riêng thì phải có địa chỉ',
          remedy: 'Đặt biến, hoặc chạy cả bộ bằng `npm start`',
        })),
    );
  }
  return {
    ...config,
    databaseUrl,
    publicUrl: config.publicUrl ?? `http://localhost:${config.api.port}`,
    temporal: { ...temporal, address: temporal.address },
    mail: { ...mail, smtpUrl: mail.smtpUrl },
  };
}
