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
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7098);
/* harmony import */ var _apply2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(713);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4403);
/* harmony import */ var _desired_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9203);
/* harmony import */ var _branches_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1471);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_5__);
// Loaded by import(): src/apply/apply.ts







// src/apply/report.ts
const SIGNS = {
	create: "+",
	update: "~",
	delete: "-",
	keep: "="
};
function nameOf({ resource, id }) {
	return id === null ? resource : `${resource} ${(0,_index_js__WEBPACK_IMPORTED_MODULE_2__.quote)(id)}`;
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
			rows: plan.changes.filter((change) => !isUnchanged(change)).flatMap(rowsOf)
		},
		folded: {
			title: "Unchanged",
			rows: plan.changes.filter(isUnchanged).map((change) => [
				SIGNS.keep,
				nameOf(change),
				"",
				"",
				""
			])
		}
	};
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
	return from === void 0 ? valueText(to) : `${valueText(from)} -> ${valueText(to)}`;
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
		valueText(to)
	])];
}
function valueText(value) {
	if (value === void 0) return "";
	if (value instanceof _index_js__WEBPACK_IMPORTED_MODULE_2__.Secret) return "***";
	return Array.isArray(value) ? `[${value.map(valueText).join(", ")}]` : JSON.stringify(value);
}
// src/apply/approval.ts
function approvalProblem(digest, { approved_plan }) {
	if (approved_plan === void 0 || approved_plan === digest) return void 0;
	return `The plan is not the approved one: its digest is ${digest}, and approved_plan is ${approved_plan}. File or branch have changed since, or the inputs differ. Nothing was changed: review the plan in the log and give its digest.`;
}
const NAMED = 5;
function driftProblem(plan, { fail_on_changes }, from) {
	const changes = plan.changes.filter(({ action }) => action !== "keep");
	if (!fail_on_changes || changes.length === 0) return void 0;
	const more = changes.length > NAMED ? ` and ${changes.length - NAMED} more` : "";
	return `The branch is not what ${from} says: ${changes.slice(0, NAMED).map(nameOf).join(", ")}${more} (${countsText(plan)}). Nothing was changed: run apply without dry_run, or correct ${from}.`;
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
		const { outputs, changed, failure, warnings = [] } = await (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.perform)((0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .stepOf */ .cg)(write, call), neon);
		executed.changed ||= changed;
		executed.warnings.push(...warnings);
		const secret = outputs.oauth_client_secret;
		const [first] = write.changes;
		if (secret instanceof _index_js__WEBPACK_IMPORTED_MODULE_2__.Secret && first?.id) onSecret(first.id, secret.reveal());
		if (!failure) {
			executed.done.push(...write.changes);
			continue;
		}
		executed.notDone = writes.slice(at + 1).flatMap((one) => one.changes);
		executed.failure = told(failure, write.changes, executed);
		break;
	}
	return executed;
}
function told(failure, at, { done, notDone }) {
	const list = (changes) => changes.map(nameOf).join(", ") || "nothing";
	const text = `It was for ${list(at)}. Done: ${list(done)}. Not tried: ${list(notDone)}. Run the step again: it carries on from there.`;
	if (failure instanceof _index_js__WEBPACK_IMPORTED_MODULE_2__.NeonError) failure.advice.push(text);
	return failure;
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
	const changed = wanted.filter((entry) => isUnread(entry) || !isSame(entry[1], present[entry[0]]));
	return {
		fields: Object.fromEntries(changed.map(([key, to]) => [key, fieldOf(present[key], to)])),
		body: Object.fromEntries(changed.map(([key, to]) => [key, completed(to, present[key])]))
	};
}
function newFields(desired) {
	const given = Object.entries(desired).filter(([, to]) => to !== void 0);
	return Object.fromEntries(given.map(([key, to]) => [key, { to }]));
}
function isSame(wanted, present) {
	if (wanted instanceof _index_js__WEBPACK_IMPORTED_MODULE_2__.Secret) return wanted.reveal() === present;
	if (Array.isArray(wanted)) return Array.isArray(present) && setOf(wanted) === setOf(present);
	if (isMapping(wanted)) return isMapping(present) && Object.entries(wanted).every(([key, value]) => isSame(value, present[key]));
	return wanted === (present ?? void 0);
}
function isUnreadable(key, wanted, present) {
	return !(typeof present === "string" && present !== "") && (wanted instanceof _index_js__WEBPACK_IMPORTED_MODULE_2__.Secret || NOT_RETURNED.includes(key));
}
function fieldOf(from, to) {
	if (from === void 0 || from === null || from === "") return { to };
	return {
		from: to instanceof _index_js__WEBPACK_IMPORTED_MODULE_2__.Secret ? new _index_js__WEBPACK_IMPORTED_MODULE_2__.Secret(String(from)) : from,
		to
	};
}
function completed(wanted, present) {
	return isMapping(wanted) && isMapping(present) ? {
		...present,
		...wanted
	} : wanted;
}
function isMapping(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof _index_js__WEBPACK_IMPORTED_MODULE_2__.Secret);
}
function setOf(list) {
	return JSON.stringify([...new Set(list.map(canonical))].sort());
}
function canonical(value) {
	if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
	if (!isMapping(value)) return JSON.stringify(value) ?? "null";
	return `{${Object.keys(value).filter((key) => value[key] !== void 0).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`;
}
// src/apply/plan/digest.ts
function digestOf(writes, call) {
	const requests = writes.map((write) => {
		const step = (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .stepOf */ .cg)(write, call);
		const { method, path, body } = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.requestOf)(step.endpoint, step.call);
		return {
			method,
			path,
			body: hashed(body, call)
		};
	});
	return sha256(canonical({
		project_id: call.project_id,
		branch_id: call.branch_id,
		requests
	}));
}
function hashed(value, call) {
	if (value instanceof _index_js__WEBPACK_IMPORTED_MODULE_2__.Secret) {
		const salt = `neon-auth-action ${call.project_id} ${call.branch_id}`;
		return { scrypt: (0,node_crypto__WEBPACK_IMPORTED_MODULE_5__.scryptSync)(value.reveal(), salt, 32).toString("hex") };
	}
	if (Array.isArray(value)) return value.map((item) => hashed(item, call)).sort((a, b) => canonical(a) < canonical(b) ? -1 : 1);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, hashed(held, call)]));
}
function sha256(text) {
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_5__.createHash)("sha256").update(text).digest("hex");
}
// src/apply/plan/lists.ts
const NOT_NAMED$1 = "is not named, and kept: prune: true would delete it";
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
			fields: newFields({
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
		problems: [`auth.database_name cannot be changed: Neon Auth of the branch is in ${(0,_index_js__WEBPACK_IMPORTED_MODULE_2__.quote)(has)}. Correct it, or run delete-integration first`]
	};
}
function planProviders({ oauth_providers: wanted }, actual, options) {
	if (!wanted) return (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .part */ .y_)();
	const all = inOrder(wanted, ({ id }) => id).map((provider) => planProvider(provider, actual, options.forceSecrets));
	const deleted = inOrder(actual.oauth_providers, ({ id }) => id).filter(({ id }) => !wanted.some((one) => one.id === id)).map(({ id, client_id }) => options.prune ? deletion("oauth_provider", id, client_id ? { client_id: { from: client_id } } : {}, "delete-oauth-provider", {
		oauth_provider_id: id,
		if_missing: "ignore"
	}) : (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .kept */ .LP)("oauth_provider", id, { note: NOT_NAMED$1 }));
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
				fields: newFields(client)
			},
			write: {
				operation: "add-oauth-provider",
				inputs: {
					...inputs,
					if_exists: "update"
				}
			}
		}],
		problems: clientProblems(wanted)
	};
	const { fields, body } = difference(client, present, force);
	if (Object.keys(body).length === 0) return (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .part */ .y_)((0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .kept */ .LP)("oauth_provider", id));
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
	const path = `auth.oauth_providers[${(0,_index_js__WEBPACK_IMPORTED_MODULE_2__.quote)(id)}]`;
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
	}) : (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .kept */ .LP)("domain", domain, { note: NOT_NAMED$1 }));
	return (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .part */ .y_)(...added, ...deleted);
}
function inOrder(list, by) {
	return list.toSorted((a, b) => by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0);
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
const NOT_NAMED = "is not named, and kept: prune: true would delete it";
const DIFFERS = "differs, and is kept: clients cannot be changed, and prune: true would replace it";
const SPARE = "has a namesake that is as wanted, and is kept: prune: true would delete it";
function planClients({ oauth_clients: wanted }, { oauth_clients }, { prune }) {
	if (!wanted) return (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .part */ .y_)();
	const present = inOrder(oauth_clients, ({ client_id }) => client_id);
	const named = inOrder(wanted, ({ name }) => name).flatMap((client) => planClient(client, present, prune));
	const extra = present.filter(({ name }) => !wanted.some((one) => one.name === name));
	return (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .part */ .y_)(...named, ...extra.map((client) => surplus(client, prune, NOT_NAMED)));
}
function planClient(wanted, present, prune) {
	const { name, ...rest } = wanted;
	const namesakes = present.filter((one) => one.name === name);
	const fieldsOf = (client) => difference(rest, client).fields;
	const same = namesakes.find((client) => Object.keys(fieldsOf(client)).length === 0);
	const others = namesakes.filter((client) => client !== same);
	if (same) return [(0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .kept */ .LP)("oauth_client", name, same.disabled ? { note: "is disabled at Neon" } : {}), ...others.map((client) => surplus(client, prune, SPARE))];
	if (others.length > 0 && !prune) return others.map((client) => (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .kept */ .LP)("oauth_client", name, {
		fields: fieldsOf(client),
		note: DIFFERS
	}));
	return [created(wanted), ...others.map((client) => surplus(client, true, ""))];
}
function created(client) {
	const { name, ...rest } = client;
	return {
		change: {
			action: "create",
			resource: "oauth_client",
			id: name,
			fields: newFields(rest)
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
// src/apply/plan/settings.ts
const OPERATIONS = {
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
function wantedSetting(setting, desired) {
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
	const wanted = wantedSetting(setting, desired);
	if (wanted === void 0) return (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .part */ .y_)();
	const present = presentFor(setting, wanted, actual.settings[setting] ?? {});
	const { fields, body } = difference(wanted, present, options.forceSecrets);
	if (Object.keys(body).length === 0) return (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .part */ .y_)((0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .kept */ .LP)(setting));
	const settings = bodyOf(setting, wanted, body, present);
	return {
		planned: [{
			change: {
				action: "update",
				resource: setting,
				id: null,
				fields
			},
			write: {
				operation: OPERATIONS[setting],
				inputs: { settings }
			}
		}],
		problems: problemsOf(setting, settings, fields, actual)
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
function problemsOf(setting, body, fields, { isRoot }) {
	if (setting === "webhook" && body.enabled === void 0) return ["auth.webhook.enabled is required: the branch has no webhook yet"];
	if (setting === "oauth_server") return serverProblems(body, isRoot);
	if (setting !== "email_provider" || body.type !== "standard") return [];
	return [
		"type",
		"host",
		"username"
	].some((name) => name in fields) && body.password === void 0 ? ["auth.email_provider.password is required: host or username change, and the stored one cannot be read"] : [];
}
function serverProblems({ mcp, enabled }, isRoot) {
	const problems = [];
	if (mcp !== void 0 && mcp.resource === void 0) problems.push("auth.oauth_server.mcp.resource is required: the branch has none yet");
	if (enabled === true && isRoot === false) problems.push("auth.oauth_server.enabled can be true on the project's root branch only: put it in an overlay for that branch");
	return problems;
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
		default: return planSetting(resource, desired, actual, options);
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
// src/apply/wanted.ts
function resourcesOf(desired) {
	return new Set(_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .RESOURCES */ .eZ.filter((resource) => names(resource, desired)));
}
function names(resource, desired) {
	switch (resource) {
		case "integration": return true;
		case "oauth_provider": return desired.oauth_providers !== void 0;
		case "domain": return desired.domains !== void 0;
		case "oauth_client": return desired.oauth_clients !== void 0;
		default: return wantedSetting(resource, desired) !== void 0;
	}
}
async function ofFile(call, dependencies) {
	const { readConfigFile } = await Promise.all(/* import() */[__webpack_require__.e(155), __webpack_require__.e(272)]).then(__webpack_require__.bind(__webpack_require__, 4272));
	const { desired, warnings } = readConfigFile(call, "apply", dependencies);
	return {
		desired,
		from: call.config_file,
		warnings
	};
}
async function ofBranch(call, neon) {
	const { from_branch_id, from_branch_name = "" } = call;
	const branch_id = from_branch_id ?? await (0,_branches_js__WEBPACK_IMPORTED_MODULE_4__.branchByName)(neon, call.project_id, from_branch_name);
	if (branch_id === call.branch_id) throw new _apply2_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P("from_branch_id and branch_id are the same branch: nothing to do.");
	const { actual } = await (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)(new Set(_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .RESOURCES */ .eZ), false, {
		...call,
		branch_id
	}, neon);
	const from = `branch ${from_branch_name || branch_id}`;
	if (!actual.enabled) throw new _apply2_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P(`Neon Auth is off on ${from}: there is nothing to apply from it.`);
	const { desired, unread, warnings } = (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .desiredOf */ .OO)(actual);
	const { database_name: _, ...rest } = desired;
	const notice = `Not read of ${from}, for Neon does not show them: ${unread.map(({ path }) => path).join(", ")}.`;
	return {
		desired: rest,
		from,
		warnings,
		...unread.length > 0 && { notice }
	};
}
// src/apply/apply.ts
const apply = async (given, dependencies) => {
	const { neon } = dependencies;
	const file = given.from_branch_id || given.from_branch_name ? void 0 : await ofFile(given, dependencies);
	const call = await (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .onBranch */ .GO)(given, neon);
	const wanted = file ?? await ofBranch(call, neon);
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
	const { actual, branch } = await (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)(resourcesOf(desired), withBranch, call, neon);
	if (guarded && branch) (0,_guard_js__WEBPACK_IMPORTED_MODULE_0__.refuseProtected)(branch, "Nothing was changed: prune deletes.");
	const isRoot = branch?.isRoot;
	const plan = planChanges(desired, isRoot === void 0 ? actual : {
		...actual,
		isRoot
	}, {
		prune: call.prune,
		forceSecrets: call.force_secrets
	});
	if (!("problems" in plan)) return plan;
	throw new _apply2_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P(`${from} cannot be applied to this branch, and nothing was changed: ${plan.problems.join(". ")}.`);
}
async function carryOut(reviewed, call, { neon, masker, setOutputs }) {
	const secrets = {};
	const made = {};
	const { changed, warnings, failure } = await execute(reviewed.plan.writes, call, neon, (name, secret) => {
		secrets[name] = secret;
		const text = JSON.stringify(secrets);
		masker.register(text);
		made.oauth_client_secrets = new _index_js__WEBPACK_IMPORTED_MODULE_2__.Secret(text);
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
		warnings: [...wanted.warnings, ...warnings],
		...wanted.notice && { notice: wanted.notice },
		...failure && { failure }
	};
}



/***/ })

};
;