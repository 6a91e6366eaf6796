import { describe, expect, it } from 'vitest';
import { IOS } from '../../../src/model/platform.ts';
import type { RepairStep } from '../../../src/model/repair.ts';
import { commitMessage, pullRequestBody, pullRequestTitle } from '../../../src/report/pull-request.ts';
import type { RepairAnswer } from '../../../src/report/repair.ts';
import { evaluationWith, findingWith } from '../../support/evaluations.ts';
import { nscText, plistText, repaired, repairWith, stepWith } from '../../support/repairs.ts';
import {
  backup,
  certificate,
  connection,
  DAY,
  failed,
  HOST,
  ISSUING,
  NOW,
  pinOf,
  ROOT,
  trustPath,
} from '../../support/subjects.ts';

const RUN = 'https://github.com/o/r/actions/runs/1';
const GIVEN = {
  version: '1.2.3',
  runUrl: RUN,
  link: (path: string, line: number) => `https://github.com/o/r/blob/abc/${path}#L${line}`,
};
const NSC = 'app/src/main/res/xml/nsc.xml';
const ANSWER = repaired({
  files: {
    [NSC]: nscText([HOST, 'www.example.com'], [pinOf('old'), pinOf('backup')]),
    'Info.plist': plistText(HOST, { NSPinnedLeafIdentities: [pinOf('spare')] }),
  },
  seen: {
    [HOST]: [
      connection(undefined, { vantage: 'eu', proxy: 'proxy:3128' }),
      failed('connect', 'ETIMEDOUT', '192.0.2.2'),
    ],
    'www.example.com': [failed('connect', 'ECONNREFUSED')],
  },
});
/** What certificates, files and observations may hold. */
const HOSTILE =
  'x|y `z` <img src=x> @octocat fixes #1 [skip ci]\n--> ; : "q" %%{init}%% ```\nsection gantt [l](javascript:a)';
const EMPTY: RepairAnswer = { repairs: [], before: evaluationWith({}), after: evaluationWith({}) };

const SAFE = '[\\p{L}\\p{N} ,._()*/+=-]';
const DATE = '\\d{4}-\\d\\d-\\d\\d';
/** The part of Mermaid's gantt grammar that is emitted: a label never begins with a keyword or a date. */
const GANTT = new RegExp(
  [
    '^gantt\\n    dateFormat YYYY-MM-DD\\n    axisFormat %Y-%m-%d',
    `(\\n    section ${SAFE}+`,
    `(\\n    (Android pin set|iOS pin set|before this change|after this change|served leaf|pinned authority)${SAFE}* :((active, |done, )?${DATE}, ${DATE}|crit, milestone, ${DATE}, 0d))+)+$`,
  ].join(''),
  'u',
);

