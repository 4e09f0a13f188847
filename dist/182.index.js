"use strict";
exports.id = 182;
exports.ids = [182];
exports.modules = {

/***/ 182:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   labelOf: () => (/* binding */ labelOf),
/* harmony export */   publicKeyPath: () => (/* binding */ publicKeyPath),
/* harmony export */   secretPath: () => (/* binding */ secretPath),
/* harmony export */   secretsPath: () => (/* binding */ secretsPath),
/* harmony export */   target_exports: () => (/* binding */ target_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(941);


// src/github/target.ts
var target_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__exportAll */ .I)({
	labelOf: () => labelOf,
	targetOf: () => targetOf
});
function targetOf(repository, environment) {
	const [owner = "", repo = ""] = repository.split("/");
	return {
		owner,
		repo,
		environment
	};
}
function labelOf({ owner, repo, environment }) {
	const name = `${owner}/${repo}`;
	return environment === void 0 ? `repository ${name}` : `environment ${environment} of ${name}`;
}
function publicKeyPath(target) {
	return secretPath(target, "public-key");
}
function secretsPath({ owner, repo, environment }) {
	return [
		"",
		"repos",
		owner,
		repo,
		...environment === void 0 ? ["actions"] : ["environments", environment],
		"secrets"
	].map(encodeURIComponent).join("/");
}
function secretPath(target, name) {
	return `${secretsPath(target)}/${encodeURIComponent(name)}`;
}



/***/ })

};
;