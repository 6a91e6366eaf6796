import { isDay } from '../model/day.ts';
import type { StoreProblem, Suppression } from '../model/pins.ts';
import type { Span } from '../model/source.ts';

/** A comment of the file: what stands between its marks, and the whole of it in the text. */
export interface Remark {
  readonly text: string;
  readonly span: Span;
}

export interface ReadRemarks {
  readonly suppressions: readonly Suppression[];
  /** Remarks that set nothing aside because of how they are written. */
  readonly problems: readonly StoreProblem[];
}

type Fault = Pick<StoreProblem, 'code' | 'message'>;

const KEYWORD = /(?<![\w-])pinwarden-ignore(?![\w-])/;
const FORM = '<!-- pinwarden-ignore RULE until 2027-01-31: reason -->';
const LONGEST_QUOTE = 80;
/** More than anybody writes; each is held against every finding. */
export const MOST_REMARKS = 1000;

/**
 * Reads the comments of the form `pinwarden-ignore RULE until DATE: reason`, of which the date may be left out. Whether there is
 * such a rule is nothing that a file can tell.
 *
 * @param coveredBy what a comment at a place speaks of, from the comment or the element in front of it on; null for nothing
 */
export function readRemarks(
  remarks: Iterable<Remark>,
  coveredBy: (remark: Span) => Span | null,
): ReadRemarks {
  const suppressions: Suppression[] = [];
  const problems: StoreProblem[] = [];
  for (const { text, span } of remarks) {
    if (suppressions.length + problems.length >= MOST_REMARKS) break;
    const found = KEYWORD.exec(text);
    if (found === null) continue;
    const read = text.slice(0, found.index).trim() === '' ? readRemark(text.slice(found.index)) : NOT_FIRST;
    const covers = 'code' in read ? null : coveredBy(span);
    const fault = 'code' in read ? read : covers === null ? NOTHING_COVERED : null;
    if (fault !== null) {
      const message = `The remark ${quote(text.trim())} sets nothing aside: ${fault.message}`;
      problems.push({ code: fault.code, effect: 'lint', message, hint: `write ${FORM}`, span });
    } else if (!('code' in read) && covers !== null) suppressions.push({ ...read, tool: null, span, covers });
  }
  return { suppressions, problems };
}

const NOT_FIRST: Fault = {
  code: 'ignore-not-first',
  message: 'it has to be the first thing in a comment of its own.',
};
const NOTHING_COVERED: Fault = {
  code: 'ignore-of-nothing',
  message: 'nothing follows that it could be about.',
};

function readRemark(text: string): Pick<Suppression, 'rule' | 'until' | 'reason'> | Fault {
  const colon = text.indexOf(':');
  const [, rule, word, until, ...more] = (colon < 0 ? text : text.slice(0, colon)).trim().split(/\s+/);
  if (rule === undefined || !/^[a-z]+(-[a-z]+)*$/.test(rule)) {
    return { code: 'ignore-without-rule', message: 'the name of a rule has to follow `pinwarden-ignore`.' };
  }
  if (word !== undefined && (word !== 'until' || more.length > 0)) {
    return {
      code: 'ignore-unclear',
      message: 'between the rule and the colon only `until` and a date may stand.',
    };
  }
  if (word !== undefined && (until === undefined || !isDay(until))) {
    return { code: 'ignore-until', message: `${quote(until ?? '')} is no date that is written yyyy-MM-dd.` };
  }
  const reason =
    colon < 0
      ? ''
      : text
          .slice(colon + 1)
          .trim()
          .replace(/\s+/g, ' ');
  if (reason === '') {
    return { code: 'ignore-without-reason', message: 'the reason is missing, which stands behind a colon.' };
  }
  return { rule, until: until ?? null, reason };
}

function quote(text: string): string {
  const line = text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ');
  return `\`${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line}\``;
}