function chartOf(body: string): string {
  return /```mermaid\n([^`]*)\n```/.exec(body)?.[1] ?? '';
}

function rowsOf(body: string, title: string): string[] {
  const part = body.split(/^### /m).find((each) => each.startsWith(title)) ?? '';
  return part
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .slice(1);
}

describe('pullRequestBody', () => {
  const body = pullRequestBody(ANSWER, GIVEN);

  it('begins with what is done and why', () => {
    expect(body.split('\n')[0]).toBe(
      "This adds 2 pins in 2 files, because apps with the pins as they are can't connect to `api.example.com`.",
    );
  });

  it('sets old against new, with the certificate behind each pin, also where a list is shared', () => {
    const rows = rowsOf(body, 'Changes');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toBe(
      `| \`${HOST}\` | Android<br>[\`${NSC}:3\`](https://github.com/o/r/blob/abc/${NSC}#L3)` +
        ' | `zu0zR5...l8=` not seen<br>`f9+r+y...Js=` not seen' +
        ' | **new** `iNYP63...e8=` `leaf`, ECDSA P-256, ends 2027-03-01<br>`zu0zR5...l8=` not seen<br>`f9+r+y...Js=` not seen' +
        " | The pin set has no match on a trust path that is served, so that apps with it can't connect there. |",
    );
    expect(rows[1]).toContain('| iOS<br>');
    expect(rows[1]).toContain('leaf list:<br>**new** `iNYP63...e8=`');
    expect(rows[2]).toContain('| `www.example.com` |');
  });

  it('says what breaks without it, and only what it puts right', () => {
    expect(rowsOf(body, "What breaks if this isn't merged")).toEqual([
      `| \`${HOST}\` | [\`${NSC}\`](https://github.com/o/r/blob/abc/${NSC}#L1) | now | no pin matches what is served: apps can't connect |`,
      `| \`${HOST}\` | [\`Info.plist\`](https://github.com/o/r/blob/abc/Info.plist#L1) | now | no pin matches what is served: apps can't connect |`,
    ]);
  });

  it('says what it rests on', () => {
    expect(body).toContain('What 1 host showed at 2027-01-10 00:00 UTC:');
    expect(rowsOf(body, 'Based on')).toEqual([
      `| \`${HOST}\` | 1: \`192.0.2.1\` | any | ECDSA P-256 | \`eu\` through \`proxy:3128\` | 1 of 2 answers |`,
    ]);
  });

  it('has notes for partial hosts, shared lists and the platforms that are touched', () => {
    expect(body).toContain('- Pins hold only in builds that are released');
    expect(body).toContain('- 1 of the 2 addresses of api.example.com was not seen in full');
    expect(body).toContain(
      `- One list in \`${NSC}\` belongs to several entries: what is changed for \`${HOST}\` also holds for \`www.example.com\`.`,
    );
    expect(body).toContain('- Android checks pins from 7.0');
    expect(body).toContain('iOS wants a match in both');
    expect(body).not.toContain('domain-config');
    expect(body).not.toContain("device's own time zone");
  });

  it('lists what is left to people and what remains, and ends with how to take part', () => {
    expect(rowsOf(body, 'Left to you')).toHaveLength(1);
    expect(rowsOf(body, 'What remains')[0]).toMatch(/^\| ❌ \| endpoint-unreachable \| \[`/);
    expect(body.split('\n').at(-1)).toBe(
      `<sub>Made by Pinwarden 1.2.3, in [this run](${RUN}). Comments are welcome. What people commit to this branch is never overwritten: from then on it is theirs.</sub>`,
    );
  });

  it('tells a coming break by its date, and speaks of expiration where a step sets it', () => {
    const later = pullRequestBody(
      repaired({
        files: { [NSC]: nscText([HOST], [pinOf('leaf'), pinOf('backup')], '2027-02-01') },
        seen: { [HOST]: [connection()] },
      }),
      GIVEN,
    );
    expect(later).toMatch(
      /^This sets 1 expiration in 1 file, because from 2027-01-31 on apps with the pins as they are stop/,
    );
    expect(rowsOf(later, 'What breaks')[0]).toContain('| 2027-01-31 | the pins lapse, and devices trust');
    expect(rowsOf(later, 'Changes')[0]).toMatch(/<br>lapse on 2027-02-01 \| .*<br>lapse on 2027-02-28 \|/);
    expect(later).toContain("device's own time zone");
    expect(later).not.toContain('Info.plist');
  });

  it('does not say that all is broken where some places let apps in', () => {
    const rsa = certificate('rsa', 'issuing', { isCa: false, dnsNames: [HOST] });
    const mixed = pullRequestBody(
      repaired({
        files: { [NSC]: nscText([HOST], [pinOf('leaf'), pinOf('spare')]) },
        seen: {
          [HOST]: [connection(), connection([trustPath(rsa, ISSUING, ROOT)], { address: '192.0.2.2' })],
        },
      }),
      GIVEN,
    );
    expect(mixed).toContain("can't always connect to `api.example.com`");
    expect(rowsOf(mixed, 'What breaks')[0]).toContain('in some places or on some trust paths');
  });

  it('promises no break where only a backup is added', () => {
    const added = pullRequestBody(
      repaired({
        files: { [NSC]: nscText([HOST], [pinOf('leaf')]) },
        seen: { [HOST]: [connection()] },
        backups: { [HOST]: [backup({ form: 'request' })] },
      }),
      GIVEN,
    );
    expect(added).toMatch(/^This adds 1 pin in 1 file, because what is served and what is in hand has to be/);
    expect(added).toContain('Nothing on a date that is known.');
    expect(added).toContain('**new** `f9+r+y...Js=` backup `backup`, ECDSA P-256');
  });

  it('warns of the first domain-config where an entry is added to an Android file', () => {
    const change = {
      kind: 'add-domain',
      host: HOST,
      includeSubdomains: false,
      groups: [],
      expiration: null,
    } as const;
    const repairs = [repairWith({ steps: [stepWith({ change, pin: null })] })];
    expect(pullRequestBody({ ...EMPTY, repairs }, GIVEN)).toContain('first `domain-config`');
    const ios = [repairWith({ platform: IOS, steps: [stepWith({ change, pin: null })] })];
    expect(pullRequestBody({ ...EMPTY, repairs: ios }, GIVEN)).not.toContain('domain-config');
  });

  it('has something to say where nothing was done', () => {
    expect(pullRequestBody(EMPTY, { ...GIVEN, runUrl: null })).toBe(
      'No pin store is changed.\n\n<sub>Made by Pinwarden 1.2.3.</sub>',
    );
  });
});

describe('the timeline', () => {
  it('is a gantt of ends, before and after', () => {
    const answer = repaired({
      files: { [NSC]: nscText([HOST], [pinOf('old'), pinOf('backup')], '2027-02-01') },
      seen: { [HOST]: [connection()] },
    });
    const chart = chartOf(pullRequestBody(answer, GIVEN));
    expect(chart).toMatch(GANTT);
    expect(chart.split('\n').slice(3)).toEqual([
      '    section api.example.com',
      '    Android pin set before, to 2027-02-01 :done, 2027-01-10, 2027-01-31',
      '    Android pin set after, to 2027-02-28 :active, 2027-01-10, 2027-02-27',
      '    before this change, broken :crit, milestone, 2027-01-10, 0d',
      '    after this change, holds to 2027-02-27 :active, 2027-01-10, 2027-02-27',
      '    served leaf leaf, to 2027-03-01 :2027-01-10, 2027-03-01',
    ]);
  });

  it('leaves out ends that are decades away, and itself where there is no other', () => {
    const far = certificate('leaf', 'issuing', { notAfter: NOW + 9000 * DAY, dnsNames: [HOST] });
    const answer = repaired({
      files: { [NSC]: nscText([HOST], [pinOf('leaf')]) },
      seen: {
        [HOST]: [
          connection([
            trustPath(far, { ...ISSUING, notAfter: far.notAfter }, { ...ROOT, notAfter: far.notAfter }),
          ]),
        ],
      },
      backups: { [HOST]: [backup({ form: 'request' })] },
    });
    expect(pullRequestBody(answer, GIVEN)).not.toContain('mermaid');
  });

  it('stays readable and valid with thousands of hosts whose certificates have any name', () => {
    const names = Array.from({ length: 200 }, (_, at) => `h${at}.example.com`);
    const leaf = certificate('leaf', 'issuing', { label: HOSTILE, dnsNames: names });
    const answer = repaired({
      files: { [NSC]: nscText(names, [pinOf('old'), pinOf('backup')]) },
      seen: Object.fromEntries(names.map((name) => [name, [connection([trustPath(leaf, ISSUING, ROOT)])]])),
    });
    const chart = chartOf(pullRequestBody(answer, GIVEN));
    expect(chart).toMatch(GANTT);
    expect(chart.match(/ :/g)).toHaveLength(30);
  });
});

describe('strings from outside', () => {
  const label = { label: HOSTILE, subject: HOSTILE, issuer: HOSTILE };
  const leaf = certificate('leaf', 'issuing', { ...label, key: HOSTILE, dnsNames: [HOST] });
  const seen = {
    [HOST]: [
      connection([trustPath(leaf, ISSUING, ROOT)], { address: HOSTILE, vantage: HOSTILE, proxy: HOSTILE }),
    ],
  };
  const real = repaired({
    files: { [NSC]: nscText([HOST], [pinOf('old'), pinOf('backup')], '2027-02-01') },
    seen,
  });
  const step = stepWith({
    change: { kind: 'mend-domain', written: HOSTILE, host: HOSTILE },
    hosts: [HOSTILE],
    shared: [HOSTILE],
    reason: HOSTILE,
    pin: null,
  });
  const answer: RepairAnswer = {
    repairs: [
      ...real.repairs.map((each) => ({
        ...each,
        steps: [...each.steps, step],
        partial: [HOSTILE],
        refusals: [{ path: HOSTILE, host: HOSTILE, message: HOSTILE }],
      })),
      repairWith({ path: HOSTILE, platform: IOS, steps: [step] }),
    ],
    before: real.before,
    after: {
      ...real.after,
      findings: [findingWith({ path: HOSTILE, host: HOSTILE, message: HOSTILE, rule: HOSTILE })],
    },
  };
  const body = pullRequestBody(answer, GIVEN);

  it('get no markup, mention or comment into the body, and leave every row its cells', () => {
    expect(body).not.toContain('<img');
    expect(body).not.toContain('-->');
    expect(body).not.toMatch(/@octocat/);
    expect(body).not.toMatch(/\]\(javascript/);
    for (const [title, cells] of [
      ['Changes', 5],
      ['Based on', 6],
      ['Left to you', 3],
      ['What remains', 5],
    ] as const) {
      const rows = rowsOf(body, title);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(cells + 2);
    }
    expect(chartOf(body)).toMatch(GANTT);
    expect(body.match(/```/g)).toHaveLength(2);
  });

  it('make no link of an address that would end it', () => {
    const given = { ...GIVEN, runUrl: 'https://x/) <img>' };
    expect(pullRequestBody(answer, given)).not.toContain('this run');
    expect(body).not.toMatch(/\]\([^)\s]*[|<"]/);
  });

  it('are no reference, mention or command in a commit message', () => {
    const message = commitMessage(answer);
    expect(message).not.toMatch(/@octocat|#1|\[skip ci\]|\*{3}/);
    expect(message.split('\n').every((line) => /^(Update |- | {2}|$)/.test(line))).toBe(true);
  });

  it('are one line in the title', () => {
    const title = pullRequestTitle({ ...EMPTY, repairs: [repairWith({ steps: [step] })] });
    expect(title).not.toContain('\n');
    expect(title.length).toBeLessThanOrEqual(72);
  });
});

