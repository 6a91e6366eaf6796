export const id = 115;
export const ids = [115,83,397];
export const modules = {

/***/ 8115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   configurationFor: () => (/* binding */ configurationFor)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _workspace_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5397);
/* harmony import */ var _workspace_git_root_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2083);





const NAMES = ['.github/pinwarden.yml', '.github/pinwarden.yaml'];
/**
 * The team's configuration: the file that `config` names, else that of the folder which is checked, else that of its
 * repository. Null for none, and where `config` is `none`. Throws UsageError with every fault of the file.
 *
 * @param path what is checked, a folder or a file
 */
async function configurationFor(path, named) {
    if (named === 'none')
        return null;
    const file = named === '' ? await found(path) : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(named);
    if (file === null)
        return null;
    const bytes = await (0,_workspace_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readNamedFile */ .wh)(file, 'config');
    const shown = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)('.', file);
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentError */ .e(`${shown} is not UTF-8.`, 'save it as UTF-8', { cause });
    }
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(own) === '.github' ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(own) : own;
    // Most repositories have none, and need no reader for it.
    const { readConfiguration } = await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(815), __webpack_require__.e(772), __webpack_require__.e(558)]).then(__webpack_require__.bind(__webpack_require__, 7558));
    return { configuration: readConfiguration(shown, text), file, folder };
}
async function found(path) {
    const start = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
    const isFolder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(start, { throwIfNoEntry: false })?.isFile() !== true;
    const folder = isFolder ? start : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(start);
    const root = await (0,_workspace_git_root_js__WEBPACK_IMPORTED_MODULE_4__/* .gitRoot */ .J)(folder);
    for (const base of [folder, ...(root === null || root === folder ? [] : [root])]) {
        for (const name of NAMES) {
            const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(base, name);
            if (await (0,_workspace_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isFile */ .fo)(file))
                return file;
        }
    }
    return null;
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
