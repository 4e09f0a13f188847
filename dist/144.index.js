"use strict";
exports.id = 144;
exports.ids = [144,471,98];
exports.modules = {

/***/ 2144:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   audit: () => (/* binding */ audit)
/* harmony export */ });
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4447);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3186);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5385);
/* harmony import */ var _procedures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6057);
/* harmony import */ var _read3_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5690);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6094);
// Loaded by import(): src/audit/audit.ts







// src/audit/production.ts
function productionFindings(actual) {
	return [
		...actual.domains.flatMap(domainFinding),
		...localhost(actual),
		...mailServer(actual),
		...actual.oauth_providers.flatMap(({ id, client_id }) => client_id ? [] : [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("shared-oauth-client", id, "It is used with the client that Neon shares.")]),
		...signUp(actual),
		...webhook(actual)
	];
}
function domainFinding(domain) {
	if ((0,_read3_js__WEBPACK_IMPORTED_MODULE_4__/* .isSharedWildcard */ .ej)(domain)) return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("shared-host-wildcard", domain, "Anybody can have a page there that fits.", { severity: "error" })];
	if (/^https?:\/\/(?:localhost|127(?:\.\d+){3}|\[::1\])(?:[:/]|$)/i.test(domain)) return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("localhost-allowed", domain, "A page on localhost is trusted by name.", { severity: "error" })];
	if (domain.includes("*")) return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("wildcard-domain", domain, "It fits more than one host.")];
	const shared = (0,_read3_js__WEBPACK_IMPORTED_MODULE_4__/* .sharedHostOf */ .BV)(domain);
	return shared ? [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("preview-host-domain", domain, `It is a page of ${shared}.`)] : [];
}
function localhost({ settings }) {
	if (settings.allow_localhost?.allow_localhost !== true) return [];
	return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("localhost-allowed", "allow_localhost", "Pages on localhost may sign in to production.", { severity: "error" })];
}
function mailServer({ settings }) {
	if (settings.email_provider?.type !== "shared") return [];
	return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("shared-mail-server", "email_provider", "E-mails go through the server that Neon shares.")];
}
function signUp({ settings: { email_and_password: set } }) {
	if (set?.enabled !== true) return [];
	return [...set.require_email_verification === true ? [] : [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("verification-off", "email_and_password", "Addresses are not verified before a sign-in.")], ...set.disable_sign_up === true ? [] : [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("sign-up-open", "email_and_password", "Everybody can sign up with an e-mail address.")]];
}
function webhook({ settings: { webhook: set } }) {
	const url = set?.webhook_url;
	if (set?.enabled !== true || typeof url !== "string" || /^https:\/\//i.test(url)) return [];
	const scheme = /^[a-z][a-z\d+.-]*:/i.exec(url)?.[0] ?? "no scheme";
	return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("webhook-not-https", "webhook", `Its address begins with ${(0,_index_js__WEBPACK_IMPORTED_MODULE_5__.quote)(scheme)}.`)];
}
// src/audit/audit.ts
const audit = async (given, { neon }) => {
	const call = await (0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .onBranch */ .GO)(given, neon);
	const { actual, branch } = await (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readState */ .u)(_read3_js__WEBPACK_IMPORTED_MODULE_4__/* .AUDITED */ .fH, true, call, neon);
	if (!actual.enabled) throw new _procedures_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(`Neon Auth is off on branch ${call.branch_id}: there is nothing to audit.`);
	const profile = call.profile ?? (branch?.default === true || branch?.protected === true ? "production" : "preview");
	const parent = profile === "preview" ? await (0,_read3_js__WEBPACK_IMPORTED_MODULE_4__/* .readParent */ .bX)(branch, call, neon) : "none";
	const findings = profile === "production" ? productionFindings(actual) : [...(0,_read3_js__WEBPACK_IMPORTED_MODULE_4__/* .previewFindings */ .BQ)(actual, parent), ...(0,_read3_js__WEBPACK_IMPORTED_MODULE_4__/* .parentDomainFindings */ .h3)(actual, parent)];
	const notice = parent === "unread" ? "The parent branch could not be read: what is enabled here counts as the parent’s." : "";
	return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .withFindings */ .$c)({
		did: `audited as ${profile}: ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .countsText */ .WN)(findings)}`,
		changed: false,
		outputs: {},
		...notice && { notice }
	}, findings, call);
};



