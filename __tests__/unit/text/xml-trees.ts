import { expect } from 'vitest';
import type { XmlData, XmlElement } from '../../../src/text/xml.ts';

/** An element as `name attribute=value(children)`, text in `'`, CDATA in brackets, comments in `#`. */
export function outline(node: XmlElement | XmlData): string {
  if (node.kind === 'element') {
    const attributes = node.attributes.map(({ name, value }) => ` ${name}=${value}`).join('');
    return `${node.name}${attributes}(${node.children.map(outline).join(' ')})`;
  }
  const [opening, closing] = { text: ["'", "'"], cdata: ['[', ']'], comment: ['#', '#'] }[node.kind] as [
    string,
    string,
  ];
  return `${opening}${node.value}${closing}`;
}

/** Every span, sliced back and compared with what it is said to be. */
export function checkSpans(text: string, node: XmlElement): void {
  const slice = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  expect(slice(node.startTag)).toMatch(/^<.*>$/s);
  expect(slice(node.startTag).startsWith(`<${node.name}`)).toBe(true);
  expect(node.startTag.start).toBe(node.span.start);
  const closes = slice(node.span).slice(node.content.end - node.span.start);
  if (slice(node.startTag).endsWith('/>')) {
    expect(node.content).toEqual({ start: node.span.end, end: node.span.end });
    expect(node.startTag).toEqual(node.span);
  } else {
    expect(node.content.start).toBe(node.startTag.end);
    expect(closes).toMatch(/^<\/[^<>]*>$/);
    expect(closes.slice(2).startsWith(node.name)).toBe(true);
  }
  let last = node.startTag.start + 1;
  for (const { name, span, valueSpan } of node.attributes) {
    expect(span.start).toBeGreaterThanOrEqual(last);
    expect(slice(span).startsWith(name)).toBe(true);
    const quote = text[valueSpan.start - 1] as string;
    expect(['"', "'"]).toContain(quote);
    expect(text[valueSpan.end]).toBe(quote);
    expect(slice(valueSpan)).not.toContain(quote);
    expect(span.end).toBe(valueSpan.end + 1);
    last = span.end;
  }
  last = node.content.start;
  for (const child of node.children) {
    expect(child.span.start).toBeGreaterThanOrEqual(last);
    last = child.span.end;
    if (child.kind === 'element') checkSpans(text, child);
    else {
      const marks = { text: ['', ''], cdata: ['<![CDATA[', ']]>'], comment: ['<!--', '-->'] } as const;
      const [opening, closing] = marks[child.kind];
      expect(slice(child.span).startsWith(opening)).toBe(true);
      expect(slice(child.span).endsWith(closing)).toBe(true);
    }
  }
  expect(last).toBeLessThanOrEqual(node.content.end);
}
