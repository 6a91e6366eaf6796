import { DAY_MS } from '../../model/day.ts';
import { plain } from '../escape.ts';
import { isoDate } from '../proof-table.ts';
import { html, type Markup, scrolling } from './markup.ts';
import type { Bar, Mark, Row } from './timeline.ts';

const YEAR = 365 * DAY_MS;
/** Units of the drawing; a browser makes them about as large as pixels. */
const WIDTH = 1000;
const MARGIN = 12;
const AXIS = 26;
const LANE = 11;
const BAR = 7;
/** Of the line that names host and store. */
const NAME = 34;
const GAP = 12;
/** The grid is named anew after so many rows. */
const ROWS_A_SECTION = 25;

interface Scale {
  readonly from: number;
  readonly to: number;
  readonly x: (instant: number) => number;
  readonly ticks: readonly { readonly at: number; readonly words: string }[];
}

/** One row a host and store: bars for pin sets and certificates, marks for what comes about, a line for today. */
export function drawing(rows: readonly Row[], now: number): Markup {
  const scale = scaleOf(rows, now);
  const parts: Markup[] = [];
  const names: Markup[] = [];
  let y = 0;
  rows.forEach((row, index) => {
    if (index % ROWS_A_SECTION === 0) {
      names.push(tickNames(scale, y));
      y += AXIS;
    }
    const height = NAME + LANE * lanes(row.bars) + GAP;
    parts.push(rowDrawing(row, y, height, scale));
    y += height;
  });
  const grid = scale.ticks.map(
    ({ at }) => html`<line class="grid" x1="${scale.x(at)}" x2="${scale.x(at)}" y1="${AXIS}" y2="${y}"/>`,
  );
  const today = scale.x(now);
  return html`${LEGEND}
${scrolling(
  'Timeline, drawn',
  html`<svg class="timeline" viewBox="0 0 ${WIDTH} ${y}" role="group" aria-label="Timeline from ${isoDate(scale.from)} to ${isoDate(scale.to)}; the table below says the same">
${grid}${names}
<line class="today" x1="${today}" x2="${today}" y1="${AXIS - 6}" y2="${y}"/>
${parts}</svg>`,
)}`;
}

/** From a little before today to the last thing that is known, within three years. */
function scaleOf(rows: readonly Row[], now: number): Scale {
  let last = now + 90 * DAY_MS;
  const reach = (instant: number | null): void => {
    if (instant !== null && instant > last && instant <= now + 3 * YEAR) last = instant;
  };
  for (const { bars, marks } of rows) {
    for (const { to } of bars) reach(to);
    for (const { at } of marks) reach(at);
  }
  const from = now - (last - now) * 0.12;
  const to = last + (last - now) * 0.06;
  const x = (instant: number): number => {
    const inside = Math.min(Math.max(instant, from), to);
    return Math.round((MARGIN + ((inside - from) / (to - from)) * (WIDTH - 2 * MARGIN)) * 10) / 10;
  };
  return { from, to, x, ticks: ticksOf(from, to, now, x) };
}

/** First days of months, as many as there is room for; none where `today` stands. */
function ticksOf(from: number, to: number, now: number, x: (instant: number) => number): Scale['ticks'] {
  const months = (to - from) / (30 * DAY_MS);
  const step = [1, 2, 3, 6, 12].find((each) => months / each <= 12) ?? 12;
  const start = new Date(from);
  const ticks: { at: number; words: string }[] = [{ at: now, words: 'today' }];
  const year = start.getUTCFullYear();
  for (let month = 0; ; month += step) {
    const at = Date.UTC(year, month, 1);
    if (at > to) return ticks;
    const room = Math.abs(x(at) - x(now)) >= 58 && x(at) < WIDTH - 30;
    if (at >= from && room) ticks.push({ at, words: isoDate(at).slice(0, 7) });
  }
}

function tickNames({ x, ticks }: Scale, y: number): Markup {
  return html`${ticks.map(({ at, words }) => html`<text class="${words === 'today' ? 'tick now' : 'tick'}" x="${x(at)}" y="${y + 14}" text-anchor="middle">${words}</text>`)}`;
}

