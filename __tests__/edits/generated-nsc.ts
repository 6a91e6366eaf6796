import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { NewPin, PinChange } from '../../src/model/change.ts';
import type { PinFault, PinGroup } from '../../src/model/pins.ts';
import type { SourceText, Span } from '../../src/model/source.ts';

// A model of its own, its text in a random layout, and what a change makes of the model: nothing here asks the code under
// test. The first half is shared with generated-plist.ts.

/** What a file says, in words that do for both formats. */
export interface Said {
  readonly rejected: boolean;
  readonly entries: readonly SaidEntry[];
}

export interface SaidEntry {
  readonly name: string;
  readonly includeSubdomains: boolean;
  readonly neverMatches: boolean;
  readonly expires: string | null;
  readonly overrides: readonly string[];
  readonly groups: readonly { readonly scope: PinGroup['scope']; readonly pins: readonly SaidPin[] }[];
}

export interface SaidPin {
  readonly value: string;
  readonly sha256: string | null;
  readonly effect: PinFault['effect'] | null;
  /** With LF, whatever the file has. */
  readonly comment: string | null;
}

/** What becomes of a file with a change: what it says then, or why the change is refused. */
export type Outcome = { readonly says: Said } | { readonly refusal: RegExp };

/** A file, a change, and what is to come of them. */
export interface Scenario {
  readonly text: string;
  readonly encoding: SourceText['encoding'];
  readonly bytes: Buffer;
  readonly says: Said;
  readonly change: PinChange;
  readonly outcome: Outcome;
  /** What the change may take away or replace, beside white space where it takes something away. */
  readonly places: readonly Span[];
}

/** Choices, read from an array that fast-check makes and shrinks; where it ends, every choice is the first and plainest. */
export class Draw {
  readonly #tape: ArrayLike<number>;
  #at = 0;

  constructor(tape: ArrayLike<number>) {
    this.#tape = tape;
  }

  pick(count: number): number {
    return (this.#tape[this.#at++] ?? 0) % count;
  }

  oneIn(count: number): boolean {
    return this.pick(count) === count - 1;
  }

  of<T>(...choices: readonly [T, ...T[]]): T {
    return choices[this.pick(choices.length)] as T;
  }

  /** One of a list that isn't empty. */
  from<T>(choices: readonly T[]): T {
    return choices[this.pick(choices.length)] as T;
  }

  shuffled<T>(items: readonly T[]): T[] {
    const left = [...items];
    return items.map(() => left.splice(this.pick(left.length), 1)[0] as T);
  }
}

/** Of files in one format. */
export function scenarios(made: (content: Draw, layout: Draw) => Scenario): fc.Arbitrary<Scenario> {
  const tape = (maxLength: number) => fc.uint8Array({ maxLength, size: 'max' });
  return fc
    .record({ content: tape(240), layout: tape(1200) })
    .map(({ content, layout }) => shown(made(new Draw(content), new Draw(layout))));
}

/** As a counterexample is told. */
function shown(scenario: Scenario): Scenario {
  const { text, encoding, change } = scenario;
  const told = `${encoding}\n${JSON.stringify(text)}\n${text.replaceAll('\r', '␍')}\n${JSON.stringify(change)}`;
  return Object.defineProperty(scenario, fc.toStringMethod, { value: () => told });
}

type Charset = 'ascii' | 'latin-1' | 'unicode';

/** How a whole file is written. */
export interface Style {
  readonly eol: string;
  readonly unit: string;
  readonly oneLine: boolean;
  readonly quote: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'iso-8859-1' | 'us-ascii';
  readonly bom: boolean;
  readonly declared: string | null;
  /** What may stand in it. */
  readonly charset: Charset;
}

export function drawStyle(draw: Draw): Style {
  const utf8 = 'utf-8';
  const encoding = draw.of(utf8, utf8, utf8, utf8, 'utf-16le', 'utf-16be', 'iso-8859-1', 'us-ascii');
  const isWide = encoding.startsWith('utf-16');
  const bom = isWide ? !draw.oneIn(3) : encoding === utf8 && draw.oneIn(5);
  // Nobody could tell the encoding without.
  const needsName = encoding === 'iso-8859-1' || encoding === 'us-ascii' || (isWide && !bom);
  const name = isWide ? 'utf-16' : encoding;
  return {
    eol: draw.of('\n', '\n', '\r\n', '\r'),
    unit: draw.of('    ', '  ', '\t', ' '),
    oneLine: draw.oneIn(6),
    quote: draw.of('"', '"', "'"),
    encoding,
    bom,
    declared: needsName || !draw.oneIn(4) ? draw.of(name, name.toUpperCase()) : null,
    charset: encoding === 'us-ascii' ? 'ascii' : encoding === 'iso-8859-1' ? 'latin-1' : 'unicode',
  };
}

/** The bytes of a text, with those of the byte order mark only where `bom` says so. */
export function bytesOf(text: string, encoding: string, bom = false): Buffer {
  const marked = bom ? `\ufeff${text}` : text;
  if (encoding === 'iso-8859-1') return Buffer.from(text, 'latin1');
  if (encoding === 'utf-16le') return Buffer.from(marked, 'utf16le');
  return encoding === 'utf-16be' ? Buffer.from(marked, 'utf16le').swap16() : Buffer.from(marked);
}

const OTHER_EOLS = ['\n', '\r\n', '\r'];

/** A text that grows, in a layout that is mostly that of the file. */
export class Page {
  text = '';
  readonly style: Style;
  readonly draw: Draw;

