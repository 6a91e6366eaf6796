export const id = 83;
export const ids = [83];
export const modules = {

/***/ 2083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ gitRoot),
/* harmony export */   folderInRepository: () => (/* binding */ folderInRepository)
/* harmony export */ });
/* unused harmony export pathIn */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** The checkout that a folder lies in: the nearest one at or above it with a `.git`; null for none. */
async function gitRoot(folder) {
    for (let at = folder;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        const isRoot = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, '.git')).then(() => true, () => false);
        if (isRoot)
            return at;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
            return null;
    }
}
/** A path as git has it: from the checkout's root, with forward slashes. */
function pathIn(root, absolute) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, absolute).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
}
/** A folder below the root of its checkout, with forward slashes; empty for the root itself and outside of any. */
async function folderInRepository(folder) {
    const root = await gitRoot(folder);
    return root === null ? '' : pathIn(root, folder);
}


/***/ })

};