/** Pin sets share a lane, each certificate has its own. */
function lanes(bars: readonly Bar[]): number {
  return 1 + bars.filter(({ kind }) => kind === 'certificate').length;
}

function rowDrawing({ host, path, bars, marks }: Row, y: number, height: number, scale: Scale): Markup {
  const words = [
    ...marks.filter(({ kind }) => kind !== 'event'),
    ...bars.filter(({ kind }) => kind !== 'lapsed' || bars.length === 1),
  ].map((each) => each.words);
  const top = y + NAME;
  let lane = 0;
  const drawn = bars.map((bar) => {
    if (bar.kind === 'certificate') lane++;
    return barDrawing(bar, top + LANE * (bar.kind === 'certificate' ? lane : 0), scale);
  });
  const bottom = y + height - GAP;
  return html`<g class="row" tabindex="0" role="img" aria-label="${host} in ${path}: ${words.length === 0 ? 'nothing is known to come' : words.join('; ')}">
<rect class="ground" x="0" y="${y}" width="${WIDTH}" height="${height - 2}" rx="4"/>
<text class="name" x="${MARGIN}" y="${y + 16}">${ending(host, 48)}<tspan class="store" dx="10">${ending(path, 72)}</tspan></text>
${drawn}${marks.map((mark) => markDrawing(mark, top - 3, bottom, scale))}</g>`;
}

function barDrawing({ kind, from, to, words }: Bar, y: number, { x, ...scale }: Scale): Markup | null {
  const start = x(from ?? scale.from);
  const end = x(to ?? scale.to);
  if (end < start) return null;
  return html`<rect class="bar ${kind}" x="${start}" y="${y}" width="${Math.max(Math.round((end - start) * 10) / 10, 2)}" height="${BAR}" rx="2" data-tip="${words}"/>`;
}

/** A line over all lanes, with a sign on top whose shape tells what it is. */
function markDrawing(
  { kind, at, words }: Mark,
  top: number,
  bottom: number,
  { x, to }: Scale,
): Markup | null {
  if (at > to) return null;
  const place = x(at);
  if (kind === 'event')
    return html`<circle class="mark event" cx="${place}" cy="${bottom + 3}" r="3" data-tip="${words}"/>`;
  const shape =
    kind === 'stops' ? `M${place - 6} ${top - 6}l12 12m0 -12l-12 12` : `M${place} ${top - 7}l7 7l-7 7l-7 -7z`;
  return html`<g class="mark ${kind}" data-tip="${words}"><line x1="${place}" x2="${place}" y1="${top}" y2="${bottom}"/><path d="${shape}"/></g>`;
}

/** The end of a name says more than its beginning. */
function ending(text: string, length: number): string {
  const shown = plain(text);
  return shown.length <= length ? shown : `…${shown.slice(shown.length - length + 1)}`;
}

const LEGEND = html`<ul class="legend">
<li><svg viewBox="0 0 24 12" aria-hidden="true"><rect class="bar pins" x="0" y="3" width="24" height="7" rx="2"/></svg>pins in force</li>
<li><svg viewBox="0 0 24 12" aria-hidden="true"><rect class="bar lapsed" x="1" y="3" width="22" height="7" rx="2"/></svg>pins not in force</li>
<li><svg viewBox="0 0 24 12" aria-hidden="true"><rect class="bar certificate" x="0" y="3" width="24" height="7" rx="2"/></svg>certificate in date</li>
<li><svg viewBox="0 0 24 14" aria-hidden="true"><g class="mark stops"><path d="M6 1l12 12m0 -12l-12 12"/></g></svg>stops connecting</li>
<li><svg viewBox="0 0 24 14" aria-hidden="true"><g class="mark unprotected"><path d="M12 0l7 7l-7 7l-7 -7z"/></g></svg>stops being protected</li>
<li><svg viewBox="0 0 24 12" aria-hidden="true"><circle class="mark event" cx="12" cy="6" r="3"/></svg>something ends or begins</li>
</ul>`;
