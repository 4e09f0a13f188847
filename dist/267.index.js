"use strict";
exports.id = 267;
exports.ids = [267,673,471];
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

/***/ 7267:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   meaningOf: () => (/* binding */ meaningOf)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
/* harmony import */ var _advice2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9673);
/* harmony import */ var _branches_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1471);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2394);
// Loaded by import(): src/perform/alternatives.ts





// src/perform/alternatives.ts
const PERHAPS_DELETED = `${_advice2_js__WEBPACK_IMPORTED_MODULE_1__.SENT_AGAIN} this step has perhaps deleted it itself.`;
const PERHAPS_OWN = `${_advice2_js__WEBPACK_IMPORTED_MODULE_1__.SENT_AGAIN} what exists is perhaps this step's own.`;
async function meaningOf(refusal, alternative, call, neon, again, findOut = []) {
	if (refusal.outcomeUnknown && !refusal.ofEarlierTry) return void 0;
	switch (alternative.kind) {
		case "none": return refusal.status === 404 ? none(alternative.outputs) : void 0;
		case "already-deleted":
			if (refusal.status === 404 && refusal.retried) refusal.advice.push(PERHAPS_DELETED);
			return alreadyDeleted(refusal, alternative.rest, call, neon, again);
		case "exists":
		case "found": {
			const existing = call.if_exists === "fail" ? void 0 : await existingOne(refusal, alternative, call, neon);
			if (!refusal.retried || call.if_exists === "update" || existing === void 0 && refusal.status !== 409) return existing;
			refusal.advice.push(PERHAPS_OWN, ...findOut);
			return;
		}
	}
}
function none(outputs) {
	return {
		did: "there is none",
		changed: false,
		outputs
	};
}
async function alreadyDeleted(refusal, rest, call, neon, again) {
	if (call.if_missing !== "ignore") return void 0;
	const isMissing = refusal instanceof _branches_js__WEBPACK_IMPORTED_MODULE_2__.NoSuchBranch;
	if (!isMissing && refusal.status !== 404) return void 0;
	if (!await (0,_project_js__WEBPACK_IMPORTED_MODULE_3__/* .projectIsThere */ .U)(refusal, call, neon)) return void 0;
	const left = rest && !isMissing ? await leftOf(rest, call, neon) : [];
	if (rest && left.length > 0) {
		const result = await again({
			...call,
			[rest.of]: left
		});
		const missing = call[rest.of]?.filter((item) => !left.includes(item)) ?? [];
		const what = refusal.retried ? "Not there any more; perhaps deleted by this step, whose request was sent again" : "Not there, so not deleted";
		return {
			...result,
			...sentAgain(refusal),
			notice: `${what}: ${missing.join(", ")}.`
		};
	}
	const notice = [
		"Nothing to delete.",
		refusal.message,
		...refusal.retried ? [PERHAPS_DELETED] : []
	];
	const named = {
		status: refusal.status,
		requestId: refusal.requestId
	};
	return {
		did: refusal.retried ? "nothing is left to delete, which this step has perhaps done itself" : "there was nothing to delete",
		changed: false,
		outputs: {},
		...sentAgain(refusal),
		notice: notice.join(" "),
		named
	};
}
function sentAgain({ retried }) {
	return retried ? { sentAgain: true } : {};
}
async function leftOf(rest, call, neon) {
	try {
		const { request, response } = await (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.exchange)(rest.endpoint, call, neon);
		const there = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.readFields)(request, response, rest.there);
		return call[rest.of]?.filter((item) => there.includes(item)) ?? [];
	} catch (error) {
		if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError && error.status === 404) return [];
		throw error;
	}
}
async function existingOne(refusal, alternative, call, neon) {
	if (alternative.kind === "exists" && refusal.status === 409 && refusal.isOwn) return reused(alternative.outputs);
	if (!alternative.existing || ![
		400,
		409,
		422
	].includes(refusal.status ?? 0)) return void 0;
	try {
		return await found(refusal, alternative.existing, call, neon);
	} catch (error) {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError)) throw error;
		if (error.request.method !== "GET") throw error;
		if (error.status !== 404) refusal.advice.push(`Whether it exists could not be read: ${error.message}.`);
		return;
	}
}
async function found(refusal, existing, call, neon) {
	const { request, response } = await (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.exchange)(existing.endpoint, call, neon);
	const { item, others } = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.readFields)(request, response, (fields) => {
		const match = existing.find(fields, call);
		return {
			item: match,
			others: match ? void 0 : existing.others?.(fields)
		};
	});
	if (!item) {
		if (others && refusal.status === 409) refusal.advice.push(`There is ${others} instead.`);
		return;
	}
	const { difference, notice, outputs, update } = existing;
	if (call.if_exists === "update" && update?.applies(call)) return updated(existing, update.endpoint, call, neon);
	const other = difference?.(item, call);
	if (other) {
		refusal.advice.push(`It exists with ${other}, so it is not reused.`);
		if (update) refusal.advice.push("if_exists: update would change it.");
		return;
	}
	const result = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.readFields)(request, response, () => reused((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.readOutputs)(outputs, item, call)));
	const text = notice?.(item, call);
	return {
		...result,
		response: response.body,
		...text && { notice: text }
	};
}
async function updated({ outputs }, endpoint, call, neon) {
	const { request, response } = await (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.exchange)(endpoint, call, neon);
	return {
		did: "it existed already and is updated",
		changed: true,
		outputs: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.readFields)(request, response, (fields) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.readOutputs)(outputs, fields, call)),
		response: response.body
	};
}
function reused(outputs) {
	return {
		did: "it exists already and is reused",
		changed: false,
		outputs
	};
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