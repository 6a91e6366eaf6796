import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../src/model/evaluation.ts';
import { htmlReport } from '../../../src/report/html.ts';
import { evaluationWith, findingWith } from '../../support/evaluations.ts';
import {
  ANDROID_PATH,
  allRules,
  contextWith,
  IOS_PATH,
  manyHosts,
  twoApps,
} from '../../support/report-fixture.ts';
import { certificate, connection, NOW } from '../../support/subjects.ts';

const NO_LINKS = { line: () => null, rule: () => null };
const apps = twoApps();
const whole = htmlReport(apps.evaluation, contextWith({ configurations: apps.configurations }));

/** Of the tab with this id. */
function panel(text: string, id: string): string {
  const start = text.indexOf(`<section class="panel" id="${id}">`);
  const end = text.indexOf('<section class="panel"', start + 1);
  return start < 0 ? '' : text.slice(start, end < 0 ? text.indexOf('</main>') : end);
}

/** What a reader sees. */
const words = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

describe('the page', () => {
  it('is one file that asks for nothing and names the hash of each thing that runs', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(whole)?.[1];
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const styles = [...whole.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => hash(text as string));
    const scripts = [...whole.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) =>
      hash(text as string),
    );
    expect([styles.length, scripts.length]).toEqual([1, 2]);
    expect(policy).toBe(
      `default-src 'none'; style-src ${styles[0]}; script-src ${scripts.join(' ')}; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    expect(whole).not.toMatch(/\s(on\w+|style|src)=/);
    expect(whole).not.toMatch(/@import|url\(|innerHTML|\beval\(/);
    expect([...whole.matchAll(/<link [^>]*>/g)].map(([tag]) => /href="data:image/.test(tag))).toEqual([true]);
  });

  it('has a tab for each thing that there is, and no id twice', () => {
    const tabs = [...whole.matchAll(/<a id="tab-(\w+)" href="#(\w+)">/g)].map(([, a, b]) => [a, b]);
    expect(tabs).toEqual(['results', 'timeline', 'android', 'ios', 'findings', 'help'].map((id) => [id, id]));
    const ids = [...whole.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const [, id] of whole.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(id);
  });

  it('leaves out the platforms that there are no files of', () => {
    const android = apps.configurations.filter(({ platform }) => platform === 'android');
    const text = htmlReport(apps.evaluation, contextWith({ configurations: android }));
    expect([panel(text, 'android') !== '', panel(text, 'ios')]).toEqual([true, '']);
    expect(panel(htmlReport(apps.evaluation, contextWith()), 'android')).toBe('');
  });

  it('is the same for the same evaluation', () => {
    const again = twoApps();
    expect(htmlReport(again.evaluation, contextWith({ configurations: again.configurations }))).toBe(whole);
  });

  it('grows with the number of hosts and findings alone', () => {
    const size = (hosts: number): number => {
      const { evaluation, configurations } = manyHosts(hosts, 2 * hosts);
      return htmlReport(evaluation, contextWith({ configurations })).length;
    };
    const [none, some, twice] = [size(1), size(101), size(201)] as const;
    expect((twice - some) / (some - none)).toBeCloseTo(1, 1);
    expect((some - none) / 100).toBeLessThan(16_000);
  });
});

describe('the head', () => {
  const head = (parts: Partial<Evaluation>): string => {
    const text = htmlReport(evaluationWith(parts), contextWith());
    return words(text.slice(text.indexOf('<header'), text.indexOf('</header>')));
  };

  it.each([
    ['pass', 'Pass', 'There was nothing to ask.'],
    ['fail', 'Fail', 'What the repository ships and what the servers show do not fit.'],
    ['inconclusive', 'Inconclusive', 'that is never a pass.'],
  ] as const)('says %s in words', (verdict, word, sentence) => {
    expect(head({ verdict })).toContain(` ${word} `);
    expect(head({ verdict })).toContain(sentence);
  });

  it('counts, and says what is set aside', () => {
    const text = head({
      findings: [findingWith({}), findingWith({}), findingWith({ severity: 'notice' })],
      setAside: [{ finding: findingWith({}), ignore: null }],
    });
    expect(text).toContain('2 errors 0 warnings 1 notice 1 finding known from the baseline.');
  });

  it('says when it was judged, and from what', () => {
    expect(head({})).toContain('Judged 2026-11-24 00:00 UTC');
    expect(head({ offline: true })).toContain('Judged from the files alone');
    expect(head({})).not.toContain('Judged from the files alone');
  });

  it.each([
    [null, 'Breaks on not in sight'],
    [Date.UTC(2026, 10, 24), 'Breaks on now'],
    [Date.UTC(2026, 10, 24, 1), 'Breaks on 2026-11-24 today'],
    [Date.UTC(2026, 10, 25), 'Breaks on 2026-11-25 in 1 day'],
    [Date.UTC(2027, 0, 20), 'Breaks on 2027-01-20 in 57 days'],
  ])('of a break at %s', (breaksOn, expected) => expect(head({ breaksOn })).toContain(expected));

  it('tells of protection as well', () => {
    expect(head({ unprotectedOn: null })).toContain('Unprotected on not in sight');
    expect(head({ unprotectedOn: Date.UTC(2027, 0, 20) })).toContain('Unprotected on 2027-01-20');
  });
});

describe('results', () => {
  const results = panel(whole, 'results');
  const card = (host: string): string => {
    const start = results.indexOf(`id="host-${host}"`);
    const end = results.indexOf('<details class="card"', start);
    return results.slice(start, end < 0 ? undefined : end);
  };

  it('put the worst first, and fold what is well', () => {
    const order = [...results.matchAll(/<details class="card" id="host-([^"]*)" data-item="host"( open)?>/g)];
    expect(order.map(([, host, open]) => `${host}${open ?? ''}`)).toEqual([
      'cdn.example.com open',
      'login.example.com open',
      'pay.example.com open',
      'xn--bcher-kva.example open',
      'api.example.com',
    ]);
  });

  it('show each trust path, leaf to root, with keys, ends, pins and what is pinned where', () => {
    const text = words(card('api.example.com'));
    const certificates = [
      /api\.example\.com leaf issued by CN=Example Issuing E5 ECDSA P-256 2027-03-08 in 57 days/,
      /Example Issuing E5 intermediate issued by CN=Example Root X1 ECDSA P-384/,
      /Example Root X1 root ECDSA P-256/,
      /Another trust path to a public root: api\.example\.com → Example Issuing E5 → Example Root X1 → Old Root CA 3/,
      /Example Root X1 intermediate, not sent by the server/,
      /Old Root CA 3 root RSA 4096/,
    ].map((each) => text.search(each));
    expect(certificates).toEqual([...certificates].sort((a, b) => a - b));
    expect(certificates.every((at) => at >= 0)).toBe(true);
    expect(text).toContain('network_security_config.xml: 6');
    expect(text).toContain('Info.plist: 14 (leaf)');
    expect(text).toContain('Served at 192.0.2.1, 2001:db8::1 ECDSA keys');
    expect(text).toContain('Trusted: 2 paths to a public root.');
    expect(text).toMatch(/accepted app\/ src\/ main\/ res\/ xml\/ network_security_config\.xml Android/);
    expect(text).toContain('a new key yes, not proven 2027-03-08');
    expect(text).toContain('nothing that is served: a backup');
  });

  it('name failures and what was found', () => {
    expect(words(card('cdn.example.com'))).toContain(
      'No chain at 192.0.2.9 any kind of key 192.0.2.9 : connect, ECONNREFUSED . The connection was refused',
    );
    expect(words(card('xn--bcher-kva.example'))).toContain('not known: no chain was seen');
    expect(card('login.example.com')).toContain('<a href="#found-live-pin-missing">live-pin-missing</a>');
    expect(words(card('pay.example.com'))).toContain('The pin set ends on 2026-12-31.');
  });

  it('say why devices would not trust a chain, and show it as it was presented', () => {
    const leaf = certificate('leaf', 'issuing', { notAfter: NOW - 1 });
    const text = words(
      htmlReport(
        evaluationWith({
          now: NOW,
          hosts: [
            {
              host: 'a.example',
              connections: [connection([], { presented: [leaf], verifyError: 'SELF_SIGNED_CERT_IN_CHAIN' })],
              policies: [],
              breaksOn: null,
              unprotectedOn: null,
            },
          ],
        }),
        contextWith(),
      ),
    );
    expect(text).toContain("Devices don't trust it: no path to a trust anchor.");
    expect(text).toMatch(
      /The chain as it was presented .*leaf leaf issued by CN=issuing .* ended 2027-01-09 today/,
    );
  });

  it.each([
    [true, 'not asked', 'It was not asked.'],
    [false, 'no proof', 'Nothing was seen of it.'],
  ])('of a host without an answer, offline %s', (offline, state, sentence) => {
    const host = { host: 'a.example', connections: [], policies: [], breaksOn: null, unprotectedOn: null };
    const text = words(htmlReport(evaluationWith({ offline, hosts: [host] }), contextWith()));
    expect(text).toContain(`a.example ${state}`);
    expect(text).toContain(sentence);
  });
});

describe('findings', () => {
  const findings = panel(whole, 'findings');

  it('stand by rule, with their place, host, hint and a way to the page', () => {
    const text = words(findings);
    expect(text).toMatch(/live-pin-missing 1 finding No pin is on a trust path that the host serves/);
    expect(text).toContain('Next step');
    expect(findings).toContain('<a href="#rule-live-pin-missing">live-pin-missing</a>');
    expect(findings).toContain(`href="https://git.example/acme/app/blob/0123abc/${ANDROID_PATH}#L11"`);
    expect(findings).toContain(
      'data-severity="error" data-rule="live-pin-missing" data-host="login.example.com"',
    );
    const order = [...findings.matchAll(/data-severity="(\w+)"/g)].map(([, severity]) => severity);
    expect(order.indexOf('warning')).toBeGreaterThan(order.lastIndexOf('error'));
  });

  it('that are set aside are folded, with who said so and till when', () => {
    const aside = words(findings.slice(findings.indexOf('Set aside')));
    expect(aside).toContain('the shop closes in spring until 2027-03-31, .github/ pinwarden.yml: 3');
    const known = evaluationWith({ setAside: [{ finding: findingWith({}), ignore: null }] });
    expect(words(htmlReport(known, contextWith()))).toContain('in the baseline');
  });

  it('have no place or link where there is none', () => {
    const evaluation = evaluationWith({
      findings: [findingWith({ path: '.', host: null, rule: 'no-pins-found' })],
    });
    const text = panel(htmlReport(evaluation, contextWith({ rules: [], links: NO_LINKS })), 'findings');
    expect(text).not.toContain('<a ');
    expect(text).not.toContain('.:3');
  });

  it('are told to be none', () => {
    expect(words(htmlReport(evaluationWith({}), contextWith()))).toContain('No rule found anything.');
  });
});

describe('help', () => {
  it('has the page of each rule that found something, and no other', () => {
    const help = panel(whole, 'help');
    const pages = [...help.matchAll(/<article class="card text" id="rule-([^"]*)">/g)].map(([, id]) => id);
    const { findings, setAside } = apps.evaluation;
    const occurring = [...findings.map(({ rule }) => rule), ...setAside.map(({ finding }) => finding.rule)];
    expect(pages).toEqual([...new Set(occurring)].sort());
    expect(help).toContain('<h4>What it finds</h4>');
    expect(help).toContain('href="https://cwe.mitre.org/data/definitions/295.html"');
  });

  it('renders every page of ours without leaving Markdown behind', () => {
    const rules = allRules();
    const evaluation = evaluationWith({ findings: rules.map(({ id }) => findingWith({ rule: id })) });
    const help = panel(htmlReport(evaluation, contextWith({ rules })), 'help');
    const prose = words(help.replace(/<pre>[\s\S]*?<\/pre>|<code[\s\S]*?<\/code>/g, ''));
    expect(prose).not.toMatch(/\]\(|\*\*|```|(^|\s)#+ /);
    expect(rules.length).toBeGreaterThan(40);
  });
});

describe('configurations', () => {
  it('says where a repair was not worked out', () => {
    const many = manyHosts(2, 2);
    const page = htmlReport(many.evaluation, contextWith({ configurations: many.configurations }));
    expect(page).toContain('was not worked out for a file of this size');
    expect(page).not.toContain('A repair would change nothing in it.');
  });

  it('show what a repair would change, and hold the text to copy', () => {
    const android = panel(whole, 'android');
    const added = [...android.matchAll(/<ins class="line" data-b="(\d+)">([\s\S]*?)\n<\/ins>/g)];
    expect(added.map(([, line]) => line)).toEqual(['14']);
    expect(android).toContain('1 line added, 0 taken out');
    const json = /<script type="application\/json" id="android-1-text">([\s\S]*?)<\/script>/.exec(
      android,
    )?.[1];
    expect(JSON.parse(json ?? '')).toBe(apps.configurations[0]?.after);
    const ios = panel(whole, 'ios');
    expect(ios).toContain('A repair would change nothing in it.');
    expect(ios).toContain(IOS_PATH.split('/').join('/<wbr>'));
    expect(ios).not.toMatch(/<ins|<del/);
  });
});
