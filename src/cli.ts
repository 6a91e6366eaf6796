#!/usr/bin/env node
import { parseArgs } from 'node:util';
import {
  EXIT,
  runCheck,
  runDemo,
  runExplain,
  runFix,
  runForecast,
  runGenerate,
  runObserve,
  runPins,
  runPolicy,
} from './commands.ts';
import { onStop } from './console.ts';
import { EnvironmentError, UsageError } from './errors.ts';
import type { Configured } from './given.ts';
import { type Command, type OptionSpec, options } from './options.ts';
import { readSettings, type Settings } from './settings.ts';
import { VERSION } from './version.ts';

/** 128 and the signal's number, as shells have it. */
const STOPPED = { SIGINT: 130, SIGTERM: 143 } as const;

interface CommandSpec {
  readonly usage: string;
  readonly help: string;
  /** Fewest and most words beside the options. */
  readonly words: readonly [number, number];
  run(words: readonly string[], settings: Settings): Promise<number>;
}

const COMMANDS: Readonly<Record<Command, CommandSpec>> = {
  check: {
    usage: 'pinwarden check [PATH]',
    help: 'Read the pins of a repository, ask every pinned server, say what is true',
    words: [0, 1],
    run: runCheck,
  },
  forecast: {
    usage: 'pinwarden forecast [PATH]',
    help: 'On which day which app stops connecting or being protected, if nobody does anything',
    words: [0, 1],
    run: runForecast,
  },
  fix: {
    usage: 'pinwarden fix [PATH]',
    help: 'Repair the files in place: let in what is served and in hand, shut out nothing',
    words: [0, 1],
    run: runFix,
  },
  observe: {
    usage: 'pinwarden observe [PATH] -o FILE',
    help: 'Ask every pinned server and save what was seen, for `pinwarden check --observations FILE`',
    words: [0, 1],
    run: runObserve,
  },
  generate: {
    usage: 'pinwarden generate HOST...',
    help: 'Configuration that pins hosts to what they serve and to backups in hand, to paste or to write',
    words: [1, Number.POSITIVE_INFINITY],
    run: runGenerate,
  },
  pins: {
    usage: 'pinwarden pins HOST|FILE...',
    help: 'The pins of what a host serves, or of a certificate file',
    words: [1, Number.POSITIVE_INFINITY],
    run: runPins,
  },
  policy: {
    usage: 'pinwarden policy HOST [PATH]',
    help: 'What each pin store of a repository demands of a host, and which entries say so',
    words: [1, 2],
    run: runPolicy,
  },
  explain: {
    usage: 'pinwarden explain [TOPIC]',
    help: 'What there is to know about pinning, by topic, or about a rule',
    words: [0, 1],
    run: runExplain,
  },
  demo: {
    usage: 'pinwarden demo',
    help: 'Show the main job on a throwaway repository with real TLS servers on this machine',
    words: [0, 0],
    run: runDemo,
  },
};

/** What each command prints beside what is for people at a terminal. */
const FORMATS: Readonly<Partial<Record<Command, readonly Settings['format'][]>>> = {
  check: ['json', 'markdown'],
  forecast: ['json'],
  generate: ['json', 'android', 'ios', 'trustkit-android', 'trustkit-ios', 'okhttp', 'all'],
  pins: ['json'],
  policy: ['json'],
};

for (const [signal, code] of Object.entries(STOPPED)) {
  process.once(signal, () => {
    for (const leave of onStop) leave();
    process.exit(code);
  });
}
// Each write is told of its own failure.
process.stdout.on('error', () => undefined);
void main(process.argv.slice(2)).then((code) => {
  // A name server that never answers keeps the system's resolver, and with it the process, long after the last word.
  process.stdout.write('', () => process.exit(code));
});

async function main(words: readonly string[]): Promise<number> {
  try {
    return await dispatch(words);
  } catch (error) {
    const known = error instanceof UsageError || error instanceof EnvironmentError;
    if (known) {
      process.stderr.write(
        `pinwarden: ${error.message}\n${error.hint === null ? '' : `  -> ${error.hint}\n`}`,
      );
      return EXIT.usage;
    }
    process.stderr.write(`pinwarden ${VERSION}: a fault of the program's own, not of your files:\n`);
    process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
    return EXIT.fault;
  }
}

