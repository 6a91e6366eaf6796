import { describe, expect, it } from 'vitest';
import type { PinChange } from '../../../src/model/change.ts';
import { partialText, repairText, stepText } from '../../../src/report/repair.ts';
import { evaluationWith, findingWith } from '../../support/evaluations.ts';
import { nscText, plistText, repaired, repairWith, stepWith } from '../../support/repairs.ts';
import { connection, failed, HOST, NOW, pinOf } from '../../support/subjects.ts';

const STYLE = { color: false, width: 80, prefix: '' };
const NSC = 'app/src/main/res/xml/nsc.xml';
const ANSWER = repaired({
  files: {
    [NSC]: nscText([HOST, 'www.example.com'], [pinOf('old'), pinOf('backup')]),
    'Info.plist': plistText(HOST, { NSPinnedLeafIdentities: [pinOf('spare')] }),
  },
  seen: { [HOST]: [connection()], 'www.example.com': [failed('connect', 'ECONNREFUSED')] },
});
const HOSTILE = '\u001b]0;owned\u0007\u001b[2J\u202e\nx';

describe('stepText', () => {
  const sha256 = pinOf('leaf');
  const [short, comment] = ['iNYP63...e8=', null];
  const known = '(leaf leaf, ECDSA P-256, certificate ends 2027-01-10)';
  it.each<[PinChange, string]>([
    [
      { kind: 'add-pin', names: [HOST], scope: 'chain', pin: { sha256, comment } },
      `add ${short} ${known} for ${HOST}`,
    ],
    [
      { kind: 'add-pin', names: [HOST], scope: 'leaf', pin: { sha256, comment } },
      `add ${short} ${known} to the leaf list for ${HOST}`,
    ],
    [
      { kind: 'remove-pin', names: [HOST], scope: 'issuers', sha256 },
      `remove ${short} ${known} from the CA list for ${HOST}`,
    ],
    [
      { kind: 'move-pin', name: HOST, from: 'issuers', to: 'leaf', pin: { sha256, comment } },
      `move ${short} ${known} from the CA list to the leaf list for ${HOST}`,
    ],
    [
      { kind: 'mend-pin', names: [HOST], scope: 'chain', written: 'sha256/x', sha256 },
      `write ${short} ${known} in the place of \`sha256/x\` for ${HOST}`,
    ],
    [
      { kind: 'mend-domain', written: `https://${HOST}/`, host: HOST },
      `write ${HOST} in the place of \`https://${HOST}/\``,
    ],
    [
      { kind: 'set-expiry', names: [HOST], expiration: '2027-06-01' },
      `set the expiration to 2027-06-01 for ${HOST}`,
    ],
    [
      {
        kind: 'add-domain',
        host: HOST,
        includeSubdomains: true,
        groups: [{ scope: 'chain', pins: [{ sha256, comment }] }],
        expiration: '2027-06-01',
      },
      `add an entry for ${HOST} and its subdomains with 1 pin, which lapse on 2027-06-01`,
    ],
  ])('tells %j', (change, expected) => {
    expect(stepText(stepWith({ change }))).toBe(expected);
  });

  it('names other entries that have the list, and not all of thousands', () => {
    const shared = Array.from({ length: 5000 }, (_, at) => `h${at}.example.com`);
    const step = stepWith({ shared: ['www.example.com'] });
    expect(stepText(step)).toMatch(/ for api\.example\.com; also holds for www\.example\.com$/);
    expect(stepText(stepWith({ shared }))).toMatch(/also holds for h0.*, h2\.example\.com and 4997 more$/);
  });

  it('is one line, whatever a certificate holds', () => {
    const pin = { ...(stepWith().pin as object), label: HOSTILE } as never;
    expect(stepText(stepWith({ pin, hosts: [HOSTILE], shared: [HOSTILE] }))).not.toMatch(/\p{Cc}/u);
  });
});

describe('partialText', () => {
  it.each([
    [
      [connection(), failed('connect', 'X', '192.0.2.2')],
      '1 of the 2 addresses of api.example.com was not seen in full',
    ],
    [[failed('connect', 'X', '192.0.2.2')], 'The address of api.example.com was not seen in full'],
    [[connection(), failed('dns', 'X', null)], 'api.example.com was not seen in full'],
    [
      [
        connection(),
        failed('connect', 'X', '192.0.2.2'),
        failed('handshake', 'X', '192.0.2.3'),
        failed('skipped', 'X', '::1'),
      ],
      '2 of the 4 addresses of api.example.com were not seen in full',
    ],
  ])('counts the addresses (%#)', (connections, expected) => {
    expect(partialText(HOST, connections)).toBe(
      `${expected}: missing pins are added, nothing else is touched.`,
    );
  });
});

