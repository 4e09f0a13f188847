"use strict";
exports.id = 732;
exports.ids = [732,272];
exports.modules = {

/***/ 4272:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   config_file_exports: () => (/* binding */ config_file_exports),
/* harmony export */   readConfigFile: () => (/* binding */ readConfigFile)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3941);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4935);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9599);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3884);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5816);
/* harmony import */ var _procedures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6057);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2861);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_7___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_7__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_8___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_8__);
// Shared by chunks: src/apply/config-file.ts










// src/files/read.ts
function readWorkspaceFile(file, limit) {
	const bytes = bytesOf(file, existingPlace(file), limit + 1);
	if (bytes.length > limit) throw problem(file, `has more than ${limit} bytes`);
	try {
		const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		if (!text.includes("\0")) return text;
	} catch {}
	throw problem(file, "is not a text file in UTF-8");
}
function problem(file, what) {
	return (0,_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .fileProblem */ .Wj)(file, `${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.quote)(file.given)} ${what}`);
}
function existingPlace(file) {
	const root = (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .workspaceOf */ .B3)(file);
	const asked = (0,node_path__WEBPACK_IMPORTED_MODULE_8__.resolve)(root, file.given);
	let path;
	try {
		path = (0,node_fs__WEBPACK_IMPORTED_MODULE_7__.realpathSync)(asked);
	} catch (error) {
		throw missing(file, asked, error);
	}
	if (!(0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(root, path)) throw problem(file, "is not within the workspace, links resolved");
	if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_7__.statSync)(path).isFile()) throw problem(file, "is not a file");
	return {
		input: file.input,
		path
	};
}
function missing(file, asked, error) {
	const { code } = error;
	if (code !== "ENOENT" && code !== "ENOTDIR") return unreadable(file, error);
	if (code === "ENOENT" && (0,node_fs__WEBPACK_IMPORTED_MODULE_7__.lstatSync)(asked, { throwIfNoEntry: false })) return problem(file, "is a link to nothing");
	return problem(file, "does not exist: check out first, or give the path of a file in the workspace");
}
function unreadable(file, error) {
	const { code } = error;
	return problem(file, code === "EACCES" || code === "EPERM" ? "may not be read" : `cannot be read (${code})`);
}
function bytesOf(file, place, most) {
	let bytes;
	try {
		const folder = (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .openFolder */ .NE)(place);
		try {
			bytes = (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .readIn */ .Wx)(folder, place, (descriptor) => readUpTo(descriptor, most));
		} finally {
			folder.close();
		}
	} catch (error) {
		throw error instanceof _problem_js__WEBPACK_IMPORTED_MODULE_4__/* .FileProblem */ .kc ? error : unreadable(file, error);
	}
	if (!bytes) throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .fileProblem */ .Wj)(file, "was replaced meanwhile");
	return bytes;
}
function readUpTo(descriptor, most) {
	const bytes = Buffer.alloc(most);
	let length = 0;
	for (let read = -1; read !== 0 && length < most; length += read) read = (0,node_fs__WEBPACK_IMPORTED_MODULE_7__.readSync)(descriptor, bytes, length, most - length, null);
	return bytes.subarray(0, length);
}
// src/apply/config-file.ts
var config_file_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__exportAll */ .IL)({ readConfigFile: () => readConfigFile });
const MAX_BYTES = 1e5;
const MAX_ANNOTATIONS = 9;
function readConfigFile(call, mode, { env, masker, log }) {
	const path = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.configFileOf)(call);
	const read = (0,_config_js__WEBPACK_IMPORTED_MODULE_6__/* .readConfig */ .Xg)({
		path,
		text: readWorkspaceFile({
			input: "config_file",
			given: path,
			workspace: env.GITHUB_WORKSPACE
		}, MAX_BYTES)
	}, {
		overlays: call.overlay ?? [],
		mode,
		env,
		forbidden: [...secretsOf(call), ...(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.proxySecrets)(env)],
		register: masker.register
	});
	if (!("problems" in read)) return read;
	for (const problem of read.problems.slice(0, MAX_ANNOTATIONS)) {
		const { line, column } = problem;
		log.error((0,_config_js__WEBPACK_IMPORTED_MODULE_6__/* .problemText */ .fI)(path, problem).join("\n"), {
			file: path,
			line,
			column
		});
	}
	throw new _procedures_js__WEBPACK_IMPORTED_MODULE_5__/* .Refusal */ .P(refusalText(path, read.problems));
}
function refusalText(path, problems) {
	const lines = problems.map((problem) => (0,_config_js__WEBPACK_IMPORTED_MODULE_6__/* .problemLine */ .YK)(path, problem));
	return [`${path} has ${problems.length === 1 ? "a problem" : `${problems.length} problems`}, and nothing was asked of Neon:`, ...lines].join("\n");
}
function secretsOf(call) {
	return Object.values(call).flatMap((value) => value instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Secret && value.reveal() !== "" ? [value.reveal()] : []);
}



