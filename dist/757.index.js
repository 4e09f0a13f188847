"use strict";
exports.id = 757;
exports.ids = [757];
exports.modules = {

/***/ 757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ envFileProblem),
/* harmony export */   X: () => (/* binding */ fileSystemProblem),
/* harmony export */   envFilePlace: () => (/* binding */ envFilePlace)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(403);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
// Loaded by import(): src/delivery/env-file-place.ts




// src/delivery/env-file-place.ts
function envFilePlace(given, workspace) {
	if (!workspace) throw envFileProblem("needs GITHUB_WORKSPACE, which is not set");
	if (/[/\\]$/.test(given)) throw envFileProblem("is not a file");
	const root = real(workspace, "the workspace does not exist: check out first");
	const asked = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, given);
	const folder = real((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(asked), "its folder does not exist");
	const unresolved = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(asked));
	const there = statusOf(unresolved);
	const place = there ? real(unresolved, "is a link to nothing") : unresolved;
	const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, place);
	if (inside === "" || inside.split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep)[0] === ".." || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(inside)) throw envFileProblem("is not within the workspace, links resolved");
	if (there && !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(place).isFile()) throw envFileProblem("is not a file");
	if (there) readable(place);
	return place;
}
function envFileProblem(what) {
	return new _index_js__WEBPACK_IMPORTED_MODULE_0__.DestinationProblem(`Input env_file: ${what}.`);
}
const REASONS = {
	ENAMETOOLONG: "has a name that is too long",
	EACCES: "its folder may not be written to",
	EPERM: "its folder may not be written to",
	EROFS: "its folder may not be written to",
	EBUSY: "is mounted by itself, so that it cannot be replaced: mount its folder",
	ENOSPC: "its disk is full",
	EDQUOT: "its disk is full"
};
function fileSystemProblem(error) {
	const { code } = error;
	return code === void 0 ? error : envFileProblem(REASONS[code] ?? `cannot be written (${code})`);
}
function statusOf(path) {
	try {
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path, { throwIfNoEntry: false });
	} catch (error) {
		throw fileSystemProblem(error);
	}
}
function real(path, otherwise) {
	try {
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(path);
	} catch {
		throw envFileProblem(otherwise);
	}
}
function readable(place) {
	let bytes;
	try {
		bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(place);
	} catch {
		throw envFileProblem("may not be read");
	}
	if (bytes.includes(0)) throw envFileProblem("is not a text file in UTF-8");
}



/***/ })

};
;