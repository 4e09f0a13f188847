"use strict";
exports.id = 997;
exports.ids = [997];
exports.modules = {

/***/ 9997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkSignInOfBranch: () => (/* binding */ checkSignInOfBranch)
/* harmony export */ });
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4447);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3186);
/* harmony import */ var _procedures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6057);
/* harmony import */ var _of_branch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(903);
// Loaded by import(): src/sign-in/check-sign-in.ts





// src/sign-in/check-sign-in.ts
const checkSignInOfBranch = async (given, { neon, effects }) => {
	const call = await (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .onBranch */ .GO)(given, neon);
	const { actual } = await (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readState */ .un)(_of_branch_js__WEBPACK_IMPORTED_MODULE_3__/* .SIGN_IN_RESOURCES */ .w3, false, call, neon);
	if (!actual.enabled) throw new _procedures_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P(`Neon Auth is off on branch ${call.branch_id}: nobody can sign in there.`);
	const { email, password } = call;
	const users = email && password ? [{
		email,
		password
	}] : [];
	const findings = await (0,_of_branch_js__WEBPACK_IMPORTED_MODULE_3__/* .checkSignIn */ .ZE)((0,_of_branch_js__WEBPACK_IMPORTED_MODULE_3__/* .signInSettings */ .mH)(actual), users, effects);
	return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .withFindings */ .$c)({
		did: `checked: ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .countsText */ .WN)(findings)}`,
		changed: false,
		outputs: {}
	}, findings, call);
};



/***/ })

};
;