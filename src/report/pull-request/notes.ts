import type { Connection } from '../../model/evaluation.ts';
import type { Platform } from '../../model/platform.ts';
import type { Repair, RepairStep } from '../../model/repair.ts';
import { prose, section } from '../body.ts';
import { codeCell, cut, namesCell } from '../cells.ts';
import { partialText, type RepairAnswer } from '../repair.ts';

/** Characters that the section may take; the table of changes gets what the others leave. */
const ROOM = 8_000;

/** What reviewers and those who release have to know, as far as the steps give reason to say it. */
export function notesSection(
  { repairs }: RepairAnswer,
  connections: ReadonlyMap<string, readonly Connection[]>,
): string {
  const steps = repairs.flatMap((repair) => repair.steps);
  if (steps.length === 0) return '';
  const notes = [
    'Pins hold only in builds that are released: merging this does not mend versions that are on devices already. Those need an update, or a server that goes on serving what their pins accept.',
    ...(has(repairs, 'android') ? androidNotes(repairs) : []),
    ...(has(repairs, 'ios') ? iosNotes(repairs) : []),
  ];
  const about = [
    ...repairs.flatMap(({ partial }) =>
      partial.map((host) => () => prose(partialText(cut(host, 100), connections.get(host) ?? []), 1)),
    ),
    ...repairs.flatMap(({ path, steps: own }) =>
      sharedLists(own).map(
        ({ hosts, shared }) =>
          () =>
            `One list in ${codeCell(path)} belongs to several entries: what is changed for ${namesCell(hosts)} also holds for ${namesCell(shared)}.`,
      ),
    ),
  ];
  const head = ['### For devices and releases', '', ...notes.map((note) => `- ${note}`)];
  return section(head, about.length, (at) => `- ${(about[at] as () => string)()}`, ROOM);
}

function has(repairs: readonly Repair[], platform: Platform['id']): boolean {
  return repairs.some((repair) => repair.platform.id === platform && repair.steps.length > 0);
}

function stepsOf(repairs: readonly Repair[], platform: Platform['id']): RepairStep['change'][] {
  return repairs
    .filter((repair) => repair.platform.id === platform)
    .flatMap(({ steps }) => steps.map(({ change }) => change));
}

function androidNotes(repairs: readonly Repair[]): string[] {
  const changes = stepsOf(repairs, 'android');
  const isDated = changes.some(
    (change) => change.kind === 'set-expiry' || (change.kind === 'add-domain' && change.expiration !== null),
  );
  return [
    "Android checks pins from 7.0 (API 24) on, and only for what goes through the platform's trust manager (HttpsURLConnection, OkHttp, WebView): Flutter's Dart client, Ktor CIO and native stacks don't look at them.",
    ...(isDated
      ? [
          "An expiration on Android ends the pins at the start of that day in the device's own time zone, the first from 10:00 UTC of the day before. From then on ordinary trust applies, without an error or a line in a log.",
        ]
      : []),
    ...(changes.some(({ kind }) => kind === 'add-domain')
      ? [
          'If this adds the first `domain-config` of an Android app, the trust check without a host name throws from then on. That has broken SDKs with TLS code of their own: try them before the release.',
        ]
      : []),
  ];
}

function iosNotes(repairs: readonly Repair[]): string[] {
  const isListed = stepsOf(repairs, 'ios').some(
    ({ kind }) => kind === 'add-pin' || kind === 'move-pin' || kind === 'add-domain',
  );
  return [
    '`Info.plist` is read from the main bundle: the change needs a new build, and each app extension has its own copy. Pins there have no expiration, so that a wrong one lasts until the next update.',
    ...(isListed
      ? [
          'Where an entry has a leaf list and a list of authorities, iOS wants a match in both: a new authority has to be in one, its new leaf key in the other.',
        ]
      : []),
    "On iOS URLSession is covered. WKWebView, Flutter's dart:io and Cronet are not.",
  ];
}

/** Each set of entries with one list once. */
function sharedLists(steps: readonly RepairStep[]): RepairStep[] {
  const lists = new Map<string, RepairStep>();
  for (const step of steps) {
    if (step.shared.length > 0) lists.set([...step.hosts, '', ...step.shared].join('\0'), step);
  }
  return [...lists.values()];
}