  constructor(style: Style, draw: Draw) {
    this.style = style;
    this.draw = draw;
  }

  /** Where what `write` writes stands. */
  span(write: () => void): Span {
    const start = this.text.length;
    write();
    return { start, end: this.text.length };
  }

  /** Between two tags: mostly lines of their own. */
  gap(depth: number): void {
    if (this.style.oneLine) this.text += this.draw.of('', '', '', ' ');
    else if (this.draw.oneIn(12)) this.text += this.draw.of('', ' ', '\t');
    else {
      if (this.draw.oneIn(20)) this.text += this.draw.of(' ', '\t  ');
      if (this.draw.oneIn(7)) this.text += this.style.eol + this.draw.of('', '', '  ');
      if (this.draw.oneIn(30)) this.text += this.draw.from(OTHER_EOLS);
      this.newLine(depth);
    }
  }

  /** One line break; never in a file of one line. */
  newLine(depth: number): void {
    const isOdd = this.draw.oneIn(16);
    this.text += this.style.eol + (isOdd ? ' '.repeat(this.draw.pick(7)) : this.style.unit.repeat(depth));
  }

  comment(text: string): Span {
    const [before, behind] = this.draw.of([' ', ' '], ['', ''], ['  ', '']);
    const written = text.replaceAll('\n', this.style.eol);
    return this.span(() => {
      this.text += `<!--${before}${written}${behind}-->`;
    });
  }

  /** Perhaps a comment, where it is about nothing. */
  noise(depth: number, markup: readonly string[]): void {
    if (!this.draw.oneIn(9)) return;
    this.gap(depth);
    if (this.draw.oneIn(2)) this.aside(markup);
    else this.comment(this.draw.of('a note', 'TODO', 'two -> three'));
  }

  /** What describes nothing wherever it stands: something that was commented out, or an instruction. */
  aside(markup: readonly string[]): void {
    if (this.draw.oneIn(6)) this.text += '<?note of="<pin>"?>';
    else {
      const piece = this.draw.from(markup);
      this.comment(this.style.oneLine ? piece : piece.replaceAll(' ', this.draw.of(' ', '\n ')));
    }
  }

  /** A start tag; `extra` is what may stand in it beside. */
  tag(
    name: string,
    attributes: readonly (readonly [string, string])[],
    depth: number,
    end: '>' | '/>',
  ): Span {
    const { draw, style } = this;
    return this.span(() => {
      this.text += `<${name}`;
      for (const [key, value] of draw.shuffled(attributes)) {
        if (!style.oneLine && draw.oneIn(9)) this.newLine(depth + draw.pick(3));
        else this.text += draw.of(' ', ' ', ' ', '  ');
        const quote = draw.oneIn(8) ? draw.of('"', "'") : style.quote;
        this.text += `${key}${draw.oneIn(30) ? ' = ' : '='}${quote}${value}${quote}`;
      }
      this.text += (draw.oneIn(end === '>' ? 20 : 3) ? ' ' : '') + end;
    });
  }

  endTag(name: string): void {
    this.text += `</${name}${this.draw.oneIn(40) ? ' ' : ''}>`;
  }

  prolog(root: string, doctypes: readonly string[]): void {
    const { style, draw } = this;
    const { declared, quote } = style;
    if (declared !== null) {
      this.text += `<?xml version=${quote}1.0${quote} encoding=${quote}${declared}${quote}?>`;
      this.between();
    }
    if (draw.oneIn(8)) {
      this.comment(`the <${root}> of the app`);
      this.between();
    }
    if (doctypes.length > 0) {
      this.text += draw.from(doctypes);
      this.between();
    }
  }

  epilog(): void {
    this.text += this.style.oneLine
      ? this.draw.of('', this.style.eol)
      : this.draw.of(this.style.eol, this.style.eol, '', this.style.eol.repeat(2));
  }

