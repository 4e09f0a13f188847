"use strict";
exports.id = 724;
exports.ids = [724];
exports.modules = {

/***/ 783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B0: () => (/* binding */ networkAdvice),
/* harmony export */   N6: () => (/* binding */ isRedirect),
/* harmony export */   R2: () => (/* binding */ redirectAdvice),
/* harmony export */   w4: () => (/* binding */ hostOf)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4935);
// Shared by chunks: src/http/advice.ts


// src/http/advice.ts
function isRedirect(status) {
	return status >= 300 && status < 400;
}
function redirectAdvice(location, credential, setting) {
	const host = hostOf(location);
	return `A redirect${host ? ` to ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.oneLine)(host, 100)}` : ""} is not followed, so that the ${credential} goes nowhere else: check ${setting}.`;
}
function hostOf(url) {
	return url && URL.canParse(url) ? new URL(url).host : void 0;
}
function networkAdvice(setting) {
	const network = "the network and proxy of the runner";
	return setting ? `Check ${setting}, and ${network}.` : `Check ${network}.`;
}



/***/ }),

/***/ 9984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ed: () => (/* binding */ errorOfQuery),
/* harmony export */   QJ: () => (/* binding */ githubPolicy),
/* harmony export */   TU: () => (/* binding */ checkResponder),
/* harmony export */   TY: () => (/* binding */ errorOfResponse),
/* harmony export */   xp: () => (/* binding */ parseResponse),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(783);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4935);
// Shared by chunks: src/github/errors.ts



// src/github/response.ts
function parseResponse({ status, headers, body }) {
	const parsed = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.parseJson)(body);
	return {
		status,
		headers,
		body: "json" in parsed ? parsed.json : body
	};
}
function messageOf(body) {
	const { message } = typeof body === "object" && body !== null ? body : {};
	return typeof message === "string" && message.trim() ? message : "without a message";
}
// src/github/retry.ts
const LIMITED_WAIT = 6e4;
function isRateLimited({ status, headers, body }) {
	if (status === 429) return true;
	if (status !== 403) return false;
	return /rate limit|abuse detection/i.test(messageOf(body)) || headers["x-ratelimit-remaining"] === "0" || headers["retry-after"] !== void 0;
}
function githubPolicy(maxRetries, once = false) {
	return {
		maxRetries,
		tryTime: _index_js__WEBPACK_IMPORTED_MODULE_1__.tryTimeout,
		asked: (outcome, date) => outcome instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.TransportError ? void 0 : (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.askedWait)(outcome.headers, date),
		wait(outcome, { retries, date, random }) {
			if (outcome instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.TransportError) return outcome.kind === "not-connected" || outcome.kind === "lost" && !once ? (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.backoff)(retries, random) : void 0;
			const limited = isRateLimited(outcome);
			if (!limited && !(!once && (outcome.status >= 500 || outcome.status === 408))) return void 0;
			return Math.max((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.backoff)(retries, random), waitFor(outcome, limited, retries, date));
		}
	};
}
function waitFor(response, limited, retries, date) {
	const asked = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.askedWait)(response.headers, date);
	if (asked !== void 0 || !limited) return asked ?? 0;
	const { headers } = response;
	const reset = Number((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.header)(headers, "x-ratelimit-reset"));
	const now = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.httpDate)((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.header)(headers, "date")) ?? date;
	if (headers["x-ratelimit-remaining"] === "0" && reset > 0) return Math.max(0, reset * 1e3 - now);
	return LIMITED_WAIT * 2 ** retries;
}
// src/github/errors.ts
var GitHubError = class extends Error {
	status;
	forAll;
	outcomeUnknown;
	advice;
	constructor(message, rest = {}) {
		super(message);
		this.status = rest.status;
		this.forAll = rest.forAll ?? false;
		this.outcomeUnknown = rest.outcomeUnknown ?? false;
		this.advice = rest.advice ?? "";
	}
	text() {
		return this.advice ? `${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.sentence)(this.message)} ${this.advice}` : (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.sentence)(this.message);
	}
};
function checkResponder(setting) {
	return `Check ${setting}, and what responds in place of GitHub, such as a proxy with a login page.`;
}
function errorOfResponse(asked, response, context) {
	const { status } = response;
	if (status < 300) return new GitHubError(`${asked}: ${status}, which GitHub does not document for this request`, {
		status,
		outcomeUnknown: true,
		advice: checkResponder(context.setting)
	});
	const message = context.clean(messageOf(response.body));
	return new GitHubError(`${asked}: ${status} ${message}`, {
		status,
		forAll: [
			401,
			403,
			404
		].includes(status) || (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .isRedirect */ .N6)(status) || isRateLimited(response),
		outcomeUnknown: status >= 500 || status === 408,
		advice: adviceFor(response, message, context)
	});
}
const QUERY_STATUS = {
	FORBIDDEN: 403,
	NOT_FOUND: 404,
	RATE_LIMITED: 429
};
function errorOfQuery(asked, errors, headers, context) {
	const [first] = Array.isArray(errors) ? errors : [];
	const { type } = typeof first === "object" && first !== null ? first : {};
	return errorOfResponse(asked, {
		status: QUERY_STATUS[String(type)] ?? 422,
		headers,
		body: first
	}, context);
}
function adviceFor(response, message, context) {
	const { status, headers } = response;
	const { refusals } = context;
	if (isRateLimited(response)) return "GitHub limits how fast requests may come: raise timeout, or try again later.";
	if ((0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .isRedirect */ .N6)(status)) return redirectOf((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.header)(headers, "location"), context);
	if (status === 401) return "Check github_token: it is mistyped, revoked or has expired.";
	const accepted = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.header)(headers, "x-accepted-github-permissions");
	const needed = refusals.needed(accepted ? ` (GitHub asks for ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.oneLine)(accepted, 100)})` : "");
	if (status === 403) return `${/by integration/i.test(message) ? "This is the job's own GITHUB_TOKEN, or the token of a GitHub App without the permission." : "The token lacks the permission, or the organization has not admitted it."} ${needed}`;
	if (status === 404) return `${refusals.notFound} ${needed}`;
	return status >= 500 ? "GitHub had a fault: see https://www.githubstatus.com." : "GitHub did not accept the request: its message says why.";
}
function redirectOf(location, { baseUrl, setting, refusals }) {
	return location && URL.canParse(location) && new URL(location).origin === new URL(baseUrl).origin ? `A redirect to ${new URL(location).host} is not followed: the repository was probably renamed or moved. ${refusals.renamed}` : (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .redirectAdvice */ .R2)(location, "token", setting);
}



