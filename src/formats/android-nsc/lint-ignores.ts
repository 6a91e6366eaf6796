import type { XmlAttribute, XmlElement } from '../../text/xml.ts';

/** `tools:ignore`; the prefix is taken for what it is everywhere. */
export function isLintIgnore({ prefix, localName }: XmlAttribute): boolean {
  return prefix === 'tools' && localName === 'ignore';
}

/** Whether `tools:ignore` on the element names a check of Android Lint. */
export function lintIgnores({ attributes }: XmlElement, check: string): boolean {
  return attributes.some(
    (each) => isLintIgnore(each) && each.value.split(',').some((name) => name.trim() === check),
  );
}
