"use strict";
exports.id = 144;
exports.ids = [144];
exports.modules = {

/***/ 2144:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   audit: () => (/* binding */ audit)
/* harmony export */ });
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4447);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3186);
/* harmony import */ var _procedures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6057);
/* harmony import */ var _read2_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6201);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4935);
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
	if ((0,_read2_js__WEBPACK_IMPORTED_MODULE_3__/* .isSharedWildcard */ .ej)(domain)) return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("shared-host-wildcard", domain, "Anybody can have a page there that fits.", { severity: "error" })];
	if (domain.includes("*")) return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("wildcard-domain", domain, "It fits more than one host.")];
	const shared = (0,_read2_js__WEBPACK_IMPORTED_MODULE_3__/* .sharedHostOf */ .BV)(domain);
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
	return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("webhook-not-https", "webhook", `Its address begins with ${(0,_index_js__WEBPACK_IMPORTED_MODULE_4__.quote)(scheme)}.`)];
}
// src/audit/audit.ts
const audit = async (given, { neon }) => {
	const call = await (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .onBranch */ .GO)(given, neon);
	const { actual, branch } = await (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readState */ .un)(_read2_js__WEBPACK_IMPORTED_MODULE_3__/* .AUDITED */ .fH, true, call, neon);
	if (!actual.enabled) throw new _procedures_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P(`Neon Auth is off on branch ${call.branch_id}: there is nothing to audit.`);
	const profile = call.profile ?? (branch?.default === true || branch?.protected === true ? "production" : "preview");
	const parent = profile === "preview" ? await (0,_read2_js__WEBPACK_IMPORTED_MODULE_3__/* .readParent */ .bX)(branch, call, neon) : "none";
	const findings = profile === "production" ? productionFindings(actual) : [...(0,_read2_js__WEBPACK_IMPORTED_MODULE_3__/* .previewFindings */ .BQ)(actual, parent), ...(0,_read2_js__WEBPACK_IMPORTED_MODULE_3__/* .parentDomainFindings */ .h3)(actual, parent)];
	const notice = parent === "unread" ? "The parent branch could not be read: what is enabled counts as its own." : "";
	return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .withFindings */ .$c)({
		did: `audited as ${profile}: ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .countsText */ .WN)(findings)}`,
		changed: false,
		outputs: {},
		...notice && { notice }
	}, findings, call);
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
		from: ["sign-in"],
		why: "No domain of its own is trusted, and localhost is not allowed: every sign-in from a browser is refused.",
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
		except: "an error where test users need it",
		from: ["sign-in"],
		why: "People cannot sign up, and test users cannot be made.",
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
		fix: "Delete it with `delete-domains`, `match` for very many."
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
const MAX_ANNOTATIONS = 9;
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
		return count <= MAX_ANNOTATIONS;
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
		table: {
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
		}
	};
}
function countsText(findings) {
	return ORDER.flatMap((severity) => {
		const count = findings.filter((found) => found.severity === severity).length;
		return count === 0 ? [] : [`${count} ${severity}${count === 1 ? "" : "s"}`];
	}).join(", ") || "no findings";
}



/***/ }),

/***/ 6201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ hasParentWebhook),
/* harmony export */   BQ: () => (/* binding */ previewFindings),
/* harmony export */   BV: () => (/* binding */ sharedHostOf),
/* harmony export */   bX: () => (/* binding */ readParent),
/* harmony export */   ej: () => (/* binding */ isSharedWildcard),
/* harmony export */   fH: () => (/* binding */ AUDITED),
/* harmony export */   h3: () => (/* binding */ parentDomainFindings)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4935);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4447);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3186);
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
	if (!shared) return false;
	return (host.slice(0, -shared.length - 1).split(".").at(-1) ?? "").includes("*");
}
// src/audit/preview.ts
function previewFindings(actual, parent) {
	return [
		...sameBaseUrl(actual, parent) ? [(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("parent-base-url", "base_url", "It is the parent's own: the branch has no auth of its own.")] : [],
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
function sameBaseUrl({ integration }, parent) {
	const own = integration?.base_url;
	return own !== void 0 && parent !== "none" && parent !== "unread" && parent.state.integration?.base_url === own;
}
function hasParentWebhook({ settings }, parent) {
	const { webhook: own } = settings;
	if (own?.enabled !== true || parent === "none") return false;
	if (parent === "unread") return true;
	return parent.state.settings.webhook?.webhook_url === own.webhook_url;
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
	return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("parent-mail-server", "email_provider", parent === "unread" ? "E-mails go through an SMTP server of its own, which may be the parent’s: the parent could not be read." : "E-mails go through the SMTP server of the parent.")];
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
		const { actual } = await (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readState */ .un)(OF_PARENT, false, {
			...call,
			branch_id: parentId
		}, neon);
		return { state: actual };
	} catch (error) {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError)) throw error;
		return "unread";
	}
}



/***/ })

};
;