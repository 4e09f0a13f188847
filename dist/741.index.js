"use strict";
exports.id = 741;
exports.ids = [741,471,98];
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

/***/ 6741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   exportSettings: () => (/* binding */ exportSettings)
/* harmony export */ });
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3884);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9264);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6094);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5385);
/* harmony import */ var _procedures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6057);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2861);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9792);
/* harmony import */ var _desired_of_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9203);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4447);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_9___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_9__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_10___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_10__);
// Loaded by import(): src/apply/export.ts












// src/apply/export/header.ts
var import_dist = (0,_yaml_js__WEBPACK_IMPORTED_MODULE_6__.require_dist)();
const WHY = `
 Secrets are left out: a file in a repository must not hold them. What is left out stays as it is on the branch. To set
 one, give the step its variable in "env", and uncomment its line.`;
function headerOf(schema, isSecretLeftOut) {
	return ` yaml-language-server: $schema=${schema}${isSecretLeftOut ? WHY : ""}`;
}
// src/apply/export/order.ts
const ORDER = {
	provider: true,
	database_name: true,
	name: true,
	allow_localhost: true,
	domains: true,
	oauth_providers: {
		id: true,
		client_id: true,
		client_secret: true,
		microsoft_tenant_id: true
	},
	email_and_password: {
		enabled: true,
		email_verification_method: true,
		require_email_verification: true,
		auto_sign_in_after_verification: true,
		send_verification_email_on_sign_up: true,
		send_verification_email_on_sign_in: true,
		disable_sign_up: true
	},
	email_provider: {
		type: true,
		host: true,
		port: true,
		username: true,
		password: true,
		sender_email: true,
		sender_name: true
	},
	plugins: {
		organization: {
			enabled: true,
			organization_limit: true,
			membership_limit: true,
			creator_role: true,
			send_invitation_email: true
		},
		magic_link: {
			enabled: true,
			expires_in: true,
			disable_sign_up: true
		},
		phone_number: {
			enabled: true,
			otp_expires_in: true
		}
	},
	webhook: {
		enabled: true,
		webhook_url: true,
		enabled_events: true,
		timeout_seconds: true
	},
	oauth_server: {
		enabled: true,
		login_page: true,
		consent_page: true,
		mcp: {
			resource: true,
			dynamic_registration: true,
			client_id_metadata_documents: true
		},
		resources: {}
	},
	oauth_clients: {
		name: true,
		redirect_uris: true,
		type: true,
		resources: true,
		skip_consent: true
	}
};
const NAMED_BY = {
	oauth_providers: "id",
	oauth_clients: "name"
};
// src/apply/export/text.ts
function exportText(desired, unreadable, schema) {
	const left = new Map(unreadable.map(({ path, variable }) => [path, variable]));
	const auth = nodeOf(desired, {
		path: "",
		order: ORDER,
		secret: false,
		left
	});
	const [lost] = left.keys();
	if (lost !== void 0) throw new Error(`The export has no place for ${lost}`);
	const document = new import_dist.Document(void 0, { compat: "yaml-1.1" });
	document.contents = new import_dist.YAMLMap();
	document.contents.items.push(new import_dist.Pair(new import_dist.Scalar("auth"), auth));
	document.commentBefore = headerOf(schema, unreadable.length > 0);
	return (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_7__/* .visible */ .RK)(document.toString({
		lineWidth: 0,
		doubleQuotedAsJSON: true
	}));
}
function nodeOf(value, place) {
	if (value instanceof _index_js__WEBPACK_IMPORTED_MODULE_2__.Secret || place.secret && typeof value === "string") throw new Error(`The export would hold the secret ${place.path}`);
	if (typeof value === "string") return textOf(value.replaceAll("${", () => "$${"));
	if (Array.isArray(value)) return listOf(value, place);
	return typeof value === "object" && value !== null ? mappingOf(value, place) : new import_dist.Scalar(value);
}
function mappingOf(value, place) {
	const held = new Map(Object.entries(value).filter(([, inner]) => inner !== void 0));
	const map = new import_dist.YAMLMap();
	let comments = [];
	for (const key of keysOf(held, place)) {
		const inner = placeIn(place, key);
		const node = nodeOf(held.get(key), inner);
		const variable = place.left.get(inner.path);
		if (variable === void 0) {
			const name = textOf(key);
			name.commentBefore = comments.join("\n");
			comments = [];
			map.items.push(new import_dist.Pair(name, node));
		} else {
			place.left.delete(inner.path);
			comments.push(` ${key}: \${${variable}}`);
		}
	}
	map.comment = comments.join("\n");
	return map;
}
function keysOf(held, { path, order, left }) {
	const unreadable = [...left.keys()].filter((one) => one.slice(0, one.lastIndexOf(".")) === path);
	const keys = new Set([...held.keys(), ...unreadable.map((one) => one.slice(path.length + 1))]);
	return [...Object.keys(order).filter((key) => keys.delete(key)), ...[...keys].toSorted()];
}
function placeIn({ path, order, secret, left }, key) {
	const inner = order[key];
	return {
		path: path === "" ? key : `${path}.${key}`,
		order: typeof inner === "object" ? inner : {},
		secret: secret || (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.isSecretField)(key),
		left
	};
}
function listOf(values, place) {
	const by = NAMED_BY[place.path];
	const items = values.map((value, at) => {
		const name = by === void 0 ? at : value[by];
		return nodeOf(value, {
			...place,
			path: `${place.path}[${name}]`
		});
	});
	const isSorted = by !== void 0 || values.every((value) => typeof value === "string");
	const list = new import_dist.YAMLSeq();
	list.items = isSorted ? (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_7__/* .sortedBy */ .VW)(items, (node) => sortKey(node, by)) : items;
	return list;
}
function sortKey(node, by) {
	return by === void 0 || !(0, import_dist.isMap)(node) ? String(node.toJSON()) : JSON.stringify([node.get(by), node]);
}
function textOf(value) {
	const node = new import_dist.Scalar(value);
	if (/\n/.test(value) || value.search(_desired_of_js__WEBPACK_IMPORTED_MODULE_7__/* .INVISIBLE */ .kH) >= 0) node.type = import_dist.Scalar.QUOTE_DOUBLE;
	return node;
}
// src/apply/export/variable.ts
const MAX_PART = 60;
const PLAIN_ID = /^(?=.{1,60}$)[a-z][a-z\d]*(?:-[a-z\d]+)*$/;
const RESERVED = /^(?:github|actions|runner|input)(?:-|$)/;
const PREFIX = "oauth";
function variableFor(path) {
	const dot = path.lastIndexOf(".");
	const [holder, key] = [path.slice(0, dot), path.slice(dot + 1)];
	const id = /^\w+\[(.*)\]$/s.exec(holder)?.[1];
	if (id === void 0) return nameOf(key.startsWith(`${holder}_`) ? [key] : [holder, key]);
	const isPlain = PLAIN_ID.test(id) && !id.startsWith(`${PREFIX}-`);
	const prefix = !isPlain || RESERVED.test(id) ? [PREFIX] : [];
	return nameOf(isPlain ? [
		...prefix,
		id,
		key
	] : [
		...prefix,
		id,
		key,
		hashOf(path)
	]);
}
function nameOf(parts) {
	return parts.map((part) => part.replace(/[^a-z\d]+/gi, "_").slice(0, MAX_PART)).filter((word) => word !== "_").join("_").toUpperCase();
}
function hashOf(text) {
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_10__.createHash)("sha256").update(JSON.stringify(text)).digest("hex").slice(0, 8);
}
// src/apply/export/without-secrets.ts
function withoutSecrets(desired) {
	const left = {
		values: [],
		lists: []
	};
	return {
		desired: mapping(desired, "", left),
		...left
	};
}
function mapping(held, path, left) {
	const entries = Object.entries(held).flatMap(([key, value]) => {
		const place = path === "" ? key : `${path}.${key}`;
		if (isSecret(value)) {
			left.values.push(place);
			return [];
		}
		const shown = shownValue(value, place, left);
		return shown === void 0 ? [] : [[key, shown]];
	});
	return Object.fromEntries(entries);
}
function shownValue(value, path, left) {
	if (Array.isArray(value)) return list(value, path, left);
	return typeof value === "object" && value !== null ? mapping(value, path, left) : value;
}
function list(items, path, left) {
	if (items.some(isSecret)) {
		left.lists.push(path);
		return;
	}
	const before = left.lists.length;
	const shown = items.map((item) => shownValue(item, `${path}[${nameIn(item)}]`, left));
	return left.lists.length === before ? shown : void 0;
}
function isSecret(value) {
	return value instanceof _index_js__WEBPACK_IMPORTED_MODULE_2__.Secret || typeof value === "string" && (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.withoutCredentials)(value) !== value;
}
function nameIn(item) {
	const { id, name } = item ?? {};
	return String(id ?? name ?? "");
}
// src/apply/export.ts
const ROOM = 1e5;
const MODE = 420;
const exportSettings = async (given, { neon, env, masker }) => {
	const { dry_run } = given;
	const config_file = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.configFileOf)(given);
	const place = (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .filePlace */ .Wf)({
		input: "config_file",
		given: config_file,
		workspace: env.GITHUB_WORKSPACE
	});
	(0,_write_js__WEBPACK_IMPORTED_MODULE_1__/* .tryFile */ .I)(place, ROOM);
	const call = await (0,_step_js__WEBPACK_IMPORTED_MODULE_3__/* .onBranch */ .GO)(given, neon);
	const { actual } = await (0,_read_js__WEBPACK_IMPORTED_MODULE_8__/* .readState */ .u)(new Set(_desired_of_js__WEBPACK_IMPORTED_MODULE_7__/* .RESOURCES */ .eZ), false, call, neon);
	if (!actual.enabled) throw new _procedures_js__WEBPACK_IMPORTED_MODULE_4__/* .Refusal */ .P(`Neon Auth is off on branch ${call.branch_id}: there is nothing to export.`);
	const { desired, unread, leftOut } = (0,_desired_of_js__WEBPACK_IMPORTED_MODULE_7__/* .desiredOf */ .OO)(actual);
	const { desired: shown, values, lists } = withoutSecrets(oneOfAName(desired));
	const secrets = [...unread, ...values];
	const text = exportText(shown, secrets.map((path) => ({
		path,
		variable: variableFor(path)
	})), schemaAddress(env));
	if (masker.redact(text) !== text) throw new _procedures_js__WEBPACK_IMPORTED_MODULE_4__/* .Refusal */ .P(`A secret that this step knows stands in the settings of the branch: ${config_file} is not written.`);
	const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_9__.statSync)(place.path, { throwIfNoEntry: false });
	const mode = there ? there.mode & 511 : MODE;
	if (!dry_run) (0,_write_js__WEBPACK_IMPORTED_MODULE_1__/* .writeFile */ ._)(place, mode, () => Buffer.from(text, "utf8"));
	const written = there ? `written over ${config_file}` : `written to ${config_file}`;
	const did = dry_run ? `dry run: ${config_file} could be written` : written;
	return {
		did: secrets.length > 0 ? `${did}; secrets left out: ${secrets.join(", ")}` : did,
		changed: false,
		outputs: { config_file },
		warnings: [
			...refusals(config_file, text, masker.register),
			...leftOut.map((what) => `${what}: it is not in the file.`),
			...lists.map((path) => `auth.${path} holds credentials in a URL: it is not in the file.`),
			...namesakes(desired).map((name) => `${(0,_index_js__WEBPACK_IMPORTED_MODULE_2__.quote)(name)} is the name of several OAuth clients: the file has one.`)
		]
	};
};
function refusals(path, text, register) {
	const read = (0,_config_js__WEBPACK_IMPORTED_MODULE_5__/* .readConfig */ .Xg)({
		path,
		text
	}, {
		overlays: [],
		mode: "validate",
		env: {},
		forbidden: [],
		register
	});
	if (!("problems" in read)) return [];
	return read.problems.map((problem) => `apply would refuse ${(0,_config_js__WEBPACK_IMPORTED_MODULE_5__/* .problemLine */ .YK)(path, problem)}.`);
}
function oneOfAName(desired) {
	const { oauth_clients: clients } = desired;
	if (!clients) return desired;
	const first = clients.filter(({ name }, at) => clients.findIndex((one) => one.name === name) === at);
	return {
		...desired,
		oauth_clients: first
	};
}
function namesakes({ oauth_clients: clients = [] }) {
	const names = clients.map(({ name }) => name);
	return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}
