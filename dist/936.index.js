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

/***/ 936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prepareStore: () => (/* binding */ prepareStore)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9984);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4935);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5294);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_3__);
// Loaded by import(): src/delivery/github-store.ts





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
const OTHER_TOKENS = "The job's own GITHUB_TOKEN can never have it: use the token of a GitHub App or a fine-grained personal access token (README, How secrets travel).";
function refusalsOf(target) {
	const isEnvironment = target.environment !== void 0;
	const name = isEnvironment ? "Environments" : "Secrets";
	const checks = `check github_repository${isEnvironment ? " and github_environment, which must exist already" : ""}`;
	return {
		needed: (asked) => `It takes the repository permission "${name}: read and write"${asked}, or the scope repo of a classic token. ${OTHER_TOKENS}`,
		notFound: `GitHub finds no ${labelOf(target)} with this token: ${checks}, and that the token includes the repository.`,
		renamed: "Give its present name as github_repository."
	};
}
// src/github/client.ts
const API_URL = "GITHUB_API_URL";
function createGitHub({ target, ...given }, effects, seal) {
	const options = {
		...given,
		setting: API_URL,
		refusals: refusalsOf(target)
	};
	const ask = (wanted) => (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .request */ .Em)(wanted, options, effects);
	async function publicKey() {
		const path = publicKeyPath(target);
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
			path: secretPath(target, absent),
			expected: [204, 404]
		});
	}
	async function put(name, value, key) {
		const body = {
			encrypted_value: seal(value, key.key),
			key_id: key.key_id
		};
		const path = secretPath(target, name);
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
			path: secretsPath(target),
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
		advice: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .checkResponder */ .TU)(API_URL)
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
	const bytes = Buffer.from(text, "base64");
	return bytes.length === 32 && bytes.toString("base64") === text;
}
// src/github/seal.ts
async function createSeal() {
	const { default: sodium } = await __webpack_require__.e(/* import() */ 760).then(__webpack_require__.bind(__webpack_require__, 3760));
	await sodium.ready;
	const base64 = sodium.base64_variants.ORIGINAL;
	return (text, publicKey) => sodium.to_base64(sodium.crypto_box_seal(sodium.from_string(text), sodium.from_base64(publicKey, base64)), base64);
}
// src/github/storing.ts
async function checkTarget(target, token, readsOnly, dependencies) {
	const { apiUrl, maxRetries, deadline } = dependencies;
	const secrets = createGitHub({
		baseUrl: (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .githubAddress */ .Wf)(apiUrl),
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
	return `In ${labelOf(target)}, ${names} was written by somebody else at ${at}, after this step had stored it: both runs may have stored halves of different pairs. Run it again, one run at a time (concurrency in the workflow).`;
}
const MIXED = "They are mixed: new values beside old or missing ones.";
function progressText({ stored, left: [flying, ...left] }, target) {
	if (stored.size === 0 && !flying) return void 0;
	const sentences = [`Stored in ${labelOf(target)} by then: ${[...stored.keys()].join(", ") || "none"}.`];
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
		`Stored in ${labelOf(target)}: ${names || "none"}.`,
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
	const where = labelOf(checked.target);
	const done = nothingStored();
	return {
		dryRun: `Would store in ${where}, whose public key could be read: ${names}.`,
		reserved: storingTime(github_secrets.length),
		progress: () => progressText(done, checked.target),
		deliver: (outputs) => deliver(checked, github_secrets, outputs, done)
	};
}
async function deliver(checked, mappings, outputs, done) {
	const { values, missing, kept, hasKeys } = valuesOf(mappings, outputs);
	await storeAll(checked, values, done);
	const did = [];
	const names = [...done.stored.keys()];
	if (names.length > 0) did.push(`Stored in ${labelOf(checked.target)}: ${names.join(", ")}.`);
	if (kept.length > 0) did.push(`No such OAuth client was made, so ${kept.join(", ")} stays as it is.`);
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
	return checkTarget(targetOf(repository, call.github_environment), call.github_token, call.dry_run, {
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
	const kept = [];
	const isLater = ({ output }) => Number(output !== "secret_server_key");
	for (const mapping of mappings.toSorted((one, other) => isLater(one) - isLater(other))) {
		const text = textOf(mapping, outputs);
		if (text === void 0 && isOfClients(mapping)) kept.push(mapping.secret);
		else if (text === void 0) missing.push(mapping);
		else values.push([mapping.secret, text]);
	}
	return {
		values,
		missing,
		kept,
		hasKeys: mappings.some(({ output }) => _index_js__WEBPACK_IMPORTED_MODULE_1__.SDK_KEYS.includes(output))
	};
}
function textOf(mapping, outputs) {
	const [output, client] = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.partsOf)(mapping);
	const text = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.revealed)(outputs[output]);
	if (client === void 0 || text === void 0) return text;
	const secrets = JSON.parse(text);
	return Object.hasOwn(secrets, client) ? secrets[client] : void 0;
}
function isOfClients(mapping) {
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.partsOf)(mapping)[0] === _index_js__WEBPACK_IMPORTED_MODULE_1__.CLIENT_SECRETS;
}
function missingText(missing, reused) {
	const names = missing.map(({ output }) => output).join(", ");
	return reused ? `The integration exists already, and Neon does not give ${names} again: use generate-sdk-keys for new keys.` : `Neon's response has no ${names}.`;
}



/***/ }),

