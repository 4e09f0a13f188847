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
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4403);
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7098);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5385);
/* harmony import */ var _procedures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6057);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4447);
/* harmony import */ var _branches_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1471);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_6___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_6__);
// Loaded by import(): src/apply/apply.ts








// src/apply/plan-text.ts
const SIGNS = {
	create: "+",
	update: "~",
	delete: "-",
	keep: "="
};
function nameOf({ resource, id }) {
	return id === null ? resource : `${resource} ${valueText(id)}`;
}
const DONE = {
	create: "created",
	update: "updated",
	delete: "deleted",
	keep: "kept"
};
const ACTIONS = [
	"create",
	"update",
	"delete",
	"keep"
];
function countsText(plan) {
	return countsBy(plan, (action) => `to ${action}`);
}
function doneText(plan) {
	return countsBy(plan, (action) => DONE[action]);
}
function countsBy({ changes }, word) {
	return ACTIONS.map((action) => `${changes.filter((change) => change.action === action).length} ${word(action)}`).join(", ");
}
function linesOf(plan, { branch_id }) {
	const stays = plan.changes.filter(isUnchanged);
	const shown = plan.changes.filter((change) => !isUnchanged(change)).map(lineOf);
	const names = stays.map(nameOf).join(", ");
	return [
		`Plan for branch ${branch_id}: ${countsText(plan)}.`,
		...shown,
		...stays.length > 0 ? [`= ${stays.length} unchanged: ${names}`] : []
	];
}
function detailOf(plan) {
	const stays = plan.changes.filter(isUnchanged);
	return {
		heading: "Plan",
		shows: "plan",
		lines: [],
		table: {
			header: [
				"Change",
				"Resource",
				"Field",
				"Present",
				"Planned"
			],
			rows: inView(plan.changes.filter((change) => !isUnchanged(change))).flatMap(rowsOf)
		},
		...stays.length > 0 && { folded: {
			title: "Unchanged",
			rows: stays.map((change) => [
				SIGNS.keep,
				nameOf(change),
				"",
				"",
				""
			])
		} }
	};
}
const ALL_SHOWN = 200;
const RANK = {
	delete: 0,
	update: 1,
	keep: 2,
	create: 3
};
function inView(changes) {
	if (changes.length <= ALL_SHOWN) return changes;
	return changes.toSorted((one, other) => RANK[one.action] - RANK[other.action]);
}
function isUnchanged({ action, note }) {
	return action === "keep" && note === void 0;
}
function lineOf(change) {
	const fields = Object.entries(change.fields).map(([name, field]) => `${name}: ${fieldText(change, field)}`);
	const text = [change.note, fields.join(", ")].filter(Boolean).join("; ");
	return `${SIGNS[change.action]} ${nameOf(change)}${text && (change.note ? ` ${text}` : `: ${text}`)}`;
}
function fieldText({ action }, { from, to }) {
	if (action === "delete" || to === void 0) return valueText(from);
	return from === void 0 ? valueText(to) : `${valueText(from)} -> ${toText(from, to)}`;
}
function rowsOf(change) {
	const first = [SIGNS[change.action], nameOf(change)];
	const fields = Object.entries(change.fields);
	const note = change.note ? [[
		...first,
		"",
		"",
		change.note
	]] : [];
	if (fields.length === 0) return change.note ? note : [[
		...first,
		"",
		"",
		""
	]];
	return [...note, ...fields.map(([name, { from, to }]) => [
		...first,
		name,
		valueText(from),
		toText(from, to)
	])];
}
function valueText(value) {
	if (value === void 0) return "";
	if (value instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.Secret) return "***";
	return Array.isArray(value) ? `[${value.map(valueText).join(", ")}]` : (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)(JSON.stringify(value));
}
function toText(from, to) {
	const text = valueText(to);
	return typeof from === "string" && typeof to === "string" && from !== to && shown(from) === shown(to) ? `${text} (another one)` : text;
}
function shown(text) {
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.hideEmails)((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.withoutCredentials)(text));
}
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
	return `The branch is not what ${from} says: ${changes.slice(0, NAMED).map(nameOf).join(", ")}${more} (${countsText(plan)}). Nothing was changed: run apply without dry_run, or correct ${from}.${changes.some(({ differs }) => differs) ? CLIENTS : ""}`;
}
// src/apply/execute.ts
async function execute(writes, call, neon, onSecret) {
	const executed = {
		done: [],
		notDone: [],
		changed: false,
		warnings: []
	};
	for (const [at, write] of writes.entries()) {
		const { outputs, changed, failure, warnings = [] } = await (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.perform)((0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .stepOf */ .cg)(write, call), neon);
		executed.changed ||= changed;
		executed.warnings.push(...warnings);
		const { oauth_client_secret: secret, oauth_client_id } = outputs;
		const [first] = write.changes;
		if (secret instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.Secret && first?.id) onSecret(first.id, String(oauth_client_id ?? ""), secret.reveal());
		if (!failure) {
			executed.done.push(...write.changes);
			continue;
		}
		executed.notDone = writes.slice(at + 1).flatMap((one) => one.changes);
		executed.failure = withProgress(failure, write.changes, executed, call);
		break;
	}
	return executed;
}
const AGAIN = "Once its reason is gone, run the step again: it carries on from there.";
const NEW_PLAN = "What is left is another plan: make and approve it, and it carries on from there.";
function withProgress(failure, at, { done, notDone }, { approved_plan }) {
	const again = failure instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError && failure.outcomeUnknown ? "" : approved_plan ? NEW_PLAN : AGAIN;
	const list = (changes) => changes.map(named).join(", ") || "nothing";
	const text = `It was for ${list(at)}. Done: ${list(done)}. Not tried: ${list(notDone)}. ${again}`;
	if (!(failure instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError)) return failure;
	const advice = failure.advice.filter((sentence) => !/\bif_(?:exists|missing)\b/.test(sentence));
	failure.advice.splice(0, failure.advice.length, ...advice, text.trim());
	return failure;
}
function named(change) {
	return change.action === "delete" ? `${nameOf(change)} (deletion)` : nameOf(change);
}
// src/apply/plan/digest.ts
function digestOf(writes, call) {
	const requests = writes.map((write) => {
		const step = (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .stepOf */ .cg)(write, call);
		const { method, path, body } = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.requestOf)(step.endpoint, step.call);
		return {
			method,
			path,
			body: hashed(body, call)
		};
	});
	return sha256((0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .canonical */ .$N)({
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
	if (Array.isArray(value)) return (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .sortedBy */ .VW)(value.map((item) => hashed(item, call)), _read_js__WEBPACK_IMPORTED_MODULE_4__/* .canonical */ .$N);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, hashed(held, call)]));
}
function sha256(text) {
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.createHash)("sha256").update(text).digest("hex");
}
// src/apply/plan/lists.ts
function planIntegration({ database_name }, { enabled, integration }) {
	if (!enabled) {
		const inputs = {
			if_exists: "reuse",
			...database_name && { database_name }
		};
		const change = {
			action: "create",
			resource: "integration",
			id: null,
			fields: (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .newFields */ .g7)({
				provider: "better_auth",
				database_name
			})
		};
		return (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .part */ .y_)({
			change,
			write: {
				operation: "create-integration",
				inputs
			}
		});
	}
	const has = integration?.database_name;
	if (!database_name || !has || has === database_name) return (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .part */ .y_)((0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .kept */ .LP)("integration"));
	return {
		planned: [],
		problems: [`auth.database_name cannot be changed: Neon Auth of the branch is in ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.quote)(has)}. Correct it, or run delete-integration first`]
	};
}
function planProviders({ oauth_providers: wanted }, actual, options) {
	if (!wanted) return (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .part */ .y_)();
	const all = (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .sortedBy */ .VW)(wanted, ({ id }) => id).map((provider) => planProvider(provider, actual, options.forceSecrets));
	const deleted = (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .sortedBy */ .VW)(actual.oauth_providers, ({ id }) => id).filter(({ id }) => !wanted.some((one) => one.id === id)).map(({ id, client_id }) => options.prune ? deletion("oauth_provider", id, client_id ? { client_id: { from: client_id } } : {}, "delete-oauth-provider", {
		oauth_provider_id: id,
		if_missing: "ignore"
	}) : (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .kept */ .LP)("oauth_provider", id, { note: _read_js__WEBPACK_IMPORTED_MODULE_4__/* .NOT_NAMED */ .qm }));
	return {
		planned: [...all.flatMap(({ planned }) => planned), ...deleted],
		problems: all.flatMap(({ problems }) => problems)
	};
}
function planProvider(wanted, { oauth_providers }, force) {
	const { id, ...client } = wanted;
	const present = oauth_providers.find((one) => one.id === id);
	const inputs = {
		oauth_provider_id: id,
		...client
	};
	if (!present) return {
		planned: [{
			change: {
				action: "create",
				resource: "oauth_provider",
				id,
				fields: (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .newFields */ .g7)(client)
			},
			write: {
				operation: "add-oauth-provider",
				inputs: {
					...inputs,
					if_exists: "fail"
				}
			}
		}],
		problems: clientProblems(wanted)
	};
	const { fields, body } = (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .difference */ .iv)(client, present, force);
	if (Object.keys(body).length === 0) {
		const own = wanted.client_id ? void 0 : present.client_id;
		return (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .part */ .y_)((0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .kept */ .LP)("oauth_provider", id, own ? { note: `keeps its client ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.quote)(own)}: delete-oauth-provider takes it away` } : {}));
	}
	return {
		planned: [{
			change: {
				action: "update",
				resource: "oauth_provider",
				id,
				fields
			},
			write: {
				operation: "update-oauth-provider",
				inputs: {
					oauth_provider_id: id,
					...body
				}
			}
		}],
		problems: "client_id" in fields ? clientProblems(wanted) : []
	};
}
const NOT_SHARED = [
	"github",
	"microsoft",
	"vercel"
];
function clientProblems({ id, client_id, client_secret }) {
	const path = `auth.oauth_providers[${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.quote)(id)}]`;
	if (client_id && !client_secret) return [`${path}.client_secret is required: the client is new at the branch, and a secret cannot be read`];
	return !client_id && NOT_SHARED.includes(id) ? [`${path}.client_id and client_secret are required: Neon has keys to share for google only`] : [];
}
function planDomains({ domains: wanted }, actual, { prune }) {
	if (!wanted) return (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .part */ .y_)();
	const present = new Set(actual.domains);
	const added = [...new Set(wanted)].sort().map((domain) => present.has(domain) ? (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .kept */ .LP)("domain", domain) : {
		change: {
			action: "create",
			resource: "domain",
			id: domain,
			fields: {}
		},
		write: {
			operation: "add-domains",
			inputs: {
				domains: [domain],
				if_exists: "reuse"
			}
		}
	});
	const deleted = [...present].sort().filter((domain) => !wanted.includes(domain)).map((domain) => prune ? deletion("domain", domain, {}, "delete-domains", {
		domains: [domain],
		if_missing: "ignore"
	}) : (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .kept */ .LP)("domain", domain, { note: _read_js__WEBPACK_IMPORTED_MODULE_4__/* .NOT_NAMED */ .qm }));
	return (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .part */ .y_)(...added, ...deleted);
}
function deletion(resource, id, fields, operation, inputs) {
	return {
		change: {
			action: "delete",
			resource,
			id,
			fields
		},
		write: {
			operation,
			inputs
		}
	};
}
// src/apply/plan/clients.ts
const DIFFERS = "differs, and is kept: clients cannot be changed, and prune: true would replace it";
const SPARE = "is one more of its name than is wanted, and is kept: prune: true would delete it";
function planClients({ oauth_clients: desired }, { oauth_clients: actual }, { prune }) {
	if (!desired) return (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .part */ .y_)();
	const names = [...new Set([...desired, ...actual].map(({ name }) => name))].sort();
	return (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .part */ .y_)(...names.flatMap((name) => planNamesakes(desired.filter((client) => client.name === name), (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .sortedBy */ .VW)(actual, preference).filter((client) => client.name === name), prune)));
}
function preference({ disabled, skip_consent, created_at = "", client_id }) {
	return [
		Number(disabled),
		Number(skip_consent),
		created_at,
		client_id
	].join(" ");
}
function planNamesakes(desired, actual, prune) {
	const left = [...actual];
	const planned = [];
	const missing = desired.filter((client) => {
		const at = left.findIndex((one) => Object.keys(differences(client, one)).length === 0);
		const [same] = at < 0 ? [] : left.splice(at, 1);
		if (same) planned.push((0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .kept */ .LP)("oauth_client", same.name, same.disabled ? {
			note: "is disabled at Neon",
			differs: true
		} : {}));
		return !same;
	});
	if (desired.length === 0) return left.map((client) => surplus(client, prune, _read_js__WEBPACK_IMPORTED_MODULE_4__/* .NOT_NAMED */ .qm));
	const differing = prune ? [] : left.splice(0, missing.length);
	const changed = differing.map((client, at) => (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .kept */ .LP)("oauth_client", client.name, {
		fields: differences(missing[at] ?? client, client),
		note: DIFFERS,
		differs: true
	}));
	const made = missing.slice(differing.length).map(created);
	return [
		...planned,
		...changed,
		...made,
		...left.map((client) => surplus(client, prune, SPARE))
	];
}
function differences({ name: _, ...desired }, actual) {
	return (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .difference */ .iv)(desired, actual).fields;
}
function created(client) {
	const { name, ...rest } = client;
	return {
		change: {
			action: "create",
			resource: "oauth_client",
			id: name,
			fields: (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .newFields */ .g7)(rest)
		},
		write: {
			operation: "create-oauth-client",
			inputs: { settings: { ...client } }
		}
	};
}
function surplus({ name, client_id }, prune, note) {
	const fields = { client_id: { from: client_id } };
	if (!prune) return (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .kept */ .LP)("oauth_client", name, {
		fields,
		note
	});
	return deletion("oauth_client", name, fields, "delete-oauth-client", {
		oauth_client_id: client_id,
		if_missing: "ignore"
	});
}
// src/apply/plan/index.ts
function planChanges(desired, actual, options) {
	const parts = _read_js__WEBPACK_IMPORTED_MODULE_4__/* .RESOURCES */ .eZ.map((resource) => ({
		resource,
		...planPart(resource, desired, actual, options)
	}));
	const problems = parts.flatMap((part) => part.problems);
	if (problems.length > 0) return { problems };
	const inOrder = orderOf(desired).flatMap((resource) => parts.find((part) => part.resource === resource)?.planned ?? []);
	return {
		changes: parts.flatMap(({ planned }) => planned.map(({ change }) => change)),
		writes: writesOf(inOrder)
	};
}
function planPart(resource, desired, actual, options) {
	switch (resource) {
		case "integration": return planIntegration(desired, actual);
		case "oauth_provider": return planProviders(desired, actual, options);
		case "domain": return planDomains(desired, actual, options);
		case "oauth_client": return planClients(desired, actual, options);
		default: return (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .planSetting */ .Mg)(resource, desired, actual, options);
	}
}
function orderOf({ allow_localhost }) {
	if (allow_localhost !== true) return [..._read_js__WEBPACK_IMPORTED_MODULE_4__/* .RESOURCES */ .eZ];
	return _read_js__WEBPACK_IMPORTED_MODULE_4__/* .RESOURCES */ .eZ.filter((resource) => resource !== "allow_localhost").flatMap((resource) => resource === "oauth_server" ? ["allow_localhost", resource] : [resource]);
}
function writesOf(planned) {
	const writes = planned.flatMap(({ change, write }) => write ? [{
		...write,
		changes: [change]
	}] : []);
	const isDeletion = ({ changes }) => changes.every(({ action }) => action === "delete");
	const deletions = writes.filter(isDeletion);
	const domains = deletions.filter(({ operation }) => operation === "delete-domains");
	return [
		...writes.filter((write) => !isDeletion(write)),
		...deletions.filter((write) => !domains.includes(write)),
		...domains.length > 0 ? [together(domains)] : []
	];
}
function together(domains) {
	return {
		operation: "delete-domains",
		inputs: {
			domains: domains.flatMap(({ inputs }) => inputs.domains ?? []),
			if_missing: "ignore"
		},
		changes: domains.flatMap(({ changes }) => changes)
	};
}
// src/apply/source.ts
function resourcesOf(desired) {
	return new Set(_read_js__WEBPACK_IMPORTED_MODULE_4__/* .RESOURCES */ .eZ.filter((resource) => names(resource, desired)));
}
function names(resource, desired) {
	switch (resource) {
		case "integration": return true;
		case "oauth_provider": return desired.oauth_providers !== void 0;
		case "domain": return desired.domains !== void 0;
		case "oauth_client": return desired.oauth_clients !== void 0;
		default: return (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .settingOf */ .y7)(resource, desired) !== void 0;
	}
}
async function ofFile(call, dependencies) {
	const { readConfigFile } = await Promise.all(/* import() */[__webpack_require__.e(411), __webpack_require__.e(574), __webpack_require__.e(272)]).then(__webpack_require__.bind(__webpack_require__, 4272));
	const { desired, warnings } = readConfigFile(call, "apply", dependencies);
	return {
		desired,
		from: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.configFileOf)(call),
		warnings
	};
}
async function ofBranch(call, neon) {
	const { from_branch_id, from_branch_name = "" } = call;
	const branch_id = from_branch_id ?? await (0,_branches_js__WEBPACK_IMPORTED_MODULE_5__.branchByName)(neon, call.project_id, from_branch_name);
	if (branch_id === call.branch_id) throw new _procedures_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P("The branch and the one it comes from are the same: nothing to do.");
	const { actual } = await (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .readState */ .un)(new Set(_read_js__WEBPACK_IMPORTED_MODULE_4__/* .RESOURCES */ .eZ), false, {
		...call,
		branch_id
	}, neon);
	const from = `branch ${from_branch_name || branch_id}`;
	if (!actual.enabled) throw new _procedures_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(`Neon Auth is off on ${from}: there is nothing to apply from it.`);
	const { desired, unread, leftOut } = (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .desiredOf */ .OO)(actual);
	return {
		desired: promotable(desired),
		from,
		warnings: leftOut.map((what) => `${what}: it is left out.`),
		...notice(from, unread, desired)
	};
}
function promotable({ database_name: _, oauth_server, ...rest }) {
	const { enabled: __, ...server } = oauth_server ?? {};
	return {
		...rest,
		...Object.keys(server).length > 0 && { oauth_server: server }
	};
}
function notice(from, unread, { oauth_server }) {
	const texts = [...unread.length > 0 ? [`Not read of ${from}, for Neon does not show them: ${unread.join(", ")}.`] : [], ...oauth_server?.enabled ? ["oauth_server.enabled is left as it is: it is for root branches alone."] : []];
	return texts.length > 0 ? { notice: texts.join(" ") } : {};
}
// src/apply/apply.ts
const apply = async (given, dependencies) => {
	const { neon } = dependencies;
	const file = given.from_branch_id || given.from_branch_name ? void 0 : await ofFile(given, dependencies);
	const call = await (0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .onBranch */ .G)(given, neon);
	const wanted = file ?? await ofBranch(call, neon);
	refuseUnknownClients(call, wanted);
	const plan = await planOn(call, wanted, dependencies);
	const reviewed = {
		plan,
		digest: digestOf(plan.writes, call),
		wanted
	};
	for (const line of linesOf(plan, call)) dependencies.log.info(line);
	const refusal = approvalProblem(reviewed.digest, call) ?? driftProblem(plan, call, wanted.from);
	if (refusal) return resultOf(reviewed, call, { failure: { text: () => refusal } });
	return call.dry_run ? resultOf(reviewed, call, {}) : carryOut(reviewed, call, dependencies);
};
async function planOn(call, { desired, from }, { neon }) {
	const guarded = call.prune && !call.allow_protected_branch;
	const withBranch = guarded || desired.oauth_server?.enabled === true;
	const { actual, branch } = await (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .readState */ .un)(resourcesOf(desired), withBranch, call, neon);
	if (guarded && branch) (0,_guard_js__WEBPACK_IMPORTED_MODULE_1__.refuseProtected)(branch, "Nothing was changed: prune deletes.");
	const isRoot = branch?.isRoot;
	const plan = planChanges(desired, isRoot === void 0 ? actual : {
		...actual,
		isRoot
	}, {
		prune: call.prune,
		forceSecrets: call.force_secrets
	});
	if (!("problems" in plan)) return plan;
	throw new _procedures_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(`${from} cannot be applied to this branch, and nothing was changed: ${plan.problems.join(". ")}.`);
}
async function carryOut(reviewed, call, { neon, masker, setOutputs }) {
	const secrets = new Map();
	const made = {};
	const { changed, warnings, failure } = await execute(reviewed.plan.writes, call, neon, (name, id, secret) => {
		secrets.set(secrets.has(name) ? `${name} (${id})` : name, secret);
		const text = JSON.stringify(Object.fromEntries(secrets));
		masker.register(text);
		made.oauth_client_secrets = new _index_js__WEBPACK_IMPORTED_MODULE_0__.Secret(text);
		setOutputs(made);
	});
	return resultOf(reviewed, call, {
		changed,
		made,
		warnings,
		...failure && { failure }
	});
}
function resultOf({ plan, digest, wanted }, call, done) {
	const { changed = false, made = {}, warnings = [], failure } = done;
	const changes = plan.changes.filter(({ action }) => action !== "keep").length;
	const applied = changes === 0 ? `nothing to change; ${countsText(plan)}` : `applied: ${doneText(plan)}`;
	return {
		did: call.dry_run ? `dry run: nothing was sent; ${countsText(plan)}` : applied,
		changed,
		outputs: {
			plan: plan.changes,
			plan_digest: digest,
			changes,
			...made
		},
		details: [detailOf(plan)],
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
	return changes.filter(({ differs }) => differs).map((change) => `${nameOf(change)} ${change.note}.`);
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
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4403);
// Shared by chunks: src/perform/guard.ts



// src/perform/guard.ts
var guard_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__exportAll */ .I)({
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
			isRoot: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.optionalText)(branch, "parent_id") === void 0,
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
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   LP: () => (/* binding */ kept),
/* harmony export */   Mg: () => (/* binding */ planSetting),
/* harmony export */   OO: () => (/* binding */ desiredOf),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   VW: () => (/* binding */ sortedBy),
/* harmony export */   cg: () => (/* binding */ stepOf),
/* harmony export */   eZ: () => (/* binding */ RESOURCES),
/* harmony export */   g7: () => (/* binding */ newFields),
/* harmony export */   iv: () => (/* binding */ difference),
/* harmony export */   kH: () => (/* binding */ INVISIBLE),
/* harmony export */   qm: () => (/* binding */ NOT_NAMED),
/* harmony export */   un: () => (/* binding */ readState),
/* harmony export */   y7: () => (/* binding */ settingOf),
/* harmony export */   y_: () => (/* binding */ part)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4403);
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7098);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5385);
/* harmony import */ var _operations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4317);
/* harmony import */ var _mapping_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8269);
/* harmony import */ var _validators_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(552);
// Shared by chunks: src/apply/state/read.ts







