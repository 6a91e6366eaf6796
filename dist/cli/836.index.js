export const id = 836;
export const ids = [836];
export const modules = {

/***/ 4836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ pinListsOf),
/* harmony export */   pinsOf: () => (/* binding */ pinsOf),
/* harmony export */   policiesFor: () => (/* binding */ policiesFor)
/* harmony export */ });
/* harmony import */ var _connections_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1689);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9788);
/* harmony import */ var _model_answers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9497);
/* harmony import */ var _model_trust_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8728);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2750);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3906);
/* harmony import */ var _workspace_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5397);








/** The pins of what hosts serve and of what certificate files hold. */
async function pinsOf(targets, settings, now, progress) {
    const endpoints = new Map();
    for (const target of targets) {
        if (await (0,_workspace_files_js__WEBPACK_IMPORTED_MODULE_7__/* .isFile */ .fo)(target))
            continue;
        if (/\.(cer|crt|csr|der|key|p7b|p7c|pem|pub)$/i.test(target)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .N(`There is no file \`${target}\`.`, 'a host (api.example.com) or a certificate file');
        }
        endpoints.set(target, (0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHost */ .o)(target, _targets_js__WEBPACK_IMPORTED_MODULE_6__/* .HTTPS_PORT */ .G4));
    }
    await (0,_connections_js__WEBPACK_IMPORTED_MODULE_0__/* .checkAskingOptions */ .w_)(settings);
    const { observations } = await (0,_connections_js__WEBPACK_IMPORTED_MODULE_0__/* .ask */ .kA)([...endpoints.values()], settings, progress);
    const connections = await (0,_connections_js__WEBPACK_IMPORTED_MODULE_0__/* .examined */ .uC)(observations, settings);
    const lists = [];
    for (const target of targets) {
        const endpoint = endpoints.get(target);
        if (endpoint === undefined)
            lists.push(await ofFile(target));
        else {
            const own = connections.filter(({ observation: { endpoint: asked } }) => asked.host === endpoint.host && asked.port === endpoint.port);
            lists.push(...pinListsOf(target, own, settings.at ?? now));
        }
    }
    return lists;
}
async function ofFile(target) {
    const pki = await __webpack_require__.e(/* import() */ 607).then(__webpack_require__.bind(__webpack_require__, 1607));
    const file = await (0,_connections_js__WEBPACK_IMPORTED_MODULE_0__/* .readKeys */ .x4)(target, 'pins');
    const certificates = file.certificates.map((der) => ({
        certificate: pki.readCertificate(der),
        sent: null,
    }));
    const keys = file.keys.map(({ form, pin, key, name }) => ({ form, pin, key, name }));
    return { target, addresses: [], keyTypes: [], certificates, keys, distrust: null, failure: null };
}
/** One list a distinct chain, so that twenty addresses with one certificate are shown once. */
function pinListsOf(target, connections, now) {
    const answers = (0,_model_answers_js__WEBPACK_IMPORTED_MODULE_3__/* .answersOf */ .Bw)(connections);
    return answers.map(({ first, addresses, keyTypes }) => {
        const { observation, served } = first;
        const asked = { target, addresses: addresses.filter((address) => address !== null), keyTypes, keys: [] };
        if (served === null)
            return { ...asked, certificates: [], distrust: null, failure: observation.failure };
        const sent = served.presented.map((certificate) => ({ certificate, sent: true }));
        const fingerprints = new Set(served.presented.map(({ fingerprint }) => fingerprint));
        const added = served.paths
            .flatMap(({ certificates }) => certificates)
            .filter(({ fingerprint }) => !fingerprints.has(fingerprint) && fingerprints.add(fingerprint))
            .map((certificate) => ({ certificate, sent: false }));
        return { ...asked, certificates: [...sent, ...added], distrust: (0,_model_trust_js__WEBPACK_IMPORTED_MODULE_4__/* .whyUntrusted */ .R)(first, now), failure: null };
    });
}
/** What every pin store of a work tree demands of one host. */
async function policiesFor(host, path) {
    const { host: name } = (0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHost */ .o)(host, _targets_js__WEBPACK_IMPORTED_MODULE_6__/* .HTTPS_PORT */ .G4);
    const { stores, problems } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .readProject */ .Wh)(path);
    return {
        host: name,
        problems,
        stores: stores.map((facts) => ({ facts, policy: (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .policyOf */ .US)(facts.store, name) })),
    };
}


/***/ })

};
