import { DAY_MS } from '../../model/day.ts';
import type { Connection, Evaluation } from '../../model/evaluation.ts';
import { type Bar, barLine, chart, chartText, sectionLine } from '../chart.ts';
import { isoDate } from '../proof-table.ts';
import type { RepairAnswer } from '../repair.ts';
import { type Change, certificatesIn } from './changes.ts';

const MOST_BARS = 30;
const YEAR_MS = 366 * DAY_MS;

/** Ends as a Mermaid gantt: bars from today to each end, a milestone where it is past. Empty where no end is near enough. */
export function timeline(
  changes: readonly Change[],
  connections: ReadonlyMap<string, readonly Connection[]>,
  { before, after }: RepairAnswer,
): string {
  const { now } = before;
  const [old, next] = [endsOf(before), endsOf(after)];
  const lines: string[] = [];
  let count = 0;
  for (const host of new Set(changes.map((each) => each.host))) {
    if (count === MOST_BARS) break;
    const own = changes.filter((each) => each.host === host);
    const bars = [
      ...own.flatMap(pinSetBars),
      ...holdingBar('before', old.get(host) ?? null, now, 'done, '),
      ...holdingBar('after', next.get(host) ?? null, now, 'active, '),
      ...certificateBars(own, connections.get(host) ?? []),
    ];
    // Roots that end in twenty years would leave nothing to be seen of the rest.
    const near = bars.filter(({ end }) => end > now - YEAR_MS && end < now + 3 * YEAR_MS);
    const drawn = [...new Set(near.map((each) => barLine(each, now)))].slice(0, MOST_BARS - count);
    if (drawn.length > 0) lines.push(sectionLine(host), ...drawn);
    count += drawn.length;
  }
  if (count === 0) return '';
  const note = count === MOST_BARS ? ['', `No more than ${MOST_BARS} bars are drawn.`] : [];
  return ['### Timeline', '', ...chart(lines), ...note].join('\n');
}

function endsOf({ hosts }: Evaluation): ReadonlyMap<string, number | null> {
  return new Map(
    hosts.map(({ host, breaksOn, unprotectedOn }) => {
      const ends = [breaksOn, unprotectedOn].filter((end) => end !== null);
      return [host, ends.length === 0 ? null : Math.min(...ends)];
    }),
  );
}

function pinSetBars({ repair, before, after }: Change): Bar[] {
  const [from, to] = [before?.expires ?? null, after?.expires ?? null];
  const set = `${repair.platform.title} pin set`;
  const bars: Bar[] = [];
  if (from !== null)
    bars.push({ label: `${set} before, to ${from.date}`, end: from.lapsesFrom, tag: 'done, ' });
  if (to !== null && to.date !== from?.date) {
    bars.push({ label: `${set} after, to ${to.date}`, end: to.lapsesFrom, tag: 'active, ' });
  }
  return bars;
}

/** Until when every app connects and is protected. */
function holdingBar(when: 'before' | 'after', end: number | null, now: number, tag: Bar['tag']): Bar[] {
  if (end === null) return [];
  return [{ label: `${when} this change, ${end <= now ? 'broken' : `holds to ${isoDate(end)}`}`, end, tag }];
}

/** The leaves that are served, and the authorities above them that are pinned. */
function certificateBars(changes: readonly Change[], connections: readonly Connection[]): Bar[] {
  const pins = changes.flatMap(({ after }) => (after?.groups ?? []).flatMap((group) => group.pins));
  const pinned = new Set(pins.map(({ sha256 }) => sha256));
  return connections.flatMap((connection) => {
    const leaf = connection.served?.presented[0];
    return certificatesIn(connection)
      .filter((each) => each === leaf || pinned.has(each.pin))
      .map(({ fingerprint, label, notAfter }): Bar => {
        const what = fingerprint === leaf?.fingerprint ? 'served leaf' : 'pinned authority';
        return { label: `${what} ${chartText(label)}, to ${isoDate(notAfter)}`, end: notAfter, tag: '' };
      });
  });
}
