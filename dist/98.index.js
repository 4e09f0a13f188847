"use strict";
exports.id = 98;
exports.ids = [98];
exports.modules = {

/***/ 7098:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   guard_exports: () => (/* binding */ guard_exports),
/* harmony export */   readBranch: () => (/* binding */ readBranch),
/* harmony export */   refuseProtected: () => (/* binding */ refuseProtected)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3941);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6094);
// Shared by chunks: src/perform/guard.ts



// src/perform/guard.ts
var guard_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__exportAll */ .IL)({
	readBranch: () => readBranch,
	refuseProtected: () => refuseProtected
});
const BRANCH = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.endpoint)({
	method: "GET",
	path: "/projects/{project_id}/branches/{branch_id}"
});
async function readBranch(call, neon) {
	const read = await (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.exchange)(BRANCH, call, neon);
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.readFields)(read.request, read.response, (fields) => {
		const branch = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.object)(fields.branch, "branch");
		if ((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.text)(branch, "id") !== call.branch_id) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.ResponseProblem("the response is about another branch");
		return {
			name: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.optionalText)(branch, "name") ?? "",
			default: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.flag)(branch, "default"),
			protected: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.flag)(branch, "protected"),
			parentId: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.optionalText)(branch, "parent_id"),
			read
		};
	});
}
function refuseProtected(branch, so) {
	const kinds = [...branch.default ? ["the default branch of the project"] : [], ...branch.protected ? ["a protected branch"] : []];
	if (kinds.length === 0) return;
	const { request, response } = branch.read;
	throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.NeonError(request, `the branch ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.quote)(branch.name)} is ${kinds.join(" and ")}`, {
		status: response.status,
		requestId: response.requestId,
		advice: [`${so} allow_protected_branch: true would allow it.`]
	});
}



/***/ })

};
;