/***/ }),

/***/ 1471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NoSuchBranch: () => (/* binding */ NoSuchBranch),
/* harmony export */   branchByName: () => (/* binding */ branchByName),
/* harmony export */   branchesPath: () => (/* binding */ branchesPath),
/* harmony export */   branches_exports: () => (/* binding */ branches_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3941);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6094);
// Shared by chunks: src/perform/branches.ts



// src/perform/branches.ts
var branches_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__exportAll */ .IL)({
	NoSuchBranch: () => NoSuchBranch,
	branchByName: () => branchByName,
	defaultBranch: () => defaultBranch
});
var NoSuchBranch = class extends _index_js__WEBPACK_IMPORTED_MODULE_1__.NeonError {};
const NAMED = 10;
const MAX_PAGES = 100;
function branchesPath(projectId) {
	return `/projects/${encodeURIComponent(projectId)}/branches`;
}
async function branchByName(neon, projectId, name) {
	return findBranch(neon, projectId, { search: name }, (branch) => branch.name === name, (seen) => {
		const found = seen.length > 0 ? `The search found ${seen.map(_index_js__WEBPACK_IMPORTED_MODULE_1__.quote).join(", ")}.` : "The search found no branch.";
		return {
			what: `no branch is named ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.quote)(name)}`,
			advice: `${found} branch_name must match exactly.`
		};
	});
}
async function defaultBranch(neon, projectId) {
	return findBranch(neon, projectId, {}, (branch) => branch.default === true, () => ({
		what: "no branch is the default branch",
		advice: "Give branch_id."
	}));
}
async function findBranch(neon, projectId, query, matches, none) {
	const path = branchesPath(projectId);
	const seen = [];
	const cursors = new Set();
	for (let cursor;;) {
		const request = {
			method: "GET",
			path,
			query: {
				...query,
				...cursor && { cursor }
			}
		};
		const page = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.readFields)(request, await neon.request(request), (fields) => readPage(fields, matches));
		if (page.id !== void 0) return page.id;
		seen.push(...page.names.slice(0, NAMED - seen.length));
		cursor = page.next;
		if (cursor === void 0 || page.names.length === 0) {
			const { what, advice } = none(seen);
			throw new NoSuchBranch(request, what, { advice: [advice] });
		}
		const pages = cursors.size + 1;
		if (cursors.has(cursor) || pages === MAX_PAGES) throw notReadToItsEnd(request, pages, seen);
		cursors.add(cursor);
	}
}
function notReadToItsEnd(request, pages, seen) {
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.NeonError(request, `the branch is not in the first ${pages} pages of the list, which has no end`, { advice: [`The first branches are ${seen.map(_index_js__WEBPACK_IMPORTED_MODULE_1__.quote).join(", ")}. Give branch_id.`] });
}
function branchId(branch) {
	const given = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.text)(branch, "id");
	if (!(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.isId)(given)) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.ResponseProblem(`the id of the branch, ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.quote)(given)}, is not a valid id`);
	return given;
}
function readPage(fields, matches) {
	const branches = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.objects)(fields, "branches");
	const match = branches.find(matches);
	const pagination = fields.pagination ?? {};
	return {
		id: match && branchId(match),
		names: branches.map((branch) => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.text)(branch, "name")),
		next: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.optionalText)((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.object)(pagination, "pagination"), "next")
	};
}



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

/***/ 7098:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   guard_exports: () => (/* binding */ guard_exports),
/* harmony export */   readBranch: () => (/* binding */ readBranch),
/* harmony export */   refuseProtected: () => (/* binding */ refuseProtected)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3941);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6094);
// Shared by chunks: src/perform/guard.ts