/***/ }),

/***/ 4863:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ waitForKeys)
/* harmony export */ });
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(783);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4935);
// Shared by chunks: src/neon/keys.ts



// src/neon/keys.ts
const FIRST_WAIT = 500;
const MAX_WAIT = 1e4;
const TRY_TIMEOUT = 1e4;
function notReady({ status, body }) {
	if ((0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .isRedirect */ .N6)(status)) return `${status}, a redirect, which is not followed`;
	if (status !== 200) return `${status}`;
	const parsed = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.parseJson)(body);
	if ("malformed" in parsed) return `200, but the body ${parsed.malformed}`;
	const { keys } = parsed.json ?? {};
	if (!Array.isArray(keys)) return "200, but the body is no JSON object with keys";
	return keys.length > 0 ? void 0 : "200 with an empty list of keys";
}
function unfit(address) {
	if (typeof address !== "string" || !URL.canParse(address)) return "Neon gave no jwks_url to wait for";
	const url = new URL(address);
	if (url.username || url.password) return "the jwks_url holds a user name or password";
	if ((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.isPrivateTransport)(url)) return void 0;
	return "the jwks_url is not https, so that what it serves cannot be trusted";
}
const POLL = {
	maxRetries: Number.POSITIVE_INFINITY,
	tryTime: (remaining, retries) => TRY_TIMEOUT + waitAfter(retries) < remaining ? TRY_TIMEOUT : remaining,
	wait: ({ asked = 0 }, { retries }) => Math.max(waitAfter(retries), asked)
};
function waitAfter(retries) {
	return Math.min(MAX_WAIT, FIRST_WAIT * 2 ** retries);
}
async function waitForKeys(jwksUrl, deadline, effects) {
	const why = unfit(jwksUrl);
	if (why) throw keysError(jwksUrl, why, "wait_until_ready: false does not wait.");
	const url = String(jwksUrl);
	let tries = 0;
	async function attempt(timeout) {
		tries++;
		const seen = await ask(url, timeout, effects);
		return seen ? {
			failure: notInTime(url, tries, effects.redact(seen.what)),
			outcome: seen
		} : { done: void 0 };
	}
	async function pause({ outcome }, wait, retries) {
		const shown = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.oneLine)(url, 300);
		if (retries === 0) effects.log(`Waiting until ${shown} serves keys: ${outcome.what}.`);
		effects.debug(`GET ${shown}: ${outcome.what}; next try in ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.inSeconds)(wait)}`);
		await effects.sleep(wait);
	}
	const notSent = () => notInTime(url, tries, "nothing, the timeout of the step was over");
	await (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.withRetries)({
		policy: POLL,
		deadline,
		attempt,
		pause,
		notSent
	}, effects);
}
async function ask(url, timeout, { send }) {
	const headers = {
		accept: "application/json",
		"user-agent": _index_js__WEBPACK_IMPORTED_MODULE_1__.USER_AGENT
	};
	try {
		const response = await send({
			method: "GET",
			url,
			headers,
			timeout
		});
		const what = notReady(response);
		return what === void 0 ? void 0 : {
			what,
			asked: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.askedWait)(response.headers, Date.now())
		};
	} catch (error) {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.TransportError)) throw error;
		return { what: error.message };
	}
}
function notInTime(url, tries, seen) {
	return keysError(url, `the keys were not there by the timeout of the step; last seen after ${tries} tries: ${seen}`, "The integration is there all the same: raise timeout, or run get-integration with wait_until_ready: true.");
}
function keysError(url, what, advice) {
	const path = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.oneLine)(typeof url === "string" ? url : "jwks_url", 300);
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.NeonError({
		method: "GET",
		path
	}, what, { advice: [advice] });
}



/***/ }),

