"use strict";
exports.id = 757;
exports.ids = [757];
exports.modules = {

/***/ 4757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ fileSystemProblem),
/* harmony export */   envFilePlace: () => (/* binding */ envFilePlace)
/* harmony export */ });
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3884);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5816);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6094);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_3__);
// Loaded by import(): src/delivery/env-file-place.ts





// src/delivery/env-file-place.ts
const ENV_FILE = { input: "env_file" };
function envFilePlace(given, workspace) {
	try {
		const { path } = (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .filePlace */ .Wf)({
			...ENV_FILE,
			given,
			workspace
		});
		if ((0,node_fs__WEBPACK_IMPORTED_MODULE_3__.existsSync)(path) && (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.readFileSync)(path).includes(0)) throw envFileProblem("is not a text file in UTF-8");
		return path;
	} catch (error) {
		throw fileSystemProblem(error);
	}
}
function envFileProblem(what) {
	return new _index_js__WEBPACK_IMPORTED_MODULE_2__.DestinationProblem((0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .fileProblem */ .Wj)(ENV_FILE, what).message);
}
function fileSystemProblem(error) {
	const problem = (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .writeProblem */ .bi)(ENV_FILE, error);
	return problem instanceof _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .FileProblem */ .kc ? new _index_js__WEBPACK_IMPORTED_MODULE_2__.DestinationProblem(problem.message) : problem;
}



/***/ }),

/***/ 3884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B3: () => (/* binding */ workspaceOf),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Wf: () => (/* binding */ filePlace)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5816);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
// Shared by chunks: src/files/place.ts




// src/files/place.ts
function filePlace(file) {
	const root = workspaceOf(file);
	if (/[/\\]$/.test(file.given)) throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .fileProblem */ .Wj)(file, "is not a file");
	const asked = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, file.given);
	const folder = real(file, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(asked), "its folder does not exist");
	const unresolved = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(asked));
	const there = statusOf(file, unresolved);
	const path = there ? real(file, unresolved, "is a link to nothing") : unresolved;
	if (!isWithin(root, path)) throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .fileProblem */ .Wj)(file, "is not within the workspace, links resolved");
	if (there && !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path).isFile()) throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .fileProblem */ .Wj)(file, "is not a file");
	if (there) readable(file, path);
	return {
		input: file.input,
		path
	};
}
function workspaceOf(file) {
	if (!file.workspace) throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .fileProblem */ .Wj)(file, "needs GITHUB_WORKSPACE, which is not set");
	return real(file, file.workspace, "the workspace does not exist: check out first");
}
function isWithin(folder, path) {
	const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, path);
	return inside !== "" && inside.split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep)[0] !== ".." && !(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(inside);
}
function statusOf(file, path) {
	try {
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path, { throwIfNoEntry: false });
	} catch (error) {
		throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .writeProblem */ .bi)(file, error);
	}
}
function real(file, path, otherwise) {
	try {
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(path);
	} catch {
		throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .fileProblem */ .Wj)(file, otherwise);
	}
}
function readable(file, path) {
	try {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.R_OK);
	} catch {
		throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .fileProblem */ .Wj)(file, "may not be read");
	}
}



/***/ }),

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



/***/ })

};
;