import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { parseHost } from '../../src/host.ts';

describe('parseHost', () => {
  it.each([
    ['api.example.com', 'api.example.com', 443],
    ['API.Example.COM.', 'api.example.com', 443],
    ['api.example.com:8443', 'api.example.com', 8443],
    ['https://api.example.com/v1?x=1', 'api.example.com', 443],
    ['http://api.example.com:8080/', 'api.example.com', 8080],
    ['bücher.example', 'xn--bcher-kva.example', 443],
    ['192.0.2.7', '192.0.2.7', 443],
    ['2001:db8::1', '2001:db8::1', 443],
    ['[2001:DB8::1]:8443', '2001:db8::1', 8443],
    ['a_b.example.com', 'a_b.example.com', 443],
  ])('reads %s', (text, host, port) => {
    expect(parseHost(text, 443)).toEqual({ host, port });
  });

  it.each([
    '',
    ' ',
    '*.example.com',
    'a b',
    'user@example.com',
    'example.com/path',
    '..',
    '-a.example.com',
    'missing.pem\n',
    `${'a'.repeat(64)}.example`,
    'example.com:99999',
  ])('refuses %j', (text) => {
    expect(() => parseHost(text, 443)).toThrow(UsageError);
  });
});
