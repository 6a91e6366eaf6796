export const id = 117;
export const ids = [117,397];
export const modules = {

/***/ 4117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readBaseline),
/* harmony export */   writeBaseline: () => (/* binding */ writeBaseline)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _workspace_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5397);



/** The number grows when a field changes or goes. */
const SCHEMA = 'pinwarden-baseline/1';
/** What wasn't seen can't be known: it is told each time. */
const NEVER_KNOWN = new Set(['endpoint-unreachable', 'ignore-expired', 'ignore-unused']);
const Shape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    schema: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(SCHEMA),
    findings: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ fingerprint: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^[0-9a-f]{64}$/)) })),
});
/** The fingerprints that a baseline holds. Throws UsageError for a file that is none, or for none at all. */
async function readBaseline(path) {
    if (!(await (0,_workspace_files_js__WEBPACK_IMPORTED_MODULE_1__/* .isFile */ .fo)(path))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .N(`\`baseline\` names ${path}, which is not there.`, `pinwarden check --baseline ${path} --write-baseline writes it`);
    }
    const bytes = await (0,_workspace_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readNamedFile */ .wh)(path, 'baseline');
    let json;
    try {
        json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .N(`\`baseline\` names ${path}, which is no JSON: ${error.message}.`);
    }
    const read = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(Shape, json);
    if (!read.success) {
        const [{ message } = { message: '' }] = read.issues;
        const where = valibot__WEBPACK_IMPORTED_MODULE_2__/* .getDotPath */ .BuJ(read.issues[0]) ?? 'its top';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .N(`\`baseline\` names ${path}, which is no baseline: at ${where}: ${message}.`);
    }
    return new Set(read.output.findings.map(({ fingerprint }) => fingerprint));
}
/** Writes what stands now, and what was known before and is found still. Answers how many findings that are. */
async function writeBaseline(path, evaluation) {
    const known = evaluation.setAside.filter(({ ignore }) => ignore === null).map(({ finding }) => finding);
    const findings = [...evaluation.findings, ...known].filter(({ rule }) => !NEVER_KNOWN.has(rule));
    const text = JSON.stringify({ schema: SCHEMA, findings: findings.map(entryOf) }, null, 2);
    await (0,_workspace_files_js__WEBPACK_IMPORTED_MODULE_1__.writeNamedFile)(path, `${text}\n`);
    return findings.length;
}
/** The fingerprint decides; the rest is for people who read the file's changes. */
function entryOf({ fingerprint, rule, path, host, message }) {
    return { fingerprint, rule, path, host, message: message.split('\n')[0] };
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


/***/ })

};
