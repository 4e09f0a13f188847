"use strict";
exports.id = 936;
exports.ids = [936];
exports.modules = {

/***/ 783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B0: () => (/* binding */ networkAdvice),
/* harmony export */   N6: () => (/* binding */ isRedirect),
/* harmony export */   R2: () => (/* binding */ redirectAdvice),
/* harmony export */   w4: () => (/* binding */ hostOf)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(403);


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

/***/ 984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   GK: () => (/* binding */ publicKeyPath),
/* harmony export */   QJ: () => (/* binding */ githubPolicy),
/* harmony export */   TY: () => (/* binding */ errorOfResponse),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   oQ: () => (/* binding */ CHECK_RESPONDER),
/* harmony export */   s6: () => (/* binding */ secretPath),
/* harmony export */   xp: () => (/* binding */ parseResponse),
/* harmony export */   y_: () => (/* binding */ GitHubError),
/* harmony export */   z1: () => (/* binding */ secretsPath)
/* harmony export */ });
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(783);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(403);



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
function githubPolicy(maxRetries) {
	return {
		maxRetries,
		tryTime: _index_js__WEBPACK_IMPORTED_MODULE_1__.tryTimeout,
		asked: (outcome, date) => outcome instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.TransportError ? void 0 : (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.askedWait)(outcome.headers, date),
		wait(outcome, { retries, date, random }) {
			if (outcome instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.TransportError) return outcome.kind === "rejected" ? void 0 : (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.backoff)(retries, random);
			const limited = isRateLimited(outcome);
			if (!limited && outcome.status < 500 && outcome.status !== 408) return void 0;
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
// src/github/target.ts
function targetOf(repository, environment) {
	const [owner = "", repo = ""] = repository.split("/");
	return {
		owner,
		repo,
		environment
	};
}
function labelOf({ owner, repo, environment }) {
	const name = `${owner}/${repo}`;
	return environment === void 0 ? `repository ${name}` : `environment ${environment} of ${name}`;
}
function publicKeyPath(target) {
	return secretPath(target, "public-key");
}
function secretsPath({ owner, repo, environment }) {
	return [
		"",
		"repos",
		owner,
		repo,
		...environment === void 0 ? ["actions"] : ["environments", environment],
		"secrets"
	].map(encodeURIComponent).join("/");
}
function secretPath(target, name) {
	return `${secretsPath(target)}/${encodeURIComponent(name)}`;
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
const CHECK_RESPONDER = "Check GITHUB_API_URL, and what responds in place of GitHub, such as a proxy with a login page.";
function errorOfResponse(asked, response, context) {
	const { status } = response;
	if (status < 300) return new GitHubError(`${asked}: ${status}, which GitHub does not document for this request`, {
		status,
		outcomeUnknown: true,
		advice: CHECK_RESPONDER
	});
	const message = context.clean(messageOf(response.body));
	return new GitHubError(`${asked}: ${status} ${message}`, {
		status,
		forAll: [
			401,
			403,
			404
		].includes(status) || (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .isRedirect */ .N6)(status) || isRateLimited(response),
		outcomeUnknown: status >= 500,
		advice: adviceFor(response, message, context)
	});
}
const OTHER_TOKENS = "The job's own GITHUB_TOKEN can never have it: use the token of a GitHub App or a fine-grained personal access token (README, How secrets travel).";
function adviceFor(response, message, { target, baseUrl }) {
	const { status, headers } = response;
	if (isRateLimited(response)) return "GitHub limits how fast requests may come: raise timeout, or try again later.";
	if ((0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .isRedirect */ .N6)(status)) return redirectOf((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.header)(headers, "location"), baseUrl);
	if (status === 401) return "Check github_token: it is mistyped, revoked or has expired.";
	if (status === 403) return `${/by integration/i.test(message) ? "This is the job's own GITHUB_TOKEN, or the token of a GitHub App without the permission." : "The token lacks the permission, or the organization has not admitted it."} ${needed(target, response)} ${OTHER_TOKENS}`;
	if (status === 404) return `GitHub finds no ${labelOf(target)} with this token: check github_repository${target.environment === void 0 ? "" : " and github_environment, which must exist already"}, and that the token includes the repository. ${needed(target, response)} ${OTHER_TOKENS}`;
	return status >= 500 ? "GitHub had a fault: see https://www.githubstatus.com." : "GitHub did not accept the request: its message says why.";
}
function redirectOf(location, baseUrl) {
	return location && URL.canParse(location) && new URL(location).origin === new URL(baseUrl).origin ? `A redirect to ${new URL(location).host} is not followed: the repository was probably renamed or moved. Give its present name as github_repository.` : (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .redirectAdvice */ .R2)(location, "token", "GITHUB_API_URL");
}
function needed(target, { headers }) {
	const name = target.environment === void 0 ? "Secrets" : "Environments";
	const accepted = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.header)(headers, "x-accepted-github-permissions");
	return `It takes the repository permission "${name}: read and write"${accepted ? ` (GitHub asks for ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.oneLine)(accepted, 100)})` : ""}, or the scope repo of a classic token.`;
}



/***/ }),

