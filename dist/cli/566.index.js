export const id = 566;
export const ids = [566];
export const modules = {

/***/ 6566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   _$: () => (/* binding */ isoDate),
/* harmony export */   aQ: () => (/* binding */ shortPin)
/* harmony export */ });
/** A pin short enough for a sentence, e.g. `kCSq2y...Ho=`: its first and last characters, enough to find it in a file. */
function shortPin(pin) {
    return pin.length <= 12 ? pin : `${pin.slice(0, 6)}...${pin.slice(-3)}`;
}
/** `1 pin`, `2 pins`. */
function plural(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}
/** Milliseconds since the epoch as `2027-01-20`, in UTC. */
function isoDate(instant) {
    return new Date(instant).toISOString().replace(/T.*/, '');
}


/***/ })

};
