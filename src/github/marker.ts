/** Hidden in bodies and comments, by which they are found again. */
export const WITHDRAWN = '<!-- pinwarden:withdrawn -->';
export const HUMAN = '<!-- pinwarden:human -->';
export const ISSUE = '<!-- pinwarden:issue -->';
export const COMMENT = '<!-- pinwarden:comment -->';

const TRAILER = 'Pinwarden-Change';
const CHANGE = /<!-- pinwarden:change=([0-9a-f]{64}) -->/g;
const KEY = /<!-- pinwarden:key=(\S+) -->/g;
/** GitHub's, in characters. */
const LONGEST = 65_536;

export function changeMark(change: string): string {
  return `<!-- pinwarden:change=${change} -->`;
}

export function keyMark(key: string, kind: typeof ISSUE | typeof COMMENT = ISSUE): string {
  return `${kind}\n<!-- pinwarden:key=${key} -->`;
}

/** On a line of its own, as we write it: who quotes or mentions it has something before it. */
export function hasLine(body: string, mark: string): boolean {
  return body.split(/\r?\n/).includes(mark);
}

/** Whether the body ends as `marked` leaves it. */
export function endsWithKey(body: string, kind: typeof ISSUE | typeof COMMENT): boolean {
  const [before, last = ''] = body.trimEnd().split(/\r?\n/).slice(-2);
  return before === kind && keyMarked(last) !== null;
}

/** The mark of a pull request's body; null where somebody else wrote it. */
export function changeMarked(body: string): string | null {
  return [...body.matchAll(CHANGE)].at(-1)?.[1] ?? null;
}

export function keyMarked(body: string): string | null {
  return [...body.matchAll(KEY)].at(-1)?.[1] ?? null;
}

/** Throws RangeError for what GitHub would not take. */
export function marked(body: string, mark: string): string {
  const text = `${body.trimEnd()}\n\n${mark}`;
  const { length } = [...text];
  if (length > LONGEST) throw new RangeError(`a body of ${length} characters is over GitHub's ${LONGEST}`);
  return text;
}

/** What stands in the body may be a human's: its end gives way where there is no room. */
export function markedWithdrawn(body: string): string {
  const kept = [...body.trimEnd()].slice(0, LONGEST - WITHDRAWN.length - 2);
  return `${kept.join('')}\n\n${WITHDRAWN}`;
}

/** The message with the trailer as its last line, in the block of trailers if the message ends with one. */
export function withTrailer(message: string, change: string): string {
  const text = message.trimEnd();
  const paragraphs = text.split(/\n{2,}/);
  const last = paragraphs.at(-1)?.split('\n') ?? [];
  const hasTrailers = paragraphs.length > 1 && last.every((line) => /^[A-Za-z0-9-]+: \S/.test(line));
  return `${text}${hasTrailers ? '\n' : '\n\n'}${TRAILER}: ${change}`;
}

export function changeOfMessage(message: string): string | null {
  return new RegExp(`^${TRAILER}: ([0-9a-f]{64})\\s*$`, 'gm').exec(message)?.[1] ?? null;
}

/** Who may write a mark that counts: in a public repository, everybody can open an issue. */
export function isTrusted(writer: {
  readonly author_association?: string;
  readonly user?: { readonly type?: string } | null;
}): boolean {
  const trusted = ['OWNER', 'MEMBER', 'COLLABORATOR'];
  return writer.user?.type === 'Bot' || trusted.includes(writer.author_association ?? '');
}
