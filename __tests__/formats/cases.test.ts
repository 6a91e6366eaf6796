import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import type { PinGroup, PinStore, Policy } from '../../src/model/pins.ts';
import { positions } from '../../src/model/source.ts';
import { decodeSource } from '../../src/text/source.ts';

// A case is a folder: `input.<ext>` as a repository has it, `hosts.txt` (optional) with hosts whose policy is asked for,
// and `expected.json`. UPDATE_CASES=1 writes the expectation anew; read the diff before you commit it.
const here = new URL('.', import.meta.url);

for (const format of formats) {
  describe(format.id, () => {
    const folder = new URL(`${format.id}/`, here);
    const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    it('has cases', () => expect(cases.length).toBeGreaterThan(0));
    it.each(cases.map(({ name }) => name))('%s', (name) => {
      const files = readdirSync(new URL(`${name}/`, folder));
      const input = files.find((file) => file.startsWith('input.')) as string;
      const source = decodeSource(input, readFileSync(new URL(`${name}/${input}`, folder)));
      expect(format.recognises(source)).toBe(true);
      const store = format.read(source);
      const hostsFile = new URL(`${name}/hosts.txt`, folder);
      const hosts = existsSync(hostsFile) ? readFileSync(hostsFile, 'utf8').split('\n').filter(Boolean) : [];
      const actual = summary(
        store,
        hosts.map((host) => format.policyFor(store, host)),
      );
      const expected = new URL(`${name}/expected.json`, folder);
      if (process.env['UPDATE_CASES'] !== undefined)
        writeFileSync(expected, `${JSON.stringify(actual, null, 2)}\n`);
      expect(actual).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
    });
  });
}

function summary(store: PinStore, policies: readonly Policy[]): unknown {
  const at = positions(store.source.text);
  const place = ({ start }: { start: number }): string => `${at(start).line}:${at(start).column}`;
  const group = ({ scope, pins, span }: PinGroup): unknown => ({
    at: place(span),
    scope,
    pins: pins.map((pin) =>
      [
        place(pin.span),
        pin.sha256 ?? 'no match',
        pin.fault?.effect,
        pin.fault?.meant && `means ${pin.fault.meant}`,
        pin.variable,
        pin.comment && `# ${pin.comment}`,
      ]
        .filter(Boolean)
        .join(' '),
    ),
  });
  return {
    rejected: store.rejected,
    problems: store.problems.map((each) => `${place(each.span)} ${each.effect} ${each.code}`),
    domains: store.domains.map((domain) => ({
      at: place(domain.span),
      name: domain.name,
      includeSubdomains: domain.includeSubdomains,
      groups: domain.groups.map(group),
      expires: domain.expires?.date ?? null,
      overrides: domain.overrides.map(({ written, coversPublicRoots }) => `${written} ${coversPublicRoots}`),
      neverMatches: domain.neverMatches,
      ...(domain.meant === null ? {} : { meant: domain.meant }),
      unpinnedBecause: domain.unpinnedBecause,
      shadows: domain.shadows?.name ?? null,
    })),
    policies: policies.map((policy) => ({
      host: policy.host,
      pinned: policy.pinned,
      groups: policy.groups.map(({ scope, pins }) => ({ scope, pins: pins.map(({ sha256 }) => sha256) })),
      expires: policy.expires?.date ?? null,
      overridden: policy.overridden,
      from: policy.from.map(({ name }) => name),
      reason: policy.reason,
    })),
  };
}
