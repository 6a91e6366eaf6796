export const id = 750;
export const ids = [750,117,397];
export const modules = {

/***/ 2732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ checkBackupHosts),
  s: () => (/* binding */ readBackups)
});

// EXTERNAL MODULE: ./build/connections.js
var connections = __webpack_require__(1689);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/host.js
var host = __webpack_require__(9788);
// EXTERNAL MODULE: ./build/targets.js
var targets = __webpack_require__(3906);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(3382);
;// CONCATENATED MODULE: ./build/workspace/globs.js



/** More files than this are a pattern that went wrong. */
const MOST_FILES = 1000;
/**
 * The files behind a name that may hold `*`, `?`, `[...]` and `{...}`, sorted; a file that is there under the very name is
 * meant as it is. `option` is what gave it. Throws EnvironmentError when a pattern matches none.
 */
async function matchingFiles(pattern, option) {
    const found = await (0,promises_.stat)(pattern).catch(() => null);
    if (found !== null || !(0,dist/* isDynamicPattern */.ey)(pattern))
        return [pattern];
    const files = (await (0,dist/* glob */.TI)(pattern, { dot: true, followSymbolicLinks: false, onlyFiles: true })).sort();
    if (files.length === 0)
        throw new errors/* EnvironmentError */.e(`\`${option}\` names ${pattern}, which matches no file.`);
    if (files.length > MOST_FILES) {
        throw new errors/* EnvironmentError */.e(`\`${option}\` names ${pattern}, which matches ${files.length} files; ${MOST_FILES} are the most.`);
    }
    return files;
}

;// CONCATENATED MODULE: ./build/backups.js





/** What the user has in hand, by host. Throws UsageError for a file that holds nothing of use, or a private key. */
async function readBackups(settings) {
    const found = new Map();
    for (const role of ['backup', 'next']) {
        for (const value of settings[role]) {
            const { host, pattern } = readValue(role, value);
            for (const file of await matchingFiles(pattern, role)) {
                found.set(host, [...(found.get(host) ?? []), ...(await readFile(host, file, role, settings))]);
            }
        }
    }
    return found;
}
/** Refuses what is in hand for a host that isn't among `hosts`: it would prove nothing, and nobody would notice. */
function checkBackupHosts(backups, hosts, 
/** What is wrong with such a host, to follow it. */
what) {
    for (const [host, [first]] of backups) {
        if (hosts.has(host) || first === undefined)
            continue;
        throw new errors/* UsageError */.N(`\`${first.role}\` names ${host} (${first.file}), ${what}.`, `one of ${[...hosts].slice(0, 5).join(', ')}${hosts.size > 5 ? ' ...' : ''}`);
    }
}
function readValue(role, value) {
    const equals = value.indexOf('=');
    const [left, pattern] = [value.slice(0, Math.max(0, equals)).trim(), value.slice(equals + 1).trim()];
    const refuse = (what) => new errors/* UsageError */.N(`\`${role}\` is \`${value}\`: ${what}. It takes HOST=FILE; FILE may hold \`*\`.`, `--${role} api.example.com=certificates/api-${role}.pem`);
    if (equals < 0)
        throw refuse('there is no `=` in it');
    if (pattern === '')
        throw refuse('no file stands after the `=`');
    try {
        return { host: (0,host/* parseHost */.o)(left, targets/* HTTPS_PORT */.G4).host, pattern };
    }
    catch (error) {
        if (!(error instanceof errors/* UsageError */.N))
            throw error;
        throw refuse(`\`${left}\` is not the name of a host`);
    }
}
async function readFile(host, file, role, { trustAnchors }) {
    const [pki, { bundledRoots }] = await Promise.all([__webpack_require__.e(/* import() */ 607).then(__webpack_require__.bind(__webpack_require__, 1607)), Promise.all(/* import() */[__webpack_require__.e(370), __webpack_require__.e(825)]).then(__webpack_require__.bind(__webpack_require__, 7825))]);
    const named = [];
    for (const anchor of trustAnchors)
        named.push(...(await (0,connections/* readCertificates */.jZ)(anchor, 'trust-anchors')));
    const anchors = new pki.TrustAnchors({ public: bundledRoots(), named });
    const inHand = pki.backupsOf(await (0,connections/* readKeys */.x4)(file, role), host, anchors);
    return inHand.map((each) => ({ ...each, host, file, role }));
}


/***/ }),

/***/ 4117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readBaseline),
/* harmony export */   writeBaseline: () => (/* binding */ writeBaseline)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _workspace_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5397);



/** The number grows when a field changes or goes. */
const SCHEMA = 'pinwarden-baseline/1';
/** What wasn't seen can't be known: it is told each time. */
const NEVER_KNOWN = new Set(['endpoint-unreachable', 'ignore-expired', 'ignore-unused']);
const Shape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    schema: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(SCHEMA),
    findings: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ fingerprint: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^[0-9a-f]{64}$/)) })),
});
/** The fingerprints that a baseline holds. Throws UsageError for a file that is none, or for none at all. */
async function readBaseline(path) {
    if (!(await (0,_workspace_files_js__WEBPACK_IMPORTED_MODULE_1__/* .isFile */ .fo)(path))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .N(`\`baseline\` names ${path}, which is not there.`, `pinwarden check --baseline ${path} --write-baseline writes it`);
    }
    const bytes = await (0,_workspace_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readNamedFile */ .wh)(path, 'baseline');
    let json;
    try {
        json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .N(`\`baseline\` names ${path}, which is no JSON: ${error.message}.`);
    }
    const read = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(Shape, json);
    if (!read.success) {
        const [{ message } = { message: '' }] = read.issues;
        const where = valibot__WEBPACK_IMPORTED_MODULE_2__/* .getDotPath */ .BuJ(read.issues[0]) ?? 'its top';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .N(`\`baseline\` names ${path}, which is no baseline: at ${where}: ${message}.`);
    }
    return new Set(read.output.findings.map(({ fingerprint }) => fingerprint));
}
/** Writes what stands now, and what was known before and is found still. Answers how many findings that are. */
async function writeBaseline(path, evaluation) {
    const known = evaluation.setAside.filter(({ ignore }) => ignore === null).map(({ finding }) => finding);
    const findings = [...evaluation.findings, ...known].filter(({ rule }) => !NEVER_KNOWN.has(rule));
    const text = JSON.stringify({ schema: SCHEMA, findings: findings.map(entryOf) }, null, 2);
    await (0,_workspace_files_js__WEBPACK_IMPORTED_MODULE_1__.writeNamedFile)(path, `${text}\n`);
    return findings.length;
}
/** The fingerprint decides; the rest is for people who read the file's changes. */
function entryOf({ fingerprint, rule, path, host, message }) {
    return { fingerprint, rule, path, host, message: message.split('\n')[0] };
}


/***/ }),

/***/ 1689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jZ: () => (/* binding */ readCertificates),
/* harmony export */   kA: () => (/* binding */ ask),
/* harmony export */   nv: () => (/* binding */ unseen),
/* harmony export */   p9: () => (/* binding */ savedObservations),
/* harmony export */   s7: () => (/* binding */ observationsFile),
/* harmony export */   uC: () => (/* binding */ examined),
/* harmony export */   w_: () => (/* binding */ checkAskingOptions),
/* harmony export */   x4: () => (/* binding */ readKeys)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3906);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8508);
/* harmony import */ var _workspace_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5397);




// What asks and what reads certificates are loaded when first needed: most of the start-up time of a run is theirs.
/** Refuses options of asking that are mistaken, whether or not anybody is asked in the end. */
async function checkAskingOptions({ connectTo, proxy, observations, previous, offline, trustAnchors, }) {
    const saved = observations.length > 0 || previous.length > 0;
    if (offline && saved) {
        const what = observations.length > 0 ? 'observations' : 'previous';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .N(`\`offline\` judges the files alone, so that \`${what}\` has no use beside it.`, `leave one of them out: with --observations no server is asked either`);
    }
    if (connectTo.length > 0 || proxy !== null) {
        const { parseConnectTo, parseProxy } = await Promise.all(/* import() */[__webpack_require__.e(370), __webpack_require__.e(825)]).then(__webpack_require__.bind(__webpack_require__, 7825));
        parseConnectTo(connectTo);
        if (proxy !== null)
            parseProxy(proxy.text, proxy.from);
    }
    if (offline)
        for (const file of trustAnchors)
            await readCertificates(file, 'trust-anchors');
}
/** Asks each endpoint. What was requested comes back with what was seen, in an order that hangs on neither time nor luck. */
async function ask(endpoints, settings, progress, signal) {
    if (endpoints.length === 0)
        return { requested: [], observations: [] };
    const { mergeObservations, observe, parseConnectTo, parseProxy } = await Promise.all(/* import() */[__webpack_require__.e(370), __webpack_require__.e(825)]).then(__webpack_require__.bind(__webpack_require__, 7825));
    const { toPem } = await __webpack_require__.e(/* import() */ 607).then(__webpack_require__.bind(__webpack_require__, 1607));
    const { keyTypes, repeat, vantage, proxy } = settings;
    const observations = await observe(endpoints, {
        ...settings,
        anchors: (await namedAnchors(settings)).map(toPem),
        connectTo: parseConnectTo(settings.connectTo),
        proxy: proxy === null ? null : parseProxy(proxy.text, proxy.from),
        ...(signal === undefined ? {} : { signal }),
    }, progress);
    const requested = endpoints.map((endpoint) => ({ endpoint, keyTypes, repeat, vantage }));
    return mergeObservations([{ requested, observations }]);
}
/** The text of a file of observations. */
async function observationsFile(set, { vantage, shard }) {
    const { observationsText } = await Promise.all(/* import() */[__webpack_require__.e(370), __webpack_require__.e(825)]).then(__webpack_require__.bind(__webpack_require__, 7825));
    const part = shard === null ? null : `${shard.index}/${shard.count}`;
    return observationsText(set, { version: _version_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSION */ .x, vantage, shard: part });
}
/** What files of `pinwarden observe` hold, as one. `option` is what named them. */
async function savedObservations(named, option) {
    const { mergeObservations, readObservations } = await Promise.all(/* import() */[__webpack_require__.e(370), __webpack_require__.e(825)]).then(__webpack_require__.bind(__webpack_require__, 7825));
    const sets = [];
    for (const name of named) {
        for (const file of await (0,_workspace_files_js__WEBPACK_IMPORTED_MODULE_2__/* .namedFiles */ .VI)(name, '.json', option)) {
            sets.push(readObservations(await (0,_workspace_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readNamedFile */ .wh)(file, option), file));
        }
    }
    return mergeObservations(sets);
}
/** What was requested and is in no file. `now` in milliseconds since the epoch. */
async function unseen(set, hosts, now) {
    const { missingRequests } = await Promise.all(/* import() */[__webpack_require__.e(370), __webpack_require__.e(825)]).then(__webpack_require__.bind(__webpack_require__, 7825));
    const requested = new Set(set.requested.map(({ endpoint }) => endpoint.host));
    const at = new Date(now).toISOString();
    const missing = missingRequests(set).flatMap(({ endpoint, keyTypes, vantage }) => keyTypes.map((keyType) => ({ endpoint, keyType, vantage })));
    const never = [...hosts]
        .filter((host) => !requested.has(host))
        .map((host) => ({ endpoint: (0,_targets_js__WEBPACK_IMPORTED_MODULE_1__/* .endpointOf */ .X5)(host), keyType: 'any', vantage: null }));
    return [...missing, ...never].map((each) => ({
        ...each,
        address: null,
        proxy: null,
        at,
        failure: {
            stage: 'not-asked',
            code: 'NOT_IN_FILES',
            detail: 'no file of observations holds an answer',
        },
    }));
}
/** Observations with what each chain is worth: every trust path to the public roots and the named anchors. */
async function examined(observations, settings) {
    const named = await namedAnchors(settings);
    if (observations.length === 0)
        return [];
    const [{ bundledRoots }, pki] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(370), __webpack_require__.e(825)]).then(__webpack_require__.bind(__webpack_require__, 7825)), __webpack_require__.e(/* import() */ 607).then(__webpack_require__.bind(__webpack_require__, 1607))]);
    const anchors = new pki.TrustAnchors({ public: bundledRoots(), named });
    return observations.map((observation) => {
        if (observation.failure !== null)
            return { observation, served: null };
        try {
            return { observation, served: pki.examine(observation.chain, observation.endpoint.host, anchors) };
        }
        catch (error) {
            const { endpoint, address, keyType, at, vantage, proxy } = observation;
            const detail = `the server's certificate can't be read: ${error.message}`;
            const failure = { stage: 'handshake', code: 'BAD_CERTIFICATE', detail };
            return { observation: { endpoint, address, keyType, at, vantage, proxy, failure }, served: null };
        }
    });
}
async function namedAnchors({ trustAnchors }) {
    const named = [];
    for (const file of trustAnchors)
        named.push(...(await readCertificates(file, 'trust-anchors')));
    return named;
}
/** Certificates, requests and public keys of a file that the user named. Throws as readCertificates. */
async function readKeys(file, option) {
    const pki = await __webpack_require__.e(/* import() */ 607).then(__webpack_require__.bind(__webpack_require__, 1607));
    return told(pki.CertificateFileError, pki.readKeyFile, await (0,_workspace_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readNamedFile */ .wh)(file, option), file);
}
/** The certificates of a file that the user named, DER. Throws UsageError for a file that holds none, or a private key. */
async function readCertificates(file, option) {
    const pki = await __webpack_require__.e(/* import() */ 607).then(__webpack_require__.bind(__webpack_require__, 1607));
    return told(pki.CertificateFileError, pki.readCertificateFile, await (0,_workspace_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readNamedFile */ .wh)(file, option), file);
}
/** Reads a file's content; what is wrong with it is the user's to know. */
function told(FileError, read, bytes, file) {
    try {
        return read(bytes, file);
    }
    catch (error) {
        if (!(error instanceof FileError))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .N(error.message, error.hint, { cause: error });
    }
}


/***/ }),

/***/ 4663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PX: () => (/* binding */ readManifests),
/* harmony export */   Uq: () => (/* binding */ readModules),
/* harmony export */   r: () => (/* binding */ buildFilesOf)
/* harmony export */ });
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6931);
/* harmony import */ var _gradle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4827);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4041);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1218);




function buildFilesOf(files) {
    return files.filter((path) => /(^|\/)build\.gradle(\.kts)?$/.test(path));
}
/** Build files, one a module, by the module's folder; what can't be read is left out. */
async function readModules(tree, buildFiles) {
    const modules = new Map();
    await (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .readEach */ .e2)(tree, buildFiles, (path, reading) => {
        if ('source' in reading)
            modules.set((0,_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .y)(path), (0,_gradle_js__WEBPACK_IMPORTED_MODULE_3__/* .readGradle */ .U)(reading.source.text));
    });
    return modules;
}
/** Every manifest of the tree, by path; null for one that can't be read, which is told of in `problems`. */
async function readManifests(tree, files, problems) {
    const manifests = [];
    const paths = files.filter((path) => /(^|\/)AndroidManifest\.xml$/.test(path));
    await (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .readEach */ .e2)(tree, paths, (path, reading) => {
        const result = 'source' in reading ? (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .readManifest */ .W)(reading.source) : null;
        manifests.push({ path, manifest: result !== null && 'manifest' in result ? result.manifest : null });
        if ('problem' in reading)
            problems.push((0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .notRead */ .Qk)(path, reading.problem, 'warning'));
        if (result === null || 'manifest' in result)
            return;
        const { message, start, end } = result.fault;
        problems.push({
            path,
            start,
            end,
            rule: 'config-malformed',
            severity: 'warning',
            message: `This manifest can't be read: ${message}. Which configuration it names isn't known.`,
            hint: 'Mend the manifest; the files are checked by their content meanwhile.',
        });
    });
    return manifests.sort(_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .byPath */ .f2);
}


/***/ }),

/***/ 8054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _r: () => (/* binding */ isXmlResource),
/* harmony export */   bX: () => (/* binding */ isResourceFolder),
/* harmony export */   eE: () => (/* binding */ resourceAt),
/* harmony export */   fD: () => (/* binding */ enclosing),
/* harmony export */   jE: () => (/* binding */ manifestPlace)
/* harmony export */ });
/** `res` of Gradle and older layouts, `Resources` of .NET; qualified folders are the same type. */
const RESOURCE_FOLDER = /(^|\/)(res|Resources)\/xml(-[^/]+)?\/[^/]+\.xml$/;
/** Whether a path (as far up as it is known) is a file of type `xml` by the folder it stands in. */
function isXmlResource(path) {
    return RESOURCE_FOLDER.test(path);
}
/** Whether a folder is one that resources of type `xml` are looked for in: `res`, `res/xml`, `res/xml-v24`. */
function isResourceFolder(path) {
    return /(^|\/)(res|Resources)(\/xml(-[^/]+)?)?$/.test(path);
}
/** The resource at a path whose folder is `xml` or `xml-*`; `isModule` tells folders that hold a build file. */
function resourceAt(path, isModule) {
    const segments = path.split('/');
    const file = segments.pop() ?? '';
    // Away go `xml` and the folder round it.
    return { path, name: file.replace(/\.xml$/, ''), place: placeOf(segments.slice(0, -1), isModule, true) };
}
/** Where a manifest or a values file (its folder `values*` and the one round that taken away) stands. */
function manifestPlace(path, isModule) {
    return placeOf(path.split('/').slice(0, -1), isModule, false);
}
/**
 * @param folders of a resource, `res` included; of a manifest, the folder it lies in
 */
function placeOf(folders, isModule, isResource) {
    const holder = isResource ? folders.slice(0, -1) : folders;
    for (let at = holder.length - 2; at >= 0; at--) {
        if (holder[at] !== 'src')
            continue;
        const module = holder.slice(0, at).join('/');
        const sourceSet = holder[at + 1];
        // Deeper folders are resource folders of a source set's own, if the module is one of Gradle's.
        if (at === holder.length - 2 || isModule(module))
            return { module, sourceSet };
        break;
    }
    // .NET before MAUI keeps the manifest in a folder beside the resources.
    const module = !isResource && holder.at(-1) === 'Properties' ? holder.slice(0, -1) : holder;
    return { module: module.join('/'), sourceSet: null };
}
/** The folder itself and every folder round it, from the inside out; the root is the empty string. */
function* enclosing(folder) {
    let current = folder;
    while (current !== '') {
        yield current;
        current = current.slice(0, Math.max(0, current.lastIndexOf('/')));
    }
    yield '';
}


/***/ }),

/***/ 6931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInside),
/* harmony export */   y: () => (/* binding */ folderOf)
/* harmony export */ });
/** Whether a path, or a folder, lies in a folder; the root is the empty string. */
function isInside(folder, path) {
    return folder === '' || path.startsWith(`${folder}/`);
}
/** The folder that a path lies in; empty for the root. */
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}


/***/ }),

/***/ 5898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ gradleStatements),
/* harmony export */   r: () => (/* binding */ UNNAMED)
/* harmony export */ });
/** Stands for a block whose name can't be told: a loop, a condition, a call. */
const UNNAMED = '?';
const DEEPEST_NESTING = 16;
// The engine keeps a place to go back to for every turn of a loop over two choices, hence the bounds.
const LEXEMES = /(?<space>[^\S\n]+|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<line>\n)|(?<long>"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$))|(?<string>"(?:\\[\s\S]|[^"\\\n]){0,100000}"?|'(?:\\[\s\S]|[^'\\\n]){0,100000}'?)|(?<word>[\p{L}_$][\p{L}\p{N}_$]*)|(?<number>\d[\d_.]*)|[\s\S]/gu;
const CREATORS = /^(create|register|maybeCreate|getByName|named)$/;
const CONTAINERS = /^(productFlavors|buildTypes)$/;
const EVERY = /^(all|each|configureEach|forEach|whenObjectAdded|matching|withType|for|if|else|while|when)$/;
/** Cuts a build file into statements. It runs nothing, and takes whatever it doesn't know as it comes. */
function* gradleStatements(text) {
    const stack = [];
    let blocks = [];
    let tokens = [];
    let depth = 0;
    let line = 1;
    let first = 1;
    for (const { 0: lexeme, groups = {} } of text.matchAll(LEXEMES)) {
        const at = line;
        if (lexeme.includes('\n'))
            line += lexeme.split('\n').length - 1;
        if (groups['space'] !== undefined)
            continue;
        if (tokens.length === 0)
            first = at;
        const boundary = (groups['line'] !== undefined || lexeme === ';') && depth === 0;
        if (boundary || lexeme === '{' || lexeme === '}') {
            if (lexeme === '{') {
                stack.push({ names: blocks, depth });
                blocks = [...blocks, ...blockNames(tokens)].slice(-DEEPEST_NESTING);
                depth = 0;
            }
            if (tokens.length > 0 || lexeme === '{')
                yield { blocks, tokens, isHead: lexeme === '{', line: first };
            if (lexeme === '}') {
                const outer = stack.pop();
                blocks = outer?.names ?? [];
                depth = outer?.depth ?? 0;
            }
            tokens = [];
        }
        else if (groups['line'] === undefined) {
            if (lexeme === '(' || lexeme === '[')
                depth++;
            else if (lexeme === ')' || lexeme === ']')
                depth = Math.max(0, depth - 1);
            tokens.push(tokenOf(lexeme, groups));
        }
    }
    if (tokens.length > 0)
        yield { blocks, tokens, isHead: false, line: first };
}
function tokenOf(lexeme, groups) {
    if (groups['word'] !== undefined)
        return { kind: 'word', text: lexeme, plain: true };
    if (groups['number'] !== undefined)
        return { kind: 'number', text: lexeme.replaceAll('_', ''), plain: true };
    const width = groups['long'] !== undefined ? 3 : groups['string'] !== undefined ? 1 : 0;
    if (width === 0)
        return { kind: 'mark', text: lexeme, plain: true };
    const quote = lexeme.slice(0, width);
    const inner = lexeme.slice(width, lexeme.length > width && lexeme.endsWith(quote) ? -width : undefined);
    const plain = quote.startsWith("'") || !/(^|[^\\])(\\\\)*\$[\p{L}_{]/u.test(inner);
    return { kind: 'string', text: inner.replace(/\\([\s\S])/g, '$1'), plain };
}
/** What a block is called: `android { }`, `buildTypes.release { }`, `create("free") { }`, `val free by creating { }`. */
function blockNames(tokens) {
    const words = tokens.filter(({ kind }) => kind === 'word').map(({ text }) => text);
    const name = tokens.find(({ kind }) => kind === 'string');
    const by = words.indexOf('by');
    if (by > 0)
        return [words[by - 1]];
    if (words.some((word) => EVERY.test(word))) {
        const container = words.find((word) => CONTAINERS.test(word));
        return container === undefined ? [UNNAMED] : [container, UNNAMED];
    }
    const creator = words.findIndex((word) => CREATORS.test(word));
    if (name !== undefined) {
        const owners = creator < 0 ? words.slice(0, -1) : words.slice(0, creator);
        return [...owners, name.plain ? name.text : UNNAMED];
    }
    if (creator >= 0 || words.length === 0)
        return [UNNAMED];
    return words;
}


/***/ }),

/***/ 4827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readGradle)
/* harmony export */ });
/* harmony import */ var _gradle_tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5898);

const draft = () => ({ minSdk: null, dimension: null, placeholders: new Map(), strings: new Map() });
/** Reads `build.gradle` or `build.gradle.kts`. Expressions, catalogs and properties of other files stay unknown. */
function readGradle(text) {
    const defaults = draft();
    const flavours = new Map();
    const buildTypes = new Map();
    const kinds = new Set();
    let complete = true;
    const subjectOf = (blocks) => {
        for (let at = blocks.length - 1; at >= 0; at--) {
            const block = blocks[at];
            if (block === 'defaultConfig')
                return defaults;
            if (block !== 'productFlavors' && block !== 'buildTypes')
                continue;
            const name = blocks[at + 1];
            if (name === _gradle_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .UNNAMED */ .r)
                complete = false;
            if (name === undefined || name === _gradle_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .UNNAMED */ .r)
                return null;
            const drafts = block === 'productFlavors' ? flavours : buildTypes;
            const found = drafts.get(name) ?? draft();
            drafts.set(name, found);
            return found;
        }
        return null;
    };
    for (const statement of (0,_gradle_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .gradleStatements */ .C)(text)) {
        const kind = pluginKind(statement);
        if (kind !== null)
            kinds.add(kind);
        const names = namesOf(statement);
        const subject = subjectOf(names);
        if (subject !== null)
            take(statement, subject);
    }
    const [kind = null] = kinds;
    return { kind: kinds.size === 1 ? kind : null, defaults, flavours, buildTypes, complete };
}
/** The blocks round a statement; `productFlavors { create("free") }` without a block of its own counts as one. */
function namesOf({ blocks, tokens, isHead }) {
    const inside = blocks.at(-1);
    if (inside !== 'productFlavors' && inside !== 'buildTypes')
        return blocks;
    const words = tokens.filter(({ kind }) => kind === 'word');
    const name = tokens.find(({ kind }) => kind === 'string');
    if (isHead)
        return blocks;
    if (name?.plain === true && /^(create|register|maybeCreate)$/.test(words[0]?.text ?? '')) {
        return [...blocks, name.text];
    }
    return tokens.length === 1 && words.length === 1 ? [...blocks, words[0]?.text ?? _gradle_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .UNNAMED */ .r] : blocks;
}
function pluginKind({ tokens }) {
    const [first, ...rest] = tokens;
    if (first?.kind !== 'word' || !/^(id|alias|apply)$/.test(first.text))
        return null;
    const said = rest.map(({ text }) => text).join('');
    if (/apply\(?false\)?$/.test(said))
        return null;
    if (/android[._-]?application/i.test(said))
        return 'application';
    return /android[._-]?library|multiplatform[._-]?library|dynamic-?feature/i.test(said) ? 'library' : null;
}
function take({ blocks, tokens }, subject) {
    const [first, ...rest] = tokens;
    if (first?.kind !== 'word')
        return;
    const name = first.text.replace(/^set([A-Z])/, (_, letter) => letter.toLowerCase());
    if (name === 'minSdk' || name === 'minSdkVersion') {
        subject.minSdk = level(rest) ?? subject.minSdk;
    }
    else if (name === 'version' && blocks.at(-1) === 'minSdk') {
        const release = rest.findIndex(({ text }) => text === 'release');
        subject.minSdk = (release < 0 ? null : level(rest.slice(release + 1))) ?? subject.minSdk;
    }
    else if (name === 'dimension') {
        subject.dimension = rest.find(({ kind, plain }) => kind === 'string' && plain)?.text ?? null;
    }
    else if (name === 'resValue') {
        const [type, key, value] = rest.filter(({ kind }) => kind === 'string');
        if (type?.text !== 'string' || key?.plain !== true)
            return;
        subject.strings.set(key.text, value?.plain === true && endsAt(rest, value) ? value.text : null);
    }
    else if (name === 'manifestPlaceholders' || name === 'addManifestPlaceholders') {
        for (const [key, value] of placeholders(rest))
            subject.placeholders.set(key, value);
    }
}
/** `24`, `= 24`, `(24)`, `"24"` and nothing else. */
function level(tokens) {
    const said = tokens.filter(({ text, kind }) => kind !== 'mark' || !/^[=()]$/.test(text));
    const [only] = said;
    return said.length === 1 && only !== undefined && /^\d{1,3}$/.test(only.text) ? Number(only.text) : null;
}
/** `["key"] = v`, `.key = v`, `.put("key", v)`, `= [key: v, ...]`, `+= mapOf("key" to v, ...)`. */
function placeholders(tokens) {
    const [open, key, close] = tokens;
    if (open?.text === '[' && key?.kind === 'string' && close?.text === ']' && tokens[3]?.text === '=') {
        return key.plain ? [[key.text, literal(tokens, 4)]] : [];
    }
    if (open?.text === '.' && key?.kind === 'word' && close?.text === '=')
        return [[key.text, literal(tokens, 3)]];
    if (open?.text === '.' && key?.text === 'put' && tokens[3]?.kind === 'string') {
        return [[tokens[3].text, literal(tokens, 5)]];
    }
    const found = [];
    for (const [at, token] of tokens.entries()) {
        const isPair = token.text === ':' || (token.kind === 'word' && token.text === 'to');
        const before = tokens[at - 1]?.text === ')' ? tokens[at - 2] : tokens[at - 1];
        if (!isPair || token.kind === 'string' || before === undefined || before.kind === 'mark')
            continue;
        if (before.plain)
            found.push([before.text, literal(tokens, at + 1)]);
    }
    return found;
}
/** The string at `at` when it is the whole value there; null for an expression. */
function literal(tokens, at) {
    const token = tokens[at];
    return token?.kind === 'string' && token.plain && endsAt(tokens, token) ? token.text : null;
}
function endsAt(tokens, token) {
    const next = tokens[tokens.indexOf(token) + 1];
    return next === undefined || (next.kind === 'mark' && /^[,\])]$/.test(next.text));
}


/***/ }),

/***/ 8936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ append)
/* harmony export */ });
/** Adds to the list that a map keeps under a key. */
function append(map, key, value) {
    const list = map.get(key);
    if (list === undefined)
        map.set(key, [value]);
    else
        list.push(value);
}


/***/ }),

/***/ 1514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ discover)
});

// EXTERNAL MODULE: ./build/model/source.js
var model_source = __webpack_require__(3589);
// EXTERNAL MODULE: ./build/text/xml.js + 4 modules
var xml = __webpack_require__(5692);
// EXTERNAL MODULE: ./build/discover/source-sets.js
var source_sets = __webpack_require__(1627);
// EXTERNAL MODULE: ./build/discover/wording.js
var wording = __webpack_require__(2274);
;// CONCATENATED MODULE: ./build/discover/alternatives.js




/** Files of one name in different source sets of a module: a build takes one of them, whole. */
function withVariants(stores) {
    const sets = new Map();
    for (const store of stores) {
        const name = alternativeOf(store);
        if (name !== null)
            sets.set(name, (sets.get(name) ?? new Set()).add(variantOf(store)));
    }
    return stores.map((store) => {
        const name = alternativeOf(store);
        if (name === null || (sets.get(name)?.size ?? 0) < 2)
            return store;
        const deployment = { ...store.deployment, variantOf: name, variant: variantOf(store) };
        return { ...store, deployment };
    });
}
/** e.g. `app:@xml/network_security_config`; null for what no build of the app takes. */
function alternativeOf({ source, deployment: { module, sourceSet, state } }) {
    if ((0,source_sets/* isTestSet */.rC)(sourceSet) || state === 'companion')
        return null;
    const name = /([^/]+)\.xml$/.exec(source.path)?.[1];
    return name === undefined ? null : `${module}:@xml/${name}`;
}
function variantOf({ deployment: { sourceSet } }) {
    return sourceSet ?? 'main';
}
/** A debug companion's debug-overrides count only where its main file has none. */
function idleDebugOverrides(resources, sources, join, recognised) {
    const isConfiguration = ({ path }) => recognised.has(path);
    return resources.flatMap((companion) => {
        const name = /^(.+)_debug$/.exec(companion.name)?.[1];
        const source = sources.get(companion.path);
        if (name === undefined || source === undefined || !recognised.has(companion.path))
            return [];
        if (join.deployment(companion, isConfiguration).state !== 'companion')
            return [];
        const own = debugOverrides(source);
        const mains = resources.filter((each) => each.name === name && each.place.module === companion.place.module && isConfiguration(each));
        const main = mains.find(({ path }) => {
            const text = sources.get(path);
            return text !== undefined && debugOverrides(text) !== null;
        });
        if (own === null || main === undefined)
            return [];
        const at = (0,model_source/* positions */.X)(source.text);
        return [
            {
                path: companion.path,
                start: at(own.startTag.start),
                end: at(own.startTag.end),
                rule: 'config-malformed',
                severity: 'warning',
                message: `The platform reads this \`<debug-overrides>\` only if ${(0,wording/* quote */.h)(main.path)} has none, and it has one: nothing in here counts.`,
                hint: 'keep one of the two',
            },
        ];
    });
}
function debugOverrides({ text }) {
    if (!text.includes('debug-overrides'))
        return null;
    const { root } = (0,xml/* parseXml */.NO)(text);
    return root === null
        ? null
        : ((0,xml/* elements */.Yt)(root).find(({ localName }) => localName === 'debug-overrides') ?? null);
}

// EXTERNAL MODULE: ./build/discover/android-files.js
var android_files = __webpack_require__(4663);
;// CONCATENATED MODULE: ./build/discover/android-evidence.js

/** A phrase such as `app/src/main/AndroidManifest.xml:12 (tools:replace)`. */
function evidenceOf({ manifest, statement, named }) {
    const special = named.sets.filter((set, at) => at > 0 && set !== null && set !== manifest.place.sourceSet);
    const notes = [...new Set(special), ...(statement.marker === null ? [] : [statement.marker])];
    return `${manifest.path}:${statement.start.line}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
}
/** What a manifest says that doesn't put the file in force. */
function outlookOf({ path, statements }, name) {
    if (statements === null)
        return `${path} can't be read`;
    const same = statements.find(({ reference }) => reference.names.some((named) => named.name === name));
    if (same !== undefined)
        return `${path}:${same.start.line} names ${(0,wording/* quote */.h)(`@xml/${name}`)}, but its builds take another file`;
    const [first] = statements;
    if (first === undefined)
        return `${path} names none`;
    const said = first.value === null ? `takes it away (${first.marker})` : `names ${(0,wording/* quote */.h)(first.value)}`;
    return `${path}:${first.start.line} ${said}`;
}
/** Whether a manifest says something else. */
function speaksAgainst({ reference }, name) {
    return reference.unresolved === null && reference.names.every((named) => named.name !== name);
}

// EXTERNAL MODULE: ./build/discover/android-places.js
var android_places = __webpack_require__(8054);
// EXTERNAL MODULE: ./build/discover/folders.js
var folders = __webpack_require__(6931);
// EXTERNAL MODULE: ./build/discover/groups.js
var groups = __webpack_require__(8936);
;// CONCATENATED MODULE: ./build/discover/android-join.js






const MOST_EVIDENCE = 8;
/**
 * Joins configurations with the manifests that name them, by the build's own order: source sets overlay file by file,
 * the application's files stand before those of its libraries, and manifests of both merge.
 */
class AndroidJoin {
    #project;
    #byName = new Map();
    #namings = new Map();
    #manifests = new Map();
    /** Source sets of a module that have a file, by module and name. */
    #holders = new Map();
    /** Namings by name that may mean a file of another module. */
    #roaming = new Map();
    #sourceSets = new Map();
    #roots = new Map();
    #resources = new Map();
    constructor(project) {
        this.#project = project;
        for (const resource of project.resources) {
            (0,groups/* append */.B)(this.#byName, resource.name, resource);
            const key = keyOf(resource.place.module, resource.name);
            this.#holders.set(key, (this.#holders.get(key) ?? new Set()).add(resource.place.sourceSet));
        }
        for (const manifest of project.manifests)
            (0,groups/* append */.B)(this.#manifests, manifest.place.module, manifest);
        for (const naming of this.namings()) {
            (0,groups/* append */.B)(this.#namings, naming.named.name, naming);
            (0,groups/* append */.B)(this.#namings, keyOf(naming.manifest.place.module, naming.named.name), naming);
        }
    }
    /** Everything that manifests name, resolved. */
    *namings() {
        for (const manifest of this.#project.manifests) {
            for (const statement of manifest.statements ?? []) {
                for (const named of statement.reference.names)
                    yield { manifest, statement, named };
            }
        }
    }
    /** Whether there is a file that a naming can mean. */
    hasFile({ manifest, named }) {
        const { module, sourceSet } = manifest.place;
        const own = this.#holders.get(keyOf(module, named.name)) ?? [];
        return ([...own].some((set) => (0,source_sets/* isTestSet */.rC)(sourceSet) || this.#setsOf(module).together([...named.sets, set])) ||
            (this.#byName.get(named.name) ?? []).some(({ place }) => place.module !== module && this.#reaches(module, place.module)));
    }
    /** How a file gets into builds. `isConfiguration` says whether a resource is one by its content. */
    deployment(resource, isConfiguration) {
        const { place, name } = resource;
        const namings = this.#inForceBy(resource);
        const minimumOs = this.#minimumOs(resource, namings);
        const common = {
            module: place.module,
            sourceSet: place.sourceSet,
            minimumOs,
            variantOf: null,
            variant: null,
            uncovered: [],
            generator: null,
            resources: this.#resourcesOf(place.module),
        };
        if (namings.length > 0) {
            return { state: 'in-force', evidence: distinct(namings.map(evidenceOf)), ...common };
        }
        const main = /^(.+)_debug$/.exec(name)?.[1];
        if (main !== undefined && this.#hasConfiguration(main, place.module, isConfiguration)) {
            return { state: 'companion', evidence: [`${main} (debug companion)`], ...common };
        }
        const manifests = this.#project.manifests.filter((each) => this.#reaches(each.place.module, place.module));
        const evidence = distinct(manifests.slice(0, MOST_EVIDENCE).map((manifest) => outlookOf(manifest, name)));
        // .NET writes manifests from attributes in the code as well.
        const known = manifests.length > 0 &&
            !/(^|\/)Resources\//.test(resource.path) &&
            manifests.every(({ statements }) => statements?.every(({ reference }) => reference.unresolved === null));
        return { state: known ? 'not-referenced' : 'not-known', evidence, ...common };
    }
    #inForceBy({ name, place }) {
        const { module, sourceSet } = place;
        if ((0,source_sets/* isMainSet */.eo)(sourceSet) && this.#setsOf(module).coverAll(this.#holders.get(keyOf(module, name))))
            return [];
        const applications = this.#applicationsOf(module);
        if (applications.length > 0 && applications.every((each) => this.#hasOwn(each, name)))
            return [];
        const own = (this.#namings.get(keyOf(module, name)) ?? []).filter((naming) => !this.#isOverridden(naming) && this.#setsOf(module).together([...naming.named.sets, sourceSet]));
        // A manifest of the file's own source set has the last word on the builds that this file is in.
        const last = (this.#manifests.get(module) ?? []).some((each) => !(0,source_sets/* isMainSet */.eo)(sourceSet) &&
            each.place.sourceSet === sourceSet &&
            each.statements?.some((statement) => speaksAgainst(statement, name)));
        return [
            ...own.filter(({ named }) => !last || named.sets.includes(sourceSet)),
            ...this.#roamingOf(name).filter(({ manifest }) => manifest.place.module !== module && this.#reaches(manifest.place.module, module)),
        ];
    }
    #roamingOf(name) {
        const known = this.#roaming.get(name);
        if (known !== undefined)
            return known;
        const found = (this.#namings.get(name) ?? []).filter((naming) => {
            const { module } = naming.manifest.place;
            return ((this.#kindOf(module) === 'library' || !this.#hasOwn(module, name)) && !this.#isOverridden(naming));
        });
        this.#roaming.set(name, found);
        return found;
    }
    /** Whether every build of a module takes its own file of that name. */
    #hasOwn(module, name) {
        const holders = this.#holders.get(keyOf(module, name));
        return holders !== undefined && ([...holders].some(source_sets/* isMainSet */.eo) || this.#setsOf(module).coverAll(holders));
    }
    /** The applications that a library is known to be built into; none for other modules. */
    #applicationsOf(module) {
        if (this.#kindOf(module) !== 'library')
            return [];
        return [...this.#project.modules]
            .filter(([other, { kind }]) => kind === 'application' && this.#reaches(module, other))
            .map(([other]) => other);
    }
    /** A library's word doesn't count where every application has its own. */
    #isOverridden({ manifest, named }) {
        const applications = this.#applicationsOf(manifest.place.module);
        return (applications.length > 0 &&
            applications.every((application) => (this.#manifests.get(application) ?? []).some(({ place, statements }) => (0,source_sets/* isMainSet */.eo)(place.sourceSet) &&
                statements?.some((statement) => speaksAgainst(statement, named.name)))));
    }
    #hasConfiguration(name, module, isConfiguration) {
        const isNear = (other) => this.#reaches(other, module);
        const files = this.#byName.get(name) ?? [];
        const namings = this.#namings.get(name) ?? [];
        return (files.some((file) => isNear(file.place.module) && isConfiguration(file)) ||
            namings.some(({ manifest }) => isNear(manifest.place.module)));
    }
    /** The lowest level of the applications that the file gets into. */
    #minimumOs({ place }, namings) {
        const modules = new Set([place.module, ...namings.map(({ manifest }) => manifest.place.module)]);
        const applications = [...modules].filter((module) => this.#kindOf(module) === 'application');
        const levels = (applications.length > 0 ? applications : [...modules]).flatMap((module) => {
            const level = this.#minSdk(module, place.sourceSet);
            return level === null ? [] : [level];
        });
        return levels.length === 0 ? null : String(Math.min(...levels));
    }
    #minSdk(module, sourceSet) {
        const gradle = this.#project.modules.get(module);
        if (gradle !== undefined) {
            const own = gradle.flavours.get(sourceSet ?? '')?.minSdk;
            if (typeof own === 'number')
                return own;
            const all = [gradle.defaults, ...((0,source_sets/* isMainSet */.eo)(sourceSet) ? gradle.flavours.values() : [])];
            const levels = all.flatMap(({ minSdk }) => (minSdk === null ? [] : [minSdk]));
            if (levels.length > 0)
                return Math.min(...levels);
        }
        const manifests = this.#manifests.get(module) ?? [];
        return manifests.find(({ minSdk }) => minSdk !== null)?.minSdk ?? null;
    }
    /** Of a module and all that it may be built with. */
    #resourcesOf(module) {
        const { fileResources } = this.#project;
        if (fileResources === null)
            return null;
        const known = this.#resources.get(module);
        if (known !== undefined)
            return known;
        const found = new Set();
        for (const [other, names] of fileResources) {
            if (this.#reaches(module, other))
                for (const name of names)
                    found.add(name);
        }
        this.#resources.set(module, found);
        return found;
    }
    #kindOf(module) {
        return this.#project.modules.get(module)?.kind ?? null;
    }
    #setsOf(module) {
        const sets = this.#sourceSets.get(module) ?? new source_sets/* SourceSets */.zh(this.#project.modules.get(module) ?? null);
        this.#sourceSets.set(module, sets);
        return sets;
    }
    /** Whether two modules can be built into one app: one Gradle build (or one inside the other), not both applications. */
    #reaches(a, b) {
        if (a === b)
            return true;
        if (this.#kindOf(a) === 'application' && this.#kindOf(b) === 'application')
            return false;
        const first = this.#buildRoot(a);
        const second = this.#buildRoot(b);
        return first === second || (0,folders/* isInside */.F)(first, second) || (0,folders/* isInside */.F)(second, first);
    }
    #buildRoot(module) {
        const known = this.#roots.get(module);
        if (known !== undefined)
            return known;
        let found = '';
        for (const folder of (0,android_places/* enclosing */.fD)(module)) {
            if (!this.#project.buildRoots.has(folder))
                continue;
            found = folder;
            break;
        }
        this.#roots.set(module, found);
        return found;
    }
}
/** No path holds a zero byte. */
function keyOf(module, name) {
    return `${module}\0${name}`;
}
function distinct(lines) {
    return [...new Set(lines)].slice(0, MOST_EVIDENCE).map(wording/* oneLine */.T);
}

;// CONCATENATED MODULE: ./build/discover/android-problems.js

/**
 * Complaints about manifests: one that names a file that is nowhere, and one whose value the build files don't tell.
 *
 * @param configurations the files that are configurations by their content
 * @param scope `partial`: some resource folders lie out of sight, so that a missing file may be there
 */
function referenceProblems(join, manifests, configurations, scope) {
    const problems = [];
    const said = new Set();
    for (const naming of join.namings()) {
        const { manifest, statement, named } = naming;
        const once = `${manifest.path}:${statement.start.line}:${statement.start.column} ${named.name}`;
        if (said.has(once) || join.hasFile(naming))
            continue;
        said.add(once);
        problems.push({
            path: manifest.path,
            start: statement.start,
            end: statement.end,
            rule: 'config-not-referenced',
            severity: scope.partial ? 'warning' : 'error',
            message: `${android_problems_wording(naming)}, but no ${(0,wording/* quote */.h)(`res/xml/${named.name}.xml`)} is in ${inModule(manifest)} or in a module that it is built with. ${scope.partial ? 'Not all of its resource folders were looked into.' : 'Unless the build makes it or a dependency brings it, the app has no such configuration and does not build.'}`,
            hint: hintFor(naming, configurations),
        });
    }
    for (const manifest of manifests) {
        for (const { reference, value, start, end } of manifest.statements ?? []) {
            if (reference.unresolved === null)
                continue;
            const others = reference.names.map(({ name }) => (0,wording/* quote */.h)(`@xml/${name}`));
            problems.push({
                path: manifest.path,
                start,
                end,
                rule: 'config-not-referenced',
                severity: 'notice',
                message: `\`networkSecurityConfig\` is ${(0,wording/* quote */.h)(value ?? '')}, which is not resolved${others.length === 0 ? '' : ` wholly (${[...new Set(others)].join(', ')} apart)`}: build files and values files don't say it in plain text. Configurations are checked by their content, without knowing which of them is in force.`,
                hint: null,
            });
        }
    }
    return problems;
}
function android_problems_wording({ statement, named }) {
    const plain = statement.value?.trim() === `@xml/${named.name}`;
    const source = plain ? '' : ` (from ${(0,wording/* quote */.h)(statement.value ?? '')})`;
    return `The manifest names ${(0,wording/* quote */.h)(`@xml/${named.name}`)}${source}`;
}
function inModule({ place }) {
    return place.module === '' ? 'this project' : `the module ${(0,wording/* quote */.h)(place.module)}`;
}
function hintFor({ manifest, named }, configurations) {
    const near = configurations.find(({ place }) => place.module === manifest.place.module) ?? configurations[0];
    if (near !== undefined)
        return (0,wording/* oneLine */.T)(`Name a file that exists, e.g. \`@xml/${near.name}\` (${near.path}), or add this one.`);
    const folder = [
        manifest.place.module,
        ...(manifest.place.sourceSet === null ? [] : ['src', manifest.place.sourceSet]),
    ];
    const path = [...folder, 'res', 'xml', `${named.name}.xml`].filter((each) => each !== '').join('/');
    return `Add ${(0,wording/* quote */.h)(path)}, or take the attribute away.`;
}

;// CONCATENATED MODULE: ./build/discover/android-references.js


const MOST_VALUES = 256;
const DEEPEST_REFERENCE = 8;
/** Resolves `@xml/NAME`, `${placeholder}` and `@string/NAME` as far as build files and values files go. */
function resolveReference(value, context) {
    const names = [];
    let unresolved = null;
    let pending = [{ text: value, sets: [context.place.sourceSet] }];
    const own = new source_sets/* SourceSets */.zh(context.modules.find(({ folder }) => folder === context.place.module)?.gradle ?? null);
    for (let depth = 0; pending.length > 0; depth++) {
        const next = [];
        for (const { text, sets } of pending) {
            const direct = text === null ? null : directName(text);
            if (direct !== null) {
                if (direct !== '')
                    names.push({ name: direct, sets });
                continue;
            }
            const expanded = depth < DEEPEST_REFERENCE && text !== null ? expand(text, sets, context, own) : [];
            if (expanded.length === 0 || expanded.length + next.length > MOST_VALUES)
                unresolved ??= value;
            else
                next.push(...expanded);
        }
        pending = next;
    }
    return { names, unresolved };
}
/** Reads `<string name="...">` of a values file; a file that can't be read holds none. */
function readStrings(text, place) {
    const { root } = (0,xml/* parseXml */.NO)(text);
    if (root === null || root.name !== 'resources')
        return [];
    return (0,xml/* elements */.Yt)(root).flatMap((element) => {
        const name = element.attributes.find((each) => each.name === 'name')?.value;
        return element.name === 'string' && name !== undefined
            ? [{ name, value: (0,xml/* textContent */.P_)(element).trim(), place }]
            : [];
    });
}
/** `NAME` of `@xml/NAME`; empty for a value that names nothing on purpose; null when it isn't that plain. */
function directName(text) {
    if (text.trim() === '' || text.trim() === '@null')
        return '';
    return /^@(?:[\w.]+:)?xml\/([\w.]+)$/.exec(text.trim())?.[1] ?? null;
}
function expand(text, sets, context, own) {
    const placeholder = /\$\{([^{}]*)\}/.exec(text);
    const string = /^@(?:[\w.]+:)?string\/([\w.]+)$/.exec(text.trim())?.[1];
    const values = placeholder !== null
        ? variationValues(context, ({ placeholders }) => placeholders.get(placeholder[1].trim()))
        : string !== undefined
            ? stringValues(string, context)
            : [];
    return values
        .map((value) => ({
        text: value.text === null || placeholder === null
            ? value.text
            : text.replace(placeholder[0], () => value.text),
        sets: [...sets, ...value.sets],
    }))
        .filter((value) => own.together(value.sets));
}
function stringValues(name, { strings, ...context }) {
    const files = strings
        .filter((each) => each.name === name)
        .map(({ value, place }) => ({
        text: value,
        sets: place.module === context.place.module ? [place.sourceSet] : [],
    }));
    return [...files, ...variationValues({ ...context, strings }, (variation) => variation.strings.get(name))];
}
/** Every value that the first module with one gives it: by default, in a flavour, in a build type. */
function variationValues({ modules }, pick) {
    for (const { gradle } of modules) {
        const special = [];
        for (const [set, variation] of [...gradle.flavours, ...gradle.buildTypes]) {
            const text = pick(variation);
            if (text !== undefined)
                special.push({ text, sets: [set] });
        }
        const standard = pick(gradle.defaults);
        const covered = new source_sets/* SourceSets */.zh(gradle).coverAll(new Set(special.map(({ sets }) => sets[0] ?? null)));
        if (standard !== undefined && !covered)
            special.push({ text: standard, sets: [] });
        if (special.length > 0)
            return special;
    }
    return [];
}

// EXTERNAL MODULE: ./build/discover/reading.js
var discover_reading = __webpack_require__(1218);
;// CONCATENATED MODULE: ./build/discover/resources.js


/** Types whose resources are files of that folder; the folder round it may have any name. */
const FILE_RESOURCE = /(?:^|\/)(anim|animator|drawable|font|layout|menu|mipmap|navigation|raw|transition|xml)(?:-[^/]+)?\/([^/.]+)[^/]*$/;
/** Names such as `raw/my_ca` by module folder, those of its tests left out. */
function fileResourcesOf(files, isModule) {
    const found = new Map();
    for (const path of files) {
        const named = FILE_RESOURCE.exec(path);
        if (named === null)
            continue;
        const { module, sourceSet } = (0,android_places/* resourceAt */.eE)(path, isModule).place;
        if ((0,source_sets/* isTestSet */.rC)(sourceSet))
            continue;
        const names = found.get(module) ?? new Set();
        found.set(module, names.add(`${named[1]}/${named[2]}`));
    }
    return found;
}
/** Whether a tree holds whole applications: not one module of a build whose others lie outside, nor files alone. */
function isProject(files, modules, buildRoots) {
    const outermost = modules.get('')?.kind ?? null;
    return outermost === null
        ? files.some((path) => /(^|\/)AndroidManifest\.xml$/.test(path))
        : buildRoots.has('');
}

;// CONCATENATED MODULE: ./build/discover/android.js









/**
 * Finds network security configurations: every `res/xml*` file that the format recognises, and every file that a
 * manifest names, recognised or not, since the platform reads it whatever it is.
 */
async function discoverAndroid(tree, format) {
    const files = await tree.files();
    const problems = [];
    const buildFiles = (0,android_files/* buildFilesOf */.r)(files);
    const project = await readProject(tree, files, buildFiles, problems);
    const join = new AndroidJoin(project);
    const { sources, recognised } = await readResources(tree, project.resources, format, problems);
    problems.push(...idleDebugOverrides(project.resources, sources, join, recognised));
    const found = project.resources.flatMap((resource) => {
        const source = sources.get(resource.path);
        if (source === undefined)
            return [];
        const deployment = join.deployment(resource, ({ path }) => recognised.has(path));
        return recognised.has(resource.path) || deployment.state === 'in-force'
            ? [{ source, format, deployment }]
            : [];
    });
    const configurations = project.resources.filter(({ path }) => recognised.has(path));
    const partial = await isPartlyHidden(tree, files, buildFiles);
    problems.push(...referenceProblems(join, project.manifests, configurations, { partial }));
    return { stores: withVariants(found), problems: problems.sort(discover_reading/* byPath */.f2), bundles: [] };
}
async function readProject(tree, files, buildFiles, problems) {
    const moduleFolders = new Set(buildFiles.map(folders/* folderOf */.y));
    const isModule = (folder) => moduleFolders.has(folder);
    const modules = await (0,android_files/* readModules */.Uq)(tree, buildFiles);
    const read = await (0,android_files/* readManifests */.PX)(tree, files, problems);
    const strings = needsStrings(read, modules) ? await readAllStrings(tree, files, isModule) : [];
    const manifests = read.map(({ path, manifest }) => {
        const place = (0,android_places/* manifestPlace */.jE)(path, isModule);
        const context = contextFor(place, modules, strings);
        const statements = manifest?.statements.map((statement) => ({
            ...statement,
            reference: statement.value === null
                ? { names: [], unresolved: null }
                : resolveReference(statement.value, context),
        }));
        return { path, place, minSdk: manifest?.minSdk ?? null, statements: statements ?? null };
    });
    // The root itself may be `res` or `res/xml`.
    const resources = files
        .filter((path) => path.endsWith('.xml') && (0,android_places/* isXmlResource */._r)(`${slashed(tree.root)}/${path}`))
        .map((path) => (0,android_places/* resourceAt */.eE)(path, isModule));
    const buildRoots = new Set(files.filter((path) => /(^|\/)settings\.gradle(\.kts)?$/.test(path)).map(folders/* folderOf */.y));
    const isWhole = !(await isPartlyHidden(tree, files, buildFiles)) && isProject(files, modules, buildRoots);
    const fileResources = isWhole ? fileResourcesOf(files, isModule) : null;
    const project = { resources, manifests, modules, buildRoots, fileResources };
    const elsewhere = filesElsewhere(new AndroidJoin(project), files, resources, isModule);
    return { ...project, resources: [...resources, ...elsewhere] };
}
/** Sources by path, and which of them are configurations by their content. */
async function readResources(tree, resources, format, problems) {
    const sources = new Map();
    const recognised = new Set();
    const paths = resources.map(({ path }) => path);
    await (0,discover_reading/* readEach */.e2)(tree, paths, (path, reading) => {
        const problem = 'problem' in reading ? reading.problem : null;
        const isConfiguration = 'source' in reading && format.recognises(reading.source);
        const fault = problem ?? ('source' in reading && !isConfiguration ? (0,discover_reading/* opaque */.OZ)(reading.source) : null);
        if (isConfiguration)
            recognised.add(path);
        if (fault !== null)
            problems.push((0,discover_reading/* notRead */.Qk)(path, fault, 'error'));
        else if ('source' in reading)
            sources.set(path, reading.source);
    });
    return { sources, recognised };
}
function needsStrings(manifests, modules) {
    const named = manifests.flatMap(({ manifest }) => manifest?.statements.map(({ value }) => value) ?? []);
    const set = [...modules.values()].flatMap(({ defaults, flavours, buildTypes }) => [defaults, ...flavours.values(), ...buildTypes.values()].flatMap(({ placeholders }) => [
        ...placeholders.values(),
    ]));
    return [...named, ...set].some((value) => value !== null && /^@[^/]*string\//.test(value.trim()));
}
async function readAllStrings(tree, files, isModule) {
    const found = [];
    const paths = files.filter((path) => /(^|\/)(res|Resources)\/values[^/]*\/[^/]+\.xml$/.test(path));
    await (0,discover_reading/* readEach */.e2)(tree, paths, (path, reading) => {
        // Only a string that stands for a resource is of use.
        if (!('source' in reading) || !/@[\w.:]*(xml|string)\//.test(reading.source.text))
            return;
        found.push({ path, strings: readStrings(reading.source.text, (0,android_places/* resourceAt */.eE)(path, isModule).place) });
    });
    return found.sort(discover_reading/* byPath */.f2).flatMap(({ strings }) => strings);
}
function contextFor(place, modules, strings) {
    const own = modules.get(place.module);
    const others = own?.kind === 'application' ? [] : [...modules].filter(([, { kind }]) => kind === 'application');
    const ordered = [...(own === undefined ? [] : [[place.module, own]]), ...others];
    return { place, strings, modules: ordered.map(([folder, gradle]) => ({ folder, gradle })) };
}
/** Files in resource folders of another name (`res-pins/xml`), which only a manifest's word makes resources. */
function filesElsewhere(join, files, resources, isModule) {
    const missing = new Set();
    for (const naming of join.namings())
        if (!join.hasFile(naming))
            missing.add(naming.named.name);
    if (missing.size === 0)
        return [];
    const known = new Set(resources.map(({ path }) => path));
    return files.flatMap((path) => {
        const name = /(?:^|\/)xml(?:-[^/]+)?\/([^/]+)\.xml$/.exec(path)?.[1];
        return name !== undefined && missing.has(name) && !known.has(path) ? [(0,android_places/* resourceAt */.eE)(path, isModule)] : [];
    });
}
/** Whether resource folders lie out of sight, so that what isn't found may be there all the same. */
async function isPartlyHidden(tree, files, buildFiles) {
    const closed = (await tree.unentered()).filter(({ path }) => (0,android_places/* isResourceFolder */.bX)(path));
    return closed.length > 0 || isPart(tree.root, files, buildFiles);
}
/** A root that is a source set, or the folder of them: the rest of the module lies outside. */
function isPart(root, files, buildFiles) {
    if (buildFiles.length > 0)
        return false;
    const path = slashed(root);
    return /\/src$/.test(path) || (/\/src\/[^/]+$/.test(path) && files.includes('AndroidManifest.xml'));
}
function slashed(path) {
    return path.replaceAll('\\', '/');
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/discover/generators.js


/** A file says so itself, in a comment near its beginning. */
const SAYS_SO = /<!--(?:(?!-->)[\s\S]){0,500}?\b(auto-?generated|generated\s+(?:by|from|file)|do\s+not\s+(?:edit|modify))\b/i;
const HEAD = 4_000;
/** The generators of a work tree: XcodeGen's projects, Expo's app.json, react-native-ssl-manager's ssl_config.json. */
async function generatorsOf(tree) {
    const files = tree.onlyFile === null ? await tree.files() : [];
    const named = (pattern) => files.filter((path) => pattern.test(path));
    const texts = new Map();
    const textOf = (path) => {
        const known = texts.get(path);
        if (known !== undefined)
            return known;
        const text = tree.read(path).then((reading) => ('source' in reading ? reading.source.text : ''));
        texts.set(path, text);
        return text;
    };
    const xcodeGen = named(/(^|\/)project\.ya?ml$/);
    const expo = named(/(^|\/)app(\.config)?\.json$/);
    const sslManager = named(/(^|\/)ssl_config\.json$/);
    return async ({ path, text }) => {
        const said = SAYS_SO.exec(text.slice(0, HEAD))?.[1];
        if (said !== undefined) {
            return `The file says of itself that it is ${/not/i.test(said) ? 'not to be edited' : 'generated'} (\`${said}\`): change what it is made from.`;
        }
        if (/\.plist$/i.test(path)) {
            for (const file of xcodeGen) {
                if (infoPlists(await textOf(file), (0,folders/* folderOf */.y)(file)).includes(path)) {
                    return `XcodeGen writes it from \`info\` in ${file}: change \`properties\` there.`;
                }
            }
        }
        for (const file of expo) {
            const folder = (0,folders/* folderOf */.y)(file);
            if (!(0,folders/* isInside */.F)(folder, path) ||
                !/^(ios|android)\//.test(external_node_path_.posix.relative(folder === '' ? '.' : folder, path)))
                continue;
            if (statesPins(await textOf(file), path)) {
                return `Expo's prebuild writes it from ${file}: change \`expo\` there.`;
            }
        }
        for (const file of sslManager) {
            if (/"sha256Keys"/.test(await textOf(file))) {
                return `react-native-ssl-manager writes it from ${file}: change \`sha256Keys\` there.`;
            }
        }
        return null;
    };
}
/** The property lists that a project of XcodeGen writes: `path` beside `properties` in `info`. */
function infoPlists(yaml, folder) {
    const found = [];
    let info = null;
    for (const line of yaml.split(/\r\n?|\n/)) {
        const inline = /^\s*info\s*:\s*\{.*?\bpath\s*:\s*["']?([^"',}]+?)["']?\s*[,}]/.exec(line)?.[1];
        if (inline !== undefined)
            found.push(inline);
        const indentation = /^ *(?=[^ #])/.exec(line)?.[0].length;
        if (indentation === undefined)
            continue;
        if (info !== null && indentation <= info)
            info = null;
        if (/^\s*info\s*:\s*(#.*)?$/.test(line))
            info = indentation;
        const path = /^\s*path\s*:\s*["']?(.+?)["']?\s*(?:#.*)?$/.exec(line)?.[1];
        if (info !== null && path !== undefined)
            found.push(path);
    }
    return found.map((path) => external_node_path_.posix.normalize(external_node_path_.posix.join(folder, path)));
}
/** Whether Expo's configuration has the pins, or the plug-in that writes them, of the platform that a path belongs to. */
function statesPins(text, path) {
    if (!/"expo"\s*:/.test(text))
        return false;
    return /\.plist$/i.test(path)
        ? /"(NSPinnedDomains|NSAppTransportSecurity|TSKConfiguration|sslPinning)"/.test(text)
        : /"(networkSecurityConfig|sslPinning)"|network_security_config/.test(text);
}

// EXTERNAL MODULE: ./build/discover/ios.js + 2 modules
var ios = __webpack_require__(4869);
;// CONCATENATED MODULE: ./build/discover/pubspec.js
/** Reads the block style that every pubspec is written in, without a YAML parser. */
function readPubspec(text) {
    const dependencies = new Map();
    let name = null;
    let flutter = null;
    let section = '';
    let depth = null;
    let current = '';
    for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
        const [, indentation, key, rest] = /^( *)["']?([\w.-]+)["']?\s*:(.*)$/.exec(line) ?? [];
        if (indentation === undefined || key === undefined || rest === undefined)
            continue;
        if (indentation === '') {
            section = key;
            depth = null;
            if (key === 'name')
                name = /^\s*["']?(\w+)/.exec(rest)?.[1] ?? null;
            continue;
        }
        if (section !== 'dependencies')
            continue;
        depth ??= indentation.length;
        if (indentation.length === depth) {
            current = key;
            dependencies.set(key, index + 1);
        }
        const isSdk = key === 'sdk' ? /^\s*["']?flutter\b/.test(rest) : /\bsdk\s*:\s*["']?flutter\b/.test(rest);
        if (current === 'flutter' && isSdk)
            flutter = dependencies.get('flutter') ?? null;
    }
    return { name, flutter, dependencies };
}

;// CONCATENATED MODULE: ./build/discover/stacks.js
const CRONET = {
    name: 'Cronet',
    reason: "Cronet is Chromium's network stack, and nothing assures that it holds connections to the pins.",
};
const KTOR_CIO = {
    name: 'Ktor CIO',
    reason: "Ktor's CIO engine has a TLS implementation of its own, which is not held to the pins.",
};
const GRPC_CORE = {
    name: 'gRPC Core',
    reason: 'gRPC Core brings BoringSSL for its connections, which are not held to the pins.',
};

;// CONCATENATED MODULE: ./build/discover/flutter.js





/** Packages that send Dart's requests by way of the platform: held to its pins, or through Cronet. */
const ADAPTERS = {
    android: { covered: ['ok_http'], cronet: ['cronet_http', 'native_dio_adapter'] },
    ios: { covered: ['cupertino_http', 'native_dio_adapter'], cronet: [] },
};
const HELD = {
    android: "what goes through Android's own stack, such as native plugins and web views,",
    ios: 'what goes through URLSession, such as native plugins,',
};
/** Flutter apps of a tree: their native folders hold pins that Dart's own client never looks at. */
async function flutterApps(tree, files) {
    const pubspecs = new Map();
    const paths = files.filter((path) => /(^|\/)pubspec\.yaml$/.test(path));
    await (0,discover_reading/* readEach */.e2)(tree, paths, (path, reading) => {
        if ('source' in reading)
            pubspecs.set(path, readPubspec(reading.source.text));
    });
    return (path, platform) => {
        const app = appOf(path, platform, pubspecs);
        if (app === null)
            return { stacks: [], notes: [] };
        const { covered, cronet } = ADAPTERS[platform];
        const viaCronet = adapterOf(app.path, cronet, pubspecs);
        if (viaCronet !== null)
            return { stacks: [{ ...CRONET, evidence: viaCronet.evidence }], notes: [] };
        const adapter = adapterOf(app.path, covered, pubspecs);
        if (adapter !== null) {
            const note = `${adapter.evidence} (${adapter.name}: Dart's requests through it are held to the pins)`;
            return { stacks: [], notes: [note] };
        }
        return {
            notes: [],
            stacks: [
                {
                    name: 'Flutter (dart:io)',
                    reason: `Dart's own client (package:http, dio, Image.network) checks certificates by itself and never asks the platform: only ${HELD[platform]} is held to the pins.`,
                    evidence: `${app.path}:${app.line}`,
                },
            ],
        };
    };
}
/** The pubspec of the Flutter app whose native folder a file lies in. */
function appOf(path, platform, pubspecs) {
    for (const folder of (0,android_places/* enclosing */.fD)((0,folders/* folderOf */.y)(path))) {
        const own = folder === '' ? 'pubspec.yaml' : `${folder}/pubspec.yaml`;
        const line = pubspecs.get(own)?.flutter ?? null;
        const native = folder === '' ? platform : `${folder}/${platform}`;
        if (line !== null)
            return (0,folders/* isInside */.F)(native, path) ? { path: own, line } : null;
    }
    return null;
}
/** The first of some packages that an app depends on, itself or through packages of the tree. */
function adapterOf(app, names, pubspecs) {
    const byName = new Map([...pubspecs].map(([path, { name }]) => [name, path]));
    const seen = new Set([app]);
    for (const path of seen) {
        const { dependencies } = pubspecs.get(path) ?? { dependencies: new Map() };
        for (const [name, line] of dependencies) {
            if (names.includes(name))
                return { name, evidence: `${path}:${line}` };
            const own = byName.get(name);
            if (own !== undefined)
                seen.add(own);
        }
    }
    return null;
}

// EXTERNAL MODULE: ./build/discover/gradle.js
var discover_gradle = __webpack_require__(4827);
// EXTERNAL MODULE: ./build/discover/gradle-tokens.js
var gradle_tokens = __webpack_require__(5898);
;// CONCATENATED MODULE: ./build/discover/gradle-stacks.js

const ARTIFACTS = [
    [/(?:^|:)ktor-client-cio(?:-\w+)?(?::|$)/, 'ktor-cio'],
    [
        /^(?:org\.chromium\.net|com\.google\.net\.cronet):cronet|(?:^|:)(?:play-services-cronet|grpc-cronet)(?::|$)/,
        'cronet',
    ],
];
/** A program for servers or desktops, whatever else the build holds. */
const NOT_AN_APP = /\bio\.ktor\.plugin\b|\bktor-server\b|\bktor\.server\b|org\.springframework\.boot|\borg\.jetbrains\.compose\.desktop\b|^\s*(?:id\s*\(?\s*['"])?application['"]?\)?\s*$/m;
const TESTS = /^(?:test|androidTest|debug)|Test(?:Implementation|Api|CompileOnly|RuntimeOnly)$/;
const ELSEWHERE = /^(?:jvm|desktop|js|web|wasm|linux|mingw|macos|tvos|watchos|server)/i;
const APPLES = /^(?:ios|apple|native)/i;
/** Dependencies of a build file on stacks of their own, as the release builds of an app have them. */
function gradleStacks(text, catalog) {
    const isNamed = /ktor-client-cio|cronet/.test(text) || catalog.some((each) => mentions(text, each));
    if (!isNamed || NOT_AN_APP.test(text))
        return [];
    const found = [];
    for (const statement of (0,gradle_tokens/* gradleStatements */.C)(text)) {
        const stack = stackOf(statement, catalog);
        const platforms = stack === null ? null : platformsOf(statement);
        if (stack !== null && platforms !== null)
            found.push({ stack, line: statement.line, platforms });
    }
    return found;
}
/** Whether a build file speaks of a library of a catalog at all, be it for tests. */
function mentions(text, { accessors }) {
    return accessors.some((accessor) => isIn(text.replace(/\s+/g, ''), accessor));
}
/** Reads the libraries and bundles of a version catalog (TOML) that stand for such stacks. */
function readCatalog(text) {
    const bundles = [...text.matchAll(/^[ \t]*([\w.-]+)[ \t]*=[ \t]*\[([^\]]*)\]/gm)];
    return text.split('\n').flatMap((line, index) => {
        const [, alias, value = ''] = /^\s*([\w.-]+)\s*=\s*(["{].*)$/.exec(line) ?? [];
        const texts = [...value.matchAll(/["']([^"']+)["']/g)].map((each) => each[1]);
        const stack = texts.flatMap((each) => artifactOf(each) ?? [])[0];
        if (alias === undefined || stack === undefined)
            return [];
        const holding = bundles.filter(([, , names = '']) => names.split(/["',\s]+/).includes(alias));
        const accessors = [alias, ...holding.map(([, name]) => `bundles.${name}`)].map((each) => each.replace(/[-_]/g, '.'));
        return [{ stack, line: index + 1, accessors }];
    });
}
function stackOf({ tokens }, catalog) {
    if (tokens[0]?.text === 'exclude')
        return null;
    for (const { kind, text } of tokens) {
        const stack = kind === 'string' ? artifactOf(text) : null;
        if (stack !== null)
            return stack;
    }
    const said = tokens.map(({ text }) => text).join('');
    return catalog.find(({ accessors }) => accessors.some((each) => isIn(said, each)))?.stack ?? null;
}
/** On which platforms the statement's source set is built; null for tests. */
function platformsOf({ blocks, tokens }) {
    const names = [...blocks, tokens[0]?.text ?? ''];
    if (TESTS.test(tokens[0]?.text ?? '') || names.some((name) => /^(?:test|\w+Test)$/.test(name)))
        return null;
    const set = names.find((name) => /^\w+Main$/.test(name));
    if (set === undefined || /^android/.test(set))
        return new Set(['android']);
    if (ELSEWHERE.test(set))
        return null;
    return new Set(APPLES.test(set) ? ['ios'] : ['android', 'ios']);
}
function artifactOf(text) {
    return ARTIFACTS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
/** `libs.ktor.client.cio` holds the accessor `ktor.client.cio`. */
function isIn(text, accessor) {
    for (let at = text.indexOf(`.${accessor}`); at >= 0; at = text.indexOf(`.${accessor}`, at + 1)) {
        if (!/[\w.]/.test(text.charAt(at + accessor.length + 1)))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/discover/uncovered.js







const STACKS = {
    'ktor-cio': KTOR_CIO,
    cronet: CRONET,
};
/** Adds to stores in force the parts of their apps that connect past the pins, of both platforms alike. */
async function withUncovered(tree, stores) {
    const files = stores.some(isInForce) ? await tree.files() : [];
    const flutter = await flutterApps(tree, files);
    const gradle = (await textsOf(tree, files, /\.gradle(\.kts)?$/)).map((each) => ({
        ...each,
        isApplication: (0,discover_gradle/* readGradle */.U)(each.text).kind === 'application',
    }));
    const catalogs = await textsOf(tree, files, /\.versions\.toml$/);
    const podfiles = await textsOf(tree, files, /(^|\/)Podfile$/);
    return stores.map((store) => {
        if (!isInForce(store))
            return store;
        const { path } = store.source;
        const { stacks, notes } = flutter(path, store.format.platform.id);
        const uncovered = [...stacks, ...ofGradle(store, gradle, catalogs), ...ofPods(store, podfiles)];
        const evidence = [...store.deployment.evidence, ...notes];
        return { ...store, deployment: { ...store.deployment, evidence, uncovered: oncePerName(uncovered) } };
    });
}
function isInForce({ deployment }) {
    return deployment.state === 'in-force';
}
/** What the Gradle build round a store names, other applications of the build apart. */
function ofGradle({ source, format, deployment }, gradle, catalogs) {
    const { id } = format.platform;
    const root = buildRoot(source.path, gradle);
    const inBuild = gradle.filter(({ path }) => (0,folders/* isInside */.F)(root, path));
    const near = inBuild.filter(({ path, isApplication }) => (0,folders/* folderOf */.y)(path) === deployment.module || id === 'ios' || !isApplication);
    const libraries = catalogs
        .filter(({ path }) => (0,folders/* isInside */.F)(root, path))
        .flatMap(({ path, text }) => readCatalog(text).map((library) => ({ ...library, path })));
    const named = near.flatMap(({ path, text }) => gradleStacks(text, libraries)
        .filter(({ platforms }) => platforms.has(id))
        .map(({ stack, line }) => ({ ...STACKS[stack], evidence: `${path}:${line}` })));
    return id === 'android' ? [...named, ...unplaced(libraries, inBuild)] : named;
}
/** Libraries of a catalog that no build file speaks of: plug-ins of the build's own may add them. */
function unplaced(libraries, gradle) {
    return libraries
        .filter((library) => !gradle.some(({ text }) => mentions(text, library)))
        .map(({ stack, path, line }) => ({ ...STACKS[stack], evidence: `${path}:${line}` }));
}
/** The nearest folder round a file that holds a settings file; the root of the tree without one. */
function buildRoot(path, gradle) {
    const roots = new Set(gradle
        .filter((each) => /(^|\/)settings\.gradle(\.kts)?$/.test(each.path))
        .map((each) => (0,folders/* folderOf */.y)(each.path)));
    for (const folder of (0,android_places/* enclosing */.fD)((0,folders/* folderOf */.y)(path)))
        if (roots.has(folder))
            return folder;
    return '';
}
/** Pods that the nearest Podfile round a property list names. */
function ofPods({ source, format }, podfiles) {
    if (format.platform.id !== 'ios')
        return [];
    const near = podfiles.filter(({ path }) => (0,folders/* isInside */.F)((0,folders/* folderOf */.y)(path), source.path));
    const nearest = near.sort((a, b) => b.path.length - a.path.length)[0];
    if (nearest === undefined)
        return [];
    return nearest.text.split(/\r\n?|\n/).flatMap((line, index) => {
        const pod = /^\s*pod\s*\(?\s*['"]([^'"]+)['"]/.exec(line)?.[1] ?? '';
        const stack = /^Cronet(?:\/|$)/.test(pod)
            ? CRONET
            : /^gRPC(?:-|\/|$)(?!Swift)/.test(pod)
                ? GRPC_CORE
                : null;
        return stack === null ? [] : [{ ...stack, evidence: `${nearest.path}:${index + 1}` }];
    });
}
function oncePerName(stacks) {
    return stacks.filter(({ name }, at) => stacks.findIndex((each) => each.name === name) === at);
}
async function textsOf(tree, files, pattern) {
    const texts = [];
    await (0,discover_reading/* readEach */.e2)(tree, files.filter((path) => pattern.test(path)), (path, reading) => {
        if ('source' in reading)
            texts.push({ path, text: reading.source.text });
    });
    return texts.sort(discover_reading/* byPath */.f2);
}

;// CONCATENATED MODULE: ./build/discover/index.js






/** How the stores of each format are found: through the files that name them, then by place and content. */
const DISCOVER = {
    'android-nsc': discoverAndroid,
    'ios-ats': ios/* discoverIos */.n,
};
/**
 * Finds the pin stores of a work tree. Never throws on what the tree holds: what can't be read becomes a problem with
 * its place.
 */
async function discover(tree, formats) {
    if (tree.onlyFile !== null)
        return discoverOnly(tree, tree.onlyFile, formats);
    const found = await Promise.all(formats.map((format) => DISCOVER[format.id](tree, format)));
    const closed = (await tree.unentered()).flatMap(closedFolder);
    const stores = found.flatMap((each) => each.stores).sort((a, b) => (0,discover_reading/* byPath */.f2)(a.source, b.source));
    return {
        stores: await withGenerators(tree, await withUncovered(tree, stores)),
        problems: [...found.flatMap(({ problems }) => problems), ...closed].sort(discover_reading/* byPath */.f2),
        bundles: found.flatMap(({ bundles }) => bundles),
    };
}
/** One file that the caller named: whatever its place, content decides, and nothing is there to join it with. */
async function discoverOnly(tree, path, formats) {
    const reading = await tree.read(path);
    if ('problem' in reading)
        return { stores: [], problems: [(0,discover_reading/* notRead */.Qk)(path, reading.problem, 'error')], bundles: [] };
    const { source } = reading;
    const format = formats.find((each) => each.recognises(source));
    if (format === undefined) {
        const fault = (0,discover_reading/* opaque */.OZ)(source);
        return { stores: [], problems: fault === null ? [] : [(0,discover_reading/* notRead */.Qk)(path, fault, 'error')], bundles: [] };
    }
    const generatedBy = await generatorsOf(tree);
    const deployment = {
        state: 'not-known',
        evidence: [],
        module: '',
        sourceSet: null,
        minimumOs: null,
        variantOf: null,
        variant: null,
        uncovered: [],
        generator: await generatedBy(source),
        resources: null,
    };
    return { stores: [{ source, format, deployment }], problems: [], bundles: [] };
}
/** Adds to each store what writes its file anew. */
async function withGenerators(tree, stores) {
    const generatedBy = await generatorsOf(tree);
    return Promise.all(stores.map(async (store) => {
        const generator = await generatedBy(store.source);
        return { ...store, deployment: { ...store.deployment, generator } };
    }));
}
/** A linked folder inside the tree is walked where it really is; only resources are told by the folder's name. */
function closedFolder({ path, kind, problem }) {
    const isPinPlace = path === '.' || (0,android_places/* isResourceFolder */.bX)(path);
    if (kind === 'link-inside' && !isPinPlace)
        return [];
    const severity = isPinPlace
        ? kind === 'link-inside'
            ? 'warning'
            : 'error'
        : kind === 'link-outside'
            ? 'notice'
            : 'warning';
    return [(0,discover_reading/* notRead */.Qk)(path, problem, severity)];
}


/***/ }),

/***/ 7380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ IosJoin),
/* harmony export */   g: () => (/* binding */ namedPlist)
/* harmony export */ });
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6931);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8936);
/* harmony import */ var _ios_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7538);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2274);




/** Firebase's settings and the options of an export; neither is a bundle's Info.plist. */
const NO_INFO_PLIST = /(^|\/)(GoogleService-Info[^/]*|[^/]*ExportOptions[^/]*)\.plist$/i;
/** Bundles of code, whose property list the system doesn't look into for pins, and build products. */
const CODE_BUNDLE = /\.(framework|bundle|app|appex|xctest|dSYM)\//;
const TEST_FOLDER = /(^|\/)[^/]*Tests\/([^/]+\/)?[^/]+$/;
const TEST_NAME = /(^|\/)([^/]*Tests-Info|Info-[^/]*Tests|Tests)\.plist$/;
/** Generators of projects and of property lists: what they name isn't in a project file of the tree. */
const GENERATOR = /(^|\/)(project\.ya?ml|Project\.swift|BUILD(\.bazel)?|BUCK|[^/]+\.csproj)$/;
const OTHER_SYSTEM = /^(?:macosx|watchos|appletvos|xros)/;
const MOST_EVIDENCE = 8;
/** Joins property lists with the Xcode targets that name them in `INFOPLIST_FILE`. */
class IosJoin {
    /** Those that are somebody's own. */
    projects;
    /** By the path as a Mac compares it. */
    #named = new Map();
    /** By the same path: what targets are built with, be it named by them or by their project. */
    #built = new Map();
    #open = [];
    #cordova;
    #generated;
    /** The plists that each target names: several when its configurations differ. */
    #values = new Map();
    #names = false;
    constructor(projects, files) {
        this.#cordova = files
            .filter((path) => /(^|\/)config\.xml$/.test(path))
            .map((path) => join((0,_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .y)(path), 'platforms/ios/'));
        this.projects = projects.filter(({ path }) => !this.#isCordovas(path));
        for (const { path, project } of this.projects) {
            const folder = join(rootOf(path), project?.folder ?? '');
            for (const setting of project?.infoPlists ?? []) {
                const naming = { project: path, folder, setting };
                const values = this.#values.get(targetKey(naming)) ?? new Set();
                this.#names ||= !isTest(setting);
                const target = namedPlist(setting, { path, project });
                const isOnePath = target !== null && 'path' in target;
                this.#values.set(targetKey(naming), values.add(isOnePath ? (0,_ios_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .sameName */ .q)(target.path) : setting.value));
                if (target === null)
                    continue;
                if ('parts' in target)
                    this.#open.push({ parts: target.parts, naming });
                else
                    (0,_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .append */ .B)(this.#named, (0,_ios_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .sameName */ .q)(target.path), naming);
            }
            const builds = project?.targets.flatMap((target) => target.builds) ?? [];
            for (const setting of builds.flatMap(({ infoPlists }) => infoPlists)) {
                const target = namedPlist(setting, { path, project });
                const isAppsOwn = !isTest(setting) && !isFramework(setting);
                if (isAppsOwn && target !== null && 'path' in target)
                    (0,_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .append */ .B)(this.#built, (0,_ios_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .sameName */ .q)(target.path), setting);
            }
        }
        this.#generated = files.filter((path) => GENERATOR.test(path)).map(_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .y);
    }
    /** False for what is no app's: build products, generated copies, other tools' files and test bundles. */
    isAppsOwn(path) {
        if (NO_INFO_PLIST.test(path) || this.#isCordovas(path))
            return false;
        const namings = this.#namings(path);
        if (namings.length > 0)
            return !namings.every(({ setting }) => isTest(setting));
        return !CODE_BUNDLE.test(path) && !TEST_FOLDER.test(path) && !TEST_NAME.test(path);
    }
    /** Whether a property list is some bundle's own, by a project's word or by its name. */
    isInfoPlist(path) {
        return this.#namings(path).length > 0 || /(^|\/)[^/]*info[^/]*\.plist$/i.test(path);
    }
    /** Product types of the targets that name a property list; null for one that can't be told. */
    productTypes(path) {
        return this.#namings(path).map(({ setting }) => setting.productType);
    }
    /** How a property list gets into an app. */
    deployment(path) {
        const namings = this.#namings(path).filter(({ setting }) => !isTest(setting));
        const inForce = namings.filter(({ setting }) => !isFramework(setting));
        const common = {
            module: namings[0]?.folder ?? (0,_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .y)(path),
            sourceSet: null,
            minimumOs: lowest((this.#built.get((0,_ios_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .sameName */ .q)(path)) ?? inForce.map(({ setting }) => setting)).map(deploymentTarget)),
            ...this.#variant(inForce),
            uncovered: [],
            generator: null,
            resources: null,
        };
        if (inForce.length > 0)
            return { state: 'in-force', evidence: this.#evidence(inForce), ...common };
        if (namings.length > 0) {
            const evidence = this.#evidence(namings).map((line) => `${line}: the system reads the app's property list, not a framework's`);
            return { state: 'not-referenced', evidence, ...common };
        }
        if (!this.#isToldApart(path)) {
            const open = this.#open.filter(({ parts }) => (0,_ios_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .fits */ .lA)(parts, path)).map(({ naming }) => naming);
            return { state: 'not-known', evidence: this.#evidence(open), ...common };
        }
        const evidence = this.projects
            .slice(0, MOST_EVIDENCE)
            .map((each) => (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .T)(`${each.path} names others`));
        return { state: 'not-referenced', evidence, ...common };
    }
    /** A target whose configurations name several plists builds with one of them. */
    #variant(inForce) {
        const first = inForce.find((naming) => this.#differs(naming));
        if (first === undefined)
            return { variantOf: null, variant: null };
        const key = targetKey(first);
        const own = inForce.filter((naming) => targetKey(naming) === key);
        const configurations = new Set(own.map(({ setting }) => setting.configuration));
        const target = first.setting.target === null ? '' : ` (target ${first.setting.target})`;
        return {
            variantOf: (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .T)(`${first.project}${target}`),
            variant: (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .T)([...configurations].join(', ')),
        };
    }
    #differs(naming) {
        return (this.#values.get(targetKey(naming))?.size ?? 0) > 1;
    }
    #isCordovas(path) {
        return this.#cordova.some((folder) => path.startsWith(folder));
    }
    /** One line a target and file; the configurations are told where a target's differ. */
    #evidence(namings) {
        const byTarget = new Map();
        for (const naming of namings)
            (0,_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .append */ .B)(byTarget, targetKey(naming), naming);
        return [...byTarget.values()].slice(0, MOST_EVIDENCE).map(([first, ...rest]) => {
            const { project, setting } = first;
            const differ = this.#differs(first);
            const configurations = [setting, ...rest.map((each) => each.setting)].map((each) => each.configuration);
            const notes = [
                ...(setting.target === null ? [] : [`target ${setting.target}`]),
                ...(differ ? [...new Set(configurations)] : []),
            ];
            return (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .T)(`${project}:${setting.line}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`);
        });
    }
    #namings(path) {
        return this.#named.get((0,_ios_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .sameName */ .q)(path)) ?? [];
    }
    /** Whether the projects of the tree say enough to conclude that none of them names this property list. */
    #isToldApart(path) {
        if (!this.#names || this.#open.some(({ parts }) => (0,_ios_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .fits */ .lA)(parts, path)))
            return false;
        const near = this.projects.filter((each) => (0,_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .isInside */ .F)(rootOf(each.path), path));
        if (near.some(({ project }) => project === null || (project.hidden && this.isInfoPlist(path))))
            return false;
        const nearest = Math.max(-1, ...near.map((each) => rootOf(each.path).length));
        return !this.#generated.some((folder) => (0,_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .isInside */ .F)(folder, path) && folder.length >= nearest);
    }
}
/** Where a setting of a project leads. */
function namedPlist(setting, { path, project }) {
    const name = /([^/]+)\.xcodeproj\//.exec(path)?.[1] ?? '';
    return (0,_ios_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .plistPath */ .sT)(setting, join(rootOf(path), project?.folder ?? ''), name);
}
/** Null too where a target is built for another system, of which the project's own deployment target says nothing. */
function deploymentTarget({ settings }) {
    const sdk = (0,_ios_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .settingValue */ .SA)('SDKROOT', settings) ?? '';
    return OTHER_SYSTEM.test(sdk) ? null : (0,_ios_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .settingValue */ .SA)('IPHONEOS_DEPLOYMENT_TARGET', settings);
}
function isTest({ productType }) {
    return productType !== null && /\.bundle\.(unit-test|ui-testing|ocunit-test)/.test(productType);
}
function isFramework({ productType }) {
    return productType !== null && /\.(framework|library|bundle)(\.|$)/.test(productType);
}
function targetKey({ project, setting }) {
    return `${project}\n${setting.target ?? ''}`;
}
function lowest(versions) {
    const plain = versions.filter((version) => version !== null && /^\d+(\.\d+){0,2}$/.test(version));
    return plain.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))[0] ?? null;
}
/** The folder that holds the .xcodeproj of a project file. */
function rootOf(path) {
    return (0,_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .y)((0,_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .y)(path));
}
function join(folder, path) {
    return folder === '' || path === '' ? `${folder}${path}` : `${folder}/${path}`;
}


/***/ }),

/***/ 7538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SA: () => (/* binding */ settingValue),
/* harmony export */   lA: () => (/* binding */ fits),
/* harmony export */   q: () => (/* binding */ sameName),
/* harmony export */   sT: () => (/* binding */ plistPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

const VARIABLE = /\$(?:\(([^()]*)\)|\{([^{}]*)\}|([A-Za-z_]\w*))/;
const PROJECT_FOLDER = /^\$(?:\((?:SRCROOT|PROJECT_DIR|SOURCE_ROOT)\)|\{(?:SRCROOT|PROJECT_DIR|SOURCE_ROOT)\}|SRCROOT|PROJECT_DIR|SOURCE_ROOT)\/+/;
const INHERITED = /^\$[({]inherited[)}]$/;
const MOST_EXPANSIONS = 32;
const LONGEST_VALUE = 4096;
/** Stands for a variable that nothing explains. */
const OPEN = '\u0001';
/**
 * Resolves `INFOPLIST_FILE`, which is relative to the project's folder. Null when it leads out of the work tree.
 *
 * @param folder of the project, relative to the root of the work tree
 * @param project its name, without `.xcodeproj`
 */
function plistPath(setting, folder, project) {
    const own = new Map([
        ['CONFIGURATION', setting.configuration],
        ['PROJECT_NAME', project],
    ]);
    const value = expand(setting.value, [...setting.settings, own]);
    if (value.startsWith('/'))
        return null;
    const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, value));
    if (path.startsWith('../'))
        return null;
    return path.includes(OPEN) ? { parts: path.split(OPEN).map(sameName) } : { path };
}
/**
 * The value of a setting with its variables filled in; null when one stays open, or it isn't set. `$(inherited)` is what
 * the next wider settings say.
 */
function settingValue(name, settings) {
    const says = (each) => !INHERITED.test(each.get(name) ?? '$(inherited)');
    const value = expand(settings.find(says)?.get(name) ?? OPEN, settings);
    return value.includes(OPEN) ? null : value;
}
/** Whether a path is what a setting with open variables may lead to. */
function fits(parts, path) {
    const name = sameName(path);
    const [first = '', ...rest] = parts;
    const last = rest.pop() ?? '';
    if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length)
        return false;
    let at = first.length;
    for (const part of rest) {
        const found = name.indexOf(part, at);
        if (found < 0 || found + part.length > name.length - last.length)
            return false;
        at = found + part.length;
    }
    return true;
}
/** The same for paths that are one file to a Mac, which compares without case and in one normal form. */
function sameName(path) {
    return path.normalize('NFC').toLowerCase();
}
function expand(value, settings) {
    let expanded = value;
    for (let count = 0; count < MOST_EXPANSIONS && expanded.length < LONGEST_VALUE; count++) {
        expanded = expanded.replace(PROJECT_FOLDER, '');
        const found = VARIABLE.exec(expanded);
        if (found === null)
            return expanded;
        const name = found[1] ?? found[2] ?? found[3] ?? '';
        const key = name === 'TARGETNAME' ? 'TARGET_NAME' : name;
        const replacement = settings.find((each) => each.has(key))?.get(key) ?? OPEN;
        expanded = `${expanded.slice(0, found.index)}${replacement}${expanded.slice(found.index + found[0].length)}`;
    }
    return OPEN;
}


/***/ }),

/***/ 4869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ discoverIos),
  V: () => (/* binding */ readProjects)
});

// EXTERNAL MODULE: ./build/discover/ios-join.js
var ios_join = __webpack_require__(7380);
// EXTERNAL MODULE: ./build/discover/ios-paths.js
var ios_paths = __webpack_require__(7538);
// EXTERNAL MODULE: ./build/discover/wording.js
var wording = __webpack_require__(2274);
;// CONCATENATED MODULE: ./build/discover/ios-bundles.js



/**
 * Products that run as a process of their own, whose main bundle pins are read from. Not so stubs without code (the
 * watch app beside its extension, the containers of sticker packs and messages), nor editor and driver extensions.
 */
const KINDS = {
    application: 'app',
    'application.on-demand-install-capable': 'app',
    'app-extension': 'extension',
    'app-extension.messages': 'extension',
    'app-extension.intents-service': 'extension',
    'extensionkit-extension': 'extension',
    'system-extension': 'extension',
    'tv-app-extension': 'extension',
    'watchkit-extension': 'extension',
    'watchkit2-extension': 'extension',
};
const PRODUCT = 'com.apple.product-type.';
/**
 * Apps and extensions of Xcode projects, one for each property list that a target is released with. A list that can't be
 * told by path, isn't there or wasn't read makes none: nobody knows what it pins.
 *
 * @param plists property lists of the tree that were read, whether or not they pin
 */
function bundlesOf(projects, plists) {
    const byName = new Map(plists.map((path) => [(0,ios_paths/* sameName */.q)(path), path]));
    return projects.flatMap((joined) => (joined.project?.targets ?? []).flatMap((target) => bundlesOfTarget(target, joined, byName)));
}
function bundlesOfTarget(target, joined, plists) {
    const { name, productType } = target;
    const kind = productType?.startsWith(PRODUCT) ? KINDS[productType.slice(PRODUCT.length)] : undefined;
    if (kind === undefined)
        return [];
    const found = new Map();
    const add = (path, line) => {
        if (found.has(path))
            return;
        const evidence = (0,wording/* oneLine */.T)(`${joined.path}:${line} (target ${name})`);
        found.set(path, { name, kind, path, project: joined.path, evidence });
    };
    for (const { infoPlists, isGenerated } of released(target.builds)) {
        const named = infoPlists.filter(({ value }) => value !== '');
        if (named.length === 0 && isGenerated)
            add(joined.path, target.line);
        for (const setting of named) {
            const plist = (0,ios_join/* namedPlist */.g)(setting, joined);
            const path = plist !== null && 'path' in plist ? plists.get((0,ios_paths/* sameName */.q)(plist.path)) : undefined;
            if (path !== undefined)
                add(path, setting.line);
        }
    }
    return [...found.values()];
}
/** A debug build may leave pins out; it counts where there is no other. */
function released(builds) {
    const others = builds.filter(({ configuration }) => !/debug/i.test(configuration));
    return others.length > 0 ? others : builds;
}

// EXTERNAL MODULE: ./build/model/source.js
var source = __webpack_require__(3589);
// EXTERNAL MODULE: ./build/discover/groups.js
var groups = __webpack_require__(8936);
;// CONCATENATED MODULE: ./build/discover/pbxproj.js


// The engine keeps a place to go back to for every turn of a loop over two choices, hence the bounds.
const TOKENS = /(?<skip>\s+|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*)|(?<quoted>"(?:\\[\s\S]|[^"\\]){0,500000}"?|'(?:\\[\s\S]|[^'\\]){0,500000}'?)|(?<mark>[{}()=;,])|(?<bare>[^\s{}()=;,"']+)/g;
const CONFLICT_MARKERS = /^(?:<{7}|={7}|>{7}|\|{7})(?: [^\n]*)?$/gm;
const DEEPEST_NESTING = 64;
const GENERATE = 'GENERATE_INFOPLIST_FILE';
/** Reads a project file. Null when it isn't one; merge markers in it are passed over and both sides read. */
function readXcodeProject(text) {
    // Blanks of the same length keep every place.
    const root = parse(text.replace(CONFLICT_MARKERS, (marker) => ' '.repeat(marker.length)));
    const objects = dictionaries(root?.get('objects'))[0];
    if (objects === undefined)
        return null;
    const at = (0,source/* positions */.X)(text);
    const byId = (id) => dictionaries(objects.get(id))[0];
    const listed = (owner) => texts(owner.get('buildConfigurationList')).flatMap((id) => (byId(id)?.get('buildConfigurations') ?? []).flatMap((list) => Array.isArray(list) ? texts(list) : []));
    const owners = new Map();
    const projectConfigurations = new Map();
    let folder = '';
    for (const [object] of [...objects.values()].map(dictionaries)) {
        const isa = textOf(object, 'isa');
        if (object === undefined || isa === null)
            continue;
        if (/Target$/.test(isa))
            for (const id of listed(object))
                owners.set(id, object);
        if (isa !== 'PBXProject')
            continue;
        folder = textOf(object, 'projectDirPath') ?? '';
        for (const id of listed(object)) {
            const configuration = byId(id);
            if (configuration !== undefined)
                projectConfigurations.set(textOf(configuration, 'name') ?? '', configuration);
        }
    }
    const infoPlists = [];
    const builds = new Map();
    let hidden = false;
    for (const [id, values] of objects) {
        for (const object of dictionaries(values)) {
            if (textOf(object, 'isa') !== 'XCBuildConfiguration')
                continue;
            const owner = owners.get(id);
            const configuration = textOf(object, 'name') ?? '';
            const target = textOf(owner, 'name');
            const own = settingsOf(object);
            const project = projectConfigurations.get(configuration);
            const outer = project === undefined ? new Map() : settingsOf(project);
            const settings = [...(target === null ? [] : [new Map([['TARGET_NAME', target]])]), own, outer];
            const productType = textOf(owner, 'productType');
            const named = plistTexts(object);
            const common = { target, productType, configuration, settings };
            const settingOf = ({ text: value, start }) => ({ value, line: at(start).line, ...common });
            infoPlists.push(...named.map(settingOf));
            if (owner !== undefined) {
                const texts = named.length > 0 || project === undefined ? named : plistTexts(project);
                const generates = own.get(GENERATE) ?? outer.get(GENERATE);
                const build = {
                    configuration,
                    infoPlists: texts.map(settingOf),
                    isGenerated: generates === 'YES',
                };
                (0,groups/* append */.B)(builds, owner, build);
            }
            const takesMore = [object, project].some((each) => each?.has('baseConfigurationReference'));
            const isSaid = named.length > 0 || outer.has('INFOPLIST_FILE') || own.get(GENERATE) === 'YES';
            if (takesMore && !isSaid && /application|extension/.test(productType ?? ''))
                hidden = true;
        }
    }
    const targets = [...builds].flatMap(([owner, its]) => {
        const [name] = (owner.get('name') ?? []).filter(isText);
        if (name === undefined)
            return [];
        const productType = textOf(owner, 'productType');
        return [{ name: name.text, productType, line: at(name.start).line, builds: its }];
    });
    return { infoPlists, targets, hidden, folder };
}
/** `INFOPLIST_FILE` and its conditional forms such as `INFOPLIST_FILE[sdk=iphoneos*]`. */
function plistTexts(configuration) {
    return dictionaries(configuration.get('buildSettings')).flatMap((settings) => [...settings].flatMap(([key, values]) => key === 'INFOPLIST_FILE' || key.startsWith('INFOPLIST_FILE[') ? values.filter(isText) : []));
}
function settingsOf(configuration) {
    const settings = new Map();
    for (const dictionary of dictionaries(configuration.get('buildSettings'))) {
        for (const [key, values] of dictionary) {
            const [first] = texts(values);
            if (first !== undefined && !settings.has(key))
                settings.set(key, first);
        }
    }
    return settings;
}
function isText(value) {
    return !Array.isArray(value) && !(value instanceof Map);
}
function texts(values) {
    return (values ?? []).filter(isText).map(({ text }) => text);
}
function dictionaries(values) {
    return (values ?? []).filter((value) => value instanceof Map);
}
function textOf(dictionary, key) {
    return texts(dictionary?.get(key))[0] ?? null;
}
/** Reads one OpenStep dictionary; what doesn't fit is passed over, what is missing at the end is closed. */
function parse(text) {
    const stack = [];
    let root = null;
    const put = (value) => {
        const open = stack.at(-1);
        if (open === undefined) {
            if (value instanceof Map)
                root ??= value;
        }
        else if (open.kind === 'list')
            open.value.push(value);
        else if (open.assigned && open.key !== null) {
            const values = open.value.get(open.key.text);
            if (values === undefined)
                open.value.set(open.key.text, [value]);
            else
                values.push(value);
            open.key = null;
            open.assigned = false;
        }
        else if (isText(value))
            open.key = value;
    };
    for (const { 0: token, index, groups = {} } of text.matchAll(TOKENS)) {
        if (groups['skip'] !== undefined)
            continue;
        if (groups['mark'] === undefined) {
            put({ text: groups['quoted'] === undefined ? token : unquote(token), start: index });
            continue;
        }
        const open = stack.at(-1);
        if (token === '{' || token === '(') {
            if (stack.length >= DEEPEST_NESTING)
                return null;
            const next = token === '{'
                ? { kind: 'dictionary', value: new Map(), key: null, assigned: false }
                : { kind: 'list', value: [] };
            put(next.value);
            stack.push(next);
        }
        else if (token === '}' || token === ')') {
            if (open?.kind === (token === '}' ? 'dictionary' : 'list'))
                stack.pop();
        }
        else if (open?.kind === 'dictionary') {
            if (token === '=')
                open.assigned = true;
            else if (token === ';')
                open.key = null;
            if (token === ';')
                open.assigned = false;
        }
    }
    return root;
}
function unquote(token) {
    const quote = token.charAt(0);
    const inner = token.slice(1, token.length > 1 && token.endsWith(quote) ? -1 : undefined);
    return inner.replace(/\\([\s\S])/g, (_, character) => (character === 'n' ? '\n' : character));
}

// EXTERNAL MODULE: ./build/discover/reading.js
var discover_reading = __webpack_require__(1218);
;// CONCATENATED MODULE: ./build/discover/ios.js




/** Finds property lists of apps and their extensions that hold pins, whichever way they get into a target. */
async function discoverIos(tree, format) {
    const files = await tree.files();
    const problems = [];
    const join = new ios_join/* IosJoin */.c(await readProjects(tree, files, problems), files);
    const sources = [];
    const read = [];
    const plists = files.filter((path) => /\.plist$/i.test(path) && join.isAppsOwn(path));
    await (0,discover_reading/* readEach */.e2)(tree, plists, (path, reading) => {
        const severity = join.isInfoPlist(path) ? 'error' : 'warning';
        if ('problem' in reading)
            problems.push((0,discover_reading/* notRead */.Qk)(path, reading.problem, severity));
        else if (format.recognises(reading.source)) {
            sources.push(reading.source);
            read.push(path);
        }
        else {
            const fault = (0,discover_reading/* opaque */.OZ)(reading.source);
            if (fault === null)
                read.push(path);
            else
                problems.push((0,discover_reading/* notRead */.Qk)(path, fault, severity));
        }
    });
    return {
        stores: sources
            .sort(discover_reading/* byPath */.f2)
            .map((source) => ({ source, format, deployment: join.deployment(source.path) })),
        problems: problems.sort(discover_reading/* byPath */.f2),
        bundles: bundlesOf(join.projects, read),
    };
}
/** Every Xcode project of the tree, by path; what can't be read is told of in `problems`. */
async function readProjects(tree, files, problems) {
    const projects = [];
    const projectFiles = files.filter((path) => /(^|\/)[^/]+\.xcodeproj\/project\.pbxproj$/.test(path));
    await (0,discover_reading/* readEach */.e2)(tree, projectFiles, (path, reading) => {
        const project = 'source' in reading ? readXcodeProject(reading.source.text) : null;
        projects.push({ path, project });
        if ('problem' in reading)
            problems.push((0,discover_reading/* notRead */.Qk)(path, reading.problem, 'warning'));
    });
    return projects.sort(discover_reading/* byPath */.f2);
}


/***/ }),

/***/ 4041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readManifest)
/* harmony export */ });
/* harmony import */ var _model_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3589);
/* harmony import */ var _text_xml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5692);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2274);



const ANDROID = 'http://schemas.android.com/apk/res/android';
const TOOLS = 'http://schemas.android.com/tools';
const ATTRIBUTE = 'networkSecurityConfig';
/** Reads a manifest. Prefixes are resolved, since `android` is a habit and no rule. */
function readManifest(source) {
    const at = (0,_model_source_js__WEBPACK_IMPORTED_MODULE_1__/* .positions */ .X)(source.text);
    const { root, faults } = (0,_text_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .parseXml */ .NO)(source.text);
    const place = ({ start, end }) => ({
        start: at(start),
        end: at(end),
    });
    if (root === null) {
        const { message, span } = faults[0] ?? {
            message: 'the file holds no XML element',
            span: { start: 0, end: 0 },
        };
        return { fault: { message, ...place(span) } };
    }
    if (root.name !== 'manifest') {
        return {
            fault: {
                message: `the root element is ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(`<${root.name}>`)}, not \`<manifest>\``,
                ...place(root.startTag),
            },
        };
    }
    const statements = [];
    let minSdk = null;
    for (const child of (0,_text_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .elements */ .Yt)(root)) {
        const find = (namespace, localName) => child.attributes.find((each) => each.localName === localName && namespaceOf(each.prefix, [child, root]) === namespace);
        if (child.name === 'uses-sdk') {
            const level = find(ANDROID, 'minSdkVersion')?.value.trim() ?? '';
            if (/^\d{1,3}$/.test(level))
                minSdk = Number(level);
        }
        if (child.name !== 'application')
            continue;
        const named = find(ANDROID, ATTRIBUTE);
        const names = (marker) => (find(TOOLS, marker)?.value ?? '')
            .split(',')
            .some((each) => each.trim().split(':').at(-1) === ATTRIBUTE);
        const removal = find(TOOLS, 'remove');
        const node = find(TOOLS, 'node');
        if (named !== undefined) {
            const marker = names('replace') ? 'tools:replace' : null;
            statements.push({ value: named.value, marker, ...place(named.span) });
        }
        else if (removal !== undefined && names('remove')) {
            statements.push({ value: null, marker: 'tools:remove', ...place(removal.span) });
        }
        else if (node !== undefined && /^(remove|removeAll|replace)$/.test(node.value.trim())) {
            statements.push({ value: null, marker: `tools:node="${node.value.trim()}"`, ...place(node.span) });
        }
    }
    const hasApplication = (0,_text_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .elements */ .Yt)(root).some(({ name }) => name === 'application');
    return { manifest: { statements, minSdk, hasApplication } };
}
/** The namespace of a prefix; `android` and `tools` without a declaration are taken for what they are everywhere. */
function namespaceOf(prefix, scopes) {
    if (prefix === '')
        return null;
    for (const { attributes } of scopes) {
        const declared = attributes.find((each) => each.prefix === 'xmlns' && each.localName === prefix);
        if (declared !== undefined)
            return declared.value;
    }
    return prefix === 'android' ? ANDROID : prefix === 'tools' ? TOOLS : null;
}


/***/ }),

/***/ 1218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OZ: () => (/* binding */ opaque),
/* harmony export */   Qk: () => (/* binding */ notRead),
/* harmony export */   e2: () => (/* binding */ readEach),
/* harmony export */   f2: () => (/* binding */ byPath)
/* harmony export */ });
const FILES_AT_A_TIME = 16;
const FILE_START = { line: 1, column: 1 };
/** Reads files some at a time, in the order of `paths`, and hands over each as soon as it is there. */
async function readEach(tree, paths, visit) {
    const queue = paths.values();
    const worker = async () => {
        for (const path of queue)
            visit(path, await tree.read(path));
    };
    await Promise.all(Array.from({ length: Math.min(FILES_AT_A_TIME, paths.length) }, worker));
}
/** A place where pins may stand and that was not read: never a silent pass. */
function notRead(path, problem, severity) {
    return {
        path,
        start: FILE_START,
        end: FILE_START,
        rule: 'config-malformed',
        severity,
        message: `Not read: ${problem}. Pins may stand here, and none of them was checked.`,
        hint: 'Put a file here that can be read, or check a folder that leaves this one out.',
        unread: true,
    };
}
/** Why nobody can tell what a decoded file is; null when one can. */
function opaque({ decodingFault, text, bytes }) {
    if (bytes.length === 0 || decodingFault === null || /[A-Za-z]{4}/.test(text))
        return null;
    return decodingFault;
}
function byPath(a, b) {
    return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}


/***/ }),

/***/ 1627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eo: () => (/* binding */ isMainSet),
/* harmony export */   rC: () => (/* binding */ isTestSet),
/* harmony export */   zh: () => (/* binding */ SourceSets)
/* harmony export */ });
const TEST_SET = /^(test|androidTest|sharedTest|testFixtures|androidUnitTest|androidInstrumentedTest)([A-Z]|$)/;
/**
 * Which source sets of one module can be in one build together. A name that no build file explains is taken to go with
 * any other: better a file too many looked at than one too few.
 */
class SourceSets {
    #gradle;
    #buildTypes;
    /** Each set is held against each other one. */
    #known = new Map();
    constructor(gradle) {
        this.#gradle = gradle;
        this.#buildTypes = new Set(['debug', 'release', ...(gradle?.buildTypes.keys() ?? [])]);
    }
    /** Whether some build holds all of them; null is the module without source sets. */
    together(sets) {
        return sets.every((a, at) => sets.slice(at + 1).every((b) => this.#pair(a, b)));
    }
    /** Whether every build takes the file from one of these sets rather than from `main`. */
    coverAll(sets = new Set()) {
        const gradle = this.#gradle;
        if (gradle === null || !gradle.complete)
            return false;
        if ([...this.#buildTypes].every((name) => sets.has(name)))
            return true;
        const dimensions = new Map();
        for (const [name, { dimension }] of gradle.flavours) {
            dimensions.set(dimension, [...(dimensions.get(dimension) ?? []), name]);
        }
        return [...dimensions.values()].some((flavours) => flavours.every((name) => sets.has(name)));
    }
    #pair(a, b) {
        if (isTestSet(a) !== isTestSet(b))
            return false;
        const first = this.#parts(a);
        const second = this.#parts(b);
        if (first === null || second === null)
            return true;
        const types = new Set([first.buildType, second.buildType].filter((each) => each !== null));
        if (types.size > 1)
            return false;
        return first.flavours.every((one) => second.flavours.every((other) => one === other || this.#dimension(one) !== this.#dimension(other)));
    }
    #dimension(flavour) {
        return this.#gradle?.flavours.get(flavour)?.dimension ?? null;
    }
    #parts(set) {
        const known = this.#known.get(set);
        if (known !== undefined)
            return known;
        const parts = this.#partsOf(set);
        this.#known.set(set, parts);
        return parts;
    }
    /** Takes `freeDebug` apart into flavours and a build type; null when a part is unknown. */
    #partsOf(set) {
        if (isMainSet(set))
            return { flavours: [], buildType: null };
        let rest = normal(set);
        const flavours = [];
        while (rest !== '') {
            if (this.#buildTypes.has(rest))
                return { flavours, buildType: rest };
            const known = [...(this.#gradle?.flavours.keys() ?? [])]
                .filter((name) => rest === name || (rest.startsWith(name) && /[A-Z0-9_]/.test(rest.charAt(name.length))))
                .sort((a, b) => b.length - a.length)[0];
            if (known === undefined)
                return null;
            flavours.push(known);
            const next = rest.slice(known.length);
            rest = next.charAt(0).toLowerCase() + next.slice(1);
        }
        return { flavours, buildType: null };
    }
}
/** `main`, its name in Kotlin's multiplatform layout, and the module without source sets. */
function isMainSet(set) {
    return set === null || set === 'main' || set === 'androidMain';
}
function isTestSet(set) {
    return set !== null && TEST_SET.test(set);
}
/** `androidDebug` of Kotlin's multiplatform layout is `debug`. */
function normal(set) {
    const inner = /^android([A-Z].*)$/.exec(set)?.[1];
    return inner === undefined ? set : inner.charAt(0).toLowerCase() + inner.slice(1);
}


/***/ }),

/***/ 2274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ oneLine),
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
const LONGEST_QUOTE = 120;
/** Text of the tree on one line, so that it can't forge a line of its own. Escaping is the reports'. */
function oneLine(text) {
    return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
/** Text of the tree in backquotes, on one line and cut. */
function quote(text) {
    const line = oneLine(text);
    return `\`${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line}\``;
}


/***/ }),

/***/ 2882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ whyNeverMatches)
/* harmony export */ });
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3136);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2742);


/** Of a name in the DNS, without the last dot. */
const LONGEST_NAME = 253;
/**
 * Why no host that an app connects to can equal a domain, nor be under it; null for a sound one. `ApplicationConfig`
 * compares strings, and hosts come lower-case and without a trailing dot.
 *
 * @param name trimmed as Java does it, and lower-case
 */
function whyNeverMatches(name) {
    if (name === '')
        return 'it is empty.';
    const scheme = /^[a-z][a-z\d+.-]*:\/\//.exec(name);
    if (scheme !== null)
        return `${(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(scheme[0])} is a scheme, and the platform compares bare host names.`;
    if (/^[@?]/.test(name))
        return 'the platform resolves no resource references here.';
    if (name.includes('/'))
        return 'a host name has no slash.';
    if (name.includes('*')) {
        return 'the platform knows no wildcards; `includeSubdomains="true"` is what covers subdomains.';
    }
    if (/[\s\p{Z}]/u.test(name))
        return `${spaceIn(name)} stands in it, and a host name has none.`;
    if (isIPv6(name))
        return null;
    const port = /:\d*$/.exec(name);
    if (port !== null)
        return `${(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(port[0])} is a port, and the port is not part of the comparison.`;
    if (name.startsWith('.'))
        return 'it begins with a dot, and no host name does.';
    if (name.endsWith('.')) {
        return "it ends in a dot; the platform takes that off the host's name, but not off this one.";
    }
    if (name.includes('..'))
        return 'it has an empty label between two dots.';
    if (/\P{ASCII}/u.test(name)) {
        const ascii = (0,node_url__WEBPACK_IMPORTED_MODULE_0__.domainToASCII)(name);
        const written = ascii === '' || ascii === name ? 'its A-label form (xn--...)' : (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(ascii);
        return `hosts are compared in their ASCII form: write ${written}.`;
    }
    const foreign = /[^a-z\d._-]/.exec(name);
    if (foreign !== null)
        return `${(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(foreign[0])} stands in no host name.`;
    return name.length > LONGEST_NAME ? `no host name is longer than ${LONGEST_NAME} characters.` : null;
}
function spaceIn(name) {
    if (name.includes('\u00a0'))
        return 'a no-break space (which the platform does not trim)';
    return /[ \t\r\n]/.test(name) ? 'white space' : 'a space character (which the platform does not trim)';
}
/** Near enough to tell an address from a name with a port. */
function isIPv6(name) {
    return /^\[?[\da-f]*:[\da-f]*:[\da-f:.]*(?:%[\w.-]+)?\]?$/.test(name);
}


/***/ }),

/***/ 4897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readExpiration)
/* harmony export */ });
const HOUR_MS = 3_600_000;
/** The furthest instant that a `Date` holds. */
const LAST_INSTANT = 8_640_000_000_000_000;
/**
 * Reads a date as `SimpleDateFormat("yyyy-MM-dd")` with `setLenient(false)` does: numbers of any length, blanks and tabs
 * before each, anything behind the day; but a real date.
 */
function readExpiration(written) {
    const found = /^[ \t]*(\d+)-[ \t]*(\d+)-[ \t]*(\d+)/.exec(written);
    if (found === null)
        return { kind: 'invalid', reason: whyNoDate(written) };
    const [year, month, day] = found.slice(1).map(Number);
    const date = `${String(year).padStart(4, '0')}-${padded(month)}-${padded(day)}`;
    if (!isDate(year, month, day))
        return { kind: 'invalid', reason: `there is no day ${date}` };
    const midnight = startOf(year, month, day);
    return {
        kind: 'date',
        date,
        year,
        lapsesFrom: within(midnight - 14 * HOUR_MS),
        lapsedBy: within(midnight + 12 * HOUR_MS),
        strict: /^\d{4}-\d{2}-\d{2}$/.test(written),
    };
}
function whyNoDate(written) {
    if (written.trim() === '')
        return 'it is empty';
    if (/^[@?]/.test(written))
        return 'a resource reference is not resolved here';
    return 'a date is written year-month-day, with hyphens';
}
/** GregorianCalendar, not lenient: the year begins at 1 and ends in 292278994. */
function isDate(year, month, day) {
    if (year < 1 || year > 292_278_993 || month < 1 || month > 12 || day < 1)
        return false;
    const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
    return day <= days;
}
function startOf(year, month, day) {
    // Date.UTC takes years below 100 for those of the twentieth century.
    const instant = new Date(0).setUTCFullYear(year, month - 1, day);
    return Number.isNaN(instant) ? LAST_INSTANT : instant;
}
function within(instant) {
    return Math.min(instant, LAST_INSTANT);
}
function padded(number) {
    return String(number).padStart(2, '0');
}


/***/ }),

/***/ 6575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ ROOT),
/* harmony export */   Zn: () => (/* binding */ nearestElement),
/* harmony export */   dH: () => (/* binding */ nearestAttribute),
/* harmony export */   jq: () => (/* binding */ isForeign),
/* harmony export */   vm: () => (/* binding */ isInAnyNamespace),
/* harmony export */   vq: () => (/* binding */ isElement),
/* harmony export */   xj: () => (/* binding */ isAttribute)
/* harmony export */ });
/* harmony import */ var _model_edit_distance_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3170);

/** What `android.security.net.config.XmlConfigSource` reads: everything else is skipped without a word. */
const ROOT = 'network-security-config';
const CHILDREN = {
    [ROOT]: ['domain-config', 'base-config', 'debug-overrides'],
    'base-config': ['trust-anchors'],
    'domain-config': ['domain', 'pin-set', 'trust-anchors', 'domain-config'],
    'debug-overrides': ['trust-anchors'],
    domain: [],
    'pin-set': ['pin'],
    pin: [],
    'trust-anchors': ['certificates'],
    certificates: [],
};
const ATTRIBUTES = {
    [ROOT]: [],
    'base-config': ['cleartextTrafficPermitted', 'hstsEnforced'],
    'domain-config': ['cleartextTrafficPermitted', 'hstsEnforced'],
    'debug-overrides': ['cleartextTrafficPermitted', 'hstsEnforced'],
    domain: ['includeSubdomains'],
    'pin-set': ['expiration'],
    pin: ['digest'],
    'trust-anchors': [],
    certificates: ['src', 'overridePins'],
};
/** Newer children of the platform's own, and other tools' elements. */
const FOREIGN = new Set([
    'certificateTransparency',
    'domainEncryption',
    'localeConfig',
    'trustkit-config',
]);
const ELEMENTS = Object.keys(CHILDREN);
const NAMES = [
    'includeSubdomains',
    'expiration',
    'digest',
    'overridePins',
    'cleartextTrafficPermitted',
    'hstsEnforced',
    'src',
];
/** Read whatever its prefix is. */
function isInAnyNamespace(name) {
    return name === 'cleartextTrafficPermitted' || name === 'hstsEnforced';
}
/** What people write where they mean another attribute, however far apart the spellings are. */
const MEANT = [
    [/subdomain/i, 'includeSubdomains'],
    [/^expir/i, 'expiration'],
    [/cleartext/i, 'cleartextTrafficPermitted'],
];
/** Android Lint's measure for "did you mean". */
const MOST_EDITS = 3;
function isAttribute(part, localName) {
    return ATTRIBUTES[part].includes(localName);
}
function isForeign(localName) {
    return FOREIGN.has(localName);
}
function isElement(localName) {
    return ELEMENTS.includes(localName);
}
/** The element that was probably meant: one that may stand in `part`, else any; null when none is near. */
function nearestElement(part, localName) {
    return nearest(localName, CHILDREN[part]) ?? nearest(localName, ELEMENTS);
}
/** The attribute that was probably meant: one of the element's own, else any; null when none is near. */
function nearestAttribute(part, localName) {
    const own = NAMES.filter((each) => isAttribute(part, each));
    // Where it doesn't belong, too much is near `src`.
    const others = NAMES.filter((each) => each !== 'src' || localName === 'src');
    const meant = MEANT.find(([pattern]) => pattern.test(localName))?.[1];
    return meant ?? nearest(localName, own) ?? nearest(localName, others);
}
function nearest(name, candidates) {
    const written = bare(name);
    let best = null;
    let bestEdits = MOST_EDITS + 1;
    for (const candidate of candidates) {
        const wanted = bare(candidate);
        // Of a short name everything is near: `pin` allows one edit. `src` has its own element almost to itself.
        const most = candidate === 'src' ? 2 : Math.min(MOST_EDITS, Math.floor(wanted.length / 2));
        if (Math.abs(wanted.length - written.length) > most)
            continue;
        const count = (0,_model_edit_distance_js__WEBPACK_IMPORTED_MODULE_0__/* .editDistance */ .Y)(written, wanted);
        if (count <= most && count < bestEdits)
            [best, bestEdits] = [candidate, count];
    }
    return best;
}
function bare(name) {
    return name.slice(0, 40).toLowerCase().replace(/[-_.]/g, '');
}


/***/ }),

/***/ 735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ androidNsc)
});

// EXTERNAL MODULE: ./build/model/platform.js
var platform = __webpack_require__(1687);
// EXTERNAL MODULE: ./build/text/insertion.js
var insertion = __webpack_require__(8987);
// EXTERNAL MODULE: ./build/text/layout.js
var layout = __webpack_require__(6810);
// EXTERNAL MODULE: ./build/text/xml.js + 4 modules
var xml = __webpack_require__(5692);
// EXTERNAL MODULE: ./build/formats/android-nsc/render.js
var android_nsc_render = __webpack_require__(680);
;// CONCATENATED MODULE: ./build/formats/android-nsc/by-hand.js


const PLAIN = { prefix: '', quote: '"', alphabet: 'unicode' };
/** What is left to people where a change is refused, as a clause. Comments are left out: anything may stand in them. */
function byHand(change) {
    switch (change.kind) {
        case 'add-domain': {
            const groups = change.groups.map(({ scope, pins }) => ({ scope, pins: pins.map(withoutComment) }));
            return `add \`${(0,insertion/* onOneLine */.GJ)([(0,android_nsc_render/* domainConfig */.zG)({ ...change, groups }, PLAIN)])}\` by hand`;
        }
        case 'add-pin':
            return `add \`${(0,insertion/* onOneLine */.GJ)((0,android_nsc_render/* pinPieces */.NH)(withoutComment(change.pin), PLAIN, 'behind'))}\` by hand`;
        case 'set-expiry':
            return `write \`expiration="${change.expiration}"\` on \`<pin-set>\` by hand`;
        case 'remove-pin':
            return `take \`${change.sha256}\` out by hand`;
        case 'move-pin':
            return `move \`${change.pin.sha256}\` by hand`;
        case 'mend-pin':
            return `write \`${(0,insertion/* onOneLine */.GJ)((0,android_nsc_render/* pinPieces */.NH)({ sha256: change.sha256, comment: null }, PLAIN, 'behind'))}\` in its place by hand`;
        case 'mend-domain':
            return `write \`${change.host}\` in its place by hand`;
    }
}
function withoutComment({ sha256 }) {
    return { sha256, comment: null };
}

// EXTERNAL MODULE: ./build/formats/android-nsc/values.js
var values = __webpack_require__(2742);
;// CONCATENATED MODULE: ./build/formats/android-nsc/element-text.js

/** @param source the whole text of the file */
function elementText(element, source) {
    const [only, second] = element.children;
    // Nearly every one of them, and a file has two for each domain.
    if (only?.kind === 'text' && second === undefined && !(0,values/* isBlank */.z3)(only.value)) {
        return { text: only.value, span: textSpan(only, element, source), fault: null };
    }
    const runs = [];
    let run = [];
    let comment = null;
    let dividing = null;
    let child = null;
    const close = () => {
        if (!(0,values/* isBlank */.z3)(joined(run))) {
            if (runs.length === 1)
                dividing ??= comment;
            runs.push(run);
        }
        run = [];
    };
    for (const each of element.children) {
        if (each.kind === 'element') {
            close();
            child ??= each.startTag;
        }
        else if (each.kind === 'comment') {
            close();
            comment = each.span;
        }
        else
            run.push(each);
    }
    close();
    const text = runs.map(joined).join('');
    const span = spanOf(element, runs, source);
    if (child !== null)
        return { text, span, fault: { kind: 'child', span: child } };
    if (runs.length === 0)
        return { text, span, fault: { kind: 'missing', span: element.startTag } };
    if (dividing !== null)
        return { text, span, fault: { kind: 'comment', span: dividing } };
    return { text, span, fault: null };
}
/**
 * Where a text can be written in the place of the one that is there: between the comments, with the white space round it.
 * Null where it is no single piece, or holds an instruction.
 */
function placeOfText({ content, children }, source) {
    const pieces = [];
    let { start } = content;
    for (const { kind, span } of children) {
        if (kind === 'element')
            return null;
        if (kind !== 'comment')
            continue;
        pieces.push({ start, end: span.start });
        start = span.end;
    }
    pieces.push({ start, end: content.end });
    const [only, second] = pieces.filter((piece) => source.slice(piece.start, piece.end).trim() !== '');
    if (only === undefined || second !== undefined)
        return null;
    return source.slice(only.start, only.end).includes('<?') ? null : only;
}
function joined(run) {
    return run.map(({ value }) => value).join('');
}
function spanOf(element, runs, source) {
    const [first, ...rest] = runs.flat();
    const isPlain = first !== undefined && rest.length === 0 && first.kind === 'text';
    return isPlain ? textSpan(first, element, source) : element.content;
}
function textSpan({ span }, { content }, source) {
    const raw = source.slice(span.start, span.end);
    if (raw.includes('&'))
        return content;
    const { start, end } = (0,values/* javaTrimRange */.kC)(raw);
    return { start: span.start + start, end: span.start + end };
}

;// CONCATENATED MODULE: ./build/formats/android-nsc/labels.js
/**
 * The comments that stand beside pins: behind one on its line, else directly above it on lines of their own. A pin that
 * was commented out is no label.
 *
 * @param source the whole text of the file
 */
function labelsOf({ children }, source) {
    const labels = new Map();
    let previous = null;
    let above = null;
    for (const child of children) {
        const gap = source.slice(previous?.span.end ?? child.span.start, child.span.start);
        if (child.kind === 'element') {
            if (above !== null && above === previous && lineBreaks(gap) < 2)
                labels.set(child, textOf(above));
            above = null;
        }
        else if (child.kind === 'comment' && !isMarkup(child)) {
            if (previous?.kind === 'element' && lineBreaks(gap) === 0) {
                labels.set(previous, textOf(child));
                above = null;
            }
            else
                above = beginsLine(child, source) ? child : null;
        }
        else
            above = null;
        previous = child;
    }
    return labels;
}
/** Whether a comment holds something that was commented out. */
function isMarkup({ value }) {
    return /<\/?\w/.test(value);
}
function textOf({ value }) {
    return value.trim();
}
function lineBreaks(gap) {
    return gap.split(/\r\n?|\n/).length - 1;
}
function beginsLine({ span: { start } }, source) {
    let at = start - 1;
    while (at >= 0 && (source[at] === ' ' || source[at] === '\t'))
        at--;
    return at < 0 || source[at] === '\n' || source[at] === '\r';
}

;// CONCATENATED MODULE: ./build/formats/android-nsc/elements.js





/** Every domain of a file that the platform takes, in the order of the text. */
function domainPlaces(root, source) {
    const places = [];
    const visit = (config, around) => {
        const inside = (0,xml/* elements */.Yt)(config);
        const own = inside.find(({ localName }) => localName === 'pin-set');
        const pinSet = own ?? around;
        for (const child of inside) {
            if (child.localName === 'domain') {
                const name = (0,values/* javaTrim */.D9)(elementText(child, source).text).toLowerCase();
                places.push({ element: child, name, pinSet, isInherited: own === undefined });
            }
            else if (child.localName === 'domain-config')
                visit(child, pinSet);
        }
    };
    for (const config of configsOf(root))
        visit(config, null);
    return places;
}
/** The domain-configs that stand directly in the root. */
function configsOf(root) {
    return (0,xml/* elements */.Yt)(root).filter(({ localName }) => localName === 'domain-config');
}
/** Every child element in `element` with its parent, parents first. */
function* parentsAndChildren(element) {
    const stack = [element];
    for (let parent = stack.pop(); parent !== undefined; parent = stack.pop()) {
        const inside = (0,xml/* elements */.Yt)(parent);
        for (const child of inside)
            yield [parent, child];
        // Too many for the arguments of one call.
        for (const child of inside.reverse())
            stack.push(child);
    }
}
/** The pins that have a label, each with the comment that stands above it, or null where the label stands behind it. */
function labelsAbove(pinSet, source) {
    const above = new Map();
    const labels = labelsOf(pinSet, source);
    for (const [index, pin] of pinSet.children.entries()) {
        if (pin.kind !== 'element' || !labels.has(pin))
            continue;
        const before = pinSet.children[index - 1];
        const isAbove = before?.kind === 'comment' && textsBehind(pinSet, index, source).length === 0;
        above.set(pin, isAbove ? before : null);
    }
    return above;
}
/** Every pin with the comments that are about it: those behind it on its line, else the one directly above it. */
function pinsWithLabels(pinSet, source) {
    const spans = new Map();
    const above = labelsAbove(pinSet, source);
    for (const [index, pin] of pinSet.children.entries()) {
        if (pin.kind !== 'element' || pin.localName !== 'pin')
            continue;
        const start = above.get(pin)?.span.start ?? pin.span.start;
        const end = textsBehind(pinSet, index, source).at(-1)?.span.end ?? pin.span.end;
        spans.set(pin, { start, end });
    }
    return spans;
}
/** The comments on the line of a child directly behind it. What was commented out is none. */
function textsBehind({ children }, index, source) {
    const behind = [];
    const end = (0,layout/* behindComments */.tf)(source, children[index].span.end);
    for (let at = index + 1;; at++) {
        const next = children[at];
        if (next?.kind !== 'comment' || next.span.end > end || isMarkup(next))
            return behind;
        behind.push(next);
    }
}

// EXTERNAL MODULE: ./build/text/comment.js
var comment = __webpack_require__(7003);
// EXTERNAL MODULE: ./build/text/new-attribute.js
var new_attribute = __webpack_require__(5145);
;// CONCATENATED MODULE: ./build/formats/android-nsc/file-style.js




const DEFAULT_UNIT = '    ';
/** With the prefix of the element round it, which is declared there, and with the quotes of the nearest attribute. */
function spellingIn(parent, near, root, source) {
    const model = firstAttribute(near) ?? firstAttribute(root);
    return {
        prefix: parent.prefix === '' ? '' : `${parent.prefix}:`,
        quote: model === undefined ? '"' : (0,new_attribute/* quoteOf */.e)(source.text, model),
        alphabet: (0,comment/* alphabetOf */.h3)(source),
    };
}
function firstAttribute(element) {
    const [own] = element.attributes;
    if (own !== undefined)
        return own;
    for (const [, child] of parentsAndChildren(element))
        if (child.attributes[0])
            return child.attributes[0];
    return undefined;
}
/** One level of indentation, as `near` has it inside, else as the file has it. */
function unitOf(text, near, root) {
    return (0,layout/* indentationUnit */.Wx)(text, pairs(), DEFAULT_UNIT);
    function* pairs() {
        for (const element of [near, root]) {
            for (const [parent, child] of parentsAndChildren(element))
                yield [parent.span.start, child.span.start];
        }
    }
}
function containerOf({ name, span, startTag, content }) {
    return { name, begin: span.start, startTag, content, isSelfClosing: startTag.end === span.end };
}

// EXTERNAL MODULE: ./build/formats/android-nsc/grammar.js
var grammar = __webpack_require__(6575);
;// CONCATENATED MODULE: ./build/formats/android-nsc/digest.js



const DIGEST = 'SHA-256';
/** `Pin.isSupportedDigestAlgorithm` compares without case. */
const SUPPORTED = /^sha-256$/i;
/** Another spelling of it, which the platform refuses. */
const MEANT = /^\s*sha[\s_\-\u2010-\u2015]?256\s*$/i;
const HINT = `write digest="${DIGEST}"`;
/** A sentence about a digest that the platform refuses and that means SHA-256; of any other, the file's problem is told. */
function readDigest(element, { complaints }) {
    const digest = (0,xml/* attribute */.lt)(element, 'digest');
    if (digest === undefined) {
        const near = element.attributes.find(({ localName }) => localName === 'digest' || (0,grammar/* nearestAttribute */.dH)('pin', localName) === 'digest');
        complaints.rejects({
            code: 'pin-digest-missing',
            message: '`<pin>` has no `digest`.',
            hint: near === undefined
                ? `write <pin digest="${DIGEST}">`
                : `write \`digest\` where it says \`${near.name}\``,
            span: near?.span ?? element.startTag,
        });
        return null;
    }
    if (SUPPORTED.test(digest.value))
        return null;
    const isTrimmable = SUPPORTED.test(digest.value.trim());
    const what = `digest ${(0,values/* quote */.hD)(digest.value)} is not \`${DIGEST}\`, the only one there is${isTrimmable ? '; white space round it counts' : ''}.`;
    if (MEANT.test(digest.value))
        return what;
    const code = 'pin-digest-unsupported';
    complaints.rejects({ code, message: `The ${what}`, hint: HINT, span: digest.valueSpan });
    return null;
}
/** The fault of a pin with such a digest, which stands for what its text stands for. */
function withDigest({ sha256, fault }, sentence) {
    if (fault?.effect === 'rejects-file')
        return { ...fault, message: `${fault.message} Its ${sentence}` };
    const meant = fault === null ? sha256 : fault.meant;
    return { message: `its ${sentence}`, hint: HINT, effect: 'rejects-file', meant };
}
/** The digest of a pin if it is such a one. */
function mendableDigest(element) {
    const digest = (0,xml/* attribute */.lt)(element, 'digest');
    return digest !== undefined && MEANT.test(digest.value) && !SUPPORTED.test(digest.value) ? digest : null;
}

// EXTERNAL MODULE: ./build/formats/meant.js
var meant = __webpack_require__(4032);
;// CONCATENATED MODULE: ./build/formats/android-nsc/base64.js
const VALUES = new Int8Array(128).fill(-1);
for (const [value, letter] of [
    ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
].entries()) {
    VALUES[letter.charCodeAt(0)] = value;
}
const EQUALS = 61;
/**
 * Decodes as Android does: characters outside the alphabet are skipped wherever they stand, `=` may be left out, but if
 * there is one there must be as many as belong there, and no letter behind them. Bits that the last letter has too many
 * are dropped.
 */
function decodeBase64(text) {
    const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
    let length = 0;
    let group = 0;
    let letters = 0;
    let padding = 0;
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === EQUALS) {
            padding++;
            if (letters < 2)
                return { refused: 'a `=` stands where a letter should' };
            if (padding > 4 - letters)
                return { refused: 'there is a `=` too many' };
            continue;
        }
        const value = code < 128 ? VALUES[code] : -1;
        if (value < 0)
            continue;
        if (padding > 0)
            return { refused: 'a letter stands behind the `=`' };
        group = (group << 6) | value;
        if (++letters < 4)
            continue;
        bytes[length++] = group >> 16;
        bytes[length++] = group >> 8;
        bytes[length++] = group;
        group = 0;
        letters = 0;
    }
    if (letters === 1)
        return { refused: 'a letter is left over at the end' };
    if (padding > 0 && padding < 4 - letters)
        return { refused: 'there is a `=` too few' };
    if (letters === 2)
        bytes[length++] = group >> 4;
    if (letters === 3) {
        bytes[length++] = group >> 10;
        bytes[length++] = group >> 2;
    }
    return { bytes: bytes.subarray(0, length) };
}
/** Canonical base64, padding included. */
function encodeBase64(bytes) {
    return Buffer.from(bytes).toString('base64');
}

;// CONCATENATED MODULE: ./build/formats/android-nsc/pin-text.js



/** Of a SHA-256. */
const LENGTH = 32;
const ONE_MORE = 'print the pin of a live host with `pinwarden pins HOST`, or that of a certificate file with `pinwarden pins FILE`';
/** Decodes as `XmlConfigSource.parsePin` does, and says what Android Lint's strict decoder (`java.util.Base64`) minds. */
function readPinText(text) {
    const decoded = decodeBase64(text);
    if ('bytes' in decoded && decoded.bytes.length === LENGTH) {
        const sha256 = encodeBase64(decoded.bytes);
        return { sha256, fault: tolerated(text, sha256) };
    }
    const what = 'refused' in decoded
        ? `it is no base64 that Android decodes: ${decoded.refused}.`
        : `it decodes to ${decoded.bytes.length} ${decoded.bytes.length === 1 ? 'byte' : 'bytes'}, and a SHA-256 has ${LENGTH}.`;
    const { cause, hint } = explained(text);
    const message = `${what}${cause === null ? '' : ` ${cause}`}`;
    return { sha256: null, fault: { message, hint, effect: 'rejects-file', meant: (0,meant/* meantPin */.$)(text) } };
}
function tolerated(text, sha256) {
    const bare = sha256.slice(0, -1);
    if (text === sha256 || text === bare)
        return null;
    const hint = `write ${sha256}`;
    const visible = text.replace(/\s/g, '');
    if (visible !== text && (visible === sha256 || visible === bare)) {
        const message = 'white space stands in or round it. The platform skips that, Android Lint refuses it (java.util.Base64).';
        return { message, hint, effect: 'tolerated', meant: (0,meant/* meantPin */.$)(text) };
    }
    const foreign = /[^A-Za-z\d+/=\s]/u.exec(visible);
    if (foreign !== null) {
        const message = `${(0,values/* quote */.hD)(foreign[0])} is outside the base64 alphabet. The platform skips it, Android Lint refuses it (java.util.Base64).`;
        return { message, hint, effect: 'tolerated', meant: null };
    }
    const message = 'its last letter carries bits that decoding drops. No encoder writes that, so that a letter may be mistyped; TrustKit, which compares the text, never matches it.';
    return { message, hint: `${hint} if these bytes are meant`, effect: 'tolerated', meant: null };
}
/** What a text that is no pin looks like. */
function explained(text) {
    const visible = text.replace(/\s/g, '');
    const prefix = /^["']?(?:pin-)?sha-?256[/:=-]["']?/i.exec(visible);
    if (prefix !== null) {
        const rest = (0,meant/* meantPin */.$)(visible);
        const cause = `The prefix ${(0,values/* quote */.hD)(prefix[0])} belongs to other tools (OkHttp, HPKP).`;
        return { cause, hint: rest === null ? 'leave the prefix out' : `write ${rest}` };
    }
    if (/^[\dA-Fa-f]{64}$/.test(visible.replace(/[:-]/g, ''))) {
        const bytes = Buffer.from(visible.replace(/[:-]/g, ''), 'hex');
        return {
            cause: 'It is 32 bytes in hexadecimal, and the platform wants base64.',
            hint: `write ${encodeBase64(bytes)} if it is the hash of the public key (SubjectPublicKeyInfo), not of the certificate`,
        };
    }
    if (/[-_]/.test(visible)) {
        const standard = canonical(visible.replaceAll('-', '+').replaceAll('_', '/'));
        if (standard !== null) {
            return {
                cause: "It is base64url; `-` and `_` are not of the platform's alphabet.",
                hint: `write ${standard}`,
            };
        }
    }
    const parts = visible.split(/[,;|]|(?<==)(?=[^=])/).filter((part) => part !== '');
    if (parts.length > 1 && parts.length < 20 && parts.every((part) => canonical(part) !== null)) {
        return { cause: `It is ${parts.length} pins in one element.`, hint: 'write a `<pin>` for each' };
    }
    const unpadded = canonical(visible.replace(/=+$/, ''));
    if (unpadded !== null)
        return { cause: null, hint: `write ${unpadded}` };
    if (/^[@?][\w+:]*\/|\$[({]|\{\{/.test(visible)) {
        return { cause: 'References and placeholders are not resolved here.', hint: ONE_MORE };
    }
    return { cause: null, hint: ONE_MORE };
}
function canonical(text) {
    if (!/^[A-Za-z\d+/]{43}=?$/.test(text))
        return null;
    const decoded = decodeBase64(text);
    return 'bytes' in decoded ? encodeBase64(decoded.bytes) : null;
}

;// CONCATENATED MODULE: ./build/formats/android-nsc/mend.js







/** Writes a pin, and its digest, as the platform takes them. */
function mendPin({ text, pinSet, pins }, change) {
    const edits = [];
    const written = (0,xml/* elements */.Yt)(pinSet).filter(({ localName }) => localName === 'pin');
    for (const [at, element] of written.entries()) {
        const pin = pins[at];
        if (pin?.value !== change.written || pin.fault?.meant !== change.sha256)
            continue;
        const digest = mendableDigest(element);
        if (digest !== null)
            edits.push({ span: digest.valueSpan, text: DIGEST });
        if (readPinText(elementText(element, text).text).fault === null)
            continue;
        const span = placeOfText(element, text);
        if (span === null)
            return `Other markup stands inside the pin ${(0,values/* quote */.hD)(pin.value)}: ${byHand(change)}.`;
        edits.push({ span, text: change.sha256 });
    }
    return edits;
}
/** Writes the name of a host in the place of one that no host equals. */
function mendDomain({ domains, source }, root, change) {
    const { written, host } = change;
    const { text } = source;
    const isThere = domains.some(({ name }) => name === host);
    const entry = domains.find((each) => each.written === written);
    if (entry === undefined) {
        return isThere ? { edits: [] } : { refusal: `${(0,values/* quote */.hD)(written)} is no entry of this file.` };
    }
    if (entry.name === host)
        return { edits: [] };
    if (entry.meant !== host) {
        return { refusal: `${(0,values/* quote */.hD)(written)} need not mean ${(0,values/* quote */.hD)(host)}: if it does, ${byHand(change)}.` };
    }
    if (isThere) {
        return {
            refusal: `${(0,values/* quote */.hD)(host)} is an entry already, and a name may stand once in the whole file: make one entry of the two by hand.`,
        };
    }
    const place = domainPlaces(root, text).find(({ name }) => name === entry.name);
    const isPlain = !text.slice(entry.span.start, entry.span.end).includes('<');
    const span = isPlain ? entry.span : place && placeOfText(place.element, text);
    return span
        ? { edits: [{ span, text: host }] }
        : { refusal: `Other markup stands inside the name ${(0,values/* quote */.hD)(written)}: ${byHand(change)}.` };
}

// EXTERNAL MODULE: ./build/model/source.js
var model_source = __webpack_require__(3589);
// EXTERNAL MODULE: ./build/text/removal.js
var removal = __webpack_require__(5942);
;// CONCATENATED MODULE: ./build/formats/android-nsc/pin-remove.js



/** Takes a pin out of a set, with the comments that are about it; a sentence where nothing would be left. */
function removePin({ text, pinSet, pins }, { sha256, names }) {
    const taken = [...pinsWithLabels(pinSet, text).values()].filter((_, at) => pins[at]?.sha256 === sha256);
    if (taken.length > 0 && taken.length === pins.length) {
        return `${(0,values/* quote */.hD)(sha256)} is the only pin of ${names.map(values/* quote */.hD).join(', ')}, and a set without one pins nothing: put another in its place, and take it out by hand.`;
    }
    return (0,removal/* removals */.k)(text, taken);
}

;// CONCATENATED MODULE: ./build/formats/android-nsc/pin-set-edit.js











/** Edits every pin set that holds for the names of a change, where it holds for no other name. */
function editPinSets(store, root, change) {
    const places = domainPlaces(root, store.source.text);
    const byName = new Map(places.map((place) => [place.name, place]));
    const pinSets = new Set();
    const isAddition = change.kind === 'add-pin' || change.kind === 'set-expiry';
    for (const name of change.names) {
        const place = byName.get(name);
        if (place === undefined) {
            const hint = isAddition ? ': add a `<domain-config>` for it' : '';
            return { refusal: `${(0,values/* quote */.hD)(name)} is no entry of this file${hint}.` };
        }
        if (place.pinSet === null) {
            if (!isAddition)
                continue;
            return { refusal: `No pin-set holds for ${(0,values/* quote */.hD)(name)}: give its \`<domain-config>\` one by hand.` };
        }
        pinSets.add(place.pinSet);
    }
    const shared = whyShared(store, places, pinSets, change);
    if (shared !== null)
        return { refusal: shared };
    const groups = store.domains.flatMap((domain) => domain.groups);
    const target = { store, root, groups: new Map(groups.map((group) => [group.span.start, group])) };
    const edits = [];
    for (const pinSet of [...pinSets].sort((a, b) => a.span.start - b.span.start)) {
        const answer = editPinSet(target, pinSet, change);
        if (typeof answer === 'string')
            return { refusal: answer };
        edits.push(...answer);
    }
    return { edits };
}
function editPinSet(target, pinSet, change) {
    const place = {
        text: target.store.source.text,
        pinSet,
        pins: target.groups.get(pinSet.span.start)?.pins ?? [],
    };
    switch (change.kind) {
        case 'add-pin':
            return addPin(target, pinSet, change);
        case 'set-expiry':
            return setExpiry(target, pinSet, change);
        case 'remove-pin':
            return removePin(place, change);
        case 'mend-pin':
            return mendPin(place, change);
    }
}
/** A sentence when one of the pin sets holds for a name that the change is not meant for. */
function whyShared({ source }, places, pinSets, change) {
    const meant = new Set(change.names);
    const others = places.filter(({ name, pinSet }) => pinSet !== null && pinSets.has(pinSet) && !meant.has(name));
    const pinSet = others[0]?.pinSet;
    const place = places.find((each) => each.pinSet === pinSet && meant.has(each.name));
    if (pinSet === undefined || pinSet === null || place === undefined)
        return null;
    const names = others.filter((each) => each.pinSet === pinSet).map(({ name }) => (0,values/* quote */.hD)(name));
    const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
    const verb = place.isInherited ? 'inherits' : 'shares';
    const { line } = (0,model_source/* positions */.X)(source.text)(pinSet.span.start);
    return `${(0,values/* quote */.hD)(place.name)} ${verb} the pin-set of line ${line} with ${names.slice(0, 3).join(', ')}${more}, for which the change is not meant: ${byHand(change)}, for all of them or in a \`<domain-config>\` of its own.`;
}
/** None when the pin is there. */
function addPin({ store, root, groups }, pinSet, { pin }) {
    const { source } = store;
    const { text } = source;
    if (groups.get(pinSet.span.start)?.pins.some(({ sha256 }) => sha256 === pin.sha256))
        return [];
    const last = (0,xml/* elements */.Yt)(pinSet).findLast(({ localName }) => localName === 'pin');
    const spelling = spellingIn(pinSet, last ?? pinSet, root, source);
    const style = { unit: () => unitOf(text, pinSet, root), compact: false };
    if (last === undefined) {
        const render = () => (0,android_nsc_render/* pinPieces */.NH)(pin, spelling, 'behind');
        return [(0,insertion/* insertInside */.mK)(text, containerOf(pinSet), render, style, 'start')];
    }
    const labels = labelsAbove(pinSet, text);
    const isAbove = ([...labels.values()].at(-1) ?? null) !== null;
    const render = (isOneLine) => (0,android_nsc_render/* pinPieces */.NH)(pin, spelling, isAbove && !isOneLine ? 'above' : 'behind');
    const start = labels.get(last)?.span.start ?? last.span.start;
    return [(0,insertion/* insertBehind */.E1)(text, { start, end: last.span.end }, render, style)];
}
/** None when it says so already. */
function setExpiry({ store: { source }, root }, pinSet, { names, expiration }) {
    if (!(0,xml/* elements */.Yt)(pinSet).some(({ localName }) => localName === 'pin')) {
        return `The pin-set of ${names.map(values/* quote */.hD).join(', ')} holds no pin, so that an expiration says nothing: give it pins first.`;
    }
    const written = (0,xml/* attribute */.lt)(pinSet, 'expiration');
    if (written === undefined) {
        const { quote: mark } = spellingIn(pinSet, pinSet, root, source);
        return [(0,new_attribute/* newAttribute */.T)(source.text, pinSet, 'expiration', expiration, mark)];
    }
    return written.value === expiration ? [] : [{ span: written.valueSpan, text: expiration }];
}

;// CONCATENATED MODULE: ./build/formats/android-nsc/build-faults.js

/** What expat, the build tool's parser, knows by name; it decodes these and no others. */
const ENCODINGS = new Map([
    ['utf-8', ['utf-8']],
    ['us-ascii', ['utf-8']],
    ['iso-8859-1', ['utf-8', 'iso-8859-1']],
    ['utf-16', ['utf-16le', 'utf-16be']],
    ['utf-16le', ['utf-16le']],
    ['utf-16be', ['utf-16be']],
]);
/** Reports the first thing on which the build tool (aapt2, with expat) stops; it reads no further than that. */
function reportBuildFaults(source, document, complaints) {
    if (source.decodingFault !== null)
        reportDecoding(source, complaints);
    else if (document.faults[0] !== undefined)
        reportXml(source.text, document.faults[0], complaints);
    else if (!reportEncoding(source, complaints) && document.root !== null) {
        reportNames(document.root, new Map([['xml', 1]]), complaints);
    }
}
/** What a half-resolved merge leaves although the file is XML again: the platform skips the markers. */
function reportLeftMarkers(text, root, complaints) {
    if (!/^(?:={7}[ \t\r]*$|>{7} )/m.test(text))
        return;
    const visit = (element) => {
        for (const child of element.children) {
            if (child.kind === 'element')
                visit(child);
            else if (child.kind === 'text')
                reportMarkersIn(text, child.span, complaints);
        }
    };
    visit(root);
}
function reportMarkersIn(text, { start, end }, complaints) {
    for (const found of text.slice(start, end).matchAll(/^(?:={7}[ \t]*$|>{7} [^\r\n]*)/gm)) {
        const at = start + found.index;
        const complaint = {
            code: 'merge-conflict',
            message: `A merge left its marker ${(0,values/* quote */.hD)(found[0])} here. The platform skips it; what stands round it may be of both sides.`,
            hint: 'compare with both branches, and take the marker out',
            span: { start: at, end: at + found[0].length },
        };
        complaints.skips(complaint, 'lint');
    }
}
function reportDecoding({ text, decodingFault }, complaints) {
    const start = Math.max(0, text.indexOf('\ufffd'));
    complaints.failsBuild({
        code: 'not-decodable',
        message: `Bytes that can't be decoded: ${decodingFault}. The build fails on it.`,
        hint: 'save the file as UTF-8',
        span: { start, end: Math.min(start + 1, text.length) },
    }, 'unreadable');
}
function reportXml(text, fault, complaints) {
    const marker = /^(?:<{7}|>{7})(?:[ \t][^\r\n]*)?(?=[\r\n]|$)/m.exec(text);
    if (marker !== null && fault.code === 'not-well-formed') {
        const hint = 'resolve the conflict; until the served keys are known, keep the pins of both sides';
        const span = { start: marker.index, end: marker.index + marker[0].length };
        const message = `A merge conflict is not resolved: ${(0,values/* quote */.hD)(marker[0])}. The build fails on it.`;
        complaints.failsBuild({ code: 'merge-conflict', message, hint, span }, 'unreadable');
        return;
    }
    if (fault.code === 'entity') {
        const entity = (0,values/* quote */.hD)(text.slice(fault.span.start, fault.span.end));
        complaints.failsBuild({
            code: 'entity',
            message: `The entity ${entity} is not expanded here, so that nobody can tell what stands in its place; unless the document type declares it, the build fails.`,
            hint: 'write the text itself',
            span: fault.span,
        }, 'unreadable');
        return;
    }
    const message = `${fault.message.charAt(0).toUpperCase()}${fault.message.slice(1)}.`;
    if (fault.code === 'too-large') {
        complaints.unread({ code: 'too-large', message, hint: null, span: fault.span });
        return;
    }
    const complaint = { message: `${message} The build fails on it.`, hint: null, span: fault.span };
    complaints.failsBuild({ code: 'not-well-formed', ...complaint }, 'unreadable');
}
function reportEncoding({ text, encoding }, complaints) {
    const found = /^<\?xml\s[^>]*?\bencoding\s*=\s*(["'])([\w.-]+)\1/.exec(text);
    if (found === null)
        return false;
    const declared = found[2];
    const possible = ENCODINGS.get(declared.toLowerCase());
    if (possible?.includes(encoding))
        return false;
    const end = found[0].length - 1;
    const what = possible === undefined
        ? `The encoding ${(0,values/* quote */.hD)(declared)} is not known to the build tool, which fails on it.`
        : `The file declares the encoding ${(0,values/* quote */.hD)(declared)} and is ${encoding.toUpperCase()}. The build fails on it.`;
    const hint = 'save the file as UTF-8, and declare encoding="utf-8"';
    const span = { start: end - declared.length, end };
    complaints.failsBuild({ code: 'wrong-encoding', message: what, hint, span }, 'rejects-file');
    return true;
}
/**
 * Namespaces: every prefix must be declared. True when one isn't.
 *
 * @param bound prefixes with the number of open elements that declare them
 */
function reportNames(element, bound, complaints) {
    bind(element, bound, 1);
    if (reportName(element, element.startTag, bound, complaints))
        return true;
    for (const each of element.attributes) {
        if (each.prefix !== 'xmlns' && reportName(each, each.span, bound, complaints))
            return true;
    }
    for (const child of element.children) {
        if (child.kind === 'element' && reportNames(child, bound, complaints))
            return true;
    }
    bind(element, bound, -1);
    return false;
}
function bind({ attributes }, bound, change) {
    for (const { prefix, localName } of attributes) {
        if (prefix === 'xmlns')
            bound.set(localName, (bound.get(localName) ?? 0) + change);
    }
}
function reportName({ name, prefix, localName }, span, bound, complaints) {
    if (prefix === '' && localName === name)
        return false;
    const isQualified = prefix !== '' && localName !== '' && !localName.includes(':');
    if (isQualified && (bound.get(prefix) ?? 0) > 0)
        return false;
    const complaint = isQualified
        ? {
            message: `The prefix of ${(0,values/* quote */.hD)(name)} is not declared. The build fails on it.`,
            hint: NAMESPACES.get(prefix) ?? 'declare it on the root element, or leave it out',
        }
        : { message: `${(0,values/* quote */.hD)(name)} is no name with a prefix. The build fails on it.`, hint: null };
    complaints.failsBuild({ code: 'unbound-prefix', span, ...complaint }, 'rejects-file');
    return true;
}
const NAMESPACES = new Map([
    ['tools', 'write xmlns:tools="http://schemas.android.com/tools" on the root element'],
]);

;// CONCATENATED MODULE: ./build/formats/android-nsc/complaints.js

/** More than anybody reads; a hostile file has millions. */
const MOST_PROBLEMS = 1000;
/** What follows when the parser throws in release builds. */
const REFUSED = 'The platform refuses the whole file: the app throws at its first use of the network.';
/** What is wrong with one file, said in the order in which the platform's parser meets it. */
class Complaints {
    /** While it is read, only debuggable builds throw. */
    inDebugOverrides = false;
    #problems = [];
    #position;
    #rejected = null;
    #untold = 0;
    constructor(text) {
        this.#position = (0,model_source/* positions */.X)(text);
    }
    lineOf({ start }) {
        return this.#position(start).line;
    }
    /** The parser throws. */
    rejects(complaint) {
        const { message } = complaint;
        if (this.inDebugOverrides) {
            const consequence = 'Debuggable builds throw at their first use of the network; release builds skip this part.';
            this.#add({ ...complaint, message: `${message}\n${consequence}` }, 'rejects-debug-builds');
            return;
        }
        this.refuses(message, complaint.span);
        this.#add({ ...complaint, message: `${message}\n${REFUSED}` }, 'rejects-file');
    }
    /** The build tool stops; `effect` says whether we could read the file all the same. */
    failsBuild(complaint, effect) {
        this.refuses(complaint.message, complaint.span);
        this.#add(complaint, effect);
    }
    /** We stopped reading, whatever the platform does. */
    unread(complaint) {
        this.#add(complaint, 'unreadable');
    }
    /** The file is refused for a reason that is told elsewhere, as a pin's fault. */
    refuses(sentence, span) {
        this.#rejected ??= `Line ${this.lineOf(span)}: ${sentence}`;
    }
    /** Skipped or taken otherwise than it was meant. The effect may hang on what is read later. */
    skips(complaint, effect) {
        this.#add(complaint, effect);
    }
    /** Whether something was said, within a part of the text, that only a lint tool objects to. */
    hasLintIn({ start, end }) {
        return this.#problems.some(({ effect, span }) => start <= span.start &&
            span.start < end &&
            (typeof effect === 'function' ? effect() : effect) === 'lint');
    }
    /** In the order of the text. */
    result() {
        const problems = this.#problems.map(({ code, effect, message, hint, span }) => ({
            code,
            effect: typeof effect === 'function' ? effect() : effect,
            message,
            hint,
            span,
        }));
        problems.sort((a, b) => a.span.start - b.span.start);
        const last = problems.at(-1);
        if (this.#untold > 0 && last !== undefined) {
            const message = `${this.#untold.toLocaleString('en')} more problems in this file are left out.`;
            problems.push({ ...last, code: 'more-problems', message, hint: null });
        }
        return { problems, rejected: this.#rejected };
    }
    #add(complaint, effect) {
        if (this.#problems.length >= MOST_PROBLEMS)
            this.#untold++;
        else
            this.#problems.push({ ...complaint, effect });
    }
}

;// CONCATENATED MODULE: ./build/formats/android-nsc/skipped.js



/** Elements with which pins or hosts are lost, wherever they stand. */
const PIN_ELEMENTS = new Set(['domain', 'pin', 'pin-set', 'domain-config']);
/** Says that the platform steps over an element. Newer elements of its own and other tools' known ones pass. */
function reportSkippedElement(element, part, { complaints }) {
    const { localName } = element;
    if ((0,grammar/* isForeign */.jq)(localName))
        return;
    const isMisplaced = (0,grammar/* isElement */.vq)(localName);
    const meant = isMisplaced ? localName : (0,grammar/* nearestElement */.Zn)(part, localName);
    const losesPins = (meant !== null && PIN_ELEMENTS.has(meant) && hasContent(element)) || holdsPins(element);
    const name = (0,values/* quote */.hD)(`<${element.name}>`);
    const loss = losesPins ? ' No pin and no domain in it counts.' : ' Android Lint calls it an error.';
    const complaint = isMisplaced
        ? {
            code: 'skipped-element',
            message: `The platform skips ${name} inside \`<${part}>\` without a word.${loss}`,
            hint: placeFor(localName),
        }
        : {
            code: 'unknown-element',
            message: `The platform doesn't know ${name} and skips it without a word.${loss}`,
            hint: meant === null ? null : `did you mean \`<${meant}>\`?`,
        };
    complaints.skips({ ...complaint, span: element.startTag }, losesPins ? 'unpinned' : 'lint');
}
/** Where an element that pins hang on belongs. */
function placeFor(localName) {
    return PLACES.get(localName) ?? null;
}
const PLACES = new Map([
    ['pin', 'put it into the `<pin-set>` of a `<domain-config>`'],
    ['pin-set', 'put it into the `<domain-config>` whose domains it is for'],
    ['domain', 'put it into a `<domain-config>`'],
    ['base-config', 'put it directly under `<network-security-config>`'],
    ['debug-overrides', 'put it directly under `<network-security-config>`'],
    ['trust-anchors', 'put it into a `<domain-config>`, `<base-config>` or `<debug-overrides>`'],
    ['certificates', 'put it into a `<trust-anchors>`'],
    ['certificateTransparency', 'put it into a `<domain-config>` or `<base-config>`'],
    ['domain-config', 'put it directly under `<network-security-config>`, or into another `<domain-config>`'],
]);
function hasContent({ content, children }) {
    return content.end > content.start && children.some(({ kind }) => kind !== 'comment');
}
function holdsPins(element) {
    return (0,xml/* elements */.Yt)(element).some((child) => PIN_ELEMENTS.has(child.localName) || holdsPins(child));
}
/**
 * Says that the platform doesn't read an attribute that looks like one of its own: misspelt, prefixed, or on the wrong
 * element.
 *
 * @param isPinned whether the hosts in question are pinned, once everything is read
 */
function reportSkippedAttributes(element, part, { complaints }, isPinned) {
    for (const attribute of element.attributes) {
        const meant = meantBy(attribute, element, part);
        if (meant === null)
            continue;
        const { name, value, span } = attribute;
        const widens = meant === 'includeSubdomains' && (0,values/* readBoolean */.Vf)(value) === true;
        const complaint = {
            code: codeOf(attribute, part),
            message: `The platform doesn't read \`${name}\` on \`<${element.name}>\`. ${CONSEQUENCES[meant]}`,
            hint: hintFor(attribute, meant, part),
            span,
        };
        complaints.skips(complaint, () => (widens && isPinned() ? 'unpinned' : 'lint'));
    }
}
const CONSEQUENCES = {
    includeSubdomains: 'It takes `includeSubdomains` for false: subdomains are not covered.',
    expiration: 'The pins have no end through it.',
    digest: 'A pin without `digest` is refused.',
    overridePins: 'The pins hold for these anchors too.',
    cleartextTrafficPermitted: 'Whether plain http is permitted is not settled by it.',
    hstsEnforced: 'Nothing is enforced through it.',
    src: 'No certificates are named by it.',
};
const OWNERS = {
    includeSubdomains: 'domain',
    expiration: 'pin-set',
    digest: 'pin',
    overridePins: 'certificates',
    cleartextTrafficPermitted: 'domain-config',
    hstsEnforced: 'domain-config',
    src: 'certificates',
};
function meantBy(attribute, element, part) {
    const { name, prefix, localName } = attribute;
    if (prefix === 'xmlns' || name === 'xmlns')
        return null;
    if (prefix !== '') {
        return (0,grammar/* isAttribute */.xj)(part, localName) ? unlessAnyNamespace(localName) : null;
    }
    if ((0,grammar/* isAttribute */.xj)(part, localName))
        return null;
    const meant = (0,grammar/* nearestAttribute */.dH)(part, localName);
    // The element itself says that it is missing.
    if ((meant === 'digest' && part === 'pin') || (meant === 'src' && part === 'certificates'))
        return null;
    const isThereToo = element.attributes.some((each) => each !== attribute && each.name === meant);
    return isThereToo ? null : meant;
}
/** With a prefix it isn't read, but for two; a pin or certificates without theirs are refused. */
function unlessAnyNamespace(localName) {
    if ((0,grammar/* isInAnyNamespace */.vm)(localName) || localName === 'digest' || localName === 'src')
        return null;
    return localName;
}
function codeOf({ prefix, localName }, part) {
    if (prefix !== '')
        return 'prefixed-attribute';
    return Object.hasOwn(OWNERS, localName) && !(0,grammar/* isAttribute */.xj)(part, localName)
        ? 'misplaced-attribute'
        : 'unknown-attribute';
}
function hintFor({ prefix }, meant, part) {
    if (prefix !== '')
        return `write \`${meant}\` without the prefix \`${prefix}:\``;
    return (0,grammar/* isAttribute */.xj)(part, meant)
        ? `did you mean \`${meant}\`?`
        : `\`${meant}\` belongs on \`<${OWNERS[meant]}>\``;
}

;// CONCATENATED MODULE: ./build/formats/android-nsc/anchors.js




/** Certificate sources by name; of these only the system's holds the public roots. */
const SOURCES = new Set(['system', 'user', 'wfa']);
/** A resource: its package, which the app's own needs none of, its type and its name. */
const RESOURCE = /^\s*@\+?(?:([A-Za-z_][\w.]*):)?([a-z]+\/[\w.$-]+)\s*$/;
/** Reads a `trust-anchors`, and answers what it means in release builds. */
function readTrustAnchors(element, reading) {
    reportSkippedAttributes(element, 'trust-anchors', reading, () => false);
    const overrides = [];
    let user = null;
    for (const child of (0,xml/* elements */.Yt)(element)) {
        if (child.localName === 'certificates') {
            const src = readSource(child, reading);
            reportSkippedAttributes(child, 'certificates', reading, () => false);
            for (const inner of (0,xml/* elements */.Yt)(child))
                reportSkippedElement(inner, 'certificates', reading);
            if (src === null)
                continue;
            const { startTag: span } = child;
            if (src.value === 'user') {
                user ??= { written: reading.source.slice(src.span.start, src.span.end), span };
            }
            if (overridesPins(child, reading)) {
                overrides.push({ written: src.value, coversPublicRoots: src.value === 'system', span });
            }
        }
        else
            reportSkippedElement(child, 'trust-anchors', reading);
    }
    return { overrides, user };
}
/** The `src`; null when the platform refuses it. */
function readSource(element, reading) {
    const { complaints } = reading;
    const src = (0,xml/* attribute */.lt)(element, 'src');
    if (src === undefined) {
        const near = element.attributes.find(({ localName }) => localName === 'src' || (0,grammar/* nearestAttribute */.dH)('certificates', localName) === 'src');
        complaints.rejects({
            code: 'certificates-without-src',
            message: '`<certificates>` has no `src`.',
            hint: near === undefined
                ? 'add src="system", src="user" or src="@raw/NAME"'
                : `write \`src\` where it says \`${near.name}\``,
            span: near?.span ?? element.startTag,
        });
        return null;
    }
    const resource = RESOURCE.exec(src.value);
    if (resource === null && !SOURCES.has(src.value)) {
        complaints.rejects({
            code: 'certificates-src-unknown',
            message: `The source ${(0,values/* quote */.hD)(src.value)} is none of \`system\`, \`user\`, \`wfa\` and a resource.`,
            hint: 'write src="system", src="user" or src="@raw/NAME"',
            span: src.valueSpan,
        });
        return null;
    }
    if (resource !== null && resource[1] !== 'android') {
        reading.resources.push({
            resource: resource[2],
            written: src.value.trim(),
            span: src.valueSpan,
        });
    }
    return src;
}
function overridesPins(element, { complaints }) {
    const written = (0,xml/* attribute */.lt)(element, 'overridePins');
    if (written === undefined)
        return false;
    const value = (0,values/* readBoolean */.Vf)(written.value);
    // Inside debug-overrides the default is another one, and release builds never ask.
    if (value === null && !complaints.inDebugOverrides) {
        const complaint = {
            code: 'not-a-boolean',
            message: `\`overridePins\` is ${(0,values/* quote */.hD)(written.value)}, which the platform takes for false: the pins hold for these anchors too.`,
            hint: 'write true or false',
            span: written.valueSpan,
        };
        complaints.skips(complaint, 'lint');
    }
    return value ?? false;
}

;// CONCATENATED MODULE: ./build/formats/android-nsc/flags.js

/**
 * Reads `cleartextTrafficPermitted` and looks at `hstsEnforced`, which the platform takes in any namespace; of several the
 * last. What is no boolean gives their defaults, and that of the first is true (`NetworkSecurityConfig`).
 */
function readFlags(element, part, reading) {
    let cleartext = null;
    for (const flag of element.attributes) {
        if (flag.localName === 'hstsEnforced') {
            if ((0,values/* readBoolean */.Vf)(flag.value) === null)
                reportNoBoolean(flag, 'false', reading);
        }
        else if (flag.localName === 'cleartextTrafficPermitted') {
            const value = (0,values/* readBoolean */.Vf)(flag.value);
            if (value === null && part !== 'debug-overrides') {
                reportNoBoolean(flag, 'true: plain http is permitted', reading);
            }
            const { span } = flag;
            const written = reading.source.slice(span.start, span.end);
            cleartext = { permission: value === false ? null : { written, span } };
        }
    }
    return cleartext;
}
function reportNoBoolean({ localName, value, valueSpan: span }, taken, { complaints }) {
    const isReference = /^\s*[@?]/.test(value);
    const reason = isReference
        ? 'a reference, which the platform never resolves here'
        : 'neither a boolean nor an integer';
    complaints.skips({
        code: 'not-a-boolean',
        message: `\`${localName}\` is ${(0,values/* quote */.hD)(value)}: ${reason}. The platform takes it for ${taken}.`,
        hint: 'write true or false',
        span,
    }, 'lint');
}

// EXTERNAL MODULE: ./build/formats/android-nsc/expiration.js
var expiration = __webpack_require__(4897);
;// CONCATENATED MODULE: ./build/formats/android-nsc/reading.js
/** Its own pin set, else that of the nearest domain-config round it: replaced whole, never merged. */
function effectivePinSet(config) {
    for (let each = config; each !== null; each = each.parent) {
        if (each.pinSet !== null)
            return each.pinSet;
    }
    return null;
}
function isPinned(config) {
    return (effectivePinSet(config)?.group.pins.length ?? 0) > 0;
}
/** As pin sets are inherited, and at last from base-config, wherever that stands (NetworkSecurityConfig.Builder). */
function effectiveAnchors(config, base) {
    for (let each = config; each !== null; each = each.parent) {
        if (each.anchors !== null)
            return each.anchors;
    }
    return base?.anchors ?? null;
}
/** Inherited in the same way. */
function effectiveCleartext(config, base) {
    for (let each = config; each !== null; each = each.parent) {
        if (each.cleartext !== null)
            return each.cleartext.permission;
    }
    return base?.cleartext?.permission ?? null;
}
/** Whether a reference that is not expanded stands in a part of the text. */
function holdsEntity({ entities }, { start, end }) {
    let low = 0;
    let high = entities.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (entities[middle].start < start)
            low = middle + 1;
        else
            high = middle;
    }
    const first = entities[low];
    return first !== undefined && first.start < end;
}

;// CONCATENATED MODULE: ./build/formats/android-nsc/pin-set.js










/** Reads as `XmlConfigSource.parsePinSet` does. */
function readPinSet(element, owner, reading) {
    reportSkippedAttributes(element, 'pin-set', reading, () => isPinned(owner));
    const expiry = readExpiry(element, reading);
    const labels = labelsOf(element, reading.source);
    const pins = [];
    for (const child of (0,xml/* elements */.Yt)(element)) {
        if (child.localName === 'pin')
            pins.push(readPin(child, labels.get(child) ?? null, reading));
        else
            reportSkippedElement(child, 'pin-set', reading);
    }
    reportStrayText(element, pins.length, reading);
    const isBare = element.children.every((child) => child.kind === 'comment' || (child.kind === 'text' && (0,values/* isBlank */.z3)(child.value)));
    return { group: { scope: 'chain', pins, span: element.span }, expiry, owner, isBare };
}
function readPin(element, comment, reading) {
    reportSkippedAttributes(element, 'pin', reading, () => true);
    const digest = readDigest(element, reading);
    const content = elementText(element, reading.source);
    const value = (0,values/* javaTrim */.D9)(content.text);
    const { span } = content;
    const variable = null;
    if (holdsEntity(reading, element.content)) {
        // The file's own problem says what the build makes of it.
        const message = 'it holds an entity, which is not expanded here, so that nobody can tell what it is.';
        return {
            value,
            span,
            sha256: null,
            variable,
            comment,
            fault: { message, hint: 'write the pin itself', effect: 'rejects-file', meant: null },
        };
    }
    const read = readContent(content, reading);
    const { sha256 } = read;
    const fault = digest === null ? read.fault : withDigest(read, digest);
    if (fault?.effect !== 'rejects-file')
        return { value, span, sha256, fault, variable, comment };
    reading.complaints.refuses(`The pin ${(0,values/* quote */.hD)(value)}: ${fault.message}`, span);
    const told = { ...fault, message: `${fault.message}\n${REFUSED}` };
    return { value, span, sha256, fault: told, variable, comment };
}
function readContent({ text, fault }, { complaints }) {
    if (fault === null)
        return readPinText(text);
    const line = complaints.lineOf(fault.span);
    const messages = {
        missing: 'it is empty.',
        child: `an element stands in it (line ${line}).`,
        comment: `a comment stands inside its text (line ${line}), and the build tool makes two pieces of it.`,
    };
    const hints = {
        missing: 'write the base64 of the SHA-256 of a public key, or take the `<pin>` out',
        child: 'leave only the pin between `<pin>` and `</pin>`',
        comment: 'put the comment behind `</pin>`',
    };
    const { kind } = fault;
    return {
        sha256: null,
        fault: { message: messages[kind], hint: hints[kind], effect: 'rejects-file', meant: null },
    };
}
function readExpiry(element, { complaints }) {
    const written = (0,xml/* attribute */.lt)(element, 'expiration');
    if (written === undefined)
        return null;
    const { value, valueSpan: span } = written;
    const read = (0,expiration/* readExpiration */.O)(value);
    if (read.kind === 'invalid') {
        complaints.rejects({
            code: 'expiration-invalid',
            message: `The expiration ${(0,values/* quote */.hD)(value)} is no date that the platform reads: ${read.reason}.`,
            hint: 'write it as yyyy-MM-dd, e.g. 2030-01-31, or leave it out',
            span,
        });
        return null;
    }
    const { date, year, lapsesFrom, lapsedBy, strict } = read;
    if (year < 1000) {
        const message = `The expiration ${(0,values/* quote */.hD)(value)} is in the year ${year} to the platform, so that the pins have long expired. No device checks them, and none says so.`;
        const hint = `write the year with four digits, e.g. 20${String(year % 100).padStart(2, '0')}${date.slice(4)}`;
        complaints.skips({ code: 'expiration-year', message, hint, span }, 'lint');
    }
    else if (!strict) {
        const message = `Devices read the expiration ${(0,values/* quote */.hD)(value)} as ${date}. Android Lint refuses it, because it is not written as yyyy-MM-dd.`;
        complaints.skips({ code: 'expiration-not-iso', message, hint: `write ${date}`, span }, 'lint');
    }
    return { written: value, date, span, lapsesFrom, lapsedBy };
}
/** The platform skips text between elements: a pin written there, or what a merge left. */
function reportStrayText({ children }, pins, { source, complaints }) {
    for (const child of children) {
        if (child.kind !== 'text' && child.kind !== 'cdata')
            continue;
        const text = child.value.trim();
        if (text === '' || isMarker(text))
            continue;
        const start = child.span.start + source.slice(child.span.start, child.span.end).search(/\S/);
        const span = { start, end: child.span.end };
        const complaint = {
            code: 'stray-text',
            message: `The platform skips text between the pins: ${(0,values/* quote */.hD)(text)}.`,
            hint: 'write a pin as <pin digest="SHA-256">...</pin>, a remark as <!-- ... -->',
            span,
        };
        complaints.skips(complaint, pins === 0 ? 'unpinned' : 'lint');
    }
}
/** Told elsewhere. */
function isMarker(text) {
    return /^(?:={7}|>{7} )/m.test(text);
}

;// CONCATENATED MODULE: ./build/formats/android-nsc/config.js









const SUBDOMAINS = 'includeSubdomains';
/** Reads as `XmlConfigSource.parseNetworkSecurityConfig` does, but goes on where that throws. */
function readRoot(root, reading) {
    const { complaints } = reading;
    let debug = null;
    reportSkippedAttributes(root, grammar/* ROOT */.Dl, reading, () => reading.entries.some(({ config }) => isPinned(config)));
    for (const child of (0,xml/* elements */.Yt)(root)) {
        const { localName } = child;
        if (localName === 'domain-config')
            readConfig(child, localName, null, reading);
        else if (localName === 'base-config') {
            if (reading.base === null)
                reading.base = readConfig(child, localName, null, reading);
            else
                rejectSecond(child, reading.base.element, 'second-base-config', reading);
        }
        else if (localName === 'debug-overrides') {
            if (debug === null) {
                debug = child;
                complaints.inDebugOverrides = true;
                readConfig(child, localName, null, reading);
                complaints.inDebugOverrides = false;
            }
            else
                rejectSecond(child, debug, 'second-debug-overrides', reading);
        }
        else
            reportSkippedElement(child, grammar/* ROOT */.Dl, reading);
    }
}
function readConfig(element, part, parent, reading) {
    const config = {
        element,
        parent,
        firstDomain: null,
        hasExactDomain: false,
        pinSet: null,
        anchors: null,
        cleartext: readFlags(element, part, reading),
        commentedOut: null,
    };
    reportSkippedAttributes(element, part, reading, () => config.hasExactDomain && isPinned(config));
    let anchors = null;
    let pinSet = null;
    for (const child of element.children) {
        if (child.kind === 'comment' && /<pin-set[\s>]/.test(child.value))
            config.commentedOut ??= child.span;
        if (child.kind !== 'element')
            continue;
        const { localName } = child;
        if (localName === 'trust-anchors') {
            if (anchors === null) {
                anchors = child;
                config.anchors = readTrustAnchors(child, reading);
            }
            else
                rejectSecond(child, anchors, 'second-trust-anchors', reading);
        }
        else if (localName === 'domain' || localName === 'pin-set' || localName === 'domain-config') {
            if (part !== 'domain-config')
                rejectMisplaced(child, part, reading);
            else if (localName === 'domain')
                readDomain(child, config, reading);
            else if (localName === 'domain-config')
                readConfig(child, localName, config, reading);
            else if (pinSet === null) {
                pinSet = child;
                config.pinSet = readPinSet(child, config, reading);
            }
            else
                rejectSecond(child, pinSet, 'second-pin-set', reading);
        }
        else if (localName === 'certificateTransparency' && part === 'debug-overrides') {
            rejectMisplaced(child, part, reading);
        }
        else
            reportSkippedElement(child, part, reading);
    }
    if (part === 'domain-config' && config.firstDomain === null)
        rejectWithoutDomain(element, reading);
    return config;
}
function readDomain(element, config, reading) {
    const { complaints, byName } = reading;
    reportSkippedAttributes(element, 'domain', reading, () => isPinned(config));
    const { text, span, fault } = elementText(element, reading.source);
    const name = (0,values/* javaTrim */.D9)(text).toLowerCase();
    const includeSubdomains = readIncludeSubdomains(element, config, reading);
    const isExpanded = !holdsEntity(reading, element.content);
    const entry = { name, written: text, span, includeSubdomains, isExpanded, config };
    reading.entries.push(entry);
    config.firstDomain ??= entry;
    if (!includeSubdomains)
        config.hasExactDomain = true;
    const isRead = fault === null && isExpanded;
    if (fault !== null)
        complaints.rejects({ ...DOMAIN_FAULTS[fault.kind], span: fault.span });
    else if (isRead && (0,values/* javaTrim */.D9)(text) !== text) {
        const complaint = {
            code: 'domain-white-space',
            message: `White space stands round the domain ${(0,values/* quote */.hD)((0,values/* javaTrim */.D9)(text))}. The platform trims it, but releases near API 24 did not, and there the entry matches no host.`,
            hint: 'write the name directly between `<domain>` and `</domain>`',
            span,
        };
        complaints.skips(complaint, 'lint');
    }
    if (name === '')
        return;
    const first = byName.get(name);
    if (first === undefined)
        byName.set(name, entry);
    else if (isRead) {
        complaints.rejects({
            code: 'duplicate-domain',
            message: `The domain ${(0,values/* quote */.hD)(name)} stands twice, first in line ${complaints.lineOf(first.span)}. A name may stand once in the whole file, whatever \`includeSubdomains\` says.`,
            hint: 'make one entry of the two',
            span,
        });
    }
}
const DOMAIN_FAULTS = {
    missing: {
        code: 'domain-empty',
        message: '`<domain>` is empty.',
        hint: 'write a host name, or take the element out',
    },
    comment: {
        code: 'domain-comment',
        message: "A comment stands inside the domain's text, and the build tool makes two pieces of it: additional elements to the parser.",
        hint: 'put the comment behind `</domain>`',
    },
    child: {
        code: 'domain-child',
        message: 'An element stands inside `<domain>`, which holds text only.',
        hint: 'leave only the host name between `<domain>` and `</domain>`',
    },
};
function readIncludeSubdomains(element, config, reading) {
    const written = (0,xml/* attribute */.lt)(element, SUBDOMAINS);
    if (written === undefined) {
        // A misspelling of it is told as that.
        if (!element.attributes.some(({ localName }) => (0,grammar/* nearestAttribute */.dH)('domain', localName) === SUBDOMAINS)) {
            reading.unsaid.push(element.startTag);
        }
        return false;
    }
    const value = (0,values/* readBoolean */.Vf)(written.value);
    if (value !== null)
        return value;
    const isReference = /^\s*[@?]/.test(written.value);
    const reason = isReference
        ? 'a reference, which is never resolved here'
        : 'neither a boolean nor an integer';
    const complaint = {
        code: 'not-a-boolean',
        message: `\`includeSubdomains\` is ${(0,values/* quote */.hD)(written.value)}: ${reason}. The platform takes it for false: subdomains are not covered.`,
        hint: 'write true or false',
        span: written.valueSpan,
    };
    reading.complaints.skips(complaint, () => (isPinned(config) ? 'unpinned' : 'lint'));
    return false;
}
function rejectSecond(second, first, code, { complaints }) {
    complaints.rejects({
        code,
        message: `A second \`<${second.localName}>\`; the first stands in line ${complaints.lineOf(first.span)}.`,
        hint: 'make one of the two',
        span: second.startTag,
    });
}
function rejectMisplaced(element, part, { complaints }) {
    complaints.rejects({
        code: 'misplaced-element',
        message: `\`<${element.localName}>\` may not stand in \`<${part}>\`.`,
        hint: placeFor(element.localName),
        span: element.startTag,
    });
}
function rejectWithoutDomain({ startTag: span }, { complaints }) {
    complaints.rejects({
        code: 'domain-config-without-domain',
        message: '`<domain-config>` has no `<domain>` of its own; one in a nested `<domain-config>` is none.',
        hint: 'give it a `<domain>`, or take it away from round what stands in it',
        span,
    });
}

// EXTERNAL MODULE: ./build/formats/android-nsc/domain-name.js
var domain_name = __webpack_require__(2882);
;// CONCATENATED MODULE: ./build/formats/android-nsc/matching.js
/** More dots than a name in the DNS can have; a hostile file may hold names of a million. */
const MOST_LABELS = 128;
/**
 * The longest entry with subdomains that a name is under, as `ApplicationConfig.getConfigForHostname` finds it when no
 * entry equals the name. Costs a look-up a label.
 */
function nearestWider(name, byName) {
    let dot = name.indexOf('.');
    for (let labels = 0; dot >= 0 && labels < MOST_LABELS; labels++) {
        const entry = byName.get(name.slice(dot + 1));
        if (entry?.includeSubdomains)
            return entry;
        dot = name.indexOf('.', dot + 1);
    }
    return null;
}

;// CONCATENATED MODULE: ./build/formats/android-nsc/domains.js





const sources = new WeakMap();
/** The first domain of the config round it whose pin set an entry inherited; null when the pins are its own. */
function inheritedFrom(domain) {
    return sources.get(domain) ?? null;
}
/** Every entry with its effective pins, expiry and overrides, in the order of the text. */
function pinnedDomains(reading) {
    const made = new Map();
    for (const entry of reading.entries)
        made.set(entry, pinnedDomain(entry, reading));
    for (const [{ config }, domain] of made) {
        const owner = effectivePinSet(config)?.owner;
        if (owner === undefined || owner === config || owner.firstDomain === null)
            continue;
        sources.set(domain, made.get(owner.firstDomain));
    }
    for (const [entry, domain] of made)
        reportEmptySet(entry, domain, reading);
    return [...made.values()];
}
/** Where an empty set takes hosts from a pinned entry, that is told as shadowing. */
function reportEmptySet(entry, { shadows }, reading) {
    const { config, name } = entry;
    const pinSet = effectivePinSet(config);
    if (pinSet === null || !pinSet.isBare || shadows !== null)
        return;
    if (config.firstDomain !== entry || pinSet.owner !== config)
        return;
    reading.complaints.skips({
        code: 'empty-pin-set',
        message: `The pin-set for ${(0,values/* quote */.hD)(name)} is empty: the platform takes it, and pins nothing.`,
        hint: 'put pins in it, or take it out',
        span: pinSet.group.span,
    }, 'unpinned');
}
function pinnedDomain(entry, reading) {
    const { name, written, span, includeSubdomains, config } = entry;
    const pinSet = effectivePinSet(config);
    const pinned = isPinned(config);
    const anchors = effectiveAnchors(config, reading.base);
    const neverMatches = entry.isExpanded
        ? (0,domain_name/* whyNeverMatches */.M)(name)
        : 'it holds an entity, which is not expanded here.';
    return {
        name,
        written,
        span,
        includeSubdomains,
        groups: pinned && pinSet !== null ? [pinSet.group] : [],
        expires: pinned ? (pinSet?.expiry ?? null) : null,
        enforced: true,
        overrides: anchors?.overrides ?? [],
        cleartext: effectiveCleartext(config, reading.base),
        userAnchors: anchors?.user ?? null,
        neverMatches,
        meant: neverMatches === null || !entry.isExpanded ? null : (0,meant/* meantHost */.O)(name),
        unpinnedBecause: pinned ? null : whyUnpinned(entry, pinSet, reading),
        shadows: pinned || neverMatches !== null ? null : shadowedBy(name, reading),
    };
}
function whyUnpinned({ config }, pinSet, { complaints }) {
    if (pinSet !== null) {
        const line = complaints.lineOf(pinSet.group.span);
        return pinSet.owner === config
            ? `Its pin-set (line ${line}) is empty, which switches pinning off.`
            : `It inherits the empty pin-set of line ${line}, which switches pinning off.`;
    }
    const where = config.parent === null ? 'Its domain-config has no pin-set' : 'No domain-config round it has a pin-set';
    return config.commentedOut === null
        ? `${where}.`
        : `${where}: the one in line ${complaints.lineOf(config.commentedOut)} is inside a comment.`;
}
function shadowedBy(name, { byName }) {
    const wider = nearestWider(name, byName);
    return wider !== null && isPinned(wider.config) ? { name: wider.name, span: wider.span } : null;
}

;// CONCATENATED MODULE: ./build/formats/android-nsc/lint-ignores.js
/** `tools:ignore`; the prefix is taken for what it is everywhere. */
function isLintIgnore({ prefix, localName }) {
    return prefix === 'tools' && localName === 'ignore';
}
/** Whether `tools:ignore` on the element names a check of Android Lint. */
function lintIgnores({ attributes }, check) {
    return attributes.some((each) => isLintIgnore(each) && each.value.split(',').some((name) => name.trim() === check));
}

;// CONCATENATED MODULE: ./build/formats/android-nsc/lint-demands.js


/** What Android Lint asks for although the platform takes the file as it is, and no rule about pinned hosts tells. */
function reportLintDemands({ complaints, unsaid, base }, domains) {
    const [first] = unsaid;
    if (first !== undefined) {
        const others = unsaid.length - 1;
        const domainsThat = others === 0
            ? "This `<domain>` doesn't say"
            : `This \`<domain>\` and ${others} more of the file don't say`;
        complaints.skips({
            code: 'include-subdomains-unsaid',
            message: `${domainsThat} \`includeSubdomains\`. The platform takes it for false; Android Lint demands that it be said.`,
            hint: 'write includeSubdomains="false", or "true" to cover what lies under the name',
            span: first,
        }, 'lint');
    }
    if (base === null)
        return;
    const pinned = domains.filter(({ groups }) => groups.length > 0);
    const cleartext = base.cleartext?.permission ?? null;
    // Where a pinned host inherits it, a rule of its own says more.
    if (cleartext !== null &&
        pinned.every((domain) => domain.cleartext !== cleartext) &&
        !lintIgnores(base.element, 'InsecureBaseConfiguration')) {
        complaints.skips({
            code: 'cleartext-in-base-config',
            message: `${(0,values/* quote */.hD)(cleartext.written)} in \`<base-config>\` lets plain http past for every host that no \`<domain-config>\` is about. Android Lint (InsecureBaseConfiguration) objects to it.`,
            hint: 'write cleartextTrafficPermitted="false" here, and permit it in a `<domain-config>` for the hosts that need it',
            span: cleartext.span,
        }, 'lint');
    }
    const user = base.anchors?.user ?? null;
    if (user !== null &&
        pinned.every((domain) => domain.userAnchors !== user) &&
        !lintIgnores(base.element, 'AcceptsUserCertificates')) {
        complaints.skips({
            code: 'user-anchors-in-base-config',
            message: `${(0,values/* quote */.hD)(user.written)} in \`<base-config>\` trusts authorities that the user of the device installs, in release builds too. Android Lint (AcceptsUserCertificates) objects to it.`,
            hint: 'move it to `<debug-overrides>`',
            span: user.span,
        }, 'lint');
    }
}

// EXTERNAL MODULE: ./build/formats/suppressions.js
var suppressions = __webpack_require__(5255);
;// CONCATENATED MODULE: ./build/formats/android-nsc/suppressions.js



const KEYWORD = 'pinwarden-ignore';
/** The remarks of a file that take findings away: Pinwarden's own, and Android Lint's where a rule is about the same. */
function readSuppressions(root, text, domains, complaints) {
    const { suppressions, problems } = ownRemarks(root, text);
    return { problems, suppressions: [...suppressions, ...lintsRemarks(root, domains, complaints)] };
}
function ownRemarks(root, text) {
    if (!text.includes(KEYWORD))
        return { suppressions: [], problems: [] };
    const covers = new Map();
    const remarks = [];
    const add = (remark, covered) => {
        if (!remark.text.includes(KEYWORD))
            return;
        remarks.push(remark);
        covers.set(remark.span.start, covered);
    };
    for (const remark of commentsIn(text, { start: 0, end: root.span.start })) {
        add(remark, { start: 0, end: text.length });
    }
    const visit = (parent) => {
        const isBehind = ({ span }, end) => !/[\r\n]/.test(text.slice(end, span.start));
        let before = null;
        let pending = [];
        for (const child of parent.children) {
            if (child.kind === 'element') {
                for (const { value, span } of pending) {
                    add({ text: value, span }, { start: span.start, end: child.span.end });
                }
                pending = [];
                before = child;
                visit(child);
            }
            else if (child.kind === 'comment' && child.value.includes(KEYWORD)) {
                // The start tag stands for its whole element, as long as nothing is in between.
                const [owner, end] = before === null ? [parent, parent.startTag.end] : [before, before.span.end];
                if (isBehind(child, end))
                    add({ text: child.value, span: child.span }, owner.span);
                else
                    pending.push(child);
            }
        }
        for (const { value, span } of pending)
            add({ text: value, span }, null);
    };
    visit(root);
    for (const remark of commentsIn(text, { start: root.span.end, end: text.length }))
        add(remark, null);
    return (0,suppressions/* readRemarks */.W)(remarks, ({ start }) => covers.get(start) ?? null);
}
/** Before and behind the root element there is no text that could look like a comment. */
function commentsIn(text, { start, end }) {
    return [...text.slice(start, end).matchAll(/<!--([\s\S]*?)-->/g)].map((found) => {
        const at = start + found.index;
        return { text: found[1], span: { start: at, end: at + found[0].length } };
    });
}
/** Checks of Android Lint with the rule that is about the same thing, and whether a file gives it anything to find. */
const CHECKS = [
    {
        check: 'MissingBackupPin',
        rule: 'backup-pin-missing',
        speaksOf: ({ groups }) => groups.find(({ pins }) => pins.length === 1)?.span ?? null,
    },
    {
        check: 'InsecureBaseConfiguration',
        rule: 'cleartext-permitted',
        speaksOf: ({ groups, cleartext }) => (groups.length === 0 ? null : (cleartext?.span ?? null)),
    },
    {
        check: 'AcceptsUserCertificates',
        rule: 'user-anchors-trusted',
        speaksOf: ({ groups, userAnchors }) => (groups.length === 0 ? null : (userAnchors?.span ?? null)),
    },
];
/** `tools:ignore`, of the element that it stands on. */
function lintsRemarks(root, domains, complaints) {
    const found = [];
    const places = CHECKS.map(({ speaksOf }) => new Set(domains.flatMap((domain) => speaksOf(domain)?.start ?? [])));
    const visit = (element) => {
        const remark = element.attributes.find(isLintIgnore);
        if (remark !== undefined) {
            const covers = element.span;
            const isIn = (start) => covers.start <= start && start < covers.end;
            const add = (rule) => {
                found.push({
                    rule,
                    until: null,
                    reason: 'tools:ignore',
                    tool: 'Android Lint',
                    span: remark.span,
                    covers,
                });
            };
            for (const [index, { check, rule }] of CHECKS.entries()) {
                if (lintIgnores(element, check) && [...(places[index] ?? [])].some(isIn))
                    add(rule);
            }
            if (lintIgnores(element, 'NetworkSecurityConfig') && complaints.hasLintIn(covers))
                add('lint-demand');
        }
        if (found.length < suppressions/* MOST_REMARKS */.C)
            for (const child of (0,xml/* elements */.Yt)(element))
                visit(child);
    };
    visit(root);
    return found;
}

;// CONCATENATED MODULE: ./build/formats/android-nsc/read.js









const NO_REMARKS = { suppressions: [], problems: [] };
/** Reads as the build tool and then the platform do, and goes on where they stop. */
function read(source) {
    const complaints = new Complaints(source.text);
    const document = (0,xml/* parseXml */.NO)(source.text);
    reportBuildFaults(source, document, complaints);
    const reading = {
        source: source.text,
        complaints,
        entries: [],
        byName: new Map(),
        entities: document.faults.filter(({ code }) => code === 'entity').map(({ span }) => span),
        resources: [],
        unsaid: [],
        base: null,
    };
    const { root } = document;
    if (root !== null && root.localName === grammar/* ROOT */.Dl) {
        readRoot(root, reading);
        reportLeftMarkers(source.text, root, complaints);
    }
    else if (root !== null) {
        complaints.rejects({
            code: 'wrong-root',
            message: `The root element is ${(0,values/* quote */.hD)(`<${root.name}>`)}, and the platform demands \`<${grammar/* ROOT */.Dl}>\`.`,
            hint: `begin the file with <${grammar/* ROOT */.Dl}>`,
            span: root.startTag,
        });
    }
    const domains = pinnedDomains(reading);
    reportLintDemands(reading, domains);
    const { suppressions, problems: faults } = root === null ? NO_REMARKS : readSuppressions(root, source.text, domains, complaints);
    for (const fault of faults)
        complaints.skips(fault, 'lint');
    return {
        format: 'android-nsc',
        path: source.path,
        source,
        domains,
        anchors: reading.resources,
        suppressions,
        ...complaints.result(),
    };
}

// EXTERNAL MODULE: ./build/formats/android-nsc/writable.js
var writable = __webpack_require__(5500);
;// CONCATENATED MODULE: ./build/formats/android-nsc/edit.js












/** Edits a file that the platform takes, in the file's own layout. */
function edit(source, change) {
    const invalid = (0,writable/* whyInvalid */.Eb)(change);
    if (invalid !== null)
        return { refusal: invalid };
    if (change.kind === 'move-pin')
        return { refusal: writable/* ONE_LIST */.oF };
    const store = read(source);
    const isMend = change.kind === 'mend-pin' || change.kind === 'mend-domain';
    const obstacle = (0,writable/* whyNotEdited */.Lw)(isMend ? { ...store, rejected: (0,writable/* whyNotMended */.F9)(store) } : store);
    const { root } = (0,xml/* parseXml */.NO)(source.text);
    if (obstacle !== null || root === null) {
        return { refusal: `${obstacle ?? 'The file holds no element.'} Then ${byHand(change)}.` };
    }
    if (change.kind === 'mend-domain')
        return mendDomain(store, root, change);
    if (change.kind !== 'add-domain')
        return editPinSets(store, root, change);
    if (store.domains.some(({ name }) => name === change.host)) {
        return {
            refusal: `${(0,values/* quote */.hD)(change.host)} is an entry already, and a name may stand once in the whole file: add the pins to its pin-set.`,
        };
    }
    return addDomain(source, root, change);
}
/** Behind the last domain-config; without one, behind everything else. */
function addDomain(source, root, change) {
    const { text } = source;
    const sibling = configsOf(root).at(-1);
    const near = sibling ?? root;
    const config = (0,android_nsc_render/* domainConfig */.zG)(change, spellingIn(root, near, root, source));
    const unit = () => unitOf(text, near, root);
    if (sibling !== undefined) {
        const compact = (0,xml/* elements */.Yt)(sibling).length > 0 && !(0,layout/* hasLineBreak */.wT)(text, sibling.span);
        return { edits: [(0,insertion/* insertBehind */.E1)(text, sibling.span, () => [config], { unit, compact })] };
    }
    const other = (0,xml/* elements */.Yt)(root).at(-1);
    const indentation = other === undefined ? null : (0,layout/* indentationBefore */.hN)(text, other.span.start);
    const style = { unit, compact: false };
    return { edits: [(0,insertion/* insertInside */.mK)(text, containerOf(root), () => [config], style, 'end', indentation)] };
}

;// CONCATENATED MODULE: ./build/formats/android-nsc/policy.js



const indexes = new WeakMap();
/**
 * What `ApplicationConfig.getConfigForHostname` finds for a host: an equal name wins at once, else the longest one with
 * subdomains; exactly one entry applies. Answers for a file that the platform refuses as if it took it.
 */
function policyFor(store, host) {
    const { byName, cite } = indexOf(store);
    const name = host.toLowerCase().replace(/\.$/, '');
    const exact = byName.get(name);
    const entry = exact ?? nearestWider(name, byName);
    if (entry === null) {
        return {
            host,
            pinned: false,
            groups: [],
            expires: null,
            enforced: true,
            overridden: false,
            from: [],
            reason: `no domain entry covers it${missedBy(name, byName, cite)}`,
        };
    }
    const source = inheritedFrom(entry);
    const { groups, expires, enforced, overrides } = entry;
    return {
        host,
        pinned: groups.length > 0,
        groups,
        expires,
        enforced,
        overridden: overrides.some(({ coversPublicRoots }) => coversPublicRoots),
        from: source === null ? [entry] : [entry, source],
        reason: reasonFor(entry, exact !== undefined, source, cite),
    };
}
function indexOf(store) {
    const known = indexes.get(store);
    if (known !== undefined)
        return known;
    const byName = new Map();
    for (const domain of store.domains) {
        if (domain.name !== '' && !byName.has(domain.name))
            byName.set(domain.name, domain);
    }
    const at = (0,model_source/* positions */.X)(store.source.text);
    const cite = ({ name, span }) => `\`${name}\` (line ${at(span.start).line})`;
    const index = { byName, cite };
    indexes.set(store, index);
    return index;
}
function reasonFor(entry, isExact, source, cite) {
    const { groups, unpinnedBecause, shadows } = entry;
    const covers = isExact ? `${cite(entry)} is its entry` : `${cite(entry)} covers it, with subdomains`;
    if (groups.length > 0) {
        return source === null ? covers : `${covers}; the pins are those of ${cite(source)}`;
    }
    const shadowed = shadows === null ? '' : `; the pins of ${cite(shadows)} do not reach past it`;
    return `${cite(entry)} applies and pins nothing${unpinnedBecause === null ? '' : `: ${asClause(unpinnedBecause)}`}${shadowed}`;
}
function asClause(sentence) {
    return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/\.$/, '')}`;
}
/** An entry that would cover the host if it included subdomains. */
function missedBy(name, byName, cite) {
    const dot = name.indexOf('.');
    const parent = dot < 0 ? undefined : byName.get(name.slice(dot + 1));
    return parent === undefined ? '' : `; ${cite(parent)} is without subdomains`;
}

;// CONCATENATED MODULE: ./build/formats/android-nsc/recognise.js


/**
 * By the first tag; where none can be made out (conflict markers, an unclosed comment), by the opening of the root
 * element anywhere.
 */
function recognises({ encoding, text }) {
    if (encoding === 'binary')
        return false;
    const name = (0,xml/* rootName */.SX)(text);
    if (name === null)
        return text.includes(`<${grammar/* ROOT */.Dl}`);
    return name.slice(name.indexOf(':') + 1) === grammar/* ROOT */.Dl;
}

;// CONCATENATED MODULE: ./build/formats/android-nsc/index.js





const androidNsc = {
    id: 'android-nsc',
    title: 'Android network security configuration',
    platform: platform/* ANDROID */.Q,
    recognises: recognises,
    read: read,
    policyFor: policyFor,
    edit: edit,
};


/***/ }),

/***/ 680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NH: () => (/* binding */ pinPieces),
/* harmony export */   zG: () => (/* binding */ domainConfig),
/* harmony export */   zv: () => (/* binding */ newNetworkSecurityConfig)
/* harmony export */ });
/* harmony import */ var _text_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7003);
/* harmony import */ var _text_insertion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8987);
/* harmony import */ var _grammar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6575);
/* harmony import */ var _writable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5500);




const FILE_STYLE = { quote: '"', unit: '    ', eol: '\n' };
/** A whole file for an app that has none. */
function newNetworkSecurityConfig(domains, style = {}) {
    const { unit, eol, quote } = { ...FILE_STYLE, ...style };
    const spelling = { prefix: '', quote, alphabet: 'unicode' };
    const hosts = new Set();
    for (const domain of domains) {
        const refusal = (0,_writable_js__WEBPACK_IMPORTED_MODULE_2__/* .whyNotWritten */ .z5)(domain);
        if (refusal !== null)
            return { refusal };
        if (hosts.has(domain.host)) {
            return {
                refusal: `\`${domain.host}\` is asked for twice, and a name may stand once in the whole file.`,
            };
        }
        hosts.add(domain.host);
    }
    const declaration = `<?xml version=${quote}1.0${quote} encoding=${quote}utf-8${quote}?>`;
    const inner = domains.map((domain) => domainConfig(domain, spelling));
    const root = { open: `<${_grammar_js__WEBPACK_IMPORTED_MODULE_1__/* .ROOT */ .Dl}>`, inner, close: `</${_grammar_js__WEBPACK_IMPORTED_MODULE_1__/* .ROOT */ .Dl}>` };
    return { text: `${(0,_text_insertion_js__WEBPACK_IMPORTED_MODULE_3__/* .layOut */ .v8)([declaration, root], '', eol, unit)}${eol}` };
}
/** A `<domain-config>` of one host; Android Lint demands that `includeSubdomains` is there, whatever it says. */
function domainConfig(domain, spelling) {
    const { host, includeSubdomains, groups, expiration } = domain;
    const { prefix, quote } = spelling;
    const end = expiration === null ? '' : ` expiration=${quote}${expiration}${quote}`;
    const pins = groups.flatMap((group) => group.pins);
    const pinSet = {
        open: `<${prefix}pin-set${end}>`,
        inner: pins.flatMap((pin) => pinPieces(pin, spelling, 'behind')),
        close: `</${prefix}pin-set>`,
    };
    const name = `<${prefix}domain includeSubdomains=${quote}${includeSubdomains}${quote}>${host}</${prefix}domain>`;
    return { open: `<${prefix}domain-config>`, inner: [name, pinSet], close: `</${prefix}domain-config>` };
}
/** A `<pin>` with its comment behind it on the line, or above it. */
function pinPieces({ sha256, comment }, { prefix, quote, alphabet }, place) {
    const element = `<${prefix}pin digest=${quote}SHA-256${quote}>${sha256}</${prefix}pin>`;
    const written = (0,_text_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .commentOf */ .vm)(comment, alphabet);
    if (written === null)
        return [element];
    return place === 'above' ? [written, element] : [`${element} ${written}`];
}


/***/ }),

/***/ 2742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ javaTrim),
/* harmony export */   Vf: () => (/* binding */ readBoolean),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   kC: () => (/* binding */ javaTrimRange),
/* harmony export */   z3: () => (/* binding */ isBlank)
/* harmony export */ });
/** `String.trim` of Java: off goes what is not above U+0020, a no-break space stays. */
function javaTrim(text) {
    const { start, end } = javaTrimRange(text);
    return text.slice(start, end);
}
/** Where the trimmed text begins and ends; both at the end when nothing is left. */
function javaTrimRange(text) {
    let end = text.length;
    let start = 0;
    while (start < end && text.charCodeAt(start) <= 32)
        start++;
    while (end > start && text.charCodeAt(end - 1) <= 32)
        end--;
    return { start, end };
}
/** What C's `isspace` takes for white space: the build tool drops text that holds nothing else. */
function isBlank(text) {
    return /^[ \t\n\v\f\r]*$/.test(text);
}
/**
 * A boolean attribute as the build tool compiles it: `true`, `True`, `TRUE`, the same of `false`, or an integer. Null for
 * anything else, resource references included: the platform then takes its default.
 */
function readBoolean(value) {
    const trimmed = value.replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, '');
    if (/^(?:true|True|TRUE)$/.test(trimmed))
        return true;
    if (/^(?:false|False|FALSE)$/.test(trimmed))
        return false;
    // aapt2's ResTable::stringToInt: hexadecimal has no sign and a small x.
    if (!/^(?:0x[\dA-Fa-f]{1,8}|-?\d{1,10})$/.test(trimmed))
        return null;
    return /[1-9A-Fa-f]/.test(trimmed.replace(/^0x/, ''));
}
/** Text from the file in backquotes, on one line and cut. */
function quote(text) {
    const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
    return `\`${line.length > 120 ? `${line.slice(0, 120)}…` : line}\``;
}


/***/ }),

/***/ 5500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eb: () => (/* binding */ whyInvalid),
/* harmony export */   F9: () => (/* binding */ whyNotMended),
/* harmony export */   Lw: () => (/* binding */ whyNotEdited),
/* harmony export */   oF: () => (/* binding */ ONE_LIST),
/* harmony export */   z5: () => (/* binding */ whyNotWritten)
/* harmony export */ });
/* harmony import */ var _model_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(856);
/* harmony import */ var _model_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3589);
/* harmony import */ var _domain_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2882);
/* harmony import */ var _expiration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4897);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2742);





/** What templates and build files put in the place of a value. */
const PLACEHOLDER = /\$\{[^}]*\}|\$\([^)]*\)|\{\{[^}]*\}\}|<%|@[A-Z\d_.-]+@|%[A-Z\d_]+%|__[A-Z\d_]+__|^\s*[@?][\w+:]*\//;
const ONE_LIST = 'Android compares pins with the whole chain, in one set: there is no list for one kind of certificate.';
/** Why a change can't be written into any file of this format, in sentences; null when it can. */
function whyInvalid(change) {
    switch (change.kind) {
        case 'add-domain':
            return whyNotWritten(change);
        case 'add-pin':
            return change.scope === 'chain'
                ? whyNoPin(change.pin)
                : `Android compares pins with the whole chain, in one set: no pin can be added for the ${change.scope} alone.`;
        case 'set-expiry':
            return whyNoExpiration(change.expiration);
        case 'remove-pin':
            return change.scope === 'chain' ? null : ONE_LIST;
        case 'mend-pin':
            return change.scope === 'chain' ? whyNoPin({ sha256: change.sha256, comment: null }) : ONE_LIST;
        case 'mend-domain':
            return whyNoHost(change.host);
        case 'move-pin':
            return ONE_LIST;
    }
}
/** Why a new entry can't be written, in sentences; null when it can. */
function whyNotWritten({ host, groups, expiration }) {
    const never = whyNoHost(host);
    if (never !== null)
        return never;
    const [group, second] = groups;
    if (group === undefined || second !== undefined || group.scope !== 'chain') {
        return `Android compares pins with the whole chain, in one set: the pins for ${(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(host)} can't be told apart into leaf and issuers here.`;
    }
    if (group.pins.length === 0)
        return `There is no pin for ${(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(host)}, and an empty set pins nothing.`;
    const distinct = new Set(group.pins.map(({ sha256 }) => sha256));
    if (distinct.size < group.pins.length)
        return `A pin for ${(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(host)} is given twice.`;
    for (const pin of group.pins) {
        const why = whyNoPin(pin);
        if (why !== null)
            return why;
    }
    return expiration === null ? null : whyNoExpiration(expiration);
}
function whyNoHost(host) {
    if (host !== host.toLowerCase())
        return `${(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(host)} is not in lower case, as the platform compares it.`;
    const never = (0,_domain_name_js__WEBPACK_IMPORTED_MODULE_0__/* .whyNeverMatches */ .M)(host);
    return never === null ? null : `No host equals ${(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(host)}: ${never}`;
}
function whyNoPin({ sha256 }) {
    return (0,_model_change_js__WEBPACK_IMPORTED_MODULE_2__/* .isCanonicalPin */ .k)(sha256)
        ? null
        : `${(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(sha256)} is no pin: canonical base64 of 32 bytes is wanted.`;
}
function whyNoExpiration(expiration) {
    const read = (0,_expiration_js__WEBPACK_IMPORTED_MODULE_3__/* .readExpiration */ .O)(expiration);
    if (read.kind === 'date' && read.strict && read.year >= 1000)
        return null;
    const why = read.kind === 'invalid' ? `: ${read.reason}` : '';
    return `The expiration ${(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(expiration)} is not written as yyyy-MM-dd${why}.`;
}
/** Why a file is not edited, in a sentence or two; null when it may be. */
function whyNotEdited({ source, domains, problems, rejected }) {
    const at = (0,_model_source_js__WEBPACK_IMPORTED_MODULE_4__/* .positions */ .X)(source.text);
    const line = (offset) => `Line ${at(offset).line}`;
    if (source.decodingFault !== null) {
        return `${source.decodingFault.charAt(0).toUpperCase()}${source.decodingFault.slice(1)}: save it as UTF-8 first.`;
    }
    const conflict = problems.find(({ code }) => code === 'merge-conflict');
    if (conflict !== undefined) {
        return `${line(conflict.span.start)}: a merge conflict is not resolved. Settle it first.`;
    }
    const values = domains.flatMap(({ written, span, groups, expires }) => [
        { text: written, span },
        ...groups.flatMap(({ pins }) => pins.map((pin) => ({ text: pin.value, span: pin.span }))),
        ...(expires === null ? [] : [{ text: expires.written, span: expires.span }]),
    ]);
    const template = values.find(({ text }) => PLACEHOLDER.test(text));
    if (template !== undefined) {
        return `${line(template.span.start)}: ${(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(template.text.trim())} is a placeholder that something else fills in, so that nobody can tell here what the edited file would come to. See to that first.`;
    }
    const unread = problems.find(({ effect }) => effect === 'unreadable');
    const why = rejected ?? (unread === undefined ? null : `${line(unread.span.start)}: ${unread.message}`);
    return why === null ? null : `The file is no good as it is. ${why} Put that right first.`;
}
/** Why the platform would refuse a file even if every fault that can be mended were; null when it would take it. */
function whyNotMended({ source, domains, problems }) {
    const pins = domains.flatMap(({ groups }) => groups.flatMap((group) => group.pins));
    const incurable = problems.find(({ effect, code }) => effect === 'rejects-file' || code === 'more-problems') ??
        pins.flatMap(({ value, span, fault }) => fault?.effect === 'rejects-file' && fault.meant === null
            ? [{ span, message: `The pin ${(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(value)}: ${fault.message}` }]
            : [])[0];
    if (incurable === undefined)
        return null;
    const [sentence] = incurable.message.split('\n');
    return `Line ${(0,_model_source_js__WEBPACK_IMPORTED_MODULE_4__/* .positions */ .X)(source.text)(incurable.span.start).line}: ${sentence}`;
}


/***/ }),

/***/ 3642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ formats)
});

// EXTERNAL MODULE: ./build/formats/android-nsc/index.js + 28 modules
var android_nsc = __webpack_require__(735);
// EXTERNAL MODULE: ./build/model/platform.js
var platform = __webpack_require__(1687);
;// CONCATENATED MODULE: ./build/text/plist-faults.js
/** As deep as CoreFoundation's own OpenStep reader goes. */
const DEEPEST_NESTING = 512;
/** Values, keys and comments. A list of 100,000 pinned domains has 1.2 million. */
const MOST_NODES = 2_500_000;
const MOST_FAULTS_OF_A_CODE = 50;
const CONFLICT_MARKER = /(?:<{7}|={7}|>{7}|\|{7})(?:[ \t][^\r\n]*)?(?=[\r\n]|$)/y;
/** Nothing behind this place can be read. */
class Unreadable extends Error {
    fault;
    constructor(fault) {
        super(fault.message);
        this.fault = fault;
    }
}
/** What is wrong with one file, and how much of it was read. */
class FaultLog {
    faults = [];
    #counts = new Map();
    #nodes = 0;
    add(code, message, span) {
        const count = (this.#counts.get(code) ?? 0) + 1;
        this.#counts.set(code, count);
        if (count <= MOST_FAULTS_OF_A_CODE)
            this.faults.push({ code, message, span });
    }
    /** Counts values, keys and comments. */
    count(nodes, at) {
        this.#nodes += nodes;
        if (this.#nodes > MOST_NODES)
            throw tooLarge(`more than ${MOST_NODES / 1e6} million values and comments`, at);
    }
    hasConflict() {
        return this.#counts.has('merge-conflict');
    }
}
function refused(message, start, end) {
    return new Unreadable({ code: 'refused', message, span: { start, end } });
}
function tooLarge(message, at) {
    return new Unreadable({ code: 'too-large', message, span: { start: at, end: at } });
}
/** The end of the line when a merge-conflict marker is its beginning, else null. */
function conflictMarkerAt(text, at) {
    const before = at === 0 ? 10 : text.charCodeAt(at - 1);
    if (before !== 10 && before !== 13)
        return null;
    CONFLICT_MARKER.lastIndex = at;
    return CONFLICT_MARKER.test(text) ? CONFLICT_MARKER.lastIndex : null;
}
/** Text of a file inside a message: in backquotes, on one line, and cut. */
function shown(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return `\`${line.length > 40 ? `${line.slice(0, 40)}…` : line}\``;
}

;// CONCATENATED MODULE: ./build/text/plist-binary.js

const NOWHERE = { start: 0, end: 0 };
const HEADER = 8;
const TRAILER = 32;
/** A binary property list (`bplist00`) as CFBinaryPList.c reads it. */
function readBinaryPlist(bytes) {
    try {
        const root = new BinaryPlistReader(bytes).root();
        return { kind: 'binary', root, faults: [], comments: [] };
    }
    catch (error) {
        if (!(error instanceof Unreadable))
            throw error;
        return { kind: 'binary', root: null, faults: [error.fault], comments: [] };
    }
}
class BinaryPlistReader {
    #bytes;
    #offsetSize;
    #refSize;
    #objects;
    #top;
    #table;
    /** By number; null while it is being read. */
    #read = new Map();
    /** Bytes that objects may still take. Objects that lie over one another would take more than there are. */
    #left;
    #references = 0;
    constructor(bytes) {
        this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        if (bytes.length < HEADER + 1 + TRAILER || this.#bytes.toString('latin1', 0, 7) !== 'bplist0') {
            throw refused('no `bplist0` header, or a file cut short', 0, 0);
        }
        const trailer = bytes.length - TRAILER;
        this.#offsetSize = bytes[trailer + 6];
        this.#refSize = bytes[trailer + 7];
        this.#objects = this.#integer(trailer + 8, 8);
        this.#top = this.#integer(trailer + 16, 8);
        this.#table = this.#integer(trailer + 24, 8);
        this.#left = this.#table;
        const sound = this.#objects > this.#top &&
            this.#table > HEADER &&
            this.#offsetSize > 0 &&
            this.#refSize > 0 &&
            this.#table + this.#objects * this.#offsetSize === trailer;
        if (!sound)
            throw refused("a trailer that doesn't fit the file", 0, 0);
    }
    root() {
        return this.#value(this.#top, 0).node;
    }
    #value(number, depth) {
        const known = this.#read.get(number);
        if (known === null)
            throw refused('a value that holds itself', 0, 0);
        if (depth + (known?.depth ?? 0) > DEEPEST_NESTING) {
            throw tooLarge(`values nested more than ${DEEPEST_NESTING} deep`, 0);
        }
        if (known !== undefined)
            return known;
        this.#read.set(number, null);
        const value = this.#object(number, depth);
        if (value.size > MOST_NODES)
            throw tooManyValues();
        this.#read.set(number, value);
        return value;
    }
    #object(number, depth) {
        if (number >= this.#objects)
            throw refused('a reference to a value that is not there', 0, 0);
        const offset = this.#integer(this.#table + number * this.#offsetSize, this.#offsetSize);
        if (offset < HEADER || offset >= this.#table)
            throw refused('a value outside the file', 0, 0);
        const marker = this.#bytes[offset];
        const low = marker & 15;
        switch (marker >> 4) {
            case 0:
                return leaf(marker === 8 || marker === 9
                    ? { kind: 'boolean', value: marker === 9, span: NOWHERE }
                    : { kind: 'unknown', name: 'null', span: NOWHERE });
            case 1:
                return leaf({ kind: 'integer', written: String(this.#signed(offset + 1, 1 << low)), span: NOWHERE });
            case 2:
                return leaf({ kind: 'real', written: this.#real(offset + 1, 1 << low), span: NOWHERE });
            case 3:
                return leaf({ kind: 'date', written: '', span: NOWHERE });
            case 4:
                this.#run(offset, 1);
                return leaf({ kind: 'data', written: '', span: NOWHERE });
            case 5:
                return leaf(this.#string(offset, 1));
            case 6:
                return leaf(this.#string(offset, 2));
            case 8:
                return leaf({ kind: 'unknown', name: 'UID', span: NOWHERE });
            case 10:
                return this.#array(offset, depth);
            case 12:
                return leaf({ kind: 'unknown', name: 'set', span: NOWHERE });
            case 13:
                return this.#dict(offset, depth);
            default:
                throw refused(`a value of the unknown kind 0x${marker.toString(16)}`, 0, 0);
        }
    }
    #array(offset, depth) {
        const { start, count } = this.#members(offset, 1);
        const items = [];
        let size = 1;
        let deepest = 0;
        for (let at = 0; at < count; at++) {
            const item = this.#value(this.#reference(start, at), depth + 1);
            items.push(item.node);
            size += item.size;
            deepest = Math.max(deepest, item.depth + 1);
        }
        return { node: { kind: 'array', items, span: NOWHERE }, size, depth: deepest };
    }
    #dict(offset, depth) {
        const { start, count } = this.#members(offset, 2);
        const entries = [];
        let size = 1;
        let deepest = 0;
        for (let at = 0; at < count; at++) {
            const { node: key } = this.#value(this.#reference(start, at), depth + 1);
            const value = this.#value(this.#reference(start, count + at), depth + 1);
            size += 1 + value.size;
            deepest = Math.max(deepest, value.depth + 1);
            // Other keys are legal, and no reader of an Info.plist looks at them.
            if (key.kind === 'string')
                entries.push({ key: key.value, keySpan: NOWHERE, value: value.node });
        }
        return { node: { kind: 'dict', entries, span: NOWHERE }, size, depth: deepest };
    }
    #string(offset, unit) {
        const { start, count } = this.#run(offset, unit);
        const part = this.#bytes.subarray(start, start + count * unit);
        const value = unit === 1 ? part.toString('latin1') : Buffer.from(part).swap16().toString('utf16le');
        return { kind: 'string', value, span: NOWHERE, contentSpan: NOWHERE };
    }
    /** Where the content of a value begins, and of how many units of `unit` bytes it is. */
    #run(offset, unit) {
        const low = this.#bytes[offset] & 15;
        let start = offset + 1;
        let count = low;
        if (low === 15) {
            const marker = this.#bytes[start];
            if (marker >> 4 !== 1)
                throw refused('a length that is no number', 0, 0);
            const size = 1 << (marker & 15);
            count = this.#integer(start + 1, size);
            start += 1 + size;
        }
        this.#take(start, count * unit);
        return { start, count };
    }
    /** As `#run`, for references; they are counted before anything is made of them. */
    #members(offset, perMember) {
        const run = this.#run(offset, perMember * this.#refSize);
        this.#references += perMember * run.count;
        if (this.#references > MOST_NODES)
            throw tooManyValues();
        return run;
    }
    #reference(start, at) {
        return this.#integer(start + at * this.#refSize, this.#refSize);
    }
    #take(start, length) {
        if (start + length > this.#table)
            throw refused('a value that reaches out of the file', 0, 0);
        this.#left -= length;
        if (this.#left < 0)
            throw refused('values that lie over one another', 0, 0);
    }
    #signed(start, size) {
        this.#take(start, size);
        const hex = this.#bytes.toString('hex', start, start + size);
        const value = BigInt(`0x${hex}`);
        return size < 8 ? value : BigInt.asIntN(8 * size, value);
    }
    #real(start, size) {
        this.#take(start, size);
        if (size === 4)
            return String(this.#bytes.readFloatBE(start));
        if (size === 8)
            return String(this.#bytes.readDoubleBE(start));
        throw refused(`a real of ${size} bytes`, 0, 0);
    }
    /** Unsigned and big-endian, of any size. Larger than 2^53 it is inexact, and larger than any file anyhow. */
    #integer(start, size) {
        let value = 0;
        for (let at = start; at < start + size; at++)
            value = value * 256 + (this.#bytes[at] ?? 0);
        return value;
    }
}
function leaf(node) {
    return { node, size: 1, depth: 0 };
}
function tooManyValues() {
    return tooLarge(`more than ${MOST_NODES / 1e6} million values`, 0);
}

;// CONCATENATED MODULE: ./build/text/plist-openstep.js

const SPACE = /[\t-\r \u2028\u2029]/;
const BARE = /[\w$/:.-]+/y;
const QUOTED_PART = /[^\\"']+/y;
const ESCAPED = {
    a: '\u0007',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
};
/** An OpenStep (old-style ASCII) property list, or a strings file, as CFOldStylePList.c reads it. */
function readOpenStepPlist(text) {
    const whole = new OpenStepReader(text).read('value');
    // What begins with a string and goes on is the content of a dictionary without its braces.
    return whole ?? new OpenStepReader(text).read('content');
}
class OpenStepReader {
    #text;
    #log = new FaultLog();
    #comments = [];
    #at = 0;
    #depth = 0;
    constructor(text) {
        this.#text = text;
    }
    /** Null when the text was to be a value and is a dictionary's content. */
    read(as) {
        let root = null;
        try {
            if (this.#peek() === '')
                throw refused('the file is empty', 0, this.#text.length);
            root = as === 'value' ? this.#value() : this.#content(0);
            const rest = this.#peek();
            if (rest !== '' && root.kind === 'string')
                return null;
            if (rest !== '')
                throw this.#unexpected('behind the end of the list');
        }
        catch (error) {
            if (!(error instanceof Unreadable))
                throw error;
            root = null;
            this.#log.faults.push(error.fault);
        }
        return { kind: 'openstep', root, faults: this.#log.faults, comments: this.#comments };
    }
    #value() {
        const start = this.#at;
        this.#log.count(1, start);
        switch (this.#peek()) {
            case '{':
                return this.#nested(() => this.#dict());
            case '(':
                return this.#nested(() => this.#array());
            case '<':
                return this.#data();
            default:
                return this.#string();
        }
    }
    #nested(read) {
        if (++this.#depth > DEEPEST_NESTING) {
            throw tooLarge(`values nested more than ${DEEPEST_NESTING} deep`, this.#at);
        }
        const node = read();
        this.#depth--;
        return node;
    }
    #dict() {
        const start = this.#at++;
        const { entries } = this.#content(start);
        if (this.#peek() !== '}')
            throw this.#unexpected('where a key or `}` should stand');
        return { kind: 'dict', entries, span: { start, end: ++this.#at } };
    }
    /** `key = value;` and `key;` as long as they go on. */
    #content(start) {
        const entries = [];
        for (let next = this.#peek(); next === '"' || next === "'" || isBare(next); next = this.#peek()) {
            this.#log.count(1, this.#at);
            const key = this.#string();
            let value = key;
            if (this.#peek() === '=') {
                this.#at++;
                this.#peek();
                value = this.#value();
            }
            entries.push({ key: key.value, keySpan: key.contentSpan, value });
            if (this.#peek() !== ';')
                throw this.#unexpected(`where a \`;\` should end the entry ${shown(key.value)}`);
            this.#at++;
        }
        return { kind: 'dict', entries, span: { start, end: this.#at } };
    }
    #array() {
        const start = this.#at++;
        const items = [];
        while (this.#peek() !== ')') {
            items.push(this.#value());
            if (this.#peek() !== ',')
                break;
            this.#at++;
        }
        if (this.#peek() !== ')')
            throw this.#unexpected('where `,` or `)` should stand');
        return { kind: 'array', items, span: { start, end: ++this.#at } };
    }
    #data() {
        const start = this.#at;
        const end = this.#text.indexOf('>', start);
        const written = this.#text.slice(start + 1, end < 0 ? start + 80 : end);
        if (end < 0 || !/^(?:\s|[\dA-Fa-f]{2})*$/.test(written)) {
            throw refused(`${shown(`<${written}`)}, which is no data`, start, start + 1);
        }
        this.#at = end + 1;
        return { kind: 'data', written, span: { start, end: end + 1 } };
    }
    #string() {
        const start = this.#at;
        const quote = this.#text.charAt(start);
        if (quote === '"' || quote === "'")
            return this.#quoted(quote);
        BARE.lastIndex = start;
        const value = BARE.exec(this.#text)?.[0];
        if (value === undefined)
            throw this.#unexpected('where a value should stand');
        this.#at += value.length;
        const span = { start, end: this.#at };
        return { kind: 'string', value, span, contentSpan: span };
    }
    #quoted(quote) {
        const start = this.#at++;
        let value = '';
        for (;;) {
            QUOTED_PART.lastIndex = this.#at;
            const part = QUOTED_PART.exec(this.#text)?.[0] ?? '';
            value += part;
            this.#at += part.length;
            const character = this.#text.charAt(this.#at);
            if (character === '')
                throw refused('a quoted string that never ends', start, start + 1);
            if (character === quote)
                break;
            if (character === '\\')
                value += this.#escaped();
            else {
                value += character;
                this.#at++;
            }
        }
        const contentSpan = { start: start + 1, end: this.#at };
        return { kind: 'string', value, span: { start, end: ++this.#at }, contentSpan };
    }
    #escaped() {
        const code = /\\(?:([0-7]{1,3})|U([\dA-Fa-f]{1,4})|([\s\S]))?/y;
        code.lastIndex = this.#at;
        const [whole = '', octal, hex, other = ''] = code.exec(this.#text) ?? [];
        this.#at += whole.length;
        if (octal !== undefined)
            return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
        if (hex !== undefined)
            return String.fromCharCode(Number.parseInt(hex, 16));
        return ESCAPED[other] ?? other;
    }
    /** Steps over white space, comments and merge-conflict markers; the character there, empty at the end. */
    #peek() {
        const text = this.#text;
        for (;;) {
            while (this.#at < text.length && SPACE.test(text.charAt(this.#at)))
                this.#at++;
            const marker = conflictMarkerAt(text, this.#at);
            const start = this.#at;
            if (marker !== null) {
                const message = `a merge-conflict marker, ${shown(text.slice(start, Math.min(marker, start + 80)))}`;
                this.#log.add('merge-conflict', message, { start, end: marker });
                this.#at = marker;
            }
            else if (text.startsWith('//', start)) {
                const end = text.slice(start).search(/[\r\n\u2028\u2029]/);
                this.#comment(start, end < 0 ? text.length : start + end, 0);
            }
            else if (text.startsWith('/*', start)) {
                const end = text.indexOf('*/', start + 2);
                this.#comment(start, end < 0 ? text.length : end + 2, end < 0 ? 0 : 2);
            }
            else
                return text.charAt(start);
        }
    }
    #comment(start, end, closing) {
        this.#log.count(1, start);
        this.#comments.push({ text: this.#text.slice(start + 2, end - closing), span: { start, end } });
        this.#at = end;
    }
    #unexpected(where) {
        const found = this.#text.slice(this.#at, this.#at + 20).split('\n')[0];
        const what = found === '' ? 'the end of the file' : shown(found);
        return refused(`${what} ${where}`, this.#at, this.#at + Math.min(1, found.length));
    }
}
function isBare(character) {
    return /^[\w$/:.-]$/.test(character);
}

// EXTERNAL MODULE: ./build/model/source.js
var source = __webpack_require__(3589);
// EXTERNAL MODULE: ./build/text/xml-characters.js
var xml_characters = __webpack_require__(604);
;// CONCATENATED MODULE: ./build/text/plist-xml-scanner.js


const LESS = 60;
/** What stands round the tags of an XML property list, as CFPropertyList.c steps over it. */
class XmlPlistScanner {
    text;
    log = new FaultLog();
    comments = [];
    at = 0;
    constructor(text) {
        this.text = text;
    }
    /** Goes to the `<` of the first element. */
    prolog() {
        for (;;) {
            if (!this.stepOver())
                throw refused('the file holds no element', 0, this.text.length);
            if (!this.follows('<!'))
                return;
            this.#documentType();
        }
    }
    /** CoreFoundation doesn't look at what follows; XML parsers do. */
    epilog() {
        try {
            while (this.#misc())
                ;
        }
        catch (error) {
            if (!(error instanceof Unreadable))
                throw error;
        }
        const end = this.text.trimEnd().length;
        if (this.at >= end)
            return;
        const rest = this.text.slice(this.at, this.at + 80);
        this.log.add('tolerated', `${shown(rest)} behind the end of the list`, { start: this.at, end });
    }
    /** Steps over all that isn't a tag or a declaration; false at the end of the text. */
    stepOver() {
        for (;;) {
            while (this.#misc())
                ;
            if (this.at >= this.text.length)
                return false;
            const marker = conflictMarkerAt(this.text, this.at);
            if (marker !== null)
                this.conflict(marker);
            else if (this.text.charCodeAt(this.at) === LESS)
                return true;
            else
                this.#stray();
        }
    }
    /** Steps over white space and one comment or processing instruction; false when there is none. */
    #misc() {
        while ((0,xml_characters/* isSpace */.xC)(this.text.charCodeAt(this.at)))
            this.at++;
        if (this.follows('<!--'))
            this.comment();
        else if (this.follows('<?')) {
            const start = this.at;
            this.at = this.past('?>', start + 2, 'a `<?` that is never closed');
            if (start > 0 && /^<\?xml\s/.test(this.text.slice(start, start + 6))) {
                const message = 'the XML declaration stands somewhere else than at the very start';
                this.log.add('tolerated', message, { start, end: this.at });
            }
        }
        else
            return false;
        return true;
    }
    comment() {
        const start = this.at;
        const end = this.past('-->', start + 3, 'a comment that is never closed');
        const text = this.text.slice(start + 4, end - 3);
        const dashes = text.indexOf('--');
        if (dashes >= 0) {
            const place = start + 4 + dashes;
            this.log.add('tolerated', '`--` inside a comment', { start: place, end: place + 2 });
        }
        this.log.count(1, start);
        this.comments.push({ text, span: { start, end } });
        this.at = end;
    }
    conflict(end) {
        const start = this.at;
        const message = `a merge-conflict marker, ${shown(this.text.slice(start, Math.min(end, start + 80)))}`;
        this.log.add('merge-conflict', message, { start, end });
        this.at = end;
    }
    /** Text where only elements may stand; it reaches to the next tag or merge-conflict marker. */
    #stray() {
        const start = this.at;
        while (this.at < this.text.length && this.text.charCodeAt(this.at) !== LESS) {
            const lineEnd = /[\r\n<]/g;
            lineEnd.lastIndex = this.at + 1;
            this.at = lineEnd.exec(this.text)?.index ?? this.text.length;
            while ((0,xml_characters/* isSpace */.xC)(this.text.charCodeAt(this.at)))
                this.at++;
            if (conflictMarkerAt(this.text, this.at) !== null)
                break;
        }
        const end = start + this.text.slice(start, this.at).trimEnd().length;
        const written = this.text.slice(start, Math.min(end, start + 80));
        this.log.add('refused', `the text ${shown(written)} where only tags may stand`, { start, end });
    }
    /** Steps over a document type as CoreFoundation does: quotes mean nothing, and declarations end at `>`. */
    #documentType() {
        const start = this.at;
        const unclosed = 'a document type that is never closed';
        if (!this.follows('<!DOCTYPE'))
            throw refused('`<!` without a document type', start, start + 2);
        const opening = /[[>]/g;
        opening.lastIndex = start;
        const found = opening.exec(this.text);
        if (found === null)
            throw refused(unclosed, start, start + 9);
        this.at = found.index + 1;
        if (found[0] === '>')
            return;
        for (;;) {
            while (this.#misc())
                ;
            const code = this.text.charAt(this.at);
            if (code === ']')
                break;
            if (code === '%')
                this.at = this.past(';', this.at, unclosed);
            else if (this.follows('<!'))
                this.at = this.past('>', this.at, unclosed);
            else
                throw refused(code === '' ? unclosed : `${shown(code)} in the document type`, start, start + 9);
        }
        this.at = this.past('>', this.at, unclosed);
    }
    past(token, from, otherwise) {
        const found = this.text.indexOf(token, from);
        if (found < 0)
            throw refused(otherwise, this.at, this.at + 2);
        return found + token.length;
    }
    follows(token) {
        return this.text.startsWith(token, this.at);
    }
}

;// CONCATENATED MODULE: ./build/text/plist-xml.js




const REFERENCE = /&(#x[\dA-Fa-f]{1,8}|#\d{1,8}|[a-z]{2,4});/y;
/** What CoreFoundation demands of the text of a value, where it demands something. */
const WRITTEN = {
    integer: /^\s*[+-]?\s*(?:0[xX][\dA-Fa-f]+|\d+)$/,
    date: /^-?\d*-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
    real: /\S/,
};
/**
 * An XML property list as CFPropertyList.c reads it. That is no XML parser: it skips attributes and the document type,
 * takes `--` inside a comment and anything behind the root, and refuses a comment inside `<string>`.
 */
function readXmlPlist(text) {
    return new XmlPlistReader(text).read();
}
class XmlPlistReader {
    #scan;
    #text;
    #log;
    #depth = 0;
    constructor(text) {
        this.#scan = new XmlPlistScanner(text);
        this.#text = text;
        this.#log = this.#scan.log;
    }
    read() {
        let root = null;
        try {
            this.#scan.prolog();
            root = this.#value(this.#tag());
            this.#scan.epilog();
        }
        catch (error) {
            if (!(error instanceof Unreadable))
                throw error;
            root = null;
            this.#log.faults.push(error.fault);
        }
        return { kind: 'xml', root, faults: this.#log.faults, comments: this.#scan.comments };
    }
    /** Goes to the next tag inside `open`: true for an element, false for an end tag. */
    #next(open) {
        if (!this.#scan.stepOver())
            throw this.#unclosed(open);
        if (this.#scan.follows('<!'))
            throw refused('`<!` inside an element', this.#scan.at, this.#scan.at + 2);
        return !this.#scan.follows('</');
    }
    #tag() {
        const start = this.#scan.at;
        const end = this.#text.indexOf('>', start);
        if (end < 0)
            throw refused('a tag that is never closed', start, start + 1);
        const isEmpty = this.#text.charCodeAt(end - 1) === 47;
        const inner = this.#text.slice(start + 1, isEmpty ? end - 1 : end);
        const space = inner.search(/[ \t\r\n]/);
        this.#scan.at = end + 1;
        return { name: space < 0 ? inner : inner.slice(0, space), start, contentStart: end + 1, isEmpty };
    }
    #value(tag) {
        this.#log.count(1, tag.start);
        switch (tag.name) {
            case 'plist':
            case 'dict':
            case 'array':
                return this.#container(tag);
            case 'string':
            case 'key':
                return this.#string(tag);
            case 'true':
            case 'false':
                if (!tag.isEmpty)
                    this.#endTag(tag);
                return { kind: 'boolean', value: tag.name === 'true', span: this.#spanOf(tag) };
            case 'integer':
            case 'real':
            case 'date':
            case 'data':
                return this.#written(tag, tag.name);
            default:
                throw refused(`${shown(`<${tag.name}>`)}, which no property list has`, tag.start, this.#scan.at);
        }
    }
    #container(tag) {
        if (++this.#depth > DEEPEST_NESTING) {
            throw tooLarge(`values nested more than ${DEEPEST_NESTING} deep`, tag.start);
        }
        const node = tag.name === 'plist' ? this.#plist(tag) : tag.name === 'dict' ? this.#dict(tag) : this.#array(tag);
        this.#depth--;
        return node;
    }
    #plist(tag) {
        if (tag.isEmpty || !this.#next(tag))
            throw refused('an empty `<plist>`', tag.start, this.#scan.at);
        const root = this.#value(this.#tag());
        if (this.#next(tag))
            throw refused('a second value in `<plist>`, which holds one', this.#scan.at, this.#scan.at + 1);
        this.#endTag(tag);
        return root;
    }
    #array(tag) {
        const items = [];
        if (!tag.isEmpty) {
            while (this.#next(tag))
                items.push(this.#value(this.#tag()));
            this.#endTag(tag);
        }
        return { kind: 'array', items, span: this.#spanOf(tag) };
    }
    #dict(tag) {
        const entries = [];
        while (!tag.isEmpty && this.#next(tag)) {
            const first = this.#tag();
            if (first.name !== 'key') {
                this.#keyless(first, entries);
                continue;
            }
            this.#log.count(1, first.start);
            const { value: key, contentSpan: keySpan } = this.#string(first);
            if (this.#next(tag))
                entries.push({ key, keySpan, value: this.#value(this.#tag()) });
            else
                this.#log.add('refused', `the key ${shown(key)} without a value`, this.#spanOf(first));
        }
        if (!tag.isEmpty)
            this.#endTag(tag);
        return { kind: 'dict', entries, span: this.#spanOf(tag) };
    }
    /** A value without a key. Between merge-conflict markers it is the other side's value of the key before. */
    #keyless(tag, entries) {
        const value = this.#value(tag);
        const before = entries.at(-1);
        if (before !== undefined && this.#log.hasConflict()) {
            entries.push({ key: before.key, keySpan: before.keySpan, value });
        }
        else
            this.#log.add('refused', `\`<${tag.name}>\` where a \`<key>\` should stand`, value.span);
    }
    #string(tag) {
        let value = '';
        let end = tag.contentStart;
        while (!tag.isEmpty) {
            end = this.#text.indexOf('<', this.#scan.at);
            if (end < 0)
                throw this.#unclosed(tag);
            value += this.#resolved(this.#scan.at, end);
            this.#scan.at = end;
            const marker = conflictMarkerAt(this.#text, end);
            if (marker !== null)
                this.#scan.conflict(marker);
            else if (this.#scan.follows('<![CDATA[')) {
                this.#scan.at = this.#scan.past(']]>', end + 9, 'a CDATA section that is never closed');
                value += this.#text.slice(end + 9, this.#scan.at - 3);
            }
            else if (this.#scan.follows('<!--')) {
                this.#scan.comment();
                this.#log.add('refused', `a comment inside \`<${tag.name}>\``, { start: end, end: this.#scan.at });
            }
            else {
                this.#endTag(tag);
                break;
            }
        }
        return { kind: 'string', value, span: this.#spanOf(tag), contentSpan: { start: tag.contentStart, end } };
    }
    #written(tag, kind) {
        let written = '';
        if (!tag.isEmpty) {
            const end = this.#text.indexOf('<', this.#scan.at);
            if (end < 0)
                throw this.#unclosed(tag);
            written = this.#text.slice(this.#scan.at, end);
            this.#scan.at = end;
            this.#endTag(tag);
        }
        const span = this.#spanOf(tag);
        const wanted = WRITTEN[kind];
        if (tag.isEmpty || (wanted !== undefined && !wanted.test(written))) {
            this.#log.add('refused', `${shown(this.#text.slice(span.start, Math.min(span.end, span.start + 80)))}, which is no ${kind}`, span);
        }
        return { kind, written, span };
    }
    #resolved(start, end) {
        const raw = this.#text.slice(start, end);
        let value = '';
        let done = 0;
        for (let at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', at + 1)) {
            REFERENCE.lastIndex = at;
            const reference = REFERENCE.exec(raw);
            const character = reference === null ? null : referenced(reference[1]);
            if (reference === null || character === null) {
                const written = /^&[^\s;<&]*;?/.exec(raw.slice(at, at + 80))?.[0] ?? '&';
                const message = `${shown(written)}, which is no reference of property lists; a plain \`&\` is written \`&amp;\``;
                this.#log.add('refused', message, { start: start + at, end: start + at + written.length });
                continue;
            }
            value += raw.slice(done, at) + character;
            done = at + reference[0].length;
        }
        return done === 0 ? raw : value + raw.slice(done);
    }
    #endTag(tag) {
        const start = this.#scan.at;
        this.#scan.at += 2 + tag.name.length;
        const matches = this.#text.startsWith(`</${tag.name}`, start);
        while ((0,xml_characters/* isSpace */.xC)(this.#text.charCodeAt(this.#scan.at)))
            this.#scan.at++;
        if (matches && this.#text.charCodeAt(this.#scan.at) === 62)
            this.#scan.at++;
        else if (conflictMarkerAt(this.#text, start) !== null) {
            const span = { start, end: start + 7 };
            throw new Unreadable({ code: 'merge-conflict', message: 'a merge-conflict marker', span });
        }
        else {
            const found = /^<[^\s<>]*>?|^[^<]+/.exec(this.#text.slice(start, start + 80))?.[0] ?? '';
            const line = (0,source/* positions */.X)(this.#text)(tag.start).line;
            const message = `${shown(found)} where \`</${tag.name}>\` should close the element of line ${line}`;
            throw refused(message, start, start + Math.max(1, found.trimEnd().length));
        }
    }
    #unclosed(tag) {
        return refused(`\`<${tag.name}>\`, which is never closed`, tag.start, tag.contentStart);
    }
    #spanOf(tag) {
        return { start: tag.start, end: this.#scan.at };
    }
}
/** Unlike XML, CoreFoundation takes references to control characters. */
function referenced(reference) {
    if (!reference.startsWith('#'))
        return (0,xml_characters/* characterOf */.hs)(reference);
    const code = Number(reference.replace('#', reference.startsWith('#x') ? '0' : ''));
    return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? null : String.fromCodePoint(code);
}

;// CONCATENATED MODULE: ./build/text/plist.js



/**
 * Reads a property list as Apple's CoreFoundation does, and keeps the places. Merge-conflict markers and stray text are
 * faults and are passed over, so that what stands round them is still read. Time and memory stay in proportion to the
 * file, whatever is in it; nothing is thrown on its account.
 */
function parsePlist(source) {
    if (source.encoding === 'binary')
        return readBinaryPlist(source.bytes);
    return isXml(source.text) ? readXmlPlist(source.text) : readOpenStepPlist(source.text);
}
/** The entry that counts for a key: the last one. */
function entryOf(dict, key) {
    return dict.entries.findLast((entry) => entry.key === key);
}
function isXml(text) {
    return /^\s*</.test(text) || /<plist[\s>]/.test(text);
}

// EXTERNAL MODULE: ./build/text/insertion.js
var insertion = __webpack_require__(8987);
// EXTERNAL MODULE: ./build/text/layout.js
var layout = __webpack_require__(6810);
// EXTERNAL MODULE: ./build/formats/ios-ats/elsewhere.js
var elsewhere = __webpack_require__(9170);
// EXTERNAL MODULE: ./build/formats/ios-ats/render.js
var ios_ats_render = __webpack_require__(84);
;// CONCATENATED MODULE: ./build/formats/ios-ats/by-hand.js



/** What is left to people where a change is refused, as a clause. Comments are left out: anything may stand in them. */
function byHand(change) {
    const code = (pieces) => `\`${(0,insertion/* onOneLine */.GJ)(pieces)}\``;
    switch (change.kind) {
        case 'add-pin':
            return `add ${code((0,ios_ats_render/* identity */.D_)(withoutComment(change.pin), ios_ats_render/* XCODE */.MQ))} to ${(0,ios_ats_render/* listOf */.c3)(change.scope)} by hand`;
        case 'remove-pin':
            return `take \`${change.sha256}\` out of ${(0,ios_ats_render/* listOf */.c3)(change.scope)} by hand`;
        case 'move-pin':
            return `move \`${change.pin.sha256}\` from ${(0,ios_ats_render/* listOf */.c3)(change.from)} to ${(0,ios_ats_render/* listOf */.c3)(change.to)} by hand`;
        case 'mend-pin':
            return `write \`${change.sha256}\` in its place by hand`;
        case 'mend-domain':
            return `write \`${change.host}\` in its place by hand`;
        case 'add-domain':
            break;
    }
    const groups = change.groups.map(({ scope, pins }) => ({ scope, pins: pins.map(withoutComment) }));
    const pieces = (0,ios_ats_render/* pinnedDomain */.Hu)({ ...change, groups }, ios_ats_render/* XCODE */.MQ);
    return `add ${code(pieces)} under ${elsewhere/* ATS */.TH} > ${elsewhere/* PINNED_DOMAINS */.Rc} by hand`;
}
function withoutComment({ sha256 }) {
    return { sha256, comment: null };
}

// EXTERNAL MODULE: ./build/text/comment.js
var comment = __webpack_require__(7003);
;// CONCATENATED MODULE: ./build/formats/ios-ats/tags.js


/** Where the tag of an entry's key begins. */
function keyStart(text, { keySpan }) {
    return text.lastIndexOf('<key', keySpan.start - 1);
}
/** From the tag of the key to the end of the value. */
function entrySpan(text, entry) {
    return { start: keyStart(text, entry), end: entry.value.span.end };
}
/** A dictionary or an array as something to put values in; `begin` is where its key begins, if it has one. */
function containerOf(text, { kind, span }, begin = span.start) {
    const startEnd = text.indexOf('>', span.start) + 1;
    const isSelfClosing = startEnd === span.end;
    const contentEnd = isSelfClosing ? startEnd : text.lastIndexOf('</', span.end - 1);
    return {
        name: kind,
        begin,
        startTag: { start: span.start, end: startEnd },
        content: { start: startEnd, end: contentEnd },
        isSelfClosing,
    };
}
/** Offsets of every dictionary and array in `node`, or of its key, each with that of something in it; outer ones first. */
function* outerAndInner(text, node) {
    const stack = [{ outer: node, begin: node.span.start }];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
        const { outer, begin } = next;
        const inside = outer.kind === 'dict'
            ? outer.entries.map((entry) => ({ outer: entry.value, begin: keyStart(text, entry) }))
            : outer.kind === 'array'
                ? outer.items.map((item) => ({ outer: item, begin: item.span.start }))
                : [];
        for (const inner of inside)
            yield [begin, inner.begin];
        // Too many for the arguments of one call.
        for (const each of inside.reverse())
            stack.push(each);
    }
}
/** The last dictionary that holds a pin in a property list. */
function somePin(root) {
    const ats = entryOf(root, elsewhere/* ATS */.TH)?.value;
    const pinned = ats?.kind === 'dict' ? entryOf(ats, elsewhere/* PINNED_DOMAINS */.Rc)?.value : undefined;
    const domains = pinned?.kind === 'dict' ? pinned.entries.map(({ value }) => value) : [];
    const lists = domains
        .flatMap((each) => (each.kind === 'dict' ? each.entries : []))
        .map(({ value }) => value);
    const items = lists.flatMap((each) => (each.kind === 'array' ? each.items : []));
    return items.findLast(({ kind }) => kind === 'dict');
}

;// CONCATENATED MODULE: ./build/formats/ios-ats/file-style.js



const DEFAULT_UNIT = '\t';
/** As the entries of a dictionary are written, and the pins of the file. */
function spellingIn(source, root, dict, pin = somePin(root)) {
    const { text } = source;
    const entry = dict.entries.at(-1) ?? root.entries.at(-1);
    const joins = (each) => !(0,layout/* hasLineBreak */.wT)(text, { start: each.keySpan.end, end: each.value.span.start });
    const joinsKeys = entry !== undefined && joins(entry);
    const key = pin?.kind === 'dict' ? pin.entries[0] : undefined;
    return {
        joinsKeys,
        joinsPins: key === undefined ? joinsKeys : joins(key),
        compactPins: pin !== undefined && !(0,layout/* hasLineBreak */.wT)(text, pin.span),
        alphabet: (0,comment/* alphabetOf */.h3)(source),
    };
}
/** A comment on the line above is none where everything stands on one. */
function onLine(spelling, isOneLine) {
    return isOneLine ? { ...spelling, compactPins: true } : spelling;
}
/** One level of indentation, as `near` has it inside, else as the file has it. */
function unitOf(text, near, root) {
    return (0,layout/* indentationUnit */.Wx)(text, pairs(), DEFAULT_UNIT);
    function* pairs() {
        yield* outerAndInner(text, near);
        yield* outerAndInner(text, root);
    }
}

// EXTERNAL MODULE: ./build/formats/ios-ats/wording.js
var wording = __webpack_require__(3618);
;// CONCATENATED MODULE: ./build/formats/ios-ats/pins-edit.js








/** Adds a pin to one list of every name; a list that isn't there is not made. */
function addPins(target, change) {
    const byName = countingEntries(target.root);
    const key = (0,ios_ats_render/* listOf */.c3)(change.scope);
    const edits = [];
    for (const name of new Set(change.names)) {
        const domains = byName.get(name);
        if (domains === undefined) {
            return { refusal: `${(0,wording/* quote */.h)(name)} is no entry of ${elsewhere/* PINNED_DOMAINS */.Rc}: add one for it.` };
        }
        const lists = domains.map(({ value }) => (value.kind === 'dict' ? entryOf(value, key) : undefined));
        const list = lists.find((each) => each !== undefined);
        if (list === undefined) {
            return {
                refusal: `${(0,wording/* quote */.h)(name)} has no ${key}, and one more list is one more that must match: if that is meant, ${byHand(change)}.`,
            };
        }
        const answer = addPin(target, list, change.pin);
        if (typeof answer === 'string') {
            return {
                refusal: `${key} of ${(0,wording/* quote */.h)(name)} is ${answer} and no array: make it one, and ${byHand(change)}.`,
            };
        }
        if (answer !== null)
            edits.push(answer);
    }
    return { edits: edits.sort((a, b) => a.span.start - b.span.start) };
}
function targetOf(store, root) {
    const groups = store.domains.flatMap((domain) => domain.groups);
    return { store, root, groups: new Map(groups.map((group) => [group.span.start, group])) };
}
/**
 * The entries of NSPinnedDomains by name. Of the same key twice the last one counts; keys in other case are entries of their
 * own, whose lists iOS unites.
 */
function countingEntries(root) {
    const byKey = new Map();
    for (const entry of pinnedEntries(root)) {
        byKey.delete(entry.key);
        byKey.set(entry.key, entry);
    }
    const byName = new Map();
    for (const [key, entry] of byKey) {
        const name = key.toLowerCase();
        byName.set(name, [...(byName.get(name) ?? []), entry]);
    }
    return byName;
}
/** What stands under NSPinnedDomains, repeated keys included. */
function pinnedEntries(root) {
    const ats = entryOf(root, elsewhere/* ATS */.TH)?.value;
    const pinned = ats?.kind === 'dict' ? entryOf(ats, elsewhere/* PINNED_DOMAINS */.Rc)?.value : undefined;
    return pinned?.kind === 'dict' ? pinned.entries : [];
}
/** The edit that adds a pin to a list; null when the pin is there, what the list is when it is no array. */
function addPin({ store, root, groups }, list, pin) {
    const { source } = store;
    const { text } = source;
    const { value } = list;
    if (value.kind !== 'array')
        return (0,wording/* valueName */.X)(value);
    if (groups.get(value.span.start)?.pins.some(({ sha256 }) => sha256 === pin.sha256))
        return null;
    const last = value.items.at(-1);
    const model = value.items.findLast(({ kind }) => kind === 'dict');
    const spelling = spellingIn(source, root, root, model);
    const render = (isOneLine) => (0,ios_ats_render/* identity */.D_)(pin, onLine(spelling, isOneLine));
    const style = { unit: () => unitOf(text, value, root), compact: false };
    return last === undefined
        ? (0,insertion/* insertInside */.mK)(text, containerOf(text, value, keyStart(text, list)), render, style, 'start')
        : (0,insertion/* insertBehind */.E1)(text, last.span, render, style);
}

;// CONCATENATED MODULE: ./build/formats/ios-ats/mend.js




/** Writes a pin as iOS and other readers take it, in one list of every name. */
function mendPins({ store: { domains } }, change) {
    const { names, scope, written, sha256 } = change;
    const known = new Set(domains.map(({ name }) => name));
    const unknown = names.find((name) => !known.has(name));
    if (unknown !== undefined)
        return { refusal: `${(0,wording/* quote */.h)(unknown)} is no entry of ${elsewhere/* PINNED_DOMAINS */.Rc}.` };
    const spans = domains
        .filter(({ name }) => names.includes(name))
        .flatMap(({ groups }) => groups.filter((group) => group.scope === scope))
        .flatMap(({ pins }) => pins.filter(({ value, fault }) => value === written && fault?.meant === sha256))
        .map(({ span }) => span);
    return {
        edits: spans.sort((a, b) => a.start - b.start).map((span) => ({ span, text: sha256 })),
    };
}
/** Writes the name of a host in the place of a key that no host equals. */
function mendDomain({ store: { domains }, root }, change) {
    const { written, host } = change;
    const isThere = domains.some(({ name }) => name === host);
    const entry = domains.find((each) => each.written === written);
    if (entry === undefined) {
        return isThere ? { edits: [] } : { refusal: `${(0,wording/* quote */.h)(written)} is no entry of ${elsewhere/* PINNED_DOMAINS */.Rc}.` };
    }
    if (entry.name === host)
        return { edits: [] };
    if (entry.meant !== host) {
        return { refusal: `${(0,wording/* quote */.h)(written)} need not mean ${(0,wording/* quote */.h)(host)}: if it does, ${byHand(change)}.` };
    }
    if (isThere)
        return { refusal: `${(0,wording/* quote */.h)(host)} is an entry already: make one entry of the two by hand.` };
    if (pinnedEntries(root).filter(({ key }) => key === written).length > 1) {
        return {
            refusal: `${(0,wording/* quote */.h)(written)} is a key more than once, and the last one counts: make one of them, and ${byHand(change)}.`,
        };
    }
    return { edits: [{ span: entry.span, text: host }] };
}

// EXTERNAL MODULE: ./build/text/removal.js
var removal = __webpack_require__(5942);
// EXTERNAL MODULE: ./build/formats/ios-ats/identities.js
var identities = __webpack_require__(1962);
// EXTERNAL MODULE: ./build/formats/ios-ats/pin-text.js
var pin_text = __webpack_require__(5729);
;// CONCATENATED MODULE: ./build/formats/ios-ats/pins-remove.js









/** Takes a pin out of one list of every name. */
function removePins(target, reading, change) {
    const { sha256 } = change;
    const byName = countingEntries(target.root);
    const key = (0,ios_ats_render/* listOf */.c3)(change.scope);
    const edits = [];
    for (const name of new Set(change.names)) {
        const domains = byName.get(name);
        if (domains === undefined)
            return { refusal: `${(0,wording/* quote */.h)(name)} is no entry of ${elsewhere/* PINNED_DOMAINS */.Rc}.` };
        for (const { value } of domains) {
            const list = value.kind === 'dict' ? entryOf(value, key)?.value : undefined;
            const items = itemsOf(list, sha256);
            if (list === undefined || items.length === 0)
                continue;
            if (!isUsefulWithout(target, list, sha256)) {
                return {
                    refusal: `${(0,wording/* quote */.h)(sha256)} is the only pin of ${key} of ${(0,wording/* quote */.h)(name)} that can match, and a list without one blocks every connection: put another in its place, and ${byHand(change)}.`,
                };
            }
            if (items.some(holdsMore))
                return { refusal: `${moreThan(sha256)}: ${byHand(change)}.` };
            const spans = items.map((item) => withComments(reading, item));
            edits.push(...(0,removal/* removals */.k)(target.store.source.text, spans));
        }
    }
    return { edits: edits.sort((a, b) => a.span.start - b.span.start) };
}
/** The items of a list that are a pin. */
function itemsOf(list, sha256) {
    if (list?.kind !== 'array')
        return [];
    return list.items.flatMap((dict) => {
        const value = dict.kind === 'dict' ? entryOf(dict, identities/* PIN_KEY */.mc)?.value : undefined;
        const isIt = value?.kind === 'string' && (0,pin_text/* readPinText */.PW)(value.value).sha256 === sha256;
        return isIt && dict.kind === 'dict' ? [{ dict, value }] : [];
    });
}
/** Whether something that can match is left in a list without a pin. */
function isUsefulWithout({ groups }, list, without) {
    const pins = groups.get(list.span.start)?.pins ?? [];
    return pins.some(({ sha256, variable }) => variable !== null || (sha256 !== null && sha256 !== without));
}
/** Somebody else's keys. */
function holdsMore({ dict }) {
    return dict.entries.length > 1;
}
function moreThan(sha256) {
    return `The dictionary of ${(0,wording/* quote */.h)(sha256)} holds other keys too`;
}
/** An item with the comments that are about it: those behind it on its line, else the one directly above it. */
function withComments(reading, { dict: { span }, value }) {
    const label = reading.commentBeside(value.span, span);
    return {
        start: Math.min(span.start, label?.span.start ?? span.start),
        end: reading.endOfComments(span.end),
    };
}

;// CONCATENATED MODULE: ./build/formats/ios-ats/pins-move.js












/** Moves a pin from one list of an entry to the other. */
function movePin(target, reading, change) {
    const { name, from, to, pin } = change;
    const [domain, second] = countingEntries(target.root).get(name) ?? [];
    if (domain === undefined)
        return { refusal: `${(0,wording/* quote */.h)(name)} is no entry of ${elsewhere/* PINNED_DOMAINS */.Rc}.` };
    const dict = domain.value;
    const source = dict.kind === 'dict' ? entryOf(dict, (0,ios_ats_render/* listOf */.c3)(from)) : undefined;
    const items = itemsOf(source?.value, pin.sha256);
    const [first] = items;
    if (second !== undefined) {
        const both = `${(0,wording/* quote */.h)(domain.key)} and ${(0,wording/* quote */.h)(second.key)}`;
        return { refusal: `${both} are entries of one host, whose lists iOS unites: ${byHand(change)}.` };
    }
    if (dict.kind !== 'dict' || source?.value.kind !== 'array' || first === undefined)
        return { edits: [] };
    const isEmptied = items.length === source.value.items.length;
    if (!isEmptied && !isUsefulWithout(target, source.value, pin.sha256)) {
        return {
            refusal: `Nothing that can match would be left in ${(0,ios_ats_render/* listOf */.c3)(from)} of ${(0,wording/* quote */.h)(name)}, which then blocks every connection: ${byHand(change)}, and see to the rest of the list.`,
        };
    }
    if (isEmptied && dict.entries.filter(({ key }) => key === source.key).length > 1) {
        const twice = `${source.key} stands in the entry ${(0,wording/* quote */.h)(name)} more than once, and the last one counts`;
        return { refusal: `${twice}: make one of them, and ${byHand(change)}.` };
    }
    const there = entryOf(dict, (0,ios_ats_render/* listOf */.c3)(to));
    if (there === undefined && isEmptied)
        return { edits: [{ span: source.keySpan, text: (0,ios_ats_render/* listOf */.c3)(to) }] };
    if (items.some(holdsMore))
        return { refusal: `${moreThan(pin.sha256)}: ${byHand(change)}.` };
    const moved = withOwnComment(target, reading, first, change);
    const added = there === undefined
        ? listBehind(target, dict, source, first, { to, moved })
        : addPin(target, there, moved);
    if (typeof added === 'string') {
        return {
            refusal: `${(0,ios_ats_render/* listOf */.c3)(to)} of ${(0,wording/* quote */.h)(name)} is ${added} and no array: make it one, and ${byHand(change)}.`,
        };
    }
    const { text } = target.store.source;
    const whole = entrySpan(text, source);
    const spans = isEmptied
        ? [{ start: whole.start, end: reading.endOfComments(whole.end) }]
        : items.map((item) => withComments(reading, item));
    const edits = [...(0,removal/* removals */.k)(text, spans), ...(added === null ? [] : [added])];
    return { edits: edits.sort((a, b) => a.span.start - b.span.start) };
}
/** The comment of an item goes with it; without one, that of the change is written. */
function withOwnComment({ store: { source } }, reading, { dict, value }, { pin }) {
    const own = reading.commentBeside(value.span, dict.span);
    if (own === null)
        return pin;
    const moved = { ...pin, comment: own.text.trim() };
    if ((0,layout/* hasLineBreak */.wT)(source.text, own.span))
        return moved;
    return { ...moved, markup: source.text.slice(own.span.start, own.span.end) };
}
/** A new list behind the one that is there. */
function listBehind({ store: { source }, root }, dict, list, item, { to, moved }) {
    const { text } = source;
    const span = entrySpan(text, list);
    const spelling = spellingIn(source, root, dict, item.dict);
    const render = (isOneLine) => (0,ios_ats_render/* newList */.V8)(to, [moved], onLine(spelling, isOneLine));
    const style = { unit: () => unitOf(text, dict, root), compact: !(0,layout/* hasLineBreak */.wT)(text, span) };
    return (0,insertion/* insertBehind */.E1)(text, span, render, style);
}

// EXTERNAL MODULE: ./build/formats/meant.js
var meant = __webpack_require__(4032);
// EXTERNAL MODULE: ./build/formats/ios-ats/host-key.js
var host_key = __webpack_require__(8380);
;// CONCATENATED MODULE: ./build/formats/ios-ats/domains.js




const INCLUDES = 'NSIncludesSubdomains';
const LIST_KEYS = Object.keys(identities/* LISTS */.m5);
const MEANT_AS_LIST = /pin|hash|spki|identit|certificates/i;
const NO_LIST = 'It holds neither NSPinnedLeafIdentities nor NSPinnedCAIdentities.';
/** Everything under NSPinnedDomains, in the order of the text; of a key that is repeated, the last. */
function readDomains(dict, reading) {
    const read = [...reading.entries(dict).values()].map((entry) => readDomain(entry, reading));
    const pinned = new Map();
    for (const { domain } of read) {
        if (domain.groups.length === 0)
            continue;
        const same = pinned.get(domain.name);
        if (same === undefined)
            pinned.set(domain.name, [domain]);
        else
            same.push(domain);
    }
    for (const { domain, isToldOf } of read) {
        if (domain.unpinnedBecause === null || domain.neverMatches !== null || isToldOf)
            continue;
        tellUnpinned(domain, pinned, reading);
    }
    return read.map(({ domain }) => domain);
}
/** An entry that pins nothing is no harm where another one pins the same host. */
function tellUnpinned({ name, written, span, unpinnedBecause }, pinned, reading) {
    const parent = name.slice(name.indexOf('.') + 1);
    const other = pinned.get(name)?.[0] ?? pinned.get(parent)?.find(({ includeSubdomains }) => includeSubdomains);
    const what = `The entry ${(0,wording/* quote */.h)(written)} pins nothing. ${unpinnedBecause}`;
    if (other === undefined) {
        const hint = 'give it NSPinnedLeafIdentities or NSPinnedCAIdentities, or take it out';
        reading.add('domain-without-pins', 'unpinned', span, `${what} Connections to it are not pinned.`, hint);
    }
    else {
        const message = `${what} Its host is pinned by ${(0,wording/* quote */.h)(other.written)}${reading.place(other.span)} all the same: an entry can't exempt from another.`;
        reading.add('domain-without-pins', 'lint', span, message, 'take it out');
    }
}
function readDomain({ key, keySpan, value }, reading) {
    const groups = [];
    let includeSubdomains = false;
    let isToldOf = false;
    let unpinnedBecause = `Its value is ${(0,wording/* valueName */.X)(value)} and no dictionary, so that iOS passes over it.`;
    if (value.kind === 'dict') {
        const entries = reading.entries(value);
        const includes = entries.get(INCLUDES);
        if (includes !== undefined)
            includeSubdomains = readIncludes(key, includes, reading);
        for (const list of LIST_KEYS) {
            const entry = entries.get(list);
            if (entry !== undefined)
                groups.push((0,identities/* readIdentities */.d1)(list, entry.value, reading));
        }
        unpinnedBecause = groups.length === 0 ? NO_LIST : null;
        for (const entry of entries.values())
            isToldOf = tellUnknown(key, entry, reading) || isToldOf;
    }
    if ((0,host_key/* isAddress */.PW)(key))
        tellAddress(key, keySpan, includeSubdomains, reading);
    const neverMatches = (0,host_key/* whyNeverMatches */.Mo)(key);
    const domain = {
        name: key.toLowerCase(),
        written: key,
        span: keySpan,
        includeSubdomains,
        groups,
        expires: null,
        enforced: true,
        overrides: [],
        cleartext: null,
        userAnchors: null,
        neverMatches,
        meant: neverMatches === null ? null : (0,meant/* meantHost */.O)(key),
        unpinnedBecause,
        shadows: null,
    };
    return { domain, isToldOf };
}
/** iOS compares with the one true of property lists; whatever else stands there is false. */
function readIncludes(host, { value }, reading) {
    if (value.kind === 'boolean')
        return value.value;
    const code = 'includes-subdomains-no-boolean';
    const isOpenStep = reading.list.kind === 'openstep';
    if (meansFalse(value)) {
        if (isOpenStep)
            return false;
        const message = `${INCLUDES} of ${(0,wording/* quote */.h)(host)} is ${(0,wording/* valueName */.X)(value)} and no boolean; iOS takes it as false, as it was probably meant.`;
        reading.add(code, 'lint', value.span, message, 'write <false/>');
        return false;
    }
    const why = isOpenStep ? 'an OpenStep property list has no booleans' : 'that is no boolean';
    const message = `${INCLUDES} of ${(0,wording/* quote */.h)(host)} is ${(0,wording/* valueName */.X)(value)}, and ${why}: iOS takes it as false, and its subdomains are not pinned.`;
    const hint = isOpenStep ? 'plutil -convert xml1 FILE, and then <true/> in its place' : 'write <true/>';
    reading.add(code, 'unpinned', value.span, message, hint);
    return false;
}
function meansFalse(value) {
    return ((value.kind === 'string' && /^\s*(?:no|false|0|)\s*$/i.test(value.value)) ||
        (value.kind === 'integer' && Number(value.written) === 0));
}
/** True when a key that iOS doesn't know was meant as a list, and was told of. */
function tellUnknown(host, { key, keySpan, value }, reading) {
    if (key === INCLUDES || LIST_KEYS.some((each) => each === key))
        return false;
    if (/subdomain/i.test(key)) {
        if (value.kind !== 'boolean' || value.value) {
            const message = `iOS does not know the key ${(0,wording/* quote */.h)(key)} and reads only ${INCLUDES}, spelled just so: the subdomains of ${(0,wording/* quote */.h)(host)} are not pinned.`;
            reading.add('unknown-subdomains-key', 'unpinned', keySpan, message, `rename it to ${INCLUDES}`);
        }
        return false;
    }
    if (!MEANT_AS_LIST.test(key))
        return false;
    const isOfIssuers = /CA(?![a-z])/.test(key) || /issuer|intermediate|root|authorit|caident/i.test(key);
    const list = LIST_KEYS[isOfIssuers ? 1 : 0];
    const message = `iOS does not know the key ${(0,wording/* quote */.h)(key)} and reads only ${LIST_KEYS.join(' and ')}, spelled just so: what stands under it pins nothing for ${(0,wording/* quote */.h)(host)}.`;
    const hint = key === identities/* PIN_KEY */.mc
        ? `put it in a dictionary, and that in the array ${list}`
        : `make it an array of dictionaries, and rename the key to ${list}`;
    reading.add('unknown-list-key', 'unpinned', keySpan, message, hint);
    return true;
}
function tellAddress(key, span, includeSubdomains, reading) {
    const subdomains = includeSubdomains
        ? ` With ${INCLUDES} it also covers every host that has one more label in front, which no address means.`
        : '';
    const message = `The key ${(0,wording/* quote */.h)(key)} is an IP address. iOS compares it as plain text, and Apple documents domain names alone.${subdomains}`;
    reading.add('ip-address', 'lint', span, message, 'pin a name that the server has');
}

;// CONCATENATED MODULE: ./build/formats/ios-ats/plain-http.js

const EXCEPTIONS = 'NSExceptionDomains';
/** The key of today, and the spellings that iOS 9 knew beside it. */
const INSECURE = ['', 'Temporary', 'ThirdParty'].map((kind) => `NS${kind}ExceptionAllowsInsecureHTTPLoads`);
/** The domains, each with the exception that lets plain http to a host of it past the pins. */
function withPlainHttp(ats, domains) {
    const exceptions = exceptionsOf(ats);
    const below = new Map();
    for (const [name, { plainHttp }] of exceptions) {
        const parent = parentOf(name);
        if (parent !== null && plainHttp !== null && !below.has(parent))
            below.set(parent, plainHttp);
    }
    return domains.map((domain) => {
        const { name, groups, neverMatches, includeSubdomains } = domain;
        if (groups.length === 0 || neverMatches !== null)
            return domain;
        const covered = includeSubdomains ? (below.get(name) ?? null) : null;
        return { ...domain, cleartext: plainHttpTo(name, exceptions) ?? covered };
    });
}
function exceptionsOf(ats) {
    const found = new Map();
    const dict = entryOf(ats, EXCEPTIONS)?.value;
    if (dict?.kind !== 'dict')
        return found;
    for (const { key, value } of dict.entries) {
        if (value.kind !== 'dict')
            continue;
        const insecure = INSECURE.map((each) => entryOf(value, each)).find((entry) => isTrue(entry?.value));
        found.set(key.toLowerCase(), {
            plainHttp: insecure === undefined
                ? null
                : { written: [EXCEPTIONS, key, insecure.key].join(' > '), span: insecure.keySpan },
            includeSubdomains: isTrue(entryOf(value, 'NSIncludesSubdomains')?.value),
        });
    }
    return found;
}
/**
 * What lets plain http to one host past. An entry of the host's own decides, whatever a wider one says. How deep a wider
 * one reaches, Apple has documented as one label and as any number: the larger is taken, for it lets more past.
 */
function plainHttpTo(host, exceptions) {
    const own = exceptions.get(host);
    if (own !== undefined)
        return own.plainHttp;
    for (let name = parentOf(host); name !== null; name = parentOf(name)) {
        const wider = exceptions.get(name);
        if (wider?.includeSubdomains && wider.plainHttp !== null)
            return wider.plainHttp;
    }
    return null;
}
/** The name less its first label; null when it has only one. */
function parentOf(name) {
    const dot = name.indexOf('.');
    return dot < 0 ? null : name.slice(dot + 1);
}
function isTrue(node) {
    return node?.kind === 'boolean' && node.value;
}

;// CONCATENATED MODULE: ./build/formats/ios-ats/reading.js


/** What the readers of one file share: its problems, its lines, its comments. */
class Reading {
    problems = [];
    list;
    #text;
    #comments;
    #position = null;
    constructor({ text }, list) {
        this.#text = text;
        this.list = list;
        // A pin or a list that somebody took out is no description of its neighbour.
        this.#comments = list.comments.filter(({ text: comment }) => !/<(?:dict|key|string)>/.test(comment));
    }
    add(code, effect, span, message, hint = null) {
        this.problems.push({ code, effect, message, hint, span });
    }
    /** The two sides of a merge conflict stand one behind the other, and are no repetition. */
    get hasConflict() {
        return this.list.faults.some(({ code }) => code === 'merge-conflict');
    }
    /** ` (line 12)`; nothing for a binary list, which has no lines. */
    place(span) {
        const line = this.#line(span);
        return line === null ? '' : ` (line ${line})`;
    }
    /** `Line 12: `; nothing for a binary list. */
    lineLabel(span) {
        const line = this.#line(span);
        return line === null ? '' : `Line ${line}: `;
    }
    #line({ start }) {
        if (this.list.kind === 'binary')
            return null;
        this.#position ??= (0,source/* positions */.X)(this.#text);
        return this.#position(start).line;
    }
    /** The entries that count, in the order of the text: of a key that is repeated, the last. */
    entries(dict, inside = []) {
        const counting = new Map();
        const ignored = [];
        for (const entry of dict.entries) {
            const earlier = counting.get(entry.key);
            if (earlier !== undefined) {
                ignored.push(earlier);
                counting.delete(entry.key);
            }
            counting.set(entry.key, entry);
        }
        if (ignored.length > 0)
            this.#tellRepeated(ignored, counting, inside);
        return counting;
    }
    /** The entry that counts for one key, if `node` is a dictionary and has it. */
    lastOf(node, key, inside) {
        if (node.kind !== 'dict')
            return undefined;
        return this.entries({ ...node, entries: node.entries.filter((entry) => entry.key === key) }, inside).get(key);
    }
    /** What is ignored is a loss when the dictionary `inside` it has keys that the counting one has not. */
    #tellRepeated(ignored, counting, inside) {
        if (this.hasConflict)
            return;
        const kept = new Map();
        for (const { key, keySpan, value } of ignored) {
            const last = counting.get(key);
            const keptKeys = kept.get(key) ?? keysInside(last.value, inside, 'counting');
            kept.set(key, keptKeys);
            const lost = [...keysInside(value, inside, 'all')].filter((each) => !keptKeys.has(each));
            const loss = lost.length === 0 ? '' : `, ${(0,wording/* quote */.h)(lost.slice(0, 5).join(', '))} with it`;
            const message = `The key ${(0,wording/* quote */.h)(key)} stands here and once more in the same dictionary${this.place(last.keySpan)}. The last one counts, and what stands here is ignored${loss}.`;
            const effect = lost.length > 0 ? 'unpinned' : 'lint';
            this.add('duplicate-key', effect, keySpan, message, 'make one entry of the two');
        }
    }
    /** The comment behind `pin` or behind `item` on the same line, inside `item` before `pin`, or on the lines before `item`. */
    commentBeside(pin, item) {
        if (this.#comments.length === 0)
            return null;
        const next = this.#behind(pin.end) ?? this.#behind(item.end);
        return next ?? this.#before(pin.start, item.start) ?? this.#above(item.start);
    }
    /** Where the comments end that begin on the same line behind `offset`. */
    endOfComments(offset) {
        let end = offset;
        for (let next = this.#behind(end); next !== null; next = this.#behind(end))
            end = next.span.end;
        return end;
    }
    #behind(offset) {
        const comment = this.#comments[this.#firstFrom(offset)];
        if (comment === undefined)
            return null;
        const between = this.#text.slice(offset, Math.min(comment.span.start, offset + 200));
        return /^[ \t;,)}]*$/.test(between) ? comment : null;
    }
    #before(offset, from) {
        const comment = this.#comments[this.#firstFrom(offset) - 1];
        return comment !== undefined && comment.span.start > from ? comment : null;
    }
    #above(offset) {
        const comment = this.#comments[this.#firstFrom(offset) - 1];
        if (comment === undefined)
            return null;
        const between = this.#text.slice(Math.max(comment.span.end, offset - 200), offset);
        const before = this.#text.slice(Math.max(0, comment.span.start - 200), comment.span.start);
        const isAbove = /(?:^|[\r\n])[ \t]*$/.test(before) && /^[ \t]*(?:\r\n?|\n)?[ \t]*$/.test(between);
        return isAbove ? comment : null;
    }
    /** The number of the first comment that begins at `offset` or later. */
    #firstFrom(offset) {
        let low = 0;
        let high = this.#comments.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((this.#comments[middle]?.span.start ?? 0) < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
/** The keys of the dictionary at the end of a path; of repeated keys on the way, those that count or all. */
function keysInside(node, path, which) {
    const [next, ...rest] = path;
    if (node.kind !== 'dict')
        return new Set();
    if (next === undefined)
        return new Set(node.entries.map(({ key }) => key));
    const found = node.entries.filter(({ key }) => key === next);
    const followed = which === 'all' ? found : found.slice(-1);
    return new Set(followed.flatMap(({ value }) => [...keysInside(value, rest, which)]));
}

// EXTERNAL MODULE: ./build/formats/suppressions.js
var suppressions = __webpack_require__(5255);
;// CONCATENATED MODULE: ./build/formats/ios-ats/suppressions.js


/** The remarks in an XML property list that take findings away. */
function readSuppressions(list, text) {
    const { kind, root, comments } = list;
    if (kind !== 'xml' || root === null)
        return { suppressions: [], problems: [] };
    const known = new Map();
    const inside = (node) => {
        const parts = known.get(node) ?? partsOf(node);
        known.set(node, parts);
        return parts;
    };
    return (0,suppressions/* readRemarks */.W)(comments, (remark) => coveredBy(remark, { node: root, entry: null }, inside, text));
}
/**
 * A comment above the list speaks of all of it, one behind something on the same line of that, any other of what comes
 * next: of a key with its value, or of an item.
 */
function coveredBy(remark, root, inside, text) {
    if (remark.end <= root.node.span.start)
        return { start: 0, end: text.length };
    if (remark.start >= root.node.span.end)
        return null;
    for (let around = root;;) {
        const parts = inside(around.node);
        const at = firstEndingBehind(remark.start, parts);
        const next = parts[at];
        if (next !== undefined && startOf(next) < remark.start) {
            const isContainer = next.node.kind === 'dict' || next.node.kind === 'array';
            if (!isContainer || remark.start < next.node.span.start)
                return spanOf(next, text);
            around = next;
            continue;
        }
        const before = parts[at - 1];
        const from = before?.node.span.end ?? text.indexOf('>', around.node.span.start);
        if (!/[\r\n]/.test(text.slice(from, remark.start)))
            return spanOf(before ?? around, text);
        return next === undefined ? null : { start: remark.start, end: next.node.span.end };
    }
}
function partsOf(node) {
    if (node.kind === 'dict')
        return node.entries.map((entry) => ({ node: entry.value, entry }));
    return node.kind === 'array' ? node.items.map((item) => ({ node: item, entry: null })) : [];
}
/** The number of the first part that ends behind a place; how many there are when none does. */
function firstEndingBehind(offset, parts) {
    let low = 0;
    let high = parts.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((parts[middle]?.node.span.end ?? 0) > offset)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
function startOf({ node, entry }) {
    return entry?.keySpan.start ?? node.span.start;
}
function spanOf({ node, entry }, text) {
    return entry === null ? node.span : entrySpan(text, entry);
}

;// CONCATENATED MODULE: ./build/formats/ios-ats/read.js







const REFUSES = "Apple's property list reader refuses the whole file";
/** Reads NSAppTransportSecurity > NSPinnedDomains of an Info.plist, in whatever form it is written. */
function readPinnedDomains(source) {
    const list = parsePlist(source);
    const reading = new Reading(source, list);
    const rejected = tellFaults(source, reading);
    const domains = list.root === null ? [] : readRoot(list.root, reading);
    const { suppressions, problems: faults } = readSuppressions(list, source.text);
    reading.problems.push(...faults);
    reading.problems.sort((a, b) => a.span.start - b.span.start);
    return {
        format: 'ios-ats',
        path: source.path,
        source,
        domains,
        problems: reading.problems,
        anchors: [],
        suppressions,
        rejected,
    };
}
/** Why the platform refuses the file, or null. */
function tellFaults(source, reading) {
    const { faults, root } = reading.list;
    if (source.decodingFault !== null) {
        const message = `${upperFirst(source.decodingFault)}, so that some of its text can't be told.`;
        reading.add('undecodable', root === null ? 'unreadable' : 'lint', { start: 0, end: 0 }, message, 'save it as UTF-8');
    }
    const refusals = faults.filter(({ code }) => code === 'merge-conflict' || code === 'refused');
    // What comes after the first refusal is often its consequence.
    const told = [...conflicts(source, faults), ...refusals.slice(0, 1)];
    for (const fault of faults) {
        const { code, message, span } = fault;
        if (code === 'tolerated') {
            const text = `${upperFirst(message)}: Apple's property list reader takes it, and XML parsers refuse the file.`;
            reading.add('property-list-tolerated', 'lint', span, text);
        }
        else if (code === 'too-large') {
            const text = `The property list was not read: ${message}. Its pins were not checked.`;
            reading.add('too-large', 'unreadable', span, text);
        }
        else if (code === 'merge-conflict' && told.includes(fault)) {
            const text = `${upperFirst(message)}, was committed. ${REFUSES}.`;
            const hint = 'settle the merge, and take the markers out';
            reading.add('merge-conflict', 'unreadable', span, text, hint);
        }
        else if (told.includes(fault)) {
            reading.add('property-list-refused', 'rejects-file', span, `${REFUSES}: ${message}.`, 'plutil -lint FILE');
        }
    }
    const [first] = refusals;
    if (first === undefined)
        return null;
    return `${reading.lineLabel(first.span)}${upperFirst(first.message)}. ${REFUSES}.`;
}
/** One marker of each merge conflict: the first. */
function conflicts({ text }, faults) {
    let isOpen = false;
    return faults.filter(({ code, span }) => {
        if (code !== 'merge-conflict')
            return false;
        const isFirst = !isOpen || text.charAt(span.start) === '<';
        isOpen = text.charAt(span.start) !== '>';
        return isFirst;
    });
}
function readRoot(root, reading) {
    if (root.kind !== 'dict') {
        const message = `The file is ${(0,wording/* valueName */.X)(root)} and no dictionary, so that iOS finds nothing in it.`;
        reading.add('root-no-dictionary', 'unpinned', root.span, message);
    }
    (0,elsewhere/* tellMisplaced */.Ul)(root, reading);
    const ats = reading.lastOf(root, elsewhere/* ATS */.TH, [elsewhere/* PINNED_DOMAINS */.Rc]);
    if (ats !== undefined && ats.value.kind !== 'dict') {
        const message = `${elsewhere/* ATS */.TH} is ${(0,wording/* valueName */.X)(ats.value)} and no dictionary, so that iOS passes over it.`;
        reading.add('transport-security-no-dictionary', 'unpinned', ats.value.span, message);
    }
    const pinned = ats === undefined ? undefined : reading.lastOf(ats.value, elsewhere/* PINNED_DOMAINS */.Rc, []);
    if (pinned === undefined) {
        if (!reading.problems.some(({ code }) => code === 'pinned-domains-misplaced'))
            (0,elsewhere/* tellCommentedOut */.I_)(reading);
        return [];
    }
    if (pinned.value.kind !== 'dict') {
        const message = `${elsewhere/* PINNED_DOMAINS */.Rc} is ${(0,wording/* valueName */.X)(pinned.value)} and no dictionary, so that iOS passes over it: no host is pinned.`;
        const hint = 'make it a dictionary, with the hosts as its keys';
        reading.add('pinned-domains-no-dictionary', 'unpinned', pinned.value.span, message, hint);
        return [];
    }
    const domains = readDomains(pinned.value, reading);
    if (domains.length === 0) {
        reading.add('no-domains', 'lint', pinned.keySpan, `${elsewhere/* PINNED_DOMAINS */.Rc} is empty: the app pins nothing.`);
    }
    return ats?.value.kind === 'dict' ? withPlainHttp(ats.value, domains) : domains;
}
function upperFirst(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

// EXTERNAL MODULE: ./build/formats/ios-ats/writable.js
var writable = __webpack_require__(5432);
;// CONCATENATED MODULE: ./build/formats/ios-ats/edit.js
















/** Edits a property list in XML form that Apple's reader takes, in the file's own layout. */
function edit(source, change) {
    if (change.kind === 'set-expiry')
        return { refusal: writable/* NO_EXPIRY */.wv };
    const invalid = (0,writable/* whyInvalid */.Eb)(change);
    if (invalid !== null)
        return { refusal: invalid };
    const list = parsePlist(source);
    const store = readPinnedDomains(source);
    const obstacle = (0,writable/* whyNotEdited */.Lw)(list, store);
    if (obstacle !== null)
        return { refusal: `${obstacle} Then ${byHand(change)}.` };
    const { root } = list;
    if (root?.kind !== 'dict') {
        return { refusal: `The file is no dictionary, so that iOS finds nothing in it: ${byHand(change)}.` };
    }
    const target = targetOf(store, root);
    switch (change.kind) {
        case 'add-domain':
            return addDomain({ source, root }, change);
        case 'add-pin':
            return addPins(target, change);
        case 'remove-pin':
            return removePins(target, new Reading(source, list), change);
        case 'move-pin':
            return movePin(target, new Reading(source, list), change);
        case 'mend-pin':
            return mendPins(target, change);
        case 'mend-domain':
            return mendDomain(target, change);
    }
}
function addDomain(target, change) {
    const { root } = target;
    const ats = entryOf(root, elsewhere/* ATS */.TH);
    if (ats === undefined)
        return { edits: [intoDict(target, root, null, ios_ats_render/* transportSecurity */.or, change)] };
    if (ats.value.kind !== 'dict')
        return { refusal: noDictionary(ats, change) };
    const pinned = entryOf(ats.value, elsewhere/* PINNED_DOMAINS */.Rc);
    if (pinned === undefined)
        return { edits: [intoDict(target, ats.value, ats, ios_ats_render/* pinnedDomains */.uQ, change)] };
    if (pinned.value.kind !== 'dict')
        return { refusal: noDictionary(pinned, change) };
    const there = pinned.value.entries.find(({ key }) => key.toLowerCase() === change.host);
    if (there !== undefined) {
        return { refusal: `${(0,wording/* quote */.h)(there.key)} is an entry already: add the pins to its lists.` };
    }
    const entries = (domains, spelling) => domains.flatMap((domain) => (0,ios_ats_render/* pinnedDomain */.Hu)(domain, spelling));
    return { edits: [intoDict(target, pinned.value, pinned, entries, change)] };
}
function noDictionary({ key, value }, change) {
    return `${key} is ${(0,wording/* valueName */.X)(value)} and no dictionary, so that iOS passes over it: make it one, and ${byHand(change)}.`;
}
/** Adds entries behind the last one of a dictionary, or to an empty one. */
function intoDict(target, dict, owner, render, change) {
    const { source, root } = target;
    const { text } = source;
    const spelling = spellingIn(source, root, dict);
    const unit = () => unitOf(text, dict, root);
    const rendered = (isOneLine) => render([change], onLine(spelling, isOneLine));
    const sibling = dict.entries.at(-1);
    if (sibling === undefined) {
        const begin = owner === null ? dict.span.start : keyStart(text, owner);
        const container = containerOf(text, dict, begin);
        return (0,insertion/* insertInside */.mK)(text, container, rendered, { unit, compact: false }, 'start');
    }
    const span = entrySpan(text, sibling);
    const isFilled = sibling.value.kind === 'dict' && sibling.value.entries.length > 0;
    const compact = isFilled && !(0,layout/* hasLineBreak */.wT)(text, span);
    return (0,insertion/* insertBehind */.E1)(text, span, rendered, { unit, compact });
}

;// CONCATENATED MODULE: ./build/formats/ios-ats/policy.js


const indexes = new WeakMap();
/**
 * What iOS demands of a host: for each list type on its own, the lists of all entries that apply, united. An entry
 * applies when it equals the host, or when it includes subdomains and equals the host less its first label.
 */
function policyFor(store, host) {
    const index = indexOf(store);
    const name = host.toLowerCase().replace(/\.$/, '');
    const own = index.byName.get(name) ?? [];
    const parent = policy_parentOf(name);
    const wider = (parent === null ? undefined : index.byName.get(parent)) ?? [];
    const applying = [...own, ...wider.filter(({ includeSubdomains }) => includeSubdomains)];
    const from = applying.filter(({ groups }) => groups.length > 0);
    const groups = ['leaf', 'issuers'].flatMap((scope) => united(scope, from));
    const reason = from.length > 0 ? whyPinned(from, own, groups, index) : whyUnpinned(store, name, applying, wider, index);
    const pinned = from.length > 0;
    return { host, pinned, groups, expires: null, enforced: true, overridden: false, from, reason };
}
/** The host less its first label; null when it has only one. */
function policy_parentOf(name) {
    const dot = name.indexOf('.');
    return dot < 0 || dot === name.length - 1 ? null : name.slice(dot + 1);
}
function united(scope, from) {
    const lists = from.flatMap(({ groups }) => groups.filter((group) => group.scope === scope));
    const [first, ...others] = lists;
    if (first === undefined)
        return [];
    return [others.length === 0 ? first : { ...first, pins: lists.flatMap(({ pins }) => pins) }];
}
function whyPinned(from, own, groups, { named }) {
    const names = from.map((domain) => own.includes(domain) ? named(domain) : `${named(domain)} for subdomains`);
    const blocking = groups.find(({ pins }) => pins.every(({ sha256, variable }) => sha256 === null && variable === null));
    const what = blocking !== undefined
        ? `; the ${blocking.scope === 'leaf' ? 'leaf' : 'CA'} list holds no pin that can match, so that every connection is blocked`
        : groups.length > 1
            ? '; the leaf list and the CA list must both match'
            : '';
    if (names.length === 1)
        return `the entry ${names[0]} applies${what}`;
    const list = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
    return `the entries ${list} apply, and their lists are united${what}`;
}
function whyUnpinned({ domains }, name, applying, wider, { byName, named }) {
    if (domains.length === 0)
        return 'the file pins no host';
    const [empty] = applying;
    if (empty !== undefined)
        return `the entry ${named(empty)} applies and holds no list, so that it pins nothing`;
    const [closed] = wider;
    if (closed !== undefined)
        return `the entry ${named(closed)} does not include subdomains`;
    for (let ancestor = policy_parentOf(name); ancestor !== null; ancestor = policy_parentOf(ancestor)) {
        const including = byName.get(ancestor)?.find(({ includeSubdomains }) => includeSubdomains);
        if (including !== undefined) {
            return `the entry ${named(including)} includes subdomains, and iOS takes that for one label below it and no more`;
        }
    }
    return 'no entry equals the host or the name one label above it';
}
function indexOf(store) {
    const known = indexes.get(store);
    if (known !== undefined)
        return known;
    const byName = new Map();
    for (const domain of store.domains) {
        if (domain.neverMatches !== null)
            continue;
        const same = byName.get(domain.name);
        if (same === undefined)
            byName.set(domain.name, [domain]);
        else
            same.push(domain);
    }
    const at = store.source.encoding === 'binary' ? null : (0,source/* positions */.X)(store.source.text);
    const index = {
        byName,
        named: ({ written, span }) => `${(0,wording/* quote */.h)(written)}${at === null ? '' : ` (line ${at(span.start).line})`}`,
    };
    indexes.set(store, index);
    return index;
}

;// CONCATENATED MODULE: ./build/formats/ios-ats/index.js






/** What stands beside NSAppTransportSecurity only where somebody meant to pin. */
const PIN_WORDS = ['NSPinned', 'NSPublicKeyHash', 'SPKI-SHA256'];
/** `NSAppTransportSecurity > NSPinnedDomains` of an Info.plist. */
const iosAts = {
    id: 'ios-ats',
    title: 'iOS App Transport Security, NSPinnedDomains',
    platform: platform/* IOS */.x,
    recognises(source) {
        const written = withoutDisguise(source.text);
        const holds = (text) => source.encoding === 'binary' ? holdsBytes(source.bytes, text) : written.includes(text);
        const meansPins = holds(elsewhere/* PINNED_DOMAINS */.Rc) || (holds(elsewhere/* ATS */.TH) && PIN_WORDS.some(holds));
        return meansPins && isPropertyList(source);
    },
    read: readPinnedDomains,
    policyFor: policyFor,
    edit: edit,
};
/** A key may be written with character references and CDATA sections: Apple reads it all the same. */
function withoutDisguise(text) {
    if (!text.includes('&#') && !text.includes('<![CDATA['))
        return text;
    return text
        .replace(/<!\[CDATA\[|\]\]>/g, '')
        .replace(/&#(x[\da-f]{1,6}|\d{1,7});/gi, (whole, code) => {
        const character = Number(/^x/i.test(code) ? `0${code}` : code);
        return character > 0 && character <= 0x10ffff ? String.fromCodePoint(character) : whole;
    });
}
/** Also one that nobody can read, as long as it is meant as a property list. */
function isPropertyList(source) {
    if (source.encoding === 'binary' || /\.plist$/i.test(source.path))
        return true;
    if (/<plist[\s>]/.test(source.text))
        return true;
    const isMarkup = /^\s*</.test(source.text);
    return isMarkup ? /<dict[\s>]/.test(source.text) : parsePlist(source).root?.kind === 'dict';
}
/** Strings of a binary property list are ASCII, or UTF-16 in big-endian order. */
function holdsBytes(bytes, text) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return buffer.includes(text, 0, 'latin1') || buffer.includes(Buffer.from(text, 'utf16le').swap16());
}

;// CONCATENATED MODULE: ./build/formats/index.js


/** Every format, in the order in which reports list them. */
const formats = [android_nsc/* androidNsc */.E, iosAts];


/***/ }),

/***/ 9170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I_: () => (/* binding */ tellCommentedOut),
/* harmony export */   Rc: () => (/* binding */ PINNED_DOMAINS),
/* harmony export */   TH: () => (/* binding */ ATS),
/* harmony export */   Ul: () => (/* binding */ tellMisplaced)
/* harmony export */ });
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3618);

const ATS = 'NSAppTransportSecurity';
const PINNED_DOMAINS = 'NSPinnedDomains';
/** Keys that say that somebody meant to pin: the right ones in the wrong place, and those that public repositories hold instead. */
const MEANT_AS_PINS = /^(?:NSPinned|NSPublicKeyHash|SPKI-?SHA)/i;
/** Pins where iOS doesn't look for them: fails open. The outermost key of each such part is told of. */
function tellMisplaced(root, reading) {
    const seen = new Set();
    const path = [];
    const visit = (node) => {
        if ((node.kind !== 'array' && node.kind !== 'dict') || seen.has(node))
            return;
        seen.add(node);
        if (node.kind === 'array') {
            for (const item of node.items)
                visit(item);
            return;
        }
        for (const entry of node.entries) {
            const isInPlace = entry.key === PINNED_DOMAINS && path.length === 1 && path[0] === ATS;
            if (isInPlace)
                continue;
            if (MEANT_AS_PINS.test(entry.key))
                tell(entry, path, reading);
            else {
                path.push(entry.key);
                visit(entry.value);
                path.pop();
            }
        }
    };
    visit(root);
}
function tell({ key, keySpan }, path, reading) {
    const shownPath = path.length > 6 ? [...path.slice(0, 3), '…', ...path.slice(-2)] : path;
    const where = path.length === 0 ? 'at the top of the list' : `in ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(shownPath.join(' > '))}`;
    const hint = `move the hosts to ${ATS} > ${PINNED_DOMAINS}, each with NSPinnedLeafIdentities or NSPinnedCAIdentities`;
    if (key === PINNED_DOMAINS) {
        const message = `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(key)} stands ${where}, and iOS reads it only directly under ${ATS}. Its hosts are not pinned.`;
        reading.add('pinned-domains-misplaced', 'unpinned', keySpan, message, hint);
    }
    else {
        const message = `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(key)} stands ${where}, where iOS reads no such key: what it was to pin is not pinned.`;
        reading.add('unknown-pinning-key', 'unpinned', keySpan, message, hint);
    }
}
/** Pinning that somebody took out, where no other is left. */
function tellCommentedOut(reading) {
    const comment = reading.list.comments.find(({ text }) => text.includes(PINNED_DOMAINS));
    if (comment === undefined)
        return;
    const message = `${PINNED_DOMAINS} stands in a comment only: this file pins nothing.`;
    const hint = 'take the comment marks away, or the comment';
    reading.add('commented-out', 'lint', comment.span, message, hint);
}


/***/ }),

/***/ 8380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mo: () => (/* binding */ whyNeverMatches),
/* harmony export */   N5: () => (/* binding */ buildVariable),
/* harmony export */   PW: () => (/* binding */ isAddress)
/* harmony export */ });
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3136);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3618);


const BUILD_VARIABLE = /\$(?:\([^()]*\)|\{[^{}]*\})/;
const LONGEST_NAME = 253;
const LONGEST_LABEL = 63;
const LONGEST_ADDRESS = 45;
/** The first build variable in a text, e.g. `$(API_PIN)`; null when there is none. */
function buildVariable(text) {
    return BUILD_VARIABLE.exec(text)?.[0] ?? null;
}
/** An IPv4 or IPv6 address, near enough: iOS compares it as plain text. */
function isAddress(key) {
    if (key.length > LONGEST_ADDRESS)
        return false;
    return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(key) || /^[\da-f]*:[\da-f]*:[\da-f:.]*$/i.test(key);
}
/** A sentence saying why no host can equal a key of NSPinnedDomains, which iOS compares as it stands; null for a sound one. */
function whyNeverMatches(key) {
    if (key === '')
        return 'it is empty, and no host is.';
    const variable = buildVariable(key);
    if (variable !== null) {
        return `it holds the build variable ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(variable)}; Xcode expands variables in values only, and the key stays as it is.`;
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (/[\s\u0000-\u001f\u007f]/.test(key))
        return 'it holds white space, and no host does.';
    if (/^[a-z][a-z\d+.-]*:\/\//i.test(key))
        return 'it is a URL; a host has no scheme.';
    if (key.includes('*')) {
        return 'it holds a wildcard, which iOS does not know; NSIncludesSubdomains covers the names one label below a key.';
    }
    if (isAddress(key))
        return null;
    if (/[/\\?#]/.test(key))
        return 'it holds a path; iOS compares it with the host alone.';
    if (/^\[.*\]/.test(key))
        return 'it is in brackets; iOS compares it with the bare address.';
    if (/:\d*$/.test(key))
        return 'it holds a port; iOS compares it with the host alone.';
    if (key.endsWith('.')) {
        return 'it ends with a dot; iOS takes one from the end of the host, and none from the key.';
    }
    if (key.startsWith('.'))
        return 'it begins with a dot, and no host does.';
    return whyNoHostName(key);
}
function whyNoHostName(key) {
    if (key.length > LONGEST_NAME)
        return `it has ${key.length} characters, and a host at most ${LONGEST_NAME}.`;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of ASCII
    if (/[^\u0000-\u007f]/.test(key)) {
        const ascii = (0,node_url__WEBPACK_IMPORTED_MODULE_0__.domainToASCII)(key);
        const written = ascii === '' ? '' : `; the host is ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(ascii)}`;
        return `it is not in the xn-- form that hosts have on the wire, and iOS compares it as it stands${written}.`;
    }
    const foreign = /[^a-z\d._-]/i.exec(key);
    if (foreign !== null)
        return `it holds ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(foreign[0])}, and no host does.`;
    const labels = key.split('.');
    if (labels.includes(''))
        return 'it holds two dots in a row, and no host does.';
    if (labels.some((label) => label.length > LONGEST_LABEL)) {
        return `it holds a label of more than ${LONGEST_LABEL} characters, and no host does.`;
    }
    return null;
}


/***/ }),

/***/ 1962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d1: () => (/* binding */ readIdentities),
/* harmony export */   m5: () => (/* binding */ LISTS),
/* harmony export */   mc: () => (/* binding */ PIN_KEY)
/* harmony export */ });
/* harmony import */ var _pin_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5729);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3618);


/** The lists of a pinned domain, and which certificates each is compared with. */
const LISTS = { NSPinnedLeafIdentities: 'leaf', NSPinnedCAIdentities: 'issuers' };
const PIN_KEY = 'SPKI-SHA256-BASE64';
const DROPPED = 'iOS drops it silently from the list.';
const DEEPEST_LOOK = 4;
const MOST_STRAY = 1000;
/**
 * A list that is present, whatever it is: also one in which iOS finds nothing makes a group, and blocks. What somebody
 * meant as a pin and iOS doesn't read as one is kept with its fault.
 */
function readIdentities(key, value, reading) {
    const pins = [];
    if (value.kind === 'array')
        for (const item of value.items)
            pins.push(...readItem(item, reading));
    else {
        const message = `it stands in ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(key)} itself, which is ${value.kind === 'string' ? 'a string' : (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .valueName */ .X)(value)} and has to be an array of dictionaries: iOS reads nothing from it.`;
        const hint = `make ${key} an array with a dictionary for each pin`;
        const written = [];
        collectStrings(value, written, DEEPEST_LOOK);
        for (const each of written)
            pins.push(dropped(each, each, reading, message, hint));
    }
    return { scope: LISTS[key], pins, span: value.span };
}
function readItem(item, reading) {
    if (item.kind === 'dict')
        return readIdentity(item, reading);
    const hint = `put it in a dictionary, as the value of ${PIN_KEY}`;
    const message = `it is ${item.kind === 'string' ? 'a bare string' : (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .valueName */ .X)(item)} in the list, where a dictionary should stand: ${DROPPED}`;
    return [dropped(item, item, reading, message, hint)];
}
function readIdentity(item, reading) {
    const last = item.entries.findLast(({ key }) => key === PIN_KEY);
    const counts = (entry) => entry === last || (entry.key === PIN_KEY && reading.hasConflict);
    const pins = item.entries.flatMap((entry) => counts(entry) ? [readPin(entry, item, reading)] : strayPin(entry, last, item, reading));
    if (pins.length > 0)
        return pins;
    const message = `it is a dictionary without ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(PIN_KEY)}: ${DROPPED}`;
    return [dropped(item, item, reading, message, `give it the key ${PIN_KEY}, or take it out`)];
}
function readPin({ value }, item, reading) {
    if (value.kind === 'string') {
        const comment = reading.commentBeside(value.span, item.span)?.text.trim() ?? null;
        return { value: value.value, span: value.contentSpan, ...(0,_pin_text_js__WEBPACK_IMPORTED_MODULE_0__/* .readPinText */ .PW)(value.value), comment };
    }
    const message = `it is ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .valueName */ .X)(value)}, and iOS reads only strings: ${DROPPED}`;
    const isBase64 = value.kind === 'data' && reading.list.kind === 'xml';
    const hint = isBase64 ? 'write the same base64 as a string' : 'write the pin as a string, in base64';
    return dropped(value, item, reading, message, hint);
}
/** An entry of an item that isn't the one which counts, as far as it was meant to be a pin. */
function strayPin({ key, value }, counting, item, reading) {
    if (value.kind !== 'string') {
        return counting === undefined && value.kind === 'data'
            ? [dropped(value, item, reading, wrongKey(key), `rename the key to ${PIN_KEY}, and make it a string`)]
            : [];
    }
    if (key === PIN_KEY) {
        const message = `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(key)} stands once more in the same dictionary${reading.place(counting?.keySpan ?? item.span)}, and the last one counts: ${DROPPED}`;
        return [dropped(value, item, reading, message, 'give each pin a dictionary of its own in the list')];
    }
    // Beside a pin that counts, only what could be one is worth a word.
    if (counting !== undefined && (0,_pin_text_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeBase64 */ .y4)(value.value).length !== _pin_text_js__WEBPACK_IMPORTED_MODULE_0__/* .SHA256_BYTES */ ._x)
        return [];
    const hint = counting === undefined
        ? `rename the key to ${PIN_KEY}`
        : `give each pin a dictionary of its own in the list, under ${PIN_KEY}`;
    return [dropped(value, item, reading, wrongKey(key), hint)];
}
function wrongKey(key) {
    const caseCounts = key.toUpperCase() === PIN_KEY ? ' (case counts)' : '';
    return `its key is ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(key)}, and iOS reads only ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(PIN_KEY)}${caseCounts}: ${DROPPED}`;
}
function dropped(node, item, reading, message, hint) {
    const fault = { message, hint, effect: 'dropped', meant: null };
    const value = node.kind === 'string' ? node.value : 'written' in node ? node.written.trim() : '';
    const span = node.kind === 'string' ? node.contentSpan : node.span;
    const comment = reading.commentBeside(node.span, item.span)?.text.trim() ?? null;
    return { value, span, sha256: null, fault, variable: null, comment };
}
function collectStrings(node, into, depth) {
    if (node.kind === 'string')
        into.push(node);
    else if (depth === 0 || into.length >= MOST_STRAY)
        return;
    else if (node.kind === 'array')
        for (const item of node.items)
            collectStrings(item, into, depth - 1);
    else if (node.kind === 'dict')
        for (const { value } of node.entries)
            collectStrings(value, into, depth - 1);
}


/***/ }),

/***/ 5729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PW: () => (/* binding */ readPinText),
/* harmony export */   _x: () => (/* binding */ SHA256_BYTES),
/* harmony export */   y4: () => (/* binding */ decodeBase64)
/* harmony export */ });
/* harmony import */ var _meant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4032);
/* harmony import */ var _host_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8380);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3618);



const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...ALPHABET].map((character, value) => [character, value]));
const SHA256_BYTES = 32;
/** 32 bytes in base64; the last letter carries four bits that count and two zeros. */
const CANONICAL = /^[A-Za-z\d+/]{42}[AEIMQUYcgkosw048]=$/;
const MOST_KEPT = 64;
const WANTED = 'write the base64 of the SHA-256 of the public key: 44 characters, the last of them `=`';
/**
 * Base64 as Apple's Security framework decodes pins (SecBase64.c, SecBase64Decode): four characters at a time, those
 * outside the alphabet skipped, an incomplete group dropped, everything after a padded group ignored.
 */
function decodeBase64(text) {
    const bytes = [];
    const group = [];
    let length = 0;
    let padding = 0;
    let skipped = '';
    let strayPadding = false;
    let end = 0;
    while (end < text.length) {
        const character = text.charAt(end++);
        const value = VALUES.get(character);
        if (character === '=')
            padding++;
        else if (value === undefined) {
            if (skipped.length < MOST_KEPT)
                skipped += character;
            continue;
        }
        else {
            strayPadding ||= padding > 0;
            padding = 0;
        }
        group.push(value ?? 0);
        if (group.length < 4)
            continue;
        const [a = 0, b = 0, c = 0, d = 0] = group.splice(0);
        const decoded = [(a << 2) | (b >> 4), (b << 4) | (c >> 2), (c << 6) | d];
        // Three or four `=` in one group are no padding to this decoder, and yet they end the text.
        decoded.length -= padding > 2 ? 0 : padding;
        length += decoded.length;
        if (bytes.length < MOST_KEPT)
            bytes.push(...decoded);
        if (padding > 0)
            break;
    }
    return { length, bytes: Uint8Array.from(bytes), end, skipped, strayPadding };
}
/** What the value of `SPKI-SHA256-BASE64` comes to. */
function readPinText(text) {
    const variable = (0,_host_key_js__WEBPACK_IMPORTED_MODULE_1__/* .buildVariable */ .N5)(text);
    if (variable !== null)
        return { sha256: null, fault: null, variable };
    if (CANONICAL.test(text))
        return { sha256: text, fault: null, variable: null };
    const decoded = decodeBase64(text);
    if (decoded.length === SHA256_BYTES) {
        const sha256 = canonical(decoded);
        return { sha256, fault: tolerated(text, decoded, sha256), variable: null };
    }
    const fault = decoded.length === 0 ? undecodable(text) : ofAnotherLength(text, decoded);
    return { sha256: null, fault, variable: null };
}
function tolerated(text, { end, skipped, strayPadding }, sha256) {
    const effect = 'tolerated';
    const rest = text.slice(end);
    if (/[A-Za-z\d+/]/.test(rest)) {
        const ignored = (0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(rest.replace(/^[^A-Za-z\d+/]+/, ''));
        return {
            message: `iOS ignores everything behind the padding: only \`${sha256}\` counts, and ${ignored} is silently no backup.`,
            hint: 'give each pin a dictionary of its own in the list',
            effect,
            meant: null,
        };
    }
    if (strayPadding) {
        return {
            message: 'it holds a `=` in the middle, which iOS reads as zero bits; hardly the pin that was meant.',
            hint: `compare it with the pin of the key; what iOS reads is ${sha256}`,
            effect,
            meant: null,
        };
    }
    const foreign = skipped + rest.slice(0, MOST_KEPT).replaceAll('=', '');
    if (foreign !== '') {
        return {
            message: `it holds ${characters(foreign)} outside the base64 alphabet; iOS skips that, TrustKit and other readers refuse the pin.`,
            hint: `write ${sha256}`,
            effect,
            meant: (0,_meant_js__WEBPACK_IMPORTED_MODULE_0__/* .meantPin */ .$)(text),
        };
    }
    if (rest === '')
        return null;
    const message = 'it holds more `=` than its padding needs; iOS ignores them, TrustKit and other readers refuse the pin.';
    return { message, hint: `write ${sha256}`, effect, meant: (0,_meant_js__WEBPACK_IMPORTED_MODULE_0__/* .meantPin */ .$)(text) };
}
function undecodable(text) {
    const what = text.trim() === '' ? 'it is empty' : 'it holds no base64 that decodes to anything';
    return {
        message: `${what}: iOS drops it silently from the list.`,
        hint: 'put a pin in its place, or take the item out',
        effect: 'dropped',
        meant: null,
    };
}
function ofAnotherLength(text, { length, skipped }) {
    const known = asWrittenElsewhere(text.trim());
    const [what, hint] = known ?? [
        skipped === '' ? null : `it holds ${characters(skipped)} outside the base64 alphabet`,
        null,
    ];
    const meant = (0,_meant_js__WEBPACK_IMPORTED_MODULE_0__/* .meantPin */ .$)(text);
    const comesTo = `it decodes to ${length} ${length === 1 ? 'byte' : 'bytes'}, and a SHA-256 has ${SHA256_BYTES}`;
    return {
        message: `${what === null ? '' : `${what}; `}${comesTo}: iOS keeps it in the list, where it can match no certificate.`,
        hint: hint ?? (meant === null ? WANTED : `write ${meant}`),
        effect: 'never-matches',
        meant,
    };
}
/** Spellings of a hash that other tools take: what is wrong, and what to write where that is no matter of certainty. */
function asWrittenElsewhere(text) {
    const prefix = /^["']?(?:pin-)?sha-?\d+[/:=-]\s*["']?/i.exec(text);
    if (prefix !== null)
        return [`the prefix ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(prefix[0])} is read as part of the hash`, null];
    const digits = text.replace(/[\s:]/g, '');
    if (/^(?:[\da-f]{40}|[\da-f]{64})$/i.test(digits)) {
        const hint = 'write the base64 of the SHA-256 of the public key; a hexadecimal fingerprint is mostly that of the certificate';
        return ['it is hexadecimal', hint];
    }
    if (/^[\w-]+={0,2}$/.test(text) && /[-_]/.test(text)) {
        const standard = padded(text.replaceAll('-', '+').replaceAll('_', '/'));
        return standard === null ? null : ['it is base64url, whose `-` and `_` iOS skips', null];
    }
    return /^[A-Za-z\d+/]{43}$/.test(text) ? ['the padding is missing', null] : null;
}
function padded(text) {
    return sha256Of(text.endsWith('=') ? text : `${text}=`);
}
function sha256Of(text) {
    const decoded = decodeBase64(text);
    return decoded.length === SHA256_BYTES ? canonical(decoded) : null;
}
function canonical({ bytes }) {
    return Buffer.from(bytes).toString('base64');
}
/** Names a few of the characters of `text`, white space by name. */
function characters(text) {
    const distinct = [...new Set(text.replace(/\s/g, ' '))];
    const named = distinct.slice(0, 4).map((each) => (each === ' ' ? 'white space' : `\`${each}\``));
    return distinct.length > 4 ? `${named.join(', ')} and more` : named.join(', ');
}


/***/ }),

/***/ 84:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ identity),
/* harmony export */   Hu: () => (/* binding */ pinnedDomain),
/* harmony export */   MQ: () => (/* binding */ XCODE),
/* harmony export */   V8: () => (/* binding */ newList),
/* harmony export */   __: () => (/* binding */ newTransportSecurity),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   or: () => (/* binding */ transportSecurity),
/* harmony export */   uQ: () => (/* binding */ pinnedDomains)
/* harmony export */ });
/* harmony import */ var _text_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7003);
/* harmony import */ var _text_insertion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8987);
/* harmony import */ var _elsewhere_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9170);
/* harmony import */ var _identities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1962);
/* harmony import */ var _writable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5432);





// As Xcode and plutil write them.
const XCODE = {
    joinsKeys: false,
    joinsPins: false,
    compactPins: false,
    alphabet: 'unicode',
};
const FRAGMENT_STYLE = { unit: '\t', eol: '\n' };
/** The key NSAppTransportSecurity with its dictionary, to paste into an Info.plist that has neither. */
function newTransportSecurity(domains, style = {}) {
    const { unit, eol } = { ...FRAGMENT_STYLE, ...style };
    const hosts = new Set();
    for (const domain of domains) {
        const refusal = (0,_writable_js__WEBPACK_IMPORTED_MODULE_2__/* .whyNotWritten */ .z5)(domain);
        if (refusal !== null)
            return { refusal };
        if (hosts.has(domain.host)) {
            return { refusal: `\`${domain.host}\` is asked for twice, and of two keys the last one counts.` };
        }
        hosts.add(domain.host);
    }
    return { text: `${(0,_text_insertion_js__WEBPACK_IMPORTED_MODULE_3__/* .layOut */ .v8)(transportSecurity(domains, XCODE), '', eol, unit)}${eol}` };
}
/** NSAppTransportSecurity, key and dictionary. */
function transportSecurity(domains, spelling) {
    return pair(_elsewhere_js__WEBPACK_IMPORTED_MODULE_4__/* .ATS */ .TH, dict(pinnedDomains(domains, spelling)), spelling);
}
/** NSPinnedDomains, key and dictionary. */
function pinnedDomains(domains, spelling) {
    const entries = domains.flatMap((domain) => pinnedDomain(domain, spelling));
    return pair(_elsewhere_js__WEBPACK_IMPORTED_MODULE_4__/* .PINNED_DOMAINS */ .Rc, dict(entries), spelling);
}
/** What stands under NSPinnedDomains for one host. */
function pinnedDomain({ host, includeSubdomains, groups }, spelling) {
    const lists = groups.flatMap(({ scope, pins }) => newList(scope, pins, spelling));
    // Without the key it is false.
    const includes = includeSubdomains ? pair('NSIncludesSubdomains', '<true/>', spelling) : [];
    return pair(host, dict([...includes, ...lists]), spelling);
}
/** The key of a list, and the list. */
function newList(scope, pins, spelling) {
    const inner = pins.flatMap((pin) => identity(pin, spelling));
    return pair(listOf(scope), { open: '<array>', inner, close: '</array>' }, spelling);
}
/** The dictionary of one pin. A comment inside its `<string>` would make Apple's reader refuse the file. */
function identity({ sha256, comment, markup }, spelling) {
    const { alphabet, compactPins, joinsPins } = spelling;
    const written = markup ?? (0,_text_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .commentOf */ .vm)(comment, alphabet);
    const inner = pair(_identities_js__WEBPACK_IMPORTED_MODULE_1__/* .PIN_KEY */ .mc, `<string>${sha256}</string>`, { joinsKeys: joinsPins });
    if (compactPins)
        return [`${(0,_text_insertion_js__WEBPACK_IMPORTED_MODULE_3__/* .onOneLine */ .GJ)([dict(inner)])}${written === null ? '' : ` ${written}`}`];
    return written === null ? [dict(inner)] : [written, dict(inner)];
}
/** The key of the list for a scope that iOS has. */
function listOf(scope) {
    return scope === 'leaf' ? 'NSPinnedLeafIdentities' : 'NSPinnedCAIdentities';
}
function dict(inner) {
    return { open: '<dict>', inner, close: '</dict>' };
}
function pair(key, value, { joinsKeys }) {
    const written = `<key>${key}</key>`;
    if (!joinsKeys)
        return [written, value];
    return typeof value === 'string' ? [written + value] : [{ ...value, open: written + value.open }];
}


/***/ }),

/***/ 3618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ valueName),
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
const LONGEST_QUOTE = 80;
/** Text of the file inside a message: in backquotes, on one line, and cut. */
function quote(text) {
    const cut = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
    return `\`${cut.replace(/\s+/g, ' ')}\``;
}
/** A value as messages call it. */
function valueName(node) {
    switch (node.kind) {
        case 'string':
            return `the string ${quote(node.value)}`;
        case 'boolean':
            return `the boolean ${node.value}`;
        case 'integer':
        case 'real':
            return `the number ${quote(node.written.trim())}`;
        case 'dict':
            return 'a dictionary';
        case 'array':
            return 'an array';
        case 'data':
            return 'data';
        case 'date':
            return 'a date';
        case 'unknown':
            return `a value of the kind ${node.name}`;
    }
}


/***/ }),

/***/ 5432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eb: () => (/* binding */ whyInvalid),
/* harmony export */   Lw: () => (/* binding */ whyNotEdited),
/* harmony export */   wv: () => (/* binding */ NO_EXPIRY),
/* harmony export */   z5: () => (/* binding */ whyNotWritten)
/* harmony export */ });
/* harmony import */ var _model_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(856);
/* harmony import */ var _host_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8380);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3618);



const NO_EXPIRY = 'iOS has no end for pins: take them out, or ship other ones, before the keys of the server change.';
/** Why a change can't be written into any file of this format, in sentences; null when it can. */
function whyInvalid(change) {
    switch (change.kind) {
        case 'add-domain':
            return whyNotWritten(change);
        case 'add-pin':
            return whyNoScope(change.scope) ?? whyNoPin(change.pin);
        case 'remove-pin':
            return whyNoScope(change.scope);
        case 'move-pin':
            return change.from === change.to
                ? 'A pin is moved from one list of an entry to the other, and the two are the same here.'
                : (whyNoScope(change.from) ?? whyNoScope(change.to) ?? whyNoPin(change.pin));
        case 'mend-pin':
            return whyNoScope(change.scope) ?? whyNoPin({ sha256: change.sha256, comment: null });
        case 'mend-domain':
            return whyNoHost(change.host);
    }
}
/** Why a new entry can't be written, in sentences; null when it can. */
function whyNotWritten({ host, groups, expiration }) {
    const never = whyNoHost(host);
    if (never !== null)
        return never;
    if (expiration !== null)
        return NO_EXPIRY;
    const scopes = new Set();
    for (const { scope, pins } of groups) {
        const why = whyNoScope(scope);
        if (why !== null)
            return why;
        if (scopes.has(scope))
            return `The list for the ${scope} of ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(host)} is given twice.`;
        scopes.add(scope);
        if (pins.length === 0) {
            return `A list for ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(host)} holds no pin, and iOS then blocks every connection.`;
        }
        if (new Set(pins.map(({ sha256 }) => sha256)).size < pins.length) {
            return `A pin for ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(host)} is given twice.`;
        }
        const bad = pins.map(whyNoPin).find((each) => each !== null);
        if (bad !== undefined)
            return bad;
    }
    return scopes.size === 0
        ? `There is no pin for ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(host)}, and an entry without one pins nothing.`
        : null;
}
function whyNoScope(scope) {
    if (scope !== 'chain')
        return null;
    return 'iOS has no list for the whole chain: give the pin of the leaf for NSPinnedLeafIdentities, or that of an authority for NSPinnedCAIdentities.';
}
function whyNoHost(host) {
    if (host !== host.toLowerCase())
        return `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(host)} is not in lower case.`;
    const never = (0,_host_key_js__WEBPACK_IMPORTED_MODULE_0__/* .whyNeverMatches */ .Mo)(host);
    return never === null ? null : `No host equals ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(host)}: ${never}`;
}
function whyNoPin({ sha256 }) {
    return (0,_model_change_js__WEBPACK_IMPORTED_MODULE_2__/* .isCanonicalPin */ .k)(sha256)
        ? null
        : `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(sha256)} is no pin: canonical base64 of 32 bytes is wanted.`;
}
/** Why a file is not edited, in sentences; null when it may be. */
function whyNotEdited(list, { source, problems, rejected }) {
    if (list.kind !== 'xml') {
        const form = list.kind === 'binary' ? 'a binary' : 'an OpenStep';
        return `The file is ${form} property list, and only XML ones are edited: plutil -convert xml1 FILE makes one of it.`;
    }
    if (source.decodingFault !== null) {
        const { decodingFault } = source;
        return `${decodingFault.charAt(0).toUpperCase()}${decodingFault.slice(1)}: save it as UTF-8 first.`;
    }
    const unread = problems.find(({ effect }) => effect === 'unreadable');
    const why = rejected ?? unread?.message ?? null;
    return why === null ? null : `The file is no good as it is. ${why} Put that right first.`;
}


/***/ }),

/***/ 4032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ meantPin),
/* harmony export */   O: () => (/* binding */ meantHost)
/* harmony export */ });
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3136);

/** Of 32 bytes in base64 without padding, whose last letter has two bits to spare. */
const LETTERS = /^[A-Za-z\d+/]{42}[AEIMQUYcgkosw048]$/;
const LONGEST_PIN = 200;
const LONGEST_NAME = 253;
const LABEL = /^[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?$/;
/**
 * The pin that a spelling certainly stands for, canonical base64; null where that is a guess. White space, missing and
 * surplus padding, the prefixes of other tools and base64url leave no doubt. Hexadecimal does (it may be the hash of the
 * certificate), and so do several pins, any other character, and bits that decoding drops (a letter may be mistyped).
 */
function meantPin(text) {
    if (text.length > LONGEST_PIN)
        return null;
    const visible = text.replace(/\s+/g, '');
    const prefixed = /^(["']?)(?:pin-)?sha-?256[/:=-](["']?)(.*?)\2\1$/i.exec(visible);
    const bare = (prefixed?.[3] ?? visible).replace(/=+$/, '');
    const standard = /[+/]/.test(bare) ? bare : bare.replaceAll('-', '+').replaceAll('_', '/');
    return LETTERS.test(standard) ? `${standard}=` : null;
}
/**
 * The host name that a spelling certainly stands for, as platforms compare it; null where that is a guess. A scheme of the
 * web, one slash or dot at the end and white space round it leave no doubt. A port, a path, a wildcard, user information
 * and letters beyond ASCII do, and so does what may be no name of the DNS.
 */
function meantHost(text) {
    if (text.length > LONGEST_NAME * 2)
        return null;
    const name = text
        .trim()
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/\/$/, '')
        .replace(/\.$/, '');
    const labels = name.split('.');
    const isName = labels.length > 1 && labels.every((label) => LABEL.test(label));
    if (!isName || !/^[a-z]/.test(labels.at(-1) ?? '') || name.length > LONGEST_NAME)
        return null;
    return (0,node_url__WEBPACK_IMPORTED_MODULE_0__.domainToASCII)(name) === name ? name : null;
}


/***/ }),

/***/ 5255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ MOST_REMARKS),
/* harmony export */   W: () => (/* binding */ readRemarks)
/* harmony export */ });
/* harmony import */ var _model_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6320);

const KEYWORD = /(?<![\w-])pinwarden-ignore(?![\w-])/;
const FORM = '<!-- pinwarden-ignore RULE until 2027-01-31: reason -->';
const LONGEST_QUOTE = 80;
/** More than anybody writes; each is held against every finding. */
const MOST_REMARKS = 1000;
/**
 * Reads the comments of the form `pinwarden-ignore RULE until DATE: reason`, of which the date may be left out. Whether there is
 * such a rule is nothing that a file can tell.
 *
 * @param coveredBy what a comment at a place speaks of, from the comment or the element in front of it on; null for nothing
 */
function readRemarks(remarks, coveredBy) {
    const suppressions = [];
    const problems = [];
    for (const { text, span } of remarks) {
        if (suppressions.length + problems.length >= MOST_REMARKS)
            break;
        const found = KEYWORD.exec(text);
        if (found === null)
            continue;
        const read = text.slice(0, found.index).trim() === '' ? readRemark(text.slice(found.index)) : NOT_FIRST;
        const covers = 'code' in read ? null : coveredBy(span);
        const fault = 'code' in read ? read : covers === null ? NOTHING_COVERED : null;
        if (fault !== null) {
            const message = `The remark ${quote(text.trim())} sets nothing aside: ${fault.message}`;
            problems.push({ code: fault.code, effect: 'lint', message, hint: `write ${FORM}`, span });
        }
        else if (!('code' in read) && covers !== null)
            suppressions.push({ ...read, tool: null, span, covers });
    }
    return { suppressions, problems };
}
const NOT_FIRST = {
    code: 'ignore-not-first',
    message: 'it has to be the first thing in a comment of its own.',
};
const NOTHING_COVERED = {
    code: 'ignore-of-nothing',
    message: 'nothing follows that it could be about.',
};
function readRemark(text) {
    const colon = text.indexOf(':');
    const [, rule, word, until, ...more] = (colon < 0 ? text : text.slice(0, colon)).trim().split(/\s+/);
    if (rule === undefined || !/^[a-z]+(-[a-z]+)*$/.test(rule)) {
        return { code: 'ignore-without-rule', message: 'the name of a rule has to follow `pinwarden-ignore`.' };
    }
    if (word !== undefined && (word !== 'until' || more.length > 0)) {
        return {
            code: 'ignore-unclear',
            message: 'between the rule and the colon only `until` and a date may stand.',
        };
    }
    if (word !== undefined && (until === undefined || !(0,_model_day_js__WEBPACK_IMPORTED_MODULE_0__/* .isDay */ .N)(until))) {
        return { code: 'ignore-until', message: `${quote(until ?? '')} is no date that is written yyyy-MM-dd.` };
    }
    const reason = colon < 0
        ? ''
        : text
            .slice(colon + 1)
            .trim()
            .replace(/\s+/g, ' ');
    if (reason === '') {
        return { code: 'ignore-without-reason', message: 'the reason is missing, which stands behind a colon.' };
    }
    return { rule, until: until ?? null, reason };
}
function quote(text) {
    const line = text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ');
    return `\`${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line}\``;
}


/***/ }),

/***/ 9788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ parseHost)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3136);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);



/**
 * Reads a host as people write it: a name, a U-label, an address, with a port, or a whole URL. Answers an A-label in lower
 * case. Throws UsageError for anything that no server could be asked for.
 */
function parseHost(text, defaultPort) {
    const refuse = () => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .N(`\`${text}\` is neither a host nor a file.`, 'api.example.com, api.example.com:8443, or a file');
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(text) !== 0)
        return { host: text.toLowerCase(), port: defaultPort };
    const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
    let url;
    try {
        url = new URL(scheme ? text.replace(/^[^:]+/, 'https') : `https://${text}`);
    }
    catch {
        throw refuse();
    }
    if (!scheme && /[/?#@\\\s]/.test(text))
        throw refuse();
    const bracketed = url.hostname.replace(/^\[|\]$/g, '');
    const host = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bracketed) === 0 ? (0,node_url__WEBPACK_IMPORTED_MODULE_1__.domainToASCII)(url.hostname).replace(/\.$/, '') : bracketed;
    const sound = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 0 ||
        (host.length <= 253 &&
            host.split('.').every((label) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label)));
    if (!sound)
        throw refuse();
    return { host, port: url.port === '' ? defaultPort : Number(url.port) };
}


/***/ }),

/***/ 856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ sharersOf),
/* harmony export */   k: () => (/* binding */ isCanonicalPin)
/* harmony export */ });
/** The names of all entries that have the very list which entry `name` has for this scope, its own first; each once. */
function sharersOf({ domains }, name, scope) {
    const starts = new Set(domains.filter((each) => each.name === name).flatMap((each) => startsOf(each.groups, scope)));
    const sharing = domains.filter(({ groups }) => startsOf(groups, scope).some((start) => starts.has(start)));
    return [...new Set([name, ...sharing.map((each) => each.name)])];
}
function startsOf(groups, scope) {
    return groups.filter((group) => group.scope === scope).map(({ span }) => span.start);
}
/** 32 bytes: the last letter carries four bits that count and two zeros. */
const CANONICAL = /^[A-Za-z\d+/]{42}[AEIMQUYcgkosw048]=$/;
function isCanonicalPin(sha256) {
    return CANONICAL.test(sha256);
}


/***/ }),

/***/ 1687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ ANDROID),
/* harmony export */   x: () => (/* binding */ IOS)
/* harmony export */ });
const ANDROID = {
    id: 'android',
    title: 'Android',
    since: { setting: 'minSdk', version: '24', name: 'Android 7.0 (API level 24)' },
    canLapse: true,
};
const IOS = {
    id: 'ios',
    title: 'iOS',
    since: { setting: 'IPHONEOS_DEPLOYMENT_TARGET', version: '14.0', name: 'iOS 14' },
    canLapse: false,
};


/***/ }),

/***/ 2750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check),
  EW: () => (/* binding */ checkSettings),
  NF: () => (/* binding */ evaluateProject),
  xS: () => (/* binding */ factsOf),
  be: () => (/* binding */ formatOf),
  Op: () => (/* binding */ look),
  observeProject: () => (/* binding */ observeProject),
  US: () => (/* binding */ policyOf),
  Wh: () => (/* binding */ readProject),
  b8: () => (/* binding */ withPolicies)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/backups.js + 1 modules
var build_backups = __webpack_require__(2732);
// EXTERNAL MODULE: ./build/baseline.js
var build_baseline = __webpack_require__(4117);
// EXTERNAL MODULE: ./build/rules/wording.js
var wording = __webpack_require__(9904);
;// CONCATENATED MODULE: ./build/companion.js

/** Of a debug companion no domain is ever read, and what is wrong with one is no fault. */
function debugPartOnly(store) {
    const problems = store.problems.filter(({ effect }) => effect === 'rejects-debug-builds' || effect === 'unreadable');
    const rejected = problems.some(({ effect }) => effect === 'unreadable') ? store.rejected : null;
    return { ...store, domains: [], problems: [...problems, ...neverRead(store)], rejected };
}
function neverRead({ domains }) {
    const pinned = domains.filter(({ groups }) => groups.length > 0);
    const [first] = pinned;
    if (first === undefined)
        return [];
    const others = pinned.length === 1 ? '' : ` and ${pinned.length - 1} more`;
    return [
        {
            code: 'companion-pins',
            effect: 'lint',
            message: `The platform reads nothing but debug-overrides in a debug companion: the pins for ${(0,wording/* quote */.hD)(first.written.trim())}${others} are never looked at.`,
            hint: 'put them into the file that the manifest names',
            span: first.span,
        },
    ];
}

// EXTERNAL MODULE: ./build/connections.js
var connections = __webpack_require__(1689);
// EXTERNAL MODULE: ./build/discover/index.js + 13 modules
var discover = __webpack_require__(1514);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/rules/index.js + 62 modules
var rules = __webpack_require__(303);
;// CONCATENATED MODULE: ./build/collector.js


const START = { start: 0, end: 0 };
const LINE_ONE = { line: 1, column: 1 };
const NOWHERE = {
    path: '.',
    span: START,
    position: () => LINE_ONE,
    at: null,
    format: null,
    host: null,
};
/** Asks every rule of every subject that it is about, and turns complaints into findings. */
class Collector {
    records = [];
    #findings = [];
    #input;
    #seen = new Set();
    #counts = new Map();
    /** What rules are asked of, made once for all of them. */
    #subjects;
    constructor(input) {
        this.#input = input;
        const { now, thresholds, stores, bundles, observed, previous, backups, outlooks } = input;
        const parents = new Set(stores.flatMap(({ store }) => parentsOf(store)));
        this.#subjects = {
            project: [{ subject: { now, thresholds, stores, bundles }, place: NOWHERE, connections: [] }],
            ignore: [],
            store: [],
            policy: [],
            host: [],
        };
        const hosts = new Set();
        for (const facts of stores) {
            const moment = {
                now,
                thresholds,
                store: facts.store,
                deployment: facts.deployment,
                position: facts.position,
                platform: facts.platform,
            };
            const place = placeIn(facts);
            this.#subjects.store.push({ subject: moment, place, connections: [] });
            for (const policy of facts.policies) {
                const { host } = policy;
                const connections = observed.get(host) ?? [];
                const pinnedAt = { ...place, span: policy.from[0]?.span ?? START, host };
                this.#subjects.policy.push({
                    subject: {
                        ...moment,
                        policy,
                        connections,
                        backups: backups.get(host) ?? [],
                        outlook: outlooks.get(policy) ?? null,
                    },
                    place: pinnedAt,
                    connections,
                });
                // A complaint about the host itself is shown at the first entry that pins it.
                if (hosts.has(host))
                    continue;
                hosts.add(host);
                this.#subjects.host.push({
                    subject: {
                        now,
                        thresholds,
                        host,
                        connections,
                        backups: backups.get(host) ?? [],
                        hasSubdomains: parents.has(host),
                        previous: previous?.get(host) ?? null,
                    },
                    place: pinnedAt,
                    connections,
                });
            }
        }
    }
    /** Has the rules about entries that set findings aside be asked of these. */
    ask(ignores, matches) {
        const { now, offline } = this.#input;
        const records = new Map(this.records.map((record) => [record.rule, record]));
        for (const ignore of ignores) {
            const { path, start, end } = ignore;
            const needs = rules/* rules */.a.find(({ meta }) => meta.id === ignore.rule)?.meta.needs;
            const isDecided = (!offline || needs === 'configuration') && records.get(ignore.rule)?.notObserved === 0;
            this.#subjects.ignore.push({
                subject: {
                    now,
                    ignore,
                    matches: matches.get(ignore) ?? 0,
                    isRule: needs !== undefined,
                    isDecided,
                },
                place: { ...NOWHERE, path, at: { start, end }, host: ignore.host },
                connections: [],
            });
        }
    }
    /** The findings since the last time. */
    take() {
        const taken = this.#findings;
        this.#findings = [];
        return taken;
    }
    apply(rule) {
        const record = { rule: rule.meta.id, checked: 0, notObserved: 0, notApplicable: 0 };
        const { subject, needs, formats } = rule.meta;
        const off = (this.#input.severities.get(rule.meta.id) ?? (rule.meta.optIn && 'off')) === 'off';
        for (const { subject: each, place, connections } of this.#subjects[subject]) {
            const { format } = place;
            if (off || (formats !== 'all' && (format === null || !formats.includes(format))))
                record.notApplicable++;
            else if (needs === 'attempt' && connections.length === 0)
                record.notObserved++;
            else if (needs === 'observation' && !connections.some(({ served }) => served !== null))
                record.notObserved++;
            else {
                record.checked++;
                this.#ask(rule, each, place);
            }
        }
        this.records.push(record);
    }
    #ask(rule, subject, place) {
        let problems;
        try {
            problems = rule.check(subject);
        }
        catch (error) {
            const message = `The rule ${rule.meta.id} failed: ${error.message}. This is a fault of Pinwarden, not of the file.`;
            this.#add('rule-failed', 'error', { message, key: rule.meta.id }, place);
            return;
        }
        for (const problem of problems)
            this.#add(rule.meta.id, rule.meta.severity, problem, place);
    }
    addProjectProblem(problem) {
        const { rule, path, start, end, message, hint } = problem;
        const severity = this.#input.severities.get(rule) ?? problem.severity;
        if (severity === 'off')
            return;
        const fingerprint = this.#unique(fingerprintOf([rule, path, '', message]));
        const span = { start: 0, end: 0 };
        this.#findings.push({
            rule,
            severity,
            path,
            span,
            start,
            end,
            host: null,
            message,
            hint,
            data: {},
            fingerprint,
        });
    }
    /** The second of two that nothing but their place tells apart gets a number, so that no report takes them for one. */
    #unique(fingerprint) {
        const count = (this.#counts.get(fingerprint) ?? 0) + 1;
        this.#counts.set(fingerprint, count);
        return count === 1 ? fingerprint : fingerprintOf([fingerprint, String(count)]);
    }
    #add(rule, severity, problem, { host, ...own }) {
        const chosen = this.#input.severities.get(rule) ?? problem.severity ?? severity;
        if (chosen === 'off')
            return;
        const place = placeOf(problem) ?? own;
        const { path } = place;
        const span = problem.span ?? place.span;
        const about = problem.host ?? host;
        const identity = fingerprintOf([rule, path, about ?? '', problem.key ?? '']);
        // One fault that several entries share, e.g. through an inherited pin set, is said once.
        const once = `${identity} ${span.start} ${problem.message}`;
        if (this.#seen.has(once))
            return;
        this.#seen.add(once);
        const fingerprint = this.#unique(identity);
        this.#findings.push({
            rule,
            severity: chosen,
            path,
            span,
            start: place.at?.start ?? place.position(span.start),
            end: place.at?.end ?? place.position(span.end),
            host: about,
            message: problem.message,
            hint: problem.hint ?? null,
            data: problem.data ?? {},
            fingerprint,
        });
    }
}
function placeIn({ store, position }) {
    return { ...NOWHERE, path: store.path, position, format: store.format };
}
/** The file that a complaint about the whole repository means. */
function placeOf({ store, path }) {
    if (store !== undefined)
        return placeIn(store);
    return path === undefined ? null : { ...NOWHERE, path };
}
/** Names that are pinned with their subdomains. */
function parentsOf({ domains }) {
    return domains.flatMap(({ name, includeSubdomains, groups }) => includeSubdomains && groups.length > 0 ? [name] : []);
}
function fingerprintOf(parts) {
    return (0,external_node_crypto_.createHash)('sha256').update(parts.join('\0')).digest('hex');
}

// EXTERNAL MODULE: ./build/model/answers.js
var answers = __webpack_require__(9497);
// EXTERNAL MODULE: ./build/model/match.js
var match = __webpack_require__(4143);
// EXTERNAL MODULE: ./build/model/trust.js
var trust = __webpack_require__(8728);
// EXTERNAL MODULE: ./build/rules/backups.js
var rules_backups = __webpack_require__(4611);
// EXTERNAL MODULE: ./build/rules/known-pins.js
var known_pins = __webpack_require__(9784);
// EXTERNAL MODULE: ./build/rules/pin-places.js
var pin_places = __webpack_require__(5920);
;// CONCATENATED MODULE: ./build/rules/survival.js

/**
 * After which changes at the server a pin still matches. A root's pin alone is sure to outlive the issuing authority:
 * under which upper intermediate the next one hangs isn't known. None outlives the root, since no other certificate of the
 * path has to come along to the next one.
 */
function survivalOf(match, path) {
    const kind = (0,pin_places/* kindOf */.I)(match, path);
    return { sameKey: true, newKey: kind !== 'leaf', newIssuer: kind === 'root', newRoot: false };
}
/** Up to which change a pin matches. */
function survivalPhrase({ newKey, newIssuer, newRoot }) {
    if (!newKey)
        return "holds until the leaf's key changes";
    if (!newIssuer)
        return 'holds until the issuing CA changes';
    return newRoot ? 'holds whatever changes' : 'holds until the root changes';
}

;// CONCATENATED MODULE: ./build/judge.js






/** What one policy makes of each distinct answer of its host. */
function judge(policy, connections, backups, now) {
    const lapse = lapseOf(policy, now);
    const backup = backupOf(policy, connections, backups, now);
    const rows = (0,answers/* answersOf */.Bw)(connections).map(({ first, addresses, keyTypes, vantages }) => {
        return { addresses, keyTypes, vantages, ...judgeConnection(policy, first, backup, now) };
    });
    if (rows.length === 0) {
        const row = {
            addresses: [],
            keyTypes: [],
            vantages: [],
            outcome: 'not-observed',
            matches: [],
            pins: [],
            survives: null,
            backup: null,
            breaksOn: lapse,
            reason: 'not asked',
        };
        return [row];
    }
    return rows;
}
function judgeConnection(policy, connection, backup, now) {
    const { observation, served } = connection;
    const lapse = lapseOf(policy, now);
    if (served === null || observation.failure !== null) {
        const outcome = observation.failure?.stage === 'skipped' ? 'skipped' : 'not-observed';
        return {
            outcome,
            matches: [],
            pins: [],
            survives: null,
            backup: null,
            breaksOn: lapse,
            reason: observation.failure?.detail ?? 'the leaf certificate could not be read',
        };
    }
    const distrust = (0,trust/* whyUntrusted */.R)(connection, now);
    if (distrust !== null) {
        return {
            outcome: 'untrusted',
            matches: [],
            pins: [],
            survives: null,
            backup,
            breaksOn: now,
            reason: distrust,
        };
    }
    const paths = (0,match/* usablePaths */.nc)(served.paths, now);
    // What a build variable holds isn't known, so that a group with one can neither accept nor refuse.
    const groups = policy.groups.filter(({ pins }) => pins.every(({ variable }) => variable === null));
    const accepted = paths.filter((path) => (0,match/* accepts */.G3)({ ...policy, groups }, path));
    const shown = accepted[0] ?? paths[0];
    const matches = policy.groups.map((group) => ({
        scope: group.scope,
        match: (0,match/* groupMatches */.nT)(group, shown)[0] ?? null,
    }));
    const outcome = lapse !== null && lapse <= now
        ? 'unprotected'
        : outcomeOf(accepted.length, paths.length, groups.length < policy.groups.length);
    const end = accepted.length === 0 ? now : Math.max(...accepted.map(({ validUntil }) => validUntil));
    return {
        outcome,
        matches,
        pins: policy.groups.flatMap((group) => pinProofs(group, shown)),
        survives: together(policy, shown),
        backup,
        breaksOn: lapse === null ? end : Math.max(now, Math.min(end, lapse)),
        reason: outcome === 'partial'
            ? `accepted on ${accepted.length} of ${paths.length} trust paths`
            : REASONS[outcome],
    };
}
const EVENTS = ['sameKey', 'newKey', 'newIssuer', 'newRoot'];
function pinProofs(group, path) {
    const matched = new Map((0,match/* groupMatches */.nT)(group, path).map((match) => [match.pin.sha256, match]));
    return [...(0,match/* distinctPins */.pu)(group)].map((sha256) => {
        const match = matched.get(sha256);
        const survives = match === undefined ? null : survivalOf(match, path);
        return {
            scope: group.scope,
            sha256,
            certificate: match?.certificate.label ?? null,
            survives,
            outlast: survives === null ? null : survivalPhrase(survives),
        };
    });
}
/** A group goes on to match as long as one of its pins does; all groups have to. */
function together({ groups }, path) {
    const all = groups.map((group) => (0,match/* groupMatches */.nT)(group, path).map((match) => survivalOf(match, path)));
    if (all.length === 0 || all.some((pins) => pins.length === 0))
        return null;
    const lasts = (event) => all.every((pins) => pins.some((survival) => survival[event]));
    const [sameKey, newKey, newIssuer, newRoot] = EVENTS.map(lasts);
    return { sameKey, newKey, newIssuer, newRoot };
}
const REASONS = {
    accepted: null,
    refused: 'no pin matches',
    unprotected: 'nothing is checked: the pins have lapsed or are overridden',
    unresolved: 'pins come from build variables',
};
function outcomeOf(accepted, paths, unresolved) {
    if (accepted === 0)
        return 'refused';
    if (unresolved)
        return 'unresolved';
    return accepted === paths ? 'accepted' : 'partial';
}
/** What is known of the backup: first by what is in hand, else by the pins. */
function backupOf(policy, connections, backups, now) {
    const judged = backups
        .filter(({ role }) => role === 'backup')
        .map((backup) => (0,rules_backups/* judgeBackup */.up)(policy, backup, now).outcome);
    if (judged.includes('accepted'))
        return 'proven';
    if (judged.includes('refused'))
        return 'refused';
    const present = hasBackup(policy, connections);
    return present === null ? null : present ? 'present' : 'none';
}
/** RFC 7469, section 4.3, group by group: a pin that matches nothing on any path served now. */
function hasBackup(policy, connections) {
    const paths = connections.flatMap(({ served }) => served?.paths ?? []);
    if (paths.length === 0)
        return null;
    const live = new Set(paths.flatMap(({ certificates }) => certificates.map(({ pin }) => pin)));
    return policy.groups.every(({ pins }) => pins.some((pin) => pin.sha256 !== null && !live.has(pin.sha256) && (0,known_pins/* knownBad */.p)(pin) === null));
}
/** The first instant at which the pins stop protecting somebody, whatever is served. */
function lapseOf(policy, now) {
    return policy.overridden ? now : (policy.expires?.lapsesFrom ?? null);
}

// EXTERNAL MODULE: ./build/rules/facts.js + 1 modules
var facts = __webpack_require__(1677);
;// CONCATENATED MODULE: ./build/forecast.js



const SEEN = new Set([
    'accepted',
    'partial',
    'refused',
    'unprotected',
    'untrusted',
]);
const LETS_IN = new Set(['accepted', 'unprotected']);
/**
 * What becomes of one host in one store if nobody does anything: the evaluation at every instant ahead at which something changes
 * by itself.
 *
 * @param now, until milliseconds since the epoch
 */
function outlookOf(path, policy, connections, backups, now, until) {
    const events = eventsOf(policy, connections, backups)
        .filter(({ at }) => at > now && at <= until)
        .sort((a, b) => a.at - b.at || (a.what < b.what ? -1 : 1));
    const seen = connections.map(withRetirements);
    const rowsAt = (at) => judge(policy, seen, backups, at).filter(({ outcome }) => SEEN.has(outcome));
    const instants = [now, ...new Set(events.map(({ at }) => at))];
    const present = connections.length === 0 ? [] : rowsAt(now);
    let stopsConnecting = null;
    for (const at of present.length === 0 ? [] : instants) {
        stopsConnecting = connectionTurn(at, at === now ? present : rowsAt(at), present, events);
        if (stopsConnecting !== null)
            break;
    }
    return {
        host: policy.host,
        path,
        stopsConnecting,
        stopsProtecting: protectionTurn(policy, now, until),
        events,
    };
}
function connectionTurn(at, rows, present, events) {
    const shut = rows.filter(({ outcome }) => !LETS_IN.has(outcome));
    const [first] = shut;
    if (first === undefined)
        return null;
    const causes = events.filter((event) => event.at === at).map(({ what }) => what);
    const extent = shut.length === rows.length && shut.every(({ outcome }) => outcome !== 'partial') ? 'all' : 'some';
    return {
        at,
        extent,
        why: causes.length > 0 ? causes.join(', ') : (first.reason ?? 'no pin matches'),
        needs: shut.every(({ outcome }) => outcome === 'untrusted') ? renewalNeeded(present) : 'release',
    };
}
/** A certificate that ends is renewed; what the pins ask of the new one is known from those that match now. */
function renewalNeeded(present) {
    return present.every(({ survives }) => survives?.newKey === true) ? 'renewal' : 'pinned-key';
}
function protectionTurn({ pinned, enforced, overridden, expires }, now, until) {
    if (!pinned)
        return null;
    const already = (why) => ({ at: now, extent: 'all', why, needs: 'release' });
    if (!enforced)
        return already('the pins are not enforced');
    if (overridden)
        return already('the pins are overridden for public roots');
    if (expires === null || expires.lapsesFrom > until)
        return null;
    const isOver = expires.lapsedBy <= now;
    return {
        at: Math.max(now, expires.lapsesFrom),
        // Where the day begins first, round the world, it begins to lapse.
        extent: isOver ? 'all' : 'some',
        why: `the pin set ${expires.lapsesFrom <= now ? 'has lapsed' : 'lapses'} (${expires.date})`,
        needs: 'release',
    };
}
function eventsOf({ expires }, connections, backups) {
    const events = new Map();
    const add = (event) => {
        events.set(`${event.at} ${event.kind} ${event.what}`, event);
    };
    if (expires !== null) {
        const what = `the pin set lapses (${expires.date})`;
        add({ at: expires.lapsesFrom, by: expires.lapsedBy, kind: 'pin-set-lapses', what });
    }
    for (const { served } of connections) {
        for (const certificate of certificatesOf(served?.paths ?? [])) {
            const { label, notBefore, notAfter } = certificate;
            add(at(notBefore, 'certificate-begins', `the certificate ${(0,wording/* quote */.hD)(label)} becomes valid`));
            // The last instant is still one at which it holds.
            add(at(notAfter + 1, 'certificate-ends', `the certificate ${(0,wording/* quote */.hD)(label)} ends`));
            const retires = retirementOf(certificate);
            if (retires !== null)
                add(at(retires, 'authority-retires', `${(0,wording/* quote */.hD)(label)} leaves the trust stores`));
        }
    }
    for (const { file, role, served, issuers } of backups) {
        if (role !== 'backup')
            continue;
        const ends = [
            ...(served?.paths ?? []).map(({ validUntil }) => validUntil),
            ...issuers.map(({ notAfter }) => notAfter),
        ];
        if (ends.length > 0)
            add(at(Math.max(...ends) + 1, 'backup-ends', `the backup ${(0,wording/* quote */.hD)(file)} ends`));
    }
    return [...events.values()];
}
function at(instant, kind, what) {
    return { at: instant, by: instant, kind, what };
}
function certificatesOf(paths) {
    return [
        ...new Map(paths.flatMap(({ certificates }) => certificates).map((each) => [each.fingerprint, each])).values(),
    ];
}
/** Milliseconds since the epoch; null where nothing is known of one. */
function retirementOf(certificate) {
    const retired = (0,facts/* retiredAuthority */.$W)(certificate);
    return retired === null ? null : Date.parse(retired.since);
}
/** A path through an authority that is to be retired ends with it; one that was retired long ago is as it was observed. */
function withRetirements(connection) {
    const { served, observation } = connection;
    if (served === null || observation.failure !== null)
        return connection;
    const seenAt = Date.parse(observation.at);
    const paths = served.paths.map((path) => {
        const ends = path.certificates.flatMap((each) => {
            const retires = retirementOf(each);
            return retires === null || retires <= seenAt ? [] : [retires - 1];
        });
        return ends.length === 0 ? path : { ...path, validUntil: Math.min(path.validUntil, ...ends) };
    });
    return { ...connection, served: { ...served, paths } };
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
// EXTERNAL MODULE: ./build/model/day.js
var day = __webpack_require__(6320);
;// CONCATENATED MODULE: ./build/ignoring.js


/**
 * Parts the findings that somebody has accepted from the others. An entry past its day sets nothing aside.
 *
 * @param baseline fingerprints
 * @param now milliseconds since the epoch
 */
function sortFindings(findings, ignores, baseline, now) {
    const matchers = ignores.map((ignore) => ({ ignore, speaksOf: matcherOf(ignore) }));
    const matches = new Map();
    const standing = [];
    const setAside = [];
    const foundAgain = new Set();
    for (const finding of findings) {
        const speaking = matchers.filter(({ speaksOf }) => speaksOf(finding)).map(({ ignore }) => ignore);
        for (const ignore of speaking)
            matches.set(ignore, (matches.get(ignore) ?? 0) + 1);
        const isKnown = baseline.has(finding.fingerprint);
        if (isKnown)
            foundAgain.add(finding.fingerprint);
        const valid = speaking.find((ignore) => holds(ignore, now));
        if (valid !== undefined)
            setAside.push({ finding, ignore: valid });
        else if (isKnown)
            setAside.push({ finding, ignore: null });
        else
            standing.push(finding);
    }
    return { standing, setAside, matches, foundAgain };
}
/** The last day counts to its end, in UTC. */
function holds({ until }, now) {
    return until === null || !(0,day/* isOver */.PU)(until, now);
}
function matcherOf({ rule, host, files, base, path, covers }) {
    const isFile = files === null ? () => true : picomatch(files, { dot: true });
    return (finding) => {
        if (finding.rule !== rule)
            return false;
        if (covers !== null) {
            const { start } = finding.span;
            return finding.path === path && covers.start <= start && start < covers.end;
        }
        return isFile(`${base}${finding.path}`) && (host === null || isHost(host, finding.host));
    };
}
function isHost(pattern, host) {
    if (host === null)
        return false;
    return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}

// EXTERNAL MODULE: ./build/stand-ins.js
var stand_ins = __webpack_require__(1557);
;// CONCATENATED MODULE: ./build/evaluate.js







/** A finding that says what was not seen; it leads to `inconclusive`, never to `fail`. */
const UNOBSERVED_RULES = new Set(['endpoint-unreachable']);
const UNPROVEN = new Set(['untrusted', 'unresolved', 'not-observed']);
const RANK = { error: 0, warning: 1, notice: 2 };
/** Pure: the same input gives the same evaluation, at any instant, with no clock and no network. */
function evaluate(given) {
    const observed = (0,stand_ins/* withStandIns */.H)(given.stores, given.observed);
    const outlooks = outlooksOf({ ...given, observed });
    const input = { ...given, observed, outlooks };
    const collected = new Collector(input);
    for (const rule of rules/* rules */.a)
        if (rule.meta.subject !== 'ignore')
            collected.apply(rule);
    for (const problem of input.problems)
        collected.addProjectProblem(problem);
    const own = [...input.ignores, ...input.stores.flatMap((each) => remarksIn(each, false))];
    const ignores = [...own, ...input.stores.flatMap((each) => remarksIn(each, true))];
    const baseline = input.baseline ?? new Set();
    const sorted = sortFindings(collected.take(), ignores, baseline, input.now);
    collected.ask(own, sorted.matches);
    for (const rule of rules/* rules */.a)
        if (rule.meta.subject === 'ignore')
            collected.apply(rule);
    const findings = [...sorted.standing, ...collected.take()].sort(byPlace);
    const proofs = input.offline ? [] : proofsOf(input);
    const results = hostsOf(input, [...outlooks.values()]);
    return {
        verdict: verdictOf(findings, proofs, input),
        now: input.now,
        offline: input.offline,
        stores: input.stores,
        hosts: results,
        proofs,
        findings,
        setAside: [...sorted.setAside].sort((a, b) => byPlace(a.finding, b.finding)),
        goneFromBaseline: input.baseline === null ? null : input.baseline.size - sorted.foundAgain.size,
        rules: collected.records,
        outlooks: [...outlooks.values()],
        breaksOn: first(results.map(({ breaksOn }) => breaksOn)),
        unprotectedOn: first(results.map(({ unprotectedOn }) => unprotectedOn)),
    };
}
/** What becomes of each host in each store, by what the store demands of it. */
function outlooksOf({ stores, observed, backups, now, horizonMs }) {
    const outlooks = new Map();
    for (const { store, policies } of stores) {
        for (const policy of policies) {
            const connections = observed.get(policy.host) ?? [];
            const inHand = backups.get(policy.host) ?? [];
            outlooks.set(policy, outlookOf(store.path, policy, connections, inHand, now, now + horizonMs));
        }
    }
    return outlooks;
}
/** A proof is of what was seen. */
function proofsOf({ stores, observed, backups, now }) {
    const proofs = [];
    for (const { store, policies } of stores) {
        for (const policy of policies) {
            const { host } = policy;
            for (const row of judge(policy, observed.get(host) ?? [], backups.get(host) ?? [], now)) {
                proofs.push({ host, path: store.path, format: store.format, ...row });
            }
        }
    }
    return proofs.sort((a, b) => (a.host === b.host ? 0 : a.host < b.host ? -1 : 1));
}
function hostsOf({ stores, observed }, outlooks) {
    const policies = new Map();
    for (const host of observed.keys())
        policies.set(host, []);
    for (const { store, policies: own } of stores) {
        for (const policy of own) {
            const list = policies.get(policy.host) ?? [];
            policies.set(policy.host, list);
            list.push({ path: store.path, policy });
        }
    }
    const ends = new Map();
    for (const outlook of outlooks)
        ends.set(outlook.host, [...(ends.get(outlook.host) ?? []), outlook]);
    return [...policies]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([host, own]) => ({
        host,
        connections: observed.get(host) ?? [],
        policies: own,
        breaksOn: first((ends.get(host) ?? []).map(({ stopsConnecting }) => stopsConnecting?.at ?? null)),
        unprotectedOn: first((ends.get(host) ?? []).map(({ stopsProtecting }) => stopsProtecting?.at ?? null)),
    }));
}
function verdictOf(findings, proofs, input) {
    const { failOn, observed, offline, problems } = input;
    const fails = failOn !== 'never' &&
        findings.some(({ rule, severity }) => !UNOBSERVED_RULES.has(rule) && RANK[severity] <= RANK[failOn]);
    if (fails)
        return 'fail';
    if (problems.some(({ unread, severity }) => unread === true && severity !== 'notice'))
        return 'inconclusive';
    if (offline)
        return 'pass';
    // Whatever the rules had to say: a row that proves nothing is no ground for a pass.
    if (proofs.some(({ outcome }) => UNPROVEN.has(outcome)))
        return 'inconclusive';
    const missing = [...observed.values()].some((connections) => !connections.some((connection) => connection.served !== null || (0,answers/* isAskedBelow */._o)(connection)) ||
        connections.some(({ observation: { failure } }) => failure !== null && failure.stage !== 'skipped'));
    return missing ? 'inconclusive' : 'pass';
}
/** The earliest of instants, some of which there may not be. */
function first(instants) {
    return instants.reduce((least, each) => (each === null || (least !== null && least <= each) ? least : each), null);
}
function byPlace(a, b) {
    if (a.path !== b.path)
        return a.path < b.path ? -1 : 1;
    if (a.span.start !== b.span.start)
        return a.span.start - b.span.start;
    if (a.severity !== b.severity)
        return RANK[a.severity] - RANK[b.severity];
    return a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0;
}
/** Remarks in a store: Pinwarden's own, or those of other tools. */
function remarksIn({ store, position }, others) {
    return store.suppressions.flatMap(({ span, tool, ...remark }) => {
        if ((tool !== null) !== others)
            return [];
        const place = { path: store.path, start: position(span.start), end: position(span.end) };
        return [{ ...remark, ...place, host: null, files: null, base: '' }];
    });
}

// EXTERNAL MODULE: ./build/formats/index.js + 21 modules
var formats = __webpack_require__(3642);
// EXTERNAL MODULE: ./build/model/source.js
var source = __webpack_require__(3589);
// EXTERNAL MODULE: ./build/targets.js
var targets = __webpack_require__(3906);
;// CONCATENATED MODULE: ./build/variables.js
const SHA256 = /^[A-Za-z0-9+/]{43}=$/;
/**
 * A store whose build variables have their values, as a build would fill them in; for judging alone, since the file goes on to
 * hold the variables. What several entries share, they share again.
 *
 * @param values by the name of the variable, without `$(...)`
 */
function withVariables(store, values) {
    if (values.size === 0)
        return store;
    const made = new Map();
    const filled = (group) => {
        const known = made.get(group);
        if (known !== undefined)
            return known;
        const pins = group.pins.map((pin) => withValue(pin, values));
        const result = pins.every((pin, at) => pin === group.pins[at]) ? group : { ...group, pins };
        made.set(group, result);
        return result;
    };
    let isChanged = false;
    const domains = store.domains.map((domain) => {
        const groups = domain.groups.map(filled);
        if (groups.every((group, at) => group === domain.groups[at]))
            return domain;
        isChanged = true;
        return { ...domain, groups };
    });
    return isChanged ? { ...store, domains } : store;
}
function withValue(pin, values) {
    if (pin.variable === null)
        return pin;
    // More than the variable: Xcode would put its value into the middle of a text that is no pin then.
    if (pin.value.trim() !== pin.variable)
        return pin;
    const name = /^\$[({]([^:)}]+)/.exec(pin.variable)?.[1] ?? pin.variable;
    const value = values.get(name);
    if (value === undefined)
        return pin;
    if (SHA256.test(value))
        return { ...pin, variable: null, sha256: value };
    const message = `the configuration gives ${pin.variable} a value that is no pin: base64 of 32 bytes`;
    return { ...pin, variable: null, fault: { message, hint: null, effect: 'never-matches', meant: null } };
}

// EXTERNAL MODULE: ./build/workspace/tree.js + 1 modules
var workspace_tree = __webpack_require__(908);
;// CONCATENATED MODULE: ./build/run.js














/** discover and read. `path` is a folder or one file. */
async function readProject(path) {
    const tree = await (0,workspace_tree/* openWorkTree */.w)(path);
    const { stores, problems, bundles } = await (0,discover/* discover */.k)(tree, formats/* formats */.F);
    return {
        root: tree.root,
        problems,
        bundles,
        stores: stores.map(({ source, format, deployment }) => factsOf(format.read(source), deployment)),
    };
}
/** A store, read, with everything known of it. */
function factsOf(store, deployment) {
    return {
        store: deployment.state === 'companion' ? debugPartOnly(store) : store,
        deployment,
        platform: formatOf(store).platform,
        position: lazily(() => (0,source/* positions */.X)(store.source.text)),
    };
}
/** discover, read, observe, evaluate. `now` in milliseconds since the epoch. */
async function check(path, settings, now, progress, signal) {
    await checkSettings(settings);
    const project = await readProject(path);
    const hosts = (0,targets/* pinnedHosts */.Mg)(project.stores, settings.probe, policyOf);
    const sight = await look(hosts, settings, now, progress, signal);
    return { evaluation: evaluateProject(project, sight, settings, now), project, sight };
}
/** Refuses options that are mistaken before anything is done. */
async function checkSettings(settings) {
    checkSeverities(settings);
    await (0,connections/* checkAskingOptions */.w_)(settings);
}
/** observe: the servers or the files that stand for them, and what is in hand. */
async function look(hosts, settings, now, progress, signal) {
    const backups = await (0,build_backups/* readBackups */.s)(settings);
    (0,build_backups/* checkBackupHosts */.w)(backups, hosts, 'which no file pins');
    const { set, left } = await seen(hosts, settings, now, progress, signal);
    const before = settings.previous.length === 0 ? null : await (0,connections/* savedObservations */.p9)(settings.previous, 'previous');
    return {
        hosts,
        set,
        left,
        observed: byHost(hosts, await (0,connections/* examined */.uC)(set.observations, settings)),
        previous: before === null ? null : byHost(hosts, await (0,connections/* examined */.uC)(before.observations, settings)),
        backups,
        baseline: await knownFindings(settings),
    };
}
/** evaluate. */
function evaluateProject(project, sight, settings, now) {
    const { hosts, observed, previous, backups, baseline, left } = sight;
    const severities = new Map(settings.severities);
    severities.set('endpoint-unreachable', severities.get('endpoint-unreachable') ?? settings.unreachable);
    if (settings.ifNoneFound !== 'error') {
        severities.set('no-pins-found', settings.ifNoneFound === 'ignore' ? 'off' : 'warning');
    }
    return evaluate({
        stores: project.stores.map((facts) => withPolicies(facts, hosts, settings.variables)),
        bundles: project.bundles,
        problems: [...project.problems, ...unasked(left, hosts.size, settings)],
        observed,
        backups,
        previous,
        offline: settings.offline,
        now: settings.at ?? now,
        thresholds: settings,
        severities,
        failOn: settings.failOn,
        horizonMs: settings.horizonMs,
        ignores: ignoresOf(project, settings),
        baseline,
    });
}
/** discover, read, observe: what `pinwarden observe` writes to its file. */
async function observeProject(path, settings, progress, signal) {
    await (0,connections/* checkAskingOptions */.w_)(settings);
    const { stores } = await readProject(path);
    const { shard, maxHosts } = settings;
    const all = [...(0,targets/* pinnedHosts */.Mg)(stores, settings.probe, policyOf)];
    const own = shard === null ? all : all.filter((host) => (0,targets/* isInShard */.O1)(host, shard));
    const asked = own.slice(0, maxHosts);
    const set = await (0,connections/* ask */.kA)(asked.map(targets/* endpointOf */.X5), settings, progress, signal);
    return { text: await (0,connections/* observationsFile */.s7)(set, settings), set, left: own.length - asked.length };
}
/** One that is to be written anew isn't asked. */
async function knownFindings({ baseline, writeBaseline }) {
    return baseline === null || writeBaseline ? null : (0,build_baseline/* readBaseline */.m)(baseline);
}
function checkSeverities({ severities }) {
    const ids = rules/* rules */.a.map(({ meta }) => meta.id);
    for (const rule of severities.keys()) {
        if (ids.includes(rule))
            continue;
        throw new errors/* UsageError */.N(`\`severity\` names \`${rule}\`, which is no rule.`, `one of ${ids.join(', ')}`);
    }
}
/** What is known of the hosts, by asking or from files, and how many of them were left out. */
async function seen(hosts, settings, now, progress, signal) {
    if (settings.offline)
        return { set: { requested: [], observations: [] }, left: 0 };
    if (settings.observations.length > 0) {
        const set = await (0,connections/* savedObservations */.p9)(settings.observations, 'observations');
        const missing = await (0,connections/* unseen */.nv)(set, hosts, now);
        return { set: { ...set, observations: [...set.observations, ...missing] }, left: 0 };
    }
    const asked = [...hosts].slice(0, settings.maxHosts);
    const set = await (0,connections/* ask */.kA)(asked.map(targets/* endpointOf */.X5), settings, progress, signal);
    return { set, left: hosts.size - asked.length };
}
function byHost(hosts, connections) {
    const found = new Map([...hosts].map((host) => [host, []]));
    for (const connection of connections)
        found.get(connection.observation.endpoint.host)?.push(connection);
    return found;
}
/** A host that the cap left out was not seen, and somebody should know why. */
function unasked(left, all, { offline, maxHosts, severities, unreachable }) {
    if (offline || left === 0)
        return [];
    const severity = severities.get('endpoint-unreachable') ?? unreachable;
    if (severity === 'off')
        return [];
    const start = { line: 1, column: 1 };
    const message = `${left} of ${all} pinned hosts were not asked: --max-hosts is ${maxHosts}.`;
    return [
        {
            path: '.',
            start,
            end: start,
            rule: 'endpoint-unreachable',
            severity,
            message,
            hint: `--max-hosts ${all}`,
        },
    ];
}
/** The file's entries as the findings' paths have it: from the folder that is checked. */
function ignoresOf({ root }, { configured, ignores }) {
    if (configured === null)
        return [];
    const { file, folder } = configured;
    const way = slashed((0,external_node_path_.relative)(folder, root));
    const base = way === '' || way.startsWith('..') ? '' : `${way}/`;
    const path = slashed((0,external_node_path_.relative)(root, file));
    return ignores.map((ignore) => ({ ...ignore, base, path }));
}
function slashed(path) {
    return path.split(external_node_path_.sep).join('/');
}
/** A store with what it demands of each host, its build variables filled in where their values are known. */
function withPolicies(facts, hosts, variables = new Map()) {
    const store = withVariables(facts.store, variables);
    const policies = [];
    for (const host of hosts) {
        const policy = policyOf(store, host);
        if (policy.pinned)
            policies.push(policy);
    }
    return { ...facts, store, policies };
}
/** What a store demands of a host, by its own format's matching. */
function policyOf(store, host) {
    return formatOf(store).policyFor(store, host);
}
/** The format that a store was read by. */
function formatOf({ format }) {
    const found = formats/* formats */.F.find(({ id }) => id === format);
    if (found === undefined)
        throw new Error(`no format ${format}`);
    return found;
}
/** Line starts are only counted when a position is first asked for. */
function lazily(make) {
    let made;
    return (argument) => {
        made ??= make();
        return made(argument);
    };
}


/***/ }),

/***/ 1557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ withStandIns)
/* harmony export */ });
/* harmony import */ var _model_observation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2364);

/** What a resolver says of a name that has no address. */
const NO_ADDRESS = new Set(['ENOTFOUND', 'ENODATA']);
/**
 * The observations, with those of a name that has no address left out of account (`skipped`) where that name is pinned for
 * its subdomains' sake: where, in every store that pins it, its entry applies to another host that showed a chain.
 */
function withStandIns(stores, observed) {
    const answered = (host) => observed.get(host)?.some(({ served }) => served !== null) ?? false;
    return new Map([...observed].map(([host, connections]) => {
        if (connections.length === 0 || !connections.every(hasNoAddress))
            return [host, connections];
        const below = hostsBelow(host, stores, answered);
        return [host, below === null ? connections : connections.map((each) => leftOut(each, below))];
    }));
}
function hasNoAddress({ observation: { failure } }) {
    return failure?.stage === 'dns' && NO_ADDRESS.has(failure.code);
}
/** The hosts that stand in for a name; null when some store's entry for it has none. */
function hostsBelow(host, stores, answered) {
    const found = new Set();
    for (const { policies } of stores) {
        const own = policies.find((policy) => policy.host === host);
        for (const entry of own?.from ?? []) {
            const below = standingIn(entry, host, policies).filter(answered);
            if (below.length === 0)
                return null;
            for (const each of below)
                found.add(each);
        }
    }
    return [...found].sort();
}
function standingIn(entry, host, policies) {
    if (!entry.includeSubdomains)
        return [];
    return policies
        .filter((policy) => policy.host !== host && policy.from.includes(entry))
        .map((policy) => policy.host);
}
function leftOut(connection, below) {
    const detail = `the name has no address of its own; asked in its place: ${below.join(', ')}`;
    const failure = { stage: 'skipped', code: _model_observation_js__WEBPACK_IMPORTED_MODULE_0__/* .ASKED_BELOW */ .$, detail };
    return { served: null, observation: { ...connection.observation, failure } };
}


/***/ }),

/***/ 3906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G4: () => (/* binding */ HTTPS_PORT),
/* harmony export */   Mg: () => (/* binding */ pinnedHosts),
/* harmony export */   O1: () => (/* binding */ isInShard),
/* harmony export */   X5: () => (/* binding */ endpointOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9788);



/** A host that pins are checked for is asked here unless `connect-to` says otherwise. */
const HTTPS_PORT = 443;
/**
 * Every host to be asked for the stores' pins: each name that an entry pins and that a server could have, in the order of the
 * files. `probes` (`DOMAIN=HOST`) name hosts under a pinned parent, in whose place they are asked; the parent itself stays
 * where another entry pins it without its subdomains. Throws UsageError for a probe that no entry covers.
 */
function pinnedHosts(stores, probes, policyOf) {
    const byDomain = probesByDomain(probes, stores, policyOf);
    const hosts = new Set();
    for (const { store } of stores) {
        for (const domain of pinning(store)) {
            const below = domain.includeSubdomains ? byDomain.get(domain.name.toLowerCase()) : undefined;
            for (const host of below ?? [domain.name])
                hosts.add(host);
        }
    }
    return hosts;
}
function* pinning({ domains }) {
    for (const domain of domains) {
        if (domain.groups.length > 0 && domain.neverMatches === null)
            yield domain;
    }
}
function probesByDomain(probes, stores, policyOf) {
    const byDomain = new Map();
    for (const probe of probes) {
        const [left = '', right, ...others] = probe.split('=');
        if (right === undefined || others.length > 0) {
            throw refusal(probe, 'there is not one `=` in it');
        }
        const [domain, host] = [name(probe, left), name(probe, right)];
        const covering = stores.flatMap(({ store }) => [...pinning(store)]
            .filter((each) => each.includeSubdomains && each.name.toLowerCase() === domain)
            .map((entry) => ({ store, entry })));
        if (covering.length === 0) {
            throw refusal(probe, `no entry pins \`${domain}\` with its subdomains`);
        }
        const covers = covering.some(({ store, entry }) => policyOf(store, host).from.includes(entry));
        if (!covers)
            throw refusal(probe, `the entries for \`${domain}\` do not apply to \`${host}\``);
        byDomain.set(domain, [...(byDomain.get(domain) ?? []), host]);
    }
    return byDomain;
}
function name(probe, text) {
    try {
        const { host, port } = (0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHost */ .o)(text.trim(), HTTPS_PORT);
        if (port === HTTPS_PORT)
            return host;
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .N))
            throw error;
    }
    throw refusal(probe, `\`${text.trim()}\` is not the name of a host`);
}
function refusal(probe, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .N(`\`probe\` is \`${probe}\`: ${what}. It takes DOMAIN=HOST, where DOMAIN is pinned with its subdomains and HOST lies under it.`, '--probe example.com=api.example.com');
}
/** Whether a host belongs to a part: by its name alone, so that it stays where it is when others come and go. */
function isInShard(host, { index, count }) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(host).digest().readUInt32BE(0) % count === index - 1;
}
function endpointOf(host) {
    return { host, port: HTTPS_PORT };
}


/***/ }),

/***/ 7003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h3: () => (/* binding */ alphabetOf),
/* harmony export */   vm: () => (/* binding */ commentOf)
/* harmony export */ });
/* unused harmony export safeText */
/** Characters. */
const LONGEST = 200;
/** By the encoding that the file has and the one that its XML declaration names, which may differ while it is all ASCII. */
function alphabetOf({ text, encoding }) {
    if (encoding === 'iso-8859-1')
        return 'latin-1';
    const declared = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.-]+)["']/.exec(text)?.[1];
    return declared === undefined || /^utf-?(?:8|16)/i.test(declared) ? 'unicode' : 'ascii';
}
/**
 * A remark as an XML comment on one line, or null when nothing is left of it. Hyphens in a row and one at the end (XML
 * 1.0, section 2.5), control and formatting characters and everything that could be taken for a tag are taken out.
 */
function commentOf(remark, alphabet) {
    const text = safeText(remark ?? '', alphabet);
    return text === '' ? null : `<!-- ${text} -->`;
}
/** What stands between the marks of `commentOf`, trimmed. */
function safeText(remark, alphabet) {
    const written = remark
        .slice(0, LONGEST * 4)
        .replace(/[\s<>\p{Z}]+/gu, ' ')
        .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Co}]/gu, '')
        .replace(OUTSIDE[alphabet], '?')
        .replace(/-{2,}/g, '-')
        .trim();
    const cut = written.length > LONGEST ? [...written].slice(0, LONGEST).join('') : written;
    return cut.replace(/[-\s]+$/, '');
}
const OUTSIDE = {
    unicode: /(?!)/u,
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the ranges are those of the alphabets
    'latin-1': /[^\u0000-\u00ff]/gu,
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the ranges are those of the alphabets
    ascii: /[^\u0000-\u007f]/gu,
};


/***/ }),

/***/ 8987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ insertBehind),
/* harmony export */   GJ: () => (/* binding */ onOneLine),
/* harmony export */   mK: () => (/* binding */ insertInside),
/* harmony export */   v8: () => (/* binding */ layOut)
/* harmony export */ });
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6810);

/** Lines of their own, each with its indentation, without a line break at the end. */
function layOut(pieces, indentation, eol, unit) {
    const lines = [];
    const visit = (piece, before) => {
        if (typeof piece === 'string')
            lines.push(before + piece);
        else {
            lines.push(before + piece.open);
            for (const each of piece.inner)
                visit(each, before + unit);
            lines.push(before + piece.close);
        }
    };
    for (const piece of pieces)
        visit(piece, indentation);
    return lines.join(eol);
}
function onOneLine(pieces) {
    return layOut(pieces, '', '', '');
}
/**
 * Inserts behind a sibling and the comments on its line: on lines of their own with the sibling's indentation when the
 * sibling begins its line, else on the same line.
 *
 * @param sibling with what belongs before it, such as a key
 */
function insertBehind(text, sibling, render, { unit, compact }) {
    const at = (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .behindComments */ .tf)(text, sibling.end);
    const indentation = (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .indentationBefore */ .hN)(text, sibling.start);
    if (indentation === null) {
        const gap = /[ \t]*$/.exec(text.slice(Math.max(0, sibling.start - 40), sibling.start))?.[0] ?? '';
        return insertion(at, gap + onOneLine(render(true)));
    }
    const eol = (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .lineEndingNear */ .Op)(text, at);
    const emptyLine = (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEmptyLineAbove */ .dn)(text, sibling.start) ? eol : '';
    const lines = linesOf(render, indentation, eol, { unit, compact });
    return insertion(at, emptyLine + eol + lines);
}
/**
 * Inserts into an element without such siblings, which is opened if it is one tag: at its start, behind the comments on
 * the start tag's line, or at its end.
 *
 * @param indentation that of other children; null to take one level more than the element has
 */
function insertInside(text, container, render, { unit, compact }, side, indentation = null) {
    const { name, begin, startTag, content, isSelfClosing } = container;
    const at = isSelfClosing
        ? startTag.end
        : side === 'start'
            ? behindStart(text, container)
            : endOf(text, content);
    let inserted;
    if (hasLines(text, container)) {
        const eol = (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .lineEndingNear */ .Op)(text, at);
        const around = (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .lineIndentation */ .c4)(text, begin);
        const lines = linesOf(render, indentation ?? around + unit(), eol, { unit, compact });
        const ending = (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .hasLineBreak */ .wT)(text, { start: at, end: content.end }) ? '' : eol + around;
        inserted = eol + lines + ending;
    }
    else
        inserted = onOneLine(render(true));
    if (!isSelfClosing)
        return insertion(at, inserted);
    const slash = startTag.end - 2;
    const blanks = /[^\s][ \t]*$/.exec(text.slice(startTag.start, slash))?.[0].length ?? 1;
    return {
        span: { start: slash - blanks + 1, end: startTag.end },
        text: `>${inserted}</${name}>`,
    };
}
function linesOf(render, indentation, eol, { unit, compact }) {
    return compact ? indentation + onOneLine(render(true)) : layOut(render(false), indentation, eol, unit());
}
function hasLines(text, { begin, content }) {
    if ((0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .isOnOneLine */ .EU)(text))
        return false;
    if ((0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .hasLineBreak */ .wT)(text, content))
        return true;
    const isEmpty = text.slice(content.start, content.end).trim() === '';
    return isEmpty && (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .indentationBefore */ .hN)(text, begin) !== null;
}
function behindStart(text, { content }) {
    return Math.min((0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .behindComments */ .tf)(text, content.start), content.end);
}
function endOf(text, { start, end }) {
    return start + text.slice(start, end).trimEnd().length;
}
function insertion(at, text) {
    return { span: { start: at, end: at }, text };
}


/***/ }),

/***/ 6810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ isOnOneLine),
/* harmony export */   Op: () => (/* binding */ lineEndingNear),
/* harmony export */   Wx: () => (/* binding */ indentationUnit),
/* harmony export */   c4: () => (/* binding */ lineIndentation),
/* harmony export */   dn: () => (/* binding */ hasEmptyLineAbove),
/* harmony export */   hN: () => (/* binding */ indentationBefore),
/* harmony export */   tf: () => (/* binding */ behindComments),
/* harmony export */   wT: () => (/* binding */ hasLineBreak)
/* harmony export */ });
const [TAB, LF, CR, SPACE] = [9, 10, 13, 32];
const LINE_BREAK = /\r\n?|\n/;
/** The line break before `offset`, else the one behind it, else LF: a file may have several kinds. */
function lineEndingNear(text, offset) {
    let at = offset - 1;
    while (at >= 0 && !isLineBreak(text.charCodeAt(at)))
        at--;
    if (at < 0) {
        at = offset;
        while (at < text.length && !isLineBreak(text.charCodeAt(at)))
            at++;
        if (at === text.length)
            return '\n';
    }
    if (text.charCodeAt(at) === LF)
        return text.charCodeAt(at - 1) === CR ? '\r\n' : '\n';
    return text.charCodeAt(at + 1) === LF ? '\r\n' : '\r';
}
/** The white space before `offset` on its line; null when anything else stands there. */
function indentationBefore(text, offset) {
    let at = offset;
    while (at > 0 && isBlank(text.charCodeAt(at - 1)))
        at--;
    return at === 0 || isLineBreak(text.charCodeAt(at - 1)) ? text.slice(at, offset) : null;
}
/** The white space with which the line of `offset` begins. */
function lineIndentation(text, offset) {
    let start = offset;
    while (start > 0 && !isLineBreak(text.charCodeAt(start - 1)))
        start--;
    let end = start;
    while (end < offset && isBlank(text.charCodeAt(end)))
        end++;
    return text.slice(start, end);
}
/** Whether an empty line stands above what begins at `offset`, or above the comment that stands directly above that. */
function hasEmptyLineAbove(text, offset) {
    const from = commentAbove(text, offset) ?? offset;
    let start = from;
    while (start > 0 && isSpace(text.charCodeAt(start - 1)))
        start--;
    return start > 0 && text.slice(start, from).split(LINE_BREAK).length > 2;
}
/** Where a comment begins that has the line directly above `offset`, alone. */
function commentAbove(text, offset) {
    const before = text.slice(0, offset).trimEnd();
    if (!before.endsWith('-->') || text.slice(before.length, offset).split(LINE_BREAK).length > 2)
        return null;
    const start = before.lastIndexOf('<!--');
    return start >= 0 && indentationBefore(text, start) !== null ? start : null;
}
/**
 * What one level of indentation is, by the first pair in which both begin their lines and the inner one is deeper. Where
 * there is none, a tab if any line begins with one, else `otherwise`.
 *
 * @param pairs offsets of an outer and an inner tag, the nearest to the place in question first
 */
function indentationUnit(text, pairs, otherwise) {
    for (const [outer, inner] of pairs) {
        const around = indentationBefore(text, outer);
        const own = indentationBefore(text, inner);
        if (around === null || own === null)
            continue;
        if (own.length > around.length && own.startsWith(around))
            return own.slice(around.length);
    }
    return /(?:^|[\r\n])\t/.test(text) ? '\t' : otherwise;
}
/** Where the comments end that begin on the same line directly behind `offset`; `offset` when there are none. */
function behindComments(text, offset) {
    const opening = /[ \t]*<!--/y;
    let at = offset;
    for (;;) {
        opening.lastIndex = at;
        if (!opening.test(text))
            return at;
        const end = text.indexOf('-->', opening.lastIndex);
        if (end < 0)
            return at;
        at = end + 3;
    }
}
function hasLineBreak(text, { start, end }) {
    return /[\r\n]/.test(text.slice(start, end));
}
/** Whether the whole file is one line, empty lines at its ends aside. */
function isOnOneLine(text) {
    return !/[\r\n]/.test(text.trim());
}
function isBlank(code) {
    return code === SPACE || code === TAB;
}
function isLineBreak(code) {
    return code === LF || code === CR;
}
function isSpace(code) {
    return isBlank(code) || isLineBreak(code);
}


/***/ }),

/***/ 5145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ newAttribute),
/* harmony export */   e: () => (/* binding */ quoteOf)
/* harmony export */ });
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6810);

/**
 * Adds an attribute behind those of the same prefix, else behind all, spaced as the others of the tag are: on the line, or
 * on a line of its own.
 *
 * @param value without characters that would have to be references
 * @param quote what encloses it when the tag has no attribute to follow
 */
function newAttribute(text, element, name, value, quote) {
    const { attributes, startTag } = element;
    const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
    const same = attributes.findLastIndex((each) => each.prefix === prefix);
    const index = same < 0 ? attributes.length - 1 : same;
    const before = attributes[index];
    if (before === undefined) {
        const at = startTag.start + 1 + element.name.length;
        return { span: { start: at, end: at }, text: ` ${name}=${quote}${value}${quote}` };
    }
    // The first often stands beside the element's name, whatever the others do.
    const model = index === 0 ? (attributes[1] ?? before) : before;
    const mark = quoteOf(text, before);
    const at = before.span.end;
    return {
        span: { start: at, end: at },
        text: `${gapBefore(text, element, model)}${name}=${mark}${value}${mark}`,
    };
}
/** What encloses the value: `"` or `'`. */
function quoteOf(text, { valueSpan }) {
    return text.charAt(valueSpan.end);
}
function gapBefore(text, { attributes, startTag, name }, attribute) {
    const index = attributes.indexOf(attribute);
    const from = attributes[index - 1]?.span.end ?? startTag.start + 1 + name.length;
    const gap = text.slice(from, attribute.span.start);
    const indentation = /[\r\n]([ \t]*)$/.exec(gap)?.[1];
    return indentation === undefined ? gap : (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .lineEndingNear */ .Op)(text, attribute.span.start) + indentation;
}


/***/ }),

/***/ 5942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ removals)
/* harmony export */ });
/**
 * Takes out what stands in spans: with its lines where nothing else stands on them, else with the blanks before it. Of the
 * empty lines on both sides of such lines one goes too, and so does one that would be left before an end tag.
 *
 * @param spans none within another
 */
function removals(text, spans) {
    const joined = [];
    for (const span of [...spans].sort((a, b) => a.start - b.start)) {
        const last = joined.at(-1);
        if (last === undefined || !/^[ \t]*$/.test(text.slice(last.end, span.start)))
            joined.push(span);
        else
            joined[joined.length - 1] = { start: last.start, end: span.end };
    }
    return joined.map((span) => removal(text, span));
}
function removal(text, { start, end }) {
    const from = blanksBefore(text, start);
    const to = blanksBehind(text, end);
    const beginsLine = from === 0 || breakBefore(text, from) > 0;
    const endsLine = to === text.length || breakBehind(text, to) > 0;
    if (!beginsLine)
        return taking(from, end);
    if (!endsLine)
        return taking(start, to);
    if (to === text.length)
        return taking(from - breakBefore(text, from), to);
    const next = to + breakBehind(text, to);
    return taking(isEmptyOrEnd(text, next) ? emptyLineBefore(text, from) : from, next);
}
/** Where the empty line directly before a line begins; where the line itself begins when there is none. */
function emptyLineBefore(text, line) {
    const end = line - breakBefore(text, line);
    const start = blanksBefore(text, end);
    return end < line && breakBefore(text, start) > 0 ? start : line;
}
function isEmptyOrEnd(text, line) {
    const at = blanksBehind(text, line);
    return breakBehind(text, at) > 0 || text.startsWith('</', at);
}
function blanksBefore(text, offset) {
    let at = offset;
    while (isBlank(text[at - 1]))
        at--;
    return at;
}
function blanksBehind(text, offset) {
    let at = offset;
    while (isBlank(text[at]))
        at++;
    return at;
}
/** The length of the line break that ends at an offset; 0 where none does. */
function breakBefore(text, offset) {
    const last = text[offset - 1];
    if (last === '\n')
        return text[offset - 2] === '\r' ? 2 : 1;
    return last === '\r' ? 1 : 0;
}
function breakBehind(text, offset) {
    const first = text[offset];
    if (first === '\r')
        return text[offset + 1] === '\n' ? 2 : 1;
    return first === '\n' ? 1 : 0;
}
function taking(start, end) {
    return { span: { start, end }, text: '' };
}
function isBlank(character) {
    return character === ' ' || character === '\t';
}


/***/ }),

/***/ 1393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ decodeSource)
/* harmony export */ });
/**
 * Decodes a file. A byte order mark decides between UTF-8 and UTF-16; without one, a zero byte beside the first
 * character does, which XML has as `<` or white space. What is not valid UTF-8 is ISO-8859-1 if an XML declaration says
 * so. Bytes that aren't valid become U+FFFD and a decoding fault, so that a reader can still say where things are.
 */
function decodeSource(path, bytes) {
    if (isBinaryPlist(bytes)) {
        return { path, text: '', bytes, encoding: 'binary', bom: false, decodingFault: null };
    }
    const { encoding, bom } = sniff(bytes);
    const body = bytes.subarray(bom);
    const common = { path, bytes, bom: bom > 0 };
    try {
        const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(body);
        return { ...common, text, encoding, decodingFault: null };
    }
    catch {
        if (encoding === 'utf-8' && bom === 0 && declaresLatin1(body)) {
            // Not TextDecoder's, which takes the name for windows-1252.
            return { ...common, text: latin1(body), encoding: 'iso-8859-1', decodingFault: null };
        }
        const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(body);
        return { ...common, text, encoding, decodingFault: `the file is not valid ${encoding.toUpperCase()}` };
    }
}
function isBinaryPlist(bytes) {
    return bytes.length >= 8 && latin1(bytes.subarray(0, 6)) === 'bplist';
}
function sniff(bytes) {
    const [a, b, c] = bytes;
    if (a === 0xef && b === 0xbb && c === 0xbf)
        return { encoding: 'utf-8', bom: 3 };
    if (a === 0xff && b === 0xfe)
        return { encoding: 'utf-16le', bom: 2 };
    if (a === 0xfe && b === 0xff)
        return { encoding: 'utf-16be', bom: 2 };
    if (b === 0 && beginsXml(a))
        return { encoding: 'utf-16le', bom: 0 };
    if (a === 0 && beginsXml(b))
        return { encoding: 'utf-16be', bom: 0 };
    return { encoding: 'utf-8', bom: 0 };
}
function beginsXml(byte) {
    return byte === 0x3c || byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}
function declaresLatin1(bytes) {
    const start = latin1(bytes.subarray(0, 200));
    return /^<\?xml\s[^>]*?\bencoding\s*=\s*(["'])iso-8859-1\1/i.test(start);
}
function latin1(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}


/***/ }),

/***/ 604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ isNameCharacter),
/* harmony export */   AY: () => (/* binding */ FORBIDDEN),
/* harmony export */   hs: () => (/* binding */ characterOf),
/* harmony export */   un: () => (/* binding */ isNameStart),
/* harmony export */   xC: () => (/* binding */ isSpace)
/* harmony export */ });
const NAMED_ENTITIES = new Map([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
]);
/** Everything that XML 1.0 (section 2.2) keeps out of a document, as far as UTF-16 units tell. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
/** White space of XML: blank, tab, line feed, carriage return. */
function isSpace(code) {
    return code === 32 || code === 10 || code === 9 || code === 13;
}
/** Whether a UTF-16 unit may begin a name (XML 1.0, section 2.3); `code` may be NaN. */
function isNameStart(code) {
    if (code < 128)
        return isLetter(code) || code === 95 || code === 58;
    return isForeignLetter(code);
}
function isNameCharacter(code) {
    if (code < 128)
        return isLetter(code) || (code >= 48 && code <= 58) || code === 45 || code === 46 || code === 95;
    return (isForeignLetter(code) ||
        code === 0xb7 ||
        (code >= 0x300 && code <= 0x36f) ||
        code === 0x203f ||
        code === 0x2040);
}
function isLetter(code) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
function isForeignLetter(code) {
    return ((code >= 0xc0 && code <= 0x2ff && code !== 0xd7 && code !== 0xf7) ||
        (code >= 0x370 && code <= 0x1fff && code !== 0x37e) ||
        code === 0x200c ||
        code === 0x200d ||
        (code >= 0x2070 && code <= 0x218f) ||
        (code >= 0x2c00 && code <= 0x2fef) ||
        // Both halves of a surrogate pair are taken for letters.
        (code >= 0x3001 && code <= 0xdfff) ||
        (code >= 0xf900 && code <= 0xfdcf) ||
        (code >= 0xfdf0 && code <= 0xfffd));
}
/** What a reference (between `&` and `;`) stands for; null when it is no character and none of the five entities. */
function characterOf(reference) {
    if (!reference.startsWith('#'))
        return NAMED_ENTITIES.get(reference) ?? null;
    const digits = /^#(?:x([\dA-Fa-f]+)|(\d+))$/.exec(reference);
    if (digits === null)
        return null;
    const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
        return null;
    const character = String.fromCodePoint(code);
    return FORBIDDEN.test(character) ? null : character;
}


/***/ }),

/***/ 5692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lt: () => (/* binding */ xml_attribute),
  Yt: () => (/* binding */ xml_elements),
  NO: () => (/* binding */ parseXml),
  SX: () => (/* binding */ rootName),
  P_: () => (/* binding */ textContent)
});

// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/fxp.js + 2 modules
var fxp = __webpack_require__(2667);
// EXTERNAL MODULE: ./build/text/xml-characters.js
var xml_characters = __webpack_require__(604);
;// CONCATENATED MODULE: ./build/text/xml-cursor.js

/** Elements, attributes and pieces of text. A configuration of 100,000 domains has 2 million, in half a gigabyte. */
const MOST_NODES = 3_000_000;
const MOST_FAULTS = 100;
/** The structure is spoilt; there is no tree. */
class Malformed extends Error {
    fault;
    constructor(fault) {
        super(fault.message);
        this.fault = fault;
    }
}
/** A place in a text that moves forward only, and the faults met so far. Lengths and offsets are UTF-16 units. */
class XmlCursor {
    text;
    start;
    end;
    at;
    #faults = [];
    #names = new Map();
    #nodes = 0;
    constructor(text, { start, end }) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.at = start;
    }
    /** The unit so far ahead; NaN behind the end of the text. */
    code(ahead = 0) {
        return this.text.charCodeAt(this.at + ahead);
    }
    follows(token) {
        return this.text.startsWith(token, this.at);
    }
    isAtEnd() {
        return this.at >= this.end;
    }
    skipSpace() {
        while (this.at < this.end && (0,xml_characters/* isSpace */.xC)(this.text.charCodeAt(this.at)))
            this.at++;
    }
    /**
     * Goes behind the next `token` from `from` on, and answers where it begins.
     *
     * @throws Malformed with the message `otherwise`
     */
    closing(token, from, otherwise) {
        const found = this.text.indexOf(token, from);
        if (found < 0 || found + token.length > this.end)
            throw this.malformed(this.at, 1, otherwise);
        this.at = found + token.length;
        return found;
    }
    /**
     * Goes behind the name at `start`.
     *
     * @throws Malformed when none begins there
     */
    name(start) {
        const { text, end } = this;
        if (start >= end || !(0,xml_characters/* isNameStart */.un)(text.charCodeAt(start))) {
            throw this.malformed(start - 1, 1, 'a `<` that begins no tag; a plain one is written `&lt;`');
        }
        let at = start + 1;
        while (at < end && (0,xml_characters/* isNameCharacter */.$f)(text.charCodeAt(at)))
            at++;
        this.at = at;
        const name = text.slice(start, at);
        const known = this.#names.get(name);
        if (known !== undefined)
            return known;
        const colon = name.indexOf(':');
        const prefix = colon < 0 ? '' : name.slice(0, colon);
        const made = { name, prefix, localName: colon < 0 ? name : name.slice(colon + 1) };
        this.#names.set(name, made);
        return made;
    }
    /**
     * Counts one more element, attribute or piece of text.
     *
     * @throws Malformed when there are more than memory is for
     */
    count() {
        if (++this.#nodes <= MOST_NODES)
            return;
        throw this.tooLarge(`more than ${MOST_NODES.toLocaleString('en')} elements, attributes and pieces of text`);
    }
    lookForForbidden() {
        const { text, start, end } = this;
        const part = start === 0 && end === text.length ? text : text.slice(start, end);
        const found = xml_characters/* FORBIDDEN */.AY.exec(part);
        if (found === null)
            return;
        const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
        this.fault(start + found.index, 1, `the character U+${code}, which no XML may hold`);
    }
    /** Records what leaves the structure whole. */
    fault(start, length, message) {
        if (this.#faults.length < MOST_FAULTS)
            this.#faults.push(this.malformed(start, length, message).fault);
    }
    entity(start, written) {
        if (this.#faults.length >= MOST_FAULTS)
            return;
        const message = `the entity \`${shown(written)}\`: none is expanded but the five that XML names`;
        this.#faults.push({ code: 'entity', message, span: { start, end: start + written.length } });
    }
    malformed(start, length, message) {
        const span = { start, end: Math.min(start + length, this.end) };
        return new Malformed({ code: 'not-well-formed', message: `not well-formed XML: ${message}`, span });
    }
    tooLarge(message) {
        return new Malformed({ code: 'too-large', message, span: { start: this.at, end: this.at + 1 } });
    }
    /** In the order of the text. */
    faults(last) {
        const all = last === undefined ? [...this.#faults] : [...this.#faults, last];
        return all.sort((a, b) => a.span.start - b.span.start);
    }
}
/** Text from a file, short enough for a sentence. */
function shown(written) {
    return written.length > 40 ? `${written.slice(0, 40)}…` : written;
}

;// CONCATENATED MODULE: ./build/text/xml-prolog.js


const DECLARATION = /^\s+version\s*=\s*(["'])[\w.-]+\1(?:\s+encoding\s*=\s*(["'])[A-Za-z][\w.-]*\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*$/;
const [LESS, GREATER, QUOTE, APOSTROPHE, BRACKET, CLOSING_BRACKET] = [60, 62, 34, 39, 91, 93];
/**
 * Goes to the `<` of the root element.
 *
 * @throws Malformed
 */
function prolog(cursor) {
    let typed = false;
    for (;;) {
        cursor.skipSpace();
        if (cursor.isAtEnd()) {
            throw cursor.malformed(cursor.start, cursor.end - cursor.start, 'the file holds no XML element');
        }
        if (cursor.code() !== LESS)
            throw cursor.malformed(cursor.at, 1, 'text before the root element');
        if (cursor.follows('<?'))
            instruction(cursor);
        else if (cursor.follows('<!--'))
            comment(cursor);
        else if (cursor.follows('<!DOCTYPE') && !typed) {
            documentType(cursor);
            typed = true;
        }
        else
            return;
    }
}
/**
 * Reads what stands behind the root element; text there is a fault.
 *
 * @throws Malformed
 */
function epilog(cursor) {
    let told = false;
    for (;;) {
        cursor.skipSpace();
        if (cursor.isAtEnd())
            return;
        if (cursor.follows('<!--'))
            comment(cursor);
        else if (cursor.follows('<?'))
            instruction(cursor);
        else if (cursor.code() !== LESS || cursor.follows('<![CDATA[')) {
            if (!told)
                cursor.fault(cursor.at, 1, 'text after the root element');
            told = true;
            const next = cursor.text.indexOf('<', cursor.at + 1);
            cursor.at = next < 0 ? cursor.end : next;
        }
        else if ((0,xml_characters/* isNameStart */.un)(cursor.code(1))) {
            throw cursor.malformed(cursor.at, 1, 'a second root element; XML has one');
        }
        else
            throw cursor.malformed(cursor.at, 1, 'markup after the root element');
    }
}
/** Goes behind a comment, and answers what is in it. */
function comment(cursor) {
    const start = cursor.at + 4;
    const value = cursor.text.slice(start, cursor.closing('-->', start, 'the comment is never closed'));
    const inner = value.indexOf('--');
    const dashes = inner < 0 && value.endsWith('-') ? value.length - 1 : inner;
    if (dashes >= 0)
        cursor.fault(start + dashes, 2, '`--` inside a comment');
    return value;
}
/** Steps over a processing instruction, and over the XML declaration where it may stand. */
function instruction(cursor) {
    const start = cursor.at;
    if (!(0,xml_characters/* isNameStart */.un)(cursor.code(2)))
        throw cursor.malformed(start, 2, '`<?` without a name');
    const { name } = cursor.name(start + 2);
    const after = cursor.at;
    if (!(0,xml_characters/* isSpace */.xC)(cursor.code()) && !cursor.follows('?>')) {
        throw cursor.malformed(start, after - start, `\`<?${shown(name)}\` without white space behind it`);
    }
    cursor.at = start;
    const end = cursor.closing('?>', after, `\`<?${shown(name)}\` is never closed with \`?>\``);
    if (!/^xml$/i.test(name))
        return;
    if (start !== cursor.start || name !== 'xml') {
        cursor.fault(start, 5, 'the XML declaration stands somewhere else than at the very start');
    }
    else if (!DECLARATION.test(cursor.text.slice(after, end))) {
        cursor.fault(start, 5, 'the XML declaration is not one');
    }
}
/** Steps over a document type: its declarations may hold anything in quotes and comments, and none is read. */
function documentType(cursor) {
    const start = cursor.at;
    let subset = false;
    cursor.at += '<!DOCTYPE'.length;
    while (!cursor.isAtEnd()) {
        const code = cursor.code();
        if (code === QUOTE || code === APOSTROPHE) {
            cursor.closing(cursor.text.charAt(cursor.at), cursor.at + 1, 'a quote in the document type is never closed');
        }
        else if (cursor.follows('<!--'))
            comment(cursor);
        else if (cursor.follows('<?'))
            instruction(cursor);
        else {
            cursor.at++;
            if (code === BRACKET)
                subset = true;
            else if (code === CLOSING_BRACKET)
                subset = false;
            else if (code === GREATER && !subset)
                return;
        }
    }
    throw cursor.malformed(start, 9, 'the document type is never closed');
}

;// CONCATENATED MODULE: ./build/text/xml-tag.js


const [xml_tag_GREATER, SLASH, EQUALS, xml_tag_QUOTE, xml_tag_APOSTROPHE] = [62, 47, 61, 34, 39];
/** With more attributes than this a set finds repeated ones. */
const FEW = 8;
/**
 * Goes behind a start tag.
 *
 * @throws Malformed
 */
function startTag(cursor) {
    const start = cursor.at;
    const { name, prefix, localName } = cursor.name(start + 1);
    const attributes = [];
    let seen = null;
    for (;;) {
        const before = cursor.at;
        cursor.skipSpace();
        const code = cursor.code();
        if (cursor.isAtEnd())
            throw cursor.malformed(start, 1, `the tag \`<${shown(name)}\` never ends`);
        if (code === xml_tag_GREATER) {
            cursor.at++;
            return { name, prefix, localName, attributes, selfClosing: false };
        }
        if (code === SLASH) {
            if (cursor.code(1) !== xml_tag_GREATER || cursor.at + 1 >= cursor.end) {
                throw cursor.malformed(cursor.at, 1, `a \`/\` inside the tag \`<${shown(name)}\``);
            }
            cursor.at += 2;
            return { name, prefix, localName, attributes, selfClosing: true };
        }
        if (cursor.at === before) {
            throw cursor.malformed(cursor.at, 1, `no white space before an attribute of \`<${shown(name)}\``);
        }
        const added = attribute(cursor, name);
        if (attributes.length === FEW)
            seen = new Set(attributes.map((each) => each.name));
        const isRepeated = seen?.has(added.name) ?? attributes.some((each) => each.name === added.name);
        if (isRepeated) {
            const { start: at, end } = added.span;
            throw cursor.malformed(at, end - at, `the attribute \`${shown(added.name)}\` twice in one tag`);
        }
        seen?.add(added.name);
        attributes.push(added);
    }
}
function attribute(cursor, element) {
    const start = cursor.at;
    if (!(0,xml_characters/* isNameStart */.un)(cursor.code())) {
        const found = String.fromCodePoint(cursor.text.codePointAt(start));
        throw cursor.malformed(start, 1, `\`${found}\` where an attribute of \`<${shown(element)}\` should begin`);
    }
    cursor.count();
    const { name, prefix, localName } = cursor.name(start);
    cursor.skipSpace();
    if (cursor.code() !== EQUALS) {
        throw cursor.malformed(start, name.length, `the attribute \`${shown(name)}\` has no value`);
    }
    cursor.at++;
    cursor.skipSpace();
    const quote = cursor.code();
    if (quote !== xml_tag_QUOTE && quote !== xml_tag_APOSTROPHE) {
        throw cursor.malformed(start, name.length, `the value of \`${shown(name)}\` is not in quotes`);
    }
    const valueStart = cursor.at + 1;
    const valueEnd = cursor.closing(quote === xml_tag_QUOTE ? '"' : "'", valueStart, `the value of \`${shown(name)}\` has no closing quote`);
    const raw = cursor.text.slice(valueStart, valueEnd);
    const less = raw.indexOf('<');
    if (less >= 0) {
        const message = `a raw \`<\` in the value of \`${shown(name)}\`: a quote is missing, or it is to be \`&lt;\``;
        cursor.fault(valueStart + less, 1, message);
    }
    return {
        name,
        prefix,
        localName,
        value: resolved(cursor, raw, valueStart, 'attribute'),
        span: { start, end: cursor.at },
        valueSpan: { start: valueStart, end: valueEnd },
    };
}
/**
 * Resolves references, and brings line breaks into XML's form: LF in text, a blank in attributes, tabs too. What stands
 * for no character is a fault and stays as it is.
 *
 * @param base where `raw` stands in the text
 */
function resolved(cursor, raw, base, where) {
    let value = '';
    let from = 0;
    for (let at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', at + 1)) {
        const end = referenceEnd(raw, at + 1);
        const isClosed = raw.charAt(end) === ';';
        const character = isClosed ? (0,xml_characters/* characterOf */.hs)(raw.slice(at + 1, end)) : null;
        if (character === null) {
            unresolved(cursor, raw.slice(at, isClosed ? end + 1 : end), base + at);
            continue;
        }
        value += unbroken(raw.slice(from, at), where) + character;
        from = end + 1;
    }
    return value + unbroken(raw.slice(from), where);
}
function referenceEnd(raw, from) {
    let at = from;
    while ((0,xml_characters/* isNameCharacter */.$f)(raw.charCodeAt(at)) || raw.charAt(at) === '#')
        at++;
    return at;
}
function unresolved(cursor, written, start) {
    if (!written.endsWith(';')) {
        const message = `\`${shown(written)}\` is no reference; a plain \`&\` is written \`&amp;\``;
        cursor.fault(start, 1, message);
    }
    else if ((0,xml_characters/* isNameStart */.un)(written.charCodeAt(1)))
        cursor.entity(start, written);
    else
        cursor.fault(start, written.length, `\`${shown(written)}\` stands for no character`);
}
function unbroken(raw, where) {
    if (where === 'text')
        return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
    return /[\r\n\t]/.test(raw) ? raw.replace(/\r\n|[\r\n\t]/g, ' ') : raw;
}

;// CONCATENATED MODULE: ./build/text/xml-tree.js




/** Deeper nesting is no configuration that anybody wrote, and readers of the tree recurse over it. */
const DEEPEST_NESTING = 256;
const [xml_tree_GREATER, xml_tree_SLASH, BANG, QUESTION] = [62, 47, 33, 63];
/**
 * Reads the element at the cursor and everything in it, without recursion.
 *
 * @throws Malformed
 */
function readTree(cursor) {
    const stack = [];
    for (;;) {
        if (stack.length >= DEEPEST_NESTING)
            throw cursor.tooLarge(`elements nested more than ${DEEPEST_NESTING} deep`);
        cursor.count();
        const start = cursor.at;
        const tag = startTag(cursor);
        const opened = { tag, start, content: cursor.at, children: [], hasElements: false, hasLayout: false };
        let closed = tag.selfClosing ? xml_tree_element(opened, cursor.at, cursor.at) : null;
        if (closed === null)
            stack.push(opened);
        for (;;) {
            const current = stack.at(-1);
            if (closed !== null) {
                if (current === undefined)
                    return closed;
                current.children.push(closed);
            }
            if (current === undefined || readData(cursor, current) === 'start-tag')
                break;
            closed = endTag(cursor, current);
            stack.pop();
        }
    }
}
/** Reads text, comments and the like, up to the next start tag or the end tag. */
function readData(cursor, current) {
    for (;;) {
        const start = cursor.at;
        const tag = cursor.text.indexOf('<', start);
        if (tag < 0 || tag >= cursor.end) {
            const message = `\`<${shown(current.tag.name)}>\` is never closed`;
            throw cursor.malformed(current.start, current.content - current.start, message);
        }
        if (tag > start)
            characters(cursor, tag, current);
        const code = cursor.code(1);
        if (code === xml_tree_SLASH)
            return 'end-tag';
        if (code === BANG)
            section(cursor, current);
        else if (code === QUESTION)
            instruction(cursor);
        else {
            if (!current.hasElements)
                dropLayout(cursor, current);
            return 'start-tag';
        }
    }
}
function characters(cursor, end, current) {
    const start = cursor.at;
    const raw = cursor.text.slice(start, end);
    cursor.at = end;
    if (isLayout(raw)) {
        if (current.hasElements)
            return;
        current.hasLayout = true;
    }
    const stray = raw.indexOf(']]>');
    if (stray >= 0)
        cursor.fault(start + stray, 3, '`]]>` outside a CDATA section');
    cursor.count();
    current.children.push({
        kind: 'text',
        value: resolved(cursor, raw, start, 'text'),
        span: { start, end },
    });
}
/** A comment or a CDATA section. */
function section(cursor, current) {
    const start = cursor.at;
    let data;
    if (cursor.follows('<!--'))
        data = { kind: 'comment', value: comment(cursor) };
    else if (cursor.follows('<![CDATA[')) {
        const end = cursor.closing(']]>', start + 9, 'the CDATA section is never closed');
        data = { kind: 'cdata', value: cursor.text.slice(start + 9, end) };
    }
    else
        throw cursor.malformed(start, 2, 'markup that may not stand inside an element');
    cursor.count();
    const value = data.value.replace(/\r\n?/g, '\n');
    current.children.push({ kind: data.kind, value, span: { start, end: cursor.at } });
}
/** White space alone is layout as soon as there is an element beside it. */
function dropLayout(cursor, current) {
    current.hasElements = true;
    if (!current.hasLayout)
        return;
    current.children = current.children.filter(({ kind, span: { start, end } }) => kind !== 'text' || !isLayout(cursor.text.slice(start, end)));
}
function endTag(cursor, current) {
    const { text, at: start } = cursor;
    const { name } = current.tag;
    if (!text.startsWith(name, start + 2) || (0,xml_characters/* isNameCharacter */.$f)(text.charCodeAt(start + 2 + name.length))) {
        const found = (text.slice(start, Math.min(start + 60, cursor.end)).split(/[>\s]/)[0] ?? '').slice(0, 42);
        const message = `\`${found}>\` where \`</${shown(name)}>\` should close the element of line ${lineOf(text, current.start)}`;
        throw cursor.malformed(start, found.length, message);
    }
    cursor.at += 2 + name.length;
    cursor.skipSpace();
    if (cursor.code() !== xml_tree_GREATER || cursor.isAtEnd()) {
        throw cursor.malformed(start, 2 + name.length, `the tag \`</${shown(name)}\` never ends`);
    }
    cursor.at++;
    return xml_tree_element(current, start, cursor.at);
}
function xml_tree_element({ tag, start, content, children }, contentEnd, end) {
    const { name, prefix, localName, attributes } = tag;
    return {
        kind: 'element',
        name,
        prefix,
        localName,
        attributes,
        children,
        span: { start, end },
        startTag: { start, end: content },
        content: { start: content, end: contentEnd },
    };
}
function isLayout(raw) {
    for (let at = 0; at < raw.length; at++)
        if (!(0,xml_characters/* isSpace */.xC)(raw.charCodeAt(at)))
            return false;
    return true;
}
function lineOf(text, offset) {
    let line = 1;
    for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1))
        line++;
    return line;
}

;// CONCATENATED MODULE: ./build/text/xml.js




/**
 * Reads XML 1.0 into elements that know their place, in time and memory in proportion to the text.
 * Entities other than the five named ones are faults and are never expanded; a document type is stepped over. What
 * spoils single characters (`--` inside a comment, an unknown entity, a control character) leaves a tree and a fault;
 * what spoils the structure leaves no tree. Prefixes are told apart and not resolved.
 *
 * `window` limits what is read; offsets stay those of the whole text.
 */
function parseXml(text, window = { start: 0, end: text.length }) {
    const cursor = new XmlCursor(text, window);
    try {
        cursor.lookForForbidden();
        prolog(cursor);
        const root = readTree(cursor);
        epilog(cursor);
        const faults = cursor.faults();
        const dissent = faults.length === 0 ? secondOpinion(text, window) : null;
        return dissent === null ? { root, faults } : { root: null, faults: [dissent] };
    }
    catch (error) {
        if (!(error instanceof Malformed))
            throw error;
        return { root: null, faults: cursor.faults(error.fault) };
    }
}
/** Characters. */
const LARGEST_FOR_TWO = 1_000_000;
/**
 * A text that one reader takes and another refuses may say one thing here and another in the build, so fast-xml-parser is
 * asked too. It can't read an internal document type subset; what declares one is left to our own reading, and so is what
 * is larger than any configuration that people write, on which it may take a gigabyte.
 */
function secondOpinion(text, { start, end }) {
    const part = start === 0 && end === text.length ? text : text.slice(start, end);
    if (part.length > LARGEST_FOR_TWO || part.includes('<!DOCTYPE'))
        return null;
    const opinion = fxp/* XMLValidator */.iI.validate(part);
    if (opinion === true)
        return null;
    const { msg, line, col } = opinion.err;
    let at = start;
    for (let row = 1; row < line; row++)
        at = text.indexOf('\n', at) + 1;
    const place = Math.min(end, at + Math.max(0, col - 1));
    const message = `two XML readers differ about this text; fast-xml-parser says: ${msg}`;
    return { code: 'not-well-formed', message, span: { start: place, end: Math.min(end, place + 1) } };
}
/**
 * The name of the first tag, prefix included, past declaration, comments and document type; null when something else
 * stands there. Nothing behind it is read.
 */
function rootName(text) {
    try {
        const cursor = new XmlCursor(text, { start: 0, end: text.length });
        prolog(cursor);
        return cursor.name(cursor.at + 1).name;
    }
    catch (error) {
        if (!(error instanceof Malformed))
            throw error;
        return null;
    }
}
/** Child elements only. */
function xml_elements(parent) {
    return parent.children.filter((child) => child.kind === 'element');
}
/** The attribute of that name without a prefix. */
function xml_attribute(element, localName) {
    return element.attributes.find((each) => each.prefix === '' && each.localName === localName);
}
/** Text and CDATA of the element joined, comments left out, child elements left out. */
function textContent(element) {
    let content = '';
    for (const child of element.children) {
        if (child.kind === 'text' || child.kind === 'cdata')
            content += child.value;
    }
    return content;
}


/***/ }),

/***/ 5397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   HW: () => (/* binding */ stageFile),
/* harmony export */   VI: () => (/* binding */ namedFiles),
/* harmony export */   fo: () => (/* binding */ isFile),
/* harmony export */   removeUnfinished: () => (/* binding */ removeUnfinished),
/* harmony export */   wh: () => (/* binding */ readNamedFile),
/* harmony export */   writeNamedFile: () => (/* binding */ writeNamedFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9473);





/** Reads a file that the user named. `option` is what named it, for the message. Throws EnvironmentError. */
async function readNamedFile(path, option) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .e(`\`${option}\` names ${path}, which can't be read: ${reasonOf(error)}.`, null, {
            cause: error,
        });
    }
}
/** Whether there is a file of that name, rather than a folder or nothing. */
async function isFile(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).then((found) => found.isFile(), () => false);
}
/**
 * The files behind a name that the user gave: the file itself, or every file with the ending at any depth of a folder, in the
 * order of their paths. Throws EnvironmentError for a folder that holds none.
 */
async function namedFiles(path, ending, option) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(() => null);
    if (found?.isDirectory() !== true)
        return [path];
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(path, { recursive: true, withFileTypes: true });
    const files = entries
        .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
        .map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(entry.parentPath, entry.name))
        .sort();
    if (files.length > 0)
        return files;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .e(`\`${option}\` names the folder ${path}, which holds no ${ending} file.`);
}
/** Temporary files of writes under way. */
const unfinished = new Set();
/** Takes away what writes under way have left so far: for a process that ends in the middle of them. */
function removeUnfinished() {
    for (const path of unfinished)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { force: true });
}
/**
 * Writes a file that the user named, whole or not at all: a temporary file beside it, then a rename. A link is followed;
 * what is there and no file (a pipe, a device) is written to, never replaced.
 */
async function writeNamedFile(named, content) {
    const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(named).catch(() => named);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(() => null);
    if (found !== null && !found.isFile()) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(path, content).catch((error) => {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .e(`${named} can't be written: ${reasonOf(error)}.`, null, { cause: error });
        });
        return;
    }
    try {
        const staged = await stageFile(path, content);
        await staged.put();
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .e(`${path} can't be written: ${reasonOf(error)}.`, null, { cause: error });
    }
}
/**
 * Writes a temporary file beside `path` and makes the folders round it. Throws the system's error, and leaves nothing then.
 *
 * @param mode of the file, as it is to be; null leaves it to the process
 */
async function stageFile(path, content, mode = null) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path);
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`);
    let outermost;
    const drop = async () => {
        // Where even the folder isn't one, there is nothing to take away.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true }).catch(() => undefined);
        unfinished.delete(temporary);
        if (outermost !== undefined)
            await removeEmpty(folder, outermost);
    };
    unfinished.add(temporary);
    try {
        outermost = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(folder, { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(temporary, content, { flag: 'wx', ...(mode === null ? {} : { mode }) });
        // The process's mask has taken bits from it.
        if (mode !== null)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(temporary, mode);
    }
    catch (error) {
        await drop();
        throw error;
    }
    const put = async () => {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, path);
            unfinished.delete(temporary);
        }
        catch (error) {
            await drop();
            throw error;
        }
    };
    return { put, drop };
}
/** Removes a folder and those round it up to the outermost, as long as they hold nothing. */
async function removeEmpty(folder, outermost) {
    for (let at = folder; at.startsWith(outermost); at = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(at)) {
        const isRemoved = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rmdir)(at).then(() => true, () => false);
        if (!isRemoved)
            return;
    }
}
/** A phrase for what the system said. */
function reasonOf(error) {
    const { code, message } = error;
    const reasons = {
        ENOENT: 'there is no such file',
        ENOTDIR: 'a part of its path is no folder',
        EEXIST: 'a part of its path is no folder',
        EACCES: 'permission denied',
        EISDIR: 'it is a folder',
        ENOSPC: 'the disk is full',
        EROFS: 'the file system is read-only',
        ELOOP: 'a symbolic link leads back to itself',
    };
    return (code === undefined ? undefined : reasons[code]) ?? message;
}


/***/ }),

/***/ 908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ openWorkTree)
});

// UNUSED EXPORTS: LARGEST_FILE

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/text/source.js
var source = __webpack_require__(1393);
// EXTERNAL MODULE: ./build/workspace/files.js
var files = __webpack_require__(5397);
;// CONCATENATED MODULE: ./build/workspace/walk.js


/** More entries than any repository has; a walk that meets more stops and says so. */
const MOST_ENTRIES = 2_000_000;
const FOLDERS_AT_A_TIME = 32;
/**
 * Folders of other people's code, of history and of build products. `vendor`, `third_party` and their like are walked:
 * what lies there is built into apps.
 */
const SKIPPED_NAMES = new Set([
    ...['.git', '.hg', '.svn', '.bundle', '.idea', '.vs', '.venv', '.yarn'],
    ...['.gradle', '.kotlin', '.cxx', '.externalNativeBuild', 'build', 'bin', 'obj', 'node_modules'],
    ...['.dart_tool', '.fvm', '.pub-cache', '.symlinks', '.expo'],
    ...['Pods', 'Carthage', 'DerivedData', 'SourcePackages', '.build', '.swiftpm'],
]);
const SKIPPED_ENDINGS = ['.xcframework', '.xcbaseline', '.xcarchive', '.dSYM'];
function isSkipped(name, parent) {
    if (SKIPPED_NAMES.has(name) || SKIPPED_ENDINGS.some((ending) => name.endsWith(ending)))
        return true;
    // Gems that bundler installed, and Bazel's links to its output.
    return (name === 'bundle' && /(^|\/)vendor$/.test(parent)) || name.startsWith('bazel-');
}
/**
 * Lists a folder and everything below it in one pass. Symbolic links to folders are never followed, so that a loop ends
 * and nothing outside is listed.
 *
 * @param root real path of the folder
 */
async function walk(root, mostEntries = MOST_ENTRIES) {
    const files = [];
    const unentered = [];
    const folders = [''];
    let entries = 0;
    const look = async (folder) => {
        let listed;
        try {
            listed = await (0,promises_.readdir)((0,external_node_path_.join)(root, folder), { withFileTypes: true });
        }
        catch (error) {
            unentered.push({
                path: folder || '.',
                kind: 'unreadable',
                problem: `the folder can't be listed (${codeOf(error)})`,
            });
            return;
        }
        for (const entry of listed) {
            if (++entries > mostEntries)
                return;
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            const kind = await kindOf(entry, root, path);
            if (kind === 'folder') {
                if (!isSkipped(entry.name, folder))
                    folders.push(path);
            }
            else if (kind === 'file')
                files.push(path);
            else if (!isSkipped(entry.name, folder)) {
                const where = kind === 'link-inside' ? 'elsewhere in the work tree' : 'outside the work tree';
                unentered.push({ path, kind, problem: `a symbolic link to a folder ${where}` });
            }
        }
    };
    while (folders.length > 0 && entries <= mostEntries) {
        await Promise.all(folders.splice(-FOLDERS_AT_A_TIME).map(look));
    }
    if (entries > mostEntries) {
        const problem = `there are more than ${mostEntries.toLocaleString('en')} files and folders; the rest was left out`;
        unentered.push({ path: '.', kind: 'unreadable', problem });
    }
    return { files: files.sort(byCodeUnit), unentered: unentered.sort((a, b) => byCodeUnit(a.path, b.path)) };
}
/** True when the path, both real, is the folder or lies below it. */
function isWithin(folder, path) {
    return path === folder || path.startsWith(folder.endsWith(external_node_path_.sep) ? folder : folder + external_node_path_.sep);
}
/** The system's code for what went wrong, e.g. `EACCES`. */
function codeOf(error) {
    return error.code ?? String(error);
}
async function kindOf(entry, root, path) {
    if (entry.isDirectory())
        return 'folder';
    if (entry.isFile())
        return 'file';
    const absolute = (0,external_node_path_.join)(root, path);
    try {
        // Some file systems don't tell the kind with the name.
        if (!entry.isSymbolicLink())
            return (await (0,promises_.lstat)(absolute)).isDirectory() ? 'folder' : 'file';
        if (!(await (0,promises_.stat)(absolute)).isDirectory())
            return 'file';
        return isWithin(root, await (0,promises_.realpath)(absolute)) ? 'link-inside' : 'link-outside';
    }
    catch {
        // A dangling or circular link, or gone meanwhile: reading it says which.
        return 'file';
    }
}
function byCodeUnit(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/workspace/tree.js







/** Bytes; a file above it is not read. Configurations of 100,000 domains have 36 MB. */
const LARGEST_FILE = 48_000_000;
const OUTSIDE = 'the path leads out of the work tree';
/**
 * Opens a folder or a single file.
 *
 * @throws UsageError when there is nothing at `path`, or something that is neither
 * @throws EnvironmentError when the system refuses to look
 */
function openWorkTree(path) {
    const absolute = (0,external_node_path_.resolve)(path);
    const hint = 'Give a folder or a file that exists, e.g. `pinwarden check .`';
    let real;
    let stats;
    try {
        stats = (0,external_node_fs_.statSync)(absolute);
        real = (0,external_node_fs_.realpathSync)(stats.isDirectory() ? absolute : (0,external_node_path_.dirname)(absolute));
    }
    catch (error) {
        const code = codeOf(error);
        if (code === 'ENOENT' || code === 'ENOTDIR') {
            throw new errors/* UsageError */.N(`There is no file or folder \`${path}\`.`, hint, { cause: error });
        }
        throw new errors/* EnvironmentError */.e(`\`${path}\` can't be opened (${code}).`, 'Check its permissions.', {
            cause: error,
        });
    }
    if (stats.isDirectory())
        return new Folder(absolute, real, null);
    if (stats.isFile())
        return new Folder((0,external_node_path_.dirname)(absolute), real, (0,external_node_path_.basename)(absolute));
    throw new errors/* UsageError */.N(`\`${path}\` is ${nameOf(stats)}, neither a folder nor a file.`, hint);
}
class Folder {
    root;
    onlyFile;
    #real;
    #walk = null;
    constructor(root, real, onlyFile) {
        this.root = root;
        this.onlyFile = onlyFile;
        this.#real = real;
    }
    async files() {
        return (await this.#walked()).files;
    }
    async unentered() {
        return (await this.#walked()).unentered;
    }
    #walked() {
        this.#walk ??=
            this.onlyFile === null ? walk(this.#real) : Promise.resolve({ files: [this.onlyFile], unentered: [] });
        return this.#walk;
    }
    async read(path) {
        const asked = this.#inside(path);
        if (asked === null)
            return { problem: OUTSIDE };
        try {
            const isLink = (await (0,promises_.lstat)(asked)).isSymbolicLink();
            const real = await (0,promises_.realpath)(asked);
            const barred = this.#whyBarred(real);
            if (barred !== null)
                return { problem: barred };
            const bytes = await readRegular(real);
            if (typeof bytes === 'string')
                return { problem: isLink ? `a symbolic link to ${bytes}` : bytes };
            return { source: (0,source/* decodeSource */.E)(path, bytes) };
        }
        catch (error) {
            return { problem: reasonFor(codeOf(error)) };
        }
    }
    async stage(path, bytes, before) {
        const asked = this.#inside(path);
        if (asked === null)
            return { problem: OUTSIDE };
        try {
            const target = before === null ? await vacancy(asked) : await (0,promises_.realpath)(asked);
            const barred = this.#whyBarred(target) ??
                (before === null ? await whyTaken(asked) : await whyChanged(target, before));
            if (barred !== null)
                return { problem: barred };
            const mode = before === null ? null : (await (0,promises_.lstat)(target)).mode & 0o7777;
            return { staged: await (0,files/* stageFile */.HW)(target, bytes, mode), target };
        }
        catch (error) {
            return { problem: (0,files/* reasonOf */.A3)(error) };
        }
    }
    /** Null for a path that leads out by its very letters, and for the folder itself. */
    #inside(path) {
        const asked = (0,external_node_path_.resolve)(this.#real, path);
        return path.includes('\0') || asked === this.#real || !isWithin(this.#real, asked) ? null : asked;
    }
    #whyBarred(real) {
        if (!isWithin(this.#real, real))
            return 'a symbolic link out of the work tree';
        // A checkout may keep a token there.
        return (0,external_node_path_.relative)(this.#real, real).split(external_node_path_.sep).includes('.git') ? 'a link into a `.git` folder' : null;
    }
}
/** The path of a file that isn't there yet, past every link on the way. Throws the system's error. */
async function vacancy(asked) {
    let folder = (0,external_node_path_.dirname)(asked);
    while ((await statsOf(folder)) === null)
        folder = (0,external_node_path_.dirname)(folder);
    return (0,external_node_path_.join)(await (0,promises_.realpath)(folder), (0,external_node_path_.relative)(folder, asked));
}
async function whyTaken(asked) {
    const found = await statsOf(asked);
    if (found === null)
        return null;
    return `${found.isFile() ? 'a file' : nameOf(found)} is there already`;
}
async function whyChanged(target, before) {
    const bytes = await readRegular(target);
    if (typeof bytes === 'string')
        return `it is ${bytes}`;
    return Buffer.from(before).equals(bytes) ? null : 'it has changed since it was read';
}
/** Of a link its own; null where nothing is. */
async function statsOf(path) {
    return (0,promises_.lstat)(path).catch((error) => {
        if (codeOf(error) === 'ENOENT')
            return null;
        throw error;
    });
}
/** The bytes, or a phrase saying what stands in their way. */
async function readRegular(real) {
    const before = await (0,promises_.lstat)(real);
    // Opening a device may do something; a pipe would wait for a writer.
    if (!before.isFile())
        return nameOf(before);
    const file = await (0,promises_.open)(real, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0));
    try {
        const stats = await file.stat();
        if (!stats.isFile())
            return nameOf(stats);
        if (stats.size > LARGEST_FILE) {
            return `a file of ${stats.size.toLocaleString('en')} bytes; the limit is ${LARGEST_FILE.toLocaleString('en')}`;
        }
        const bytes = new Uint8Array(stats.size);
        let filled = 0;
        // Bounded by the size at opening, so that a growing file ends.
        while (filled < bytes.length) {
            const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, filled);
            if (bytesRead === 0)
                break;
            filled += bytesRead;
        }
        return filled === bytes.length ? bytes : bytes.subarray(0, filled);
    }
    finally {
        await file.close();
    }
}
function nameOf(stats) {
    if (stats.isDirectory())
        return 'a folder';
    if (stats.isFIFO())
        return 'a named pipe';
    if (stats.isSocket())
        return 'a socket';
    if (stats.isCharacterDevice() || stats.isBlockDevice())
        return 'a device';
    return stats.isSymbolicLink() ? 'a symbolic link' : 'something other than a file';
}
function reasonFor(code) {
    if (code === 'ENOENT')
        return 'it is not there, or a symbolic link to nothing';
    if (code === 'ELOOP')
        return 'a symbolic link that leads back to itself';
    if (code === 'EACCES' || code === 'EPERM')
        return `the system refuses to open it (${code})`;
    return `it can't be opened (${code})`;
}


/***/ })

};
