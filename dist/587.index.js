"use strict";
exports.id = 587;
exports.ids = [587];
exports.modules = {

/***/ 2587:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ pullRequestNumber),
/* harmony export */   o: () => (/* binding */ isRestrictedFork),
/* harmony export */   withReasons: () => (/* binding */ withReasons)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
// Loaded by import(): src/runner/event.ts


// src/runner/event.ts
const FROM_FORK = "this run belongs to a pull request of a fork, and workflows of forks get no secrets: run it on pushes, or leave it out there";
const FROM_DEPENDABOT = "this run was started by Dependabot, and its workflows get the secrets for Dependabot alone: add it there, or leave the job out for Dependabot";
const RESTRICTED = [
	"pull_request",
	"pull_request_review",
	"pull_request_review_comment"
];
function withReasons(problems, env) {
	const isMissing = ({ input, message }) => ["api_key", "github_token"].includes(input) && message.startsWith("is required");
	const reason = problems.some(isMissing) ? reasonOf(env) : void 0;
	if (!reason) return [...problems];
	return problems.map((one) => isMissing(one) ? {
		...one,
		message: `${one.message}; ${reason}`
	} : one);
}
function reasonOf(env) {
	if (isRestrictedFork(env)) return FROM_FORK;
	return env.GITHUB_ACTOR === "dependabot[bot]" ? FROM_DEPENDABOT : void 0;
}
function pullRequestNumber(env) {
	const { pull_request, issue } = eventOf(env);
	const number = pull_request?.number ?? (issue?.pull_request ? issue.number : void 0);
	return Number.isSafeInteger(number) && Number(number) > 0 ? Number(number) : void 0;
}
function isRestrictedFork(env) {
	if (!RESTRICTED.includes(env.GITHUB_EVENT_NAME ?? "")) return false;
	const { pull_request } = eventOf(env);
	const [head, base] = [pull_request?.head?.repo?.full_name, pull_request?.base?.repo?.full_name];
	return base !== void 0 && head !== base;
}
function eventOf({ GITHUB_EVENT_PATH }) {
	if (!GITHUB_EVENT_PATH) return {};
	try {
		return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(GITHUB_EVENT_PATH, "utf8")) ?? {};
	} catch {
		return {};
	}
}



/***/ })

};
;