function schemaAddress({ GITHUB_SERVER_URL, GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF }) {
	const address = `${GITHUB_SERVER_URL}/${GITHUB_ACTION_REPOSITORY}/raw/${GITHUB_ACTION_REF}/schema/neon-auth.schema.json`;
	const isWhole = /^https:\/\/[\w.-]+\/[\w.-]+\/[\w.-]+\/raw\/[\w./-]+$/.test(address);
	return GITHUB_ACTION_REF && isWhole ? address : "./schema/neon-auth.schema.json";
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



/***/ }),

/***/ 9264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ tryFile),
/* harmony export */   _: () => (/* binding */ writeFile)
/* harmony export */ });
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9599);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5816);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
// Shared by chunks: src/files/write.ts






// src/files/write.ts
function writeFile(place, mode, change) {
	within(place, (folder) => {
		replace(folder, place, change((0,_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .readIn */ .Wx)(folder, place, (file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)(file)) ?? Buffer.alloc(0)), (file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.fchmodSync)(file, mode));
	});
}
function tryFile(place, room) {
	within(place, (folder) => {
		const path = folder.at((0,node_path__WEBPACK_IMPORTED_MODULE_4__.basename)(place.path));
		const there = (0,_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .readIn */ .Wx)(folder, place, (file, stats) => ({
			bytes: (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)(file),
			stats
		}));
		if (!there) (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync)(path, "wx", 384));
		try {
			const bytes = there?.bytes ?? Buffer.alloc(0);
			replace(folder, place, Buffer.concat([bytes, Buffer.alloc(room)]), (file) => {
				(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.ftruncateSync)(file, bytes.length);
				if (there) likeBefore(file, there.stats);
			});
		} finally {
			if (!there) (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.rmSync)(path, { force: true });
		}
	});
}
function likeBefore(file, { mode, atime, mtime }) {
	(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.fchmodSync)(file, mode & 4095);
	(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.futimesSync)(file, atime, mtime);
}
function within(place, act) {
	try {
		const folder = (0,_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .openFolder */ .NE)(place);
		try {
			act(folder);
			folder.sync();
		} finally {
			folder.close();
		}
	} catch (error) {
		throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .writeProblem */ .bi)(place, error);
	}
}
function replace(folder, place, bytes, finish) {
	const path = folder.at((0,node_path__WEBPACK_IMPORTED_MODULE_4__.basename)(place.path));
	const beside = folder.at(`.neon-auth-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_3__.randomUUID)()}`);
	const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync)(beside, "wx", 384);
	try {
		writeAll(file, bytes);
		finish(file);
		(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.fsyncSync)(file);
		(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.renameSync)(beside, path);
		if (!(0,_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .Ft)((0,node_fs__WEBPACK_IMPORTED_MODULE_2__.fstatSync)(file), (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.lstatSync)(path))) throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .fileProblem */ .Wj)(place, "was replaced meanwhile");
	} catch (error) {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.rmSync)(beside, { force: true });
		throw error;
	} finally {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync)(file);
	}
}
function writeAll(file, bytes) {
	for (let written = 0; written < bytes.length;) written += (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.writeSync)(file, bytes, written);
}



/***/ })

};
;