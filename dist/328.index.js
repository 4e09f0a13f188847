"use strict";
exports.id = 328;
exports.ids = [328];
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

/***/ 6328:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   untilReady: () => (/* binding */ untilReady)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4863);
// Loaded by import(): src/perform/ready.ts



// src/perform/ready.ts
async function untilReady(result, deadline, effects) {
	try {
		await (0,_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .waitForKeys */ .b)(result.outputs.jwks_url, deadline, effects);
		return {
			...result,
			did: `${result.did}, and its keys are there`
		};
	} catch (failure) {
		if (!(failure instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError)) throw failure;
		return {
			...result,
			failure
		};
	}
}



/***/ })

};
;