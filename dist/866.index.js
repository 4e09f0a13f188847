"use strict";
exports.id = 866;
exports.ids = [866];
exports.modules = {

/***/ 3866:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fromYaml: () => (/* binding */ fromYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

function fromYaml(text) {
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    try {
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
            lineCounter,
            prettyErrors: false,
            stringKeys: true,
        });
        const [wrong] = [...document.errors, ...document.warnings];
        if (!wrong)
            return { value: document.toJS({ maxAliasCount: 10 }) };
        const { line, col } = lineCounter.linePos(wrong.pos[0]);
        const what = wrong.code.toLowerCase().replaceAll('_', ' ');
        return { problem: `is neither JSON nor YAML: ${what} in its line ${line}, column ${col}` };
    }
    catch {
        return { problem: 'is YAML with an alias that has no anchor, or with too many aliases or levels' };
    }
}


/***/ })

};
;