  private between(): void {
    this.text += this.style.oneLine
      ? this.draw.of('', ' ')
      : this.draw.of(this.style.eol, this.style.eol, '');
  }
}

/** How the characters of a value are written. */
export type Wrapping = 'plain' | 'cdata' | 'reference' | 'comment';

/** A pin of a model. */
export interface Pin {
  /** What it stands for. */
  readonly sha256: string;
  /** As the characters between the tags are, references and sections resolved. */
  readonly text: string;
  readonly wrapping: Wrapping;
  /** As it is read. */
  readonly value: string;
  /** As it is read. */
  readonly read: string | null;
  readonly effect: PinFault['effect'] | null;
  readonly isMendable: boolean;
  readonly comment: string | null;
  /** Android's alone. */
  readonly digest: string;
}

export function soundPin(sha256: string, comment: string | null): Pin {
  return {
    sha256,
    text: sha256,
    wrapping: 'plain',
    value: sha256,
    read: sha256,
    effect: null,
    isMendable: false,
    comment,
    digest: 'SHA-256',
  };
}

export function saidPin({ value, read, effect, comment }: Pin): SaidPin {
  return { value, sha256: read, effect, comment };
}

/** Not all can be written as base64url, which differs in two letters. */
export const KEYS: readonly string[] = Array.from({ length: 40 }, (_, at) =>
  createHash('sha256').update(`key ${at}`).digest('base64'),
);
/** Of no generated file. */
const NEW_KEYS: readonly string[] = Array.from({ length: 12 }, (_, at) =>
  createHash('sha256').update(`new ${at}`).digest('base64'),
);

export function newKey(draw: Draw): string {
  return draw.from(NEW_KEYS);
}

export function base64url(sha256: string): string {
  return sha256.replaceAll('+', '-').replaceAll('/', '_');
}

const LABELS: Readonly<Record<Charset, readonly string[]>> = {
  ascii: ['the key in use', 'backup, in the safe', 'R&D\'s "own" > CA'],
  'latin-1': ['the key in use', 'clé de réserve', 'Schlüssel für später'],
  unicode: ['the key in use', 'backup, in the safe', 'clé de réserve', 'ключ 🔑'],
};

export function label(draw: Draw, { charset, oneLine }: Style): string | null {
  if (!draw.oneIn(2)) return null;
  return !oneLine && draw.oneIn(8) ? 'over\n  two lines' : draw.from(LABELS[charset]);
}

/** Remarks of changes, and what is left of them by the characters that a file may hold. */
const REMARKS: readonly (readonly [string | null, Readonly<Record<Charset, string | null>>])[] = [
  [null, always(null)],
  ['next year', always('next year')],
  ['a --> b -- c---', always('a - b - c')],
  ['<pin>x</pin>', always('pin x /pin')],
  ['R&D, "the" safe', always('R&D, "the" safe')],
  [' \r\n', always(null)],
  ['clé\n de réserve', { unicode: 'clé de réserve', 'latin-1': 'clé de réserve', ascii: 'cl? de r?serve' }],
  ['ключ 🔑', { unicode: 'ключ 🔑', 'latin-1': '???? ?', ascii: '???? ?' }],
];

function always(text: string | null): Readonly<Record<Charset, string | null>> {
  return { ascii: text, 'latin-1': text, unicode: text };
}

export function remark(draw: Draw): string | null {
  return draw.from(REMARKS)[0];
}

/** A pin of a change, as a file has it afterwards. */
export function written({ sha256, comment }: NewPin, charset: Charset): Pin {
  const known = REMARKS.find(([given]) => given === comment);
  return soundPin(sha256, known === undefined ? comment : known[1][charset]);
}

/** What an editor may write into a text, which tells ISO-8859-1 from UTF-8 only where it isn't all ASCII. */
export function charsetOf({ text, style: { encoding } }: Page): Charset {
  if (encoding.startsWith('utf')) return 'unicode';
  return isAscii(text) ? 'ascii' : 'latin-1';
}

/** As a decoder names it. */
export function encodingOf({ text, style: { encoding } }: Page): SourceText['encoding'] {
  return encoding === 'us-ascii' || (encoding === 'iso-8859-1' && isAscii(text)) ? 'utf-8' : encoding;
}

function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length;
}

/** Writes the characters of a value, and answers where they stand: without the comments beside them. */
export function writeText(page: Page, text: string, wrapping: Wrapping): Span {
  const isBehind = wrapping === 'comment' && page.draw.oneIn(2);
  if (wrapping === 'comment' && !isBehind) page.comment('beside');
  const span = page.span(() => {
    const at = text.search(/\S/);
    if (wrapping === 'cdata') page.text += `<![CDATA[${text}]]>`;
    else if (wrapping !== 'reference' || at < 0) page.text += text;
    else page.text += `${text.slice(0, at)}&#x${text.charCodeAt(at).toString(16)};${text.slice(at + 1)}`;
  });
  if (isBehind) page.comment('beside');
  return span;
}

/** Where the parts of a model stand in the text. */
export interface PinPlace {
  readonly item: Span;
  readonly content: Span;
  readonly digest: Span | null;
  readonly comments: readonly Span[];
}

/** What a pin of one format is written as; `label` is the comment that it may take into itself. */
export type WriteItem = (
  pin: Pin,
  depth: number,
  label: string | null,
) => Omit<PinPlace, 'comments'> & { readonly inside: Span | null };

