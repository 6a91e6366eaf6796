import { domainToASCII } from 'node:url';
import { UsageError } from './errors.ts';
import { type Given, specOf } from './given.ts';
import { isDay } from './model/day.ts';
import type { SeverityChoice } from './model/evaluation.ts';
import type { Expiration, PinKind } from './model/generation.ts';

// Texts that were given for options, as values. Each throws UsageError for one that doesn't fit, with what it takes.

export function shard(text: string | null): { readonly index: number; readonly count: number } | null {
  if (text === null) return null;
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (index >= 1 && index <= count) return { index, count };
  throw new UsageError(
    `\`shard\` is \`${text}\`; it takes I/N, the I-th of N parts, counted from 1.`,
    '--shard 1/5',
  );
}

export function vantage(text: string | null): string | null {
  if (text === null || /^[\w.-]{1,64}$/.test(text)) return text;
  throw new UsageError(
    `\`vantage\` is \`${text}\`; it takes up to 64 letters, digits, dots, hyphens and underscores.`,
    '--vantage eu-west-1',
  );
}

/** A domain as the pin stores' hosts are compared: A-labels, in lower case. */
export function aLabels(domain: string): string {
  const bare = domain.replace(/^\*?\./, '').replace(/\.$/, '');
  return domainToASCII(bare) || bare.toLowerCase();
}

export function flag(name: string, value: ReturnType<Given>): boolean {
  if (typeof value === 'boolean') return value;
  const text = String(value ?? '').trim();
  if (/^(|false)$/i.test(text)) return false;
  if (/^true$/i.test(text)) return true;
  throw new UsageError(`\`${name}\` is \`${text}\`; it takes \`true\` or \`false\`.`);
}

export function number(name: string, text: string | null, least: number, most: number): number {
  const value = Number(text);
  if (text !== null && Number.isFinite(value) && value >= least && value <= most) return value;
  throw new UsageError(`\`${name}\` is \`${text}\`; it takes a number from ${least} to ${most}.`);
}

export function integer(name: string, text: string | null, least: number, most: number): number {
  const value = number(name, text, least, most);
  if (Number.isInteger(value)) return value;
  throw new UsageError(`\`${name}\` is \`${text}\`; it takes a whole number from ${least} to ${most}.`);
}

export function choice<Choice extends string>(name: string, text: string | null): Choice {
  const { choices = [] } = specOf(name);
  if (text !== null && choices.includes(text)) return text as Choice;
  throw new UsageError(`\`${name}\` is \`${text}\`; it takes one of ${choices.join(', ')}.`);
}

const PIN_KINDS: readonly PinKind[] = ['leaf', 'intermediate', 'root'];

export function pinKinds(given: readonly string[]): readonly PinKind[] | 'same-kind' | null {
  if (given.includes('same-kind')) {
    if (given.length === 1) return 'same-kind';
    throw new UsageError('`pin` names `same-kind` beside another kind.', '--pin same-kind');
  }
  for (const kind of given) {
    if ((PIN_KINDS as readonly string[]).includes(kind)) continue;
    throw new UsageError(`\`pin\` is \`${kind}\`; it takes one of ${PIN_KINDS.join(', ')} or same-kind.`);
  }
  return given.length === 0 ? null : PIN_KINDS.filter((kind) => given.includes(kind));
}

/** What git takes for a branch (git-check-ref-format), as far as anybody would write it. */
export function branch(name: string, text: string | null): string | null {
  const plain = text?.replace(/^refs\/heads\//, '') ?? null;
  if (
    plain === null ||
    (/^[\w.@+#-]+(\/[\w.@+#-]+)*$/.test(plain) && !/(^|\/)[.-]|\.\.|@\{|\.(lock)?(\/|$)/.test(plain))
  ) {
    return plain;
  }
  throw new UsageError(
    `\`${name}\` is \`${text}\`, which is no name of a branch.`,
    `${name}: pinwarden/update-pins`,
  );
}

export function expiration(text: string | null): Expiration | null {
  if (text === null || text === 'auto' || text === 'none') return text;
  const days = /^\+(\d{1,5})d$/.exec(text)?.[1];
  if (days !== undefined) return { days: Number(days) };
  if (isDay(text)) return { date: text };
  throw new UsageError(
    `\`expiration\` is \`${text}\`; it takes auto, none, a date (2027-01-31) or a number of days from now (+90d).`,
  );
}

export function instant(text: string): number {
  const shape = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/;
  const value = shape.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(value) && isDay(text.slice(0, 10))) return value;
  throw new UsageError(
    `\`at\` is \`${text}\`; it takes a date (2027-01-31, its start in UTC) or an instant (2027-01-31T12:00:00Z).`,
  );
}

export function severity(text: string): [string, SeverityChoice] {
  const match = /^([a-z][a-z0-9-]*)\s*=\s*(error|warning|notice|off)$/.exec(text);
  if (match !== null) return [match[1] as string, match[2] as SeverityChoice];
  throw new UsageError(
    `\`severity\` is \`${text}\`; it takes RULE=LEVEL with a level of error, warning, notice or off.`,
    '--severity backup-pin-missing=warning',
  );
}
