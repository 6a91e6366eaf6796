export const id = 652;
export const ids = [652];
export const modules = {

/***/ 9652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ listName)
/* harmony export */ });
/** What a list of that scope is called in a message. */
function listName(scope) {
    return { chain: 'pin set', leaf: 'leaf list', issuers: 'CA list' }[scope];
}


/***/ })

};
