import { type Answer, answersOf } from '../../model/answers.ts';
import type { HostResult, Proof } from '../../model/evaluation.ts';
import { whyUntrusted } from '../../model/trust.ts';
import { keyTypesText, type ProofRow, plural, proofRows } from '../proof-table.ts';
import { chainTables } from './chain.ts';
import { dateWithDays, type Page } from './context.ts';
import {
  badge,
  type Content,
  code,
  html,
  icon,
  jointed,
  type Markup,
  sentence,
  type Tone,
  table,
} from './markup.ts';
import { pinTables } from './pin-tables.ts';

/** A row of the proof table together with the proof that it tells of. */
interface Row {
  readonly proof: Proof;
  readonly text: ProofRow;
}

export const OUTCOME_TONES: Readonly<Record<Proof['outcome'], Tone>> = {
  refused: 'bad',
  untrusted: 'bad',
  unprotected: 'bad',
  partial: 'warn',
  'not-observed': 'unknown',
  unresolved: 'unknown',
  accepted: 'ok',
  skipped: 'unknown',
};
/** The worst first. */
const OUTCOMES: readonly Proof['outcome'][] = [
  'refused',
  'untrusted',
  'unprotected',
  'partial',
  'not-observed',
  'unresolved',
  'accepted',
  'skipped',
];
/** With more hosts than that, those that are well are folded. */
const MOST_OPEN = 3;

/** Each host: what the pins make of what it serves, and what that is. */
export function resultsPanel(page: Page): Markup {
  const { hosts } = page.evaluation;
  if (hosts.length === 0) return html`<p>No host is pinned.</p>`;
  const rows = new Map<string, Row[]>();
  const texts = proofRows(page.evaluation);
  page.evaluation.proofs.forEach((proof, index) => {
    const row = { proof, text: texts[index] as ProofRow };
    const known = rows.get(proof.host);
    if (known === undefined) rows.set(proof.host, [row]);
    else known.push(row);
  });
  const rules = new Map<string, Set<string>>();
  for (const { host, rule } of page.evaluation.findings) {
    if (host !== null) rules.set(host, (rules.get(host) ?? new Set()).add(rule));
  }
  const parts = hosts.map((result): Part => {
    const own = rows.get(result.host) ?? [];
    return { result, rows: own, rank: worstOf(own), rules: [...(rules.get(result.host) ?? [])] };
  });
  const fold = hosts.length > MOST_OPEN;
  return html`<div class="filters" data-filters="host" hidden>
<label>Search hosts <input type="search" data-filter="text" autocomplete="off" spellcheck="false"></label>
<p class="count" role="status" data-count="host"></p></div>
${parts.sort((a, b) => a.rank - b.rank).map((part) => hostPart(page, part, fold))}`;
}

/** A host with what is told of it. */
interface Part {
  readonly result: HostResult;
  readonly rows: readonly Row[];
  /** Index into `OUTCOMES` of its worst row; past its end where there is none. */
  readonly rank: number;
  /** The rules that found something about it. */
  readonly rules: readonly string[];
}

function worstOf(rows: readonly Row[]): number {
  return Math.min(OUTCOMES.length, ...rows.map(({ proof }) => OUTCOMES.indexOf(proof.outcome)));
}

function hostPart(page: Page, { result, rows, rank, rules }: Part, fold: boolean): Markup {
  const { now, offline } = page.evaluation;
  const { host, connections, policies, breaksOn, unprotectedOn } = result;
  const worst = OUTCOMES[rank];
  const state =
    worst === undefined
      ? badge('unknown', offline ? 'not asked' : 'no proof')
      : badge(OUTCOME_TONES[worst], worst);
  const open = !fold || (worst !== undefined && OUTCOME_TONES[worst] !== 'ok');
  const answers = answersOf(connections);
  const ends = [endWords('breaks', breaksOn, now), endWords('unprotected', unprotectedOn, now)].filter(
    (each) => each !== null,
  );
  return html`<details class="card" id="${page.hostIds.get(host) as string}" data-item="host"${open ? html` open` : null}>
<summary><h3 translate="no">${host}</h3>${state}<span class="when">${ends}</span></summary>
<div class="body">
${rules.length === 0 ? null : html`<p class="found"><span class="quiet">Findings:</span> ${rules.map((rule) => html`<a href="#found-${rule}">${rule}</a> `)}</p>`}
${
  rows.length === 0
    ? null
    : html`<h4>What the pins make of it</h4>${table(
        `Proof for ${host}`,
        ['Outcome', 'Pin store', 'Served at', 'Matched', 'Holds until', 'Backup', 'Breaks on'],
        rows.map((row) => proofRow(page, row)),
      )}`
}
${answers.map((answer) => answerPart(page, result, answer))}
${answers.length === 0 ? html`<p class="quiet">${offline ? 'It was not asked.' : 'Nothing was seen of it.'}</p>` : null}
${policies.map(({ path, policy }) => pinTables(page, result, path, policy))}
</div></details>`;
}

