export const id = 867;
export const ids = [867];
export const modules = {

/***/ 867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  generate: () => (/* binding */ generate)
});

// EXTERNAL MODULE: ./build/backups.js + 5 modules
var build_backups = __webpack_require__(2090);
// EXTERNAL MODULE: ./build/connections.js
var connections = __webpack_require__(1689);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/formats/android-nsc/render.js
var render = __webpack_require__(680);
// EXTERNAL MODULE: ./build/formats/ios-ats/render.js
var ios_ats_render = __webpack_require__(84);
;// CONCATENATED MODULE: ./build/generate/domains.js
/** What a comment beside a pin says: what it is, and when its certificate ends. */
function commentOn({ role, label, key, notAfter }) {
    const end = notAfter === null ? null : `certificate ends ${new Date(notAfter).toISOString().slice(0, 10)}`;
    return `${ROLES[role]}: ${[label, key, end].filter(Boolean).join(', ')}`;
}
const ROLES = {
    leaf: 'leaf',
    intermediate: 'intermediate',
    root: 'root',
    backup: 'backup',
    next: 'next',
    wrong: 'WRONG ON PURPOSE',
};
/** One list, whatever the place: Android and TrustKit compare it with every certificate of the path. */
function chainDomains(hosts) {
    return hosts.map(({ host, includeSubdomains, pins, expiration }) => ({
        host,
        includeSubdomains,
        expiration,
        groups: [{ scope: 'chain', pins: distinct(pins).map(newPin) }],
    }));
}
/** Each pin in the list that its certificate belongs to; iOS has no expiration. */
function listedDomains(hosts) {
    return hosts.map(({ host, includeSubdomains, pins }) => ({
        host,
        includeSubdomains,
        expiration: null,
        groups: ['leaf', 'issuers'].flatMap((scope) => {
            const own = pins.filter(({ place }) => place === scope);
            return own.length === 0 ? [] : [{ scope, pins: own.map(newPin) }];
        }),
    }));
}
/** What is to be known before the two lists of iOS are used, a sentence each. */
function listWarnings(hosts) {
    return hosts.flatMap(({ host, includeSubdomains, pins }) => {
        const warnings = [];
        if (new Set(pins.map(({ place }) => place)).size > 1) {
            warnings.push(`${host} gets a leaf list and a CA list on iOS, and both must match: a backup must be in both, with its key in one and its authority in the other. Pins of one kind alone are safer.`);
        }
        if (includeSubdomains) {
            warnings.push(`On iOS ${host} takes in the names one label below it, not deeper ones.`);
        }
        return warnings;
    });
}
/** A key at two places is one pin in one list. */
function distinct(pins) {
    return [...new Map([...pins].reverse().map((pin) => [pin.sha256, pin])).values()].reverse();
}
function newPin(pin) {
    return { sha256: pin.sha256, comment: commentOn(pin) };
}
/** Each key once, as a list that all places share has it. */
function distinctPins({ pins }) {
    return distinct(pins);
}

;// CONCATENATED MODULE: ./build/generate/okhttp.js

/** A `CertificatePinner` in Kotlin. `**.` is any depth with the apex, from OkHttp 4.3 on (CertificatePinner, "Wildcards"). */
function okHttp(hosts) {
    const calls = hosts.flatMap((host) => {
        const pattern = host.includeSubdomains ? `**.${host.host}` : host.host;
        return distinctPins(host).flatMap((pin) => [
            `    // ${commentOn(pin).replace(/[^\x20-\x7e]/g, '?')}`,
            `    .add("${pattern}", "sha256/${pin.sha256}")`,
        ]);
    });
    return `${['val certificatePinner = CertificatePinner.Builder()', ...calls, '    .build()'].join('\n')}\n`;
}

// EXTERNAL MODULE: ./build/text/comment.js
var comment = __webpack_require__(7003);
;// CONCATENATED MODULE: ./build/generate/trustkit.js



/**
 * `network_security_config.xml` with TrustKit-Android's element in each domain-config: without it the library only reports
 * (TrustKit-Android, TrustKitConfiguration and docs/getting-started).
 */
function trustKitAndroid(hosts) {
    const refusal = whyRefused(hosts);
    if (refusal !== null)
        return { refusal };
    const answer = (0,render/* newNetworkSecurityConfig */.zv)(chainDomains(hosts));
    if ('refusal' in answer)
        return answer;
    const element = '<trustkit-config enforcePinning="true" disableDefaultReportUri="true" />';
    return { text: answer.text.replace(/^( *)<\/domain-config>$/gm, `$1    ${element}\n$&`) };
}
/** The key TSKConfiguration with its dictionary, for an Info.plist (TrustKit 3, parse_configuration.m). */
function trustKitIos(hosts) {
    const refusal = whyRefused(hosts) ?? whyKeyRefused(hosts);
    if (refusal !== null)
        return { refusal };
    const domains = hosts.flatMap((each) => [
        `\t\t<key>${each.host}</key>`,
        '\t\t<dict>',
        ...domain(each),
        '\t\t</dict>',
    ]);
    const lines = [
        '<key>TSKConfiguration</key>',
        '<dict>',
        '\t<key>TSKSwizzleNetworkDelegates</key>',
        '\t<false/>',
        '\t<key>TSKPinnedDomains</key>',
        '\t<dict>',
        ...domains,
        '\t</dict>',
        '</dict>',
    ];
    return { text: `${lines.join('\n')}\n` };
}
function domain(host) {
    const pins = distinctPins(host).flatMap((pin) => [
        `\t\t\t\t${(0,comment/* commentOf */.vm)(commentOn(pin), 'unicode')}`,
        `\t\t\t\t<string>${pin.sha256}</string>`,
    ]);
    const end = host.expiration === null
        ? []
        : ['\t\t\t<key>TSKExpirationDate</key>', `\t\t\t<string>${host.expiration}</string>`];
    return [
        '\t\t\t<key>TSKIncludeSubdomains</key>',
        `\t\t\t<${host.includeSubdomains}/>`,
        '\t\t\t<key>TSKEnforcePinning</key>',
        '\t\t\t<true/>',
        '\t\t\t<key>TSKDisableDefaultReportUri</key>',
        '\t\t\t<true/>',
        ...end,
        '\t\t\t<key>TSKPublicKeyHashes</key>',
        '\t\t\t<array>',
        ...pins,
        '\t\t\t</array>',
    ];
}
/** Both libraries refuse to start with fewer than two distinct pins while they enforce. */
function whyRefused(hosts) {
    const short = hosts.find((host) => distinctPins(host).length < 2);
    return short === undefined
        ? null
        : `TrustKit crashes at launch with fewer than two distinct pins, and ${short.host} has one: give a backup, --backup ${short.host}=FILE`;
}
/** Others block the connection when they are met before a match (TrustKit 3, TSKSPKIHashCache and TSKPinningValidator). */
const IOS_KEYS = /^(RSA (2048|3072|4096)|ECDSA P-(256|384))$/;
function whyKeyRefused(hosts) {
    for (const { host, pins } of hosts) {
        const odd = pins.find(({ key }) => key !== '' && !IOS_KEYS.test(key));
        if (odd !== undefined)
            return `TrustKit for iOS takes RSA of 2048, 3072 and 4096 bits, P-256 and P-384; ${odd.label} of ${host} has ${odd.key}.`;
    }
    return null;
}

