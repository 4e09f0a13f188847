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
/* harmony import */ var _read2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6201);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4935);
/* harmony import */ var _procedures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6057);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2861);
// Shared by chunks: src/apply/config-file.ts






// src/apply/config-file.ts
var config_file_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__exportAll */ .IL)({ readConfigFile: () => readConfigFile });
const MAX_BYTES = 1e5;
const MAX_ANNOTATIONS = 9;
function readConfigFile(call, mode, { env, masker, log }) {
	const path = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.configFileOf)(call);
	const read = (0,_config_js__WEBPACK_IMPORTED_MODULE_4__/* .readConfig */ .Xg)({
		path,
		text: (0,_read2_js__WEBPACK_IMPORTED_MODULE_1__/* .readWorkspaceFile */ .sL)({
			input: "config_file",
			given: path,
			workspace: env.GITHUB_WORKSPACE
		}, MAX_BYTES)
	}, {
		overlays: call.overlay ?? [],
		mode,
		env,
		forbidden: [...secretsOf(call), ...(0,_index_js__WEBPACK_IMPORTED_MODULE_2__.proxySecrets)(env)],
		register: masker.register
	});
	if (!("problems" in read)) return read;
	for (const problem of read.problems.slice(0, MAX_ANNOTATIONS)) {
		const { line, column } = problem;
		log.error((0,_config_js__WEBPACK_IMPORTED_MODULE_4__/* .problemText */ .fI)(path, problem).join("\n"), {
			file: path,
			line,
			column
		});
	}
	throw new _procedures_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(refusalText(path, read.problems));
}
function refusalText(path, problems) {
	const lines = problems.map((problem) => (0,_config_js__WEBPACK_IMPORTED_MODULE_4__/* .problemLine */ .YK)(path, problem));
	return [`${path} has ${problems.length === 1 ? "a problem" : `${problems.length} problems`}, and nothing was asked of Neon:`, ...lines].join("\n");
}
function secretsOf(call) {
	return Object.values(call).flatMap((value) => value instanceof _index_js__WEBPACK_IMPORTED_MODULE_2__.Secret && value.reveal() !== "" ? [value.reveal()] : []);
}



/***/ }),

/***/ 5961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a$: () => (/* binding */ DatabaseError),
/* harmony export */   h_: () => (/* binding */ asFailure),
/* harmony export */   l: () => (/* binding */ SignUpClosed),
/* harmony export */   o7: () => (/* binding */ UserFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9984);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4935);
// Shared by chunks: src/users/failure.ts



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
		return [(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.sentence)(this.message), ...this.advice].join(" ");
	}
	after(tries) {
		return new DatabaseError(this.asked, this.what, this.outcome, [tries, ...this.advice]);
	}
};
// src/users/failure.ts
var UserFailure = class extends Error {
	advice;
	id;
	meetsAll;
	constructor(what, { advice = "", id, meetsAll = false } = {}) {
		super(what);
		this.advice = advice;
		this.id = id;
		this.meetsAll = meetsAll;
	}
	text() {
		return [(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.sentence)(this.message), this.advice].filter(Boolean).join(" ");
	}
};
var SignUpClosed = class extends UserFailure {};
function asFailure(error) {
	if (error instanceof UserFailure || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AuthServiceError */ .k || error instanceof DatabaseError || error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.NeonError) return error;
	throw error;
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

/***/ 7041:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ fits)
/* harmony export */ });
// Shared by chunks: src/perform/pattern.ts

// src/perform/pattern.ts
function fits(text, pattern) {
	const [first = "", ...rest] = pattern.toLowerCase().split("*");
	const given = text.toLowerCase();
	const last = rest.pop();
	if (last === void 0) return given === first;
	if (!given.startsWith(first) || !given.endsWith(last)) return false;
	const end = given.length - last.length;
	let at = first.length;
	for (const piece of rest) {
		const found = given.indexOf(piece, at);
		if (found < 0) return false;
		at = found + piece.length;
	}
	return at <= end;
}



/***/ }),

