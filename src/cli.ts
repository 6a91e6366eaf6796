#!/usr/bin/env node
import { relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { EnvironmentError, UsageError } from './errors.ts';
import type { Verdict } from './model/evaluation.ts';
import { type Command, type OptionSpec, options } from './options.ts';
import { readSettings, type Settings } from './settings.ts';
import { VERSION } from './version.ts';

const EXIT = { pass: 0, fail: 1, usage: 2, inconclusive: 3, fault: 70 } as const;

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
  demo: {
    usage: 'pinwarden demo',
    help: 'Show the main job on a throwaway repository with real TLS servers on this machine',
    words: [0, 0],
    run: runDemo,
  },
};

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
  const settings = readSettings((name) => values[name]);
  if (settings.format === 'markdown' && command !== 'check') {
    throw new UsageError(
      `\`pinwarden ${command}\` prints no Markdown.`,
      '--format terminal or --format json',
    );
  }
  return spec.run(positionals, settings);
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

async function runCheck([path = '.']: readonly string[], settings: Settings): Promise<number> {
  const { check } = await import('./run.ts');
  const progress = progressLine();
  const { evaluation, root } = await check(path, settings, Date.now(), progress?.update).finally(() =>
    progress?.clear(),
  );
  const json = async (): Promise<string> => {
    const { jsonReport } = await import('./report/json.ts');
    return `${JSON.stringify(jsonReport(evaluation, VERSION), null, 2)}\n`;
  };
  if (settings.jsonFile !== null) await write(settings.jsonFile, await json());
  if (settings.format === 'json') await emit(settings, await json());
  else if (settings.format === 'markdown') {
    const { markdownReport } = await import('./report/markdown.ts');
    await emit(settings, `${markdownReport(evaluation)}\n`);
  } else {
    const { terminalReport } = await import('./report/terminal.ts');
    await emit(settings, terminalReport(evaluation, { ...terminalStyle(settings), prefix: prefixOf(root) }));
  }
  return exitCode(evaluation.verdict, settings);
}

/** From where the user stands to the folder that paths are relative to. */
function prefixOf(root: string): string {
  const way = relative(process.cwd(), root);
  return way === '' ? '' : `${way.split(sep).join('/')}/`;
}

function exitCode(verdict: Verdict, { unreachable }: Settings): number {
  return verdict === 'inconclusive' && unreachable === 'warning' ? EXIT.pass : EXIT[verdict];
}

async function runPins(targets: readonly string[], settings: Settings): Promise<number> {
  const { pinsOf } = await import('./inspect.ts');
  const { pinsJson, pinsText } = await import('./report/answers.ts');
  const progress = progressLine();
  const lists = await pinsOf(targets, settings, Date.now(), progress?.update).finally(() =>
    progress?.clear(),
  );
  await emit(
    settings,
    settings.format === 'json' ? `${JSON.stringify(pinsJson(lists), null, 2)}\n` : pinsText(lists),
  );
  // Pins of a chain that isn't trusted are nobody's to copy.
  if (lists.some(({ distrust }) => distrust !== null)) return EXIT.fail;
  const missing = lists.some(({ failure }) => failure !== null && failure.stage !== 'skipped');
  return missing ? EXIT.inconclusive : EXIT.pass;
}

async function runPolicy([host = '', path = '.']: readonly string[], settings: Settings): Promise<number> {
  const { policiesFor } = await import('./inspect.ts');
  const { policyAnswerJson, policyText } = await import('./report/answers.ts');
  const { unreadable } = await import('./report/json.ts');
  const answer = await policiesFor(host, path);
  const now = settings.at ?? Date.now();
  const text =
    settings.format === 'json'
      ? `${JSON.stringify(policyAnswerJson(answer, now), null, 2)}\n`
      : policyText(answer, now);
  await emit(settings, text);
  const unread =
    answer.problems.some(({ severity }) => severity === 'error') ||
    answer.stores.some(({ facts }) => unreadable(facts.store) !== null);
  return unread ? EXIT.inconclusive : EXIT.pass;
}

async function runDemo(_: readonly string[], settings: Settings): Promise<number> {
  const { demo } = await import('./demo/index.ts');
  const asAnnounced = await demo(
    (text) => process.stdout.write(text),
    { ...terminalStyle(settings), prefix: '' },
    settings.keep,
  );
  return asAnnounced ? EXIT.pass : EXIT.fail;
}

function terminalStyle({ output }: Settings): { color: boolean; width: number | null } {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const onTerminal = process.stdout.isTTY === true && output === null;
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0';
  const refused = (NO_COLOR !== undefined && NO_COLOR !== '') || FORCE_COLOR === '0';
  return { color: !refused && (forced || onTerminal), width: onTerminal ? process.stdout.columns : null };
}

/** A line on standard error that is rewritten in place; nothing where that isn't a terminal. */
function progressLine(): {
  update: (event: { done: number; total: number; host: string }) => void;
  clear(): void;
} | null {
  if (process.stderr.isTTY !== true) return null;
  return {
    update: ({ done, total, host }) => {
      const text = `asked ${done} of ${total}: ${host}`.slice(0, process.stderr.columns - 1);
      process.stderr.write(`\r\u001b[K${text}`);
    },
    clear: () => process.stderr.write('\r\u001b[K'),
  };
}

async function emit({ output }: Settings, text: string): Promise<void> {
  if (output !== null) return write(output, text);
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(text, (error) => {
      const code = (error as NodeJS.ErrnoException | null | undefined)?.code;
      // The reader of a pipe has gone: nothing is left to say, and nobody to say it to.
      if (code === undefined || code === 'EPIPE') resolve();
      else reject(new EnvironmentError(`The report can't be written to standard output: ${code}.`));
    });
  });
}

async function write(path: string, text: string): Promise<void> {
  const { writeNamedFile } = await import('./workspace/files.ts');
  await writeNamedFile(path, text);
}

function say(text: string): number {
  process.stdout.write(text);
  return EXIT.pass;
}

function optionsOf(command: Command): readonly OptionSpec[] {
  return options.filter(({ commands }) => commands.includes(command));
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
