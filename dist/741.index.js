"use strict";
exports.id = 741;
exports.ids = [741];
exports.modules = {

/***/ 6741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   exportSettings: () => (/* binding */ exportSettings)
/* harmony export */ });
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3884);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9264);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4935);
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