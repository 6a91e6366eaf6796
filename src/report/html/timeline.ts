import { answersOf } from '../../model/answers.ts';
import type { HostResult } from '../../model/evaluation.ts';
import type { ForecastEvent } from '../../model/forecast.ts';
import type { Policy } from '../../model/pins.ts';
import { type ForecastRow, forecastRows, forecastSentence } from '../forecast.ts';
import { isoDate } from '../proof-table.ts';
import { dateWithDays, daysText, hostName, type Page } from './context.ts';
import { html, icon, jointed, type Markup, sentence, table } from './markup.ts';
import { drawing } from './timeline-drawing.ts';

/** A stretch of time in a row. Null: it has no end, or its beginning isn't known. */
export interface Bar {
  readonly kind: 'pins' | 'lapsed' | 'certificate';
  readonly from: number | null;
  readonly to: number | null;
  readonly words: string;
}

export interface Mark {
  readonly kind: 'stops' | 'unprotected' | 'event';
  readonly at: number;
  readonly words: string;
}

/** One host in one store. */
export interface Row {
  readonly host: string;
  readonly path: string;
  /** Each kind at most once, the first one first. */
  readonly turns: readonly ForecastRow[];
  readonly events: readonly ForecastEvent[];
  readonly bars: readonly Bar[];
  readonly marks: readonly Mark[];
}

/** What comes about when, drawn and as a table. */
export function timelinePanel(page: Page): Markup {
  const rows = rowsOf(page);
  if (rows.length === 0) return html`<p>${forecastSentence(page.evaluation)}</p>`;
  return html`<p>${sentence(forecastSentence(page.evaluation))} What breaks first stands on top; the table below says the same.</p>
${drawing(rows, page.evaluation.now)}
<h3>The same as a table</h3>
${table(
  'Timeline',
  ['Host', 'Pin store', 'Stops connecting', 'Stops being protected', 'What comes'],
  rows.map((row) => tableRow(page, row)),
)}`;
}

function rowsOf({ evaluation }: Page): Row[] {
  const { hosts, outlooks } = evaluation;
  const results = new Map(hosts.map((result) => [result.host, result]));
  const turns = new Map<string, ForecastRow[]>();
  for (const turn of forecastRows(evaluation)) {
    const key = keyOf(turn.host, turn.store);
    turns.set(key, [...(turns.get(key) ?? []), turn]);
  }
  const rows = outlooks.flatMap((outlook): Row[] => {
    const { host, path, events } = outlook;
    const result = results.get(host);
    const policy = result?.policies.find((each) => each.path === path)?.policy;
    if (result === undefined || policy === undefined) return [];
    const own = turns.get(keyOf(host, path)) ?? [];
    const bars = [...pinBars(policy), ...certificateBars(result)];
    return [
      { host, path, events, turns: own, bars, marks: [...events.map(eventMark), ...own.map(turnMark)] },
    ];
  });
  const first = ({ turns: own }: Row): number => own[0]?.at ?? Number.POSITIVE_INFINITY;
  return rows
    .map((row) => ({ row, at: first(row) }))
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .map(({ row }) => row);
}

/** Neither name holds this character. */
function keyOf(host: string, path: string): string {
  return `${host}\n${path}`;
}

function pinBars({ expires, enforced, overridden }: Policy): Bar[] {
  if (!enforced || overridden) {
    return [{ kind: 'lapsed', from: null, to: null, words: 'the pins are there, and devices skip them' }];
  }
  if (expires === null)
    return [{ kind: 'pins', from: null, to: null, words: 'the pins are in force without an end' }];
  const { lapsesFrom, date } = expires;
  return [
    { kind: 'pins', from: null, to: lapsesFrom, words: `the pins are in force until ${date}` },
    { kind: 'lapsed', from: lapsesFrom, to: null, words: `the pins are not in force from ${date} on` },
  ];
}

/** The leaf of each distinct answer. */
function certificateBars({ connections }: HostResult): Bar[] {
  const leaves = new Map(
    answersOf(connections).flatMap(({ first }) => {
      const leaf = first.served?.presented[0];
      return leaf === undefined ? [] : [[leaf.fingerprint, leaf] as const];
    }),
  );
  return [...leaves.values()].map(({ label, key, notBefore, notAfter }) => ({
    kind: 'certificate',
    from: notBefore,
    to: notAfter,
    words: `the certificate ${label} (${key}) ends on ${isoDate(notAfter)}`,
  }));
}

function eventMark({ at, what }: ForecastEvent): Mark {
  return { kind: 'event', at, words: unquoted(`${isoDate(at)}: ${what}`) };
}

function turnMark({ kind, at, isNow, on, what, why }: ForecastRow): Mark {
  const when = isNow ? 'now' : `on ${on}`;
  return {
    kind: kind === 'connecting' ? 'stops' : 'unprotected',
    at,
    words: unquoted(`${what} ${when}: ${why}`),
  };
}

/** Where nothing can be set as code. */
function unquoted(text: string): string {
  return text.replaceAll('`', '');
}

function tableRow(page: Page, { host, path, turns, events }: Row): Markup {
  const { now } = page.evaluation;
  const coming =
    events.length === 0
      ? html`<span class="quiet">nothing that is known</span>`
      : html`<ul class="plain">${events.map((event) => eventItem(event, now))}</ul>`;
  return html`<tr><th scope="row">${hostName(page, host)}</th><td class="place">${jointed(path)}</td>
<td>${turnCell(turns, 'connecting', now)}</td><td>${turnCell(turns, 'protecting', now)}</td>
<td>${coming}</td></tr>`;
}

function turnCell(turns: readonly ForecastRow[], wanted: ForecastRow['kind'], now: number): Markup {
  const turn = turns.find(({ kind }) => kind === wanted);
  if (turn === undefined) return html`<span class="quiet">not in sight</span>`;
  const { at, isNow, what, why, remedy } = turn;
  const when = isNow ? html`<strong class="bad">${icon('bad')}now</strong>` : dateWithDays(at, now);
  return html`${when} ${what}<p>${sentence(why)}</p><p class="quiet">${remedy}</p>`;
}

function eventItem({ at, by, what }: ForecastEvent, now: number): Markup {
  const till = by === at ? null : html` <span class="quiet">(for everybody by ${isoDate(by)})</span>`;
  return html`<li>${isoDate(at)} <span class="quiet">${daysText(at, now)}</span>: ${sentence(what)}${till}</li>`;
}