// src/perform/guard.ts
var guard_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__exportAll */ .IL)({
	readBranch: () => readBranch,
	refuseProtected: () => refuseProtected
});
const BRANCH = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.endpoint)({
	method: "GET",
	path: "/projects/{project_id}/branches/{branch_id}"
});
async function readBranch(call, neon) {
	const read = await (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.exchange)(BRANCH, call, neon);
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.readFields)(read.request, read.response, (fields) => {
		const branch = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.object)(fields.branch, "branch");
		if ((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.text)(branch, "id") !== call.branch_id) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.ResponseProblem("the response is about another branch");
		return {
			name: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.optionalText)(branch, "name") ?? "",
			default: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.flag)(branch, "default"),
			protected: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.flag)(branch, "protected"),
			parentId: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.optionalText)(branch, "parent_id"),
			read
		};
	});
}
function refuseProtected(branch, so) {
	const kinds = [...branch.default ? ["the default branch of the project"] : [], ...branch.protected ? ["a protected branch"] : []];
	if (kinds.length === 0) return;
	const { request, response } = branch.read;
	throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.NeonError(request, `the branch ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.quote)(branch.name)} is ${kinds.join(" and ")}`, {
		status: response.status,
		requestId: response.requestId,
		advice: [`${so} allow_protected_branch: true would allow it.`]
	});
}



/***/ }),

/***/ 7041:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ fits)
/* harmony export */ });
// Shared by chunks: src/perform/pattern.ts

// src/perform/pattern.ts
function fits(text, pattern) {
	const [first = "", ...rest] = pattern.toLowerCase().split("*");
	const given = text.toLowerCase();
	const last = rest.pop();
	if (last === void 0) return given === first;
	if (!given.startsWith(first) || !given.endsWith(last)) return false;
	const end = given.length - last.length;
	let at = first.length;
	for (const piece of rest) {
		const found = given.indexOf(piece, at);
		if (found < 0) return false;
		at = found + piece.length;
	}
	return at <= end;
}



/***/ }),

/***/ 4447:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7098);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5385);
// Shared by chunks: src/apply/state/read.ts




