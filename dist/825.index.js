export const id = 825;
export const ids = [825];
export const modules = {

/***/ 7825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bundledRoots: () => (/* binding */ bundledRoots),
  mergeObservations: () => (/* reexport */ mergeObservations),
  missingRequests: () => (/* reexport */ missingRequests),
  observationsText: () => (/* reexport */ observationsText),
  observe: () => (/* binding */ observe),
  parseConnectTo: () => (/* reexport */ parseConnectTo),
  parseProxy: () => (/* reexport */ parseProxy),
  readObservations: () => (/* reexport */ readObservations)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./node_modules/ipaddr.js/lib/ipaddr.js
var ipaddr = __webpack_require__(8280);
;// CONCATENATED MODULE: ./build/observe/address-policy.js


const METADATA = "a cloud provider's metadata service";
/**
 * What isn't the public internet, the narrow before the wide. From the IANA IPv4 and IPv6 Special-Purpose Address Registries
 * (what they don't mark as globally reachable) and from the cloud providers' documentation of their metadata services.
 */
const RANGES = [
    ['169.254.169.254/32', METADATA, 'AWS, Azure, Google Cloud and others'],
    ['100.100.100.200/32', METADATA, 'Alibaba Cloud'],
    ['168.63.129.16/32', METADATA, 'Azure'],
    ['192.0.0.192/32', METADATA, 'Oracle Cloud'],
    ['0.0.0.0/8', 'an unspecified address', 'RFC 1122'],
    ['10.0.0.0/8', 'a private address', 'RFC 1918'],
    ['100.64.0.0/10', 'a carrier-grade NAT address', 'RFC 6598'],
    ['127.0.0.0/8', 'a loopback address', 'RFC 1122'],
    ['169.254.0.0/16', 'a link-local address', 'RFC 3927'],
    ['172.16.0.0/12', 'a private address', 'RFC 1918'],
    ['192.0.0.0/24', 'a reserved address', 'RFC 6890'],
    ['192.0.2.0/24', 'a documentation address', 'RFC 5737'],
    ['192.88.99.0/24', 'a reserved address', 'RFC 7526'],
    ['192.168.0.0/16', 'a private address', 'RFC 1918'],
    ['198.18.0.0/15', 'a benchmarking address', 'RFC 2544'],
    ['198.51.100.0/24', 'a documentation address', 'RFC 5737'],
    ['203.0.113.0/24', 'a documentation address', 'RFC 5737'],
    ['224.0.0.0/4', 'a multicast address', 'RFC 5771'],
    ['255.255.255.255/32', 'the broadcast address', 'RFC 919'],
    ['240.0.0.0/4', 'a reserved address', 'RFC 1112'],
    ['fd00:ec2::254/128', METADATA, 'AWS'],
    ['::/128', 'the unspecified address', 'RFC 4291'],
    ['::1/128', 'the loopback address', 'RFC 4291'],
    ['::/96', 'an IPv4-compatible address', 'RFC 4291'],
    ['64:ff9b:1::/48', 'a local NAT64 address', 'RFC 8215'],
    ['100::/64', 'a discard-only address', 'RFC 6666'],
    ['2001:2::/48', 'a benchmarking address', 'RFC 5180'],
    ['2001:10::/28', 'an ORCHID address', 'RFC 4843'],
    ['2001:20::/28', 'an ORCHID address', 'RFC 7343'],
    ['2001::/23', 'a reserved address', 'RFC 2928'],
    ['2001:db8::/32', 'a documentation address', 'RFC 3849'],
    ['3fff::/20', 'a documentation address', 'RFC 9637'],
    ['5f00::/16', 'a segment routing identifier', 'RFC 9602'],
    ['fc00::/7', 'a unique-local address', 'RFC 4193'],
    ['fe80::/10', 'a link-local address', 'RFC 4291'],
    ['fec0::/10', 'a site-local address', 'RFC 3879'],
    ['ff00::/8', 'a multicast address', 'RFC 4291'],
];
/** Global unicast is all that IANA has given out (RFC 4291 section 2.4); the rest of IPv6 is nobody's yet. */
const GLOBAL_UNICAST = '2000::/3';
const lastFour = (bytes) => [bytes.slice(12)];
/** `::` and `::1` are no forms of 0.0.0.0 and 0.0.0.1. */
const lastFourIfAny = (bytes) => (bytes[12] === 0 ? [] : lastFour(bytes));
/** IPv6 addresses that a host or a router on the way turns back into IPv4. */
const FORMS = [
    { network: '::ffff:0:0/96', name: 'IPv4-mapped', routed: true, inside: lastFour },
    { network: '::/96', name: 'IPv4-compatible', routed: false, inside: lastFourIfAny },
    { network: '64:ff9b::/96', name: 'NAT64', routed: true, inside: lastFour },
    { network: '2002::/16', name: '6to4', routed: true, inside: (bytes) => [bytes.slice(2, 6)] },
    {
        network: '2001::/32',
        name: 'Teredo',
        routed: false,
        // The server, and the client with every bit inverted (RFC 4380 section 4).
        inside: (bytes) => [bytes.slice(4, 8), bytes.slice(12).map((byte) => byte ^ 0xff)],
    },
];
const ranges = RANGES.map((range) => ({ network: ipaddr.parseCIDR(range[0]), range }));
const address_policy_forms = FORMS.map((form) => ({ network: ipaddr.parseCIDR(form.network), form }));
const globalUnicast = ipaddr.parseCIDR(GLOBAL_UNICAST);
/**
 * The one spelling of an address (RFC 5952 for IPv6). Null for anything that isn't an address in standard form:
 * `0177.0.0.1`, `2130706433` and `127.1` are none.
 */
function canonicalAddress(text) {
    const address = parse(text);
    // The zone of a link-local address goes along as it is (RFC 4007 section 11).
    return address === null ? null : `${address}${/%.*$/.exec(text)?.[0] ?? ''}`;
}
/**
 * What keeps an address from being asked, as a phrase with its range and source, e.g.
 * `a private address (10.0.0.0/8, RFC 1918)`; null for one on the public internet.
 */
function notPublic(text) {
    const address = parse(text);
    return address === null ? 'not an IP address in standard form' : judge(address);
}
function parse(text) {
    // ipaddr.js takes octal and hexadecimal numbers too.
    if ((0,external_node_net_.isIP)(text) === 0)
        return null;
    if (!(0,external_node_net_.isIPv6)(text))
        return ipaddr.parse(text);
    // It also reads the deprecated `::192.0.2.1` as `::ffff:192.0.2.1`, which is another address.
    const hex = text.replace(/%.*$/, '').replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)/, (_, ...bytes) => {
        const [a, b, c, d] = bytes.map(Number);
        return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
    });
    return ipaddr.parse(hex);
}
function judge(address) {
    const form = address_policy_forms.find(({ network }) => within(address, network))?.form;
    if (form !== undefined) {
        for (const bytes of form.inside(address.toByteArray())) {
            const inside = new ipaddr.IPv4([...bytes]);
            const reason = judge(inside);
            if (reason !== null)
                return `the ${form.name} form of ${inside}, ${reason}`;
        }
        if (form.routed)
            return null;
    }
    const found = ranges.find(({ network }) => within(address, network));
    if (found !== undefined) {
        const [network, name, source] = found.range;
        return `${name} (${network}, ${source})`;
    }
    return address.kind() === 'ipv4' || within(address, globalUnicast)
        ? null
        : `a reserved address (outside ${GLOBAL_UNICAST}, RFC 4291)`;
}
function within(address, [network, bits]) {
    return address.kind() === network.kind() && address.match(network, bits);
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/observe/connect-to.js




/** Stands for every host. */
const ANY_HOST = '*';
/** A resolver takes 0177.0.0.1, 2130706433 and 127.1 for 127.0.0.1; nobody who reads the option does. */
const NUMERIC = /(^|\.)(\d+|0x[0-9a-f]*)\.?$/i;
/** What a URL would end or read otherwise. */
const NOT_IN_NAMES = /[\s/?#@\\:%[\]]/;
const LABEL = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/;
/**
 * Reads `HOST=ADDRESS[:PORT]` values. An IPv6 address with a port is bracketed. As with curl's option of that name, SNI and
 * name checks stay with HOST. Throws UsageError for a value that doesn't fit and for a host that is sent to two places.
 */
function parseConnectTo(values) {
    const targets = new Map();
    for (const value of values) {
        const equals = value.indexOf('=');
        if (equals < 0)
            throw refusal(value, 'there is no `=` in it');
        const host = readHost(value, value.slice(0, equals).trim());
        const target = readTarget(value, value.slice(equals + 1).trim());
        const earlier = targets.get(host);
        if (earlier !== undefined && (earlier.address !== target.address || earlier.port !== target.port)) {
            throw refusal(value, `\`${host}\` is already sent to ${shown(earlier)}`);
        }
        targets.set(host, target);
    }
    return targets;
}
/** Where `host` is asked instead; undefined when it is asked at its own addresses. */
function targetFor(connectTo, host) {
    const name = canonicalAddress(host) ?? host.toLowerCase().replace(/\.$/, '');
    return connectTo.get(name) ?? connectTo.get(ANY_HOST);
}
function readHost(value, text) {
    if (text === '')
        throw refusal(value, 'no host stands before the `=`');
    if (text === ANY_HOST)
        return text;
    const host = canonicalAddress(unbracketed(text)) ?? nameOf(text);
    if (host === null)
        throw refusal(value, `\`${text}\` is neither a host name nor an address nor \`*\``);
    return host;
}
function readTarget(value, text) {
    if (text === '')
        throw refusal(value, 'no address stands after the `=`');
    if ((0,external_node_net_.isIPv6)(text))
        return { address: canonicalAddress(text), port: null };
    const parts = /^(\[[^\]]*\]|[^:[\]]*)(?::(.*))?$/s.exec(text);
    const place = parts?.[1];
    if (place === undefined) {
        throw refusal(value, `\`${text}\` is no address; an IPv6 address with a port is written [::1]:8443`);
    }
    return { address: readAddress(value, place), port: readPort(value, parts?.[2]) };
}
function readAddress(value, text) {
    if (text.startsWith('[')) {
        const address = (0,external_node_net_.isIPv6)(unbracketed(text)) ? canonicalAddress(unbracketed(text)) : null;
        if (address === null)
            throw refusal(value, `\`${text}\` doesn't hold an IPv6 address`);
        return address;
    }
    if ((0,external_node_net_.isIP)(text) === 0 && NUMERIC.test(text)) {
        throw refusal(value, `\`${text}\` looks like an IPv4 address and isn't four decimal numbers`);
    }
    const address = canonicalAddress(text) ?? nameOf(text);
    if (address === null)
        throw refusal(value, `\`${text}\` is neither an address nor a host name`);
    return address;
}
function readPort(value, text) {
    if (text === undefined)
        return null;
    const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    if (port < 1 || port > 65_535)
        throw refusal(value, `\`${text}\` is no port from 1 to 65535`);
    return port;
}
/** The A-labels of a host name in lower case, without the final dot; null when no server could have it. */
function nameOf(text) {
    if (NOT_IN_NAMES.test(text) || NUMERIC.test(text))
        return null;
    const name = (0,external_node_url_.domainToASCII)(text).replace(/\.$/, '');
    return name.length <= 253 && name.split('.').every((label) => LABEL.test(label)) ? name : null;
}
function unbracketed(text) {
    return text.replace(/^\[(.*)\]$/s, '$1');
}
function shown({ address, port }) {
    const place = (0,external_node_net_.isIPv6)(address) && port !== null ? `[${address}]` : address;
    return port === null ? place : `${place}:${port}`;
}
function refusal(value, what) {
    return new errors/* UsageError */.N(`\`connect-to\` is \`${value}\`: ${what}. It takes HOST=ADDRESS[:PORT]; HOST may be \`*\`.`, '--connect-to api.example.com=127.0.0.1:8443 or --connect-to "*=[::1]:8443"');
}

// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(1553);
;// CONCATENATED MODULE: ./build/observe/failures.js
/** RFC 8446 section 6, with what SSL 3.0 to TLS 1.2 had beside it. */
const ALERTS = {
    0: 'close_notify',
    10: 'unexpected_message',
    20: 'bad_record_mac',
    22: 'record_overflow',
    40: 'handshake_failure',
    42: 'bad_certificate',
    43: 'unsupported_certificate',
    44: 'certificate_revoked',
    45: 'certificate_expired',
    46: 'certificate_unknown',
    47: 'illegal_parameter',
    48: 'unknown_ca',
    49: 'access_denied',
    50: 'decode_error',
    51: 'decrypt_error',
    70: 'protocol_version',
    71: 'insufficient_security',
    80: 'internal_error',
    86: 'inappropriate_fallback',
    90: 'user_canceled',
    109: 'missing_extension',
    110: 'unsupported_extension',
    112: 'unrecognized_name',
    113: 'bad_certificate_status_response',
    115: 'unknown_psk_identity',
    116: 'certificate_required',
    120: 'no_application_protocol',
};
const ALERT_REASONS = {
    handshake_failure: 'it found no cipher and key type in common, or wants a client certificate',
    protocol_version: 'it takes neither TLS 1.2 nor TLS 1.3',
    unrecognized_name: "it doesn't serve this name",
    internal_error: 'it has a fault of its own, or serves nothing for this name',
    no_application_protocol: 'it takes neither HTTP/2 nor HTTP/1.1',
    certificate_required: 'it wants a client certificate',
    access_denied: 'it refuses this client',
};
const LIBRARY_REASONS = {
    ERR_SSL_WRONG_VERSION_NUMBER: 'the server answered with something that is not TLS; plain HTTP on that port?',
    ERR_SSL_PACKET_LENGTH_TOO_LONG: 'the server answered with something that is not TLS; plain HTTP on that port?',
    ERR_SSL_UNSUPPORTED_PROTOCOL: 'the server takes neither TLS 1.2 nor TLS 1.3',
    // OpenSSL 3.0 and 3.5.
    ERR_SSL_BAD_SIGNATURE: "the server's signature doesn't fit its certificate",
    ERR_SSL_PROVIDER_SIGNATURE_FAILURE: "the server's signature doesn't fit its certificate",
    ERR_SSL_EXCESSIVE_MESSAGE_SIZE: 'the server sent a larger handshake message than a TLS client takes',
};
const CONNECT_REASONS = {
    ECONNREFUSED: 'the connection was refused: nothing listens there',
    ECONNRESET: 'the connection was reset while it was being made',
    ETIMEDOUT: 'the system gave up: no answer to the connection request',
    ENETUNREACH: 'this machine has no route to that network',
    EHOSTUNREACH: 'no route to that host',
    EADDRNOTAVAIL: 'this machine has no address to reach it from',
    EAFNOSUPPORT: 'this machine has no such address family',
    EINVAL: 'this machine has no route to that address',
    EACCES: "this machine's own firewall forbids the connection",
    EPERM: "this machine's own firewall forbids the connection",
    EMFILE: 'too many connections at a time for this machine',
};
const DNS_REASONS = {
    ENOTFOUND: 'the name has no address',
    ENODATA: 'the name has no address',
    EAI_AGAIN: 'the name server gave no answer for now',
    ESERVFAIL: 'the name server failed',
};
/** What may pass by itself; everything else would only be the same again. */
const TRANSIENT = new Set([
    'TIMEOUT',
    'CLOSED',
    'EAI_AGAIN',
    'ESERVFAIL',
    'ECONNREFUSED',
    'ECONNRESET',
    'ECONNABORTED',
    'EPIPE',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'EMFILE',
    'PROXY_408',
    'PROXY_429',
    'PROXY_502',
    'PROXY_503',
    'PROXY_504',
]);
/** How the detail of a failure ends where the server had not answered a single byte. */
const SENT_NOTHING = 'before the server had sent anything';
function isTransient({ stage, code }) {
    return stage !== 'refused-by-policy' && stage !== 'skipped' && TRANSIENT.has(code);
}
function dnsFailure(error) {
    const code = codeOf(error);
    return { stage: 'dns', code, detail: DNS_REASONS[code] ?? `the name could not be resolved: ${code}` };
}
function connectFailure(error) {
    const code = codeOf(error);
    return { stage: 'connect', code, detail: CONNECT_REASONS[code] ?? `the connection failed: ${code}` };
}
/** `received`: bytes that the server had sent until then. */
function handshakeFailure(error, received) {
    const stage = 'handshake';
    const { message = '', reason, syscall } = error;
    const alert = /SSL alert number (\d+)/.exec(message)?.[1];
    if (alert !== undefined) {
        // OpenSSL's own codes for alerts differ between its versions.
        const name = ALERTS[Number(alert)] ?? `alert_${alert}`;
        const because = ALERT_REASONS[name] === undefined ? '' : `: ${ALERT_REASONS[name]}`;
        const detail = `the server ended the handshake with the TLS alert ${name}${because}`;
        return { stage, code: `TLS_ALERT_${name.toUpperCase()}`, detail };
    }
    const code = codeOf(error);
    const when = received === 0 ? SENT_NOTHING : `in the middle of the handshake, ${bytes(received)} in`;
    // Node gives an end of stream the code of a reset, without a system call.
    if (code === 'ECONNRESET' && syscall === undefined) {
        return { stage, code: 'CLOSED', detail: `the connection was closed ${when}` };
    }
    if (syscall !== undefined) {
        const what = code === 'ECONNRESET' || code === 'EPIPE' ? 'was reset' : `failed (${code})`;
        return { stage, code, detail: `the connection ${what} ${when}` };
    }
    const detail = LIBRARY_REASONS[code] ?? `the TLS handshake failed: ${reason ?? (message || code)}`;
    return { stage, code, detail };
}
function timeoutFailure(stage, timeoutMs, received = 0) {
    const time = `${timeoutMs / 1000} s`;
    const sent = received === 0 ? 'the server sent nothing' : `the server had sent ${bytes(received)} of it`;
    const detail = {
        dns: `the name server gave no answer within ${time}`,
        connect: `no answer to the connection request within ${time}`,
        handshake: `connected, but the TLS handshake was not done within ${time}: ${sent}`,
    }[stage];
    return { stage, code: 'TIMEOUT', detail };
}
function bytes(count) {
    return `${count} ${count === 1 ? 'byte' : 'bytes'}`;
}
function codeOf(error) {
    const { code, name } = (error ?? {});
    return typeof code === 'string' ? code : (name ?? 'UNKNOWN');
}

;// CONCATENATED MODULE: ./build/observe/dns.js




/** More addresses than this are left out: a name server must not decide how many connections are made. */
const MOST_ADDRESSES = 16;
/**
 * Every address of a name, by the system's own resolver, so that /etc/hosts and the like hold. An address in place of a name
 * stands for itself, whatever `ipVersions` says. A failure is a value; rejects only when `signal` aborts.
 */
async function resolve(host, options) {
    const literal = canonicalAddress(host);
    if (literal !== null)
        return { addresses: [literal], omitted: 0 };
    const { ipVersions, lookup = allAddresses, timeoutMs, signal } = options;
    signal.throwIfAborted();
    let end;
    // What is under way in the system's resolver can't be stopped, only left behind.
    const ended = new Promise((give, reject) => {
        const aborted = () => reject(signal.reason);
        const timer = setTimeout(() => give(timeoutFailure('dns', timeoutMs)), timeoutMs);
        signal.addEventListener('abort', aborted, { once: true });
        end = () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', aborted);
        };
    });
    const answered = ask(host, lookup).then((answers) => dns_select(answers, ipVersions), dnsFailure);
    return Promise.race([answered, ended]).finally(() => end?.());
}
const allAddresses = (host) => (0,promises_.lookup)(host, { all: true });
/** What is thrown at once becomes a rejection. */
async function ask(host, lookup) {
    return lookup(host);
}
function dns_select(answers, ipVersions) {
    const four = new Set();
    const six = new Set();
    for (const { address: text } of answers) {
        const address = canonicalAddress(text);
        if (address === null) {
            // The system would resolve it again when it connects, past the address policy.
            const detail = `the resolver answered with \`${text}\`, which is no IP address in standard form`;
            return { stage: 'dns', code: 'BAD_ANSWER', detail };
        }
        if ((0,external_node_net_.isIPv6)(address))
            six.add(address);
        else
            four.add(address);
    }
    if (ipVersions === '4')
        six.clear();
    if (ipVersions === '6')
        four.clear();
    const total = four.size + six.size;
    if (total === 0) {
        const which = ipVersions === 'both' ? 'address' : `IPv${ipVersions} address`;
        return { stage: 'dns', code: 'ENODATA', detail: `the name has no ${which}` };
    }
    // Neither family crowds out the other.
    const fours = [...four].sort().slice(0, Math.max(MOST_ADDRESSES - six.size, MOST_ADDRESSES / 2));
    const addresses = [...fours, ...[...six].sort().slice(0, MOST_ADDRESSES - fours.length)];
    return { addresses, omitted: total - addresses.length };
}

