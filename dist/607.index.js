"use strict";
exports.id = 607;
exports.ids = [607,98];
exports.modules = {

/***/ 607:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   apply: () => (/* binding */ apply)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7098);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5385);
/* harmony import */ var _procedures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6057);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8378);
/* harmony import */ var _desired_of_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9203);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4447);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_7___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_7__);
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
		const step = (0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .stepOf */ .cg)(write, call);
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
		return { scrypt: (0,node_crypto__WEBPACK_IMPORTED_MODULE_7__.scryptSync)(value.reveal(), salt, 32).toString("hex") };
	}
	if (Array.isArray(value)) return (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_5__/* .sortedBy */ .VW)(value.map((item) => hashed(item, call)), _desired_of_js__WEBPACK_IMPORTED_MODULE_5__/* .canonical */ .$N);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, hashed(held, call)]));
}
function sha256(text) {
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_7__.createHash)("sha256").update(text).digest("hex");
}
// src/apply/apply.ts
const apply = async (given, dependencies) => {
	const { neon } = dependencies;
	const file = given.from_branch_id || given.from_branch_name ? void 0 : await (0,_source_js__WEBPACK_IMPORTED_MODULE_4__/* .ofFile */ .m9)(given, dependencies);
	const call = await (0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .onBranch */ .GO)(given, neon);
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
	const { actual, branch } = await (0,_read_js__WEBPACK_IMPORTED_MODULE_6__/* .readState */ .u)((0,_source_js__WEBPACK_IMPORTED_MODULE_4__/* .resourcesOf */ .F3)(desired), withBranch, call, neon);
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



/***/ }),

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



/***/ }),

/***/ 4447:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7098);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5385);
// Shared by chunks: src/apply/state/read.ts




