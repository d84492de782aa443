import { forget, readRecord, stillRuns, type RecordedProcess } from './pid-file.ts';
import { waitUntil } from './wait.ts';

export interface Ending {
  readonly signal: NodeJS.Signals;
  /** How long it may take to end by itself before it is killed. */
  readonly withinMs: number;
}

/**
 * Ends what an earlier supervisor, itself killed, left running. Only the very process that was written down is
 * touched: its start must match.
 * @returns whether there was one
 */
export async function endOrphan(file: string, ending: Ending): Promise<boolean> {
  const record = readRecord(file);
  const found = record !== null && stillRuns(record);
  if (found) await end(record, ending);
  forget(file);
  return found;
}

async function end(record: RecordedProcess, ending: Ending): Promise<void> {
  const gone = (): boolean => !stillRuns(record);
  send(record.pid, ending.signal);
  if (!(await waitUntil(gone, ending.withinMs))) {
    send(record.pid, 'SIGKILL');
    await waitUntil(gone, 5_000);
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone between the look and the signal.
  }
}
