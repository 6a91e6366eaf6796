import { describe, expect, it } from 'vitest';
import { offsetOf, type Path, textFault } from '../../../src/observe/observation-json.ts';

describe('the first fault of a text', () => {
  it.each<[string, number, Path]>([
    ['', 0, []],
    ['  \n', 3, []],
    ['[1,]', 3, [1]],
    ['[,]', 1, [0]],
    ['[1 2]', 3, [0]],
    ['[}', 1, [0]],
    [']', 0, []],
    ['{"a" 1}', 5, ['a']],
    ['{"a":1,}', 7, ['a']],
    ['{"a":1]', 6, ['a']],
    ['{1:2}', 1, ['']],
    ['{"a":{"b":[1,{"c":01}]}}', 19, ['a', 'b', 1, 'c']],
    ['{"a":1}}', 7, []],
    ['[-01]', 3, [0]],
    ['[1.]', 1, [0]],
    ['[1e+]', 1, [0]],
    ['[-]', 1, [0]],
    ['[nul]', 1, [0]],
    ['[truex]', 1, [0]],
    ['// x', 0, []],
    ['[/* a */1]', 1, [0]],
    ['"a', 0, []],
    ['"a\n"', 0, []],
    ['["\t"]', 1, [0]],
    ['["\\x"]', 1, [0]],
    ['["\\u12"]', 1, [0]],
    ['\ufeff{}', 0, []],
    ['\u00a0{}', 0, []],
  ])('%j: at %i', (text, offset, path) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(textFault(text)).toEqual({ kind: 'syntax', offset, path });
  });

  it.each(['{"a":1,"a":2}', '{"a":1,"\\u0061":2}', '{"__proto__":1,"__proto__":2}'])(
    '%s: the second name',
    (text) => expect(textFault(text)).toMatchObject({ kind: 'repeated', offset: 7 + text.indexOf(':1') - 4 }),
  );

  it.each([
    '{"a":{"a":1},"b":{"a":1}}',
    '[{"a":1},{"a":1}]',
    ' [ ] ',
    '"\\ud800"',
    '[1e5,-0.5E-3,true,null]',
  ])('%s has none', (text) => expect(textFault(text)).toBeNull());

  it('is one exactly where JSON.parse throws', () => {
    // xorshift32: chance without luck.
    let state = 0x2545f491;
    const random = (below: number): number => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return (state >>> 0) % below;
    };
    const whole = '{"a":[1,-2.5e3,{"b":null,"c":"\\u0041\\n"}],"d":[],"e":{},"f":true}';
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '0',
      '-',
      '.',
      'e',
      ' ',
      '\n',
      'null',
      '/*',
      '\u0001',
    ];
    const seen = { sound: 0, faulty: 0 };
    for (let round = 0; round < 20_000; round++) {
      const at = random(whole.length + 1);
      const piece = random(4) === 0 ? '' : (pieces[random(pieces.length)] as string);
      const text = whole.slice(0, at) + piece + whole.slice(at + random(3));
      let sound = true;
      try {
        JSON.parse(text);
      } catch {
        sound = false;
      }
      seen[sound ? 'sound' : 'faulty']++;
      expect([text, textFault(text)?.kind !== 'syntax']).toEqual([text, sound]);
    }
    expect(Math.min(seen.sound, seen.faulty)).toBeGreaterThan(1000);
  });

  it('is found at any depth and behind any number of blanks', () => {
    expect(textFault('['.repeat(500_000))?.offset).toBe(500_000);
    expect(textFault(`${'['.repeat(500_000)}${']'.repeat(500_000)}`)).toBeNull();
    expect(textFault(`${' '.repeat(5_000_000)}x`)?.offset).toBe(5_000_000);
  });
});

describe('the place of a value', () => {
  const text = '{"a": {"b": [1, {"c": "x"}]}, "c": {"a": 7}}';
  it.each<[Path, string]>([
    [[], text],
    [['a'], '{"b"'],
    [['a', 'b', 1, 'c'], '"x"'],
    [['c', 'a'], '7}'],
    [['a', 'b', 1, 'd'], '{"c": "x"'],
    [['a', 'b', 2], '[1'],
    [['b', 'a'], text],
    [['__proto__'], text],
  ])('%j', (path, begin) => expect(text.slice(offsetOf(text, path)).startsWith(begin)).toBe(true));
});
