"use strict";
exports.id = 378;
exports.ids = [378,471];
exports.modules = {

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

/***/ 9203:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   LP: () => (/* binding */ kept),
/* harmony export */   Mg: () => (/* binding */ planSetting),
/* harmony export */   OO: () => (/* binding */ desiredOf),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   VW: () => (/* binding */ sortedBy),
/* harmony export */   eZ: () => (/* binding */ RESOURCES),
/* harmony export */   g7: () => (/* binding */ newFields),
/* harmony export */   iv: () => (/* binding */ difference),
/* harmony export */   kH: () => (/* binding */ INVISIBLE),
/* harmony export */   qm: () => (/* binding */ NOT_NAMED),
/* harmony export */   y7: () => (/* binding */ settingOf),
/* harmony export */   y_: () => (/* binding */ part)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
/* harmony import */ var _mapping_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8269);
/* harmony import */ var _validators_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(552);
// Shared by chunks: src/apply/state/desired-of.ts




// src/apply/visible.ts
const INVISIBLE = new RegExp("[^\\P{C}\\n]|[^\\P{Z} ]|\\p{Default_Ignorable_Code_Point}", "gu");
function visible(text) {
	return text.replace(INVISIBLE, (character) => {
		const code = (character.codePointAt(0) ?? 0).toString(16);
		return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
	});
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
	return (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(value) && !(value instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.Secret);
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
	const validate = _validators_js__WEBPACK_IMPORTED_MODULE_1__.validators[`${operation} (better_auth)`] ?? _validators_js__WEBPACK_IMPORTED_MODULE_1__.validators[operation];
	if (!validate || validate(JSON.parse((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.revealedJson)(settings)))) return [];
	const places = (validate.errors ?? []).map(({ instancePath }) => `auth.${setting}${instancePath.replaceAll("/", ".")}`);
	return [`${[...new Set(places)].join(", ")}: what a branch is said to have there does not fit Neon's API description`];
}
// src/apply/state/desired-of.ts
function desiredOf(actual) {
	const { settings, integration, oauth_providers, domains, oauth_clients } = actual;
	const one = (setting) => picked(settings[setting], _validators_js__WEBPACK_IMPORTED_MODULE_1__.KEYS[UPDATES[setting]] ?? []);
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



/***/ }),

/***/ 8269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   QZ: () => (/* binding */ isDeeper),
/* harmony export */   pi: () => (/* binding */ isMapping)
/* harmony export */ });
// Shared by chunks: src/inputs/settings/mapping.ts

// src/inputs/settings/mapping.ts
function isDeeper(value, levels) {
	if (typeof value !== "object" || value === null) return false;
	return levels === 0 || Object.values(value).some((held) => isDeeper(held, levels - 1));
}
function kindOf(value) {
	if (value === null || value === void 0) return "empty";
	if (Array.isArray(value)) return "a list";
	return {
		string: "a text",
		object: "a mapping",
		boolean: "true or false"
	}[typeof value] ?? "a number";
}
function isMapping(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
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
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
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
	const isUnknown = failure instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError && failure.outcomeUnknown;
	const again = isUnknown ? "" : approved_plan ? NEW_PLAN : AGAIN;
	const list = (changes) => changes.map(named).join(", ") || "nothing";
	const perhaps = isUnknown ? ", perhaps done" : "";
	const text = `It was for ${list(at)}${perhaps}. Done: ${list(done)}. Not tried: ${list(notDone)}. ${again}`;
	if (!(failure instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError)) return failure;
	const advice = failure.advice.filter((sentence) => !/\bif_(?:exists|missing)\b|^It was for /.test(sentence));
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



/***/ }),

/***/ 5385:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GO: () => (/* binding */ onBranch),
/* harmony export */   X5: () => (/* binding */ endpointOf),
/* harmony export */   cg: () => (/* binding */ stepOf)
/* harmony export */ });
/* harmony import */ var _branches_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1471);
/* harmony import */ var _operations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4317);
// Shared by chunks: src/perform/step.ts



// src/perform/on-branch.ts
async function onBranch(call, neon) {
	if (call.branch_id || !call.branch_name) return call;
	return {
		...call,
		branch_id: await (0,_branches_js__WEBPACK_IMPORTED_MODULE_0__.branchByName)(neon, call.project_id, call.branch_name)
	};
}
// src/perform/step.ts
function endpointOf(name, generation = "better_auth") {
	const operation = (0,_operations_js__WEBPACK_IMPORTED_MODULE_1__.findOperation)(name);
	const endpoint = operation?.endpoints[generation];
	if (!operation || !endpoint) throw new Error(`${name} has no endpoint of ${generation}`);
	return {
		operation,
		endpoint
	};
}
function stepOf({ operation, inputs }, call) {
	const own = {
		...call,
		if_exists: "fail",
		if_missing: "fail",
		dry_run: false,
		...inputs
	};
	return {
		...endpointOf(operation, call.auth_provider),
		call: own,
		about: [],
		warnings: []
	};
}



/***/ })

};
;