// src/apply/state/parse.ts
function integration(fields) {
	const provider = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.text)(fields, "auth_provider");
	if (provider !== "better_auth") throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.ResponseProblem(`Neon Auth of this branch is of auth_provider ${provider}, which has no settings by branch`);
	const name = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.optionalText)(fields, "name");
	return {
		integration: {
			database_name: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.optionalText)(fields, "db_name"),
			auth_provider_project_id: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.optionalText)(fields, "auth_provider_project_id"),
			base_url: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.optionalText)(fields, "base_url"),
			jwks_url: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.optionalText)(fields, "jwks_url")
		},
		settings: name === void 0 ? {} : { name: { name } }
	};
}
const MAPPINGS = [
	"organization",
	"magic_link",
	"phone_number",
	"email_provider",
	"email_and_password"
];
function plugins(fields) {
	const { allow_localhost, oauth_providers } = fields;
	const given = MAPPINGS.filter((name) => fields[name] !== void 0 && fields[name] !== null);
	return {
		settings: {
			...Object.fromEntries(given.map((name) => [name, checked(name, (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.object)(fields[name], name))])),
			...typeof allow_localhost === "boolean" && { allow_localhost: { allow_localhost } }
		},
		...Array.isArray(oauth_providers) && { oauth_providers: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.objects)(fields, "oauth_providers").map(provider) }
	};
}
function providers(fields) {
	return { oauth_providers: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.objects)(fields, "providers").map(provider) };
}
function provider(fields) {
	const [client_id, secret] = [(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.optionalText)(fields, "client_id"), (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.optionalText)(fields, "client_secret")];
	return {
		id: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.text)(fields, "id"),
		...client_id && { client_id },
		...secret && !isPlaceholder(secret) && { client_secret: secret }
	};
}
function isPlaceholder(text) {
	return typeof text === "string" && /^(?:\*+|•+|[<[(]?(?:redacted|hidden|masked)[>\])]?)$/i.test(text);
}
function domains(fields) {
	return { domains: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.objects)(fields, "domains").map((one) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.text)(one, "domain")) };
}
function clients(fields) {
	return { oauth_clients: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.objects)(fields, "clients").map(client) };
}
function client(fields) {
	const type = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.text)(fields, "type");
	if (type !== "confidential" && type !== "public") throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.ResponseProblem("the response has a client of no known type");
	return {
		client_id: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.text)(fields, "client_id"),
		name: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.text)(fields, "name"),
		type,
		redirect_uris: texts(fields, "redirect_uris"),
		resources: texts(fields, "resources"),
		skip_consent: fields.skip_consent === true,
		disabled: fields.disabled === true,
		...typeof fields.created_at === "string" && { created_at: fields.created_at }
	};
}
function texts(fields, name) {
	const list = fields[name];
	if (!Array.isArray(list) || !list.every((item) => typeof item === "string")) throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.ResponseProblem(`the response has no list of ${name}`);
	return list;
}
function setting(name) {
	return (fields) => {
		if (name === "webhook") (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.flag)(fields, "enabled");
		return { settings: { [name]: checked(name, fields) } };
	};
}
function checked(name, mapping) {
	if (mapping.enabled !== void 0 && typeof mapping.enabled !== "boolean") throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.ResponseProblem(`the ${name} of the response has no enabled that is true or false`);
	const { password, ...rest } = mapping;
	return isPlaceholder(password) ? rest : mapping;
}
// src/apply/state/read.ts
const OFF = {
	enabled: false,
	settings: {},
	oauth_providers: [{ id: "google" }],
	domains: [],
	oauth_clients: []
};
const SOURCES = [
	{
		operation: "get-plugins",
		shows: [
			"organization",
			"magic_link",
			"phone_number",
			"email_provider",
			"email_and_password",
			"oauth_provider",
			"allow_localhost"
		],
		parse: plugins
	},
	{
		operation: "list-domains",
		shows: ["domain"],
		parse: domains
	},
	{
		operation: "get-oauth-server",
		shows: ["oauth_server"],
		parse: setting("oauth_server")
	},
	{
		operation: "list-oauth-clients",
		shows: ["oauth_client"],
		parse: clients
	},
	{
		operation: "get-webhook",
		shows: ["webhook"],
		parse: setting("webhook")
	}
];
const ALONE = [
	{
		operation: "get-phone-number",
		shows: ["phone_number"],
		parse: setting("phone_number")
	},
	{
		operation: "get-email-provider",
		shows: ["email_provider"],
		parse: setting("email_provider")
	},
	{
		operation: "get-email-and-password",
		shows: ["email_and_password"],
		parse: setting("email_and_password")
	},
	{
		operation: "list-oauth-providers",
		shows: ["oauth_provider"],
		parse: providers
	},
	{
		operation: "get-allow-localhost",
		shows: ["allow_localhost"],
		parse: setting("allow_localhost")
	}
];
async function readState(resources, withBranch, call, neon) {
	const sources = SOURCES.filter(({ shows }) => shows.some((resource) => resources.has(resource)));
	const [integration$1, branch, ...parts] = await Promise.allSettled([
		read({
			operation: "get-integration",
			shows: [],
			parse: integration
		}, call, neon),
		withBranch ? (0,_guard_js__WEBPACK_IMPORTED_MODULE_1__.readBranch)(call, neon) : void 0,
		...sources.map((source) => read(source, call, neon))
	]);
	if (isOff(integration$1)) {
		for (const part of parts) if (!isOff(part)) throw contradicted(integration$1, part);
		return {
			actual: OFF,
			branch: fulfilled(branch) ?? await (0,_guard_js__WEBPACK_IMPORTED_MODULE_1__.readBranch)(call, neon)
		};
	}
	const there = [fulfilled(integration$1), ...parts.map((part) => fulfilled(part))];
	const missing = ALONE.filter(({ shows: [resource] }) => resources.has(resource) && !isRead(resource, there));
	const rest = await Promise.all(missing.map((source) => read(source, call, neon)));
	const own = fulfilled(branch);
	return {
		actual: joined([...there, ...rest]),
		...own && { branch: own }
	};
}
async function read({ operation, parse }, call, neon) {
	const { request, response } = await (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.exchange)((0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointOf */ .X5)(operation).endpoint, call, neon);
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.readFields)(request, response, parse);
}
function contradicted({ reason }, part) {
	if (part.status === "rejected") return part.reason;
	const { request, what, status, requestId } = reason;
	return new _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError(request, what, {
		status,
		requestId,
		advice: ["Other reads show that Neon Auth is on, so nothing was written: run the step again."]
	});
}
function isOff(settled) {
	return settled.status === "rejected" && settled.reason instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError && settled.reason.status === 404;
}
function fulfilled(settled) {
	if (settled.status === "rejected") throw settled.reason;
	return settled.value;
}
function isRead(resource, parts) {
	return parts.some(({ settings, oauth_providers }) => resource === "oauth_provider" ? oauth_providers !== void 0 : settings?.[resource] !== void 0);
}
function joined(parts) {
	const all = Object.assign({}, ...parts);
	const settings = Object.assign({}, ...parts.map((part) => part.settings));
	return {
		enabled: true,
		oauth_providers: [],
		domains: [],
		oauth_clients: [],
		...all,
		settings
	};
}



