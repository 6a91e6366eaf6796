import type { SourceText } from '../../model/source.ts';
import { alphabetOf } from '../../text/comment.ts';
import type { Container } from '../../text/insertion.ts';
import { indentationUnit } from '../../text/layout.ts';
import { quoteOf } from '../../text/new-attribute.ts';
import type { XmlAttribute, XmlElement } from '../../text/xml.ts';
import { parentsAndChildren } from './elements.ts';
import type { Spelling } from './render.ts';

const DEFAULT_UNIT = '    ';

/** With the prefix of the element round it, which is declared there, and with the quotes of the nearest attribute. */
export function spellingIn(
  parent: XmlElement,
  near: XmlElement,
  root: XmlElement,
  source: SourceText,
): Spelling {
  const model = firstAttribute(near) ?? firstAttribute(root);
  return {
    prefix: parent.prefix === '' ? '' : `${parent.prefix}:`,
    quote: model === undefined ? '"' : quoteOf(source.text, model),
    alphabet: alphabetOf(source),
  };
}

function firstAttribute(element: XmlElement): XmlAttribute | undefined {
  const [own] = element.attributes;
  if (own !== undefined) return own;
  for (const [, child] of parentsAndChildren(element)) if (child.attributes[0]) return child.attributes[0];
  return undefined;
}

/** One level of indentation, as `near` has it inside, else as the file has it. */
export function unitOf(text: string, near: XmlElement, root: XmlElement): string {
  return indentationUnit(text, pairs(), DEFAULT_UNIT);

  function* pairs(): Generator<readonly [number, number]> {
    for (const element of [near, root]) {
      for (const [parent, child] of parentsAndChildren(element)) yield [parent.span.start, child.span.start];
    }
  }
}

export function containerOf({ name, span, startTag, content }: XmlElement): Container {
  return { name, begin: span.start, startTag, content, isSelfClosing: startTag.end === span.end };
}