// src/apply/visible.ts
const INVISIBLE = new RegExp("[^\\P{C}\\n]|[^\\P{Z} ]|\\p{Default_Ignorable_Code_Point}", "gu");
function visible(text) {
	return text.replace(INVISIBLE, (character) => {
		const code = (character.codePointAt(0) ?? 0).toString(16);
		return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
	});
}
// src/apply/endpoint.ts
function branchLevel(name) {
	const operation = (0,_operations_js__WEBPACK_IMPORTED_MODULE_3__.findOperation)(name);
	const endpoint = operation?.endpoints.better_auth;
	if (!operation || !endpoint) throw new Error(`${name} has no branch-level endpoint`);
	return {
		operation,
		endpoint
	};
}
function stepOf({ operation, inputs }, call) {
	return (0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .stepOf */ .c)(operation, {
		...call,
		auth_provider: "better_auth"
	}, inputs);
}
// src/apply/plan/compare.ts
const NOT_RETURNED = ["microsoft_tenant_id"];
function difference(desired, actual, force = false) {
	const present = actual;
	const wanted = Object.entries(desired).filter(([, to]) => to !== void 0);
	const isUnread = ([key, to]) => isUnreadable(key, to, present[key]);
	if (!wanted.some((entry) => !isUnread(entry) && !isSame(entry[1], present[entry[0]])) && !(force && wanted.some(isUnread))) return {
		fields: {},
		body: {}
	};
	const sent = wanted.filter((entry) => isUnread(entry) || !isSame(entry[1], present[entry[0]])).map(([key, to]) => [key, completed(to, present[key])]);
	return {
		fields: Object.fromEntries(sent.map(([key, to]) => [key, fieldOf(present[key], to)])),
		body: Object.fromEntries(sent)
	};
}
function newFields(desired) {
	const given = Object.entries(desired).filter(([, to]) => to !== void 0);
	return Object.fromEntries(given.map(([key, to]) => [key, { to }]));
}
function isSame(wanted, present) {
	if (wanted instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.Secret) return wanted.reveal() === present;
	if (Array.isArray(wanted)) return Array.isArray(present) && setOf(wanted) === setOf(present);
	if (isPlain(wanted)) return isPlain(present) && Object.entries(wanted).every(([key, value]) => isSame(value, present[key]));
	return wanted === (present ?? void 0);
}
function isUnreadable(key, wanted, present) {
	return !(typeof present === "string" && present !== "") && (wanted instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.Secret || NOT_RETURNED.includes(key));
}
function fieldOf(from, to) {
	if (from === void 0 || from === null || from === "") return { to };
	return {
		from: to instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.Secret ? new _index_js__WEBPACK_IMPORTED_MODULE_0__.Secret(String(from)) : from,
		to
	};
}
function completed(wanted, present) {
	return isPlain(wanted) && isPlain(present) ? {
		...present,
		...wanted
	} : wanted;
}
function isPlain(value) {
	return (0,_mapping_js__WEBPACK_IMPORTED_MODULE_5__/* .isMapping */ .pi)(value) && !(value instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.Secret);
}
function setOf(list) {
	return JSON.stringify([...new Set(list.map(canonical))].sort());
}
function canonical(value) {
	if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
	if (!isPlain(value)) return JSON.stringify(value) ?? "null";
	return `{${Object.keys(value).filter((key) => value[key] !== void 0).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`;
}
function sortedBy(list, by) {
	return list.toSorted((a, b) => by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0);
}
// src/apply/plan/change.ts
const RESOURCES = [
	"integration",
	"name",
	"email_provider",
	"email_and_password",
	"oauth_provider",
	"domain",
	"organization",
	"magic_link",
	"phone_number",
	"oauth_server",
	"oauth_client",
	"webhook",
	"allow_localhost"
];
const NOT_NAMED = "is not named, and kept: prune: true would delete it";
function kept(resource, id = null, rest = {}) {
	return { change: {
		action: "keep",
		resource,
		id,
		fields: {},
		...rest
	} };
}
function part(...planned) {
	return {
		planned,
		problems: []
	};
}
// src/apply/plan/settings.ts
const UPDATES = {
	name: "update-config",
	email_provider: "update-email-provider",
	email_and_password: "update-email-and-password",
	organization: "update-organization",
	magic_link: "update-magic-link",
	phone_number: "update-phone-number",
	oauth_server: "update-oauth-server",
	webhook: "update-webhook",
	allow_localhost: "update-allow-localhost"
};
function settingOf(setting, desired) {
	switch (setting) {
		case "name":
		case "allow_localhost": return desired[setting] === void 0 ? void 0 : { [setting]: desired[setting] };
		case "organization":
		case "magic_link":
		case "phone_number": return desired.plugins?.[setting];
		default: return desired[setting];
	}
}
function planSetting(setting, desired, actual, options) {
	const wanted = settingOf(setting, desired);
	if (wanted === void 0) return part();
	const present = presentFor(setting, wanted, actual.settings[setting] ?? {});
	const { fields, body } = difference(wanted, present, options.forceSecrets);
	if (Object.keys(body).length === 0) return part(kept(setting));
	const settings = bodyOf(setting, wanted, body, present);
	const change = {
		action: "update",
		resource: setting,
		id: null,
		fields
	};
	const problems = problemsOf(setting, settings, fields, present, actual);
	return {
		planned: [{
			change,
			write: {
				operation: UPDATES[setting],
				inputs: { settings }
			}
		}],
		problems: problems.length > 0 ? problems : misfits(setting, settings)
	};
}
function presentFor(setting, wanted, present) {
	return setting === "email_provider" && present.type !== wanted.type ? { type: present.type } : present;
}
const WEBHOOK = [
	"enabled",
	"webhook_url",
	"enabled_events",
	"timeout_seconds"
];
function bodyOf(setting, wanted, body, present) {
	if (setting === "email_provider") return {
		type: wanted.type,
		...body
	};
	if (setting !== "webhook") return body;
	const stays = WEBHOOK.filter((name) => present[name] !== void 0 && present[name] !== null);
	return {
		...Object.fromEntries(stays.map((name) => [name, present[name]])),
		...body
	};
}
const SERVER = [
	"host",
	"port",
	"username",
	"sender_email",
	"sender_name"
];
function lacking(body, present) {
	if (present.type === "standard") return [];
	const missing = SERVER.filter((name) => body[name] === void 0);
	return missing.length > 0 ? [`auth.email_provider needs ${missing.join(", ")} as well: the server is new to the branch`] : [];
}
function problemsOf(setting, body, fields, present, { isRoot }) {
	if (setting === "webhook" && body.enabled === void 0) return ["auth.webhook.enabled is required: the branch has no webhook yet"];
	if (setting === "oauth_server") return serverProblems(body, isRoot);
	if (setting !== "email_provider" || body.type !== "standard") return [];
	return [
		"type",
		"host",
		"username"
	].some((name) => name in fields) && body.password === void 0 ? ["auth.email_provider.password is required: the server is new to the branch, or its host or username change, and a stored password is neither read nor sent elsewhere"] : lacking(body, present);
}
function serverProblems({ mcp, enabled }, isRoot) {
	const problems = [];
	if (mcp !== void 0 && mcp.resource === void 0) problems.push("auth.oauth_server.mcp.resource is required: the branch has none yet");
	if (enabled === true && isRoot === false) problems.push("auth.oauth_server.enabled can be true on the project's root branch only: put it in an overlay for that branch");
	return problems;
}
function misfits(setting, settings) {
	const operation = UPDATES[setting];
	const validate = _validators_js__WEBPACK_IMPORTED_MODULE_4__.validators[`${operation} (better_auth)`] ?? _validators_js__WEBPACK_IMPORTED_MODULE_4__.validators[operation];
	if (!validate || validate(JSON.parse((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.revealedJson)(settings)))) return [];
	const places = (validate.errors ?? []).map(({ instancePath }) => `auth.${setting}${instancePath.replaceAll("/", ".")}`);
	return [`${[...new Set(places)].join(", ")}: what a branch is said to have there does not fit Neon's API description`];
}
// src/apply/state/desired-of.ts
function desiredOf(actual) {
	const { settings, integration, oauth_providers, domains, oauth_clients } = actual;
	const one = (setting) => picked(settings[setting], _validators_js__WEBPACK_IMPORTED_MODULE_4__.KEYS[UPDATES[setting]] ?? []);
	const plugins = definedOf({
		organization: one("organization"),
		magic_link: one("magic_link"),
		phone_number: one("phone_number")
	});
	const active = sortedBy(oauth_clients, ({ client_id }) => client_id).filter(({ disabled }) => !disabled);
	const desired = definedOf({
		provider: "better_auth",
		database_name: integration?.database_name,
		name: settings.name?.name,
		allow_localhost: settings.allow_localhost?.allow_localhost,
		domains: [...new Set(domains)],
		oauth_providers: oauth_providers.map((provider) => ({ ...provider })),
		email_and_password: one("email_and_password"),
		email_provider: one("email_provider"),
		...Object.keys(plugins).length > 0 && { plugins },
		webhook: one("webhook"),
		oauth_server: one("oauth_server"),
		oauth_clients: active.map(({ client_id: _, disabled: __, created_at: ___, ...client }) => client)
	});
	const disabled = oauth_clients.filter((client) => client.disabled);
	return {
		desired: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.withSecrets)(desired),
		unread: unreadOf(actual),
		leftOut: disabled.map(({ name }) => `OAuth client ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.quote)(name)} is disabled`)
	};
}
function unreadOf({ settings: { email_provider }, oauth_providers }) {
	const clients = oauth_providers.filter(({ client_id, client_secret }) => client_id && !client_secret);
	const hasPassword = email_provider?.type === "standard" && !email_provider.password;
	return [...clients.map(({ id }) => `oauth_providers[${id}].client_secret`), ...hasPassword ? ["email_provider.password"] : []];
}
function picked(mapping, keys) {
	const known = Object.entries(mapping ?? {}).filter(([key, value]) => keys.includes(key) && !isEmpty(key, value));
	return known.length > 0 ? Object.fromEntries(known) : void 0;
}
function isEmpty(key, value) {
	return value === void 0 || value === null || value === "" && (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.isSecretField)(key);
}
function definedOf(mapping) {
	return Object.fromEntries(Object.entries(mapping).filter(([, value]) => value !== void 0));
}
// src/apply/state/parse.ts
function integration(fields) {
	const provider = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.text)(fields, "auth_provider");
	if (provider !== "better_auth") throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.ResponseProblem(`Neon Auth of this branch is of auth_provider ${provider}, which has no settings by branch`);
	const name = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.optionalText)(fields, "name");
	return {
		integration: { database_name: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.optionalText)(fields, "db_name") },
		settings: name === void 0 ? {} : { name: { name } }
	};
}
function plugins(fields) {
	const { allow_localhost, oauth_providers, ...rest } = fields;
	const given = Object.entries(rest).filter(([, value]) => value !== void 0 && value !== null);
	return {
		settings: {
			...Object.fromEntries(given.map(([name, value]) => [name, checked(name, (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.object)(value, name))])),
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
	const { request, response } = await (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.exchange)(branchLevel(operation).endpoint, call, neon);
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