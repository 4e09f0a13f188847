"use strict";
exports.id = 57;
exports.ids = [57];
exports.modules = {

/***/ 5816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wj: () => (/* binding */ fileProblem),
/* harmony export */   bi: () => (/* binding */ writeProblem),
/* harmony export */   kc: () => (/* binding */ FileProblem)
/* harmony export */ });
// Shared by chunks: src/files/problem.ts

// src/files/problem.ts
var FileProblem = class extends Error {};
function fileProblem({ input }, what) {
	return new FileProblem(`Input ${input}: ${what}.`);
}
const REASONS = {
	ENAMETOOLONG: "has a name that is too long",
	EACCES: "its folder may not be written to",
	EPERM: "its folder may not be written to",
	EROFS: "its folder may not be written to",
	EBUSY: "is mounted by itself and cannot be replaced: mount its folder",
	ENOSPC: "its disk is full",
	EDQUOT: "its disk is full"
};
function writeProblem(file, error) {
	const { code } = error;
	return code === void 0 ? error : fileProblem(file, REASONS[code] ?? `cannot be written (${code})`);
}



/***/ }),

/***/ 6057:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Refusal),
/* harmony export */   carryOutProcedure: () => (/* binding */ carryOutProcedure)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5816);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6094);
// Loaded by import(): src/procedures.ts



// src/perform/procedure.ts
var Refusal = class extends Error {};
// src/procedures.ts
const MODULES = {
	validate: async () => (await Promise.all(/* import() */[__webpack_require__.e(411), __webpack_require__.e(574), __webpack_require__.e(985)]).then(__webpack_require__.bind(__webpack_require__, 4661))).validate,
	export: async () => (await Promise.all(/* import() */[__webpack_require__.e(317), __webpack_require__.e(411), __webpack_require__.e(574), __webpack_require__.e(552), __webpack_require__.e(741)]).then(__webpack_require__.bind(__webpack_require__, 6741))).exportSettings,
	"delete-domains": async () => (await Promise.all(/* import() */[__webpack_require__.e(317), __webpack_require__.e(428)]).then(__webpack_require__.bind(__webpack_require__, 5428))).deleteMatching,
	"create-user": async () => (await Promise.all(/* import() */[__webpack_require__.e(317), __webpack_require__.e(302), __webpack_require__.e(493)]).then(__webpack_require__.bind(__webpack_require__, 7867))).createUserAndWait,
	"create-users": async () => (await Promise.all(/* import() */[__webpack_require__.e(317), __webpack_require__.e(535), __webpack_require__.e(971), __webpack_require__.e(518)]).then(__webpack_require__.bind(__webpack_require__, 7518))).createUsers,
	"delete-users": async () => (await Promise.all(/* import() */[__webpack_require__.e(317), __webpack_require__.e(535), __webpack_require__.e(971), __webpack_require__.e(377)]).then(__webpack_require__.bind(__webpack_require__, 8377))).deleteUsers,
	apply: async () => (await Promise.all(/* import() */[__webpack_require__.e(317), __webpack_require__.e(552), __webpack_require__.e(378), __webpack_require__.e(607)]).then(__webpack_require__.bind(__webpack_require__, 607))).apply,
	"rotate-api-key": async () => (await __webpack_require__.e(/* import() */ 760).then(__webpack_require__.bind(__webpack_require__, 1760))).rotateApiKey,
	"prepare-preview": async () => (await Promise.all(/* import() */[__webpack_require__.e(317), __webpack_require__.e(411), __webpack_require__.e(574), __webpack_require__.e(552), __webpack_require__.e(302), __webpack_require__.e(378), __webpack_require__.e(729), __webpack_require__.e(732)]).then(__webpack_require__.bind(__webpack_require__, 6732))).preparePreview,
	"check-sign-in": async () => (await Promise.all(/* import() */[__webpack_require__.e(317), __webpack_require__.e(729), __webpack_require__.e(997)]).then(__webpack_require__.bind(__webpack_require__, 9997))).checkSignInOfBranch,
	audit: async () => (await Promise.all(/* import() */[__webpack_require__.e(317), __webpack_require__.e(144)]).then(__webpack_require__.bind(__webpack_require__, 2144))).audit
};
function setNow(outputs, { masker, log }) {
	try {
		(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.setOutputs)((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.outputTexts)(outputs, masker).texts, log);
	} catch (error) {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.OutputProblem)) throw error;
		log.warning(error.message);
	}
}
async function carryOutProcedure({ operation, call }, dependencies) {
	const module = MODULES[operation.name];
	if (!module) throw new Error(`nothing carries out ${operation.name}`);
	const carryOut = await module();
	try {
		return await carryOut(call, {
			...dependencies,
			setOutputs: (outputs) => setNow(outputs, dependencies)
		});
	} catch (error) {
		if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.NeonError) return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.failed)(error);
		if (error instanceof Refusal || error instanceof _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .FileProblem */ .kc) return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.failed)({ text: () => error.message });
		throw error;
	}
}



/***/ })

};
;