/***/ }),

/***/ 5690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ hasParentWebhook),
/* harmony export */   BQ: () => (/* binding */ previewFindings),
/* harmony export */   BV: () => (/* binding */ sharedHostOf),
/* harmony export */   bX: () => (/* binding */ readParent),
/* harmony export */   ej: () => (/* binding */ isSharedWildcard),
/* harmony export */   fH: () => (/* binding */ AUDITED),
/* harmony export */   h3: () => (/* binding */ parentDomainFindings),
/* harmony export */   zk: () => (/* binding */ hasParentBaseUrl)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4447);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3186);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7041);
// Shared by chunks: src/audit/read.ts





// src/audit/hosts.ts
const SHARED_HOSTS = [
	"vercel.app",
	"now.sh",
	"netlify.app",
	"pages.dev",
	"workers.dev",
	"github.io",
	"gitlab.io",
	"onrender.com",
	"fly.dev",
	"herokuapp.com",
	"up.railway.app",
	"railway.app",
	"web.app",
	"firebaseapp.com",
	"run.app",
	"appspot.com",
	"azurewebsites.net",
	"azurestaticapps.net",
	"amplifyapp.com",
	"cloudfront.net",
	"ondigitalocean.app",
	"deno.dev",
	"surge.sh",
	"replit.app",
	"repl.co",
	"stackblitz.io",
	"webcontainer.io",
	"codesandbox.io",
	"csb.app",
	"gitpod.io",
	"github.dev",
	"app.github.dev",
	"ngrok.app",
	"ngrok-free.app",
	"ngrok.io",
	"trycloudflare.com",
	"loca.lt",
	"sevalla.app",
	"kinsta.page",
	"lovable.app",
	"bolt.host",
	"v0.app"
];
const STRANGER = "zq7-stranger";
function hostOf(domain) {
	return /^https?:\/\/([^/?#:]+)/i.exec(domain)?.[1]?.toLowerCase();
}
function sharedHostOf(domain) {
	const host = hostOf(domain);
	return SHARED_HOSTS.filter((shared) => host?.endsWith(`.${shared}`)).toSorted((a, b) => b.length - a.length)[0];
}
function isSharedWildcard(domain) {
	const host = hostOf(domain) ?? "";
	const shared = sharedHostOf(domain);
	const isWide = host.includes("*") && SHARED_HOSTS.some((one) => (0,_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .fits */ .l)(`${STRANGER}.${one}`, host));
	if (isWide || !shared) return isWide;
	return (host.slice(0, -shared.length - 1).split(".").at(-1) ?? "").includes("*");
}
// src/audit/preview.ts
function previewFindings(actual, parent) {
	return [
		...hasParentBaseUrl(actual, parent) ? [(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("parent-base-url", "base_url", "It is the parent's own: the branch has no auth of its own.")] : [],
		...hasParentWebhook(actual, parent) ? [webhook(parent)] : [],
		...mailServer(actual, parent),
		...sharedWildcards(actual),
		...localhost(actual, parent)
	];
}
function parentDomainFindings(actual, parent) {
	const known = parent === "none" || parent === "unread" ? [] : parent.state.domains;
	return actual.domains.filter((domain) => known.includes(domain) && !isSharedWildcard(domain)).map((domain) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("parent-domain", domain, "The parent trusts it, too."));
}
function hasParentBaseUrl({ integration }, parent) {
	if (integration?.base_url === void 0 || parent === "none" || parent === "unread") return false;
	return addressOf(parent.state.integration?.base_url) === addressOf(integration.base_url);
}
function hasParentWebhook({ settings }, parent) {
	const { webhook: own } = settings;
	if (own?.enabled !== true || parent === "none") return false;
	if (parent === "unread") return true;
	const address = addressOf(own.webhook_url);
	return address === void 0 || addressOf(parent.state.settings.webhook?.webhook_url) === address;
}
function addressOf(url) {
	if (typeof url !== "string" || url.trim() === "") return void 0;
	if (!URL.canParse(url)) return url;
	const { protocol, hostname, port, pathname, search } = new URL(url);
	const path = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.withoutEndSlashes)((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.decoded)(pathname));
	return `${protocol}//${hostname.replace(/\.$/, "")}:${port}${path}${search}`;
}
function webhook(parent) {
	return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("parent-webhook", "webhook", `Sign-ups call ${ofParent(parent)}.`);
}
function ofParent(parent) {
	return parent === "unread" ? "what is set, which may be the parent's: the parent could not be read" : "what the parent's call";
}
function mailServer({ settings: { email_provider: own } }, parent) {
	if (own?.type !== "standard" || parent === "none") return [];
	const theirs = parent === "unread" ? own : parent.state.settings.email_provider;
	if (theirs?.type !== "standard" || theirs.host !== own.host) return [];
	return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("parent-mail-server", "email_provider", parent === "unread" ? "E-mails go through the SMTP server that is set, which may be the parent’s: the parent could not be read." : "E-mails go through the SMTP server of the parent.")];
}
function sharedWildcards({ domains }) {
	return domains.filter(isSharedWildcard).map((domain) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("shared-host-wildcard", domain, "Anybody can have a page there that fits."));
}
function localhost({ settings }, parent) {
	if (settings.allow_localhost?.allow_localhost !== true || parent === "none") return [];
	return parent === "unread" || parent.state.settings.allow_localhost?.allow_localhost === true ? [(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("localhost-allowed", "allow_localhost", "Pages on localhost may sign in.")] : [];
}
// src/audit/read.ts
const AUDITED = new Set([
	"domain",
	"oauth_provider",
	"email_and_password",
	"email_provider",
	"allow_localhost",
	"webhook"
]);
const OF_PARENT = new Set([
	"domain",
	"email_provider",
	"allow_localhost",
	"webhook"
]);
async function readParent(branch, call, neon) {
	const { parentId } = branch ?? {};
	if (parentId === void 0) return branch ? "none" : "unread";
	if (!(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.isId)(parentId)) return "unread";
	try {
		const { actual } = await (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readState */ .u)(OF_PARENT, false, {
			...call,
			branch_id: parentId
		}, neon);
		return { state: actual };
	} catch (error) {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError)) throw error;
		return "unread";
	}
}