/***/ 6732:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   preparePreview: () => (/* binding */ preparePreview)
/* harmony export */ });
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8378);
/* harmony import */ var _desired_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9203);
/* harmony import */ var _of_branch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(903);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3186);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4863);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5385);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4935);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4043);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5961);
/* harmony import */ var _config_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4272);
/* harmony import */ var _read3_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5690);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4447);
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7098);
/* harmony import */ var _sign_up_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(9302);
/* harmony import */ var _side_by_side_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(7934);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(9350);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_15___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_15__);
// Loaded by import(): src/preview/prepare.ts


















// src/preview/desired.ts
function wantedPreview(call, dependencies) {
	const { config_file, domains = [], database_name } = call;
	const doubts = call.check_sign_in ? [] : domains.flatMap((domain) => (0,_index_js__WEBPACK_IMPORTED_MODULE_6__.domainDoubt)(domain) ?? []);
	const file = config_file === void 0 ? void 0 : (0,_config_file_js__WEBPACK_IMPORTED_MODULE_9__.readConfigFile)(call, "apply", dependencies);
	const all = [...new Set([...file?.desired.domains ?? [], ...domains])];
	return {
		desired: {
			...database_name && { database_name },
			...file?.desired,
			...all.length > 0 && { domains: all }
		},
		from: config_file ?? "the step",
		listsDomains: file?.desired.domains !== void 0,
		warnings: [...file?.warnings ?? [], ...doubts]
	};
}
// src/preview/findings.ts
function isolationFindings(actual, parent, withUsers) {
	return [...(0,_read3_js__WEBPACK_IMPORTED_MODULE_10__/* .previewFindings */ .BQ)(actual, parent).map((one) => one.rule === "parent-webhook" && withUsers ? {
		...one,
		severity: "error",
		message: `${one.message} No test user was made.`
	} : one), ...withoutDomain(actual, parent)];
}
function mayMakeUsers(actual, parent) {
	return !(0,_read3_js__WEBPACK_IMPORTED_MODULE_10__/* .hasParentWebhook */ .AV)(actual, parent);
}
function withoutDomain({ domains, settings }, parent) {
	const known = parent === "none" || parent === "unread" ? [] : parent.state.domains;
	if (domains.some((domain) => !known.includes(domain))) return [];
	return [(0,_check_js__WEBPACK_IMPORTED_MODULE_7__/* .noDomain */ .q3)(domains.length > 0 ? "No domain but those of the parent is trusted" : "No domain is trusted", settings.allow_localhost?.allow_localhost === true)];
}
function expectedState(actual, desired, prune) {
	const { allow_localhost, email_and_password, email_provider, webhook, domains = [] } = desired;
	const { settings } = actual;
	return {
		...actual,
		enabled: true,
		domains: prune && desired.domains ? domains : [...new Set([...actual.domains, ...domains])],
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
function previewDetails({ integration, oauth_providers, domains }, users) {
	const { base_url: baseUrl, jwks_url } = integration ?? {};
	const places = [
		["Auth", baseUrl],
		["Keys", jwks_url],
		...domains.map((domain) => ["Trusted", domain])
	].filter((row) => row[1] !== void 0);
	const people = users.map(({ user, outcome }) => [user.email, outcome]);
	const providers = oauth_providers.map(({ id, client_id }) => client_id && baseUrl ? [
		id,
		"own",
		(0,_check_js__WEBPACK_IMPORTED_MODULE_7__/* .callbackUrl */ .$O)(baseUrl, id)
	] : [
		id,
		"shared",
		""
	]);
	return [
		{
			...tableOf("Preview", ["What", "Where"], places),
			shows: SHOWN
		},
		...people.length > 0 ? [tableOf("Users", ["User", "Outcome"], people)] : [],
		...providers.length > 0 ? [tableOf("Providers", [
			"Provider",
			"Client",
			"Callback"
		], providers)] : []
	];
}
function withPlan(result, plan) {
	return plan.changes.some(({ action, differs }) => action !== "keep" || differs) ? {
		...result,
		details: [...result.details ?? [], (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .detailOf */ .Rw)(plan)]
	} : result;
}
const SHOWN = [
	"auth_provider",
	"auth_provider_project_id",
	"base_url",
	"jwks_url",
	"issuer",
	"audience",
	"callback_urls",
	"cookie_secret",
	"user_ids",
	"database_name",
	"created"
];
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
async function dryRun({ call, wanted, desired, plan, state }, { effects }) {
	const { test_users = [] } = call;
	const expected = expectedState(state.actual, desired, call.prune);
	const isolation = isolationFindings(expected, state.parent, test_users.length > 0);
	const service = state.actual.enabled && call.check_sign_in ? await (0,_check_js__WEBPACK_IMPORTED_MODULE_7__/* .checkService */ ._x)((0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .signInSettings */ .mH)(expected), effects) : [];
	const findings = [...isolation, ...service];
	const users = test_users.map(({ email }) => email).join(", ");
	const parts = [
		"dry run: nothing was sent",
		(0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .countsText */ .WN)(plan),
		...users ? [`would try to sign in, and make where they are missing: ${users}`] : [],
		(0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .countsText */ .WN)(findings)
	];
	const details = previewDetails(expected, []);
	const result = {
		did: parts.join("; "),
		changed: false,
		outputs: {},
		details,
		warnings: wanted.warnings
	};
	return withPlan((0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .withFindings */ .$c)(result, findings, call), plan);
}
// src/preview/cookie-secret.ts
function cookieSecret({ apiKey, projectId, branchId, baseUrl }) {
	const info = JSON.stringify([
		projectId,
		branchId,
		baseUrl
	]);
	const bytes = (0,node_crypto__WEBPACK_IMPORTED_MODULE_15__.hkdfSync)("sha256", apiKey.reveal(), "neon-auth-action cookie secret", info, 32);
	return new _index_js__WEBPACK_IMPORTED_MODULE_6__.Secret(Buffer.from(bytes).toString("base64url"));
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
		callback_urls: Object.fromEntries(own.map(({ id }) => [id, (0,_check_js__WEBPACK_IMPORTED_MODULE_7__/* .callbackUrl */ .$O)((0,_index_js__WEBPACK_IMPORTED_MODULE_6__.withoutEndSlashes)(base_url), id)])),
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
	const state = await (0,_read_js__WEBPACK_IMPORTED_MODULE_11__/* .readState */ .u)(resources(desired), true, call, neon);
	if (state.branch && !call.allow_protected_branch) (0,_guard_js__WEBPACK_IMPORTED_MODULE_12__.refuseProtected)(state.branch, "Nothing was changed: prepare-preview makes users with known passwords.");
	return {
		...state,
		parent: await (0,_read3_js__WEBPACK_IMPORTED_MODULE_10__/* .readParent */ .bX)(state.branch, call, neon)
	};
}
async function readAgain(desired, before, call, neon) {
	const { actual } = await (0,_read_js__WEBPACK_IMPORTED_MODULE_11__/* .readState */ .u)(resources(desired), false, call, neon);
	return {
		...before,
		actual
	};
}
function resources(desired) {
	return new Set([..._read3_js__WEBPACK_IMPORTED_MODULE_10__/* .AUDITED */ .fH, ...(0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .resourcesOf */ .F3)(desired)]);
}
// src/preview/test-users.ts
const AT_ONCE = 3;
function makeTestUsers(users, place, onDone) {
	return (0,_side_by_side_js__WEBPACK_IMPORTED_MODULE_16__/* .sideBySide */ .Q)(users, AT_ONCE, async (user) => {
		const result = await makeTestUser(user, place);
		onDone(result);
		return result;
	});
}
async function makeTestUser(user, place) {
	try {
		if (place.isNew && obstacles(user, place).length === 0) return await newUser(user, place);
		const signedIn = await (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .signIn */ .Jv)(place.service, user, place.origin);
		if ("session" in signedIn) return await keptUser(user, signedIn.session, place);
		const { refused } = signedIn;
		if (refused.status === 401) return await newUser(user, place);
		return failed(user, [(0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .isSwitchedOff */ .r5)(refused) ? closedFinding(user.email) : (0,_check_js__WEBPACK_IMPORTED_MODULE_7__/* .signInFinding */ .U7)(user.email, place.origin, refused)]);
	} catch (error) {
		return failed(user, [failureFinding(user.email, error)]);
	}
}
function obstacles({ email }, { isOpen, mustVerify, database }) {
	return [...isOpen ? [] : [closedFinding(email)], ...mustVerify && !database ? [failureFinding(email, (0,_sign_up_js__WEBPACK_IMPORTED_MODULE_13__/* .mustBeVerified */ .Tn)())] : []];
}
async function newUser(user, place) {
	const found = obstacles(user, place);
	if (found.length > 0) return failed(user, found);
	try {
		const { outcome, id } = await (0,_sign_up_js__WEBPACK_IMPORTED_MODULE_13__/* .signUp */ .Hh)(user, place);
		if (outcome === "created") return await withRoles({
			user,
			outcome,
			id,
			changed: true,
			findings: []
		}, user.roles, place);
		throw new _failure_js__WEBPACK_IMPORTED_MODULE_8__/* .UserFailure */ .o7("a user of that address exists with another password", { advice: "Give the password that it has, or delete it with delete-user." });
	} catch (error) {
		if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_8__/* .UserFailure */ .o7) || error.meetsAll) throw error;
		const again = await (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .signIn */ .Jv)(place.service, user, place.origin);
		if ("session" in again) return await keptUser(user, again.session, place);
		throw error;
	}
}
function keptUser(user, session, place) {
	const { id } = session.user;
	const roles = user.roles && sameRoles(user.roles, session.user) ? void 0 : user.roles;
	return withRoles({
		user,
		outcome: "kept",
		id,
		session,
		changed: false,
		findings: []
	}, roles, place);
}
async function withRoles(result, roles, { call, neon }) {
	if (!roles) return result;
	try {
		await (0,_roles_js__WEBPACK_IMPORTED_MODULE_14__/* .setRoles */ .S)(result.id, roles, call, neon);
		return {
			...result,
			changed: true
		};
	} catch (error) {
		return {
			...result,
			outcome: "failed",
			findings: [failureFinding(result.user.email, error)]
		};
	}
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
	return (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)("sign-up-closed", email, "The user cannot be made, because sign-up with e-mail and password is closed.", { severity: "error" });
}
function failureFinding(email, error) {
	const failure = (0,_failure_js__WEBPACK_IMPORTED_MODULE_8__/* .asFailure */ .h_)(error);
	if (failure instanceof _failure_js__WEBPACK_IMPORTED_MODULE_8__/* .SignUpClosed */ .l) return closedFinding(email);
	const [message, fix] = failure instanceof _failure_js__WEBPACK_IMPORTED_MODULE_8__/* .UserFailure */ .o7 ? [(0,_index_js__WEBPACK_IMPORTED_MODULE_6__.capitalized)((0,_index_js__WEBPACK_IMPORTED_MODULE_6__.sentence)(failure.message)), failure.advice] : [failure.text(), ""];
	return (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)("user-cannot-sign-in", email, message, { fix });
}
// src/preview/users.ts
async function testUsersOf({ actual }, isNew, call, { neon, effects, onUnexpectedExit }) {
	const service = (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .createAuthService */ .ml)(actual.integration?.base_url, effects);
	const origin = (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .pageOf */ .ZZ)(actual.domains, service);
	const isToVerify = (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .mustVerify */ .jP)(actual);
	const database = isToVerify ? await (0,_sign_up_js__WEBPACK_IMPORTED_MODULE_13__/* .openedDatabase */ .Bc)(call, { effects }) : void 0;
	const done = [];
	onUnexpectedExit(() => progressText(done));
	try {
		const place = {
			service,
			origin,
			mustVerify: isToVerify,
			isOpen: (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .signInSettings */ .mH)(actual).signUpOpen,
			isNew,
			database,
			call,
			neon
		};
		const results = await makeTestUsers(call.test_users ?? [], place, (one) => done.push(one));
		const begun = call.check_sign_in ? [] : results.flatMap(({ session }) => session ?? []);
		await Promise.all(begun.map((session) => (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .signOut */ .CI)(service, session, origin)));
		return results;
	} finally {
		await database?.close();
	}
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
	const call = await (0,_step_js__WEBPACK_IMPORTED_MODULE_5__/* .onBranch */ .GO)(given, neon);
	const state = await readPreview(wanted.desired, call, neon);
	const desired = desiredOn(state, wanted);
	const planned = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .planOf */ .XC)(desired, state, call, wanted.from);
	const plan = call.prune ? planned : keepingAll(planned);
	for (const line of (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)(plan, call)) log.info(line);
	if (call.dry_run) return dryRun({
		call,
		wanted,
		desired,
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
		...withPlan(resultOf(preview), plan),
		failure: done.failure
	};
	const report = () => withPlan((0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .withFindings */ .$c)(resultOf(preview), preview.findings, call), plan);
	try {
		await goOn(preview, dependencies);
		return report();
	} catch (error) {
		return {
			...report(),
			failure: (0,_failure_js__WEBPACK_IMPORTED_MODULE_8__/* .asFailure */ .h_)(error)
		};
	}
};
function desiredOn({ actual }, { desired, listsDomains }) {
	const { domains } = desired;
	return listsDomains || !domains ? desired : {
		...desired,
		domains: [...new Set([...actual.domains, ...domains])]
	};
}
function keepingAll({ changes, writes }) {
	const plain = ({ note, ...change }) => note === "is not named, and kept: prune: true would delete it" ? change : {
		...change,
		...note && { note }
	};
	return {
		changes: changes.map(plain),
		writes
	};
}
async function goOn(preview, dependencies) {
	const { call, wanted, plan } = preview;
	const { neon, effects } = dependencies;
	if (plan.writes.length > 0) preview.state = await readAgain(wanted.desired, preview.state, call, neon);
	const { actual, parent } = preview.state;
	(0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .createAuthService */ .ml)(actual.integration?.base_url, effects);
	setPreviewOutputs(preview, dependencies);
	await (0,_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .waitForKeys */ .b)(preview.outputs.jwks_url, effects.deadline, effects);
	const { test_users = [] } = call;
	preview.findings = isolationFindings(actual, parent, test_users.length > 0);
	if (test_users.length > 0 && mayMakeUsers(actual, parent)) {
		preview.users = await testUsersOf(preview.state, isNew(plan), call, dependencies);
		preview.findings.push(...preview.users.flatMap(({ findings }) => findings));
		preview.changed ||= preview.users.some(({ changed }) => changed);
		preview.outputs.user_ids = idsOf(preview.users);
	}
	if (!call.check_sign_in) return;
	const checked = preview.users.filter(({ outcome }) => outcome !== "failed").map(({ user, session }) => ({
		...user,
		session
	}));
	preview.findings.push(...await (0,_check_js__WEBPACK_IMPORTED_MODULE_7__/* .checkSignIn */ .ZE)((0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .signInSettings */ .mH)(actual), checked, effects));
}
function isNew({ changes }) {
	return changes.some(({ resource, action }) => resource === "integration" && action === "create");
}
function setPreviewOutputs(preview, { masker, setOutputs }) {
	const { state, call, plan } = preview;
	const outputs = {
		...previewOutputs(state.actual, call),
		created: isNew(plan),
		...preview.outputs
	};
	if (outputs.cookie_secret instanceof _index_js__WEBPACK_IMPORTED_MODULE_6__.Secret) masker.register(outputs.cookie_secret.reveal());
	preview.outputs = outputs;
	setOutputs(outputs);
}
function resultOf({ plan, state, changed, outputs, users, findings, warnings }) {
	return {
		did: [
			`ready at ${outputs.base_url ?? "no address"}`,
			`${plan.writes.length} ${plan.writes.length === 1 ? "write" : "writes"} to its settings`,
			...users.length > 0 ? [`test users: ${usersText(users)}`] : [],
			(0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .countsText */ .WN)(findings)
		].join("; "),
		changed,
		outputs,
		details: previewDetails(state.actual, users),
		warnings
	};
}



