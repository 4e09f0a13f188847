/******/ (() => { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 7860:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Wm: () => (/* binding */ proxySecrets),
/* harmony export */   av: () => (/* binding */ unusableProxy),
/* harmony export */   rw: () => (/* binding */ proxyVariable)
/* harmony export */ });
/* harmony import */ var _actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7012);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6184);


const VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY'];
function proxySecrets(env) {
    return VARIABLES.flatMap(name => credentialsIn(env[name] ?? ''));
}
function credentialsIn(url) {
    const [, userinfo] = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(.*)@/is.exec(url) ?? [];
    if (!userinfo || userinfo === ':')
        return [];
    const colon = userinfo.indexOf(':');
    const password = userinfo.slice(colon + 1);
    const encoded = URL.canParse(url) ? new URL(url).password : '';
    const sent = colon < 0 ? `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .decoded */ .DH)(userinfo)}:` : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .decoded */ .DH)(userinfo);
    const forms = [userinfo, password, (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .decoded */ .DH)(userinfo), (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .decoded */ .DH)(password), encoded];
    return [...forms, Buffer.from(sent).toString('base64')];
}
function proxyVariable() {
    return VARIABLES.slice(0, 2).find(name => process.env[name]);
}
function unusableProxy(url) {
    const name = proxyVariable();
    if (!name)
        return undefined;
    const target = new URL(url);
    if (target.protocol !== 'https:' || (0,_actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_1__/* .checkBypass */ .H)(target))
        return undefined;
    const proxy = usable(target);
    return proxy?.hostname && /^https?:$/.test(proxy.protocol) ? undefined : name;
}
function usable(target) {
    try {
        return (0,_actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_1__/* .getProxyUrl */ .s)(target);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 3350:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ nextWait),
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   f5: () => (/* binding */ tryTimeout)
/* harmony export */ });
/* unused harmony export isRetryable */
const BASE_WAIT = 1_000;
const MAX_WAIT = 30_000;
function isRetryable(method, outcome) {
    switch (outcome.kind) {
        case 'answer':
            return ([423, 429, 503].includes(outcome.status) ||
                (method === 'GET' && [500, 502, 504].includes(outcome.status)));
        case 'not-connected':
            return true;
        case 'rejected':
            return false;
        case 'lost':
            return method === 'GET';
    }
}
function nextWait(attempt) {
    const { method, outcome, retries, maxRetries, remaining, date, random } = attempt;
    if (retries >= maxRetries || !isRetryable(method, outcome))
        return undefined;
    const backoff = random * Math.min(MAX_WAIT, BASE_WAIT * 2 ** retries);
    const asked = outcome.kind === 'answer' ? (retryAfter(outcome.retryAfter, date) ?? 0) : 0;
    const wait = Math.max(backoff, asked);
    return wait < remaining ? wait : undefined;
}
function retryAfter(header, date) {
    const text = header?.trim() ?? '';
    if (/^\d+$/.test(text))
        return Number(text) * 1_000;
    const zoned = /GMT|UTC|[+-]\d{4}$/.test(text) ? text : `${text} GMT`;
    const at = /^[A-Z][a-z]{2,8}[, ]/.test(text) ? Date.parse(zoned) : Number.NaN;
    return Number.isNaN(at) ? undefined : Math.max(0, at - date);
}
function tryTimeout(method, remaining) {
    return method === 'GET' ? Math.min(remaining, Math.max(remaining / 2, 10_000)) : remaining;
}


/***/ }),

/***/ 9182:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  wX: () => (/* binding */ TransportError),
  F7: () => (/* binding */ inSeconds),
  tN: () => (/* binding */ send)
});

// EXTERNAL MODULE: external "http"
var external_http_ = __nccwpck_require__(8611);
var external_http_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_http_, 2);
// EXTERNAL MODULE: external "https"
var external_https_ = __nccwpck_require__(5692);
var external_https_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_https_, 2);
// EXTERNAL MODULE: ./build/node_modules/@actions/http-client/lib/proxy.js
var proxy = __nccwpck_require__(7012);
// EXTERNAL MODULE: ./build/node_modules/tunnel/index.js
var tunnel = __nccwpck_require__(4609);
// EXTERNAL MODULE: ./build/node_modules/undici/index.js
var undici = __nccwpck_require__(7723);
;// CONCATENATED MODULE: ./build/node_modules/@actions/http-client/lib/index.js
/* eslint-disable @typescript-eslint/no-explicit-any */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





var HttpCodes;
(function (HttpCodes) {
    HttpCodes[HttpCodes["OK"] = 200] = "OK";
    HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
    HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
    HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
    HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
    HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
    HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
    HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
    HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
    HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
    HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
    HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
    HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
    HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
    HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
    HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
    HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
    HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
    HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
    HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
    HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
    HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
    HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
    HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
    HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
    HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
    HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
    Headers["Accept"] = "accept";
    Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
    MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
/**
 * Returns the proxy URL, depending upon the supplied url and proxy environment variables.
 * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
 */
function getProxyUrl(serverUrl) {
    const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
    return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
    HttpCodes.MovedPermanently,
    HttpCodes.ResourceMoved,
    HttpCodes.SeeOther,
    HttpCodes.TemporaryRedirect,
    HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
    HttpCodes.BadGateway,
    HttpCodes.ServiceUnavailable,
    HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD'];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
    constructor(message, statusCode) {
        super(message);
        this.name = 'HttpClientError';
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
    }
}
class HttpClientResponse {
    constructor(message) {
        this.message = message;
    }
    readBody() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                let output = Buffer.alloc(0);
                this.message.on('data', (chunk) => {
                    output = Buffer.concat([output, chunk]);
                });
                this.message.on('end', () => {
                    resolve(output.toString());
                });
            }));
        });
    }
    readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                const chunks = [];
                this.message.on('data', (chunk) => {
                    chunks.push(chunk);
                });
                this.message.on('end', () => {
                    resolve(Buffer.concat(chunks));
                });
            }));
        });
    }
}
function isHttps(requestUrl) {
    const parsedUrl = new URL(requestUrl);
    return parsedUrl.protocol === 'https:';
}
class HttpClient {
    constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
            if (requestOptions.ignoreSslError != null) {
                this._ignoreSslError = requestOptions.ignoreSslError;
            }
            this._socketTimeout = requestOptions.socketTimeout;
            if (requestOptions.allowRedirects != null) {
                this._allowRedirects = requestOptions.allowRedirects;
            }
            if (requestOptions.allowRedirectDowngrade != null) {
                this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
            }
            if (requestOptions.maxRedirects != null) {
                this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
            }
            if (requestOptions.keepAlive != null) {
                this._keepAlive = requestOptions.keepAlive;
            }
            if (requestOptions.allowRetries != null) {
                this._allowRetries = requestOptions.allowRetries;
            }
            if (requestOptions.maxRetries != null) {
                this._maxRetries = requestOptions.maxRetries;
            }
        }
    }
    options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    /**
     * Gets a typed object from an endpoint
     * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
     */
    getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    /**
     * Makes a raw http request.
     * All other methods such as get, post, patch, and request ultimately call this.
     * Prefer get, del, post and patch
     */
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            // Only perform retries on reads since writes may not be idempotent.
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                // Check if it's an authentication challenge
                if (response &&
                    response.message &&
                    response.message.statusCode === HttpCodes.Unauthorized) {
                    let authenticationHandler;
                    for (const handler of this.handlers) {
                        if (handler.canHandleAuthentication(response)) {
                            authenticationHandler = handler;
                            break;
                        }
                    }
                    if (authenticationHandler) {
                        return authenticationHandler.handleAuthentication(this, info, data);
                    }
                    else {
                        // We have received an unauthorized response but have no handlers to handle it.
                        // Let the response return to the caller.
                        return response;
                    }
                }
                let redirectsRemaining = this._maxRedirects;
                while (response.message.statusCode &&
                    HttpRedirectCodes.includes(response.message.statusCode) &&
                    this._allowRedirects &&
                    redirectsRemaining > 0) {
                    const redirectUrl = response.message.headers['location'];
                    if (!redirectUrl) {
                        // if there's no location to redirect to, we won't
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    // we need to finish reading the response before reassigning response
                    // which will leak the open socket.
                    yield response.readBody();
                    // strip authorization header if redirected to a different hostname
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            // header names are case insensitive
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    // let's make the request with the new redirectUrl
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    // If not a retry code, return immediately instead of retrying
                    return response;
                }
                numTries += 1;
                if (numTries < maxTries) {
                    yield response.readBody();
                    yield this._performExponentialBackoff(numTries);
                }
            } while (numTries < maxTries);
            return response;
        });
    }
    /**
     * Needs to be called if keepAlive is set to true in request options.
     */
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    /**
     * Raw request.
     * @param info
     * @param data
     */
    requestRaw(info, data) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        // If `err` is not passed, then `res` must be passed.
                        reject(new Error('Unknown error'));
                    }
                    else {
                        resolve(res);
                    }
                }
                this.requestRawWithCallback(info, data, callbackForResult);
            });
        });
    }
    /**
     * Raw request with callback.
     * @param info
     * @param data
     * @param onResult
     */
    requestRawWithCallback(info, data, onResult) {
        if (typeof data === 'string') {
            if (!info.options.headers) {
                info.options.headers = {};
            }
            info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
        }
        let callbackCalled = false;
        function handleResult(err, res) {
            if (!callbackCalled) {
                callbackCalled = true;
                onResult(err, res);
            }
        }
        const req = info.httpModule.request(info.options, (msg) => {
            const res = new HttpClientResponse(msg);
            handleResult(undefined, res);
        });
        let socket;
        req.on('socket', sock => {
            socket = sock;
        });
        // If we ever get disconnected, we want the socket to timeout eventually
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            // err has statusCode property
            // res should have headers
            handleResult(err);
        });
        if (data && typeof data === 'string') {
            req.write(data, 'utf8');
        }
        if (data && typeof data !== 'string') {
            data.on('close', function () {
                req.end();
            });
            data.pipe(req);
        }
        else {
            req.end();
        }
    }
    /**
     * Gets an http agent. This function is useful when you need an http agent that handles
     * routing through a proxy server - depending upon the url and proxy environment variables.
     * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
     */
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = proxy/* getProxyUrl */.s(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
            return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
    }
    _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === 'https:';
        info.httpModule = usingSsl ? external_https_namespaceObject : external_http_namespaceObject;
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port
            ? parseInt(info.parsedUrl.port)
            : defaultPort;
        info.options.path =
            (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
            info.options.headers['user-agent'] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        // gives handlers an opportunity to participate
        if (this.handlers) {
            for (const handler of this.handlers) {
                handler.prepareRequest(info.options);
            }
        }
        return info;
    }
    _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
            return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
    }
    /**
     * Gets an existing header value or returns a default.
     * Handles converting number header values to strings since HTTP headers must be strings.
     * Note: This returns string | string[] since some headers can have multiple values.
     * For headers that must always be a single string (like Content-Type), use the
     * specialized _getExistingOrDefaultContentTypeHeader method instead.
     */
    _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
            if (headerValue) {
                clientHeader =
                    typeof headerValue === 'number' ? headerValue.toString() : headerValue;
            }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== undefined) {
            return typeof additionalValue === 'number'
                ? additionalValue.toString()
                : additionalValue;
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    /**
     * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
     * Always returns a single string (not an array) since Content-Type should be a single value.
     * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
     * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
     * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
     */
    _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
            if (headerValue) {
                if (typeof headerValue === 'number') {
                    clientHeader = String(headerValue);
                }
                else if (Array.isArray(headerValue)) {
                    clientHeader = headerValue.join(', ');
                }
                else {
                    clientHeader = headerValue;
                }
            }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        // Return the first non-undefined value, converting numbers or arrays to strings if necessary
        if (additionalValue !== undefined) {
            if (typeof additionalValue === 'number') {
                return String(additionalValue);
            }
            else if (Array.isArray(additionalValue)) {
                return additionalValue.join(', ');
            }
            else {
                return additionalValue;
            }
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = proxy/* getProxyUrl */.s(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (!useProxy) {
            agent = this._agent;
        }
        // if agent is already assigned use that agent.
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || external_http_.globalAgent.maxSockets;
        }
        // This is `useProxy` again, but we need to check `proxyURl` directly for TypeScripts's flow analysis.
        if (proxyUrl && proxyUrl.hostname) {
            const agentOptions = {
                maxSockets,
                keepAlive: this._keepAlive,
                proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
                    proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
                })), { host: proxyUrl.hostname, port: proxyUrl.port })
            };
            let tunnelAgent;
            const overHttps = proxyUrl.protocol === 'https:';
            if (usingSsl) {
                tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
            }
            else {
                tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        // if tunneling agent isn't assigned create a new agent
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new external_https_.Agent(options) : new external_http_.Agent(options);
            this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            agent.options = Object.assign(agent.options || {}, {
                rejectUnauthorized: false
            });
        }
        return agent;
    }
    _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
            proxyAgent = this._proxyAgentDispatcher;
        }
        // if agent is already assigned use that agent.
        if (proxyAgent) {
            return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        proxyAgent = new undici/* ProxyAgent */.k(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
            token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
        })));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
                rejectUnauthorized: false
            });
        }
        return proxyAgent;
    }
    _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || 'actions/http-client';
        const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
        if (orchId) {
            // Sanitize the orchestration ID to ensure it contains only valid characters
            // Valid characters: 0-9, a-z, _, -, .
            const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
            return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
    }
    _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                const statusCode = res.message.statusCode || 0;
                const response = {
                    statusCode,
                    result: null,
                    headers: {}
                };
                // not found leads to null obj returned
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                // get the result from the body
                function dateTimeDeserializer(key, value) {
                    if (typeof value === 'string') {
                        const a = new Date(value);
                        if (!isNaN(a.valueOf())) {
                            return a;
                        }
                    }
                    return value;
                }
                let obj;
                let contents;
                try {
                    contents = yield res.readBody();
                    if (contents && contents.length > 0) {
                        if (options && options.deserializeDates) {
                            obj = JSON.parse(contents, dateTimeDeserializer);
                        }
                        else {
                            obj = JSON.parse(contents);
                        }
                        response.result = obj;
                    }
                    response.headers = res.message.headers;
                }
                catch (err) {
                    // Invalid resource (contents not json);  leaving result obj null
                }
                // note that 3xx redirects are handled by the http layer.
                if (statusCode > 299) {
                    let msg;
                    // if exception/error in body, attempt to get better error
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        // it may be the case that the exception is in the body message as string
                        msg = contents;
                    }
                    else {
                        msg = `Failed request: (${statusCode})`;
                    }
                    const err = new HttpClientError(msg, statusCode);
                    err.result = response.result;
                    reject(err);
                }
                else {
                    resolve(response);
                }
            }));
        });
    }
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
//# sourceMappingURL=index.js.map
// EXTERNAL MODULE: ./build/neon/proxy.js
var neon_proxy = __nccwpck_require__(7860);
;// CONCATENATED MODULE: ./build/neon/transport.js


