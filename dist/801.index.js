"use strict";
exports.id = 801;
exports.ids = [801,757];
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



/***/ }),

/***/ 801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tryEnvFile: () => (/* binding */ tryEnvFile),
/* harmony export */   writeEnvFile: () => (/* binding */ writeEnvFile)
/* harmony export */ });
/* harmony import */ var _env_file_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(757);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_3__);
// Loaded by import(): src/delivery/env-file-write.ts





// src/delivery/env-file-lines.ts
var Unwritable = class extends Error {};
const PLAIN = /^[\w.:/@%+,=-]+$/;
const LINE_BREAK = /[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/;
function envLine(name, value) {
	if (LINE_BREAK.test(value)) throw new Unwritable(`the value of ${name} has a line break, and what follows it would be a line of its own for docker --env-file`);
	if (PLAIN.test(value)) return `${name}=${value}`;
	const single = !value.includes("'") && !/\\(?:\\|$)/.test(value);
	if (/\0|\$[\w{]/.test(value) || !(single || !/["$\x60\\]/.test(value))) throw new Unwritable(`the value of ${name} has characters for which shells and dotenv readers know no common quotes`);
	return single ? `${name}='${value}'` : `${name}="${value}"`;
}
function withLines(text, lines) {
	const left = new Map(lines);
	let result = "";
	for (const { whole, start, name } of entries(text)) {
		const line = name === void 0 ? void 0 : lines.get(name);
		if (name === void 0 || line === void 0) result += whole;
		else if (left.delete(name)) result = lineEnded(result) + start + line + endOf(whole);
	}
	const lineEnd = /\r?\n/.exec(text)?.[0] ?? "\n";
	if (left.size > 0) result = lineEnded(result);
	if (left.size > 0 && result !== "" && result !== BOM && !result.endsWith("\n")) result += lineEnd;
	for (const line of left.values()) result += line + lineEnd;
	return result;
}
function lineEnded(text) {
	return text.endsWith("\r") ? `${text}\n` : text;
}
function endOf(line) {
	return lineEnded(/(?:\r?\n|\r)$/.exec(line)?.[0] ?? "");
}
const BOM = "ï»¿";
const ASSIGNMENT = /([ \t]*(?:export[ \t]+)?)([\w.-]+)(?:[ \t]*=|:[ \t])[ \t]*/y;
const QUOTED = /(?:'(?:\\'|[^'])*'|"(?:\\"|[^"])*"|\x60(?:\\\x60|[^\x60])*\x60)[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|$)/y;
const REST_OF_LINE = /[^\r\n]*(?:\r?\n|\r|$)/y;
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
// src/delivery/folder.ts
function openFolder(path) {
	if (process.platform === "win32") return {
		at: (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, name),
		sync() {},
		close() {}
	};
	const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_DIRECTORY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW);
	const own = `/proc/self/fd/${descriptor}`;
	const base = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(own) ? own : path;
	const folder = {
		at: (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(base, name),
		sync: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(descriptor),
		close: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor)
	};
	if ((base === own ? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(own) : (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(path)) === path && isSame((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(descriptor), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path))) return folder;
	folder.close();
	throw (0,_env_file_place_js__WEBPACK_IMPORTED_MODULE_0__/* .envFileProblem */ .N)("was replaced meanwhile");
}
function isSame(one, other) {
	return one.dev === other.dev && one.ino === other.ino;
}
function readIn(folder, name) {
	const file = openIn(folder, name);
	if (file === void 0) return void 0;
	try {
		const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(file);
		if (!stats.isFile()) throw (0,_env_file_place_js__WEBPACK_IMPORTED_MODULE_0__/* .envFileProblem */ .N)("is no longer a file");
		return {
			bytes: (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file),
			stats
		};
	} finally {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
	}
}
function openIn(folder, name) {
	try {
		const flags = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0);
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(folder.at(name), flags);
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT") return void 0;
		if (code === "ELOOP") throw (0,_env_file_place_js__WEBPACK_IMPORTED_MODULE_0__/* .envFileProblem */ .N)("is no longer a file");
		throw error;
	}
}
// src/delivery/env-file-write.ts
const ROOM = 16384;
function writeEnvFile(place, variables) {
	const lines = new Map(variables.map(({ name, value }) => [name, Buffer.from(envLine(name, value), "utf8").toString("latin1")]));
	within(place, (folder, name) => {
		const text = withLines(readIn(folder, name)?.bytes.toString("latin1") ?? "", lines);
		replace(folder, name, Buffer.from(text, "latin1"));
	});
}
function tryEnvFile(place) {
	try {
		within(place, (folder, name) => {
			const there = readIn(folder, name);
			if (!there) (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(folder.at(name), "wx", 384));
			try {
				replace(folder, name, there?.bytes ?? Buffer.alloc(0), there?.stats);
			} finally {
				if (!there) (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder.at(name), { force: true });
			}
		});
	} catch (error) {
		throw (0,_env_file_place_js__WEBPACK_IMPORTED_MODULE_0__/* .fileSystemProblem */ .X)(error);
	}
}
function within(place, act) {
	const folder = openFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(place));
	try {
		act(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(place));
		folder.sync();
	} finally {
		folder.close();
	}
}
function replace(folder, name, bytes, like) {
	const beside = folder.at(`.neon-auth-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_3__.randomUUID)()}`);
	const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(beside, "wx", 384);
	try {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fchmodSync)(file, like ? like.mode & 4095 : 384);
		writeAll(file, Buffer.concat([bytes, Buffer.alloc(ROOM)]));
		(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.ftruncateSync)(file, bytes.length);
		if (like) (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.futimesSync)(file, like.atime, like.mtime);
		(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(file);
		(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(beside, folder.at(name));
		if (!isSame((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(file), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(folder.at(name)))) throw (0,_env_file_place_js__WEBPACK_IMPORTED_MODULE_0__/* .envFileProblem */ .N)("was replaced meanwhile");
	} catch (error) {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(beside, { force: true });
		throw error;
	} finally {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
	}
}
function writeAll(file, bytes) {
	for (let written = 0; written < bytes.length;) written += (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(file, bytes, written);
}



/***/ })

};
;