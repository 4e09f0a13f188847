"use strict";
exports.id = 245;
exports.ids = [245];
exports.modules = {

/***/ 783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B0: () => (/* binding */ networkAdvice),
/* harmony export */   N6: () => (/* binding */ isRedirect),
/* harmony export */   R2: () => (/* binding */ redirectAdvice),
/* harmony export */   w4: () => (/* binding */ hostOf)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
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

/***/ 6245:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tryStackKey: () => (/* binding */ tryStackKey)
/* harmony export */ });
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(783);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6094);
// Loaded by import(): src/delivery/stack-key.ts



// src/delivery/stack-key.ts
const LONGEST = 1e4;
const WAIT = 1e3;
const ONCE_MORE = {
	maxRetries: 1,
	tryTime: (remaining) => remaining > 3 * WAIT ? (remaining - WAIT) / 2 : remaining,
	wait: (trial) => "refused" in trial || trial.passing ? WAIT : void 0
};
function verdictOf({ status, body }) {
	if (status >= 200 && status < 300) return isListOfUsers(body) ? "accepted" : { unproved: `${status}, but no list of users came` };
	if (status === 401 || status === 403) return { refused: `${status}${codeOf(body)}` };
	if ((0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .isRedirect */ .N6)(status)) return { unproved: `${status}, a redirect, which is not followed` };
	return {
		unproved: `${status}${codeOf(body)}`,
		passing: status >= 500 || status === 429
	};
}
function isListOfUsers(body) {
	const parsed = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.parseJson)(body);
	const { items } = "json" in parsed && parsed.json || {};
	return Array.isArray(items);
}
function codeOf(body) {
	const code = /"code"\s*:\s*"([A-Z_]{1,80})"/.exec(body)?.[1];
	return code ? ` ${code}` : "";
}
async function tryStackKey(outputs, until, effects) {
	const [key, project, jwksUrl] = [
		outputs.secret_server_key,
		outputs.auth_provider_project_id,
		outputs.jwks_url
	].map(_index_js__WEBPACK_IMPORTED_MODULE_1__.revealed);
	if (!key || !project || !jwksUrl || !URL.canParse(jwksUrl)) return { unproved: "Neon gave no jwks_url or no id of the project at the provider" };
	const { origin, protocol, host } = new URL(jwksUrl);
	if (!(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.isPrivateTransport)(new URL(jwksUrl))) return { unproved: `the jwks_url begins with ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.oneLine)(protocol, 20)}//, over which no key is sent` };
	const deadline = Math.min(until, effects.now() + LONGEST);
	const headers = {
		accept: "application/json",
		"user-agent": _index_js__WEBPACK_IMPORTED_MODULE_1__.USER_AGENT,
		"x-stack-access-type": "server",
		"x-stack-project-id": project,
		"x-stack-secret-server-key": key
	};
	const request = {
		method: "GET",
		url: `${origin}/api/v1/users?limit=1`,
		headers,
		setting: "jwks_url"
	};
	let last = { unproved: "no time was left for it" };
	async function attempt(timeout) {
		const trial = await ask({
			...request,
			timeout
		}, effects);
		if (trial === "accepted") return { done: trial };
		last = trial;
		return {
			failure: new Ended(),
			outcome: trial
		};
	}
	async function pause({ outcome }, wait) {
		const what = "refused" in outcome ? outcome.refused : outcome.unproved;
		effects.log(`Trying the new key at ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.oneLine)(host)}: ${what}. Trying again in ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.inSeconds)(wait)}.`);
		await effects.sleep(wait);
	}
	try {
		return await (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.withRetries)({
			policy: ONCE_MORE,
			deadline,
			attempt,
			pause,
			notSent: () => new Ended()
		}, effects);
	} catch (error) {
		if (!(error instanceof Ended)) throw error;
		return last;
	}
}
var Ended = class extends Error {};
async function ask(request, { send, redact }) {
	try {
		return verdictOf(await send(request));
	} catch (error) {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.TransportError)) throw error;
		return {
			unproved: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.oneLine)(redact(error.message)),
			passing: true
		};
	}
}



/***/ })

};
;