export const id = 334;
export const ids = [334,299,282];
export const modules = {

/***/ 4334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/fixing.js + 12 modules
var build_fixing = __webpack_require__(5358);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/proof-table.js
var proof_table = __webpack_require__(6244);
// EXTERNAL MODULE: ./build/report/repair.js
var repair = __webpack_require__(9282);
// EXTERNAL MODULE: ./build/report/terminal.js
var terminal = __webpack_require__(3299);
// EXTERNAL MODULE: ./build/run.js + 37 modules
var run = __webpack_require__(1209);
// EXTERNAL MODULE: ./build/settings.js
var build_settings = __webpack_require__(1423);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./node_modules/reflect-metadata/Reflect.js
var Reflect = __webpack_require__(477);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/@peculiar/x509/build/x509.cjs.js
var x509_cjs = __webpack_require__(8927);
;// CONCATENATED MODULE: ./build/demo/pki.js



const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY = 86_400_000;
async function makeRoot(name, now) {
    const keys = await makeKeys();
    const certificate = await x509_cjs/* X509CertificateGenerator */.Jy.createSelfSigned({
        name: `CN=${name}`,
        keys,
        notBefore: new Date(now - DAY),
        notAfter: new Date(now + 3650 * DAY),
        signingAlgorithm: ALGORITHM,
        extensions: caExtensions(),
    });
    return identity(certificate, keys);
}
async function issueCa(issuer, name, now) {
    return issue(issuer, `CN=${name}`, now, 1825, caExtensions());
}
async function issueLeaf(issuer, host, now) {
    return issue(issuer, `CN=${host}`, now, 90, [
        new x509_cjs/* SubjectAlternativeNameExtension */.Wx([{ type: 'dns', value: host }]),
        new x509_cjs/* BasicConstraintsExtension */.WA(false, undefined, true),
        new x509_cjs/* ExtendedKeyUsageExtension */.j6([x509_cjs/* ExtendedKeyUsage */.CD.serverAuth]),
    ]);
}
/** The pin of a key that no certificate has yet: what a team keeps in its safe as a backup. */
async function sparePin() {
    const { publicKey } = await makeKeys();
    return pinOf(await external_node_crypto_.webcrypto.subtle.exportKey('spki', publicKey));
}
/** PKCS#8 in PEM, for a TLS server in this process. */
async function privateKeyPem({ keys }) {
    const der = Buffer.from(await external_node_crypto_.webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
    const lines = der.toString('base64').replace(/.{64}/g, '$&\n');
    return `-----BEGIN PRIVATE KEY-----\n${lines}\n-----END PRIVATE KEY-----\n`;
}
async function issue(issuer, subject, now, days, extensions) {
    const keys = await makeKeys();
    const certificate = await x509_cjs/* X509CertificateGenerator */.Jy.create({
        subject,
        issuer: issuer.certificate.subjectName,
        publicKey: keys.publicKey,
        signingKey: issuer.keys.privateKey,
        notBefore: new Date(now - DAY),
        notAfter: new Date(now + days * DAY),
        signingAlgorithm: ALGORITHM,
        extensions,
    });
    return identity(certificate, keys);
}
function caExtensions() {
    return [
        new x509_cjs/* BasicConstraintsExtension */.WA(true, undefined, true),
        new x509_cjs/* KeyUsagesExtension */.hy(x509_cjs/* KeyUsageFlags */.Ob.keyCertSign | x509_cjs/* KeyUsageFlags */.Ob.cRLSign, true),
    ];
}
async function makeKeys() {
    return (await external_node_crypto_.webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']));
}
function identity(certificate, keys) {
    return { certificate, keys, pin: pinOf(certificate.publicKey.rawData) };
}
function pinOf(subjectPublicKeyInfo) {
    return (0,external_node_crypto_.createHash)('sha256').update(Buffer.from(subjectPublicKeyInfo)).digest('base64');
}

;// CONCATENATED MODULE: ./build/demo/endpoints.js



/** Serves `chain`, leaf first, on a free port of 127.0.0.1 until it is closed. */
async function serve(host, chain) {
    const [leaf] = chain;
    const server = (0,external_node_tls_.createServer)({
        key: await privateKeyPem(leaf),
        cert: chain.map(({ certificate }) => certificate.toString('pem')).join('\n'),
    });
    // A client that hangs up in the middle is no event worth a stack trace.
    server.on('tlsClientError', () => undefined);
    server.listen(0, '127.0.0.1');
    await (0,external_node_events_.once)(server, 'listening');
    return {
        host,
        port: server.address().port,
        close: async () => {
            server.close();
            await (0,external_node_events_.once)(server, 'close');
        },
    };
}

// EXTERNAL MODULE: ./node_modules/plist/dist/index.js + 2 modules
var dist = __webpack_require__(8505);
;// CONCATENATED MODULE: ./build/demo/sample.js



const ANDROID_CONFIG = 'android/app/src/main/res/xml/network_security_config.xml';
const IOS_CONFIG = 'ios/DemoApp/Info.plist';
/** Writes a small mobile repository, Android and iOS, into `folder`. */
async function writeSample(folder, pins) {
    const files = {
        'android/app/build.gradle': GRADLE,
        'android/app/src/main/AndroidManifest.xml': MANIFEST,
        [ANDROID_CONFIG]: androidConfig(pins),
        'ios/DemoApp.xcodeproj/project.pbxproj': XCODE_PROJECT,
        [IOS_CONFIG]: iosConfig(pins),
    };
    for (const [path, content] of Object.entries(files)) {
        const file = (0,external_node_path_.join)(folder, path);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
        await (0,promises_.writeFile)(file, content);
    }
    return Object.keys(files);
}
function domainConfig(host, expiration, pins) {
    const attribute = expiration === null ? '' : ` expiration="${expiration}"`;
    return [
        '    <domain-config>',
        `        <domain includeSubdomains="false">${host}</domain>`,
        `        <pin-set${attribute}>`,
        ...pins.map(([pin, what]) => `            <pin digest="SHA-256">${pin}</pin> <!-- ${what} -->`),
        '        </pin-set>',
        '    </domain-config>',
    ].join('\n');
}
function androidConfig({ healthy, rotated, single, expired, lapsed, holds }) {
    const configs = [
        domainConfig('api.example.com', holds, [
            [healthy.leaf, 'the key in use'],
            [healthy.backup, 'the key in the safe'],
        ]),
        domainConfig('login.example.com', null, [
            [rotated.old, "last year's key"],
            [rotated.backup, 'a key that never went live'],
        ]),
        domainConfig('cdn.example.com', null, [[single.leaf, 'the only key']]),
        domainConfig('pay.example.com', lapsed, [
            [expired.leaf, 'the key in use'],
            [expired.backup, 'the key in the safe'],
        ]),
    ];
    return `<?xml version="1.0" encoding="utf-8"?>\n<network-security-config>\n${configs.join('\n')}\n</network-security-config>\n`;
}
function identities(pins) {
    return pins.map((pin) => ({ 'SPKI-SHA256-BASE64': pin }));
}
function iosConfig({ healthy, swapped }) {
    const pinned = {
        'api.example.com': { NSPinnedCAIdentities: identities([healthy.issuer, healthy.spareCa]) },
        'chat.example.com': { NSPinnedCAIdentities: identities([swapped.leaf, swapped.backup]) },
    };
    const info = {
        CFBundleIdentifier: 'com.example.demo',
        NSAppTransportSecurity: { NSPinnedDomains: pinned },
    };
    return `${(0,dist/* build */.jq)(info, { indent: '\t' })}\n`;
}
const GRADLE = `android {
    namespace "com.example.demo"
    defaultConfig {
        applicationId "com.example.demo"
        minSdk 26
    }
}
`;
const MANIFEST = `<?xml version="1.0" encoding="utf-8"?>
<manifest xmlns:android="http://schemas.android.com/apk/res/android">
    <application
        android:label="Demo"
        android:networkSecurityConfig="@xml/network_security_config" />
</manifest>
`;
const XCODE_PROJECT = `// !$*UTF8*$!
{
\tarchiveVersion = 1;
\tobjectVersion = 56;
\tobjects = {
\t\t8A0000000000000000000001 /* Release */ = {
\t\t\tisa = XCBuildConfiguration;
\t\t\tbuildSettings = {
\t\t\t\tINFOPLIST_FILE = DemoApp/Info.plist;
\t\t\t\tIPHONEOS_DEPLOYMENT_TARGET = 15.0;
\t\t\t};
\t\t\tname = Release;
\t\t};
\t};
\trootObject = 8A0000000000000000000000;
}
`;

;// CONCATENATED MODULE: ./build/demo/index.js














const ANNOUNCED = [
    {
        host: 'api.example.com',
        path: ANDROID_CONFIG,
        story: 'healthy on Android: the leaf key matches, the key in the safe is the backup',
        rules: [],
    },
    {
        host: 'api.example.com',
        path: IOS_CONFIG,
        story: 'healthy on iOS: the issuing CA matches, another CA is the backup',
        rules: [],
    },
    {
        host: 'login.example.com',
        path: ANDROID_CONFIG,
        story: 'somebody rotated the key and told nobody: no pin matches, no app connects',
        rules: ['live-pin-missing'],
    },
    {
        host: 'cdn.example.com',
        path: ANDROID_CONFIG,
        story: 'one pin only: it works until the day the key changes',
        rules: ['backup-pin-missing'],
    },
    {
        host: 'pay.example.com',
        path: ANDROID_CONFIG,
        story: 'the pin set has expired: everything connects, and nothing is protected',
        rules: ['pin-set-expired'],
    },
    {
        host: 'chat.example.com',
        path: IOS_CONFIG,
        story: 'the leaf pin stands in the CA list, where it can never match',
        rules: ['ios-list-swapped', 'live-pin-missing'],
    },
];
const demo_DAY = 86_400_000;
/**
 * Shows the main job on real files, real certificates and real TLS servers, all of them made here and now. Answers
 * whether everything came out as announced. `keep` names a folder that the sample is left in.
 */
async function demo(write, style, keep) {
    const now = Date.now();
    const folder = keep === null ? await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'pinwarden-demo-')) : await emptyFolder(keep);
    let endpoints = [];
    try {
        const scene = await setUp(folder, now);
        endpoints = scene.endpoints;
        write(`1. A throwaway PKI and ${endpoints.length} TLS servers on this machine:\n`);
        for (const { host, port } of endpoints)
            write(`     ${host.padEnd(18)} at 127.0.0.1:${port}\n`);
        write('\n2. A small mobile repository that pins them:\n');
        for (const file of scene.files)
            write(`     ${file}\n`);
        write('\n3. What you should notice in the report below:\n');
        for (const { host, story } of ANNOUNCED)
            write(`     ${host.padEnd(18)} ${story}\n`);
        write(`\n4. pinwarden check${keep === null ? '' : ` ${keep}`}\n\n`);
        const connectTo = endpoints.map(({ host, port }) => `${host}=127.0.0.1:${port}`);
        const given = {
            'connect-to': connectTo,
            'trust-anchors': [scene.rootFile],
            'allow-private-addresses': true,
        };
        const { evaluation } = await (0,run.check)(folder, (0,build_settings/* readSettings */.s)((name) => given[name]), now);
        write(`${(0,terminal.terminalReport)(evaluation, style).replace(/^(?=.)/gm, '   ')}\n`);
        write('5. Did it come out as announced?\n');
        const isAsAnnounced = compare(evaluation, write);
        write(`\n6. pinwarden fix${keep === null ? '' : ` ${keep}`}`);
        write(scene.backups.map(({ host, file }) => ` --backup ${host}=${file}`).join(''));
        write('\n\n');
        given['backup'] = scene.backups.map(({ host, file }) => `${host}=${(0,external_node_path_.join)(folder, file)}`);
        const settings = (0,build_settings/* readSettings */.s)((name) => given[name]);
        const fixing = await (0,build_fixing.fix)(folder, settings, now);
        await (0,build_fixing.writeRepairs)(fixing);
        const text = (0,repair.repairText)(fixing, { diff: (0,build_fixing.diffOf)(fixing, (path) => path), isDryRun: false, style });
        write(`${text.replace(/^(?=.)/gm, '   ')}\n`);
        const after = await (0,run.check)(folder, settings, now);
        const isHealed = after.evaluation.verdict === 'pass';
        write(`   ${isHealed ? 'yes' : 'NO '}  checked again, the verdict is ${after.evaluation.verdict}\n`);
        if (keep !== null) {
            write(`\nThe sample stays in ${keep}, repaired; its servers end with this demo. Try\n`);
            write(`  pinwarden check ${keep} --offline\n  pinwarden policy api.example.com ${keep}\n`);
            write(`  pinwarden pins ${(0,external_node_path_.join)(keep, 'root.pem')}\n`);
        }
        return isAsAnnounced && isHealed;
    }
    finally {
        await Promise.all(endpoints.map((endpoint) => endpoint.close()));
        if (keep === null)
            await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function emptyFolder(path) {
    const folder = (0,external_node_path_.resolve)(path);
    await (0,promises_.mkdir)(folder, { recursive: true }).catch((error) => {
        const reason = error.code ?? String(error);
        throw new errors/* UsageError */.N(`\`keep\` names ${path}, which can't be made a folder (${reason}).`, '--keep a-new-folder', {
            cause: error,
        });
    });
    const entries = await (0,promises_.readdir)(folder);
    if (entries.length > 0)
        throw new errors/* UsageError */.N(`\`keep\` names ${path}, which isn't empty.`, '--keep a-new-folder');
    return folder;
}
async function setUp(folder, now) {
    const root = await makeRoot('Pinwarden Demo Root', now);
    const issuer = await issueCa(root, 'Pinwarden Demo Issuing CA', now);
    const leaf = (name) => issueLeaf(issuer, `${name}.example.com`, now);
    const [api, login, cdn, pay, chat] = await Promise.all([
        leaf('api'),
        leaf('login'),
        leaf('cdn'),
        leaf('pay'),
        leaf('chat'),
    ]);
    const [backup, spareCa, old] = await Promise.all([sparePin(), sparePin(), sparePin()]);
    const files = await writeSample(folder, {
        healthy: { leaf: api.pin, backup, issuer: issuer.pin, spareCa },
        rotated: { old, backup },
        single: { leaf: cdn.pin },
        expired: { leaf: pay.pin, backup },
        swapped: { leaf: chat.pin, backup: spareCa },
        lapsed: (0,proof_table/* isoDate */._$)(now - 40 * demo_DAY),
        holds: (0,proof_table/* isoDate */._$)(now + 300 * demo_DAY),
    });
    const rootFile = (0,external_node_path_.join)(folder, 'root.pem');
    await (0,promises_.writeFile)(rootFile, `${root.certificate.toString('pem')}\n`);
    const backups = ['cdn', 'chat'].map((name) => ({
        host: `${name}.example.com`,
        file: `${name}-backup.pem`,
    }));
    for (const { host, file } of backups) {
        const { certificate } = await issueLeaf(issuer, host, now);
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, file), `${certificate.toString('pem')}\n`);
    }
    const endpoints = await Promise.all(Object.entries({ api, login, cdn, pay, chat }).map(([name, identity]) => serve(`${name}.example.com`, [identity, issuer])));
    return { endpoints, files, rootFile, backups };
}
/** Holds the findings against the announcements, both ways. */
function compare(evaluation, write) {
    const left = new Set(evaluation.findings);
    let good = evaluation.verdict === 'fail';
    for (const { host, path, rules } of ANNOUNCED) {
        const found = evaluation.findings.filter((finding) => finding.host === host && finding.path === path);
        for (const finding of found)
            left.delete(finding);
        const names = found.map(({ rule }) => rule).sort();
        const matched = evaluation.proofs.some((proof) => proof.host === host && proof.matches.length > 0);
        const same = matched && names.join() === [...rules].sort().join();
        good &&= same;
        const said = names.length === 0 ? 'nothing to complain about' : names.join(', ');
        write(`   ${same ? 'yes' : 'NO '}  ${host.padEnd(18)} ${said}\n`);
    }
    for (const { rule, path, message } of left) {
        good = false;
        write(`   NO   not announced: ${(0,report_escape/* plain */.pj)(`${rule} in ${path}: ${message}`)}\n`);
    }
    const verdict = evaluation.verdict === 'fail' ? 'yes' : 'NO ';
    write(`   ${verdict}  the verdict is ${evaluation.verdict}: in CI this run would be red, and that is right\n`);
    return good;
}


/***/ }),

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   h$: () => (/* binding */ markdownProse),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   wD: () => (/* binding */ markdown)
/* harmony export */ });
// Strings from certificates and files go nowhere without one of these: each escapes for one destination.
/** Control characters, line and paragraph separators, bidirectional controls, and lone surrogates. */
const UNPRINTABLE = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Cs}\u{e0000}-\u{e007f}]/gu;
/** Longer strings from outside are cut: nobody reads them, and a report has to be opened. */
const LONGEST = 500;
/** One line of plain text: what can't be seen or would move the cursor is shown as `\u{...}`. */
function plain(text) {
    const shown = text.replace(UNPRINTABLE, (character) => {
        return `\\u{${character.codePointAt(0).toString(16)}}`;
    });
    return shown.length <= LONGEST ? shown : `${shown.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`;
}
/** Text inside Markdown, table cells included: no markup, no HTML, no mention, no autolink. */
function markdown(text) {
    return plain(text)
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/[\\`*_{}[\]()#+!|~$]/g, '\\$&')
        .replace(/@(?=\w)/g, '&#64;')
        .replace(/:\/\//g, '&#58;//')
        .replace(/\bwww\./gi, 'www&#46;');
}
/** Text as code inside Markdown, table cells included. */
function markdownCode(text) {
    const shown = plain(text);
    // A code span has no way to hold these inside a table cell.
    return /[`|\\<&]/.test(shown) ? `<code>${markdown(text)}</code>` : `\`${shown}\``;
}
/** A message of ours inside Markdown: what it quotes in backquotes becomes code, and nothing else has a meaning. */
function markdownProse(text) {
    const parts = text.split('`');
    // An odd backquote comes from outside: then there is no telling what is quoted.
    if (parts.length % 2 === 0)
        return markdown(text);
    return parts.map((part, index) => (index % 2 === 0 ? markdown(part) : markdownCode(part))).join('');
}


