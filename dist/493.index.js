"use strict";
exports.id = 493;
exports.ids = [493,471];
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

/***/ 7867:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createUserAndWait: () => (/* binding */ createUserAndWait)
/* harmony export */ });
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5385);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6094);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5961);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9350);
/* harmony import */ var _sign_up_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9302);
// Loaded by import(): src/users/create-user.ts






// src/users/create-user.ts
const createUserAndWait = async (given, dependencies) => {
	const call = given.auth_provider === "stack" ? given : await (0,_step_js__WEBPACK_IMPORTED_MODULE_0__/* .onBranch */ .GO)(given, dependencies.neon);
	await (0,_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseOtherDatabase */ .a)(call, dependencies.neon);
	if (call.dry_run) return dryRun(call, dependencies);
	const database = await (0,_sign_up_js__WEBPACK_IMPORTED_MODULE_4__/* .databaseOf */ .zJ)(call, dependencies);
	try {
		const made = await create(call, database, dependencies);
		return made.failure || !database ? made : await synced(made, database);
	} finally {
		await database?.close();
	}
};
async function create(call, database, dependencies) {
	if (!call.password) return withId(await performAlone(call, dependencies), call, database);
	const place = await (0,_sign_up_js__WEBPACK_IMPORTED_MODULE_4__/* .signUpPlace */ .cX)(call, database, dependencies);
	try {
		return await withRoles(resultOf(await (0,_sign_up_js__WEBPACK_IMPORTED_MODULE_4__/* .signUp */ .Hh)(userOf(call), place), call), call, dependencies);
	} catch (error) {
		const failure = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .asFailure */ .h_)(error);
		return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.failed)({ text: () => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.capitalized)(failure.text()) });
	}
}
async function withRoles(result, call, { neon }) {
	const { outputs, changed } = result;
	if (!changed || !call.roles) return result;
	try {
		await (0,_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .setRoles */ .S)(outputs.user_id, call.roles, call, neon);
		return result;
	} catch (error) {
		const failure = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .asFailure */ .h_)(error);
		return {
			...result,
			failure: { text: () => `The user was created, but ${failure.text()}` }
		};
	}
}
function performAlone(call, { neon }) {
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.perform)({
		...(0,_step_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointOf */ .X5)("create-user", call.auth_provider),
		call,
		about: [],
		warnings: []
	}, neon);
}
async function withId(result, { email = "" }, database) {
	if (result.failure || result.outputs.user_id !== void 0 || !database) return result;
	const user_id = await (0,_sign_up_js__WEBPACK_IMPORTED_MODULE_4__/* .idOf */ .TH)(email, database);
	return user_id === void 0 ? result : {
		...result,
		outputs: {
			...result.outputs,
			user_id
		}
	};
}
function userOf({ email = "", name, password }) {
	if (!password) throw new Error("a sign-up needs a password");
	return {
		email,
		name: name ?? (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.localPart)(email),
		password
	};
}
function resultOf({ outcome, id }, { if_exists, email }) {
	const outputs = {
		created: outcome === "created",
		user_id: id
	};
	if (outcome === "created") return {
		did: "created by sign-up",
		changed: true,
		outputs
	};
	if (if_exists !== "fail") return {
		did: "it exists already and is reused",
		changed: false,
		outputs
	};
	const failure = new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .UserFailure */ .o7(`a user with the address ${email} exists already`, { advice: "if_exists: reuse would accept that; whether it has this password is not known." });
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.failed)({ text: () => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.capitalized)(failure.text()) });
}
async function synced(result, database) {
	const { user_id } = result.outputs;
	if (user_id === void 0) return result;
	try {
		const { missing } = await database.waitForUsers([String(user_id)]);
		if (missing.length === 0) return {
			...result,
			outputs: {
				...result.outputs,
				synced: true
			}
		};
		throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .UserFailure */ .o7(`the user ${result.changed ? "was created" : "exists"} (id ${user_id}), but its row could not be read in the database by the timeout of the step`, { advice: "Raise timeout, or check that database_url is of this branch." });
	} catch (error) {
		const failure = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .asFailure */ .h_)(error);
		const text = () => `${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.capitalized)(failure.text())}${failure instanceof _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .UserFailure */ .o7 || !result.changed ? "" : " The user was created."}`;
		return {
			...result,
			failure: { text }
		};
	}
}
async function dryRun(call, dependencies) {
	if (!call.password) return performAlone(call, dependencies);
	const { service } = await (0,_sign_up_js__WEBPACK_IMPORTED_MODULE_4__/* .signUpPlace */ .cX)(call, void 0, dependencies);
	return {
		did: `dry run: nothing was sent; would sign up at ${service.baseUrl}`,
		changed: false,
		outputs: {}
	};
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

/***/ 5961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a$: () => (/* binding */ DatabaseError),
/* harmony export */   h_: () => (/* binding */ asFailure),
/* harmony export */   l: () => (/* binding */ SignUpClosed),
/* harmony export */   o7: () => (/* binding */ UserFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9984);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6094);
// Shared by chunks: src/users/failure.ts