// EXTERNAL MODULE: ./build/model/observation.js
var model_observation = __webpack_require__(2364);
;// CONCATENATED MODULE: ./build/observe/key-types.js


/**
 * What a server says that has no certificate of the kind it was asked for. Alerts: RFC 8446 section 4.4.2.2 has
 * handshake_failure; the second is TLS 1.2's word for no cipher in common. The last two are the client's own: the server
 * showed its certificate although nobody had offered to take it.
 */
const NOTHING_IN_COMMON = new Set([
    'TLS_ALERT_HANDSHAKE_FAILURE',
    'TLS_ALERT_INSUFFICIENT_SECURITY',
    'ERR_SSL_WRONG_SIGNATURE_TYPE',
    'ERR_SSL_WRONG_CERTIFICATE_TYPE',
]);
/** Schannel, and some load balancers, hang up without an alert instead. */
const HUNG_UP = new Set(['CLOSED', 'ECONNRESET', 'EPIPE']);
/**
 * A host with certificates for one kind of key alone is no failure: where one kind was answered with a chain and the other
 * never was, with words that mean "no such certificate", the failures of the other become `skipped`. All of one address.
 */
function settleKeyTypes(observations) {
    if (observations.every(({ failure }) => failure === null))
        return [...observations];
    const answered = new Set(observations.flatMap(({ failure, keyType }) => (failure === null ? [keyType] : [])));
    return observations.map((observation) => {
        const { failure, keyType } = observation;
        if (keyType === 'any' || failure === null || !meansNone(failure))
            return observation;
        if (answered.size === 0 || answered.has(keyType))
            return observation;
        const detail = `the server has no ${keyType.toUpperCase()} certificate for this name (${failure.code})`;
        return { ...observation, failure: { stage: 'skipped', code: model_observation/* NO_CERTIFICATE */.a[keyType], detail } };
    });
}
function meansNone({ stage, code, detail }) {
    if (stage !== 'handshake')
        return false;
    // One that had begun to answer has not made up its mind: it broke.
    return NOTHING_IN_COMMON.has(code) || (HUNG_UP.has(code) && detail.endsWith(SENT_NOTHING));
}

