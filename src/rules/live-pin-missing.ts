import { groupMatches } from '../model/match.ts';
import type { PinGroup } from '../model/pins.ts';
import { listName } from '../model/pins.ts';
import {
  acceptedPaths,
  distinctKeys,
  groupsInForce,
  type LiveConnection,
  liveConnections,
  pinsToAdd,
  servedFacts,
  whereServed,
} from './live.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { isoDate, listed, listedLines, quote, shortPin } from './wording.ts';

export const livePinMissing = defineRule({
  meta: {
    id: 'live-pin-missing',
    title: 'No pin is on a trust path that the host serves',
    severity: 'error',
    sources: [sources.pinValidation, sources.androidChecks, sources.appleChecks],
    subject: 'policy',
    needs: 'observation',
    formats: 'all',
  },
  check({ policy, connections, now }) {
    const groups = groupsInForce(policy, now);
    const live = liveConnections(connections, now);
    if (groups.length === 0 || live.length === 0) return [];
    if (live.some(({ paths }) => acceptedPaths(groups, paths).length > 0)) return [];

    const paths = live.flatMap((connection) => connection.paths);
    const refusing = groups.filter((group) => paths.every((path) => groupMatches(group, path).length === 0));
    const lapsing = policy.expires !== null && now >= policy.expires.lapsesFrom;
    const leaves = distinctKeys(live.map(({ leaf }) => leaf));
    const served = leaves.map(
      ({ label, pin, notAfter }) =>
        `Served leaf: ${quote(label)}, pin ${shortPin(pin)}, expires ${isoDate(notAfter)}.`,
    );
    const consequence = `Apps built from this file cannot connect${lapsing ? ' where the pin set has not lapsed yet' : ''}.`;
    const message = [
      `${whatMisses(groups, refusing, policy.host)} (${whereServed(live)}).`,
      ...(served.length === 1 ? [`${consequence} ${served[0]}`] : [consequence, ...listedLines(served)]),
    ];
    return [
      {
        message: message.join('\n'),
        hint: hintFor(refusing.length > 0 ? refusing : groups, live, policy.host),
        data: { refusing: refusing.map(({ scope }) => scope), served: servedFacts(live) },
      },
    ];
  },
});

function whatMisses(groups: readonly PinGroup[], refusing: readonly PinGroup[], host: string): string {
  if (refusing.length === 0) {
    return `The ${listed(groups.map(({ scope }) => listName(scope)))} for ${host} each match a certificate, but never all on one trust path`;
  }
  const pins = new Set(refusing.flatMap((group) => group.pins.map(({ value, sha256 }) => sha256 ?? value)));
  const where = groups.length === 1 ? '' : ` in the ${listed(refusing.map(({ scope }) => listName(scope)))}`;
  return pins.size === 1
    ? `The only pin${where} for ${host} is on no trust path that it serves`
    : `None of the ${pins.size} pins${where} for ${host} is on a trust path that it serves`;
}

function hintFor(refusing: readonly PinGroup[], live: readonly LiveConnection[], host: string): string {
  const paths = live.flatMap((connection) => connection.paths);
  const matches = (group: PinGroup): boolean => paths.some((path) => groupMatches(group, path).length > 0);
  const isMisplaced = (group: PinGroup): boolean => !matches(group) && matches({ ...group, scope: 'chain' });
  const misplaced = refusing.filter(isMisplaced).map(({ scope }) => listName(scope));
  const others = refusing.filter((group) => !isMisplaced(group));
  const steps = [
    ...(misplaced.length === 0
      ? []
      : [`move the pin that is in the wrong list (${listed(misplaced)}): see ios-list-swapped`]),
    ...pinsToAdd(others, paths),
    'keep the other pins',
    'release',
  ];
  return `${steps.join(', ')}; pinwarden pins ${host} prints every pin of the chain`;
}
