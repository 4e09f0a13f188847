"use strict";
exports.id = 329;
exports.ids = [329];
exports.modules = {

/***/ 329:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   operationNames: () => (/* binding */ operationNames),
/* harmony export */   planOther: () => (/* binding */ planOther)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(334);
// Loaded by import(): src/plan/other.ts


// src/inputs/pr-comment.ts
function commentProblems(given, { pr_comment }) {
	if (!pr_comment || given.github_token) return [];
	return [{
		input: "github_token",
		message: "is required with pr_comment: github.token, with pull-requests: write under permissions: of the job"
	}];
}
// src/operations/auth-as-code.ts
const validate = {
	name: "validate",
	group: "Auth as code",
	summary: "Checks the file `config_file` offline: it needs no key and sends no request.",
	optional: ["config_file", "overlay"],
	outputs: ["config_file"],
	writes: false,
	offline: true
};
function applyProblems(given, inputs) {
	const problems = commentProblems(given, inputs);
	const { from_branch_id, from_branch_name } = given;
	if (from_branch_id && from_branch_name) problems.push({
		input: "from_branch_name",
		message: "cannot be given together with from_branch_id"
	});
	if ((from_branch_id || from_branch_name) && given.overlay) problems.push({
		input: "overlay",
		message: "goes with config_file: the settings of another branch have no overlays"
	});
	if (from_branch_id && from_branch_id === given.branch_id) problems.push({
		input: "from_branch_id",
		message: "is the branch itself"
	});
	if (from_branch_name && from_branch_name === given.branch_name) problems.push({
		input: "from_branch_name",
		message: "is the branch itself"
	});
	if (inputs.fail_on_changes && !inputs.dry_run) problems.push({
		input: "fail_on_changes",
		message: "needs dry_run: true: it reports changes, and makes none"
	});
	if (inputs.require_approval && !inputs.dry_run && !given.approved_plan) problems.push({
		input: "approved_plan",
		message: "is required with require_approval: give the output plan_digest of the step that made the plan. An empty value counts as not given"
	});
	return problems;
}
// src/operations/procedures.ts
const PROCEDURES = [...[
	validate,
	{
		name: "apply",
		group: "Auth as code",
		summary: "Makes Neon Auth of a branch what `config_file`, or another branch, says, and changes only what differs.",
		optional: [
			"config_file",
			"overlay",
			"from_branch_id",
			"from_branch_name",
			"prune",
			"allow_protected_branch",
			"force_secrets",
			"require_approval",
			"approved_plan",
			"fail_on_changes",
			"pr_comment",
			"github_token"
		],
		outputs: [
			"plan",
			"plan_digest",
			"changes",
			"oauth_client_secrets"
		],
		writes: true,
		check: applyProblems,
		findOut: "Run the step again with dry_run: true to see what is left to do; without it, it carries on from there."
	},
	{
		name: "export",
		group: "Auth as code",
		summary: "Writes the present settings of a branch to the file `config_file`, secrets left out.",
		optional: ["config_file"],
		outputs: ["config_file"],
		writes: false
	}
]];
function findProcedure(name) {
	return PROCEDURES.find((procedure) => procedure.name === (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.operationName)(name));
}
// src/plan/other.ts
const ABOUT = [
	"config_file",
	"from_branch_id",
	"from_branch_name"
];
const OFFLINE = [
	"operation",
	"timeout",
	"summary"
];
const NOBODY = {
	api_key: new _index_js__WEBPACK_IMPORTED_MODULE_0__.Secret(""),
	project_id: ""
};
function planOther(given, settings) {
	const procedure = given.operation === void 0 ? void 0 : findProcedure(given.operation);
	return procedure ? planProcedure(procedure, given) : { problems: withoutOperation(given, settings) };
}
function operationNames() {
	return [..._index_js__WEBPACK_IMPORTED_MODULE_0__.OPERATIONS, ...PROCEDURES].map(({ name }) => name);
}
function inputsOfProcedure({ required = [], optional, outputs, writes, offline }) {
	const common = offline ? OFFLINE : [
		..._index_js__WEBPACK_IMPORTED_MODULE_0__.COMMON_INPUTS,
		"branch_id",
		"branch_name"
	];
	const destinations = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.destinationInputs)((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.destinationsFor)(outputs));
	const own = [
		...required,
		...optional,
		...destinations,
		...writes ? ["dry_run"] : []
	];
	return [...new Set([...common, ...own])];
}
function withoutOperation(given, settings) {
	return [
		unknownOperation(given.operation),
		...(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.parseInputs)(given).problems.filter(({ input }) => input !== "operation"),
		...(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.missingInputs)(given, _index_js__WEBPACK_IMPORTED_MODULE_0__.ALWAYS_REQUIRED),
		...(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.branchProblems)(given, { name: "" }),
		...settings?.problems("", "better_auth") ?? []
	];
}
function unknownOperation(name) {
	const near = name && (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.nearest)((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.operationName)(name), operationNames());
	return {
		input: "operation",
		message: `${name === void 0 ? "is required" : `${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.quote)(name)} is not an operation`}${near ? `; did you mean ${near}?` : "."} The log of this step and docs/OPERATIONS.md of the action list all of them`
	};
}
function planProcedure(procedure, given) {
	const { inputs, problems } = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.parseInputs)(given);
	const used = inputsOfProcedure(procedure);
	const relevant = [
		...problems.filter(({ input }) => used.some((name) => name === input)),
		...(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.missingInputs)(given, [...procedure.offline ? [] : _index_js__WEBPACK_IMPORTED_MODULE_0__.ALWAYS_REQUIRED, ...procedure.required ?? []]),
		...procedure.offline ? [] : targetProblems(procedure, given),
		...procedure.check?.(given, inputs) ?? [],
		...(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.destinationProblems)((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.destinationsFor)(procedure.outputs), given, inputs, {
			operation: procedure.name,
			generation: "better_auth",
			outputs: procedure.outputs,
			comments: procedure.optional.includes("pr_comment")
		})
	];
	const target = procedure.offline ? NOBODY : {};
	const call = {
		...inputs,
		auth_provider: "better_auth",
		settings: void 0,
		...target
	};
	if (relevant.length > 0 || !(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.hasInputs)(call, procedure.required ?? [])) return { problems: relevant };
	const warnings = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.unusedInputs)(given, used).filter((name) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.declarationOf)(name).env === void 0).map((name) => `${name} is not used by ${procedure.name}.`);
	const fromBranch = call.from_branch_id ?? call.from_branch_name;
	const names = ABOUT.filter((name) => procedure.optional.includes(name));
	return {
		operation: procedure,
		call,
		about: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.aboutOf)(fromBranch ? names.filter((name) => name !== "config_file") : names, call),
		warnings
	};
}
function targetProblems({ name }, given) {
	const problems = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.branchProblems)(given, { name });
	if (given.auth_provider === "stack") problems.push({
		input: "auth_provider",
		message: `${name} exists with better_auth only`
	});
	if (!given.branch_id && !given.branch_name) problems.push({
		input: "branch_id",
		message: `is required by ${name}: give branch_id or branch_name. An empty value counts as not given`
	});
	return problems;
}



/***/ })

};
;