class TransportError extends Error {
    kind;
    status;
    advice;
    constructor(kind, message, rest = {}) {
        super(message);
        this.kind = kind;
        this.status = rest.status;
        this.advice = rest.advice ? [rest.advice] : [];
    }
}
const MAX_BODY = 4 * 1024 * 1024;
const send = request => new Promise((resolve, reject) => {
    const wrong = (0,neon_proxy/* unusableProxy */.av)(request.url);
    if (wrong)
        throw notAProxy(wrong);
    const tunnel = (0,neon_proxy/* proxyVariable */.rw)() ? new AbortController() : undefined;
    const http = new HttpClient(undefined, [exactly(request.headers, tunnel?.signal)], {
        allowRedirects: false,
        socketTimeout: request.timeout + 60_000,
    });
    let status;
    const timer = setTimeout(() => {
        reject(tooLate(request.timeout, status));
        http.dispose();
        tunnel?.abort();
    }, request.timeout);
    http
        .request(request.method, request.url, request.body ?? null, {})
        .then(async ({ message }) => {
        status = message.statusCode ?? 0;
        return { status, headers: message.headers, body: await bodyOf(message) };
    })
        .catch(error => Promise.reject(explain(error, request, status)))
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
});
function tooLate(timeout, status) {
    const what = status === undefined ? 'no answer' : `status ${status}, but not the whole answer,`;
    return new TransportError('lost', `${what} within ${inSeconds(timeout)}`, { status, advice: BE_PATIENT });
}
function exactly(headers, signal) {
    return {
        prepareRequest(options) {
            options.headers = { ...options.headers, ...headers };
            if (signal)
                options.signal = signal;
        },
        canHandleAuthentication: () => false,
        handleAuthentication: () => Promise.reject(new Error('not handled')),
    };
}
function bodyOf(message) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let size = 0;
        message.on('data', (chunk) => {
            chunks.push(chunk);
            size += chunk.length;
            if (size <= MAX_BODY)
                return;
            const what = `the answer is larger than ${MAX_BODY} bytes`;
            message.destroy(new TransportError('rejected', what, { status: message.statusCode }));
        });
        message.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
        message.on('error', reject);
    });
}
const NEVER_CONNECTED = {
    ECONNREFUSED: 'the connection was refused',
    ENOTFOUND: 'the host name was not found',
    EAI_AGAIN: 'the host name could not be looked up',
    EHOSTUNREACH: 'the host cannot be reached',
    ENETUNREACH: 'the network cannot be reached',
};
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)/;
const BEFORE_REQUEST = /before secure TLS connection was established|tunneling socket could not be established|illegal response body from proxy/;
const CHECK_NETWORK = 'Check api_host, and the network and proxy of the runner.';
const BE_PATIENT = 'Raise timeout, or check the network and proxy of the runner.';
const BROKEN = 'Check the network and proxy of the runner, where it happens often.';
const CHECK_PROXY = 'Check HTTPS_PROXY and that the proxy is up.';
function notAProxy(variable) {
    return new TransportError('rejected', `not sent: ${variable} is not the URL of a proxy`, {
        advice: 'Write it as http://host:port or http://user:password@host:port, percent-encode what is special in the password, or name this host in NO_PROXY. SOCKS is not supported.',
    });
}
function explain(error, request, status) {
    if (error instanceof TransportError)
        return error;
    const { code = '', message = '' } = error;
    const { host } = new URL(request.url);
    const because = code ? ` (${code})` : '';
    const proxyStatus = /tunneling socket could not be established, statusCode=(\d+)/.exec(message)?.[1];
    if (proxyStatus) {
        const advice = proxyStatus === '407' ? 'Give the user name and password of the proxy in HTTPS_PROXY.' : CHECK_NETWORK;
        return new TransportError('rejected', `the proxy refused the connection to ${host} with status ${proxyStatus}`, { advice });
    }
    const cause = /could not be established, cause=(.*)|illegal response body from proxy/.exec(message);
    if (cause) {
        const proxyCode = /\bE[A-Z_]{3,}\b/.exec(cause[1] ?? '')?.[0];
        const what = `the proxy made no connection to ${host}${proxyCode ? ` (${proxyCode})` : ''}`;
        return new TransportError('not-connected', what, { advice: CHECK_PROXY });
    }
    if (CERTIFICATE.test(code)) {
        const advice = 'For a certificate authority of your own, set NODE_EXTRA_CA_CERTS to its file.';
        return new TransportError('rejected', `the certificate of ${host} is not trusted${because}`, { advice });
    }
    if (code === 'EPROTO' || code.startsWith('ERR_SSL')) {
        return new TransportError('rejected', `${host} does not speak TLS as expected${because}`, {
            advice: CHECK_NETWORK,
        });
    }
    const known = NEVER_CONNECTED[code];
    if (known || isOfConnecting(error) || BEFORE_REQUEST.test(message)) {
        const what = known ?? 'the connection could not be made';
        return new TransportError('not-connected', `${what}, to ${host}${because}`, { advice: CHECK_NETWORK });
    }
    if (code.startsWith('HPE_')) {
        return new TransportError('lost', `what came from ${host} is not HTTP${because}`, {
            advice: CHECK_NETWORK,
        });
    }
    const when = status === undefined ? 'before an answer came' : `after status ${status}, in the middle of the answer`;
    return new TransportError('lost', `the connection broke ${when}${because}`, { status, advice: BROKEN });
}
function isOfConnecting(error) {
    if (error instanceof AggregateError)
        return error.errors.every(isOfConnecting);
    return error.syscall === 'connect';
}
function inSeconds(milliseconds) {
    return `${Math.round(milliseconds / 100) / 10} s`;
}


/***/ }),

/***/ 4609:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

"use strict";

for (const name of ['httpOverHttp', 'httpsOverHttp', 'httpOverHttps', 'httpsOverHttps']) {
  exports[name] = options => __nccwpck_require__(4808)[name](options);
}


/***/ }),

/***/ 603:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

"use strict";


var net = __nccwpck_require__(9278);
var tls = __nccwpck_require__(4756);
var http = __nccwpck_require__(8611);
var https = __nccwpck_require__(5692);
var events = __nccwpck_require__(4434);
var assert = __nccwpck_require__(2613);
var util = __nccwpck_require__(9023);


exports.httpOverHttp = httpOverHttp;
exports.httpsOverHttp = httpsOverHttp;
exports.httpOverHttps = httpOverHttps;
exports.httpsOverHttps = httpsOverHttps;


function httpOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  return agent;
}

function httpsOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}

function httpOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  return agent;
}

function httpsOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}


function TunnelingAgent(options) {
  var self = this;
  self.options = options || {};
  self.proxyOptions = self.options.proxy || {};
  self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
  self.requests = [];
  self.sockets = [];

  self.on('free', function onFree(socket, host, port, localAddress) {
    var options = toOptions(host, port, localAddress);
    for (var i = 0, len = self.requests.length; i < len; ++i) {
      var pending = self.requests[i];
      if (pending.host === options.host && pending.port === options.port) {
        // Detect the request to connect same origin server,
        // reuse the connection.
        self.requests.splice(i, 1);
        pending.request.onSocket(socket);
        return;
      }
    }
    socket.destroy();
    self.removeSocket(socket);
  });
}
util.inherits(TunnelingAgent, events.EventEmitter);

TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
  var self = this;
  var options = mergeOptions({request: req}, self.options, toOptions(host, port, localAddress));

  if (self.sockets.length >= this.maxSockets) {
    // We are over limit so we'll add it to the queue.
    self.requests.push(options);
    return;
  }

  // If we are under maxSockets create a new one.
  self.createSocket(options, function(socket) {
    socket.on('free', onFree);
    socket.on('close', onCloseOrRemove);
    socket.on('agentRemove', onCloseOrRemove);
    req.onSocket(socket);

    function onFree() {
      self.emit('free', socket, options);
    }

    function onCloseOrRemove(err) {
      self.removeSocket(socket);
      socket.removeListener('free', onFree);
      socket.removeListener('close', onCloseOrRemove);
      socket.removeListener('agentRemove', onCloseOrRemove);
    }
  });
};

TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
  var self = this;
  var placeholder = {};
  self.sockets.push(placeholder);

  var connectOptions = mergeOptions({}, self.proxyOptions, {
    method: 'CONNECT',
    path: options.host + ':' + options.port,
    agent: false,
    headers: {
      host: options.host + ':' + options.port
    }
  });
  if (options.localAddress) {
    connectOptions.localAddress = options.localAddress;
  }
  if (connectOptions.proxyAuth) {
    connectOptions.headers = connectOptions.headers || {};
    connectOptions.headers['Proxy-Authorization'] = 'Basic ' +
        Buffer.from(connectOptions.proxyAuth).toString('base64');
  }

  debug('making CONNECT request');
  var connectReq = self.request(connectOptions);
  connectReq.useChunkedEncodingByDefault = false; // for v0.6
  connectReq.once('response', onResponse); // for v0.6
  connectReq.once('upgrade', onUpgrade);   // for v0.6
  connectReq.once('connect', onConnect);   // for v0.7 or later
  connectReq.once('error', onError);
  connectReq.end();

  function onResponse(res) {
    // Very hacky. This is necessary to avoid http-parser leaks.
    res.upgrade = true;
  }

  function onUpgrade(res, socket, head) {
    // Hacky.
    process.nextTick(function() {
      onConnect(res, socket, head);
    });
  }

  function onConnect(res, socket, head) {
    connectReq.removeAllListeners();
    socket.removeAllListeners();

    if (res.statusCode !== 200) {
      debug('tunneling socket could not be established, statusCode=%d',
        res.statusCode);
      socket.destroy();
      var error = new Error('tunneling socket could not be established, ' +
        'statusCode=' + res.statusCode);
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    if (head.length > 0) {
      debug('got illegal response body from proxy');
      socket.destroy();
      var error = new Error('got illegal response body from proxy');
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    debug('tunneling connection has established');
    self.sockets[self.sockets.indexOf(placeholder)] = socket;
    return cb(socket);
  }

  function onError(cause) {
    connectReq.removeAllListeners();

    debug('tunneling socket could not be established, cause=%s\n',
          cause.message, cause.stack);
    var error = new Error('tunneling socket could not be established, ' +
                          'cause=' + cause.message);
    error.code = 'ECONNRESET';
    options.request.emit('error', error);
    self.removeSocket(placeholder);
  }
};

TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
  var pos = this.sockets.indexOf(socket)
  if (pos === -1) {
    return;
  }
  this.sockets.splice(pos, 1);

  var pending = this.requests.shift();
  if (pending) {
    // If we have pending requests and a socket gets closed a new one
    // needs to be created to take over in the pool for the one that closed.
    this.createSocket(pending, function(socket) {
      pending.request.onSocket(socket);
    });
  }
};

function createSecureSocket(options, cb) {
  var self = this;
  TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
    var hostHeader = options.request.getHeader('host');
    var tlsOptions = mergeOptions({}, self.options, {
      socket: socket,
      servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host
    });

    // 0 is dummy port for v0.6
    var secureSocket = tls.connect(0, tlsOptions);
    self.sockets[self.sockets.indexOf(socket)] = secureSocket;
    cb(secureSocket);
  });
}


function toOptions(host, port, localAddress) {
  if (typeof host === 'string') { // since v0.10
    return {
      host: host,
      port: port,
      localAddress: localAddress
    };
  }
  return host; // for v0.11 or later
}

function mergeOptions(target) {
  for (var i = 1, len = arguments.length; i < len; ++i) {
    var overrides = arguments[i];
    if (typeof overrides === 'object') {
      var keys = Object.keys(overrides);
      for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
        var k = keys[j];
        if (overrides[k] !== undefined) {
          target[k] = overrides[k];
        }
      }
    }
  }
  return target;
}


var debug;
if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
  debug = function() {
    var args = Array.prototype.slice.call(arguments);
    if (typeof args[0] === 'string') {
      args[0] = 'TUNNEL: ' + args[0];
    } else {
      args.unshift('TUNNEL:');
    }
    console.error.apply(console, args);
  }
} else {
  debug = function() {};
}
exports.debug = debug; // for test


/***/ }),

/***/ 4808:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(603);


/***/ }),

/***/ 7723:
/***/ ((__unused_webpack_module, exports) => {

"use strict";

exports.k = class {
  constructor() {
    throw new Error('undici is not part of this bundle: HttpClient.getAgentDispatcher cannot be used');
  }
};


/***/ }),

/***/ 1623:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ revealedJson),
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
class Secret {
    #value;
    constructor(value) {
        this.#value = value;
    }
    reveal() {
        return this.#value;
    }
    toString() {
        return '***';
    }
    toJSON() {
        return '***';
    }
    [Symbol.for('nodejs.util.inspect.custom')]() {
        return '***';
    }
}
function revealedJson(value) {
    return JSON.stringify(value, function (key, shown) {
        const held = this[key];
        return held instanceof Secret ? held.reveal() : shown;
    });
}


/***/ }),

/***/ 6184:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ orList),
/* harmony export */   DH: () => (/* binding */ decoded),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   _e: () => (/* binding */ hideEmails),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1916);

