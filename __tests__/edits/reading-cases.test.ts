import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { type PinChange, sharersOf } from '../../src/model/change.ts';
import type { PinStore } from '../../src/model/pins.ts';
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

/** A new domain, and for every entry a pin and an end, also where others share its set. */
function changesFor(store: PinStore): PinChange[] {
  // The reader of property lists takes no comment for that of the item below it when CR alone ends lines.
  const comment = /\r(?!\n)/.test(store.source.text) ? null : 'the next key';
  const pin = { sha256: 'Ea1OdV5jP2Vb2wVHKvNVn5RX3rv7aNWzYdTBLbLrSXQ=', comment };
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
  ];
}
