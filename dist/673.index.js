"use strict";
exports.id = 673;
exports.ids = [673,471];
exports.modules = {

/***/ 9673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SENT_AGAIN: () => (/* binding */ SENT_AGAIN),
/* harmony export */   advice_exports: () => (/* binding */ advice_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3941);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6094);
/* harmony import */ var _branches_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1471);
// Shared by chunks: src/perform/advice.ts




// src/perform/advice.ts
var advice_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__exportAll */ .IL)({ furtherAdvice: () => furtherAdvice });
const SENT_AGAIN = "It was sent again, so";
function furtherAdvice(error, { operation, endpoint, call }) {
	if (error.request.path === (0,_branches_js__WEBPACK_IMPORTED_MODULE_2__.branchesPath)(call.project_id)) return [];
	const advice = [];
	const isSaid = error.advice.some((sentence) => sentence.startsWith(SENT_AGAIN));
	if (error.outcomeUnknown && !isSaid) advice.push(mayBeDone(error), operation.findOut ?? "");
	const projectLevel = !endpoint.path.includes("{branch_id}");
	if (call.auth_provider === "stack" && projectLevel && [
		404,
		405,
		410
	].includes(error.status ?? 0)) advice.push("Neon keeps the project-level endpoints only for integrations that exist already; branch_id selects the branch-level ones.");
	if (error.status === 409 && call.if_exists === "fail" && (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.hasAlternative)(operation, "exists", "found")) advice.push("if_exists: reuse would accept what exists.");
	if (error.status === 404 && call.if_missing === "fail" && (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.hasAlternative)(operation, "already-deleted")) advice.push("if_missing: ignore would accept that there is nothing to delete.");
	return advice.filter((sentence) => sentence !== "");
}
function mayBeDone({ ofEarlierTry }) {
	return ofEarlierTry ? "An earlier try of it may have been carried out." : "It may have been carried out all the same.";
}



/***/ }),

/***/ 1471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NoSuchBranch: () => (/* binding */ NoSuchBranch),
/* harmony export */   branchByName: () => (/* binding */ branchByName),
/* harmony export */   branchesPath: () => (/* binding */ branchesPath),
/* harmony export */   branches_exports: () => (/* binding */ branches_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3941);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6094);
// Shared by chunks: src/perform/branches.ts



// src/perform/branches.ts
var branches_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__exportAll */ .IL)({
	NoSuchBranch: () => NoSuchBranch,
	branchByName: () => branchByName,
	defaultBranch: () => defaultBranch
});
var NoSuchBranch = class extends _index_js__WEBPACK_IMPORTED_MODULE_1__.NeonError {};
const NAMED = 10;
const MAX_PAGES = 100;
function branchesPath(projectId) {
	return `/projects/${encodeURIComponent(projectId)}/branches`;
}
async function branchByName(neon, projectId, name) {
	return findBranch(neon, projectId, { search: name }, (branch) => branch.name === name, (seen) => {
		const found = seen.length > 0 ? `The search found ${seen.map(_index_js__WEBPACK_IMPORTED_MODULE_1__.quote).join(", ")}.` : "The search found no branch.";
		return {
			what: `no branch is named ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.quote)(name)}`,
			advice: `${found} branch_name must match exactly.`
		};
	});
}
async function defaultBranch(neon, projectId) {
	return findBranch(neon, projectId, {}, (branch) => branch.default === true, () => ({
		what: "no branch is the default branch",
		advice: "Give branch_id."
	}));
}
async function findBranch(neon, projectId, query, matches, none) {
	const path = branchesPath(projectId);
	const seen = [];
	const cursors = new Set();
	for (let cursor;;) {
		const request = {
			method: "GET",
			path,
			query: {
				...query,
				...cursor && { cursor }
			}
		};
		const page = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.readFields)(request, await neon.request(request), (fields) => readPage(fields, matches));
		if (page.id !== void 0) return page.id;
		seen.push(...page.names.slice(0, NAMED - seen.length));
		cursor = page.next;
		if (cursor === void 0 || page.names.length === 0) {
			const { what, advice } = none(seen);
			throw new NoSuchBranch(request, what, { advice: [advice] });
		}
		const pages = cursors.size + 1;
		if (cursors.has(cursor) || pages === MAX_PAGES) throw notReadToItsEnd(request, pages, seen);
		cursors.add(cursor);
	}
}
function notReadToItsEnd(request, pages, seen) {
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.NeonError(request, `the branch is not in the first ${pages} pages of the list, which has no end`, { advice: [`The first branches are ${seen.map(_index_js__WEBPACK_IMPORTED_MODULE_1__.quote).join(", ")}. Give branch_id.`] });
}
function branchId(branch) {
	const given = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.text)(branch, "id");
	if (!(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.isId)(given)) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.ResponseProblem(`the id of the branch, ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.quote)(given)}, is not a valid id`);
	return given;
}
function readPage(fields, matches) {
	const branches = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.objects)(fields, "branches");
	const match = branches.find(matches);
	const pagination = fields.pagination ?? {};
	return {
		id: match && branchId(match),
		names: branches.map((branch) => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.text)(branch, "name")),
		next: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.optionalText)((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.object)(pagination, "pagination"), "next")
	};
}



/***/ })

};
;