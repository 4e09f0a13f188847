"use strict";
exports.id = 762;
exports.ids = [762,587];
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

/***/ 4762:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepComment: () => (/* binding */ keepComment)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5294);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(783);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2587);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_5__);
// Loaded by import(): src/report/comment.ts







// src/github/graphql.ts
const GRAPHQL_URL = "GITHUB_GRAPHQL_URL";
function graphqlAddress(given, restUrl) {
	return given ? (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .checkedAddress */ .s8)(given, GRAPHQL_URL) : `${restUrl.replace(/\/api\/v3$/, "/api")}/graphql`;
}
async function query(text, variables, { url, ...options }, effects) {
	const { origin, pathname } = new URL(url);
	const { body, headers } = await (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .request */ .Em)({
		method: "POST",
		path: pathname,
		body: {
			query: text,
			variables
		},
		expected: [200]
	}, {
		...options,
		baseUrl: origin,
		setting: GRAPHQL_URL
	}, effects);
	const asked = `POST ${(0,_advice_js__WEBPACK_IMPORTED_MODULE_2__/* .hostOf */ .w4)(origin)}${pathname}`;
	const { data, errors } = typeof body === "object" && body !== null ? body : {};
	if (errors !== void 0 && !isPartial(data, errors)) {
		const clean = (message) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.oneLine)(effects.redact(message));
		throw (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOfQuery */ .Ed)(asked, errors, headers, {
			refusals: options.refusals,
			baseUrl: origin,
			setting: GRAPHQL_URL,
			clean
		});
	}
	if (typeof data === "object" && data !== null) return data;
	throw new _request_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_(`${asked}: 200, but the response holds no data`, {
		status: 200,
		advice: (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .checkResponder */ .TU)(GRAPHQL_URL)
	});
}
function isPartial(data, errors) {
	const isMissing = (error) => typeof error === "object" && error !== null && error.type === "NOT_FOUND";
	return typeof data === "object" && data !== null && Object.values(data).some((one) => one !== null) && Array.isArray(errors) && errors.every(isMissing);
}
const LIST_COMMENTS = `
query ($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      comments(first: 100, after: $after) {
        nodes { id viewerDidAuthor }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;
const READ_COMMENTS = `
query ($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on IssueComment { fullDatabaseId body }
  }
}`;
// src/github/own-comments.ts
const MAX_PAGES = 20;
const BODIES = 5;
async function ownComments(pull, marker, query) {
	const { ids, isAll } = await ownIds(pull, query);
	const found = [];
	for (let first = 0; first < ids.length; first += BODIES) {
		const data = await query(READ_COMMENTS, { ids: ids.slice(first, first + BODIES) });
		found.push(...listOf(at(data, "nodes")).flatMap((node) => marked(node, marker)));
	}
	if (found.length === 0 && !isAll) throw new _request_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_(`none of the first 2000 comments is this step's, and there are more`);
	return found.toSorted((one, other) => one.id - other.id);
}
async function ownIds({ owner, repo, number }, query) {
	const ids = [];
	let after = null;
	for (let page = 0; page < MAX_PAGES; page++) {
		const comments = at(await query(LIST_COMMENTS, {
			owner,
			name: repo,
			number,
			after
		}), "repository", "pullRequest", "comments");
		for (const node of listOf(at(comments, "nodes"))) {
			const { id, viewerDidAuthor } = node ?? {};
			if (viewerDidAuthor === true && typeof id === "string") ids.push(id);
		}
		if (at(comments, "pageInfo", "hasNextPage") !== true) return {
			ids,
			isAll: true
		};
		after = at(comments, "pageInfo", "endCursor");
	}
	return {
		ids,
		isAll: false
	};
}
function marked(node, marker) {
	const { fullDatabaseId, body } = node ?? {};
	const id = Number(fullDatabaseId);
	if (typeof body !== "string" || body.split(/\r?\n/, 1)[0] !== marker || !Number.isSafeInteger(id)) return [];
	return [{
		id,
		body: body.replaceAll("\r\n", "\n")
	}];
}
function listOf(value) {
	if (Array.isArray(value)) return value.map((one) => typeof one === "object" ? one : null);
	const advice = (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .checkResponder */ .TU)(GRAPHQL_URL);
	throw new _request_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_("200, but the response holds no list of comments", {
		status: 200,
		advice
	});
}
function at(value, ...keys) {
	return keys.reduce((held, key) => typeof held === "object" && held !== null ? held[key] : void 0, value);
}
// src/github/comments.ts
async function keepOneComment(pull, marker, html, options, effects) {
	const comments = createComments(pull, options, effects);
	const body = `${marker}\n${html}`;
	let posted = false;
	async function attempt() {
		const [oldest, ...others] = await comments.own(marker);
		if (!oldest) {
			posted = true;
			const failure = await comments.create(body);
			return failure ? {
				failure,
				outcome: failure
			} : { done: "made" };
		}
		if (oldest.body !== body) await comments.update(oldest.id, body);
		for (const { id } of others) await comments.remove(id);
		if (posted) return { done: "made" };
		return { done: oldest.body === body ? "unchanged" : "updated" };
	}
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.withRetries)({
		...lookingAgain(options, effects),
		attempt
	}, effects);
}
const SHORTEST_LOOK = 1e3;
function lookingAgain({ maxRetries, deadline }, { log, sleep }) {
	return {
		policy: {
			maxRetries,
			tryTime: (remaining) => remaining,
			wait: (_, { retries, random }) => Math.max(SHORTEST_LOOK, (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.backoff)(retries, random))
		},
		deadline,
		notSent: () => new _request_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_("not sent: the timeout of the step is over", { advice: "Raise timeout." }),
		async pause({ failure }, wait, retries) {
			log((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.retryText)(failure, wait, retries, maxRetries));
			await sleep(wait);
		}
	};
}
function createComments(pull, { apiUrl, graphqlUrl, ...given }, effects) {
	const baseUrl = (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .githubAddress */ .Wf)(apiUrl);
	const url = graphqlAddress(graphqlUrl, baseUrl);
	const options = {
		...given,
		refusals: refusalsOf(pull)
	};
	const read = (text, variables) => query(text, variables, {
		...options,
		url
	}, effects);
	const ask = (wanted) => (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .request */ .Em)(wanted, {
		...options,
		baseUrl,
		setting: "GITHUB_API_URL"
	}, effects);
	const issues = `/repos/${[pull.owner, pull.repo].map(encodeURIComponent).join("/")}/issues`;
	const path = (id) => `${issues}/comments/${id}`;
	const bodyOf = (body) => ({ body });
	return {
		own: (marker) => ownComments(pull, marker, read),
		async create(text) {
			const to = `${issues}/${pull.number}/comments`;
			try {
				await ask({
					method: "POST",
					path: to,
					body: bodyOf(text),
					expected: [201],
					once: true
				});
				return;
			} catch (error) {
				if (!(error instanceof _request_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_) || !error.outcomeUnknown) throw error;
				return new _request_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_(error.message, {
					...error,
					advice: `${error.advice} ${PERHAPS}`.trim()
				});
			}
		},
		update: (id, text) => ask({
			method: "PATCH",
			path: path(id),
			body: bodyOf(text),
			expected: [200]
		}),
		remove: (id) => ask({
			method: "DELETE",
			path: path(id),
			expected: [204, 404]
		})
	};
}
const PERHAPS = "The comment is perhaps there all the same: the next run finds it.";
function refusalsOf({ owner, repo, number }) {
	return {
		needed: (asked) => `It takes "pull-requests: write" under permissions: of the job${asked}, or, of another token, the repository permission "Pull requests: read and write".`,
		notFound: `GitHub finds no pull request ${number} in ${owner}/${repo} with this token.`,
		renamed: "Run the workflow again."
	};
}
// src/report/comment.ts
const IDENTITY = [
	"project_id",
	"branch_id",
	"branch_name",
	"config_file",
	"from_branch_id",
	"from_branch_name"
];
const MAX = 65e3;
async function keepComment(report, { masker, log }, { env, effects }) {
	try {
		const pull = pullRequestOf(env);
		const { github_token } = report.call;
		if (!pull || !github_token) {
			log.warning(`pr_comment: ${pull ? NO_TOKEN : NO_PULL_REQUEST}.`);
			return;
		}
		const html = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.reportHtml)((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.contentOf)(report, masker), masker.redact, mediumOf(report, env));
		const { maxRetries, deadline } = effects;
		const options = {
			token: github_token,
			apiUrl: env.GITHUB_API_URL,
			graphqlUrl: env.GITHUB_GRAPHQL_URL,
			maxRetries,
			deadline
		};
		const kept = await keepOneComment(pull, markerOf(report), html, options, effects);
		log.info(`The comment on pull request ${pull.number} is ${kept}.`);
	} catch (error) {
		log.warning(`The comment on the pull request could not be kept: ${reasonOf(error, env)}`);
	}
}
const NO_PULL_REQUEST = "there is nothing to comment on, since this run is not for a pull request; it is for events such as pull_request";
const NO_TOKEN = "github_token is not given";
const FORK = "This run is for a pull request of a fork, whose token may only read, whatever permissions: says. The log and the job summary have the report.";
function reasonOf(error, env) {
	if (!(error instanceof _request_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_)) return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.sentence)((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.oneLine)(error instanceof Error ? error.message : error));
	return [
		401,
		403,
		404
	].includes(error.status ?? 0) && (0,_event_js__WEBPACK_IMPORTED_MODULE_3__/* .isRestrictedFork */ .o)(env) ? `${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.sentence)(error.message)} ${FORK}` : error.text();
}
function pullRequestOf(env) {
	const number = (0,_event_js__WEBPACK_IMPORTED_MODULE_3__/* .pullRequestNumber */ .K)(env);
	const [owner, repo] = env.GITHUB_REPOSITORY?.split("/") ?? [];
	return number !== void 0 && owner && repo ? {
		owner,
		repo,
		number
	} : void 0;
}
function markerOf({ operation, call }) {
	const named = {
		...call,
		config_file: call.config_file && node_path__WEBPACK_IMPORTED_MODULE_5__.posix.normalize(call.config_file)
	};
	const identity = JSON.stringify([operation, ...IDENTITY.map((name) => named[name] ?? null)]);
	return `<!-- neon-auth-action:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHash)("sha256").update(identity).digest("hex").slice(0, 32)} -->`;
}
function mediumOf({ call }, { GITHUB_STEP_SUMMARY }) {
	return {
		max: MAX,
		escape: (text) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.escapeHtml)(text).replaceAll("@", "&#64;"),
		elsewhere: call.summary && GITHUB_STEP_SUMMARY ? "the job summary" : "the log"
	};
}



