export const id = 452;
export const ids = [452];
export const modules = {

/***/ 1452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   badge: () => (/* binding */ badge)
/* harmony export */ });
/* harmony import */ var _model_day_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6320);
/* harmony import */ var _proof_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6244);


/** So near an end is told of. Authorities renew most certificates earlier, so that a badge that is red means something. */
const TOLD_DAYS = 14;
const RED_DAYS = 3;
/** What the endpoint badge of shields.io shows (schema 1): its words are ours alone, none comes from a file or a server. */
function badge(evaluation) {
    const [message, color] = shown(evaluation);
    return {
        schemaVersion: 1,
        label: 'pins',
        message,
        color,
        // The address of the badge can't choose another colour then.
        isError: evaluation.verdict !== 'pass',
    };
}
function shown({ verdict, offline, hosts, now, breaksOn }) {
    if (verdict === 'fail')
        return ['fail', 'red'];
    if (verdict === 'inconclusive')
        return ['inconclusive', 'lightgrey'];
    if (breaksOn !== null && breaksOn <= now)
        return ['broken', 'red'];
    const days = breaksOn === null ? null : Math.floor((breaksOn - now) / _model_day_js__WEBPACK_IMPORTED_MODULE_1__/* .DAY_MS */ .sO);
    if (days !== null && days <= TOLD_DAYS) {
        const when = days === 0 ? 'within a day' : `in ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(days, 'day')}`;
        return [`breaks ${when}`, days <= RED_DAYS ? 'red' : 'orange'];
    }
    if (hosts.length === 0)
        return ['none', 'lightgrey'];
    // Nobody has asked a server, so that this is no green.
    return offline ? ['files pass', 'blue'] : ['pass', 'brightgreen'];
}


/***/ })

};