/** Pins with their comments, each behind its pin, above it or (where the format has that) in it, and with other comments. */
export function writePins(
  page: Page,
  pins: readonly Pin[],
  depth: number,
  writeItem: WriteItem,
  markup: readonly string[],
  canHoldComments: boolean,
): Map<Pin, PinPlace> {
  const places = new Map<Pin, PinPlace>();
  const { draw, style } = page;
  for (const pin of pins) {
    let isAtStart = false;
    if (draw.oneIn(9)) {
      page.gap(depth);
      page.aside(markup);
    } else if (!style.oneLine && draw.oneIn(12)) {
      page.newLine(depth);
      page.comment('a heading');
      page.text += style.eol;
      page.newLine(depth);
      isAtStart = true;
    }
    const comments: Span[] = [];
    const free = canHoldComments ? (['behind', 'above', 'inside'] as const) : (['behind', 'above'] as const);
    const place = style.oneLine ? 'behind' : draw.from(free);
    if (pin.comment !== null && place === 'above') {
      if (!isAtStart) page.newLine(depth);
      comments.push(page.comment(pin.comment));
      if (draw.oneIn(6)) page.text += ' ';
      else page.newLine(depth);
    } else if (!isAtStart) page.gap(depth);
    const { inside, ...where } = writeItem(pin, depth, place === 'inside' ? pin.comment : null);
    if (inside !== null) comments.push(inside);
    if (pin.comment !== null && place === 'behind') {
      page.text += draw.of(' ', '', '\t');
      comments.push(page.comment(pin.comment));
      if (draw.oneIn(8)) {
        page.text += draw.of(' ', '');
        comments.push(page.comment('and more'));
      }
    }
    places.set(pin, { ...where, comments });
  }
  if (draw.oneIn(6)) {
    if (style.oneLine) page.gap(depth);
    else page.newLine(depth);
    if (style.oneLine || draw.oneIn(2)) page.aside(markup);
    else page.comment('below');
  }
  return places;
}

/** Host names, none twice. */
export class Hosts {
  #count = 0;

  next(draw: Draw): string {
    const at = this.#count++;
    return draw.of(`h${at}.example.com`, `a-${at}.b.example.org`, `example${at}.net`, `x.h${at}.example.com`);
  }
}

/** Spellings of a host that no host equals, and that certainly mean it. */
export function misspelt(draw: Draw, host: string): string {
  return draw.of(
    `https://${host}`,
    `${host}.`,
    `http://${host}/`,
    `${host}/`,
    `HTTPS://${host.toUpperCase()}/`,
  );
}

// From here on it is Android's.

interface Domain {
  readonly kind: 'domain';
  /** What it stands for. */
  readonly host: string;
  /** As it is read, white space included. */
  readonly text: string;
  readonly wrapping: Wrapping;
  readonly includes: string | null;
  readonly problem: 'none' | 'mendable' | 'incurable';
}

interface PinSet {
  readonly kind: 'pin-set';
  readonly pins: readonly Pin[];
  /** As written, and the date that it is. */
  readonly expiration: readonly [string, string] | null;
}

interface Anchors {
  readonly kind: 'anchors';
  readonly certificates: readonly (readonly [src: string, overridePins: string | null])[];
}

interface Config {
  readonly kind: 'config';
  readonly parts: readonly (Domain | PinSet | Anchors | Config | { readonly kind: 'foreign' })[];
}

interface Root {
  readonly parts: readonly (
    | Config
    | { readonly kind: 'base' | 'debug'; readonly anchors: Anchors | null }
    | { readonly kind: 'foreign' }
  )[];
}

/** An entry of a model with what holds for it. */
interface Holding {
  readonly domain: Domain;
  readonly pinSet: PinSet | null;
  readonly anchors: Anchors | null;
}

const KINDS = ['add-pin', 'add-domain', 'set-expiry', 'remove-pin', 'mend-pin', 'mend-domain'] as const;
type Kind = (typeof KINDS)[number];

/** Files for Android with changes. */
export const nscScenarios = scenarios((draw, layout) => {
  const kind = draw.from(KINDS);
  const style = drawStyle(draw);
  const root = drawRoot(draw, style, kind);
  const rendered = render(root, new Page(style, layout));
  const { page } = rendered;
  const change = drawChange(draw, root, kind);
  return {
    text: page.text,
    encoding: encodingOf(page),
    bytes: bytesOf(page.text, style.encoding, style.bom),
    says: said(root),
    change,
    outcome: outcomeOf(root, change, charsetOf(page)),
    places: placesOf(root, change, rendered),
  };
});

function drawRoot(draw: Draw, style: Style, kind: Kind): Root {
  const hosts = new Hosts();
  const isEmpty = kind === 'add-domain' && draw.oneIn(4);
  const count = isEmpty ? 0 : 1 + draw.pick(3);
  const parts: Root['parts'][number][] = Array.from({ length: count }, () =>
    drawConfig(draw, style, kind, hosts, 0),
  );
  if (draw.oneIn(3)) parts.push({ kind: 'base', anchors: draw.oneIn(3) ? null : drawAnchors(draw) });
  if (draw.oneIn(4)) parts.push({ kind: 'debug', anchors: draw.oneIn(3) ? null : drawAnchors(draw) });
  if (draw.oneIn(8)) parts.push({ kind: 'foreign' });
  return { parts: draw.shuffled(parts) };
}

