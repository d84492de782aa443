import type { Command } from 'commander';
import type { CliIo } from './io.ts';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Đối số:',
  'Options:': 'Tùy chọn:',
  'Global Options:': 'Tùy chọn chung:',
  'Commands:': 'Lệnh:',
};

/** Help and mistakes in Vietnamese, for this command and all below it; output goes where the caller said. */
export function inVietnamese(command: Command, io: CliIo): void {
  command
    .exitOverride()
    .helpOption('-h, --help', 'hiện trợ giúp')
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => undefined })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => TITLES[title] ?? title,
      styleOptionDescription: (text) => text.replace(/\(default: (.*)\)$/, '(nếu bỏ trống: $1)'),
      subcommandTerm: (child) => [child.name(), ...placesOf(child)].join(' '),
    });
  command.usage(usageOf(command));
  if (command.commands.length > 0) command.helpCommand('help [lệnh]', 'hiện trợ giúp của lệnh');
  for (const child of command.commands) inVietnamese(child, io);
}

const placesOf = ({ registeredArguments }: Command): string[] =>
  registeredArguments.map((argument) =>
    argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
  );

const usageOf = (command: Command): string =>
  [...(command.commands.length > 0 ? ['<lệnh>'] : []), ...placesOf(command), '[tùy chọn]'].join(' ');
