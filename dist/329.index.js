"use strict";
exports.id = 329;
exports.ids = [329];
exports.modules = {

/***/ 6329:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   operationNames: () => (/* binding */ operationNames),
/* harmony export */   planOther: () => (/* binding */ planOther)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
/* harmony import */ var _operations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4317);
/* harmony import */ var _new_domains_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1945);
// Loaded by import(): src/plan/other.ts




// src/operations/api-keys.ts
function scopeProblems({ project_id, org_id }) {
	if (!project_id || org_id) return [];
	return [{
		input: "org_id",
		message: "is required with project_id (or NEON_PROJECT_ID): only keys of an organization can be limited to a project. For a personal key give neither. An empty value counts as not given"
	}];
}
function lastKeyProblems({ keep_old_keys, github_secrets = [] }) {
	if (keep_old_keys !== 0 || github_secrets.some(({ output }) => output === "new_api_key")) return [];
	return [{
		input: "keep_old_keys",
		message: "0 needs github_secrets with new_api_key: the key in use would be revoked while the new one is in the outputs of this step only"
	}];
}
const API_KEYS = [{
	name: "rotate-api-key",
	group: "API keys",
	summary: "Replaces an API key of Neon: a new one is made, proved and stored; then old ones of its name are revoked.",
	required: ["key_name"],
	optional: [
		"org_id",
		"keep_old_keys",
		"min_age"
	],
	outputs: ["new_api_key", "api_key_id"],
	writes: true,
	account: true,
	check: (given, inputs) => [
		...scopeProblems(given),
		...lastKeyProblems(inputs),
		...(0,_operations_js__WEBPACK_IMPORTED_MODULE_1__.ageProblems)(given)
	],
	findOut: "Run the step again, and look at the API keys in the Neon Console: a key of this key_name that is stored nowhere can be revoked."
}];
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
	defaults: { config_file: _index_js__WEBPACK_IMPORTED_MODULE_0__.CONFIG_FILE },
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
	if ((from_branch_id || from_branch_name) && given.config_file) problems.push({
		input: "config_file",
		message: "is not used with another branch: give one of them"
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
const AUTH_AS_CODE = [
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
		defaults: { config_file: _index_js__WEBPACK_IMPORTED_MODULE_0__.CONFIG_FILE },
		outputs: [
			"plan",
			"plan_digest",
			"changes",
			"oauth_client_secrets"
		],
		writes: true,
		check: applyProblems,
		findOut: "Run the step again with dry_run: true to see what is left to do; without it, it carries on from there. The secret of an OAuth client that was made by then is in the output oauth_client_secrets only; one that was being made may be there without its secret: delete it first."
	},
	{
		name: "export",
		group: "Auth as code",
		summary: "Writes the present settings of a branch to the file `config_file`, secrets left out.",
		optional: ["config_file", "dry_run"],
		defaults: { config_file: _index_js__WEBPACK_IMPORTED_MODULE_0__.CONFIG_FILE },
		outputs: ["config_file"],
		writes: false
	}
];
// src/operations/many-users.ts
function createProblems({ if_exists, auth_provider, password }) {
	const problems = [];
	if (if_exists === "update") problems.push({
		input: "if_exists",
		message: "update is for OAuth providers: a user that exists is kept (reuse) or fails (fail)"
	});
	if (auth_provider === "stack" && password !== void 0) problems.push({
		input: "password",
		message: "with auth_provider: stack no user can be made with a password"
	});
	return problems;
}
const MANY_USERS = [{
	name: "create-users",
	group: "Users",
	summary: "Creates every user of the file `users_file`.",
	required: ["users_file"],
	optional: [
		"password",
		"results_file",
		"if_exists",
		"database_url"
	],
	outputs: [
		"user_ids",
		"count",
		"failed_count",
		"synced"
	],
	writes: true,
	stack: true,
	check: createProblems,
	findOut: "Run the step again: users that exist are kept (if_exists: reuse)."
}, {
	name: "delete-users",
	group: "Users",
	summary: "Deletes the users of the file `users_file` by their ids, or those that a results file names as created.",
	required: ["users_file"],
	optional: ["results_file", "if_missing"],
	outputs: ["count", "failed_count"],
	writes: true,
	stack: true,
	findOut: "Run the step again with if_missing: ignore."
}];
// src/operations/previews.ts
const preparePreview = {
	name: "prepare-preview",
	group: "Previews",
	summary: "Gives a branch auth that a person can sign in to, and proves it: enabled, its domains trusted, its file applied, its test users able to sign in.",
	optional: [
		"domains",
		"config_file",
		"overlay",
		"prune",
		"database_name",
		"test_users",
		"database_url",
		"check_sign_in",
		"fail_on",
		"allow_protected_branch",
		"pr_comment",
		"github_token"
	],
	outputs: [
		"auth_provider",
		"auth_provider_project_id",
		"jwks_url",
		"base_url",
		"branch_id",
		"database_name",
		"created",
		"issuer",
		"audience",
		"callback_urls",
		"cookie_secret",
		"user_ids",
		"findings",
		"oauth_client_secrets"
	],
	writes: true,
	check(given, inputs) {
		const problems = [...commentProblems(given, inputs), ...(0,_new_domains_js__WEBPACK_IMPORTED_MODULE_2__/* .domainProblems */ .v)(given, inputs)];
		if (given.overlay && !given.config_file) problems.push({
			input: "overlay",
			message: "needs config_file, whose overlays it names"
		});
		if (inputs.prune && !given.config_file) problems.push({
			input: "prune",
			message: "needs config_file: what its lists do not name is deleted"
		});
		if (given.database_url && !given.test_users) problems.push({
			input: "database_url",
			message: "needs test_users, whose addresses it verifies"
		});
		return problems;
	},
	findOut: "Run the step again: it goes on from where it was, and makes nothing twice."
};
const checkSignIn = {
	name: "check-sign-in",
	group: "Previews",
	summary: "Asks the auth service of a branch itself whether people can sign in, as a browser would.",
	optional: [
		"email",
		"password",
		"fail_on"
	],
	outputs: ["findings"],
	writes: false,
	check: bothOrNone
};
function bothOrNone({ email, password }) {
	if (!email === !password) return [];
	return [{
		input: email ? "password" : "email",
		message: "is required for a sign-in: give both, or neither"
	}];
}
// src/operations/procedures.ts
const PROCEDURES = [
	...[
		preparePreview,
		checkSignIn,
		{
			name: "audit",
			group: "Previews",
			summary: "Measures the Neon Auth of a branch by Neon's production checklist, or a preview by its isolation from its parent. Reads only.",
			optional: [
				"profile",
				"fail_on",
				"pr_comment",
				"github_token"
			],
			outputs: ["findings"],
			writes: false,
			check: commentProblems
		}
	],
	...MANY_USERS,
	...AUTH_AS_CODE,
	...API_KEYS
];
function findProcedure(name) {
	return PROCEDURES.find((procedure) => procedure.name === (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.operationName)(name));
}
// src/plan/other.ts
const ABOUT = [
	"key_name",
	"org_id",
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
const OF_ACCOUNT = _index_js__WEBPACK_IMPORTED_MODULE_0__.COMMON_INPUTS.filter((name) => name !== "auth_provider");
function planOther(given, settings, testUsers) {
	const procedure = given.operation === void 0 ? void 0 : findProcedure(given.operation);
	return procedure ? planProcedure(procedure, given, testUsers) : { problems: withoutOperation(given, settings) };
}
function operationNames() {
	return [..._operations_js__WEBPACK_IMPORTED_MODULE_1__.OPERATIONS, ...PROCEDURES].map(({ name }) => name);
}
function inputsOfProcedure({ required = [], optional, outputs, writes, offline, account }, generation = "better_auth") {
	const branch = generation === "stack" ? [] : ["branch_id", "branch_name"];
	const common = offline ? OFFLINE : account ? OF_ACCOUNT : [..._index_js__WEBPACK_IMPORTED_MODULE_0__.COMMON_INPUTS, ...branch];
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
		...(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.branchTwice)(given),
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
function planProcedure(procedure, given, testUsers) {
	const generation = procedure.stack && given.auth_provider === "stack" ? "stack" : "better_auth";
	const used = inputsOfProcedure(procedure, generation);
	const texts = Object.fromEntries(used.map((name) => [name, given[name] ?? procedure.defaults?.[name]]));
	const { inputs, problems } = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.parseInputs)(texts);
	const relevant = [
		...problems,
		...(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.missingInputs)(given, [...alwaysRequired(procedure), ...procedure.required ?? []]),
		...used.includes("test_users") ? testUsers?.problems ?? [] : [],
		...procedure.offline || procedure.account ? [] : targetProblems(procedure, given),
		...procedure.check?.(given, inputs) ?? [],
		...(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.destinationProblems)((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.destinationsFor)(procedure.outputs), given, inputs, {
			operation: procedure.name,
			generation,
			outputs: procedure.outputs,
			comments: procedure.optional.includes("pr_comment")
		})
	];
	const target = procedure.offline ? NOBODY : { project_id: inputs.project_id ?? NOBODY.project_id };
	const test_users = used.includes("test_users") ? testUsers?.users : void 0;
	const call = {
		...inputs,
		auth_provider: generation,
		settings: void 0,
		test_users,
		...target
	};
	if (relevant.length > 0 || !(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.hasInputs)(call, procedure.required ?? [])) return { problems: relevant };
	const warnings = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.unusedInputs)(given, used).filter((name) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.declarationOf)(name).env === void 0).map((name) => `${name} is not used by ${procedure.name}.`);
	const fromBranch = call.from_branch_id ?? call.from_branch_name;
	const own = [...procedure.required ?? [], ...procedure.optional];
	const names = ABOUT.filter((name) => own.includes(name));
	return {
		operation: procedure,
		call,
		about: [
			...(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.aboutOf)(fromBranch ? names.filter((name) => name !== "config_file") : names, call),
			...call.overlay ? [["overlay", call.overlay.join(", ")]] : [],
			...call.prune ? [["prune", "true"]] : []
		],
		warnings
	};
}
function alwaysRequired({ offline, account }) {
	if (offline) return [];
	return account ? ["api_key"] : _index_js__WEBPACK_IMPORTED_MODULE_0__.ALWAYS_REQUIRED;
}
function targetProblems({ name, stack }, given) {
	const isStack = given.auth_provider === "stack";
	if (stack && isStack) return [];
	const problems = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.branchTwice)(given);
	if (isStack) problems.push({
		input: "auth_provider",
		message: `${name} exists with better_auth only`
	});
	if (!given.branch_id && !given.branch_name) problems.push({
		input: "branch_id",
		message: `is required by ${name}: give branch_id or branch_name${stack ? ", or auth_provider: stack to act on the whole project" : ""}. An empty value counts as not given`
	});
	return problems;
}



/***/ })

};
;