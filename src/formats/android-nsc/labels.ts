import type { XmlData, XmlElement } from '../../text/xml.ts';

/**
 * The comments that stand beside pins: behind one on its line, else directly above it on lines of their own. A pin that
 * was commented out is no label.
 *
 * @param source the whole text of the file
 */
export function labelsOf({ children }: XmlElement, source: string): Map<XmlElement, string> {
  const labels = new Map<XmlElement, string>();
  let previous: XmlElement | XmlData | null = null;
  let above: XmlData | null = null;
  for (const child of children) {
    const gap = source.slice(previous?.span.end ?? child.span.start, child.span.start);
    if (child.kind === 'element') {
      if (above !== null && above === previous && lineBreaks(gap) < 2) labels.set(child, textOf(above));
      above = null;
    } else if (child.kind === 'comment' && !isMarkup(child)) {
      if (previous?.kind === 'element' && lineBreaks(gap) === 0) {
        labels.set(previous, textOf(child));
        above = null;
      } else above = beginsLine(child, source) ? child : null;
    } else above = null;
    previous = child;
  }
  return labels;
}

/** Whether a comment holds something that was commented out. */
export function isMarkup({ value }: XmlData): boolean {
  return /<\/?\w/.test(value);
}

function textOf({ value }: XmlData): string {
  return value.trim();
}

function lineBreaks(gap: string): number {
  return gap.split(/\r\n?|\n/).length - 1;
}

function beginsLine({ span: { start } }: XmlData, source: string): boolean {
  let at = start - 1;
  while (at >= 0 && (source[at] === ' ' || source[at] === '\t')) at--;
  return at < 0 || source[at] === '\n' || source[at] === '\r';
}