/***/ }),

/***/ 6201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   sL: () => (/* binding */ readWorkspaceFile),
/* harmony export */   xf: () => (/* binding */ existingPlace)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4935);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9599);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3884);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5816);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_5__);
// Shared by chunks: src/files/read.ts







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
	return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .fileProblem */ .Wj)(file, `${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.quote)(file.given)} ${what}`);
}
function existingPlace(file) {
	const root = (0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .workspaceOf */ .B3)(file);
	const asked = (0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(root, file.given);
	let path;
	try {
		path = (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.realpathSync)(asked);
	} catch (error) {
		throw missing(file, asked, error);
	}
	if (!(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(root, path)) throw problem(file, "is not within the workspace, links resolved");
	if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_4__.statSync)(path).isFile()) throw problem(file, "is not a file");
	return {
		input: file.input,
		path
	};
}
function missing(file, asked, error) {
	const { code } = error;
	if (code !== "ENOENT" && code !== "ENOTDIR") return unreadable(file, error);
	if (code === "ENOENT" && (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.lstatSync)(asked, { throwIfNoEntry: false })) return problem(file, "is a link to nothing");
	return problem(file, "does not exist: check out first, or give the path of a file in the workspace");
}
function unreadable(file, error) {
	const { code } = error;
	return problem(file, code === "EACCES" || code === "EPERM" ? "may not be read" : `cannot be read (${code})`);
}
function bytesOf(file, place, most) {
	let bytes;
	try {
		const folder = (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .openFolder */ .NE)(place);
		try {
			bytes = (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .readIn */ .Wx)(folder, place, (descriptor) => readUpTo(descriptor, most));
		} finally {
			folder.close();
		}
	} catch (error) {
		throw error instanceof _problem_js__WEBPACK_IMPORTED_MODULE_3__/* .FileProblem */ .kc ? error : unreadable(file, error);
	}
	if (!bytes) throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .fileProblem */ .Wj)(file, "was replaced meanwhile");
	return bytes;
}
function readUpTo(descriptor, most) {
	const bytes = Buffer.alloc(most);
	let length = 0;
	for (let read = -1; read !== 0 && length < most; length += read) read = (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.readSync)(descriptor, bytes, length, most - length, null);
	return bytes.subarray(0, length);
}