async function dispatch(words: readonly string[]): Promise<number> {
  const [first, ...rest] = words;
  if (first === '--version' || first === '-v') return say(`${VERSION}\n`);
  if (first === undefined || first === '--help' || first === '-h') return say(overview());
  if (first === 'help') {
    return say(
      rest[0] !== undefined && Object.hasOwn(COMMANDS, rest[0]) ? help(rest[0] as Command) : overview(),
    );
  }
  if (!Object.hasOwn(COMMANDS, first)) {
    const what = first.startsWith('-') ? 'option' : 'command';
    throw new UsageError(
      `\`${first}\` is no ${what}.`,
      `one of ${Object.keys(COMMANDS).join(', ')}; pinwarden --help`,
    );
  }
  const command = first as Command;
  if (rest.includes('--help') || rest.includes('-h')) return say(help(command));
  const { values, positionals } = parse(command, rest);
  const spec = COMMANDS[command];
  const [least, most] = spec.words;
  if (positionals.length < least || positionals.length > most) {
    throw new UsageError(`\`pinwarden ${command}\` was given ${positionals.length} words.`, spec.usage);
  }
  if (positionals.includes('')) {
    throw new UsageError('One of the words is empty, as an unset variable would be.', spec.usage);
  }
  const given = (name: string): Value => values[name];
  const settings = readSettings(given, process.env, await configured(command, positionals, given));
  if (settings.observations.length > 0 && settings.connectTo.length > 0) {
    throw new UsageError(
      '`connect-to` says where to ask, and with `observations` nobody is asked.',
      'leave one of them out',
    );
  }
  const printed = FORMATS[command] ?? [];
  if (settings.format !== 'terminal' && !printed.includes(settings.format)) {
    throw new UsageError(
      `\`pinwarden ${command}\` prints no \`${settings.format}\`.`,
      `--format ${['terminal', ...printed].join('|')}`,
    );
  }
  return spec.run(positionals, settings);
}

type Value = string | string[] | boolean | undefined;

/** The team's own configuration, for the commands that go by it. */
async function configured(
  command: Command,
  [path = '.']: readonly string[],
  given: (name: string) => Value,
): Promise<Configured | null> {
  if (!optionsOf(command).some(({ name }) => name === 'config')) return null;
  const { configurationFor } = await import('./configuring.ts');
  return configurationFor(command === 'generate' ? '.' : path, String(given('config') ?? ''));
}

function parse(
  command: Command,
  args: readonly string[],
): { values: Record<string, string | string[] | boolean | undefined>; positionals: string[] } {
  const config: Record<string, { type: 'string' | 'boolean'; multiple: boolean; short?: string }> = {};
  for (const { name, type, short } of optionsOf(command)) {
    config[name] = {
      type: type === 'flag' ? 'boolean' : 'string',
      multiple: type === 'list',
      ...(short === undefined ? {} : { short }),
    };
  }
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: config, allowPositionals: true });
    return { values: values as Record<string, string | string[] | boolean>, positionals };
  } catch (error) {
    const message = (error as Error).message.replace(/\. To specify a positional.*$/s, '.');
    throw new UsageError(message, `pinwarden ${command} --help`);
  }
}

function say(text: string): number {
  process.stdout.write(text);
  return EXIT.pass;
}

function optionsOf(command: Command): readonly OptionSpec[] {
  return options.filter(({ commands, cli }) => cli !== false && commands.includes(command));
}

function overview(): string {
  const rows = Object.values(COMMANDS).map(({ usage, help }) => `  ${usage.padEnd(30)} ${help}`);
  return [
    `Pinwarden ${VERSION}: keeps the certificate pins of mobile apps true.`,
    '',
    ...rows,
    '',
    '  pinwarden COMMAND --help       the options of a command',
    '  pinwarden --version',
    '',
    'Exit codes: 0 pass, 1 fail, 2 wrong usage, 3 inconclusive (a server could not be asked), 70 a fault of the program.',
    '',
  ].join('\n');
}

function help(command: Command): string {
  const { usage, help: about } = COMMANDS[command];
  const rows = optionsOf(command).map(({ name, short, value, choices, default: otherwise, help: text }) => {
    const argument = value ?? choices?.join('|');
    const flags = `${short === undefined ? '' : `-${short}, `}--${name}${argument === undefined ? '' : ` ${argument}`}`;
    const tail = otherwise === null || otherwise === 'false' ? '' : ` (default: ${otherwise})`;
    return `  ${flags}\n      ${text}${tail}`;
  });
  return [`${usage}${rows.length === 0 ? '' : ' [OPTIONS]'}`, '', about, '', ...rows, ''].join('\n');
}
