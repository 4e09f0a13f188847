"use strict";
exports.id = 616;
exports.ids = [616];
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

/***/ 8616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain),
/* harmony export */   explain_exports: () => (/* binding */ explain_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3941);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(783);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6094);
// Shared by chunks: src/http/explain.ts




// src/http/explain.ts
var explain_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__exportAll */ .IL)({ explain: () => explain });
const NEVER_CONNECTED = {
	ECONNREFUSED: "the connection was refused",
	ENOTFOUND: "the host name was not found",
	EAI_AGAIN: "the host name could not be looked up",
	EHOSTUNREACH: "the host cannot be reached",
	ENETUNREACH: "the network cannot be reached"
};
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)/;
const BEFORE_REQUEST = /before secure TLS connection was established|tunneling socket could not be established/;
const PROXY_STATUS = /tunneling socket could not be established, statusCode=(\d+)/;
const PROXY_CAUSE = /could not be established, cause=(.*)|illegal response body from proxy/;
const BROKEN = "Check the network and proxy of the runner, where it happens often.";
function explain(error, asked, status) {
	if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_2__.TransportError) return error;
	const { code = "", message = "" } = error;
	const { host } = new URL(asked.url);
	const because = code ? ` (${code})` : "";
	const advice = (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .networkAdvice */ .B0)(asked.setting);
	const early = ofProxy(message, host, advice) ?? ofTls(code, host, advice);
	if (early) return early;
	const known = NEVER_CONNECTED[code];
	if (known || isOfConnecting(error) || BEFORE_REQUEST.test(message)) return new _index_js__WEBPACK_IMPORTED_MODULE_2__.TransportError("not-connected", `${known ?? "the connection could not be made"}, to ${host}${because}`, { advice });
	if (code.startsWith("HPE_")) return new _index_js__WEBPACK_IMPORTED_MODULE_2__.TransportError("lost", `what came from ${host} is not HTTP${because}`, { advice });
	const when = status === void 0 ? "before a response came" : `after status ${status}, in the middle of the response`;
	return new _index_js__WEBPACK_IMPORTED_MODULE_2__.TransportError("lost", `the connection broke ${when}${because}`, {
		status,
		advice: BROKEN
	});
}
function ofProxy(message, host, network) {
	const status = PROXY_STATUS.exec(message)?.[1];
	if (status) {
		const advice = status === "407" ? "Give the user name and password of the proxy in HTTPS_PROXY." : network;
		const what = `the proxy refused the connection to ${host} with status ${status}`;
		return new _index_js__WEBPACK_IMPORTED_MODULE_2__.TransportError("rejected", what, { advice });
	}
	const cause = PROXY_CAUSE.exec(message);
	if (!cause) return void 0;
	const code = /\bE[A-Z_]{3,}\b/.exec(cause[1] ?? "")?.[0];
	const what = `the proxy made no connection to ${host}${code ? ` (${code})` : ""}`;
	return new _index_js__WEBPACK_IMPORTED_MODULE_2__.TransportError("not-connected", what, { advice: "Check HTTPS_PROXY and that the proxy is up." });
}
function ofTls(code, host, network) {
	if (CERTIFICATE.test(code)) return new _index_js__WEBPACK_IMPORTED_MODULE_2__.TransportError("rejected", `the certificate of ${host} is not trusted (${code})`, { advice: "For a certificate authority of your own, set NODE_EXTRA_CA_CERTS to its file." });
	if (code !== "EPROTO" && !code.startsWith("ERR_SSL")) return void 0;
	return new _index_js__WEBPACK_IMPORTED_MODULE_2__.TransportError("rejected", `${host} does not speak TLS as expected (${code})`, { advice: network });
}
function isOfConnecting(error) {
	if (error instanceof AggregateError) return error.errors.every(isOfConnecting);
	return error.syscall === "connect";
}



/***/ })

};
;