// src/apply/state/parse.ts
function integration(fields) {
	const provider = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.text)(fields, "auth_provider");
	if (provider !== "better_auth") throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.ResponseProblem(`Neon Auth of this branch is of auth_provider ${provider}, which has no settings by branch`);
	const name = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.optionalText)(fields, "name");
	return {
		integration: {
			database_name: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.optionalText)(fields, "db_name"),
			auth_provider_project_id: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.optionalText)(fields, "auth_provider_project_id"),
			base_url: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.optionalText)(fields, "base_url"),
			jwks_url: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.optionalText)(fields, "jwks_url")
		},
		settings: name === void 0 ? {} : { name: { name } }
	};
}
const MAPPINGS = [
	"organization",
	"magic_link",
	"phone_number",
	"email_provider",
	"email_and_password"
];
function plugins(fields) {
	const { allow_localhost, oauth_providers } = fields;
	const given = MAPPINGS.filter((name) => fields[name] !== void 0 && fields[name] !== null);
	return {
		settings: {
			...Object.fromEntries(given.map((name) => [name, checked(name, (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.object)(fields[name], name))])),
			...typeof allow_localhost === "boolean" && { allow_localhost: { allow_localhost } }
		},
		...Array.isArray(oauth_providers) && { oauth_providers: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.objects)(fields, "oauth_providers").map(provider) }
	};
}
function providers(fields) {
	return { oauth_providers: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.objects)(fields, "providers").map(provider) };
}
function provider(fields) {
	const [client_id, secret] = [(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.optionalText)(fields, "client_id"), (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.optionalText)(fields, "client_secret")];
	return {
		id: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.text)(fields, "id"),
		...client_id && { client_id },
		...secret && !isPlaceholder(secret) && { client_secret: secret }
	};
}
function isPlaceholder(text) {
	return typeof text === "string" && /^(?:\*+|•+|[<[(]?(?:redacted|hidden|masked)[>\])]?)$/i.test(text);
}
function domains(fields) {
	return { domains: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.objects)(fields, "domains").map((one) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.text)(one, "domain")) };
}
function clients(fields) {
	return { oauth_clients: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.objects)(fields, "clients").map(client) };
}
function client(fields) {
	const type = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.text)(fields, "type");
	if (type !== "confidential" && type !== "public") throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.ResponseProblem("the response has a client of no known type");
	return {
		client_id: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.text)(fields, "client_id"),
		name: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.text)(fields, "name"),
		type,
		redirect_uris: texts(fields, "redirect_uris"),
		resources: texts(fields, "resources"),
		skip_consent: fields.skip_consent === true,
		disabled: fields.disabled === true,
		...typeof fields.created_at === "string" && { created_at: fields.created_at }
	};
}
function texts(fields, name) {
	const list = fields[name];
	if (!Array.isArray(list) || !list.every((item) => typeof item === "string")) throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.ResponseProblem(`the response has no list of ${name}`);
	return list;
}
function setting(name) {
	return (fields) => {
		if (name === "webhook") (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.flag)(fields, "enabled");
		return { settings: { [name]: checked(name, fields) } };
	};
}
function checked(name, mapping) {
	if (mapping.enabled !== void 0 && typeof mapping.enabled !== "boolean") throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.ResponseProblem(`the ${name} of the response has no enabled that is true or false`);
	const { password, ...rest } = mapping;
	return isPlaceholder(password) ? rest : mapping;
}
// src/apply/state/read.ts
const OFF = {
	enabled: false,
	settings: {},
	oauth_providers: [{ id: "google" }],
	domains: [],
	oauth_clients: []
};
const SOURCES = [
	{
		operation: "get-plugins",
		shows: [
			"organization",
			"magic_link",
			"phone_number",
			"email_provider",
			"email_and_password",
			"oauth_provider",
			"allow_localhost"
		],
		parse: plugins
	},
	{
		operation: "list-domains",
		shows: ["domain"],
		parse: domains
	},
	{
		operation: "get-oauth-server",
		shows: ["oauth_server"],
		parse: setting("oauth_server")
	},
	{
		operation: "list-oauth-clients",
		shows: ["oauth_client"],
		parse: clients
	},
	{
		operation: "get-webhook",
		shows: ["webhook"],
		parse: setting("webhook")
	}
];
const ALONE = [
	{
		operation: "get-phone-number",
		shows: ["phone_number"],
		parse: setting("phone_number")
	},
	{
		operation: "get-email-provider",
		shows: ["email_provider"],
		parse: setting("email_provider")
	},
	{
		operation: "get-email-and-password",
		shows: ["email_and_password"],
		parse: setting("email_and_password")
	},
	{
		operation: "list-oauth-providers",
		shows: ["oauth_provider"],
		parse: providers
	},
	{
		operation: "get-allow-localhost",
		shows: ["allow_localhost"],
		parse: setting("allow_localhost")
	}
];
async function readState(resources, withBranch, call, neon) {
	const sources = SOURCES.filter(({ shows }) => shows.some((resource) => resources.has(resource)));
	const [integration$1, branch, ...parts] = await Promise.allSettled([
		read({
			operation: "get-integration",
			shows: [],
			parse: integration
		}, call, neon),
		withBranch ? (0,_guard_js__WEBPACK_IMPORTED_MODULE_1__.readBranch)(call, neon) : void 0,
		...sources.map((source) => read(source, call, neon))
	]);
	if (isOff(integration$1)) {
		for (const part of parts) if (!isOff(part)) throw contradicted(integration$1, part);
		return {
			actual: OFF,
			branch: fulfilled(branch) ?? await (0,_guard_js__WEBPACK_IMPORTED_MODULE_1__.readBranch)(call, neon)
		};
	}
	const there = [fulfilled(integration$1), ...parts.map((part) => fulfilled(part))];
	const missing = ALONE.filter(({ shows: [resource] }) => resources.has(resource) && !isRead(resource, there));
	const rest = await Promise.all(missing.map((source) => read(source, call, neon)));
	const own = fulfilled(branch);
	return {
		actual: joined([...there, ...rest]),
		...own && { branch: own }
	};
}
async function read({ operation, parse }, call, neon) {
	const { request, response } = await (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.exchange)((0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointOf */ .X5)(operation).endpoint, call, neon);
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.readFields)(request, response, parse);
}
function contradicted({ reason }, part) {
	if (part.status === "rejected") return part.reason;
	const { request, what, status, requestId } = reason;
	return new _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError(request, what, {
		status,
		requestId,
		advice: ["Other reads show that Neon Auth is on, so nothing was written: run the step again."]
	});
}
function isOff(settled) {
	return settled.status === "rejected" && settled.reason instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError && settled.reason.status === 404;
}
function fulfilled(settled) {
	if (settled.status === "rejected") throw settled.reason;
	return settled.value;
}
function isRead(resource, parts) {
	return parts.some(({ settings, oauth_providers }) => resource === "oauth_provider" ? oauth_providers !== void 0 : settings?.[resource] !== void 0);
}
function joined(parts) {
	const all = Object.assign({}, ...parts);
	const settings = Object.assign({}, ...parts.map((part) => part.settings));
	return {
		enabled: true,
		oauth_providers: [],
		domains: [],
		oauth_clients: [],
		...all,
		settings
	};
}



/***/ })

};
;