function drawConfig(draw: Draw, style: Style, kind: Kind, hosts: Hosts, depth: number): Config {
  const parts: Config['parts'][number][] = [drawDomain(draw, style, kind, hosts)];
  // Mostly one for each.
  if (!draw.oneIn(5)) parts.push(drawPinSet(draw, style, kind));
  while (parts.length < 5 && draw.oneIn(3)) parts.push(drawDomain(draw, style, kind, hosts));
  if (draw.oneIn(6)) parts.push(drawAnchors(draw));
  if (draw.oneIn(12)) parts.push({ kind: 'foreign' });
  if (depth < 3 && draw.oneIn(3)) parts.push(drawConfig(draw, style, kind, hosts, depth + 1));
  if (depth < 2 && draw.oneIn(6)) parts.push(drawConfig(draw, style, kind, hosts, depth + 1));
  return { kind: 'config', parts: draw.oneIn(2) ? draw.shuffled(parts) : parts };
}

function drawDomain(draw: Draw, style: Style, kind: Kind, hosts: Hosts): Domain {
  const host = hosts.next(draw);
  const isFaulty = draw.oneIn(kind === 'mend-domain' ? 2 : 12);
  const isIncurable = isFaulty && draw.oneIn(5);
  const name = isIncurable
    ? `*.${host}`
    : isFaulty
      ? style.charset !== 'ascii' && draw.oneIn(6)
        ? `\u00a0${host}`
        : misspelt(draw, host)
      : draw.of(host, host, host, host.toUpperCase());
  const blank = style.oneLine ? ' ' : `${style.eol}  `;
  return {
    kind: 'domain',
    host,
    text: draw.oneIn(10) ? `${blank}${name}${draw.of(' ', blank)}` : name,
    wrapping: drawWrapping(draw),
    includes: draw.of('true', 'false', null, 'TRUE', '1', '0'),
    problem: isIncurable ? 'incurable' : isFaulty ? 'mendable' : 'none',
  };
}

function drawWrapping(draw: Draw): Wrapping {
  return draw.oneIn(6) ? draw.of('cdata', 'reference', 'comment') : 'plain';
}

function drawPinSet(draw: Draw, style: Style, kind: Kind): PinSet {
  const count = draw.oneIn(10) ? 0 : 1 + draw.pick(4);
  const pins: Pin[] = [];
  for (let at = 0; at < count; at++) {
    const again = pins[0] !== undefined && draw.oneIn(10) ? pins[0].sha256 : null;
    pins.push(drawPin(draw, style, kind, again ?? draw.from(KEYS)));
  }
  const expiration = draw.of(
    null,
    ['2030-01-31', '2030-01-31'] as const,
    ['2031-2-5', '2031-02-05'] as const,
    ['2040-02-29', '2040-02-29'] as const,
  );
  return { kind: 'pin-set', pins, expiration };
}

function drawPin(draw: Draw, style: Style, kind: Kind, sha256: string): Pin {
  const sound = { ...soundPin(sha256, label(draw, style)), wrapping: drawWrapping(draw) };
  const blank = style.oneLine ? ' ' : `${style.eol}\t`;
  if (!draw.oneIn(kind === 'mend-pin' ? 2 : 8)) {
    const digest = draw.of('SHA-256', 'SHA-256', 'sha-256');
    const bare = sha256.slice(0, -1);
    return draw.oneIn(10) ? { ...sound, digest, text: bare, value: bare } : { ...sound, digest };
  }
  const tolerated = { ...sound, effect: 'tolerated', isMendable: true } as const;
  const around = `${blank}${sha256}${draw.of('', blank)}`;
  const inside = `${sha256.slice(0, 20)}${blank}${sha256.slice(20)}`;
  const isInside = draw.oneIn(2);
  const spaced = isInside
    ? { ...tolerated, text: inside, value: inside.replaceAll(style.eol, '\n') }
    : { ...tolerated, text: around };
  // The platform refuses a file with one of the others, so that nothing but mending is done to it.
  if (kind !== 'mend-pin' && kind !== 'mend-domain') return spaced;
  const refused = { ...tolerated, effect: 'rejects-file', read: null } as const;
  const as = (text: string): Pin => ({ ...refused, text, value: text });
  const url = base64url(sha256);
  return draw.of(
    spaced,
    as(`sha256/${sha256}`),
    as(url === sha256 ? `${sha256}=` : url),
    as(`pin-sha256="${sha256}"`),
    { ...refused, read: sha256, digest: draw.of('SHA256', 'sha_256') },
  );
}

function drawAnchors(draw: Draw): Anchors {
  const one = (): readonly [string, string | null] => [
    draw.of('system', 'user', '@raw/extra'),
    draw.of(null, 'false', 'true'),
  ];
  return { kind: 'anchors', certificates: draw.of([one()], [], [one(), one()]) };
}

/** The root of a generated file, and where its parts stand. */
interface Rendered {
  readonly page: Page;
  readonly pins: ReadonlyMap<Pin, PinPlace>;
  readonly startTags: ReadonlyMap<PinSet, Span>;
  readonly domains: ReadonlyMap<Domain, Span>;
}

const OLD_PIN = `<pin digest="SHA-256">${KEYS[0]}</pin>`;
const MARKUP = [
  OLD_PIN,
  `<pin-set expiration="2020-01-01"> ${OLD_PIN} </pin-set>`,
  `<domain-config> <domain>old.example.com</domain> <pin-set> ${OLD_PIN} </pin-set> </domain-config>`,
];
const TOOLS = 'http://schemas.android.com/tools';

