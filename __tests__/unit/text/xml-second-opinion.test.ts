import { describe, expect, it } from 'vitest';
import { positions } from '../../../src/model/source.ts';
import { parseXml } from '../../../src/text/xml.ts';

// A name beyond the basic plane is XML, and fast-xml-parser takes it for malformed: the two readers differ.
const DISPUTED = '<a>\n  <𐐀/>\n</a>';

describe('a text about which two readers differ', () => {
  it('is read by neither, and the line is told', () => {
    const { root, faults } = parseXml(DISPUTED);
    expect(root).toBeNull();
    expect(faults).toHaveLength(1);
    expect(faults[0]?.code).toBe('not-well-formed');
    expect(faults[0]?.message).toContain('two XML readers differ');
    // The other reader points to the end of the tag.
    expect(positions(DISPUTED)(faults[0]?.span.start ?? 0).line).toBe(2);
  });

  it('is told at its line of the whole text when only a window is read', () => {
    const text = `x\n${DISPUTED}`;
    const { faults } = parseXml(text, { start: 2, end: text.length });
    expect(positions(text)(faults[0]?.span.start ?? 0).line).toBe(3);
  });

  it('is left to our own reading where the other reader has no word: a document type, a very large text', () => {
    expect(parseXml(`<!DOCTYPE a>${DISPUTED}`).root?.name).toBe('a');
    expect(parseXml(`<a>${' '.repeat(1_000_000)}<𐐀/></a>`).root?.name).toBe('a');
  });
});
