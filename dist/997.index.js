"use strict";
exports.id = 997;
exports.ids = [997,471,98];
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

/***/ 9997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkSignInOfBranch: () => (/* binding */ checkSignInOfBranch)
/* harmony export */ });
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4447);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3186);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5385);
/* harmony import */ var _procedures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6057);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4043);
/* harmony import */ var _of_branch_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(903);
// Loaded by import(): src/sign-in/check-sign-in.ts







// src/sign-in/check-sign-in.ts
const checkSignInOfBranch = async (given, { neon, effects }) => {
	const call = await (0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .onBranch */ .GO)(given, neon);
	const { actual } = await (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readState */ .u)(_of_branch_js__WEBPACK_IMPORTED_MODULE_5__/* .SIGN_IN_RESOURCES */ .w3, false, call, neon);
	if (!actual.enabled) throw new _procedures_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(`Neon Auth is off on branch ${call.branch_id}: nobody can sign in there.`);
	const { email, password } = call;
	const users = email && password ? [{
		email,
		password
	}] : [];
	const findings = await (0,_check_js__WEBPACK_IMPORTED_MODULE_4__/* .checkSignIn */ .ZE)((0,_of_branch_js__WEBPACK_IMPORTED_MODULE_5__/* .signInSettings */ .mH)(actual), users, effects);
	return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .withFindings */ .$c)({
		did: `checked: ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .countsText */ .WN)(findings)}`,
		changed: false,
		outputs: {}
	}, findings, call);
};



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

/***/ 903:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ tokenOf),
/* harmony export */   CI: () => (/* binding */ signOut),
/* harmony export */   DH: () => (/* binding */ OTHER_USER),
/* harmony export */   F3: () => (/* binding */ NO_SERVICE_ADVICE),
/* harmony export */   Jv: () => (/* binding */ signIn),
/* harmony export */   Kw: () => (/* binding */ refusalText),
/* harmony export */   Z5: () => (/* binding */ userOf),
/* harmony export */   ZZ: () => (/* binding */ pageOf),
/* harmony export */   aT: () => (/* binding */ isOfNoService),
/* harmony export */   fb: () => (/* binding */ isUntrusted),
/* harmony export */   jP: () => (/* binding */ mustVerify),
/* harmony export */   mH: () => (/* binding */ signInSettings),
/* harmony export */   ml: () => (/* binding */ createAuthService),
/* harmony export */   pE: () => (/* binding */ waitOf),
/* harmony export */   r5: () => (/* binding */ isSwitchedOff),
/* harmony export */   t6: () => (/* binding */ sortedDomains),
/* harmony export */   w3: () => (/* binding */ SIGN_IN_RESOURCES),
/* harmony export */   yW: () => (/* binding */ isOf)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(783);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9984);
// Shared by chunks: src/sign-in/of-branch.ts




