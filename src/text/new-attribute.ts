import type { TextEdit } from '../model/change.ts';
import { lineEndingNear } from './layout.ts';
import type { XmlAttribute, XmlElement } from './xml.ts';

/**
 * Adds an attribute behind those of the same prefix, else behind all, spaced as the others of the tag are: on the line, or
 * on a line of its own.
 *
 * @param value without characters that would have to be references
 * @param quote what encloses it when the tag has no attribute to follow
 */
export function newAttribute(
  text: string,
  element: XmlElement,
  name: string,
  value: string,
  quote: string,
): TextEdit {
  const { attributes, startTag } = element;
  const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
  const same = attributes.findLastIndex((each) => each.prefix === prefix);
  const index = same < 0 ? attributes.length - 1 : same;
  const before = attributes[index];
  if (before === undefined) {
    const at = startTag.start + 1 + element.name.length;
    return { span: { start: at, end: at }, text: ` ${name}=${quote}${value}${quote}` };
  }
  // The first often stands beside the element's name, whatever the others do.
  const model = index === 0 ? (attributes[1] ?? before) : before;
  const mark = quoteOf(text, before);
  const at = before.span.end;
  return {
    span: { start: at, end: at },
    text: `${gapBefore(text, element, model)}${name}=${mark}${value}${mark}`,
  };
}

/** What encloses the value: `"` or `'`. */
export function quoteOf(text: string, { valueSpan }: XmlAttribute): string {
  return text.charAt(valueSpan.end);
}

function gapBefore(
  text: string,
  { attributes, startTag, name }: XmlElement,
  attribute: XmlAttribute,
): string {
  const index = attributes.indexOf(attribute);
  const from = attributes[index - 1]?.span.end ?? startTag.start + 1 + name.length;
  const gap = text.slice(from, attribute.span.start);
  const indentation = /[\r\n]([ \t]*)$/.exec(gap)?.[1];
  return indentation === undefined ? gap : lineEndingNear(text, attribute.span.start) + indentation;
}