// EXTERNAL MODULE: ./build/model/wrong-pins.js
var wrong_pins = __webpack_require__(308);
;// CONCATENATED MODULE: ./build/generate/choose.js

/**
 * The pins of one host: of every trust path that it serves, at the places that are asked for, then those of what it could serve
 * one day. Each key once at each place.
 */
function choosePins(host, paths, kinds, backups) {
    const pins = new Map();
    const warnings = [];
    const add = (pin) => {
        const id = `${pin.place} ${pin.sha256}`;
        if (!pins.has(id))
            pins.set(id, pin);
    };
    for (const kind of kinds) {
        const found = paths.flatMap((path) => certificateOf(kind, path) ?? []);
        for (const certificate of found)
            add(pinOf(certificate, kind, kind));
        if (found.length < paths.length)
            warnings.push(`${host} has no ${kind} certificate on ${found.length === 0 ? 'its' : 'each'} trust path.`);
    }
    for (const backup of backups) {
        if (backup.coversHost === false)
            warnings.push(`${backup.file} is not for ${host}: it could not be served there as it is.`);
        if (backup.weakness !== null)
            warnings.push(`${backup.file} has a weak key: ${backup.weakness}`);
        const before = pins.size;
        for (const pin of backupPins(backup, kinds))
            add(pin);
        if (pins.size > before)
            continue;
        // What stands above it is pinned already, and dies with the authority.
        if (backup.pin !== null)
            add(leafPin(backup, backup.pin));
        warnings.push(pins.size === before
            ? `${backup.file} adds no pin for ${host}: its key is one of those that are served.`
            : `${backup.file} hangs on the same authority as what ${host} serves, so that its own key is pinned too.`);
    }
    if (!hasSpare([...pins.values()])) {
        warnings.push(`${host} has no backup pin: when its key changes, apps with these pins stop connecting. Give one: --backup ${host}=FILE`);
    }
    return { pins: [...pins.values()], warnings };
}
/** Pins that nothing can match, for a build that shows that pinning works. */
function wrongPins() {
    const pins = wrong_pins/* WRONG_PINS */.X.map(({ pin }) => ({
        sha256: pin,
        place: 'leaf',
        role: 'wrong',
        label: 'nothing has this key; for a test on a device, not for release',
        key: '',
        notAfter: null,
    }));
    return {
        pins,
        warnings: [
            'These pins match nothing: every connection fails where pinning works. `pinwarden check` refuses them.',
        ],
    };
}
function certificateOf(kind, { certificates }) {
    switch (kind) {
        case 'leaf':
            return certificates[0];
        case 'intermediate':
            return certificates.length > 2 ? certificates[1] : undefined;
        case 'root':
            return certificates.length > 1 ? certificates.at(-1) : undefined;
    }
}
function pinOf({ pin, label, key, notAfter }, kind, role) {
    return { sha256: pin, place: kind === 'leaf' ? 'leaf' : 'issuers', role, label, key, notAfter };
}
/** Of the same places as the live pins where its path is known, else of its own key. */
function backupPins(backup, kinds) {
    const { form, issuers, key, role, pin, served } = backup;
    if (form === 'authority') {
        return issuers.map((each) => ({ ...each, sha256: each.pin, place: 'issuers', role, key }));
    }
    const [path] = served?.paths ?? [];
    const found = kinds.flatMap((kind) => {
        const certificate = path === undefined ? undefined : certificateOf(kind, path);
        return certificate === undefined ? [] : [pinOf(certificate, kind, role)];
    });
    return found.length > 0 || pin === null ? found : [leafPin(backup, pin)];
}
function leafPin({ label, key, role, served }, pin) {
    return { sha256: pin, place: 'leaf', role, label, key, notAfter: served?.presented[0]?.notAfter ?? null };
}
function hasSpare(pins) {
    return pins.some(({ role }) => role === 'backup' || role === 'next');
}

;// CONCATENATED MODULE: ./build/generate/expiration.js
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Android's pins of a date have lapsed everywhere at its midnight in UTC-12, and begin to at that of UTC+14. */
const LAST_MIDNIGHT_MS = 12 * HOUR_MS;
const FIRST_MIDNIGHT_MS = -14 * HOUR_MS;
/**
 * The end of a pin set. `auto` is the last date on which every device has stopped enforcing before the first of the live pins'
 * certificates ends: after that the server shows another, and a device that still holds to the pins is cut off. `now` in
 * milliseconds since the epoch.
 */
function endOf(wish, pins, now) {
    if (wish === 'none')
        return { date: null, warning: null };
    if (typeof wish === 'object') {
        const date = 'date' in wish ? wish.date : dateOf(now + wish.days * DAY_MS);
        const warning = hasLapsed(date, now)
            ? `The expiration ${date} has begun: these pins protect nobody.`
            : null;
        return { date, warning };
    }
    const ends = pins.flatMap(({ role, notAfter }) => role === 'backup' || role === 'next' || notAfter === null ? [] : [notAfter]);
    if (ends.length === 0)
        return { date: null, warning: null };
    const first = Math.min(...ends);
    const date = dateOf(first - LAST_MIDNIGHT_MS);
    if (!hasLapsed(date, now))
        return { date, warning: null };
    const warning = `The first of the pinned certificates ends at ${new Date(first).toISOString()}, too soon for an expiration before it: the pin set gets none.`;
    return { date: null, warning };
}
function hasLapsed(date, now) {
    return Date.parse(date) + FIRST_MIDNIGHT_MS <= now;
}
function dateOf(instant) {
    return new Date(instant).toISOString().slice(0, 10);
}

;// CONCATENATED MODULE: ./build/generate/index.js








/** Every kind of configuration that can be made, in the order in which it is printed. */
const generators = [
    {
        id: 'android',
        title: 'Android: res/xml/network_security_config.xml, named by android:networkSecurityConfig="@xml/network_security_config" on <application>',
        render: (hosts) => (0,render/* newNetworkSecurityConfig */.zv)(chainDomains(hosts)),
    },
    {
        id: 'ios',
        title: "iOS: for the dictionary of the app's Info.plist, and of each extension that connects",
        render: (hosts) => (0,ios_ats_render/* newTransportSecurity */.__)(listedDomains(hosts)),
    },
    {
        id: 'trustkit-android',
        title: 'TrustKit for Android: res/xml/network_security_config.xml',
        render: trustKitAndroid,
    },
    {
        id: 'trustkit-ios',
        title: 'TrustKit for iOS: for the dictionary of the Info.plist',
        render: trustKitIos,
    },
    { id: 'okhttp', title: 'OkHttp: CertificatePinner, Kotlin', render: (hosts) => ({ text: okHttp(hosts) }) },
];

