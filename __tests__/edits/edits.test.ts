import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'plist';
import { describe, expect, it } from 'vitest';
import { wireManifest } from '../../src/formats/android-nsc/manifest-edit.ts';
import { formats } from '../../src/formats/index.ts';
import type { PinChange } from '../../src/model/change.ts';
import { decodeSource } from '../../src/text/source.ts';
import { casesOf, check, isDone, load } from './case.ts';
import { intended, modelOf } from './intended.ts';

// A case is a folder: `input.<ext>` as a repository has it, `change.json`, and `expected.<ext>`, byte for byte, or
// `refusal.txt`. UPDATE_CASES=1 writes the expectation anew; read the diff before you commit it.
for (const format of formats) {
  describe(format.id, () => {
    it.each(casesOf(format.id))('%s', (name) => {
      const loaded = load(format.id, name);
      const change = loaded.change as PinChange;
      const before = format.read(loaded.source);
      const edited = check(loaded, format.edit(loaded.source, change));
      if (edited === null) return;
      const after = format.read(edited);
      expect(modelOf(after)).toEqual(intended(before, change));
      const known = new Set(before.problems.map(({ code }) => code));
      expect(after.problems.filter(({ code }) => !known.has(code))).toEqual([]);
      expect(isDone(format.edit(edited, change))).toBe(true);
    });
  });
}

describe('ios-ats, as another reader has it', () => {
  const plain = casesOf('ios-ats').filter((name) => {
    const { source, folder } = load('ios-ats', name);
    return existsSync(new URL('expected.plist', folder)) && /^<\?xml.*<\/plist>\s*$/s.test(source.text);
  });
  it('is asked for most cases', () => expect(plain.length).toBeGreaterThan(30));
  it.each(plain)('%s', (name) => {
    const { source, folder } = load('ios-ats', name);
    const edited = decodeSource('a.plist', readFileSync(new URL('expected.plist', folder)));
    expect(outsideOfPins(edited.text)).toEqual(outsideOfPins(source.text));
  });

  function outsideOfPins(text: string): unknown {
    const root = parse(text) as Record<string, unknown>;
    const ats = root['NSAppTransportSecurity'] as Record<string, unknown> | undefined;
    return { ...root, NSAppTransportSecurity: { ...ats, NSPinnedDomains: null } };
  }
});

describe('manifest', () => {
  it.each(casesOf('manifest'))('%s', (name) => {
    const loaded = load('manifest', name);
    const { resource } = loaded.change as { resource: string };
    const edited = check(loaded, wireManifest(loaded.source, resource));
    if (edited !== null) expect(wireManifest(edited, resource)).toEqual({ edits: [] });
  });
});