/***/ 6732:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DatabaseError: () => (/* binding */ DatabaseError),
/* harmony export */   preparePreview: () => (/* binding */ preparePreview)
/* harmony export */ });
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8378);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3186);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4863);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4447);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4935);
/* harmony import */ var _of_branch_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(903);
/* harmony import */ var _config_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4272);
/* harmony import */ var _read2_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6201);
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7098);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_9___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_9__);
// Loaded by import(): src/preview/prepare.ts











// src/database/errors.ts
var DatabaseError = class DatabaseError extends Error {
	asked;
	what;
	outcome;
	advice;
	constructor(asked, what, outcome, advice = []) {
		super(`${asked}: ${what}`);
		this.asked = asked;
		this.what = what;
		this.outcome = outcome;
		this.advice = advice;
	}
	text() {
		return [(0,_index_js__WEBPACK_IMPORTED_MODULE_4__.sentence)(this.message), ...this.advice].join(" ");
	}
	after(tries) {
		return new DatabaseError(this.asked, this.what, this.outcome, [tries, ...this.advice]);
	}
};
// src/users/failure.ts
var UserFailure = class extends Error {
	advice;
	closed;
	constructor(what, advice, { closed = false } = {}) {
		super(what);
		this.advice = advice ? [advice] : [];
		this.closed = closed;
	}
	text() {
		return [(0,_index_js__WEBPACK_IMPORTED_MODULE_4__.sentence)(this.message), ...this.advice].join(" ");
	}
};
function asFailure(error) {
	if (error instanceof UserFailure || error instanceof _of_branch_js__WEBPACK_IMPORTED_MODULE_5__/* .AuthServiceError */ .kJ || error instanceof DatabaseError || error instanceof _index_js__WEBPACK_IMPORTED_MODULE_4__.NeonError) return error;
	throw error;
}
// src/preview/desired.ts
function wantedPreview(call, dependencies) {
	const { config_file, domains = [], database_name } = call;
	const doubts = domains.flatMap((domain) => (0,_index_js__WEBPACK_IMPORTED_MODULE_4__.domainDoubt)(domain) ?? []);
	const file = config_file === void 0 ? void 0 : (0,_config_file_js__WEBPACK_IMPORTED_MODULE_6__.readConfigFile)(call, "apply", dependencies);
	const all = [...new Set([...file?.desired.domains ?? [], ...domains])];
	return {
		desired: {
			...database_name && { database_name },
			...file?.desired,
			...all.length > 0 && { domains: all }
		},
		from: config_file ?? "the step",
		warnings: [...file?.warnings ?? [], ...doubts]
	};
}
// src/preview/findings.ts
function isolationFindings(actual, parent, withUsers) {
	return [...(0,_read2_js__WEBPACK_IMPORTED_MODULE_7__/* .previewFindings */ .BQ)(actual, parent).map((one) => one.rule === "parent-webhook" && withUsers ? {
		...one,
		severity: "error",
		message: `${one.message} No test user was made.`
	} : one), ...noDomain(actual, parent)];
}
function mayMakeUsers(actual, parent) {
	return !(0,_read2_js__WEBPACK_IMPORTED_MODULE_7__/* .hasParentWebhook */ .AV)(actual, parent);
}
function noDomain({ domains, settings }, parent) {
	if (settings.allow_localhost?.allow_localhost === true) return [];
	const known = parent === "none" || parent === "unread" ? [] : parent.state.domains;
	if (domains.some((domain) => !known.includes(domain))) return [];
	return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("no-domain", "domains", `${domains.length > 0 ? "No domain but those of the parent is trusted" : "No domain is trusted"}, and localhost is not allowed.`)];
}
function expectedState(actual, desired) {
	const { allow_localhost, email_and_password, email_provider, webhook, domains = [] } = desired;
	const { settings } = actual;
	return {
		...actual,
		enabled: true,
		domains: [...new Set([...actual.domains, ...domains])],
		settings: {
			...settings,
			...allow_localhost !== void 0 && { allow_localhost: { allow_localhost } },
			...email_and_password && { email_and_password: {
				...settings.email_and_password,
				...email_and_password
			} },
			...email_provider && { email_provider: { ...email_provider } },
			...webhook && { webhook: {
				...settings.webhook,
				...webhook
			} }
		}
	};
}
// src/preview/report.ts
function previewDetails(plan, { integration, oauth_providers, domains }, users) {
	const baseUrl = integration?.base_url;
	const changes = plan.changes.some(({ action, differs }) => action !== "keep" || differs);
	return [
		...baseUrl ? [tableOf("Preview", ["What", "Where"], [["Auth", baseUrl], ...domains.map((domain) => ["Trusted", domain])])] : [],
		...users.length > 0 ? [tableOf("Users", ["User", "Outcome"], users.map(({ user, outcome }) => [user.email, outcome]))] : [],
		...oauth_providers.length > 0 && baseUrl ? [tableOf("Providers", [
			"Provider",
			"Client",
			"Callback"
		], oauth_providers.map(({ id, client_id }) => [
			id,
			client_id ? "own" : "shared",
			client_id ? (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_5__/* .callbackUrl */ .$O)(baseUrl, id) : ""
		]))] : [],
		...changes ? [(0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .detailOf */ .Rw)(plan)] : []
	];
}
function tableOf(heading, header, rows) {
	return {
		heading,
		lines: [],
		table: {
			header,
			rows
		}
	};
}
function usersText(users) {
	return [
		"created",
		"kept",
		"failed"
	].map((outcome) => [users.filter((user) => user.outcome === outcome).length, outcome]).filter(([count]) => count > 0).map(([count, outcome]) => `${count} ${outcome}`).join(", ");
}
// src/preview/dry-run.ts
async function dryRun({ call, wanted, plan, state }, { effects }) {
	const { test_users = [] } = call;
	const expected = expectedState(state.actual, wanted.desired);
	const isolation = isolationFindings(expected, state.parent, test_users.length > 0);
	const service = state.actual.enabled && call.check_sign_in ? await (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_5__/* .checkService */ ._x)((0,_of_branch_js__WEBPACK_IMPORTED_MODULE_5__/* .signInSettings */ .mH)(expected), effects) : [];
	const findings = [...isolation, ...service];
	const users = test_users.map(({ email }) => email).join(", ");
	const parts = [
		"dry run: nothing was sent",
		(0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .countsText */ .WN)(plan),
		...users ? [`would try to sign in, and make where they are missing: ${users}`] : [],
		(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .countsText */ .WN)(findings)
	];
	const details = previewDetails(plan, expected, []);
	return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .withFindings */ .$c)({
		did: parts.join("; "),
		changed: false,
		outputs: {},
		details,
		warnings: wanted.warnings
	}, findings, call);
}
// src/preview/cookie-secret.ts
function cookieSecret({ apiKey, projectId, branchId, baseUrl }) {
	const info = JSON.stringify([
		projectId,
		branchId,
		baseUrl
	]);
	const bytes = (0,node_crypto__WEBPACK_IMPORTED_MODULE_9__.hkdfSync)("sha256", apiKey.reveal(), "neon-auth-action cookie secret", info, 32);
	return new _index_js__WEBPACK_IMPORTED_MODULE_4__.Secret(Buffer.from(bytes).toString("base64url"));
}
// src/preview/outputs.ts
function previewOutputs({ integration = {}, oauth_providers }, call) {
	const { base_url, jwks_url, database_name, auth_provider_project_id } = integration;
	const outputs = {
		auth_provider: "better_auth",
		auth_provider_project_id,
		jwks_url,
		base_url,
		database_name,
		branch_id: call.branch_id
	};
	if (base_url === void 0 || !URL.canParse(base_url) || !call.branch_id) return outputs;
	const { origin } = new URL(base_url);
	const own = oauth_providers.filter(({ client_id }) => client_id !== void 0);
	return {
		...outputs,
		issuer: origin,
		audience: origin,
		callback_urls: Object.fromEntries(own.map(({ id }) => [id, (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_5__/* .callbackUrl */ .$O)(base_url, id)])),
		cookie_secret: cookieSecret({
			apiKey: call.api_key,
			projectId: call.project_id,
			branchId: call.branch_id,
			baseUrl: base_url
		})
	};
}
// src/preview/state.ts
async function readPreview(desired, call, neon) {
	const state = await (0,_read_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)(resources(desired), true, call, neon);
	if (state.branch && !call.allow_protected_branch) (0,_guard_js__WEBPACK_IMPORTED_MODULE_8__.refuseProtected)(state.branch, "Nothing was changed: prepare-preview makes users with known passwords.");
	return {
		...state,
		parent: await (0,_read2_js__WEBPACK_IMPORTED_MODULE_7__/* .readParent */ .bX)(state.branch, call, neon)
	};
}
async function readAgain(desired, before, call, neon) {
	const { actual } = await (0,_read_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)(resources(desired), false, call, neon);
	return {
		...before,
		actual
	};
}
function resources(desired) {
	return new Set([..._read2_js__WEBPACK_IMPORTED_MODULE_7__/* .AUDITED */ .fH, ...(0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .resourcesOf */ .F3)(desired)]);
}
// src/users/sign-up.ts
const VERIFY_ADVICE = "Give database_url, by which the step marks the address as verified, or set email_and_password.require_email_verification: false, for previews in an overlay.";
async function signUp(user, place) {
	const { mustVerify, database } = place;
	if (mustVerify) {
		if (!database) throw new UserFailure("the branch lets in verified addresses only", VERIFY_ADVICE);
		const there = await idOf(user, database);
		if (there) return {
			outcome: "existing",
			id: there
		};
	}
	const { service, origin } = place;
	const { email, name, password } = user;
	const response = await service.ask({
		method: "POST",
		path: "/sign-up/email",
		body: {
			email,
			password,
			name
		},
		origin
	});
	if (isTaken(response)) return {
		outcome: "existing",
		id: database && await idOf(user, database)
	};
	const id = response.status === 200 ? (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_5__/* .userOf */ .Z5)(response)?.id : void 0;
	if (id === void 0) throw refusal(response, origin);
	const made = isSignedIn(response) ? {
		outcome: "created",
		id
	} : await verified(user, id, place);
	if (made.outcome === "created" && user.roles && made.id) await setRoles(made.id, user.roles, place);
	return made;
}
async function idOf({ email }, database) {
	return (await database.userIds([email])).get(email.toLowerCase());
}
function isTaken({ status, code = "" }) {
	return (status === 422 || status === 409 || status === 400) && code.startsWith("USER_ALREADY_EXISTS");
}
function isSignedIn({ body }) {
	const { token } = body ?? {};
	return typeof token === "string" && token !== "";
}
async function verified(user, id, { database, mustVerify }) {
	if (!database) throw new UserFailure("the sign-up signed nobody in, so addresses have to be verified; whether the user existed before is not known", VERIFY_ADVICE);
	if (await database.verifyEmail(id)) return {
		outcome: "created",
		id
	};
	const there = await idOf(user, database);
	if (there && !mustVerify) return {
		outcome: "existing",
		id: there
	};
	throw new UserFailure("the sign-up gave an id that the database has no row with, so its address could not be marked as verified", "Check that database_url is of this branch: nothing was changed there.");
}
async function setRoles(user_id, roles, { call, neon }) {
	const part = {
		operation: "update-user-role",
		inputs: {
			user_id,
			roles: [...roles]
		}
	};
	const { failure } = await (0,_index_js__WEBPACK_IMPORTED_MODULE_4__.perform)((0,_read_js__WEBPACK_IMPORTED_MODULE_3__/* .stepOf */ .cg)(part, call), neon);
	if (!failure) return;
	throw new UserFailure(`the user was made (id ${user_id}), but its roles were not set: ${failure.text()}`, void 0);
}
const CLOSED = "Open it with email_and_password: { enabled: true, disable_sign_up: false }, for previews in an overlay of the configuration file.";
function refusal(response, origin) {
	const what = `the sign-up was refused: ${(0,_of_branch_js__WEBPACK_IMPORTED_MODULE_5__/* .refusalText */ .Kw)(response)}`;
	if ((0,_of_branch_js__WEBPACK_IMPORTED_MODULE_5__/* .isSwitchedOff */ .r5)(response)) return new UserFailure(`sign-up is closed on this branch; ${what}`, CLOSED, { closed: true });
	if ((0,_of_branch_js__WEBPACK_IMPORTED_MODULE_5__/* .isUntrusted */ .fb)(response)) return new UserFailure(what, `The page that it came from, ${origin}, is not trusted: add it to domains.`);
	if (response.code?.startsWith("PASSWORD_")) return new UserFailure(what, "Give another password.");
	return new UserFailure(what, void 0);
}
// src/preview/test-users.ts
const AT_ONCE = 3;
function makeTestUsers(users, place, onDone) {
	return (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_5__/* .inParallel */ .HN)(users, AT_ONCE, async (user) => {
		const result = await makeTestUser(user, place);
		onDone(result);
		return result;
	});
}
async function makeTestUser(user, place) {
	try {
		const signedIn = await (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_5__/* .signIn */ .Jv)(place.service, user, place.origin);
		if ("session" in signedIn) return await keptUser(user, signedIn.session, place);
		const { refused } = signedIn;
		if (refused.status !== 401) {
			const closed = (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_5__/* .isSwitchedOff */ .r5)(refused) ? [closedFinding(user.email)] : [];
			return failed(user, closed.length > 0 ? closed : [(0,_of_branch_js__WEBPACK_IMPORTED_MODULE_5__/* .signInFinding */ .U7)(user.email, place.origin, refused)]);
		}
		const { outcome, id } = await signUp(user, place);
		if (outcome === "created") return {
			user,
			outcome,
			id,
			changed: true,
			findings: []
		};
		throw new UserFailure("a user of that address exists with another password", "Give the password that it has, or delete it with delete-user.");
	} catch (error) {
		return failed(user, [failureFinding(user.email, error)]);
	}
}
async function keptUser(user, session, place) {
	const { id } = session.user;
	const kept = {
		user,
		outcome: "kept",
		id,
		session,
		findings: []
	};
	if (!user.roles || sameRoles(user.roles, session.user)) return {
		...kept,
		changed: false
	};
	if (id === void 0) throw new UserFailure("the sign-in gives no id, so its roles could not be set", void 0);
	const part = {
		operation: "update-user-role",
		inputs: {
			user_id: id,
			roles: [...user.roles]
		}
	};
	const { failure, changed } = await (0,_index_js__WEBPACK_IMPORTED_MODULE_4__.perform)((0,_read_js__WEBPACK_IMPORTED_MODULE_3__/* .stepOf */ .cg)(part, place.call), place.neon);
	if (!failure) return {
		...kept,
		changed
	};
	const message = `Its roles were not set: ${failure.text()}`;
	return {
		...kept,
		outcome: "failed",
		changed,
		findings: [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("user-cannot-sign-in", user.email, message, { fix: "" })]
	};
}
function sameRoles(wanted, { role = "" }) {
	const has = role.split(",").map((one) => one.trim());
	return wanted.length === has.length && wanted.every((one) => has.includes(one));
}
function failed(user, findings) {
	return {
		user,
		outcome: "failed",
		id: void 0,
		changed: false,
		findings
	};
}
function closedFinding(email) {
	return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("sign-up-closed", email, "The user cannot be made, for sign-up with e-mail and password is closed.", { severity: "error" });
}
function failureFinding(email, error) {
	const failure = asFailure(error);
	if (failure instanceof UserFailure && failure.closed) return closedFinding(email);
	const [message, fix] = failure instanceof UserFailure ? [`It was not made: ${failure.message}.`, failure.advice.join(" ")] : [failure.text(), ""];
	return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("user-cannot-sign-in", email, message, { fix });
}
// src/preview/users.ts
async function testUsersOf({ actual }, call, { neon, effects, onUnexpectedExit }) {
	const service = (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_5__/* .createAuthService */ .ml)(actual.integration?.base_url, effects);
	const origin = (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_5__/* .pageOf */ .ZZ)(actual.domains, service);
	const mustVerify = actual.settings.email_and_password?.require_email_verification === true;
	const database = mustVerify ? await databaseOf(call, effects) : void 0;
	const done = [];
	onUnexpectedExit(() => progressText(done));
	try {
		const results = await makeTestUsers(call.test_users ?? [], {
			service,
			origin,
			mustVerify,
			database,
			call,
			neon
		}, (one) => done.push(one));
		const begun = call.check_sign_in ? [] : results.flatMap(({ session }) => session ?? []);
		await Promise.all(begun.map((session) => (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_5__/* .signOut */ .CI)(service, session, origin)));
		return results;
	} finally {
		await database?.close();
	}
}
async function databaseOf({ database_url }, effects) {
	if (!database_url) return void 0;
	const { openDatabase } = await __webpack_require__.e(/* import() */ 672).then(__webpack_require__.bind(__webpack_require__, 3672));
	return openDatabase(database_url, effects.deadline, effects);
}
function progressText(done) {
	const created = done.filter(({ outcome }) => outcome === "created").map(({ user }) => user.email);
	return created.length > 0 ? [`Test users that were created by then: ${created.join(", ")}.`] : [];
}
function idsOf(users) {
	return Object.fromEntries(users.flatMap(({ user, id }) => id === void 0 ? [] : [[user.email, id]]));
}
// src/preview/prepare.ts
const preparePreview = async (given, dependencies) => {
	const { neon, log } = dependencies;
	const wanted = wantedPreview(given, dependencies);
	const call = await (0,_read_js__WEBPACK_IMPORTED_MODULE_3__/* .onBranch */ .GO)(given, neon);
	const state = await readPreview(wanted.desired, call, neon);
	const plan = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .planOf */ .XC)(wanted.desired, state, call, wanted.from);
	for (const line of (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)(plan, call)) log.info(line);
	if (call.dry_run) return dryRun({
		call,
		wanted,
		plan,
		state
	}, dependencies);
	const done = await (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .makeChanges */ .GS)(plan.writes, call, dependencies);
	const preview = {
		call,
		wanted,
		plan,
		state,
		changed: done.changed,
		outputs: done.made,
		users: [],
		findings: [],
		warnings: [...wanted.warnings, ...done.warnings]
	};
	if (done.failure) return {
		...resultOf(preview),
		failure: done.failure
	};
	try {
		await goOn(preview, dependencies);
		return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .withFindings */ .$c)(resultOf(preview), preview.findings, call);
	} catch (error) {
		return {
			...(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .withFindings */ .$c)(resultOf(preview), preview.findings, call),
			failure: asFailure(error)
		};
	}
};
async function goOn(preview, dependencies) {
	const { call, wanted, plan } = preview;
	const { neon, effects } = dependencies;
	if (plan.writes.length > 0) preview.state = await readAgain(wanted.desired, preview.state, call, neon);
	const { actual, parent } = preview.state;
	setPreviewOutputs(preview, dependencies);
	await (0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .waitForKeys */ .b)(preview.outputs.jwks_url, effects.deadline, effects);
	const { test_users = [] } = call;
	preview.findings = isolationFindings(actual, parent, test_users.length > 0);
	if (test_users.length > 0 && mayMakeUsers(actual, parent)) {
		preview.users = await testUsersOf(preview.state, call, dependencies);
		preview.findings.push(...preview.users.flatMap(({ findings }) => findings));
		preview.changed ||= preview.users.some(({ changed }) => changed);
		preview.outputs.user_ids = idsOf(preview.users);
	}
	if (!call.check_sign_in) return;
	const checked = preview.users.filter(({ outcome }) => outcome !== "failed").map(({ user, session }) => ({
		...user,
		session
	}));
	preview.findings.push(...await (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_5__/* .checkSignIn */ .ZE)((0,_of_branch_js__WEBPACK_IMPORTED_MODULE_5__/* .signInSettings */ .mH)(actual), checked, effects));
}
function setPreviewOutputs(preview, { masker, setOutputs }) {
	const { state, call, plan } = preview;
	const made = plan.changes.some(({ resource, action }) => resource === "integration" && action === "create");
	const outputs = {
		...previewOutputs(state.actual, call),
		created: made,
		...preview.outputs
	};
	if (outputs.cookie_secret instanceof _index_js__WEBPACK_IMPORTED_MODULE_4__.Secret) masker.register(outputs.cookie_secret.reveal());
	preview.outputs = outputs;
	setOutputs(outputs);
}
function resultOf({ plan, state, changed, outputs, users, findings, warnings }) {
	return {
		did: [
			`ready at ${outputs.base_url ?? "no address"}`,
			`${plan.writes.length} ${plan.writes.length === 1 ? "write" : "writes"} to its settings`,
			...users.length > 0 ? [`test users: ${usersText(users)}`] : [],
			(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .countsText */ .WN)(findings)
		].join("; "),
		changed,
		outputs,
		details: previewDetails(plan, state.actual, users),
		warnings
	};
}



