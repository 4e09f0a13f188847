"use strict";
exports.id = 611;
exports.ids = [611];
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

/***/ 6611:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   failureOf: () => (/* binding */ failureOf),
/* harmony export */   malformed: () => (/* binding */ malformed)
/* harmony export */ });
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(783);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6094);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_2__);
// Loaded by import(): src/neon/failure.ts




// src/neon/advice.ts
const ADVICE = {
	400: "Neon did not accept the request: correct the input that its message names.",
	401: "Check api_key: it is mistyped, revoked or of another Neon account. Keys are made in the Neon Console under API keys.",
	403: "The API key may not do this: use one of a member or organization with access to this project.",
	404: "Check project_id and the branch, and that Neon Auth is enabled there: with this key Neon finds no such thing.",
	405: "Neon has no such endpoint any more.",
	407: "The proxy wants credentials: give them in HTTPS_PROXY.",
	408: "Whoever responded had waited too long for the request: check the network and proxy of the runner.",
	409: "It exists already or is being changed by another request.",
	410: "Neon has switched this endpoint off.",
	423: "Another operation holds the project locked. Raise timeout and max_retries, and let such jobs run one at a time (concurrency in the workflow).",
	429: "Too many requests: Neon takes 700 a minute and 40 a second on a route. Raise timeout and max_retries, or run fewer jobs at once."
};
const MISSING = [
	[/^\/organizations\/[^/]+\//, "Check org_id: with this key Neon finds no such organization."],
	[/^\/api_keys\/\d+$/, "It is no key of this account, or was revoked before."],
	[/^\/projects\/[^/]+(?:\/branches)?$/, "Check project_id and api_key: with this key Neon finds no such project."],
	[/^\/projects\/[^/]+\/branches\/[^/]+$/, "Check the branch and project_id: with this key Neon finds no such branch."]
];
function adviceFor(status, location, path = "") {
	if ((0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .isRedirect */ .N6)(status)) return [(0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .redirectAdvice */ .R2)(location, "key", "api_host")];
	const advice = (status === 404 ? MISSING.find(([pattern]) => pattern.test(path))?.[1] : void 0) ?? ADVICE[status] ?? (status >= 500 ? "Neon had a fault: try again later; see https://neonstatus.com." : void 0);
	return advice ? [advice] : [];
}
// src/neon/failure.ts
function malformed(request, { status, requestId }, why) {
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.NeonError(request, `${status}, but ${why}`, {
		status,
		requestId,
		outcomeUnknown: request.method !== "GET",
		advice: ["Check api_host, and what responds in place of Neon, such as a proxy with a login page."]
	});
}
function failureOf(request, tried, earlier) {
	return tried instanceof Error ? ofNoResponse(request, tried, earlier) : ofResponse(request, tried, earlier);
}
function ofNoResponse(request, tried, earlier) {
	const { kind, message, status, advice } = tried;
	const outcomeUnknown = request.method !== "GET" && (kind === "lost" || status !== void 0);
	if (earlier && !outcomeUnknown) return new _index_js__WEBPACK_IMPORTED_MODULE_1__.NeonError(request, `${earlier.what}; then ${message}`, earlier);
	const before = earlier ? `; before that: ${earlier.what}` : "";
	const retried = earlier !== void 0;
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.NeonError(request, message + before, {
		status,
		outcomeUnknown,
		retried,
		advice
	});
}
function ofResponse(request, response, earlier) {
	const { status, parts, body, requestId, location, isOwn } = response;
	const isUnknown = request.method !== "GET" && isOutcomeUnknown(status);
	const ofEarlierTry = !isUnknown && earlier?.outcomeUnknown === true;
	const message = parts.message ?? node_http__WEBPACK_IMPORTED_MODULE_2__.STATUS_CODES[status] ?? "without a message";
	const ids = [parts.code && `code ${parts.code}`, requestId && `request id ${requestId}`].filter(Boolean).join(", ");
	const why = "malformed" in body ? `; ${body.malformed}` : "";
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.NeonError(request, `${status} ${message}${why}${ids && ` (${ids})`}`, {
		status,
		requestId,
		outcomeUnknown: isUnknown || ofEarlierTry,
		ofEarlierTry,
		isOwn,
		retried: earlier !== void 0,
		advice: adviceFor(status, location, request.path)
	});
}
function isOutcomeUnknown(status) {
	return status === 408 || status >= 500 && status !== 501;
}



/***/ })

};
;