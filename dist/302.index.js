export const id = 302;
export const ids = [302];
export const modules = {

/***/ 5302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   generatedTexts: () => (/* binding */ generatedTexts),
/* harmony export */   generationNotes: () => (/* binding */ generationNotes)
/* harmony export */ });
/* unused harmony export generationJson */
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2444);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);


/** What stands beside the configuration: the chains, what is to be known, what was written. For people. */
function generationNotes({ chains, texts, warnings, refusals, written }) {
    const notes = [
        ...warnings.map((warning) => `! ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(warning)}`),
        ...refusals.map((refusal) => `✘ ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(refusal)}`),
        ...(refusals.length > 0 ? ['Nothing is generated: only a chain that devices trust teaches a pin.'] : []),
        ...texts.flatMap(({ id, refusal }) => (refusal === null ? [] : [`✘ ${id}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(refusal)}`])),
        ...written.map(({ path, state }) => `${state}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(path)}`),
    ];
    return [chains.length === 0 ? '' : (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .pinsText */ .QW)(chains), notes.length === 0 ? '' : `${notes.join('\n')}\n`]
        .filter((part) => part !== '')
        .join('\n');
}
/** The configuration alone, ready to paste; several kinds under their titles. */
function generatedTexts({ texts }) {
    const [only, ...others] = texts;
    if (only !== undefined && others.length === 0)
        return only.text ?? '';
    return texts
        .map(({ title, text, refusal }) => `=== ${title} ===\n\n${text ?? `Not made: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(refusal ?? '')}\n`}`)
        .join('\n');
}
/** For machines: the pins and the configuration. */
function generationJson(answer) {
    const { hosts, texts, warnings, refusals, written } = answer;
    return {
        schema: 'pinwarden-generated/1',
        hosts: hosts.map(({ pins, ...host }) => ({
            ...host,
            pins: pins.map(({ notAfter, ...pin }) => ({
                ...pin,
                notAfter: notAfter === null ? null : new Date(notAfter).toISOString(),
            })),
        })),
        texts: texts.map(({ id, text, refusal }) => ({ id, text, refusal })),
        warnings,
        refusals,
        written: written.map(({ path, state }) => ({ path, state })),
    };
}


/***/ })

};
