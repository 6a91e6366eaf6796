import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/errors.ts';
import { parseConnectTo, targetFor } from '../../../src/observe/connect-to.ts';

describe('parseConnectTo', () => {
  it.each([
    ['api.example.com=192.0.2.1', 'api.example.com', '192.0.2.1', null],
    ['api.example.com=192.0.2.1:8443', 'api.example.com', '192.0.2.1', 8443],
    ['*=127.0.0.1:1', '*', '127.0.0.1', 1],
    ['*=127.0.0.1:65535', '*', '127.0.0.1', 65_535],
    [' api.example.com = 192.0.2.1:443 ', 'api.example.com', '192.0.2.1', 443],
    ['API.Example.COM.=192.0.2.1', 'api.example.com', '192.0.2.1', null],
    ['bücher.example=192.0.2.1', 'xn--bcher-kva.example', '192.0.2.1', null],
    ['a=[::1]:8443', 'a', '::1', 8443],
    ['a=[2001:DB8:0::1]', 'a', '2001:db8::1', null],
    ['a=::1', 'a', '::1', null],
    // As an address it is one; with a port it would have brackets.
    ['a=::1:8443', 'a', '::1:8443', null],
    ['a=fe80::1%eth0', 'a', 'fe80::1%eth0', null],
    ['[::1]=127.0.0.1', '::1', '127.0.0.1', null],
    ['2001:DB8::1=127.0.0.1:2', '2001:db8::1', '127.0.0.1', 2],
    // curl's option takes names too.
    ['a=localhost:8443', 'a', 'localhost', 8443],
    ['a=Staging.example.com', 'a', 'staging.example.com', null],
  ])('reads %s', (value, host, address, port) => {
    expect([...parseConnectTo([value])]).toEqual([[host, { address, port }]]);
  });

  it.each([
    ['api.example.com', 'there is no `=` in it'],
    ['', 'there is no `=` in it'],
    ['=127.0.0.1', 'no host stands before the `=`'],
    ['a=', 'no address stands after the `=`'],
    ['a=:8443', '`` is neither an address nor a host name'],
    ['a=127.0.0.1:', '`` is no port from 1 to 65535'],
    ['a=127.0.0.1:0', '`0` is no port from 1 to 65535'],
    ['a=127.0.0.1:65536', '`65536` is no port from 1 to 65535'],
    ['a=127.0.0.1:https', '`https` is no port from 1 to 65535'],
    ['a=127.0.0.1:1:2', '`1:2` is no port from 1 to 65535'],
    ['a=127.0.0.1:-1', '`-1` is no port from 1 to 65535'],
    ['a=[127.0.0.1]:443', "`[127.0.0.1]` doesn't hold an IPv6 address"],
    ['a=[::1', '`[::1` is no address; an IPv6 address with a port is written [::1]:8443'],
    ['a=[::1]443', '`[::1]443` is no address; an IPv6 address with a port is written [::1]:8443'],
    ['a=0177.0.0.1', "`0177.0.0.1` looks like an IPv4 address and isn't four decimal numbers"],
    ['a=2130706433', "`2130706433` looks like an IPv4 address and isn't four decimal numbers"],
    ['a=127.1:8443', "`127.1` looks like an IPv4 address and isn't four decimal numbers"],
    ['a=0x7f.0.0.1', "`0x7f.0.0.1` looks like an IPv4 address and isn't four decimal numbers"],
    ['a=0x7f000001', "`0x7f000001` looks like an IPv4 address and isn't four decimal numbers"],
    ['a=256.0.0.1', "`256.0.0.1` looks like an IPv4 address and isn't four decimal numbers"],
    ['a=https://b', '`//b` is no port from 1 to 65535'],
    ['a=b/c', '`b/c` is neither an address nor a host name'],
    ['a=b=c', '`b=c` is neither an address nor a host name'],
    ['a b=127.0.0.1', '`a b` is neither a host name nor an address nor `*`'],
    ['*.example.com=127.0.0.1', '`*.example.com` is neither a host name nor an address nor `*`'],
    ['a:443=127.0.0.1', '`a:443` is neither a host name nor an address nor `*`'],
    ['a..b=127.0.0.1', '`a..b` is neither a host name nor an address nor `*`'],
    [`${'a'.repeat(64)}=127.0.0.1`, `\`${'a'.repeat(64)}\` is neither a host name nor an address nor \`*\``],
  ])('refuses %s', (value, what) => {
    const error = thrownBy(() => parseConnectTo([value]));
    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).message).toBe(
      `\`connect-to\` is \`${value}\`: ${what}. It takes HOST=ADDRESS[:PORT]; HOST may be \`*\`.`,
    );
    expect((error as UsageError).hint).toContain('--connect-to api.example.com=127.0.0.1:8443');
  });

  it('refuses a host that is sent to two places, and takes the same value twice', () => {
    expect(parseConnectTo(['a=127.0.0.1:1', 'A=127.0.0.1:1']).size).toBe(1);
    expect(() => parseConnectTo(['a=127.0.0.1:1', 'A.=127.0.0.1:2'])).toThrow(
      '`a` is already sent to 127.0.0.1:1',
    );
    expect(() => parseConnectTo(['a=[::1]:1', 'a=::1'])).toThrow('`a` is already sent to [::1]:1');
  });
});

describe('targetFor', () => {
  const connectTo = parseConnectTo(['a.example=192.0.2.1', '*=192.0.2.2:8443']);

  it.each([
    ['a.example', '192.0.2.1'],
    ['A.Example.', '192.0.2.1'],
    ['b.a.example', '192.0.2.2'],
    ['b.example', '192.0.2.2'],
  ])('sends %s to %s', (host, address) => {
    expect(targetFor(connectTo, host)?.address).toBe(address);
  });

  it('knows an IPv6 host in every spelling', () => {
    const sixes = parseConnectTo(['[2001:db8::1]=192.0.2.1']);
    expect(targetFor(sixes, '2001:DB8:0:0::1')?.address).toBe('192.0.2.1');
  });

  it('leaves a host alone that nothing names', () => {
    expect(targetFor(parseConnectTo(['a=192.0.2.1']), 'b')).toBeUndefined();
  });
});

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return null;
}
