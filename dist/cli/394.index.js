export const id = 394;
export const ids = [394,836];
export const modules = {

/***/ 2394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  generate: () => (/* binding */ generate)
});

// EXTERNAL MODULE: ./build/backups.js + 1 modules
var build_backups = __webpack_require__(2732);
// EXTERNAL MODULE: ./build/connections.js
var connections = __webpack_require__(1689);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/formats/android-nsc/render.js
var render = __webpack_require__(680);
// EXTERNAL MODULE: ./build/formats/ios-ats/render.js
var ios_ats_render = __webpack_require__(84);
// EXTERNAL MODULE: ./build/generate/domains.js
var domains = __webpack_require__(2863);
;// CONCATENATED MODULE: ./build/generate/okhttp.js

/** A `CertificatePinner` in Kotlin. `**.` is any depth with the apex, from OkHttp 4.3 on (CertificatePinner, "Wildcards"). */
function okHttp(hosts) {
    const calls = hosts.flatMap((host) => {
        const pattern = host.includeSubdomains ? `**.${host.host}` : host.host;
        return (0,domains/* distinctPins */.pu)(host).flatMap((pin) => [
            `    // ${(0,domains/* commentOn */.Jt)(pin).replace(/[^\x20-\x7e]/g, '?')}`,
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
    const answer = (0,render/* newNetworkSecurityConfig */.zv)((0,domains/* chainDomains */.ri)(hosts));
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
    const pins = (0,domains/* distinctPins */.pu)(host).flatMap((pin) => [
        `\t\t\t\t${(0,comment/* commentOf */.vm)((0,domains/* commentOn */.Jt)(pin), 'unicode')}`,
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
    const short = hosts.find((host) => (0,domains/* distinctPins */.pu)(host).length < 2);
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

// EXTERNAL MODULE: ./build/generate/choose.js
var choose = __webpack_require__(9725);
// EXTERNAL MODULE: ./build/generate/expiration.js
var generate_expiration = __webpack_require__(3577);
;// CONCATENATED MODULE: ./build/generate/index.js








/** Every kind of configuration that can be made, in the order in which it is printed. */
const generators = [
    {
        id: 'android',
        title: 'Android: res/xml/network_security_config.xml, named by android:networkSecurityConfig="@xml/network_security_config" on <application>',
        render: (hosts) => (0,render/* newNetworkSecurityConfig */.zv)((0,domains/* chainDomains */.ri)(hosts)),
    },
    {
        id: 'ios',
        title: "iOS: for the dictionary of the app's Info.plist, and of each extension that connects",
        render: (hosts) => (0,ios_ats_render/* newTransportSecurity */.__)((0,domains/* listedDomains */.XL)(hosts)),
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
// EXTERNAL MODULE: ./build/inspect.js
var inspect = __webpack_require__(4836);
// EXTERNAL MODULE: ./build/model/lesson.js
var lesson = __webpack_require__(8496);
// EXTERNAL MODULE: ./build/targets.js
var targets = __webpack_require__(3906);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/discover/index.js + 13 modules
var discover = __webpack_require__(1514);
// EXTERNAL MODULE: ./build/discover/manifest.js
var discover_manifest = __webpack_require__(4041);
// EXTERNAL MODULE: ./build/discover/source-sets.js
var source_sets = __webpack_require__(1627);
// EXTERNAL MODULE: ./build/discover/android-files.js
var android_files = __webpack_require__(4663);
// EXTERNAL MODULE: ./build/discover/android-places.js
var android_places = __webpack_require__(8054);
// EXTERNAL MODULE: ./build/discover/folders.js
var folders = __webpack_require__(6931);
// EXTERNAL MODULE: ./build/discover/ios.js + 2 modules
var ios = __webpack_require__(4869);
// EXTERNAL MODULE: ./build/discover/ios-join.js
var ios_join = __webpack_require__(7380);
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

// EXTERNAL MODULE: ./build/formats/index.js + 21 modules
var formats = __webpack_require__(3642);
// EXTERNAL MODULE: ./build/formats/android-nsc/index.js + 28 modules
var android_nsc = __webpack_require__(735);
// EXTERNAL MODULE: ./build/model/source.js
var model_source = __webpack_require__(3589);
// EXTERNAL MODULE: ./build/text/new-attribute.js
var new_attribute = __webpack_require__(5145);
// EXTERNAL MODULE: ./build/text/xml.js + 4 modules
var xml = __webpack_require__(5692);
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

// EXTERNAL MODULE: ./build/text/edit.js
var edit = __webpack_require__(700);
// EXTERNAL MODULE: ./build/text/source.js
var text_source = __webpack_require__(1393);
// EXTERNAL MODULE: ./build/formats/apply.js + 2 modules
var apply = __webpack_require__(9745);
// EXTERNAL MODULE: ./build/model/change.js
var change = __webpack_require__(856);
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
    let store = format.read(source);
    for (const domain of domains) {
        const dead = store.domains.find(({ name, neverMatches }) => name === domain.host && neverMatches !== null);
        if (dead !== undefined) {
            return { refusal: `The entry for \`${domain.host}\` holds for no host. ${dead.neverMatches}` };
        }
        for (const { change, isThere } of changesFor(store, domain, meant)) {
            const applied = (0,apply/* apply */.B)(store, change, format);
            if ('refusal' in applied)
                return applied;
            if (!isThere)
                store = applied.store;
        }
    }
    for (const domain of domains) {
        const fault = policyDifference(store, domain, format);
        if (fault !== null)
            throw new Error(`${source.path}, edited, ${fault} for ${domain.host}`);
    }
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
/** A pin that stands in the file and that the platform would not demand of the host; a phrase, null when it does. */
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
    const edited = (0,edit/* editedSource */.z)(manifest, answer.edits);
    if ('refusal' in edited)
        return edited;
    const again = wireManifest(edited.source, resource);
    if (!('edits' in again) || again.edits.length > 0) {
        throw new Error(`${manifest.path}, edited, doesn't name @xml/${resource}`);
    }
    return edited;
}

// EXTERNAL MODULE: ./build/workspace/plan.js
var workspace_plan = __webpack_require__(2715);
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
    const plan = new workspace_plan/* FilePlan */.w();
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
        const [shown, ...apps] = [pinned, ...infoPlists].map((path) => (0,workspace_plan/* shownPath */.p)(target.tree, path));
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
    const shown = (0,workspace_plan/* shownPath */.p)(target.tree, path);
    throw new errors/* UsageError */.N(`The only configuration in \`${given}\` is ${shown}, which holds for builds with \`${sourceSet}\` alone.`, `--write FILE names the file that is meant: \`--write ${shown}\`, or the app's ${MANIFEST}`);
}
function onlyOne({ tree }, given, what, paths) {
    const [first, second] = paths;
    if (first === undefined || second === undefined)
        return first ?? null;
    const shown = paths.map((path) => (0,workspace_plan/* shownPath */.p)(tree, path));
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
    throw new errors/* UsageError */.N(`${(0,workspace_plan/* shownPath */.p)(tree, path)} can't be read: ${reading.problem}.`);
}
function placed({ tree }, path, placing) {
    if ('source' in placing)
        return placing.source;
    throw new errors/* UsageError */.N(`${(0,workspace_plan/* shownPath */.p)(tree, path)}: ${placing.refusal}`);
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
    if (endpoints.some(({ host }) => settings.pin(host) === 'same-kind')) {
        throw new errors/* UsageError */.N('`pin` is `same-kind`, and new configuration has no pins yet.', '--pin leaf');
    }
    const wanted = wantedTargets(settings);
    if (settings.write.length > 0 && !wanted.includes('android') && !wanted.includes('ios')) {
        throw new errors/* UsageError */.N(`\`write\` puts pins into files of Android and iOS, and \`format\` is \`${settings.format}\`, which is there to paste.`, 'leave one of them out, or --format android, ios or all');
    }
    const at = settings.at ?? now;
    const seen = settings.wrongPins ? [] : await seenOf(endpoints, settings, progress);
    const chains = endpoints.flatMap((endpoint) => (0,inspect/* pinListsOf */.o)(endpoint.host, of(endpoint, seen), at));
    const lessons = new Map(endpoints.map((each) => [each.host, (0,lesson/* lessonOf */.u)(each.host, of(each, seen), at)]));
    // Pins that are to match nothing are learnt from nobody.
    const learnt = settings.wrongPins ? [] : [...lessons.values()];
    const refusals = learnt.flatMap(({ why }) => why ?? []);
    const partial = seen.some(lesson/* isFailed */.I);
    const nothing = { chains, hosts: [], texts: [], refusals, partial, written: [] };
    if (refusals.length > 0)
        return { ...nothing, warnings: told };
    const backups = settings.wrongPins ? new Map() : await (0,build_backups/* readBackups */.s)(settings);
    (0,build_backups/* checkBackupHosts */.w)(backups, new Set(endpoints.map(({ host }) => host)), 'which is none of the hosts');
    const made = endpoints.map((endpoint) => pinsFor(endpoint, lessons.get(endpoint.host)?.paths ?? [], backups.get(endpoint.host) ?? [], settings, at));
    const hosts = made.map(({ pins }) => pins);
    const warnings = [
        ...told,
        ...made.flatMap((each) => each.warnings),
        ...(wanted.includes('ios') ? (0,domains/* listWarnings */.EB)(hosts) : []),
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
            android: wanted.includes('android') ? (0,domains/* chainDomains */.ri)(hosts) : [],
            ios: wanted.includes('ios') ? (0,domains/* listedDomains */.XL)(hosts) : [],
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
function pinsFor({ host }, paths, backups, { pin, includeSubdomains, expiration, wrongPins: wrong }, now) {
    const wanted = pin(host);
    const { pins, warnings } = wrong
        ? (0,choose/* wrongPins */.k2)()
        : (0,choose/* choosePins */.sx)(host, paths, wanted === null || wanted === 'same-kind' ? ['leaf'] : wanted, backups);
    const end = wrong ? { date: null, warning: null } : (0,generate_expiration/* endOf */.p)(expiration ?? 'auto', pins, now);
    return {
        pins: { host, includeSubdomains, pins, expiration: end.date },
        warnings: [...warnings, ...(end.warning === null ? [] : [end.warning])],
    };
}


/***/ }),

/***/ 4836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ pinListsOf),
/* harmony export */   pinsOf: () => (/* binding */ pinsOf),
/* harmony export */   policiesFor: () => (/* binding */ policiesFor)
/* harmony export */ });
/* harmony import */ var _connections_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1689);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9788);
/* harmony import */ var _model_answers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9497);
/* harmony import */ var _model_trust_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8728);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2750);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3906);
/* harmony import */ var _workspace_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5397);








