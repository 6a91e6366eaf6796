import type { Finding, RuleRecord, SetAside, Severity } from '../../model/evaluation.ts';
import { plural, setAsideSentence } from '../proof-table.ts';
import { findingPlace, hostName, type Page, placeOf, ruleName, SEVERITY_TONES } from './context.ts';
import { badge, code, html, type Markup, prose, sentence, table } from './markup.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** What stands, by rule; what was set aside; what was asked at all. */
export function findingsPanel(page: Page): Markup {
  const { findings, rules } = page.evaluation;
  return html`${findings.length === 0 ? html`<p>No rule found anything.</p>` : standing(page, findings)}
${setAsidePart(page)}
${rules.length === 0 ? null : records(page, rules)}`;
}

function standing(page: Page, findings: readonly Finding[]): Markup {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = byRule.get(finding.rule);
    if (known === undefined) byRule.set(finding.rule, [finding]);
    else known.push(finding);
  }
  const worst = (group: readonly Finding[]): number =>
    Math.min(
      ...SEVERITIES.flatMap((each, rank) => (group.some(({ severity }) => severity === each) ? [rank] : [])),
    );
  const groups = [...byRule].sort(([, a], [, b]) => worst(a) - worst(b));
  return html`${filters(findings, [...byRule.keys()].sort())}
${groups.map(([rule, group]) => ruleGroup(page, rule, group))}
<p class="none" data-none="finding" hidden>No finding is left with these filters.</p>`;
}

function filters(findings: readonly Finding[], rules: readonly string[]): Markup {
  const hosts = [...new Set(findings.flatMap(({ host }) => host ?? []))].sort();
  const severities = SEVERITIES.filter((each) => findings.some(({ severity }) => severity === each));
  return html`<div class="filters" data-filters="finding" hidden>
<label>Search findings <input type="search" data-filter="text" autocomplete="off" spellcheck="false"></label>
${choice('Severity', 'severity', severities)}${choice('Rule', 'rule', rules)}${choice('Host', 'host', hosts)}
<p class="count" role="status" data-count="finding"></p></div>`;
}

function choice(name: string, field: string, values: readonly string[]): Markup | null {
  if (values.length < 2) return null;
  return html`<label>${name} <select data-filter="${field}"><option value="">all</option>${values.map((value) => html`<option>${value}</option>`)}</select></label>`;
}

function ruleGroup(page: Page, rule: string, findings: readonly Finding[]): Markup {
  const title = page.rules.get(rule)?.title ?? null;
  return html`<section class="card group" data-group="finding" id="found-${rule}"><div class="title"><h3>${ruleName(page, rule)}</h3><span class="quiet">${plural(findings.length, 'finding')}</span></div>
${title === null ? null : html`<p class="quiet">${sentence(title)}</p>`}
<ul class="findings">${findings.map((finding) => findingItem(page, finding))}</ul></section>`;
}

function findingItem(page: Page, finding: Finding): Markup {
  const { severity, rule, host, message, hint } = finding;
  return html`<li data-item="finding" data-severity="${severity}" data-rule="${rule}" data-host="${host ?? ''}">
<div class="where">${badge(SEVERITY_TONES[severity], severity)}${host === null ? null : hostName(page, host)}${findingPlace(page, finding)}</div>
<div class="message">${prose(message)}${hint === null ? null : html`<div class="hint"><span class="next">Next step</span>${prose(hint)}</div>`}</div></li>`;
}

function setAsidePart(page: Page): Markup | null {
  const { setAside } = page.evaluation;
  const aside = setAsideSentence(page.evaluation);
  if (aside === null) return null;
  if (setAside.length === 0) return html`<p class="quiet">${aside}.</p>`;
  return html`<details class="card aside"><summary><h3>Set aside</h3><span class="quiet">${aside}</span></summary><div class="body">
<p class="quiet">Somebody has accepted these; the verdict doesn't look at them.</p>
${table(
  'Findings that are set aside',
  ['Rule', 'Place', 'Host', 'What', 'Reason'],
  setAside.map((each) => setAsideRow(page, each)),
)}</div></details>`;
}

function setAsideRow(page: Page, { finding, ignore }: SetAside): Markup {
  const { rule, host, message, severity } = finding;
  const why =
    ignore === null
      ? html`in the baseline`
      : html`${sentence(ignore.reason)}<p class="quiet">${ignore.until === null ? 'for good' : `until ${ignore.until}`}, ${placeOf(page, ignore.path, ignore.start.line)}</p>`;
  return html`<tr><td>${ruleName(page, rule)} <span class="quiet">${severity}</span></td><td class="place">${findingPlace(page, finding)}</td><td>${host === null ? null : code(host)}</td><td class="wide">${prose(message)}</td><td class="wide">${why}</td></tr>`;
}

function records(page: Page, rules: readonly RuleRecord[]): Markup {
  const rows = rules.map(
    ({ rule, checked, notObserved, notApplicable }) =>
      html`<tr><th scope="row">${ruleName(page, rule)}</th><td>${page.rules.get(rule)?.title ?? null}</td><td class="count">${checked}</td><td class="count">${notObserved}</td><td class="count">${notApplicable}</td></tr>`,
  );
  return html`<details class="card aside"><summary><h3>What was asked</h3><span class="quiet">${plural(rules.length, 'rule')}</span></summary><div class="body">
${table('Rules and how often they were asked', ['Rule', 'About', 'Asked', 'Nothing seen', 'Not applicable'], rows)}</div></details>`;
}
