import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { type PinChange, sharersOf } from '../../src/model/change.ts';
import type { Pin, PinGroup, PinStore } from '../../src/model/pins.ts';
import { decodeSource } from '../../src/text/source.ts';
import { afterEdits, isDone } from './case.ts';
import { intended, modelOf } from './intended.ts';

// Every file that the readers are tested with, each spoilt in its own way: an edit is refused in a sentence, or the file
// then says what was meant and keeps every other byte.
for (const format of formats) {
  describe(format.id, () => {
    const folder = new URL(`../formats/${format.id}/`, import.meta.url);
    it.each(readdirSync(folder))('%s', (name) => {
      const input = readdirSync(new URL(`${name}/`, folder)).find((file) => file.startsWith('input.'));
      const source = decodeSource(`${input}`, readFileSync(new URL(`${name}/${input}`, folder)));
      const before = format.read(source);
      for (const change of changesFor(before)) {
        const answer = format.edit(source, change);
        if ('refusal' in answer) {
          expect(answer.refusal).toMatch(/^[A-Z`i].*[.]$/s);
          continue;
        }
        const edited = afterEdits(source, answer.edits);
        expect(modelOf(format.read(edited))).toEqual(intended(before, change));
        expect(isDone(format.edit(edited, change))).toBe(true);
      }
    });
  });
}

/** A new domain, for every entry a pin and an end, and for every pin its end, also where others share the set. */
function changesFor(store: PinStore): PinChange[] {
  const pin = { sha256: 'Ea1OdV5jP2Vb2wVHKvNVn5RX3rv7aNWzYdTBLbLrSXQ=', comment: 'the next key' };
  const scopes = store.format === 'ios-ats' ? (['leaf', 'issuers'] as const) : (['chain'] as const);
  const groups = scopes.map((scope) => ({ scope, pins: [pin] }));
  const host = 'not-there.example.net';
  return [
    { kind: 'add-domain', host, includeSubdomains: true, groups, expiration: null },
    ...store.domains.flatMap(({ name }) =>
      scopes.flatMap((scope): PinChange[] => [
        { kind: 'add-pin', names: [name], scope, pin },
        { kind: 'add-pin', names: sharersOf(store, name, scope), scope, pin },
        { kind: 'set-expiry', names: sharersOf(store, name, scope), expiration: '2040-02-29' },
      ]),
    ),
    ...store.domains.flatMap(({ written, meant }): PinChange[] =>
      meant === null ? [] : [{ kind: 'mend-domain', written, host: meant }],
    ),
    ...store.domains.flatMap(({ name, groups }) =>
      groups.flatMap(({ scope, pins }) => pins.flatMap((each) => changesOf(store, name, scope, each))),
    ),
  ];
}

function changesOf(store: PinStore, name: string, scope: PinGroup['scope'], pin: Pin): PinChange[] {
  const names = sharersOf(store, name, scope);
  const { sha256, value, fault } = pin;
  const to = scope === 'leaf' ? 'issuers' : 'leaf';
  const taken: PinChange[] =
    sha256 === null
      ? []
      : [
          { kind: 'remove-pin', names: [name], scope, sha256 },
          { kind: 'remove-pin', names, scope, sha256 },
          { kind: 'move-pin', name, from: scope, to, pin: { sha256, comment: 'the moved key' } },
        ];
  const meant = fault?.meant ?? null;
  return meant === null
    ? taken
    : [...taken, { kind: 'mend-pin', names, scope, written: value, sha256: meant }];
}
