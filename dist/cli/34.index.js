export const id = 34;
export const ids = [34];
export const modules = {

/***/ 2860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   page: () => (/* binding */ page),
/* harmony export */   topics: () => (/* binding */ topics)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _model_edit_distance_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3170);




/** The pages that are about no single rule, by id. */
function topics() {
    return idsIn('explain').map((id) => {
        const title = /^# (.+)$/m.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(address('explain', id), 'utf8'))?.[1];
        return { id, title: title ?? id };
    });
}
/**
 * The Markdown text of a topic, or of a rule by the rule's id.
 *
 * @throws UsageError that names the nearest id where there is no such page
 */
async function page(id) {
    const rooms = ['explain', 'rules'];
    // Looked up in what is there, so that no word leads to another file.
    const room = rooms.find((each) => idsIn(each).includes(id));
    if (room !== undefined)
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(address(room, id), 'utf8');
    const near = nearest(id, rooms.flatMap(idsIn));
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .N(`\`${id}\` is no topic and no rule${near === null ? '.' : `; did you mean \`${near}\`?`}`, near === null ? 'pinwarden explain lists the topics' : `pinwarden explain ${near}`);
}
function idsIn(room) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(address(room))
        .filter((name) => name.endsWith('.md'))
        .map((name) => name.slice(0, -'.md'.length))
        .sort();
}
function address(room, id) {
    return new URL(`${base()}/${room}/${id === undefined ? '' : `${id}.md`}`, import.meta.url);
}
function base() {
    const rooms = ['explain', 'rules'];
    const isThere = (each) => rooms.every((room) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(new URL(`${each}/${room}/`, import.meta.url)));
    return ['..', '.'].find(isThere) ?? '..';
}
/** The id that takes the fewest edits, or null where more than half of the letters would be edited. */
function nearest(word, ids) {
    // Longer than any id can be near to.
    if (word.length > 100)
        return null;
    const [best] = ids
        .map((id) => ({ id, edits: (0,_model_edit_distance_js__WEBPACK_IMPORTED_MODULE_3__/* .editDistance */ .Y)(word.toLowerCase(), id) }))
        .sort((one, other) => one.edits - other.edits);
    return best !== undefined && best.edits * 2 <= Math.max(word.length, best.id.length) ? best.id : null;
}


/***/ }),

/***/ 4034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportFiles: () => (/* binding */ reportFiles)
});

// EXTERNAL MODULE: ./build/explain/index.js
var explain = __webpack_require__(2860);
// EXTERNAL MODULE: ./build/rules/index.js + 62 modules
var rules = __webpack_require__(303);
// EXTERNAL MODULE: ./build/fixing.js + 7 modules
var fixing = __webpack_require__(2100);
// EXTERNAL MODULE: ./build/model/source.js
var source = __webpack_require__(3589);
// EXTERNAL MODULE: ./build/repair/diff.js
var diff = __webpack_require__(8633);
// EXTERNAL MODULE: ./build/report/repair.js
var report_repair = __webpack_require__(9282);
// EXTERNAL MODULE: ./build/run.js + 8 modules
var run = __webpack_require__(2750);
;// CONCATENATED MODULE: ./build/suggesting.js





// What a repair would do, for reports that show it and write nothing.
/**
 * A repair reads the file again after every change, so that its cost grows with the square of what a file pins. A report does
 * without beyond this; `pinwarden fix --dry-run` does not.
 */
const MOST_HOSTS_OF_A_FILE = 50;
function isSmall({ store }) {
    return store.domains.length <= MOST_HOSTS_OF_A_FILE;
}
/** What a repair would do to the files that are small enough. */
function foreseenRepairs({ project, sight }, settings, now) {
    return (0,fixing/* repairsOf */.u)({ ...project, stores: project.stores.filter(isSmall) }, sight, settings, now);
}
/** The files of the stores as they stand, and as a repair would leave them. */
function configurationsOf({ project }, repairs) {
    const bySource = new Map(repairs.map((repair) => [repair.before, repair]));
    return project.stores.flatMap((facts) => {
        const { store, platform } = facts;
        // Bytes are nothing to look at.
        if (store.source.encoding === 'binary')
            return [];
        const repair = bySource.get(store.source);
        const after = repair === undefined || repair.after === repair.before ? null : repair.after.text;
        const { title } = (0,run/* formatOf */.be)(store);
        const isRepaired = isSmall(facts);
        return [{ path: store.path, platform: platform.id, title, before: store.source.text, after, isRepaired }];
    });
}
/** For each finding that a repair would mend, what the repair changes in the lists and dates that its host is held to. */
function fixesOf(checked, all, settings, now) {
    const { evaluation } = checked;
    const repairs = all.filter(({ before, after }) => before !== after);
    if (repairs.length === 0)
        return new Map();
    const mended = mendedBy(evaluation, checked, repairs, settings, now);
    const policies = new Map(evaluation.hosts.flatMap(({ host, policies: own }) => own.map(({ path, policy }) => [`${host} ${path}`, policy])));
    const fixes = new Map();
    for (const repair of repairs) {
        const { path, before, after, steps } = repair;
        const replacements = replacementsOf(path, before, after);
        for (const { fingerprint, host, path: of } of evaluation.findings) {
            const policy = policies.get(`${host} ${path}`);
            if (of !== path || policy === undefined || !mended.has(fingerprint))
                continue;
            const spans = [...policy.groups, ...policy.from, ...(policy.expires === null ? [] : [policy.expires])];
            const own = replacements.filter((each) => spans.some(({ span }) => touches(each, span, before.text)));
            const told = steps.filter(({ hosts }) => hosts.includes(policy.host));
            if (own.length === 0 || told.length === 0)
                continue;
            const description = `${told.map((step) => (0,report_repair/* stepText */.uw)(step, (pin) => pin)).join('; ')}.`;
            fixes.set(fingerprint, [{ description, replacements: own }]);
        }
    }
    return fixes;
}
/** Replacements are of whole lines, and lists may begin in the middle of one. */
function touches({ start, end }, span, text) {
    const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
    return start <= span.end && lineStart <= end;
}
/** Fingerprints of what is found now and not once the repairs are made. */
function mendedBy({ findings }, { project, sight }, repairs, settings, now) {
    const after = (0,run/* evaluateProject */.NF)((0,fixing/* withRepairs */.H)(project, repairs), sight, settings, now);
    const left = new Set(after.findings.map(({ fingerprint }) => fingerprint));
    return new Set(findings.map(({ fingerprint }) => fingerprint).filter((each) => !left.has(each)));
}
function replacementsOf(path, before, after) {
    const at = (0,source/* positions */.X)(before.text);
    return (0,diff/* replacedLines */.wL)(before.text, after.text).map(({ start, end, text }) => {
        return { path, start, end, text, startPosition: at(start), endPosition: at(end) };
    });
}

// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
;// CONCATENATED MODULE: ./build/reporting.js




/** Every report that a file was named for, rendered from one evaluation. `now` in milliseconds since the epoch. */
async function reportFiles(checked, settings, now, place) {
    const render = renderers(checked, settings, now, place);
    const files = [];
    for (const [kind, path] of settings.reportFiles)
        files.push({ kind, path, text: await render[kind]() });
    return files;
}
function renderers(checked, settings, now, { folder, links, isOnGitHub }) {
    const { evaluation } = checked;
    let made;
    const repairs = () => {
        made ??= foreseenRepairs(checked, settings, now);
        return made;
    };
    return {
        json: async () => {
            const { jsonReport } = await __webpack_require__.e(/* import() */ 665).then(__webpack_require__.bind(__webpack_require__, 9665));
            return json(jsonReport(evaluation, version/* VERSION */.x));
        },
        sarif: async () => {
            const { sarifReport } = await __webpack_require__.e(/* import() */ 150).then(__webpack_require__.bind(__webpack_require__, 2769));
            return json(sarifReport(evaluation, {
                version: version/* VERSION */.x,
                rules: await ruleFacts(links),
                prefix: folder,
                fixes: fixesOf(checked, repairs(), settings, now),
                setAside: isOnGitHub ? 'left-out' : 'marked',
            }));
        },
        html: async () => {
            const { htmlReport } = await __webpack_require__.e(/* import() */ 754).then(__webpack_require__.bind(__webpack_require__, 6754));
            return htmlReport(evaluation, {
                version: version/* VERSION */.x,
                rules: await ruleFacts(links),
                links,
                configurations: configurationsOf(checked, repairs()),
            });
        },
        junit: async () => {
            const { junitReport } = await __webpack_require__.e(/* import() */ 227).then(__webpack_require__.bind(__webpack_require__, 4227));
            return junitReport(evaluation);
        },
        codequality: async () => {
            const { codeQualityReport } = await __webpack_require__.e(/* import() */ 405).then(__webpack_require__.bind(__webpack_require__, 5405));
            return json(codeQualityReport(evaluation, folder));
        },
        badge: async () => {
            const { badge } = await __webpack_require__.e(/* import() */ 452).then(__webpack_require__.bind(__webpack_require__, 1452));
            return json(badge(evaluation));
        },
    };
}
function json(value) {
    return `${JSON.stringify(value, null, 2)}\n`;
}
async function ruleFacts(links) {
    return Promise.all(rules/* rules */.a.map(async ({ meta }) => ({
        id: meta.id,
        title: meta.title,
        severity: meta.severity,
        page: await (0,explain.page)(meta.id),
        helpUri: links.rule(meta.id),
        mastg: meta.mastg ?? [],
        cwe: meta.cwe ?? [],
    })));
}


/***/ })

};