function endWords(what: string, at: number | null, now: number): Markup | null {
  if (at === null) return null;
  return html`<span>${what} ${at <= now ? html`<strong>now</strong>` : html`on ${dateWithDays(at, now)}`}</span>`;
}

function proofRow(page: Page, { proof, text }: Row): Markup {
  const { now } = page.evaluation;
  const { outcome, path, reason, breaksOn } = proof;
  const platform = page.stores.get(path)?.platform.title ?? null;
  return html`<tr><td>${badge(OUTCOME_TONES[outcome], outcome)}${reason === null ? null : html`<p class="quiet">${sentence(reason)}</p>`}</td>
<td class="place">${jointed(path)}${platform === null ? null : html`<br><span class="quiet">${platform}</span>`}</td>
<td>${text.addresses}<br><span class="quiet">${text.keyTypes}</span></td>
<td>${reason === text.match ? '-' : text.match}</td><td>${text.until}</td><td>${backupText(proof)}</td>
<td class="nowrap">${breaksOn === null ? '-' : breaksOn <= now ? 'now' : dateWithDays(breaksOn, now)}</td></tr>`;
}

function backupText({ backup }: Proof): string {
  if (backup === null) return '-';
  return { proven: 'proven', refused: 'refused', present: 'yes, not proven', none: 'none' }[backup];
}

function answerPart(page: Page, result: HostResult, answer: Answer): Markup {
  const { observation, served } = answer.first;
  const title = html`${served === null ? 'No chain' : 'Served'} at ${placesOf(answer)}`;
  if (observation.failure !== null || served === null) {
    return html`<section class="answer"><h4>${title}</h4>${failures(answer)}</section>`;
  }
  const { protocol, cipher, clientCertificate } = observation.tls;
  return html`<section class="answer"><h4>${title}</h4>
<p>${trustWords(page, answer)}</p>
<p class="quiet">${protocol}, ${cipher}${clientCertificate ? ', asks for a client certificate' : null}</p>
${chainTables(page, result, served)}</section>`;
}

/** `192.0.2.1, 192.0.2.2 with ECDSA, RSA keys, from eu`. */
function placesOf({ addresses, keyTypes, vantages }: Answer): Content {
  const shown = addresses.map((address) => address ?? 'a name without an address').join(', ');
  const from = vantages.length === 0 ? null : html`, seen from ${vantages.join(', ')}`;
  return html`<span class="places">${shown}</span> <span class="quiet">${keyWords(keyTypes)}${from}</span>`;
}

function keyWords(keyTypes: Answer['keyTypes']): string {
  return keyTypes.every((each) => each === 'any') ? 'any kind of key' : `${keyTypesText(keyTypes)} keys`;
}

function trustWords(page: Page, { first }: Answer): Markup {
  const why = whyUntrusted(first, page.evaluation.now);
  if (why !== null) return html`${icon('bad')} Devices don't trust it: ${sentence(why)}.`;
  const paths = first.served?.paths ?? [];
  const anchors = [
    ...new Set(paths.map(({ anchor }) => (anchor === 'public' ? 'a public root' : 'a root that was named'))),
  ];
  return html`${icon('ok')} Trusted: ${plural(paths.length, 'path')} to ${anchors.join(' and ')}.`;
}

function failures({ connections }: Answer): Markup {
  const rows = connections.flatMap(({ observation: { failure, address, proxy } }) =>
    failure === null
      ? []
      : [
          html`<li>${address === null ? null : html`${code(address)}: `}${failure.stage}, ${code(failure.code)}. ${sentence(failure.detail)}${proxy === null ? null : html` <span class="quiet">(through the proxy ${code(proxy)})</span>`}</li>`,
        ],
  );
  return html`<ul class="failures">${rows}</ul>`;
}