/***/ }),

/***/ 2587:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ pullRequestNumber),
/* harmony export */   o: () => (/* binding */ isRestrictedFork),
/* harmony export */   withReasons: () => (/* binding */ withReasons)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
// Loaded by import(): src/runner/event.ts


// src/runner/event.ts
const FROM_FORK = "this run belongs to a pull request of a fork, and workflows of forks get no secrets: run it on pushes, or leave it out there";
const FROM_DEPENDABOT = "this run was started by Dependabot, and its workflows get the secrets for Dependabot alone: add it there, or leave the job out for Dependabot";
const RESTRICTED = [
	"pull_request",
	"pull_request_review",
	"pull_request_review_comment"
];
function withReasons(problems, env) {
	const isMissing = ({ input, message }) => ["api_key", "github_token"].includes(input) && message.startsWith("is required");
	const reason = problems.some(isMissing) ? reasonOf(env) : void 0;
	if (!reason) return [...problems];
	return problems.map((one) => isMissing(one) ? {
		...one,
		message: `${one.message}; ${reason}`
	} : one);
}
function reasonOf(env) {
	if (isRestrictedFork(env)) return FROM_FORK;
	return env.GITHUB_ACTOR === "dependabot[bot]" ? FROM_DEPENDABOT : void 0;
}
function pullRequestNumber(env) {
	const { pull_request, issue } = eventOf(env);
	const number = pull_request?.number ?? (issue?.pull_request ? issue.number : void 0);
	return Number.isSafeInteger(number) && Number(number) > 0 ? Number(number) : void 0;
}
function isRestrictedFork(env) {
	if (!RESTRICTED.includes(env.GITHUB_EVENT_NAME ?? "")) return false;
	const { pull_request } = eventOf(env);
	const [head, base] = [pull_request?.head?.repo?.full_name, pull_request?.base?.repo?.full_name];
	return base !== void 0 && head !== base;
}
function eventOf({ GITHUB_EVENT_PATH }) {
	if (!GITHUB_EVENT_PATH) return {};
	try {
		return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(GITHUB_EVENT_PATH, "utf8")) ?? {};
	} catch {
		return {};
	}
}