function render(root: Root, page: Page): Rendered {
  const { draw } = page;
  const pins = new Map<Pin, PinPlace>();
  const startTags = new Map<PinSet, Span>();
  const domains = new Map<Domain, Span>();
  const prefix = draw.oneIn(12) ? 'n:' : '';
  const hasTools = draw.oneIn(3);
  const tool = (): readonly (readonly [string, string])[] =>
    hasTools && draw.oneIn(4) ? [['tools:ignore', draw.of('All', 'a>b', '/>', 'pin>')]] : [];

  const element = (
    name: string,
    attributes: readonly (readonly [string, string])[],
    depth: number,
    parts: readonly (() => void)[],
  ): Span => {
    const full = prefix + name;
    const all = [...attributes, ...tool()];
    const isEmpty = parts.length === 0;
    if (isEmpty && draw.oneIn(2)) return page.tag(full, all, depth, '/>');
    const start = page.tag(full, all, depth, '>');
    if (isEmpty && draw.oneIn(2)) {
      page.endTag(full);
      return start;
    }
    for (const part of parts) {
      page.noise(depth + 1, MARKUP);
      page.gap(depth + 1);
      part();
    }
    page.noise(depth + 1, MARKUP);
    page.gap(depth);
    page.endTag(full);
    return start;
  };

  const writePin: WriteItem = (pin, depth) => {
    let content: Span = { start: 0, end: 0 };
    let digest: Span | null = null;
    const item = page.span(() => {
      const tag = page.tag(`${prefix}pin`, [['digest', pin.digest], ...tool()], depth, '>');
      const at = page.text.lastIndexOf('digest', tag.end);
      const start = page.text.indexOf(pin.digest, at + 'digest'.length);
      digest = { start, end: start + pin.digest.length };
      content = writeText(page, pin.text, pin.wrapping);
      page.endTag(`${prefix}pin`);
    });
    return { item, content, digest, inside: null };
  };

  const pinSet = (set: PinSet, depth: number): void => {
    const attributes = [
      ...(set.expiration === null ? [] : [['expiration', set.expiration[0]] as const]),
      ...tool(),
    ];
    const name = `${prefix}pin-set`;
    if (set.pins.length === 0 && draw.oneIn(2)) {
      startTags.set(set, page.tag(name, attributes, depth, '/>'));
      return;
    }
    startTags.set(set, page.tag(name, attributes, depth, '>'));
    if (draw.oneIn(8)) {
      page.text += draw.of(' ', '');
      page.comment('a word about the set');
    }
    for (const [pin, place] of writePins(page, set.pins, depth + 1, writePin, MARKUP, false)) {
      pins.set(pin, place);
    }
    page.gap(depth);
    page.endTag(name);
  };

  const domain = (each: Domain, depth: number): void => {
    const includes = each.includes === null ? [] : [['includeSubdomains', each.includes] as const];
    page.tag(`${prefix}domain`, [...includes, ...tool()], depth, '>');
    domains.set(each, writeText(page, each.text, each.wrapping));
    page.endTag(`${prefix}domain`);
  };

  const anchors = ({ certificates }: Anchors, depth: number): void => {
    const inner = certificates.map(([src, overridePins]) => () => {
      const overrides = overridePins === null ? [] : [['overridePins', overridePins] as const];
      element('certificates', [['src', src], ...overrides], depth + 1, []);
    });
    element('trust-anchors', [], depth, inner);
  };

  const foreign = (depth: number) => (): void => {
    element('trustkit-config', [['enforcePinning', 'true']], depth, []);
  };

  const config = ({ parts }: Config, depth: number): void => {
    const attributes = draw.oneIn(5) ? [['cleartextTrafficPermitted', 'false'] as const] : [];
    const inner = parts.map((part) => () => {
      if (part.kind === 'domain') domain(part, depth + 1);
      else if (part.kind === 'pin-set') pinSet(part, depth + 1);
      else if (part.kind === 'anchors') anchors(part, depth + 1);
      else if (part.kind === 'config') config(part, depth + 1);
      else foreign(depth + 1)();
    });
    element('domain-config', attributes, depth, inner);
  };

  const rootName = 'network-security-config';
  const doctypes = draw.oneIn(12)
    ? [`<!DOCTYPE ${prefix}${rootName}>`, `<!DOCTYPE ${prefix}${rootName} [ <!-- > --> <!ELEMENT pin ANY> ]>`]
    : [];
  page.prolog(rootName, doctypes);
  const spaces = [
    ...(hasTools ? [['xmlns:tools', TOOLS] as const] : []),
    ...(prefix === '' ? [] : [['xmlns:n', 'urn:n'] as const]),
  ];
  const inner = root.parts.map((part) => () => {
    if (part.kind === 'config') config(part, 1);
    else if (part.kind === 'foreign') foreign(1)();
    else {
      const trust = part.anchors;
      const name = part.kind === 'base' ? 'base-config' : 'debug-overrides';
      element(name, [], 1, trust === null ? [] : [() => anchors(trust, 2)]);
    }
  });
  element(rootName, spaces, 0, inner);
  page.epilog();
  return { page, pins, startTags, domains };
}

