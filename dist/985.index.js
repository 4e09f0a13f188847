"use strict";
exports.id = 985;
exports.ids = [985,272];
exports.modules = {

/***/ 4272:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   config_file_exports: () => (/* binding */ config_file_exports),
/* harmony export */   readConfigFile: () => (/* binding */ readConfigFile)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3941);
/* harmony import */ var _read2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6201);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6094);
/* harmony import */ var _procedures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6057);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2861);
// Shared by chunks: src/apply/config-file.ts






// src/apply/config-file.ts
var config_file_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__exportAll */ .IL)({ readConfigFile: () => readConfigFile });
const MAX_BYTES = 1e5;
function readConfigFile(call, mode, { env, masker, log }) {
	const path = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.configFileOf)(call);
	const read = (0,_config_js__WEBPACK_IMPORTED_MODULE_4__/* .readConfig */ .Xg)({
		path,
		text: (0,_read2_js__WEBPACK_IMPORTED_MODULE_1__/* .readWorkspaceFile */ .sL)({
			input: "config_file",
			given: path,
			workspace: env.GITHUB_WORKSPACE
		}, MAX_BYTES)
	}, {
		overlays: call.overlay ?? [],
		mode,
		env,
		forbidden: [...secretsOf(call), ...(0,_index_js__WEBPACK_IMPORTED_MODULE_2__.proxySecrets)(env)],
		register: masker.register
	});
	if (!("problems" in read)) return read;
	for (const problem of read.problems.slice(0, 9)) {
		const { line, column } = problem;
		log.error((0,_config_js__WEBPACK_IMPORTED_MODULE_4__/* .problemText */ .fI)(path, problem).join("\n"), {
			file: path,
			line,
			column
		});
	}
	throw new _procedures_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(refusalText(path, read.problems));
}
function refusalText(path, problems) {
	const lines = problems.map((problem) => (0,_config_js__WEBPACK_IMPORTED_MODULE_4__/* .problemLine */ .YK)(path, problem));
	return [`${path} has ${problems.length === 1 ? "a problem" : `${problems.length} problems`}, and nothing was asked of Neon:`, ...lines].join("\n");
}
function secretsOf(call) {
	return Object.values(call).flatMap((value) => value instanceof _index_js__WEBPACK_IMPORTED_MODULE_2__.Secret && value.reveal() !== "" ? [value.reveal()] : []);
}



/***/ }),

/***/ 8269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   QZ: () => (/* binding */ isDeeper),
/* harmony export */   pi: () => (/* binding */ isMapping)
/* harmony export */ });
// Shared by chunks: src/inputs/settings/mapping.ts

// src/inputs/settings/mapping.ts
function isDeeper(value, levels) {
	if (typeof value !== "object" || value === null) return false;
	return levels === 0 || Object.values(value).some((held) => isDeeper(held, levels - 1));
}
function kindOf(value) {
	if (value === null || value === void 0) return "empty";
	if (Array.isArray(value)) return "a list";
	return {
		string: "a text",
		object: "a mapping",
		boolean: "true or false"
	}[typeof value] ?? "a number";
}
function isMapping(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}



/***/ }),

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

/***/ 6201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   sL: () => (/* binding */ readWorkspaceFile),
/* harmony export */   xf: () => (/* binding */ existingPlace)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9599);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3884);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5816);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_5__);
// Shared by chunks: src/files/read.ts







// src/files/read.ts
function readWorkspaceFile(file, limit) {
	const bytes = bytesOf(file, existingPlace(file), limit + 1);
	if (bytes.length > limit) throw problem(file, `has more than ${limit} bytes`);
	try {
		const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		if (!text.includes("\0")) return text;
	} catch {}
	throw problem(file, "is not a text file in UTF-8");
}
function problem(file, what) {
	return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .fileProblem */ .Wj)(file, `${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.quote)(file.given)} ${what}`);
}
function existingPlace(file) {
	const root = (0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .workspaceOf */ .B3)(file);
	const asked = (0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(root, file.given);
	let path;
	try {
		path = (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.realpathSync)(asked);
	} catch (error) {
		throw missing(file, asked, error);
	}
	if (!(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(root, path)) throw problem(file, "is not within the workspace, links resolved");
	if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_4__.statSync)(path).isFile()) throw problem(file, "is not a file");
	return {
		input: file.input,
		path
	};
}
function missing(file, asked, error) {
	const { code } = error;
	if (code !== "ENOENT" && code !== "ENOTDIR") return unreadable(file, error);
	if (code === "ENOENT" && (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.lstatSync)(asked, { throwIfNoEntry: false })) return problem(file, "is a link to nothing");
	return problem(file, "does not exist: check out first, or give the path of a file in the workspace");
}
function unreadable(file, error) {
	const { code } = error;
	return problem(file, code === "EACCES" || code === "EPERM" ? "may not be read" : `cannot be read (${code})`);
}
function bytesOf(file, place, most) {
	let bytes;
	try {
		const folder = (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .openFolder */ .NE)(place);
		try {
			bytes = (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .readIn */ .Wx)(folder, place, (descriptor) => readUpTo(descriptor, most));
		} finally {
			folder.close();
		}
	} catch (error) {
		throw error instanceof _problem_js__WEBPACK_IMPORTED_MODULE_3__/* .FileProblem */ .kc ? error : unreadable(file, error);
	}
	if (!bytes) throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .fileProblem */ .Wj)(file, "was replaced meanwhile");
	return bytes;
}
function readUpTo(descriptor, most) {
	const bytes = Buffer.alloc(most);
	let length = 0;
	for (let read = -1; read !== 0 && length < most; length += read) read = (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.readSync)(descriptor, bytes, length, most - length, null);
	return bytes.subarray(0, length);
}



/***/ }),

/***/ 4661:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validate: () => (/* binding */ validate)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
/* harmony import */ var _config_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4272);
// Loaded by import(): src/apply/validate.ts



// src/apply/validate.ts
const validate = async (call, dependencies) => {
	const { warnings } = (0,_config_file_js__WEBPACK_IMPORTED_MODULE_1__.readConfigFile)(call, "validate", dependencies);
	const config_file = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.configFileOf)(call);
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