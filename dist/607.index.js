"use strict";
exports.id = 607;
exports.ids = [607];
exports.modules = {

/***/ 607:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   apply: () => (/* binding */ apply)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4935);
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7098);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4447);
/* harmony import */ var _procedures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6057);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8378);
/* harmony import */ var _desired_of_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9203);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_6___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_6__);
// Loaded by import(): src/apply/apply.ts








// src/apply/approval.ts
function approvalProblem(digest, { approved_plan }) {
	if (approved_plan === void 0 || approved_plan === digest) return void 0;
	return `The plan is not the approved one: its digest is ${digest}, and approved_plan is ${approved_plan}. File or branch have changed since, or the inputs differ. Nothing was changed: review the plan in the log and give its digest.`;
}
const CLIENTS = " An OAuth client that differs is replaced with prune: true only, and one that is disabled is enabled in Neon's Console.";
const NAMED = 5;
function driftProblem(plan, { fail_on_changes }, from) {
	const changes = plan.changes.filter(({ action, differs }) => action !== "keep" || differs);
	if (!fail_on_changes || changes.length === 0) return void 0;
	const more = changes.length > NAMED ? ` and ${changes.length - NAMED} more` : "";
	return `The branch is not what ${from} says: ${changes.slice(0, NAMED).map(_source_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOf */ .Vb).join(", ")}${more} (${(0,_source_js__WEBPACK_IMPORTED_MODULE_4__/* .countsText */ .WN)(plan)}). Nothing was changed: run apply without dry_run, or correct ${from}.${changes.some(({ differs }) => differs) ? CLIENTS : ""}`;
}
// src/apply/plan/digest.ts
function digestOf(writes, call) {
	const requests = writes.map((write) => {
		const step = (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .stepOf */ .cg)(write, call);
		const { method, path, body } = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.requestOf)(step.endpoint, step.call);
		return {
			method,
			path,
			body: hashed(body, call)
		};
	});
	return sha256((0,_desired_of_js__WEBPACK_IMPORTED_MODULE_5__/* .canonical */ .$N)({
		project_id: call.project_id,
		branch_id: call.branch_id,
		requests
	}));
}
function hashed(value, call) {
	if (value instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.Secret) {
		const salt = `neon-auth-action ${call.project_id} ${call.branch_id}`;
		return { scrypt: (0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.scryptSync)(value.reveal(), salt, 32).toString("hex") };
	}
	if (Array.isArray(value)) return (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_5__/* .sortedBy */ .VW)(value.map((item) => hashed(item, call)), _desired_of_js__WEBPACK_IMPORTED_MODULE_5__/* .canonical */ .$N);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, hashed(held, call)]));
}
function sha256(text) {
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.createHash)("sha256").update(text).digest("hex");
}
// src/apply/apply.ts
const apply = async (given, dependencies) => {
	const { neon } = dependencies;
	const file = given.from_branch_id || given.from_branch_name ? void 0 : await (0,_source_js__WEBPACK_IMPORTED_MODULE_4__/* .ofFile */ .m9)(given, dependencies);
	const call = await (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .onBranch */ .GO)(given, neon);
	const wanted = file ?? await (0,_source_js__WEBPACK_IMPORTED_MODULE_4__/* .ofBranch */ .Ge)(call, neon);
	refuseUnknownClients(call, wanted);
	const plan = await planOn(call, wanted, dependencies);
	const reviewed = {
		plan,
		digest: digestOf(plan.writes, call),
		wanted
	};
	for (const line of (0,_source_js__WEBPACK_IMPORTED_MODULE_4__/* .linesOf */ .Dx)(plan, call)) dependencies.log.info(line);
	const refusal = approvalProblem(reviewed.digest, call) ?? driftProblem(plan, call, wanted.from);
	if (refusal) return resultOf(reviewed, call, { failure: { text: () => refusal } });
	return call.dry_run ? resultOf(reviewed, call, {}) : carryOut(reviewed, call, dependencies);
};
async function planOn(call, { desired, from }, { neon }) {
	const guarded = call.prune && !call.allow_protected_branch;
	const withBranch = guarded || desired.oauth_server?.enabled === true;
	const { actual, branch } = await (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readState */ .un)((0,_source_js__WEBPACK_IMPORTED_MODULE_4__/* .resourcesOf */ .F3)(desired), withBranch, call, neon);
	if (guarded && branch) (0,_guard_js__WEBPACK_IMPORTED_MODULE_1__.refuseProtected)(branch, "Nothing was changed: prune deletes.");
	return (0,_source_js__WEBPACK_IMPORTED_MODULE_4__/* .planOf */ .XC)(desired, {
		actual,
		branch
	}, call, from);
}
async function carryOut(reviewed, call, dependencies) {
	return resultOf(reviewed, call, await (0,_source_js__WEBPACK_IMPORTED_MODULE_4__/* .makeChanges */ .GS)(reviewed.plan.writes, call, dependencies));
}
function resultOf({ plan, digest, wanted }, call, done) {
	const { changed = false, made = {}, warnings = [], failure } = done;
	const changes = plan.changes.filter(({ action }) => action !== "keep").length;
	const applied = changes === 0 ? `nothing to change; ${(0,_source_js__WEBPACK_IMPORTED_MODULE_4__/* .countsText */ .WN)(plan)}` : `applied: ${(0,_source_js__WEBPACK_IMPORTED_MODULE_4__/* .doneText */ .ks)(plan)}`;
	return {
		did: call.dry_run ? `dry run: nothing was sent; ${(0,_source_js__WEBPACK_IMPORTED_MODULE_4__/* .countsText */ .WN)(plan)}` : applied,
		changed,
		outputs: {
			plan: plan.changes,
			plan_digest: digest,
			changes,
			...made
		},
		details: [(0,_source_js__WEBPACK_IMPORTED_MODULE_4__/* .detailOf */ .Rw)(plan)],
		warnings: limited([
			...wanted.warnings,
			...differing(plan),
			...warnings
		]),
		...wanted.notice && { notice: wanted.notice },
		...failure && { failure }
	};
}
function differing({ changes }) {
	return changes.filter(({ differs }) => differs).map((change) => `${(0,_source_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOf */ .Vb)(change)} ${change.note}.`);
}
const MAX_WARNINGS = 9;
function limited(warnings) {
	if (warnings.length <= 10) return [...warnings];
	const more = warnings.length - MAX_WARNINGS;
	return [...warnings.slice(0, MAX_WARNINGS), `There are ${more} more warnings of this kind.`];
}
function refuseUnknownClients({ github_secrets = [] }, { desired, from }) {
	const confidential = (desired.oauth_clients ?? []).filter(({ type }) => type === "confidential");
	const unknown = github_secrets.map((mapping) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.partsOf)(mapping)[1]).filter((name) => name !== void 0).filter((name) => !confidential.some((client) => client.name === name));
	if (unknown.length === 0) return;
	throw new _procedures_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(`Input github_secrets: ${from} has no confidential OAuth client named ${unknown.map(_index_js__WEBPACK_IMPORTED_MODULE_0__.quote).join(", ")}. Nothing was changed.`);
}



/***/ })

};
;