/** Every entry in the order of the text. */
function holdings(root: Root): Holding[] {
  const found: Holding[] = [];
  const visit = (config: Config, pinSet: PinSet | null, anchors: Anchors | null): void => {
    const ownSet = config.parts.find((part) => part.kind === 'pin-set') ?? pinSet;
    const ownAnchors = config.parts.find((part) => part.kind === 'anchors') ?? anchors;
    for (const part of config.parts) {
      if (part.kind === 'domain') found.push({ domain: part, pinSet: ownSet, anchors: ownAnchors });
      else if (part.kind === 'config') visit(part, ownSet, ownAnchors);
    }
  };
  const base = root.parts.flatMap((part) => (part.kind === 'base' ? (part.anchors ?? []) : []))[0] ?? null;
  for (const part of root.parts) if (part.kind === 'config') visit(part, null, base);
  return found;
}

function nameOf({ text }: Domain): string {
  // A no-break space stays.
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '').toLowerCase();
}

function writtenAs({ text }: Domain): string {
  return text.replace(/\r\n?/g, '\n');
}

function said(root: Root): Said {
  const all = holdings(root);
  const entries = all.map(({ domain, pinSet, anchors }): SaidEntry => {
    const set = pinSet === null || pinSet.pins.length === 0 ? null : pinSet;
    return {
      name: nameOf(domain),
      includeSubdomains: domain.includes !== null && /^(?:true|1)$/i.test(domain.includes),
      neverMatches: domain.problem !== 'none',
      expires: set?.expiration?.[1] ?? null,
      overrides: (anchors?.certificates ?? []).filter(([, value]) => value === 'true').map(([src]) => src),
      groups: set === null ? [] : [{ scope: 'chain', pins: set.pins.map(saidPin) }],
    };
  });
  return { rejected: all.some(({ pinSet }) => pinSet?.pins.some(refuses) ?? false), entries };
}

function refuses({ effect }: Pin): boolean {
  return effect === 'rejects-file';
}

/** The names that a set holds for. */
function holders(root: Root, set: PinSet): string[] {
  return holdings(root)
    .filter(({ pinSet }) => pinSet === set)
    .map(({ domain }) => nameOf(domain));
}

function drawChange(draw: Draw, root: Root, kind: Kind): PinChange {
  const all = holdings(root);
  const sets = [...new Set(all.flatMap(({ pinSet }) => pinSet ?? []))];
  const pin = (): NewPin => ({ sha256: newKey(draw), comment: remark(draw) });
  const namesOf = (set: PinSet): string[] => {
    const second = draw.oneIn(6) ? draw.from(sets) : set;
    const both = [...holders(root, set), ...(second === set ? [] : holders(root, second))];
    const names = draw.shuffled(both);
    // Not meant for all that share the set.
    if (names.length > 1 && draw.oneIn(20)) return names.slice(1);
    return draw.oneIn(20) ? [...names, ...names] : names;
  };
  const filled = sets.filter(({ pins }) => pins.length > 0);
  const set = sets.length === 0 ? null : draw.from(kind === 'add-pin' || filled.length === 0 ? sets : filled);
  if (set !== null && kind === 'add-pin') {
    const there = set.pins.length > 0 && draw.oneIn(10) ? { sha256: draw.from(set.pins).sha256 } : {};
    return { kind, names: namesOf(set), scope: 'chain', pin: { ...pin(), ...there } };
  }
  if (set !== null && kind === 'set-expiry') {
    return { kind, names: namesOf(set), expiration: draw.of('2035-12-31', '2030-01-31', '2031-02-05') };
  }
  if (set !== null && set.pins.length > 0 && kind === 'remove-pin') {
    const several = filled.filter(({ pins }) => new Set(pins.map(({ sha256 }) => sha256)).size > 1);
    // The last one of a set is refused: not too often.
    const from = several.length > 0 && !draw.oneIn(8) ? draw.from(several) : set;
    const sha256 = draw.oneIn(20) ? newKey(draw) : draw.from(from.pins).sha256;
    return { kind, names: namesOf(from), scope: 'chain', sha256 };
  }
  const faulty = filled.filter(({ pins }) => pins.some(({ isMendable }) => isMendable));
  if (faulty.length > 0 && kind === 'mend-pin') {
    const from = draw.from(faulty);
    const { value, sha256 } = draw.from(from.pins.filter(({ isMendable }) => isMendable));
    return { kind, names: namesOf(from), scope: 'chain', written: value, sha256 };
  }
  const never = all.filter(({ domain }) => domain.problem === 'mendable');
  if (never.length > 0 && kind === 'mend-domain') {
    const { domain } = draw.from(never);
    return { kind, written: writtenAs(domain), host: domain.host };
  }
  const names = all.filter(({ domain }) => domain.problem === 'none').map(({ domain }) => nameOf(domain));
  const isThere = names.length > 0 && draw.oneIn(24);
  const keys = draw.shuffled([newKey(draw), ...KEYS.slice(0, draw.pick(3))]);
  return {
    kind: 'add-domain',
    host: isThere ? draw.from(names) : draw.of('new.example.com', 'h0.new.example.org', '192.0.2.7'),
    includeSubdomains: draw.oneIn(2),
    groups: [{ scope: 'chain', pins: keys.map((sha256) => ({ sha256, comment: remark(draw) })) }],
    expiration: draw.of(null, '2033-03-03'),
  };
}

