import type { Severity } from '../model/evaluation.ts';
import type { RuleFacts } from '../model/rule-facts.ts';

/** GitHub refuses longer descriptions, and GitLab drops results with longer texts. In UTF-16 units. */
export const MOST_TEXT = 1024;

/** GitHub refuses a rule with more. */
const MOST_TAGS = 20;

export const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  notice: 'note',
};

/** Rules that speak of apps which cannot connect now, at least somewhere: nothing but a release or the server helps. */
export const CUTS_OFF: ReadonlySet<string> = new Set([
  'live-pin-missing',
  'live-pin-partial',
  'ios-list-swapped',
  'ios-list-blocks-all',
  'chain-untrusted',
  'chain-incomplete',
  'host-mismatch',
  'certificate-expired',
  'config-malformed',
  'anchor-missing',
]);

/**
 * By GitHub's bands: critical above 9.0, high from 7.0, medium from 4.0, low below. A rule's own severity chooses the row;
 * apps that are cut off now weigh one band more than pins that fail to protect, or that will cut apps off another day.
 */
const SCORES: Readonly<Record<Severity, { readonly cutsOff: string; readonly other: string }>> = {
  error: { cutsOff: '9.5', other: '8.0' },
  warning: { cutsOff: '7.5', other: '5.5' },
  notice: { cutsOff: '4.5', other: '2.0' },
};

const PROBLEM_SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  notice: 'recommendation',
};

/** A rule as a SARIF reportingDescriptor (2.1.0, section 3.49). */
export function descriptor({ id, title, severity, page, helpUri, mastg, cwe }: RuleFacts): unknown {
  const help = page.trim() === '' ? title : page;
  const tags = [
    'security',
    'certificate-pinning',
    ...cwe.map((number) => `external/cwe/cwe-${String(number).padStart(3, '0')}`),
    ...mastg.map((test) => `external/mastg/${test.toLowerCase()}`),
  ];
  return {
    id,
    shortDescription: { text: cut(title, MOST_TEXT) },
    fullDescription: { text: cut(summaryOf(page) ?? title, MOST_TEXT) },
    help: { text: help, markdown: help },
    ...(helpUri === null ? {} : { helpUri }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      tags: tags.slice(0, MOST_TAGS),
      precision: 'high',
      'problem.severity': PROBLEM_SEVERITIES[severity],
      'security-severity': SCORES[severity][CUTS_OFF.has(id) ? 'cutsOff' : 'other'],
    },
  };
}

/** The first paragraph of a page, on one line. */
function summaryOf(page: string): string | null {
  const paragraphs = page.split(/\n\s*\n/).map((text) => text.trim());
  const first = paragraphs.find((text) => text !== '' && !text.startsWith('#'));
  return first === undefined ? null : first.replace(/\s*\n\s*/g, ' ');
}

/** At most so many UTF-16 units, never half a character. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
