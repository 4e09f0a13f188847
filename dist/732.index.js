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
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6094);
/* harmony import */ var _procedures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6057);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2861);
// Shared by chunks: src/apply/config-file.ts






// src/apply/config-file.ts
var config_file_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__exportAll */ .IL)({ readConfigFile: () => readConfigFile });
const MAX_BYTES = 1e5;
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
	for (const problem of read.problems.slice(0, 9)) {
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
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6094);
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
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6094);
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
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6094);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4043);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5961);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9350);
/* harmony import */ var _config_file_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4272);
/* harmony import */ var _read3_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5690);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4447);
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7098);
/* harmony import */ var _sign_up_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(9302);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(9984);
/* harmony import */ var _side_by_side_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(7934);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_16___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_16__);
// Loaded by import(): src/preview/prepare.ts



















// src/preview/desired.ts
function wantedPreview(call, dependencies) {
	const { config_file, domains = [], database_name } = call;
	const doubts = call.check_sign_in ? [] : domains.flatMap((domain) => (0,_index_js__WEBPACK_IMPORTED_MODULE_6__.domainDoubt)(domain) ?? []);
	const file = config_file === void 0 ? void 0 : (0,_config_file_js__WEBPACK_IMPORTED_MODULE_10__.readConfigFile)(call, "apply", dependencies);
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
	return [...(0,_read3_js__WEBPACK_IMPORTED_MODULE_11__/* .previewFindings */ .BQ)(actual, parent).map((one) => withUsers && (one.rule === "parent-webhook" || one.rule === "parent-base-url") ? {
		...one,
		severity: "error",
		message: `${one.message} No test user was made.`
	} : one), ...withoutDomain(actual, parent)];
}
function missingDomains({ domains }, { domains: wanted = [] }) {
	const plain = (domain) => /^https?:\/\/[^/?#]+|^.*/i.exec(domain)?.[0].toLowerCase();
	const there = new Set(domains.map(plain));
	return wanted.filter((domain) => !there.has(plain(domain))).map((domain) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)("domain-not-trusted", domain, "The branch does not list it, although it was to be added.", { fix: "Run the step again, and list-domains to see what is there." }));
}
function mayMakeUsers(actual, parent) {
	return !(0,_read3_js__WEBPACK_IMPORTED_MODULE_11__/* .hasParentWebhook */ .AV)(actual, parent) && !(0,_read3_js__WEBPACK_IMPORTED_MODULE_11__/* .hasParentBaseUrl */ .zk)(actual, parent);
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
	const bytes = (0,node_crypto__WEBPACK_IMPORTED_MODULE_16__.hkdfSync)("sha256", apiKey.reveal(), "neon-auth-action cookie secret", info, 32);
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
		callback_urls: Object.fromEntries(own.map(({ id }) => [id, (0,_check_js__WEBPACK_IMPORTED_MODULE_7__/* .callbackUrl */ .$O)(base_url, id)])),
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
	const state = await (0,_read_js__WEBPACK_IMPORTED_MODULE_12__/* .readState */ .u)(resources(desired), true, call, neon);
	if (state.branch && !call.allow_protected_branch) (0,_guard_js__WEBPACK_IMPORTED_MODULE_13__.refuseProtected)(state.branch, "Nothing was changed: prepare-preview makes users with known passwords.");
	return {
		...state,
		parent: await (0,_read3_js__WEBPACK_IMPORTED_MODULE_11__/* .readParent */ .bX)(state.branch, call, neon)
	};
}
async function readAgain(desired, before, call, neon) {
	const { actual } = await (0,_read_js__WEBPACK_IMPORTED_MODULE_12__/* .readState */ .u)(resources(desired), false, call, neon);
	return {
		...before,
		actual
	};
}
function resources(desired) {
	return new Set([..._read3_js__WEBPACK_IMPORTED_MODULE_11__/* .AUDITED */ .fH, ...(0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .resourcesOf */ .F3)(desired)]);
}
// src/preview/test-users.ts
const AT_ONCE = 3;
function makeTestUsers(users, place) {
	const { watch } = place;
	return (0,_side_by_side_js__WEBPACK_IMPORTED_MODULE_17__/* .sideBySide */ .Q)(users, AT_ONCE, async (user) => {
		watch.begun(user);
		const result = await makeTestUser(user, place);
		watch.known(result);
		watch.ended(user);
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
		return failed(user, [await refusalFinding(user, refused, place)]);
	} catch (error) {
		return failed(user, [failureFinding(user.email, error)]);
	}
}
async function refusalFinding({ email }, refused, { origin, database }) {
	if ((0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .isSwitchedOff */ .r5)(refused)) return closedFinding(email);
	const id = database && (0,_check_js__WEBPACK_IMPORTED_MODULE_7__/* .isNotVerified */ .KR)(refused) ? await (0,_sign_up_js__WEBPACK_IMPORTED_MODULE_14__/* .idOf */ .TH)(email, database) : void 0;
	return (0,_check_js__WEBPACK_IMPORTED_MODULE_7__/* .signInFinding */ .U7)(email, origin, refused, id);
}
function obstacles({ email }, { isOpen, mustVerify, database }) {
	return [...isOpen ? [] : [closedFinding(email)], ...mustVerify && !database ? [failureFinding(email, (0,_sign_up_js__WEBPACK_IMPORTED_MODULE_14__/* .mustBeVerified */ .Tn)())] : []];
}
async function newUser(user, place) {
	const found = obstacles(user, place);
	if (found.length > 0) return failed(user, found);
	try {
		const { outcome, id } = await (0,_sign_up_js__WEBPACK_IMPORTED_MODULE_14__/* .signUp */ .Hh)(user, place);
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
async function withRoles(result, roles, { call, neon, watch }) {
	if (!roles) return result;
	watch.known(result);
	try {
		await (0,_roles_js__WEBPACK_IMPORTED_MODULE_9__/* .setRoles */ .S)(result.id, roles, call, neon);
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
	if (failure instanceof _errors_js__WEBPACK_IMPORTED_MODULE_15__/* .AuthServiceError */ .k && failure.late) {
		const message = `${(0,_index_js__WEBPACK_IMPORTED_MODULE_6__.sentence)(failure.message)} So it is not known whether the user can sign in, or is there at all.`;
		return (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)("not-checked", email, message, {
			severity: "error",
			fix: failure.advice.join(" ")
		});
	}
	return (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)("user-cannot-sign-in", email, ...wordsOf(failure));
}
function wordsOf(failure) {
	if (failure instanceof _failure_js__WEBPACK_IMPORTED_MODULE_8__/* .UserFailure */ .o7) return [(0,_index_js__WEBPACK_IMPORTED_MODULE_6__.capitalized)((0,_index_js__WEBPACK_IMPORTED_MODULE_6__.sentence)(failure.message)), { fix: failure.advice }];
	if (!(failure instanceof _errors_js__WEBPACK_IMPORTED_MODULE_15__/* .AuthServiceError */ .k)) return [failure.text(), { fix: "Run the step again." }];
	const again = "Run the step again: users who can sign in by then are kept.";
	return [failure.whatCame(), { fix: [...failure.advice.filter((one) => !again.startsWith(one)), again].join(" ") }];
}
// src/preview/users.ts
async function testUsersOf({ actual }, isNew, call, { neon, effects, onUnexpectedExit, setOutputs }) {
	const service = (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .createAuthService */ .ml)(actual.integration?.base_url, effects);
	const origin = (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .pageOf */ .ZZ)(actual.domains, service);
	const isToVerify = (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .mustVerify */ .jP)(actual);
	const database = isToVerify ? await (0,_sign_up_js__WEBPACK_IMPORTED_MODULE_14__/* .openedDatabase */ .Bc)(call, { effects }) : void 0;
	const { watch, progress } = watched(setOutputs);
	onUnexpectedExit(progress);
	try {
		const place = {
			service,
			origin,
			mustVerify: isToVerify,
			isOpen: (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .signInSettings */ .mH)(actual).password === "sign-up",
			isNew,
			database,
			call,
			neon,
			watch
		};
		const results = await makeTestUsers(call.test_users ?? [], place);
		const open = call.check_sign_in ? [] : results.flatMap(({ session }) => session ?? []);
		await Promise.all(open.map((session) => (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .signOut */ .CI)(service, session, origin)));
		return results;
	} finally {
		await database?.close();
	}
}
function watched(setOutputs) {
	const inFlight = new Set();
	const known = new Map();
	const watch = {
		begun: ({ email }) => inFlight.add(email),
		known: (result) => known.set(result.user.email, result),
		ended: ({ email }) => inFlight.delete(email)
	};
	function progress() {
		const changed = [...known.values()].filter((result) => result.changed);
		setOutputs({
			user_ids: idsOf([...known.values()]),
			...changed.length > 0 && { changed: true }
		});
		const names = changed.map(({ user, outcome }) => `${user.email} (${outcome})`).join(", ");
		const open = [...inFlight].join(", ");
		const failed = [...known.values()].flatMap(({ user, findings }) => findings.map(({ message }) => `Test user ${user.email} failed: ${message}`));
		return [
			...names ? [`Test users that were made or changed by then: ${names}.`] : [],
			...open ? [`In flight were the test users ${open}: each may have been made or changed all the same.`] : [],
			...failed
		];
	}
	return {
		watch,
		progress
	};
}
function idsOf(users) {
	return Object.fromEntries(users.flatMap(({ user, id }) => id === void 0 ? [] : [[user.email, id]]));
}
// src/preview/prepare.ts
const preparePreview = async (given, dependencies) => {
	const { neon, log } = dependencies;
	const wanted = wantedPreview(given, dependencies);
	const call = await (0,_step_js__WEBPACK_IMPORTED_MODULE_5__/* .onBranch */ .GO)(given, neon);
	await (0,_roles_js__WEBPACK_IMPORTED_MODULE_9__/* .refuseOtherDatabase */ .a)(call, neon);
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
	preview.findings = [...isolationFindings(actual, parent, test_users.length > 0), ...missingDomains(actual, wanted.desired)];
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
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
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
/* harmony export */   h3: () => (/* binding */ parentDomainFindings),
/* harmony export */   zk: () => (/* binding */ hasParentBaseUrl)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
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
		...hasParentBaseUrl(actual, parent) ? [(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("parent-base-url", "base_url", "It is the parent's own: the branch has no auth of its own.")] : [],
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
function hasParentBaseUrl({ integration }, parent) {
	if (integration?.base_url === void 0 || parent === "none" || parent === "unread") return false;
	return addressOf(parent.state.integration?.base_url) === addressOf(integration.base_url);
}
function hasParentWebhook({ settings }, parent) {
	const { webhook: own } = settings;
	if (own?.enabled !== true || parent === "none") return false;
	if (parent === "unread") return true;
	const address = addressOf(own.webhook_url);
	return address === void 0 || addressOf(parent.state.settings.webhook?.webhook_url) === address;
}
function addressOf(url) {
	if (typeof url !== "string" || url.trim() === "") return void 0;
	if (!URL.canParse(url)) return url;
	const { protocol, hostname, port, pathname, search } = new URL(url);
	const path = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.withoutEndSlashes)((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.decoded)(pathname));
	return `${protocol}//${hostname.replace(/\.$/, "")}:${port}${path}${search}`;
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
/* harmony export */   S: () => (/* binding */ setRoles),
/* harmony export */   a: () => (/* binding */ refuseOtherDatabase)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
/* harmony import */ var _branches_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1471);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5385);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5961);
/* harmony import */ var _procedures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6057);
// Shared by chunks: src/users/roles.ts






// src/users/own-database.ts
const HOST = /^(ep-[a-z\d-]+?)(?:-pooler)?\.(?:[a-z\d-]+\.)+neon\.(?:tech|build)$/i;
const OPTION = /(?:^|[\s=])endpoint=(ep-[a-z\d-]+?)(?:-pooler)?(?:\s|$)/i;
function endpointOf(databaseUrl) {
	const { hostname, searchParams } = new URL(databaseUrl);
	return (OPTION.exec(searchParams.get("options") ?? "")?.[1] ?? HOST.exec(hostname)?.[1])?.toLowerCase();
}
async function refuseOtherDatabase(call, neon) {
	const { project_id, branch_id, database_url } = call;
	const endpoint = database_url && endpointOf(database_url.reveal());
	if (!endpoint || !branch_id) return;
	const request = {
		method: "GET",
		path: `${(0,_branches_js__WEBPACK_IMPORTED_MODULE_1__.branchesPath)(project_id)}/${encodeURIComponent(branch_id)}/endpoints`
	};
	const response = await neon.request(request);
	const own = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.readFields)(request, response, (fields) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.objects)(fields, "endpoints").map((one) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.text)(one, "id").toLowerCase()));
	if (own.includes(endpoint)) return;
	const has = own.length > 0 ? `has ${own.join(", ")}` : "has none";
	throw new _procedures_js__WEBPACK_IMPORTED_MODULE_4__/* .Refusal */ .P(`database_url is not of this branch: it names the endpoint ${endpoint}, and ${branch_id} ${has}. Nothing was changed. Give the connection string of this branch, such as the output db_url of create-branch-action.`);
}
// src/users/roles.ts
async function setRoles(user_id, roles, call, neon) {
	if (user_id === void 0) throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .UserFailure */ .o7("its id is not known, so its roles were not set");
	const part = {
		operation: "update-user-role",
		inputs: {
			user_id,
			roles: [...roles]
		}
	};
	const { failure } = await (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.perform)((0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .stepOf */ .cg)(part, call), neon);
	if (failure) throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .UserFailure */ .o7(`its roles were not set: ${failure.text()}`);
}



/***/ })

};
;