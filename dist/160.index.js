"use strict";
exports.id = 160;
exports.ids = [160];
exports.modules = {

/***/ 3160:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   beyondOf: () => (/* binding */ beyondOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9984);
/* harmony import */ var _of_branch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(903);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6094);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5961);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(971);
/* harmony import */ var _sign_up_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9302);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9350);
// Loaded by import(): src/users/beyond.ts








// src/users/beyond.ts
const UNLIMITED = {
	perMinute: Number.POSITIVE_INFINITY,
	perSecondAndRoute: Number.POSITIVE_INFINITY
};
async function beyondOf(call, dependencies) {
	const database = call.dry_run ? void 0 : await (0,_sign_up_js__WEBPACK_IMPORTED_MODULE_5__/* .databaseOf */ .zJ)(call, dependencies);
	return {
		beyond: {
			signUp: (on, within, client) => makeBySignUp(on, database, within, client),
			...database && {
				idOf: (email) => (0,_sign_up_js__WEBPACK_IMPORTED_MODULE_5__/* .idOf */ .TH)(email, database),
				afterwards: (ids) => synced(ids, database)
			}
		},
		close: async () => database?.close()
	};
}
async function makeBySignUp(call, database, dependencies, client) {
	const { effects } = dependencies;
	const gate = (0,_open_js__WEBPACK_IMPORTED_MODULE_4__/* .createGate */ .qD)((0,_open_js__WEBPACK_IMPORTED_MODULE_4__/* .createSchedule */ .sF)(UNLIMITED), (0,_open_js__WEBPACK_IMPORTED_MODULE_4__/* .lastStartOf */ .go)(call, effects), effects);
	const heldBack = (response) => {
		if (response.status === 429) gate.hold((0,_of_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .waitOf */ .pE)(response.headers, Date.now()) ?? 1e3);
		return response;
	};
	const paced = {
		...effects,
		log: effects.debug,
		send: (request) => gate.pass("sign-up", async () => heldBack(await effects.send(request)))
	};
	const place = await (0,_sign_up_js__WEBPACK_IMPORTED_MODULE_5__/* .signUpPlace */ .cX)(call, database, {
		...dependencies,
		effects: paced
	});
	return async ({ email, name, password, roles }) => {
		if (!password) throw new Error("a sign-up needs a password");
		const user = {
			email,
			name: name ?? (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.localPart)(email),
			password
		};
		const made = await (0,_sign_up_js__WEBPACK_IMPORTED_MODULE_5__/* .signUp */ .Hh)(user, place).catch(lateIsOutOfTime);
		if (made.outcome === "existing" && call.if_exists === "fail") throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .UserFailure */ .o7("it exists already");
		if (made.outcome === "existing") {
			if (!roles) return {
				...made,
				note: "it exists; whether it has this password is not known"
			};
			const id = await signedInId(user, place);
			await withRoles({
				outcome: "existing",
				id
			}, roles, call, client);
			return {
				...made,
				id
			};
		}
		if (roles) await withRoles(made, roles, call, client);
		return made;
	};
}
function lateIsOutOfTime(error) {
	throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AuthServiceError */ .k && error.late ? new _open_js__WEBPACK_IMPORTED_MODULE_4__/* .OutOfTime */ .fg() : error;
}
async function signedInId(user, place) {
	const known = await (0,_sign_up_js__WEBPACK_IMPORTED_MODULE_5__/* .letIn */ .DB)(user, place);
	if ("id" in known) return known.id;
	const what = `it exists, but its roles were not set, because it is not let in: ${known.refused}`;
	throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .UserFailure */ .o7(what, { advice: "Give the password that it has." });
}
async function withRoles({ outcome, id }, roles, call, client) {
	try {
		await (0,_roles_js__WEBPACK_IMPORTED_MODULE_6__/* .setRoles */ .S)(id, roles, call, client());
	} catch (error) {
		const isMade = outcome === "created";
		const what = `it ${isMade ? "was created" : "exists"}, but ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .asFailure */ .h_)(error).message}`;
		throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .UserFailure */ .o7(what, isMade ? { id } : {});
	}
}
async function synced(ids, database) {
	if (ids.length === 0) return { outputs: {} };
	try {
		const { missing } = await database.waitForUsers(ids);
		if (missing.length === 0) return { outputs: { synced: true } };
		const what = `the users were created, but the rows of ${missing.length} of ${ids.length} could not be read in the database by the timeout of the step`;
		return {
			outputs: {},
			failure: new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .UserFailure */ .o7(what, { advice: "Raise timeout, or check that database_url is of this branch." })
		};
	} catch (error) {
		const failure = (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .asFailure */ .h_)(error);
		return {
			outputs: {},
			failure: { text: () => `${failure.text()} The users were created.` }
		};
	}
}



/***/ })

};
;