/***/ }),

/***/ 5690:
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
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7041);
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
const STRANGER = "zq7-stranger";
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
	const isWide = host.includes("*") && SHARED_HOSTS.some((one) => (0,_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .fits */ .l)(`${STRANGER}.${one}`, host));
	if (isWide || !shared) return isWide;
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
	return addressOf(parent.state.settings.webhook?.webhook_url) === addressOf(own.webhook_url);
}
function addressOf(url) {
	return typeof url === "string" && URL.canParse(url) ? new URL(url).href : url;
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
	return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("parent-mail-server", "email_provider", parent === "unread" ? "E-mails go through the SMTP server that is set, which may be the parent’s: the parent could not be read." : "E-mails go through the SMTP server of the parent.")];
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
		const { actual } = await (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readState */ .u)(OF_PARENT, false, {
			...call,
			branch_id: parentId
		}, neon);
		return { state: actual };
	} catch (error) {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError)) throw error;
		return "unread";
	}
}



/***/ }),

/***/ 9350:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ setRoles)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4935);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5385);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5961);
// Shared by chunks: src/users/roles.ts




// src/users/roles.ts
async function setRoles(user_id, roles, call, neon) {
	if (user_id === void 0) throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .UserFailure */ .o7("its id is not known, so its roles were not set");
	const part = {
		operation: "update-user-role",
		inputs: {
			user_id,
			roles: [...roles]
		}
	};
	const { failure } = await (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.perform)((0,_step_js__WEBPACK_IMPORTED_MODULE_1__/* .stepOf */ .cg)(part, call), neon);
	if (failure) throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .UserFailure */ .o7(`its roles were not set: ${failure.text()}`);
}



