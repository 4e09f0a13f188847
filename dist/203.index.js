"use strict";
exports.id = 203;
exports.ids = [203];
exports.modules = {

/***/ 2321:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eo: () => (/* binding */ isName),
/* harmony export */   XF: () => (/* binding */ REDACTED),
/* harmony export */   YD: () => (/* binding */ keysOf),
/* harmony export */   bV: () => (/* binding */ wrongIn),
/* harmony export */   gQ: () => (/* binding */ wrongType),
/* harmony export */   vX: () => (/* binding */ isRedacted),
/* harmony export */   zn: () => (/* binding */ namedKey)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
/* harmony import */ var _mapping_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8269);
// Shared by chunks: src/inputs/settings/findings.ts



// src/inputs/settings/findings.ts
function wrongIn(findings, value, known) {
	const typed = findings.filter(({ keyword }) => keyword === "type").map(({ instancePath }) => instancePath);
	return findings.flatMap((finding) => {
		if (finding.keyword === "enum" && typed.includes(finding.instancePath)) return [];
		const at = keysOf(finding);
		const message = messageOf(finding, at, value, known);
		if (message === void 0) return [];
		return [{
			at,
			key: message === NAMELESS ? void 0 : namedKey(finding),
			message,
			finding
		}];
	});
}
function keysOf({ instancePath }) {
	return instancePath.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function namedKey({ params }) {
	return params.missingProperty ?? params.additionalProperty;
}
function isName(text) {
	return /^[\w-]{1,60}$/.test(text);
}
function messageOf({ keyword, params }, path, value, known) {
	const held = valueAt(value, path);
	switch (keyword) {
		case "required": return "is required";
		case "additionalProperties": return unknownKey(String(params.additionalProperty), known.keysAt(path), held, known);
		case "type": return wrongType(String(params.type), held);
		case "enum": return wrongChoice(params.allowedValues, held);
		case "minimum":
		case "maximum": return `must be ${keyword === "minimum" ? "at least" : "at most"} ${params.limit}`;
		case "minLength": return params.limit === 1 ? "must not be empty" : `must have at least ${params.limit} characters`;
		case "maxLength": return `must have at most ${params.limit} characters`;
		case "minItems": return `must have at least ${params.limit} item${params.limit === 1 ? "" : "s"}`;
		case "minProperties": return "is empty: there is nothing to change";
		case "discriminator": return;
		default: return `does not fit Neon's API description (${keyword})`;
	}
}
const NAMELESS = "has a key that is no name or has no value; is there a space after each colon?";
function unknownKey(key, known, holder, { misplaced }) {
	if (!isName(key)) return NAMELESS;
	if (known.includes(key)) return "does not go with this type";
	const reason = misplaced(key);
	if (reason !== void 0) return reason;
	const near = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.nearest)(key, known);
	if (near) return `is not known; did you mean ${near}?`;
	if ((holder[key] ?? null) === null) return NAMELESS;
	return known.length > 0 ? `is not known; known are ${known.join(", ")}` : "is not known";
}
const TYPES = {
	string: "a text",
	integer: "a whole number",
	number: "a number",
	boolean: "true or false",
	array: "a list",
	object: "a mapping"
};
function wrongType(type, value) {
	const unquoted = type === "string" && value !== null && typeof value !== "object";
	const quoted = typeof value === "string" && (type === "boolean" ? /^(?:true|false)$/ : /^-?\d+$/).test(value);
	const advice = unquoted ? ": put it in quotes" : quoted ? ": leave out the quotes" : "";
	return `must be ${TYPES[type] ?? type}, but it is ${(0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(value)}${advice}`;
}
function wrongChoice(choices, value) {
	const near = typeof value === "string" ? (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.nearest)(value.toLowerCase(), choices) : void 0;
	return `must be ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.orList)(choices)}${near ? `; did you mean ${near}?` : ""}`;
}
function valueAt(value, path) {
	return path.reduce((held, key) => held?.[key], value);
}
function isRedacted(text) {
	return text.includes("***");
}
const REDACTED = "holds ***, as this action shows secrets: give the secret itself, or leave the key out";



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

/***/ 3203:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jsonOrYaml: () => (/* binding */ jsonOrYaml),
/* harmony export */   readSettings: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2321);
/* harmony import */ var _mapping_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8269);
// Loaded by import(): src/inputs/settings/read.ts




// src/inputs/settings/check.ts
function problemsOf(operation, generation, settings, { validators, KEYS }) {
	const own = `${operation} (${generation})`;
	const name = validators[own] ? own : operation;
	const validate = validators[name];
	if (!validate) return [];
	const findings = validate(settings) ? [] : validate.errors ?? [];
	return [...(0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .wrongIn */ .bV)(findings, settings, {
		keysAt: (path) => path.length === 0 ? KEYS[name] ?? [] : [],
		misplaced: (key) => _index_js__WEBPACK_IMPORTED_MODULE_0__.INPUT_NAMES.some((input) => input === key) ? `is not one of the settings: give it as the input ${key}` : void 0
	}).map(({ at, key, message }) => problem(key === void 0 ? at : [...at, key], message)), ...redactedValues(settings)];
}
function problem(path, message) {
	return {
		input: path.length > 0 && path.every(_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .isName */ .Eo) ? `settings.${path.join(".")}` : "settings",
		message
	};
}
function redactedValues(settings) {
	const found = [];
	const walk = (held, path) => {
		if (typeof held === "string" && (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .isRedacted */ .vX)(held)) found.push(path);
		if (typeof held !== "object" || held === null) return;
		for (const [key, inner] of Object.entries(held)) walk(inner, [...path, key]);
	};
	walk(settings, []);
	return found.map((path) => problem(path, _findings_js__WEBPACK_IMPORTED_MODULE_1__/* .REDACTED */ .XF));
}
// src/inputs/settings/read.ts
const MAX_LENGTH = 2e4;
async function readSettings(text) {
	if (text.length > MAX_LENGTH) return refused(`must have at most ${MAX_LENGTH} characters`);
	const compiled = await __webpack_require__.e(/* import() */ 552).then(__webpack_require__.bind(__webpack_require__, 552)).then((n) => n.validators_exports);
	const read = await jsonOrYaml(text);
	return "problem" in read ? refused(read.problem) : settingsFrom(read.value, compiled);
}
async function jsonOrYaml(text) {
	return fromJson(text) ?? (await __webpack_require__.e(/* import() */ 411).then(__webpack_require__.bind(__webpack_require__, 9792)).then((n) => n.yaml_exports)).fromYaml(text);
}
function settingsFrom(value, compiled) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return refused(`must be a mapping such as "enabled: true", but it is ${(0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(value)}`);
	if ((0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .isDeeper */ .QZ)(value, 100)) return refused(`must not be nested deeper than 100 levels`);
	return {
		mapping: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.withSecrets)(value),
		problems: (operation, generation) => problemsOf(operation, generation, value, compiled)
	};
}
function refused(message) {
	return { problems: () => [{
		input: "settings",
		message
	}] };
}
function fromJson(text) {
	let keys = 0;
	try {
		const value = JSON.parse(text, (_, held) => {
			if (typeof held === "object" && held !== null && !Array.isArray(held)) keys += Object.keys(held).length;
			return held;
		});
		const written = [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon);
		return keys === written.length ? { value } : void 0;
	} catch {
		return;
	}
}



/***/ })

};
;