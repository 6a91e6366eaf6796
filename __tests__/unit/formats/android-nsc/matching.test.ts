import { describe, expect, it } from 'vitest';
import { config, PINS, pinOf, pinSetOf, policy, readBody } from './reading.ts';

function pinsFor(body: string, host: string): string[] {
  return policy(readBody(body), host).groups.flatMap(({ pins }) =>
    pins.map(({ sha256 }) => sha256 as string),
  );
}

describe('host matching', () => {
  const body = [
    config('example.com', pinSetOf('exact')),
    config('+sub.example.com', pinSetOf('sub')),
    config('+deep.sub.example.com', pinSetOf('deep')),
    config('one.sub.example.com', pinSetOf('one')),
    config('192.168.0.1', pinSetOf('address')),
    config('+168.0.2', pinSetOf('suffix')),
    config('2001:db8::1', pinSetOf('six')),
    config('localhost', pinSetOf('label')),
    config('+org', pinSetOf('top')),
  ].join('');

  it.each([
    // host, whose pins
    ['example.com', 'exact'],
    ['EXAMPLE.Com', 'exact'],
    ['example.com.', 'exact'],
    ['www.example.com', null],
    ['sub.example.com', 'sub'],
    ['x.sub.example.com', 'sub'],
    ['a.b.c.sub.example.com', 'sub'],
    ['A.B.Sub.Example.COM.', 'sub'],
    ['notsub.example.com', null],
    ['xsub.example.com', null],
    ['deep.sub.example.com', 'deep'],
    ['x.deep.sub.example.com', 'deep'],
    ['one.sub.example.com', 'one'],
    ['x.one.sub.example.com', 'sub'],
    ['192.168.0.1', 'address'],
    ['192.168.0.2', 'suffix'],
    ['192.168.0.3', null],
    ['2001:db8::1', 'six'],
    ['2001:DB8::1', 'six'],
    ['localhost', 'label'],
    ['example.org', 'top'],
    ['org', 'top'],
    ['com', null],
    ['example.com..', null],
    ['', null],
  ])('%s: %s', (host, name) => {
    expect(pinsFor(body, host)).toEqual(name === null ? [] : [pinOf(name)]);
  });

  it('no order of the file changes the outcome', () => {
    const reversed = body.trim().split('\n').reverse().join('');
    for (const host of ['a.deep.sub.example.com', 'one.sub.example.com', 'example.org']) {
      expect(pinsFor(reversed, host)).toEqual(pinsFor(body, host));
    }
  });

  it.each([
    ['a scheme', 'https://x.example.com', 'x.example.com'],
    ['a slash', 'x.example.com/', 'x.example.com'],
    ['a port', 'x.example.com:443', 'x.example.com'],
    ['*.', '*.example.com', 'x.example.com'],
    ['a leading dot', '.example.com', 'x.example.com'],
    ['a trailing dot', 'x.example.com.', 'x.example.com'],
    ['a trailing dot, and one at the host', 'x.example.com.', 'x.example.com.'],
    ['a no-break space', '\u00a0x.example.com', 'x.example.com'],
    ['an international name', 'bücher.example', 'xn--bcher-kva.example'],
  ])('a domain with %s matches nothing', (_, domain, host) => {
    for (const plus of ['', '+']) {
      expect(policy(readBody(config(`${plus}${domain}`, PINS)), host).pinned).toBe(false);
    }
  });

  it('exactly one config applies: nothing is merged', () => {
    const both = config('+example.com', pinSetOf('wide')) + config('+api.example.com', pinSetOf('narrow'));
    expect(pinsFor(both, 'x.api.example.com')).toEqual([pinOf('narrow')]);
  });

  it('the first of two equal names applies, in a file that the platform refuses', () => {
    const store = readBody(
      config('example.com', pinSetOf('first')) + config('example.com', pinSetOf('second')),
    );
    expect(store.rejected).not.toBeNull();
    expect(policy(store, 'example.com').groups[0]?.pins[0]?.sha256).toBe(pinOf('first'));
  });

  it('answers with the host as it was asked for', () => {
    expect(policy(readBody(config('example.com', PINS)), 'Example.COM.').host).toBe('Example.COM.');
  });
});

describe('the reason', () => {
  const store = readBody(
    [
      config('+example.com', PINS),
      config('api.example.com'),
      config('+other.example', `${PINS}${config('in.other.example')}`),
      config('exact.example', PINS),
      config('off.example.com', '<pin-set/>'),
    ].join(''),
  );

  it.each([
    ['example.com', '`example.com` (line 2) is its entry'],
    ['www.example.com', '`example.com` (line 2) covers it, with subdomains'],
    [
      'api.example.com',
      '`api.example.com` (line 3) applies and pins nothing: its domain-config has no pin-set; the pins of `example.com` (line 2) do not reach past it',
    ],
    [
      'off.example.com',
      '`off.example.com` (line 7) applies and pins nothing: its pin-set (line 7) is empty, which switches pinning off; the pins of `example.com` (line 2) do not reach past it',
    ],
    [
      'in.other.example',
      '`in.other.example` (line 4) is its entry; the pins are those of `other.example` (line 4)',
    ],
    ['www.exact.example', 'no domain entry covers it; `exact.example` (line 6) is without subdomains'],
    ['example.net', 'no domain entry covers it'],
  ])('for %s', (host, reason) => {
    expect(policy(store, host).reason).toBe(reason);
  });
});