// EXTERNAL MODULE: ./build/host.js
var host = __webpack_require__(9788);
// EXTERNAL MODULE: ./build/model/answers.js
var model_answers = __webpack_require__(9497);
// EXTERNAL MODULE: ./build/model/trust.js
var trust = __webpack_require__(8728);
// EXTERNAL MODULE: ./build/run.js + 41 modules
var run = __webpack_require__(6999);
// EXTERNAL MODULE: ./build/targets.js
var targets = __webpack_require__(3906);
// EXTERNAL MODULE: ./build/workspace/files.js
var files = __webpack_require__(5397);
;// CONCATENATED MODULE: ./build/inspect.js








/** The pins of what hosts serve and of what certificate files hold. */
async function pinsOf(targets, settings, now, progress) {
    const endpoints = new Map();
    for (const target of targets) {
        if (await isFile(target))
            continue;
        if (/\.(cer|crt|csr|der|key|p7b|p7c|pem|pub)$/i.test(target)) {
            throw new UsageError(`There is no file \`${target}\`.`, 'a host (api.example.com) or a certificate file');
        }
        endpoints.set(target, parseHost(target, HTTPS_PORT));
    }
    await checkAskingOptions(settings);
    const { observations } = await ask([...endpoints.values()], settings, progress);
    const connections = await examined(observations, settings);
    const lists = [];
    for (const target of targets) {
        const endpoint = endpoints.get(target);
        if (endpoint === undefined)
            lists.push(await ofFile(target));
        else {
            const own = connections.filter(({ observation: { endpoint: asked } }) => asked.host === endpoint.host && asked.port === endpoint.port);
            lists.push(...pinListsOf(target, own, settings.at ?? now));
        }
    }
    return lists;
}
async function ofFile(target) {
    const pki = await __webpack_require__.e(/* import() */ 607).then(__webpack_require__.bind(__webpack_require__, 1607));
    const file = await readKeys(target, 'pins');
    const certificates = file.certificates.map((der) => ({
        certificate: pki.readCertificate(der),
        sent: null,
    }));
    const keys = file.keys.map(({ form, pin, key, name }) => ({ form, pin, key, name }));
    return { target, addresses: [], keyTypes: [], certificates, keys, distrust: null, failure: null };
}
/** One list a distinct chain, so that twenty addresses with one certificate are shown once. */
function pinListsOf(target, connections, now) {
    const answers = (0,model_answers/* answersOf */.Bw)(connections);
    return answers.map(({ first, addresses, keyTypes }) => {
        const { observation, served } = first;
        const asked = { target, addresses: addresses.filter((address) => address !== null), keyTypes, keys: [] };
        if (served === null)
            return { ...asked, certificates: [], distrust: null, failure: observation.failure };
        const sent = served.presented.map((certificate) => ({ certificate, sent: true }));
        const fingerprints = new Set(served.presented.map(({ fingerprint }) => fingerprint));
        const added = served.paths
            .flatMap(({ certificates }) => certificates)
            .filter(({ fingerprint }) => !fingerprints.has(fingerprint) && fingerprints.add(fingerprint))
            .map((certificate) => ({ certificate, sent: false }));
        return { ...asked, certificates: [...sent, ...added], distrust: (0,trust/* whyUntrusted */.R)(first, now), failure: null };
    });
}
/** What every pin store of a work tree demands of one host. */
async function policiesFor(host, path) {
    const { host: name } = parseHost(host, HTTPS_PORT);
    const { stores, problems } = await readProject(path);
    return {
        host: name,
        problems,
        stores: stores.map((facts) => ({ facts, policy: policyOf(facts.store, name) })),
    };
}

// EXTERNAL MODULE: ./build/model/match.js
var match = __webpack_require__(4143);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/discover/index.js + 4 modules
var discover = __webpack_require__(3896);
// EXTERNAL MODULE: ./build/discover/manifest.js
var discover_manifest = __webpack_require__(4041);
// EXTERNAL MODULE: ./build/discover/source-sets.js
var source_sets = __webpack_require__(1627);
// EXTERNAL MODULE: ./build/discover/android-files.js + 2 modules
var android_files = __webpack_require__(9532);
// EXTERNAL MODULE: ./build/discover/android-places.js
var android_places = __webpack_require__(8054);
// EXTERNAL MODULE: ./build/discover/folders.js
var folders = __webpack_require__(6931);
// EXTERNAL MODULE: ./build/discover/ios.js + 1 modules
var ios = __webpack_require__(1229);
// EXTERNAL MODULE: ./build/discover/ios-join.js + 1 modules
var ios_join = __webpack_require__(2736);
;// CONCATENATED MODULE: ./build/discover/unpinned.js






const APPLICATION = 'com.apple.product-type.application';
/** Never throws on what the tree holds. */
async function placesForPins(tree) {
    const files = await tree.files();
    return { manifests: await appManifests(tree, files), infoPlists: await appPlists(tree, files) };
}
/** Where a build file tells applications, theirs alone; else those with an `<application>`, as libraries have it seldom. */
async function appManifests(tree, files) {
    const modules = await (0,android_files/* readModules */.Uq)(tree, (0,android_files/* buildFilesOf */.r)(files));
    const mains = (await (0,android_files/* readManifests */.PX)(tree, files, [])).flatMap(({ path, manifest }) => {
        const { module, sourceSet } = (0,android_places/* manifestPlace */.jE)(path, (folder) => modules.has(folder));
        const kind = modules.get(module)?.kind ?? null;
        return (0,source_sets/* isMainSet */.eo)(sourceSet) && kind !== 'library' ? [{ path, manifest, sourceSet, kind }] : [];
    });
    const applications = mains.filter(({ kind }) => kind === 'application');
    if (applications.length > 0)
        return applications.map(({ path }) => path);
    const likely = mains.filter(({ manifest }) => manifest?.hasApplication === true);
    const inSourceSets = likely.filter(({ sourceSet }) => sourceSet !== null);
    return (inSourceSets.length > 0 ? inSourceSets : likely).map(({ path }) => path);
}
async function appPlists(tree, files) {
    const join = new ios_join/* IosJoin */.c(await (0,ios/* readProjects */.V)(tree, files, []), files);
    const plists = files.filter((path) => /\.plist$/i.test(path) && join.isAppsOwn(path) && join.isInfoPlist(path));
    const applications = plists.filter((path) => join.productTypes(path).includes(APPLICATION));
    if (applications.length > 0)
        return applications;
    const untold = plists.filter((path) => {
        const types = join.productTypes(path);
        return types.length === 0 || types.includes(null);
    });
    const inState = (state) => untold.filter((path) => join.deployment(path).state === state);
    const named = inState('in-force');
    return named.length > 0 ? named : inState('not-known');
}
/** Whether a property list may be an app's, by its name alone. */
function mayBeInfoPlist(path) {
    const join = new ios_join/* IosJoin */.c([], [path]);
    return /\.plist$/i.test(path) && join.isAppsOwn(path) && join.isInfoPlist(path);
}
/** The folder of resources that belongs to a main manifest. */
function resourceFolder(manifest, files) {
    const own = (0,folders/* folderOf */.y)(manifest);
    // .NET keeps resources in a folder of its own name, and the manifest at times in one beside it.
    const module = /(^|\/)Properties$/.test(own) ? (0,folders/* folderOf */.y)(own) : own;
    const below = (name) => (module === '' ? name : `${module}/${name}`);
    const isDotNet = files.some((path) => path.startsWith(`${below('Resources')}/`));
    return isDotNet ? below('Resources') : below('res');
}

