import type { Severity } from './evaluation.ts';

/** What a report tells of a rule, whether or not it found anything. */
export interface RuleFacts {
  readonly id: string;
  /** One line without a full stop. */
  readonly title: string;
  /** Unless the user has chosen another. */
  readonly severity: Severity;
  /** The text of its page, in Markdown. */
  readonly page: string;
  /** Where the page can be read; null where it has no address. */
  readonly helpUri: string | null;
  /** Tests of the OWASP MASTG, e.g. `MASTG-TEST-0242`. */
  readonly mastg: readonly string[];
  /** Numbers of the Common Weakness Enumeration. */
  readonly cwe: readonly number[];
}