describe('repairText', () => {
  it('tells file by file what was done and why, what is left, the diff, what remains and the verdict', () => {
    const text = repairText(ANSWER, { diff: ANSWER.diff, isDryRun: false, style: STYLE });
    const [head, nsc, plist, ...rest] = text.split('\n\n');
    expect(head).toBe('Repaired: 2 changes in 2 files; 1 left to you.');
    expect(nsc?.split('\n')).toEqual([
      NSC,
      '  ✔ add iNYP63...e8= (leaf leaf, ECDSA P-256, certificate ends 2027-03-01) for',
      '    api.example.com; also holds for www.example.com',
      '      The pin set has no match on a trust path that is served, so that apps with',
      "      it can't connect there.",
      '  ✘ left to you (www.example.com): www.example.com could not be asked: It did',
      '    not work. Nothing is changed for it.',
    ]);
    expect(plist).toMatch(/^Info\.plist\n {2}✔ add /);
    const [diff, remains, verdict] = rest;
    expect(`${diff}\n`).toBe(ANSWER.diff);
    expect(remains).toMatch(
      /^What remains:\n {2}app.*nsc\.xml:3:38 warning platforms-differ[\s\S]*\n {2}app.*nsc\.xml:4:38 error endpoint-unreachable www\.example/,
    );
    expect(verdict).toMatch(/^fail -> inconclusive: 1 of 2 hosts /);
    expect(verdict).toMatch(/\n3 errors, 2 warnings -> 1 error, 2 warnings\n$/);
  });

  it('keeps its own lines within 80 columns', () => {
    const lines = repairText(ANSWER, { diff: '', isDryRun: true, style: STYLE }).split('\n');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  it('breaks no line where the width is not known', () => {
    const style = { ...STYLE, width: null };
    const text = repairText(ANSWER, { diff: '', isDryRun: false, style });
    expect(text).toContain("served, so that apps with it can't connect there.\n");
  });

  it('says of a dry run that nothing is written', () => {
    const text = repairText(ANSWER, { diff: ANSWER.diff, isDryRun: true, style: STYLE });
    expect(text).toMatch(/^To repair: 2 changes in 2 files; 1 left to you\. The files stay as they are\.\n/);
    expect(text).toContain('What would remain:');
  });

  it('says so where nothing is to be done, and what remains', () => {
    const nothing = { repairs: [repairWith()], before: evaluationWith({}), after: evaluationWith({}) };
    const given = { diff: '', isDryRun: false, style: STYLE };
    expect(repairText(nothing, given)).toMatch(/^Nothing to repair\.\n\nfail -> fail: /);
    const after = evaluationWith({ findings: [findingWith({ path: '.', message: 'One.\nTwo.' })] });
    const text = repairText({ ...nothing, after }, given);
    expect(text).toContain('What remains:\n  . error live-pin-missing api.example.com\n    One.\n\n');
  });

  it('does not call it nothing where something is left to people', () => {
    const refusals = [{ path: 'a.xml', host: null, message: 'One.\nTwo.' }];
    const answer = { ...ANSWER, repairs: [repairWith({ refusals })] };
    const text = repairText(answer, { diff: '', isDryRun: false, style: STYLE });
    expect(text).toMatch(/^Nothing is changed; 1 left to you\.\n/);
    expect(text).toContain('  ✘ left to you: One.\n    Two.\n');
  });

  it('colours added, removed and hunk lines, and heads of files that look like them', () => {
    const style = { ...STYLE, color: true };
    const diff = 'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n one\n--- two\n+++ three\n';
    const text = repairText({ ...ANSWER, repairs: [] }, { diff, isDryRun: false, style });
    expect(text).toContain('\u001b[1m--- a/x\u001b[0m\n\u001b[1m+++ b/x\u001b[0m\n\u001b[36m@@');
    expect(text).toContain('\n one\n\u001b[31m--- two\u001b[0m\n\u001b[32m+++ three\u001b[0m\n');
  });

  it('prints no escape sequence of a file, keeps tabs, and cuts nothing of a diff', () => {
    const long = `+${'é'.repeat(3000)}`;
    const diff = `diff --git a/x b/x\n@@ -1 +1 @@\n-\t<pin>\u001b[2J\u009b\t</pin>\r\n+a\rb\n${long}\n`;
    const repairs = [
      repairWith({
        path: HOSTILE,
        steps: [stepWith({ hosts: [HOSTILE], reason: HOSTILE })],
        refusals: [{ path: HOSTILE, host: HOSTILE, message: HOSTILE }],
        partial: [HOSTILE],
      }),
    ];
    const finding = findingWith({ path: HOSTILE, host: HOSTILE, message: HOSTILE });
    const answer = {
      repairs,
      before: evaluationWith({ now: NOW }),
      after: evaluationWith({ findings: [finding] }),
    };
    for (const color of [false, true]) {
      const text = repairText(answer, { diff, isDryRun: false, style: { ...STYLE, color } });
      const own = [
        '\u001b[31m',
        '\u001b[32m',
        '\u001b[33m',
        '\u001b[36m',
        '\u001b[1m',
        '\u001b[2m',
        '\u001b[0m',
      ];
      const rest = own.reduce((left, code) => left.replaceAll(code, ''), text);
      expect(rest.replace(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\u202e]/u);
      expect(text).toContain('-\t<pin>\\u{1b}[2J\\u{9b}\t</pin>');
      expect(text).toContain('+a\\u{d}b');
      expect(text).toContain(long);
    }
  });
});