// EXTERNAL MODULE: ./build/formats/index.js + 10 modules
var formats = __webpack_require__(1120);
// EXTERNAL MODULE: ./build/formats/android-nsc/index.js + 21 modules
var android_nsc = __webpack_require__(1648);
// EXTERNAL MODULE: ./build/model/source.js
var model_source = __webpack_require__(3589);
// EXTERNAL MODULE: ./build/text/new-attribute.js
var new_attribute = __webpack_require__(5145);
// EXTERNAL MODULE: ./build/text/xml.js + 7 modules
var xml = __webpack_require__(2570);
// EXTERNAL MODULE: ./build/formats/android-nsc/values.js
var values = __webpack_require__(2742);
;// CONCATENATED MODULE: ./build/formats/android-nsc/manifest-edit.js




const ANDROID = 'http://schemas.android.com/apk/res/android';
const TOOLS = 'http://schemas.android.com/tools';
const ATTRIBUTE = 'networkSecurityConfig';
/**
 * Makes a manifest name `res/xml/RESOURCE.xml` as its network security configuration, with the file's own prefix for the
 * namespace of Android. Refuses one that names another, or says to the manifest merger that there is to be none.
 */
function wireManifest(source, resource) {
    const value = `@xml/${resource}`;
    if (!/^[A-Za-z_][\w.]*$/.test(resource)) {
        return { refusal: `${(0,values/* quote */.hD)(resource)} is no name of a resource: letters, digits and \`_\` are.` };
    }
    const byHand = `write \`android:${ATTRIBUTE}="${value}"\` on \`<application>\` by hand`;
    if (source.decodingFault !== null) {
        return {
            refusal: `The manifest can't be read: ${source.decodingFault}. Save it as UTF-8, then ${byHand}.`,
        };
    }
    const { root, faults } = (0,xml/* parseXml */.NO)(source.text);
    const at = (0,model_source/* positions */.X)(source.text);
    const [fault] = faults;
    if (fault !== undefined) {
        return {
            refusal: `Line ${at(fault.span.start).line}: ${fault.message}. Put that right first, then ${byHand}.`,
        };
    }
    if (root?.name !== 'manifest')
        return { refusal: `The file is no manifest: ${byHand}, where it is one.` };
    const [application, second] = (0,xml/* elements */.Yt)(root).filter(({ name }) => name === 'application');
    if (application === undefined || second !== undefined) {
        const found = second === undefined ? 'no `<application>`' : 'more than one `<application>`';
        return { refusal: `The manifest has ${found}: ${byHand}, where the app's own manifest has one.` };
    }
    const scopes = [application, root];
    const there = application.attributes.find(({ prefix, localName }) => localName === ATTRIBUTE && namespaceOf(prefix, scopes) === ANDROID);
    if (there?.value.trim() === value)
        return { edits: [] };
    const line = at(application.startTag.start).line;
    if (there !== undefined) {
        return {
            refusal: `Line ${at(there.span.start).line}: \`<application>\` names ${(0,values/* quote */.hD)(there.value)} already: edit that file, or ${byHand} in its place.`,
        };
    }
    const removed = application.attributes.find(({ prefix, localName, value: names }) => localName === 'remove' &&
        namespaceOf(prefix, scopes) === TOOLS &&
        names.split(',').some((each) => each.trim().split(':').at(-1) === ATTRIBUTE));
    if (removed !== undefined) {
        return {
            refusal: `Line ${at(removed.span.start).line}: \`${removed.name}\` takes \`${ATTRIBUTE}\` away: take that out, and ${byHand}.`,
        };
    }
    const prefix = prefixFor(scopes);
    if (prefix === null) {
        return {
            refusal: `Line ${line}: no prefix is declared for Android's attributes: write \`xmlns:android="${ANDROID}"\` on \`<manifest>\`, and ${byHand}.`,
        };
    }
    const [model] = [...application.attributes, ...root.attributes];
    const mark = model === undefined ? '"' : (0,new_attribute/* quoteOf */.e)(source.text, model);
    return { edits: [(0,new_attribute/* newAttribute */.T)(source.text, application, `${prefix}:${ATTRIBUTE}`, value, mark)] };
}
/** The prefix that the application's own attributes use, else any that is declared for the namespace. */
function prefixFor(scopes) {
    const [application] = scopes;
    const used = application?.attributes.find(({ prefix }) => namespaceOf(prefix, scopes) === ANDROID);
    if (used !== undefined)
        return used.prefix;
    for (const { attributes } of scopes) {
        for (const { prefix, localName } of attributes) {
            if (prefix === 'xmlns' && namespaceOf(localName, scopes) === ANDROID)
                return localName;
        }
    }
    return null;
}
/** What the nearest declaration of a prefix says. */
function namespaceOf(prefix, scopes) {
    if (prefix === '')
        return null;
    for (const { attributes } of scopes) {
        const declared = attributes.find((each) => each.prefix === 'xmlns' && each.localName === prefix);
        if (declared !== undefined)
            return declared.value;
    }
    return null;
}

// EXTERNAL MODULE: ./build/text/source.js
var text_source = __webpack_require__(1393);
;// CONCATENATED MODULE: ./build/text/edit.js

const UTF8_MARK = [0xef, 0xbb, 0xbf];
/**
 * @param edits in the order of the text
 * @throws RangeError when they aren't, when two overlap, or when one lies outside the text
 */
function applyEdits(text, edits) {
    let result = '';
    let done = 0;
    for (const { span, text: replacement } of edits) {
        if (span.start < done || span.end < span.start || span.end > text.length) {
            const where = `${span.start}-${span.end}`;
            throw new RangeError(`the edit at ${where} overlaps another, is out of order or outside the text`);
        }
        result += text.slice(done, span.start) + replacement;
        done = span.end;
    }
    return result + text.slice(done);
}
/**
 * The file with the edits, decoded from its new bytes: in the encoding that it had, with its byte order mark, and with
 * every byte outside the edits as it was. Refuses a file that can't be written back so, and text that its encoding
 * doesn't have.
 *
 * @throws RangeError as `applyEdits`
 */