const MAX_TEXT = 1000;
function oneLine(text, max = MAX_TEXT) {
    const given = String(text).slice(0, max * 4);
    if (given.length <= max && /^[!-~](?:[ -~]*[!-~])?$/.test(given) && !given.includes('##['))
        return given;
    const line = given
        .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
        .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .replace(/#(\p{M}*)#(\p{M}*)\[/gu, '#$1#$2 [')
        .trim();
    return line.length <= max ? line : `${line.slice(0, max - 3).replace(/[\uD800-\uDBFF]$/, '')}...`;
}
const MAX_QUOTED = 200;
function quote(text) {
    const given = String(text);
    return given.length <= MAX_QUOTED ? `"${oneLine(given)}"` : `a text of ${given.length} characters`;
}
function orList(names) {
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
function nearest(typed, names) {
    const best = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(typed, names);
    return (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(typed, best) <= Math.max(2, Math.floor(typed.length / 3)) ? best : undefined;
}
function hideEmails(text) {
    if (!text.includes('@'))
        return text;
    return text.replace(/([^\s@"(),:;<>[\]\\])[^\s@"(),:;<>[\]\\]{0,255}@(?=[\p{L}\p{N}-]{1,63}\.)/gu, '$1***@');
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 8743:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
const VERSION = '1.0.0';


/***/ }),

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

"use strict";
var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 2613:
/***/ ((module) => {

"use strict";
module.exports = require("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

"use strict";
module.exports = require("buffer");

/***/ }),

/***/ 4434:
/***/ ((module) => {

"use strict";
module.exports = require("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

"use strict";
module.exports = require("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

"use strict";
module.exports = require("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

"use strict";
module.exports = require("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

"use strict";
module.exports = require("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

"use strict";
module.exports = require("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

"use strict";
module.exports = require("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

"use strict";
module.exports = require("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

"use strict";
module.exports = require("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

"use strict";
module.exports = require("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

"use strict";
module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

"use strict";
module.exports = require("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

"use strict";
module.exports = require("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

"use strict";
module.exports = require("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

"use strict";
module.exports = require("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

"use strict";
module.exports = require("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

"use strict";
module.exports = require("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

"use strict";
module.exports = require("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

"use strict";
module.exports = require("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

"use strict";
module.exports = require("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

"use strict";
module.exports = require("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

"use strict";
module.exports = require("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

"use strict";
module.exports = require("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

"use strict";
module.exports = require("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

"use strict";
module.exports = require("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

"use strict";
module.exports = require("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

"use strict";
module.exports = require("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

"use strict";
module.exports = require("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

"use strict";
module.exports = require("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

"use strict";
module.exports = require("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

"use strict";
module.exports = require("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

"use strict";
module.exports = require("util");

/***/ }),

/***/ 2488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ debug),
  z3: () => (/* binding */ error),
  dN: () => (/* binding */ exportVariable),
  V4: () => (/* binding */ getInput),
  pq: () => (/* binding */ info),
  _o: () => (/* binding */ isDebug),
  lm: () => (/* binding */ notice),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ setSecret),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, endGroup, getBooleanInput, getIDToken, getMultilineInput, getState, group, markdownSummary, platform, saveState, setCommandEcho, setFailed, startGroup, summary, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = require("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = require("path");
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = utils_toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return file_command_issueFileCommand('ENV', file_command_prepareKeyValueMessage(name, val));
    }
    command_issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ }),

/***/ 7012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ checkBypass),
/* harmony export */   s: () => (/* binding */ getProxyUrl)
/* harmony export */ });
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
// This entry need to be wrapped in an IIFE because it need to be in strict mode.
(() => {
"use strict";

// EXTERNAL MODULE: ./build/node_modules/@actions/core/lib/core.js + 5 modules
var core = __nccwpck_require__(2488);
// EXTERNAL MODULE: ./build/text.js
var build_text = __nccwpck_require__(6184);
;// CONCATENATED MODULE: ./build/destinations.js

const TARGET = ['github_token', 'github_repository', 'github_environment'];
const DESTINATIONS = [
    'export_env',
    'framework',
    'env_file',
    'github_secrets',
    ...TARGET,
];
const KEYS = ['pub_client_key', 'secret_server_key'];
function destinationInputs(operation) {
    return operation.outputs.includes('jwks_url') ? DESTINATIONS : [];
}
function hasDestination(operation, call) {
    const asked = call.export_env || call.env_file !== undefined || call.github_secrets !== undefined;
    return asked && destinationInputs(operation).length > 0;
}
function destinationProblems(given, { github_secrets }, operation, endpoint, generation) {
    const problems = [];
    if (destinationInputs(operation).length === 0)
        return problems;
    if (given.github_secrets && !given.github_token) {
        problems.push({ input: 'github_token', message: 'is required with github_secrets' });
    }
    const target = TARGET.find(name => given[name]);
    if (target && !given.github_secrets) {
        problems.push({ input: 'github_secrets', message: `is required with ${target}` });
    }
    for (const { output } of github_secrets ?? []) {
        const message = outputProblem(output, operation, endpoint, generation);
        if (message)
            problems.push({ input: 'github_secrets', message });
    }
    return problems;
}
function outputProblem(output, { name, outputs }, endpoint, generation) {
    if (!outputs.includes(output)) {
        const near = (0,build_text/* nearest */.pA)(output, outputs);
        return `${(0,build_text/* quote */.hD)(output)} is not an output of ${name}${near ? `; did you mean ${near}?` : `, which gives ${(0,build_text/* orList */.A3)(outputs)}`}`;
    }
    if (!KEYS.includes(output))
        return undefined;
    if (generation === 'better_auth')
        return `better_auth has no ${output}; it has base_url and jwks_url`;
    if (endpoint?.method === 'GET')
        return `${output} cannot be read back: generate-sdk-keys makes new keys`;
    return undefined;
}
function destinationWarnings(given, { export_env }) {
    const idle = given.framework && !export_env && !given.env_file;
    return idle ? ['framework does nothing without export_env or env_file.'] : [];
}

// EXTERNAL MODULE: ./build/secret.js
var build_secret = __nccwpck_require__(1623);
;// CONCATENATED MODULE: ./build/checks.js


class InputProblem extends Error {
}
const ID = /^[a-z0-9-]{1,60}$/;
const EMAIL = /^[^\s@"(),:;<>[\]\\]+@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;
const ORIGIN = /^[^:]+:\/\/(?:[\w*-]+(?:\.[\w*-]+)*|\[[\da-f:.]+\])(?::\d{1,5})?$/i;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
function isId(text) {
    return ID.test(text);
}
function id(text) {
    if (!isId(text))
        throw new InputProblem(`${(0,build_text/* quote */.hD)(text)} does not match ${ID.source}`);
    return text;
}
function checks_text(max) {
    return given => {
        const length = [...given].length;
        if (length > max)
            throw new InputProblem(`is ${length} characters long; at most ${max} are allowed`);
        if (/[\u0000-\u001f\u007f]/.test(given))
            throw new InputProblem('holds a control character or line break');
        return given;
    };
}
function pathSegment(given) {
    if (given === '.' || given === '..')
        throw new InputProblem(`${(0,build_text/* quote */.hD)(given)} is not a name or id`);
    return checks_text(255)(given);
}
function secret(given) {
    return new build_secret/* Secret */.z(given);
}
function secretToken(given) {
    if (!/^[\x21-\x7e]+$/.test(given)) {
        throw new InputProblem('holds a space, a line break or a character that no key has; was it pasted whole?');
    }
    return new build_secret/* Secret */.z(given);
}
function choice(...choices) {
    return given => {
        const found = choices.find(word => word === given);
        if (found === undefined) {
            const near = (0,build_text/* nearest */.pA)(given.toLowerCase(), choices);
            throw new InputProblem(`${(0,build_text/* quote */.hD)(given)} is not ${(0,build_text/* orList */.A3)(choices)}${near ? `; did you mean ${near}?` : ''}`);
        }
        return found;
    };
}
function checks_boolean(given) {
    if (/^(?:true|True|TRUE)$/.test(given))
        return true;
    if (/^(?:false|False|FALSE)$/.test(given))
        return false;
    throw new InputProblem(`${(0,build_text/* quote */.hD)(given)} is not true or false`);
}
function integer(min, max) {
    return given => {
        const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
        if (!(value >= min && value <= max)) {
            throw new InputProblem(`${(0,build_text/* quote */.hD)(given)} is not a whole number from ${min} to ${max}`);
        }
        return value;
    };
}
function email(given) {
    if (given.length > 256)
        throw new InputProblem('is longer than the 256 characters of an e-mail address');
    if (!EMAIL.test(given))
        throw new InputProblem('is not one e-mail address');
    return given;
}
function list(item) {
    return given => {
        const texts = given.split(/[,\r\n]+/).map(part => part.trim());
        const values = new Set();
        const wrong = [];
        for (const text of texts.filter(Boolean)) {
            try {
                values.add(item(text));
            }
            catch (error) {
                if (!(error instanceof InputProblem))
                    throw error;
                wrong.push(error.message);
            }
        }
        if (wrong.length > 0)
            throw new InputProblem(wrong.join('; '));
        if (values.size === 0)
            throw new InputProblem('holds no item');
        return [...values];
    };
}
function origin(given) {
    const bare = given.replace(/\/+$/, '');
    if (!/^[a-z][a-z\d+.-]*:\/\//i.test(bare)) {
        throw new InputProblem(`${(0,build_text/* quote */.hD)(given)} lacks its scheme, such as https://`);
    }
    if (bare.includes('@'))
        throw new InputProblem('must not hold a user name or password');
    if (/[/?#]/.test(bare.slice(bare.indexOf('://') + 3))) {
        throw new InputProblem(`${(0,build_text/* quote */.hD)(given)} must end with its host or port: no path, query or fragment`);
    }
    if (!ORIGIN.test(bare))
        throw new InputProblem(`${(0,build_text/* quote */.hD)(given)} is not an origin`);
    return bare.toLowerCase();
}
function apiHost(given) {
    if (!URL.canParse(given))
        throw new InputProblem(`${(0,build_text/* quote */.hD)(given)} is not a URL`);
    const url = new URL(given);
    if (url.username || url.password || url.search || url.hash) {
        throw new InputProblem('must be a plain URL, without user name, password, query or fragment');
    }
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url))) {
        throw new InputProblem(`must begin with https://, but it is ${(0,build_text/* oneLine */.TN)(url.protocol, 20)}//`);
    }
    return (url.origin + url.pathname).replace(/\/+$/, '');
}
function isLoopback(url) {
    return LOOPBACK.test(url.hostname);
}

;// CONCATENATED MODULE: ./build/github/mappings.js


const LINE = /^([^=]*)=([^=]*)$/;
function secretMappings(given) {
    const problems = [];
    const seen = new Set();
    const mappings = [];
    for (const line of given.split(/\r\n|\r|\n/).filter(text => text.trim() !== '')) {
        const [, secret = '', output = ''] = (LINE.exec(line) ?? []).map(part => part.trim());
        const wrong = nameProblem(secret);
        if (!secret || !output)
            problems.push(`${(0,build_text/* quote */.hD)(line.trim())} is not SECRET_NAME=output_name`);
        else if (wrong)
            problems.push(`${(0,build_text/* quote */.hD)(secret)} ${wrong}`);
        else if (seen.has(secret.toUpperCase()))
            problems.push(`${(0,build_text/* quote */.hD)(secret)} is given twice`);
        seen.add(secret.toUpperCase());
        mappings.push({ secret, output });
    }
    if (problems.length > 0)
        throw new InputProblem(problems.join('; '));
    return mappings;
}
function nameProblem(name) {
    if (!/^\w+$/.test(name))
        return 'may hold only letters, digits and underscores';
    if (/^\d/.test(name))
        return 'may not begin with a digit';
    if (/^GITHUB_/i.test(name))
        return 'may not begin with GITHUB_, which is for GitHub itself';
    return undefined;
}
function repository(given) {
    if (!/^[\w-]{1,100}\/(?!\.{1,2}$)[\w.-]{1,100}$/.test(given)) {
        throw new InputProblem(`${(0,build_text/* quote */.hD)(given)} is not owner/name`);
    }
    return given;
}

;// CONCATENATED MODULE: ./build/inputs.js


function input(description, parse, rest = {}) {
    return { description, parse, ...rest };
}
const INPUTS = {
    operation: input('What to do: one of the operations in the table of the README. Required.', checks_text(100)),
    api_key: input('Neon API key. Masked.', secretToken, {
        env: 'NEON_API_KEY',
        secret: true,
    }),
    project_id: input('Neon project ID.', id, { env: 'NEON_PROJECT_ID' }),
    auth_provider: input('Which generation of the API: stack (project-level) or better_auth (branch-level). Default: better_auth when a branch is given, else stack.', choice('stack', 'better_auth')),
    branch_id: input('Neon branch ID. Not together with branch_name.', id),
    branch_name: input('Exact name of the Neon branch; looked up with one more request.', checks_text(256)),
    database_name: input('Database of the integration. Default for stack: neondb; for better_auth Neon chooses.', checks_text(63)),
    role_name: input('Database role for authenticated users; stack only. Default: neondb_owner.', checks_text(63)),
    email: input('E-mail address of the user, at most 256 characters.', email),
    name: input('Display name of the user, 1 to 255 characters.', checks_text(255)),
    user_id: input('ID of the user, as the output user_id of create-user has it.', pathSegment),
    roles: input('Roles of the user, as a list; they replace those it has.', list(checks_text(255))),
    oauth_provider_id: input('OAuth provider: google, github, microsoft or vercel.', pathSegment),
    client_id: input('OAuth client ID. Without it and client_secret Neon uses its shared keys, for development only.', checks_text(1024)),
    client_secret: input('OAuth client secret; goes together with client_id when adding. Masked.', secret, { secret: true }),
    microsoft_tenant_id: input('Microsoft tenant ID, for the microsoft provider.', checks_text(255)),
    domains: input('List of origins with their scheme, such as https://app.example.com or https://*.preview.example.com.', list(origin)),
    settings: input('YAML or JSON mapping with the settings, checked against the API description of Neon. Secret fields are masked.', given => given),
    recipient_email: input('Address that the test e-mail goes to.', email),
    delete_data: input('true also drops the neon_auth schema with all users.', checks_boolean, {
        default: 'false',
    }),
    if_exists: input('reuse: what exists already is a success with created=false. fail: it is an error.', choice('reuse', 'fail'), { default: 'reuse' }),
    if_missing: input('fail: deleting what is not there is an error. ignore: it is a success with changed=false.', choice('fail', 'ignore'), { default: 'fail' }),
    wait_until_ready: input('true waits, within timeout, until jwks_url serves the keys that verify tokens.', checks_boolean, { default: 'false' }),
    mask_pub_client_key: input('false leaves the publishable key unmasked, so that it can be a job output.', checks_boolean, { default: 'true' }),
    export_env: input('true sets the values as environment variables of the later steps of the job.', checks_boolean, { default: 'false' }),
    framework: input('nextjs or vite: adds the public names of that framework to export_env and env_file.', choice('nextjs', 'vite')),
    env_file: input('Path of a dotenv file in the workspace that gets the same variables; the rest of it is kept.', checks_text(4096)),
    github_secrets: input('Lines SECRET_NAME=output_name: outputs to store as GitHub Actions secrets. Needs github_token.', secretMappings),
    github_token: input('Token that may write the secrets; the GITHUB_TOKEN of the job cannot. Masked.', secretToken, { secret: true }),
    github_repository: input('Repository whose secrets are written, as owner/name. Default: this repository.', repository),
    github_environment: input('Environment of that repository whose secrets are written, instead of those of the repository.', pathSegment),
    dry_run: input('true checks everything and prints the request with secrets redacted, but sends nothing that writes.', checks_boolean, { default: 'false' }),
    timeout: input('Seconds for the whole step, retries and waits included.', integer(1, 21600), {
        default: '120',
    }),
    max_retries: input('Retries per request, 0 to 20.', integer(0, 20), { default: '5' }),
    summary: input('Whether to write a job summary.', checks_boolean, { default: 'true' }),
    api_host: input('Base URL of the Neon API; https only, but for loopback.', apiHost, {
        default: 'https://console.neon.tech/api/v2',
    }),
};
const INPUT_NAMES = Object.keys(INPUTS);
function declarationOf(name) {
    return INPUTS[name];
}
function readInputs(getInput, env) {
    const given = {};
    for (const name of INPUT_NAMES) {
        const { env: variable } = declarationOf(name);
        const text = getInput(name) || (variable ? (env[variable] ?? '').trim() : '');
        if (text)
            given[name] = text;
    }
    return given;
}
function secretTexts(given) {
    return INPUT_NAMES.filter(name => declarationOf(name).secret).flatMap(name => given[name] ?? []);
}
function parseInputs(given) {
    const problems = [];
    const values = {};
    for (const name of INPUT_NAMES) {
        const declaration = declarationOf(name);
        const text = given[name] ?? declaration.default;
        if (text === undefined)
            continue;
        try {
            values[name] = declaration.parse(text);
        }
        catch (error) {
            if (!(error instanceof InputProblem))
                throw error;
            problems.push({ input: name, message: error.message });
        }
    }
    return { inputs: values, problems };
}

;// CONCATENATED MODULE: ./build/operations/declare.js
const GENERATIONS = (/* unused pure expression or super */ null && (['stack', 'better_auth']));
const INPUT_OF = { auth_user_id: 'user_id' };
const GROUPS = (/* unused pure expression or super */ null && ([
    'Integration',
    'Users',
    'OAuth providers',
    'Domains',
    'E-mail',
    'Sign-in',
    'Webhooks',
]));
function endpoint(declared) {
    return declared;
}
function existing(read, find) {
    return { endpoint: read, find: find };
}
function changes(operation) {
    return Object.values(operation.endpoints).some(({ method }) => method !== 'GET');
}
function withParameters(path, value) {
    return path.replace(/\{(\w+)\}/g, (_, name) => value(INPUT_OF[name] ?? name));
}
function usesBranch(of) {
    return of.path.includes('{branch_id}') || of.defaultBranch === true;
}

;// CONCATENATED MODULE: ./build/neon/errors.js

class NeonError extends Error {
    request;
    what;
    status;
    maybeDone;
    advice;
    constructor(request, what, rest = {}) {
        super(`${request.method} ${(0,build_text/* oneLine */.TN)(request.path)}: ${what}`);
        this.request = request;
        this.what = what;
        this.status = rest.status;
        this.maybeDone = rest.maybeDone ?? false;
        this.advice = rest.advice ?? [];
    }
    text() {
        return [/[.!?]$/.test(this.message) ? this.message : `${this.message}.`, ...this.advice].join(' ');
    }
}
function generalError(body, clean = build_text/* oneLine */.TN) {
    if (typeof body !== 'object' || body === null)
        return {};
    const { message, code, request_id } = body;
    return {
        ...(isText(message) && { message: clean(message) }),
        ...(isText(code) && { code: clean(code, 100) }),
        ...(isText(request_id) && { requestId: clean(request_id, 100) }),
    };
}
function isText(value) {
    return typeof value === 'string' && value.trim() !== '';
}
const ADVICE = {
    400: 'Neon did not accept the request: correct the input that its message names.',
    401: 'Check api_key: it is mistyped, revoked or of another Neon account. Keys are made in the Neon Console under API keys.',
    403: 'The API key may not do this: use one of a member or organization with access to this project.',
    404: 'Check project_id and the branch, and that Neon Auth is enabled there: with this key Neon finds no such thing.',
    405: 'Neon has no such endpoint any more.',
    407: 'The proxy wants credentials: give them in HTTPS_PROXY.',
    409: 'It exists already or is being changed by another request.',
    410: 'Neon has switched this endpoint off.',
    423: 'Another operation holds the project locked. Raise timeout and max_retries, and let such jobs run one at a time (concurrency in the workflow).',
    429: 'Too many requests: Neon takes 700 a minute and 40 a second on a route. Raise timeout and max_retries, or run fewer jobs at once.',
};
function adviceFor(status, location) {
    if (status >= 300 && status < 400) {
        const where = location && URL.canParse(location) && new URL(location).host;
        return [
            `A redirect${where ? ` to ${(0,build_text/* oneLine */.TN)(where, 100)}` : ''} is not followed, so that the key goes nowhere else: check api_host.`,
        ];
    }
    const advice = ADVICE[status] ??
        (status >= 500 ? 'Neon had a fault: try again later; see https://neonstatus.com.' : undefined);
    return advice ? [advice] : [];
}

;// CONCATENATED MODULE: ./build/operations/answer.js

class AnswerProblem extends Error {
}
function answer_text(answer, field) {
    const value = optionalText(answer, field);
    if (value === undefined)
        throw new AnswerProblem(`the answer has no ${field}`);
    return value;
}
function optionalText(answer, field) {
    const value = answer[field];
    if (value === undefined || value === null)
        return undefined;
    if (typeof value !== 'string')
        throw new AnswerProblem(`the ${field} of the answer is not a text`);
    return value.trim() === '' ? undefined : value;
}
function flag(answer, field) {
    const value = answer[field];
    if (typeof value !== 'boolean')
        throw new AnswerProblem(`the answer has no ${field} that is true or false`);
    return value;
}
function whole(answer, field) {
    if (answer[field] === undefined || answer[field] === null) {
        throw new AnswerProblem(`the answer has no ${field}`);
    }
    return answer;
}
function objects(answer, field) {
    const value = answer[field];
    if (!Array.isArray(value) || !value.every(isObject)) {
        throw new AnswerProblem(`the answer has no list of ${field}`);
    }
    return value;
}
function object(value, what = 'answer') {
    if (!isObject(value))
        throw new AnswerProblem(`the ${what} is not a JSON object`);
    return value;
}
function checked(request, { status, body }, make) {
    try {
        return make(object(body));
    }
    catch (error) {
        if (!(error instanceof AnswerProblem))
            throw error;
        throw new NeonError(request, `${status}, but ${error.message}`, {
            status,
            maybeDone: request.method !== 'GET',
        });
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/operations/domains.js


const PROJECT = '/projects/{project_id}/auth/domains';
const BRANCH = '/projects/{project_id}/branches/{branch_id}/auth/domains';
function trusted(answer) {
    const domains = objects(answer, 'domains');
    for (const domain of domains)
        answer_text(domain, 'domain');
    return domains;
}
function countedList(answer) {
    const domains = trusted(answer);
    return { domains, count: domains.length };
}
const listOfProject = endpoint({ method: 'GET', path: PROJECT, outputs: countedList });
const listOfBranch = endpoint({
    method: 'GET',
    path: BRANCH,
    outputs: countedList,
});
const listDomains = {
    name: 'list-domains',
    group: 'Domains',
    summary: 'Lists the trusted domains, to which sign-in may redirect.',
    done: 'listed',
    outputs: ['domains', 'count'],
    endpoints: { stack: listOfProject, better_auth: listOfBranch },
};
const newDomain = ({ domains = [], auth_provider }) => ({ domain: domains[0] ?? '', auth_provider });
function findSame(answer, call) {
    const { domain: wanted } = newDomain(call);
    const same = ({ domain }) => String(domain).toLowerCase().replace(/\/$/, '') === wanted;
    return trusted(answer).some(same) ? {} : undefined;
}
const addDomains = {
    name: 'add-domains',
    group: 'Domains',
    summary: 'Adds trusted domains, one request a domain, in order.',
    done: 'added',
    required: ['domains'],
    optional: ['if_exists'],
    outputs: ['domains'],
    creates: true,
    findOut: 'Run list-domains to see which were added, or run the step again: those that exist are kept.',
    endpoints: {
        stack: endpoint({
            method: 'POST',
            path: PROJECT,
            each: 'domains',
            body: newDomain,
            conflictSuffices: true,
            existing: existing(listOfProject, findSame),
        }),
        better_auth: endpoint({
            method: 'POST',
            path: BRANCH,
            each: 'domains',
            body: newDomain,
            conflictSuffices: true,
            existing: existing(listOfBranch, findSame),
        }),
    },
};
const allDomains = ({ domains = [], auth_provider }) => ({
    auth_provider,
    domains: domains.map(domain => ({ domain })),
});
const missingNotice = 'Nothing was deleted: Neon does not know one of the domains or more. Run list-domains to see which are there.';
const deleteDomains = {
    name: 'delete-domains',
    group: 'Domains',
    summary: 'Deletes trusted domains, all with one request.',
    done: 'deleted',
    required: ['domains'],
    optional: ['if_missing'],
    outputs: [],
    findOut: 'Run list-domains to see which are left.',
    endpoints: {
        stack: endpoint({
            method: 'DELETE',
            path: PROJECT,
            body: allDomains,
            missingNotice,
        }),
        better_auth: endpoint({
            method: 'DELETE',
            path: BRANCH,
            body: allDomains,
            missingNotice,
        }),
    },
};

;// CONCATENATED MODULE: ./build/operations/integrations.js



const INTEGRATION_OUTPUTS = [
    'auth_provider',
    'auth_provider_project_id',
    'pub_client_key',
    'secret_server_key',
    'jwks_url',
    'base_url',
    'schema_name',
    'table_name',
    'branch_id',
    'database_name',
];
function integrationOutputs(answer) {
    return {
        auth_provider: answer_text(answer, 'auth_provider'),
        auth_provider_project_id: optionalText(answer, 'auth_provider_project_id'),
        jwks_url: optionalText(answer, 'jwks_url'),
        base_url: optionalText(answer, 'base_url'),
        branch_id: optionalText(answer, 'branch_id'),
        database_name: optionalText(answer, 'db_name'),
    };
}
function keyOutputs(answer, call) {
    const key = call.auth_provider === 'stack' ? answer_text : optionalText;
    const publishable = key(answer, 'pub_client_key');
    const secret = key(answer, 'secret_server_key');
    return {
        auth_provider: secret ? optionalText(answer, 'auth_provider') : answer_text(answer, 'auth_provider'),
        auth_provider_project_id: optionalText(answer, 'auth_provider_project_id'),
        pub_client_key: publishable && call.mask_pub_client_key ? new build_secret/* Secret */.z(publishable) : publishable,
        secret_server_key: secret && new build_secret/* Secret */.z(secret),
        jwks_url: optionalText(answer, 'jwks_url'),
        base_url: optionalText(answer, 'base_url'),
        schema_name: optionalText(answer, 'schema_name'),
        table_name: optionalText(answer, 'table_name'),
    };
}
const integrations_listOfProject = endpoint({
    method: 'GET',
    path: '/projects/{project_id}/auth/integrations',
    outputs: answer => integrationsOutput(objects(answer, 'data')),
});
const ofBranch = endpoint({
    method: 'GET',
    path: '/projects/{project_id}/branches/{branch_id}/auth',
    outputs: answer => integrationsOutput([answer]),
    whenMissing: { integrations: [], count: 0 },
});
function integrationsOutput(integrations) {
    for (const integration of integrations)
        answer_text(integration, 'auth_provider');
    return { integrations, count: integrations.length };
}
const createIntegration = {
    name: 'create-integration',
    group: 'Integration',
    summary: 'Enables Neon Auth and gives its keys and URLs.',
    done: 'created',
    optional: ['database_name', 'if_exists', 'mask_pub_client_key', 'wait_until_ready'],
    only: { stack: ['role_name'] },
    outputs: [...INTEGRATION_OUTPUTS, 'created'],
    creates: true,
    findOut: 'Run list-integrations to see whether it exists, or run the step again: if_exists: reuse accepts that it does.',
    endpoints: {
        stack: endpoint({
            method: 'POST',
            path: '/projects/auth/create',
            defaultBranch: true,
            body: call => ({
                auth_provider: 'stack',
                project_id: call.project_id,
                branch_id: call.branch_id,
                database_name: call.database_name ?? 'neondb',
                role_name: call.role_name ?? 'neondb_owner',
            }),
            outputs: keyOutputs,
            existing: existing(integrations_listOfProject, (answer, call) => integrations_findSame(objects(answer, 'data'), call)),
        }),
        better_auth: endpoint({
            method: 'POST',
            path: '/projects/{project_id}/branches/{branch_id}/auth',
            body: call => ({
                auth_provider: 'better_auth',
                ...(call.database_name && { database_name: call.database_name }),
            }),
            outputs: keyOutputs,
            existing: existing(ofBranch, (answer, call) => integrations_findSame([answer], call)),
        }),
    },
};
function integrations_findSame(integrations, call) {
    const same = integrations.find(found => found.auth_provider === call.auth_provider && found.branch_id === call.branch_id);
    return same && integrationOutputs(same);
}
const listIntegrations = {
    name: 'list-integrations',
    group: 'Integration',
    summary: 'Lists the integrations of the project, or that of the branch as a list of one or none.',
    done: 'listed',
    outputs: ['integrations', 'count'],
    endpoints: { stack: integrations_listOfProject, better_auth: ofBranch },
};
const keys = endpoint({
    method: 'POST',
    path: '/projects/auth/keys',
    body: ({ project_id, auth_provider }) => ({ project_id, auth_provider }),
    outputs: keyOutputs,
});
const generateSdkKeys = {
    name: 'generate-sdk-keys',
    group: 'Integration',
    summary: 'Generates new SDK keys for the integration of the project.',
    done: 'new keys generated',
    optional: ['mask_pub_client_key'],
    outputs: INTEGRATION_OUTPUTS,
    findOut: 'Keys cannot be read back: run the step again, which generates a new pair.',
    endpoints: { stack: keys, better_auth: keys },
};
const transfer = endpoint({
    method: 'POST',
    path: '/projects/auth/transfer_ownership',
    body: ({ project_id, auth_provider }) => ({ project_id, auth_provider }),
    secretFields: ['url'],
    outputs: answer => ({ transfer_url: new build_secret/* Secret */.z(answer_text(answer, 'url')) }),
});
const transferOwnership = {
    name: 'transfer-ownership',
    group: 'Integration',
    summary: 'Gives a URL that moves the auth project to your own account at the provider.',
    done: 'transfer begun',
    outputs: ['transfer_url'],
    findOut: 'Run the step again for a new URL; nothing moves before someone opens one.',
    endpoints: { stack: transfer, better_auth: transfer },
};
const deleteData = (call) => (call.delete_data ? { delete_data: true } : undefined);
const deleteIntegration = {
    name: 'delete-integration',
    group: 'Integration',
    summary: 'Disables Neon Auth; the data of the users stays unless delete_data is true.',
    done: 'deleted',
    optional: ['delete_data', 'if_missing'],
    outputs: [],
    findOut: 'Run list-integrations to see whether it is gone, or run the step again with if_missing: ignore.',
    endpoints: {
        stack: endpoint({
            method: 'DELETE',
            path: '/projects/{project_id}/auth/integration/{auth_provider}',
            body: deleteData,
        }),
        better_auth: endpoint({
            method: 'DELETE',
            path: '/projects/{project_id}/branches/{branch_id}/auth',
            body: deleteData,
        }),
    },
};

;// CONCATENATED MODULE: ./build/operations/get-integration.js



const getIntegration = {
    name: 'get-integration',
    group: 'Integration',
    summary: 'Gives the URLs and ids of the integration that is there; its keys cannot be read.',
    done: 'read',
    optional: ['wait_until_ready'],
    outputs: INTEGRATION_OUTPUTS,
    endpoints: {
        stack: endpoint({
            method: 'GET',
            path: '/projects/{project_id}/auth/integrations',
            outputs: (answer, call) => {
                const all = objects(answer, 'data');
                const found = all.find(({ auth_provider }) => auth_provider === call.auth_provider);
                if (!found) {
                    throw new AnswerProblem(`the project has no integration of auth_provider ${call.auth_provider}: create-integration makes one, and list-integrations shows what is there`);
                }
                return integrationOutputs(found);
            },
        }),
        better_auth: endpoint({
            method: 'GET',
            path: '/projects/{project_id}/branches/{branch_id}/auth',
            outputs: integrationOutputs,
        }),
    },
};

;// CONCATENATED MODULE: ./build/operations/oauth-providers.js


const KNOWN_PROVIDERS = [
    'google',
    'github',
    'microsoft',
    'vercel',
];
const oauth_providers_PROJECT = '/projects/{project_id}/auth/oauth_providers';
const oauth_providers_BRANCH = '/projects/{project_id}/branches/{branch_id}/auth/oauth_providers';
const CREDENTIALS = ['client_id', 'client_secret', 'microsoft_tenant_id'];
function providers(answer) {
    return objects(answer, 'providers');
}
function listOf(found) {
    for (const provider of found)
        answer_text(provider, 'id');
    return { oauth_providers: found };
}
const one = (answer) => listOf([answer]);
function oauth_providers_countedList(answer) {
    const found = providers(answer);
    return { ...listOf(found), count: found.length };
}
function credentials(call) {
    const { client_id, client_secret, microsoft_tenant_id } = call;
    return {
        ...(client_id && { client_id }),
        ...(client_secret && { client_secret }),
        ...(microsoft_tenant_id && { microsoft_tenant_id }),
    };
}
const newProvider = (call) => ({
    id: call.oauth_provider_id,
    ...credentials(call),
});
const oauth_providers_listOfProject = endpoint({
    method: 'GET',
    path: oauth_providers_PROJECT,
    outputs: oauth_providers_countedList,
});
const oauth_providers_listOfBranch = endpoint({
    method: 'GET',
    path: oauth_providers_BRANCH,
    outputs: oauth_providers_countedList,
});
function oauth_providers_findSame(answer, call) {
    const same = providers(answer).find(({ id }) => id === call.oauth_provider_id);
    return same && one(same);
}
const listOauthProviders = {
    name: 'list-oauth-providers',
    group: 'OAuth providers',
    summary: 'Lists the OAuth providers.',
    done: 'listed',
    outputs: ['oauth_providers', 'count'],
    endpoints: { stack: oauth_providers_listOfProject, better_auth: oauth_providers_listOfBranch },
};
const addOauthProvider = {
    name: 'add-oauth-provider',
    group: 'OAuth providers',
    summary: 'Adds an OAuth provider, with your client or with the shared keys of Neon.',
    done: 'added',
    required: ['oauth_provider_id'],
    optional: [...CREDENTIALS, 'if_exists'],
    outputs: ['oauth_providers', 'created'],
    creates: true,
    check: clientGoesTogether,
    findOut: 'Run list-oauth-providers to see whether it was added.',
    endpoints: {
        stack: endpoint({
            method: 'POST',
            path: oauth_providers_PROJECT,
            body: newProvider,
            outputs: one,
            existing: existing(oauth_providers_listOfProject, oauth_providers_findSame),
        }),
        better_auth: endpoint({
            method: 'POST',
            path: oauth_providers_BRANCH,
            body: newProvider,
            outputs: one,
            existing: existing(oauth_providers_listOfBranch, oauth_providers_findSame),
        }),
    },
};
function clientGoesTogether({ client_id, client_secret }) {
    if (client_id && !client_secret) {
        return [{ input: 'client_secret', message: 'is missing: it goes together with client_id' }];
    }
    if (client_secret && !client_id) {
        return [{ input: 'client_id', message: 'is missing: it goes together with client_secret' }];
    }
    return [];
}
const updateOauthProvider = {
    name: 'update-oauth-provider',
    group: 'OAuth providers',
    summary: 'Changes the client or tenant of an OAuth provider.',
    done: 'updated',
    required: ['oauth_provider_id'],
    optional: CREDENTIALS,
    outputs: ['oauth_providers'],
    check: given => CREDENTIALS.some(name => given[name])
        ? []
        : [
            {
                input: 'client_id',
                message: 'is missing: give at least one of client_id, client_secret, microsoft_tenant_id',
            },
        ],
    findOut: 'Run list-oauth-providers to see what is set, or run the step again: it sets the same values.',
    endpoints: {
        stack: endpoint({
            method: 'PATCH',
            path: `${oauth_providers_PROJECT}/{oauth_provider_id}`,
            body: credentials,
            outputs: one,
        }),
        better_auth: endpoint({
            method: 'PATCH',
            path: `${oauth_providers_BRANCH}/{oauth_provider_id}`,
            body: credentials,
            outputs: one,
        }),
    },
};
const deleteOauthProvider = {
    name: 'delete-oauth-provider',
    group: 'OAuth providers',
    summary: 'Deletes an OAuth provider.',
    done: 'deleted',
    required: ['oauth_provider_id'],
    optional: ['if_missing'],
    outputs: [],
    findOut: 'Run list-oauth-providers to see whether it is gone, or run the step again with if_missing: ignore.',
    endpoints: {
        stack: endpoint({
            method: 'DELETE',
            path: `${oauth_providers_PROJECT}/{oauth_provider_id}`,
        }),
        better_auth: endpoint({
            method: 'DELETE',
            path: `${oauth_providers_BRANCH}/{oauth_provider_id}`,
        }),
    },
};

;// CONCATENATED MODULE: ./build/operations/settings.js


function read(path, has) {
    return endpoint({
        method: 'GET',
        path,
        outputs: answer => ({ settings: has ? whole(answer, has) : answer }),
    });
}
function write(method, path, has) {
    return endpoint({
        method,
        path,
        body: call => call.settings,
        outputs: answer => ({ settings: whole(answer, has) }),
    });
}
function get(of, group, what, endpoints) {
    const summary = `Gives ${what}.`;
    return { name: `get-${of}`, group, summary, done: 'read', outputs: ['settings'], endpoints };
}
function update(of, group, what, endpoints) {
    return {
        name: `update-${of}`,
        group,
        summary: `Sets ${what}.`,
        done: 'updated',
        required: ['settings'],
        outputs: ['settings'],
        findOut: 'Run the step again: it sets the same values.',
        endpoints,
    };
}
const EMAIL_SERVER = '/projects/{project_id}/auth/email_server';
const AUTH = '/projects/{project_id}/branches/{branch_id}/auth';
const EMAIL_PROVIDER = `${AUTH}/email_provider`;
const EMAIL_AND_PASSWORD = `${AUTH}/email_and_password`;
const ALLOW_LOCALHOST = `${AUTH}/allow_localhost`;
const PHONE_NUMBER = `${AUTH}/plugins/phone-number`;
const WEBHOOKS = `${AUTH}/webhooks`;
const emailProvider = 'the mail server that sends the e-mails of Neon Auth';
const emailAndPassword = 'how users sign in with e-mail and password';
const allowLocalhost = 'whether localhost is trusted';
const phoneNumber = 'how users sign in with a phone number';
const webhook = 'the webhook and the events that it gets';
const SETTINGS_OPERATIONS = [
    get('email-provider', 'E-mail', emailProvider, {
        stack: read(EMAIL_SERVER, 'type'),
        better_auth: read(EMAIL_PROVIDER, 'type'),
    }),
    update('email-provider', 'E-mail', emailProvider, {
        stack: write('PATCH', EMAIL_SERVER, 'type'),
        better_auth: write('PATCH', EMAIL_PROVIDER, 'type'),
    }),
    get('email-and-password', 'Sign-in', emailAndPassword, {
        better_auth: read(EMAIL_AND_PASSWORD, 'enabled'),
    }),
    update('email-and-password', 'Sign-in', emailAndPassword, {
        better_auth: write('PATCH', EMAIL_AND_PASSWORD, 'enabled'),
    }),
    get('allow-localhost', 'Domains', allowLocalhost, {
        better_auth: read(ALLOW_LOCALHOST, 'allow_localhost'),
    }),
    update('allow-localhost', 'Domains', allowLocalhost, {
        better_auth: write('PATCH', ALLOW_LOCALHOST, 'allow_localhost'),
    }),
    get('plugins', 'Sign-in', 'the settings of all plugins and sign-in methods', {
        better_auth: read(`${AUTH}/plugins`),
    }),
    update('organization', 'Sign-in', 'how users form organizations', {
        better_auth: write('PATCH', `${AUTH}/plugins/organization`, 'enabled'),
    }),
    update('magic-link', 'Sign-in', 'how users sign in with a link sent by e-mail', {
        better_auth: write('PATCH', `${AUTH}/plugins/magic-link`, 'enabled'),
    }),
    get('phone-number', 'Sign-in', phoneNumber, {
        better_auth: read(PHONE_NUMBER, 'enabled'),
    }),
    update('phone-number', 'Sign-in', phoneNumber, {
        better_auth: write('PATCH', PHONE_NUMBER, 'enabled'),
    }),
    get('webhook', 'Webhooks', webhook, {
        better_auth: read(WEBHOOKS, 'enabled'),
    }),
    update('webhook', 'Webhooks', webhook, {
        better_auth: write('PUT', WEBHOOKS, 'enabled'),
    }),
    update('config', 'E-mail', 'the application name that e-mails show', {
        better_auth: write('PATCH', `${AUTH}/config`, 'name'),
    }),
];

;// CONCATENATED MODULE: ./build/operations/test-emails.js


const OUTCOME = {
    method: 'POST',
    leavesAsIs: true,
    outputs: (answer) => ({ success: flag(answer, 'success') }),
    warning: (answer) => answer.success === false
        ? `The test e-mail was not sent: ${optionalText(answer, 'error_message') ?? 'the mail server did not say why'}`
        : undefined,
};
const findOut = 'Look into the mailbox of recipient_email before the step runs again.';
const sendTestEmail = {
    name: 'send-test-email',
    group: 'E-mail',
    summary: 'Sends a test e-mail through the SMTP server of the settings, which are not kept.',
    done: 'test e-mail asked for',
    required: ['settings', 'recipient_email'],
    outputs: ['success'],
    findOut,
    endpoints: {
        better_auth: endpoint({
            ...OUTCOME,
            path: '/projects/{project_id}/branches/{branch_id}/auth/send_test_email',
            body: ({ settings, recipient_email }) => ({ ...settings, recipient_email }),
        }),
    },
};
const testEmailProvider = {
    name: 'test-email-provider',
    group: 'E-mail',
    summary: 'Sends a test e-mail through the mail server that the branch has.',
    done: 'test e-mail asked for',
    required: ['recipient_email'],
    outputs: ['success'],
    findOut,
    endpoints: {
        better_auth: endpoint({
            ...OUTCOME,
            path: '/projects/{project_id}/branches/{branch_id}/auth/email_provider/test',
            body: call => ({ recipient_email: call.recipient_email }),
        }),
    },
};

;// CONCATENATED MODULE: ./build/operations/users.js


const userOutputs = (answer) => ({
    user_id: answer_text(answer, 'id'),
});
const newUser = (call) => ({
    email: call.email,
    ...(call.name && { name: call.name }),
});
const createUser = {
    name: 'create-user',
    group: 'Users',
    summary: 'Creates a user.',
    done: 'created',
    required: ['email'],
    optional: ['name', 'if_exists'],
    outputs: ['user_id', 'created'],
    creates: true,
    findOut: 'Look for the e-mail address in the neon_auth schema, or run the step again: if_exists: reuse accepts that the user exists.',
    endpoints: {
        stack: endpoint({
            method: 'POST',
            path: '/projects/auth/user',
            body: call => ({ project_id: call.project_id, auth_provider: 'stack', ...newUser(call) }),
            outputs: userOutputs,
        }),
        better_auth: endpoint({
            method: 'POST',
            path: '/projects/{project_id}/branches/{branch_id}/auth/users',
            body: newUser,
            outputs: userOutputs,
        }),
    },
};
const updateUserRole = {
    name: 'update-user-role',
    group: 'Users',
    summary: 'Sets the roles of a user.',
    done: 'updated',
    required: ['user_id', 'roles'],
    outputs: ['user_id'],
    findOut: 'Run the step again: it sets the same roles.',
    endpoints: {
        better_auth: endpoint({
            method: 'PUT',
            path: '/projects/{project_id}/branches/{branch_id}/auth/users/{auth_user_id}/role',
            body: ({ roles = [] }) => ({ roles }),
            outputs: userOutputs,
        }),
    },
};
const deleteUser = {
    name: 'delete-user',
    group: 'Users',
    summary: 'Deletes a user.',
    done: 'deleted',
    required: ['user_id'],
    optional: ['if_missing'],
    outputs: [],
    findOut: 'Run the step again with if_missing: ignore.',
    endpoints: {
        stack: endpoint({
            method: 'DELETE',
            path: '/projects/{project_id}/auth/users/{auth_user_id}',
        }),
        better_auth: endpoint({
            method: 'DELETE',
            path: '/projects/{project_id}/branches/{branch_id}/auth/users/{auth_user_id}',
        }),
    },
};

;// CONCATENATED MODULE: ./build/operations/index.js







const OPERATIONS = [
    createIntegration,
    getIntegration,
    listIntegrations,
    generateSdkKeys,
    transferOwnership,
    deleteIntegration,
    createUser,
    updateUserRole,
    deleteUser,
    listOauthProviders,
    addOauthProvider,
    updateOauthProvider,
    deleteOauthProvider,
    listDomains,
    addDomains,
    deleteDomains,
    ...SETTINGS_OPERATIONS,
    sendTestEmail,
    testEmailProvider,
];
function findOperation(name) {
    const wanted = name.toLowerCase().replaceAll('_', '-');
    return OPERATIONS.find(operation => operation.name === wanted);
}

;// CONCATENATED MODULE: ./build/call.js






const COMMON = [
    'operation',
    'api_key',
    'project_id',
    'auth_provider',
    'timeout',
    'max_retries',
    'summary',
    'api_host',
];
function generationOf(given) {
    if (given.auth_provider === 'stack' || given.auth_provider === 'better_auth')
        return given.auth_provider;
    return given.branch_id || given.branch_name ? 'better_auth' : 'stack';
}
function usedInputs(operation, generation) {
    const used = operation.endpoints[generation];
    const destinations = destinationInputs(operation);
    return [
        ...COMMON,
        ...(used && usesBranch(used) ? ['branch_id', 'branch_name'] : []),
        ...(operation.required ?? []),
        ...(operation.optional ?? []),
        ...(operation.only?.[generation] ?? []),
        ...destinations,
        ...(changes(operation) || destinations.length > 0 ? ['dry_run'] : []),
    ];
}
function planStep(given, settings) {
    const { inputs, problems } = parseInputs(given);
    const operation = given.operation === undefined ? undefined : findOperation(given.operation);
    if (!operation) {
        const others = problems.filter(({ input }) => input !== 'operation');
        return {
            problems: [
                operationProblem(given.operation),
                ...others,
                ...missing(given),
                ...(settings?.problems('') ?? []),
            ],
        };
    }
    const generation = generationOf(given);
    const used = usedInputs(operation, generation);
    const endpoint = operation.endpoints[generation];
    const relevant = [
        ...problems.filter(({ input }) => used.some(name => name === input)),
        ...missing(given, operation, endpoint),
        ...(operation.check?.(given) ?? []),
        ...destinationProblems(given, inputs, operation, endpoint, generation),
        ...(used.includes('settings') && settings ? settings.problems(operation.name) : []),
        ...(endpoint || problems.some(({ input }) => input === 'auth_provider')
            ? []
            : [wrongGeneration(operation)]),
    ];
    if (relevant.length > 0 || !endpoint)
        return { problems: relevant };
    const call = { ...inputs, auth_provider: generation, settings: settings?.mapping };
    const warnings = warningsFor(given, operation, generation, used);
    if (destinationInputs(operation).length > 0)
        warnings.push(...destinationWarnings(given, inputs));
    return { operation, endpoint, call, warnings };
}
function operationProblem(name) {
    const names = OPERATIONS.map(operation => operation.name);
    const near = name && (0,build_text/* nearest */.pA)(name.toLowerCase().replaceAll('_', '-'), names);
    const unknown = name === undefined ? 'is required' : `${(0,build_text/* quote */.hD)(name)} is not an operation`;
    return {
        input: 'operation',
        message: `${unknown}${near ? `; did you mean ${near}?` : '.'} Operations: ${names.join(', ')}`,
    };
}
function missing(given, operation, endpoint) {
    const problems = [];
    for (const input of ['api_key', 'project_id', ...(operation?.required ?? [])]) {
        const { env } = declarationOf(input);
        if (!given[input])
            problems.push({ input, message: `is required${env ? `, or ${env} in the environment` : ''}` });
    }
    if (given.branch_id && given.branch_name) {
        problems.push({ input: 'branch_name', message: 'cannot be given together with branch_id' });
    }
    if (endpoint && usesBranch(endpoint) && !endpoint.defaultBranch && !given.branch_id && !given.branch_name) {
        problems.push({
            input: 'branch_id',
            message: `is required by ${operation?.name} with auth_provider better_auth, or branch_name`,
        });
    }
    return problems;
}
function wrongGeneration(operation) {
    const [has] = Object.keys(operation.endpoints);
    const how = has === 'better_auth'
        ? 'give branch_id or branch_name, or auth_provider: better_auth'
        : 'give auth_provider: stack';
    return { input: 'auth_provider', message: `${operation.name} exists with ${has} only: ${how}` };
}
function warningsFor(given, operation, generation, used) {
    const unused = INPUT_NAMES.filter(name => given[name] !== undefined && !isDefault(name, given[name]) && !used.includes(name));
    const warnings = unused.map(name => `${name} is not used by ${operation.name}${why(name, operation, generation)}.`);
    const provider = given.oauth_provider_id;
    if (provider && used.includes('oauth_provider_id') && !KNOWN_PROVIDERS.some(known => known === provider)) {
        const near = (0,build_text/* nearest */.pA)(provider, KNOWN_PROVIDERS);
        warnings.push(`oauth_provider_id ${(0,build_text/* quote */.hD)(provider)} is not one of ${(0,build_text/* orList */.A3)(KNOWN_PROVIDERS)}${near ? `; did you mean ${near}?` : '.'} It is passed on, since Neon adds providers.`);
    }
    return warnings;
}
function isDefault(name, text) {
    return text.toLowerCase() === declarationOf(name).default;
}
function why(name, operation, generation) {
    const other = generation === 'stack' ? 'better_auth' : 'stack';
    if (operation.endpoints[other] && usedInputs(operation, other).includes(name)) {
        return ` with auth_provider ${generation}, only with ${other}`;
    }
    if (name === 'branch_id' || name === 'branch_name') {
        return generation === 'better_auth'
            ? ': it acts on the whole project, and the branch only selects auth_provider better_auth'
            : ': it acts on the whole project';
    }
    return '';
}

;// CONCATENATED MODULE: ./build/ending.js
const SIGNAL_PATIENCE = 700;
const REPORT_TIME = 2_000;
let readerGone = false;
let ending = false;
function superviseProcess(report) {
    process.exitCode = 1;
    process.stdout.on('error', () => {
        readerGone = true;
    });
    const end = (abrupt) => {
        if (ending)
            return;
        try {
            report(abrupt);
        }
        finally {
            endProcess(1);
        }
    };
    const onSignal = (signal) => {
        setTimeout(() => process.exit(), SIGNAL_PATIENCE);
        end({ kind: 'signal', signal });
    };
    process.on('SIGTERM', onSignal);
    process.on('SIGINT', onSignal);
    process.on('uncaughtException', error => end({ kind: 'error', error }));
    process.on('unhandledRejection', error => end({ kind: 'error', error }));
    process.on('beforeExit', () => end({ kind: 'drained' }));
    return deadline => {
        setTimeout(() => end({ kind: 'overdue' }), deadline + REPORT_TIME).unref();
    };
}
function endProcess(code) {
    if (ending)
        return;
    ending = true;
    const exit = () => process.exit(readerGone ? 1 : code);
    if (process.stdout.writableLength === 0)
        exit();
    process.exitCode = code;
    process.stdout.write('', exit);
}

// EXTERNAL MODULE: ./build/version.js
var version = __nccwpck_require__(8743);
// EXTERNAL MODULE: ./build/neon/retry.js
var retry = __nccwpck_require__(3350);
// EXTERNAL MODULE: ./build/neon/transport.js + 1 modules
var transport = __nccwpck_require__(9182);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
;// CONCATENATED MODULE: ./build/neon/tried.js


function readAnswer(answer, clean) {
    const header = (name) => {
        const value = answer.headers[name];
        return typeof value === 'string' && value.trim() ? clean(value, 100) : undefined;
    };
    const ok = answer.status >= 200 && answer.status < 300;
    const body = parse(answer.body, header('content-type'));
    const parts = 'json' in body && !ok ? generalError(body.json, clean) : {};
    return {
        status: answer.status,
        ok,
        body,
        parts,
        requestId: parts.requestId ?? header('x-neon-ret-request-id') ?? header('x-request-id'),
        retryAfter: header('retry-after'),
        location: header('location'),
    };
}
function parse(body, contentType = 'no content type') {
    if (body.trim() === '')
        return { json: undefined };
    try {
        return { json: JSON.parse(body) };
    }
    catch {
        return { malformed: `its body is not JSON (${contentType}, ${Buffer.byteLength(body)} bytes)` };
    }
}
function malformed(request, status, why) {
    return new NeonError(request, `${status}, but ${why}`, {
        status,
        maybeDone: request.method !== 'GET',
        advice: ['Check api_host, and what answers in place of Neon, such as a proxy with a login page.'],
    });
}
function failureOf(request, tried, answered) {
    if (tried instanceof Error) {
        const { kind, message, status, advice } = tried;
        const maybeDone = request.method !== 'GET' && (kind === 'lost' || status !== undefined);
        if (!answered || maybeDone) {
            const before = answered ? `; before that: ${answered.what}` : '';
            return new NeonError(request, message + before, { status, maybeDone, advice });
        }
        return new NeonError(request, `${answered.what}; then ${message}`, answered);
    }
    const { status, parts, body, requestId, location } = tried;
    const message = parts.message ?? external_node_http_.STATUS_CODES[status] ?? 'without a message';
    const code = parts.code && `code ${parts.code}`;
    const ids = [code, requestId && `request id ${requestId}`].filter(Boolean).join(', ');
    const why = 'malformed' in body ? `; ${body.malformed}` : '';
    return new NeonError(request, `${status} ${message}${why}${ids && ` (${ids})`}`, {
        status,
        maybeDone: request.method !== 'GET' && leavesOpen(status),
        advice: adviceFor(status, location),
    });
}
function leavesOpen(status) {
    return status >= 500 && status !== 501 && status !== 503;
}

;// CONCATENATED MODULE: ./build/neon/client.js







function createNeon(options, effects) {
    const last = {};
    const underWay = new Set();
    const written = [];
    const clean = (text, max) => (0,build_text/* oneLine */.TN)(effects.redact(text), max);
    async function tryOnce(request, timeout) {
        try {
            const answer = readAnswer(await effects.send(toHttp(request, options, timeout)), clean);
            last.status = answer.status;
            last.requestId = answer.requestId;
            return { outcome: { kind: 'answer', status: answer.status, retryAfter: answer.retryAfter }, answer };
        }
        catch (error) {
            if (!(error instanceof transport/* TransportError */.wX))
                throw error;
            if (error.status !== undefined)
                last.status = error.status;
            return { outcome: { kind: error.kind }, error };
        }
    }
    async function tryAndTell(request, timeout) {
        const started = effects.now();
        const tried = await tryOnce(request, timeout);
        const came = 'answer' in tried ? tried.answer.status : tried.error.message;
        effects.debug(`${request.method} ${request.path}: ${came} after ${Math.round(effects.now() - started)} ms`);
        return tried;
    }
    async function request(wanted) {
        if (!isSafePath(wanted.path))
            throw unsafe(wanted);
        const now = { request: wanted };
        underWay.add(now);
        try {
            return await untilDone(wanted, now);
        }
        finally {
            underWay.delete(now);
        }
    }
    async function untilDone(wanted, now) {
        let failure;
        let answered;
        for (let retries = 0;; retries++) {
            const remaining = options.deadline - effects.now();
            if (remaining <= 0)
                throw failure ?? notSent(wanted);
            const isLast = retries >= options.maxRetries;
            const tried = await tryAndTell(wanted, isLast ? remaining : (0,retry/* tryTimeout */.f5)(wanted.method, remaining));
            if ('answer' in tried && tried.answer.ok) {
                if (wanted.method !== 'GET')
                    written.push(`${wanted.method} ${wanted.path}`);
                return accept(wanted, tried.answer);
            }
            failure = failureOf(wanted, 'answer' in tried ? tried.answer : tried.error, answered);
            if ('answer' in tried)
                answered = failure;
            const wait = (0,retry/* nextWait */.B4)({
                method: wanted.method,
                outcome: tried.outcome,
                retries,
                maxRetries: options.maxRetries,
                remaining: options.deadline - effects.now(),
                date: Date.now(),
                random: effects.random(),
            });
            if (wait === undefined)
                throw failure;
            const which = `${retries + 1} of at most ${options.maxRetries}`;
            effects.log(`${failure.message}. Trying again in ${(0,transport/* inSeconds */.F7)(wait)} (${which}).`);
            now.waiting = failure;
            await effects.sleep(wait);
            now.waiting = undefined;
        }
    }
    return {
        request,
        last: () => ({ ...last }),
        progress: () => ({ underWay: [...underWay], written: [...written] }),
    };
}
function isSafePath(path) {
    const segments = path.split('/');
    return (segments.shift() === '' &&
        segments.length > 0 &&
        segments.every(segment => /^(?:[\w.~!*'()-]|%[0-9A-F]{2})+$/.test(segment) && !/^(?:\.|%2e){1,2}$/i.test(segment)));
}
function unsafe(request) {
    return new NeonError(request, 'not sent: an id in it is empty or would select another path', {
        advice: ['Check the ids that were given.'],
    });
}
function toHttp(request, { host, apiKey }, timeout) {
    const query = new URLSearchParams(request.query).toString();
    return {
        method: request.method,
        url: `${host}${request.path}${query && `?${query}`}`,
        headers: {
            authorization: `Bearer ${apiKey.reveal()}`,
            accept: 'application/json',
            'content-type': 'application/json',
            'user-agent': `neon-auth-action/${version/* VERSION */.x}`,
        },
        body: request.body === undefined ? undefined : (0,build_secret/* revealedJson */.R)(request.body),
        timeout,
    };
}
function notSent(request) {
    return new NeonError(request, 'not sent: the timeout of the step is over', { advice: ['Raise timeout.'] });
}
function accept(request, answer) {
    if ('malformed' in answer.body)
        throw malformed(request, answer.status, answer.body.malformed);
    return { status: answer.status, body: answer.body.json };
}

// EXTERNAL MODULE: ./build/neon/proxy.js
var proxy = __nccwpck_require__(7860);
;// CONCATENATED MODULE: ./build/operations/branches.js




const NAMED = 10;
function branchesPath(projectId) {
    return `/projects/${encodeURIComponent(projectId)}/branches`;
}
async function branchByName(neon, projectId, name) {
    return findBranch(neon, projectId, { search: name }, branch => branch.name === name, seen => {
        const found = seen.length > 0 ? `The search found ${seen.map(build_text/* quote */.hD).join(', ')}.` : 'The search found no branch.';
        return {
            what: `no branch is named ${(0,build_text/* quote */.hD)(name)}`,
            advice: `${found} branch_name must match exactly.`,
        };
    });
}
async function defaultBranch(neon, projectId) {
    return findBranch(neon, projectId, {}, branch => branch.default === true, () => ({
        what: 'no branch is the default branch',
        advice: 'Give branch_id.',
    }));
}
async function findBranch(neon, projectId, query, matches, none) {
    const path = branchesPath(projectId);
    const seen = [];
    const cursors = new Set();
    for (let cursor;;) {
        const request = { method: 'GET', path, query: { ...query, ...(cursor && { cursor }) } };
        const page = checked(request, await neon.request(request), answer => readPage(answer, matches));
        if (page.id !== undefined)
            return page.id;
        seen.push(...page.names.slice(0, NAMED - seen.length));
        cursor = page.next;
        if (cursor === undefined || page.names.length === 0 || cursors.has(cursor)) {
            const { what, advice } = none(seen);
            throw new NeonError(request, what, { advice: [advice] });
        }
        cursors.add(cursor);
    }
}
function branchId(branch) {
    const given = answer_text(branch, 'id');
    if (!isId(given))
        throw new AnswerProblem(`the id of the branch, ${(0,build_text/* quote */.hD)(given)}, is none`);
    return given;
}
function readPage(answer, matches) {
    const branches = objects(answer, 'branches');
    const match = branches.find(matches);
    const pagination = answer.pagination ?? {};
    return {
        id: match && branchId(match),
        names: branches.map(branch => answer_text(branch, 'name')),
        next: optionalText(object(pagination, 'pagination'), 'next'),
    };
}

;// CONCATENATED MODULE: ./build/operations/each.js

function callsOf({ each }, call) {
    return each ? (call[each] ?? []).map(item => ({ ...call, [each]: [item] })) : [call];
}
async function carryOutEach(endpoint, call, one) {
    const { each } = endpoint;
    const calls = callsOf(endpoint, call);
    const done = [];
    let response;
    const result = () => ({
        did: told(done),
        changed: done.some(({ changed }) => changed),
        outputs: { [each]: done.map(({ body }) => body) },
        response,
    });
    for (const [at, item] of calls.entries()) {
        const name = String(item[each]?.[0]);
        try {
            const { changed, response: answer } = await one(item);
            response = answer;
            done.push({ name, body: endpoint.body?.(item), changed });
        }
        catch (failure) {
            if (!(failure instanceof NeonError))
                throw failure;
            const left = calls.slice(at + 1).flatMap(({ [each]: items }) => items ?? []);
            failure.advice.unshift(`It was for ${name}; ${told(done)}; not tried: ${left.join(', ') || 'none'}.`);
            if (done.length === 0)
                throw failure;
            return { ...result(), failure };
        }
    }
    return result();
}
function told(done) {
    const names = (changed) => done.filter(one => one.changed === changed).map(({ name }) => name);
    const texts = [
        ['added', names(true)],
        ['existed already', names(false)],
    ];
    const parts = texts
        .filter(([, list]) => list.length > 0)
        .map(([what, list]) => `${what}: ${list.join(', ')}`);
    return parts.join('; ') || 'none was added';
}

;// CONCATENATED MODULE: ./build/operations/perform.js





async function perform(plan, neon, learn) {
    try {
        const { call, found } = await withBranch(plan, neon);
        const result = await carryOut(plan, call, neon, learn);
        result.failure?.advice.push(...furtherAdvice(result.failure, plan));
        return { ...result, outputs: { ...found, ...result.outputs } };
    }
    catch (error) {
        if (error instanceof NeonError)
            error.advice.push(...furtherAdvice(error, plan));
        throw error;
    }
}
function mustWait({ operation, call }, { unsent, failure }) {
    return call.wait_until_ready && !unsent && !failure && !!operation.optional?.includes('wait_until_ready');
}
async function withBranch({ operation, endpoint, call }, neon) {
    if (call.branch_id || !usesBranch(endpoint))
        return { call, found: {} };
    const branch_id = call.branch_name
        ? await branchByName(neon, call.project_id, call.branch_name)
        : await defaultBranch(neon, call.project_id);
    return {
        call: { ...call, branch_id },
        found: operation.outputs.includes('branch_id') ? { branch_id } : {},
    };
}
async function carryOut(plan, call, neon, learn) {
    const { endpoint } = plan;
    if (endpoint.method !== 'GET' && call.dry_run) {
        const unsent = callsOf(endpoint, call).map(one => requestOf(endpoint, one));
        return { did: 'dry run: nothing was sent', changed: false, outputs: {}, unsent };
    }
    const { each } = endpoint;
    const one = (item) => carryOutOne(plan, item, neon, learn);
    return each ? carryOutEach({ ...endpoint, each }, call, one) : one(call);
}
async function carryOutOne(plan, call, neon, learn) {
    const { operation, endpoint } = plan;
    const ask = async (of, make) => {
        const request = requestOf(of, call);
        const answer = await neon.request(request);
        learn(answer.body, of.secretFields ?? []);
        return { made: make && checked(request, answer, body => make(body, call)), body: answer.body };
    };
    try {
        const { made, body } = await ask(endpoint, endpoint.outputs);
        const created = operation.creates && { created: true };
        const warning = endpoint.warning?.(body);
        return {
            did: operation.done,
            changed: endpoint.method !== 'GET' && !endpoint.leavesAsIs,
            outputs: { ...made, ...created },
            response: body,
            ...(warning && { warning }),
        };
    }
    catch (error) {
        const instead = error instanceof NeonError && !error.maybeDone && (await accepted(error, plan, call, ask));
        if (!instead)
            throw error;
        return instead;
    }
}
function requestOf(endpoint, call) {
    const path = withParameters(endpoint.path, name => {
        const value = call[name];
        if (typeof value !== 'string' || value === '')
            throw new Error(`${endpoint.path} needs ${name}`);
        return encodeURIComponent(value);
    });
    const body = endpoint.body?.(call);
    return { method: endpoint.method, path, ...(body !== undefined && { body }) };
}
async function accepted(error, { operation, endpoint }, call, ask) {
    if (error.status === 404) {
        if (endpoint.whenMissing)
            return { did: 'there is none', changed: false, outputs: endpoint.whenMissing };
        if (call.if_missing === 'ignore' && operation.optional?.includes('if_missing')) {
            const notice = `${endpoint.missingNotice ?? 'Nothing to delete.'} ${error.message}`;
            return { did: 'there was nothing to delete', changed: false, outputs: {}, notice };
        }
    }
    const refusesCreate = operation.creates && [400, 409, 422].includes(error.status ?? 0);
    if (!refusesCreate || call.if_exists !== 'reuse')
        return undefined;
    const reused = {
        did: 'it exists already and is reused',
        changed: false,
        outputs: { created: false },
    };
    if (error.status === 409 && (!endpoint.existing || endpoint.conflictSuffices))
        return reused;
    if (!endpoint.existing)
        return undefined;
    const { endpoint: reading, find } = endpoint.existing;
    try {
        const { made, body } = await ask(reading, find);
        return made && { ...reused, outputs: { ...made, created: false }, response: body };
    }
    catch (failed) {
        if (!(failed instanceof NeonError))
            throw failed;
        if (failed.status !== 404)
            error.advice.push(`Whether it exists could not be read: ${failed.message}.`);
        return undefined;
    }
}
function furtherAdvice(error, { operation, endpoint, call }) {
    if (error.request.path === branchesPath(call.project_id))
        return [];
    const advice = [];
    if (error.maybeDone)
        advice.push('It may have been carried out all the same.', operation.findOut ?? '');
    const projectLevel = !endpoint.path.includes('{branch_id}');
    if (call.auth_provider === 'stack' && projectLevel && [404, 405, 410].includes(error.status ?? 0)) {
        advice.push('Neon keeps the project-level endpoints only for integrations that exist already; branch_id selects the branch-level ones.');
    }
    if (error.status === 409 && operation.creates && call.if_exists === 'fail') {
        advice.push('if_exists: reuse would accept what exists.');
    }
    if (error.status === 404 && operation.optional?.includes('if_missing')) {
        advice.push('if_missing: ignore would accept that there is nothing to delete.');
    }
    return advice.filter(sentence => sentence !== '');
}

;// CONCATENATED MODULE: ./build/outputs/declarations.js
const OUTPUTS = {
    status: 'HTTP status of the last answer of Neon; set on failure, too.',
    request_id: 'ID that Neon gave the last request, for its support; set on failure, too.',
    response: 'Body of the last answer as JSON, secrets replaced by `***`.',
    changed: '`true` when the step changed something at Neon.',
    created: '`true` when it was created, `false` when it existed already.',
    integrations: 'JSON list of the integrations.',
    oauth_providers: 'JSON list of the OAuth providers, client secrets replaced by `***`.',
    domains: 'JSON list of trusted domains, each with its `domain` and `auth_provider`.',
    count: 'Length of the list.',
    user_id: 'ID of the user.',
    settings: 'JSON mapping of what is set now, secrets replaced by `***`.',
    success: '`true` when the mail server took the test e-mail.',
    transfer_url: 'URL that completes the transfer of ownership in a browser. Masked.',
    auth_provider: 'Authentication provider of the integration.',
    auth_provider_project_id: 'ID of the project at the provider.',
    pub_client_key: 'Publishable client key. Masked unless `mask_pub_client_key` is `false`.',
    secret_server_key: 'Secret server key. Masked.',
    jwks_url: 'URL of the keys that verify tokens.',
    base_url: 'Base URL of the auth service.',
    schema_name: 'Database schema of Neon Auth.',
    table_name: 'Table of the users.',
    branch_id: 'Neon branch ID of the integration.',
    database_name: 'Database of the integration.',
};
const COMMON_OUTPUTS = ['status', 'request_id', 'response', 'changed'];

;// CONCATENATED MODULE: ./build/outputs/step-outputs.js



const MAX_OUTPUT = 1_000_000;
function outputTexts(outputs, masker) {
    const written = { texts: [], tooLarge: [] };
    for (const name of Object.keys(OUTPUTS)) {
        const text = textOf(outputs[name], masker);
        if (text === undefined || text.trim() === '')
            continue;
        if (text.length > MAX_OUTPUT)
            written.tooLarge.push(name);
        else
            written.texts.push([name, text]);
    }
    return written;
}
function textOf(value, masker) {
    if (value === undefined || value === null)
        return undefined;
    if (value instanceof build_secret/* Secret */.z)
        return value.reveal();
    if (typeof value === 'object')
        return masker.redactedJson(value);
    return masker.redact(String(value));
}
class OutputProblem extends Error {
}
function setOutputs({ texts }, log) {
    if (!process.env.GITHUB_OUTPUT)
        log.warning('GITHUB_OUTPUT is not set: the outputs are not written.');
    else
        for (const [name, text] of texts)
            step_outputs_write(name, text);
}
function step_outputs_write(name, text) {
    try {
        core/* setOutput */.uH(name, text);
    }
    catch (error) {
        const why = error instanceof Error ? error.message : error;
        throw new OutputProblem(`Output ${name} could not be written, nor those after it: ${why}.`);
    }
}
function ownOutputs({ texts }) {
    return texts.filter(([name]) => !COMMON_OUTPUTS.includes(name));
}

;// CONCATENATED MODULE: ./build/outputs/abrupt.js


const abrupt_NAMED = 3;
function abruptText(abrupt, { operation, underWay = [], written = [] }) {
    const asked = underWay.map(({ request, waiting }) => {
        const name = `${request.method} ${(0,build_text/* oneLine */.TN)(request.path)}`;
        return waiting ? `${name} (waiting to be sent again after: ${waiting.what})` : name;
    });
    const sentences = [whyOf(abrupt)];
    if (asked.length > 0)
        sentences.push(`Under way: ${named(asked)}.`);
    else if (operation)
        sentences.push(`No request of ${operation.name} was under way.`);
    if (written.length > 0)
        sentences.push(`Carried out by then: ${named(written)}.`);
    if (underWay.some(({ request, waiting }) => request.method !== 'GET' && !waiting)) {
        sentences.push('It may have been carried out all the same.', operation?.findOut ?? '');
    }
    if (isOurs(abrupt))
        sentences.push('Please report it with the log of a run with debug logging.');
    return sentences.filter(sentence => sentence !== '').join(' ');
}
function isOurs(abrupt) {
    return abrupt.kind === 'error' ? !(abrupt.error instanceof OutputProblem) : abrupt.kind !== 'signal';
}
function whyOf(abrupt) {
    switch (abrupt.kind) {
        case 'signal':
            return `The step was ended by ${abrupt.signal}, as when a workflow is cancelled.`;
        case 'drained':
            return 'Unexpected end: the step waits for something that can no longer happen.';
        case 'overdue':
            return 'Unexpected delay: the timeout of the step is over, and something did not end with it.';
        case 'error': {
            const { error } = abrupt;
            if (error instanceof OutputProblem)
                return error.message;
            const what = (0,build_text/* oneLine */.TN)(error instanceof Error ? error.message : error);
            return `Unexpected error: ${what}${/[.!?]$/.test(what) ? '' : '.'}`;
        }
    }
}
function named(requests) {
    const more = requests.length - abrupt_NAMED;
    return `${requests.slice(0, abrupt_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

;// CONCATENATED MODULE: ./build/outputs/log.js


const MAX_LINE = 20_000;
function createLog(masker) {
    const harmless = (text) => (0,build_text/* hideEmails */._e)(masker.redact((0,build_text/* oneLine */.TN)(masker.redact(text), MAX_LINE)));
    const annotation = (text) => masker.redact(text).split('\n').map(harmless).join('\n');
    return {
        info: line => core/* info */.pq(asLogLine(harmless(line))),
        debug: line => {
            if (core/* isDebug */._o())
                core/* debug */.Yz(annotation(line));
        },
        notice: text => core/* notice */.lm(annotation(text)),
        warning: text => core/* warning */.$e(annotation(text)),
        error: text => core/* error */.z3(annotation(text)),
    };
}
function asLogLine(text) {
    const line = (0,build_text/* oneLine */.TN)(text, MAX_LINE);
    return /^(?:[\p{M}\s]*:){2}/u.test(line) ? `> ${line}` : line;
}

;// CONCATENATED MODULE: ./build/outputs/redact.js
const MASK = '***';
const CUT = '...';
const MAX_CUTS = 50;
function redact_hidden(text, forms) {
    const found = [];
    for (const form of forms) {
        for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
            found.push([at, at + form.length]);
    }
    if (found.length === 0)
        return text;
    found.sort(([a], [b]) => a - b);
    let result = '';
    let done = 0;
    for (const [start, end] of found) {
        if (start >= done)
            result += text.slice(done, start) + MASK;
        done = Math.max(done, end);
    }
    return result + text.slice(done);
}
function cutForm(text, forms, min) {
    let result = text;
    let at = text.lastIndexOf(CUT);
    for (let cuts = 0; at >= 0 && cuts < MAX_CUTS; cuts++) {
        const length = longestBeginning(result.slice(0, at), forms, min);
        if (length > 0)
            result = result.slice(0, at - length) + MASK + result.slice(at);
        at = at - length > 0 ? result.lastIndexOf(CUT, at - length - 1) : -1;
    }
    return result;
}
function longestBeginning(text, forms, min) {
    let longest = 0;
    for (const form of forms) {
        const from = Math.max(0, text.length - form.length);
        const first = form.slice(0, min);
        for (let at = text.indexOf(first, from); at >= 0; at = text.indexOf(first, at + 1)) {
            if (!form.startsWith(text.slice(at)))
                continue;
            longest = Math.max(longest, text.length - at);
            break;
        }
    }
    return longest;
}

;// CONCATENATED MODULE: ./build/outputs/masking.js



const MIN_LENGTH = 4;
const SECRET_FIELD = /secret|password|token|credential|private|api_?key|database_url|connection_uri/i;
const SECRET_NUMBER = /(?:secret|password|token|api_?key|private_?key)$/i;
const MAX_DEPTH = 100;
function createMasker(register, maskPubClientKey = true) {
    const forms = new Set();
    const isSecretField = (name) => SECRET_FIELD.test(name) || (maskPubClientKey && name === 'pub_client_key');
    function mask(secret) {
        for (const form of formsOf(secret)) {
            if (forms.has(form))
                continue;
            forms.add(form);
            register(form);
        }
    }
    function learn(body, secretFields = []) {
        walk(body, (name, value) => {
            const isSecret = isSecretField(name) || secretFields.includes(name);
            if (isSecret && (typeof value === 'string' || SECRET_NUMBER.test(name)))
                mask(String(value));
        });
    }
    function redact(text) {
        return forms.size === 0 ? text : cutForm(redact_hidden(text, forms), forms, MIN_LENGTH);
    }
    function shown(value, name, depth) {
        if (typeof value === 'string')
            return value !== '' && isSecretField(name) ? '***' : redact(value);
        if (typeof value === 'number')
            return SECRET_NUMBER.test(name) ? '***' : value;
        if (value instanceof build_secret/* Secret */.z || depth > MAX_DEPTH)
            return '***';
        if (Array.isArray(value))
            return value.map(held => shown(held, name, depth + 1));
        if (typeof value !== 'object' || value === null)
            return value;
        const entries = Object.entries(value).map(([key, held]) => [redact(key), shown(held, key, depth + 1)]);
        return Object.fromEntries(entries);
    }
    return { mask, learn, redact, redactedJson: value => JSON.stringify(shown(value, '', 0)) };
}
function formsOf(secret) {
    const lines = secret.split(/\r\n|\r|\n/).map(line => line.trim());
    const plain = [secret, secret.trim(), ...lines, ...partsOf(secret)];
    const all = plain.flatMap(text => [text, JSON.stringify(text).slice(1, -1), urlEncoded(text)]);
    return [...new Set(all)].filter(form => form.length >= MIN_LENGTH && form.trim() !== '');
}
function tooShort(secret) {
    return formsOf(secret).length === 0;
}
function partsOf(secret) {
    if (!secret.includes('://') || !URL.canParse(secret))
        return [];
    const url = new URL(secret);
    const codes = /^https?:$/.test(url.protocol) ? [...url.searchParams.values()].filter(isCode) : [];
    return [url.password, (0,build_text/* decoded */.DH)(url.password), ...codes];
}
function isCode(value) {
    return /^[\w.~-]{8,}$/.test(value);
}
function urlEncoded(text) {
    return encodeURIComponent(text.toWellFormed());
}
function walk(value, visit, name = '', depth = 0) {
    if (typeof value === 'string' || typeof value === 'number')
        visit(name, value);
    else if (value instanceof build_secret/* Secret */.z)
        visit(name, value.reveal());
    else if (typeof value === 'object' && value !== null && depth <= MAX_DEPTH) {
        for (const [key, held] of Object.entries(value))
            walk(held, visit, Array.isArray(value) ? name : key, depth + 1);
    }
}

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/summary.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const access = async (...given) => (0,external_fs_.accessSync)(...given);
const appendFile = async (...given) => (0,external_fs_.appendFileSync)(...given);
const writeFile = async (...given) => (0,external_fs_.writeFileSync)(...given);
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return __awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return __awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./build/outputs/summary.js


const MAX_VALUE = 200;
async function writeSummary(content, masker) {
    if (!process.env.GITHUB_STEP_SUMMARY)
        return;
    const shown = (text, max) => code((0,build_text/* hideEmails */._e)(masker.redact((0,build_text/* oneLine */.TN)(masker.redact(text), max))));
    summary.addHeading(escapeHtml(content.title), 3).addRaw(`<p>${shown(content.result, 1000)}</p>`, true);
    if (content.rows.length > 0) {
        summary.addTable([
            [header('Name'), header('Value')],
            ...content.rows.map(([name, value]) => [escapeHtml(name), shown(value, MAX_VALUE)]),
        ]);
    }
    await summary.write();
}
const header = (data) => ({ data, header: true });
function code(text) {
    return `<code>${escapeHtml(text)}</code>`;
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, character => ENTITIES[character]);
}

;// CONCATENATED MODULE: ./build/outputs/report.js


function problemsText(problems) {
    const lines = problems.map(({ input, message }) => `${input}: ${message}${/[.!?]$/.test(message) ? '' : '.'}`);
    return lines.length === 1
        ? `Input ${lines[0]}`
        : [`${lines.length} inputs are wrong:`, ...lines].join('\n');
}
async function publish(result, last, { masker, log }, deliver) {
    let delivered = NOTHING;
    try {
        setOutputs(resultTexts(result, last, masker), log);
    }
    finally {
        delivered = await deliver(result);
        for (const line of delivered.did)
            log.info(line);
        if (delivered.failures.length > 0)
            log.error(delivered.failures.join(' '));
    }
    return delivered;
}
const NOTHING = { did: [], failures: [] };
function resultTexts(result, last, masker) {
    const { outputs, changed, response } = result;
    return outputTexts({ ...outputs, ...answerOutputs(last), response: masker.redactedJson(response), changed }, masker);
}
async function reportSuccess(plan, result, last, reporter, delivered) {
    const { masker, log } = reporter;
    const outputs = resultTexts(result, last, masker);
    if (!delivered)
        setOutputs(outputs, log);
    for (const name of outputs.tooLarge)
        log.warning(`Output ${name} is not set: it is larger than GitHub takes.`);
    if (result.notice)
        log.notice(result.notice);
    if (result.warning)
        log.warning(result.warning);
    log.info(`${subject(plan)}: ${result.did}.`);
    if (result.unsent)
        log.info(dryRunText(result, masker));
    log.info(`Outputs: ${outputs.texts.map(([name]) => name).join(', ')}`);
    const own = ownOutputs(outputs).map(([name, text]) => [name, masker.redact(text)]);
    const what = result.unsent ? dryRunText(result, masker) : `${result.did}.`;
    await summarize(plan, last, reporter, {
        result: [what, ...deliveredTexts(delivered)].join(' '),
        rows: [...own, ['changed', String(result.changed)]],
    });
}
function deliveredTexts({ did, failures } = NOTHING) {
    return [...did, ...failures.map(failure => `Failed: ${failure}`)];
}
async function reportFailure(plan, error, last, reporter, done, delivered) {
    const { masker, log } = reporter;
    log.error(error.text());
    if (!delivered)
        setOutputs(done ? resultTexts(done, last, masker) : outputTexts(answerOutputs(last), masker), log);
    const result = [`failed. ${error.text()}`, ...deliveredTexts(delivered)].join(' ');
    await summarize(plan, last, reporter, { result, rows: [] });
}
function setAnswerOutputs(last, { masker, log }) {
    setOutputs(outputTexts(answerOutputs(last), masker), log);
}
function answerOutputs({ status, requestId }) {
    return { status, request_id: requestId };
}
function dryRunText({ unsent = [] }, masker) {
    const requests = unsent.map(({ method, path, body }) => {
        const shown = masker.redactedJson(body);
        return `${method} ${path}${shown ? ` with ${shown}` : ' without a body'}`;
    });
    return `Dry run: would send ${requests.join('; ')}. Nothing was changed.`;
}
function subject({ operation, call }) {
    const branch = call.branch_id ?? call.branch_name;
    return `${operation.name} (${call.auth_provider}, project ${call.project_id}${branch ? `, branch ${branch}` : ''})`;
}
async function summarize({ operation, call }, { status, requestId }, { masker, log }, { result, rows }) {
    if (!call.summary)
        return;
    const known = new Map([
        ['project_id', call.project_id],
        ['branch_name', call.branch_name],
        ['branch_id', call.branch_id],
        ['auth_provider', call.auth_provider],
        ...rows,
        ['status', status?.toString()],
        ['request_id', requestId],
    ]);
    const title = `Neon Auth: ${operation.name}`;
    try {
        await writeSummary({ title, result, rows: [...known].filter(isKnown) }, masker);
    }
    catch (error) {
        log.warning(`The job summary could not be written: ${error instanceof Error ? error.message : error}`);
    }
}
function isKnown(row) {
    return row[1] !== undefined;
}

;// CONCATENATED MODULE: ./build/neon/jwks.js






const FIRST_WAIT = 500;
const MAX_WAIT = 10_000;
const TRY_TIMEOUT = 10_000;
function notReady({ status, body }) {
    if (status >= 300 && status < 400)
        return `${status}, a redirect, which is not followed`;
    if (status !== 200)
        return `${status}`;
    try {
        const { keys } = JSON.parse(body) ?? {};
        if (!Array.isArray(keys))
            return '200, but the body is no JSON object with keys';
        return keys.length > 0 ? undefined : '200 with an empty list of keys';
    }
    catch {
        return '200, but the body is not JSON';
    }
}
function nextPoll(tries, remaining, asked = 0) {
    const wait = Math.max(Math.min(MAX_WAIT, FIRST_WAIT * 2 ** (tries - 1)), asked);
    return wait < remaining ? wait : undefined;
}
function unfit(address) {
    if (typeof address !== 'string' || !URL.canParse(address))
        return 'Neon gave no jwks_url to wait for';
    const url = new URL(address);
    if (url.username || url.password)
        return 'the jwks_url holds a user name or password';
    const secure = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
    return secure ? undefined : 'the jwks_url is not https, so that what it serves cannot be trusted';
}
async function waitForKeys(address, deadline, effects) {
    const path = (0,build_text/* oneLine */.TN)(typeof address === 'string' ? address : 'jwks_url', 300);
    const fail = (what, advice) => new NeonError({ method: 'GET', path }, what, { advice: [advice] });
    const why = unfit(address);
    if (why)
        throw fail(why, 'wait_until_ready: false does not wait.');
    let seen = 'nothing, the timeout of the step was over';
    for (let tries = 1;; tries++) {
        const remaining = deadline - effects.now();
        const { last, asked } = remaining > 0 ? await ask(String(address), remaining, effects) : { last: seen };
        if (last === undefined)
            return;
        seen = last;
        const wait = nextPoll(tries, deadline - effects.now(), asked);
        if (wait === undefined) {
            throw fail(`the keys were not there by the timeout of the step; last seen after ${tries} tries: ${effects.redact(seen)}`, 'The integration is there all the same: raise timeout, or run get-integration with wait_until_ready: true.');
        }
        if (tries === 1)
            effects.log(`Waiting until ${path} serves keys: ${seen}.`);
        effects.debug(`GET ${path}: ${seen}; next try in ${(0,transport/* inSeconds */.F7)(wait)}`);
        await effects.sleep(wait);
    }
}
async function ask(url, remaining, { send }) {
    try {
        const answer = await send({
            method: 'GET',
            url,
            headers: { accept: 'application/json', 'user-agent': `neon-auth-action/${version/* VERSION */.x}` },
            timeout: Math.min(TRY_TIMEOUT, remaining),
        });
        const last = notReady(answer);
        const asked = (0,retry/* retryAfter */.P9)(answer.headers['retry-after'], Date.now());
        return { ...(last !== undefined && { last }), ...(asked !== undefined && { asked }) };
    }
    catch (error) {
        if (!(error instanceof transport/* TransportError */.wX))
            throw error;
        return { last: error.message };
    }
}

;// CONCATENATED MODULE: ./build/ready.js


async function untilReady(result, deadline, effects) {
    try {
        await waitForKeys(result.outputs.jwks_url, deadline, effects);
        return { ...result, did: `${result.did}, and its keys are there` };
    }
    catch (failure) {
        if (!(failure instanceof NeonError))
            throw failure;
        return { ...result, failure };
    }
}

;// CONCATENATED MODULE: ./build/settings/mapping.js
function kindOf(value) {
    if (value === null || value === undefined)
        return 'empty';
    if (Array.isArray(value))
        return 'a list';
    return ({ string: 'a text', object: 'a mapping', boolean: 'true or false' }[typeof value] ?? 'a number');
}

;// CONCATENATED MODULE: ./build/settings/check.js




function problemsOf(operation, settings, { validators, KEYS }) {
    const validate = validators[operation];
    if (!validate)
        return [];
    const findings = validate(settings) ? [] : (validate.errors ?? []);
    const typed = findings.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath);
    const problems = findings.flatMap(finding => {
        if (finding.keyword === 'enum' && typed.includes(finding.instancePath))
            return [];
        const message = messageOf(finding, KEYS[operation] ?? [], settings);
        const { missingProperty: missing, additionalProperty: added } = finding.params;
        const key = missing ?? added;
        const path = key === undefined ? finding.instancePath : `${finding.instancePath}/${key}`;
        return message === undefined ? [] : [problem(message === NAMELESS ? '' : path, message)];
    });
    return [...problems, ...redactedValues(settings)];
}
function problem(path, message) {
    const names = path.split('/').slice(1);
    return {
        input: names.length > 0 && names.every(isName) ? `settings.${names.join('.')}` : 'settings',
        message,
    };
}
const isName = (text) => /^[\w-]{1,60}$/.test(text);
function messageOf({ keyword, instancePath, params }, keys, settings) {
    switch (keyword) {
        case 'required':
            return 'is required';
        case 'additionalProperties':
            return unknownKey(String(params.additionalProperty), instancePath === '' ? keys : [], valueAt(settings, instancePath));
        case 'type':
            return wrongType(String(params.type), valueAt(settings, instancePath));
        case 'enum':
            return wrongChoice(params.allowedValues, valueAt(settings, instancePath));
        case 'minimum':
        case 'maximum':
            return `must be ${keyword === 'minimum' ? 'at least' : 'at most'} ${params.limit}`;
        case 'minLength':
            return params.limit === 1 ? 'must not be empty' : `must have at least ${params.limit} characters`;
        case 'maxLength':
            return `must have at most ${params.limit} characters`;
        case 'minProperties':
            return 'is empty: there is nothing to change';
        case 'discriminator':
            return undefined;
        default:
            return `does not fit Neon's API description (${keyword})`;
    }
}
const NAMELESS = 'has a key that is no name or has no value; is there a space after each colon?';
function unknownKey(key, known, holder) {
    if (!isName(key))
        return NAMELESS;
    if (known.includes(key))
        return 'does not go with this type';
    if (INPUT_NAMES.some(name => name === key))
        return `is not one of the settings: give it as the input ${key}`;
    const near = (0,build_text/* nearest */.pA)(key, known);
    if (near)
        return `is not known; did you mean ${near}?`;
    if ((holder[key] ?? null) === null)
        return NAMELESS;
    return known.length > 0 ? `is not known; known are ${known.join(', ')}` : 'is not known';
}
const TYPES = {
    string: 'a text',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a mapping',
};
function wrongType(type, value) {
    const unquoted = type === 'string' && value !== null && typeof value !== 'object';
    const quoted = typeof value === 'string' && (type === 'boolean' ? /^(?:true|false)$/ : /^-?\d+$/).test(value);
    const advice = unquoted ? ': put it in quotes' : quoted ? ': leave out the quotes' : '';
    return `must be ${TYPES[type] ?? type}, but it is ${kindOf(value)}${advice}`;
}
function wrongChoice(choices, value) {
    const near = typeof value === 'string' ? (0,build_text/* nearest */.pA)(value.toLowerCase(), choices) : undefined;
    return `must be ${(0,build_text/* orList */.A3)(choices)}${near ? `; did you mean ${near}?` : ''}`;
}
function valueAt(settings, path) {
    return path
        .split('/')
        .slice(1)
        .reduce((held, key) => held?.[key], settings);
}
function redactedValues(settings) {
    return Object.keys(settings)
        .filter(key => SECRET_FIELD.test(key) && settings[key] === '***')
        .map(key => problem(`/${key}`, 'is ***, as this action shows secrets: give the secret itself, or leave the key out'));
}

;// CONCATENATED MODULE: ./build/settings/read.js




async function readSettings(text) {
    const compiled = await __nccwpck_require__.e(/* import() */ 146).then(__nccwpck_require__.bind(__nccwpck_require__, 146));
    const read = fromJson(text) ?? (await (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(866)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3866))).fromYaml(text));
    return 'problem' in read ? refused(read.problem) : settingsFrom(read.value, compiled);
}
function settingsFrom(value, compiled) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return refused(`must be a mapping such as "enabled: true", but it is ${kindOf(value)}`);
    }
    return {
        mapping: read_hidden(value),
        problems: operation => problemsOf(operation, value, compiled),
    };
}
function refused(message) {
    return { problems: () => [{ input: 'settings', message }] };
}
function fromJson(text) {
    let keys = 0;
    try {
        const value = JSON.parse(text, (_, held) => {
            if (typeof held === 'object' && held !== null && !Array.isArray(held))
                keys += Object.keys(held).length;
            return held;
        });
        const written = text.match(/"(?:[^"\\]|\\.)*"\s*:|"(?:[^"\\]|\\.)*"/g)?.filter(one => one.endsWith(':'));
        return keys === (written?.length ?? 0) ? { value } : undefined;
    }
    catch {
        return undefined;
    }
}
function read_hidden(value, name = '') {
    if (Array.isArray(value))
        return value.map(item => read_hidden(item, name));
    if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, read_hidden(held, key)]));
    }
    return typeof value === 'string' && value !== '' && SECRET_FIELD.test(name) ? new build_secret/* Secret */.z(value) : value;
}

;// CONCATENATED MODULE: ./build/main.js

















async function run() {
    const given = readInputs(core/* getInput */.V4, process.env);
    const masker = createMasker(core/* setSecret */.Pq, given.mask_pub_client_key?.toLowerCase() !== 'false');
    for (const secret of [...secretTexts(given), ...(0,proxy/* proxySecrets */.Wm)(process.env)])
        masker.mask(secret);
    const step = { reporter: { masker, log: createLog(masker) } };
    const endWithin = superviseProcess(abrupt => reportAbrupt(step, abrupt));
    let code = 1;
    try {
        if (secretTexts(given).some(tooShort))
            step.reporter.log.warning('A secret input is too short to be masked: fewer than 4 characters.');
        const settings = given.settings ? await readSettings(given.settings) : undefined;
        masker.learn(settings?.mapping);
        const plan = planStep(given, settings);
        if ('problems' in plan)
            step.reporter.log.error(problemsText(plan.problems));
        else {
            endWithin(plan.call.timeout * 1000 - process.uptime() * 1000);
            code = await runPlan(plan, step);
        }
    }
    catch (error) {
        reportAbrupt(step, { kind: 'error', error });
    }
    endProcess(code);
}
async function runPlan(plan, step) {
    const { call, warnings } = plan;
    const { reporter } = step;
    const { log, masker } = reporter;
    for (const warning of warnings)
        log.warning(warning);
    const deadline = call.timeout * 1000;
    const effects = {
        send: transport/* send */.tN,
        now: () => process.uptime() * 1000,
        sleep: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
        random: Math.random,
        log: log.info,
        debug: log.debug,
        redact: masker.redact,
    };
    const neon = createNeon({ host: call.api_host, apiKey: call.api_key, maxRetries: call.max_retries, deadline }, effects);
    Object.assign(step, { plan, neon });
    try {
        const deliver = hasDestination(plan.operation, call)
            ? await (await __nccwpck_require__.e(/* import() */ 470).then(__nccwpck_require__.bind(__nccwpck_require__, 5470))).prepareDelivery(plan, log, { ...effects, maxRetries: call.max_retries, deadline }, process.env)
            : undefined;
        if (deliver && 'failure' in deliver)
            return await failStep({ text: () => deliver.failure });
        let result = await perform(plan, neon, masker.learn);
        const delivered = deliver && (await publish(result, neon.last(), reporter, deliver));
        if (mustWait(plan, result)) {
            result = await untilReady(result, deadline, effects);
        }
        if (result.failure)
            return await failStep(result.failure, result, delivered);
        await reportSuccess(plan, result, neon.last(), reporter, delivered);
        return delivered && delivered.failures.length > 0 ? 1 : 0;
    }
    catch (error) {
        if (!(error instanceof NeonError))
            throw error;
        return await failStep(error);
    }
    async function failStep(error, done, delivered) {
        await reportFailure(plan, error, neon.last(), reporter, done, delivered);
        return 1;
    }
}
function reportAbrupt({ reporter, plan, neon }, abrupt) {
    const { log } = reporter;
    log.error(abruptText(abrupt, { operation: plan?.operation, ...neon?.progress() }));
    if (abrupt.kind === 'error')
        log.debug(abrupt.error instanceof Error ? (abrupt.error.stack ?? '') : '');
    try {
        if (neon)
            setAnswerOutputs(neon.last(), reporter);
    }
    catch (error) {
        if (!(error instanceof OutputProblem))
            throw error;
        log.debug(error.message);
    }
}

;// CONCATENATED MODULE: ./build/index.js

void run();

})();

module.exports = __webpack_exports__;
/******/ })()
;