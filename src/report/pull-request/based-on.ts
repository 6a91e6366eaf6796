import type { Connection } from '../../model/evaluation.ts';
import type { Repair } from '../../model/repair.ts';
import { section } from '../body.ts';
import { codeCell, cut, namesCell } from '../cells.ts';
import { markdown } from '../escape.ts';
import { isoMinute, keyTypesText, plural } from '../proof-table.ts';

/** Characters that the section may take; the table of changes gets what the others leave. */
const ROOM = 6_000;

/** What was seen of the hosts that the steps are for. */
export function basedSection(
  repairs: readonly Repair[],
  connections: ReadonlyMap<string, readonly Connection[]>,
): string {
  const hosts = [...new Set(repairs.flatMap(({ steps }) => steps.flatMap((step) => step.hosts)))];
  if (hosts.length === 0) return '';
  const asked = hosts.flatMap((host) => {
    const own = connections.get(host) ?? [];
    return own.length === 0 ? [] : [{ host, own }];
  });
  const title = '### Based on';
  if (asked.length === 0) return `${title}\n\nThe files alone: no server was asked.`;
  const times = asked
    .flatMap(({ own }) => own.map(({ observation }) => Date.parse(observation.at)))
    .filter((time) => Number.isFinite(time));
  const [first, last] = times.reduce<[number, number]>(
    ([low, high], time) => [Math.min(low, time), Math.max(high, time)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const when =
    times.length === 0
      ? 'at a time that is not known'
      : isoMinute(first) === isoMinute(last)
        ? `at ${isoMinute(first)} UTC`
        : `from ${isoMinute(first)} to ${isoMinute(last)} UTC`;
  const head = [
    title,
    '',
    `What ${plural(asked.length, 'host')} showed ${when}:`,
    '',
    '| Host | Addresses | Asked for | Leaf keys | From | Not seen |',
    '| --- | --- | --- | --- | --- | --- |',
  ];
  const row = (at: number): string => {
    const { host, own } = asked[at] as (typeof asked)[number];
    return basedRow(host, own);
  };
  return section(head, asked.length, row, ROOM);
}

function basedRow(host: string, connections: readonly Connection[]): string {
  const seen = connections.filter(({ served }) => served !== null);
  const all = seen.map(({ observation }) => observation);
  const addresses = [...new Set(all.map(({ address }) => address ?? 'the name'))];
  const keys = [...new Set(seen.flatMap(({ served }) => served?.presented[0]?.key ?? []))];
  const proxies = [...new Set(all.flatMap(({ proxy }) => proxy ?? []))];
  const vantages = [...new Set(all.flatMap(({ vantage }) => vantage ?? []))];
  const from = [
    ...(vantages.length === 0 ? [] : [namesCell(vantages)]),
    ...(proxies.length === 0 ? [] : [`through ${namesCell(proxies)}`]),
  ];
  const failed = connections.filter(({ observation: { failure } }) => {
    return failure !== null && failure.stage !== 'skipped';
  }).length;
  const cells = [
    codeCell(host),
    addresses.length === 0 ? '-' : `${addresses.length}: ${namesCell(addresses)}`,
    keyTypesText([...new Set(all.map(({ keyType }) => keyType))]) || '-',
    keys.length === 0 ? '-' : markdown(cut(keys.join(', '), 100)),
    from.join(' ') || '-',
    failed === 0 ? '-' : `${failed} of ${plural(connections.length, 'answer')}`,
  ];
  return `| ${cells.join(' | ')} |`;
}
