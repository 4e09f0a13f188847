"use strict";
exports.id = 98;
exports.ids = [98];
exports.modules = {

/***/ 98:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refuseProtected: () => (/* binding */ refuseProtected)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(403);
// Loaded by import(): src/perform/guard.ts


// src/perform/guard.ts
const BRANCH = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.endpoint)({
	method: "GET",
	path: "/projects/{project_id}/branches/{branch_id}"
});
async function refuseProtected(call, neon) {
	if (call.allow_protected_branch) return;
	const { request, response } = await (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.exchange)(BRANCH, call, neon);
	const why = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.readFields)(request, response, (fields) => protection((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.object)(fields.branch, "branch"), call));
	if (!why) return;
	throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError(request, why, {
		status: response.status,
		requestId: response.requestId,
		advice: ["So nothing was deleted. allow_protected_branch: true would allow it."]
	});
}
function protection(branch, { branch_id }) {
	if ((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.text)(branch, "id") !== branch_id) throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.ResponseProblem("the response is about another branch");
	const kinds = [...(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.flag)(branch, "default") ? ["the default branch of the project"] : [], ...(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.flag)(branch, "protected") ? ["a protected branch"] : []];
	if (kinds.length === 0) return void 0;
	return `the branch ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.quote)((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.optionalText)(branch, "name") ?? "")} is ${kinds.join(" and ")}`;
}



/***/ })

};
;