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

/***/ 936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prepareStore: () => (/* binding */ prepareStore)
/* harmony export */ });
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5294);
/* harmony import */ var _side_by_side_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7934);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6094);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_2__);
// Loaded by import(): src/delivery/github-store.ts





// src/github/age.ts
const HOUR = 36e5;
const DAY = 24 * HOUR;
function youngText(checked, names, minAge, now) {
	const all = checked.flatMap(({ target, times }) => names.map((secret) => ({
		secret,
		line: target.line,
		at: times?.get(secret.toUpperCase())
	})));
	const known = all.filter((one) => one.at !== void 0);
	const [oldest] = known.toSorted((one, other) => one.at - other.at);
	if (!oldest || known.length < all.length || now - oldest.at >= minAge) return void 0;
	const youngest = known.reduce((last, one) => one.at > last.at ? one : last);
	const text = ({ secret, line, at }) => `${secret} in ${line}, ${ageText(now - at)} old`;
	const both = youngest.at > oldest.at ? `, the youngest ${text(youngest)}` : "";
	return `Nothing was done: every secret is younger than min_age (${ageText(minAge)}). The oldest is ${text(oldest)}${both}.`;
}
function ageText(milliseconds) {
	const [count, unit] = milliseconds >= 2 * DAY ? [milliseconds / DAY, "day"] : [Math.max(0, milliseconds) / HOUR, "hour"];
	const whole = Math.floor(count);
	return `${whole} ${unit}${whole === 1 ? "" : "s"}`;
}
// src/github/stored-text.ts
const names = (of) => [...of].join(", ");
function storedTexts(runs) {
	return runs.filter(({ done }) => done.stored.size > 0).map(({ target, done }) => `Stored in ${target.line}: ${names(done.stored.keys())}.`);
}
function failureText(runs, missing, why, isHalf = false) {
	const reasons = runs.flatMap(({ done }) => [...done.failed.values(), ...done.doubtful.values()]);
	const sentences = runs.flatMap(({ target, done }) => {
		const not = [...done.failed.keys(), ...missing];
		return [
			`Stored in ${target.line}: ${names(done.stored.keys()) || "none"}.`,
			...done.doubtful.size > 0 ? [`Perhaps stored: ${names(done.doubtful.keys())}.`] : [],
			...not.length > 0 ? [`Not stored: ${names(not)}.`] : []
		];
	});
	return [
		...new Set([...reasons, ...why]),
		...sentences,
		...mixedTexts(runs, isHalf)
	].join(" ");
}
function progressText(runs) {
	const hasBegun = ({ done }) => done.stored.size + done.failed.size + done.doubtful.size > 0 || done.flying !== void 0;
	if (!runs.some(hasBegun)) return void 0;
	const sentences = runs.flatMap(({ target, done }) => {
		const not = [...done.failed.keys(), ...done.left];
		return [
			`Stored in ${target.line} by then: ${names(done.stored.keys()) || "none"}.`,
			...done.doubtful.size > 0 ? [`Perhaps stored: ${names(done.doubtful.keys())}.`] : [],
			...done.flying ? [`${done.flying} was in flight and is perhaps stored.`] : [],
			...not.length > 0 ? [`Not stored: ${names(not)}.`] : []
		];
	});
	const further = runs.some(({ done }) => done.flying !== void 0 || done.left.length > 0) ? ["Run the step again, or store its outputs, which are set."] : [];
	return [
		...sentences,
		...mixedTexts(runs),
		...further
	].join(" ");
}
const MIXED = "They are mixed: new values beside old or missing ones.";
function mixedTexts(runs, isHalf = false) {
	const [first, ...others] = runs;
	if (!runs.some(({ done }) => done.stored.size > 0)) return [];
	if (isHalf) return [MIXED];
	if (first && others.length === 0) {
		const { failed, flying, left } = first.done;
		return failed.size + left.length > 0 || flying ? [MIXED] : [];
	}
	const unsure = ({ done }) => done.doubtful.size > 0 || done.flying !== void 0;
	const lacking = ({ done }) => done.failed.size + done.left.length > 0;
	const isNew = (run) => !unsure(run) && !lacking(run);
	const isOld = (run) => !unsure(run) && run.done.stored.size === 0;
	const lines = (of) => runs.filter(of).map(({ target }) => target.line);
	const parts = [
		["new values in", lines(isNew)],
		["old ones, or none, in", lines((run) => !isNew(run) && isOld(run))],
		["some new or perhaps new in", lines((run) => !isNew(run) && !isOld(run))]
	];
	if (runs.every(isNew)) return [];
	return [`They are mixed: ${parts.filter(([, found]) => found.length > 0).map(([what, found]) => `${what} ${found.join(", ")}`).join("; ")}.`];
}
// src/github/target.ts
function targetOf(repository, environment) {
	const [owner = "", repo = ""] = repository.split("/");
	return {
		line: environment === void 0 ? repository : `${repository} environment:${environment}`,
		owner,
		repo,
		environment,
		reader: "actions",
		input: "github_repository"
	};
}
function publicKeyPath(target) {
	return secretPath(target, "public-key");
}
function secretsPath({ owner, repo, environment, reader }) {
	const whose = repo === void 0 ? ["orgs", owner] : [
		"repos",
		owner,
		repo
	];
	const place = environment === void 0 ? [reader] : ["environments", environment];
	return [
		"",
		...whose,
		...place,
		"secrets"
	].map(encodeURIComponent).join("/");
}
function secretPath(target, name) {
	return `${secretsPath(target)}/${encodeURIComponent(name)}`;
}
function repositoriesPath(target, name) {
	return `${secretPath(target, name)}/repositories`;
}
const OTHER_TOKENS = "The job's own GITHUB_TOKEN can never have it: use the token of a GitHub App or a fine-grained personal access token (README, How secrets travel).";
const OF_REPOSITORY = {
	actions: "Secrets",
	dependabot: "Dependabot secrets",
	codespaces: "Codespaces secrets"
};
const OF_ORGANIZATION = {
	actions: "Secrets",
	dependabot: "Organization dependabot secrets",
	codespaces: "Organization codespaces secrets"
};
function refusalsOf(target) {
	return {
		needed: (asked) => `It takes ${permissionOf(target, asked)} of a classic token. ${OTHER_TOKENS}`,
		notFound: `GitHub finds no ${target.line} with this token: ${checksOf(target)}.`,
		renamed: `Give its present name ${target.input === "github_targets" ? "in" : "as"} ${target.input}.`
	};
}
function permissionOf({ repo, environment, reader }, asked) {
	if (repo === void 0) return `the organization permission "${OF_ORGANIZATION[reader]}: read and write"${asked}, or the scope admin:org`;
	return `the repository permission "${environment === void 0 ? OF_REPOSITORY[reader] : "Environments"}: read and write"${asked}, or the scope repo`;
}
function checksOf({ repo, environment, input }) {
	if (repo === void 0) return "check github_targets, and that the token is one of the organization";
	const isEnvironment = environment !== void 0;
	return `${input === "github_targets" ? `check github_targets${isEnvironment ? ", whose environments must exist already" : ""}` : `check github_repository${isEnvironment ? " and github_environment, which must exist already" : ""}`}, and that the token includes the repository`;
}
// src/github/client.ts
const API_URL = "GITHUB_API_URL";
function createGitHub({ target, ...given }, effects, seal) {
	const options = {
		...given,
		setting: API_URL,
		refusals: refusalsOf(target)
	};
	const ask = (wanted) => (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .request */ .Em)(wanted, options, effects);
	async function publicKey() {
		const path = publicKeyPath(target);
		const { body } = await ask({
			method: "GET",
			path,
			expected: [200]
		});
		const key = validKey(body, seal);
		if (!key) throw unreadable(`GET ${path}`, "public key");
		return key;
	}
	async function checkWrite(absent) {
		await ask({
			method: "DELETE",
			path: secretPath(target, absent),
			expected: [204, 404]
		});
	}
	async function put(name, value, key, access) {
		const body = {
			encrypted_value: seal(value, key.key),
			key_id: key.key_id,
			...access
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
	async function store(name, value, key, access) {
		try {
			return await put(name, value, key, access);
		} catch (error) {
			if (!(error instanceof _request_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_) || ![400, 422].includes(error.status ?? 0)) throw error;
			try {
				const fresh = await publicKey();
				if (fresh.key_id === key.key_id) throw error;
				effects.log(`${error.message}. The public key was replaced: trying again with the new one.`);
				return await put(name, value, fresh, access);
			} catch (later) {
				throw error.outcomeUnknown && later instanceof _request_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ ? later.afterUnknown() : later;
			}
		}
	}
	async function access(name) {
		const path = secretPath(target, name);
		const { status, body } = await ask({
			method: "GET",
			path,
			expected: [200, 404]
		});
		if (status === 404) return void 0;
		const { visibility } = body ?? {};
		if (visibility === "all" || visibility === "private") return { visibility };
		if (visibility !== "selected") throw unreadable(`GET ${path}`, "visibility");
		const ids = (await listed(repositoriesPath(target, name), "repositories")).map((one) => one?.id);
		if (ids.every((id) => typeof id === "number")) return {
			visibility,
			selected_repository_ids: ids
		};
		throw unreadable(`GET ${repositoriesPath(target, name)}`, "id of each repository");
	}
	async function listed(path, field) {
		const all = [];
		for (let page = 1; page <= MAX_PAGES; page++) {
			const { body } = await ask({
				method: "GET",
				path,
				query: {
					per_page: String(PER_PAGE),
					...page > 1 && { page: String(page) }
				},
				expected: [200]
			});
			const { [field]: items } = body ?? {};
			if (!Array.isArray(items)) throw unreadable(`GET ${path}`, `list of ${field}`);
			all.push(...items);
			if (items.length < PER_PAGE) return all;
		}
		throw unreadable(`GET ${path}`, `end of the list of ${field}`);
	}
	const unreadable = (asked, what) => lacking((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.oneLine)(effects.redact(asked)), what);
	const updatedAt = async () => timesOf(await listed(secretsPath(target), "secrets"));
	return {
		publicKey,
		checkWrite,
		access,
		store,
		updatedAt
	};
}
const PER_PAGE = 100;
const MAX_PAGES = 100;
function timesOf(secrets) {
	const times = new Map();
	for (const secret of secrets) {
		const { name, updated_at } = secret ?? {};
		const time = typeof updated_at === "string" ? Date.parse(updated_at) : NaN;
		if (typeof name === "string" && !Number.isNaN(time)) times.set(name.toUpperCase(), time);
	}
	return times;
}
function lacking(asked, what) {
	return new _request_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(`${asked}: 200, but the response holds no ${what}`, {
		status: 200,
		advice: (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .checkResponder */ .TU)(API_URL)
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
// src/github/limits.ts
function sharingLimits(effects, deadline) {
	let until = 0;
	return {
		...effects,
		async send(request) {
			const wait = until < deadline ? Math.max(0, until - effects.now()) : 0;
			if (wait > 0) await effects.sleep(wait);
			const response = await effects.send({
				...request,
				timeout: Math.max(1, request.timeout - wait)
			});
			if (response.status >= 400 && (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .isRateLimited */ .Jz)((0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .parseResponse */ .xp)(response))) {
				const asked = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.askedWait)(response.headers, Date.now()) ?? 0;
				until = Math.max(until, effects.now() + asked);
			}
			return response;
		}
	};
}
// src/github/seal.ts
async function createSeal() {
	const { default: sodium } = await __webpack_require__.e(/* import() */ 379).then(__webpack_require__.bind(__webpack_require__, 3760));
	await sodium.ready;
	const base64 = sodium.base64_variants.ORIGINAL;
	return (text, publicKey) => sodium.to_base64(sodium.crypto_box_seal(sodium.from_string(text), sodium.from_base64(publicKey, base64)), base64);
}
async function checkTargets(targets, token, checks, dependencies) {
	const shared = sharingLimits(dependencies, dependencies.deadline);
	const found = await (0,_side_by_side_js__WEBPACK_IMPORTED_MODULE_3__/* .sideBySide */ .Q)(targets, 5, async (target) => {
		try {
			return await checkTarget(target, token, checks, shared);
		} catch (error) {
			if (!(error instanceof _request_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_)) throw error;
			return error;
		}
	});
	const isChecked = (one) => !(one instanceof _request_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_);
	return {
		checked: found.filter(isChecked),
		errors: found.filter((one) => one instanceof _request_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_)
	};
}
const OF_NEW = { visibility: "private" };
async function checkTarget(target, token, { names, readsOnly, withTimes }, dependencies) {
	const { apiUrl, maxRetries, deadline } = dependencies;
	const secrets = createGitHub({
		baseUrl: (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .githubAddress */ .Wf)(apiUrl),
		token,
		target,
		maxRetries,
		deadline
	}, dependencies, await createSeal());
	const key = await secrets.publicKey();
	if (!readsOnly) await secrets.checkWrite(`NEON_AUTH_ACTION_CHECK_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_2__.randomUUID)().replaceAll("-", "_")}`);
	const access = new Map();
	if (target.repo === void 0) for (const name of names) access.set(name, await secrets.access(name) ?? OF_NEW);
	return {
		target,
		secrets,
		key,
		access,
		times: withTimes ? await secrets.updatedAt() : void 0
	};
}
function nothingStored(values = []) {
	const left = values.map(([name]) => name);
	return {
		stored: new Map(),
		failed: new Map(),
		doubtful: new Map(),
		flying: void 0,
		left
	};
}
const STORING_TIME = 500;
function storingTime(secrets, targets = 1) {
	return secrets === 0 ? 0 : (secrets * Math.ceil(targets / 5) + 1) * STORING_TIME;
}
async function storeAll({ secrets, key, access }, values, done = nothingStored(values)) {
	let current = key;
	for (const [name, text] of values) {
		done.flying = done.left.shift();
		try {
			const stored = await secrets.store(name, text, current, access.get(name));
			current = stored.key;
			done.stored.set(name, stored.at);
		} catch (error) {
			const isDoubtful = error instanceof _request_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.outcomeUnknown;
			const why = error instanceof _request_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ ? error.text() : (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.sentence)(`${name}: ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.oneLine)(error)}`);
			(isDoubtful ? done.doubtful : done.failed).set(name, why);
			if (error instanceof _request_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.forAll) {
				for (const other of done.left.splice(0)) done.failed.set(other, error.reason());
				break;
			}
		} finally {
			done.flying = void 0;
		}
	}
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
	return `In ${target.line}, ${names} was written by somebody else at ${at}, after this step had stored it: both runs may have stored halves of different pairs. Run it again, one run at a time (concurrency in the workflow).`;
}
// src/delivery/github-values.ts
const FIRST = ["secret_server_key", "new_api_key"];
function valuesOf(mappings, outputs) {
	const values = [];
	const missing = [];
	const kept = [];
	const isLater = ({ output }) => Number(!FIRST.includes(output));
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
		hasKeys: mappings.some(({ output }) => [..._index_js__WEBPACK_IMPORTED_MODULE_1__.SDK_KEYS, ...FIRST].includes(output)),
		isReused: outputs.created === false
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
function missingText({ missing, isReused }) {
	const names = missing.map(({ output }) => output).join(", ");
	return isReused ? `The integration exists already, and Neon does not give ${names} again: use generate-sdk-keys for new keys.` : `Neon's response has no ${names}.`;
}
// src/delivery/github-ledger.ts
function ledgerOf(target, done, wanted, withheld) {
	const entry = (secret, stored, reason, sha256 = "") => {
		return {
			target: target.line,
			secret,
			stored,
			reason,
			sha256
		};
	};
	const { values, missing, kept, isReused } = wanted;
	return [
		...values.map(([name, text]) => {
			const isStored = done.stored.has(name);
			return entry(name, isStored, isStored ? "" : reasonOf(name, done, withheld), shortHash(text));
		}),
		...missing.map((one) => entry(one.secret, false, missingText({
			missing: [one],
			isReused
		}))),
		...kept.map((name) => entry(name, false, "no such OAuth client was made, so it stays as it is"))
	];
}
function reasonOf(name, { failed, doubtful, flying }, withheld) {
	const doubt = doubtful.get(name);
	if (doubt) return `perhaps stored: ${doubt}`;
	if (flying === name) return "perhaps stored: it was in flight when the step ended";
	return failed.get(name) ?? withheld ?? "not tried before the step ended";
}
function shortHash(value) {
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_2__.createHash)("sha256").update(value).digest("hex").slice(0, 8);
}
// src/delivery/github-store.ts
async function prepareStore(call, dependencies) {
	const checked = await checkedTargets(call, dependencies);
	const { github_secrets = [], min_age } = call;
	const names = github_secrets.map(({ secret }) => secret);
	let storing;
	const begin = (outputs) => {
		const values = valuesOf(github_secrets, outputs);
		storing ??= {
			values,
			runs: checked.map((one) => ({
				...one,
				done: nothingStored(values.values)
			}))
		};
		return storing;
	};
	return {
		dryRun: dryRunText(checked, names),
		notNeeded: min_age === void 0 ? void 0 : youngText(checked, names, min_age, Date.now()),
		reserved: storingTime(names.length, checked.length),
		begin,
		withhold(why) {
			if (storing) storing.withheld = why;
			return {
				did: [],
				failures: [],
				isSomewhere: false,
				ledger: storing ? ledger(storing) : []
			};
		},
		deliver: (outputs) => store(begin(outputs)),
		progress() {
			if (!storing) return void 0;
			return {
				text: progressText(storing.runs),
				ledger: ledger(storing)
			};
		}
	};
}
function dryRunText(checked, names) {
	const lines = checked.map(({ target }) => target.line);
	const keys = lines.length === 1 ? "public key" : "public keys";
	return `Would store in ${lines.join(", ")}, whose ${keys} could be read: ${names.join(", ")}.`;
}
async function checkedTargets(call, { env, effects }) {
	const { github_token, github_secrets = [], github_targets, min_age } = call;
	const repository = call.github_repository ?? env.GITHUB_REPOSITORY;
	if (!github_targets && !repository) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.DestinationProblem("Input github_repository: is required outside of a workflow.");
	if (!github_token) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.DestinationProblem(`Input github_token: ${_index_js__WEBPACK_IMPORTED_MODULE_1__.NEEDS_TOKEN}.`);
	const { checked, errors } = await checkTargets(github_targets ?? [targetOf(repository ?? "", call.github_environment)], github_token, {
		names: github_secrets.map(({ secret }) => secret),
		readsOnly: call.dry_run,
		withTimes: min_age !== void 0
	}, {
		...effects,
		apiUrl: env.GITHUB_API_URL
	});
	if (errors.length > 0) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.DestinationProblem((0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textOfAll */ ._3)(errors));
	return checked;
}
async function store(storing) {
	const { runs, values } = storing;
	await (0,_side_by_side_js__WEBPACK_IMPORTED_MODULE_3__/* .sideBySide */ .Q)(runs, 5, (run) => storeAll(run, values.values, run.done));
	const did = storedTexts(runs);
	const { missing, kept, hasKeys, isReused } = values;
	if (kept.length > 0) did.push(`No such OAuth client was made, so ${kept.join(", ")} stays as it is.`);
	const written = hasKeys ? runs.filter(({ done }) => done.stored.size > 0) : [];
	const others = await (0,_side_by_side_js__WEBPACK_IMPORTED_MODULE_3__/* .sideBySide */ .Q)(written, 5, othersOf);
	did.push(...others.flatMap(({ unread }) => unread ?? []));
	const failures = others.flatMap(({ found }) => found ?? []);
	const isLacking = runs.some(({ done }) => done.failed.size + done.doubtful.size > 0);
	if (isLacking || missing.length > 0) {
		const notThere = missing.map(({ secret }) => secret);
		const why = missing.length > 0 ? [missingText(values)] : [];
		failures.unshift(failureText(runs, notThere, why, hasKeys && !isReused && missing.length > 0));
	}
	if (isLacking) failures.push(_index_js__WEBPACK_IMPORTED_MODULE_1__.OUTPUTS_ARE_SET);
	return {
		did,
		failures,
		isSomewhere: runs.some(({ done }) => done.stored.size + done.doubtful.size > 0),
		ledger: ledger(storing)
	};
}
async function othersOf(run) {
	try {
		return { found: await interference(run, run.done) };
	} catch (error) {
		if (!(error instanceof _request_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_)) throw error;
		return { unread: `Whether another run stored secrets at the same time is not known: ${error.message}.` };
	}
}
function ledger({ runs, values, withheld }) {
	return runs.flatMap(({ target, done }) => ledgerOf(target, done, values, withheld));
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



/***/ }),

/***/ 7934:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ sideBySide)
/* harmony export */ });
// Shared by chunks: src/http/side-by-side.ts

// src/http/side-by-side.ts
async function sideBySide(items, limit, act) {
	const results = [];
	let next = 0;
	async function worker() {
		while (next < items.length) {
			const at = next++;
			results[at] = await act(items[at]);
		}
	}
	await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
	return results;
}



/***/ })

};
;