function editedSource(source, edits) {
    const { path, encoding, decodingFault } = source;
    if (encoding === 'binary') {
        return { refusal: 'The file is binary, and only text is edited: convert it to text first.' };
    }
    if (decodingFault !== null) {
        const why = `${decodingFault.charAt(0).toUpperCase()}${decodingFault.slice(1)}`;
        return {
            refusal: `${why}, so that it can't be written back byte for byte: save it as UTF-8, or edit it by hand.`,
        };
    }
    const text = applyEdits(source.text, edits);
    const bytes = encoded(text, source);
    const before = encoded(source.text, source);
    const decoded = bytes === null ? null : (0,text_source/* decodeSource */.E)(path, bytes);
    if (bytes === null || decoded?.text !== text || decoded.encoding !== encoding) {
        const name = encoding.toUpperCase();
        return {
            refusal: `What is to be written can't be told in ${name}, the file's encoding: save the file as UTF-8, or edit it by hand.`,
        };
    }
    if (before === null || !Buffer.from(before).equals(source.bytes)) {
        return { refusal: "The file's text doesn't lead back to its bytes: edit it by hand." };
    }
    return { source: decoded };
}
/** Null when the encoding has no bytes for some character. */
function encoded(text, { encoding, bom }) {
    if (/\p{Surrogate}/u.test(text))
        return null;
    if (encoding === 'iso-8859-1') {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of ISO-8859-1
        return /[^\u0000-\u00ff]/.test(text) ? null : Buffer.from(text, 'latin1');
    }
    if (encoding === 'utf-8') {
        return bom ? Buffer.concat([Uint8Array.from(UTF8_MARK), Buffer.from(text)]) : Buffer.from(text);
    }
    const bytes = Buffer.from(bom ? `\ufeff${text}` : text, 'utf16le');
    return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

// EXTERNAL MODULE: ./build/model/change.js
var change = __webpack_require__(856);
;// CONCATENATED MODULE: ./build/generate/difference.js
/**
 * What a store, after pins were put into it, says otherwise than was meant; a phrase, null when it says all of it and
 * nothing else. Comments and places are not looked at.
 */
function difference(before, after, domains, format) {
    if (after.rejected !== null && before.rejected === null)
        return `would be refused: ${after.rejected}`;
    const faults = countOf(faultsOf(before));
    for (const [fault, count] of countOf(faultsOf(after))) {
        if (count > (faults.get(fault) ?? 0))
            return `has a fault that it didn't have: ${fault}`;
    }
    const meant = new Set(domains.map(({ host }) => host));
    const others = (store) => JSON.stringify(store.domains.filter(({ name }) => !meant.has(name)).map(wholeOf));
    if (others(before) !== others(after))
        return 'says something else of hosts that nobody asked for';
    for (const domain of domains) {
        const why = entryDifference(before, after, domain) ?? policyDifference(after, domain, format);
        if (why !== null)
            return `${why} for ${domain.host}`;
    }
    return null;
}
/** A new entry says what was asked for; one that was there keeps what it had. */
function entryDifference(before, after, domain) {
    const old = before.domains.filter(({ name }) => name === domain.host);
    const now = after.domains.filter(({ name }) => name === domain.host);
    const [entry] = now;
    if (entry === undefined)
        return 'has no entry';
    if (old.length > 0) {
        const isKept = old.length === now.length && old.every((each, at) => isFrameKept(each, now[at] ?? each));
        if (!isKept)
            return 'has another entry';
        const lost = old.some(({ groups }, at) => !isPartOf(groups, now[at]?.groups ?? []));
        return lost ? 'has lost a pin' : null;
    }
    if (now.length > 1)
        return 'has several entries';
    if (entry.neverMatches !== null)
        return 'has an entry that never matches';
    if (entry.includeSubdomains !== domain.includeSubdomains)
        return 'takes in other subdomains';
    const written = domain.groups.map(({ scope, pins }) => ({ scope, pins: pins.map(({ sha256 }) => sha256) }));
    if (JSON.stringify(entry.groups.map(listOf)) !== JSON.stringify(written))
        return 'has other pins';
    return (entry.expires?.date ?? null) === domain.expiration ? null : 'has another expiration';
}
function policyDifference(after, { host, groups }, format) {
    const policy = format.policyFor(after, host);
    for (const { scope, pins } of groups) {
        const lists = policy.groups.filter((group) => group.scope === scope);
        const demanded = new Set(lists.flatMap((list) => list.pins.map(({ sha256 }) => sha256)));
        const missing = pins.find(({ sha256 }) => !demanded.has(sha256));
        if (missing !== undefined)
            return `doesn't demand ${missing.sha256} (${scope})`;
    }
    return null;
}
/** An entry but for its pins. What a set without pins says of their end is not in the model. */
function isFrameKept(old, now) {
    const frames = old.groups.length === 0 ? [nameOf(old), nameOf(now)] : [frameOf(old), frameOf(now)];
    return JSON.stringify(frames[0]) === JSON.stringify(frames[1]);
}
function nameOf({ name, written, includeSubdomains, neverMatches }) {
    return [name, written, includeSubdomains, neverMatches === null];
}
function frameOf(domain) {
    const { enforced, overrides, expires } = domain;
    const anchors = overrides.map(({ written, coversPublicRoots }) => [written, coversPublicRoots]);
    return [nameOf(domain), enforced, anchors, expires?.date ?? null];
}
function wholeOf(domain) {
    return [frameOf(domain), domain.unpinnedBecause === null, domain.groups.map(listOf)];
}
function listOf({ scope, pins }) {
    return { scope, pins: pins.map(({ sha256, value }) => sha256 ?? value) };
}
/** Whether the lists hold at least what they held, in the same order. */
function isPartOf(old, now) {
    return old.every((group, at) => {
        const grown = now[at];
        return (grown?.scope === group.scope &&
            group.pins.every(({ value }, index) => grown.pins[index]?.value === value));
    });
}
/** Problems by their code, and faults of pins by their value; a list that entries share counts once. */
function faultsOf({ problems, domains }) {
    const pins = domains.flatMap(({ groups }) => groups.flatMap((group) => group.pins));
    const faulty = new Map(pins.flatMap((pin) => (pin.fault === null ? [] : [[pin.span.start, pin.value]])));
    return [...problems.map(({ code }) => code), ...faulty.values()];
}
function countOf(values) {
    const counts = new Map();
    for (const value of values)
        counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
}

;// CONCATENATED MODULE: ./build/generate/place.js



/**
 * Puts pins for hosts into a pin store, or into a file of its kind that has none: an entry for a host that has none, and
 * the pins that its entry doesn't have yet otherwise. What is there stays, expirations included; the very source is
 * answered when everything is.
 *
 * @throws Error when the file wouldn't say what was meant: a fault of the program
 */
function placeInStore(source, format, domains) {
    const meant = new Set(domains.map(({ host }) => host));
    const before = format.read(source);
    let store = before;
    for (const domain of domains) {
        const dead = store.domains.find(({ name, neverMatches }) => name === domain.host && neverMatches !== null);
        if (dead !== undefined) {
            return { refusal: `The entry for \`${domain.host}\` holds for no host. ${dead.neverMatches}` };
        }
        for (const { change, isThere } of changesFor(store, domain, meant)) {
            const answer = format.edit(store.source, change);
            if ('refusal' in answer)
                return answer;
            if (isThere || answer.edits.length === 0)
                continue;
            const edited = editedSource(store.source, answer.edits);
            if ('refusal' in edited)
                return edited;
            store = format.read(edited.source);
        }
    }
    const fault = difference(before, store, domains, format);
    if (fault !== null)
        throw new Error(`${source.path}, edited, ${fault}`);
    return { source: store.source };
}
function changesFor(store, domain, meant) {
    const entries = store.domains.filter(({ name }) => name === domain.host);
    if (entries.length === 0)
        return [{ change: { kind: 'add-domain', ...domain }, isThere: false }];
    return domain.groups.flatMap(({ scope, pins }) => {
        const lists = entries.flatMap(({ groups }) => groups.filter((group) => group.scope === scope));
        const there = new Set(lists.flatMap((list) => list.pins.map(({ sha256 }) => sha256)));
        const sharers = (0,change/* sharersOf */.Q)(store, domain.host, scope);
        return pins.map((pin) => {
            const isThere = there.has(pin.sha256);
            // Named alone, a host whose list others share makes the format say whose it is as well.
            const names = isThere || sharers.every((name) => meant.has(name)) ? sharers : [domain.host];
            const change = { kind: 'add-pin', names, scope, pin };
            return { change, isThere };
        });
    });
}

;// CONCATENATED MODULE: ./build/generate/android-app.js






/**
 * The network security configuration of an app that has none, with line breaks as `near` has them.
 *
 * @throws Error when it wouldn't say what was meant: a fault of the program
 */
function newConfiguration(path, domains, near) {
    const answer = (0,render/* newNetworkSecurityConfig */.zv)(domains, { eol: near.text.includes('\r\n') ? '\r\n' : '\n' });
    if ('refusal' in answer)
        return answer;
    const source = (0,text_source/* decodeSource */.E)(path, Buffer.from(answer.text));
    const again = placeInStore(source, android_nsc/* androidNsc */.E, domains);
    const [problem] = android_nsc/* androidNsc */.E.read(source).problems;
    if (!('source' in again) || again.source !== source || problem !== undefined) {
        throw new Error(`${path}, newly made, doesn't say what was meant: ${problem?.message ?? 'pins are missing'}`);
    }
    return { source };
}
/**
 * A manifest that names `res/xml/RESOURCE.xml`.
 *
 * @throws Error when it wouldn't: a fault of the program
 */
function wired(manifest, resource) {
    const answer = wireManifest(manifest, resource);
    if ('refusal' in answer)
        return answer;
    if (answer.edits.length === 0)
        return { source: manifest };
    const edited = editedSource(manifest, answer.edits);
    if ('refusal' in edited)
        return edited;
    const again = wireManifest(edited.source, resource);
    if (!('edits' in again) || again.edits.length > 0) {
        throw new Error(`${manifest.path}, edited, doesn't name @xml/${resource}`);
    }
    return edited;
}

;// CONCATENATED MODULE: ./build/workspace/plan.js


/** Changes to files of work trees: thought out in memory, then carried out, all of them or none. */
class FilePlan {
    /** By absolute path. */
    #files = new Map();
    #read = new Map();
    /** The file as it is to be when it's planned already, else as it is. */
    async read(tree, path) {
        const absolute = (0,external_node_path_.resolve)(tree.root, path);
        const planned = this.#files.get(absolute);
        if (planned !== undefined)
            return { source: { ...planned.after, path } };
        const reading = await tree.read(path);
        if ('source' in reading)
            this.#read.set(absolute, reading.source);
        return reading;
    }
    /** Plans a file that was read here before, changed or not; one that wasn't is to be new. */
    put(tree, after) {
        const absolute = (0,external_node_path_.resolve)(tree.root, after.path);
        const before = this.#files.get(absolute)?.before ?? this.#read.get(absolute) ?? null;
        this.#files.set(absolute, { tree, before, after });
    }
    /**
     * Writes what differs, in the order in which it was planned. Every file is laid beside its place before the first is put
     * in it, so that a refusal leaves all as it was.
     *
     * @throws UsageError when two paths turn out to be one file
     * @throws EnvironmentError when a file can't be written, or has changed since it was read
     */
    async carryOut() {
        const files = [...this.#files.values()];
        const staged = await stageAll(files.filter(isDifferent));
        const done = [];
        for (const [at, { file, shown }] of staged.entries()) {
            try {
                await file.put();
            }
            catch (error) {
                await dropAll(staged.slice(at + 1));
                const written = done.length === 0 ? '' : ` Written before that: ${done.join(', ')}.`;
                const reason = error instanceof Error ? error.message : String(error);
                throw new errors/* EnvironmentError */.e(`${shown} can't be written: ${reason}.${written}`, null, { cause: error });
            }
            done.push(shown);
        }
        return files.map((planned) => {
            const { tree, before, after } = planned;
            const state = before === null ? 'created' : isDifferent(planned) ? 'changed' : 'unchanged';
            return { path: shownPath(tree, after.path), state, before: before?.text ?? null, after: after.text };
        });
    }
}
async function stageAll(files) {
    const staged = [];
    const targets = new Map();
    try {
        for (const { tree, before, after } of files) {
            const shown = shownPath(tree, after.path);
            const staging = await tree.stage(after.path, after.bytes, before?.bytes ?? null);
            if ('problem' in staging)
                throw new errors/* EnvironmentError */.e(`${shown} can't be written: ${staging.problem}.`);
            staged.push({ file: staging.staged, shown });
            const other = targets.get(staging.target);
            if (other !== undefined)
                throw new errors/* UsageError */.N(`${other} and ${shown} are one file: name it once.`);
            targets.set(staging.target, shown);
        }
    }
    catch (error) {
        await dropAll(staged);
        throw error;
    }
    return staged;
}
/** The last one first: the folders that were made for the first hold the others. */
async function dropAll(staged) {
    for (const { file } of [...staged].reverse())
        await file.drop();
}
function isDifferent({ before, after }) {
    return before === null || !Buffer.from(before.bytes).equals(after.bytes);
}
/** A path of a work tree from the working directory, or from the root where it lies outside; with forward slashes. */
function shownPath(tree, path) {
    const absolute = (0,external_node_path_.resolve)(tree.root, path);
    const short = (0,external_node_path_.relative)('', absolute);
    return (short.startsWith('..') ? absolute : short).replaceAll(external_node_path_.sep, '/');
}

// EXTERNAL MODULE: ./build/workspace/tree.js + 1 modules
var workspace_tree = __webpack_require__(908);
;// CONCATENATED MODULE: ./build/writing.js












const MANIFEST = 'AndroidManifest.xml';
const RESOURCE = 'network_security_config';
/**
 * Puts pins into the repository: into the pin stores of folders, into new ones where an app has none, or into the files
 * that are named. Nothing is written when anything is refused. Files are told of in the order in which they were written.
 *
 * @param paths folders and files
 * @throws UsageError when there is no place, or more than one, and when a file is to be edited by hand
 * @throws EnvironmentError when a file can't be written, or has changed meanwhile
 */
async function writeDomains(paths, wanted) {
    const plan = new FilePlan();
    for (const path of paths) {
        const tree = (0,workspace_tree/* openWorkTree */.w)(path);
        const target = { plan, tree, wanted };
        if (tree.onlyFile === null)
            await planFolder(target, path);
        else
            await planFile(target, tree.onlyFile, path);
    }
    return plan.carryOut();
}
async function planFolder(target, given) {
    const { stores } = await (0,discover/* discover */.k)(target.tree, formats/* formats */.F);
    const { manifests, infoPlists } = await placesForPins(target.tree);
    const { android, ios } = target.wanted;
    const configuration = android.length === 0 ? null : storeIn(target, given, storesOf(stores, 'android-nsc'));
    const manifest = configuration === null && android.length > 0
        ? onlyOne(target, given, 'manifests of apps', manifests)
        : null;
    const pinned = ios.length === 0 ? null : storeIn(target, given, storesOf(stores, 'ios-ats'));
    if (pinned !== null && infoPlists.length > 0 && !infoPlists.includes(pinned)) {
        // Pins of an extension do nothing for the app round it.
        const [shown, ...apps] = [pinned, ...infoPlists].map((path) => shownPath(target.tree, path));
        throw new errors/* UsageError */.N(`The only property list with pins in \`${given}\` is ${shown}, which is not the app's own (${apps.join(', ')}).`, `--write FILE, once or more, names those that are meant, e.g. \`--write ${apps[0]}\``);
    }
    const plist = pinned === null && ios.length > 0 ? onlyOne(target, given, 'property lists of apps', infoPlists) : pinned;
    if (configuration === null && manifest === null && plist === null) {
        throw new errors/* UsageError */.N(`\`${given}\` holds no app that pins could be put into: no ${MANIFEST} of an app, and no Info.plist.`, '--write FILE names the file, e.g. `--write app/src/main/AndroidManifest.xml`');
    }
    if (configuration !== null)
        await planStore(target, configuration, 'android-nsc');
    if (manifest !== null)
        await planManifest(target, manifest);
    if (plist !== null)
        await planStore(target, plist, 'ios-ats');
}
/** What is in force; where nobody can tell, what there is. */
function storesOf(stores, id) {
    const inState = (state) => stores.filter(({ format, deployment }) => format.id === id && deployment.state === state && !(0,source_sets/* isTestSet */.rC)(deployment.sourceSet));
    const inForce = inState('in-force');
    return inForce.length > 0 ? inForce : inState('not-known');
}
function storeIn(target, given, stores) {
    const paths = stores.map(({ source }) => source.path);
    const path = onlyOne(target, given, 'files with pins', paths);
    const sourceSet = stores[0]?.deployment.sourceSet ?? null;
    // Pins in the file of one variant would leave the app's other builds without.
    if (path === null || (0,source_sets/* isMainSet */.eo)(sourceSet))
        return path;
    const shown = shownPath(target.tree, path);
    throw new errors/* UsageError */.N(`The only configuration in \`${given}\` is ${shown}, which holds for builds with \`${sourceSet}\` alone.`, `--write FILE names the file that is meant: \`--write ${shown}\`, or the app's ${MANIFEST}`);
}
function onlyOne({ tree }, given, what, paths) {
    const [first, second] = paths;
    if (first === undefined || second === undefined)
        return first ?? null;
    const shown = paths.map((path) => shownPath(tree, path));
    throw new errors/* UsageError */.N(`\`${given}\` holds ${paths.length} ${what}: ${shown.join(', ')}.`, `--write FILE, once or more, names those that are meant, e.g. \`--write ${shown[0]}\``);
}
async function planFile(target, file, given) {
    const source = await read(target, file);
    if (file === MANIFEST || (0,xml/* rootName */.SX)(source.text) === 'manifest') {
        const { root } = target.tree;
        // The resources lie beside it, or beside the folder that .NET has for it alone.
        const isApart = (0,external_node_path_.basename)(root) === 'Properties';
        const tree = (0,workspace_tree/* openWorkTree */.w)(isApart ? (0,external_node_path_.dirname)(root) : root);
        return planManifest({ ...target, tree }, isApart ? `Properties/${file}` : file);
    }
    const format = formats/* formats */.F.find((each) => each.recognises(source));
    if (format !== undefined)
        return planStore(target, file, format.id);
    const isPlist = mayBeInfoPlist(file) || (/\.plist$/i.test(file) && source.text.includes('<key>CFBundle'));
    if (isPlist)
        return planStore(target, file, 'ios-ats');
    throw new errors/* UsageError */.N(`\`${given}\` is no network security configuration, no ${MANIFEST} and no Info.plist: pins can't be put into it.`, 'a folder finds the place by itself: `--write .`');
}
/** Plans a file that is there, with pins or without. */
async function planStore(target, path, id) {
    const source = await read(target, path);
    const format = formatOf(id);
    const domains = id === 'android-nsc' ? target.wanted.android : target.wanted.ios;
    target.plan.put(target.tree, placed(target, path, placeInStore(source, format, domains)));
}
/** Plans the configuration of an app, and the manifest that is to name it. */
async function planManifest(target, path) {
    const { plan, tree, wanted } = target;
    const manifest = await read(target, path);
    const folder = `${resourceFolder(path, await tree.files())}/xml`;
    const named = namedBy(manifest);
    const own = named === null ? null : await plan.read(tree, `${folder}/${named}.xml`);
    const resource = own !== null && 'source' in own && named !== null ? named : RESOURCE;
    const configuration = `${folder}/${resource}.xml`;
    const there = await plan.read(tree, configuration);
    // Whatever else stands at its place is found when the file is put there.
    const placing = 'source' in there
        ? placeInStore(there.source, formatOf('android-nsc'), wanted.android)
        : newConfiguration(configuration, wanted.android, manifest);
    // The manifest comes last: should writing end between the two, it names nothing that isn't there.
    plan.put(tree, placed(target, configuration, placing));
    plan.put(tree, placed(target, path, wired(manifest, resource)));
}
/** The resource that a manifest names in plain words. */
function namedBy(manifest) {
    const result = (0,discover_manifest/* readManifest */.W)(manifest);
    const [statement] = 'manifest' in result ? result.manifest.statements : [];
    return /^@xml\/([A-Za-z_][\w.]*)$/.exec(statement?.value?.trim() ?? '')?.[1] ?? null;
}
async function read({ plan, tree }, path) {
    const reading = await plan.read(tree, path);
    if ('source' in reading)
        return reading.source;
    throw new errors/* UsageError */.N(`${shownPath(tree, path)} can't be read: ${reading.problem}.`);
}
function placed({ tree }, path, placing) {
    if ('source' in placing)
        return placing.source;
    throw new errors/* UsageError */.N(`${shownPath(tree, path)}: ${placing.refusal}`);
}
function formatOf(id) {
    const format = formats/* formats */.F.find((each) => each.id === id);
    if (format === undefined)
        throw new Error(`no format ${id}`);
    return format;
}

;// CONCATENATED MODULE: ./build/generating.js










/**
 * Configuration for hosts: asks them, and makes pins of what they serve and of what is in hand. Only trusted chains teach: one
 * that isn't trusted, is for another name or out of date refuses the whole. `now` in milliseconds since the epoch.
 */
async function generate(names, settings, now, progress) {
    const { endpoints, told } = hostsOf(names);
    const wanted = wantedTargets(settings);
    if (settings.write.length > 0 && !wanted.includes('android') && !wanted.includes('ios')) {
        throw new errors/* UsageError */.N(`\`write\` puts pins into files of Android and iOS, and \`format\` is \`${settings.format}\`, which is there to paste.`, 'leave one of them out, or --format android, ios or all');
    }
    const at = settings.at ?? now;
    const seen = settings.wrongPins ? [] : await seenOf(endpoints, settings, progress);
    const chains = endpoints.flatMap((endpoint) => pinListsOf(endpoint.host, of(endpoint, seen), at));
    const refusals = settings.wrongPins
        ? []
        : endpoints.flatMap((endpoint) => whyNot(endpoint, of(endpoint, seen), at));
    const partial = seen.some(({ observation: { failure } }) => failure !== null && failure.stage !== 'skipped');
    const nothing = { chains, hosts: [], texts: [], refusals, partial, written: [] };
    if (refusals.length > 0)
        return { ...nothing, warnings: told };
    const backups = settings.wrongPins ? new Map() : await (0,build_backups/* readBackups */.s)(settings);
    (0,build_backups/* checkBackupHosts */.w)(backups, new Set(endpoints.map(({ host }) => host)), 'which is none of the hosts');
    const made = endpoints.map((endpoint) => pinsFor(endpoint, of(endpoint, seen), backups.get(endpoint.host) ?? [], settings, at));
    const hosts = made.map(({ pins }) => pins);
    const warnings = [
        ...told,
        ...made.flatMap((each) => each.warnings),
        ...(wanted.includes('ios') ? listWarnings(hosts) : []),
        ...(partial ? ['Not every address answered: pins of what the others serve may be missing.'] : []),
    ];
    const texts = generators
        .filter(({ id }) => wanted.includes(id))
        .map(({ id, title, render }) => {
        const answer = render(hosts);
        return 'text' in answer
            ? { id, title, text: answer.text, refusal: null }
            : { id, title, text: null, refusal: answer.refusal };
    });
    const written = settings.write.length === 0
        ? []
        : await writeDomains(settings.write, {
            android: wanted.includes('android') ? chainDomains(hosts) : [],
            ios: wanted.includes('ios') ? listedDomains(hosts) : [],
        });
    return { ...nothing, hosts, texts, warnings, written };
}
/** What `format` stands for; people at a terminal get the two platforms' own. */
function wantedTargets({ format }) {
    if (format === 'terminal' || format === 'json')
        return ['android', 'ios'];
    return format === 'all' ? generators.map(({ id }) => id) : [format];
}
/** Names as people write them, each once, and what was made of them where it differs. */
function hostsOf(names) {
    const endpoints = new Map();
    const told = [];
    for (const name of names) {
        const endpoint = readName(name.trim());
        if (endpoint.host !== name.trim())
            told.push(`${name.trim()} is taken for ${endpoint.host}${portNote(endpoint)}.`);
        endpoints.set(endpoint.host, endpoint);
    }
    return { endpoints: [...endpoints.values()], told };
}
function portNote({ port }) {
    return port === targets/* HTTPS_PORT */.G4 ? '' : `, asked at port ${port} (a pin holds for every port)`;
}
function readName(name) {
    const hint = 'api.example.com';
    if (name.includes('*')) {
        throw new errors/* UsageError */.N(`\`${name}\` holds a wildcard, and no platform's pins take one: name the host, and --include-subdomains for what lies under it.`, hint);
    }
    const endpoint = (0,host/* parseHost */.o)(name, targets/* HTTPS_PORT */.G4);
    if (/:|^\d+(\.\d+){3}$/.test(endpoint.host)) {
        throw new errors/* UsageError */.N(`\`${name}\` is an IP address: pins are for names, and devices match addresses in ways of their own.`, hint);
    }
    if (!endpoint.host.includes('.')) {
        throw new errors/* UsageError */.N(`\`${name}\` has no dot: it is no name that an app would reach from outside.`, hint);
    }
    return endpoint;
}
async function seenOf(endpoints, settings, progress) {
    await (0,connections/* checkAskingOptions */.w_)(settings);
    return (0,connections/* examined */.uC)((await (0,connections/* ask */.kA)(endpoints, settings, progress)).observations, settings);
}
function of({ host }, connections) {
    return connections.filter(({ observation }) => observation.endpoint.host === host);
}
/** Why nothing may be learnt of a host. */
function whyNot({ host }, connections, now) {
    const chains = connections.filter(({ served }) => served !== null);
    if (chains.length === 0) {
        const [reason] = connections.flatMap(({ observation: { failure } }) => failure === null ? [] : [failure.detail]);
        return [`${host} could not be asked: ${reason ?? 'nothing answered'}.`];
    }
    const reasons = new Set(chains.flatMap((connection) => (0,trust/* whyUntrusted */.R)(connection, now) ?? []));
    return [...reasons].map((reason) => `What ${host} serves teaches nothing: ${reason}.`);
}
function pinsFor({ host }, connections, backups, { pinKinds, includeSubdomains, expiration, wrongPins: wrong }, now) {
    const paths = connections.flatMap(({ served }) => (0,match/* usablePaths */.nc)(served?.paths ?? [], now));
    const { pins, warnings } = wrong ? wrongPins() : choosePins(host, paths, pinKinds, backups);
    const end = wrong ? { date: null, warning: null } : endOf(expiration, pins, now);
    return {
        pins: { host, includeSubdomains, pins, expiration: end.date },
        warnings: [...warnings, ...(end.warning === null ? [] : [end.warning])],
    };
}


/***/ })

};