/***/ }),

/***/ 6244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ verdictSentence),
/* harmony export */   GN: () => (/* binding */ keyTypesText),
/* harmony export */   Gt: () => (/* binding */ countFindings),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   _$: () => (/* binding */ isoDate),
/* harmony export */   aQ: () => (/* binding */ shortPin),
/* harmony export */   lG: () => (/* binding */ PROOF_COLUMNS),
/* harmony export */   u4: () => (/* binding */ proofRows)
/* harmony export */ });
const PROOF_COLUMNS = [
    'Host',
    'Store',
    'Addresses',
    'Keys',
    'Matched',
    'Backup',
    'Breaks on',
];
/** For each host, store and distinct chain: where it is served, which pin matched which certificate, whether there is a backup, until when. */
function proofRows({ proofs, now }) {
    return proofs.map((proof) => ({
        outcome: proof.outcome,
        host: proof.host,
        store: proof.path,
        addresses: placesText(proof),
        keyTypes: keyTypesText(proof.keyTypes) || '-',
        match: matchText(proof),
        backup: proof.backup === null ? '-' : proof.backup === 'present' ? 'yes' : proof.backup,
        breaksOn: proof.breaksOn === null ? '-' : proof.breaksOn <= now ? 'now' : isoDate(proof.breaksOn),
    }));
}
const KEY_TYPES = { any: 'any', ecdsa: 'ECDSA', rsa: 'RSA' };
/** `ECDSA, RSA`. */
function keyTypesText(keyTypes) {
    return keyTypes.map((each) => KEY_TYPES[each]).join(', ');
}
/** `192.0.2.1`, `192.0.2.1, 192.0.2.2 (eu, us)`, `192.0.2.1 and 3 more`. The JSON report has all of them. */
function placesText({ addresses, vantages }) {
    const [first = '-', ...others] = addresses.map((address) => address ?? '-');
    const from = vantages.length === 0 ? '' : ` (${vantages.join(', ')})`;
    if (others.length < 2)
        return `${[first, ...others].join(', ')}${from}`;
    return `${first} and ${others.length} more${from}`;
}
const SHOWN_BY_REASON = new Set([
    'unprotected',
    'unresolved',
    'untrusted',
    'not-observed',
    'skipped',
]);
function matchText({ matches, outcome, reason }) {
    if (SHOWN_BY_REASON.has(outcome))
        return reason ?? outcome;
    const groups = matches.map(({ scope, match }) => {
        const text = match === null ? 'no pin matches' : `${shortPin(match.certificate.pin)} ${match.certificate.label}`;
        return scope === 'chain' ? text : `${scope}: ${text}`;
    });
    const text = groups.join('; ');
    return outcome === 'partial' ? `${text} (${reason})` : text;
}
/** yyyy-MM-dd in UTC. */
function isoDate(instant) {
    return new Date(instant).toISOString().slice(0, 10);
}
/** The first and last characters of a pin: enough to find it in a file. */
function shortPin(pin) {
    return pin.length <= 12 ? pin : `${pin.slice(0, 6)}...${pin.slice(-3)}`;
}
/** `1 error, 2 warnings` and the like; `no findings` when there is none. */
function countFindings({ findings }) {
    const counts = ['error', 'warning', 'notice'].flatMap((severity) => {
        const count = findings.filter((finding) => finding.severity === severity).length;
        return count === 0 ? [] : [plural(count, severity)];
    });
    return counts.length === 0 ? 'no findings' : counts.join(', ');
}
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** What the verdict means, in one sentence. */
function verdictSentence(evaluation) {
    const { verdict, offline, hosts, proofs } = evaluation;
    if (offline) {
        return verdict === 'fail'
            ? 'The files are not right. No server was asked.'
            : 'Nothing is wrong with the files by themselves. No server was asked.';
    }
    if (verdict === 'fail')
        return 'What the repository ships and what the servers show do not fit.';
    if (verdict === 'inconclusive')
        return inconclusiveSentence(evaluation);
    const short = proofs.filter(({ outcome }) => outcome !== 'accepted' && outcome !== 'skipped').length;
    if (short > 0)
        return `Nothing stands against it, though ${short} of ${plural(proofs.length, 'proof')} fall short.`;
    return hosts.length === 0
        ? 'There was nothing to ask.'
        : `Every pin set fits what ${plural(hosts.length, 'host')} ${hosts.length === 1 ? 'serves' : 'serve'}.`;
}
function inconclusiveSentence({ hosts }) {
    const unseen = hosts.filter(({ connections }) => connections.every(({ served }) => served === null)).length;
    const what = unseen === 0 ? 'Something' : `${unseen} of ${plural(hosts.length, 'host')}`;
    return `${what} that was to be looked at could not be judged; that is never a pass.`;
}


