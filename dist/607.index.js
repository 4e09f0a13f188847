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

/***/ 8378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   F3: () => (/* binding */ resourcesOf),
/* harmony export */   GS: () => (/* binding */ makeChanges),
/* harmony export */   Ge: () => (/* binding */ ofBranch),
/* harmony export */   Rw: () => (/* binding */ detailOf),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   WN: () => (/* binding */ countsText),
/* harmony export */   XC: () => (/* binding */ planOf),
/* harmony export */   ks: () => (/* binding */ doneText),
/* harmony export */   m9: () => (/* binding */ ofFile)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4935);
/* harmony import */ var _branches_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1471);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5385);
/* harmony import */ var _desired_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9203);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4447);
/* harmony import */ var _procedures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6057);
// Shared by chunks: src/apply/source.ts







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
	return Array.isArray(value) ? `[${value.map(valueText).join(", ")}]` : (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(JSON.stringify(value));
}
function toText(from, to) {
	const text = valueText(to);
	return typeof from === "string" && typeof to === "string" && from !== to && shown(from) === shown(to) ? `${text} (another one)` : text;
}
function shown(text) {
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.hideEmails)((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.withoutCredentials)(text));
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
		const { outputs, changed, failure, warnings = [] } = await (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.perform)((0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .stepOf */ .cg)(write, call), neon);
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
			fields: (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .newFields */ .g7)({
				provider: "better_auth",
				database_name
			})
		};
		return (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .part */ .y_)({
			change,
			write: {
				operation: "create-integration",
				inputs
			}
		});
	}
	const has = integration?.database_name;
	if (!database_name || !has || has === database_name) return (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .part */ .y_)((0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .kept */ .LP)("integration"));
	return {
		planned: [],
		problems: [`auth.database_name cannot be changed: Neon Auth of the branch is in ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.quote)(has)}. Correct it, or run delete-integration first`]
	};
}
function planProviders({ oauth_providers: wanted }, actual, options) {
	if (!wanted) return (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .part */ .y_)();
	const all = (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .sortedBy */ .VW)(wanted, ({ id }) => id).map((provider) => planProvider(provider, actual, options.forceSecrets));
	const deleted = (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .sortedBy */ .VW)(actual.oauth_providers, ({ id }) => id).filter(({ id }) => !wanted.some((one) => one.id === id)).map(({ id, client_id }) => options.prune ? deletion("oauth_provider", id, client_id ? { client_id: { from: client_id } } : {}, "delete-oauth-provider", {
		oauth_provider_id: id,
		if_missing: "ignore"
	}) : (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .kept */ .LP)("oauth_provider", id, { note: _desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .NOT_NAMED */ .qm }));
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
				fields: (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .newFields */ .g7)(client)
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
	const { fields, body } = (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .difference */ .iv)(client, present, force);
	if (Object.keys(body).length === 0) {
		const own = wanted.client_id ? void 0 : present.client_id;
		return (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .part */ .y_)((0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .kept */ .LP)("oauth_provider", id, own ? { note: `keeps its client ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.quote)(own)}: delete-oauth-provider takes it away` } : {}));
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
	if (!wanted) return (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .part */ .y_)();
	const present = new Set(actual.domains);
	const added = [...new Set(wanted)].sort().map((domain) => present.has(domain) ? (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .kept */ .LP)("domain", domain) : {
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
	}) : (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .kept */ .LP)("domain", domain, { note: _desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .NOT_NAMED */ .qm }));
	return (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .part */ .y_)(...added, ...deleted);
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
	if (!desired) return (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .part */ .y_)();
	const names = [...new Set([...desired, ...actual].map(({ name }) => name))].sort();
	return (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .part */ .y_)(...names.flatMap((name) => planNamesakes(desired.filter((client) => client.name === name), (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .sortedBy */ .VW)(actual, preference).filter((client) => client.name === name), prune)));
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
		if (same) planned.push((0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .kept */ .LP)("oauth_client", same.name, same.disabled ? {
			note: "is disabled at Neon",
			differs: true
		} : {}));
		return !same;
	});
	if (desired.length === 0) return left.map((client) => surplus(client, prune, _desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .NOT_NAMED */ .qm));
	const differing = prune ? [] : left.splice(0, missing.length);
	const changed = differing.map((client, at) => (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .kept */ .LP)("oauth_client", client.name, {
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
	return (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .difference */ .iv)(desired, actual).fields;
}
function created(client) {
	const { name, ...rest } = client;
	return {
		change: {
			action: "create",
			resource: "oauth_client",
			id: name,
			fields: (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .newFields */ .g7)(rest)
		},
		write: {
			operation: "create-oauth-client",
			inputs: { settings: { ...client } }
		}
	};
}
function surplus({ name, client_id }, prune, note) {
	const fields = { client_id: { from: client_id } };
	if (!prune) return (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .kept */ .LP)("oauth_client", name, {
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
	const parts = _desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .RESOURCES */ .eZ.map((resource) => ({
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
		default: return (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .planSetting */ .Mg)(resource, desired, actual, options);
	}
}
function orderOf({ allow_localhost }) {
	if (allow_localhost !== true) return [..._desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .RESOURCES */ .eZ];
	return _desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .RESOURCES */ .eZ.filter((resource) => resource !== "allow_localhost").flatMap((resource) => resource === "oauth_server" ? ["allow_localhost", resource] : [resource]);
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
// src/apply/make.ts
function planOf(desired, { actual, branch }, { prune, force_secrets }, from) {
	const plan = planChanges(desired, branch ? {
		...actual,
		isRoot: !branch.parentId
	} : actual, {
		prune,
		forceSecrets: force_secrets
	});
	if (!("problems" in plan)) return plan;
	throw new _procedures_js__WEBPACK_IMPORTED_MODULE_5__/* .Refusal */ .P(`${from} cannot be applied to this branch, and nothing was changed: ${plan.problems.join(". ")}.`);
}
async function makeChanges(writes, call, { neon, masker, setOutputs }) {
	const secrets = new Map();
	const made = {};
	return {
		...await execute(writes, call, neon, (name, id, secret) => {
			secrets.set(secrets.has(name) ? `${name} (${id})` : name, secret);
			const text = JSON.stringify(Object.fromEntries(secrets));
			masker.register(text);
			made.oauth_client_secrets = new _index_js__WEBPACK_IMPORTED_MODULE_0__.Secret(text);
			setOutputs(made);
		}),
		made
	};
}
// src/apply/source.ts
function resourcesOf(desired) {
	return new Set(_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .RESOURCES */ .eZ.filter((resource) => names(resource, desired)));
}
function names(resource, desired) {
	switch (resource) {
		case "integration": return true;
		case "oauth_provider": return desired.oauth_providers !== void 0;
		case "domain": return desired.domains !== void 0;
		case "oauth_client": return desired.oauth_clients !== void 0;
		default: return (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .settingOf */ .y7)(resource, desired) !== void 0;
	}
}
async function ofFile(call, dependencies) {
	const { readConfigFile } = await Promise.all(/* import() */[__webpack_require__.e(411), __webpack_require__.e(574), __webpack_require__.e(272)]).then(__webpack_require__.bind(__webpack_require__, 4272)).then((n) => n.config_file_exports);
	const { desired, warnings } = readConfigFile(call, "apply", dependencies);
	return {
		desired,
		from: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.configFileOf)(call),
		warnings
	};
}
async function ofBranch(call, neon) {
	const { from_branch_id, from_branch_name = "" } = call;
	const branch_id = from_branch_id ?? await (0,_branches_js__WEBPACK_IMPORTED_MODULE_1__.branchByName)(neon, call.project_id, from_branch_name);
	if (branch_id === call.branch_id) throw new _procedures_js__WEBPACK_IMPORTED_MODULE_5__/* .Refusal */ .P("The branch and the one it comes from are the same: nothing to do.");
	const { actual } = await (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .readState */ .u)(new Set(_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .RESOURCES */ .eZ), false, {
		...call,
		branch_id
	}, neon);
	const from = `branch ${from_branch_name || branch_id}`;
	if (!actual.enabled) throw new _procedures_js__WEBPACK_IMPORTED_MODULE_5__/* .Refusal */ .P(`Neon Auth is off on ${from}: there is nothing to apply from it.`);
	const { desired, unread, leftOut } = (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .desiredOf */ .OO)(actual);
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



/***/ })

};
;