function outcomeOf(root: Root, change: PinChange, charset: Charset): Outcome {
  const isMend = change.kind === 'mend-pin' || change.kind === 'mend-domain';
  if (said(root).rejected && !isMend) return { refusal: /^The file is no good as it is\./ };
  if (change.kind === 'add-domain') return withDomain(root, change, charset);
  const all = holdings(root);
  if (change.kind === 'mend-domain') {
    return {
      says: said(
        mapped(root, (domain) =>
          writtenAs(domain) === change.written
            ? { ...domain, text: change.host, wrapping: 'plain', problem: 'none' }
            : domain,
        ),
      ),
    };
  }
  if (change.kind === 'move-pin') return { refusal: /there is no list for one kind/ };
  const meant = new Set(change.names);
  const sets = new Set(
    all.filter(({ domain }) => meant.has(nameOf(domain))).flatMap(({ pinSet }) => pinSet ?? []),
  );
  if ([...sets].some((set) => holders(root, set).some((name) => !meant.has(name)))) {
    return { refusal: /(?:shares|inherits) the pin-set of line/ };
  }
  const isBare = [...sets].some(({ pins }) => pins.length === 0);
  if (change.kind === 'set-expiry' && isBare) return { refusal: /holds no pin/ };
  const changed = new Map<PinSet, PinSet>();
  for (const set of sets) {
    const { pins } = set;
    if (change.kind === 'set-expiry') {
      changed.set(set, { ...set, expiration: [change.expiration, change.expiration] });
    } else if (change.kind === 'add-pin') {
      const isThere = pins.some(({ read }) => read === change.pin.sha256);
      changed.set(set, { ...set, pins: isThere ? pins : [...pins, written(change.pin, charset)] });
    } else if (change.kind === 'remove-pin') {
      const left = pins.filter(({ read }) => read !== change.sha256);
      if (pins.length > 0 && left.length === 0) return { refusal: /is the only pin of/ };
      changed.set(set, { ...set, pins: left });
    } else {
      const mend = (pin: Pin): Pin =>
        pin.isMendable && pin.value === change.written && pin.sha256 === change.sha256
          ? soundPin(pin.sha256, pin.comment)
          : pin;
      changed.set(set, { ...set, pins: pins.map(mend) });
    }
  }
  return {
    says: said(
      mapped(
        root,
        (domain) => domain,
        (set) => changed.get(set) ?? set,
      ),
    ),
  };
}

function withDomain(
  root: Root,
  change: Extract<PinChange, { kind: 'add-domain' }>,
  charset: Charset,
): Outcome {
  const { host, includeSubdomains, groups, expiration } = change;
  if (holdings(root).some(({ domain }) => nameOf(domain) === host)) return { refusal: /is an entry already/ };
  const config: Config = {
    kind: 'config',
    parts: [
      {
        kind: 'domain',
        host,
        text: host,
        wrapping: 'plain',
        includes: `${includeSubdomains}`,
        problem: 'none',
      },
      {
        kind: 'pin-set',
        pins: groups.flatMap(({ pins }) => pins.map((pin) => written(pin, charset))),
        expiration: expiration === null ? null : [expiration, expiration],
      },
    ],
  };
  return { says: said({ parts: [...root.parts, config] }) };
}

/** A model with other domains and pin sets. */
function mapped(
  root: Root,
  domainOf: (domain: Domain) => Domain,
  setOf: (set: PinSet) => PinSet = (set) => set,
): Root {
  const visit = (config: Config): Config => ({
    kind: 'config',
    parts: config.parts.map((part) => {
      if (part.kind === 'domain') return domainOf(part);
      if (part.kind === 'pin-set') return setOf(part);
      return part.kind === 'config' ? visit(part) : part;
    }),
  });
  return { parts: root.parts.map((part) => (part.kind === 'config' ? visit(part) : part)) };
}

function placesOf(root: Root, change: PinChange, rendered: Rendered): Span[] {
  const { pins, startTags, domains } = rendered;
  if (change.kind === 'add-domain' || change.kind === 'add-pin' || change.kind === 'move-pin') return [];
  const all = holdings(root);
  if (change.kind === 'mend-domain') {
    return all
      .filter(({ domain }) => writtenAs(domain) === change.written)
      .map(({ domain }) => domains.get(domain) as Span);
  }
  const own = all.filter(({ domain }) => change.names.includes(nameOf(domain)));
  const sets = [...new Set(own.flatMap(({ pinSet }) => pinSet ?? []))];
  if (change.kind === 'set-expiry') return sets.map((set) => startTags.get(set) as Span);
  return sets
    .flatMap((set) => set.pins)
    .flatMap((pin) => {
      const { item, content, digest, comments } = pins.get(pin) as PinPlace;
      if (change.kind === 'remove-pin') return pin.read === change.sha256 ? [item, ...comments] : [];
      const isIt = pin.isMendable && pin.value === change.written;
      return isIt ? [content, ...(digest === null ? [] : [digest])] : [];
    });
}
