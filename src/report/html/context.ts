import { DAY_MS } from '../../model/day.ts';
import type { Evaluation, Finding, Severity, StoreFacts } from '../../model/evaluation.ts';
import type { RuleFacts } from '../../model/rule-facts.ts';
import type { Links } from '../cells.ts';
import { isoDate } from '../proof-table.ts';
import { code, html, jointed, link, type Markup, type Tone } from './markup.ts';

/** A pin store's file as it stands, and as a repair would leave it. */
export interface Configuration {
  readonly path: string;
  readonly platform: 'android' | 'ios';
  /** What people call it. */
  readonly title: string;
  readonly before: string;
  /** Null where nothing would be changed. */
  readonly after: string | null;
  /** Whether a repair was worked out at all. */
  readonly isRepaired: boolean;
}

/** What the page needs besides the evaluation. */
export interface HtmlContext {
  readonly version: string;
  readonly rules: readonly RuleFacts[];
  readonly links: Links;
  readonly configurations: readonly Configuration[];
}

/** Everything that more than one tab looks up, made once for the page. */
export interface Page {
  readonly evaluation: Evaluation;
  readonly context: HtmlContext;
  readonly stores: ReadonlyMap<string, StoreFacts>;
  /** The id of a host's part of the page, by its name. */
  readonly hostIds: ReadonlyMap<string, string>;
  readonly rules: ReadonlyMap<string, RuleFacts>;
  /** Ids of the rules whose pages are in the page. */
  readonly explained: ReadonlySet<string>;
}

export function pageOf(evaluation: Evaluation, context: HtmlContext): Page {
  const occurring = new Set([
    ...evaluation.findings.map(({ rule }) => rule),
    ...evaluation.setAside.map(({ finding }) => finding.rule),
  ]);
  const rules = new Map(context.rules.map((rule) => [rule.id, rule]));
  return {
    evaluation,
    context,
    stores: new Map(evaluation.stores.map((facts) => [facts.store.path, facts])),
    hostIds: idsOf(evaluation.hosts.map(({ host }) => host)),
    rules,
    explained: new Set([...occurring].filter((id) => rules.has(id))),
  };
}

/** An id for each name: letters that need no escape, and no id twice. */
function idsOf(names: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    names.map((name, index) => {
      const wanted = `host-${name
        .toLowerCase()
        .replace(/[^a-z\d.-]/g, '_')
        .slice(0, 253)}`;
      const id = taken.has(wanted) ? `${wanted}_${index}` : wanted;
      taken.add(id);
      return [name, id];
    }),
  );
}

export const SEVERITY_TONES: Readonly<Record<Severity, Tone>> = {
  error: 'bad',
  warning: 'warn',
  notice: 'note',
};

/** `2027-01-20` with what is left till then; `now` where it has come about. */
export function dateWithDays(instant: number, now: number): Markup {
  return html`<time>${isoDate(instant)}</time> <span class="quiet">${daysText(instant, now)}</span>`;
}

/** `in 57 days`, `today`, `3 days ago`; whole days, rounded down. */
export function daysText(instant: number, now: number): string {
  const days = Math.trunc((instant - now) / DAY_MS);
  if (days === 0) return 'today';
  const count = Math.abs(days);
  const text = `${count} ${count === 1 ? 'day' : 'days'}`;
  return days > 0 ? `in ${text}` : `${text} ago`;
}

/** `path:line`, with a link where the context knows an address. */
export function placeOf({ context }: Page, path: string, line: number): Markup {
  return link(context.links.line(path, line), jointed(`${path}:${line}`));
}

/** The same of a finding; null of one that is about the whole repository. */
export function findingPlace(page: Page, { path, start }: Finding): Markup | null {
  return path === '.' ? null : placeOf(page, path, start.line);
}

/** The id of a rule, with a link to its page: the one in here, or the one that the context knows. */
export function ruleName({ explained, context }: Page, rule: string): Markup {
  if (explained.has(rule)) return html`<a href="#rule-${rule}">${rule}</a>`;
  return link(context.links.rule(rule), rule);
}

/** A host's name, with a link to its part of the results. */
export function hostName({ hostIds }: Page, host: string): Markup {
  const id = hostIds.get(host);
  return id === undefined ? code(host) : html`<a href="#${id}">${code(host)}</a>`;
}
