import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { buildProgram, runCli } from '../../../client/cli/program.ts';
import { nextStepsText } from '../../../client/cli/next-steps.ts';
import { addTokens } from '../../../client/cli/token-file.ts';
import { AMENDMENT_COMMANDS, DECISION_COMMANDS } from '../../../client/hints/document-hints.ts';
import { readDefinition } from '../../../domain/survey/read-definition.ts';
import { SURVEY_COMMANDS } from '../../../client/hints/survey-hints.ts';

const home = mkdtempSync(join(tmpdir(), 'vanthu-cli-'));
addTokens(join(home, 'tokens.json'), { an: 'a' });
afterAll(() => rmSync(home, { recursive: true }));

function cli() {
  const said = { out: '', err: '' };
  const io = {
    home,
    url: 'http://127.0.0.1:1',
    as: null,
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    columns: null,
  };
  return { io, said, run: (...args: string[]) => runCli(args, io) };
}

function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}
const program = buildProgram(cli().io);
const commands = everyCommand(program);

describe('every command', () => {
  test.each(commands.map((command) => [command.name(), command] as const))(
    '%s describes itself and its options in Vietnamese',
    (_name, command) => {
      const texts = [command.description(), ...command.options.map(({ description }) => description)];
      for (const text of texts) {
        expect(text).toBe(text.normalize('NFC'));
        expect(text).toMatch(/[\u00c0-\u1ef9]|bản|json/i);
      }
    },
  );

  test('an option that shows “…” takes several values', () => {
    // The parser only sees three dots after an unaccented letter.
    const several = commands.flatMap(({ options }) => options).filter(({ flags }) => flags.includes('...'));
    expect(several.map(({ flags }) => flags)).toContain('--accept <mã-hỏi-lại...>');
    for (const option of several) expect(option.variadic, option.flags).toBe(true);
  });

  test('shows its help in Vietnamese without a token', async () => {
    const { run, said } = cli();
    expect(await run('document', 'sign', '--help')).toBe(0);
    expect(said.out).toContain('Cách dùng:');
    expect(said.out).toContain('ký ban hành');
    expect(said.out).not.toMatch(/Usage|Options:/);
    await run('document', '--help');
    expect(said.out).not.toMatch(/\[options\]|\[command\]/);
    expect(said.out).toMatch(/edit <mã> <tệp> {2,}thay nội dung/);
  });
});

describe('commands given as hints', () => {
  test.each([...Object.values(DECISION_COMMANDS), ...SURVEY_COMMANDS, ...Object.values(AMENDMENT_COMMANDS)])(
    '%s exists',
    (hint) => {
      const [noun, verb, ...rest] = hint.split(' ');
      const command = program.commands
        .find((one) => one.name() === noun)
        ?.commands.find((one) => one.name() === verb);
      expect(command?.name()).toBe(verb);
      const options = rest.filter((word) => word.startsWith('--'));
      for (const option of options) expect(command?.options.map(({ long }) => long)).toContain(option);
      const takesValue = (word: string | undefined): boolean =>
        command?.options.find(({ long }) => long === word)?.required ?? false;
      const words = rest.filter((word, index) => !word.startsWith('--') && !takesValue(rest[index - 1]));
      expect(words.length).toBe(command?.registeredArguments.length);
    },
  );
});

describe('mistakes', () => {
  test('an unknown command ends with 2 and a sentence', async () => {
    const { run, said } = cli();
    expect(await run('documnet')).toBe(2);
    expect(said.err).toBe('Không có lệnh documnet. Thêm --help để xem cách dùng.\n');
  });

  test('a missing argument, too', async () => {
    const { run, said } = cli();
    expect(await run('document', 'sign', '--as', 'an')).toBe(2);
    expect(said.err).toContain('Thiếu đối số');
  });

  test('nobody named: the accounts at hand are listed', async () => {
    const { run, said } = cli();
    expect(await run('tasks')).toBe(1);
    expect(said.err).toContain('ghi --as với một trong: an');
  });

  test('a change that met no server ends with 3 and says how to repeat it safely', async () => {
    const { run, said } = cli();
    const id = '0b0f4c6e-5a35-4a5e-9d0b-0d3d3f6f9a11';
    expect(await run('survey', 'cut-off', 'x', '--as', 'an', '--request-id', id)).toBe(3);
    expect(said.err).toContain('Không nối được tới máy chủ Văn Thư');
    expect(said.err).toContain(`--request-id ${id}`);
  });

  test('merely looking needs no request id to repeat', async () => {
    const { run, said } = cli();
    expect(await run('tasks', '--as', 'an')).toBe(3);
    expect(said.err).not.toContain('--request-id');
  });
});