/***/ }),

/***/ 5385:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GO: () => (/* binding */ onBranch),
/* harmony export */   X5: () => (/* binding */ endpointOf),
/* harmony export */   cg: () => (/* binding */ stepOf)
/* harmony export */ });
/* harmony import */ var _branches_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1471);
/* harmony import */ var _operations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4317);
// Shared by chunks: src/perform/step.ts



// src/perform/on-branch.ts
async function onBranch(call, neon) {
	if (call.branch_id || !call.branch_name) return call;
	return {
		...call,
		branch_id: await (0,_branches_js__WEBPACK_IMPORTED_MODULE_0__.branchByName)(neon, call.project_id, call.branch_name)
	};
}
// src/perform/step.ts
function endpointOf(name, generation = "better_auth") {
	const operation = (0,_operations_js__WEBPACK_IMPORTED_MODULE_1__.findOperation)(name);
	const endpoint = operation?.endpoints[generation];
	if (!operation || !endpoint) throw new Error(`${name} has no endpoint of ${generation}`);
	return {
		operation,
		endpoint
	};
}
function stepOf({ operation, inputs }, call) {
	const own = {
		...call,
		if_exists: "fail",
		if_missing: "fail",
		dry_run: false,
		...inputs
	};
	return {
		...endpointOf(operation, call.auth_provider),
		call: own,
		about: [],
		warnings: []
	};
}



/***/ })

};
;