/***/ }),

/***/ 9282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   repairText: () => (/* binding */ repairText)
/* harmony export */ });
/* unused harmony exports LIST_NAMES, stepText, partialText, connectionsOf, listed, wrapped */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _proof_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6244);


const CODES = {
    red: 31,
    green: 32,
    yellow: 33,
    blue: 34,
    cyan: 36,
    bold: 1,
    dim: 2,
};
const SEVERITY_COLOURS = {
    error: 'red',
    warning: 'yellow',
    notice: 'blue',
};
const VERDICT_COLOURS = {
    pass: 'green',
    fail: 'red',
    inconclusive: 'yellow',
};
/** Longer lines of prose are hard to follow, however wide the terminal. */
const WIDEST = 100;
/** As wide as two verdicts can be. */
const VERDICT_ROOM = ' '.repeat('inconclusive -> inconclusive: '.length);
/** The list in a sentence. */
const LIST_NAMES = {
    chain: 'pin list',
    leaf: 'leaf list',
    issuers: 'list of authorities',
};
/**
 * What fix did, for people at a terminal: file by file, then the diff, then what remains.
 *
 * @param given.diff the unified diff of all files; empty where nothing is changed
 * @param given.isDryRun the files are left as they are
 */
function repairText({ repairs, before, after }, given) {
    const { diff, isDryRun, style } = given;
    const paint = (colour, text) => (style.color ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text);
    const connections = connectionsOf(before);
    const told = repairs.filter(({ steps, refusals, partial }) => steps.length + refusals.length + partial.length > 0);
    const blocks = [
        paint('bold', headline(repairs, isDryRun)),
        ...told.map((each) => fileLines(each, connections, given, paint).join('\n')),
        ...(diff === '' ? [] : [diffLines(diff, paint).join('\n')]),
    ];
    if (after.findings.length > 0) {
        const title = isDryRun && steps(repairs).length > 0 ? 'What would remain:' : 'What remains:';
        const lines = after.findings.flatMap((finding) => findingLines(finding, style, paint));
        blocks.push([paint('bold', title), ...lines].join('\n'));
    }
    const verdict = (of) => paint(VERDICT_COLOURS[of], paint('bold', of));
    const [first = '', ...others] = wrapped((0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictSentence */ .BT)(after), style.width, VERDICT_ROOM, '');
    blocks.push([
        `${verdict(before.verdict)} -> ${verdict(after.verdict)}: ${first.trimStart()}`,
        ...others,
        `${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .countFindings */ .Gt)(before)} -> ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .countFindings */ .Gt)(after)}`,
    ].join('\n'));
    return `${blocks.join('\n\n')}\n`;
}
/** One step as a line of plain text, e.g. `set the expiration to 2027-06-01 for api.example.com`. */
function stepText({ change, hosts, shared, pin }) {
    const also = shared.length === 0 ? '' : `; also holds for ${listed(shared)}`;
    const target = `${hosts.length === 0 ? '' : ` for ${listed(hosts)}`}${also}`;
    const list = (scope, word) => scope === 'chain' ? '' : ` ${word} the ${LIST_NAMES[scope]}`;
    switch (change.kind) {
        case 'add-domain': {
            const pins = change.groups.reduce((sum, group) => sum + group.pins.length, 0);
            const below = change.includeSubdomains ? ' and its subdomains' : '';
            const end = change.expiration === null ? '' : `, which lapse on ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(change.expiration)}`;
            return `add an entry for ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(change.host)}${below} with ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(pins, 'pin')}${end}`;
        }
        case 'add-pin':
            return `add ${pinText(change.pin.sha256, pin)}${list(change.scope, 'to')}${target}`;
        case 'remove-pin':
            return `remove ${pinText(change.sha256, pin)}${list(change.scope, 'from')}${target}`;
        case 'move-pin':
            return `move ${pinText(change.pin.sha256, pin)} from the ${LIST_NAMES[change.from]} to the ${LIST_NAMES[change.to]}${target}`;
        case 'mend-pin':
            return `write ${pinText(change.sha256, pin)} in the place of \`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(change.written)}\`${target}`;
        case 'mend-domain':
            return `write ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(change.host)} in the place of \`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(change.written)}\`${also}`;
        case 'set-expiry':
            return `set the expiration to ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(change.expiration)}${target}`;
    }
}
/** How much of a host was not seen, and what that means for its repair: a sentence of plain text. */
function partialText(host, connections) {
    const addresses = new Set(connections.flatMap(({ observation }) => observation.address ?? []));
    const unseen = new Set(connections.flatMap(({ observation: { address, failure } }) => failure === null || failure.stage === 'skipped' ? [] : (address ?? [])));
    const verb = unseen.size === 1 ? 'was' : 'were';
    const whole = addresses.size === 1 ? 'The address' : `${unseen.size} of the ${addresses.size} addresses`;
    const what = unseen.size === 0
        ? `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(host)} was not seen in full`
        : `${whole} of ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(host)} ${verb} not seen in full`;
    return `${what}: missing pins are added, nothing else is touched.`;
}
function connectionsOf({ hosts }) {
    return new Map(hosts.map(({ host, connections }) => [host, connections]));
}
/** `a, b, c and 4 more`, as plain text. */
function listed(names, most = 3) {
    const shown = names.slice(0, most).map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj).join(', ');
    return names.length <= most ? shown : `${shown} and ${names.length - most} more`;
}
/** Breaks a line between words. `width` in characters, `first` and `hanging` included; null: never broken. */
function wrapped(text, width, first, hanging) {
    const lines = [];
    let line = first;
    let isEmpty = true;
    for (const word of text.split(' ')) {
        if (!isEmpty && width !== null && line.length + 1 + word.length > Math.min(width, WIDEST)) {
            lines.push(line);
            line = hanging;
            isEmpty = true;
        }
        line += isEmpty ? word : ` ${word}`;
        isEmpty = false;
    }
    return [...lines, line];
}
function pinText(sha256, pin) {
    if (pin === null)
        return (0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .shortPin */ .aQ)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(sha256));
    const end = pin.notAfter === null ? '' : `certificate ends ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(pin.notAfter)}`;
    const facts = [`${pin.role} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(pin.label)}`, (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(pin.key), end].filter((each) => each !== '');
    return `${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .shortPin */ .aQ)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(sha256))} (${facts.join(', ')})`;
}
function steps(repairs) {
    return repairs.flatMap((each) => each.steps);
}
function headline(repairs, isDryRun) {
    const count = steps(repairs).length;
    const left = repairs.reduce((sum, { refusals }) => sum + refusals.length, 0);
    if (count === 0)
        return left === 0 ? 'Nothing to repair.' : `Nothing is changed; ${left} left to you.`;
    const files = new Set(repairs.filter((each) => each.steps.length > 0).map(({ path }) => path)).size;
    const what = `${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(count, 'change')} in ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(files, 'file')}`;
    const rest = left === 0 ? '' : `; ${left} left to you`;
    return isDryRun ? `To repair: ${what}${rest}. The files stay as they are.` : `Repaired: ${what}${rest}.`;
}
function fileLines(repair, connections, { isDryRun, style }, paint) {
    const mark = isDryRun ? paint('cyan', '→') : paint('green', '✔');
    const item = (sign, text) => {
        const lines = text.split('\n').flatMap((line) => wrapped(plainWhole(line), style.width, '    ', '    '));
        return lines.map((line, at) => (at === 0 ? `  ${sign} ${line.trimStart()}` : line));
    };
    const reason = (text) => text
        .split('\n')
        .flatMap((line) => wrapped(plainWhole(line), style.width, '      ', '      '))
        .map((line) => paint('dim', line));
    return [
        paint('bold', (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(style.prefix + repair.path)),
        ...repair.steps.flatMap((step) => [...item(mark, stepText(step)), ...reason(step.reason)]),
        ...repair.refusals.flatMap(({ host, message }) => item(paint('red', '✘'), `left to you${host === null ? '' : ` (${host})`}: ${message}`)),
        ...repair.partial.flatMap((host) => item(paint('yellow', '!'), partialText(host, connections.get(host) ?? []))),
    ];
}
/** Coloured, with nothing in it that the terminal would obey. A carriage return at the end of a line is not shown. */
function diffLines(diff, paint) {
    let isHeader = true;
    return diff
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => {
        if (line.startsWith('diff --git '))
            isHeader = true;
        if (line.startsWith('@@'))
            isHeader = false;
        const shown = plainWhole(line.replace(/\r$/, ''));
        if (isHeader)
            return paint('bold', shown);
        if (line.startsWith('@@'))
            return paint('cyan', shown);
        if (line.startsWith('+'))
            return paint('green', shown);
        return line.startsWith('-') ? paint('red', shown) : shown;
    });
}
/** As `plain`, but tabs stay and nothing is cut: what is to be read line by line or pasted is there as a whole. */
function plainWhole(text) {
    return text.replace(/[^\t]{1,50}/gu, (part) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(part));
}
function findingLines(finding, { prefix, width }, paint) {
    const { path, start, severity, rule, host, message } = finding;
    const place = path === '.' ? prefix || '.' : `${prefix}${path}:${start.line}:${start.column}`;
    const about = host === null ? '' : ` ${paint('dim', (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(host))}`;
    const [first = ''] = message.split('\n');
    return [
        `  ${paint('bold', (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(place))} ${paint(SEVERITY_COLOURS[severity], severity)} ${rule}${about}`,
        ...wrapped((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(first), width, '    ', '    '),
    ];
}


/***/ }),

