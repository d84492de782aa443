/** `npm start`: starts everything, says where to look, and keeps it running until it is told to stop. */
import { parseConfig, type Config } from '../platform/config/config.ts';
import type { RunningOffice } from '../platform/supervisor/start-office.ts';
import { isEmptyOffice, openOffice } from './office.ts';
import { loadSampleOffice } from './sample-office.ts';
import { welcome } from './welcome.ts';

const say = (text: string): void => console.log(text);

let stopWanted = false;
let office: RunningOffice | null = null;
let stopping: Promise<void> | null = null;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => askToStop());

try {
  const config = parseConfig();
  say('Đang khởi động Văn Thư…');
  office = await openOffice(config, { say });
  if (!stopWanted) await loadSampleWhenEmpty(config, office);
  if (stopWanted) await stop(office);
  else say(welcome(office, config));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (office) await stop(office);
  process.exitCode = 1;
}

/** Ctrl-C reaches us once from the terminal and once more through npm: the second changes nothing. */
function askToStop(): void {
  if (!stopWanted) say('Đang dừng…');
  stopWanted = true;
  if (office) void stop(office);
}

function stop(running: RunningOffice): Promise<void> {
  stopping ??= running.stop().then(() => say('Đã dừng. Dữ liệu được giữ nguyên.'));
  return stopping;
}

async function loadSampleWhenEmpty(config: Config, running: RunningOffice): Promise<void> {
  if (!config.sample || !(await isEmptyOffice(running.urls.database))) return;
  say('Lần chạy đầu: nạp cơ quan mẫu…');
  try {
    say(await loadSampleOffice(running));
  } catch (error) {
    // The office runs without it; the same command can be typed again.
    const { stderr, message } = error as Error & { stderr?: string };
    say(`Chưa nạp được cơ quan mẫu: ${(stderr ?? '').trim() || message}`);
  }
}