// src/database/errors.ts
var DatabaseError = class DatabaseError extends Error {
	asked;
	what;
	outcome;
	advice;
	constructor(asked, what, outcome, advice = []) {
		super(`${asked}: ${what}`);
		this.asked = asked;
		this.what = what;
		this.outcome = outcome;
		this.advice = advice;
	}
	text() {
		return [(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.sentence)(this.message), ...this.advice].join(" ");
	}
	after(tries) {
		return new DatabaseError(this.asked, this.what, this.outcome, [tries, ...this.advice]);
	}
};
// src/users/failure.ts
var UserFailure = class extends Error {
	advice;
	id;
	meetsAll;
	constructor(what, { advice = "", id, meetsAll = false } = {}) {
		super(what);
		this.advice = advice;
		this.id = id;
		this.meetsAll = meetsAll;
	}
	text() {
		return [(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.sentence)(this.message), this.advice].filter(Boolean).join(" ");
	}
};
var SignUpClosed = class extends UserFailure {};
function asFailure(error) {
	if (error instanceof UserFailure || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AuthServiceError */ .k || error instanceof DatabaseError || error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.NeonError) return error;
	throw error;
}



/***/ }),

/***/ 9350:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ setRoles),
/* harmony export */   a: () => (/* binding */ refuseOtherDatabase)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
/* harmony import */ var _branches_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1471);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5385);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5961);
/* harmony import */ var _procedures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6057);
// Shared by chunks: src/users/roles.ts






// src/users/own-database.ts
const HOST = /^(ep-[a-z\d-]+?)(?:-pooler)?\.(?:[a-z\d-]+\.)+neon\.(?:tech|build)$/i;
const OPTION = /(?:^|[\s=])endpoint=(ep-[a-z\d-]+?)(?:-pooler)?(?:\s|$)/i;
function endpointOf(databaseUrl) {
	const { hostname, searchParams } = new URL(databaseUrl);
	return (OPTION.exec(searchParams.get("options") ?? "")?.[1] ?? HOST.exec(hostname)?.[1])?.toLowerCase();
}
async function refuseOtherDatabase(call, neon) {
	const { project_id, branch_id, database_url } = call;
	const endpoint = database_url && endpointOf(database_url.reveal());
	if (!endpoint || !branch_id) return;
	const request = {
		method: "GET",
		path: `${(0,_branches_js__WEBPACK_IMPORTED_MODULE_1__.branchesPath)(project_id)}/${encodeURIComponent(branch_id)}/endpoints`
	};
	const response = await neon.request(request);
	const own = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.readFields)(request, response, (fields) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.objects)(fields, "endpoints").map((one) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.text)(one, "id").toLowerCase()));
	if (own.includes(endpoint)) return;
	const has = own.length > 0 ? `has ${own.join(", ")}` : "has none";
	throw new _procedures_js__WEBPACK_IMPORTED_MODULE_4__/* .Refusal */ .P(`database_url is not of this branch: it names the endpoint ${endpoint}, and ${branch_id} ${has}. Nothing was changed. Give the connection string of this branch, such as the output db_url of create-branch-action.`);
}
// src/users/roles.ts
async function setRoles(user_id, roles, call, neon) {
	if (user_id === void 0) throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .UserFailure */ .o7("its id is not known, so its roles were not set");
	const part = {
		operation: "update-user-role",
		inputs: {
			user_id,
			roles: [...roles]
		}
	};
	const { failure } = await (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.perform)((0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .stepOf */ .cg)(part, call), neon);
	if (failure) throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .UserFailure */ .o7(`its roles were not set: ${failure.text()}`);
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