"use strict";
exports.id = 971;
exports.ids = [971,471];
exports.modules = {

/***/ 1471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NoSuchBranch: () => (/* binding */ NoSuchBranch),
/* harmony export */   branchByName: () => (/* binding */ branchByName),
/* harmony export */   branchesPath: () => (/* binding */ branchesPath),
/* harmony export */   branches_exports: () => (/* binding */ branches_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3941);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6094);
// Shared by chunks: src/perform/branches.ts



// src/perform/branches.ts
var branches_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__exportAll */ .IL)({
	NoSuchBranch: () => NoSuchBranch,
	branchByName: () => branchByName,
	defaultBranch: () => defaultBranch
});
var NoSuchBranch = class extends _index_js__WEBPACK_IMPORTED_MODULE_1__.NeonError {};
const NAMED = 10;
const MAX_PAGES = 100;
function branchesPath(projectId) {
	return `/projects/${encodeURIComponent(projectId)}/branches`;
}
async function branchByName(neon, projectId, name) {
	return findBranch(neon, projectId, { search: name }, (branch) => branch.name === name, (seen) => {
		const found = seen.length > 0 ? `The search found ${seen.map(_index_js__WEBPACK_IMPORTED_MODULE_1__.quote).join(", ")}.` : "The search found no branch.";
		return {
			what: `no branch is named ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.quote)(name)}`,
			advice: `${found} branch_name must match exactly.`
		};
	});
}
async function defaultBranch(neon, projectId) {
	return findBranch(neon, projectId, {}, (branch) => branch.default === true, () => ({
		what: "no branch is the default branch",
		advice: "Give branch_id."
	}));
}
async function findBranch(neon, projectId, query, matches, none) {
	const path = branchesPath(projectId);
	const seen = [];
	const cursors = new Set();
	for (let cursor;;) {
		const request = {
			method: "GET",
			path,
			query: {
				...query,
				...cursor && { cursor }
			}
		};
		const page = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.readFields)(request, await neon.request(request), (fields) => readPage(fields, matches));
		if (page.id !== void 0) return page.id;
		seen.push(...page.names.slice(0, NAMED - seen.length));
		cursor = page.next;
		if (cursor === void 0 || page.names.length === 0) {
			const { what, advice } = none(seen);
			throw new NoSuchBranch(request, what, { advice: [advice] });
		}
		const pages = cursors.size + 1;
		if (cursors.has(cursor) || pages === MAX_PAGES) throw notReadToItsEnd(request, pages, seen);
		cursors.add(cursor);
	}
}
function notReadToItsEnd(request, pages, seen) {
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.NeonError(request, `the branch is not in the first ${pages} pages of the list, which has no end`, { advice: [`The first branches are ${seen.map(_index_js__WEBPACK_IMPORTED_MODULE_1__.quote).join(", ")}. Give branch_id.`] });
}
function branchId(branch) {
	const given = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.text)(branch, "id");
	if (!(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.isId)(given)) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.ResponseProblem(`the id of the branch, ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.quote)(given)}, is not a valid id`);
	return given;
}
function readPage(fields, matches) {
	const branches = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.objects)(fields, "branches");
	const match = branches.find(matches);
	const pagination = fields.pagination ?? {};
	return {
		id: match && branchId(match),
		names: branches.map((branch) => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.text)(branch, "name")),
		next: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.optionalText)((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.object)(pagination, "pagination"), "next")
	};
}



/***/ }),

/***/ 9984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ AuthServiceError)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
// Shared by chunks: src/auth-service/errors.ts


// src/auth-service/errors.ts
var AuthServiceError = class extends Error {
	status;
	outcomeUnknown;
	late;
	advice;
	constructor(request, what, details = {}) {
		super(`${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.oneLine)(request)}: ${what}`);
		this.status = details.status;
		this.outcomeUnknown = details.outcomeUnknown ?? false;
		this.late = details.late ?? false;
		this.advice = details.advice ?? [];
	}
	text() {
		return [this.whatCame(), ...this.advice].join(" ");
	}
	whatCame() {
		const unknown = this.outcomeUnknown ? " It may have been carried out all the same." : "";
		return `${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.sentence)(this.message)}${unknown}`;
	}
};



/***/ }),

/***/ 5961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a$: () => (/* binding */ DatabaseError),
/* harmony export */   h_: () => (/* binding */ asFailure),
/* harmony export */   l: () => (/* binding */ SignUpClosed),
/* harmony export */   o7: () => (/* binding */ UserFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9984);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6094);
// Shared by chunks: src/users/failure.ts



// src/database/errors.ts
var DatabaseError = class DatabaseError extends Error {
	asked;
	what;
	outcome;
	advice;
	constructor(asked, what, outcome, advice = []) {
		super(`${asked}: ${what}`);
		this.asked = asked;
		this.what = what;
		this.outcome = outcome;
		this.advice = advice;
	}
	text() {
		return [(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.sentence)(this.message), ...this.advice].join(" ");
	}
	after(tries) {
		return new DatabaseError(this.asked, this.what, this.outcome, [tries, ...this.advice]);
	}
};
// src/users/failure.ts
var UserFailure = class extends Error {
	advice;
	id;
	meetsAll;
	constructor(what, { advice = "", id, meetsAll = false } = {}) {
		super(what);
		this.advice = advice;
		this.id = id;
		this.meetsAll = meetsAll;
	}
	text() {
		return [(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.sentence)(this.message), this.advice].filter(Boolean).join(" ");
	}
};
var SignUpClosed = class extends UserFailure {};
function asFailure(error) {
	if (error instanceof UserFailure || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AuthServiceError */ .k || error instanceof DatabaseError || error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.NeonError) return error;
	throw error;
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

/***/ 971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   Vn: () => (/* binding */ carryOutAll),
/* harmony export */   cM: () => (/* binding */ createSeen),
/* harmony export */   fe: () => (/* binding */ clientOf),
/* harmony export */   fg: () => (/* binding */ OutOfTime),
/* harmony export */   go: () => (/* binding */ lastStartOf),
/* harmony export */   hF: () => (/* binding */ pacedOf),
/* harmony export */   oT: () => (/* binding */ withFiles),
/* harmony export */   qD: () => (/* binding */ createGate),
/* harmony export */   sF: () => (/* binding */ createSchedule),
/* harmony export */   xA: () => (/* binding */ onKeptConnections)
/* harmony export */ });
/* unused harmony export UNSAID */
/* harmony import */ var _through_proxy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2535);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6094);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5385);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9984);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5816);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5961);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9599);
/* harmony import */ var _read2_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6201);
/* harmony import */ var _mapping_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(8269);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3884);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9264);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_10___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_10__);
/* harmony import */ var stream__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2203);
/* harmony import */ var stream__WEBPACK_IMPORTED_MODULE_11___default = /*#__PURE__*/__webpack_require__.n(stream__WEBPACK_IMPORTED_MODULE_11__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_12___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_12__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_13___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_13__);
// Shared by chunks: src/users/open.ts
















