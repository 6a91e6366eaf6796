import type { Evaluation } from '../model/evaluation.ts';
import type { ForecastEvent, Outlook, Turn } from '../model/forecast.ts';
import { type Bar, barLine, chart, chartText, sectionLine } from './chart.ts';
import { plain } from './escape.ts';
import { type Paint, painter } from './paint.ts';
import { isoDate, plural } from './proof-table.ts';
import type { TerminalStyle } from './terminal.ts';

/** The first day on which an app of a store stops connecting to a host or stops being protected, as text that isn't escaped. */
export interface ForecastRow {
  readonly kind: 'connecting' | 'protecting';
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly isNow: boolean;
  readonly on: string;
  readonly host: string;
  readonly store: string;
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
}

const REMEDIES: Readonly<Record<Turn['needs'], string>> = {
  renewal: 'any renewal from the same authority is let in',
  'pinned-key': 'only a renewal with a pinned key is let in',
  release: 'the app has to be released',
};

/** Every such day that is in sight, the first one first. */
export function forecastRows({ outlooks, now }: Evaluation): ForecastRow[] {
  const rows = outlooks.flatMap(({ host, path, stopsConnecting, stopsProtecting }) => {
    const row = (kind: ForecastRow['kind'], turn: Turn | null): ForecastRow[] => {
      if (turn === null) return [];
      const { at, extent, why, needs } = turn;
      return [
        {
          kind,
          at,
          isNow: at <= now,
          on: at <= now ? 'now' : isoDate(at),
          host,
          store: path,
          what: WHAT[kind][extent],
          why,
          remedy: REMEDIES[needs],
        },
      ];
    };
    return [...row('connecting', stopsConnecting), ...row('protecting', stopsProtecting)];
  });
  return rows.sort((a, b) => a.at - b.at || (a.host < b.host ? -1 : a.host > b.host ? 1 : 0));
}

const WHAT: Readonly<Record<ForecastRow['kind'], Readonly<Record<Turn['extent'], string>>>> = {
  connecting: { all: 'stops connecting', some: 'stops connecting in places' },
  protecting: { all: 'is not protected', some: 'begins to be unprotected' },
};

/** In one sentence: when the first app breaks. */
export function forecastSentence(evaluation: Evaluation): string {
  const { breaksOn, unprotectedOn, outlooks, now } = evaluation;
  if (outlooks.length === 0) return 'There is nothing to look ahead for.';
  const phrase = (at: number | null, now_: string, later: string): string | null =>
    at === null ? null : at <= now ? now_ : `${later} on ${isoDate(at)}`;
  const parts = [
    phrase(
      breaksOn,
      'some app does not connect now',
      'if nobody does anything, the first app stops connecting',
    ),
    phrase(unprotectedOn, 'some host is not protected now', 'the first host is no longer protected'),
  ].filter((part) => part !== null);
  if (parts.length === 0) return 'Nothing is known to break in the time that was looked ahead.';
  const text = parts.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The first few, for a report that has other things to say; empty where none is to come. */
export function forecastLines(evaluation: Evaluation, most: number, paint: Paint): string[] {
  const rows = forecastRows(evaluation).filter(({ isNow }) => !isNow);
  if (rows.length === 0) return [];
  const shown = rows.slice(0, most).map((row) => `  ${rowText(row, paint)}`);
  const more =
    rows.length > most ? [paint('dim', `  and ${rows.length - most} more: pinwarden forecast`)] : [];
  return [paint('bold', 'If nobody does anything'), ...shown, ...more];
}

function rowText({ kind, on, host, what, why, remedy }: ForecastRow, paint: Paint): string {
  const date = paint(kind === 'connecting' ? 'red' : 'yellow', on.padEnd(10));
  return `${date}  ${plain(host)} ${what}: ${plain(why)} ${paint('dim', `(${remedy})`)}`;
}

/** All of it for people at a terminal: the days on which something breaks, then everything that comes about, host by host. */
export function forecastText(evaluation: Evaluation, { color, prefix }: TerminalStyle): string {
  const paint = painter(color);
  const rows = forecastRows(evaluation);
  const lines: string[] = [];
  if (rows.length > 0) lines.push(...rows.map((row) => rowText(row, paint)), '');
  for (const outlook of evaluation.outlooks) {
    lines.push(...outlookLines(outlook, prefix, paint), '');
  }
  lines.push(forecastSentence(evaluation));
  lines.push(
    `${plural(evaluation.outlooks.length, 'host', 'hosts')} in ${plural(evaluation.stores.length, 'pin store')} looked at as of ${isoDate(evaluation.now)}`,
  );
  return `${lines.join('\n')}\n`;
}

function outlookLines({ host, path, events }: Outlook, prefix: string, paint: Paint): string[] {
  const head = `${paint('bold', plain(host))} ${paint('dim', plain(`${prefix}${path}`))}`;
  if (events.length === 0) return [head, '  nothing changes by itself'];
  return [head, ...events.map((event) => `  ${eventText(event)}`)];
}

function eventText({ at, by, what }: ForecastEvent): string {
  const span = isoDate(by) === isoDate(at) ? isoDate(at) : `${isoDate(at)} to ${isoDate(by)}`;
  return `${span.padEnd(10)}  ${plain(what)}`;
}

const MOST_BARS = 30;

/** Until when the apps connect and are protected, as a Mermaid gantt; empty where nothing of it ends in sight. */
export function forecastChart(evaluation: Evaluation): string[] {
  const { now } = evaluation;
  const lines: string[] = [];
  let count = 0;
  const byHost = new Map<string, ForecastRow[]>();
  for (const row of forecastRows(evaluation)) byHost.set(row.host, [...(byHost.get(row.host) ?? []), row]);
  for (const [host, rows] of byHost) {
    if (count === MOST_BARS) break;
    const bars = rows.map(({ kind, at, isNow, on, store }): Bar => {
      const what = kind === 'connecting' ? 'connects' : 'protected';
      const label = `${what} ${isNow ? 'no more' : `to ${on}`} (${store.split('/').at(-1)})`;
      return { label: chartText(label), end: at, tag: kind === 'connecting' ? 'active, ' : 'done, ' };
    });
    const drawn = [...new Set(bars.map((bar) => barLine(bar, now)))].slice(0, MOST_BARS - count);
    lines.push(sectionLine(host), ...drawn);
    count += drawn.length;
  }
  if (count === 0) return [];
  return [...chart(lines), ...(count === MOST_BARS ? ['', `No more than ${MOST_BARS} bars are drawn.`] : [])];
}
