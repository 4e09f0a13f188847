"use strict";
exports.id = 661;
exports.ids = [661];
exports.modules = {

/***/ 4661:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validate: () => (/* binding */ validate)
/* harmony export */ });
/* harmony import */ var _config_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4272);
// Loaded by import(): src/apply/validate.ts


// src/apply/validate.ts
const validate = async (call, dependencies) => {
	const { warnings } = (0,_config_file_js__WEBPACK_IMPORTED_MODULE_0__.readConfigFile)(call, "validate", dependencies);
	const { config_file } = call;
	return {
		did: `valid: ${config_file}`,
		changed: false,
		outputs: { config_file },
		warnings
	};
};



/***/ })

};
;