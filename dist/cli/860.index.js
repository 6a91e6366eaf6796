export const id = 860;
export const ids = [860];
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

/***/ 3170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ editDistance)
/* harmony export */ });
/** How many letters are put in, taken out or replaced between two words: Levenshtein's distance. */
function editDistance(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, at) => at);
    for (let i = 1; i <= from.length; i++) {
        const next = [i];
        for (let j = 1; j <= to.length; j++) {
            const replaced = row[j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
        }
        row = next;
    }
    return row[to.length];
}


/***/ })

};