// src/users/pace/gate.ts
var OutOfTime = class extends Error {};
const MOMENT = 500;
function createGate(schedule, lastStart, { now, sleep }) {
	let waiting = [];
	let heldUntil = 0;
	let wakesAt = Number.POSITIVE_INFINITY;
	function open() {
		let next = Number.POSITIVE_INFINITY;
		const left = [];
		for (const one of waiting) {
			const at = left.some(({ route }) => route === one.route) ? Number.POSITIVE_INFINITY : schedule.freeAt(one.route);
			if (now() >= lastStart || at >= lastStart && at !== Number.POSITIVE_INFINITY) one.close(new OutOfTime());
			else if (at <= now()) {
				schedule.begin(one.route);
				one.open();
			} else {
				left.push(one);
				next = Math.min(next, at);
			}
		}
		waiting = left;
		if (next < wakesAt) wake(next);
	}
	async function wake(at) {
		wakesAt = at;
		await sleep(Math.max(1, Math.ceil(at - now())));
		if (wakesAt === at) wakesAt = Number.POSITIVE_INFINITY;
		open();
	}
	return {
		async pass(route, request) {
			await new Promise((resolve, reject) => {
				waiting.push({
					route,
					open: resolve,
					close: reject
				});
				open();
			});
			try {
				return await request();
			} finally {
				schedule.end(route, now());
				open();
			}
		},
		hold(milliseconds) {
			const until = now() + milliseconds;
			const isLater = until > heldUntil + MOMENT;
			heldUntil = Math.max(heldUntil, until);
			schedule.hold(heldUntil);
			return isLater;
		}
	};
}
// src/users/pace/requests.ts
const UNSAID = 1e3;
const RESERVED = 5e3;
function lastStartOf({ timeout }, { deadline }) {
	return deadline - Math.min(RESERVED, timeout * 250);
}
function clientOf({ neon, gate, deadline }) {
	const paced = (effects) => (request) => gate.pass(request.method, async () => {
		const timeout = Math.min(request.timeout, Math.max(1, deadline - effects.now()));
		return effects.send({
			...request,
			timeout
		});
	});
	return neon.with((effects) => {
		const send = paced(effects);
		return {
			send: async (request) => heldBack(await send(request), gate, effects),
			log: effects.debug
		};
	});
}
function heldBack(response, gate, { log }) {
	if (response.status !== 429) return response;
	const sent = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.header)(response.headers, "date");
	const wait = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.retryAfter)((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.header)(response.headers, "retry-after"), Date.now(), sent) ?? 1e3;
	if (gate.hold(wait)) log(`Neon asks for fewer requests (429): none begins in the next ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.inSeconds)(wait)}.`);
	return response;
}
// src/users/pace/schedule.ts
const LIMITS = {
	perMinute: 695,
	perSecondAndRoute: 39
};
const MINUTE = 6e4;
const SLACK = 2;
function createSchedule({ perMinute, perSecondAndRoute } = LIMITS) {
	const all = slidingWindow(perMinute, MINUTE);
	const routes = new Map();
	let held = 0;
	const routeOf = (route) => {
		const found = routes.get(route) ?? slidingWindow(perSecondAndRoute, 1e3);
		routes.set(route, found);
		return found;
	};
	return {
		freeAt: (route) => Math.max(held, all.freeAt(), routeOf(route).freeAt()),
		begin(route) {
			all.begin();
			routeOf(route).begin();
		},
		end(route, now) {
			all.end(now);
			routeOf(route).end(now);
		},
		hold(until) {
			held = Math.max(held, until);
		}
	};
}
function slidingWindow(limit, span) {
	let inFlight = 0;
	let ends = [];
	return {
		freeAt() {
			if (inFlight >= limit) return Number.POSITIVE_INFINITY;
			const last = ends[ends.length - (limit - inFlight)];
			return last === void 0 ? 0 : last + span + SLACK;
		},
		begin() {
			inFlight++;
		},
		end(now) {
			inFlight--;
			if (limit === Number.POSITIVE_INFINITY) return;
			ends.push(now);
			if (ends.length > 2 * limit) ends = ends.slice(-limit);
		}
	};
}
// src/users/outcome.ts
function isFailure(error) {
	return error instanceof Error && typeof error.text === "function";
}
// src/users/run.ts
const LIMIT = 60;
const WEIGHTS = {
	all: 20,
	lost: 1
};
function newRun(total) {
	return {
		total,
		counts: {
			created: 0,
			existing: 0,
			deleted: 0,
			missing: 0,
			skipped: 0,
			failed: 0
		},
		inFlight: new Set()
	};
}
function doneOf({ counts }) {
	return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
async function runAll(run, options) {
	const { users, now, lastStart, most } = options;
	let weight = 0;
	const mayGoOn = () => {
		if (!run.stopped && now() >= lastStart && doneOf(run) + run.inFlight.size < run.total) run.stopped = { kind: "late" };
		return !run.stopped;
	};
	const work = async (isEnough) => {
		while (mayGoOn() && !isEnough()) {
			const next = await nextOf(run, users);
			if (!next) return;
			const failure = await doOne(run, next, options);
			const added = failure && weightOf(failure);
			weight = added === void 0 ? 0 : weight + added;
			if (failure && weight >= LIMIT) run.stopped ??= {
				kind: "all-alike",
				failure
			};
		}
	};
	const succeeded = () => doneOf(run) - run.counts.failed - run.counts.skipped > 0;
	await work(succeeded);
	await Promise.all(Array.from({ length: most }, () => work(() => false)));
}
async function nextOf(run, users) {
	try {
		const { value } = await users.next();
		return value ?? void 0;
	} catch (error) {
		run.stopped ??= {
			kind: "broken",
			failure: broken(error)
		};
		return;
	}
}
async function doOne(run, user, { act, onOutcome }) {
	run.inFlight.add(user.line);
	let outcome;
	let failure;
	try {
		outcome = await act(user);
	} catch (error) {
		if (error instanceof OutOfTime) {
			run.stopped ??= { kind: "late" };
			return;
		}
		if (!isFailure(error)) throw error;
		failure = error;
		outcome = {
			outcome: "failed",
			reason: reasonOf(error),
			...error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_5__/* .UserFailure */ .o7 && { id: error.id }
		};
	} finally {
		run.inFlight.delete(user.line);
	}
	run.counts[outcome.outcome]++;
	try {
		onOutcome(user, outcome);
	} catch (error) {
		run.stopped ??= {
			kind: "broken",
			failure: broken(error)
		};
	}
	return failure;
}
function weightOf(failure) {
	if (failure.meetsAll) return WEIGHTS.all;
	if (failure instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .AuthServiceError */ .k) return failure.outcomeUnknown ? WEIGHTS.lost : WEIGHTS.all;
	if (!(failure instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.NeonError)) return void 0;
	if (failure.outcomeUnknown) return WEIGHTS.lost;
	return failure.status === void 0 || [
		401,
		403,
		404
	].includes(failure.status) ? WEIGHTS.all : void 0;
}
function reasonOf(error) {
	if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.NeonError)) return error.text();
	if (!error.outcomeUnknown) return error.message;
	return `${error.message}; ${error.ofEarlierTry ? "an earlier try of it may have been carried out" : "it may have been carried out all the same"}`;
}
function broken(error) {
	if (isFailure(error)) return error;
	if (error instanceof _problem_js__WEBPACK_IMPORTED_MODULE_4__/* .FileProblem */ .kc) return { text: () => error.message };
	throw error;
}
// src/users/progress.ts
const LONGEST = 1e4;
const SHORTEST = 1e3;
function createProgress(run, started) {
	let [last, tenths] = [started, 0];
	return (now) => {
		const done = doneOf(run);
		const reached = Math.floor(done * 10 / run.total);
		const since = now - last;
		if (!(since >= LONGEST || reached > tenths && since >= SHORTEST) || done === run.total) return void 0;
		[last, tenths] = [now, reached];
		return progressText(run, now - started);
	};
}
function progressText(run, elapsed) {
	const done = doneOf(run);
	const rate = done / Math.max(elapsed / 1e3, .001);
	const { failed } = run.counts;
	return `${done} of ${run.total} users, ${failed} failed; ${rate.toFixed(1)} a second, about ${timeText((run.total - done) / rate)} left`;
}
function timeText(seconds) {
	if (seconds < 90) return `${Math.ceil(seconds)} s`;
	return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
// src/users/report.ts
const SHOWN$1 = 50;
const NOTES = 5;
function newCollected() {
	return {
		failed: [],
		notes: new Map()
	};
}
function collect({ failed, notes }, user, { outcome, reason }) {
	if (reason === void 0) return;
	const { line, email } = user;
	if (outcome === "failed") {
		if (failed.length < SHOWN$1) failed.push({
			line,
			email: email || (user.id ?? ""),
			reason
		});
	} else if (notes.has(reason) || notes.size < NOTES) {
		const note = notes.get(reason) ?? {
			line,
			count: 0
		};
		note.count++;
		notes.set(reason, note);
	}
}
function warningsOf({ notes }) {
	return [...notes].map(([reason, { line, count }]) => {
		return `line ${line}${count > 1 ? ` and ${count - 1} more` : ""}: ${reason}.`;
	});
}
function countsText(run, words) {
	return countsOf(run, words).map(([word, count]) => `${word}: ${count}`).join(", ") || "nothing was done";
}
function countsOf(run, words) {
	const names = Object.keys(words);
	const notTried = run.total - doneOf(run) - run.inFlight.size;
	return [
		...names.map((name) => [words[name] ?? name, run.counts[name]]),
		["in flight", run.inFlight.size],
		["not tried", notTried]
	].filter(([, count]) => count > 0);
}
function detailsOf(run, { failed }, words) {
	const counts = {
		heading: "Users",
		shows: "user_ids",
		lines: [],
		table: {
			header: ["Outcome", "Users"],
			rows: countsOf(run, words).map(([word, n]) => [word, String(n)])
		}
	};
	if (failed.length === 0) return [counts];
	const left = run.counts.failed - failed.length;
	const more = left > 0 ? [[
		"",
		"",
		`and ${left} more`
	]] : [];
	const table = {
		header: [
			"Line",
			"User",
			"Reason"
		],
		rows: [...failed.map(({ line, email, reason }) => [
			String(line),
			email,
			reason
		]), ...more]
	};
	return [counts, {
		heading: "Failed",
		lines: [...failed.map(({ line, email, reason }) => `line ${line} (${email}): ${reason}`), ...more.map((row) => row.join(""))],
		table
	}];
}
function failureOf(run, { failed }, words, again) {
	const { stopped, counts, total } = run;
	const done = `${countsText(run, words)}.`;
	const [first] = failed;
	const one = first ? ` The first is line ${first.line}: ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.sentence)(first.reason)}` : "";
	switch (stopped?.kind) {
		case "all-alike": return { text: () => `${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.capitalized)(stopped.failure.text())} Lines in a row met nothing else, so the rest was not tried. Of ${total} users ${done} ${again}` };
		case "broken": return { text: () => `${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.capitalized)(stopped.failure.text())} The run ended there. Of ${total} users ${done} ${again}` };
		case "late": return { text: () => `The time of the step is over before all users were tried. Of ${total} users ${done}${one} Raise timeout. ${again}` };
		default:
			if (counts.failed === 0) return void 0;
			return { text: () => `${counts.failed} of ${total} users failed.${one} Of all ${done} ${again}` };
	}
}
function progressTexts(run, words, again) {
	const lines = [...run.inFlight].sort((a, b) => a - b).slice(0, 20);
	const open = lines.length > 0 ? [`In flight were the lines ${lines.join(", ")}.`] : [];
	return [
		`Of ${run.total} users ${countsText(run, words)}.`,
		...open,
		again
	];
}
function pacedOf(call, { neon, effects }, limits) {
	const { deadline } = effects;
	const lastStart = lastStartOf(call, effects);
	return {
		neon,
		gate: createGate(createSchedule(limits), lastStart, effects),
		deadline,
		lastStart
	};
}
async function carryOutAll(file, results, { act, words, again, outputs, changes }, lastStart, { effects, log, onUnexpectedExit, setOutputs }) {
	const run = newRun(file.count);
	const collected = newCollected();
	const due = createProgress(run, effects.now());
	let changed = false;
	onUnexpectedExit(() => {
		setOutputs({
			...outputs(run),
			...changed && { changed }
		});
		return progressTexts(run, words, again);
	});
	await runAll(run, {
		users: file.users(),
		act,
		now: effects.now,
		lastStart,
		most: 20,
		onOutcome(user, outcome) {
			changed ||= changes(outcome);
			collect(collected, user, outcome);
			if (outcome.outcome !== "skipped") results.add(user, outcome);
			const line = due(effects.now());
			if (line) log.info(line);
		}
	});
	const failure = failureOf(run, collected, words, again);
	return {
		did: countsText(run, words),
		changed,
		outputs: outputs(run),
		details: detailsOf(run, collected, words),
		warnings: warningsOf(collected),
		...failure && { failure }
	};
}
// src/http/keep-alive.ts
const IDLE = 1e3;
function keepAlive(most) {
	const client = new _through_proxy_js__WEBPACK_IMPORTED_MODULE_0__.HttpClient(void 0, [], {
		keepAlive: true,
		maxSockets: most
	});
	const agents = new Map();
	const agentFor = ({ origin }) => {
		const known = agents.get(origin);
		if (known) return known;
		(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.refuseUnchecked)(origin);
		(0,_through_proxy_js__WEBPACK_IMPORTED_MODULE_0__.refuseUnusableProxy)(origin);
		const agent = client.getAgent(origin);
		optionsOf(agent).timeout = IDLE;
		agents.set(origin, agent);
		return agent;
	};
	return {
		send: (asked) => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.sendOn)(agentFor, asked),
		close: () => client.dispose()
	};
}
function optionsOf(agent) {
	return agent.options ?? {};
}
// src/files/stream.ts
const CHUNK = 4096;
function openWorkspaceFile(file) {
	const place = (0,_read2_js__WEBPACK_IMPORTED_MODULE_7__/* .existingPlace */ .xf)(file);
	const descriptor = guarded$1(file, () => {
		const folder = (0,_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .openFolder */ .NE)(place);
		try {
			return (0,_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .openIn */ .sQ)(folder, place);
		} finally {
			folder.close();
		}
	});
	if (descriptor === void 0) throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .fileProblem */ .Wj)(file, "was replaced meanwhile");
	if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_10__.fstatSync)(descriptor).isFile()) {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_10__.closeSync)(descriptor);
		throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .fileProblem */ .Wj)(file, "is no longer a file");
	}
	return {
		chunks: () => chunksOf(file, descriptor),
		state() {
			const { size, mtimeMs, ctimeMs } = (0,node_fs__WEBPACK_IMPORTED_MODULE_10__.fstatSync)(descriptor);
			return [
				size,
				mtimeMs,
				ctimeMs
			].join(" ");
		},
		path: place.path,
		close: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_10__.closeSync)(descriptor)
	};
}
function* chunksOf(file, descriptor) {
	for (let at = 0;;) {
		const bytes = Buffer.allocUnsafeSlow(CHUNK);
		const read = guarded$1(file, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_10__.readSync)(descriptor, bytes, 0, CHUNK, at));
		if (read === 0) return;
		at += read;
		yield bytes.subarray(0, read);
	}
}
function guarded$1(file, act) {
	try {
		return act();
	} catch (error) {
		throw error instanceof _problem_js__WEBPACK_IMPORTED_MODULE_4__/* .FileProblem */ .kc ? error : (0,_read2_js__WEBPACK_IMPORTED_MODULE_7__/* .unreadable */ .O$)(file, error);
	}
}
// src/users/file/bytes.ts
const BOM = Buffer.from([
	239,
	187,
	191
]);
function* textBytes(file, chunks, hash) {
	const decoder = new TextDecoder("utf-8", { fatal: true });
	let isFirst = true;
	for (const chunk of chunks) {
		hash.update(chunk);
		if (!isText(decoder, chunk)) throw notText(file);
		const hasMark = isFirst && chunk.subarray(0, 3).equals(BOM);
		isFirst = false;
		yield hasMark ? chunk.subarray(3) : chunk;
	}
	if (!isText(decoder)) throw notText(file);
}
function contentHash() {
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_12__.createHash)("sha256");
}
function isText(decoder, chunk) {
	try {
		decoder.decode(chunk, { stream: chunk !== void 0 });
		return !chunk?.includes(0);
	} catch {
		return false;
	}
}
function notText(file) {
	return (0,_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .fileProblem */ .Wj)(file, `${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.quote)(file.given)} is not a text file in UTF-8`);
}
// src/users/file/purpose.ts
const FIELDS = {
	create: [
		"email",
		"name",
		"role",
		"password",
		"id"
	],
	delete: [
		"id",
		"email",
		"name",
		"role",
		"password",
		"line",
		"outcome",
		"reason",
		"target"
	]
};
const REQUIRED = {
	create: "email",
	delete: "id"
};
// src/users/file/fields.ts
const MAX_SHOWN = 40;
function isFieldName(name) {
	return [...FIELDS.create, ...FIELDS.delete].some((field) => field === name);
}
function unknownField(name, purpose) {
	const near = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.nearest)(name, FIELDS[purpose]);
	return `${name.length <= MAX_SHOWN && !name.includes("@") ? (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.quote)(name) : "a name"} is not a field of a user${near ? `; did you mean ${near}?` : `: there are ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.orList)([...FIELDS[purpose]])}`}`;
}
function headerIssues(header, purpose) {
	const required = REQUIRED[purpose];
	if (!header.includes(required)) {
		const near = header.find((name) => name.toLowerCase() === required);
		return [`the first line must be a header with ${required}${near ? `; did you mean ${required} in place of ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.quote)(near)}?` : header.length === 1 && /[;\t]/.test(header[0] ?? "") ? "; fields are separated by commas" : ""}`];
	}
	const unknown = header.filter((name) => !FIELDS[purpose].some((field) => field === name));
	const repeated = header.filter((name, at) => header.indexOf(name) !== at);
	return [...unknown.map((name) => name === "" ? "a column has no name" : unknownField(name, purpose)), ...repeated.filter((name) => name !== "").map((name) => `${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.quote)(name)} is there twice`)];
}
// src/users/file/check.ts
const PARSERS = {
	email: _index_js__WEBPACK_IMPORTED_MODULE_1__.email,
	name: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.text$1)(255),
	role: rolesOf,
	id: _index_js__WEBPACK_IMPORTED_MODULE_1__.pathSegment,
	outcome: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.text$1)(100),
	target: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.text$1)(100)
};
function userOf(row, purpose) {
	const issues = [];
	const report = (field, message) => void issues.push({
		...row.placeOf(field),
		message
	});
	const read = {};
	for (const [field, value] of Object.entries(row.fields)) if (!FIELDS[purpose].some((name) => name === field)) report(field, unknownField(field, purpose));
	else if (!isEmpty(value) || field === "password" && value !== "" && typeof value === "string") {
		const wrong = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.inputProblem)(() => {
			read[field] = readValue(field, value);
		});
		if (wrong) report(field, `${field} ${wrong}`);
	}
	const required = REQUIRED[purpose];
	const isOfResults = purpose === "delete" && read.outcome !== void 0;
	if (isEmpty(row.fields[required]) && !isOfResults) report(required, `${required} is missing`);
	const { role: roles, email = "", ...rest } = read;
	return {
		user: {
			...rest,
			line: row.line,
			email,
			...roles !== void 0 && { roles }
		},
		issues
	};
}
function isEmpty(value) {
	return value === void 0 || value === null || typeof value === "string" && value.trim() === "";
}
function readValue(field, value) {
	if (field === "role" && Array.isArray(value)) return rolesIn(value);
	if (!PARSERS[field] && field !== "password") return void 0;
	if (typeof value !== "string") throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.InputProblem(`must be a text, but it is ${(0,_mapping_js__WEBPACK_IMPORTED_MODULE_14__/* .kindOf */ .I)(value)}`);
	return field === "password" ? new _index_js__WEBPACK_IMPORTED_MODULE_1__.Secret(value) : PARSERS[field]?.(value.trim());
}
function rolesOf(text) {
	return rolesIn(text.split(/[;,]/).filter((role) => role.trim() !== ""));
}
function rolesIn(roles) {
	if (roles.length === 0) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.InputProblem("names no role");
	return roles.map((role) => {
		if (typeof role !== "string" || role.trim() === "") throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.InputProblem("must be a text or a list of texts");
		return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.text$1)(255)(role.trim());
	});
}
// node_modules/csv-parse/lib/utils/is_object.js
const is_object = function(obj) {
	return typeof obj === "object" && obj !== null && !Array.isArray(obj);
};
// node_modules/csv-parse/lib/api/CsvError.js
var CsvError = class CsvError extends Error {
	constructor(code, message, options, ...contexts) {
		if (Array.isArray(message)) message = message.join(" ").trim();
		super(message);
		if (Error.captureStackTrace !== void 0) Error.captureStackTrace(this, CsvError);
		this.code = code;
		for (const context of contexts) for (const key in context) {
			const value = context[key];
			this[key] = Buffer.isBuffer(value) ? value.toString(options.encoding) : value == null ? value : JSON.parse(JSON.stringify(value));
		}
	}
};
// node_modules/csv-parse/lib/api/normalize_columns_array.js
const normalize_columns_array = function(columns) {
	const normalizedColumns = [];
	for (let i = 0, l = columns.length; i < l; i++) {
		const column = columns[i];
		if (column === void 0 || column === null || column === false) normalizedColumns[i] = { disabled: true };
		else if (typeof column === "string" || typeof column === "number") normalizedColumns[i] = { name: `${column}` };
		else if (is_object(column)) {
			if (typeof column.name !== "string") throw new CsvError("CSV_OPTION_COLUMNS_MISSING_NAME", [
				"Option columns missing name:",
				`property "name" is required at position ${i}`,
				"when column is an object literal"
			]);
			normalizedColumns[i] = column;
		} else throw new CsvError("CSV_INVALID_COLUMN_DEFINITION", [
			"Invalid column definition:",
			"expect a string or a literal object,",
			`got ${JSON.stringify(column)} at position ${i}`
		]);
	}
	return normalizedColumns;
};
// node_modules/csv-parse/lib/utils/ResizeableBuffer.js
var ResizeableBuffer = class {
	constructor(size = 100) {
		this.size = size;
		this.length = 0;
		this.buf = Buffer.allocUnsafe(size);
	}
	prepend(val) {
		if (Buffer.isBuffer(val)) {
			const length = this.length + val.length;
			if (length >= this.size) {
				this.resize();
				if (length >= this.size) throw Error("INVALID_BUFFER_STATE");
			}
			const buf = this.buf;
			this.buf = Buffer.allocUnsafe(this.size);
			val.copy(this.buf, 0);
			buf.copy(this.buf, val.length);
			this.length += val.length;
		} else {
			const length = this.length++;
			if (length === this.size) this.resize();
			const buf = this.clone();
			this.buf[0] = val;
			buf.copy(this.buf, 1, 0, length);
		}
	}
	append(val) {
		const length = this.length++;
		if (length === this.size) this.resize();
		this.buf[length] = val;
	}
	clone() {
		return Buffer.from(this.buf.slice(0, this.length));
	}
	resize() {
		const length = this.length;
		this.size = this.size * 2;
		const buf = Buffer.allocUnsafe(this.size);
		this.buf.copy(buf, 0, 0, length);
		this.buf = buf;
	}
	toString(encoding) {
		if (encoding) return this.buf.toString(encoding, 0, this.length);
		else return Uint8Array.prototype.slice.call(this.buf.slice(0, this.length));
	}
	toJSON() {
		return this.toString("utf8");
	}
	reset() {
		this.length = 0;
	}
};
// node_modules/csv-parse/lib/api/init_state.js
const init_state = function(options) {
	const timchars = [
		32,
		9,
		10,
		13,
		12,
		11,
		160,
		5760,
		8192,
		8193,
		8194,
		8195,
		8196,
		8197,
		8198,
		8199,
		8200,
		8201,
		8202,
		8232,
		8233,
		8239,
		8287,
		12288,
		65279
	].reduce((acc, codepoint) => {
		const encoded = Buffer.from(String.fromCharCode(codepoint), options.encoding);
		if (codepoint !== 63 && encoded.length === 1 && encoded[0] === 63) return acc;
		acc.push(encoded);
		return acc;
	}, []);
	const timcharFirstBytes = new Uint8Array(256);
	for (const t of timchars) timcharFirstBytes[t[0]] = 1;
	return {
		bomSkipped: false,
		bufBytesStart: 0,
		castField: options.cast_function,
		commenting: false,
		delimiterBufPrevious: void 0,
		delimiterDiscovered: false,
		error: void 0,
		enabled: options.from_line === 1,
		escaping: false,
		escapeIsQuote: Buffer.isBuffer(options.escape) && Buffer.isBuffer(options.quote) && Buffer.compare(options.escape, options.quote) === 0,
		expectedRecordLength: Array.isArray(options.columns) ? options.columns.length : void 0,
		field: new ResizeableBuffer(20),
		firstLineToHeaders: options.cast_first_line_to_header,
		needMoreDataSize: Math.max(options.comment !== null ? options.comment.length : 0, ...options.delimiter ? options.delimiter.map((delimiter) => delimiter.length) : [], options.delimiter_auto ? 1 : 0, options.quote !== null ? options.quote.length : 0, ...timchars.map((t) => t.length)),
		previousBuf: void 0,
		quoting: false,
		stop: false,
		rawBuffer: new ResizeableBuffer(100),
		record: [],
		recordHasError: false,
		record_length: 0,
		recordDelimiterMaxLength: options.record_delimiter.length === 0 ? 0 : Math.max(...options.record_delimiter.map((v) => v.length)),
		trimChars: [Buffer.from(" ", options.encoding)[0], Buffer.from("	", options.encoding)[0]],
		wasQuoting: false,
		wasRowDelimiter: false,
		timchars,
		timcharFirstBytes
	};
};
// node_modules/csv-parse/lib/utils/underscore.js
const underscore = function(str) {
	return str.replace(/([A-Z])/g, function(_, match) {
		return "_" + match.toLowerCase();
	});
};
// node_modules/csv-parse/lib/api/normalize_options.js
const normalize_options = function(opts) {
	const options = {};
	for (const opt in opts) options[underscore(opt)] = opts[opt];
	if (options.encoding === void 0 || options.encoding === true) options.encoding = "utf8";
	else if (options.encoding === null || options.encoding === false) options.encoding = null;
	else if (typeof options.encoding !== "string" && options.encoding !== null) throw new CsvError("CSV_INVALID_OPTION_ENCODING", [
		"Invalid option encoding:",
		"encoding must be a string or null to return a buffer,",
		`got ${JSON.stringify(options.encoding)}`
	], options);
	if (options.bom === void 0 || options.bom === null || options.bom === false) options.bom = false;
	else if (options.bom !== true) throw new CsvError("CSV_INVALID_OPTION_BOM", [
		"Invalid option bom:",
		"bom must be true,",
		`got ${JSON.stringify(options.bom)}`
	], options);
	options.cast_function = null;
	if (options.cast === void 0 || options.cast === null || options.cast === false || options.cast === "") options.cast = void 0;
	else if (typeof options.cast === "function") {
		options.cast_function = options.cast;
		options.cast = true;
	} else if (options.cast !== true) throw new CsvError("CSV_INVALID_OPTION_CAST", [
		"Invalid option cast:",
		"cast must be true or a function,",
		`got ${JSON.stringify(options.cast)}`
	], options);
	if (options.cast_date === void 0 || options.cast_date === null || options.cast_date === false || options.cast_date === "") options.cast_date = false;
	else if (options.cast_date === true) options.cast_date = function(value) {
		const date = Date.parse(value);
		return !isNaN(date) ? new Date(date) : value;
	};
	else if (typeof options.cast_date !== "function") throw new CsvError("CSV_INVALID_OPTION_CAST_DATE", [
		"Invalid option cast_date:",
		"cast_date must be true or a function,",
		`got ${JSON.stringify(options.cast_date)}`
	], options);
	options.cast_first_line_to_header = void 0;
	if (options.columns === true) options.cast_first_line_to_header = void 0;
	else if (typeof options.columns === "function") {
		options.cast_first_line_to_header = options.columns;
		options.columns = true;
	} else if (Array.isArray(options.columns)) options.columns = normalize_columns_array(options.columns);
	else if (options.columns === void 0 || options.columns === null || options.columns === false) options.columns = false;
	else throw new CsvError("CSV_INVALID_OPTION_COLUMNS", [
		"Invalid option columns:",
		"expect an array, a function or true,",
		`got ${JSON.stringify(options.columns)}`
	], options);
	if (options.group_columns_by_name === void 0 || options.group_columns_by_name === null || options.group_columns_by_name === false) options.group_columns_by_name = false;
	else if (options.group_columns_by_name !== true) throw new CsvError("CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME", [
		"Invalid option group_columns_by_name:",
		"expect an boolean,",
		`got ${JSON.stringify(options.group_columns_by_name)}`
	], options);
	else if (options.columns === false) throw new CsvError("CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME", ["Invalid option group_columns_by_name:", "the `columns` mode must be activated."], options);
	if (options.comment === void 0 || options.comment === null || options.comment === false || options.comment === "") options.comment = null;
	else {
		if (typeof options.comment === "string") options.comment = Buffer.from(options.comment, options.encoding);
		if (!Buffer.isBuffer(options.comment)) throw new CsvError("CSV_INVALID_OPTION_COMMENT", [
			"Invalid option comment:",
			"comment must be a buffer or a string,",
			`got ${JSON.stringify(options.comment)}`
		], options);
	}
	if (options.comment_no_infix === void 0 || options.comment_no_infix === null || options.comment_no_infix === false) options.comment_no_infix = false;
	else if (options.comment_no_infix !== true) throw new CsvError("CSV_INVALID_OPTION_COMMENT", [
		"Invalid option comment_no_infix:",
		"value must be a boolean,",
		`got ${JSON.stringify(options.comment_no_infix)}`
	], options);
	if (options.delimiter_auto === void 0 || options.delimiter_auto === null || options.delimiter_auto === false) options.delimiter_auto = false;
	else if (options.delimiter_auto === true) options.delimiter_auto = {};
	else if (!is_object(options.delimiter_auto)) throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
		"Invalid option delimiter_auto:",
		"delimiter_auto must be a boolean or a configuration object,",
		`got ${JSON.stringify(options.delimiter_auto)}`
	], options);
	if (options.delimiter_auto) {
		if (options.delimiter_auto.preferred === void 0) options.delimiter_auto.preferred = {
			[",".charCodeAt(0)]: 1.8,
			["	".charCodeAt(0)]: 1.8,
			[";".charCodeAt(0)]: 1.6,
			[" ".charCodeAt(0)]: 1.6,
			[":".charCodeAt(0)]: 1.5,
			[".".charCodeAt(0)]: 1.4,
			["/".charCodeAt(0)]: 1.4
		};
		else if (!is_object(options.delimiter_auto.preferred)) throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
			"Invalid option delimiter_auto:",
			"preferred must be an object,",
			`got ${JSON.stringify(options.delimiter_auto.preferred)}`
		], options);
		if (options.delimiter_auto.score === void 0) options.delimiter_auto.score = (info, options) => {
			return (info.total - info.std) * (options.preferred[info.char_code] || 1);
		};
		else if (typeof options.delimiter_auto.score !== "function") throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
			"Invalid option delimiter_auto:",
			"score must be a function,",
			`got ${JSON.stringify(options.delimiter_auto.score)}`
		], options);
		if (options.delimiter_auto.size === void 0) options.delimiter_auto.size = 2048;
		else if (typeof options.delimiter_auto.size !== "number") throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
			"Invalid option delimiter_auto:",
			"size must be a number,",
			`got ${JSON.stringify(options.delimiter_auto.size)}`
		], options);
	}
	const delimiter_json = JSON.stringify(options.delimiter);
	if (options.delimiter_auto !== false) options.delimiter = [];
	if (!Array.isArray(options.delimiter)) {
		if (options.delimiter === void 0 || options.delimiter === null || options.delimiter === false) options.delimiter = Buffer.from(",", options.encoding);
		options.delimiter = [options.delimiter];
	}
	options.delimiter = options.delimiter.map(function(delimiter) {
		if (typeof delimiter === "string") delimiter = Buffer.from(delimiter, options.encoding);
		if (!Buffer.isBuffer(delimiter) || delimiter.length === 0) throw new CsvError("CSV_INVALID_OPTION_DELIMITER", [
			"Invalid option delimiter:",
			"delimiter must be a non empty string or buffer or array of string|buffer,",
			`got ${delimiter_json}`
		], options);
		return delimiter;
	});
	if (options.escape === void 0 || options.escape === true) options.escape = Buffer.from("\"", options.encoding);
	else if (typeof options.escape === "string") options.escape = Buffer.from(options.escape, options.encoding);
	else if (options.escape === null || options.escape === false) options.escape = null;
	if (options.escape !== null) {
		if (!Buffer.isBuffer(options.escape)) throw new Error(`Invalid Option: escape must be a buffer, a string or a boolean, got ${JSON.stringify(options.escape)}`);
	}
	if (options.from === void 0 || options.from === null) options.from = 1;
	else {
		if (typeof options.from === "string" && /\d+/.test(options.from)) options.from = parseInt(options.from);
		if (Number.isInteger(options.from)) {
			if (options.from < 0) throw new Error(`Invalid Option: from must be a positive integer, got ${JSON.stringify(opts.from)}`);
		} else throw new Error(`Invalid Option: from must be an integer, got ${JSON.stringify(options.from)}`);
	}
	if (options.from_line === void 0 || options.from_line === null) options.from_line = 1;
	else {
		if (typeof options.from_line === "string" && /\d+/.test(options.from_line)) options.from_line = parseInt(options.from_line);
		if (Number.isInteger(options.from_line)) {
			if (options.from_line <= 0) throw new Error(`Invalid Option: from_line must be a positive integer greater than 0, got ${JSON.stringify(opts.from_line)}`);
		} else throw new Error(`Invalid Option: from_line must be an integer, got ${JSON.stringify(opts.from_line)}`);
	}
	if (options.ignore_last_delimiters === void 0 || options.ignore_last_delimiters === null) options.ignore_last_delimiters = false;
	else if (typeof options.ignore_last_delimiters === "number") {
		options.ignore_last_delimiters = Math.floor(options.ignore_last_delimiters);
		if (options.ignore_last_delimiters === 0) options.ignore_last_delimiters = false;
	} else if (typeof options.ignore_last_delimiters !== "boolean") throw new CsvError("CSV_INVALID_OPTION_IGNORE_LAST_DELIMITERS", [
		"Invalid option `ignore_last_delimiters`:",
		"the value must be a boolean value or an integer,",
		`got ${JSON.stringify(options.ignore_last_delimiters)}`
	], options);
	if (options.ignore_last_delimiters === true && options.columns === false) throw new CsvError("CSV_IGNORE_LAST_DELIMITERS_REQUIRES_COLUMNS", ["The option `ignore_last_delimiters`", "requires the activation of the `columns` option"], options);
	if (options.info === void 0 || options.info === null || options.info === false) options.info = false;
	else if (options.info !== true) throw new Error(`Invalid Option: info must be true, got ${JSON.stringify(options.info)}`);
	if (options.max_record_size === void 0 || options.max_record_size === null || options.max_record_size === false) options.max_record_size = 0;
	else if (Number.isInteger(options.max_record_size) && options.max_record_size >= 0) {} else if (typeof options.max_record_size === "string" && /\d+/.test(options.max_record_size)) options.max_record_size = parseInt(options.max_record_size);
	else throw new Error(`Invalid Option: max_record_size must be a positive integer, got ${JSON.stringify(options.max_record_size)}`);
	if (options.objname === void 0 || options.objname === null || options.objname === false) options.objname = void 0;
	else if (Buffer.isBuffer(options.objname)) {
		if (options.objname.length === 0) throw new Error(`Invalid Option: objname must be a non empty buffer`);
		if (options.encoding === null) {} else options.objname = options.objname.toString(options.encoding);
	} else if (typeof options.objname === "string") {
		if (options.objname.length === 0) throw new Error(`Invalid Option: objname must be a non empty string`);
	} else if (typeof options.objname === "number") {} else throw new Error(`Invalid Option: objname must be a string or a buffer, got ${options.objname}`);
	if (options.objname !== void 0) {
		if (typeof options.objname === "number") {
			if (options.columns !== false) throw Error("Invalid Option: objname index cannot be combined with columns or be defined as a field");
		} else if (options.columns === false) throw Error("Invalid Option: objname field must be combined with columns or be defined as an index");
	}
	if (options.on_record === void 0 || options.on_record === null) options.on_record = void 0;
	else if (typeof options.on_record !== "function") throw new CsvError("CSV_INVALID_OPTION_ON_RECORD", [
		"Invalid option `on_record`:",
		"expect a function,",
		`got ${JSON.stringify(options.on_record)}`
	], options);
	if (options.on_skip !== void 0 && options.on_skip !== null && typeof options.on_skip !== "function") throw new Error(`Invalid Option: on_skip must be a function, got ${JSON.stringify(options.on_skip)}`);
	if (options.quote === null || options.quote === false || options.quote === "") options.quote = null;
	else {
		if (options.quote === void 0 || options.quote === true) options.quote = Buffer.from("\"", options.encoding);
		else if (typeof options.quote === "string") options.quote = Buffer.from(options.quote, options.encoding);
		if (!Buffer.isBuffer(options.quote)) throw new Error(`Invalid Option: quote must be a buffer or a string, got ${JSON.stringify(options.quote)}`);
	}
	if (options.raw === void 0 || options.raw === null || options.raw === false) options.raw = false;
	else if (options.raw !== true) throw new Error(`Invalid Option: raw must be true, got ${JSON.stringify(options.raw)}`);
	if (options.record_delimiter === void 0) options.record_delimiter = [];
	else if (typeof options.record_delimiter === "string" || Buffer.isBuffer(options.record_delimiter)) {
		if (options.record_delimiter.length === 0) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
			"Invalid option `record_delimiter`:",
			"value must be a non empty string or buffer,",
			`got ${JSON.stringify(options.record_delimiter)}`
		], options);
		options.record_delimiter = [options.record_delimiter];
	} else if (!Array.isArray(options.record_delimiter)) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
		"Invalid option `record_delimiter`:",
		"value must be a string, a buffer or array of string|buffer,",
		`got ${JSON.stringify(options.record_delimiter)}`
	], options);
	options.record_delimiter = options.record_delimiter.map(function(rd, i) {
		if (typeof rd !== "string" && !Buffer.isBuffer(rd)) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
			"Invalid option `record_delimiter`:",
			"value must be a string, a buffer or array of string|buffer",
			`at index ${i},`,
			`got ${JSON.stringify(rd)}`
		], options);
		else if (rd.length === 0) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
			"Invalid option `record_delimiter`:",
			"value must be a non empty string or buffer",
			`at index ${i},`,
			`got ${JSON.stringify(rd)}`
		], options);
		if (typeof rd === "string") rd = Buffer.from(rd, options.encoding);
		return rd;
	});
	if (typeof options.relax_column_count === "boolean") {} else if (options.relax_column_count === void 0 || options.relax_column_count === null) options.relax_column_count = false;
	else throw new Error(`Invalid Option: relax_column_count must be a boolean, got ${JSON.stringify(options.relax_column_count)}`);
	if (typeof options.relax_column_count_less === "boolean") {} else if (options.relax_column_count_less === void 0 || options.relax_column_count_less === null) options.relax_column_count_less = false;
	else throw new Error(`Invalid Option: relax_column_count_less must be a boolean, got ${JSON.stringify(options.relax_column_count_less)}`);
	if (typeof options.relax_column_count_more === "boolean") {} else if (options.relax_column_count_more === void 0 || options.relax_column_count_more === null) options.relax_column_count_more = false;
	else throw new Error(`Invalid Option: relax_column_count_more must be a boolean, got ${JSON.stringify(options.relax_column_count_more)}`);
	if (typeof options.relax_quotes === "boolean") {} else if (options.relax_quotes === void 0 || options.relax_quotes === null) options.relax_quotes = false;
	else throw new Error(`Invalid Option: relax_quotes must be a boolean, got ${JSON.stringify(options.relax_quotes)}`);
	if (typeof options.skip_empty_lines === "boolean") {} else if (options.skip_empty_lines === void 0 || options.skip_empty_lines === null) options.skip_empty_lines = false;
	else throw new Error(`Invalid Option: skip_empty_lines must be a boolean, got ${JSON.stringify(options.skip_empty_lines)}`);
	if (typeof options.skip_records_with_empty_values === "boolean") {} else if (options.skip_records_with_empty_values === void 0 || options.skip_records_with_empty_values === null) options.skip_records_with_empty_values = false;
	else throw new Error(`Invalid Option: skip_records_with_empty_values must be a boolean, got ${JSON.stringify(options.skip_records_with_empty_values)}`);
	if (typeof options.skip_records_with_error === "boolean") {} else if (options.skip_records_with_error === void 0 || options.skip_records_with_error === null) options.skip_records_with_error = false;
	else throw new Error(`Invalid Option: skip_records_with_error must be a boolean, got ${JSON.stringify(options.skip_records_with_error)}`);
	if (options.rtrim === void 0 || options.rtrim === null || options.rtrim === false) options.rtrim = false;
	else if (options.rtrim !== true) throw new Error(`Invalid Option: rtrim must be a boolean, got ${JSON.stringify(options.rtrim)}`);
	if (options.ltrim === void 0 || options.ltrim === null || options.ltrim === false) options.ltrim = false;
	else if (options.ltrim !== true) throw new Error(`Invalid Option: ltrim must be a boolean, got ${JSON.stringify(options.ltrim)}`);
	if (options.trim === void 0 || options.trim === null || options.trim === false) options.trim = false;
	else if (options.trim !== true) throw new Error(`Invalid Option: trim must be a boolean, got ${JSON.stringify(options.trim)}`);
	if (options.trim === true && opts.ltrim !== false) options.ltrim = true;
	else if (options.ltrim !== true) options.ltrim = false;
	if (options.trim === true && opts.rtrim !== false) options.rtrim = true;
	else if (options.rtrim !== true) options.rtrim = false;
	if (options.to === void 0 || options.to === null) options.to = -1;
	else if (options.to !== -1) {
		if (typeof options.to === "string" && /\d+/.test(options.to)) options.to = parseInt(options.to);
		if (Number.isInteger(options.to)) {
			if (options.to <= 0) throw new Error(`Invalid Option: to must be a positive integer greater than 0, got ${JSON.stringify(opts.to)}`);
		} else throw new Error(`Invalid Option: to must be an integer, got ${JSON.stringify(opts.to)}`);
	}
	if (options.to_line === void 0 || options.to_line === null) options.to_line = -1;
	else if (options.to_line !== -1) {
		if (typeof options.to_line === "string" && /\d+/.test(options.to_line)) options.to_line = parseInt(options.to_line);
		if (Number.isInteger(options.to_line)) {
			if (options.to_line <= 0) throw new Error(`Invalid Option: to_line must be a positive integer greater than 0, got ${JSON.stringify(opts.to_line)}`);
		} else throw new Error(`Invalid Option: to_line must be an integer, got ${JSON.stringify(opts.to_line)}`);
	}
	return options;
};
// node_modules/csv-parse/lib/utils/delimiter_discover.js
const delimiter_discover = function(records, options) {
	if (!options) ({delimiter_auto: options} = normalize_options({ delimiter_auto: true }));
	if (typeof records === "string") records = Buffer.from(records);
	if (Buffer.isBuffer(records)) records = ((data) => {
		const records = [];
		const parser = transform({ delimiter: [] });
		const push = (record) => records.push(record);
		const close = () => {};
		const error = parser.parse(data, true, push, close);
		if (error !== void 0) throw error;
		return records;
	})(records);
	const info = Array(127).fill().map(() => ({ lines: [] }));
	records.map(([record], line) => {
		for (let i = 0, l = record.length; i < l; i++) {
			const code = record.charCodeAt(i);
			if (info[code].lines[line] === void 0) info[code].lines[line] = 0;
			info[code].lines[line]++;
		}
	});
	info.map((info, i) => {
		info.char_code = i;
		info.std = std(info.lines);
		info.total = info.lines.reduce((acc, val) => acc + val, 0);
		info.preferred = !!options.preferred[i];
		info.score = options.score(info, options);
	});
	const result = info.reduce((acc, info) => acc.score > info.score ? acc : info, {});
	return String.fromCharCode(result.char_code);
};
const std = function(array) {
	const n = array.length;
	if (n === 0) return 0;
	const mean = array.reduce((a, b) => a + b) / n;
	return Math.sqrt(array.map((x) => Math.pow(x - mean, 2)).reduce((a, b) => a + b) / n);
};
// node_modules/csv-parse/lib/api/index.js
const isRecordEmpty = function(record) {
	return record.every((field) => field == null || field.toString && field.toString().trim() === "");
};
const cr = 13;
const nl = 10;
const boms = {
	utf8: Buffer.from([
		239,
		187,
		191
	]),
	utf16le: Buffer.from([255, 254])
};
const transform = function(original_options = {}) {
	const info = {
		bytes: 0,
		bytes_records: 0,
		comment_lines: 0,
		empty_lines: 0,
		invalid_field_length: 0,
		lines: 1,
		records: 0
	};
	const options = normalize_options(original_options);
	return {
		info,
		original_options,
		options,
		state: init_state(options),
		__needMoreData: function(i, bufLen, end) {
			if (end) return false;
			const { encoding, escape, quote } = this.options;
			const { quoting, needMoreDataSize, recordDelimiterMaxLength } = this.state;
			return bufLen - i - 1 < Math.max(needMoreDataSize, recordDelimiterMaxLength === 0 ? Buffer.from("\r\n", encoding).length : recordDelimiterMaxLength, quoting ? (escape === null ? 0 : escape.length) + quote.length : 0, quoting ? quote.length + recordDelimiterMaxLength : 0);
		},
		parse: function(nextBuf, end, push, close) {
			const { bom, comment_no_infix, delimiter_auto, encoding, from_line, ltrim, max_record_size, raw, relax_quotes, rtrim, skip_empty_lines, to, to_line } = this.options;
			let { comment, escape, quote, record_delimiter } = this.options;
			const { bomSkipped, delimiterDiscovered, delimiterBufPrevious, rawBuffer, escapeIsQuote } = this.state;
			if (!delimiterDiscovered && delimiter_auto) {
				let delimiterBuf;
				if (delimiterBufPrevious === void 0) delimiterBuf = nextBuf;
				else if (delimiterBufPrevious !== void 0 && nextBuf === void 0) delimiterBuf = delimiterBufPrevious;
				else delimiterBuf = Buffer.concat([delimiterBufPrevious, nextBuf]);
				nextBuf = void 0;
				if (end || delimiterBuf.length > delimiter_auto.size) {
					this.options.delimiter = [Buffer.from(delimiter_discover(delimiterBuf, this.options.delimiter_auto))];
					this.state.previousBuf = delimiterBuf;
					this.state.delimiterBufPrevious = void 0;
					this.state.delimiterDiscovered = true;
				} else {
					this.state.delimiterBufPrevious = delimiterBuf;
					return;
				}
			}
			const { previousBuf } = this.state;
			let buf;
			if (previousBuf === void 0) {
				if (nextBuf === void 0) {
					close();
					return;
				} else buf = nextBuf;
			} else if (previousBuf !== void 0 && nextBuf === void 0) buf = previousBuf;
			else buf = Buffer.concat([previousBuf, nextBuf]);
			if (bomSkipped === false) {
				if (bom === false) this.state.bomSkipped = true;
				else if (buf.length < 3) {
					if (end === false) {
						this.state.previousBuf = buf;
						return;
					}
				} else {
					for (const encoding in boms) if (boms[encoding].compare(buf, 0, boms[encoding].length) === 0) {
						const bomLength = boms[encoding].length;
						this.state.bufBytesStart += bomLength;
						buf = buf.slice(bomLength);
						const options = normalize_options({
							...this.original_options,
							encoding
						});
						for (const key in options) this.options[key] = options[key];
						({comment, escape, quote} = this.options);
						break;
					}
					this.state.bomSkipped = true;
				}
			}
			const bufLen = buf.length;
			let pos = 0;
			for (; pos < bufLen; pos++) {
				if (this.__needMoreData(pos, bufLen, end)) break;
				if (this.state.wasRowDelimiter === true) {
					this.info.lines++;
					this.state.wasRowDelimiter = false;
				}
				if (to_line !== -1 && this.info.lines > to_line) {
					this.state.stop = true;
					close();
					return;
				}
				if (this.state.quoting === false && record_delimiter.length === 0) {
					if (this.__autoDiscoverRecordDelimiter(buf, pos)) record_delimiter = this.options.record_delimiter;
				}
				const chr = buf[pos];
				if (raw === true) rawBuffer.append(chr);
				if ((chr === cr || chr === nl) && this.state.wasRowDelimiter === false) this.state.wasRowDelimiter = true;
				if (this.state.escaping === true) this.state.escaping = false;
				else {
					if (escape !== null && this.state.quoting === true && this.__isEscape(buf, pos, chr) && pos + escape.length < bufLen) {
						if (escapeIsQuote) {
							if (this.__isQuote(buf, pos + escape.length)) {
								this.state.escaping = true;
								pos += escape.length - 1;
								continue;
							}
						} else {
							this.state.escaping = true;
							pos += escape.length - 1;
							continue;
						}
					}
					if (this.state.commenting === false && this.__isQuote(buf, pos)) {
						if (this.state.quoting === true) {
							const nextChr = buf[pos + quote.length];
							const isNextChrTrimable = rtrim && this.__isCharTrimable(buf, pos + quote.length);
							const isNextChrComment = comment !== null && this.__compareBytes(comment, buf, pos + quote.length, nextChr);
							const isNextChrDelimiter = this.__isDelimiter(buf, pos + quote.length, nextChr);
							const isNextChrRecordDelimiter = record_delimiter.length === 0 ? this.__autoDiscoverRecordDelimiter(buf, pos + quote.length) : this.__isRecordDelimiter(nextChr, buf, pos + quote.length);
							if (escape !== null && this.__isEscape(buf, pos, chr) && this.__isQuote(buf, pos + escape.length)) pos += escape.length - 1;
							else if (!nextChr || isNextChrDelimiter || isNextChrRecordDelimiter || isNextChrComment || isNextChrTrimable) {
								this.state.quoting = false;
								this.state.wasQuoting = true;
								pos += quote.length - 1;
								continue;
							} else if (relax_quotes === false) {
								const err = this.__error(new CsvError("CSV_INVALID_CLOSING_QUOTE", [
									"Invalid Closing Quote:",
									`got "${String.fromCharCode(nextChr)}"`,
									`at line ${this.info.lines}`,
									"instead of delimiter, record delimiter, trimable character",
									"(if activated) or comment"
								], this.options, this.__infoField()));
								if (err !== void 0) return err;
							} else {
								this.state.quoting = false;
								this.state.wasQuoting = true;
								this.state.field.prepend(quote);
								pos += quote.length - 1;
							}
						} else if (this.state.field.length !== 0) {
							if (relax_quotes === false) {
								const info = this.__infoField();
								const bom = Object.keys(boms).map((b) => boms[b].equals(this.state.field.toString()) ? b : false).filter(Boolean)[0];
								const err = this.__error(new CsvError("INVALID_OPENING_QUOTE", [
									"Invalid Opening Quote:",
									`a quote is found on field ${JSON.stringify(info.column)} at line ${info.lines}, value is ${JSON.stringify(this.state.field.toString(encoding))}`,
									bom ? `(${bom} bom)` : void 0
								], this.options, info, { field: this.state.field }));
								if (err !== void 0) return err;
							}
						} else {
							this.state.quoting = true;
							pos += quote.length - 1;
							continue;
						}
					}
					if (this.state.quoting === false) {
						const recordDelimiterLength = this.__isRecordDelimiter(chr, buf, pos);
						if (recordDelimiterLength !== 0) {
							if (this.state.commenting && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0) this.info.comment_lines++;
							else {
								if (this.state.enabled === false && this.info.lines + (this.state.wasRowDelimiter === true ? 1 : 0) >= from_line) {
									this.state.enabled = true;
									this.__resetField();
									this.__resetRecord();
									pos += recordDelimiterLength - 1;
									continue;
								}
								if (skip_empty_lines === true && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0) {
									this.info.empty_lines++;
									pos += recordDelimiterLength - 1;
									continue;
								}
								this.info.bytes = this.state.bufBytesStart + pos;
								const errField = this.__onField();
								if (errField !== void 0) return errField;
								this.info.bytes = this.state.bufBytesStart + pos + recordDelimiterLength;
								const errRecord = this.__onRecord(push);
								if (errRecord !== void 0) return errRecord;
								if (to !== -1 && this.info.records >= to) {
									this.state.stop = true;
									close();
									return;
								}
							}
							this.state.commenting = false;
							pos += recordDelimiterLength - 1;
							continue;
						}
						if (this.state.commenting) continue;
						if (comment !== null && (comment_no_infix === false || this.state.record.length === 0 && this.state.field.length === 0)) {
							if (this.__compareBytes(comment, buf, pos, chr) !== 0) {
								this.state.commenting = true;
								continue;
							}
						}
						const delimiterLength = this.__isDelimiter(buf, pos, chr);
						if (delimiterLength !== 0) {
							this.info.bytes = this.state.bufBytesStart + pos;
							const errField = this.__onField();
							if (errField !== void 0) return errField;
							pos += delimiterLength - 1;
							continue;
						}
					}
				}
				if (this.state.commenting === false) {
					if (max_record_size !== 0 && this.state.record_length + this.state.field.length > max_record_size) return this.__error(new CsvError("CSV_MAX_RECORD_SIZE", [
						"Max Record Size:",
						"record exceed the maximum number of tolerated bytes",
						`of ${max_record_size}`,
						`at line ${this.info.lines}`
					], this.options, this.__infoField()));
				}
				const lappend = ltrim === false || this.state.quoting === true || this.state.field.length !== 0 || !this.__isCharTrimable(buf, pos);
				const rappend = rtrim === false || this.state.wasQuoting === false;
				if (lappend === true && rappend === true) this.state.field.append(chr);
				else if (rtrim === true && !this.__isCharTrimable(buf, pos)) return this.__error(new CsvError("CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE", [
					"Invalid Closing Quote:",
					"found non trimable byte after quote",
					`at line ${this.info.lines}`
				], this.options, this.__infoField()));
				else {
					if (lappend === false) pos += this.__isCharTrimable(buf, pos) - 1;
					continue;
				}
			}
			if (end === true) {
				if (this.state.quoting === true) {
					const err = this.__error(new CsvError("CSV_QUOTE_NOT_CLOSED", ["Quote Not Closed:", `the parsing is finished with an opening quote at line ${this.info.lines}`], this.options, this.__infoField()));
					if (err !== void 0) return err;
				} else if (this.state.wasQuoting === true || this.state.record.length !== 0 || this.state.field.length !== 0) {
					this.info.bytes = this.state.bufBytesStart + pos;
					const errField = this.__onField();
					if (errField !== void 0) return errField;
					const errRecord = this.__onRecord(push);
					if (errRecord !== void 0) return errRecord;
				} else if (this.state.wasRowDelimiter === true) this.info.empty_lines++;
				else if (this.state.commenting === true) this.info.comment_lines++;
			} else {
				this.state.bufBytesStart += pos;
				this.state.previousBuf = buf.slice(pos);
			}
			if (this.state.wasRowDelimiter === true) {
				this.info.lines++;
				this.state.wasRowDelimiter = false;
			}
		},
		__onRecord: function(push) {
			const { columns, group_columns_by_name, encoding, info, from, relax_column_count, relax_column_count_less, relax_column_count_more, raw, skip_records_with_empty_values } = this.options;
			const { enabled, record } = this.state;
			if (enabled === false) return this.__resetRecord();
			const recordLength = record.length;
			if (columns === true) {
				if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
					this.__resetRecord();
					return;
				}
				return this.__firstLineToColumns(record);
			}
			if (columns === false && this.info.records === 0) this.state.expectedRecordLength = recordLength;
			if (recordLength !== this.state.expectedRecordLength) {
				const err = columns === false ? new CsvError("CSV_RECORD_INCONSISTENT_FIELDS_LENGTH", [
					"Invalid Record Length:",
					`expect ${this.state.expectedRecordLength},`,
					`got ${recordLength} on line ${this.info.lines}`
				], this.options, this.__infoField(), { record }) : new CsvError("CSV_RECORD_INCONSISTENT_COLUMNS", [
					"Invalid Record Length:",
					`columns length is ${columns.length},`,
					`got ${recordLength} on line ${this.info.lines}`
				], this.options, this.__infoField(), { record });
				if (relax_column_count === true || relax_column_count_less === true && recordLength < this.state.expectedRecordLength || relax_column_count_more === true && recordLength > this.state.expectedRecordLength) {
					this.info.invalid_field_length++;
					this.state.error = err;
				} else {
					const finalErr = this.__error(err);
					if (finalErr) return finalErr;
				}
			}
			if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
				this.__resetRecord();
				return;
			}
			if (this.state.recordHasError === true) {
				this.__resetRecord();
				this.state.recordHasError = false;
				return;
			}
			this.info.records++;
			if (from === 1 || this.info.records >= from) {
				const { objname } = this.options;
				if (columns !== false) {
					const obj = {};
					for (let i = 0, l = record.length; i < l; i++) {
						if (columns[i] === void 0 || columns[i].disabled) continue;
						if (group_columns_by_name === true && Object.hasOwn(obj, columns[i].name)) {
							if (Array.isArray(obj[columns[i].name])) obj[columns[i].name] = obj[columns[i].name].concat(record[i]);
							else obj[columns[i].name] = [obj[columns[i].name], record[i]];
						} else Object.defineProperty(obj, columns[i].name, {
							value: record[i],
							enumerable: true,
							writable: true,
							configurable: true
						});
					}
					if (raw === true || info === true) {
						const extRecord = Object.assign({ record: obj }, raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {}, info === true ? { info: this.__infoRecord() } : {});
						const err = this.__push(objname === void 0 ? extRecord : [obj[objname], extRecord], push);
						if (err) return err;
					} else {
						const err = this.__push(objname === void 0 ? obj : [obj[objname], obj], push);
						if (err) return err;
					}
				} else if (raw === true || info === true) {
					const extRecord = Object.assign({ record }, raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {}, info === true ? { info: this.__infoRecord() } : {});
					const err = this.__push(objname === void 0 ? extRecord : [record[objname], extRecord], push);
					if (err) return err;
				} else {
					const err = this.__push(objname === void 0 ? record : [record[objname], record], push);
					if (err) return err;
				}
			}
			this.__resetRecord();
		},
		__firstLineToColumns: function(record) {
			const { firstLineToHeaders } = this.state;
			try {
				const headers = firstLineToHeaders === void 0 ? record : firstLineToHeaders.call(null, record);
				if (!Array.isArray(headers)) return this.__error(new CsvError("CSV_INVALID_COLUMN_MAPPING", [
					"Invalid Column Mapping:",
					"expect an array from column function,",
					`got ${JSON.stringify(headers)}`
				], this.options, this.__infoField(), { headers }));
				const normalizedHeaders = normalize_columns_array(headers);
				this.state.expectedRecordLength = normalizedHeaders.length;
				this.options.columns = normalizedHeaders;
				this.__resetRecord();
				return;
			} catch (err) {
				return err;
			}
		},
		__resetRecord: function() {
			if (this.options.raw === true) this.state.rawBuffer.reset();
			this.state.error = void 0;
			this.state.record = [];
			this.state.record_length = 0;
		},
		__onField: function() {
			const { cast, encoding, rtrim, max_record_size } = this.options;
			const { enabled, wasQuoting } = this.state;
			if (enabled === false) return this.__resetField();
			let field = this.state.field.toString(encoding);
			if (rtrim === true && wasQuoting === false) field = field.trimRight();
			if (cast === true) {
				const [err, f] = this.__cast(field);
				if (err !== void 0) return err;
				field = f;
			}
			this.state.record.push(field);
			if (max_record_size !== 0 && typeof field === "string") this.state.record_length += field.length;
			this.__resetField();
		},
		__resetField: function() {
			this.state.field.reset();
			this.state.wasQuoting = false;
		},
		__push: function(record, push) {
			const { on_record } = this.options;
			if (on_record !== void 0) {
				const info = this.__infoRecord();
				try {
					record = on_record.call(null, record, info);
				} catch (err) {
					return err;
				}
				if (record === void 0 || record === null) return;
			}
			this.info.bytes_records += this.info.bytes;
			push(record);
		},
		__cast: function(field) {
			const { columns, relax_column_count } = this.options;
			if (Array.isArray(columns) === true && relax_column_count && this.options.columns.length <= this.state.record.length) return [void 0, void 0];
			if (this.state.castField !== null) try {
				const info = this.__infoField();
				return [void 0, this.state.castField.call(null, field, info)];
			} catch (err) {
				return [err];
			}
			if (this.__isFloat(field)) return [void 0, parseFloat(field)];
			else if (this.options.cast_date !== false) {
				const info = this.__infoField();
				return [void 0, this.options.cast_date.call(null, field, info)];
			}
			return [void 0, field];
		},
		__compareBytes: function(sourceBuf, targetBuf, targetPos, firstByte) {
			if (sourceBuf[0] !== firstByte) return 0;
			const sourceLength = sourceBuf.length;
			for (let i = 1; i < sourceLength; i++) if (sourceBuf[i] !== targetBuf[targetPos + i]) return 0;
			return sourceLength;
		},
		__isCharTrimable: function(buf, pos) {
			const { timchars, timcharFirstBytes } = this.state;
			const first = buf[pos];
			if (first === void 0 || timcharFirstBytes[first] === 0) return 0;
			loop1: for (let i = 0; i < timchars.length; i++) {
				const timchar = timchars[i];
				for (let j = 0; j < timchar.length; j++) if (timchar[j] !== buf[pos + j]) continue loop1;
				return timchar.length;
			}
			return 0;
		},
		__isDelimiter: function(buf, pos, chr) {
			const { delimiter, ignore_last_delimiters } = this.options;
			if (ignore_last_delimiters === true && this.state.record.length === this.options.columns.length - 1) return 0;
			else if (ignore_last_delimiters !== false && typeof ignore_last_delimiters === "number" && this.state.record.length === ignore_last_delimiters - 1) return 0;
			loop1: for (let i = 0; i < delimiter.length; i++) {
				const del = delimiter[i];
				if (del[0] === chr) {
					for (let j = 1; j < del.length; j++) if (del[j] !== buf[pos + j]) continue loop1;
					return del.length;
				}
			}
			return 0;
		},
		__isEscape: function(buf, pos, chr) {
			const { escape } = this.options;
			if (escape === null) return false;
			const l = escape.length;
			if (escape[0] === chr) {
				for (let i = 0; i < l; i++) if (escape[i] !== buf[pos + i]) return false;
				return true;
			}
			return false;
		},
		__isFloat: function(value) {
			return value - parseFloat(value) + 1 >= 0;
		},
		__isQuote: function(buf, pos) {
			const { quote } = this.options;
			if (quote === null) return false;
			const l = quote.length;
			for (let i = 0; i < l; i++) if (quote[i] !== buf[pos + i]) return false;
			return true;
		},
		__isRecordDelimiter: function(chr, buf, pos) {
			const { record_delimiter } = this.options;
			const recordDelimiterLength = record_delimiter.length;
			loop1: for (let i = 0; i < recordDelimiterLength; i++) {
				const rd = record_delimiter[i];
				const rdLength = rd.length;
				if (rd[0] !== chr) continue;
				for (let j = 1; j < rdLength; j++) if (rd[j] !== buf[pos + j]) continue loop1;
				return rd.length;
			}
			return 0;
		},
		__autoDiscoverRecordDelimiter: function(buf, pos) {
			const { encoding } = this.options;
			const rds = [
				Buffer.from("\r\n", encoding),
				Buffer.from("\n", encoding),
				Buffer.from("\r", encoding)
			];
			loop: for (let i = 0; i < rds.length; i++) {
				const l = rds[i].length;
				for (let j = 0; j < l; j++) if (rds[i][j] !== buf[pos + j]) continue loop;
				this.options.record_delimiter.push(rds[i]);
				this.state.recordDelimiterMaxLength = rds[i].length;
				return rds[i].length;
			}
			return 0;
		},
		__error: function(msg) {
			const { encoding, raw, skip_records_with_error } = this.options;
			const err = typeof msg === "string" ? new Error(msg) : msg;
			if (skip_records_with_error) {
				this.state.recordHasError = true;
				if (this.options.on_skip !== void 0) try {
					this.options.on_skip(err, raw ? this.state.rawBuffer.toString(encoding) : void 0);
				} catch (err) {
					return err;
				}
				return;
			} else return err;
		},
		__infoDataSet: function() {
			return {
				...this.info,
				columns: this.options.columns
			};
		},
		__infoRecord: function() {
			const { columns, raw, encoding } = this.options;
			return {
				...this.__infoDataSet(),
				bytes_records: this.info.bytes,
				error: this.state.error,
				header: columns === true,
				index: this.state.record.length,
				raw: raw ? this.state.rawBuffer.toString(encoding) : void 0
			};
		},
		__infoField: function() {
			const { columns } = this.options;
			const isColumns = Array.isArray(columns);
			const bytes_records = this.info.bytes_records;
			return {
				...this.__infoRecord(),
				bytes_records,
				column: isColumns === true ? columns.length > this.state.record.length ? columns[this.state.record.length].name : null : this.state.record.length,
				quoting: this.state.wasQuoting
			};
		}
	};
};
// node_modules/csv-parse/lib/index.js
var Parser = class extends stream__WEBPACK_IMPORTED_MODULE_11__.Transform {
	constructor(opts = {}) {
		super({
			readableObjectMode: true,
			...opts,
			encoding: null
		});
		this.api = transform({
			on_skip: (err, chunk) => {
				this.emit("skip", err, chunk);
			},
			...opts
		});
		this.state = this.api.state;
		this.options = this.api.options;
		this.info = this.api.info;
	}
	_transform(buf, _, callback) {
		if (this.state.stop === true) return;
		const err = this.api.parse(buf, false, (record) => {
			this.push(record);
		}, () => {
			this.push(null);
			this.end();
			this.on("end", this.destroy);
		});
		if (err !== void 0) this.state.stop = true;
		callback(err);
	}
	_flush(callback) {
		if (this.state.stop === true) return;
		callback(this.api.parse(void 0, true, (record) => {
			this.push(record);
		}, () => {
			this.push(null);
			this.on("end", this.destroy);
		}));
	}
};
const parse = function() {
	let data, options, callback;
	for (const i in arguments) {
		const argument = arguments[i];
		const type = typeof argument;
		if (data === void 0 && (typeof argument === "string" || Buffer.isBuffer(argument))) data = argument;
		else if (options === void 0 && is_object(argument)) options = argument;
		else if (callback === void 0 && type === "function") callback = argument;
		else throw new CsvError("CSV_INVALID_ARGUMENT", ["Invalid argument:", `got ${JSON.stringify(argument)} at index ${i}`], options || {});
	}
	const parser = new Parser(options);
	if (callback) {
		const records = options === void 0 || options.objname === void 0 ? [] : Object.create(null);
		parser.on("readable", function() {
			let record;
			while ((record = this.read()) !== null) if (options === void 0 || options.objname === void 0) records.push(record);
			else Object.assign(records, { [record[0]]: record[1] });
		});
		parser.on("error", function(err) {
			callback(err, void 0, parser.api.__infoDataSet());
		});
		parser.on("end", function() {
			callback(void 0, records, parser.api.__infoDataSet());
		});
	}
	if (data !== void 0) {
		const writer = function() {
			parser.write(data);
			parser.end();
		};
		if (typeof setImmediate === "function") setImmediate(writer);
		else setTimeout(writer, 0);
	}
	return parser;
};
// src/users/file/row.ts
const MAX_ROW = 1e5;
const TOO_LONG = `is longer than ${MAX_ROW} bytes`;
function rowOf$1(value, line, placeOf) {
	if ((0,_mapping_js__WEBPACK_IMPORTED_MODULE_14__/* .isMapping */ .pi)(value)) return {
		line,
		fields: value,
		placeOf
	};
	return { issue: {
		...placeOf(""),
		message: `must be a mapping with email, but it is ${(0,_mapping_js__WEBPACK_IMPORTED_MODULE_14__/* .kindOf */ .I)(value)}`
	} };
}
// src/users/file/csv.ts
const OPTIONS = {
	raw: true,
	relax_column_count: true,
	skip_empty_lines: true,
	max_record_size: MAX_ROW,
	record_delimiter: [
		"\r\n",
		"\n",
		"\r"
	]
};
const REASONS = {
	CSV_QUOTE_NOT_CLOSED: "a quote is opened in it and never closed",
	CSV_INVALID_CLOSING_QUOTE: "after the quote that ends a field there is more than a comma (a quote within a field is written twice)",
	INVALID_OPENING_QUOTE: "a quote stands in a field that does not begin with one",
	CSV_MAX_RECORD_SIZE: TOO_LONG
};
async function* csvRows(chunks, purpose) {
	let header;
	let line = 1;
	for await (const parsed of records(chunks)) {
		if ("code" in parsed) {
			yield { issue: {
				line,
				message: REASONS[parsed.code] ?? `is not CSV (${parsed.code})`
			} };
			return;
		}
		const { record, raw } = parsed;
		const start = line + breaksIn(/^[\r\n]*/.exec(raw)?.[0] ?? "");
		line += breaksIn(raw);
		if (header) yield rowOf(record, header, raw.replace(/^[\r\n]+/, ""), start);
		else {
			header = record.map((name) => name.trim());
			const issues = headerIssues(header, purpose);
			yield* issues.map((message) => ({ issue: {
				line: start,
				message
			} }));
			if (issues.length > 0) return;
		}
	}
	if (!header) yield { issue: {
		line: 1,
		message: `the file is empty: it needs a header with ${REQUIRED[purpose]}`
	} };
}
async function* records(chunks) {
	const found = [];
	const parser = parse({
		...OPTIONS,
		on_record: (parsed) => void found.push(parsed)
	});
	parser.on("error", () => void 0).resume();
	const after = async (act) => new Promise((resolve) => act((error) => resolve(error ?? void 0)));
	let error;
	for (const chunk of chunks) {
		error = await after((done) => parser.write(chunk, done));
		yield* found.splice(0);
		if (error) break;
	}
	error ??= await after((done) => parser.end(done));
	yield* found.splice(0);
	if (error instanceof CsvError) yield { code: error.code };
	else if (error) throw error;
}
function rowOf(record, header, raw, line) {
	if (record.length !== header.length) return { issue: {
		line,
		message: `has ${record.length} fields, and the header has ${header.length}`
	} };
	const filled = header.flatMap((name, index) => record[index]?.trim() ? [[name, record[index]]] : []);
	const placeOf = (field) => isFieldName(field) && header.includes(field) ? placeIn(raw, header.indexOf(field), line) : { line };
	return {
		line,
		fields: Object.fromEntries(filled),
		placeOf
	};
}
function placeIn(raw, index, line) {
	let [left, isQuoted, start, row] = [
		index,
		false,
		0,
		line
	];
	for (let at = 0; left > 0 && at < raw.length; at++) {
		const char = raw[at];
		if (char === "\"") isQuoted = !isQuoted;
		const isBreak = char === "\n" || char === "\r" && raw[at + 1] !== "\n";
		if (isBreak) row++;
		if (isBreak || char === "," && !isQuoted) start = at + 1;
		if (char === "," && !isQuoted) left--;
	}
	const lineStart = Math.max(raw.lastIndexOf("\n", start - 1), raw.lastIndexOf("\r", start - 1)) + 1;
	return {
		line: row,
		column: [...raw.slice(start > 0 ? lineStart : 0, start)].length + 1
	};
}
function breaksIn(text) {
	return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
// src/users/file/format.ts
function formatOf(name, first) {
	if (/\.csv$/i.test(name)) return "csv";
	if (/\.(?:jsonl|ndjson)$/i.test(name)) return "lines";
	const [character] = (first?.toString("utf8") ?? "").trimStart();
	if (character === "[") return "list";
	if (character === "{") return "lines";
	return /\.json$/i.test(name) ? "list" : "csv";
}
// src/users/file/json-lines.ts
function* jsonLineRows(chunks) {
	const decoder = new TextDecoder();
	let [line, rest] = [0, ""];
	for (const chunk of chunks) {
		const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
		rest = lines.pop() ?? "";
		for (const text of lines) yield* rowsOf$1(text, ++line);
		if (rest.length > 1e5) {
			yield { issue: {
				line: line + 1,
				message: TOO_LONG
			} };
			return;
		}
	}
	yield* rowsOf$1(rest, line + 1);
}
function* rowsOf$1(text, line) {
	if (text.trim() === "") return;
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		yield { issue: {
			line,
			message: "is not JSON"
		} };
		return;
	}
	yield rowOf$1(value, line, () => ({ line }));
}
// node_modules/@streamparser/json/dist/mjs/utils/bufferedString.js
var NonBufferedString = class {
	constructor() {
		this.decoder = new TextDecoder("utf-8", { fatal: true });
		this.pending = [];
		this.string = "";
		this.byteLength = 0;
	}
	appendChar(char) {
		this.pending.push(String.fromCharCode(char));
		this.byteLength += 1;
	}
	appendBuf(buf, start = 0, end = buf.length) {
		this.pending.push(this.decoder.decode(buf.subarray(start, end)));
		this.byteLength += end - start;
	}
	appendCharCode(code) {
		this.pending.push(String.fromCharCode(code));
	}
	reset() {
		this.pending = [];
		this.string = "";
		this.byteLength = 0;
	}
	toString() {
		if (this.pending.length > 0) {
			this.string += this.pending.join("");
			this.pending = [];
		}
		return this.string;
	}
};
var BufferedString = class {
	constructor(bufferSize) {
		this.decoder = new TextDecoder("utf-8", { fatal: true });
		this.bufferOffset = 0;
		this.string = "";
		this.byteLength = 0;
		this.buffer = new Uint8Array(bufferSize);
	}
	appendChar(char) {
		if (this.bufferOffset >= this.buffer.length) this.flushStringBuffer();
		this.buffer[this.bufferOffset++] = char;
		this.byteLength += 1;
	}
	appendBuf(buf, start = 0, end = buf.length) {
		const size = end - start;
		if (this.bufferOffset + size > this.buffer.length) this.flushStringBuffer();
		if (size > this.buffer.length) {
			this.string += this.decoder.decode(buf.subarray(start, end));
			this.byteLength += size;
			return;
		}
		this.buffer.set(buf.subarray(start, end), this.bufferOffset);
		this.bufferOffset += size;
		this.byteLength += size;
	}
	appendCharCode(code) {
		this.flushStringBuffer();
		this.string += String.fromCharCode(code);
	}
	flushStringBuffer() {
		this.string += this.decoder.decode(this.buffer.subarray(0, this.bufferOffset));
		this.bufferOffset = 0;
	}
	reset() {
		this.string = "";
		this.bufferOffset = 0;
		this.byteLength = 0;
	}
	toString() {
		this.flushStringBuffer();
		return this.string;
	}
};
// node_modules/@streamparser/json/dist/mjs/utils/types/tokenType.js
var TokenType;
(function(TokenType) {
	TokenType[TokenType["LEFT_BRACE"] = 0] = "LEFT_BRACE";
	TokenType[TokenType["RIGHT_BRACE"] = 1] = "RIGHT_BRACE";
	TokenType[TokenType["LEFT_BRACKET"] = 2] = "LEFT_BRACKET";
	TokenType[TokenType["RIGHT_BRACKET"] = 3] = "RIGHT_BRACKET";
	TokenType[TokenType["COLON"] = 4] = "COLON";
	TokenType[TokenType["COMMA"] = 5] = "COMMA";
	TokenType[TokenType["TRUE"] = 6] = "TRUE";
	TokenType[TokenType["FALSE"] = 7] = "FALSE";
	TokenType[TokenType["NULL"] = 8] = "NULL";
	TokenType[TokenType["STRING"] = 9] = "STRING";
	TokenType[TokenType["NUMBER"] = 10] = "NUMBER";
	TokenType[TokenType["SEPARATOR"] = 11] = "SEPARATOR";
})(TokenType || (TokenType = {}));
var tokenType_default = TokenType;
// node_modules/@streamparser/json/dist/mjs/utils/utf-8.js
var charset;
(function(charset) {
	charset[charset["BACKSPACE"] = 8] = "BACKSPACE";
	charset[charset["FORM_FEED"] = 12] = "FORM_FEED";
	charset[charset["NEWLINE"] = 10] = "NEWLINE";
	charset[charset["CARRIAGE_RETURN"] = 13] = "CARRIAGE_RETURN";
	charset[charset["TAB"] = 9] = "TAB";
	charset[charset["SPACE"] = 32] = "SPACE";
	charset[charset["EXCLAMATION_MARK"] = 33] = "EXCLAMATION_MARK";
	charset[charset["QUOTATION_MARK"] = 34] = "QUOTATION_MARK";
	charset[charset["NUMBER_SIGN"] = 35] = "NUMBER_SIGN";
	charset[charset["DOLLAR_SIGN"] = 36] = "DOLLAR_SIGN";
	charset[charset["PERCENT_SIGN"] = 37] = "PERCENT_SIGN";
	charset[charset["AMPERSAND"] = 38] = "AMPERSAND";
	charset[charset["APOSTROPHE"] = 39] = "APOSTROPHE";
	charset[charset["LEFT_PARENTHESIS"] = 40] = "LEFT_PARENTHESIS";
	charset[charset["RIGHT_PARENTHESIS"] = 41] = "RIGHT_PARENTHESIS";
	charset[charset["ASTERISK"] = 42] = "ASTERISK";
	charset[charset["PLUS_SIGN"] = 43] = "PLUS_SIGN";
	charset[charset["COMMA"] = 44] = "COMMA";
	charset[charset["HYPHEN_MINUS"] = 45] = "HYPHEN_MINUS";
	charset[charset["FULL_STOP"] = 46] = "FULL_STOP";
	charset[charset["SOLIDUS"] = 47] = "SOLIDUS";
	charset[charset["DIGIT_ZERO"] = 48] = "DIGIT_ZERO";
	charset[charset["DIGIT_ONE"] = 49] = "DIGIT_ONE";
	charset[charset["DIGIT_TWO"] = 50] = "DIGIT_TWO";
	charset[charset["DIGIT_THREE"] = 51] = "DIGIT_THREE";
	charset[charset["DIGIT_FOUR"] = 52] = "DIGIT_FOUR";
	charset[charset["DIGIT_FIVE"] = 53] = "DIGIT_FIVE";
	charset[charset["DIGIT_SIX"] = 54] = "DIGIT_SIX";
	charset[charset["DIGIT_SEVEN"] = 55] = "DIGIT_SEVEN";
	charset[charset["DIGIT_EIGHT"] = 56] = "DIGIT_EIGHT";
	charset[charset["DIGIT_NINE"] = 57] = "DIGIT_NINE";
	charset[charset["COLON"] = 58] = "COLON";
	charset[charset["SEMICOLON"] = 59] = "SEMICOLON";
	charset[charset["LESS_THAN_SIGN"] = 60] = "LESS_THAN_SIGN";
	charset[charset["EQUALS_SIGN"] = 61] = "EQUALS_SIGN";
	charset[charset["GREATER_THAN_SIGN"] = 62] = "GREATER_THAN_SIGN";
	charset[charset["QUESTION_MARK"] = 63] = "QUESTION_MARK";
	charset[charset["COMMERCIAL_AT"] = 64] = "COMMERCIAL_AT";
	charset[charset["LATIN_CAPITAL_LETTER_A"] = 65] = "LATIN_CAPITAL_LETTER_A";
	charset[charset["LATIN_CAPITAL_LETTER_B"] = 66] = "LATIN_CAPITAL_LETTER_B";
	charset[charset["LATIN_CAPITAL_LETTER_C"] = 67] = "LATIN_CAPITAL_LETTER_C";
	charset[charset["LATIN_CAPITAL_LETTER_D"] = 68] = "LATIN_CAPITAL_LETTER_D";
	charset[charset["LATIN_CAPITAL_LETTER_E"] = 69] = "LATIN_CAPITAL_LETTER_E";
	charset[charset["LATIN_CAPITAL_LETTER_F"] = 70] = "LATIN_CAPITAL_LETTER_F";
	charset[charset["LATIN_CAPITAL_LETTER_G"] = 71] = "LATIN_CAPITAL_LETTER_G";
	charset[charset["LATIN_CAPITAL_LETTER_H"] = 72] = "LATIN_CAPITAL_LETTER_H";
	charset[charset["LATIN_CAPITAL_LETTER_I"] = 73] = "LATIN_CAPITAL_LETTER_I";
	charset[charset["LATIN_CAPITAL_LETTER_J"] = 74] = "LATIN_CAPITAL_LETTER_J";
	charset[charset["LATIN_CAPITAL_LETTER_K"] = 75] = "LATIN_CAPITAL_LETTER_K";
	charset[charset["LATIN_CAPITAL_LETTER_L"] = 76] = "LATIN_CAPITAL_LETTER_L";
	charset[charset["LATIN_CAPITAL_LETTER_M"] = 77] = "LATIN_CAPITAL_LETTER_M";
	charset[charset["LATIN_CAPITAL_LETTER_N"] = 78] = "LATIN_CAPITAL_LETTER_N";
	charset[charset["LATIN_CAPITAL_LETTER_O"] = 79] = "LATIN_CAPITAL_LETTER_O";
	charset[charset["LATIN_CAPITAL_LETTER_P"] = 80] = "LATIN_CAPITAL_LETTER_P";
	charset[charset["LATIN_CAPITAL_LETTER_Q"] = 81] = "LATIN_CAPITAL_LETTER_Q";
	charset[charset["LATIN_CAPITAL_LETTER_R"] = 82] = "LATIN_CAPITAL_LETTER_R";
	charset[charset["LATIN_CAPITAL_LETTER_S"] = 83] = "LATIN_CAPITAL_LETTER_S";
	charset[charset["LATIN_CAPITAL_LETTER_T"] = 84] = "LATIN_CAPITAL_LETTER_T";
	charset[charset["LATIN_CAPITAL_LETTER_U"] = 85] = "LATIN_CAPITAL_LETTER_U";
	charset[charset["LATIN_CAPITAL_LETTER_V"] = 86] = "LATIN_CAPITAL_LETTER_V";
	charset[charset["LATIN_CAPITAL_LETTER_W"] = 87] = "LATIN_CAPITAL_LETTER_W";
	charset[charset["LATIN_CAPITAL_LETTER_X"] = 88] = "LATIN_CAPITAL_LETTER_X";
	charset[charset["LATIN_CAPITAL_LETTER_Y"] = 89] = "LATIN_CAPITAL_LETTER_Y";
	charset[charset["LATIN_CAPITAL_LETTER_Z"] = 90] = "LATIN_CAPITAL_LETTER_Z";
	charset[charset["LEFT_SQUARE_BRACKET"] = 91] = "LEFT_SQUARE_BRACKET";
	charset[charset["REVERSE_SOLIDUS"] = 92] = "REVERSE_SOLIDUS";
	charset[charset["RIGHT_SQUARE_BRACKET"] = 93] = "RIGHT_SQUARE_BRACKET";
	charset[charset["CIRCUMFLEX_ACCENT"] = 94] = "CIRCUMFLEX_ACCENT";
	charset[charset["LOW_LINE"] = 95] = "LOW_LINE";
	charset[charset["GRAVE_ACCENT"] = 96] = "GRAVE_ACCENT";
	charset[charset["LATIN_SMALL_LETTER_A"] = 97] = "LATIN_SMALL_LETTER_A";
	charset[charset["LATIN_SMALL_LETTER_B"] = 98] = "LATIN_SMALL_LETTER_B";
	charset[charset["LATIN_SMALL_LETTER_C"] = 99] = "LATIN_SMALL_LETTER_C";
	charset[charset["LATIN_SMALL_LETTER_D"] = 100] = "LATIN_SMALL_LETTER_D";
	charset[charset["LATIN_SMALL_LETTER_E"] = 101] = "LATIN_SMALL_LETTER_E";
	charset[charset["LATIN_SMALL_LETTER_F"] = 102] = "LATIN_SMALL_LETTER_F";
	charset[charset["LATIN_SMALL_LETTER_G"] = 103] = "LATIN_SMALL_LETTER_G";
	charset[charset["LATIN_SMALL_LETTER_H"] = 104] = "LATIN_SMALL_LETTER_H";
	charset[charset["LATIN_SMALL_LETTER_I"] = 105] = "LATIN_SMALL_LETTER_I";
	charset[charset["LATIN_SMALL_LETTER_J"] = 106] = "LATIN_SMALL_LETTER_J";
	charset[charset["LATIN_SMALL_LETTER_K"] = 107] = "LATIN_SMALL_LETTER_K";
	charset[charset["LATIN_SMALL_LETTER_L"] = 108] = "LATIN_SMALL_LETTER_L";
	charset[charset["LATIN_SMALL_LETTER_M"] = 109] = "LATIN_SMALL_LETTER_M";
	charset[charset["LATIN_SMALL_LETTER_N"] = 110] = "LATIN_SMALL_LETTER_N";
	charset[charset["LATIN_SMALL_LETTER_O"] = 111] = "LATIN_SMALL_LETTER_O";
	charset[charset["LATIN_SMALL_LETTER_P"] = 112] = "LATIN_SMALL_LETTER_P";
	charset[charset["LATIN_SMALL_LETTER_Q"] = 113] = "LATIN_SMALL_LETTER_Q";
	charset[charset["LATIN_SMALL_LETTER_R"] = 114] = "LATIN_SMALL_LETTER_R";
	charset[charset["LATIN_SMALL_LETTER_S"] = 115] = "LATIN_SMALL_LETTER_S";
	charset[charset["LATIN_SMALL_LETTER_T"] = 116] = "LATIN_SMALL_LETTER_T";
	charset[charset["LATIN_SMALL_LETTER_U"] = 117] = "LATIN_SMALL_LETTER_U";
	charset[charset["LATIN_SMALL_LETTER_V"] = 118] = "LATIN_SMALL_LETTER_V";
	charset[charset["LATIN_SMALL_LETTER_W"] = 119] = "LATIN_SMALL_LETTER_W";
	charset[charset["LATIN_SMALL_LETTER_X"] = 120] = "LATIN_SMALL_LETTER_X";
	charset[charset["LATIN_SMALL_LETTER_Y"] = 121] = "LATIN_SMALL_LETTER_Y";
	charset[charset["LATIN_SMALL_LETTER_Z"] = 122] = "LATIN_SMALL_LETTER_Z";
	charset[charset["LEFT_CURLY_BRACKET"] = 123] = "LEFT_CURLY_BRACKET";
	charset[charset["VERTICAL_LINE"] = 124] = "VERTICAL_LINE";
	charset[charset["RIGHT_CURLY_BRACKET"] = 125] = "RIGHT_CURLY_BRACKET";
	charset[charset["TILDE"] = 126] = "TILDE";
})(charset || (charset = {}));
const escapedSequences = {
	[34]: 34,
	[92]: 92,
	[47]: 47,
	[98]: 8,
	[102]: 12,
	[110]: 10,
	[114]: 13,
	[116]: 9
};
// node_modules/@streamparser/json/dist/mjs/tokenizer.js
var TokenizerStates;
(function(TokenizerStates) {
	TokenizerStates[TokenizerStates["START"] = 0] = "START";
	TokenizerStates[TokenizerStates["ENDED"] = 1] = "ENDED";
	TokenizerStates[TokenizerStates["ERROR"] = 2] = "ERROR";
	TokenizerStates[TokenizerStates["TRUE1"] = 3] = "TRUE1";
	TokenizerStates[TokenizerStates["TRUE2"] = 4] = "TRUE2";
	TokenizerStates[TokenizerStates["TRUE3"] = 5] = "TRUE3";
	TokenizerStates[TokenizerStates["FALSE1"] = 6] = "FALSE1";
	TokenizerStates[TokenizerStates["FALSE2"] = 7] = "FALSE2";
	TokenizerStates[TokenizerStates["FALSE3"] = 8] = "FALSE3";
	TokenizerStates[TokenizerStates["FALSE4"] = 9] = "FALSE4";
	TokenizerStates[TokenizerStates["NULL1"] = 10] = "NULL1";
	TokenizerStates[TokenizerStates["NULL2"] = 11] = "NULL2";
	TokenizerStates[TokenizerStates["NULL3"] = 12] = "NULL3";
	TokenizerStates[TokenizerStates["STRING_DEFAULT"] = 13] = "STRING_DEFAULT";
	TokenizerStates[TokenizerStates["STRING_AFTER_BACKSLASH"] = 14] = "STRING_AFTER_BACKSLASH";
	TokenizerStates[TokenizerStates["STRING_UNICODE_DIGIT_1"] = 15] = "STRING_UNICODE_DIGIT_1";
	TokenizerStates[TokenizerStates["STRING_UNICODE_DIGIT_2"] = 16] = "STRING_UNICODE_DIGIT_2";
	TokenizerStates[TokenizerStates["STRING_UNICODE_DIGIT_3"] = 17] = "STRING_UNICODE_DIGIT_3";
	TokenizerStates[TokenizerStates["STRING_UNICODE_DIGIT_4"] = 18] = "STRING_UNICODE_DIGIT_4";
	TokenizerStates[TokenizerStates["STRING_INCOMPLETE_CHAR"] = 19] = "STRING_INCOMPLETE_CHAR";
	TokenizerStates[TokenizerStates["NUMBER_AFTER_INITIAL_MINUS"] = 20] = "NUMBER_AFTER_INITIAL_MINUS";
	TokenizerStates[TokenizerStates["NUMBER_AFTER_INITIAL_ZERO"] = 21] = "NUMBER_AFTER_INITIAL_ZERO";
	TokenizerStates[TokenizerStates["NUMBER_AFTER_INITIAL_NON_ZERO"] = 22] = "NUMBER_AFTER_INITIAL_NON_ZERO";
	TokenizerStates[TokenizerStates["NUMBER_AFTER_FULL_STOP"] = 23] = "NUMBER_AFTER_FULL_STOP";
	TokenizerStates[TokenizerStates["NUMBER_AFTER_DECIMAL"] = 24] = "NUMBER_AFTER_DECIMAL";
	TokenizerStates[TokenizerStates["NUMBER_AFTER_E"] = 25] = "NUMBER_AFTER_E";
	TokenizerStates[TokenizerStates["NUMBER_AFTER_E_AND_SIGN"] = 26] = "NUMBER_AFTER_E_AND_SIGN";
	TokenizerStates[TokenizerStates["NUMBER_AFTER_E_AND_DIGIT"] = 27] = "NUMBER_AFTER_E_AND_DIGIT";
	TokenizerStates[TokenizerStates["SEPARATOR"] = 28] = "SEPARATOR";
	TokenizerStates[TokenizerStates["BOM_OR_START"] = 29] = "BOM_OR_START";
	TokenizerStates[TokenizerStates["BOM"] = 30] = "BOM";
})(TokenizerStates || (TokenizerStates = {}));
function TokenizerStateToString(tokenizerState) {
	return [
		"START",
		"ENDED",
		"ERROR",
		"TRUE1",
		"TRUE2",
		"TRUE3",
		"FALSE1",
		"FALSE2",
		"FALSE3",
		"FALSE4",
		"NULL1",
		"NULL2",
		"NULL3",
		"STRING_DEFAULT",
		"STRING_AFTER_BACKSLASH",
		"STRING_UNICODE_DIGIT_1",
		"STRING_UNICODE_DIGIT_2",
		"STRING_UNICODE_DIGIT_3",
		"STRING_UNICODE_DIGIT_4",
		"STRING_INCOMPLETE_CHAR",
		"NUMBER_AFTER_INITIAL_MINUS",
		"NUMBER_AFTER_INITIAL_ZERO",
		"NUMBER_AFTER_INITIAL_NON_ZERO",
		"NUMBER_AFTER_FULL_STOP",
		"NUMBER_AFTER_DECIMAL",
		"NUMBER_AFTER_E",
		"NUMBER_AFTER_E_AND_SIGN",
		"NUMBER_AFTER_E_AND_DIGIT",
		"SEPARATOR",
		"BOM_OR_START",
		"BOM"
	][tokenizerState];
}
const defaultOpts$1 = {
	stringBufferSize: 0,
	numberBufferSize: 0,
	separator: void 0,
	emitPartialTokens: false
};
var TokenizerError = class TokenizerError extends Error {
	constructor(message) {
		super(message);
		Object.setPrototypeOf(this, TokenizerError.prototype);
	}
};
function validateBufferSize(name, size) {
	if (size === void 0) return;
	if (!Number.isInteger(size) || size < 0) throw new TokenizerError(`Invalid "${name}": ${size}. Expected a non-negative integer.`);
}
function utf8SequenceLength(leadByte) {
	if (leadByte >= 194 && leadByte <= 223) return 2;
	if (leadByte <= 239) return 3;
	return 4;
}
function multiByteRunEnd(buffer, start) {
	let j = start;
	while (j < buffer.length && buffer[j] >= 128) {
		const seqLength = utf8SequenceLength(buffer[j]);
		if (j + seqLength > buffer.length) break;
		j += seqLength;
	}
	return j;
}
var Tokenizer = class {
	constructor(opts) {
		this.state = 29;
		this.bomIndex = 0;
		this.separatorIndex = 0;
		this.escapedCharsByteLength = 0;
		this.bytes_remaining = 0;
		this.bytes_in_sequence = 0;
		this.char_split_buffer = new Uint8Array(4);
		this.encoder = new TextEncoder();
		this.offset = -1;
		this.streamByteLength = 0;
		opts = Object.assign(Object.assign({}, defaultOpts$1), opts);
		validateBufferSize("stringBufferSize", opts.stringBufferSize);
		validateBufferSize("numberBufferSize", opts.numberBufferSize);
		this.emitPartialTokens = opts.emitPartialTokens === true;
		this.bufferedString = opts.stringBufferSize && opts.stringBufferSize > 4 ? new BufferedString(opts.stringBufferSize) : new NonBufferedString();
		this.bufferedNumber = opts.numberBufferSize && opts.numberBufferSize > 0 ? new BufferedString(opts.numberBufferSize) : new NonBufferedString();
		this.separator = opts.separator;
		this.separatorBytes = opts.separator ? this.encoder.encode(opts.separator) : void 0;
	}
	get isEnded() {
		return this.state === 1;
	}
	appendUnicodeCodeUnit(intVal) {
		if (this.highSurrogate !== void 0) {
			if (intVal >= 56320 && intVal <= 57343) {
				const unicodeString = String.fromCharCode(this.highSurrogate, intVal);
				const unicodeBuffer = this.encoder.encode(unicodeString);
				this.bufferedString.appendBuf(unicodeBuffer);
				this.escapedCharsByteLength += 6 - unicodeBuffer.byteLength;
				this.highSurrogate = void 0;
				return;
			}
			this.flushPendingHighSurrogate();
		}
		if (intVal >= 55296 && intVal <= 56319) {
			this.highSurrogate = intVal;
			this.escapedCharsByteLength += 6;
			return;
		}
		if (intVal >= 56320 && intVal <= 57343) {
			this.bufferedString.appendCharCode(intVal);
			this.escapedCharsByteLength += 6;
			return;
		}
		const unicodeString = String.fromCharCode(intVal);
		const unicodeBuffer = this.encoder.encode(unicodeString);
		this.bufferedString.appendBuf(unicodeBuffer);
		this.escapedCharsByteLength += 6 - unicodeBuffer.byteLength;
	}
	flushPendingHighSurrogate() {
		if (this.highSurrogate !== void 0) {
			this.bufferedString.appendCharCode(this.highSurrogate);
			this.highSurrogate = void 0;
		}
	}
	startIncompleteChar(buffer, start) {
		this.bytes_in_sequence = utf8SequenceLength(buffer[start]);
		this.bytes_remaining = start + this.bytes_in_sequence - buffer.length;
		this.char_split_buffer.set(buffer.subarray(start));
		this.state = 19;
	}
	write(input) {
		try {
			let buffer;
			if (input instanceof Uint8Array) buffer = input;
			else if (typeof input === "string") {
				if (this.pendingStringSurrogate !== void 0) {
					input = this.pendingStringSurrogate + input;
					this.pendingStringSurrogate = void 0;
				}
				const lastCharCode = input.charCodeAt(input.length - 1);
				if (lastCharCode >= 55296 && lastCharCode <= 56319) {
					this.pendingStringSurrogate = input[input.length - 1];
					input = input.slice(0, -1);
				}
				buffer = this.encoder.encode(input);
			} else if (ArrayBuffer.isView(input)) buffer = new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
			else if (input !== null && typeof input === "object" && typeof input[Symbol.iterator] === "function") buffer = Uint8Array.from(input);
			else throw new TypeError("Unexpected type. The `write` function only accepts Iterables (e.g. Arrays, Sets, Generators), TypedArrays and Strings.");
			for (let i = 0; i < buffer.length; i += 1) {
				const n = buffer[i];
				switch (this.state) {
					case 29:
						if (n === 239) {
							this.bom = [
								239,
								187,
								191
							];
							this.bomIndex += 1;
							this.state = 30;
							continue;
						}
						if (input instanceof Uint16Array) {
							if (n === 254) {
								this.bom = [254, 255];
								this.bomIndex += 1;
								this.state = 30;
								continue;
							}
							if (n === 255) {
								this.bom = [255, 254];
								this.bomIndex += 1;
								this.state = 30;
								continue;
							}
						}
						if (input instanceof Uint32Array) {
							if (n === 0) {
								this.bom = [
									0,
									0,
									254,
									255
								];
								this.bomIndex += 1;
								this.state = 30;
								continue;
							}
							if (n === 255) {
								this.bom = [
									255,
									254,
									0,
									0
								];
								this.bomIndex += 1;
								this.state = 30;
								continue;
							}
						}
					case 0:
						this.offset += 1;
						if (this.separatorBytes && n === this.separatorBytes[0]) {
							if (this.separatorBytes.length === 1) {
								this.state = 0;
								this.onToken({
									token: tokenType_default.SEPARATOR,
									value: this.separator,
									offset: this.offset + this.separatorBytes.length - 1
								});
								continue;
							}
							this.state = 28;
							continue;
						}
						if (n === 32 || n === 10 || n === 13 || n === 9) continue;
						if (n === 123) {
							this.onToken({
								token: tokenType_default.LEFT_BRACE,
								value: "{",
								offset: this.offset
							});
							continue;
						}
						if (n === 125) {
							this.onToken({
								token: tokenType_default.RIGHT_BRACE,
								value: "}",
								offset: this.offset
							});
							continue;
						}
						if (n === 91) {
							this.onToken({
								token: tokenType_default.LEFT_BRACKET,
								value: "[",
								offset: this.offset
							});
							continue;
						}
						if (n === 93) {
							this.onToken({
								token: tokenType_default.RIGHT_BRACKET,
								value: "]",
								offset: this.offset
							});
							continue;
						}
						if (n === 58) {
							this.onToken({
								token: tokenType_default.COLON,
								value: ":",
								offset: this.offset
							});
							continue;
						}
						if (n === 44) {
							this.onToken({
								token: tokenType_default.COMMA,
								value: ",",
								offset: this.offset
							});
							continue;
						}
						if (n === 116) {
							this.state = 3;
							continue;
						}
						if (n === 102) {
							this.state = 6;
							continue;
						}
						if (n === 110) {
							this.state = 10;
							continue;
						}
						if (n === 34) {
							this.bufferedString.reset();
							this.escapedCharsByteLength = 0;
							this.state = 13;
							continue;
						}
						if (n >= 49 && n <= 57) {
							this.bufferedNumber.reset();
							this.bufferedNumber.appendChar(n);
							this.state = 22;
							continue;
						}
						if (n === 48) {
							this.bufferedNumber.reset();
							this.bufferedNumber.appendChar(n);
							this.state = 21;
							continue;
						}
						if (n === 45) {
							this.bufferedNumber.reset();
							this.bufferedNumber.appendChar(n);
							this.state = 20;
							continue;
						}
						break;
					case 13:
						if (n === 34) {
							this.flushPendingHighSurrogate();
							const string = this.bufferedString.toString();
							this.state = 0;
							this.onToken({
								token: tokenType_default.STRING,
								value: string,
								offset: this.offset
							});
							this.offset += this.escapedCharsByteLength + this.bufferedString.byteLength + 1;
							continue;
						}
						if (n === 92) {
							this.state = 14;
							continue;
						}
						if (n >= 128) {
							this.flushPendingHighSurrogate();
							const runEnd = multiByteRunEnd(buffer, i);
							if (runEnd > i) {
								this.bufferedString.appendBuf(buffer, i, runEnd);
								i = runEnd - 1;
							}
							if (runEnd < buffer.length && buffer[runEnd] >= 128) {
								this.startIncompleteChar(buffer, runEnd);
								i = buffer.length - 1;
							}
							continue;
						}
						if (n >= 32) {
							this.flushPendingHighSurrogate();
							let j = i;
							while (j < buffer.length) {
								const b = buffer[j];
								if (b < 32 || b >= 128 || b === 34 || b === 92) break;
								j += 1;
							}
							if (j - i >= 16) this.bufferedString.appendBuf(buffer, i, j);
							else for (let k = i; k < j; k += 1) this.bufferedString.appendChar(buffer[k]);
							i = j - 1;
							continue;
						}
						break;
					case 19: {
						const available = Math.min(this.bytes_remaining, buffer.length - i);
						this.char_split_buffer.set(buffer.subarray(i, i + available), this.bytes_in_sequence - this.bytes_remaining);
						this.bytes_remaining -= available;
						if (this.bytes_remaining > 0) {
							i = buffer.length - 1;
							continue;
						}
						this.bufferedString.appendBuf(this.char_split_buffer, 0, this.bytes_in_sequence);
						i += available - 1;
						this.state = 13;
						continue;
					}
					case 14: {
						const controlChar = escapedSequences[n];
						if (controlChar) {
							this.flushPendingHighSurrogate();
							this.bufferedString.appendChar(controlChar);
							this.escapedCharsByteLength += 1;
							this.state = 13;
							continue;
						}
						if (n === 117) {
							this.unicode = "";
							this.state = 15;
							continue;
						}
						break;
					}
					case 15:
					case 16:
					case 17:
						if (n >= 48 && n <= 57 || n >= 65 && n <= 70 || n >= 97 && n <= 102) {
							this.unicode += String.fromCharCode(n);
							this.state += 1;
							continue;
						}
						break;
					case 18:
						if (n >= 48 && n <= 57 || n >= 65 && n <= 70 || n >= 97 && n <= 102) {
							const intVal = parseInt(this.unicode + String.fromCharCode(n), 16);
							this.appendUnicodeCodeUnit(intVal);
							this.state = 13;
							continue;
						}
						break;
					case 20:
						if (n === 48) {
							this.bufferedNumber.appendChar(n);
							this.state = 21;
							continue;
						}
						if (n >= 49 && n <= 57) {
							this.bufferedNumber.appendChar(n);
							this.state = 22;
							continue;
						}
						break;
					case 21:
						if (n === 46) {
							this.bufferedNumber.appendChar(n);
							this.state = 23;
							continue;
						}
						if (n === 101 || n === 69) {
							this.bufferedNumber.appendChar(n);
							this.state = 25;
							continue;
						}
						i -= 1;
						this.state = 0;
						this.emitNumber();
						continue;
					case 22:
						if (n >= 48 && n <= 57) {
							this.bufferedNumber.appendChar(n);
							continue;
						}
						if (n === 46) {
							this.bufferedNumber.appendChar(n);
							this.state = 23;
							continue;
						}
						if (n === 101 || n === 69) {
							this.bufferedNumber.appendChar(n);
							this.state = 25;
							continue;
						}
						i -= 1;
						this.state = 0;
						this.emitNumber();
						continue;
					case 23:
						if (n >= 48 && n <= 57) {
							this.bufferedNumber.appendChar(n);
							this.state = 24;
							continue;
						}
						break;
					case 24:
						if (n >= 48 && n <= 57) {
							this.bufferedNumber.appendChar(n);
							continue;
						}
						if (n === 101 || n === 69) {
							this.bufferedNumber.appendChar(n);
							this.state = 25;
							continue;
						}
						i -= 1;
						this.state = 0;
						this.emitNumber();
						continue;
					case 25: if (n === 43 || n === 45) {
						this.bufferedNumber.appendChar(n);
						this.state = 26;
						continue;
					}
					case 26:
						if (n >= 48 && n <= 57) {
							this.bufferedNumber.appendChar(n);
							this.state = 27;
							continue;
						}
						break;
					case 27:
						if (n >= 48 && n <= 57) {
							this.bufferedNumber.appendChar(n);
							continue;
						}
						i -= 1;
						this.state = 0;
						this.emitNumber();
						continue;
					case 3:
						if (n === 114) {
							this.state = 4;
							continue;
						}
						break;
					case 4:
						if (n === 117) {
							this.state = 5;
							continue;
						}
						break;
					case 5:
						if (n === 101) {
							this.state = 0;
							this.onToken({
								token: tokenType_default.TRUE,
								value: true,
								offset: this.offset
							});
							this.offset += 3;
							continue;
						}
						break;
					case 6:
						if (n === 97) {
							this.state = 7;
							continue;
						}
						break;
					case 7:
						if (n === 108) {
							this.state = 8;
							continue;
						}
						break;
					case 8:
						if (n === 115) {
							this.state = 9;
							continue;
						}
						break;
					case 9:
						if (n === 101) {
							this.state = 0;
							this.onToken({
								token: tokenType_default.FALSE,
								value: false,
								offset: this.offset
							});
							this.offset += 4;
							continue;
						}
						break;
					case 10:
						if (n === 117) {
							this.state = 11;
							continue;
						}
						break;
					case 11:
						if (n === 108) {
							this.state = 12;
							continue;
						}
						break;
					case 12:
						if (n === 108) {
							this.state = 0;
							this.onToken({
								token: tokenType_default.NULL,
								value: null,
								offset: this.offset
							});
							this.offset += 3;
							continue;
						}
						break;
					case 28:
						this.separatorIndex += 1;
						if (!this.separatorBytes || n !== this.separatorBytes[this.separatorIndex]) break;
						if (this.separatorIndex === this.separatorBytes.length - 1) {
							this.state = 0;
							this.onToken({
								token: tokenType_default.SEPARATOR,
								value: this.separator,
								offset: this.offset + this.separatorIndex
							});
							this.separatorIndex = 0;
						}
						continue;
					case 30:
						if (n === this.bom[this.bomIndex]) {
							if (this.bomIndex === this.bom.length - 1) {
								this.state = 0;
								this.bom = void 0;
								this.bomIndex = 0;
								continue;
							}
							this.bomIndex += 1;
							continue;
						}
						break;
					case 1: if (n === 32 || n === 10 || n === 13 || n === 9) continue;
				}
				throw new TokenizerError(`Unexpected "${String.fromCharCode(n)}" at chunk position "${i}" (absolute position "${this.streamByteLength + i}") in state ${TokenizerStateToString(this.state)}`);
			}
			this.streamByteLength += buffer.length;
			if (this.emitPartialTokens) switch (this.state) {
				case 3:
				case 4:
				case 5:
					this.onToken({
						token: tokenType_default.TRUE,
						value: true,
						offset: this.offset,
						partial: true
					});
					break;
				case 6:
				case 7:
				case 8:
				case 9:
					this.onToken({
						token: tokenType_default.FALSE,
						value: false,
						offset: this.offset,
						partial: true
					});
					break;
				case 10:
				case 11:
				case 12:
					this.onToken({
						token: tokenType_default.NULL,
						value: null,
						offset: this.offset,
						partial: true
					});
					break;
				case 13: {
					const string = this.bufferedString.toString();
					this.onToken({
						token: tokenType_default.STRING,
						value: string,
						offset: this.offset,
						partial: true
					});
					break;
				}
				case 21:
				case 22:
				case 24:
				case 27: try {
					this.onToken({
						token: tokenType_default.NUMBER,
						value: this.parseNumber(this.bufferedNumber.toString()),
						offset: this.offset,
						partial: true
					});
				} catch (_a) {}
			}
		} catch (err) {
			this.error(err);
		}
	}
	emitNumber() {
		this.onToken({
			token: tokenType_default.NUMBER,
			value: this.parseNumber(this.bufferedNumber.toString()),
			offset: this.offset
		});
		this.offset += this.bufferedNumber.byteLength - 1;
	}
	parseNumber(numberStr) {
		return Number(numberStr);
	}
	error(err) {
		if (this.state !== 1) this.state = 2;
		this.onError(err);
	}
	end() {
		switch (this.state) {
			case 21:
			case 22:
			case 24:
			case 27:
				this.state = 1;
				this.emitNumber();
				this.onEnd();
				break;
			case 29:
			case 0:
			case 2:
				this.state = 1;
				this.onEnd();
				break;
			default: this.error(new TokenizerError(`Tokenizer ended in the middle of a token (state: ${TokenizerStateToString(this.state)}). Either not all the data was received or the data was invalid.`));
		}
	}
	onToken(parsedToken) {
		throw new TokenizerError("Can't emit tokens before the \"onToken\" callback has been set up.");
	}
	onError(err) {
		throw err;
	}
	onEnd() {}
};
// node_modules/@streamparser/json/dist/mjs/tokenparser.js
var TokenParserState;
(function(TokenParserState) {
	TokenParserState[TokenParserState["VALUE"] = 0] = "VALUE";
	TokenParserState[TokenParserState["KEY"] = 1] = "KEY";
	TokenParserState[TokenParserState["COLON"] = 2] = "COLON";
	TokenParserState[TokenParserState["COMMA"] = 3] = "COMMA";
	TokenParserState[TokenParserState["ENDED"] = 4] = "ENDED";
	TokenParserState[TokenParserState["ERROR"] = 5] = "ERROR";
	TokenParserState[TokenParserState["SEPARATOR"] = 6] = "SEPARATOR";
})(TokenParserState || (TokenParserState = {}));
function TokenParserStateToString(state) {
	return [
		"VALUE",
		"KEY",
		"COLON",
		"COMMA",
		"ENDED",
		"ERROR",
		"SEPARATOR"
	][state];
}
function setProperty(obj, key, value) {
	if (key === "__proto__") {
		Object.defineProperty(obj, key, {
			value,
			writable: true,
			enumerable: true,
			configurable: true
		});
		return;
	}
	obj[key] = value;
}
const defaultOpts = {
	paths: void 0,
	keepStack: true,
	separator: void 0,
	emitPartialValues: false
};
var TokenParserError = class TokenParserError extends Error {
	constructor(message) {
		super(message);
		Object.setPrototypeOf(this, TokenParserError.prototype);
	}
};
var TokenParser = class {
	constructor(opts) {
		this.state = 0;
		this.mode = void 0;
		this.key = void 0;
		this.value = void 0;
		this.stack = [];
		this.memberCount = 0;
		opts = Object.assign(Object.assign({}, defaultOpts), opts);
		if (opts.paths) {
			const root = {
				children: new Map(),
				terminal: false
			};
			let matchEverything = false;
			for (const path of opts.paths) {
				if (path === void 0 || path === "$*") {
					matchEverything = true;
					continue;
				}
				if (!path.startsWith("$")) throw new TokenParserError(`Invalid selector "${path}". Should start with "$".`);
				const segments = path.split(".").slice(1);
				if (segments.includes("")) throw new TokenParserError(`Invalid selector "${path}". ".." syntax not supported.`);
				let node = root;
				for (const segment of segments) {
					let child = node.children.get(segment);
					if (!child) {
						child = {
							children: new Map(),
							terminal: false
						};
						node.children.set(segment, child);
					}
					node = child;
				}
				node.terminal = true;
			}
			if (!matchEverything) this.selectorTrie = root;
		}
		this.keepStack = opts.keepStack || false;
		this.separator = opts.separator;
		if (!opts.emitPartialValues) this.emitPartial = () => {};
	}
	shouldEmit() {
		if (!this.selectorTrie) return true;
		return this.matchesSelector(this.selectorTrie, 0);
	}
	matchesSelector(node, level) {
		const keyCount = this.stack.length;
		if (level === keyCount) return node.terminal;
		const key = level < keyCount - 1 ? this.stack[level + 1].key : this.key;
		const wildcard = node.children.get("*");
		if (wildcard && this.matchesSelector(wildcard, level + 1)) return true;
		if (node.children.size > (wildcard ? 1 : 0)) {
			const segment = key === null || key === void 0 ? void 0 : key.toString();
			if (segment !== void 0) {
				const child = node.children.get(segment);
				if (child && this.matchesSelector(child, level + 1)) return true;
			}
		}
		return false;
	}
	push() {
		this.stack.push({
			key: this.key,
			value: this.value,
			mode: this.mode,
			emit: this.shouldEmit(),
			memberCount: this.memberCount
		});
	}
	pop() {
		const value = this.value;
		let emit;
		({key: this.key, value: this.value, mode: this.mode, emit, memberCount: this.memberCount} = this.stack.pop());
		this.state = this.mode !== void 0 ? 3 : 0;
		this.emit(value, emit);
	}
	emit(value, emit) {
		if (!this.keepStack && this.value && this.stack.every((item) => !item.emit)) {
			if (Array.isArray(this.value)) this.value.length -= 1;
			else delete this.value[this.key];
		}
		if (emit) this.onValue({
			value,
			key: this.key,
			parent: this.value,
			stack: this.stack
		});
		if (this.stack.length === 0) {
			if (this.separator) this.state = 6;
			else if (this.separator === void 0) this.end();
		}
	}
	emitPartial(value) {
		if (!this.shouldEmit()) return;
		if (this.state === 1) {
			this.onValue({
				value: void 0,
				key: value,
				parent: this.value,
				stack: this.stack,
				partial: true
			});
			return;
		}
		this.onValue({
			value,
			key: this.key,
			parent: this.value,
			stack: this.stack,
			partial: true
		});
	}
	get isEnded() {
		return this.state === 4;
	}
	write({ token, value, partial }) {
		try {
			if (partial) {
				if (this.state !== 0 && this.state !== 1) throw new TokenParserError(`Unexpected partial ${tokenType_default[token]} (${JSON.stringify(value)}) in state ${TokenParserStateToString(this.state)}`);
				this.emitPartial(value);
				return;
			}
			if (this.state === 0) {
				if (token === tokenType_default.STRING || token === tokenType_default.NUMBER || token === tokenType_default.TRUE || token === tokenType_default.FALSE || token === tokenType_default.NULL) {
					if (this.mode === 0) {
						setProperty(this.value, this.key, value);
						this.state = 3;
						this.memberCount++;
					} else if (this.mode === 1) {
						this.value.push(value);
						this.state = 3;
						this.memberCount++;
					}
					this.emit(value, this.shouldEmit());
					return;
				}
				if (token === tokenType_default.LEFT_BRACE) {
					this.memberCount++;
					this.push();
					if (this.mode === 0) {
						const val = {};
						setProperty(this.value, this.key, val);
						this.value = val;
					} else if (this.mode === 1) {
						const val = {};
						this.value.push(val);
						this.value = val;
					} else this.value = {};
					this.mode = 0;
					this.state = 1;
					this.key = void 0;
					this.memberCount = 0;
					this.emitPartial();
					return;
				}
				if (token === tokenType_default.LEFT_BRACKET) {
					this.memberCount++;
					this.push();
					if (this.mode === 0) {
						const val = [];
						setProperty(this.value, this.key, val);
						this.value = val;
					} else if (this.mode === 1) {
						const val = [];
						this.value.push(val);
						this.value = val;
					} else this.value = [];
					this.mode = 1;
					this.state = 0;
					this.key = 0;
					this.memberCount = 0;
					this.emitPartial();
					return;
				}
				if (this.mode === 1 && token === tokenType_default.RIGHT_BRACKET && this.memberCount === 0) {
					this.pop();
					return;
				}
			}
			if (this.state === 1) {
				if (token === tokenType_default.STRING) {
					this.key = value;
					this.state = 2;
					this.emitPartial();
					return;
				}
				if (token === tokenType_default.RIGHT_BRACE && this.memberCount === 0) {
					this.pop();
					return;
				}
			}
			if (this.state === 2) {
				if (token === tokenType_default.COLON) {
					this.state = 0;
					return;
				}
			}
			if (this.state === 3) {
				if (token === tokenType_default.COMMA) {
					if (this.mode === 1) {
						this.state = 0;
						this.key += 1;
						return;
					}
					if (this.mode === 0) {
						this.state = 1;
						return;
					}
				}
				if (token === tokenType_default.RIGHT_BRACE && this.mode === 0 || token === tokenType_default.RIGHT_BRACKET && this.mode === 1) {
					this.pop();
					return;
				}
			}
			if (this.state === 6) {
				if (token === tokenType_default.SEPARATOR && value === this.separator) {
					this.state = 0;
					return;
				}
			}
			if (token === tokenType_default.SEPARATOR && this.state !== 6 && Array.from(value).map((n) => n.charCodeAt(0)).every((n) => n === 32 || n === 10 || n === 13 || n === 9)) return;
			throw new TokenParserError(`Unexpected ${tokenType_default[token]} (${JSON.stringify(value)}) in state ${TokenParserStateToString(this.state)}`);
		} catch (err) {
			this.error(err);
		}
	}
	error(err) {
		if (this.state !== 4) this.state = 5;
		this.onError(err);
	}
	end() {
		if (this.state !== 0 && this.state !== 6 || this.stack.length > 0) this.error(new Error(`Parser ended in mid-parsing (state: ${TokenParserStateToString(this.state)}). Either not all the data was received or the data was invalid.`));
		else {
			this.state = 4;
			this.onEnd();
		}
	}
	onValue(parsedElementInfo) {
		throw new TokenParserError("Can't emit data before the \"onValue\" callback has been set up.");
	}
	onError(err) {
		throw err;
	}
	onEnd() {}
};
// node_modules/@streamparser/json/dist/mjs/utils/types/stackElement.js
var TokenParserMode;
(function(TokenParserMode) {
	TokenParserMode[TokenParserMode["OBJECT"] = 0] = "OBJECT";
	TokenParserMode[TokenParserMode["ARRAY"] = 1] = "ARRAY";
})(TokenParserMode || (TokenParserMode = {}));
// src/users/file/json-list.ts
function* jsonListRows(chunks) {
	const reading = listReader();
	try {
		for (const chunk of chunks) {
			reading.write(chunk);
			yield* reading.rows.splice(0);
			if (reading.pending() <= 1e5) continue;
			yield { issue: {
				...reading.place(),
				message: TOO_LONG
			} };
			return;
		}
		reading.end();
	} catch (error) {
		if (!(error instanceof TokenizerError || error instanceof TokenParserError)) throw error;
		yield* reading.rows.splice(0);
		const { isStarted, isWhole } = reading.state();
		const message = isWhole ? "there is more after the list" : isStarted ? "is not JSON" : "must be a JSON list";
		yield { issue: {
			...reading.place(),
			message
		} };
		return;
	}
	yield* reading.rows.splice(0);
	if (!reading.state().isWhole) yield { issue: {
		...reading.place(),
		message: "the list has no end"
	} };
}
const OPENING = [tokenType_default.LEFT_BRACE, tokenType_default.LEFT_BRACKET];
const CLOSING = [tokenType_default.RIGHT_BRACE, tokenType_default.RIGHT_BRACKET];
function listReader() {
	const rows = [];
	const lines = linePlaces();
	const tokenizer = new Tokenizer();
	const parser = new TokenParser({
		paths: ["$.*"],
		keepStack: false
	});
	let [depth, isKey, offset, rowStart] = [
		0,
		false,
		0,
		0
	];
	let places = {
		start: {
			line: 1,
			column: 1
		},
		fields: new Map()
	};
	let isStarted = false;
	tokenizer.onToken = (token) => {
		if (!isStarted && token.token !== tokenType_default.LEFT_BRACKET) throw new TokenizerError("list");
		isStarted = true;
		offset = token.offset;
		const opens = OPENING.includes(token.token);
		const closes = CLOSING.includes(token.token);
		if (depth === 1 && !closes && token.token !== tokenType_default.COMMA) {
			rowStart = offset;
			places = {
				start: lines.at(offset),
				fields: new Map()
			};
		}
		if (depth === 2 && isKey) places.fields.set(String(token.value), lines.at(offset));
		isKey = token.token === tokenType_default.LEFT_BRACE || token.token === tokenType_default.COMMA;
		depth += opens ? 1 : closes ? -1 : 0;
		parser.write(token);
		if (depth === 1) rowStart = offset + 1;
	};
	parser.onValue = ({ value, stack }) => {
		if (stack.length !== 1) return;
		const { start, fields } = places;
		rows.push(rowOf$1(value, start.line, (field) => fields.get(field) ?? start));
	};
	return {
		rows,
		write(chunk) {
			lines.add(chunk);
			tokenizer.write(chunk);
		},
		end: () => tokenizer.isEnded || tokenizer.end(),
		pending: () => parser.isEnded ? 0 : lines.length() - rowStart,
		place: () => lines.at(offset),
		state: () => ({
			isStarted,
			isWhole: parser.isEnded
		})
	};
}
function linePlaces() {
	let [length, line, lineStart] = [
		0,
		1,
		0
	];
	const breaks = [];
	return {
		add(chunk) {
			for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) breaks.push(length + at);
			length += chunk.length;
		},
		at(offset) {
			const passed = breaks.findIndex((at) => at >= offset);
			const before = breaks.splice(0, passed < 0 ? breaks.length : passed);
			line += before.length;
			lineStart = (before.at(-1) ?? lineStart - 1) + 1;
			return {
				line,
				column: offset - lineStart + 1
			};
		},
		length: () => length
	};
}
// src/users/file/seen.ts
function createSeen() {
	let [hashes, lines, count] = [
		new BigUint64Array(1024),
		new Uint32Array(1024),
		0
	];
	const slotOf = (hash) => {
		const mask = hashes.length - 1;
		let slot = Number(hash & BigInt(mask));
		while (lines[slot] !== 0 && hashes[slot] !== hash) slot = slot + 1 & mask;
		return slot;
	};
	const grow = () => {
		const [oldHashes, oldLines] = [hashes, lines];
		[hashes, lines] = [new BigUint64Array(oldHashes.length * 2), new Uint32Array(oldLines.length * 2)];
		for (const [index, hash] of oldHashes.entries()) {
			const line = oldLines[index] ?? 0;
			if (line === 0) continue;
			const slot = slotOf(hash);
			hashes[slot] = hash;
			lines[slot] = line;
		}
	};
	return {
		lineOf(text, line) {
			const hash = hashOf(text);
			const slot = slotOf(hash);
			const before = lines[slot];
			if (before) return before;
			hashes[slot] = hash;
			lines[slot] = line;
			if (++count * 2 > hashes.length) grow();
		},
		has: (text) => lines[slotOf(hashOf(text))] !== 0
	};
}
function hashOf(text) {
	return BigInt(`0x${(0,node_crypto__WEBPACK_IMPORTED_MODULE_12__.hash)("sha256", text, "hex").slice(0, 16)}`);
}
// src/users/file/read.ts
const SHOWN = 20;
async function openUsersFile(file, options) {
	const opened = openWorkspaceFile(file);
	try {
		return await checked(file, opened, options);
	} catch (error) {
		opened.close();
		throw error;
	}
}
async function checked(file, opened, options) {
	const { purpose, issuesOf = () => [] } = options;
	const before = opened.state();
	const hash = contentHash();
	const repeated = repeatedIn(purpose);
	const counts = {
		password: 0,
		roles: 0
	};
	const shown = [];
	let [count, wrong] = [0, 0];
	const report = (issue) => {
		if (++wrong <= SHOWN) shown.push(issue);
	};
	for await (const { user, issues } of checkedUsers(file, opened, hash, options)) {
		for (const issue of issues) report(issue);
		if (!user) continue;
		count++;
		if (user.password) counts.password++;
		if (user.roles) counts.roles++;
		for (const message of [...repeated(user), ...issuesOf(user)]) report({
			line: user.line,
			message
		});
	}
	if (wrong > 0) throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .fileProblem */ .Wj)(file, issuesText(file, shown, wrong));
	if (count === 0) throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .fileProblem */ .Wj)(file, `${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.quote)(file.given)} names no user`);
	const digest = hash.digest("hex");
	const isSame = () => opened.state() === before;
	return {
		count,
		counts,
		path: opened.path,
		close: opened.close,
		async *users() {
			if (!isSame()) throw changed(file);
			const again = contentHash();
			for await (const { user, issues } of checkedUsers(file, opened, again, options)) {
				if (!user || issues.length > 0) throw changed(file);
				if (user.password) options.masker.register(user.password.reveal());
				yield user;
			}
			if (again.digest("hex") !== digest) throw changed(file);
		}
	};
}
async function* checkedUsers(file, opened, hash, { purpose }) {
	for await (const read of rowsOf(file, opened, hash, purpose)) {
		if ("issue" in read) {
			yield { issues: [read.issue] };
			continue;
		}
		yield userOf(read, purpose);
	}
}
function rowsOf(file, opened, hash, purpose) {
	const bytes = () => textBytes(file, opened.chunks(), hash);
	const [first] = textBytes(file, opened.chunks(), contentHash());
	switch (formatOf(file.given, first)) {
		case "csv": return csvRows(bytes(), purpose);
		case "list": return jsonListRows(bytes());
		case "lines": return jsonLineRows(bytes());
	}
}
function repeatedIn(purpose) {
	const seen = createSeen();
	const field = REQUIRED[purpose];
	return (user) => {
		const text = user.outcome === void 0 ? user[field]?.toLowerCase() : void 0;
		const before = text ? seen.lineOf(text, user.line) : void 0;
		return before === void 0 ? [] : [`${field} is that of line ${before}`];
	};
}
function changed(file) {
	return (0,_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .fileProblem */ .Wj)(file, `${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.quote)(file.given)} was changed after it was checked`);
}
function issuesText({ given }, issues, count) {
	const lines = issues.map(({ line, column, message }) => {
		return `line ${line}${column === void 0 ? "" : `, column ${column}`}: ${message}`;
	});
	if (count === 1) return `${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.quote)(given)}, ${lines[0]}`;
	const more = count > issues.length ? [`and ${count - issues.length} more`] : [];
	return [
		`${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.quote)(given)} has ${count} mistakes:`,
		...lines,
		...more
	].join("\n");
}
// src/files/append.ts
function appendTo(place) {
	const file = guarded(place, () => {
		const folder = (0,_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .openFolder */ .NE)(place);
		try {
			const { O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = node_fs__WEBPACK_IMPORTED_MODULE_10__.constants;
			const flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK;
			return (0,node_fs__WEBPACK_IMPORTED_MODULE_10__.openSync)(folder.at((0,node_path__WEBPACK_IMPORTED_MODULE_13__.basename)(place.path)), flags, 384);
		} finally {
			folder.close();
		}
	});
	const add = (text) => guarded(place, () => void (0,node_fs__WEBPACK_IMPORTED_MODULE_10__.appendFileSync)(file, text));
	guarded(place, () => {
		if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_10__.fstatSync)(file).isFile()) throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .fileProblem */ .Wj)(place, "is not a file");
		(0,node_fs__WEBPACK_IMPORTED_MODULE_10__.fchmodSync)(file, 384);
	});
	if (lastByte(file) !== 10) add("\n");
	return {
		add: (line) => add(`${line}\n`),
		close: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_10__.closeSync)(file)
	};
}
function lastByte(file) {
	const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_10__.fstatSync)(file);
	const byte = Buffer.alloc(1, "\n");
	if (size > 0) (0,node_fs__WEBPACK_IMPORTED_MODULE_10__.readSync)(file, byte, 0, 1, size - 1);
	return byte[0];
}
function guarded(place, act) {
	try {
		return act();
	} catch (error) {
		throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .writeProblem */ .bi)(place, error);
	}
}
// src/users/results.ts
const NONE = {
	add: () => void 0,
	before: () => ({ isDone: false }),
	doneIds: [],
	close: () => void 0
};
function openResults(call, workspace, other, redact) {
	const { results_file: given } = call;
	if (given === void 0) return NONE;
	const file = {
		input: "results_file",
		given,
		workspace
	};
	const place = (0,_place_js__WEBPACK_IMPORTED_MODULE_8__/* .filePlace */ .Wf)(file);
	if (place.path === other) throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .fileProblem */ .Wj)(file, "is the same file as users_file: give it a name of its own");
	const target = targetOf(call);
	const earlier = readEarlier(file, target);
	if (call.dry_run) (0,_write_js__WEBPACK_IMPORTED_MODULE_9__/* .tryFile */ .I)(place, 0);
	const appending = call.dry_run ? void 0 : appendTo(place);
	return {
		...earlier,
		add({ line, email }, { outcome, id, reason }) {
			const texts = {
				outcome,
				id,
				reason: reason && redact(reason),
				target
			};
			appending?.add(JSON.stringify({
				line,
				...email && { email },
				...texts
			}));
		},
		close: () => appending?.close()
	};
}
function targetOf({ branch_id, project_id }) {
	return branch_id ?? project_id;
}
function readEarlier(file, target) {
	const done = createSeen();
	const doneIds = [];
	const halfMade = new Map();
	for (const { email, outcome, id } of linesOf(file, target)) {
		const address = String(email).toLowerCase();
		if (outcome === "failed" && typeof id === "string") halfMade.set(address, id);
		if (outcome !== "created" && outcome !== "existing") continue;
		done.lineOf(address, 1);
		if (typeof id === "string") doneIds.push([String(email), id]);
	}
	return {
		doneIds,
		before: (email) => {
			const address = email.toLowerCase();
			return {
				isDone: done.has(address),
				id: halfMade.get(address)
			};
		}
	};
}
function* linesOf(file, target) {
	if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_10__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_13__.resolve)(file.workspace ?? "", file.given))) return;
	const opened = openWorkspaceFile(file);
	try {
		const found = {
			rows: 0,
			results: 0
		};
		for (const read of jsonLineRows(textBytes(file, opened.chunks(), contentHash()))) {
			found.rows++;
			const fields = "fields" in read ? read.fields : void 0;
			if (typeof fields?.outcome !== "string") continue;
			found.results++;
			if (fields.target === target) yield fields;
		}
		if (found.rows > 0 && found.results === 0) throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .fileProblem */ .Wj)(file, "is a file of something else: give results a file of their own");
	} finally {
		opened.close();
	}
}
// src/users/open.ts
function onKeptConnections(carryOut) {
	return async (call, dependencies) => {
		const { send, close } = keepAlive(20);
		try {
			return await carryOut(call, {
				...dependencies,
				neon: dependencies.neon.with(() => ({ send }))
			});
		} finally {
			close();
		}
	};
}
async function withFiles(given, options, { env, masker, neon }, act) {
	const workspace = env.GITHUB_WORKSPACE;
	const file = await openUsersFile({
		input: "users_file",
		given: given.users_file ?? "",
		workspace
	}, {
		...options,
		masker
	});
	try {
		const call = await (0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .onBranch */ .GO)(given, neon);
		const results = openResults(call, workspace, file.path, masker.redact);
		try {
			return await act(file, results, call);
		} finally {
			results.close();
		}
	} finally {
		file.close();
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

/***/ 5385:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GO: () => (/* binding */ onBranch),
/* harmony export */   X5: () => (/* binding */ endpointOf),
/* harmony export */   cg: () => (/* binding */ stepOf)
/* harmony export */ });
/* harmony import */ var _branches_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1471);
/* harmony import */ var _operations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4317);
// Shared by chunks: src/perform/step.ts



// src/perform/on-branch.ts
async function onBranch(call, neon) {
	if (call.branch_id || !call.branch_name) return call;
	return {
		...call,
		branch_id: await (0,_branches_js__WEBPACK_IMPORTED_MODULE_0__.branchByName)(neon, call.project_id, call.branch_name)
	};
}
// src/perform/step.ts
function endpointOf(name, generation = "better_auth") {
	const operation = (0,_operations_js__WEBPACK_IMPORTED_MODULE_1__.findOperation)(name);
	const endpoint = operation?.endpoints[generation];
	if (!operation || !endpoint) throw new Error(`${name} has no endpoint of ${generation}`);
	return {
		operation,
		endpoint
	};
}
function stepOf({ operation, inputs }, call) {
	const own = {
		...call,
		if_exists: "fail",
		if_missing: "fail",
		dry_run: false,
		...inputs
	};
	return {
		...endpointOf(operation, call.auth_provider),
		call: own,
		about: [],
		warnings: []
	};
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