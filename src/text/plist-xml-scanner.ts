import type { PlistComment } from './plist.ts';
import { conflictMarkerAt, FaultLog, refused, shown, Unreadable } from './plist-faults.ts';
import { isSpace } from './xml-characters.ts';

const LESS = 60;

/** What stands round the tags of an XML property list, as CFPropertyList.c steps over it. */
export class XmlPlistScanner {
  readonly text: string;
  readonly log = new FaultLog();
  readonly comments: PlistComment[] = [];
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Goes to the `<` of the first element. */
  prolog(): void {
    for (;;) {
      if (!this.stepOver()) throw refused('the file holds no element', 0, this.text.length);
      if (!this.follows('<!')) return;
      this.#documentType();
    }
  }

  /** CoreFoundation doesn't look at what follows; XML parsers do. */
  epilog(): void {
    try {
      while (this.#misc());
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
    const end = this.text.trimEnd().length;
    if (this.at >= end) return;
    const rest = this.text.slice(this.at, this.at + 80);
    this.log.add('tolerated', `${shown(rest)} behind the end of the list`, { start: this.at, end });
  }

  /** Steps over all that isn't a tag or a declaration; false at the end of the text. */
  stepOver(): boolean {
    for (;;) {
      while (this.#misc());
      if (this.at >= this.text.length) return false;
      const marker = conflictMarkerAt(this.text, this.at);
      if (marker !== null) this.conflict(marker);
      else if (this.text.charCodeAt(this.at) === LESS) return true;
      else this.#stray();
    }
  }

  /** Steps over white space and one comment or processing instruction; false when there is none. */
  #misc(): boolean {
    while (isSpace(this.text.charCodeAt(this.at))) this.at++;
    if (this.follows('<!--')) this.comment();
    else if (this.follows('<?')) {
      const start = this.at;
      this.at = this.past('?>', start + 2, 'a `<?` that is never closed');
      if (start > 0 && /^<\?xml\s/.test(this.text.slice(start, start + 6))) {
        const message = 'the XML declaration stands somewhere else than at the very start';
        this.log.add('tolerated', message, { start, end: this.at });
      }
    } else return false;
    return true;
  }

  comment(): void {
    const start = this.at;
    const end = this.past('-->', start + 3, 'a comment that is never closed');
    const text = this.text.slice(start + 4, end - 3);
    const dashes = text.indexOf('--');
    if (dashes >= 0) {
      const place = start + 4 + dashes;
      this.log.add('tolerated', '`--` inside a comment', { start: place, end: place + 2 });
    }
    this.log.count(1, start);
    this.comments.push({ text, span: { start, end } });
    this.at = end;
  }

  conflict(end: number): void {
    const start = this.at;
    const message = `a merge-conflict marker, ${shown(this.text.slice(start, Math.min(end, start + 80)))}`;
    this.log.add('merge-conflict', message, { start, end });
    this.at = end;
  }

  /** Text where only elements may stand; it reaches to the next tag or merge-conflict marker. */
  #stray(): void {
    const start = this.at;
    while (this.at < this.text.length && this.text.charCodeAt(this.at) !== LESS) {
      const lineEnd = /[\r\n<]/g;
      lineEnd.lastIndex = this.at + 1;
      this.at = lineEnd.exec(this.text)?.index ?? this.text.length;
      while (isSpace(this.text.charCodeAt(this.at))) this.at++;
      if (conflictMarkerAt(this.text, this.at) !== null) break;
    }
    const end = start + this.text.slice(start, this.at).trimEnd().length;
    const written = this.text.slice(start, Math.min(end, start + 80));
    this.log.add('refused', `the text ${shown(written)} where only tags may stand`, { start, end });
  }

  /** Steps over a document type as CoreFoundation does: quotes mean nothing, and declarations end at `>`. */
  #documentType(): void {
    const start = this.at;
    const unclosed = 'a document type that is never closed';
    if (!this.follows('<!DOCTYPE')) throw refused('`<!` without a document type', start, start + 2);
    const opening = /[[>]/g;
    opening.lastIndex = start;
    const found = opening.exec(this.text);
    if (found === null) throw refused(unclosed, start, start + 9);
    this.at = found.index + 1;
    if (found[0] === '>') return;
    for (;;) {
      while (this.#misc());
      const code = this.text.charAt(this.at);
      if (code === ']') break;
      if (code === '%') this.at = this.past(';', this.at, unclosed);
      else if (this.follows('<!')) this.at = this.past('>', this.at, unclosed);
      else throw refused(code === '' ? unclosed : `${shown(code)} in the document type`, start, start + 9);
    }
    this.at = this.past('>', this.at, unclosed);
  }

  past(token: string, from: number, otherwise: string): number {
    const found = this.text.indexOf(token, from);
    if (found < 0) throw refused(otherwise, this.at, this.at + 2);
    return found + token.length;
  }

  follows(token: string): boolean {
    return this.text.startsWith(token, this.at);
  }
}
