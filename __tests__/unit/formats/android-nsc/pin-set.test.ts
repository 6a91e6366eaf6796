import { describe, expect, it } from 'vitest';
import { PINS, pinElement, pinOf, readBody, slice } from './reading.ts';

describe('pins as they are read', () => {
  const pinFrom = (element: string) => {
    const store = readBody(
      `<domain-config><domain>a.b</domain><pin-set>${element}</pin-set></domain-config>`,
    );
    const pin = store.domains[0]?.groups[0]?.pins[0];
    return { ...pin, at: pin === undefined ? '' : slice(store, pin.span) };
  };
  const P = pinOf('leaf');

  it.each([
    // element, value, what the span covers
    ['plain', `<pin digest="SHA-256">${P}</pin>`, P, P],
    ['white space round it', `<pin digest="SHA-256">\n   ${P}\r\n  </pin>`, P, P],
    ['a comment before it', `<pin digest="SHA-256"> <!-- x -->\n ${P}</pin>`, P, P],
    ['a comment behind it', `<pin digest="SHA-256">${P}<!-- x --></pin>`, P, P],
    ['CDATA', `<pin digest="SHA-256"><![CDATA[${P}]]></pin>`, P, `<![CDATA[${P}]]>`],
    ['a reference', `<pin digest="SHA-256">${P.slice(0, -1)}&#61;</pin>`, P, `${P.slice(0, -1)}&#61;`],
    [
      'text and CDATA',
      `<pin digest="SHA-256">${P.slice(0, 9)}<![CDATA[${P.slice(9)}]]></pin>`,
      P,
      `${P.slice(0, 9)}<![CDATA[${P.slice(9)}]]>`,
    ],
    ['without padding', `<pin digest="SHA-256">${P.slice(0, -1)}</pin>`, P.slice(0, -1), P.slice(0, -1)],
  ])('%s', (_, element, value, at) => {
    expect(pinFrom(element)).toMatchObject({ value, at, sha256: P, variable: null });
  });

  it('a pin with the wrong digest is still decoded: the answer is as if the platform took the file', () => {
    expect(pinFrom(`<pin digest="SHA-1">${P}</pin>`)).toMatchObject({ sha256: P, fault: null });
  });

  it('byte-equal pins have equal values to compare', () => {
    const store = readBody(
      `<domain-config><domain>a.b</domain><pin-set>${pinElement('leaf')}<pin digest="SHA-256">${P.slice(0, -1)}</pin></pin-set></domain-config>`,
    );
    expect(new Set(store.domains[0]?.groups[0]?.pins.map(({ sha256 }) => sha256))).toEqual(new Set([P]));
  });

  it('a whole pin set inside a comment is none', () => {
    expect(
      readBody(`<domain-config><domain>a.b</domain><!-- ${PINS} --></domain-config>`).domains[0]?.groups,
    ).toEqual([]);
  });
});
