import type { PinnedDomain, Suppression } from '../../model/pins.ts';
import type { Span } from '../../model/source.ts';
import { elements, type XmlData, type XmlElement } from '../../text/xml.ts';
import { MOST_REMARKS, type ReadRemarks, type Remark, readRemarks } from '../suppressions.ts';
import type { Complaints } from './complaints.ts';
import { isLintIgnore, lintIgnores } from './lint-ignores.ts';

const KEYWORD = 'pinwarden-ignore';

/** The remarks of a file that take findings away: Pinwarden's own, and Android Lint's where a rule is about the same. */
export function readSuppressions(
  root: XmlElement,
  text: string,
  domains: readonly PinnedDomain[],
  complaints: Complaints,
): ReadRemarks {
  const { suppressions, problems } = ownRemarks(root, text);
  return { problems, suppressions: [...suppressions, ...lintsRemarks(root, domains, complaints)] };
}

function ownRemarks(root: XmlElement, text: string): ReadRemarks {
  if (!text.includes(KEYWORD)) return { suppressions: [], problems: [] };
  const covers = new Map<number, Span | null>();
  const remarks: Remark[] = [];
  const add = (remark: Remark, covered: Span | null): void => {
    if (!remark.text.includes(KEYWORD)) return;
    remarks.push(remark);
    covers.set(remark.span.start, covered);
  };
  for (const remark of commentsIn(text, { start: 0, end: root.span.start })) {
    add(remark, { start: 0, end: text.length });
  }
  const visit = (parent: XmlElement): void => {
    const isBehind = ({ span }: XmlData, end: number): boolean => !/[\r\n]/.test(text.slice(end, span.start));
    let before: XmlElement | null = null;
    let pending: XmlData[] = [];
    for (const child of parent.children) {
      if (child.kind === 'element') {
        for (const { value, span } of pending) {
          add({ text: value, span }, { start: span.start, end: child.span.end });
        }
        pending = [];
        before = child;
        visit(child);
      } else if (child.kind === 'comment' && child.value.includes(KEYWORD)) {
        // The start tag stands for its whole element, as long as nothing is in between.
        const [owner, end]: [XmlElement, number] =
          before === null ? [parent, parent.startTag.end] : [before, before.span.end];
        if (isBehind(child, end)) add({ text: child.value, span: child.span }, owner.span);
        else pending.push(child);
      }
    }
    for (const { value, span } of pending) add({ text: value, span }, null);
  };
  visit(root);
  for (const remark of commentsIn(text, { start: root.span.end, end: text.length })) add(remark, null);
  return readRemarks(remarks, ({ start }) => covers.get(start) ?? null);
}

/** Before and behind the root element there is no text that could look like a comment. */
function commentsIn(text: string, { start, end }: Span): Remark[] {
  return [...text.slice(start, end).matchAll(/<!--([\s\S]*?)-->/g)].map((found) => {
    const at = start + found.index;
    return { text: found[1] as string, span: { start: at, end: at + found[0].length } };
  });
}

/** Checks of Android Lint with the rule that is about the same thing, and whether a file gives it anything to find. */
const CHECKS: readonly {
  readonly check: string;
  readonly rule: string;
  readonly speaksOf: (domain: PinnedDomain) => Span | null;
}[] = [
  {
    check: 'MissingBackupPin',
    rule: 'backup-pin-missing',
    speaksOf: ({ groups }) => groups.find(({ pins }) => pins.length === 1)?.span ?? null,
  },
  {
    check: 'InsecureBaseConfiguration',
    rule: 'cleartext-permitted',
    speaksOf: ({ groups, cleartext }) => (groups.length === 0 ? null : (cleartext?.span ?? null)),
  },
  {
    check: 'AcceptsUserCertificates',
    rule: 'user-anchors-trusted',
    speaksOf: ({ groups, userAnchors }) => (groups.length === 0 ? null : (userAnchors?.span ?? null)),
  },
];

/** `tools:ignore`, of the element that it stands on. */
function lintsRemarks(
  root: XmlElement,
  domains: readonly PinnedDomain[],
  complaints: Complaints,
): Suppression[] {
  const found: Suppression[] = [];
  const places = CHECKS.map(
    ({ speaksOf }) => new Set(domains.flatMap((domain) => speaksOf(domain)?.start ?? [])),
  );
  const visit = (element: XmlElement): void => {
    const remark = element.attributes.find(isLintIgnore);
    if (remark !== undefined) {
      const covers = element.span;
      const isIn = (start: number): boolean => covers.start <= start && start < covers.end;
      const add = (rule: string): void => {
        found.push({
          rule,
          until: null,
          reason: 'tools:ignore',
          tool: 'Android Lint',
          span: remark.span,
          covers,
        });
      };
      for (const [index, { check, rule }] of CHECKS.entries()) {
        if (lintIgnores(element, check) && [...(places[index] ?? [])].some(isIn)) add(rule);
      }
      if (lintIgnores(element, 'NetworkSecurityConfig') && complaints.hasLintIn(covers)) add('lint-demand');
    }
    if (found.length < MOST_REMARKS) for (const child of elements(element)) visit(child);
  };
  visit(root);
  return found;
}
