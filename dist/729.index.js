"use strict";
exports.id = 729;
exports.ids = [729];
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

/***/ 4043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ callbackUrl),
/* harmony export */   KR: () => (/* binding */ isNotVerified),
/* harmony export */   U7: () => (/* binding */ signInFinding),
/* harmony export */   ZE: () => (/* binding */ checkSignIn),
/* harmony export */   _x: () => (/* binding */ checkService),
/* harmony export */   q3: () => (/* binding */ noDomain)
/* harmony export */ });
/* harmony import */ var _of_branch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(903);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9984);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3186);
/* harmony import */ var _side_by_side_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7934);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6094);
// Shared by chunks: src/sign-in/check.ts






// src/auth-service/key-set.ts
async function readKeySet(jwksUrl, effects) {
	const url = typeof jwksUrl === "string" && URL.canParse(jwksUrl) ? new URL(jwksUrl) : void 0;
	if (!url) return { wrong: "Neon gave no jwks_url" };
	const { status, body } = await (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .createAuthService */ .ml)(url.origin, effects).ask({
		method: "GET",
		path: url.pathname + url.search
	});
	if (status !== 200) return { wrong: `its address responds with ${status}` };
	const { keys } = body ?? {};
	if (!Array.isArray(keys)) return { wrong: "what its address serves is no JWK set" };
	return keys.length > 0 ? { keySet: body } : { wrong: "its address serves no key" };
}
// src/auth-service/token.ts
async function tokenFailure(token, keySet, { issuer, audience, subject }) {
	const { createLocalJWKSet, errors, jwtVerify } = await __webpack_require__.e(/* import() */ 649).then(__webpack_require__.bind(__webpack_require__, 2649));
	try {
		const { payload } = await jwtVerify(token, createLocalJWKSet(keySet), {
			issuer,
			audience
		});
		const { sub } = payload;
		return subject === void 0 || sub === void 0 || sub === subject ? void 0 : {
			kind: "subject",
			what: String(sub)
		};
	} catch (error) {
		if (error instanceof errors.JWTClaimValidationFailed) {
			const claimed = String(error.payload[error.claim] ?? "none");
			if (error.claim === "iss") return {
				kind: "issuer",
				what: claimed
			};
			if (error.claim === "aud") return {
				kind: "audience",
				what: claimed
			};
			return {
				kind: "claims",
				what: `its claim ${error.claim} is not valid`
			};
		}
		if (error instanceof errors.JWTExpired) return {
			kind: "claims",
			what: "it has expired"
		};
		if (error instanceof errors.JWKSNoMatchingKey) return {
			kind: "keys",
			what: "the key that it is signed with is not among them"
		};
		if (error instanceof errors.JWSSignatureVerificationFailed) return {
			kind: "keys",
			what: "its signature is not by one of them"
		};
		return {
			kind: "keys",
			what: "it cannot be verified with them"
		};
	}
}
// src/sign-in/starts.ts
const ANY = "google";
function startsOf(origins, providers) {
	if (origins.length === 0) return [];
	return Array.from({ length: Math.max(origins.length, providers.length) }, (_, index) => ({
		origin: origins[index % origins.length],
		provider: providers.length > 0 ? providers[index % providers.length] : void 0
	}));
}
function bodyOf({ origin, provider }) {
	return {
		provider: provider?.id ?? ANY,
		callbackURL: origin
	};
}
function shownBy(start, response, baseUrl) {
	const { origin, provider } = start;
	if ((0,_of_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .isUntrusted */ .fb)(response)) return {
		covers: false,
		findings: [notTrusted(origin, response)]
	};
	if (!provider) return {
		covers: true,
		findings: asAService(origin, response)
	};
	const url = urlOf(response);
	if (response.status !== 200 || url === void 0) return {
		covers: true,
		findings: [unusable(provider, (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalText */ .Kw)(response))]
	};
	const back = url.searchParams.get("redirect_uri") ?? "nowhere";
	const expected = callbackUrl(baseUrl, provider.id);
	if (!provider.own || back === expected) return {
		covers: true,
		findings: []
	};
	const message = `It sends people back to ${(0,_index_js__WEBPACK_IMPORTED_MODULE_3__.quote)(back)}, and not to ${(0,_index_js__WEBPACK_IMPORTED_MODULE_3__.quote)(expected)}.`;
	return {
		covers: true,
		findings: [(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("callback-elsewhere", provider.id, message)]
	};
}
function asAService(origin, response) {
	if (response.status === 200 || response.code !== void 0) return [];
	return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("service-unreachable", origin, `A sign-in from there does not begin: ${(0,_of_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalText */ .Kw)(response)}.`)];
}
function startFailure({ origin, provider }, error) {
	const subject = provider ? `${provider.id} from ${origin}` : origin;
	if (error.late) return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("not-checked", subject, (0,_index_js__WEBPACK_IMPORTED_MODULE_3__.sentence)(error.message));
	if (provider && error.status !== void 0) return unusable(provider, String(error.status));
	return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("service-unreachable", subject, (0,_index_js__WEBPACK_IMPORTED_MODULE_3__.sentence)(error.message));
}
function notTrusted(origin, response) {
	return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("domain-not-trusted", origin, `A sign-in from there is refused: ${(0,_of_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalText */ .Kw)(response)}.`);
}
function callbackUrl(baseUrl, provider) {
	return `${(0,_index_js__WEBPACK_IMPORTED_MODULE_3__.withoutEndSlashes)(baseUrl)}/callback/${provider}`;
}
function urlOf({ body }) {
	const { url } = body ?? {};
	return typeof url === "string" && URL.canParse(url) ? new URL(url) : void 0;
}
function unusable({ id, own }, response) {
	const what = `A sign-in with it does not begin: ${response}.`;
	const fix = own ? `Set client_id and client_secret of ${id}, in oauth_providers of the configuration file or by update-oauth-provider.` : `Give ${id} a client of your own, in oauth_providers of the configuration file or by update-oauth-provider: Neon shares one for Google only.`;
	return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("provider-unusable", id, what, { fix });
}
// src/sign-in/user.ts
function signInFinding(email, origin, response, id) {
	if ((0,_of_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .isUntrusted */ .fb)(response)) return notTrusted(origin, response);
	const what = `The sign-in is refused: ${(0,_of_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalText */ .Kw)(response)}.`;
	return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("user-cannot-sign-in", email, what, { fix: fixOf(response, id) });
}
function isNotVerified({ code }) {
	return code === "EMAIL_NOT_VERIFIED";
}
function fixOf(response, id) {
	const { status, code = "" } = response;
	if ((0,_of_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfNoService */ .aT)(response)) return _of_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_SERVICE_ADVICE */ .F3;
	if ((0,_of_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .isSwitchedOff */ .r5)(response)) return "Set email_and_password.enabled: true.";
	if (isNotVerified(response)) return id ? `Delete the user (id ${id}) with delete-user, and run the step again: one that it makes, it verifies.` : "Verify the address, or set email_and_password.require_email_verification: false. A test user is verified when a step with database_url makes it: delete this one first.";
	if (status === 401) return "Check the password; no user of that address is refused in the same way.";
	if (/BANNED/.test(code)) return "The user is banned: unban it in the Neon Console.";
	return "Check email_and_password of the branch.";
}
function tokenFinding(email, { kind, what }, origin) {
	switch (kind) {
		case "issuer": return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("token-issuer", email, `The token is of issuer ${(0,_index_js__WEBPACK_IMPORTED_MODULE_3__.quote)(what)}, and not of ${(0,_index_js__WEBPACK_IMPORTED_MODULE_3__.quote)(origin)}.`);
		case "audience": return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("token-audience", email, `The token is for ${(0,_index_js__WEBPACK_IMPORTED_MODULE_3__.quote)(what)}, and not for ${(0,_index_js__WEBPACK_IMPORTED_MODULE_3__.quote)(origin)}.`);
		case "subject": return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("user-cannot-sign-in", email, `The token is of user ${(0,_index_js__WEBPACK_IMPORTED_MODULE_3__.quote)(what)}, and not of the one who signed in.`, { fix: "Check base_url, and what responds there." });
		case "keys": return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("jwks-invalid", email, `The user's token cannot be verified with the keys: ${what}.`);
		case "claims": return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("user-cannot-sign-in", email, `The user's token is not valid: ${what}.`, { fix: "Check the clock of the runner, and run the step again." });
	}
}
// src/sign-in/prove.ts
async function proveUser(service, user, page, keySet) {
	try {
		const signedIn = user.session ? { session: user.session } : await (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .signIn */ .Jv)(service, user, page);
		if ("refused" in signedIn) return [signInFinding(user.email, page, signedIn.refused)];
		const { session } = signedIn;
		try {
			return await verify(service, user.email, session, page, keySet);
		} finally {
			await (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .signOut */ .CI)(service, session, page).catch(ignored);
		}
	} catch (error) {
		if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AuthServiceError */ .k)) throw error;
		const rule = error.late ? "not-checked" : "user-cannot-sign-in";
		const fix = error.late ? {} : { fix: error.advice.join(" ") };
		return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)(rule, user.email, (0,_index_js__WEBPACK_IMPORTED_MODULE_3__.sentence)(error.message), fix)];
	}
}
function ignored(error) {
	if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AuthServiceError */ .k)) throw error;
}
async function verify(service, email, session, page, keySet) {
	const token = await (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenOf */ .B9)(service, session, page);
	if (token === void 0) return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("user-cannot-sign-in", email, "The user signs in, but the service gives no token for the session.", { fix: "Run the step again." })];
	if (keySet === void 0) return [];
	const { origin } = service;
	const failure = await tokenFailure(token, keySet, {
		issuer: origin,
		audience: origin,
		subject: session.user.id
	});
	return failure ? [tokenFinding(email, failure, origin)] : [];
}
// src/sign-in/settings.ts
function domainFindings({ domains, allowLocalhost }) {
	const { exact, notOrigins, skipped } = (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .sortedDomains */ .t6)(domains);
	if (domains.length === 0) return [noDomain("No domain is trusted", allowLocalhost)];
	const severity = exact.length + skipped.length === 0 ? "error" : void 0;
	return [...notOrigins.map(({ domain, meant }) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("domain-not-an-origin", domain, `Browsers do not send it as it is stored${meant && `: they send ${(0,_index_js__WEBPACK_IMPORTED_MODULE_3__.quote)(meant)}`}.`, {
		...severity && { severity },
		...meant && { fix: `Add ${(0,_index_js__WEBPACK_IMPORTED_MODULE_3__.quote)(meant)}, and delete this one as it is stored.` }
	})), ...skipped.map((domain) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("domain-skipped", domain, "It names no one page, so no sign-in from there was tried."))];
}
function noDomain(what, allowLocalhost) {
	return allowLocalhost ? (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("no-domain", "domains", `${what}: people can sign in from localhost alone.`, { severity: "note" }) : (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("no-domain", "domains", `${what}, and localhost is not allowed.`);
}
function settingFindings({ password, hasOtherWay }) {
	const closed = (message, rest) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("sign-up-closed", "email_and_password", message, rest);
	switch (password) {
		case "sign-up": return [];
		case "sign-in": return [closed("Nobody can sign up with e-mail and password.", { fix: "" })];
		case "nothing": return [closed(`E-mail and password is off: nobody can sign in or sign up with it${hasOtherWay ? "" : ", and there is no other way in"}.`, {
			fix: "Set email_and_password.enabled: true.",
			...!hasOtherWay && { severity: "error" }
		})];
	}
}
// src/sign-in/check.ts
const AT_ONCE = 6;
async function checkSignIn(settings, users, effects) {
	return withService(settings, effects, async (service, keys) => {
		const origins = (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .sortedDomains */ .t6)(settings.domains).exact;
		const page = (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .pageOf */ .ZZ)(settings.domains, service);
		const [started, proved] = await Promise.all([checkStarts(service, origins, settings.providers), (0,_side_by_side_js__WEBPACK_IMPORTED_MODULE_4__/* .sideBySide */ .Q)(users, AT_ONCE, async (user) => proveUser(service, user, page, (await keys).keySet))]);
		return [...started, ...proved.flat()];
	});
}
function checkService(settings, effects) {
	return withService(settings, effects, async () => []);
}
async function withService(settings, effects, check) {
	const known = [...domainFindings(settings), ...settingFindings(settings)];
	let service;
	try {
		service = (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .createAuthService */ .ml)(settings.baseUrl, effects);
		await isUp(service);
	} catch (error) {
		return [...known, ...unreachable(error)];
	}
	const keys = keysOf(settings, effects);
	const found = await check(service, keys);
	return [
		...known,
		...(await keys).findings,
		...found
	];
}
async function isUp(service) {
	const { status, body } = await service.ask({
		method: "GET",
		path: "/ok"
	});
	if (status === 200 && body?.ok === true) return;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AuthServiceError */ .k(`GET ${service.baseUrl}/ok`, `${status}, which is not how an auth service responds`);
}
function unreachable(error) {
	if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AuthServiceError */ .k)) throw error;
	if (error.late) return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("not-checked", "sign-in", (0,_index_js__WEBPACK_IMPORTED_MODULE_3__.sentence)(error.message))];
	return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("service-unreachable", "base_url", (0,_index_js__WEBPACK_IMPORTED_MODULE_3__.sentence)(error.message))];
}
async function keysOf({ jwksUrl }, effects) {
	try {
		const read = await readKeySet(jwksUrl, effects);
		if ("keySet" in read) return {
			...read,
			findings: []
		};
		return { findings: [(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("jwks-invalid", "jwks_url", `There are no keys: ${read.wrong}.`)] };
	} catch (error) {
		if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AuthServiceError */ .k)) throw error;
		return { findings: [(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)(error.late ? "not-checked" : "jwks-invalid", "jwks_url", (0,_index_js__WEBPACK_IMPORTED_MODULE_3__.sentence)(error.message))] };
	}
}
async function checkStarts(service, origins, providers) {
	const starts = startsOf(origins, providers);
	const shown = await (0,_side_by_side_js__WEBPACK_IMPORTED_MODULE_4__/* .sideBySide */ .Q)(starts, AT_ONCE, (start) => begin(service, start));
	const good = starts.find((_, at) => shown[at]?.trusted)?.origin;
	const covered = starts.filter((_, at) => shown[at]?.covers).map(({ provider }) => provider?.id);
	const left = providers.filter(({ id }) => !covered.includes(id));
	const origin = good ?? service.origin;
	const again = await (0,_side_by_side_js__WEBPACK_IMPORTED_MODULE_4__/* .sideBySide */ .Q)(left, AT_ONCE, (provider) => begin(service, {
		origin,
		provider
	}));
	return [...shown, ...again].flatMap(({ findings }) => findings);
}
async function begin(service, start) {
	const { origin } = start;
	try {
		const shown = shownBy(start, await service.ask({
			method: "POST",
			path: "/sign-in/social",
			body: bodyOf(start),
			origin,
			repeatable: true
		}), service.baseUrl);
		return {
			...shown,
			trusted: shown.findings.every(({ rule }) => rule !== "domain-not-trusted")
		};
	} catch (error) {
		if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AuthServiceError */ .k)) throw error;
		return {
			covers: true,
			trusted: false,
			findings: [startFailure(start, error)]
		};
	}
}



