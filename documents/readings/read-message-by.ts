import type { ReadMessage } from '../../domain/inbound/read-message.ts';
import { unreadMessage } from '../intake/read-message.ts';
import type { Readings } from './readings.ts';
import { isStopped } from './stopped.ts';

/** `readMessage` done elsewhere. A mail that could not be read to its end is kept all the same: a person has to look. */
export function readMessageBy({ message }: Pick<Readings, 'message'>) {
  return (raw: Buffer): Promise<ReadMessage> =>
    message({ raw }).catch((error: unknown) => {
      if (isStopped(error)) return unreadMessage(raw);
      throw error;
    });
}