/***/ 3299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   terminalReport: () => (/* binding */ terminalReport)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _proof_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6244);


const CODES = { red: 31, yellow: 33, blue: 34, green: 32, bold: 1, dim: 2 };
const SEVERITY_COLOURS = {
    error: 'red',
    warning: 'yellow',
    notice: 'blue',
};
const VERDICT_COLOURS = {
    pass: 'green',
    fail: 'red',
    inconclusive: 'yellow',
};
const OUTCOME_MARKS = {
    accepted: ['✔', 'green'],
    partial: ['◐', 'yellow'],
    refused: ['✘', 'red'],
    unprotected: ['✘', 'red'],
    unresolved: ['?', 'yellow'],
    untrusted: ['✘', 'red'],
    'not-observed': ['?', 'yellow'],
    skipped: ['-', 'dim'],
};
/** For people at a terminal: findings grouped by file, then the proof table, then the verdict. */
function terminalReport(evaluation, style) {
    const paint = (colour, text) => style.color ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text;
    const { findings, stores, hosts, verdict, offline } = evaluation;
    const lines = [];
    if (offline)
        lines.push(paint('yellow', 'No server was asked (--offline): the files are judged by themselves.'), '');
    let path = null;
    for (const finding of findings) {
        if (path !== null && path !== finding.path)
            lines.push('');
        path = finding.path;
        lines.push(...findingLines(finding, style.prefix, paint));
    }
    if (findings.length > 0)
        lines.push('');
    const rows = (0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .proofRows */ .u4)(evaluation);
    if (rows.length > 0)
        lines.push(...table(rows, style.width, paint), '');
    lines.push(`${paint(VERDICT_COLOURS[verdict], paint('bold', verdict))}: ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictSentence */ .BT)(evaluation)}`, `${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(stores.length, 'pin store')}, ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(hosts.length, 'pinned host')}, ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .countFindings */ .Gt)(evaluation)}`);
    return `${lines.join('\n')}\n`;
}
function findingLines(finding, prefix, paint) {
    const { path, start, severity, rule, host, message, hint } = finding;
    const place = path === '.' ? prefix || '.' : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(prefix + path)}:${start.line}:${start.column}`;
    const about = host === null ? '' : ` ${paint('dim', (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(host))}`;
    return [
        `${paint('bold', place)} ${paint(SEVERITY_COLOURS[severity], severity)} ${rule}${about}`,
        ...message.split('\n').map((line) => `  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(line)}`),
        ...(hint === null ? [] : hint.split('\n').map((line) => `  ${paint('dim', '->')} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(line)}`)),
    ];
}
function table(rows, width, paint) {
    const cells = rows.map((row) => [row.host, row.store, row.addresses, row.keyTypes, row.match, row.backup, row.breaksOn].map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj));
    const widths = _proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .PROOF_COLUMNS */ .lG.map((title, column) => Math.max(title.length, ...cells.map((row) => row[column].length)));
    if (width !== null)
        narrow(widths, width - 2);
    const line = (row) => row
        .map((cell, column) => cut(cell, widths[column], column === 1).padEnd(widths[column]))
        .join('  ')
        .trimEnd();
    return [
        `  ${paint('bold', line(_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .PROOF_COLUMNS */ .lG))}`,
        ...cells.map((row, index) => {
            const [mark, colour] = OUTCOME_MARKS[rows[index].outcome];
            return `${paint(colour, mark)} ${line(row)}`;
        }),
    ];
}
/** Takes width from the widest of host, store and match until the line fits, down to a readable least. */
function narrow(widths, width) {
    const shrinkable = [0, 1, 4];
    const least = 12;
    for (;;) {
        const total = widths.reduce((sum, each) => sum + each, 0) + 2 * (widths.length - 1);
        const widest = shrinkable.reduce((a, b) => (widths[a] >= widths[b] ? a : b));
        if (total <= width || widths[widest] <= least)
            return;
        widths[widest] = widths[widest] - 1;
    }
}
/** The end of a path says more than its beginning. */
function cut(text, width, keepEnd) {
    if (text.length <= width)
        return text;
    return keepEnd ? `…${text.slice(text.length - width + 1)}` : `${text.slice(0, width - 1)}…`;
}


/***/ })

};