/***/ }),

/***/ 9984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ AuthServiceError)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
// Shared by chunks: src/auth-service/errors.ts


// src/auth-service/errors.ts
var AuthServiceError = class extends Error {
	status;
	outcomeUnknown;
	late;
	advice;
	constructor(request, what, details = {}) {
		super(`${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.oneLine)(request)}: ${what}`);
		this.status = details.status;
		this.outcomeUnknown = details.outcomeUnknown ?? false;
		this.late = details.late ?? false;
		this.advice = details.advice ?? [];
	}
	text() {
		return [this.whatCame(), ...this.advice].join(" ");
	}
	whatCame() {
		const unknown = this.outcomeUnknown ? " It may have been carried out all the same." : "";
		return `${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.sentence)(this.message)}${unknown}`;
	}
};



/***/ }),

/***/ 3186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $c: () => (/* binding */ withFindings),
/* harmony export */   WN: () => (/* binding */ countsText),
/* harmony export */   gk: () => (/* binding */ finding)
/* harmony export */ });
// Shared by chunks: src/findings/finding.ts

// src/findings/rules.ts
const RULES = {
	"service-unreachable": {
		severity: "error",
		from: ["sign-in"],
		why: "The auth service at `base_url` does not respond, or not as one: nobody can sign in.",
		fix: "Run `get-integration` to see whether Neon Auth is on, and try again: a branch that was idle takes some seconds to start."
	},
	"jwks-invalid": {
		severity: "error",
		from: ["sign-in"],
		why: "No application can verify tokens: `jwks_url` serves no keys, or not those that tokens are signed with.",
		fix: "Give the application the `jwks_url` of this branch, and wait with `wait_until_ready: true`."
	},
	"token-issuer": {
		severity: "error",
		from: ["sign-in"],
		why: "A token names another issuer than the origin of `base_url`, so an application that checks it refuses it. Branches share their signing keys: the issuer alone tells their tokens apart.",
		fix: "Take `base_url`, `issuer` and `jwks_url` from one step, for one branch."
	},
	"token-audience": {
		severity: "error",
		from: ["sign-in"],
		why: "A token is for another audience than the origin of `base_url`, so an application that checks it refuses it.",
		fix: "Take `base_url`, `audience` and `jwks_url` from one step, for one branch."
	},
	"domain-not-trusted": {
		severity: "error",
		from: ["sign-in"],
		why: "The service refuses a sign-in from this domain although it is in the list.",
		fix: "Store the domain as the browser sends it: scheme and host in lower case, port where it is not the default, no path."
	},
	"provider-unusable": {
		severity: "error",
		from: ["sign-in"],
		why: "A sign-in with this provider cannot begin: it is not set up, or lacks its client.",
		fix: "Set the client with `update-oauth-provider`, or `oauth_providers` of the configuration file."
	},
	"callback-elsewhere": {
		severity: "error",
		from: ["sign-in"],
		why: "The provider sends people back to another address than this branch’s: they end on another branch, or on an error page.",
		fix: "Use the `base_url` of this branch, and register `callback_urls` at the provider."
	},
	"user-cannot-sign-in": {
		severity: "error",
		from: ["sign-in"],
		why: "The service refuses the user’s e-mail address and password.",
		fix: "The finding names the setting: `email_and_password`, the address to verify, or the password."
	},
	"no-domain": {
		severity: "error",
		except: "a note where localhost is allowed",
		from: ["sign-in"],
		why: "No domain of its own is trusted: every sign-in from a browser is refused, unless it is from localhost and that is allowed.",
		fix: "Give `domains` with the origin of the deployment."
	},
	"domain-not-an-origin": {
		severity: "warning",
		except: "an error where it is the only domain",
		from: ["sign-in"],
		why: "A domain is stored with a slash, a path or capital letters, which the origin that a browser sends never has.",
		fix: "Add the origin alone, `https://app.example.com`, and delete this one as it is stored."
	},
	"not-checked": {
		severity: "warning",
		except: "an error of a test user, who is perhaps not there",
		from: ["sign-in"],
		why: "Something was not checked, because time was over or what it needs had failed.",
		fix: "Raise `timeout`, or fix the other findings and run the step again."
	},
	"domain-skipped": {
		severity: "note",
		from: ["sign-in"],
		why: "A wildcard, or the scheme of an application, has no one address from which a sign-in could be tried.",
		fix: ""
	},
	"sign-up-closed": {
		severity: "note",
		except: "an error where test users need it, or where e-mail and password is off and there is no other way in",
		from: ["sign-in"],
		why: "People cannot sign up with e-mail and password, and test users cannot be made; where `enabled` is false, nobody can sign in with them either.",
		fix: "Set `email_and_password: { enabled: true, disable_sign_up: false }` in an overlay for previews."
	},
	"parent-base-url": {
		severity: "error",
		from: ["preview"],
		why: "The branch is served at the address of its parent: who signs in there signs in at the parent.",
		fix: "Give the preview a branch with Neon Auth of its own."
	},
	"parent-webhook": {
		severity: "warning",
		except: "an error with test users",
		from: ["preview"],
		why: "The webhook is that of the parent, so that each sign-up of the preview calls what production’s calls.",
		fix: "Set `webhook: { enabled: false }` in an overlay for previews."
	},
	"parent-mail-server": {
		severity: "warning",
		from: ["preview"],
		why: "The preview sends its e-mails through the parent’s own SMTP server, under its name.",
		fix: "Set `email_provider: { type: shared }` in an overlay for previews."
	},
	"parent-domain": {
		severity: "warning",
		from: ["preview"],
		why: "A domain of the parent is trusted by the preview as well: a page of production may use the preview’s sign-in.",
		fix: "Delete it with `delete-domains`; `prune: true` of `apply` does so for a file."
	},
	"shared-host-wildcard": {
		severity: "warning",
		except: "an error for production",
		from: ["preview", "production"],
		why: "A wildcard stands where the host gives names to anybody, as `https://*.vercel.app`: a stranger’s page is trusted.",
		fix: "Trust each preview’s own origin, with `domains`, and delete the wildcard."
	},
	"localhost-allowed": {
		severity: "note",
		except: "an error for production",
		from: ["preview", "production"],
		why: "Any page on localhost may sign in: whatever listens there on somebody’s machine.",
		fix: "Set `allow_localhost: false`."
	},
	"webhook-not-https": {
		severity: "error",
		from: ["production"],
		why: "The webhook gets users’ data without encryption.",
		fix: "Set `webhook.webhook_url` to an address with https."
	},
	"wildcard-domain": {
		severity: "warning",
		from: ["production"],
		why: "A wildcard trusts every host that fits, also one that is forgotten or taken over.",
		fix: "Trust the exact domains."
	},
	"preview-host-domain": {
		severity: "warning",
		from: ["production"],
		why: "A domain of a host for previews is trusted by production: old deployments stay there.",
		fix: "Delete it with `delete-domains`; its `match` deletes many at once, here with `allow_protected_branch: true`."
	},
	"shared-mail-server": {
		severity: "warning",
		from: ["production"],
		why: "E-mails go through the mail server that Neon shares, which is for development: they are limited and not from your domain.",
		fix: "Set your own with `email_provider: { type: standard, … }`."
	},
	"shared-oauth-client": {
		severity: "warning",
		from: ["production"],
		why: "The provider is used with the client that Neon shares, which is for development: people see another name than yours.",
		fix: "Set your own `client_id` and `client_secret`."
	},
	"verification-off": {
		severity: "warning",
		from: ["production"],
		why: "E-mail addresses are not verified: anybody can sign up with anybody’s.",
		fix: "Set `email_and_password.require_email_verification: true`."
	},
	"sign-up-open": {
		severity: "note",
		from: ["production"],
		why: "Everybody can sign up with an e-mail address. That is right for most applications, and not for one of a team.",
		fix: ""
	}
};
// src/findings/finding.ts
function finding(rule, subject, message, { fix, severity } = {}) {
	const declared = RULES[rule];
	return {
		rule,
		severity: severity ?? declared.severity,
		subject,
		message,
		fix: fix ?? declared.fix.replaceAll("`", "")
	};
}
const ORDER = [
	"error",
	"warning",
	"note"
];
function inOrder(findings) {
	const seen = new Set();
	return findings.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity)).filter(({ rule, subject }) => {
		const key = JSON.stringify([rule, subject]);
		return !seen.has(key) && seen.add(key);
	});
}
function withFindings(result, found, { fail_on }) {
	const findings = inOrder(found);
	const failing = findings.filter(({ severity }) => fails(severity, fail_on));
	const failure = result.failure ?? (failing.length > 0 ? { text: () => failureText(failing) } : void 0);
	return {
		...result,
		outputs: {
			...result.outputs,
			findings
		},
		findings: annotated(findings),
		details: [...result.details ?? [], detailOf(findings)],
		...failure && { failure }
	};
}
function fails(severity, on) {
	return on !== "never" && (severity === "error" || on === "warning" && severity === "warning");
}
function annotated(findings) {
	const counts = new Map();
	return findings.filter(({ severity }) => {
		const count = (counts.get(severity) ?? 0) + 1;
		counts.set(severity, count);
		return count <= 9;
	});
}
function failureText(failing) {
	const named = failing.slice(0, 3).map(({ rule, subject }) => `${rule} (${subject})`);
	const more = failing.length > 3 ? ` and ${failing.length - 3} more` : "";
	return `${failing.length === 1 ? "1 finding fails" : `${failing.length} findings fail`} this step: ${named.join(", ")}${more}. Each is an annotation, with what to do; docs/FINDINGS.md of the action has the reasons.`;
}
function detailOf(findings) {
	const shown = annotated(findings);
	const rest = findings.filter((found) => !shown.includes(found));
	return {
		heading: `Findings (${findings.length})`,
		shows: "findings",
		lines: rest.map(({ rule, severity, subject, message, fix }) => `${severity} ${rule} (${subject}): ${message} ${fix}`),
		...findings.length > 0 && { table: tableOf(findings) }
	};
}
function tableOf(findings) {
	return {
		header: [
			"Severity",
			"Rule",
			"Subject",
			"Message",
			"Fix"
		],
		rows: findings.map(({ severity, rule, subject, message, fix }) => [
			severity,
			rule,
			subject,
			message,
			fix
		])
	};
}
function countsText(found) {
	const findings = inOrder(found);
	return ORDER.flatMap((severity) => {
		const count = findings.filter((found) => found.severity === severity).length;
		return count === 0 ? [] : [`${count} ${severity}${count === 1 ? "" : "s"}`];
	}).join(", ") || "no findings";
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