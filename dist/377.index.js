"use strict";
exports.id = 377;
exports.ids = [377];
exports.modules = {

/***/ 8377:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deleteUsers: () => (/* binding */ deleteUsers)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
/* harmony import */ var _branches_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1471);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2394);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5385);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(971);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5961);
// Loaded by import(): src/users/delete-users.ts







// src/users/delete-users.ts
const WORDS = {
	deleted: "deleted",
	missing: "missing already",
	skipped: "left alone, because no run is known to have created them here",
	failed: "failed"
};
const AGAIN = "Run the step again with if_missing: ignore once the reason is gone.";
const PERHAPS_OURS = "it was sent again, so this step has perhaps deleted it itself";
const deleteUsers = (0,_open_js__WEBPACK_IMPORTED_MODULE_4__/* .onKeptConnections */ .xA)((call, dependencies) => deleteUsersWith(call, dependencies));
async function deleteUsersWith(given, dependencies, limits) {
	try {
		return await (0,_open_js__WEBPACK_IMPORTED_MODULE_4__/* .withFiles */ .oT)(given, { purpose: "delete" }, dependencies, async (file, results, call) => call.dry_run ? dryRun(file, call) : remove(file, results, call, dependencies, limits));
	} catch (error) {
		return nothingThere(error, given, dependencies);
	}
}
async function nothingThere(error, call, { neon }) {
	if (!(error instanceof _branches_js__WEBPACK_IMPORTED_MODULE_1__.NoSuchBranch && call.if_missing === "ignore") || !await (0,_project_js__WEBPACK_IMPORTED_MODULE_2__/* .projectIsThere */ .U)(error, call, neon)) throw error;
	return {
		did: "there was nothing to delete",
		changed: false,
		outputs: {
			count: 0,
			failed_count: 0
		},
		notice: `Nothing to delete. ${error.message}.`
	};
}
function isToDelete({ id, outcome, target }, call) {
	return id !== void 0 && (outcome === void 0 || outcome === "created" || outcome === "failed") && (target === void 0 || target === (0,_open_js__WEBPACK_IMPORTED_MODULE_4__/* .targetOf */ .$r)(call));
}
async function dryRun(file, call) {
	let count = 0;
	for await (const user of file.users()) if (isToDelete(user, call)) count++;
	return {
		did: `dry run: would delete ${count} of ${file.count} users; nothing was sent that writes`,
		changed: false,
		outputs: {
			count: 0,
			failed_count: 0
		},
		details: []
	};
}
function remove(file, results, call, dependencies, limits) {
	const { lastStart, ...paced } = (0,_open_js__WEBPACK_IMPORTED_MODULE_4__/* .pacedOf */ .hF)(call, dependencies, limits);
	const work = {
		words: WORDS,
		again: AGAIN,
		changes: ({ outcome }) => outcome === "deleted",
		outputs: ({ counts: { deleted, failed } }) => ({
			count: deleted,
			failed_count: failed
		}),
		act: deleteOne(call, paced)
	};
	return (0,_open_js__WEBPACK_IMPORTED_MODULE_4__/* .carryOutAll */ .Vn)(file, results, work, lastStart, dependencies);
}
function deleteOne(call, paced) {
	let isThere;
	const seen = (0,_open_js__WEBPACK_IMPORTED_MODULE_4__/* .createSeen */ .cM)();
	return async (user) => {
		const { id, line } = user;
		if (!isToDelete(user, call) || id === void 0) return { outcome: "skipped" };
		if (seen.lineOf(id, line) !== void 0) return { outcome: "skipped" };
		const neon = (0,_open_js__WEBPACK_IMPORTED_MODULE_4__/* .clientOf */ .fe)(paced);
		const { failure } = await (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.perform)((0,_step_js__WEBPACK_IMPORTED_MODULE_3__/* .stepOf */ .cg)({
			operation: "delete-user",
			inputs: { user_id: id }
		}, call), neon);
		if (!failure) return {
			outcome: "deleted",
			id
		};
		if (!isMissing(failure)) throw failure;
		isThere ??= (0,_project_js__WEBPACK_IMPORTED_MODULE_2__/* .projectIsThere */ .U)(failure, call, neon);
		if (!await isThere) throw failure;
		if (failure.ofEarlierTry) return {
			outcome: "deleted",
			id,
			reason: PERHAPS_OURS
		};
		if (call.if_missing === "ignore") return {
			outcome: "missing",
			id
		};
		throw new _failure_js__WEBPACK_IMPORTED_MODULE_5__/* .UserFailure */ .o7(failure.message, {
			id,
			advice: "if_missing: ignore would accept that it is not there."
		});
	};
}
function isMissing(failure) {
	if (!(failure instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError)) return false;
	return failure.status === 404 && (!failure.outcomeUnknown || failure.ofEarlierTry);
}



/***/ }),

/***/ 2394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ projectIsThere)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
// Shared by chunks: src/perform/project.ts


// src/perform/project.ts
const PROJECT = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.endpoint)({
	method: "GET",
	path: "/projects/{project_id}"
});
async function projectIsThere(refusal, call, neon) {
	try {
		const { request, response } = await (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.exchange)(PROJECT, call, neon);
		return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.readFields)(request, response, (fields) => {
			const project = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.object)(fields.project, "project");
			if ((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.text)(project, "id") === call.project_id) return true;
			throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.ResponseProblem("the response is about another project");
		});
	} catch (error) {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError)) throw error;
		refusal.advice.push(error.status === 404 ? "The project itself is not there with this key, so if_missing does not apply: check project_id, api_key and api_host." : `Whether the project is there could not be read, so if_missing does not apply: ${error.message}.`);
		return false;
	}
}



/***/ })

};
;