;// CONCATENATED MODULE: ./build/observe/proxy.js




/** What a URL would end or read otherwise. */
const proxy_NOT_IN_NAMES = /[\s/?#@\\:%[\]]/;
/** RFC 7617 section 2 forbids them in user names and passwords. */
const CONTROL = /\p{Cc}/u;
/**
 * Reads `[http://|https://][USER:PASSWORD@]HOST[:PORT]`; `http` where no scheme is given, as in curl and Go. User name and
 * password are percent-decoded and sent as UTF-8 (RFC 7617). The port is 80 or 443 if none is given, the scheme's own
 * (RFC 9110 section 4.2) and what Go's net/http takes (`portMap` in transport.go); curl's 1080 is the port of SOCKS.
 * `from` is the option or variable that the message names. Throws UsageError for anything else; it never repeats the value.
 */
function parseProxy(text, from) {
    const refuse = (what) => proxy_refusal(from, what);
    const [, scheme, rest = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/is.exec(text.trim()) ?? [];
    if (scheme !== undefined && !/^https?$/i.test(scheme)) {
        throw refuse(/^socks/i.test(scheme) ? 'it is a SOCKS proxy' : 'its scheme is neither http nor https');
    }
    const secure = scheme?.toLowerCase() === 'https';
    // The last one: what stands before it may be a password with an `@` of its own.
    const at = rest.lastIndexOf('@');
    const authorization = at < 0 ? null : basic(rest.slice(0, at), refuse);
    const parts = /^(\[[^\]]*\]|[^:/?#]*)(?::([^/?#]*))?\/?(.*)$/s.exec(rest.slice(at + 1));
    if (parts?.[3] !== '')
        throw refuse('something follows its host and port');
    const host = proxy_readHost(parts[1] ?? '', refuse);
    const port = parts[2] === undefined ? (secure ? 443 : 80) : proxy_readPort(parts[2], refuse);
    return { secure, host, port, authorization, label: proxy_shown({ host, port }) };
}
/** The header's value for `USER:PASSWORD`, each percent-encoded; null where both are empty and no colon stands there. */
function basic(text, refuse) {
    if (text === '')
        return null;
    if (/[/?#]/.test(text)) {
        throw refuse('a `/`, `?` or `#` stands before its `@`; in a password they are written %2F, %3F and %23');
    }
    const [, user, password] = (/^([^:]*):?(.*)$/s.exec(text) ?? []).map((part) => {
        try {
            return decodeURIComponent(part);
        }
        catch {
            throw refuse('its user name or password is not percent-encoded UTF-8; a `%` is written %25');
        }
    });
    if (user?.includes(':'))
        throw refuse('its user name has a colon, which Basic authentication cannot send');
    const both = `${user}:${password}`;
    if (CONTROL.test(both))
        throw refuse('its user name or password has a control character');
    return `Basic ${Buffer.from(both, 'utf8').toString('base64')}`;
}
function proxy_readHost(text, refuse) {
    if (text === '')
        throw refuse('it has no host');
    if (text.startsWith('[')) {
        const address = (0,external_node_net_.isIPv6)(proxy_unbracketed(text)) ? canonicalAddress(proxy_unbracketed(text)) : null;
        if (address === null)
            throw refuse('its brackets do not hold an IPv6 address');
        return address;
    }
    const name = proxy_nameOf(text);
    if (name === '')
        throw refuse('its host is neither a name nor an address');
    return name;
}
function proxy_readPort(text, refuse) {
    const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    if (port < 1 || port > 65_535) {
        throw refuse('its port is not a number from 1 to 65535 (an IPv6 address is written in brackets)');
    }
    return port;
}
/** Says nothing of the value: in a malformed one, a password can stand where the host or the port belongs. */
function proxy_refusal(from, what) {
    return new errors/* UsageError */.N(`\`${from}\` cannot be used: ${what}. It takes [http://|https://][USER:PASSWORD@]HOST[:PORT].`, from === 'proxy' ? '--proxy http://proxy.example.com:3128' : `${from}=http://proxy.example.com:3128`);
}
/** A-labels in lower case, without the final dot; empty where that is no name. */
function proxy_nameOf(text) {
    return proxy_NOT_IN_NAMES.test(text) ? '' : (0,external_node_url_.domainToASCII)(text).replace(/\.$/, '');
}
/** Without the brackets of an IPv6 address in a URL. */
function proxy_unbracketed(text) {
    return text.replace(/^\[(.*)\]$/s, '$1');
}
/** `host:port`, `[address]:port` for IPv6. */
function proxy_shown({ host, port }) {
    return (0,external_node_net_.isIPv6)(host) ? `[${host}]:${port}` : `${host}:${port}`;
}

;// CONCATENATED MODULE: ./build/observe/no-proxy.js




/**
 * Whether NO_PROXY has `host` asked without the proxy. As golang.org/x/net/http/httpproxy reads it: `*` is every host,
 * `example.com` the name and those below it, `.example.com` and `*.example.com` only those below it; `name:port` that port
 * alone; IP addresses and CIDR ranges hold for hosts that are addresses, no name is resolved for them. White space parts
 * entries like a comma, as in curl. `localhost` and loopback addresses are as other hosts, as in curl and unlike Go: the
 * proxy may have been given so that nothing is asked past it, and whoever wants them asked directly can list them.
 * What can't be read matches nothing.
 */
function bypassesProxy(noProxy, host, port) {
    const address = addressOf(proxy_unbracketed(host));
    const name = proxy_nameOf(host);
    return noProxy.split(/[\s,]+/).some((entry) => {
        if (entry === '*')
            return true;
        const [place, only] = entryParts(entry);
        if (only !== undefined && Number(only) !== port)
            return false;
        const network = networkOf(place);
        if (network !== null)
            return address !== null && no_proxy_within(address, network);
        return address === null && covers(place, name);
    });
}
function entryParts(entry) {
    if ((0,external_node_net_.isIPv6)(entry))
        return [entry, undefined];
    const [, place = '', port] = /^(.*?)(?::(\d+))?$/s.exec(entry) ?? [];
    return [proxy_unbracketed(place), port];
}
function covers(place, name) {
    const below = place.replace(/^\*(?=\.)/, '');
    const parent = proxy_nameOf(below.replace(/^\./, ''));
    if (parent === '')
        return false;
    return name.endsWith(`.${parent}`) || (name === parent && !below.startsWith('.'));
}
/** The range of `address/bits`, or an address alone. An IPv4-mapped one stands for IPv4, as in Go. */
function networkOf(text) {
    const [place = '', length, more] = text.split('/');
    const address = addressOf(place);
    if (address === null || more !== undefined)
        return null;
    const whole = address.kind() === 'ipv4' ? 32 : 128;
    if (length === undefined)
        return [address, whole];
    const bits = Number(length) - ((0,external_node_net_.isIPv6)(place) ? 128 - whole : 0);
    return /^\d{1,3}$/.test(length) && bits >= 0 && bits <= whole ? [address, bits] : null;
}
function addressOf(text) {
    const address = canonicalAddress(text)?.replace(/%.*$/, '');
    return address === undefined ? null : ipaddr.process(address);
}
function no_proxy_within(address, [network, bits]) {
    return address.kind() === network.kind() && address.match(network, bits);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/observe/no-route.js



/** The machine's own word that it has no way out to an address family. */
const NO_ROUTE = new Set(['ENETUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT']);
/**
 * An address family without a route neither passes nor fails while the other family has one: then its failures become
 * `skipped`. Without such a family they stay failures, so that a machine without a network is never green.
 */
function skipUnrouted(observations, interfaces = external_node_os_.networkInterfaces) {
    const isUnrouted = ({ address, failure }) => failure?.stage === 'connect' &&
        // macOS says EHOSTUNREACH of a missing IPv6 route; elsewhere a router on the way says it of one dead host.
        (NO_ROUTE.has(failure.code) ||
            (failure.code === 'EHOSTUNREACH' && (0,external_node_net_.isIPv6)(address ?? '') && !hasPublicSix(interfaces)));
    const hasRoute = (six) => observations.some((observation) => asked(observation) && isSix(observation) === six && !isUnrouted(observation));
    const [four, six] = [hasRoute(false), hasRoute(true)];
    if (four === six)
        return observations;
    return observations.map((observation) => isUnrouted(observation) && isSix(observation) !== six ? skipped(observation) : observation);
}
function skipped(observation) {
    if (observation.failure === null)
        return observation;
    const { code } = observation.failure;
    const detail = `this machine has no route for ${isSix(observation) ? 'IPv6' : 'IPv4'}`;
    return { ...observation, failure: { stage: 'skipped', code, detail } };
}
function asked({ address, failure }) {
    return (address !== null && (failure === null || failure.stage === 'connect' || failure.stage === 'handshake'));
}
function isSix({ address }) {
    return address !== null && (0,external_node_net_.isIPv6)(address);
}
function hasPublicSix(interfaces) {
    return Object.values(interfaces()).some((addresses = []) => addresses.some(({ family, address }) => family === 'IPv6' && notPublic(address) === null));
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/observe/schedule.js


/** For each task that is worked on, so many may stand aside. They cost a socket each and no work. */
const ASIDE_FOR_EACH = 7;
/**
 * Room for `limit` tasks at a time. One that takes longer than `patienceMs` stands aside and lets the next one in, so that
 * hosts which never answer don't hold back those that would; at most seven times `limit` stand aside at once.
 */
function slots(limit, patienceMs = Number.POSITIVE_INFINITY) {
    let free = limit;
    let aside = limit * ASIDE_FOR_EACH;
    const waiting = new Queue();
    const overdue = new Set();
    const handOn = () => {
        // A slot is handed on, never put back and raced for.
        const next = waiting.shift();
        if (next === undefined)
            free++;
        else
            next();
    };
    const standAside = (holder) => {
        if (aside === 0) {
            overdue.add(holder);
            return;
        }
        aside--;
        holder.aside = true;
        handOn();
    };
    const leave = (holder) => {
        overdue.delete(holder);
        if (!holder.aside) {
            handOn();
            return;
        }
        aside++;
        const [longest] = overdue;
        if (longest === undefined)
            return;
        overdue.delete(longest);
        standAside(longest);
    };
    return async (task) => {
        if (free > 0)
            free--;
        else
            await new Promise((go) => waiting.push(go));
        const holder = { aside: false };
        const timer = Number.isFinite(patienceMs) ? setTimeout(standAside, patienceMs, holder) : undefined;
        try {
            return await task();
        }
        finally {
            clearTimeout(timer);
            leave(holder);
        }
    };
}
/** First in, first out, at the same cost for a hundred thousand. */
class Queue {
    #items = [];
    #first = 0;
    push(item) {
        this.#items.push(item);
    }
    shift() {
        const item = this.#items[this.#first];
        if (item === undefined)
            return undefined;
        this.#first++;
        if (this.#first === 1024) {
            this.#items = this.#items.slice(this.#first);
            this.#first = 0;
        }
        return item;
    }
}
/** Before the first retry; each further one waits twice as long. */
const BACKOFF_MS = 250;
/**
 * Makes an attempt again, up to `retries` times, while it ends in a failure that may pass. Each attempt asks for room anew,
 * behind whatever waits by then. Rejects when `signal` aborts.
 */
async function withRetries(attempt, retries, room, signal) {
    for (let retry = 0;; retry++) {
        const result = await room(attempt);
        if (result.failure === null || retry >= retries || !isTransient(result.failure))
            return result;
        await (0,external_node_timers_promises_.setTimeout)(BACKOFF_MS * 2 ** retry, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./build/observe/tunnel.js





/** Bytes of the answer's head. Node's own default, which NODE_OPTIONS can raise. */
const LONGEST_HEAD = 16 * 1024;
/**
 * Asks the proxy for a connection to `target`, a name that the proxy resolves or an IP address. The socket is as if connected
 * to the target: nothing read from it, not flowing; it keeps one listener for `error`, so that a reset before the caller
 * listens ends nothing but the socket. A failure is a value of stage `proxy`. Its code is the system's for a connection that
 * failed, OpenSSL's or Node's for TLS with the proxy, `PROXY_<status>` for an answer other than 2xx (1xx too, as in Go:
 * nothing was asked that has an interim answer), `PROXY_BAD_ANSWER`, `CLOSED` or `TIMEOUT`. Rejects only when `signal` aborts,
 * with its reason; no socket stays open then or after a failure.
 */
function openTunnel(proxy, target, options) {
    const { timeoutMs, signal, context } = options;
    const way = { proxy, to: proxy_shown(target) };
    return new Promise((resolve, reject) => {
        signal.throwIfAborted();
        let phase = 'connect';
        let asked;
        let open = true;
        const socket = connect(proxy, context);
        const settle = () => {
            open = false;
            clearTimeout(deadline);
            signal.removeEventListener('abort', aborted);
            socket.off('error', unreached);
        };
        const close = () => {
            settle();
            asked?.destroy();
            socket.destroy();
        };
        const fail = (failure) => {
            if (!open)
                return;
            close();
            resolve({ socket: null, failure });
        };
        const aborted = () => {
            close();
            reject(signal.reason);
        };
        const unreached = (error) => {
            fail(phase === 'connect' ? unreachable(way, error) : noTls(way, error, isUnverified(socket)));
        };
        const deadline = setTimeout(() => fail(tooLate(way, phase, timeoutMs)), timeoutMs);
        signal.addEventListener('abort', aborted, { once: true });
        const ask = () => {
            phase = 'answer';
            socket.off('error', unreached);
            try {
                asked = (0,external_node_http_.request)(connectRequest(way, socket));
            }
            catch {
                fail(failed(way, 'PROXY_BAD_TARGET', `cannot be asked for ${way.to}: that is no host and port`));
                return;
            }
            // Node's default is `close`, which is not what is wanted of a tunnel; Go and curl don't send it.
            asked.removeHeader('Connection');
            asked.on('error', (error) => fail(noAnswer(way, error)));
            asked.once('connect', (response, _, head) => {
                const status = response.statusCode ?? 0;
                if (status < 200 || status > 299) {
                    fail(refused(way, status));
                    return;
                }
                settle();
                if (head.length > 0)
                    socket.unshift(head);
                resolve({ socket, failure: null });
            });
            asked.end();
        };
        socket.on('error', () => undefined);
        socket.on('error', unreached);
        socket.once('connect', () => {
            phase = 'handshake';
            if (!proxy.secure)
                ask();
        });
        if (proxy.secure)
            socket.once('secureConnect', ask);
    });
}
function connect({ secure, host, port }, context) {
    if (!secure)
        return (0,external_node_net_.connect)({ host, port });
    return (0,external_node_tls_.connect)({
        host,
        port,
        secureContext: context,
        // Named, so that NODE_TLS_REJECT_UNAUTHORIZED has no say: credentials go to this proxy.
        rejectUnauthorized: true,
        ALPNProtocols: ['http/1.1'],
        // RFC 6066 section 3: a literal address is not permitted in SNI.
        ...((0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {}),
    });
}
function connectRequest({ proxy, to }, socket) {
    return {
        method: 'CONNECT',
        path: to,
        headers: {
            Host: to,
            ...(proxy.authorization === null ? {} : { 'Proxy-Authorization': proxy.authorization }),
        },
        // In place of an agent.
        createConnection: () => socket,
        maxHeaderSize: LONGEST_HEAD,
    };
}
function failed({ proxy }, code, what) {
    return { stage: 'proxy', code, detail: `the proxy ${proxy.label} ${what}` };
}
function unreachable(way, error) {
    const isName = error.syscall?.startsWith('getaddrinfo');
    const { code, detail } = isName ? dnsFailure(error) : connectFailure(error);
    return failed(way, code, `could not be reached on the way to ${way.to}: ${detail}`);
}
function noTls(way, error, unverified) {
    const { code } = handshakeFailure(error, 0);
    if (unverified) {
        const what = code === 'ERR_TLS_CERT_ALTNAME_INVALID' ? 'is not for that name' : `could not be verified (${code})`;
        return failed(way, code, `was not asked for ${way.to}: its own certificate ${what}`);
    }
    const why = code === 'ERR_SSL_WRONG_VERSION_NUMBER' || code === 'ERR_SSL_PACKET_LENGTH_TOO_LONG'
        ? 'it does not speak TLS there; an http:// proxy?'
        : code === 'CLOSED'
            ? 'it hung up in the TLS handshake'
            : `the TLS handshake with it failed (${code})`;
    return failed(way, code, `could not be asked for ${way.to}: ${why}`);
}
function isUnverified(socket) {
    const { authorizationError } = socket;
    return authorizationError !== null && authorizationError !== undefined;
}
function tooLate(way, phase, timeoutMs) {
    const what = {
        connect: `could not be reached on the way to ${way.to}`,
        handshake: `was reached on the way to ${way.to}, but the TLS handshake with it was not done`,
        answer: `did not answer CONNECT ${way.to}`,
    }[phase];
    return failed(way, 'TIMEOUT', `${what} within ${timeoutMs / 1000} s`);
}
function noAnswer(way, error) {
    const { code = 'UNKNOWN', syscall } = error;
    if (code === 'HPE_HEADER_OVERFLOW') {
        const what = `answered CONNECT ${way.to} with a head of more than ${LONGEST_HEAD} bytes`;
        return failed(way, 'PROXY_BAD_ANSWER', what);
    }
    if (code.startsWith('HPE_') && code !== 'HPE_INVALID_EOF_STATE') {
        const guess = way.proxy.secure ? '' : '; an https:// proxy?';
        return failed(way, 'PROXY_BAD_ANSWER', `answered CONNECT ${way.to} with something not HTTP${guess}`);
    }
    if (syscall !== undefined) {
        return failed(way, code, `gave no answer to CONNECT ${way.to}: the connection to it broke (${code})`);
    }
    // Node gives an end of stream the code of a reset, without a system call.
    if (code === 'ECONNRESET' || code === 'HPE_INVALID_EOF_STATE') {
        return failed(way, 'CLOSED', `hung up on CONNECT ${way.to} without an answer`);
    }
    return failed(way, code, `gave no answer to CONNECT ${way.to} (${code})`);
}
function refused(way, status) {
    // The proxy's own text is whatever somebody wants to have printed.
    const reason = external_node_http_.STATUS_CODES[status] === undefined ? '' : ` ${external_node_http_.STATUS_CODES[status]}`;
    const because = status === 407
        ? way.proxy.authorization === null
            ? ': it wants credentials and was given none'
            : ': it does not take the credentials it was given'
        : status === 403
            ? ': it does not let this machine go there'
            : '';
    return failed(way, `PROXY_${status}`, `answered CONNECT ${way.to} with ${status}${reason}${because}`);
}

;// CONCATENATED MODULE: ./build/observe/tls.js




/** A server that has sent more before the handshake is done won't come to an end by itself. */
const MOST_BYTES = 1024 * 1024;
/** Chains that verify have up to six. More than this is a whole bundle of roots, installed in the place of a chain. */
const MOST_CERTIFICATES = 32;
/** How often a handshake that is under way is looked at. A healthy one is done before the first look. */
const BYTES_CHECK_MS = 50;
/** What apps offer (OkHttp, URLSession). Front ends route by it and may show another certificate to a client without it. */
const ALPN = ['h2', 'http/1.1'];
/** RSA signatures of issuers: some servers (Java's) offer an ECDSA certificate only to who takes its issuer's signature too. */
const RSA_ISSUERS = 'RSA+SHA256:RSA+SHA384:RSA+SHA512';
/** In TLS 1.3 the schemes with PSS are the only ones of RSA that a server may sign the handshake with (RFC 8446 section 4.2.3). */
const RSA_PSS = ['rsae', 'pss']
    .flatMap((kind) => ['256', '384', '512'].map((bits) => `rsa_pss_${kind}_sha${bits}`))
    .join(':');
/**
 * What the client offers, so that a server with several certificates shows the one of the kind that is asked for: by the
 * signature algorithms, and under TLS 1.2 by the ciphers too.
 */
const OFFERS = {
    any: { ciphers: 'DEFAULT' },
    // EdDSA goes by the ciphers of ECDSA (RFC 8422 section 5).
    ecdsa: {
        ciphers: 'aECDSA',
        sigalgs: `ECDSA+SHA256:ECDSA+SHA384:ECDSA+SHA512:ed25519:ed448:${RSA_ISSUERS}`,
    },
    rsa: { ciphers: 'aRSA', sigalgs: `${RSA_PSS}:${RSA_ISSUERS}` },
};
/**
 * What all connections that ask for one kind of key share: building it costs more than a handshake. `named` are PEM
 * certificates that are anchors beside the bundled roots, root or not. Naming every anchor keeps out what
 * NODE_EXTRA_CA_CERTS and the system's store would add.
 */
function secureContext(keyType, named) {
    const { ciphers, ...offer } = OFFERS[keyType];
    return (0,external_node_tls_.createSecureContext)({
        ca: [...external_node_tls_.rootCertificates, ...named],
        allowPartialTrustChain: true,
        minVersion: 'TLSv1.2',
        // The library's default level differs between the versions of Node; at 1 all of them judge alike.
        ciphers: `${ciphers}:@SECLEVEL=1`,
        ...offer,
    });
}
/** Connects once and reads what is presented. A failure is a value; rejects only when `signal` aborts. */
async function attemptTls(attempt) {
    const { address, port, proxy, proxyContext, timeoutMs, signal } = attempt;
    signal.throwIfAborted();
    if (proxy === null)
        return handshake((0,external_node_net_.connect)({ host: address, port }), attempt, timeoutMs);
    const begun = performance.now();
    const options = { timeoutMs, signal, context: proxyContext() };
    const { socket, failure } = await openTunnel(proxy, { host: address, port }, options);
    if (failure !== null)
        return { failure };
    if (signal.aborted) {
        socket.destroy();
        throw signal.reason;
    }
    return handshake(socket, attempt, Math.max(1, timeoutMs - (performance.now() - begun)));
}
/** `tcp` may still be connecting. It is destroyed in the end. */
function handshake(tcp, { host, context, timeoutMs, signal }, left) {
    return new Promise((resolve, reject) => {
        let secure;
        let watch;
        // A tunnel has carried the proxy's own words.
        const before = tcp.bytesRead;
        const received = () => tcp.bytesRead - before;
        const close = () => {
            clearTimeout(deadline);
            clearInterval(watch);
            signal.removeEventListener('abort', aborted);
            // In this order: Node 20 crashes when a socket goes before the TLS socket on it.
            secure?.destroy();
            tcp.destroy();
        };
        const end = (outcome) => {
            close();
            resolve(outcome);
        };
        const fail = (failure) => end({ failure });
        const aborted = () => {
            close();
            reject(signal.reason);
        };
        const deadline = setTimeout(() => {
            fail(timeoutFailure(secure === undefined ? 'connect' : 'handshake', timeoutMs, received()));
        }, left);
        signal.addEventListener('abort', aborted, { once: true });
        const connected = () => {
            try {
                secure = startTls(tcp, host, context);
            }
            catch (error) {
                fail(handshakeFailure(error, 0));
                return;
            }
            const socket = secure;
            socket.once('secureConnect', () => end(read(socket, verdictOn(socket))));
            socket.on('error', (error) => {
                end(stoppedForClientCertificate(socket)
                    ? read(socket, 'NOT_VERIFIED')
                    : { failure: handshakeFailure(error, received()) });
            });
            watch = setInterval(() => {
                if (received() > MOST_BYTES)
                    fail(flood(received()));
            }, BYTES_CHECK_MS);
        };
        tcp.on('error', (error) => {
            fail(secure === undefined ? connectFailure(error) : handshakeFailure(error, received()));
        });
        if (tcp.connecting)
            tcp.once('connect', connected);
        else
            connected();
    });
}
function startTls(tcp, host, context) {
    return (0,external_node_tls_.connect)({
        socket: tcp,
        secureContext: context,
        // Whatever is served is to be seen; what it is worth is judged later, the name included.
        rejectUnauthorized: false,
        checkServerIdentity: () => undefined,
        ALPNProtocols: ALPN,
        // RFC 6066 section 3: a literal address is not permitted in SNI.
        ...((0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {}),
    });
}
function read(socket, verifyError) {
    const chain = [];
    let certificate = socket.getPeerX509Certificate();
    while (certificate !== undefined) {
        if (chain.length === MOST_CERTIFICATES)
            return { failure: tooManyCertificates() };
        chain.push(certificate.raw.toString('base64'));
        certificate = certificate.issuerCertificate;
    }
    if (chain.length === 0)
        return { failure: noCertificate() };
    return {
        failure: null,
        chain,
        tls: {
            protocol: socket.getProtocol() ?? 'unknown',
            cipher: socket.getCipher().standardName,
            clientCertificate: wantsClientCertificate(socket),
        },
        verifyError,
    };
}
/** A client learns of the server's signature algorithms from its certificate request, and from nothing else. */
function wantsClientCertificate(socket) {
    return (socket.getSharedSigalgs() ?? []).length > 0;
}
/**
 * TLS 1.2: the server asked for a client certificate and ended the handshake when it got none. With a cipher of ephemeral keys
 * it had by then signed with its certificate's key; a chain that anybody could have copied is not taken. (The ciphers of
 * TLS 1.3 have other names: there the handshake is done before a server can complain.)
 */
function stoppedForClientCertificate(socket) {
    // Null once the socket is gone, whatever its type says.
    const cipher = socket.getCipher();
    return /^TLS_(EC)?DHE_/.test(cipher?.standardName ?? '') && wantsClientCertificate(socket);
}
function verdictOn(socket) {
    // Declared as an Error; Node sets the code, as a string.
    const error = socket.authorizationError;
    if (socket.authorized || error === null || error === undefined)
        return null;
    return typeof error === 'string' ? error : (error.code ?? error.message);
}
function flood(received) {
    const detail = `the server sent ${received} bytes and the handshake still was not done; ${MOST_BYTES} are enough`;
    return { stage: 'handshake', code: 'TOO_MANY_BYTES', detail };
}
function tooManyCertificates() {
    const detail = `the server sent more than ${MOST_CERTIFICATES} certificates`;
    return { stage: 'handshake', code: 'TOO_MANY_CERTIFICATES', detail };
}
function noCertificate() {
    return { stage: 'handshake', code: 'NO_CERTIFICATE', detail: 'the server sent no certificate' };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/observe/merge.js


const KEY_TYPES = ['any', 'ecdsa', 'rsa'];
/**
 * Everything that several sets requested and observed: parts of the hosts, or the same hosts from several vantage points. What
 * stands in two of them is taken once. Whatever their order, the outcome is the same: by host, port and vantage, then IPv4
 * before IPv6 and the addresses' text, the kind of key, and the instant.
 */
function mergeObservations(sets) {
    const requests = new Map();
    for (const request of sets.flatMap(({ requested }) => requested)) {
        const id = idOf(request);
        const known = requests.get(id);
        requests.set(id, known === undefined ? normal(request) : united(known, request));
    }
    const certificates = new Certificates();
    const observations = new Map();
    for (const observation of sets.flatMap((set) => set.observations)) {
        observations.set(identity(observation, certificates), certificates.shared(observation));
    }
    return {
        requested: sorted([...requests.values()], (request) => [...placeKey(request)]),
        observations: sorted([...observations], ([id, observation]) => [
            ...placeKey(observation),
            ...addressKey(observation.address),
            String(KEY_TYPES.indexOf(observation.keyType)),
            observation.at,
            id,
        ]).map(([, observation]) => observation),
    };
}
/**
 * What was requested and not observed at all, with the kinds of key that are missing. A name that had no address was asked for
 * every kind.
 */
function missingRequests({ requested, observations }) {
    const seen = new Map();
    for (const observation of observations) {
        const id = idOf(observation);
        const keyTypes = seen.get(id) ?? new Set();
        seen.set(id, keyTypes);
        for (const keyType of answersAll(observation) ? KEY_TYPES : [observation.keyType])
            keyTypes.add(keyType);
    }
    return requested.flatMap((request) => {
        const keyTypes = request.keyTypes.filter((keyType) => !seen.get(idOf(request))?.has(keyType));
        return keyTypes.length === 0 ? [] : [{ ...request, keyTypes }];
    });
}
/** What ended before TLS began, for want of a place to ask, says the same of every kind of key. */
function answersAll({ address, failure }) {
    return address === null && failure !== null && failure.stage !== 'handshake' && failure.stage !== 'skipped';
}
function idOf(placed) {
    return placeKey(placed).join(' ');
}
function placeKey({ endpoint, vantage }) {
    return [endpoint.host, String(endpoint.port).padStart(5, '0'), vantage ?? ''];
}
/** One without an address comes after those with one. */
function addressKey(address) {
    return address === null ? ['2', ''] : [(0,external_node_net_.isIPv6)(address) ? '1' : '0', address];
}
function normal(request) {
    return { ...request, keyTypes: KEY_TYPES.filter((keyType) => request.keyTypes.includes(keyType)) };
}
function united(one, other) {
    const keyTypes = KEY_TYPES.filter((each) => one.keyTypes.includes(each) || other.keyTypes.includes(each));
    return { ...one, keyTypes, repeat: Math.max(one.repeat, other.repeat) };
}
/** What makes two observations the same one, whichever sets they come from. */
function identity(observation, certificates) {
    const { address, keyType, at, proxy, failure } = observation;
    const what = observation.failure === null
        ? [
            observation.verifyError,
            Object.entries(observation.tls).sort(),
            ...observation.chain.map((der) => certificates.fingerprint(der)),
        ]
        : [failure];
    return JSON.stringify([idOf(observation), address, keyType, at, proxy, what]);
}
/** Thousands of hosts share a few issuers, and each connection brings its own copy of them. */
class Certificates {
    #known = new Map();
    fingerprint(der) {
        return this.#of(der).fingerprint;
    }
    /** The same observation without copies of its own. */
    shared(observation) {
        if (observation.failure !== null)
            return observation;
        return { ...observation, chain: observation.chain.map((der) => this.#of(der).der) };
    }
    #of(der) {
        const known = this.#known.get(der);
        if (known !== undefined)
            return known;
        const made = { der, fingerprint: (0,external_node_crypto_.createHash)('sha256').update(der).digest('base64') };
        this.#known.set(der, made);
        return made;
    }
}
function sorted(items, keyOf) {
    return items
        .map((item) => ({ item, key: keyOf(item) }))
        .sort((a, b) => {
        const at = a.key.findIndex((part, index) => part !== b.key[index]);
        return at < 0 ? 0 : a.key[at] < b.key[at] ? -1 : 1;
    })
        .map(({ item }) => item);
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/model/source.js
var source = __webpack_require__(3589);
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(9547);
;// CONCATENATED MODULE: ./build/observe/observation-json.js

/** The first fault of a text as JSON; null when it has none. */
function textFault(text) {
    return walk(text, () => false);
}
/** Where a value stands, in UTF-16 units; of what isn't there, where that stands which it is missing from. */
function offsetOf(text, wanted) {
    let found = 0;
    let depth = -1;
    walk(text, (path, offset) => {
        if (path.length === depth + 1 && path.every((key, at) => key === wanted[at])) {
            found = offset;
            depth = path.length;
        }
        return depth === wanted.length;
    });
    return found;
}
const SCALAR = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
/**
 * Calls `visit` with the place of each value, in the order of the text, until it answers true. The package's own parser goes
 * into depth by recursion and builds a tree: a hostile text would use up the stack, a large one the memory.
 */
function walk(text, visit) {
    const scanner = (0,main.createScanner)(text);
    const path = [];
    // The names that an object has so far; null for a list.
    const open = [];
    let expected = 'value';
    for (;;) {
        scanner.setPosition(afterBlanks(text, scanner.getPosition()));
        scanner.scan();
        const offset = scanner.getTokenOffset();
        const begin = text[offset];
        const fault = { kind: 'syntax', offset, path };
        if (begin === undefined)
            return expected === 'end' ? null : fault;
        if (scanner.getTokenError() !== 0)
            return fault;
        const names = open.at(-1);
        if (begin === '}' || begin === ']') {
            const mayEnd = expected === 'next' || expected === (begin === '}' ? 'first key' : 'first value');
            if (!mayEnd || names === undefined || (names === null) !== (begin === ']'))
                return fault;
            open.pop();
            path.pop();
            expected = open.length === 0 ? 'end' : 'next';
        }
        else if (expected === 'value' || expected === 'first value') {
            const scalar = begin === '"' || SCALAR.test(text.slice(offset, scanner.getPosition()));
            if (!scalar && begin !== '{' && begin !== '[')
                return fault;
            if (visit(path, offset))
                return null;
            if (scalar)
                expected = open.length === 0 ? 'end' : 'next';
            else {
                open.push(begin === '{' ? new Set() : null);
                path.push(begin === '{' ? '' : 0);
                expected = begin === '{' ? 'first key' : 'first value';
            }
        }
        else if (expected === 'key' || expected === 'first key') {
            if (begin !== '"' || !names)
                return fault;
            const name = scanner.getTokenValue();
            path[path.length - 1] = name;
            if (names.has(name))
                return { ...fault, kind: 'repeated' };
            names.add(name);
            expected = 'colon';
        }
        else if (expected === 'colon' && begin === ':') {
            expected = 'value';
        }
        else if (expected === 'next' && begin === ',') {
            if (names === null)
                path[path.length - 1] = path.at(-1) + 1;
            expected = names === null ? 'value' : 'key';
        }
        else {
            return fault;
        }
    }
}
/** The scanner would gather them one by one in a string of its own. */
function afterBlanks(text, from) {
    let at = from;
    for (;;) {
        const code = text.charCodeAt(at);
        if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09)
            return at;
        at++;
    }
}

;// CONCATENATED MODULE: ./build/observe/observation-shape.js



/** The schema lies beside this file. The number grows with every change: an older program must not pass over what it can't read. */
const OBSERVATIONS_SCHEMA = 'pinwarden-observations/1';
// Every message says what was expected, to follow "expected".
const LONGEST_TEXT = 10_000;
/** Ten times what any run asks. */
const MOST = 1_000_000;
/** Longer ones are refused when they are observed. */
const observation_shape_MOST_CERTIFICATES = 100;
const observation_shape_text = dist/* pipe */.FsL(dist/* string */.YjP('a text'), dist/* maxLength */.Ru6(LONGEST_TEXT, `a text of at most ${LONGEST_TEXT} characters`));
const nullOr = (schema) => dist/* nullable */.mee(schema);
/** As entries of files have it: what stands in a name isn't judged here, only that it is one and has one spelling. */
const host = dist/* pipe */.FsL(dist/* string */.YjP('a host'), dist/* check */.z6Y((name) => (0,external_node_net_.isIP)(name) === 0
    ? /^[^\s/\\?#@:[\]\p{Cc}]{1,255}$/u.test(name) && name === name.toLowerCase()
    : canonicalAddress(name) === name, 'a host name in lower case or an IP address in standard form'));
const port = dist/* pipe */.FsL(dist/* number */.aig('a port'), dist/* integer */.ndf('a whole number'), dist/* minValue */.Wwf(1, 'a port from 1 to 65535'), dist/* maxValue */.cGV(65_535, 'a port from 1 to 65535'));
const address = dist/* pipe */.FsL(dist/* string */.YjP('an IP address or null'), dist/* check */.z6Y((given) => canonicalAddress(given) === given, 'an IP address in standard form'));
const keyType = dist/* picklist */.KIO(['any', 'ecdsa', 'rsa'], 'any, ecdsa or rsa');
const instant = dist/* pipe */.FsL(dist/* string */.YjP('an instant'), dist/* check */.z6Y(isInstant, 'an instant in UTC with milliseconds, as 2026-11-24T10:49:42.000Z'));
const fingerprint = dist/* pipe */.FsL(dist/* string */.YjP('a fingerprint'), dist/* regex */.yGV(/^[0-9a-f]{64}$/, 'the SHA-256 of a certificate, 64 hexadecimal digits in lower case'));
const vantage = dist/* pipe */.FsL(dist/* string */.YjP('a name or null'), dist/* regex */.yGV(/^[\w.-]{1,64}$/, 'up to 64 letters, digits, dots, hyphens and underscores'));
const proxy = dist/* pipe */.FsL(dist/* string */.YjP('host:port or null'), 
// Somebody's credentials have no business here.
dist/* regex */.yGV(/^[^\s@/\p{Cc}]{1,300}:\d{1,5}$/u, 'host:port without anything else'));
const request = dist/* strictObject */.rej({
    host,
    port,
    keyTypes: dist/* pipe */.FsL(dist/* array */.YOg(keyType, 'a list of key types'), dist/* minLength */.BpQ(1, 'at least one key type'), dist/* check */.z6Y((all) => new Set(all).size === all.length, 'each key type once')),
    repeat: dist/* pipe */.FsL(dist/* number */.aig('a number'), dist/* integer */.ndf('a whole number'), dist/* minValue */.Wwf(1, 'a number from 1 on')),
}, 'what was requested of a host, with these fields and no others: host, port, keyTypes, repeat');
const observation_shape_asked = { host, port, address: nullOr(address), keyType, at: instant, proxy: nullOr(proxy) };
const chainObservation = dist/* strictObject */.rej({
    ...observation_shape_asked,
    chain: dist/* pipe */.FsL(dist/* array */.YOg(fingerprint, 'the fingerprints of a chain'), dist/* minLength */.BpQ(1, 'at least one certificate'), dist/* maxLength */.Ru6(observation_shape_MOST_CERTIFICATES, `at most ${observation_shape_MOST_CERTIFICATES} certificates`)),
    tls: dist/* strictObject */.rej({ protocol: observation_shape_text, cipher: observation_shape_text, clientCertificate: dist/* boolean */.zMY('true or false') }, 'protocol, cipher and clientCertificate, and nothing else'),
    verifyError: nullOr(observation_shape_text),
}, 'an observation with host, port, address, keyType, at, proxy, chain, tls and verifyError, and nothing else');
const failedObservation = dist/* strictObject */.rej({
    ...observation_shape_asked,
    failure: dist/* strictObject */.rej({
        stage: dist/* picklist */.KIO(['dns', 'proxy', 'connect', 'handshake', 'refused-by-policy', 'skipped'], 'dns, proxy, connect, handshake, refused-by-policy or skipped'),
        code: dist/* pipe */.FsL(dist/* string */.YjP('a code'), dist/* regex */.yGV(/^[\w.-]{1,100}$/, 'a code of letters, digits and underscores')),
        detail: observation_shape_text,
    }, 'stage, code and detail, and nothing else'),
}, 'an observation with host, port, address, keyType, at, proxy and failure, and nothing else');
/** The one that has a failure is told by that alone, so that complaints are about what the other fields should be. */
const observation = dist/* lazy */.RZV((input) => typeof input === 'object' && input !== null && Object.hasOwn(input, 'failure')
    ? failedObservation
    : chainObservation);
const observationDocument = dist/* strictObject */.rej({
    schema: dist/* literal */.euz(OBSERVATIONS_SCHEMA, `"${OBSERVATIONS_SCHEMA}"`),
    version: observation_shape_text,
    vantage: nullOr(vantage),
    shard: nullOr(dist/* pipe */.FsL(dist/* string */.YjP('I/N or null'), dist/* regex */.yGV(/^\d{1,4}\/\d{1,4}$/, 'I/N'))),
    requested: dist/* pipe */.FsL(dist/* array */.YOg(request, 'a list of requests'), dist/* maxLength */.Ru6(MOST, `at most ${MOST} requests`)),
    certificates: dist/* record */.g1P(fingerprint, dist/* string */.YjP('the DER of a certificate in base64'), 'certificates by fingerprint'),
    observations: dist/* pipe */.FsL(dist/* array */.YOg(observation, 'a list of observations'), dist/* maxLength */.Ru6(MOST, `at most ${MOST} observations`)),
}, 'an object with schema, version, vantage, shard, requested, certificates and observations, and nothing else');
function isInstant(given) {
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(given))
        return false;
    const milliseconds = Date.parse(given);
    return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === given;
}

;// CONCATENATED MODULE: ./build/observe/observation-file.js






/** A larger one is no file of this program's. */
const observation_file_MOST_BYTES = 256 * 1024 * 1024;
/** The text of a file of observations: JSON, each certificate once by the SHA-256 of its DER, in the set's own order. */
function observationsText({ requested, observations }, about) {
    const fingerprints = new Map();
    const fingerprintOf = (der) => {
        const known = fingerprints.get(der);
        if (known !== undefined)
            return known;
        const made = (0,external_node_crypto_.createHash)('sha256').update(der, 'base64').digest('hex');
        fingerprints.set(der, made);
        return made;
    };
    const seen = observations.map((observation) => {
        const { endpoint, address, keyType, at, proxy } = observation;
        const asked = { ...endpoint, address, keyType, at, proxy };
        if (observation.failure !== null)
            return { ...asked, failure: observation.failure };
        const { chain, tls, verifyError } = observation;
        return { ...asked, chain: chain.map(fingerprintOf), tls, verifyError };
    });
    const certificates = [...fingerprints].map(([der, fingerprint]) => [fingerprint, der]);
    const document = {
        schema: OBSERVATIONS_SCHEMA,
        ...about,
        requested: requested.map(({ endpoint, keyTypes, repeat }) => ({ ...endpoint, keyTypes, repeat })),
        certificates: Object.fromEntries(certificates.sort(([a], [b]) => (a < b ? -1 : 1))),
        observations: seen,
    };
    return `${JSON.stringify(document, null, 2)}\n`;
}
/**
 * What a file of observations holds. Everything in it is checked: each field, each certificate against its fingerprint, each
 * observation against what was requested. Throws UsageError with the file's `name`, line and column.
 */
function readObservations(bytes, name) {
    const text = decoded(bytes, name);
    checkText(text, name);
    const given = JSON.parse(text);
    const fault = (path, message) => observation_file_refusal(name, text, offsetOf(text, path), `${shownPath(path)}${message}`);
    const schema = given?.schema;
    if (typeof schema === 'string' && /^pinwarden-observations\/[1-9]\d{0,8}$/.test(schema)) {
        if (schema !== OBSERVATIONS_SCHEMA) {
            throw fault(['schema'], `it is ${schema}, which a newer Pinwarden wrote, and this version reads ${OBSERVATIONS_SCHEMA}`);
        }
    }
    const { issues, output, success } = (0,dist/* safeParse */.xLC)(observationDocument, given, { abortEarly: true });
    if (!success) {
        const [issue] = issues;
        const path = (issue.path ?? []).map(({ key }) => key);
        throw fault(path, `found ${observation_file_shown(issue.input)}, expected ${issue.message}`);
    }
    checkCertificates(output, fault);
    return checkedSet(output, fault);
}
function checkCertificates({ certificates }, fault) {
    for (const [fingerprint, base64] of Object.entries(certificates)) {
        const path = ['certificates', fingerprint];
        const der = Buffer.from(base64, 'base64');
        if (der.length === 0 || der.toString('base64') !== base64) {
            // Never quoted: a private key could have got there.
            throw fault(path, `found another text of ${base64.length} characters, expected the DER of a certificate in base64, padded, on one line`);
        }
        if ((0,external_node_crypto_.createHash)('sha256').update(der).digest('hex') !== fingerprint) {
            throw fault(path, 'the certificate is not the one that its fingerprint names');
        }
    }
}
function checkedSet(document, fault) {
    const { vantage, certificates } = document;
    const requested = document.requested.map(({ host, port, keyTypes, repeat }) => {
        return { endpoint: { host, port }, keyTypes, repeat, vantage };
    });
    const asked = new Map();
    for (const { endpoint, keyTypes } of requested) {
        const id = `${endpoint.host} ${endpoint.port}`;
        asked.set(id, new Set([...(asked.get(id) ?? []), ...keyTypes]));
    }
    const ders = new Map(Object.entries(certificates));
    const observations = document.observations.map((each, at) => {
        const { host, port, address, keyType, at: instant, proxy } = each;
        const wanted = asked.get(`${host} ${port}`);
        if (wanted === undefined)
            throw fault(['observations', at, 'host'], `${observation_file_shown(`${host}:${port}`)} was not requested`);
        // A name without an address was asked for no kind of key in particular.
        if (!wanted.has(keyType) && !('failure' in each && address === null)) {
            throw fault(['observations', at, 'keyType'], `${observation_file_shown(keyType)} was not requested of ${host}`);
        }
        const base = { endpoint: { host, port }, address, keyType, at: instant, vantage, proxy };
        if ('failure' in each)
            return { ...base, failure: each.failure };
        const chain = each.chain.map((fingerprint, depth) => {
            const der = ders.get(fingerprint);
            if (der !== undefined)
                return der;
            throw fault(['observations', at, 'chain', depth], `the file has no certificate ${fingerprint}`);
        });
        return { ...base, failure: null, chain, tls: each.tls, verifyError: each.verifyError };
    });
    return { requested, observations };
}
const HINT = 'write it again: pinwarden observe -o FILE';
function decoded(bytes, name) {
    if (bytes.length > observation_file_MOST_BYTES) {
        throw new errors/* UsageError */.N(`${name} has ${bytes.length} bytes; no file of observations is larger than ${observation_file_MOST_BYTES}.`, HINT);
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw notUtf8(name, bytes, cause);
    }
}
function notUtf8(name, bytes, cause) {
    const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    // What was replaced while decoding comes out as other bytes.
    const again = Buffer.from(lossy);
    const at = again.findIndex((byte, index) => byte !== bytes[index]);
    // A character that had begun there is held back.
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, at), { stream: true });
    const message = 'it is not UTF-8, and so no file of observations';
    return observation_file_refusal(name, before, before.length, message, cause);
}
function checkText(text, name) {
    const fault = textFault(text);
    if (fault === null)
        return;
    const { kind, offset, path } = fault;
    if (kind === 'repeated') {
        throw observation_file_refusal(name, text, offset, `${shownPath(path)}the field stands there already`);
    }
    const found = offset >= text.length ? 'its end' : observation_file_shown(text.slice(offset, offset + 20));
    throw observation_file_refusal(name, text, offset, `it is not JSON: ${found} can't stand there`);
}
function observation_file_refusal(name, text, offset, message, cause) {
    const { line, column } = (0,source/* positions */.X)(text)(offset);
    return new errors/* UsageError */.N(`${name}:${line}:${column}: ${message}.`, HINT, { cause });
}
function shownPath(path) {
    const where = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
    return where === '' ? '' : `${oneLine(where.replace(/^\./, ''))}: `;
}
const LONGEST_SHOWN = 80;
/** A value on one line, cut, with nothing in it that a terminal would act on. */
function observation_file_shown(value) {
    if (value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : 'a list';
    if (typeof value === 'object' && value !== null)
        return 'an object';
    return `\`${oneLine(String(value))}\``;
}
function oneLine(text) {
    const line = text.slice(0, LONGEST_SHOWN).replace(/[^\x20-\x7e]/g, '?');
    return text.length > LONGEST_SHOWN ? `${line}...` : line;
}

;// CONCATENATED MODULE: ./build/observe/index.js














/** The system's resolver has four threads; more lookups at a time would only wait there, with their time running. */
const LOOKUPS_AT_A_TIME = 4;
/** Healthy handshakes are mostly done by then. */
const PATIENCE_MS = 250;
/** More than may wait for an answer with the usual `concurrency`; what is begun and not worked on only takes up memory. */
const HOSTS_IN_FLIGHT = 512;
/** The roots that the runtime carries, PEM. */
function bundledRoots() {
    return external_node_tls_.rootCertificates;
}
/**
 * Asks every address of every endpoint for its certificates, once for each kind of key or as often as told. Answers in the
 * order of the endpoints, and within one IPv4 before IPv6, then in the order of the addresses' text, then of the kinds of key;
 * each endpoint gets at least one observation. Whatever servers and networks do is a value. Rejects with the signal's reason
 * when it aborts; sockets are closed at once then.
 */
async function observe(endpoints, options, progress) {
    const stop = new AbortController();
    // One for each connection that is under way.
    (0,external_node_events_.setMaxListeners)(0, stop.signal);
    const signal = options.signal === undefined ? stop.signal : AbortSignal.any([options.signal, stop.signal]);
    (0,external_node_events_.setMaxListeners)(0, signal);
    signal.throwIfAborted();
    const run = new Run(endpoints.length, options, signal, progress);
    try {
        const inFlight = slots(HOSTS_IN_FLIGHT);
        const answers = await Promise.all(endpoints.map((endpoint) => inFlight(() => run.ask(endpoint))));
        return answers.flat();
    }
    finally {
        // Nothing goes on behind the caller's back after a rejection.
        stop.abort();
    }
}
class Run {
    #options;
    #keyTypes;
    #repeat;
    #signal;
    #progress;
    #contexts = new Map();
    #connections;
    #lookups = slots(LOOKUPS_AT_A_TIME);
    #resolved = new Map();
    #begun = new WeakSet();
    #done = 0;
    #total;
    constructor(endpoints, options, signal, progress) {
        this.#options = options;
        this.#keyTypes = options.keyTypes ?? ['any'];
        this.#repeat = options.repeat ?? 1;
        this.#signal = signal;
        this.#progress = progress;
        this.#total = endpoints * this.#askedOfOne;
        this.#connections = slots(options.concurrency, PATIENCE_MS);
    }
    get #askedOfOne() {
        return this.#keyTypes.length * this.#repeat;
    }
    async ask(endpoint) {
        const { connectTo, allowPrivateAddresses, noProxy = '' } = this.#options;
        const target = targetFor(connectTo, endpoint.host);
        const name = target?.address ?? endpoint.host;
        const port = target?.port ?? endpoint.port;
        const given = this.#options.proxy ?? null;
        const proxy = given !== null && bypassesProxy(noProxy, endpoint.host, endpoint.port) ? null : given;
        const { at, failure, resolution } = await this.#resolve(name);
        if (failure !== null) {
            if (proxy === null)
                return [this.#unasked(endpoint, at, failure)];
            // Behind a proxy the machine itself often resolves nothing, and then the address isn't known to anybody here.
            return allowPrivateAddresses
                ? this.#askPlace({ endpoint, address: null, target: { address: name, port }, proxy })
                : [this.#unasked(endpoint, at, unresolved(proxy, failure), proxy)];
        }
        const { addresses, omitted } = resolution;
        this.#total += (addresses.length - 1) * this.#askedOfOne;
        const places = addresses.map((address) => ({ endpoint, address, target: { address, port }, proxy }));
        const observations = await Promise.all(places.map((place) => this.#askPlace(place)));
        const seen = skipUnrouted(observations.flat());
        if (omitted === 0)
            return seen;
        const detail = `the name has ${addresses.length + omitted} addresses; ${MOST_ADDRESSES} of them are asked`;
        const left = { stage: 'refused-by-policy', code: 'TOO_MANY_ADDRESSES', detail };
        return [...seen, this.#observation(endpoint, at, left, proxy)];
    }
    /** Once a name. */
    #resolve(name) {
        const known = this.#resolved.get(name);
        if (known !== undefined)
            return known;
        const { ipVersions, lookup, timeoutMs, retries = 1 } = this.#options;
        const lookUp = async () => {
            const at = new Date().toISOString();
            const answer = await resolve(name, { ipVersions, lookup, timeoutMs, signal: this.#signal });
            return 'stage' in answer
                ? { at, failure: answer, resolution: null }
                : { at, failure: null, resolution: answer };
        };
        const resolved = withRetries(lookUp, retries, this.#lookups, this.#signal);
        this.#resolved.set(name, resolved);
        return resolved;
    }
    /** One question after the other: a server is not to be surprised by several at once. */
    async #askPlace(place) {
        const observations = [];
        const { host } = place.endpoint;
        let unreached = null;
        for (const keyType of this.#keyTypes) {
            for (let time = 0; time < this.#repeat; time++) {
                const observation = unreached === null
                    ? await this.#askFor(keyType, place)
                    : { ...this.#asked(place, keyType), at: new Date().toISOString(), failure: unreached };
                // What kept the connection from being made has nothing to do with keys.
                unreached ??= beforeTls(observation.failure);
                observations.push(observation);
            }
        }
        const settled = settleKeyTypes(observations);
        for (const { failure } of settled)
            this.#answered(host, failure);
        this.#tell({ kind: 'ended', host });
        return settled;
    }
    async #askFor(keyType, place) {
        const { allowPrivateAddresses, timeoutMs, retries = 1 } = this.#options;
        const { endpoint, address, target, proxy } = place;
        const asked = this.#asked(place, keyType);
        const reason = allowPrivateAddresses || address === null ? null : notPublic(address);
        if (reason !== null) {
            const detail = `${reason}; it is asked only with --allow-private-addresses`;
            const failure = { stage: 'refused-by-policy', code: 'PRIVATE_ADDRESS', detail };
            return { ...asked, at: new Date().toISOString(), failure };
        }
        const attempt = {
            ...target,
            host: endpoint.host,
            proxy,
            timeoutMs,
            context: this.#context(keyType),
            proxyContext: () => this.#context('any'),
            signal: this.#signal,
        };
        const connect = async () => {
            this.#begin(place);
            const at = new Date().toISOString();
            return { ...asked, at, ...(await attemptTls(attempt)) };
        };
        return withRetries(connect, retries, this.#connections, this.#signal);
    }
    #context(keyType) {
        const known = this.#contexts.get(keyType);
        if (known !== undefined)
            return known;
        const made = secureContext(keyType, this.#options.anchors);
        this.#contexts.set(keyType, made);
        return made;
    }
    #asked({ endpoint, address, proxy }, keyType) {
        return {
            endpoint,
            address,
            keyType,
            vantage: this.#options.vantage ?? null,
            proxy: proxy?.label ?? null,
        };
    }
    /** Of a whole endpoint, for which there was no place to ask. */
    #unasked(endpoint, at, failure, proxy = null) {
        this.#total -= this.#askedOfOne - 1;
        this.#answered(endpoint.host, failure);
        return this.#observation(endpoint, at, failure, proxy);
    }
    #observation(endpoint, at, failure, proxy) {
        const [only, ...others] = this.#keyTypes;
        const keyType = only !== undefined && others.length === 0 ? only : 'any';
        const place = { endpoint, address: null, target: { address: '', port: 0 }, proxy };
        return { ...this.#asked(place, keyType), at, failure };
    }
    #answered(host, failure) {
        this.#done++;
        this.#tell({ kind: 'answered', host, ...(failure === null ? {} : { failure }) });
    }
    /** With its first attempt, for it may have waited for room until then. */
    #begin(place) {
        if (this.#begun.has(place))
            return;
        this.#begun.add(place);
        this.#tell({ kind: 'begun', host: place.endpoint.host });
    }
    #tell(event) {
        this.#progress?.({ ...event, done: this.#done, total: this.#total });
    }
}
/** The failure, if it came before TLS did; null otherwise. */
function beforeTls(failure) {
    return failure === null || failure.stage === 'handshake' ? null : failure;
}
function unresolved(proxy, { detail }) {
    return {
        stage: 'refused-by-policy',
        code: 'UNRESOLVED_BEHIND_PROXY',
        detail: `${detail} here, so that nobody can say whether the proxy ${proxy.label} would lead to a private address; it is left to resolve the name only with --allow-private-addresses`,
    };
}


/***/ })

};
