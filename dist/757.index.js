"use strict";
exports.id = 757;
exports.ids = [757];
exports.modules = {

/***/ 757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   envFilePlace: () => (/* binding */ envFilePlace),
/* harmony export */   writeEnvFile: () => (/* binding */ writeEnvFile)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(334);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
// Loaded by import(): src/delivery/env-file-place.ts





// src/delivery/env-file-lines.ts
var Unwritable = class extends Error {};
const PLAIN = /^[\w.:/@%+,=-]+$/;
function envLine(name, value) {
	if (PLAIN.test(value)) return `${name}=${value}`;
	const single = !value.includes("'") && !/\\(?:\\|$)/.test(value);
	if (/[\0\r]|\$[\w{]/.test(value) || !(single || !/["$\x60\\]/.test(value))) throw new Unwritable(`the value of ${name} has characters for which shells and dotenv readers know no common quotes`);
	return single ? `${name}='${value}'` : `${name}="${value}"`;
}
function withLines(text, lines) {
	const left = new Map(lines);
	let result = "";
	for (const { whole, start, name } of entries(text)) {
		const line = name === void 0 ? void 0 : lines.get(name);
		if (name === void 0 || line === void 0) result += whole;
		else if (left.delete(name)) result += start + line + (/\r?\n$/.exec(whole)?.[0] ?? "");
	}
	const lineEnd = /\r?\n/.exec(text)?.[0] ?? "\n";
	if (left.size > 0 && result !== "" && result !== BOM && !result.endsWith("\n")) result += lineEnd;
	for (const line of left.values()) result += line + lineEnd;
	return result;
}
const BOM = "ï»¿";
const ASSIGNMENT = /([ \t]*(?:export[ \t]+)?)([\w.-]+)(?:[ \t]*=|:[ \t])[ \t]*/y;
const QUOTED = /(?:'(?:\\'|[^'])*'|"(?:\\"|[^"])*"|\x60(?:\\\x60|[^\x60])*\x60)[ \t]*(?:#[^\r\n]*)?(?=\r?\n|$)/y;
const REST_OF_LINE = /[^\n]*(?:\n|$)/y;
function* entries(text) {
	let at = 0;
	if (text.startsWith(BOM)) {
		at = 3;
		yield {
			whole: BOM,
			start: ""
		};
	}
	while (at < text.length) {
		const assigned = matchAt(ASSIGNMENT, text, at);
		const valueAt = at + (assigned?.[0].length ?? 0);
		const quoted = assigned ? matchAt(QUOTED, text, valueAt)?.[0].length ?? 0 : 0;
		const end = valueAt + quoted + (matchAt(REST_OF_LINE, text, valueAt + quoted)?.[0].length ?? 0);
		const whole = text.slice(at, end);
		yield assigned ? {
			whole,
			start: assigned[1] ?? "",
			name: assigned[2] ?? ""
		} : {
			whole,
			start: ""
		};
		at = end;
	}
}
function matchAt(pattern, text, at) {
	pattern.lastIndex = at;
	return pattern.exec(text);
}
// src/delivery/env-file-place.ts
function envFilePlace(given, workspace) {
	if (!workspace) throw problem("needs GITHUB_WORKSPACE, which is not set");
	if (/[/\\]$/.test(given)) throw problem("is not a file");
	const root = real(workspace, "the workspace does not exist: check out first");
	const asked = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(root, given);
	const folder = real((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(asked), "its folder does not exist");
	const unresolved = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(asked));
	const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.lstatSync)(unresolved, { throwIfNoEntry: false });
	const place = there ? real(unresolved, "is a link to nothing") : unresolved;
	const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(root, place);
	if (inside === "" || inside.split(node_path__WEBPACK_IMPORTED_MODULE_3__.sep)[0] === ".." || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(inside)) throw problem("is not within the workspace, links resolved");
	if (there && !(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.statSync)(place).isFile()) throw problem("is not a file");
	if (there) readable(place);
	may((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(place), node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.W_OK | node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.X_OK, "its folder may not be written to");
	return place;
}
function problem(what) {
	return new _index_js__WEBPACK_IMPORTED_MODULE_0__.DestinationProblem(`Input env_file: ${what}.`);
}
function real(path, otherwise) {
	try {
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.realpathSync)(path);
	} catch {
		throw problem(otherwise);
	}
}
function may(path, mode, otherwise) {
	try {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.accessSync)(path, mode);
	} catch {
		throw problem(otherwise);
	}
}
function readable(place) {
	may(place, node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.R_OK, "may not be read");
	if ((0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)(place).includes(0)) throw problem("is not a text file in UTF-8");
}
function writeEnvFile(place, variables) {
	const lines = new Map(variables.map(({ name, value }) => [name, latin1(Buffer.from(envLine(name, value), "utf8"))]));
	const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.lstatSync)(place, { throwIfNoEntry: false });
	if (there && !there.isFile()) throw problem("is no longer a file");
	const text = withLines(there ? latin1((0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)(place)) : "", lines);
	replace(place, Buffer.from(text, "latin1"));
}
function latin1(bytes) {
	return bytes.toString("latin1");
}
function replace(place, bytes) {
	const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(place), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(place)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomUUID)()}`);
	const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync)(beside, "wx", 384);
	try {
		try {
			(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.fchmodSync)(file, 384);
			for (let written = 0; written < bytes.length;) written += (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.writeSync)(file, bytes, written);
			(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.fsyncSync)(file);
		} finally {
			(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync)(file);
		}
		(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.renameSync)(beside, place);
	} catch (error) {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.rmSync)(beside, { force: true });
		throw error;
	}
}



/***/ })

};
;