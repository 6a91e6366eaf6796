import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { androidNsc } from '../../src/formats/android-nsc/index.ts';
import { apply } from '../../src/formats/apply.ts';
import type { Format } from '../../src/formats/format.ts';
import { iosAts } from '../../src/formats/ios-ats/index.ts';
import type { TextEdit } from '../../src/model/change.ts';
import type { PinStore } from '../../src/model/pins.ts';
import type { SourceText } from '../../src/model/source.ts';
import { editedSource } from '../../src/text/edit.ts';
import { decodeSource } from '../../src/text/source.ts';
import { hasCommand } from '../support/servers.ts';
import { bytesOf, nscScenarios, type Said, type Scenario } from './generated-nsc.ts';
import { plistScenarios } from './generated-plist.ts';

// To search further: PROPERTY_SEED=7 PROPERTY_RUNS=2000 npx vitest run __tests__/edits/property.test.ts
const SEED = Number(process.env['PROPERTY_SEED'] ?? 20_260_801);
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 400);
const PARAMETERS = { seed: SEED, numRuns: RUNS };

vi.setConfig({ testTimeout: 30_000 + RUNS * 20 });

const folder = mkdtempSync(join(tmpdir(), 'pinwarden-property-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Of all changes: more, and the property would say little. */
const MOST_REFUSED = 0.1;
/** Of a kind of change, of those that are made. */
const FEWEST_MADE = 0.05;

const FORMATS = [
  { format: androidNsc, path: 'network_security_config.xml', scenarios: nscScenarios },
  { format: iosAts, path: 'Info.plist', scenarios: plistScenarios },
] as const;

describe.each(FORMATS)('any change of any $format.id file', ({ format, path, scenarios }) => {
  it('says what was meant and touches no other byte', () => {
    const made = new Map<string, number>();
    let refused = 0;
    const property = fc.property(scenarios, (scenario) => {
      if (!check(scenario, format, path)) refused++;
      else made.set(scenario.change.kind, (made.get(scenario.change.kind) ?? 0) + 1);
    });
    fc.assert(property, PARAMETERS);
    expect(refused / RUNS).toBeLessThan(MOST_REFUSED);
    // Android has no lists to move pins between, and iOS no end of pins.
    expect(made.size).toBe(6);
    for (const count of made.values()) expect(count / RUNS).toBeGreaterThan(FEWEST_MADE);
  });

  it.skipIf(!hasCommand('xmllint', '--version'))('is XML to libxml2 (xmllint of libxml2-utils)', () => {
    const files = changedFiles(format, path, scenarios).map(({ file }) => file);
    expect(files.length).toBeGreaterThan(RUNS / 2);
    for (let at = 0; at < files.length; at += 200) {
      execFileSync('xmllint', ['--noout', '--nonet', ...files.slice(at, at + 200)], { stdio: 'pipe' });
    }
  });
});

describe('any change of any property list', () => {
  it.skipIf(!hasCommand('plistutil', '--version'))('is one to libplist (plistutil)', () => {
    // It reads neither UTF-16 nor a byte order mark, of any property list.
    const files = changedFiles(iosAts, 'Info.plist', plistScenarios).filter(
      ({ after }) => !after.encoding.startsWith('utf-16') && !after.bom,
    );
    expect(files.length).toBeGreaterThan(40);
    for (const { file } of files.slice(0, 40)) {
      const binary = execFileSync('plistutil', ['-i', file, '-f', 'bin'], { stdio: 'pipe' });
      expect(binary.toString('latin1')).toMatch(/^bplist00[\s\S]*NSPinnedDomains/);
    }
  });

  it.skipIf(!hasCommand('python3', '--version'))('says the same to plistlib', () => {
    const files = changedFiles(iosAts, 'Info.plist', plistScenarios);
    const input = files.map(({ file }) => file).join('\n');
    const answer = execFileSync('python3', ['-c', PLISTLIB], {
      input,
      encoding: 'utf8',
      stdio: 'pipe',
      maxBuffer: 2 ** 28,
    });
    const read = answer.trimEnd().split('\n');
    expect(read).toHaveLength(files.length);
    for (const [at, { scenario, says }] of files.entries()) {
      expect(JSON.parse(read[at] as string), scenario.text).toEqual(asPlistlib(says));
    }
  });
});

/** Writes what iOS would read of each property list, a line of JSON for each. */
const PLISTLIB = `
import json, plistlib, sys
LISTS = [('leaf', 'NSPinnedLeafIdentities'), ('issuers', 'NSPinnedCAIdentities')]
for path in sys.stdin.read().split('\\n'):
    with open(path, 'rb') as file:
        root = plistlib.load(file, fmt=plistlib.FMT_XML)
    domains = root['NSAppTransportSecurity']['NSPinnedDomains']
    print(json.dumps([{
        'name': name.lower(),
        'includeSubdomains': domain.get('NSIncludesSubdomains', False),
        'groups': [
            {'scope': scope, 'pins': [pin['SPKI-SHA256-BASE64'] for pin in domain[key]]}
            for scope, key in LISTS if key in domain
        ],
    } for name, domain in domains.items()]))
`;

function asPlistlib({ entries }: Said): unknown {
  return entries.map(({ name, includeSubdomains, groups }) => ({
    name,
    includeSubdomains,
    groups: groups.map(({ scope, pins }) => ({
      scope,
      pins: pins.map(({ value }) => value.replace(/\r\n?/g, '\n')),
    })),
  }));
}

interface Changed {
  readonly file: string;
  readonly scenario: Scenario;
  readonly after: SourceText;
  readonly says: Said;
}

const changed = new Map<Format['id'], Changed[]>();

/** Files in the folder, each after its change, for other readers. */
function changedFiles(format: Format, path: string, scenarios: fc.Arbitrary<Scenario>): Changed[] {
  const known = changed.get(format.id);
  if (known !== undefined) return known;
  const files = fc.sample(scenarios, PARAMETERS).flatMap((scenario, at): Changed[] => {
    const { change, outcome, bytes } = scenario;
    if ('refusal' in outcome) return [];
    const applied = apply(format.read(decodeSource(path, bytes)), change, format);
    if ('refusal' in applied) return [];
    const file = join(folder, `${at}-${path}`);
    const after = applied.store.source;
    writeFileSync(file, after.bytes);
    return [{ file, scenario, after, says: outcome.says }];
  });
  changed.set(format.id, files);
  return files;
}

/** Holds a change against the model; false when it is refused, for the reason that the model knows. */
function check(scenario: Scenario, format: Format, path: string): boolean {
  const { bytes, change, outcome, says, text } = scenario;
  const source = decodeSource(path, bytes);
  expect(source).toMatchObject({ text, encoding: scenario.encoding, decodingFault: null });
  const store = format.read(source);
  expect(saidBy(store)).toEqual(says);
  const answer = format.edit(source, change);
  const applied = apply(store, change, format);
  if ('refusal' in outcome) {
    expect(answer).toEqual({ refusal: expect.stringMatching(outcome.refusal) });
    expect(applied).toEqual(answer);
    return false;
  }
  if ('refusal' in answer) throw new Error(`it is refused: ${answer.refusal}`);
  if ('refusal' in applied) throw new Error(`it is not applied: ${applied.refusal}`);
  const after = applied.store;
  expect(saidBy(after)).toEqual(outcome.says);
  expect(saidBy(format.read(decodeSource(path, after.source.bytes)))).toEqual(outcome.says);
  checkPlaces(scenario, answer.edits);
  checkBytes(source, after.source, answer.edits);
  const again = format.edit(after.source, change);
  if (change.kind === 'add-domain') {
    expect(again).toEqual({ refusal: expect.stringContaining('is an entry already') });
  } else {
    expect(again).toEqual({ edits: [] });
    expect(apply(after, change, format)).toEqual({ store: after });
  }
  return true;
}

function saidBy({ domains, rejected, problems }: PinStore): Said {
  expect(problems.filter(({ effect }) => effect === 'unreadable' || effect === 'rejects-file')).toEqual([]);
  const entries = domains.map((domain) => ({
    name: domain.name,
    includeSubdomains: domain.includeSubdomains,
    neverMatches: domain.neverMatches !== null,
    expires: domain.expires?.date ?? null,
    overrides: domain.overrides.map(({ written }) => written),
    groups: domain.groups.map(({ scope, pins }) => ({
      scope,
      pins: pins.map(({ value, sha256, fault, comment }) => ({
        value,
        sha256,
        effect: fault?.effect ?? null,
        comment: comment?.replace(/\r\n?/g, '\n') ?? null,
      })),
    })),
  }));
  return { rejected: rejected !== null, entries };
}

/** The end of an element of one tag, which has to be opened before anything is put into it. */
const OPENED = /^[ \t\r\n]*\/>$/;

const LINE_BREAKS = /\r\n?|\n/g;

/** Nothing is taken away but what the change is about, and lines end as they do in the file. */
function checkPlaces({ text, change, places }: Scenario, edits: readonly TextEdit[]): void {
  const lineBreaks = new Set(text.match(LINE_BREAKS));
  for (const { span, text: inserted } of edits) {
    const { start, end } = span;
    const taken = text.slice(start, end);
    const holding = places.find((place) => place.start <= start && end <= place.end);
    for (const [eol] of inserted.matchAll(LINE_BREAKS)) expect(lineBreaks).toContain(eol);
    switch (change.kind) {
      case 'add-pin':
      case 'add-domain':
        if (taken !== '') expect(taken).toMatch(OPENED);
        break;
      case 'set-expiry':
        expect(holding).toBeDefined();
        expect(taken).toMatch(/^[\d-]*$/);
        break;
      case 'mend-pin':
      case 'mend-domain':
        expect(holding).toBeDefined();
        expect(taken.trim()).toBe(text.slice(holding?.start, holding?.end).trim());
        break;
      case 'remove-pin':
      case 'move-pin':
        if (change.kind === 'remove-pin') expect(inserted).toBe('');
        if (change.kind === 'move-pin' && OPENED.test(taken)) break;
        expect(outside(text, span, places).trim()).toBe('');
    }
  }
}

/** What stands in a span and in none of the places. */
function outside(text: string, { start, end }: TextEdit['span'], places: Scenario['places']): string {
  let left = '';
  for (let at = start; at < end; at++) {
    if (!places.some((place) => place.start <= at && at < place.end)) left += text.charAt(at);
  }
  return left;
}

/** Before, between and behind the edits stand the very bytes that stood there. */
function checkBytes(before: SourceText, after: SourceText, edits: readonly TextEdit[]): void {
  const { text, encoding, bytes, bom } = before;
  const old = Buffer.from(bytes);
  const mark = bom ? bytesOf('', encoding, true).length : 0;
  const offset = (at: number): number => mark + bytesOf(text.slice(0, at), encoding).length;
  const pieces: Uint8Array[] = [];
  let done = 0;
  for (const { span, text: inserted } of edits) {
    pieces.push(old.subarray(done, offset(span.start)), bytesOf(inserted, encoding));
    done = offset(span.end);
  }
  pieces.push(old.subarray(done));
  const edited = editedSource(before, edits);
  if ('refusal' in edited) throw new Error(edited.refusal);
  expect(Buffer.concat(pieces).equals(edited.source.bytes)).toBe(true);
  expect(Buffer.from(after.bytes).equals(edited.source.bytes)).toBe(true);
}