/***/ 936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prepareStore: () => (/* binding */ prepareStore)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(984);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(403);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(783);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_3__);
// Loaded by import(): src/delivery/github-store.ts





// src/github/request.ts
function githubAddress(given) {
	if (!given) return "https://api.github.com";
	const problem = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.addressProblem)(given);
	if (problem) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(`GITHUB_API_URL ${problem}`, { forAll: true });
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.baseAddress)(given);
}
async function request(wanted, options, effects) {
	const { target, baseUrl, maxRetries, deadline } = options;
	const clean = (text) => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.oneLine)(effects.redact(text));
	const asked = clean(`${wanted.method} ${(0,_advice_js__WEBPACK_IMPORTED_MODULE_2__/* .hostOf */ .w4)(baseUrl)}${wanted.path}`);
	if (!(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.isSafePath)(wanted.path)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(`${asked}: not sent: a name in it is not valid`);
	async function attempt(timeout) {
		const came = await sendOnce(wanted, options, effects, timeout);
		effects.debug(`${asked}: ${came instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.TransportError ? came.message : came.status}`);
		if (came instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.TransportError) {
			const advice = came.advice.join(" ");
			const outcomeUnknown = came.kind === "lost" || came.status !== void 0;
			return {
				failure: new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(`${asked}: ${clean(came.message)}`, {
					advice,
					outcomeUnknown
				}),
				outcome: came
			};
		}
		if (wanted.expected.includes(came.status)) return { done: came };
		return {
			failure: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorOfResponse */ .TY)(asked, came, {
				target,
				baseUrl,
				clean
			}),
			outcome: came
		};
	}
	async function pause({ failure }, wait, retries) {
		effects.log((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.retryText)(failure, wait, retries, maxRetries));
		await effects.sleep(wait);
	}
	const notSent = () => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(`${asked}: not sent: the timeout of the step is over`, {
		forAll: true,
		advice: "Raise timeout."
	});
	const policy = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .githubPolicy */ .QJ)(maxRetries);
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.withRetries)({
		policy,
		deadline,
		attempt,
		pause,
		notSent,
		gaveUp
	}, effects);
}
function gaveUp(failure, text) {
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(failure.message, {
		...failure,
		advice: `${text} ${failure.advice}`.trim()
	});
}
async function sendOnce(wanted, options, { send }, timeout) {
	try {
		return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .parseResponse */ .xp)(await send(toHttp(wanted, options, timeout)));
	} catch (error) {
		if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.TransportError) return error;
		throw error;
	}
}
function toHttp({ method, path, query, body }, { baseUrl, token }, timeout) {
	return {
		method,
		url: baseUrl + path + (query ? `?${new URLSearchParams(query)}` : ""),
		headers: {
			authorization: `Bearer ${token.reveal()}`,
			accept: "application/vnd.github+json",
			"x-github-api-version": "2022-11-28",
			"user-agent": _index_js__WEBPACK_IMPORTED_MODULE_1__.USER_AGENT,
			...body && { "content-type": "application/json" }
		},
		body: body && JSON.stringify(body),
		timeout,
		setting: "GITHUB_API_URL"
	};
}
// src/github/client.ts
function createGitHub(options, effects, seal) {
	const { target } = options;
	const ask = (wanted) => request(wanted, options, effects);
	async function publicKey() {
		const path = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .publicKeyPath */ .GK)(target);
		const { body } = await ask({
			method: "GET",
			path,
			expected: [200]
		});
		const key = validKey(body, seal);
		if (!key) throw noKey((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.oneLine)(effects.redact(`GET ${path}`)));
		return key;
	}
	async function checkWrite(absent) {
		await ask({
			method: "DELETE",
			path: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .secretPath */ .s6)(target, absent),
			expected: [204, 404]
		});
	}
	async function put(name, value, key) {
		const body = {
			encrypted_value: seal(value, key.key),
			key_id: key.key_id
		};
		const path = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .secretPath */ .s6)(target, name);
		const { headers } = await ask({
			method: "PUT",
			path,
			body,
			expected: [201, 204]
		});
		return {
			key,
			at: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.httpDate)((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.header)(headers, "date"))
		};
	}
	async function store(name, value, key) {
		try {
			return await put(name, value, key);
		} catch (error) {
			if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_) || ![400, 422].includes(error.status ?? 0)) throw error;
			const fresh = await publicKey();
			if (fresh.key_id === key.key_id) throw error;
			effects.log(`${error.message}. The public key was replaced: trying again with the new one.`);
			return await put(name, value, fresh);
		}
	}
	async function updatedAt() {
		const { body } = await ask({
			method: "GET",
			path: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .secretsPath */ .z1)(target),
			query: { per_page: "100" },
			expected: [200]
		});
		return timesOf(body);
	}
	return {
		publicKey,
		checkWrite,
		store,
		updatedAt
	};
}
function timesOf(body) {
	const { secrets } = body ?? {};
	const times = new Map();
	for (const secret of Array.isArray(secrets) ? secrets : []) {
		const { name, updated_at } = secret ?? {};
		const time = typeof updated_at === "string" ? Date.parse(updated_at) : NaN;
		if (typeof name === "string" && !Number.isNaN(time)) times.set(name.toUpperCase(), time);
	}
	return times;
}
function noKey(asked) {
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(`${asked}: 200, but the response holds no public key`, {
		status: 200,
		advice: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_RESPONDER */ .oQ
	});
}
function validKey(body, seal) {
	if (typeof body !== "object" || body === null) return void 0;
	const { key, key_id } = body;
	if (typeof key_id !== "string" || key_id === "" || typeof key !== "string" || !isKey(key)) return void 0;
	try {
		seal("a trial", key);
		return {
			key,
			key_id
		};
	} catch {
		return;
	}
}
function isKey(text) {
	if (text.length !== 44) return false;
	const bytes = Buffer.from(text, "base64");
	return bytes.length === 32 && bytes.toString("base64") === text;
}
// src/github/seal.ts
async function createSeal() {
	const { default: sodium } = await __webpack_require__.e(/* import() */ 760).then(__webpack_require__.bind(__webpack_require__, 379));
	await sodium.ready;
	const base64 = sodium.base64_variants.ORIGINAL;
	return (text, publicKey) => sodium.to_base64(sodium.crypto_box_seal(sodium.from_string(text), sodium.from_base64(publicKey, base64)), base64);
}
// src/github/storing.ts
async function checkTarget(target, token, readsOnly, dependencies) {
	const { apiUrl, maxRetries, deadline } = dependencies;
	const secrets = createGitHub({
		baseUrl: githubAddress(apiUrl),
		token,
		target,
		maxRetries,
		deadline
	}, dependencies, await createSeal());
	const key = await secrets.publicKey();
	if (!readsOnly) await secrets.checkWrite(`NEON_AUTH_ACTION_CHECK_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_3__.randomUUID)().replaceAll("-", "_")}`);
	return {
		target,
		secrets,
		key
	};
}
function nothingStored() {
	return {
		stored: new Map(),
		failed: [],
		doubtful: [],
		why: [],
		left: []
	};
}
const STORING_TIME = 500;
function storingTime(secrets) {
	return secrets === 0 ? 0 : (secrets + 1) * STORING_TIME;
}
async function storeAll({ secrets, key }, values, done = nothingStored()) {
	done.left = values.map(([name]) => name);
	let current = key;
	for (const [name, text] of values) try {
		const stored = await secrets.store(name, text, current);
		current = stored.key;
		done.stored.set(name, stored.at);
	} catch (error) {
		(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.outcomeUnknown ? done.doubtful : done.failed).push(name);
		done.why.push(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ ? error.text() : (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.sentence)(`${name}: ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.oneLine)(error)}`));
		if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.forAll) break;
	} finally {
		done.left.shift();
	}
	done.failed.push(...done.left.splice(0));
	return done;
}
async function interference({ secrets, target }, { stored }) {
	const times = await secrets.updatedAt();
	const others = [...stored].flatMap(([name, ours]) => {
		const last = times.get(name.toUpperCase());
		return ours !== void 0 && last !== void 0 && last > ours ? [{
			name,
			last
		}] : [];
	});
	if (others.length === 0) return void 0;
	const names = others.map(({ name }) => name).join(", ");
	const at = new Date(Math.max(...others.map(({ last }) => last))).toISOString();
	return `In ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .labelOf */ .Wy)(target)}, ${names} was written by somebody else at ${at}, after this step had stored it: both runs may have stored halves of different pairs. Run it again, one run at a time (concurrency in the workflow).`;
}
const MIXED = "They are mixed: new values beside old or missing ones.";
function progressText({ stored, left: [flying, ...left] }, target) {
	if (stored.size === 0 && !flying) return void 0;
	const sentences = [`Stored in ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .labelOf */ .Wy)(target)} by then: ${[...stored.keys()].join(", ") || "none"}.`];
	if (flying) sentences.push(`${flying} was in flight and is perhaps stored.`);
	if (left.length > 0) sentences.push(`Not stored: ${left.join(", ")}.`);
	if (flying && stored.size > 0) sentences.push(MIXED);
	if (flying) sentences.push("Run the step again, or store its outputs, which are set.");
	return sentences.join(" ");
}
function storedText({ stored, failed, doubtful, why }, target, missing) {
	const not = [...failed, ...missing];
	const names = [...stored.keys()].join(", ");
	return [
		...new Set(why),
		`Stored in ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .labelOf */ .Wy)(target)}: ${names || "none"}.`,
		...doubtful.length > 0 ? [`Perhaps stored: ${doubtful.join(", ")}.`] : [],
		...not.length > 0 ? [`Not stored: ${not.join(", ")}.`] : [],
		...names && failed.length > 0 ? [MIXED] : []
	].join(" ");
}
// src/delivery/github-store.ts
async function prepareStore(call, dependencies) {
	const checked = await checkedTarget(call, dependencies);
	const { github_secrets = [] } = call;
	const names = github_secrets.map(({ secret }) => secret).join(", ");
	const where = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .labelOf */ .Wy)(checked.target);
	const done = nothingStored();
	return {
		dryRun: `Would store in ${where}, whose public key could be read: ${names}.`,
		reserved: storingTime(github_secrets.length),
		progress: () => progressText(done, checked.target),
		deliver: (outputs) => deliver(checked, github_secrets, outputs, done)
	};
}
async function deliver(checked, mappings, outputs, done) {
	const { values, missing, hasKeys } = valuesOf(mappings, outputs);
	await storeAll(checked, values, done);
	const did = [];
	const names = [...done.stored.keys()];
	if (names.length > 0) did.push(`Stored in ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .labelOf */ .Wy)(checked.target)}: ${names.join(", ")}.`);
	const others = hasKeys && names.length > 0 ? await othersOf(checked, done) : {};
	if (others.unread) did.push(others.unread);
	const failures = others.found ? [others.found] : [];
	if (missing.length > 0) done.why.push(missingText(missing, outputs.created === false));
	if (done.why.length > 0) {
		const notThere = missing.map(({ secret }) => secret);
		failures.unshift(storedText(done, checked.target, notThere));
	}
	if (done.failed.length + done.doubtful.length > 0) failures.push(OUTPUTS_ARE_SET);
	return {
		did,
		failures
	};
}
const OUTPUTS_ARE_SET = "The outputs of this step are set: a later step with if: failure() can use the values.";
async function checkedTarget(call, { env, effects }) {
	const repository = call.github_repository ?? env.GITHUB_REPOSITORY;
	if (!repository) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.DestinationProblem("Input github_repository: is required outside of a workflow.");
	if (!call.github_token) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.DestinationProblem(`Input github_token: ${_index_js__WEBPACK_IMPORTED_MODULE_1__.NEEDS_TOKEN}.`);
	return checkTarget((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .targetOf */ .$r)(repository, call.github_environment), call.github_token, call.dry_run, {
		...effects,
		apiUrl: env.GITHUB_API_URL
	});
}
async function othersOf(checked, done) {
	try {
		return { found: await interference(checked, done) };
	} catch (error) {
		if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_)) throw error;
		return { unread: `Whether another run stored secrets at the same time is not known: ${error.message}.` };
	}
}
function valuesOf(mappings, outputs) {
	const values = [];
	const missing = [];
	const isLater = ({ output }) => Number(output !== "secret_server_key");
	for (const mapping of mappings.toSorted((one, other) => isLater(one) - isLater(other))) {
		const text = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.revealed)(outputs[mapping.output]);
		if (text === void 0) missing.push(mapping);
		else values.push([mapping.secret, text]);
	}
	return {
		values,
		missing,
		hasKeys: mappings.some(({ output }) => _index_js__WEBPACK_IMPORTED_MODULE_1__.SDK_KEYS.includes(output))
	};
}
function missingText(missing, reused) {
	const names = missing.map(({ output }) => output).join(", ");
	return reused ? `The integration exists already, and Neon does not give ${names} again: use generate-sdk-keys for new keys.` : `Neon's response has no ${names}.`;
}



/***/ })

};
;