/***/ }),

/***/ 6201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ hasParentWebhook),
/* harmony export */   BQ: () => (/* binding */ previewFindings),
/* harmony export */   BV: () => (/* binding */ sharedHostOf),
/* harmony export */   bX: () => (/* binding */ readParent),
/* harmony export */   ej: () => (/* binding */ isSharedWildcard),
/* harmony export */   fH: () => (/* binding */ AUDITED),
/* harmony export */   h3: () => (/* binding */ parentDomainFindings)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4935);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4447);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3186);
// Shared by chunks: src/audit/read.ts




// src/audit/hosts.ts
const SHARED_HOSTS = [
	"vercel.app",
	"now.sh",
	"netlify.app",
	"pages.dev",
	"workers.dev",
	"github.io",
	"gitlab.io",
	"onrender.com",
	"fly.dev",
	"herokuapp.com",
	"up.railway.app",
	"railway.app",
	"web.app",
	"firebaseapp.com",
	"run.app",
	"appspot.com",
	"azurewebsites.net",
	"azurestaticapps.net",
	"amplifyapp.com",
	"cloudfront.net",
	"ondigitalocean.app",
	"deno.dev",
	"surge.sh",
	"replit.app",
	"repl.co",
	"stackblitz.io",
	"webcontainer.io",
	"codesandbox.io",
	"csb.app",
	"gitpod.io",
	"github.dev",
	"app.github.dev",
	"ngrok.app",
	"ngrok-free.app",
	"ngrok.io",
	"trycloudflare.com",
	"loca.lt",
	"sevalla.app",
	"kinsta.page",
	"lovable.app",
	"bolt.host",
	"v0.app"
];
function hostOf(domain) {
	return /^https?:\/\/([^/?#:]+)/i.exec(domain)?.[1]?.toLowerCase();
}
function sharedHostOf(domain) {
	const host = hostOf(domain);
	return SHARED_HOSTS.filter((shared) => host?.endsWith(`.${shared}`)).toSorted((a, b) => b.length - a.length)[0];
}
function isSharedWildcard(domain) {
	const host = hostOf(domain) ?? "";
	const shared = sharedHostOf(domain);
	if (!shared) return false;
	return (host.slice(0, -shared.length - 1).split(".").at(-1) ?? "").includes("*");
}
// src/audit/preview.ts
function previewFindings(actual, parent) {
	return [
		...sameBaseUrl(actual, parent) ? [(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("parent-base-url", "base_url", "It is the parent's own: the branch has no auth of its own.")] : [],
		...hasParentWebhook(actual, parent) ? [webhook(parent)] : [],
		...mailServer(actual, parent),
		...sharedWildcards(actual),
		...localhost(actual, parent)
	];
}
function parentDomainFindings(actual, parent) {
	const known = parent === "none" || parent === "unread" ? [] : parent.state.domains;
	return actual.domains.filter((domain) => known.includes(domain) && !isSharedWildcard(domain)).map((domain) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("parent-domain", domain, "The parent trusts it, too."));
}
function sameBaseUrl({ integration }, parent) {
	const own = integration?.base_url;
	return own !== void 0 && parent !== "none" && parent !== "unread" && parent.state.integration?.base_url === own;
}
function hasParentWebhook({ settings }, parent) {
	const { webhook: own } = settings;
	if (own?.enabled !== true || parent === "none") return false;
	if (parent === "unread") return true;
	return parent.state.settings.webhook?.webhook_url === own.webhook_url;
}
function webhook(parent) {
	return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("parent-webhook", "webhook", `Sign-ups call ${ofParent(parent)}.`);
}
function ofParent(parent) {
	return parent === "unread" ? "what is set, which may be the parent's: the parent could not be read" : "what the parent's call";
}
function mailServer({ settings: { email_provider: own } }, parent) {
	if (own?.type !== "standard" || parent === "none") return [];
	const theirs = parent === "unread" ? own : parent.state.settings.email_provider;
	if (theirs?.type !== "standard" || theirs.host !== own.host) return [];
	return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("parent-mail-server", "email_provider", parent === "unread" ? "E-mails go through an SMTP server of its own, which may be the parent’s: the parent could not be read." : "E-mails go through the SMTP server of the parent.")];
}
function sharedWildcards({ domains }) {
	return domains.filter(isSharedWildcard).map((domain) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("shared-host-wildcard", domain, "Anybody can have a page there that fits."));
}
function localhost({ settings }, parent) {
	if (settings.allow_localhost?.allow_localhost !== true || parent === "none") return [];
	return parent === "unread" || parent.state.settings.allow_localhost?.allow_localhost === true ? [(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("localhost-allowed", "allow_localhost", "Pages on localhost may sign in.")] : [];
}
// src/audit/read.ts
const AUDITED = new Set([
	"domain",
	"oauth_provider",
	"email_and_password",
	"email_provider",
	"allow_localhost",
	"webhook"
]);
const OF_PARENT = new Set([
	"domain",
	"email_provider",
	"allow_localhost",
	"webhook"
]);
async function readParent(branch, call, neon) {
	const { parentId } = branch ?? {};
	if (parentId === void 0) return branch ? "none" : "unread";
	if (!(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.isId)(parentId)) return "unread";
	try {
		const { actual } = await (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readState */ .un)(OF_PARENT, false, {
			...call,
			branch_id: parentId
		}, neon);
		return { state: actual };
	} catch (error) {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError)) throw error;
		return "unread";
	}
}



/***/ })

};
;