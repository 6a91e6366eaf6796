#!/usr/bin/env node
import { relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { emit, onStop, tellAge, terminalStyle, whole, withProgress, write } from './console.ts';
import { EnvironmentError, UsageError } from './errors.ts';
import type { Configured } from './given.ts';
import type { Evaluation, Verdict } from './model/evaluation.ts';
import { type Command, type OptionSpec, options } from './options.ts';
import { readSettings, type Settings } from './settings.ts';
import { VERSION } from './version.ts';

const EXIT = { pass: 0, fail: 1, usage: 2, inconclusive: 3, fault: 70 } as const;
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

async function runCheck([path = '.']: readonly string[], settings: Settings): Promise<number> {
  const { check } = await import('./run.ts');
  const { evaluation, root, observed } = await withProgress((progress) =>
    check(path, settings, Date.now(), progress),
  );
  if (settings.observations.length > 0) tellAge(observed);
  const json = async (): Promise<string> => {
    const { jsonReport } = await import('./report/json.ts');
    return `${JSON.stringify(jsonReport(evaluation, VERSION), null, 2)}\n`;
  };
  if (settings.jsonFile !== null) await write(settings.jsonFile, await json());
  if (settings.writeBaseline && settings.baseline !== null)
    return saveBaseline(evaluation, settings.baseline);
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

/** What stands is known from now on. */
async function saveBaseline(evaluation: Evaluation, baseline: string): Promise<number> {
  const { writeBaseline } = await import('./baseline.ts');
  const count = await whole(() => writeBaseline(baseline, evaluation));
  process.stderr.write(`pinwarden: ${count} findings are known from now on, in ${baseline}\n`);
  return EXIT.pass;
}

async function runFix([path = '.']: readonly string[], settings: Settings): Promise<number> {
  const { diffOf, fix, patchOf, writeRepairs } = await import('./fixing.ts');
  const { jsonReport } = await import('./report/json.ts');
  const { repairText } = await import('./report/repair.ts');
  const made = await withProgress((progress) => fix(path, settings, Date.now(), progress));
  if (settings.observations.length > 0) tellAge(made.observed);
  if (settings.patch !== null) await write(settings.patch, patchOf(made));
  if (settings.jsonFile !== null) {
    await write(settings.jsonFile, `${JSON.stringify(jsonReport(made.after, VERSION), null, 2)}\n`);
  }
  if (!settings.dryRun) await whole(() => writeRepairs(made));
  const style = { ...terminalStyle(settings), prefix: prefixOf(made.tree.root) };
  await emit(settings, repairText(made, { diff: diffOf(made), isDryRun: settings.dryRun, style }));
  return exitCode(made.after.verdict, settings);
}

/** From where the user stands to the folder that paths are relative to. */
function prefixOf(root: string): string {
  const way = relative(process.cwd(), root);
  return way === '' ? '' : `${way.split(sep).join('/')}/`;
}

function exitCode(verdict: Verdict, { unreachable }: Settings): number {
  return verdict === 'inconclusive' && unreachable === 'warning' ? EXIT.pass : EXIT[verdict];
}

async function runObserve([path = '.']: readonly string[], settings: Settings): Promise<number> {
  const { observeProject } = await import('./run.ts');
  const { text, set, left } = await withProgress((progress) => observeProject(path, settings, progress));
  await emit(settings, text);
  const { observedSentence } = await import('./report/answers.ts');
  process.stderr.write(`pinwarden: ${observedSentence(set, left)}\n`);
  return EXIT.pass;
}

async function runGenerate(hosts: readonly string[], settings: Settings): Promise<number> {
  const { generate } = await import('./generating.ts');
  const { generatedTexts, generationJson, generationNotes } = await import('./report/generated.ts');
  const made = await withProgress((progress) => generate(hosts, settings, Date.now(), progress));
  const { format } = settings;
  if (format === 'json') await emit(settings, `${JSON.stringify(generationJson(made), null, 2)}\n`);
  else if (format === 'terminal' && settings.output === null) {
    await emit(
      settings,
      [generationNotes(made), generatedTexts(made)].filter((part) => part !== '').join('\n'),
    );
  } else {
    // What is to be pasted goes alone to where it was sent.
    process.stderr.write(generationNotes(made));
    if (made.refusals.length === 0) await emit(settings, generatedTexts(made));
  }
  const refused =
    made.refusals.length > 0 || made.texts.some(({ refusal }) => refusal !== null && format !== 'all');
  if (refused)
    return made.chains.every(({ failure }) => failure !== null) && made.partial
      ? EXIT.inconclusive
      : EXIT.fail;
  return made.partial ? EXIT.inconclusive : EXIT.pass;
}

async function runPins(targets: readonly string[], settings: Settings): Promise<number> {
  const { pinsOf } = await import('./inspect.ts');
  const { pinsJson, pinsText } = await import('./report/answers.ts');
  const lists = await withProgress((progress) => pinsOf(targets, settings, Date.now(), progress));
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

async function runExplain([topic]: readonly string[], settings: Settings): Promise<number> {
  const { page, topics } = await import('./explain/index.ts');
  const { pageForTerminal, topicsText } = await import('./report/page.ts');
  if (topic === undefined) {
    await emit(settings, topicsText(topics()));
    return EXIT.pass;
  }
  const text = await page(topic);
  const { color, width } = terminalStyle(settings);
  await emit(settings, color ? pageForTerminal(text, width) : text);
  return EXIT.pass;
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
