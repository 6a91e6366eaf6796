import { buildBinary } from 'plist';
import { describe, expect, it } from 'vitest';
import { binary, plain, plist, read } from './plist-samples.ts';

describe('whatever is in the file', () => {
  it.each([
    ['XML arrays', `<plist>${'<array>'.repeat(100_000)}`],
    ['XML dictionaries', `<plist>${'<dict><key>a</key>'.repeat(100_000)}`],
    ['nested <plist>s', '<plist>'.repeat(100_000)],
    ['OpenStep arrays', '('.repeat(100_000)],
    ['OpenStep dictionaries', '{a='.repeat(100_000)],
    ['binary arrays', binary(Array.from({ length: 600 }, (_, at) => [0xa1, Math.min(at + 1, 255)]))],
  ])('%s nested without end are a fault', (_, content) => {
    const { root, faults } = read(content);
    expect(root).toBeNull();
    expect(faults).toHaveLength(1);
  });

  it('512 levels are read, as by CoreFoundation', () => {
    const nested = (depth: number) => read('<array>'.repeat(depth) + '</array>'.repeat(depth));
    expect(nested(512).faults).toEqual([]);
    expect(nested(513).faults).toMatchObject([{ code: 'too-large' }]);
  });

  it('entities are never expanded', () => {
    const bomb = Array.from(
      { length: 20 },
      (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`,
    ).join('');
    const list = read(`<!DOCTYPE plist [<!ENTITY a0 "lol">${bomb}]><plist><string>&a20;</string></plist>`);
    expect(plain(list.root)).toBe('&a20;');
    expect(list.faults).toMatchObject([{ code: 'refused' }]);
  });

  it.each([
    ['values', '<plist><array>', '<true/>'],
    ['comments', '<plist>', '<!---->'],
    ['OpenStep comments', '', '/**/'],
    ['OpenStep values', '(', 'a,'],
  ])('millions of %s are a fault', (_, before, each) => {
    const { root, faults } = read(before + each.repeat(2_600_000));
    expect(root).toBeNull();
    expect(faults.at(-1)).toMatchObject({ code: 'too-large' });
  });

  it.each([
    ['ampersands', '<plist><string>', '&'],
    ['merge-conflict markers', '<plist>', '\n<<<<<<< a'],
    ['lines of stray text', '<plist>', '\na'],
    ['dashes in comments', '<plist><!--', '-- '],
    ['backslashes', '"', '\\\\'],
  ])('hundreds of thousands of %s make few faults', (_, before, each) => {
    const { faults } = read(before + each.repeat(300_000));
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.length).toBeLessThan(110);
  });

  it('no message quotes more than a line', () => {
    const long = 'a\n'.repeat(1000);
    for (const text of [
      `<plist>${long}</plist>`,
      `<plist><${'b'.repeat(1000)}>`,
      `{ "${long}" x`,
      `<plist><integer>${long}</integer></plist>`,
    ]) {
      for (const { message } of read(text).faults) {
        expect(message).not.toContain('\n');
        expect(message.length).toBeLessThan(200);
      }
    }
  });

  it('spoilt bytes end in a value or a fault, never in an exception', () => {
    const value = {
      NSAppTransportSecurity: {
        NSPinnedDomains: { 'a.example': { NSPinnedLeafIdentities: [{ a: 'b' }, true, 7] } },
      },
    };
    const seeds: Uint8Array[] = [
      buildBinary(value),
      Buffer.from(
        plist(
          '<dict><key>a</key><array><string>b&amp;</string><!-- c --><true/><integer>1</integer></array></dict>',
        ),
      ),
      Buffer.from('{ a = ( "b\\101", <0f>, { c = d; } ); /* e */ }'),
    ];
    let state = 1;
    const random = (below: number): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    for (const seed of seeds) {
      for (let round = 0; round < 3000; round++) {
        const bytes = Uint8Array.from(seed);
        for (let change = 0; change <= round % 4; change++) bytes[random(bytes.length)] = random(256);
        const { root, faults } = read(bytes);
        expect(root !== null || faults.length > 0).toBe(true);
      }
    }
  });
});