/***/ }),

/***/ 5294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ed: () => (/* binding */ errorOfQuery),
/* harmony export */   Em: () => (/* binding */ request),
/* harmony export */   Jz: () => (/* binding */ isRateLimited),
/* harmony export */   TU: () => (/* binding */ checkResponder),
/* harmony export */   Wf: () => (/* binding */ githubAddress),
/* harmony export */   _3: () => (/* binding */ textOfAll),
/* harmony export */   s8: () => (/* binding */ checkedAddress),
/* harmony export */   xp: () => (/* binding */ parseResponse),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(783);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6094);
// Shared by chunks: src/github/request.ts



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
var GitHubError = class GitHubError extends Error {
	status;
	forAll;
	outcomeUnknown;
	ofEarlierTry;
	advice;
	constructor(message, rest = {}) {
		super(message);
		this.status = rest.status;
		this.forAll = rest.forAll ?? false;
		this.outcomeUnknown = rest.outcomeUnknown ?? false;
		this.ofEarlierTry = rest.ofEarlierTry ?? false;
		this.advice = rest.advice ?? "";
	}
	afterUnknown() {
		if (this.outcomeUnknown) return this;
		return new GitHubError(this.message, {
			...this,
			outcomeUnknown: true,
			ofEarlierTry: true
		});
	}
	text() {
		return this.ofEarlierTry ? `${this.reason()} An earlier try of it may have been carried out.` : this.reason();
	}
	reason() {
		return this.advice ? `${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.sentence)(this.message)} ${this.advice}` : (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.sentence)(this.message);
	}
};
function textOfAll(errors) {
	const messages = errors.map(({ message }) => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.sentence)(message));
	const advices = errors.map(({ advice }) => advice).filter((advice) => advice !== "");
	return [...new Set([...messages, ...advices])].join(" ");
}
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
// src/github/request.ts
function githubAddress(given) {
	return given ? checkedAddress(given, "GITHUB_API_URL") : "https://api.github.com";
}
function checkedAddress(given, setting) {
	const problem = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.addressProblem)(given);
	if (problem) throw new GitHubError(`${setting} ${problem}`, { forAll: true });
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.baseAddress)(given);
}
async function request(wanted, options, effects) {
	const { refusals, baseUrl, setting, maxRetries, deadline } = options;
	const clean = (text) => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.oneLine)(effects.redact(text));
	const asked = clean(`${wanted.method} ${(0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(baseUrl)}${wanted.path}`);
	if (!(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.isSafePath)(wanted.path)) throw new GitHubError(`${asked}: not sent: a name in it is not valid`);
	let isOpen = false;
	function failed(failure, outcome) {
		const whole = isOpen ? failure.afterUnknown() : failure;
		isOpen = wanted.method !== "GET" && whole.outcomeUnknown;
		return {
			failure: whole,
			outcome
		};
	}
	async function attempt(timeout) {
		const came = await sendOnce(wanted, options, effects, timeout);
		effects.debug(`${asked}: ${came instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.TransportError ? came.message : came.status}`);
		if (came instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.TransportError) {
			const advice = came.advice.join(" ");
			const outcomeUnknown = came.kind === "lost" || came.status !== void 0;
			return failed(new GitHubError(`${asked}: ${clean(came.message)}`, {
				advice,
				outcomeUnknown
			}), came);
		}
		if (wanted.expected.includes(came.status)) return { done: came };
		return failed(errorOfResponse(asked, came, {
			refusals,
			baseUrl,
			setting,
			clean
		}), came);
	}
	async function pause({ failure }, wait, retries) {
		effects.log((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.retryText)(failure, wait, retries, maxRetries));
		await effects.sleep(wait);
	}
	const notSent = () => new GitHubError(`${asked}: not sent: the timeout of the step is over`, {
		forAll: true,
		advice: "Raise timeout."
	});
	const policy = githubPolicy(maxRetries, wanted.once);
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
	return new GitHubError(failure.message, {
		...failure,
		advice: `${text} ${failure.advice}`.trim()
	});
}
async function sendOnce(wanted, options, { send }, timeout) {
	try {
		return parseResponse(await send(toHttp(wanted, options, timeout)));
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