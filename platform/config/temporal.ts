import { loadClientConnectConfig, type ClientConnectConfig } from '@temporalio/envconfig';
import type { Problem } from '../../domain/failure/catalogue.ts';
import type { Raw } from './checks.ts';

const NAMESPACE = 'default';

export interface TemporalConfig {
  /** What `Connection.connect` and `NativeConnection.connect` take; `address` is null when the embedded server is meant. */
  readonly address: string | null;
  readonly namespace: string;
  readonly connection: ClientConnectConfig['connectionOptions'];
}

/**
 * Reads the `TEMPORAL_*` variables as all of Temporal's tools do. A configuration file counts only when a variable
 * names it: one that happens to lie in someone's home folder must not redirect an office.
 */
export function readTemporal(raw: Raw): TemporalConfig | Problem {
  const disableFile = raw['TEMPORAL_CONFIG_FILE'] === undefined && raw['TEMPORAL_PROFILE'] === undefined;
  try {
    const read = loadClientConnectConfig({ overrideEnvVars: { ...raw }, disableFile });
    const { address = null } = read.connectionOptions;
    return { address, namespace: read.namespace ?? NAMESPACE, connection: read.connectionOptions };
  } catch (error) {
    return {
      where: 'TEMPORAL_*',
      what: error instanceof Error ? error.message : String(error),
      remedy: 'Xem các biến TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, TEMPORAL_API_KEY, TEMPORAL_TLS_…',
    };
  }
}
