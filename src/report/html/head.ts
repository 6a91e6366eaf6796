import type { Severity, Verdict } from '../../model/evaluation.ts';
import { isoDate, isoMinute, plural, setAsideSentence, verdictSentence } from '../proof-table.ts';
import { daysText, type Page } from './context.ts';
import { type Content, html, icon, type Markup, sentence, type Tone } from './markup.ts';

const VERDICTS: Readonly<Record<Verdict, { readonly tone: Tone; readonly word: string }>> = {
  pass: { tone: 'ok', word: 'Pass' },
  fail: { tone: 'bad', word: 'Fail' },
  inconclusive: { tone: 'unknown', word: 'Inconclusive' },
};

/** The verdict in words, and the few numbers that matter. */
export function pageHead(page: Page): Markup {
  const { verdict, now, offline, stores, hosts, findings, breaksOn, unprotectedOn } = page.evaluation;
  const { tone, word } = VERDICTS[verdict];
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const aside = setAsideSentence(page.evaluation);
  return html`<header class="head">
<div class="top"><p class="brand">Pinwarden</p><p class="quiet">Judged <time datetime="${new Date(now).toISOString()}">${isoMinute(now)} UTC</time></p>
<button type="button" class="theme" data-theme-switch hidden>Dark</button></div>
<div class="verdict ${tone}">
<h1>${icon(tone)}<span>${word}</span></h1>
<p>${sentence(verdictSentence(page.evaluation))}</p>${offline ? html`<p class="quiet">Judged from the files alone: nothing here says what a server does.</p>` : null}
</div>
<dl class="facts">
${fact('Findings', html`${figure(count('error'), 'error', 'bad')}${figure(count('warning'), 'warning', 'warn')}${figure(count('notice'), 'notice', 'note')}`, aside === null ? null : `${aside}.`)}
${fact('Pinned hosts', hosts.length, `in ${plural(stores.length, 'pin store')}`)}
${fact('Breaks on', day(breaksOn, now), 'The first app stops connecting')}
${fact('Unprotected on', day(unprotectedOn, now), 'The first host is no longer protected by pins')}
</dl>
</header>`;
}

function fact(name: string, content: Content, more: string | null): Markup {
  return html`<div><dt>${name}</dt><dd class="main">${content}</dd>${more === null ? null : html`<dd class="quiet">${more}</dd>`}</div>`;
}

function figure(count: number, noun: string, tone: Tone): Markup {
  return html`<span class="figure ${count === 0 ? 'none' : tone}"><span class="number">${count}</span> ${plural(count, noun).replace(/^\d+ /, '')}</span>`;
}

function day(instant: number | null, now: number): Markup {
  if (instant === null) return html`<span class="number">not in sight</span>`;
  if (instant <= now) return html`<span class="number bad">${icon('bad')}now</span>`;
  return html`<span class="number">${isoDate(instant)}</span> <span class="quiet">${daysText(instant, now)}</span>`;
}
