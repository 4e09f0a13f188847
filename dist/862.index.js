"use strict";
exports.id = 862;
exports.ids = [862];
exports.modules = {

/***/ 4862:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   environmentProblem: () => (/* binding */ environmentProblem),
/* harmony export */   exportVariables: () => (/* binding */ exportVariables)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
// Loaded by import(): src/runner/environment.ts


// src/runner/environment.ts
function environmentProblem(env) {
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.commandFileProblem)("GITHUB_ENV", env);
}
function exportVariables(variables) {
	if (!process.env.GITHUB_ENV) throw new Error("GITHUB_ENV is not set");
	for (const { name, value } of variables) (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.exportVariable)(name, value);
}



/***/ })

};
;