import type { RuleFacts } from '../../model/rule-facts.ts';
import type { Page } from './context.ts';
import { html, icon, link, type Markup, sentence } from './markup.ts';
import { pageMarkup } from './page-markup.ts';

/** How to read the report, and the page of each rule that found something. */
export function helpPanel(page: Page): Markup {
  const rules = [...page.explained].sort().flatMap((id) => page.rules.get(id) ?? []);
  const list = rules.map(
    ({ id, title }) =>
      html`<li><a href="#rule-${id}">${id}</a> <span class="quiet">${sentence(title)}</span></li>`,
  );
  return html`<section class="card text"><h3>How to read this report</h3>${READING}</section>
${rules.length === 0 ? null : html`<nav class="card text" aria-label="Rules that found something"><h3>Rules that found something</h3><ul class="plain">${list}</ul></nav>`}
${rules.map((rule) => rulePage(page, rule))}`;
}

function rulePage(page: Page, { id, page: text, helpUri, mastg, cwe }: RuleFacts): Markup {
  // The article has a heading of its own.
  const body = text.replace(/^\s*# [^\n]*\n/, '');
  const also = [
    ...mastg.map((test) => html`OWASP ${test}`),
    ...cwe.map((number) => link(`https://cwe.mitre.org/data/definitions/${number}.html`, `CWE-${number}`)),
    ...(helpUri === null ? [] : [link(helpUri, 'this page on the web')]),
  ];
  return html`<article class="card text" id="rule-${id}"><h3>${id}</h3>
${pageMarkup(body, (target) => resolve(page, target), 2)}
${also.length === 0 ? null : html`<p class="quiet">See also: ${also.flatMap((each, index) => (index === 0 ? [each] : [', ', each]))}</p>`}</article>`;
}

/** Pages refer to each other by file name. */
function resolve({ explained, context }: Page, target: string): string | null {
  const other = /^([a-z\d-]+)\.md(?:#[\w-]*)?$/.exec(target)?.[1];
  if (other === undefined) return target;
  return explained.has(other) ? `#rule-${other}` : context.links.rule(other);
}

const READING = html`<p>An app with pins connects to a host only if one of the certificates between the server's own (the leaf) and a root that the
device trusts has a pinned key. A <strong>pin</strong> is the fingerprint of such a key: the base64 of a SHA-256.</p>
<h4>The verdict</h4>
<dl>
<dt>${icon('ok')} Pass</dt><dd>Everything was seen, and nothing stands against it.</dd>
<dt>${icon('bad')} Fail</dt><dd>A finding stands that is as grave as was said to count.</dd>
<dt>${icon('unknown')} Inconclusive</dt><dd>Something that was to be looked at could not be judged. That is never a pass.</dd>
</dl>
<h4>What the pins make of a chain</h4>
<dl>
<dt>${icon('ok')} accepted</dt><dd>On every trust path a pin matches: apps connect.</dd>
<dt>${icon('warn')} partial</dt><dd>On some trust paths no pin matches: some devices connect, others don't.</dd>
<dt>${icon('bad')} refused</dt><dd>No pin matches: apps can't connect.</dd>
<dt>${icon('bad')} unprotected</dt><dd>The pins have lapsed or are overridden: apps connect, and nobody looks at the pins.</dd>
<dt>${icon('bad')} untrusted</dt><dd>Devices refuse the chain before they come to pins.</dd>
<dt>${icon('unknown')} unresolved</dt><dd>The pins come from build variables whose values weren't given.</dd>
<dt>${icon('unknown')} not-observed</dt><dd>No chain was seen.</dd>
<dt>${icon('unknown')} skipped</dt><dd>There was nothing to ask there.</dd>
</dl>
<h4>Holds until</h4>
<p>The first change at the server after which no pin would match: a new key, a new issuer (the authority that signs), or a new root.</p>
<h4>Backup</h4>
<p>A pin that matches nothing that is served today, for the day on which the key changes. It is <strong>proven</strong> when a
certificate, request or key in hand would be accepted.</p>
<h4>Breaks on, unprotected on</h4>
<p>The first day on which some app stops connecting, or connects without looking at its pins, if nobody does anything. All days are
in UTC.</p>`;
