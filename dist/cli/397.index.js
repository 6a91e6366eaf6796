export const id = 397;
export const ids = [397];
export const modules = {

/***/ 5397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ isFile),
/* harmony export */   w: () => (/* binding */ readNamedFile),
/* harmony export */   writeNamedFile: () => (/* binding */ writeNamedFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);




/** Reads a file that the user named. `option` is what named it, for the message. Throws EnvironmentError. */
async function readNamedFile(path, option) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .e(`\`${option}\` names ${path}, which can't be read: ${reasonOf(error)}.`, null, {
            cause: error,
        });
    }
}
/** Whether there is a file of that name, rather than a folder or nothing. */
async function isFile(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).then((found) => found.isFile(), () => false);
}
/**
 * Writes a file that the user named, whole or not at all: a temporary file beside it, then a rename. A link is followed;
 * what is there and no file (a pipe, a device) is written to, never replaced.
 */
async function writeNamedFile(named, content) {
    const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(named).catch(() => named);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => null);
    if (found !== null && !found.isFile()) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, content).catch((error) => {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .e(`${named} can't be written: ${reasonOf(error)}.`, null, { cause: error });
        });
        return;
    }
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, content, { flag: 'wx' });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
    }
    catch (error) {
        // Where even the folder isn't one, there is nothing to take away.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true }).catch(() => undefined);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .e(`${path} can't be written: ${reasonOf(error)}.`, null, { cause: error });
    }
}
function reasonOf(error) {
    const { code, message } = error;
    const reasons = {
        ENOENT: 'there is no such file',
        ENOTDIR: 'a part of its path is no folder',
        EEXIST: 'a part of its path is no folder',
        EACCES: 'permission denied',
        EISDIR: 'it is a folder',
        ENOSPC: 'the disk is full',
    };
    return (code === undefined ? undefined : reasons[code]) ?? message;
}


/***/ })

};