/***/ }),

/***/ 9302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ openedDatabase),
/* harmony export */   DB: () => (/* binding */ letIn),
/* harmony export */   Hh: () => (/* binding */ signUp),
/* harmony export */   TH: () => (/* binding */ idOf),
/* harmony export */   Tn: () => (/* binding */ mustBeVerified),
/* harmony export */   cX: () => (/* binding */ signUpPlace),
/* harmony export */   zJ: () => (/* binding */ databaseOf)
/* harmony export */ });
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4447);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5961);
/* harmony import */ var _of_branch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(903);
/* harmony import */ var _procedures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6057);
// Shared by chunks: src/users/sign-up.ts





// src/users/place.ts
async function openedDatabase({ database_url }, { effects }) {
	if (!database_url) return void 0;
	const { openDatabase } = await __webpack_require__.e(/* import() */ 672).then(__webpack_require__.bind(__webpack_require__, 3672));
	return openDatabase(database_url, effects.deadline, effects);
}
async function databaseOf(call, dependencies) {
	try {
		return await openedDatabase(call, dependencies);
	} catch (error) {
		throw new _procedures_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(`${(0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .asFailure */ .h_)(error).text()} No user was created.`);
	}
}
async function signUpPlace(call, database, { neon, effects }) {
	const { actual } = await (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readState */ .u)(new Set(["domain", "email_and_password"]), false, call, neon);
	if (!actual.enabled) throw new _procedures_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(`Neon Auth is off on branch ${call.branch_id}, so nobody can sign up there.`);
	try {
		const service = (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .createAuthService */ .ml)(actual.integration?.base_url, effects);
		return {
			service,
			origin: (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .pageOf */ .ZZ)(actual.domains, service),
			mustVerify: (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .mustVerify */ .jP)(actual),
			database
		};
	} catch (error) {
		throw new _procedures_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P((0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .asFailure */ .h_)(error).text());
	}
}
// src/users/sign-up.ts
const VERIFY_ADVICE = "Give database_url, by which the step marks the address as verified, or set email_and_password.require_email_verification: false, for previews in an overlay.";
async function signUp(user, place) {
	const { mustVerify, database } = place;
	if (mustVerify) {
		if (!database) throw mustBeVerified();
		const there = await idOf(user.email, database);
		if (there) return provedExisting(user, there, place);
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
		id: database && await idOf(user.email, database)
	};
	const id = response.status === 200 ? (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .userOf */ .Z5)(response)?.id : void 0;
	if (id === void 0) throw refusal(response, origin);
	return isSignedIn(response) ? {
		outcome: "created",
		id
	} : verified(user, id, place);
}
function mustBeVerified() {
	return new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .UserFailure */ .o7("the branch lets in verified addresses only", {
		advice: VERIFY_ADVICE,
		meetsAll: true
	});
}
async function provedExisting(user, id, place) {
	const known = await letIn(user, place);
	if ("refused" in known) throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .UserFailure */ .o7(`the database has a user of that address, whom the service does not let in: ${known.refused}`, { advice: NOT_LET_IN });
	return {
		outcome: "existing",
		id: known.id ?? id
	};
}
async function letIn(user, { service, origin }) {
	const signedIn = await (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .signIn */ .Jv)(service, user, origin);
	if ("refused" in signedIn) return { refused: (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .refusalText */ .Kw)(signedIn.refused) };
	await (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .signOut */ .CI)(service, signedIn.session, origin);
	return { id: signedIn.session.user.id };
}
const NOT_LET_IN = "Give the password that it has; delete one whose address is not verified, with delete-user, and run the step again; or check that database_url is of this branch.";
async function idOf(email, database) {
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
	if (!database) throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .UserFailure */ .o7("the sign-up signed nobody in, so addresses have to be verified; whether the user existed before is not known", { advice: VERIFY_ADVICE });
	if (await database.verifyEmail(id)) return {
		outcome: "created",
		id
	};
	const there = await idOf(user.email, database);
	if (there && !mustVerify) return {
		outcome: "existing",
		id: there
	};
	throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .UserFailure */ .o7("the sign-up gave an id that the database has no row with, so its address could not be marked as verified", { advice: "Check that database_url is of this branch: nothing was changed there." });
}
const CLOSED = "Open it with email_and_password: { enabled: true, disable_sign_up: false }, for previews in an overlay of the configuration file.";
function refusal(response, origin) {
	const what = `the sign-up was refused: ${(0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .refusalText */ .Kw)(response)}`;
	if ((0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .isSwitchedOff */ .r5)(response)) return new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .SignUpClosed */ .l(`sign-up is closed on this branch; ${what}`, {
		advice: CLOSED,
		meetsAll: true
	});
	if ((0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .isUntrusted */ .fb)(response)) {
		const advice = `The page that it came from, ${origin}, is not trusted: add it to domains.`;
		return new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .UserFailure */ .o7(what, {
			advice,
			meetsAll: true
		});
	}
	if ((0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .isOfNoService */ .aT)(response)) return new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .UserFailure */ .o7(what, {
		advice: _of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_SERVICE_ADVICE */ .F3,
		meetsAll: true
	});
	return new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .UserFailure */ .o7(what, response.code?.startsWith("PASSWORD_") ? { advice: "Give another password." } : {});
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