describe('with 5,000 steps', () => {
  const many = (text: string): RepairAnswer => {
    const at = (index: number): string => `h${index}.example.com`;
    const steps = Array.from({ length: 5000 }, (_, index): RepairStep => {
      return stepWith({ hosts: [at(index)], shared: [`${text}${index}`], reason: `${index} ${text}` });
    });
    const refusals = steps.map(({ reason }, index) => ({ path: text, host: at(index), message: reason }));
    const partial = steps.flatMap(({ hosts }) => hosts);
    const connections = [connection(undefined, { address: text })];
    const hosts = steps.map((_, index) => ({
      host: at(index),
      connections,
      policies: [],
      breaksOn: NOW,
      unprotectedOn: null,
    }));
    return {
      repairs: [repairWith({ steps, refusals, partial })],
      before: evaluationWith({ now: NOW, hosts }),
      after: evaluationWith({
        now: NOW,
        hosts,
        findings: steps.map(({ reason: message }) => findingWith({ message })),
      }),
    };
  };

  it.each([
    ['words', 'word '.repeat(20)],
    ['hostile strings', HOSTILE.repeat(30)],
  ])('of %s the body stays under the limit and counts what it leaves out', (_, text) => {
    const body = pullRequestBody(many(text), GIVEN);
    expect(body.length).toBeLessThanOrEqual(60_000);
    const shown = rowsOf(body, 'Changes').length;
    expect(shown).toBeGreaterThan(0);
    expect(body).toContain(`${5000 - shown} more rows are left out; \`pinwarden fix\` shows all.`);
    expect(body).toMatch(/<\/sub>$/);
  });

  it('of real hosts it does so too', () => {
    const names = Array.from({ length: 1000 }, (_, at) => `h${at}.example.com`);
    const leaf = certificate('leaf', 'issuing', { dnsNames: names });
    const answer = repaired({
      files: { [NSC]: nscText(names, [pinOf('old'), pinOf('backup')], '2027-02-01') },
      seen: Object.fromEntries(names.map((name) => [name, [connection([trustPath(leaf, ISSUING, ROOT)])]])),
    });
    const body = pullRequestBody(answer, GIVEN);
    expect(body.length).toBeLessThanOrEqual(60_000);
    expect(body.length).toBeGreaterThan(40_000);
  });

  it('the commit message tells the first and counts the others', () => {
    const lines = commitMessage(many('')).trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(51);
    expect(lines.at(-1)).toBe('- and 4950 more changes');
  });
});

describe('title and commit message', () => {
  it('name the host, or count the hosts', () => {
    expect(pullRequestTitle(ANSWER)).toBe('Update certificate pins: api.example.com');
    const hosts = ['a.example', 'b.example', 'c.example'];
    expect(pullRequestTitle({ ...EMPTY, repairs: [repairWith({ steps: [stepWith({ hosts })] })] })).toBe(
      'Update certificate pins: 3 hosts',
    );
    expect(pullRequestTitle(EMPTY)).toBe('Update certificate pins');
  });

  it('have a line for each step, broken at 72 characters', () => {
    expect(commitMessage(ANSWER)).toBe(
      [
        'Update certificate pins: api.example.com',
        '',
        '- add iNYP63...e8= (leaf leaf, ECDSA P-256, certificate ends 2027-03-01)',
        '  for api.example.com; also holds for www.example.com',
        '- add iNYP63...e8= (leaf leaf, ECDSA P-256, certificate ends 2027-03-01)',
        '  to the leaf list for api.example.com',
        '',
      ].join('\n'),
    );
    expect(commitMessage(EMPTY)).toBe('Update certificate pins\n');
  });
});
