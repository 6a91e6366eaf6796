import { describe, expect, it } from 'vitest';
import { htmlReport } from '../../../src/report/html.ts';
import { evaluationWith, findingWith, proofWith } from '../../support/evaluations.ts';
import { HOSTILE, UNPRINTABLE } from '../../support/hostile.ts';
import { contextWith } from '../../support/report-fixture.ts';
import {
  certificate,
  chainOf,
  connection,
  domain,
  facts,
  failed,
  ignoreWith,
  NOW,
  rawPin,
  trustPath,
} from '../../support/subjects.ts';

describe('hostile text', () => {
  it.each(HOSTILE)('%s, in every field', (_, text) => {
    const page = htmlReport(hostileEvaluation(text), {
      version: text,
      rules: [
        { id: text, title: text, severity: 'error', page: text, helpUri: text, mastg: [text], cwe: [1] },
      ],
      links: { line: () => text, rule: () => text },
      configurations: [
        { path: text, platform: 'android', title: text, before: `a\n${text}`, after: text, isRepaired: true },
      ],
    });
    expect(page.match(/<script/g)).toHaveLength(3);
    expect(page.match(/<\/script/g)).toHaveLength(3);
    expect(page.match(/<(iframe|img|b|object|embed|base|form)\b/)).toBeNull();
    expect(page).not.toMatch(/href="(?!#|https?:|data:image)/);
    expect(page.replaceAll('\t', '')).not.toMatch(UNPRINTABLE);
    const data = /<script type="application\/json"[^>]*>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
    expect(JSON.parse(data)).toBe(text);
  });

  it('takes no longer for a page that is all beginnings', () => {
    const page = '[`**['.repeat(20_000);
    const rule = { id: 'r', title: 'r', severity: 'error', page, helpUri: null, mastg: [], cwe: [] } as const;
    const evaluation = evaluationWith({ findings: [findingWith({ rule: 'r' })] });
    expect(htmlReport(evaluation, contextWith({ rules: [rule] })).length).toBeGreaterThan(50);
  });
});

function hostileEvaluation(text: string): Parameters<typeof htmlReport>[0] {
  const groups = [
    {
      ...chainOf(text),
      pins: [rawPin(text, null, { message: text }), { ...rawPin('p', null, null), comment: text }],
    },
  ];
  const name = certificate(text, text, { label: text, subject: text, key: text, dnsNames: [text, text] });
  const policy = {
    host: text,
    pinned: true,
    groups,
    expires: null,
    enforced: false,
    overridden: true,
    from: [domain(text, { groups })],
    reason: text,
  };
  const served = connection([trustPath(name, certificate(text))], { address: text, vantage: text });
  const turn = { at: NOW + 1, extent: 'all', why: text, needs: 'release' } as const;
  return {
    ...evaluationWith({
      now: NOW,
      stores: [facts({ path: text, domains: [domain(text, { groups })] })],
      hosts: [
        {
          host: text,
          connections: [served, failed('connect', text, text, text, { proxy: text })],
          policies: [{ path: text, policy }],
          breaksOn: null,
          unprotectedOn: null,
        },
      ],
      proofs: [
        proofWith({
          host: text,
          path: text,
          addresses: [text],
          vantages: [text],
          outcome: 'untrusted',
          reason: text,
        }),
      ],
      findings: [findingWith({ rule: text, path: text, host: text, message: text, hint: text })],
      setAside: [
        {
          finding: findingWith({ rule: text, path: text, host: text, message: text }),
          ignore: ignoreWith({ reason: text, path: text, until: text }),
        },
      ],
      rules: [{ rule: text, checked: 1, notObserved: 0, notApplicable: 0 }],
    }),
    outlooks: [
      {
        host: text,
        path: text,
        stopsConnecting: turn,
        stopsProtecting: turn,
        events: [{ at: NOW + 5, by: NOW + 6, kind: 'backup-ends', what: text }],
      },
    ],
    unprotectedOn: null,
  };
}