/***/ 5294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ request),
/* harmony export */   Wf: () => (/* binding */ githubAddress),
/* harmony export */   s8: () => (/* binding */ checkedAddress)
/* harmony export */ });
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(783);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4935);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9984);
// Shared by chunks: src/github/request.ts




// src/github/request.ts
function githubAddress(given) {
	return given ? checkedAddress(given, "GITHUB_API_URL") : "https://api.github.com";
}
function checkedAddress(given, setting) {
	const problem = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.addressProblem)(given);
	if (problem) throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_(`${setting} ${problem}`, { forAll: true });
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.baseAddress)(given);
}
async function request(wanted, options, effects) {
	const { refusals, baseUrl, setting, maxRetries, deadline } = options;
	const clean = (text) => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.oneLine)(effects.redact(text));
	const asked = clean(`${wanted.method} ${(0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(baseUrl)}${wanted.path}`);
	if (!(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.isSafePath)(wanted.path)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_(`${asked}: not sent: a name in it is not valid`);
	async function attempt(timeout) {
		const came = await sendOnce(wanted, options, effects, timeout);
		effects.debug(`${asked}: ${came instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.TransportError ? came.message : came.status}`);
		if (came instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.TransportError) {
			const advice = came.advice.join(" ");
			const outcomeUnknown = came.kind === "lost" || came.status !== void 0;
			return {
				failure: new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_(`${asked}: ${clean(came.message)}`, {
					advice,
					outcomeUnknown
				}),
				outcome: came
			};
		}
		if (wanted.expected.includes(came.status)) return { done: came };
		return {
			failure: (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorOfResponse */ .TY)(asked, came, {
				refusals,
				baseUrl,
				setting,
				clean
			}),
			outcome: came
		};
	}
	async function pause({ failure }, wait, retries) {
		effects.log((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.retryText)(failure, wait, retries, maxRetries));
		await effects.sleep(wait);
	}
	const notSent = () => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_(`${asked}: not sent: the timeout of the step is over`, {
		forAll: true,
		advice: "Raise timeout."
	});
	const policy = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .githubPolicy */ .QJ)(maxRetries, wanted.once);
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
	return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_(failure.message, {
		...failure,
		advice: `${text} ${failure.advice}`.trim()
	});
}
async function sendOnce(wanted, options, { send }, timeout) {
	try {
		return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .parseResponse */ .xp)(await send(toHttp(wanted, options, timeout)));
	} catch (error) {
		if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.TransportError) return error;
		throw error;
	}
}
function toHttp({ method, path, query, body }, { baseUrl, setting, token }, timeout) {
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
		setting
	};
}



/***/ })

};
;