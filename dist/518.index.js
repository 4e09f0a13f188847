"use strict";
exports.id = 518;
exports.ids = [518];
exports.modules = {

/***/ 7518:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createUsers: () => (/* binding */ createUsers)
/* harmony export */ });
/* harmony import */ var _procedures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6057);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(971);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6094);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5385);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5961);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9350);
// Loaded by import(): src/users/create-users.ts







// src/users/ids.ts
const MAX_OUTPUT = 1e6;
function createIds() {
	let [ids, size] = [new Map(), 2];
	return {
		add(email, id) {
			size += JSON.stringify(email).length + id.length + 4;
			if (size > MAX_OUTPUT) ids = new Map();
			else ids.set(email, id);
		},
		output: () => size > MAX_OUTPUT ? void 0 : Object.fromEntries(ids)
	};
}
// src/users/make-user.ts
const PERHAPS_OURS = "it was sent again, so this step has perhaps made it itself";
const NO_ROLES = "it exists, but its roles were not set, because the API does not look up the id of a user that exists";
const ID_ADVICE = "Give its id in the field id, or database_url, where it is read.";
function makeByApi(call, client, lookUp) {
	return async ({ email, name, roles }) => {
		const neon = client();
		const { outputs, failure } = await (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.perform)((0,_step_js__WEBPACK_IMPORTED_MODULE_3__/* .stepOf */ .cg)({
			operation: "create-user",
			inputs: {
				email,
				name
			}
		}, call), neon);
		const made = failure ? existing(failure, call, await lookUp()) : created(outputs.user_id);
		if (!roles) return made;
		if (made.id === void 0) throw new _failure_js__WEBPACK_IMPORTED_MODULE_4__/* .UserFailure */ .o7(NO_ROLES, { advice: ID_ADVICE });
		await withRoles(made, roles, call, neon);
		return made;
	};
}
function created(id) {
	return {
		outcome: "created",
		id: String(id)
	};
}
function existing(failure, call, id) {
	if (!(failure instanceof _index_js__WEBPACK_IMPORTED_MODULE_2__.NeonError && failure.status === 409 && failure.isOwn) || call.if_exists === "fail") throw failure;
	return {
		outcome: "existing",
		id,
		...failure.retried && { note: PERHAPS_OURS }
	};
}
async function withRoles({ outcome, id }, roles, call, neon) {
	const what = outcome === "created" ? "it was created" : "it exists";
	try {
		await (0,_roles_js__WEBPACK_IMPORTED_MODULE_5__/* .setRoles */ .S)(id, roles, call, neon);
	} catch (error) {
		const made = outcome === "created" ? { id } : {};
		if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_4__/* .UserFailure */ .o7) throw new _failure_js__WEBPACK_IMPORTED_MODULE_4__/* .UserFailure */ .o7(`${what}, but ${error.message}`, made);
		if (!(error instanceof _open_js__WEBPACK_IMPORTED_MODULE_1__/* .OutOfTime */ .fg)) throw error;
		const late = `${what}, but its roles were not set: the timeout of the step is over`;
		throw new _failure_js__WEBPACK_IMPORTED_MODULE_4__/* .UserFailure */ .o7(late, {
			...made,
			advice: "Raise timeout."
		});
	}
}
// src/users/create-users.ts
const WORDS = {
	created: "created",
	existing: "existed already",
	skipped: "done before",
	failed: "failed"
};
const AGAIN = "Run the step again once the reason is gone: users that exist are kept.";
const AGAIN_FAIL = "Run the step again once the reason is gone, with if_exists: reuse, so that users that exist are kept.";
const TOO_LARGE = "Output user_ids is not set: it is larger than GitHub takes. The ids are in results_file, where that is given.";
const createUsers = (0,_open_js__WEBPACK_IMPORTED_MODULE_1__/* .onKeptConnections */ .xA)(async (call, dependencies) => {
	const { beyondOf } = await Promise.all(/* import() */[__webpack_require__.e(302), __webpack_require__.e(160)]).then(__webpack_require__.bind(__webpack_require__, 3160));
	const { beyond, close } = await beyondOf(call, dependencies);
	try {
		return await createUsersWith(call, dependencies, beyond);
	} finally {
		await close();
	}
});
function createUsersWith(given, dependencies, beyond) {
	return (0,_open_js__WEBPACK_IMPORTED_MODULE_1__/* .withFiles */ .oT)(given, {
		purpose: "create",
		issuesOf: given.auth_provider === "stack" ? stackIssues : () => []
	}, dependencies, async (file, results, call) => {
		await (0,_roles_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseOtherDatabase */ .a)(call, dependencies.neon);
		return call.dry_run ? dryRun(file, call) : create(file, results, call, dependencies, beyond);
	});
}
function stackIssues({ roles, password }) {
	return [...roles ? ["role: stack has no roles"] : [], ...password ? ["password: with stack no user can be made with one"] : []];
}
function dryRun({ count, counts }, { password }) {
	const withPassword = password ? count : counts.password;
	const more = [...withPassword > 0 ? [`${withPassword} with a password`] : [], ...counts.roles > 0 ? [`${counts.roles} with roles`] : []];
	return {
		did: `dry run: would create ${count} users${more.length > 0 ? `, ${more.join(", ")}` : ""}; nothing was sent that writes`,
		changed: false,
		outputs: {
			count: 0,
			failed_count: 0
		},
		details: []
	};
}
async function create(file, results, call, dependencies, { signUp, afterwards, idOf, limits }) {
	const { lastStart, ...paced } = (0,_open_js__WEBPACK_IMPORTED_MODULE_1__/* .pacedOf */ .hF)(call, dependencies, limits);
	const needsSignUp = call.password !== void 0 || file.counts.password > 0;
	if (needsSignUp && !signUp) throw new _procedures_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P("Users with a password cannot be made. Nothing was changed.");
	const client = () => (0,_open_js__WEBPACK_IMPORTED_MODULE_1__/* .clientOf */ .fe)(paced);
	const bySignUp = needsSignUp ? await signUp?.(call, dependencies, client) : void 0;
	const ids = createIds();
	for (const [email, id] of results.doneIds) ids.add(email, id);
	const newIds = [];
	const work = workOf(call, ids, async (user) => {
		const { isDone, id: knownId = user.id } = results.before(user.email);
		if (isDone) return { outcome: "skipped" };
		const { email, name, roles, password = call.password } = user;
		const { outcome, note, ...made } = await (password && bySignUp ? bySignUp : makeByApi(call, client, async () => knownId ?? idOf?.(email)))({
			email,
			name,
			roles,
			password
		});
		const id = made.id ?? await idOf?.(email);
		if (id !== void 0) ids.add(email, id);
		if (outcome === "created" && id !== void 0 && afterwards) newIds.push(id);
		return {
			outcome,
			id,
			reason: note
		};
	});
	const result = await (0,_open_js__WEBPACK_IMPORTED_MODULE_1__/* .carryOutAll */ .Vn)(file, results, work, lastStart, dependencies);
	if (!ids.output()) result.warnings.push(TOO_LARGE);
	if (!afterwards) return result;
	const after = await afterwards(newIds, call, dependencies);
	const failure = result.failure ?? after.failure;
	return {
		...result,
		outputs: {
			...result.outputs,
			...after.outputs
		},
		...failure && { failure }
	};
}
function workOf({ if_exists }, ids, act) {
	return {
		act,
		words: WORDS,
		again: if_exists === "fail" ? AGAIN_FAIL : AGAIN,
		changes: ({ outcome, id }) => outcome === "created" || outcome === "failed" && id !== void 0,
		outputs: ({ counts: { created, existing, skipped, failed } }) => ({
			user_ids: ids.output(),
			count: created + existing + skipped,
			failed_count: failed
		})
	};
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



/***/ })

};
;