import { plain } from '../escape.ts';

/** A piece of the page in which everything from outside is escaped. Made by `html` and `trusted` alone. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Content = string | number | null | Markup | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text and attribute values are escaped, what can't be seen is made visible; markup stands as it is, null is nothing. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  let text = strings[0] as string;
  contents.forEach((content, index) => {
    text += textOf(content) + strings[index + 1];
  });
  return new Markup(text);
}

/** Text of ours that is markup already. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

/** What is escaped without being cut: lines of a file, addresses. */
export function entities(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

/** Most strings: short, and nothing in them to escape. */
const PLAIN = /^[\w ./:,;=+()#-]{0,200}$/;

function textOf(content: Content): string {
  if (content === null) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'string') return PLAIN.test(content) ? content : entities(plain(content));
  if (typeof content === 'number') return String(content);
  return content.map(textOf).join('');
}

/** Sentences of ours: what they quote in backquotes becomes code, each line a paragraph. */
export function prose(text: string): Markup {
  return html`${text.split('\n').map((line) => html`<p>${sentence(line)}</p>`)}`;
}

/** One line of the same. */
export function sentence(text: string): Markup {
  const parts = text.split('`');
  // An odd backquote comes from outside: then there is no telling what is quoted.
  if (parts.length % 2 === 0) return html`${text}`;
  return html`${parts.map((part, index) => (index % 2 === 0 ? part : code(part)))}`;
}

/** Its direction is its own, so that it can't turn what stands beside it. */
export function code(text: string): Markup {
  return html`<code translate="no">${text}</code>`;
}

/** The same of a path or a host: it may be broken where it has a joint. */
export function jointed(text: string): Markup {
  const broken = entities(plain(text)).replace(/[/](?=.)|:(?=\d+$)/g, '$&<wbr>');
  return html`<code translate="no">${trusted(broken)}</code>`;
}

/** A link to another page, or its content alone where the address is none that a browser should open. */
export function link(address: string | null, content: Content): Markup {
  const safe = address === null ? null : webAddress(address);
  return safe === null ? html`${content}` : html`<a href="${safe}" rel="noreferrer">${content}</a>`;
}

function webAddress(address: string): Markup | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  return new Markup(entities(new URL(address).href));
}

/** What scrolls by itself where the page is too narrow for it. */
export function scrolling(label: string, content: Content): Markup {
  return html`<div class="scroll" role="group" aria-label="${label}">${content}</div>`;
}

export function table(label: string, columns: readonly Content[], rows: readonly Markup[]): Markup {
  const head = columns.map((column) => html`<th>${column}</th>`);
  return scrolling(label, html`<table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`);
}

export type Tone = 'ok' | 'warn' | 'bad' | 'note' | 'unknown';

/** A sign beside words; it says nothing that they don't. */
export function icon(tone: Tone): Markup {
  return html`<svg class="icon" aria-hidden="true"><use href="#icon-${tone}"/></svg>`;
}

export function badge(tone: Tone, words: string): Markup {
  return html`<span class="badge ${tone}">${icon(tone)}${words}</span>`;
}

/** The drawings that `icon` refers to. */
export const ICONS = trusted(`<svg class="drawings" aria-hidden="true">
<symbol id="icon-ok" viewBox="0 0 16 16"><path d="M3 8.5l3.2 3.2L13 4.8" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></symbol>
<symbol id="icon-bad" viewBox="0 0 16 16"><path d="M4 4l8 8M12 4l-8 8" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></symbol>
<symbol id="icon-warn" viewBox="0 0 16 16"><path d="M8 2.5v7M8 12.9v.2" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/></symbol>
<symbol id="icon-note" viewBox="0 0 16 16"><path d="M8 7v6M8 3.3v.2" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/></symbol>
<symbol id="icon-unknown" viewBox="0 0 16 16"><path d="M5.2 5.6a2.8 2.8 0 1 1 4 2.5c-.8.4-1.2.9-1.2 1.7M8 12.9v.2" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></symbol>
</svg>`);
