export const id = 720;
export const ids = [720];
export const modules = {

/***/ 720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bundledRoots: () => (/* binding */ bundledRoots),
  observe: () => (/* binding */ observe),
  parseConnectTo: () => (/* reexport */ parseConnectTo)
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
]);
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
    const when = received === 0
        ? 'before the server had sent anything'
        : `in the middle of the handshake, ${bytes(received)} in`;
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


function slots(limit) {
    let free = limit;
    const waiting = [];
    return async (task) => {
        if (free > 0)
            free--;
        else
            await new Promise((go) => waiting.push(go));
        try {
            return await task();
        }
        finally {
            // A slot is handed on, never put back and raced for.
            const next = waiting.shift();
            if (next === undefined)
                free++;
            else
                next();
        }
    };
}
/** Before the first retry; each further one waits twice as long. */
const BACKOFF_MS = 250;
/** Makes an attempt again, up to `retries` times, while it ends in a failure that may pass. Rejects when `signal` aborts. */
async function withRetries(attempt, retries, signal) {
    for (let retry = 0;; retry++) {
        const result = await attempt();
        if (result.failure === null || retry >= retries || !isTransient(result.failure))
            return result;
        await (0,external_node_timers_promises_.setTimeout)(BACKOFF_MS * 2 ** retry, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
}

;// CONCATENATED MODULE: ./build/observe/tls.js



/** A server that has sent more before the handshake is done won't come to an end by itself. */
const MOST_BYTES = 1024 * 1024;
/** OpenSSL's own limit for a path; a longer chain is no server's configuration. */
const MOST_CERTIFICATES = 100;
/** How often a handshake that is under way is looked at. A healthy one is done before the first look. */
const BYTES_CHECK_MS = 50;
/** What apps offer (OkHttp, URLSession). Front ends route by it and may show another certificate to a client without it. */
const ALPN = ['h2', 'http/1.1'];
/**
 * What all connections share: building it costs more than a handshake. `named` are PEM certificates that are anchors beside
 * the bundled roots, root or not. Naming every anchor keeps out what NODE_EXTRA_CA_CERTS and the system's store would add.
 */
function secureContext(named) {
    return (0,external_node_tls_.createSecureContext)({
        ca: [...external_node_tls_.rootCertificates, ...named],
        allowPartialTrustChain: true,
        minVersion: 'TLSv1.2',
        // The library's default level differs between the versions of Node; at 1 all of them judge alike.
        ciphers: 'DEFAULT:@SECLEVEL=1',
    });
}
/** Connects once and reads what is presented. A failure is a value; rejects only when `signal` aborts. */
function attemptTls(attempt) {
    const { host, address, port, context, timeoutMs, signal } = attempt;
    return new Promise((resolve, reject) => {
        signal.throwIfAborted();
        let secure;
        let watch;
        const tcp = (0,external_node_net_.connect)({ host: address, port });
        const close = () => {
            clearTimeout(deadline);
            clearInterval(watch);
            signal.removeEventListener('abort', aborted);
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
            fail(timeoutFailure(secure === undefined ? 'connect' : 'handshake', timeoutMs, tcp.bytesRead));
        }, timeoutMs);
        signal.addEventListener('abort', aborted, { once: true });
        tcp.on('error', (error) => {
            fail(secure === undefined ? connectFailure(error) : handshakeFailure(error, tcp.bytesRead));
        });
        tcp.once('connect', () => {
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
                    : { failure: handshakeFailure(error, tcp.bytesRead) });
            });
            watch = setInterval(() => {
                if (tcp.bytesRead > MOST_BYTES)
                    fail(flood(tcp.bytesRead));
            }, BYTES_CHECK_MS);
        });
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

;// CONCATENATED MODULE: ./build/observe/index.js









/** The system's resolver has four threads; more lookups at a time would only wait there, with their time running. */
const LOOKUPS_AT_A_TIME = 4;
/** The roots that the runtime carries, PEM. */
function bundledRoots() {
    return external_node_tls_.rootCertificates;
}
/**
 * Asks every address of every endpoint once for its certificates. Answers in the order of the endpoints, and within one IPv4
 * before IPv6, then in the order of the addresses' text; each endpoint gets at least one observation. Whatever servers and
 * networks do is a value. Rejects with the signal's reason when it aborts; sockets are closed at once then.
 */
async function observe(endpoints, options, progress) {
    const stop = new AbortController();
    const signal = options.signal === undefined ? stop.signal : AbortSignal.any([options.signal, stop.signal]);
    // One a connection, not a leak.
    (0,external_node_events_.setMaxListeners)(0, signal);
    signal.throwIfAborted();
    try {
        const run = new Run(endpoints.length, options, signal, progress);
        const answers = await Promise.all(endpoints.map((endpoint) => run.ask(endpoint)));
        return answers.flat();
    }
    finally {
        // Nothing goes on behind the caller's back after a rejection.
        stop.abort();
    }
}
class Run {
    #options;
    #signal;
    #progress;
    #context;
    #connections;
    #lookups = slots(LOOKUPS_AT_A_TIME);
    #resolved = new Map();
    #done = 0;
    #total;
    constructor(total, options, signal, progress) {
        this.#options = options;
        this.#signal = signal;
        this.#progress = progress;
        this.#total = total;
        this.#context = secureContext(options.anchors);
        this.#connections = slots(options.concurrency);
    }
    async ask(endpoint) {
        const target = targetFor(this.#options.connectTo, endpoint.host);
        const port = target?.port ?? endpoint.port;
        const { at, failure, resolution } = await this.#resolve(target?.address ?? endpoint.host);
        const base = { endpoint, keyType: 'any' };
        if (failure !== null)
            return [this.#tell({ ...base, address: null, at, failure })];
        const { addresses, omitted } = resolution;
        this.#total += addresses.length - 1;
        const observations = await Promise.all(addresses.map(async (address) => this.#tell(await this.#askAddress(endpoint, address, port))));
        const seen = skipUnrouted(observations);
        if (omitted === 0)
            return seen;
        const detail = `the name has ${addresses.length + omitted} addresses; ${MOST_ADDRESSES} of them are asked`;
        const left = { stage: 'refused-by-policy', code: 'TOO_MANY_ADDRESSES', detail };
        return [...seen, { ...base, address: null, at, failure: left }];
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
        const resolved = this.#lookups(() => withRetries(lookUp, retries, this.#signal));
        this.#resolved.set(name, resolved);
        return resolved;
    }
    async #askAddress(endpoint, address, port) {
        const { allowPrivateAddresses, timeoutMs, retries = 1 } = this.#options;
        const asked = { endpoint, address, keyType: 'any' };
        const reason = allowPrivateAddresses ? null : notPublic(address);
        if (reason !== null) {
            const detail = `${reason}; it is asked only with --allow-private-addresses`;
            const failure = { stage: 'refused-by-policy', code: 'PRIVATE_ADDRESS', detail };
            return { ...asked, at: new Date().toISOString(), failure };
        }
        const attempt = {
            host: endpoint.host,
            address,
            port,
            timeoutMs,
            context: this.#context,
            signal: this.#signal,
        };
        const connect = async () => {
            const at = new Date().toISOString();
            return { ...asked, at, ...(await attemptTls(attempt)) };
        };
        return this.#connections(() => withRetries(connect, retries, this.#signal));
    }
    #tell(observation) {
        const { endpoint, failure } = observation;
        this.#done++;
        const event = { done: this.#done, total: this.#total, host: endpoint.host };
        this.#progress?.(failure === null ? event : { ...event, failure });
        return observation;
    }
}


/***/ })

};
