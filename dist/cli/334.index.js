export const id = 334;
export const ids = [334,83];
export const modules = {

/***/ 8115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   configurationFor: () => (/* binding */ configurationFor)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _workspace_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5397);
/* harmony import */ var _workspace_git_root_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2083);





const NAMES = ['.github/pinwarden.yml', '.github/pinwarden.yaml'];
/**
 * The team's configuration: the file that `config` names, else that of the folder which is checked, else that of its
 * repository. Null for none, and where `config` is `none`. Throws UsageError with every fault of the file.
 *
 * @param path what is checked, a folder or a file
 */
async function configurationFor(path, named) {
    if (named === 'none')
        return null;
    const file = named === '' ? await found(path) : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(named);
    if (file === null)
        return null;
    const bytes = await (0,_workspace_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readNamedFile */ .wh)(file, 'config');
    const shown = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)('.', file);
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentError */ .e(`${shown} is not UTF-8.`, 'save it as UTF-8', { cause });
    }
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(own) === '.github' ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(own) : own;
    // Most repositories have none, and need no reader for it.
    const { readConfiguration } = await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(815), __webpack_require__.e(772), __webpack_require__.e(558)]).then(__webpack_require__.bind(__webpack_require__, 7558));
    return { configuration: readConfiguration(shown, text), file, folder };
}
async function found(path) {
    const start = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
    const isFolder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(start, { throwIfNoEntry: false })?.isFile() !== true;
    const folder = isFolder ? start : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(start);
    const root = await (0,_workspace_git_root_js__WEBPACK_IMPORTED_MODULE_4__/* .gitRoot */ .J)(folder);
    for (const base of [folder, ...(root === null || root === folder ? [] : [root])]) {
        for (const name of NAMES) {
            const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(base, name);
            if (await (0,_workspace_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isFile */ .fo)(file))
                return file;
        }
    }
    return null;
}


/***/ }),

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
// EXTERNAL MODULE: ./build/configuring.js
var configuring = __webpack_require__(8115);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/fixing.js + 7 modules
var build_fixing = __webpack_require__(2100);
// EXTERNAL MODULE: ./build/model/day.js
var day = __webpack_require__(6320);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/proof-table.js
var proof_table = __webpack_require__(6244);
// EXTERNAL MODULE: ./build/report/repair.js
var repair = __webpack_require__(9282);
// EXTERNAL MODULE: ./build/report/terminal.js
var terminal = __webpack_require__(3299);
// EXTERNAL MODULE: ./build/run.js + 8 modules
var run = __webpack_require__(2750);
// EXTERNAL MODULE: ./build/settings.js + 2 modules
var build_settings = __webpack_require__(1183);
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
async function makeRoot(name, now) {
    const keys = await makeKeys();
    const certificate = await x509_cjs/* X509CertificateGenerator */.Jy.createSelfSigned({
        name: `CN=${name}`,
        keys,
        notBefore: new Date(now - day/* DAY_MS */.sO),
        notAfter: new Date(now + 3650 * day/* DAY_MS */.sO),
        signingAlgorithm: ALGORITHM,
        extensions: caExtensions(),
    });
    return identity(certificate, keys);
}
async function issueCa(issuer, name, now) {
    return issue(issuer, `CN=${name}`, now, 1825, caExtensions());
}
async function issueLeaf(issuer, host, now) {
    return issue(issuer, `CN=${host}`, now, 190, [
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
        notBefore: new Date(now - day/* DAY_MS */.sO),
        notAfter: new Date(now + days * day/* DAY_MS */.sO),
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
        '.github/pinwarden.yml': CONFIGURATION,
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
const CONFIGURATION = `ignore:
  - rule: platforms-differ
    reason: the two apps of this sample show a mistake each, and share one host alone
`;
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
        const configured = await (0,configuring.configurationFor)(folder, '');
        const { evaluation } = await (0,run.check)(folder, (0,build_settings/* readSettings */.s)((name) => given[name], {}, configured), now);
        write(`${(0,terminal.terminalReport)(evaluation, style).replace(/^(?=.)/gm, '   ')}\n`);
        write('5. Did it come out as announced?\n');
        const isAsAnnounced = compare(evaluation, write);
        write(`\n6. pinwarden fix${keep === null ? '' : ` ${keep}`}`);
        write(scene.backups.map(({ host, file }) => ` --backup ${host}=${file}`).join(''));
        write('\n\n');
        given['backup'] = scene.backups.map(({ host, file }) => `${host}=${(0,external_node_path_.join)(folder, file)}`);
        const settings = (0,build_settings/* readSettings */.s)((name) => given[name], {}, configured);
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
        lapsed: (0,proof_table/* isoDate */._$)(now - 40 * day/* DAY_MS */.sO),
        holds: (0,proof_table/* isoDate */._$)(now + 150 * day/* DAY_MS */.sO),
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

/***/ 2083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ gitRoot),
/* harmony export */   folderInRepository: () => (/* binding */ folderInRepository)
/* harmony export */ });
/* unused harmony export pathIn */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** The checkout that a folder lies in: the nearest one at or above it with a `.git`; null for none. */
async function gitRoot(folder) {
    for (let at = folder;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        const isRoot = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, '.git')).then(() => true, () => false);
        if (isRoot)
            return at;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
            return null;
    }
}
/** A path as git has it: from the checkout's root, with forward slashes. */
function pathIn(root, absolute) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, absolute).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
}
/** A folder below the root of its checkout, with forward slashes; empty for the root itself and outside of any. */
async function folderInRepository(folder) {
    const root = await gitRoot(folder);
    return root === null ? '' : pathIn(root, folder);
}


/***/ })

};
