import type { Span } from '../../model/source.ts';
import { behindComments } from '../../text/layout.ts';
import { elements, type XmlData, type XmlElement } from '../../text/xml.ts';
import { elementText } from './element-text.ts';
import { isMarkup, labelsOf } from './labels.ts';
import { javaTrim } from './values.ts';

/** Where a domain stands. */
export interface DomainPlace {
  readonly element: XmlElement;
  /** As in the model. */
  readonly name: string;
  /** The pin set that holds for it, its own or an inherited one; null when there is none. */
  readonly pinSet: XmlElement | null;
  readonly isInherited: boolean;
}

/** Every domain of a file that the platform takes, in the order of the text. */
export function domainPlaces(root: XmlElement, source: string): DomainPlace[] {
  const places: DomainPlace[] = [];
  const visit = (config: XmlElement, around: XmlElement | null): void => {
    const inside = elements(config);
    const own = inside.find(({ localName }) => localName === 'pin-set');
    const pinSet = own ?? around;
    for (const child of inside) {
      if (child.localName === 'domain') {
        const name = javaTrim(elementText(child, source).text).toLowerCase();
        places.push({ element: child, name, pinSet, isInherited: own === undefined });
      } else if (child.localName === 'domain-config') visit(child, pinSet);
    }
  };
  for (const config of configsOf(root)) visit(config, null);
  return places;
}

/** The domain-configs that stand directly in the root. */
export function configsOf(root: XmlElement): XmlElement[] {
  return elements(root).filter(({ localName }) => localName === 'domain-config');
}

/** Every child element in `element` with its parent, parents first. */
export function* parentsAndChildren(
  element: XmlElement,
): Generator<readonly [parent: XmlElement, child: XmlElement]> {
  const stack = [element];
  for (let parent = stack.pop(); parent !== undefined; parent = stack.pop()) {
    const inside = elements(parent);
    for (const child of inside) yield [parent, child];
    // Too many for the arguments of one call.
    for (const child of inside.reverse()) stack.push(child);
  }
}

/** The pins that have a label, each with the comment that stands above it, or null where the label stands behind it. */
export function labelsAbove(pinSet: XmlElement, source: string): Map<XmlElement, XmlData | null> {
  const above = new Map<XmlElement, XmlData | null>();
  const labels = labelsOf(pinSet, source);
  for (const [index, pin] of pinSet.children.entries()) {
    if (pin.kind !== 'element' || !labels.has(pin)) continue;
    const before = pinSet.children[index - 1];
    const isAbove = before?.kind === 'comment' && textsBehind(pinSet, index, source).length === 0;
    above.set(pin, isAbove ? before : null);
  }
  return above;
}

/** Every pin with the comments that are about it: those behind it on its line, else the one directly above it. */
export function pinsWithLabels(pinSet: XmlElement, source: string): Map<XmlElement, Span> {
  const spans = new Map<XmlElement, Span>();
  const above = labelsAbove(pinSet, source);
  for (const [index, pin] of pinSet.children.entries()) {
    if (pin.kind !== 'element' || pin.localName !== 'pin') continue;
    const start = above.get(pin)?.span.start ?? pin.span.start;
    const end = textsBehind(pinSet, index, source).at(-1)?.span.end ?? pin.span.end;
    spans.set(pin, { start, end });
  }
  return spans;
}

/** The comments on the line of a child directly behind it. What was commented out is none. */
function textsBehind({ children }: XmlElement, index: number, source: string): XmlData[] {
  const behind: XmlData[] = [];
  const end = behindComments(source, (children[index] as XmlElement).span.end);
  for (let at = index + 1; ; at++) {
    const next = children[at];
    if (next?.kind !== 'comment' || next.span.end > end || isMarkup(next)) return behind;
    behind.push(next);
  }
}
