import { Refusal } from '../../domain/failure/catalogue.ts';
import type { InboundAttachment } from '../../domain/inbound/read-message.ts';
import type { OpenedForm } from '../form-files/open-form.ts';
import type { Readings } from './readings.ts';

/** `openForm` done elsewhere. What could not be read to its end there may be a form: a person has to look. */
export function openFormBy({ openForm, readForm }: Pick<Readings, 'openForm' | 'readForm'>) {
  return async ({
    name,
    bytes: some,
  }: Pick<InboundAttachment, 'name' | 'bytes'>): Promise<OpenedForm | undefined> => {
    const file = { name, bytes: Buffer.from(some.buffer, some.byteOffset, some.byteLength) };
    const opened = await openForm(file).catch(unread);
    return opened ? { ...opened, read: (issued) => readForm({ ...file, ...issued }) } : undefined;
  };
}

function unread(error: unknown): Omit<OpenedForm, 'read'> {
  if (error instanceof Refusal && error.type === 'readingStopped')
    return { code: null, problems: error.problems };
  throw error;
}
