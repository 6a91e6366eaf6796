export const id = 607;
export const ids = [607];
export const modules = {

/***/ 1607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CertificateFileError: () => (/* reexport */ CertificateFileError),
  DerError: () => (/* reexport */ DerError),
  TrustAnchors: () => (/* reexport */ TrustAnchors),
  UnreadableLeafError: () => (/* reexport */ UnreadableLeafError),
  backupsOf: () => (/* reexport */ backupsOf),
  examine: () => (/* reexport */ examine),
  readCertificate: () => (/* reexport */ readCertificate),
  readCertificateFile: () => (/* reexport */ readCertificateFile),
  readKeyFile: () => (/* reexport */ readKeyFile),
  toPem: () => (/* reexport */ toPem),
  trustPaths: () => (/* reexport */ trustPaths)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/pki/der.js
/**
 * Bytes that are not the DER that was asked for. The message tells the place and the fault in words and numbers and
 * repeats none of the bytes, so that it can be shown whatever they were.
 */
class DerError extends Error {
    name = 'DerError';
}
/** Tags as they stand in the identifier octet: class, constructed bit and number. */
const TAG = {
    boolean: 0x01,
    integer: 0x02,
    bitString: 0x03,
    octetString: 0x04,
    objectIdentifier: 0x06,
    utcTime: 0x17,
    generalizedTime: 0x18,
    sequence: 0x30,
    set: 0x31,
};
/**
 * Walks the elements of one level in order, strictly by X.690 section 10: definite lengths in the shortest form that
 * stay inside what holds them. Tag numbers above 30 don't occur in certificates and are refused. Every read throws
 * DerError when the bytes are something else.
 */
class DerReader {
    #bytes;
    #at = 0;
    constructor(bytes) {
        this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    get done() {
        return this.#at === this.#bytes.length;
    }
    /** The tag that comes next; null at the end. */
    peek() {
        return this.#bytes[this.#at] ?? null;
    }
    next() {
        const bytes = this.#bytes;
        const start = this.#at;
        const tag = bytes[start];
        if (tag === undefined)
            throw new DerError(`offset ${start}: an element is missing`);
        if ((tag & 0x1f) === 0x1f)
            throw new DerError(`offset ${start}: a tag number above 30`);
        const { length, contentStart } = this.#length(start + 1);
        const end = contentStart + length;
        if (end > bytes.length) {
            const missing = end - bytes.length;
            throw new DerError(`offset ${start}: the element reaches ${missing} bytes past the end`);
        }
        this.#at = end;
        return { tag, bytes: bytes.subarray(start, end), content: bytes.subarray(contentStart, end) };
    }
    /** The next element, which must have this tag. */
    expect(tag, what) {
        if (this.peek() !== tag)
            throw new DerError(`offset ${this.#at}: ${what} is not there`);
        return this.next();
    }
    /** The next element if it has this tag. */
    optional(tag) {
        return this.peek() === tag ? this.next() : null;
    }
    /** Nothing may follow. */
    end(what) {
        if (this.done)
            return;
        throw new DerError(`offset ${this.#at}: ${this.#bytes.length - this.#at} bytes follow ${what}`);
    }
    #length(at) {
        const bytes = this.#bytes;
        const first = bytes[at];
        if (first === undefined)
            throw new DerError(`offset ${at}: the length is missing`);
        if (first < 0x80)
            return { length: first, contentStart: at + 1 };
        if (first === 0x80)
            throw new DerError(`offset ${at}: an indefinite length`);
        const count = first & 0x7f;
        // Four bytes reach 4 GiB; no buffer here is larger.
        if (count > 4)
            throw new DerError(`offset ${at}: a length of ${count} bytes`);
        if (at + 1 + count > bytes.length)
            throw new DerError(`offset ${at}: the length is cut off`);
        const length = bytes.readUIntBE(at + 1, count);
        if (length < 0x80 || length < 256 ** (count - 1)) {
            throw new DerError(`offset ${at}: a length that isn't in its shortest form`);
        }
        return { length, contentStart: at + 1 + count };
    }
}
/** The one element that the bytes are; throws DerError when there is more or less of it. */
function onlyElement(bytes, tag, what) {
    const reader = new DerReader(bytes);
    const element = reader.expect(tag, what);
    reader.end(what);
    return element;
}
/** Real ones are below 30 bytes; the work grows with the square of the length. */
const LONGEST_IDENTIFIER = 128;
/** Dotted form of an OBJECT IDENTIFIER's contents. */
function dotted(content) {
    if (content.length > LONGEST_IDENTIFIER) {
        throw new DerError(`an object identifier of ${content.length} bytes`);
    }
    const arcs = [];
    let arc = 0n;
    let open = false;
    for (const byte of content) {
        arc = (arc << 7n) | BigInt(byte & 0x7f);
        open = (byte & 0x80) !== 0;
        if (open)
            continue;
        arcs.push(arc);
        arc = 0n;
    }
    const [first, ...rest] = arcs;
    if (first === undefined || open)
        throw new DerError('an object identifier is cut off');
    const root = first < 80n ? first / 40n : 2n;
    return [root, first - root * 40n, ...rest].join('.');
}

;// CONCATENATED MODULE: ./build/pki/alternative-names.js

/**
 * DNS names of a subjectAltName's value, as written (RFC 5280 section 4.2.1.6: `dNSName [2] IA5String`); other kinds of
 * names are passed over. Throws DerError when it is no list.
 */
function dnsNamesIn(subjectAltName) {
    const names = new DerReader(onlyElement(subjectAltName, TAG.sequence, 'the subjectAltName').content);
    const found = [];
    while (!names.done) {
        const { tag, content } = names.next();
        if (tag === 0x82)
            found.push(content.toString('latin1'));
    }
    return found;
}

;// CONCATENATED MODULE: ./build/pki/key.js

/** Named curves of RFC 5480, RFC 5639 and SEC 2 that certificates come with. */
const CURVES = {
    '1.2.840.10045.3.1.1': 'P-192',
    '1.3.132.0.33': 'P-224',
    '1.2.840.10045.3.1.7': 'P-256',
    '1.3.132.0.34': 'P-384',
    '1.3.132.0.35': 'P-521',
    '1.3.132.0.10': 'secp256k1',
    '1.3.36.3.3.2.8.1.1.7': 'brainpoolP256r1',
    '1.3.36.3.3.2.8.1.1.11': 'brainpoolP384r1',
    '1.3.36.3.3.2.8.1.1.13': 'brainpoolP512r1',
};
/** Algorithms whose name says everything: RFC 8410, RFC 3279, RFC 9881. */
const NAMES = {
    '1.3.101.110': 'X25519',
    '1.3.101.111': 'X448',
    '1.3.101.112': 'Ed25519',
    '1.3.101.113': 'Ed448',
    '1.2.840.10040.4.1': 'DSA',
    '2.16.840.1.101.3.4.3.17': 'ML-DSA-44',
    '2.16.840.1.101.3.4.3.18': 'ML-DSA-65',
    '2.16.840.1.101.3.4.3.19': 'ML-DSA-87',
};
const RSA = {
    '1.2.840.113549.1.1.1': 'RSA',
    '1.2.840.113549.1.1.10': 'RSA-PSS',
};
const EC_PUBLIC_KEY = '1.2.840.10045.2.1';
/**
 * What to call the key of a SubjectPublicKeyInfo: `RSA 2048`, `RSA-PSS 2048`, `ECDSA P-256`, `ECDSA explicit parameters`,
 * `Ed25519`; the dotted object identifier of an algorithm or curve without a name here. A key that can't be read is
 * named by its algorithm alone, or `unreadable`; nothing throws, for pins don't depend on it.
 */
function keyLabel(subjectPublicKeyInfo) {
    let algorithm = 'unreadable';
    try {
        const info = new DerReader(onlyElement(subjectPublicKeyInfo, TAG.sequence, 'the key').content);
        const identifier = new DerReader(info.expect(TAG.sequence, 'the algorithm').content);
        const id = dotted(identifier.expect(TAG.objectIdentifier, 'the algorithm').content);
        algorithm = RSA[id] ?? NAMES[id] ?? (id === EC_PUBLIC_KEY ? 'ECDSA' : id);
        if (id in RSA)
            return `${algorithm} ${modulusLength(info.expect(TAG.bitString, 'the key').content)}`;
        return id === EC_PUBLIC_KEY ? `${algorithm} ${curve(identifier)}` : algorithm;
    }
    catch {
        return algorithm;
    }
}
/** RFC 5480 section 2.1.1 allows named curves only; X9.62's explicit parameters are a SEQUENCE in their place. */
function curve(parameters) {
    if (parameters.peek() === TAG.sequence)
        return 'explicit parameters';
    const id = dotted(parameters.expect(TAG.objectIdentifier, 'the curve').content);
    return CURVES[id] ?? id;
}
/** Bits of the modulus in an RSAPublicKey; the first byte of the BIT STRING counts unused bits. */
function modulusLength(bitString) {
    const key = new DerReader(onlyElement(bitString.subarray(1), TAG.sequence, 'the RSA key').content);
    const modulus = key.expect(TAG.integer, 'the modulus').content;
    const first = modulus.findIndex((byte) => byte !== 0);
    if (first < 0)
        return 0;
    return (modulus.length - first) * 8 - (Math.clz32(modulus[first]) - 24);
}

;// CONCATENATED MODULE: ./build/pki/memo.js
/**
 * Remembers the results that were asked for last. Bounded, for the program may look at thousands of hosts; by last use,
 * for a few intermediates are shared by most of them.
 */
class Memo {
    #limit;
    #values = new Map();
    constructor(limit) {
        this.#limit = limit;
    }
    /** The value of this key, made if it isn't known. When `make` throws nothing is kept. */
    get(key, make) {
        const values = this.#values;
        const known = values.get(key);
        const value = known !== undefined || values.has(key) ? known : make();
        values.delete(key);
        values.set(key, value);
        if (values.size > this.#limit)
            values.delete(values.keys().next().value);
        return value;
    }
}

;// CONCATENATED MODULE: ./build/pki/name.js

/** Short names of RFC 4514 section 3, and beside them those that TLS certificates carry. */
const TYPES = {
    '2.5.4.3': 'CN',
    '2.5.4.7': 'L',
    '2.5.4.8': 'ST',
    '2.5.4.10': 'O',
    '2.5.4.11': 'OU',
    '2.5.4.6': 'C',
    '2.5.4.9': 'STREET',
    '0.9.2342.19200300.100.1.25': 'DC',
    '0.9.2342.19200300.100.1.1': 'UID',
    '2.5.4.5': 'serialNumber',
    '2.5.4.15': 'businessCategory',
    '2.5.4.17': 'postalCode',
    '2.5.4.97': 'organizationIdentifier',
    '1.2.840.113549.1.9.1': 'emailAddress',
};
/** Reads the DER of a Name. Throws DerError when it isn't one. */
function readName(der) {
    const parts = [];
    let commonName = null;
    const sets = new DerReader(onlyElement(der, TAG.sequence, 'a name').content);
    while (!sets.done) {
        const set = new DerReader(sets.expect(TAG.set, 'a part of a name').content);
        const attributes = [];
        while (!set.done) {
            const attribute = new DerReader(set.expect(TAG.sequence, 'an attribute of a name').content);
            const id = dotted(attribute.expect(TAG.objectIdentifier, 'the type of a name').content);
            const value = attribute.next();
            attribute.end('an attribute of a name');
            const text = stringOf(value);
            const type = TYPES[id];
            if (type === 'CN' && text !== null)
                commonName = text;
            // RFC 4514 section 2.4: a type without a short name goes with the hex form.
            const written = text === null || type === undefined ? `#${value.bytes.toString('hex')}` : escaped(text);
            attributes.push(`${type ?? id}=${written}`);
        }
        parts.unshift(attributes.join('+'));
    }
    return { text: parts.join(','), commonName };
}
/** RFC 4514 section 2.4. */
function escaped(text) {
    return text.replace(/^[ #]| $|["+,;<>\\]/g, '\\$&').replaceAll('\0', '\\00');
}
/** The string types of X.520's DirectoryString and IA5String; null for another type or a length that doesn't fit. */
function stringOf({ tag, content }) {
    switch (tag) {
        case 0x0c: // UTF8String
            return content.toString('utf8');
        case 0x12: // NumericString
        case 0x13: // PrintableString
        case 0x14: // TeletexString: T.61 by the book, Latin-1 in every certificate that was ever met
        case 0x16: // IA5String
        case 0x1a: // VisibleString
            return content.toString('latin1');
        case 0x1e: // BMPString
            return content.length % 2 === 0 ? Buffer.from(content).swap16().toString('utf16le') : null;
        case 0x1c: // UniversalString
            return universal(content);
        default:
            return null;
    }
}
function universal(content) {
    if (content.length % 4 !== 0)
        return null;
    let text = '';
    for (let at = 0; at < content.length; at += 4) {
        const code = content.readUInt32BE(at);
        if (code > 0x10ffff)
            return null;
        text += String.fromCodePoint(code);
    }
    return text;
}

;// CONCATENATED MODULE: ./build/pki/structure.js

/**
 * Cuts a certificate into its parts. Throws DerError for anything that isn't one certificate from end to end. What is in
 * the parts isn't looked at, so that a hundred and fifty roots can be sorted by subject for next to nothing.
 */
function certificateParts(der) {
    const outer = new DerReader(onlyElement(der, TAG.sequence, 'the certificate').content);
    const body = new DerReader(outer.expect(TAG.sequence, 'the certificate body').content);
    outer.expect(TAG.sequence, 'the signature algorithm');
    outer.expect(TAG.bitString, 'the signature');
    outer.end('the signature');
    body.optional(0xa0); // version
    const serial = body.expect(TAG.integer, 'the serial number').content;
    body.expect(TAG.sequence, 'the signature algorithm of the body');
    const issuer = body.expect(TAG.sequence, 'the issuer').bytes;
    const validity = times(body.expect(TAG.sequence, 'the validity').content);
    const subject = body.expect(TAG.sequence, 'the subject').bytes;
    const subjectPublicKeyInfo = body.expect(TAG.sequence, 'the public key').bytes;
    body.optional(0x81); // issuerUniqueID
    body.optional(0x82); // subjectUniqueID
    const extensions = body.optional(0xa3);
    body.end('the certificate body');
    return { serial, issuer, validity, subject, subjectPublicKeyInfo, extensions };
}
function times(validity) {
    const reader = new DerReader(validity);
    const both = [reader.next(), reader.next()];
    reader.end('the validity');
    return both;
}
/**
 * Contents of each extension's octet string by dotted object identifier. An extension that stands there twice, which RFC
 * 5280 section 4.2 forbids, comes as null: it says nothing that could be relied on. Throws DerError when the list itself
 * is malformed.
 */
function extensionValues(wrapper) {
    const values = new Map();
    if (wrapper === null)
        return values;
    const list = new DerReader(onlyElement(wrapper.content, TAG.sequence, 'the extensions').content);
    while (!list.done) {
        const extension = new DerReader(list.expect(TAG.sequence, 'an extension').content);
        const id = dotted(extension.expect(TAG.objectIdentifier, 'an extension identifier').content);
        extension.optional(TAG.boolean);
        const { content } = extension.expect(TAG.octetString, 'an extension value');
        extension.end('an extension value');
        values.set(id, values.has(id) ? null : content);
    }
    return values;
}
const TIME = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;
/**
 * Milliseconds since the epoch of a UTCTime or GeneralizedTime in the one form that RFC 5280 section 4.1.2.5 allows,
 * with seconds, without fractions and in UTC. Throws DerError for others and for dates that don't exist.
 */
function instant({ tag, content }) {
    const text = content.toString('latin1');
    // Section 4.1.2.5.1: two digits from 50 on are 19xx.
    const century = tag === TAG.utcTime ? (text >= '50' ? '19' : '20') : '';
    const fields = tag === TAG.utcTime || tag === TAG.generalizedTime ? TIME.exec(century + text) : null;
    if (fields === null)
        throw new DerError('a time of the validity is in no form that certificates may use');
    const [, year, month, day, hour, minute, second] = fields;
    const written = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
    const milliseconds = Date.parse(written);
    if (Number.isNaN(milliseconds) || new Date(milliseconds).toISOString() !== written) {
        throw new DerError('a time of the validity is a date that does not exist');
    }
    return milliseconds;
}

;// CONCATENATED MODULE: ./build/pki/certificate.js







/** Enough for every intermediate there is, and for the leaves of a probe of some hundred hosts under way. */
const REMEMBERED = 1024;
const remembered = new Memo(REMEMBERED);
/**
 * What one DER certificate says. The pin is the hash of its own SubjectPublicKeyInfo bytes, whatever the algorithm.
 * Throws DerError when the bytes aren't exactly one certificate; odd keys and odd contents of extensions don't throw.
 */
function readCertificate(der) {
    return parseCertificate(der).facts;
}
/** As readCertificate, with what paths are built from. The same bytes are read once. */
function parseCertificate(der) {
    const fingerprint = (0,external_node_crypto_.createHash)('sha256').update(der).digest('hex');
    // The bytes are copied: what is remembered must not change with the caller's buffer.
    return remembered.get(fingerprint, () => parse(Buffer.from(der), fingerprint));
}
function parse(der, fingerprint) {
    const parts = certificateParts(der);
    const { subject, issuer, serial, subjectPublicKeyInfo, validity } = parts;
    const extensions = extensionValues(parts.extensions);
    const { text, commonName } = readName(subject);
    const dnsNames = readable(extensions.get('2.5.29.17'), dnsNamesIn, []) ?? [];
    const constraints = readable(extensions.get('2.5.29.19'), basicConstraints, {
        ca: false,
        pathLength: null,
    });
    const hexSerial = serialOf(serial);
    const x509 = once(() => new external_node_crypto_.X509Certificate(der));
    return {
        facts: {
            fingerprint,
            pin: (0,external_node_crypto_.createHash)('sha256').update(subjectPublicKeyInfo).digest('base64'),
            subject: text,
            issuer: readName(issuer).text,
            label: commonName || dnsNames[0] || text || `serial ${hexSerial}`,
            serial: hexSerial,
            notBefore: instant(validity[0]),
            notAfter: instant(validity[1]),
            key: keyLabel(subjectPublicKeyInfo),
            isCa: constraints?.ca ?? false,
            selfIssued: subject.equals(issuer),
            dnsNames,
        },
        der,
        subject: subject.toString('latin1'),
        issuer: issuer.toString('latin1'),
        ca: constraints?.ca ?? null,
        pathLength: constraints?.pathLength ?? null,
        signsCertificates: readable(extensions.get('2.5.29.15'), keyCertSign, false) ?? true,
        publicKey: once(() => (0,external_node_crypto_.createPublicKey)({ key: subjectPublicKeyInfo, format: 'der', type: 'spki' })),
        x509,
    };
}
/** An extension's meaning: null when it isn't there, `otherwise` when it is there and can't be read. */
function readable(value, read, otherwise) {
    if (value === undefined)
        return null;
    if (value === null)
        return otherwise;
    try {
        return read(value);
    }
    catch {
        return otherwise;
    }
}
/** RFC 5280 section 4.2.1.9. */
function basicConstraints(value) {
    const reader = new DerReader(onlyElement(value, TAG.sequence, 'the basicConstraints').content);
    const ca = reader.optional(TAG.boolean);
    const limit = reader.optional(TAG.integer);
    reader.end('the basicConstraints');
    return {
        ca: ca !== null && ca.content.length === 1 && ca.content[0] !== 0,
        pathLength: limit === null ? null : notNegative(limit.content),
    };
}
function notNegative(content) {
    const first = content[0];
    if (first === undefined || first >= 0x80)
        throw new DerError('a number below zero, or none');
    return Number(`0x${content.toString('hex')}`);
}
/** RFC 5280 section 4.2.1.3: bit 5, counted from the most significant one of the first byte. */
function keyCertSign(value) {
    const { content } = onlyElement(value, TAG.bitString, 'the keyUsage');
    return ((content[1] ?? 0) & 0x04) !== 0;
}
/** Lower-case hex without the zero byte that keeps a number positive. */
function serialOf(content) {
    const positive = content.length > 1 && content[0] === 0 ? content.subarray(1) : content;
    return positive.toString('hex');
}
/** Made when first asked for, null for good when OpenSSL throws. */
function once(make) {
    let value;
    return () => {
        if (value === undefined) {
            try {
                value = make();
            }
            catch {
                value = null;
            }
        }
        return value;
    };
}

;// CONCATENATED MODULE: ./build/pki/anchors.js


/**
 * The certificates that trust starts from. An anchor is a name and a key (RFC 5280 section 6.1.1 d); of several
 * certificates with the same name and key the one that lasts longest stands for all, as public if one of them is.
 */
class TrustAnchors {
    #sources;
    /** DER by subject, made when first asked for. Only the few that are looked up are read in full. */
    #bySubject = null;
    #looked = new Map();
    /**
     * `public` as PEM or DER, one certificate each; one that can't be read anchors nothing. `named` as DER; throws
     * DerError when one of them can't be read, since somebody counts on it.
     */
    constructor(of) {
        for (const der of of.named)
            parseCertificate(der);
        this.#sources = [
            ...of.public.map((source) => ({ source, origin: 'public' })),
            ...of.named.map((source) => ({ source, origin: 'named' })),
        ];
    }
    /** Anchors with this subject, DER with one character a byte. Mostly one or none. */
    withSubject(subject) {
        const known = this.#looked.get(subject);
        if (known !== undefined)
            return known;
        const byPin = new Map();
        for (const { der, origin } of this.#index().get(subject) ?? []) {
            const anchor = readAnchor(der, origin);
            if (anchor === null)
                continue;
            const { pin } = anchor.certificate.facts;
            byPin.set(pin, merged(byPin.get(pin), anchor));
        }
        const found = [...byPin.values()];
        // Names that no anchor has come from servers and aren't kept.
        if (found.length > 0)
            this.#looked.set(subject, found);
        return found;
    }
    #index() {
        if (this.#bySubject !== null)
            return this.#bySubject;
        const index = new Map();
        for (const { source, origin } of this.#sources) {
            const der = typeof source === 'string' ? firstBlock(source) : source;
            const subject = subjectOf(der);
            if (subject === null)
                continue;
            const same = index.get(subject);
            if (same === undefined)
                index.set(subject, [{ der, origin }]);
            else
                same.push({ der, origin });
        }
        this.#bySubject = index;
        return index;
    }
}
function merged(known, other) {
    if (known === undefined)
        return other;
    const longer = other.certificate.facts.notAfter > known.certificate.facts.notAfter ? other : known;
    const origin = known.origin === 'public' ? 'public' : other.origin;
    return { certificate: longer.certificate, origin };
}
function readAnchor(der, origin) {
    try {
        return { certificate: parseCertificate(der), origin };
    }
    catch {
        return null;
    }
}
function subjectOf(der) {
    try {
        return certificateParts(der).subject.toString('latin1');
    }
    catch {
        return null;
    }
}
/** The runtime's roots are well-formed PEM of one block; what isn't fails to be a certificate. */
function firstBlock(pem) {
    return Buffer.from(/-----BEGIN CERTIFICATE-----([^-]*)/.exec(pem)?.[1] ?? '', 'base64');
}

;// CONCATENATED MODULE: ./build/pki/public-key.js


/** Key algorithms: RFC 8017 appendix C, RFC 5480 section 2.1.1, RFC 3279 section 2.3.2, RFC 8410 section 3. */
const ALGORITHM = {
    rsa: '1.2.840.113549.1.1.1',
    rsaPss: '1.2.840.113549.1.1.10',
    ec: '1.2.840.10045.2.1',
    dsa: '1.2.840.10040.4.1',
    ed25519: '1.3.101.112',
    ed448: '1.3.101.113',
};
/** P-256, P-384 and P-521 (RFC 5480 section 2.1.1.1). */
const NIST_CURVES = ['1.2.840.10045.3.1.7', '1.3.132.0.34', '1.3.132.0.35'];
/** Throws DerError when the bytes aren't exactly one SubjectPublicKeyInfo. The key itself isn't looked at. */
function publicKeyParts(subjectPublicKeyInfo) {
    const info = new DerReader(onlyElement(subjectPublicKeyInfo, TAG.sequence, 'the public key').content);
    const identifier = new DerReader(info.expect(TAG.sequence, 'the algorithm of the key').content);
    const key = info.expect(TAG.bitString, 'the key').content;
    info.end('the key');
    const algorithm = dotted(identifier.expect(TAG.objectIdentifier, 'the algorithm of the key').content);
    const parameters = identifier.done ? null : identifier.next();
    identifier.end('the parameters of the key');
    if (key.length < 2 || key[0] !== 0)
        throw new DerError('the key is no whole number of bytes, or none');
    return { algorithm, parameters, key: key.subarray(1) };
}
/** Whether the key is on P-256, P-384 or P-521, by name: the curves that every OpenSSL and every public CA knows. */
function isOnNistCurve({ algorithm, parameters }) {
    if (algorithm !== ALGORITHM.ec || parameters?.tag !== TAG.objectIdentifier)
        return false;
    return NIST_CURVES.includes(dotted(parameters.content));
}
/**
 * The key in OpenSSL's hands; null when this OpenSSL doesn't know the algorithm or the curve. Throws DerError when the bytes
 * aren't a SubjectPublicKeyInfo, or hold a malformed key of an algorithm that every OpenSSL knows.
 */
function openPublicKey(subjectPublicKeyInfo) {
    const parts = publicKeyParts(subjectPublicKeyInfo);
    try {
        return (0,external_node_crypto_.createPublicKey)({ key: subjectPublicKeyInfo, format: 'der', type: 'spki' });
    }
    catch {
        const { rsa, rsaPss, ed25519, ed448 } = ALGORITHM;
        const known = [rsa, rsaPss, ed25519, ed448].some((each) => each === parts.algorithm);
        if (!known && !isOnNistCurve(parts))
            return null;
        throw new DerError('the key is malformed for its algorithm');
    }
}
/** Throws DerError when the bytes aren't exactly one RSAPublicKey. */
function rsaNumbers(rsaPublicKey) {
    const key = new DerReader(onlyElement(rsaPublicKey, TAG.sequence, 'the RSA key').content);
    const modulus = key.expect(TAG.integer, 'the modulus').content;
    const exponent = key.expect(TAG.integer, 'the exponent').content;
    key.end('the exponent');
    return { modulus, exponent };
}
/** rsaEncryption with the NULL that RFC 3279 section 2.3.1 demands. */
const RSA_IDENTIFIER = Buffer.from('300d06092a864886f70d0101010500', 'hex');
/**
 * The SubjectPublicKeyInfo that a certificate of this RSAPublicKey has (RFC 3279 section 2.3.1): its hash is the pin.
 * Throws DerError when the bytes aren't exactly one RSAPublicKey.
 */
function subjectPublicKeyInfoOf(rsaPublicKey) {
    rsaNumbers(rsaPublicKey);
    const bits = public_key_element(TAG.bitString, Buffer.concat([Buffer.of(0), rsaPublicKey]));
    return public_key_element(TAG.sequence, Buffer.concat([RSA_IDENTIFIER, bits]));
}
function public_key_element(tag, content) {
    const { length } = content;
    if (length < 0x80)
        return Buffer.concat([Buffer.of(tag, length), content]);
    const hex = length.toString(16);
    const size = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
    return Buffer.concat([Buffer.of(tag, 0x80 | size.length), size, content]);
}

;// CONCATENATED MODULE: ./build/pki/key-weakness.js



const SOURCE = 'CA/Browser Forum Baseline Requirements, section 6.1';
const FEWEST_BITS = 2048;
/**
 * Why a public CA wouldn't certify a key, in one sentence; null when nothing speaks against it, when the algorithm isn't
 * known here, or when it can't be read. Takes a SubjectPublicKeyInfo. The source is the CA/Browser Forum's Baseline
 * Requirements, sections 6.1.5 (sizes and curves) and 6.1.6 (exponents).
 */
function keyWeakness(subjectPublicKeyInfo) {
    try {
        const parts = publicKeyParts(subjectPublicKeyInfo);
        switch (parts.algorithm) {
            case ALGORITHM.rsa:
            case ALGORITHM.rsaPss:
                return rsaWeakness(parts.key);
            case ALGORITHM.ec: {
                if (isOnNistCurve(parts))
                    return null;
                const name = keyLabel(subjectPublicKeyInfo);
                return `The key is ${name}; public CAs certify P-256, P-384 and P-521 only (${SOURCE}.5).`;
            }
            case ALGORITHM.dsa:
                return `The key is DSA; public CAs certify RSA and ECDSA only (${SOURCE}.5).`;
            default:
                return null;
        }
    }
    catch {
        return null;
    }
}
/** As keyWeakness, of the key in a certificate's DER. */
function certificateKeyWeakness(certificate) {
    try {
        return keyWeakness(certificateParts(certificate).subjectPublicKeyInfo);
    }
    catch {
        return null;
    }
}
function rsaWeakness(key) {
    const { modulus, exponent } = rsaNumbers(key);
    const length = bits(modulus);
    if (length < FEWEST_BITS) {
        return `The RSA key has ${length} bits; public CAs ask for ${FEWEST_BITS} or more (${SOURCE}.5).`;
    }
    const odd = ((exponent.at(-1) ?? 0) & 1) === 1;
    const negative = (exponent[0] ?? 0) >= 0x80;
    if (odd && !negative && bits(exponent) > 1)
        return null;
    return `The RSA key's exponent is not an odd number of 3 or more (${SOURCE}.6).`;
}
function bits(number) {
    const first = number.findIndex((byte) => byte !== 0);
    return first < 0 ? 0 : (number.length - first) * 8 - (Math.clz32(number[first]) - 24);
}

;// CONCATENATED MODULE: ./build/pki/signature.js

/** A result is a few bytes; this many are the edges of some thousand chains. */
const signature_REMEMBERED = 8192;
const signature_remembered = new Memo(signature_REMEMBERED);
/**
 * Whether the certificate's signature verifies with the issuer's key. False, never a throw, for algorithms and keys that
 * OpenSSL doesn't know or refuses. The same key and certificate are checked once.
 */
function isSignedBy(certificate, issuer) {
    const edge = `${issuer.facts.pin} ${certificate.facts.fingerprint}`;
    return signature_remembered.get(edge, () => {
        const [key, x509] = [issuer.publicKey(), certificate.x509()];
        if (key === null || x509 === null)
            return false;
        try {
            return x509.verify(key);
        }
        catch {
            return false;
        }
    });
}

;// CONCATENATED MODULE: ./build/pki/paths.js


/**
 * Certificates of a path, anchor included. The longest paths of the public Web have five (a cross-signed root above two
 * intermediates); mozilla::pkix stops at eight.
 */
const DEEPEST = 10;
/** The paths that are kept. A server with every cross-sign of its CA comes to a handful. */
const MOST_PATHS = 64;
/** Signatures that one chain may cost, as Go's crypto/x509 (maxChainSignatureChecks); an honest one costs under ten. */
const MOST_SIGNATURES = 100;
/** Issuers that are looked at in all, so that known signatures can't be walked round without end either. */
const MOST_STEPS = 10_000;
/**
 * Every simple path from the first presented certificate to an anchor that can be built from the presented certificates
 * and the anchors, the shortest first and otherwise in the order of anchors and presentation.
 *
 * Each step asks for: the issuer's name equal to the subject's byte for byte (as mozilla::pkix, which the public Web works
 * with); an issuer that is a CA by basicConstraints (only an anchor may be without the extension, as version 1 roots
 * are), within its pathLenConstraint (RFC 5280 section 4.2.1.9), with keyCertSign where there is a keyUsage; and a
 * signature that verifies. Name constraints, extended key usage and revocation are not looked at: the TLS library's
 * own verification tells of them. Dates don't stop a path either; the path says when it is in date.
 *
 * An anchor is known by name and key. So a presented copy of it adds nothing, while a presented cross-sign of it adds the
 * path that goes on over it; and a first certificate that is itself an anchor is a path of one.
 *
 * Throws DerError when the first certificate can't be read; others that can't be are left out. An empty list has no path.
 */
function trustPaths(presented, anchors) {
    const [first, ...others] = presented;
    if (first === undefined)
        return [];
    return pathsFrom(parseCertificate(first), others.flatMap(ifReadable), anchors);
}
/** As trustPaths, of certificates that were read. */
function pathsFrom(leaf, others, anchors) {
    const search = new Search(others, anchors);
    const paths = [];
    const own = anchors.withSubject(leaf.subject).find(({ certificate }) => sameKey(certificate, leaf));
    if (own !== undefined)
        paths.push(finished([leaf], own));
    // By breadth: the shortest come first, and what a bound cuts off are the longest.
    let level = [{ certificates: [leaf], passed: new Set([identity(leaf)]) }];
    for (let depth = 1; depth < DEEPEST && level.length > 0; depth++) {
        const next = [];
        for (const unfinished of level) {
            for (const { certificate, anchor } of search.issuersFor(unfinished)) {
                const certificates = [...unfinished.certificates, certificate];
                if (anchor !== null)
                    paths.push(finished(certificates, anchor));
                if (paths.length === MOST_PATHS)
                    return paths;
                next.push({ certificates, passed: new Set([...unfinished.passed, identity(certificate)]) });
            }
        }
        level = next;
    }
    return paths;
}
/** One search, with what it may still cost. */
class Search {
    #presented = new Map();
    #anchors;
    #checked = new Map();
    #steps = 0;
    constructor(others, anchors) {
        this.#anchors = anchors;
        const distinct = new Map(others.map((certificate) => [certificate.facts.fingerprint, certificate]));
        for (const certificate of distinct.values()) {
            const same = this.#presented.get(certificate.subject);
            if (same === undefined)
                this.#presented.set(certificate.subject, [certificate]);
            else
                same.push(certificate);
        }
    }
    *issuersFor({ certificates, passed }) {
        if (this.#steps >= MOST_STEPS)
            return;
        const child = certificates.at(-1);
        const anchors = this.#anchors.withSubject(child.issuer);
        const ends = new Set(anchors.map(({ certificate }) => certificate.facts.fingerprint));
        const issuers = [
            ...anchors.map((anchor) => ({ certificate: anchor.certificate, anchor })),
            ...(this.#presented.get(child.issuer) ?? [])
                .filter(({ facts }) => !ends.has(facts.fingerprint))
                .map((certificate) => ({ certificate, anchor: null })),
        ];
        // Self-issued certificates don't count, nor does the leaf (RFC 5280 section 4.2.1.9).
        const below = certificates.slice(1).filter(({ facts }) => !facts.selfIssued).length;
        for (const issuer of issuers) {
            if (this.#steps++ >= MOST_STEPS)
                return;
            const usable = !passed.has(identity(issuer.certificate)) && mayIssue(issuer, below);
            if (usable && this.#signed(child, issuer.certificate))
                yield issuer;
        }
    }
    /** What is over the bound counts as not signed. Known results count too, so that the answer doesn't hang on the past. */
    #signed(child, issuer) {
        const edge = `${issuer.facts.pin} ${child.facts.fingerprint}`;
        const known = this.#checked.get(edge);
        if (known !== undefined)
            return known;
        if (this.#checked.size >= MOST_SIGNATURES)
            return false;
        const signed = isSignedBy(child, issuer);
        this.#checked.set(edge, signed);
        return signed;
    }
}
function mayIssue({ certificate, anchor }, below) {
    const { ca, pathLength, signsCertificates } = certificate;
    return (ca ?? anchor !== null) && signsCertificates && (pathLength === null || below <= pathLength);
}
function finished(certificates, anchor) {
    const facts = certificates.map((certificate) => certificate.facts);
    const dated = [...facts, anchor.certificate.facts];
    return {
        certificates: facts,
        anchor: anchor.origin,
        validFrom: Math.max(...dated.map(({ notBefore }) => notBefore)),
        validUntil: Math.min(...dated.map(({ notAfter }) => notAfter)),
    };
}
function identity({ subject, facts }) {
    return `${facts.pin} ${subject}`;
}
function sameKey(one, other) {
    return one.facts.pin === other.facts.pin;
}
function ifReadable(der) {
    try {
        return [parseCertificate(der)];
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/pki/served.js




/** The server's own certificate is missing or isn't one, so nothing can be said of what it serves. */
class UnreadableLeafError extends Error {
    name = 'UnreadableLeafError';
}
/** Twenty addresses of a host come one after the other, and hosts of one team share certificates. */
const served_REMEMBERED = 1024;
const served_remembered = new WeakMap();
/**
 * What a presented chain is worth for a host. `chain` is base64 of the DER as the server sent it, leaf first; `host` a
 * name or an address. Throws UnreadableLeafError when the first certificate can't be read. A later one that can't be is
 * left out: a device passes over what it has no use for. Each chain is examined once for the same anchors.
 */
function examine(chain, host, anchors) {
    let memo = served_remembered.get(anchors);
    if (memo === undefined) {
        memo = new Memo(served_REMEMBERED);
        served_remembered.set(anchors, memo);
    }
    const key = (0,external_node_crypto_.createHash)('sha256').update(chain.join()).digest('base64');
    const { leaf, presented, paths } = memo.get(key, () => examineChain(chain, anchors));
    return { presented, paths, coversHost: covers(leaf, host), forServers: isForServers(leaf) };
}
function examineChain(chain, anchors) {
    const [first, ...rest] = chain.map((der) => Buffer.from(der, 'base64'));
    const leaf = readLeaf(first);
    const others = rest.flatMap((der) => {
        try {
            return [parseCertificate(der)];
        }
        catch {
            return [];
        }
    });
    return {
        leaf,
        presented: [leaf, ...others].map(({ facts }) => facts),
        paths: pathsFrom(leaf, others, anchors),
    };
}
function readLeaf(der) {
    if (der === undefined)
        throw new UnreadableLeafError('no certificate was sent');
    try {
        return parseCertificate(der);
    }
    catch (error) {
        throw new UnreadableLeafError(error.message, { cause: error });
    }
}
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
const ANY_USAGE = '2.5.29.37.0';
/** OpenSSL says so too, but not of a handshake that ended before it was asked. */
function isForServers(leaf) {
    // Node's name for the extended key usage.
    const usages = leaf.x509()?.keyUsage;
    return usages === undefined || usages.includes(SERVER_AUTH) || usages.includes(ANY_USAGE);
}
/** Hosts come checked: what looks like an address is one. */
const ADDRESS = /:|^\d+\.\d+\.\d+\.\d+$/;
/**
 * By subjectAltName only, as RFC 9525 section 6 and the platforms have it: a wildcard stands for the whole leftmost label,
 * and an address is looked for among the addresses of the extension, never among its names.
 */
function covers(leaf, host) {
    const x509 = leaf.x509();
    // OpenSSL takes a leading dot for a question about any name below.
    if (x509 === null || host.startsWith('.'))
        return false;
    try {
        if (ADDRESS.test(host))
            return x509.checkIP(host) !== undefined;
        // The root's dot makes no other host; OpenSSL would compare it.
        const name = host.replace(/\.$/, '');
        return x509.checkHost(name, { subject: 'never', partialWildcards: false }) !== undefined;
    }
    catch {
        // It throws for names that no host can have, such as one with a zero byte.
        return false;
    }
}

;// CONCATENATED MODULE: ./build/pki/backups.js



/**
 * What could be served for a host with what a file holds: each certificate that isn't an authority's, with the file's other
 * certificates as its chain, whatever their order; each request and each bare key. Authorities alone are one backup.
 */
function backupsOf({ certificates, keys }, host, anchors) {
    const read = certificates.map((der) => ({ der, facts: readCertificate(der) }));
    const authorities = read.filter(({ facts }) => facts.isCa);
    const own = read.filter(({ facts }) => !facts.isCa);
    const issuers = authorities.map(({ facts: { pin, label, notAfter } }) => ({ pin, label, notAfter }));
    const chain = authorities.map(({ der }) => base64(der));
    const served = own.map(({ der, facts }) => {
        const worth = examine([base64(der), ...chain], host, anchors);
        return {
            form: 'certificate',
            label: facts.label,
            key: facts.key,
            pin: facts.pin,
            issuers,
            served: worth,
            coversHost: worth.coversHost,
            weakness: certificateKeyWeakness(der),
        };
    });
    const [first] = authorities;
    const alone = own.length === 0 && keys.length === 0 && first !== undefined ? [authority(first.facts, issuers)] : [];
    const bare = keys.map(({ form, pin, key, name, dnsNames, weakness }) => {
        const coversHost = dnsNames.length === 0 ? null : dnsNames.some((each) => backups_covers(each, host));
        return { form, label: name ?? key, key, pin, issuers, served: null, coversHost, weakness };
    });
    return [...served, ...bare, ...alone];
}
function authority({ label, key }, issuers) {
    return {
        form: 'authority',
        label,
        key,
        pin: null,
        issuers,
        served: null,
        coversHost: null,
        weakness: null,
    };
}
/** Names of a request, which OpenSSL doesn't match for us: a wildcard is the whole first label (RFC 9525 section 6.3). */
function backups_covers(name, host) {
    const pattern = name.toLowerCase();
    return pattern === host || (pattern.startsWith('*.') && host.slice(host.indexOf('.')) === pattern.slice(1));
}
function base64(der) {
    return Buffer.from(der).toString('base64');
}

;// CONCATENATED MODULE: ./build/pki/file-error.js
/** A file that was to hold certificates or keys doesn't. The message names it and what it seems to be, never its content. */
class CertificateFileError extends Error {
    name = 'CertificateFileError';
    /** The next step. */
    hint;
    constructor(message, hint, options) {
        super(message, options);
        this.hint = hint;
    }
}
function holdsNone({ name, wanted, hint }, instead, cause) {
    return new CertificateFileError(`\`${name}\` holds no ${wanted}${instead}.`, hint, caused(cause));
}
/** `place` is empty or ` block 2 of 3`; `what` as `certificate`; `reason` is in the program's own words. */
function unreadable({ name, hint }, place, what, reason, cause) {
    const message = `\`${name}\`${place} is no ${what} that can be read: ${reason}.`;
    return new CertificateFileError(message, hint, caused(cause));
}
/** The same for every form of key and without a cause: nothing of the key, not even its kind, is told. */
function privateKey({ name, enough, hint }) {
    return new CertificateFileError(`\`${name}\` holds a private key and was not read. ${enough}`, hint);
}
function caused(cause) {
    return cause === undefined ? {} : { cause };
}

;// CONCATENATED MODULE: ./build/pki/file-kind.js

/**
 * Text forms: PEM of PKCS #1, #8, SEC 1 and OpenSSH, SSH2 and PGP armour, PuTTY, and what `openssl pkey -text` prints. Half
 * a block is one too.
 */
const KEY_TEXT = /(?:BEGIN|END) [A-Z0-9 ]{0,40}PRIVATE KEY|PuTTY-User-Key-File|Private-Key:/i;
/** Binary forms that start with a magic: Java key stores (JKS, JCEKS), Microsoft's PVK and OpenSSH's own. */
const KEY_MAGIC = ['feedfeed', 'cececece', '1ef1b5b0', Buffer.from('openssh-key-v1\0').toString('hex')];
/** PKCS #5 and PKCS #12 password-based encryption, the algorithms of an EncryptedPrivateKeyInfo: DER of their arcs. */
const ENCRYPTION = ['2a864886f70d0105', '2a864886f70d010c01'];
const PKCS7 = '2a864886f70d0107';
/**
 * Whether the file is or contains a private key. Told from text marks and from the first few headers: a key is never read
 * further than it takes to know it for one. Cut-off files and BER lengths make no difference.
 */
function holdsPrivateKey(bytes, text) {
    if (KEY_TEXT.test(text))
        return true;
    const start = bytes.subarray(0, 16).toString('hex');
    if (KEY_MAGIC.some((magic) => start.startsWith(magic)))
        return true;
    // A key may stand behind a certificate.
    for (let at = 0; at < bytes.length;) {
        const outer = header(bytes, at);
        if (outer?.tag !== TAG.sequence)
            return false;
        if (startsAsPrivateKey(bytes, outer.contentStart))
            return true;
        // An indefinite length doesn't tell where its element ends.
        if (outer.length === 0)
            return false;
        at = outer.contentStart + outer.length;
    }
    return false;
}
function startsAsPrivateKey(bytes, at) {
    const first = header(bytes, at);
    if (first?.tag === TAG.integer) {
        // RSAPrivateKey, PrivateKeyInfo, ECPrivateKey and PFX begin with their version; no certificate begins with a number.
        return first.length === 1;
    }
    return first?.tag === TAG.sequence && identifierStarts(bytes, first.contentStart, ENCRYPTION);
}
/** `RSA public key` is PKCS #1's RSAPublicKey (RFC 8017 appendix A.1.1), `public key` a SubjectPublicKeyInfo. */
function kindOfDer(bytes) {
    if (bytes.length === 0)
        return 'nothing';
    const outer = header(bytes, 0);
    if (outer?.tag !== TAG.sequence)
        return 'unknown';
    if (identifierStarts(bytes, outer.contentStart, [PKCS7]))
        return 'PKCS #7';
    const first = header(bytes, outer.contentStart);
    if (first?.tag === TAG.integer)
        return 'RSA public key';
    if (first?.tag !== TAG.sequence)
        return 'certificate';
    const inner = header(bytes, first.contentStart);
    if (inner?.tag === TAG.objectIdentifier)
        return 'public key';
    if (inner?.tag !== TAG.integer || inner.length !== 1 || bytes[inner.contentStart] !== 0)
        return 'certificate';
    // A request has its subject after version 0; a version 1 certificate with serial number 0 has an algorithm there.
    const second = header(bytes, inner.contentStart + 1);
    const named = second?.tag === TAG.sequence && bytes[second.contentStart] !== TAG.objectIdentifier;
    return named ? 'request' : 'certificate';
}
/** Tag and length of what may be DER or BER. The length isn't held against the file: it may be cut off. */
function header(bytes, at) {
    const [tag, first] = [bytes[at], bytes[at + 1]];
    if (tag === undefined || first === undefined)
        return null;
    if (first <= 0x80)
        return { tag, length: first & 0x7f, contentStart: at + 2 };
    const count = first & 0x7f;
    if (count > 6 || at + 2 + count > bytes.length)
        return null;
    return { tag, length: bytes.readUIntBE(at + 2, count), contentStart: at + 2 + count };
}
function identifierStarts(bytes, at, prefixes) {
    const identifier = header(bytes, at);
    if (identifier?.tag !== TAG.objectIdentifier)
        return false;
    const { contentStart, length } = identifier;
    const hex = bytes.subarray(contentStart, contentStart + length).toString('hex');
    return prefixes.some((prefix) => hex.startsWith(prefix));
}

;// CONCATENATED MODULE: ./build/pki/file-parts.js


const BLOCK = /-----BEGIN ([A-Z0-9 ]*)-----([^-]*)(?:-----END ([A-Z0-9 ]*)-----)?/g;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
/** UTF-8 and both UTF-16, as they look when each byte is a character. */
const BYTE_ORDER_MARK = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/;
/**
 * What a file holds, in its order: the blocks of PEM (RFC 7468: text before, between and after them, any line ends, a byte
 * order mark, UTF-8 or UTF-16), else the one part that the whole file is. At least one part.
 *
 * Throws CertificateFileError when there is a private key, in whatever form: nothing of such a file is used, not even
 * what stands beside the key.
 */
function partsOf(bytes, purpose) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // One character a byte. Without the zero bytes UTF-16 reads like ASCII, with something before it.
    const text = buffer.toString('latin1').replaceAll('\0', '');
    const bare = text.replace(BYTE_ORDER_MARK, '').replace(/\s/g, '');
    if (holdsPrivateKey(buffer, text) || hidesPrivateKey(text, bare))
        throw privateKey(purpose);
    const blocks = [...text.matchAll(BLOCK)];
    if (blocks.length === 0)
        return [withoutArmour(buffer, bare)];
    return blocks.map(([, label = '', body = '', end], at) => {
        const der = Buffer.from(body, 'base64');
        if (holdsPrivateKey(der, ''))
            throw privateKey(purpose);
        const place = blocks.length === 1 ? '' : ` block ${at + 1} of ${blocks.length}`;
        return { form: 'pem', label, place, der, fault: armourFault(label, body, end) };
    });
}
function armourFault(label, body, end) {
    if (end !== label)
        return 'its END line is missing';
    const whole = isBase64(body.replace(/\s/g, ''));
    return whole ? null : "what stands between BEGIN and END isn't base64";
}
function withoutArmour(buffer, bare) {
    const same = { label: '', place: '', fault: null };
    // A SEQUENCE: whatever is looked for is one, and words alone can be base64 too.
    const der = bare.startsWith('M') && isBase64(bare) ? Buffer.from(bare, 'base64') : null;
    return der?.[0] === 0x30 ? { form: 'base64', der, ...same } : { form: 'der', der: buffer, ...same };
}
function isBase64(text) {
    return text.length % 4 === 0 && BASE64.test(text);
}
/** Words of this length aren't prose; the header of a key fits into the first of them. */
const WORD = /[A-Za-z0-9+/_-]{40,}/g;
/**
 * Whether base64 outside of PEM blocks, which nobody asked for by a label, is a private key: the whole file, in lines of
 * whatever length, or something that begins with a word in it. Lines of blocks would now and then look like one by chance.
 */
function hidesPrivateKey(text, bare) {
    const words = text.replace(BLOCK, ' ').match(WORD) ?? [];
    return [...(/^[\w+/=-]+$/.test(bare) ? [bare] : []), ...words].some((word) => {
        const bytes = Buffer.from(word, 'base64');
        return holdsPrivateKey(bytes, bytes.toString('latin1').replaceAll('\0', ''));
    });
}

;// CONCATENATED MODULE: ./build/pki/ber.js

/**
 * The elements of one level of BER (X.690 section 8.1), in which CMS may be written (RFC 5652 section 1): lengths may be
 * indefinite or longer than needed. Contents leave out the octets that end an indefinite length. The bytes are one after
 * the other, whatever is nested in them, and each level is gone through once: the work is that of the length. Throws
 * DerError when an element reaches past the end. Tag numbers above 30 don't occur here and are refused.
 */
function berElements(bytes) {
    const elements = [];
    for (let at = 0; at < bytes.length;) {
        const { tag, length, contentStart } = headerAt(bytes, at);
        if (tag === 0)
            throw new DerError(`offset ${at}: an end of contents that ends nothing`);
        const contentEnd = length === null ? endOfContents(bytes, contentStart) : contentStart + length;
        const end = length === null ? contentEnd + 2 : contentEnd;
        elements.push({
            tag,
            bytes: bytes.subarray(at, end),
            content: bytes.subarray(contentStart, contentEnd),
        });
        at = end;
    }
    return elements;
}
/** Where the contents of indefinite length that begin here end. Counts levels: nesting costs no stack. */
function endOfContents(bytes, start) {
    let open = 1;
    for (let at = start;;) {
        const { tag, length, contentStart } = headerAt(bytes, at);
        if (length === null)
            open++;
        else if (tag === 0 && --open === 0)
            return at;
        at = contentStart + (length ?? 0);
    }
}
function headerAt(bytes, at) {
    const [tag, first] = [bytes[at], bytes[at + 1]];
    if (tag === undefined || first === undefined)
        throw new DerError(`offset ${at}: an element is cut off`);
    if ((tag & 0x1f) === 0x1f)
        throw new DerError(`offset ${at}: a tag number above 30`);
    if (first === 0x80) {
        if ((tag & 0x20) === 0)
            throw new DerError(`offset ${at}: an indefinite length of something primitive`);
        return { tag, length: null, contentStart: at + 2 };
    }
    const count = first < 0x80 ? 0 : first & 0x7f;
    const contentStart = at + 2 + count;
    // More than what readUIntBE takes is no length of a buffer either.
    if (count > 6 || contentStart > bytes.length)
        throw new DerError(`offset ${at}: a length of ${count} bytes`);
    const length = count === 0 ? first : bytes.readUIntBE(at + 2, count);
    if (contentStart + length > bytes.length) {
        const missing = contentStart + length - bytes.length;
        throw new DerError(`offset ${at}: the element reaches ${missing} bytes past the end`);
    }
    return { tag, length, contentStart };
}

;// CONCATENATED MODULE: ./build/pki/pkcs7.js


/** id-signedData (RFC 5652 section 5.1). */
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CERTIFICATES = 0xa0;
/**
 * The certificates of a PKCS #7 or CMS bundle (ContentInfo of SignedData, RFC 5652 sections 3 and 5.1; RFC 2315), in their
 * order, each with the bytes that stand there and not yet looked at. DER or BER. Attribute certificates and the like
 * (RFC 5652 section 10.2.2) are left out; content, revocation lists and signatures are passed over. Throws DerError for
 * anything else, such as enveloped data. The list may be empty.
 */
function bundledCertificates(bytes) {
    const [type, wrapper] = berElements(only(berElements(bytes), TAG.sequence, 'the bundle').content);
    if (type?.tag !== TAG.objectIdentifier || dotted(type.content) !== SIGNED_DATA) {
        throw new DerError('it is not signed data, which certificates are bundled in');
    }
    if (wrapper?.tag !== 0xa0)
        throw new DerError('the signed data is not there');
    const signedData = only(berElements(wrapper.content), TAG.sequence, 'the signed data');
    const [version, digests, content, ...rest] = berElements(signedData.content);
    if (version?.tag !== TAG.integer || digests?.tag !== TAG.set || content?.tag !== TAG.sequence) {
        throw new DerError('the signed data has not the parts that it must have');
    }
    const certificates = rest.find(({ tag }) => tag === CERTIFICATES);
    if (certificates === undefined)
        return [];
    return berElements(certificates.content)
        .filter(({ tag }) => tag === TAG.sequence)
        .map((certificate) => certificate.bytes);
}
function only(elements, tag, what) {
    const [element, ...more] = elements;
    if (element?.tag !== tag)
        throw new DerError(`${what} is not there`);
    if (more.length > 0)
        throw new DerError(`${more.length} elements follow ${what}`);
    return element;
}

;// CONCATENATED MODULE: ./build/pki/files.js







const LABELS = new Set(['CERTIFICATE', 'X509 CERTIFICATE']);
const BUNDLE_LABELS = new Set(['PKCS7', 'CMS']);
/**
 * The certificates of a file, DER each, in the file's order. The file is PEM (RFC 7468: several blocks, text before,
 * between and after them, any line ends, a byte order mark, UTF-8 or UTF-16), the DER of one certificate, or a PKCS #7
 * bundle in PEM, DER or BER. Blocks that are neither certificates nor keys are passed over when there are certificates
 * beside them. A certificate with OpenSSL's trust settings is not taken: they may say that it isn't to be trusted.
 *
 * Throws CertificateFileError, by the file's `name`, when it holds no certificate, one that can't be read, or a private
 * key in whatever form: nothing of such a file is used, not even certificates beside the key.
 */
function readCertificateFile(bytes, name) {
    const purpose = {
        name,
        wanted: 'certificate',
        enough: 'Certificates are all that is needed.',
        hint: 'a file with certificates only, in PEM (-----BEGIN CERTIFICATE-----) or DER',
    };
    const parts = partsOf(bytes, purpose);
    const certificates = [];
    let fault;
    for (const part of parts) {
        const bundled = part.form === 'pem'
            ? BUNDLE_LABELS.has(part.label)
            : part.form === 'der' && kindOfDer(part.der) === 'PKCS #7';
        if (bundled) {
            try {
                certificates.push(...certificatesOfBundle(part, purpose));
            }
            catch (error) {
                if (!(error instanceof DerError))
                    throw error;
                if (parts.length > 1)
                    throw unreadable(purpose, part.place, 'PKCS #7 bundle', error.message, error);
                fault = error;
            }
        }
        else if (LABELS.has(part.label) || (part.form === 'der' && kindOfDer(part.der) === 'certificate')) {
            certificates.push(certificateOf(part, purpose));
        }
    }
    if (certificates.length > 0)
        return certificates;
    throw holdsNone(purpose, insteadOf(parts), fault);
}
/** One certificate in PEM, 64 characters a line (RFC 7468). */
function toPem(der) {
    const lines = Buffer.from(der)
        .toString('base64')
        .replace(/.{64}(?=.)/g, '$&\n');
    return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}
/** The certificate that a part is. Throws CertificateFileError when it can't be read. */
function certificateOf({ der, place, fault }, purpose) {
    if (fault !== null)
        throw unreadable(purpose, place, 'certificate', fault);
    try {
        readCertificate(der);
        return der;
    }
    catch (error) {
        // Only DerError promises to repeat nothing of the bytes.
        const told = error instanceof DerError ? error : undefined;
        throw unreadable(purpose, place, 'certificate', told?.message ?? 'it is malformed', told);
    }
}
/** Throws DerError when the bundle can't be read, CertificateFileError when a certificate in it can't. */
function certificatesOfBundle(part, purpose) {
    if (part.fault !== null)
        throw unreadable(purpose, part.place, 'PKCS #7 bundle', part.fault);
    return bundledCertificates(part.der).map((der) => {
        // A certificate may be anything, and its name is no proof that it isn't a key.
        if (holdsPrivateKey(der, ''))
            throw privateKey(purpose);
        return certificateOf({ ...part, der }, purpose);
    });
}
const LABEL_KINDS = {
    'TRUSTED CERTIFICATE': "a certificate with OpenSSL's trust settings (TRUSTED CERTIFICATE)",
    PKCS7: 'a PKCS #7 bundle',
    CMS: 'a PKCS #7 bundle',
    'CERTIFICATE REQUEST': 'a certificate request',
    'NEW CERTIFICATE REQUEST': 'a certificate request',
    'PUBLIC KEY': 'a public key',
    'RSA PUBLIC KEY': 'a public key',
    'X509 CRL': 'a revocation list',
};
const DER_KINDS = {
    nothing: 'it is empty',
    certificate: 'it is no certificate that can be read',
    request: 'it looks like a certificate request in DER',
    'public key': 'it looks like a public key in DER',
    'RSA public key': 'it looks like a public key in DER',
    'PKCS #7': 'it looks like a PKCS #7 bundle in DER',
    unknown: 'it is neither PEM nor DER',
};
/** What a file is instead, to follow "holds no certificate". Labels that aren't known are not repeated: they are content. */
function insteadOf([first]) {
    if (first?.form === 'pem')
        return ` but ${LABEL_KINDS[first.label] ?? 'something else in PEM'}`;
    if (first?.form === 'base64')
        return ': it is neither PEM nor DER';
    return `: ${DER_KINDS[first === undefined ? 'nothing' : kindOfDer(first.der)]}`;
}

;// CONCATENATED MODULE: ./build/pki/request-signature.js



const rsa = (digest) => ({ keys: ['rsa'], digest });
const ecdsa = (digest) => ({ keys: ['ec'], digest });
const dsa = (digest) => ({ keys: ['dsa'], digest });
/** RFC 8017 appendix A.2.4, RFC 5758, RFC 3279 section 2.2, and NIST's register for SHA-3. */
const SCHEMES = {
    '1.2.840.113549.1.1.4': rsa('md5'),
    '1.2.840.113549.1.1.5': rsa('sha1'),
    '1.2.840.113549.1.1.11': rsa('sha256'),
    '1.2.840.113549.1.1.12': rsa('sha384'),
    '1.2.840.113549.1.1.13': rsa('sha512'),
    '1.2.840.113549.1.1.14': rsa('sha224'),
    '1.2.840.113549.1.1.15': rsa('sha512-224'),
    '1.2.840.113549.1.1.16': rsa('sha512-256'),
    '2.16.840.1.101.3.4.3.13': rsa('sha3-224'),
    '2.16.840.1.101.3.4.3.14': rsa('sha3-256'),
    '2.16.840.1.101.3.4.3.15': rsa('sha3-384'),
    '2.16.840.1.101.3.4.3.16': rsa('sha3-512'),
    '1.2.840.10045.4.1': ecdsa('sha1'),
    '1.2.840.10045.4.3.1': ecdsa('sha224'),
    '1.2.840.10045.4.3.2': ecdsa('sha256'),
    '1.2.840.10045.4.3.3': ecdsa('sha384'),
    '1.2.840.10045.4.3.4': ecdsa('sha512'),
    '2.16.840.1.101.3.4.3.9': ecdsa('sha3-224'),
    '2.16.840.1.101.3.4.3.10': ecdsa('sha3-256'),
    '2.16.840.1.101.3.4.3.11': ecdsa('sha3-384'),
    '2.16.840.1.101.3.4.3.12': ecdsa('sha3-512'),
    '1.2.840.10040.4.3': dsa('sha1'),
    '2.16.840.1.101.3.4.3.1': dsa('sha224'),
    '2.16.840.1.101.3.4.3.2': dsa('sha256'),
};
/** Hashes of RSASSA-PSS parameters (RFC 4055 section 2.1, RFC 8702). */
const HASHES = {
    '1.3.14.3.2.26': 'sha1',
    '2.16.840.1.101.3.4.2.1': 'sha256',
    '2.16.840.1.101.3.4.2.2': 'sha384',
    '2.16.840.1.101.3.4.2.3': 'sha512',
    '2.16.840.1.101.3.4.2.4': 'sha224',
    '2.16.840.1.101.3.4.2.8': 'sha3-256',
    '2.16.840.1.101.3.4.2.9': 'sha3-384',
    '2.16.840.1.101.3.4.2.10': 'sha3-512',
};
/**
 * Whether a signature over `signed` was made with the private half of a SubjectPublicKeyInfo; null when this OpenSSL
 * doesn't know the algorithm of the key or of the signature, so that neither can be said. `algorithm` is the DER of an AlgorithmIdentifier,
 * `signature` the contents of its BIT STRING. Throws DerError for an identifier or a key that is malformed.
 */
function isSignedWith(subjectPublicKeyInfo, signed, algorithm, signature) {
    const key = openPublicKey(subjectPublicKeyInfo);
    if (key === null)
        return null;
    const scheme = schemeOf(algorithm, key, publicKeyParts(subjectPublicKeyInfo).algorithm);
    if (scheme === null)
        return null;
    const { keys, digest, options } = scheme;
    if (digest !== null && !(0,external_node_crypto_.getHashes)().includes(digest))
        return null;
    if (!keys.includes(key.asymmetricKeyType ?? '') || signature[0] !== 0)
        return false;
    try {
        return (0,external_node_crypto_.verify)(digest, signed, { key, ...options }, signature.subarray(1));
    }
    catch {
        // OpenSSL throws where the numbers don't fit the key.
        return false;
    }
}
function schemeOf(algorithm, key, keyAlgorithm) {
    const identifier = new DerReader(onlyElement(algorithm, TAG.sequence, 'the signature algorithm').content);
    const id = dotted(identifier.expect(TAG.objectIdentifier, 'the signature algorithm').content);
    if (id === ALGORITHM.rsaPss)
        return pssScheme(identifier);
    const known = SCHEMES[id];
    if (known !== undefined)
        return known;
    // Algorithms of one name for the key and its signatures hash by themselves: RFC 8410, RFC 9881, RFC 9909.
    const type = key.asymmetricKeyType ?? '';
    const hashing = ['rsa', 'rsa-pss', 'ec', 'dsa'].includes(type);
    if (id === keyAlgorithm && !hashing)
        return { keys: [type], digest: null };
    return id === ALGORITHM.ed25519 || id === ALGORITHM.ed448 ? { keys: [], digest: null } : null;
}
/** RFC 4055 section 3.1, with its defaults. Null for a hash, or two different ones, that Node can't be told of. */
function pssScheme(identifier) {
    const fields = new DerReader(identifier.expect(TAG.sequence, 'the PSS parameters').content);
    const hash = fields.optional(0xa0);
    const mask = fields.optional(0xa1);
    const salt = fields.optional(0xa2);
    const digest = hash === null ? 'sha1' : HASHES[algorithmIn(hash.content).id];
    const maskDigest = mask === null ? 'sha1' : HASHES[hashOfMask(mask.content)];
    if (digest === undefined || digest !== maskDigest)
        return null;
    const length = salt === null ? 20 : lengthIn(salt.content);
    const options = { padding: external_node_crypto_.constants.RSA_PKCS1_PSS_PADDING, saltLength: length };
    return { keys: ['rsa', 'rsa-pss'], digest, options };
}
function algorithmIn(content) {
    const parameters = new DerReader(onlyElement(content, TAG.sequence, 'an algorithm').content);
    return { id: dotted(parameters.expect(TAG.objectIdentifier, 'an algorithm').content), parameters };
}
/** MGF1 is the only mask there is; its parameters are its hash. */
function hashOfMask(content) {
    const { parameters } = algorithmIn(content);
    return algorithmIn(parameters.expect(TAG.sequence, 'the hash of the mask').bytes).id;
}
function lengthIn(content) {
    const number = onlyElement(content, TAG.integer, 'the length of the salt').content;
    const fits = number.length === 1 || number.length === 2;
    const length = fits ? number.readIntBE(0, number.length) : -1;
    if (length < 0)
        throw new DerError('a length of the salt that no key has room for');
    return length;
}

;// CONCATENATED MODULE: ./build/pki/request.js





/** extensionRequest (RFC 2985 section 5.4.2), and the attribute of the same syntax that older Windows writes. */
const EXTENSION_REQUESTS = ['1.2.840.113549.1.9.14', '1.3.6.1.4.1.311.2.1.14'];
const SUBJECT_ALT_NAME = '2.5.29.17';
/** Throws DerError when the bytes aren't exactly one request, or its key is malformed. */
function readRequest(der) {
    const outer = new DerReader(onlyElement(der, TAG.sequence, 'the request').content);
    const info = outer.expect(TAG.sequence, 'the body of the request');
    const algorithm = outer.expect(TAG.sequence, 'the signature algorithm').bytes;
    const signature = outer.expect(TAG.bitString, 'the signature').content;
    outer.end('the signature');
    const body = new DerReader(info.content);
    body.expect(TAG.integer, 'the version');
    const { text, commonName } = readName(body.expect(TAG.sequence, 'the subject').bytes);
    const subjectPublicKeyInfo = body.expect(TAG.sequence, 'the public key').bytes;
    // Not optional in RFC 2986, and left out by some when empty.
    const attributes = body.optional(0xa0);
    body.end('the attributes');
    return {
        subject: text,
        commonName,
        dnsNames: attributes === null ? [] : requestedNames(attributes),
        subjectPublicKeyInfo,
        verified: isSignedWith(subjectPublicKeyInfo, info.bytes, algorithm, signature),
    };
}
/** Attributes that can't be read ask for nothing: the key and its proof don't hang on them. */
function requestedNames(attributes) {
    try {
        const list = new DerReader(attributes.content);
        const names = [];
        while (!list.done) {
            const attribute = new DerReader(list.expect(TAG.sequence, 'an attribute').content);
            const id = dotted(attribute.expect(TAG.objectIdentifier, 'the type of an attribute').content);
            const values = attribute.expect(TAG.set, 'the values of an attribute');
            const value = EXTENSION_REQUESTS.includes(id) ? extensionValues(values).get(SUBJECT_ALT_NAME) : null;
            if (value)
                names.push(...dnsNamesIn(value));
        }
        return names;
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/pki/key-file.js










/** Requests of one file: a backup is one, and each costs a signature check. */
const MOST_REQUESTS = 100;
const key_file_LABELS = {
    CERTIFICATE: 'certificate',
    'X509 CERTIFICATE': 'certificate',
    'TRUSTED CERTIFICATE': 'trusted',
    PKCS7: 'bundle',
    CMS: 'bundle',
    'CERTIFICATE REQUEST': 'request',
    'NEW CERTIFICATE REQUEST': 'request',
    'PUBLIC KEY': 'public-key',
    'RSA PUBLIC KEY': 'rsa-public-key',
};
const KINDS = {
    certificate: 'certificate',
    request: 'request',
    'public key': 'public-key',
    'RSA public key': 'rsa-public-key',
    'PKCS #7': 'bundle',
};
/**
 * Certificates, certificate requests and public keys of a file, whose kind its content tells: PEM, DER, PKCS #7, or base64
 * without armour. A request has to be signed with its own key, which shows that somebody holds it, unless this OpenSSL doesn't
 * know the algorithm.
 *
 * Throws CertificateFileError, by the file's `name`, when it holds nothing of the kind, something that can't be read, or a
 * private key in whatever form: nothing of such a file is used.
 */
function readKeyFile(bytes, name) {
    const purpose = {
        name,
        wanted: 'certificate, request or public key',
        enough: 'A certificate, a request or a public key is all that is needed.',
        hint: 'a certificate, a certificate request or a public key, in PEM or DER',
    };
    const parts = partsOf(bytes, purpose);
    const certificates = [];
    const keys = [];
    let requests = 0;
    for (const part of parts) {
        const kind = kindOf(part);
        if (kind === 'request') {
            if (++requests > MOST_REQUESTS)
                throw tooMany(purpose);
            keys.push(requestOf(part, purpose));
        }
        else if (kind === 'public-key')
            keys.push(publicKeyOf(part, part.der, purpose));
        else if (kind === 'rsa-public-key')
            keys.push(publicKeyOf(part, rsaInfo(part, purpose), purpose));
        else if (kind !== undefined)
            certificates.push(...certificatesOf(kind, part, purpose));
    }
    if (certificates.length === 0 && keys.length === 0)
        throw holdsNone(purpose, insteadOf(parts));
    return { certificates, keys };
}
/**
 * A known label says what to look at, and the content what it is: OpenSSL too takes a bundle that is labelled CERTIFICATE.
 * Content in no particular form is read, and its fault told, as what the label says.
 */
function kindOf({ form, label, der }) {
    const found = KINDS[kindOfDer(der)];
    if (form !== 'pem')
        return found;
    const labelled = key_file_LABELS[label];
    if (labelled === undefined || labelled === 'trusted')
        return labelled;
    return found === undefined || found === 'certificate' ? labelled : found;
}
function tooMany({ name, hint }) {
    return new CertificateFileError(`\`${name}\` holds more than ${MOST_REQUESTS} certificate requests.`, hint);
}
function certificatesOf(kind, part, purpose) {
    if (kind === 'bundle') {
        return key_file_readable(part, 'PKCS #7 bundle', purpose, () => certificatesOfBundle(part, purpose));
    }
    if (kind === 'certificate')
        return [certificateOf(part, purpose)];
    // OpenSSL's trust settings follow the certificate (X509_AUX).
    const der = key_file_readable(part, 'certificate', purpose, () => {
        const reader = new DerReader(part.der);
        const { bytes } = reader.expect(TAG.sequence, 'the certificate');
        reader.optional(TAG.sequence);
        reader.end('the trust settings');
        return bytes;
    });
    return [certificateOf({ ...part, der: Buffer.from(der) }, purpose)];
}
function requestOf(part, purpose) {
    const { subjectPublicKeyInfo, commonName, subject, dnsNames, verified } = key_file_readable(part, 'certificate request', purpose, () => readRequest(part.der));
    if (verified === false) {
        const reason = 'it is not signed with its own key, so that nobody shows that they hold it';
        throw unreadable(purpose, part.place, 'certificate request', reason);
    }
    const named = commonName ?? dnsNames[0] ?? (subject === '' ? null : subject);
    return { ...facts(subjectPublicKeyInfo), form: 'request', name: named, dnsNames, verified };
}
function publicKeyOf(part, info, purpose) {
    // Nobody can hold the private half of what is no key: its pin would prove nothing.
    key_file_readable(part, 'public key', purpose, () => openPublicKey(info));
    return { ...facts(info), form: 'public-key', name: null, dnsNames: [], verified: null };
}
function rsaInfo(part, purpose) {
    return key_file_readable(part, 'public key', purpose, () => subjectPublicKeyInfoOf(part.der));
}
function facts(info) {
    return {
        pin: (0,external_node_crypto_.createHash)('sha256').update(info).digest('base64'),
        key: keyLabel(info),
        weakness: keyWeakness(info),
    };
}
/** Answers what `read` does, with the file's name and place in the error when it throws DerError. */
function key_file_readable(part, what, purpose, read) {
    if (part.fault !== null)
        throw unreadable(purpose, part.place, what, part.fault);
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof DerError))
            throw error;
        throw unreadable(purpose, part.place, what, error.message, error);
    }
}

;// CONCATENATED MODULE: ./build/pki/index.js










/***/ })

};
