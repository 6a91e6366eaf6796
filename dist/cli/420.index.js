export const id = 420;
export const ids = [420];
export const modules = {

/***/ 9745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ apply)
});

// EXTERNAL MODULE: ./build/text/edit.js
var edit = __webpack_require__(700);
;// CONCATENATED MODULE: ./build/formats/intended.js
/** What a store says of each of its entries. */
function saidEntries({ domains }) {
    return domains.map(entryOf);
}
/**
 * What a store is to say of each of its entries after a change. What an entry without pins inherits or says of their end is not
 * in its model; once it has pins, that is taken from the store as it was read again.
 */
function intendedEntries(store, change, after) {
    const entries = saidEntries(store);
    const read = saidEntries(after);
    switch (change.kind) {
        case 'add-domain': {
            const { host: name, includeSubdomains, expiration: expires } = change;
            const lists = change.groups.map(({ scope, pins }) => list(scope, pins.map(({ sha256 }) => sha256)));
            const overrides = read.at(-1)?.overrides ?? [];
            const added = { name, neverMatches: false, includeSubdomains, enforced: true, overrides, expires };
            return [...entries, { ...added, lists }];
        }
        case 'mend-domain':
            return entries.map((entry, at) => store.domains[at]?.written === change.written
                ? { ...entry, name: change.host, neverMatches: false }
                : entry);
        case 'set-expiry':
            return entries.map((entry) => change.names.includes(entry.name) ? { ...entry, expires: change.expiration } : entry);
        case 'add-pin':
            return withPin(entries, change, read);
        case 'remove-pin':
            return withLists(entries, change.names, change.scope, (pins) => pins.filter((pin) => pin !== change.sha256));
        case 'mend-pin':
            return withLists(entries, change.names, change.scope, (pins) => pins.map((pin) => (pin === change.written ? change.sha256 : pin)));
        case 'move-pin':
            return entries.map((entry) => (entry.name === change.name ? moved(entry, change) : entry));
    }
}
function entryOf(domain) {
    const { name, neverMatches, includeSubdomains, enforced, overrides, expires, groups } = domain;
    return {
        name,
        neverMatches: neverMatches !== null,
        includeSubdomains,
        enforced,
        overrides: overrides.map(({ written }) => written),
        expires: expires?.date ?? null,
        lists: groups.map(({ scope, pins }) => list(scope, pins.map(({ sha256, value }) => sha256 ?? value))),
    };
}
function list(scope, pins) {
    return { scope, pins: [...new Set(pins)].sort() };
}
function withLists(entries, names, scope, change) {
    return entries.map((entry) => names.includes(entry.name)
        ? {
            ...entry,
            lists: entry.lists.map((each) => (each.scope === scope ? list(scope, change(each.pins)) : each)),
        }
        : entry);
}
/** Of several entries of one name, whose lists a platform unites, the first that has the list gets the pin. */
function withPin(entries, { names, scope, pin }, read) {
    const done = new Set();
    return entries.map((entry, at) => {
        const { name, lists } = entry;
        if (names.includes(name) && scope === 'chain' && lists.length === 0) {
            return { ...entry, expires: read[at]?.expires ?? null, lists: [list(scope, [pin.sha256])] };
        }
        if (!names.includes(name) || done.has(name) || !lists.some((each) => each.scope === scope))
            return entry;
        done.add(name);
        return {
            ...entry,
            lists: lists.map((each) => (each.scope === scope ? list(scope, [...each.pins, pin.sha256]) : each)),
        };
    });
}
const ORDER = ['chain', 'leaf', 'issuers'];
function moved(entry, change) {
    const { from, to, pin } = change;
    const target = entry.lists.find(({ scope }) => scope === to) ?? list(to, []);
    const lists = entry.lists.flatMap((each) => {
        if (each.scope === to)
            return [];
        if (each.scope !== from)
            return [each];
        const left = each.pins.filter((other) => other !== pin.sha256);
        return left.length === 0 ? [] : [list(from, left)];
    });
    lists.push(list(to, [...target.pins, pin.sha256]));
    return { ...entry, lists: lists.sort((a, b) => ORDER.indexOf(a.scope) - ORDER.indexOf(b.scope)) };
}

;// CONCATENATED MODULE: ./build/formats/difference.js

/** What a store, read again after a change, says otherwise than was meant; a phrase, null when it says all of it and nothing else. */
function difference(before, after, change) {
    const fault = newFault(before, after);
    if (fault !== null)
        return fault;
    const [meant, said] = [intendedEntries(before, change, after), saidEntries(after)];
    if (JSON.stringify(meant) === JSON.stringify(said))
        return null;
    const about = new Set(namesIn(change));
    const others = (entries) => JSON.stringify(entries.filter(({ name }) => !about.has(name)));
    if (others(meant) !== others(said))
        return 'says something else of hosts that nobody asked for';
    for (const entry of meant) {
        const found = said.filter(({ name }) => name === entry.name);
        const why = found.length === 0
            ? 'has no entry'
            : found.every((each) => !isSame(entry, each)) && whatDiffers(entry, found[0]);
        if (why)
            return `${why} for ${entry.name}`;
    }
    return 'has other entries';
}
function namesIn(change) {
    switch (change.kind) {
        case 'add-domain':
        case 'mend-domain':
            return [change.host];
        case 'move-pin':
            return [change.name];
        default:
            return change.names;
    }
}
function isSame(a, b) {
    return JSON.stringify(a) === JSON.stringify(b);
}
function whatDiffers(meant, said) {
    if (meant.includeSubdomains !== said.includeSubdomains)
        return 'takes in other subdomains';
    if (JSON.stringify(meant.lists) !== JSON.stringify(said.lists))
        return 'has other pins';
    return meant.expires === said.expires ? 'has another entry' : 'has another expiration';
}
/** A fault that a store didn't have before; a phrase, null for none. */
function newFault(before, after) {
    if (after.rejected !== null && before.rejected === null)
        return `would be refused: ${after.rejected}`;
    const faults = countOf(faultsOf(before));
    for (const [fault, count] of countOf(faultsOf(after))) {
        if (count > (faults.get(fault) ?? 0))
            return `has a fault that it didn't have: ${fault}`;
    }
    return null;
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

;// CONCATENATED MODULE: ./build/formats/apply.js


/**
 * Makes one change to a store's text and reads it again.
 *
 * @throws Error when the text wouldn't say what was meant: a fault of the program
 */
function apply(store, change, format) {
    const answer = format.edit(store.source, change);
    if ('refusal' in answer)
        return answer;
    if (answer.edits.length === 0)
        return { store };
    const edited = (0,edit/* editedSource */.z)(store.source, answer.edits);
    if ('refusal' in edited)
        return edited;
    const after = format.read(edited.source);
    const fault = difference(store, after, change);
    if (fault !== null)
        throw new Error(`${store.path}, after ${change.kind}, ${fault}`);
    return { store: after };
}


/***/ }),