/** The pins of what hosts serve and of what certificate files hold. */
async function pinsOf(targets, settings, now, progress) {
    const endpoints = new Map();
    for (const target of targets) {
        if (await (0,_workspace_files_js__WEBPACK_IMPORTED_MODULE_7__/* .isFile */ .fo)(target))
            continue;
        if (/\.(cer|crt|csr|der|key|p7b|p7c|pem|pub)$/i.test(target)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .N(`There is no file \`${target}\`.`, 'a host (api.example.com) or a certificate file');
        }
        endpoints.set(target, (0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHost */ .o)(target, _targets_js__WEBPACK_IMPORTED_MODULE_6__/* .HTTPS_PORT */ .G4));
    }
    await (0,_connections_js__WEBPACK_IMPORTED_MODULE_0__/* .checkAskingOptions */ .w_)(settings);
    const { observations } = await (0,_connections_js__WEBPACK_IMPORTED_MODULE_0__/* .ask */ .kA)([...endpoints.values()], settings, progress);
    const connections = await (0,_connections_js__WEBPACK_IMPORTED_MODULE_0__/* .examined */ .uC)(observations, settings);
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
    const file = await (0,_connections_js__WEBPACK_IMPORTED_MODULE_0__/* .readKeys */ .x4)(target, 'pins');
    const certificates = file.certificates.map((der) => ({
        certificate: pki.readCertificate(der),
        sent: null,
    }));
    const keys = file.keys.map(({ form, pin, key, name }) => ({ form, pin, key, name }));
    return { target, addresses: [], keyTypes: [], certificates, keys, distrust: null, failure: null };
}
/** One list a distinct chain, so that twenty addresses with one certificate are shown once. */
function pinListsOf(target, connections, now) {
    const answers = (0,_model_answers_js__WEBPACK_IMPORTED_MODULE_3__/* .answersOf */ .Bw)(connections);
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
        return { ...asked, certificates: [...sent, ...added], distrust: (0,_model_trust_js__WEBPACK_IMPORTED_MODULE_4__/* .whyUntrusted */ .R)(first, now), failure: null };
    });
}
/** What every pin store of a work tree demands of one host. */
async function policiesFor(host, path) {
    const { host: name } = (0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHost */ .o)(host, _targets_js__WEBPACK_IMPORTED_MODULE_6__/* .HTTPS_PORT */ .G4);
    const { stores, problems } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .readProject */ .Wh)(path);
    return {
        host: name,
        problems,
        stores: stores.map((facts) => ({ facts, policy: (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .policyOf */ .US)(facts.store, name) })),
    };
}


/***/ })

};
