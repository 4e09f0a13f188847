"use strict";
exports.id = 638;
exports.ids = [638];
exports.modules = {

/***/ 3638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   namesOf: () => (/* binding */ namesOf),
/* harmony export */   variablesOf: () => (/* binding */ variablesOf)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
// Loaded by import(): src/delivery/variables.ts


// src/delivery/variables.ts
const ROWS = {
	stack: [
		{
			name: "STACK_PROJECT_ID",
			output: "auth_provider_project_id",
			public: "STACK_PROJECT_ID"
		},
		{
			name: "STACK_PUBLISHABLE_CLIENT_KEY",
			output: "pub_client_key",
			public: "STACK_PUBLISHABLE_CLIENT_KEY"
		},
		{
			name: "STACK_SECRET_SERVER_KEY",
			output: "secret_server_key"
		}
	],
	better_auth: [
		{
			name: "NEON_AUTH_BASE_URL",
			output: "base_url",
			public: "NEON_AUTH_URL"
		},
		{
			name: "NEON_AUTH_JWKS_URL",
			output: "jwks_url"
		},
		{
			name: "NEON_AUTH_COOKIE_SECRET",
			output: "cookie_secret"
		}
	]
};
const PREFIX = {
	nextjs: "NEXT_PUBLIC_",
	vite: "VITE_"
};
function variablesOf(generation, outputs, framework) {
	const rows = ROWS[generation];
	const server = rows.map((row) => variable(row.name, row.output, outputs));
	const browser = framework ? rows.map((row) => row.public && variable(PREFIX[framework] + row.public, row.output, outputs)) : [];
	return [...server, ...browser].filter((found) => typeof found === "object");
}
function variable(name, output, outputs) {
	const value = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.revealed)(outputs[output]);
	return value === void 0 ? void 0 : {
		name,
		value
	};
}
function namesOf(variables) {
	return variables.map(({ name }) => name).join(", ") || "none";
}



/***/ })

};
;