/***/ 9725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ii: () => (/* binding */ kindAt),
/* harmony export */   Z4: () => (/* binding */ pinAt),
/* harmony export */   k2: () => (/* binding */ wrongPins),
/* harmony export */   sx: () => (/* binding */ choosePins)
/* harmony export */ });
/* harmony import */ var _model_wrong_pins_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(308);

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
    const pins = _model_wrong_pins_js__WEBPACK_IMPORTED_MODULE_0__/* .WRONG_PINS */ .X.map(({ pin }) => ({
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
/** Which certificate of a path it is by its depth. */
function kindAt(depth, { certificates }) {
    if (depth === 0)
        return 'leaf';
    return depth === certificates.length - 1 ? 'root' : 'intermediate';
}
/** The pin of a certificate on a path. */
function pinAt(depth, path) {
    const kind = kindAt(depth, path);
    return pinOf(path.certificates[depth], kind, kind);
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


/***/ }),

/***/ 2863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EB: () => (/* binding */ listWarnings),
/* harmony export */   Jt: () => (/* binding */ commentOn),
/* harmony export */   XL: () => (/* binding */ listedDomains),
/* harmony export */   pu: () => (/* binding */ distinctPins),
/* harmony export */   ri: () => (/* binding */ chainDomains)
/* harmony export */ });
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


/***/ }),

/***/ 3577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ endOf)
/* harmony export */ });
/* harmony import */ var _model_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6320);

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
        const date = 'date' in wish ? wish.date : dateOf(now + wish.days * _model_day_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO);
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


/***/ }),

/***/ 8496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ isFailed),
/* harmony export */   u: () => (/* binding */ lessonOf)
/* harmony export */ });
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9497);
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4143);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8728);



/** Only trusted chains teach, and one that isn't puts all that the host showed in doubt. `now` in milliseconds since the epoch. */
function lessonOf(host, connections, now) {
    const nothing = (why) => ({ paths: [], isWhole: false, why });
    if (connections.length > 0 && connections.every(_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .isAskedBelow */ ._o)) {
        return { paths: [], isWhole: true, why: null };
    }
    const served = connections.filter((each) => each.served !== null);
    const failures = connections.filter(isFailed);
    if (served.length === 0) {
        return nothing(`${host} could not be asked: ${failures[0]?.observation.failure?.detail ?? 'nothing is known of it'}.`);
    }
    for (const connection of served) {
        const reason = (0,_trust_js__WEBPACK_IMPORTED_MODULE_2__/* .whyUntrusted */ .R)(connection, now);
        if (reason !== null)
            return nothing(`What ${host} serves teaches nothing: ${reason}.`);
    }
    const paths = served.flatMap((each) => (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .usablePaths */ .nc)(each.served?.paths ?? [], now));
    return { paths: (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .distinctPaths */ .xD)(paths), isWhole: failures.length === 0, why: null };
}
/** What was to be asked, and gave no answer. */
function isFailed({ observation: { failure } }) {
    return failure !== null && failure.stage !== 'skipped';
}


/***/ }),

/***/ 700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ editedSource)
/* harmony export */ });
/* unused harmony export applyEdits */
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1393);

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
    const decoded = bytes === null ? null : (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeSource */ .E)(path, bytes);
    // Without its last other letter such a file is ASCII, which is every encoding's.
    const isSame = decoded?.encoding === encoding || (encoding === 'iso-8859-1' && isAscii(text));
    if (bytes === null || decoded?.text !== text || !isSame) {
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
function isAscii(text) {
    return /^\p{ASCII}*$/u.test(text);
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


/***/ }),

/***/ 2715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ shownPath),
/* harmony export */   w: () => (/* binding */ FilePlan)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);


/** Changes to files of work trees: thought out in memory, then carried out, all of them or none. */
class FilePlan {
    /** By absolute path. */
    #files = new Map();
    #read = new Map();
    /** The file as it is to be when it's planned already, else as it is. */
    async read(tree, path) {
        const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(tree.root, path);
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
        const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(tree.root, after.path);
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
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .e(`${shown} can't be written: ${reason}.${written}`, null, { cause: error });
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
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .e(`${shown} can't be written: ${staging.problem}.`);
            staged.push({ file: staging.staged, shown });
            const other = targets.get(staging.target);
            if (other !== undefined)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .N(`${other} and ${shown} are one file: name it once.`);
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
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(tree.root, path);
    const short = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)('', absolute);
    return (short.startsWith('..') ? absolute : short).replaceAll(node_path__WEBPACK_IMPORTED_MODULE_0__.sep, '/');
}


/***/ })

};