/***/ }),

/***/ 3724:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prepareDelivery: () => (/* binding */ prepareDelivery)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9984);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4935);
// Loaded by import(): src/delivery/prepare.ts



// src/delivery/prepare.ts
async function prepareDelivery(destinations, call, dependencies) {
	const prepared = [];
	try {
		for (const destination of destinations) prepared.push([destination, await destination.prepare(call, dependencies)]);
	} catch (error) {
		const text = failureText(error);
		return { failure: { text: () => text } };
	}
	const all = prepared.map(([, one]) => one);
	if (call.dry_run) {
		const did = all.map(({ dryRun }) => dryRun);
		return {
			deliver: async () => ({
				did,
				failures: []
			}),
			reserved: 0,
			progress: () => []
		};
	}
	return {
		deliver: (result) => deliverAll(prepared, result),
		reserved: all.reduce((sum, { reserved = 0 }) => sum + reserved, 0),
		progress: () => all.flatMap(({ progress }) => progress?.() ?? [])
	};
}
function failureText(error) {
	if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.DestinationProblem) return error.message;
	if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_) return `${error.text()} Nothing was asked of Neon.`;
	throw error;
}
async function deliverAll(prepared, { outputs }) {
	const all = {
		did: [],
		failures: []
	};
	for (const [{ inputs }, { deliver }] of prepared) try {
		const { did, failures } = await deliver(outputs);
		all.did.push(...did);
		all.failures.push(...failures);
	} catch (error) {
		all.failures.push(deliveryFailureText(error, inputs[0]));
	}
	return all;
}
function deliveryFailureText(error, input = "") {
	if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.DestinationProblem) return error.message;
	return `${input}: ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.sentence)((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.oneLine)(error instanceof Error ? error.message : error))}`;
}



/***/ })

};
;