describe('document edit', () => {
  const sayOf = async (text: string | null): Promise<string> => {
    const { run, said } = cli();
    const file = join(home, 'noi-dung.yaml');
    rmSync(file, { force: true });
    if (text !== null) writeFileSync(file, text);
    vi.stubGlobal('fetch', () =>
      Promise.resolve(
        Response.json({ state: 'draft', hash: 'h', version: 1, signatureBlock: { lines: [] } }),
      ),
    );
    try {
      expect(await run('document', 'edit', 'a/cong-van', file, '--as', 'an')).toBe(1);
    } finally {
      vi.unstubAllGlobals();
    }
    return said.err;
  };

  test('a file that is not there or broken is told in Vietnamese, with the line', async () => {
    expect(await sayOf(null)).toMatch(/không đọc được tệp\n.*npx vanthu document content/);
    expect(await sayOf('subject: a\nbody: [\n')).toMatch(/noi-dung\.yaml, dòng 3: thụt lề không đều/);
  });
});

test('commands of the API are shown as they can be pasted', () => {
  const action = {
    label: 'Ký',
    who: 'Lãnh đạo',
    main: true,
    command: 'vanthu document sign a/vanthu --as b',
  };
  expect(nextStepsText([action])).toContain('      npx vanthu document sign a/vanthu --as b');
});

describe('survey init', () => {
  test('writes a commented example without any token, and never over a file', async () => {
    const { run, said } = cli();
    const file = join(home, 'ks.yaml');
    expect(await run('survey', 'init', file)).toBe(0);
    expect(await run('survey', 'init', file)).toBe(1);
    expect(said.err).toContain('đã có tệp này');
    expect(said.out).toContain('Sửa nội dung, nơi nhận và các ngày');
  });

  test('the example begins by saying that its dates must be changed, and can be read with that', async () => {
    const file = join(home, 'ngay.yaml');
    expect(await cli().run('survey', 'init', file)).toBe(0);
    const source = readFileSync(file, 'utf8');
    const [first = '', places = ''] = source.split('\n');
    expect(first).toContain('PHẢI SỬA');
    const reading = readDefinition(source);
    if ('refused' in reading) throw new Error(JSON.stringify(reading.problems));
    for (const key of ['code', 'subject', 'expectedOn', 'assignment', 'bases', 'deadline', 'form']) {
      expect(places).toContain(key);
      expect(Object.keys(reading.definition)).toContain(key);
    }
  });

  test('the example asks for charts in its report and says what else may be written there', async () => {
    const file = join(home, 'bieu-do.yaml');
    expect(await cli().run('survey', 'init', file)).toBe(0);
    const source = readFileSync(file, 'utf8');
    const reading = readDefinition(source);
    if ('refused' in reading) throw new Error(JSON.stringify(reading.problems));
    expect(reading.definition.reportCharts).toBe(true);
    expect(source).toMatch(/# .*biểu đồ.*\n# .*false.*\nreportCharts: true/);
  });
});

test('the clock is told where to go as people write it', async () => {
  const { run, said } = cli();
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', (_url: string, init: { body: string }) => {
    sent.push(JSON.parse(init.body));
    return Promise.resolve(Response.json({ now: '2023-07-25T03:00:00.000Z', moved: true }));
  });
  try {
    expect(await run('clock', 'advance', '--to', '10h00 25/7/2023', '--as', 'an')).toBe(0);
    expect(await run('clock', 'advance', '--to', 'tuần sau', '--as', 'an')).toBe(1);
  } finally {
    vi.unstubAllGlobals();
  }
  expect(sent).toEqual([{ to: '2023-07-25T03:00:00.000Z' }]);
  expect(said.err).toContain('--to: không đọc được giờ “tuần sau”');
});
