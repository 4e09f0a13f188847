"use strict";
exports.id = 411;
exports.ids = [411];
exports.modules = {

/***/ 9792:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseYaml: () => (/* binding */ parseYaml),
/* harmony export */   yaml_exports: () => (/* binding */ yaml_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3941);
/* harmony import */ var _dist_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1155);
// Shared by chunks: src/inputs/settings/yaml.ts



// src/inputs/settings/yaml.ts
var yaml_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__exportAll */ .I)({ fromYaml: () => fromYaml });
var import_dist = (0,_dist_js__WEBPACK_IMPORTED_MODULE_1__/* .require_dist */ .F)();
const MAX_ALIASES = 100;
function parseYaml(text, { lineCounter, uniqueKeys }) {
	try {
		const document = (0, import_dist.parseDocument)(text, {
			lineCounter,
			uniqueKeys,
			prettyErrors: false,
			stringKeys: true,
			resolveKnownTags: false
		});
		const problems = problemsOf(document);
		return problems.length > 0 ? { problems } : {
			document,
			value: document.toJS({ maxAliasCount: 10 })
		};
	} catch (error) {
		return { problems: [problem(error instanceof RangeError ? TOO_DEEP : TOO_MANY_ALIASES)] };
	}
}
function fromYaml(text) {
	const lineCounter = new import_dist.LineCounter();
	const parsed = parseYaml(text, {
		lineCounter,
		uniqueKeys: true
	});
	if (!("problems" in parsed)) return { value: parsed.value };
	const [{ what, offset, advice, syntax }] = parsed.problems;
	const { line, col } = lineCounter.linePos(offset ?? 0);
	const place = offset === void 0 ? "" : ` in its line ${line}, column ${col}`;
	return { problem: `${syntax ? "is neither JSON nor YAML: " : ""}${what}${place}${advice}` };
}
function problemsOf(document) {
	const wrong = [...document.errors, ...document.warnings];
	if (wrong.some(({ code }) => code === "RESOURCE_EXHAUSTION")) return [problem(TOO_DEEP)];
	if (wrong.length > 0) return wrong.map(({ code, pos }) => ({
		...problem(code.toLowerCase().replaceAll("_", " "), pos[0]),
		syntax: true
	}));
	if (document.directives?.yaml.version !== "1.2") return [problem("is YAML 1.1 by its %YAML directive: leave that out, since this action reads YAML 1.2")];
	const reference = referenceProblem(document);
	return reference ? [reference] : [];
}
function problem(what, offset, advice = "") {
	return {
		what,
		...offset === void 0 ? {} : { offset },
		advice,
		syntax: false
	};
}
const TOO_DEEP = "is YAML with too many levels";
const TOO_MANY_ALIASES = "is YAML with too many aliases";
function referenceProblem(document) {
	let found;
	let aliases = 0;
	const stop = (...reason) => {
		found = problem(...reason);
		return import_dist.visit.BREAK;
	};
	(0, import_dist.visit)(document, {
		Pair(_, { key }) {
			if (!(0, import_dist.isScalar)(key) || key.value !== "<<" || key.type !== "PLAIN") return void 0;
			return stop("has a merge key (<<)", key.range?.[0] ?? 0, ", which YAML 1.2 has not: write out what it merges");
		},
		Alias(_, alias, path) {
			if (++aliases > MAX_ALIASES) return stop(TOO_MANY_ALIASES);
			const named = alias.resolve(document);
			if (!named) return stop("is YAML with an alias that has no anchor", alias.range?.[0] ?? 0);
			if (!path.some((holder) => holder === named)) return void 0;
			return stop("has an alias within what it stands for", alias.range?.[0] ?? 0);
		}
	});
	return found;
}



/***/ })

};
;