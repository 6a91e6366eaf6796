import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/errors.ts';
import { bypassesProxy } from '../../../src/observe/no-proxy.ts';
import { parseProxy } from '../../../src/observe/proxy.ts';

const basic = (text: string): string => `Basic ${Buffer.from(text, 'utf8').toString('base64')}`;

describe('a proxy', () => {
  it.each<[string, boolean, string, number]>([
    ['http://proxy.example.com:3128', false, 'proxy.example.com', 3128],
    ['http://proxy.example.com', false, 'proxy.example.com', 80],
    ['http://proxy.example.com/', false, 'proxy.example.com', 80],
    ['https://proxy.example.com', true, 'proxy.example.com', 443],
    ['HTTPS://Proxy.Example.COM:8443/', true, 'proxy.example.com', 8443],
    ['proxy.example.com:3128', false, 'proxy.example.com', 3128],
    ['proxy', false, 'proxy', 80],
    ['localhost:8080', false, 'localhost', 8080],
    [' http://proxy.example.com.:80\n', false, 'proxy.example.com', 80],
    ['http://192.0.2.1:3128', false, '192.0.2.1', 3128],
    ['http://[2001:DB8:0::1]:3128', false, '2001:db8::1', 3128],
    ['[::1]', false, '::1', 80],
    ['http://münchen.example:1', false, 'xn--mnchen-3ya.example', 1],
    ['http://my_proxy:65535', false, 'my_proxy', 65_535],
  ])('%s', (text, secure, host, port) => {
    const place = host.includes(':') ? `[${host}]` : host;
    expect(parseProxy(text, 'proxy')).toEqual({
      secure,
      host,
      port,
      authorization: null,
      label: `${place}:${port}`,
    });
  });

  it.each<[string, string | null]>([
    ['http://user:secret@proxy:1', basic('user:secret')],
    ['user:secret@proxy:1', basic('user:secret')],
    ['http://user@proxy:1', basic('user:')],
    ['http://:secret@proxy:1', basic(':secret')],
    ['http://@proxy:1', null],
    ['http://a%40b:p%3As%2Fs%25@proxy:1', basic('a@b:p:s/s%')],
    ['http://user:p@ss:word@proxy:1', basic('user:p@ss:word')],
    ['http://j%C3%BCrgen:gehëim@proxy:1', basic('jürgen:gehëim')],
    ['http://user:a+b@proxy:1', basic('user:a+b')],
  ])('credentials of %s', (text, authorization) => {
    expect(parseProxy(text, 'proxy')).toEqual({
      secure: false,
      host: 'proxy',
      port: 1,
      authorization,
      label: 'proxy:1',
    });
  });

  it.each([
    ['', 'it has no host'],
    ['http://', 'it has no host'],
    ['http://:3128', 'it has no host'],
    ['http:///', 'it has no host'],
    ['http://user:secret@', 'it has no host'],
    ['socks5://user:secret@proxy:1080', 'it is a SOCKS proxy'],
    ['socks5h://proxy', 'it is a SOCKS proxy'],
    ['SOCKS4A://proxy', 'it is a SOCKS proxy'],
    ['ftp://user:secret@proxy', 'its scheme is neither http nor https'],
    ['secret://proxy', 'its scheme is neither http nor https'],
    ['http://proxy:3128/secret', 'something follows its host and port'],
    ['http://proxy:3128?secret', 'something follows its host and port'],
    ['http://proxy:3128/?', 'something follows its host and port'],
    ['http://proxy:3128#secret', 'something follows its host and port'],
    ['http://user:sec/ret@proxy:3128', 'a `/`, `?` or `#` stands before its `@`'],
    ['http://user:sec#ret@proxy:3128', 'a `/`, `?` or `#` stands before its `@`'],
    ['http://proxy:3128/?secret=@', 'a `/`, `?` or `#` stands before its `@`'],
    ['http://user:secret%@proxy', 'its user name or password is not percent-encoded UTF-8'],
    ['http://user:secret%E4@proxy', 'its user name or password is not percent-encoded UTF-8'],
    ['http://us%3Aer:secret@proxy', 'its user name has a colon'],
    ['http://user:sec%0D%0Aret@proxy', 'its user name or password has a control character'],
    ['http://user:secret', 'its port is not a number from 1 to 65535'],
    ['user:secret', 'its port is not a number from 1 to 65535'],
    ['user:secret%40proxy', 'its port is not a number from 1 to 65535'],
    ['http://proxy@user:secret', 'its port is not a number from 1 to 65535'],
    ['http:secret', 'its port is not a number from 1 to 65535'],
    ['http://proxy:', 'its port is not a number from 1 to 65535'],
    ['http://proxy:0', 'its port is not a number from 1 to 65535'],
    ['http://proxy:65536', 'its port is not a number from 1 to 65535'],
    [
      'http://2001:db8::1',
      'its port is not a number from 1 to 65535 (an IPv6 address is written in brackets)',
    ],
    ['http://[::1', 'its brackets do not hold an IPv6 address'],
    ['http://[secret]:1', 'its brackets do not hold an IPv6 address'],
    ['http://[::1]secret', 'something follows its host and port'],
    ['http://sec ret:1', 'its host is neither a name nor an address'],
    ['http://sec%72et:1', 'its host is neither a name nor an address'],
    ['http://user:pw\\@secret\\x', 'its host is neither a name nor an address'],
  ])('%s is refused', (text, what) => {
    const error = refusalOf(text, 'proxy');
    expect(error.message).toMatch(/^`proxy` cannot be used: /);
    expect(error.message).toContain(what);
    expect(error.message).toMatch(/\. It takes \[http:\/\/\|https:\/\/\]\[USER:PASSWORD@\]HOST\[:PORT\]\.$/);
    expect(error.hint).toBe('--proxy http://proxy.example.com:3128');
    const said = `${error.stack} ${error.hint} ${String(error.cause)}`.replaceAll(/\(?file:.*|at .*/g, '');
    expect(said).not.toMatch(/sec|user:[^s]/);
  });

  it('that a variable gave is refused in its name', () => {
    const error = refusalOf('socks5://proxy', 'HTTPS_PROXY');
    expect(error.message).toMatch(/^`HTTPS_PROXY` cannot be used: it is a SOCKS proxy\./);
    expect(error.hint).toBe('HTTPS_PROXY=http://proxy.example.com:3128');
  });
});

describe('NO_PROXY', () => {
  it.each<[string, string, number, boolean]>([
    ['', 'example.com', 443, false],
    [' , ,', 'example.com', 443, false],
    ['*', 'example.com', 443, true],
    ['*', '192.0.2.1', 443, true],
    ['other.example, *', 'example.com', 443, true],
    // A name and those below it.
    ['example.com', 'example.com', 443, true],
    ['example.com', 'api.example.com', 443, true],
    ['example.com', 'a.b.example.com', 443, true],
    ['example.com', 'notexample.com', 443, false],
    ['example.com', 'example.com.evil.test', 443, false],
    ['example.com', 'com', 443, false],
    ['api.example.com', 'example.com', 443, false],
    // Those below alone.
    ['.example.com', 'api.example.com', 443, true],
    ['.example.com', 'example.com', 443, false],
    ['*.example.com', 'api.example.com', 443, true],
    ['*.example.com', 'a.b.example.com', 443, true],
    ['*.example.com', 'example.com', 443, false],
    ['*example.com', 'api.example.com', 443, false],
    ['a.*.com', 'a.b.com', 443, false],
    ['.', 'example.com', 443, false],
    ['*.', 'example.com', 443, false],
    // Spelling.
    ['Example.COM', 'api.example.com', 443, true],
    ['example.com', 'API.EXAMPLE.COM', 443, true],
    ['example.com.', 'example.com', 443, true],
    ['example.com', 'example.com.', 443, true],
    ['münchen.example', 'xn--mnchen-3ya.example', 443, true],
    ['_tls.example.com', '_tls.example.com', 443, true],
    // Lists.
    ['other.example,example.com', 'example.com', 443, true],
    ['other.example , example.com', 'example.com', 443, true],
    ['other.example example.com', 'example.com', 443, true],
    ['other.example\n\texample.com\n', 'example.com', 443, true],
    // Ports.
    ['example.com:443', 'example.com', 443, true],
    ['example.com:443', 'api.example.com', 443, true],
    ['example.com:443', 'example.com', 8443, false],
    ['.example.com:8443', 'api.example.com', 8443, true],
    ['example.com:https', 'example.com', 443, false],
    ['example.com:', 'example.com', 443, false],
    [':443', 'example.com', 443, false],
    ['*:443', 'example.com', 443, false],
    // Addresses.
    ['192.0.2.1', '192.0.2.1', 443, true],
    ['192.0.2.1', '192.0.2.10', 443, false],
    ['192.0.2.1:443', '192.0.2.1', 443, true],
    ['192.0.2.1:80', '192.0.2.1', 443, false],
    ['0.2.1', '192.0.2.1', 443, false],
    ['.0.2.1', '192.0.2.1', 443, false],
    ['::1', '::1', 443, true],
    ['2001:DB8:0:0::1', '2001:db8::1', 443, true],
    ['[2001:db8::1]', '2001:db8::1', 443, true],
    ['[2001:db8::1]', '[2001:db8::1]', 443, true],
    ['[2001:db8::1]:443', '2001:db8::1', 443, true],
    ['[2001:db8::1]:80', '2001:db8::1', 443, false],
    ['192.0.2.1', '::ffff:192.0.2.1', 443, true],
    ['192.0.2.1', 'name.example', 443, false],
    // Ranges.
    ['10.0.0.0/8', '10.255.255.255', 443, true],
    ['10.1.2.3/8', '10.200.0.1', 443, true],
    ['10.0.0.0/8', '11.0.0.0', 443, false],
    ['0.0.0.0/0', '198.51.100.7', 443, true],
    ['0.0.0.0/0', '2001:db8::1', 443, false],
    ['0.0.0.0/0', 'example.com', 443, false],
    ['2001:db8::/32', '2001:db8:ffff::1', 443, true],
    ['2001:db8::/32', '2001:db9::1', 443, false],
    ['::ffff:10.0.0.0/104', '10.9.9.9', 443, true],
    ['::ffff:10.0.0.0/64', '10.9.9.9', 443, false],
    ['10.0.0.0/33', '10.0.0.0', 443, false],
    ['10.0.0.0/', '10.0.0.0', 443, false],
    ['10.0.0.0/x', '10.0.0.0', 443, false],
    ['10.0.0.0/8/8', '10.0.0.0', 443, false],
    ['012.0.0.0/8', '10.0.0.0', 443, false],
    ['example.com/24', 'example.com', 443, false],
    // Not special.
    ['', 'localhost', 443, false],
    ['', '127.0.0.1', 443, false],
    ['localhost', 'localhost', 443, true],
    ['127.0.0.0/8', '127.0.0.1', 443, true],
    // A URL is no host.
    ['https://example.com', 'example.com', 443, false],
  ])('%j and %s:%i: %s', (noProxy, host, port, expected) => {
    expect(bypassesProxy(noProxy, host, port)).toBe(expected);
  });
});

function refusalOf(text: string, from: string): UsageError {
  try {
    parseProxy(text, from);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error(`${text} was taken`);
}
