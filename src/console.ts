import type { Progress } from './connections.ts';
import { EnvironmentError } from './errors.ts';
import { DAY_MS } from './model/day.ts';
import type { ObservationSet } from './model/observation.ts';
import type { TerminalStyle } from './report/terminal.ts';
import type { Settings } from './settings.ts';

// What the command line says, and where: standard output for what was asked for, standard error for everything about it.

/** What has to be done before the process ends in the middle of its work. */
export const onStop = new Set<() => void>();

/** As the terminal and the environment have it; a file gets neither colours nor a width. */
export function terminalStyle({ output }: Settings): Pick<TerminalStyle, 'color' | 'width'> {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const onTerminal = process.stdout.isTTY === true && output === null;
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0';
  const refused = (NO_COLOR !== undefined && NO_COLOR !== '') || FORCE_COLOR === '0';
  return { color: !refused && (forced || onTerminal), width: onTerminal ? process.stdout.columns : null };
}

/** Between two looks at a terminal, and between two lines of a log. */
const REDRAW_MS = 100;
const LOG_MS = 15_000;

/** Runs something long with a word on standard error of how far it is: a line that is redrawn, or one now and then. */
export async function withProgress<Result>(work: (progress: Progress) => Promise<Result>): Promise<Result> {
  const { ProgressLine } = await import('./report/progress.ts');
  const onTerminal = process.stderr.isTTY === true;
  const line = new ProgressLine(performance.now());
  let begun = false;
  const clear = (): void => {
    if (begun && onTerminal) process.stderr.write('\r\u001b[K');
  };
  const timer = setInterval(
    () => {
      if (!begun) return;
      const text = line.text(performance.now(), onTerminal ? process.stderr.columns - 1 : 500);
      process.stderr.write(onTerminal ? `\r\u001b[K${text}` : `${text}\n`);
    },
    onTerminal ? REDRAW_MS : LOG_MS,
  );
  onStop.add(clear);
  try {
    return await work((event) => {
      begun = true;
      line.update(event, performance.now());
    });
  } finally {
    clearInterval(timer);
    onStop.delete(clear);
    clear();
  }
}

/** To the file that was named, else to standard output. */
export async function emit({ output }: Settings, text: string): Promise<void> {
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

/** A file that the user named. */
export async function write(path: string, content: string | Uint8Array): Promise<void> {
  const { writeNamedFile } = await import('./workspace/files.ts');
  await whole(() => writeNamedFile(path, content));
}

/** Writes files. Ctrl-C in the middle leaves nothing half-written. */
export async function whole<Result>(writing: () => Promise<Result>): Promise<Result> {
  const { removeUnfinished } = await import('./workspace/files.ts');
  onStop.add(removeUnfinished);
  return writing();
}

/** What was seen long ago says little of today, and the report can't know what today is. */
export function tellAge({ observations }: ObservationSet): void {
  const oldest = observations.reduce((first, { at }) => (at < first ? at : first), new Date().toISOString());
  const days = Math.floor((Date.now() - Date.parse(oldest)) / DAY_MS);
  if (days < 1) return;
  process.stderr.write(
    `pinwarden: the oldest of these observations is ${days === 1 ? 'a day' : `${days} days`} old (${oldest})\n`,
  );
}