// src/auth-service/retry.ts
function authPolicy(repeatable, maxRetries) {
	return {
		maxRetries: Number.POSITIVE_INFINITY,
		tryTime: _index_js__WEBPACK_IMPORTED_MODULE_0__.tryTimeout,
		asked: (outcome) => outcome.kind === "response" ? outcome.asked : void 0,
		wait(outcome, { retries, random }) {
			if (outcome.kind === "response" && outcome.status === 429) return Math.max((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.backoff)(retries, random), outcome.asked ?? 0);
			if (retries >= maxRetries || !isAgain(outcome, repeatable)) return void 0;
			return Math.max((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.backoff)(retries, random), outcome.kind === "response" && outcome.asked || 0);
		}
	};
}
function isAgain(outcome, repeatable) {
	if (outcome.kind === "response") return repeatable && isUnanswered(outcome.status);
	return outcome.kind === "not-connected" || repeatable && outcome.kind === "lost";
}
function isUnanswered(status) {
	return [
		408,
		502,
		503,
		504
	].includes(status);
}
function waitOf(headers, date) {
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.askedWait)(headers, date) ?? (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.retryAfter)((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.header)(headers, "x-retry-after"), date);
}
// src/auth-service/client.ts
function createAuthService(baseUrl, effects) {
	const given = typeof baseUrl === "string" ? baseUrl : "";
	const problem = given === "" ? "Neon gave none" : (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.addressProblem)(given);
	if (problem) throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AuthServiceError */ .k("base_url", problem, { advice: ["Run get-integration to see what Neon gives for this branch."] });
	const base = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.baseAddress)(given);
	return {
		baseUrl: base,
		origin: new URL(base).origin,
		ask: (request) => ask(base, request, effects)
	};
}
function ask(base, request, effects) {
	const { maxRetries, deadline } = effects;
	const name = `${request.method} ${base}${request.path}`;
	const repeatable = request.method === "GET" || request.repeatable === true;
	const attempt = async (timeout) => {
		const sent = await sendOnce(base, request, timeout, effects);
		if (sent instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.TransportError) return {
			failure: unreached(name, sent, repeatable),
			outcome: { kind: sent.kind }
		};
		const { status, headers } = sent;
		const isLeftOpen = status >= 500 && !repeatable;
		if (status !== 429 && !isUnanswered(status) && !(0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .isRedirect */ .N6)(status) && !isLeftOpen) return { done: read(sent, effects) };
		const asked = waitOf(headers, Date.now());
		return {
			failure: refused(name, sent, repeatable),
			outcome: {
				kind: "response",
				status,
				asked
			}
		};
	};
	const pause = async ({ failure, outcome }, wait, retries) => {
		effects.log(outcome.kind === "response" && outcome.status === 429 ? limitText(name, wait) : (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.retryText)(failure, wait, retries, maxRetries));
		await effects.sleep(wait);
	};
	const notSent = () => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AuthServiceError */ .k(name, "not sent: the timeout of the step is over", LATE);
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.withRetries)({
		policy: authPolicy(repeatable, maxRetries),
		deadline,
		attempt,
		pause,
		notSent
	}, effects);
}
function limitText(name, wait) {
	return `${name}: 429, too many requests. Trying again in ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.inSeconds)(wait)}.`;
}
const LATE = {
	late: true,
	advice: ["Raise timeout."]
};
async function sendOnce(base, { method, path, body, origin, cookie }, timeout, { send, now, debug }) {
	const headers = {
		accept: "application/json",
		"user-agent": _index_js__WEBPACK_IMPORTED_MODULE_0__.USER_AGENT,
		...body && { "content-type": "application/json" },
		...origin && { origin },
		...cookie && { cookie }
	};
	const started = now();
	const sent = await send({
		method,
		url: base + path,
		headers,
		timeout,
		...body && { body: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.revealedJson)(body) }
	}).catch((error) => {
		if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.TransportError) return error;
		throw error;
	});
	debug(`${method} ${base}${path}: ${sent instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.TransportError ? sent.message : sent.status} after ${Math.round(now() - started)} ms`);
	return sent;
}
function read({ status, headers, body: text }, effects) {
	const parsed = text === "" ? { json: void 0 } : (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.parseJson)(text);
	const body = "json" in parsed ? parsed.json : void 0;
	const cookies = cookiesOf(headers);
	effects.registerFields([body, cookies.map(([, value]) => ({ token: value }))]);
	const { code, message } = body ?? {};
	const clean = (given, max) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.oneLine)(effects.redact(String(given)), max);
	return {
		status,
		body,
		code: typeof code === "string" ? clean(code, 100) : void 0,
		message: typeof message === "string" ? clean(message, 300) : "",
		cookie: cookies.length > 0 ? cookies.map((pair) => pair.join("=")).join("; ") : void 0
	};
}
function cookiesOf(headers) {
	return (headers["set-cookie"] ?? []).flatMap((line) => {
		const [, name, value] = /^([^=;\s]+)=([^;]*)/.exec(line) ?? [];
		return name && value ? [[name, value]] : [];
	});
}
function unreached(name, { kind, message, advice }, repeatable) {
	return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AuthServiceError */ .k(name, message, {
		outcomeUnknown: kind === "lost" && !repeatable,
		advice
	});
}
function refused(name, { status, headers }, repeatable) {
	if (status === 429) return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AuthServiceError */ .k(name, "429, too many requests, and no time is left to try again", {
		...LATE,
		status
	});
	const advice = (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .isRedirect */ .N6)(status) ? [(0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .redirectAdvice */ .R2)((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.header)(headers, "location"), "password", "the base_url of the branch")] : ["Run the step again: a branch that was idle takes some seconds to start."];
	return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AuthServiceError */ .k(name, String(status), {
		status,
		outcomeUnknown: status >= 500 && !repeatable,
		advice
	});
}
// src/sign-in/domains.ts
function sortedDomains(domains) {
	const sorted = {
		exact: [],
		notOrigins: [],
		skipped: []
	};
	for (const domain of new Set(domains)) if (!/^https?:\/\//i.test(domain) || domain.includes("*")) sorted.skipped.push(domain);
	else if ((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.domainDoubt)(domain) || !URL.canParse(domain) || new URL(domain).origin !== domain) sorted.notOrigins.push({
		domain,
		meant: URL.canParse(domain) ? new URL(domain).origin : ""
	});
	else sorted.exact.push(domain);
	return sorted;
}
function pageOf(domains, service) {
	return sortedDomains(domains).exact[0] ?? service.origin;
}
// src/auth-service/sessions.ts
async function signIn(service, credentials, origin) {
	const { email, password } = credentials;
	const path = "/sign-in/email";
	const response = await service.ask({
		method: "POST",
		path,
		body: {
			email,
			password
		},
		origin,
		repeatable: true
	});
	const user = userOf(response);
	if (response.status !== 200 || !user) return { refused: response };
	if (!isOf(user, email)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AuthServiceError */ .k(`POST ${service.baseUrl}${path}`, `200, but ${OTHER_USER}`);
	return { session: {
		cookie: response.cookie,
		user
	} };
}
const OTHER_USER = "with another user than the one asked for";
function isOf({ email = "" }, wanted) {
	return email === "" || email.toLowerCase() === wanted.toLowerCase();
}
const ID = /^[\w-]{1,128}$/;
function userOf({ body }) {
	const { user } = body ?? {};
	if (typeof user !== "object" || user === null) return void 0;
	const { id, email, role } = user;
	return {
		...typeof id === "string" && ID.test(id) && { id },
		...typeof email === "string" && { email },
		...typeof role === "string" && { role }
	};
}
async function tokenOf(service, { cookie }, origin) {
	const { status, body } = await service.ask({
		method: "GET",
		path: "/token",
		origin,
		...cookie !== void 0 && { cookie }
	});
	const { token } = body ?? {};
	return status === 200 && typeof token === "string" && token !== "" ? token : void 0;
}
async function signOut(service, { cookie }, origin) {
	await service.ask({
		method: "POST",
		path: "/sign-out",
		body: {},
		origin,
		repeatable: true,
		...cookie !== void 0 && { cookie }
	});
}
// src/auth-service/refusals.ts
function isUntrusted({ code = "" }) {
	return /^INVALID_(?:ORIGIN|CALLBACK_?URL)$/.test(code);
}
function isSwitchedOff({ code = "" }) {
	return /(?:SIGN_?UP|PASSWORD)_(?:DISABLED|NOT_ENABLED)$/.test(code);
}
function isOfNoService({ status, code }) {
	return code === void 0 && (status === 404 || status === 405);
}
const NO_SERVICE_ADVICE = "Run get-integration to see whether Neon Auth is on: nothing serves sign-ins at base_url.";
function refusalText({ status, code, message }) {
	return [
		String(status),
		message,
		code ? `(code ${code})` : ""
	].filter(Boolean).join(" ");
}
// src/sign-in/of-branch.ts
const SIGN_IN_RESOURCES = new Set([
	"domain",
	"oauth_provider",
	"email_and_password",
	"allow_localhost"
]);
function mustVerify({ settings }) {
	return settings.email_and_password?.require_email_verification === true;
}
function signInSettings({ integration, domains, oauth_providers, settings }) {
	const { email_and_password, allow_localhost, magic_link, phone_number } = settings;
	const isOn = email_and_password?.enabled === true;
	return {
		baseUrl: integration?.base_url,
		jwksUrl: integration?.jwks_url,
		domains,
		providers: oauth_providers.map(({ id, client_id }) => ({
			id,
			own: client_id !== void 0
		})),
		allowLocalhost: allow_localhost?.allow_localhost === true,
		password: isOn ? email_and_password.disable_sign_up === true ? "sign-in" : "sign-up" : "nothing",
		hasOtherWay: oauth_providers.length > 0 || magic_link?.enabled === true || phone_number?.enabled === true
	};
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



/***/ })

};
;