"use strict";
exports.id = 317;
exports.ids = [317];
exports.modules = {

/***/ 1945:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ notTrustworthy),
/* harmony export */   v: () => (/* binding */ domainProblems)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
// Shared by chunks: src/inputs/new-domains.ts


// src/inputs/new-domains.ts
const ACTIVE = /^(?:javascript|data|vbscript|blob|file|about|view-source):/i;
function notTrustworthy(domain) {
	return ACTIVE.test(domain) ? `${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.quote)(domain)} is the address of no page and of no application` : void 0;
}
function domainProblems(_, { domains = [] }) {
	return domains.flatMap((domain) => {
		const message = notTrustworthy(domain);
		return message ? [{
			input: "domains",
			message
		}] : [];
	});
}



/***/ }),

/***/ 4317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OPERATIONS: () => (/* binding */ OPERATIONS),
/* harmony export */   ageProblems: () => (/* binding */ ageProblems),
/* harmony export */   findOperation: () => (/* binding */ findOperation),
/* harmony export */   operations_exports: () => (/* binding */ operations_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3941);
/* harmony import */ var _new_domains_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1945);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6094);
// Shared by chunks: src/operations/index.ts




// src/operations/domains.ts
const PROJECT$1 = "/projects/{project_id}/auth/domains";
const BRANCH$1 = "/projects/{project_id}/branches/{branch_id}/auth/domains";
function trusted(response) {
	const domains = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.objects)(response, "domains");
	for (const domain of domains) (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.text)(domain, "domain");
	return domains;
}
const LIST$1 = {
	domains: trusted,
	count: (response) => trusted(response).length
};
const listOfProject$1 = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
	method: "GET",
	path: PROJECT$1,
	outputs: LIST$1
});
const listOfBranch$1 = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
	method: "GET",
	path: BRANCH$1,
	outputs: LIST$1
});
const listDomains = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.operation)({
	name: "list-domains",
	group: "Domains",
	summary: "Lists the trusted domains, to which sign-in may redirect.",
	done: "listed",
	endpoints: {
		stack: listOfProject$1,
		better_auth: listOfBranch$1
	}
});
const newDomain = ({ domains: [domain = ""], auth_provider }) => ({
	domain,
	auth_provider
});
function domainExists(list) {
	return {
		kind: "exists",
		outputs: {},
		existing: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.existing)({
			endpoint: list,
			find: (response, call) => trusted(response).find(({ domain }) => domain === newDomain(call).domain),
			outputs: {}
		})
	};
}
const addDomains = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.operation)({
	name: "add-domains",
	group: "Domains",
	summary: "Adds trusted domains, one request a domain, in order.",
	done: "added",
	required: ["domains"],
	check: _new_domains_js__WEBPACK_IMPORTED_MODULE_1__/* .domainProblems */ .v,
	findOut: "Run list-domains to see which were added, or run the step again: those that exist are kept.",
	endpoints: {
		stack: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
			method: "POST",
			path: PROJECT$1,
			each: "domains",
			body: newDomain,
			alternative: domainExists(listOfProject$1)
		}),
		better_auth: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
			method: "POST",
			path: BRANCH$1,
			each: "domains",
			body: newDomain,
			alternative: domainExists(listOfBranch$1)
		})
	}
});
const allDomains = ({ domains, auth_provider }) => ({
	auth_provider,
	domains: domains.map((domain) => ({ domain }))
});
const someAreMissing = (list) => ({
	kind: "already-deleted",
	rest: {
		endpoint: list,
		of: "domains",
		there: (response) => trusted(response).map((one) => (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.text)(one, "domain"))
	}
});
const DELETED = { domains: (_, { domains, auth_provider }) => domains.map((domain) => ({
	domain,
	auth_provider
})) };
function matchProblems({ domains, match, keep_domains }, { auth_provider, allow_protected_branch }) {
	const problems = [];
	if (domains && match) problems.push({
		input: "match",
		message: "is not used with domains: give one of them"
	});
	if (keep_domains && !match) problems.push({
		input: "keep_domains",
		message: "needs match: it names what is kept of that. An empty value counts as not given"
	});
	if (match && auth_provider === "stack" && !allow_protected_branch) problems.push({
		input: "allow_protected_branch",
		message: "must be true to delete domains of the whole project, which are those of production, by a pattern"
	});
	return problems;
}
const deleteDomains = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.operation)({
	name: "delete-domains",
	group: "Domains",
	summary: "Deletes trusted domains, those that are named or those that fit a pattern, all with one request.",
	done: "deleted",
	required: ["domains"],
	optional: [
		"match",
		"keep_domains",
		"allow_protected_branch"
	],
	beyond: {
		inputs: ["match"],
		instead: ["domains"]
	},
	check: matchProblems,
	findOut: "Run list-domains to see which are left.",
	endpoints: {
		stack: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
			method: "DELETE",
			path: PROJECT$1,
			body: allDomains,
			emptyResponse: true,
			outputs: DELETED,
			alternative: someAreMissing(listOfProject$1)
		}),
		better_auth: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
			method: "DELETE",
			path: BRANCH$1,
			body: allDomains,
			emptyResponse: true,
			outputs: DELETED,
			alternative: someAreMissing(listOfBranch$1)
		})
	}
});
// src/operations/oauth-providers.ts
const PROJECT = "/projects/{project_id}/auth/oauth_providers";
const BRANCH = "/projects/{project_id}/branches/{branch_id}/auth/oauth_providers";
const CREDENTIALS = [
	"client_id",
	"client_secret",
	"microsoft_tenant_id"
];
function providers(response) {
	const found = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.objects)(response, "providers");
	for (const provider of found) (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.text)(provider, "id");
	return found;
}
const LIST = {
	oauth_providers: providers,
	count: (response) => providers(response).length
};
const ONE = { oauth_providers: (provider) => {
	(0,_index_js__WEBPACK_IMPORTED_MODULE_2__.text)(provider, "id");
	return [provider];
} };
const ADDED = {
	...ONE,
	created: () => true
};
function credentials(call) {
	const { client_id, client_secret, microsoft_tenant_id } = call;
	return {
		...client_id && { client_id },
		...client_secret && { client_secret },
		...microsoft_tenant_id && { microsoft_tenant_id }
	};
}
const newProvider = (call) => ({
	id: call.oauth_provider_id,
	...credentials(call)
});
const listOfProject = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
	method: "GET",
	path: PROJECT,
	outputs: LIST
});
const listOfBranch = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
	method: "GET",
	path: BRANCH,
	outputs: LIST
});
const updateOfProject = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
	method: "PATCH",
	path: `${PROJECT}/{oauth_provider_id}`,
	body: credentials,
	outputs: ONE
});
const updateOfBranch = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
	method: "PATCH",
	path: `${BRANCH}/{oauth_provider_id}`,
	body: credentials,
	outputs: ONE
});
function otherClient(provider, call) {
	const has = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.optionalText)(provider, "client_id");
	if (!call.client_id || call.client_id === has) return void 0;
	return has ? `the client ${(0,_index_js__WEBPACK_IMPORTED_MODULE_2__.quote)(has)}` : "the shared keys of Neon";
}
function ownClient(provider, call) {
	const has = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.optionalText)(provider, "client_id");
	return has && !call.client_id ? `${call.oauth_provider_id} keeps its client ${(0,_index_js__WEBPACK_IMPORTED_MODULE_2__.quote)(has)}: shared keys were asked for, and a client cannot be taken away. delete-oauth-provider does.` : void 0;
}
function providerExists(list, update) {
	return {
		kind: "found",
		existing: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.existing)({
			endpoint: list,
			find: (response, call) => providers(response).find(({ id }) => id === call.oauth_provider_id),
			outputs: {
				...ONE,
				created: () => false
			},
			difference: otherClient,
			notice: ownClient,
			update: {
				endpoint: update,
				applies: (call) => CREDENTIALS.some((name) => call[name])
			}
		})
	};
}
const listOauthProviders = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.operation)({
	name: "list-oauth-providers",
	group: "OAuth providers",
	summary: "Lists the OAuth providers.",
	done: "listed",
	endpoints: {
		stack: listOfProject,
		better_auth: listOfBranch
	}
});
const addOauthProvider = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.operation)({
	name: "add-oauth-provider",
	group: "OAuth providers",
	summary: "Adds an OAuth provider, with your client or with the shared keys of Neon.",
	done: "added",
	required: ["oauth_provider_id"],
	optional: CREDENTIALS,
	check: clientGoesTogether,
	findOut: "Run list-oauth-providers to see whether it was added.",
	endpoints: {
		stack: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
			method: "POST",
			path: PROJECT,
			body: newProvider,
			outputs: ADDED,
			alternative: providerExists(listOfProject, updateOfProject)
		}),
		better_auth: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
			method: "POST",
			path: BRANCH,
			body: newProvider,
			outputs: ADDED,
			alternative: providerExists(listOfBranch, updateOfBranch)
		})
	}
});
function clientGoesTogether({ client_id, client_secret }) {
	if (client_id && !client_secret) return [{
		input: "client_secret",
		message: "is missing: it goes together with client_id"
	}];
	if (client_secret && !client_id) return [{
		input: "client_id",
		message: "is missing: it goes together with client_secret"
	}];
	return [];
}
const updateOauthProvider = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.operation)({
	name: "update-oauth-provider",
	group: "OAuth providers",
	summary: "Changes the client or tenant of an OAuth provider.",
	done: "updated",
	required: ["oauth_provider_id"],
	optional: CREDENTIALS,
	check: (given) => CREDENTIALS.some((name) => given[name]) ? [] : [{
		input: "client_id",
		message: "is missing: give at least one of client_id, client_secret, microsoft_tenant_id"
	}],
	findOut: "Run list-oauth-providers to see what is set, or run the step again: it sets the same values.",
	endpoints: {
		stack: updateOfProject,
		better_auth: updateOfBranch
	}
});
const deleteOauthProvider = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.operation)({
	name: "delete-oauth-provider",
	group: "OAuth providers",
	summary: "Deletes an OAuth provider.",
	done: "deleted",
	required: ["oauth_provider_id"],
	findOut: "Run list-oauth-providers to see whether it is gone, or run the step again with if_missing: ignore.",
	endpoints: {
		stack: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
			method: "DELETE",
			path: `${PROJECT}/{oauth_provider_id}`,
			alternative: { kind: "already-deleted" }
		}),
		better_auth: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
			method: "DELETE",
			path: `${BRANCH}/{oauth_provider_id}`,
			alternative: { kind: "already-deleted" }
		})
	}
});
// src/inputs/min-age.ts
function ageProblems({ min_age, github_secrets }) {
	if (!min_age || github_secrets) return [];
	return [{
		input: "github_secrets",
		message: "is required with min_age, which is the age of these secrets"
	}];
}
// src/operations/settings-endpoints.ts
function read(path, has) {
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
		method: "GET",
		path,
		outputs: { settings: (response) => has ? (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.whole)(response, has) : response }
	});
}
function write(method, path, has) {
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
		method,
		path,
		body: settingsBody,
		outputs: { settings: (response) => has ? (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.whole)(response, has) : response }
	});
}
function settingsBody({ settings }) {
	return settings;
}
function get(of, group, what, endpoints) {
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.operation)({
		name: `get-${of}`,
		group,
		summary: `Gives ${what}.`,
		done: "read",
		endpoints
	});
}
function update(of, group, what, endpoints) {
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.operation)({
		name: `update-${of}`,
		group,
		summary: `Sets ${what}.`,
		done: "updated",
		required: ["settings"],
		findOut: "Run the step again: it sets the same values.",
		endpoints
	});
}
// src/operations/oauth-server.ts
const AUTH$1 = "/projects/{project_id}/branches/{branch_id}/auth";
const SERVER = `${AUTH$1}/plugins/oauth-provider`;
const CLIENTS = `${AUTH$1}/oauth-provider/clients`;
const server = "Neon Auth as an OAuth 2.1 server for applications of your own";
function clients(response) {
	const found = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.objects)(response, "clients");
	for (const client of found) (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.text)(client, "client_id");
	return found;
}
const listOauthClients = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.operation)({
	name: "list-oauth-clients",
	group: "OAuth server",
	summary: "Lists the clients of the OAuth server; their secrets cannot be read.",
	done: "listed",
	endpoints: { better_auth: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
		method: "GET",
		path: CLIENTS,
		outputs: {
			oauth_clients: clients,
			count: (response) => clients(response).length
		}
	}) }
});
function hasNoSecret({ github_secrets = [] }, settings) {
	const asksForIt = github_secrets.some(({ output }) => output === "oauth_client_secret");
	if (settings?.type !== "public" || !asksForIt) return [];
	return [{
		input: "github_secrets",
		message: "a public client has no oauth_client_secret"
	}];
}
const createOauthClient = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.operation)({
	name: "create-oauth-client",
	group: "OAuth server",
	summary: "Creates a client of the OAuth server and gives its id and, of a confidential one, its secret.",
	done: "created",
	required: ["settings"],
	optional: ["min_age"],
	check: (given, inputs, settings) => [...hasNoSecret(inputs, settings), ...ageProblems(given)],
	findOut: "Run list-oauth-clients to see whether it was made. Its secret cannot be read: delete that client and run the step again.",
	endpoints: { better_auth: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
		method: "POST",
		path: CLIENTS,
		body: settingsBody,
		outputs: {
			oauth_client_id: (client) => (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.text)(client, "client_id"),
			oauth_client_secret: (client, { settings }) => settings.type === "public" ? void 0 : new _index_js__WEBPACK_IMPORTED_MODULE_2__.Secret((0,_index_js__WEBPACK_IMPORTED_MODULE_2__.text)(client, "client_secret"))
		}
	}) }
});
const deleteOauthClient = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.operation)({
	name: "delete-oauth-client",
	group: "OAuth server",
	summary: "Deletes a client of the OAuth server; tokens that it has stay valid until they expire.",
	done: "deleted",
	required: ["oauth_client_id"],
	findOut: "Run list-oauth-clients to see whether it is gone, or run the step again with if_missing: ignore.",
	endpoints: { better_auth: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
		method: "DELETE",
		path: `${CLIENTS}/{client_id}`,
		alternative: { kind: "already-deleted" }
	}) }
});
const OAUTH_SERVER_OPERATIONS = [
	get("oauth-server", "OAuth server", server, { better_auth: read(SERVER) }),
	update("oauth-server", "OAuth server", server, { better_auth: write("PATCH", SERVER) }),
	listOauthClients,
	createOauthClient,
	deleteOauthClient
];
// src/operations/sdk-keys.ts
const KEYS_REQUEST = {
	method: "POST",
	path: "/projects/auth/keys",
	body: ({ project_id, auth_provider }) => ({
		project_id,
		auth_provider
	}),
	outputs: _index_js__WEBPACK_IMPORTED_MODULE_2__.KEYS
};
const keys = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)(KEYS_REQUEST);
const keysOfBetterAuth = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
	...KEYS_REQUEST,
	select: (response) => {
		if ((0,_index_js__WEBPACK_IMPORTED_MODULE_2__.optionalText)(response, "secret_server_key")) return response;
		throw new _index_js__WEBPACK_IMPORTED_MODULE_2__.ResponseProblem("it holds no key: the branch-level product has no SDK keys, its application needs base_url and jwks_url", true);
	}
});
const generateSdkKeys = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.operation)({
	name: "generate-sdk-keys",
	group: "Integration",
	summary: "Generates new SDK keys for the integration of the project.",
	done: "new keys generated",
	optional: [
		"mask_pub_client_key",
		"verify_keys",
		"min_age"
	],
	check: (given) => [...hasNoKeys(given), ...ageProblems(given)],
	findOut: "Keys cannot be read back: run the step again, which generates a new pair.",
	endpoints: {
		stack: keys,
		better_auth: keysOfBetterAuth
	}
});
function hasNoKeys({ auth_provider, branch_id, branch_name }) {
	const input = branch_id ? "branch_id" : branch_name ? "branch_name" : void 0;
	if (auth_provider || !input) return [];
	return [{
		input,
		message: "selects the branch-level product, which has no SDK keys: its application needs base_url and jwks_url, as get-integration gives them. For keys of the project-level integration leave the branch out"
	}];
}
const transfer = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
	method: "POST",
	path: "/projects/auth/transfer_ownership",
	body: ({ project_id, auth_provider }) => ({
		project_id,
		auth_provider
	}),
	secretFields: ["url"],
	outputs: { transfer_url: (response) => new _index_js__WEBPACK_IMPORTED_MODULE_2__.Secret((0,_index_js__WEBPACK_IMPORTED_MODULE_2__.text)(response, "url")) }
});
const transferOwnership = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.operation)({
	name: "transfer-ownership",
	group: "Integration",
	summary: "Gives a URL that moves the auth project to your own account at the provider.",
	done: "transfer begun",
	findOut: "Run the step again for a new URL; nothing moves before someone opens one.",
	endpoints: {
		stack: transfer,
		better_auth: transfer
	}
});
// src/operations/settings.ts
const EMAIL_SERVER = "/projects/{project_id}/auth/email_server";
const AUTH = "/projects/{project_id}/branches/{branch_id}/auth";
const EMAIL_PROVIDER = `${AUTH}/email_provider`;
const EMAIL_AND_PASSWORD = `${AUTH}/email_and_password`;
const ALLOW_LOCALHOST = `${AUTH}/allow_localhost`;
const PHONE_NUMBER = `${AUTH}/plugins/phone-number`;
const WEBHOOKS = `${AUTH}/webhooks`;
const emailProvider = "the mail server that sends the e-mails of Neon Auth";
const emailAndPassword = "how users sign in with e-mail and password";
const allowLocalhost = "whether localhost is trusted";
const phoneNumber = "how users sign in with a phone number";
const webhook = "the webhook and the events that it gets";
const SETTINGS_OPERATIONS = [
	get("email-provider", "E-mail", emailProvider, {
		stack: read(EMAIL_SERVER, "type"),
		better_auth: read(EMAIL_PROVIDER, "type")
	}),
	update("email-provider", "E-mail", emailProvider, {
		stack: write("PATCH", EMAIL_SERVER, "type"),
		better_auth: write("PATCH", EMAIL_PROVIDER, "type")
	}),
	get("email-and-password", "Sign-in", emailAndPassword, { better_auth: read(EMAIL_AND_PASSWORD, "enabled") }),
	update("email-and-password", "Sign-in", emailAndPassword, { better_auth: write("PATCH", EMAIL_AND_PASSWORD, "enabled") }),
	get("allow-localhost", "Domains", allowLocalhost, { better_auth: read(ALLOW_LOCALHOST, "allow_localhost") }),
	update("allow-localhost", "Domains", allowLocalhost, { better_auth: write("PATCH", ALLOW_LOCALHOST, "allow_localhost") }),
	get("plugins", "Sign-in", "the settings of all plugins and sign-in methods", { better_auth: read(`${AUTH}/plugins`) }),
	update("organization", "Sign-in", "how users form organizations", { better_auth: write("PATCH", `${AUTH}/plugins/organization`, "enabled") }),
	update("magic-link", "Sign-in", "how users sign in with a link sent by e-mail", { better_auth: write("PATCH", `${AUTH}/plugins/magic-link`, "enabled") }),
	get("phone-number", "Sign-in", phoneNumber, { better_auth: read(PHONE_NUMBER, "enabled") }),
	update("phone-number", "Sign-in", phoneNumber, { better_auth: write("PATCH", PHONE_NUMBER, "enabled") }),
	get("webhook", "Webhooks", webhook, { better_auth: read(WEBHOOKS, "enabled") }),
	update("webhook", "Webhooks", webhook, { better_auth: write("PUT", WEBHOOKS, "enabled") }),
	update("config", "E-mail", "the application name that e-mails show", { better_auth: write("PATCH", `${AUTH}/config`, "name") })
];
// src/operations/test-emails.ts
const OUTCOME = {
	method: "POST",
	readOnly: true,
	outputs: { success: (response) => (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.flag)(response, "success") },
	warning: ({ success, error_message: why }) => success === false ? `The test e-mail was not sent: ${typeof why === "string" && why ? why : "the mail server did not say why"}` : void 0
};
const findOut = "Look into the mailbox of recipient_email before the step runs again.";
const sendTestEmail = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.operation)({
	name: "send-test-email",
	group: "E-mail",
	summary: "Sends a test e-mail through the SMTP server of the settings, which are not kept.",
	done: "test e-mail asked for",
	required: ["settings", "recipient_email"],
	findOut,
	endpoints: { better_auth: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
		...OUTCOME,
		path: "/projects/{project_id}/branches/{branch_id}/auth/send_test_email",
		body: (call) => ({
			...settingsBody(call),
			recipient_email: call.recipient_email
		})
	}) }
});
const testEmailProvider = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.operation)({
	name: "test-email-provider",
	group: "E-mail",
	summary: "Sends a test e-mail through the mail server that the branch has.",
	done: "test e-mail asked for",
	required: ["recipient_email"],
	findOut,
	endpoints: { better_auth: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
		...OUTCOME,
		path: "/projects/{project_id}/branches/{branch_id}/auth/email_provider/test",
		body: ({ recipient_email }) => ({ recipient_email })
	}) }
});
// src/operations/users.ts
const USER = { user_id: (user) => (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.text)(user, "id") };
const NEW_USER = {
	...USER,
	created: () => true
};
const userExists = {
	kind: "exists",
	outputs: { created: false }
};
const newUser = ({ email, name }) => ({
	email,
	...name && { name }
});
function passwordProblems({ password, roles, auth_provider }) {
	if (auth_provider === "stack") return password ? [{
		input: "password",
		message: "is for better_auth only: stack has no sign-up by which it could be set"
	}] : [];
	if (!roles || password) return [];
	return [{
		input: "roles",
		message: "needs password; for a user without one, run update-user-role with the user_id of this step"
	}];
}
const createUser = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.operation)({
	name: "create-user",
	group: "Users",
	summary: "Creates a user.",
	done: "created",
	required: ["email"],
	optional: ["name", "database_url"],
	only: { better_auth: ["password", "roles"] },
	beyond: {
		inputs: ["password", "database_url"],
		outputs: ["synced"]
	},
	check: passwordProblems,
	findOut: "Look for the e-mail address in the neon_auth schema, or run the step again: if_exists: reuse accepts that the user exists.",
	endpoints: {
		stack: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
			method: "POST",
			path: "/projects/auth/user",
			body: (call) => ({
				project_id: call.project_id,
				auth_provider: "stack",
				...newUser(call)
			}),
			outputs: NEW_USER,
			alternative: userExists
		}),
		better_auth: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
			method: "POST",
			path: "/projects/{project_id}/branches/{branch_id}/auth/users",
			body: newUser,
			outputs: NEW_USER,
			alternative: userExists
		})
	}
});
const updateUserRole = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.operation)({
	name: "update-user-role",
	group: "Users",
	summary: "Sets the roles of a user.",
	done: "updated",
	required: ["user_id", "roles"],
	findOut: "Run the step again: it sets the same roles.",
	endpoints: { better_auth: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
		method: "PUT",
		path: "/projects/{project_id}/branches/{branch_id}/auth/users/{auth_user_id}/role",
		body: ({ roles }) => ({ roles }),
		outputs: USER
	}) }
});
const deleteUser = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.operation)({
	name: "delete-user",
	group: "Users",
	summary: "Deletes a user.",
	done: "deleted",
	required: ["user_id"],
	findOut: "Run the step again with if_missing: ignore.",
	endpoints: {
		stack: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
			method: "DELETE",
			path: "/projects/{project_id}/auth/users/{auth_user_id}",
			alternative: { kind: "already-deleted" }
		}),
		better_auth: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.endpoint)({
			method: "DELETE",
			path: "/projects/{project_id}/branches/{branch_id}/auth/users/{auth_user_id}",
			alternative: { kind: "already-deleted" }
		})
	}
});
// src/operations/index.ts
var operations_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__exportAll */ .IL)({ findOperation: () => findOperation });
const OPERATIONS = [
	_index_js__WEBPACK_IMPORTED_MODULE_2__.createIntegration,
	_index_js__WEBPACK_IMPORTED_MODULE_2__.getIntegration,
	_index_js__WEBPACK_IMPORTED_MODULE_2__.listIntegrations,
	generateSdkKeys,
	transferOwnership,
	_index_js__WEBPACK_IMPORTED_MODULE_2__.deleteIntegration,
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
	...OAUTH_SERVER_OPERATIONS
];
function findOperation(name) {
	return OPERATIONS.find((operation) => operation.name === (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.operationName)(name));
}



/***/ })

};
;