import type { Finding } from '../model/evaluation.ts';
import { markdownCode } from './escape.ts';

// What stands in the cells of Markdown tables, in the summary as in bodies of pull requests and issues.

/** Makes the address of a line of a file, or answers null where there is none. */
export type LineLink = (path: string, line: number) => string | null;

/** Where a reader gets to from here. */
export interface Links {
  readonly line: LineLink;
  /** The page of a rule; null where there is no address of it. */
  readonly rule: (id: string) => string | null;
}

export const NO_LINKS: Links = { line: () => null, rule: () => null };

export const SEVERITY_MARKS = { error: '❌', warning: '⚠️', notice: 'ℹ️' } as const;

/** A string from a file, a certificate or an observation, as code in a table cell. */
export function codeCell(text: string): string {
  return markdownCode(cut(text, 100));
}

/** A path, with its line where that says something, linked where the run is known. */
export function placeCell(path: string, line: number | null, link: LineLink): string {
  const place = codeCell(line === null ? path : `${path}:${line}`);
  const target = link(path, line ?? 1);
  return target !== null && isAddress(target) ? `[${place}](${target})` : place;
}

/** The place of a finding; empty for one that is about the whole repository. */
export function findingPlace({ path, start }: Finding, link: LineLink): string {
  return path === '.' ? '' : placeCell(path, start.line, link);
}

/** At most so many characters, and one that says that there were more. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Nothing in it ends a link or a table cell. */
export function isAddress(target: string): boolean {
  return /^https?:\/\/[^\s()<>|"'`\\]+$/.test(target);
}

export function namesCell(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).map(codeCell).join(', ');
  return names.length <= most ? shown : `${shown} and ${names.length - most} more`;
}
