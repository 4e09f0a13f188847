"use strict";
exports.id = 801;
exports.ids = [801,757];
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

/***/ 2801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tryEnvFile: () => (/* binding */ tryEnvFile),
/* harmony export */   writeEnvFile: () => (/* binding */ writeEnvFile)
/* harmony export */ });
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9264);
/* harmony import */ var _env_file_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4757);
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
// src/delivery/env-file-write.ts
const ROOM = 16384;
function writeEnvFile(place, variables) {
	const lines = new Map(variables.map(({ name, value }) => [name, Buffer.from(envLine(name, value), "utf8").toString("latin1")]));
	try {
		(0,_write_js__WEBPACK_IMPORTED_MODULE_0__/* .writeFile */ ._)({
			input: "env_file",
			path: place
		}, 384, (bytes) => Buffer.from(withLines(bytes.toString("latin1"), lines), "latin1"));
	} catch (error) {
		throw (0,_env_file_place_js__WEBPACK_IMPORTED_MODULE_1__/* .fileSystemProblem */ .X)(error);
	}
}
function tryEnvFile(place) {
	try {
		(0,_write_js__WEBPACK_IMPORTED_MODULE_0__/* .tryFile */ .I)({
			input: "env_file",
			path: place
		}, ROOM);
	} catch (error) {
		throw (0,_env_file_place_js__WEBPACK_IMPORTED_MODULE_1__/* .fileSystemProblem */ .X)(error);
	}
}



/***/ }),

/***/ 9599:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   NE: () => (/* binding */ openFolder),
/* harmony export */   Wx: () => (/* binding */ readIn),
/* harmony export */   sQ: () => (/* binding */ openIn)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5816);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
// Shared by chunks: src/files/folder.ts




// src/files/folder.ts
function openFolder(place) {
	const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(place.path);
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
	throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .fileProblem */ .Wj)(place, "was replaced meanwhile");
}
function isSame(one, other) {
	return one.dev === other.dev && one.ino === other.ino;
}
function readIn(folder, place, read) {
	const file = openIn(folder, place);
	if (file === void 0) return void 0;
	try {
		const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(file);
		if (!stats.isFile()) throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .fileProblem */ .Wj)(place, "is no longer a file");
		return read(file, stats);
	} finally {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
	}
}
function openIn(folder, place) {
	try {
		const flags = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0);
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(folder.at((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(place.path)), flags);
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT") return void 0;
		if (code === "ELOOP") throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .fileProblem */ .Wj)(place, "is no longer a file");
		throw error;
	}
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



/***/ }),

/***/ 9264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ tryFile),
/* harmony export */   _: () => (/* binding */ writeFile)
/* harmony export */ });
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9599);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5816);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
// Shared by chunks: src/files/write.ts






// src/files/write.ts
function writeFile(place, mode, change) {
	within(place, (folder) => {
		replace(folder, place, change((0,_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .readIn */ .Wx)(folder, place, (file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)(file)) ?? Buffer.alloc(0)), (file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.fchmodSync)(file, mode));
	});
}
function tryFile(place, room) {
	within(place, (folder) => {
		const path = folder.at((0,node_path__WEBPACK_IMPORTED_MODULE_4__.basename)(place.path));
		const there = (0,_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .readIn */ .Wx)(folder, place, (file, stats) => ({
			bytes: (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)(file),
			stats
		}));
		if (!there) (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync)(path, "wx", 384));
		try {
			const bytes = there?.bytes ?? Buffer.alloc(0);
			replace(folder, place, Buffer.concat([bytes, Buffer.alloc(room)]), (file) => {
				(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.ftruncateSync)(file, bytes.length);
				if (there) likeBefore(file, there.stats);
			});
		} finally {
			if (!there) (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.rmSync)(path, { force: true });
		}
	});
}
function likeBefore(file, { mode, atime, mtime }) {
	(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.fchmodSync)(file, mode & 4095);
	(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.futimesSync)(file, atime, mtime);
}
function within(place, act) {
	try {
		const folder = (0,_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .openFolder */ .NE)(place);
		try {
			act(folder);
			folder.sync();
		} finally {
			folder.close();
		}
	} catch (error) {
		throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .writeProblem */ .bi)(place, error);
	}
}
function replace(folder, place, bytes, finish) {
	const path = folder.at((0,node_path__WEBPACK_IMPORTED_MODULE_4__.basename)(place.path));
	const beside = folder.at(`.neon-auth-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_3__.randomUUID)()}`);
	const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync)(beside, "wx", 384);
	try {
		writeAll(file, bytes);
		finish(file);
		(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.fsyncSync)(file);
		(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.renameSync)(beside, path);
		if (!(0,_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .Ft)((0,node_fs__WEBPACK_IMPORTED_MODULE_2__.fstatSync)(file), (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.lstatSync)(path))) throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .fileProblem */ .Wj)(place, "was replaced meanwhile");
	} catch (error) {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.rmSync)(beside, { force: true });
		throw error;
	} finally {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync)(file);
	}
}
function writeAll(file, bytes) {
	for (let written = 0; written < bytes.length;) written += (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.writeSync)(file, bytes, written);
}



/***/ })

};
;