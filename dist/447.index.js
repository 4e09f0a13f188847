"use strict";
exports.id = 447;
exports.ids = [447];
exports.modules = {

/***/ 447:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readSettings: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(403);
// Loaded by import(): src/inputs/settings/read.ts


// src/inputs/settings/mapping.ts
function kindOf(value) {
	if (value === null || value === void 0) return "empty";
	if (Array.isArray(value)) return "a list";
	return {
		string: "a text",
		object: "a mapping",
		boolean: "true or false"
	}[typeof value] ?? "a number";
}
// src/inputs/settings/check.ts
function problemsOf(operation, generation, settings, { validators, KEYS }) {
	const own = `${operation} (${generation})`;
	const name = validators[own] ? own : operation;
	const validate = validators[name];
	if (!validate) return [];
	const findings = validate(settings) ? [] : validate.errors ?? [];
	const typed = findings.filter(({ keyword }) => keyword === "type").map(({ instancePath }) => instancePath);
	return [...findings.flatMap((finding) => {
		if (finding.keyword === "enum" && typed.includes(finding.instancePath)) return [];
		const message = messageOf(finding, KEYS[name] ?? [], settings);
		const { missingProperty: missing, additionalProperty: added } = finding.params;
		const key = missing ?? added;
		const path = key === void 0 ? finding.instancePath : `${finding.instancePath}/${key}`;
		return message === void 0 ? [] : [problem(message === NAMELESS ? "" : path, message)];
	}), ...redactedValues(settings)];
}
function problem(path, message) {
	const names = path.split("/").slice(1);
	return {
		input: names.length > 0 && names.every(isName) ? `settings.${names.join(".")}` : "settings",
		message
	};
}
const isName = (text) => /^[\w-]{1,60}$/.test(text);
function messageOf({ keyword, instancePath, params }, keys, settings) {
	switch (keyword) {
		case "required": return "is required";
		case "additionalProperties": return unknownKey(String(params.additionalProperty), instancePath === "" ? keys : [], valueAt(settings, instancePath));
		case "type": return wrongType(String(params.type), valueAt(settings, instancePath));
		case "enum": return wrongChoice(params.allowedValues, valueAt(settings, instancePath));
		case "minimum":
		case "maximum": return `must be ${keyword === "minimum" ? "at least" : "at most"} ${params.limit}`;
		case "minLength": return params.limit === 1 ? "must not be empty" : `must have at least ${params.limit} characters`;
		case "maxLength": return `must have at most ${params.limit} characters`;
		case "minProperties": return "is empty: there is nothing to change";
		case "discriminator": return;
		default: return `does not fit Neon's API description (${keyword})`;
	}
}
const NAMELESS = "has a key that is no name or has no value; is there a space after each colon?";
function unknownKey(key, known, holder) {
	if (!isName(key)) return NAMELESS;
	if (known.includes(key)) return "does not go with this type";
	if (_index_js__WEBPACK_IMPORTED_MODULE_0__.INPUT_NAMES.some((name) => name === key)) return `is not one of the settings: give it as the input ${key}`;
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
	return `must be ${TYPES[type] ?? type}, but it is ${kindOf(value)}${advice}`;
}
function wrongChoice(choices, value) {
	const near = typeof value === "string" ? (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.nearest)(value.toLowerCase(), choices) : void 0;
	return `must be ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.orList)(choices)}${near ? `; did you mean ${near}?` : ""}`;
}
function valueAt(settings, path) {
	return path.split("/").slice(1).reduce((held, key) => held?.[key], settings);
}
function redactedValues(settings) {
	const found = [];
	const walk = (held, path) => {
		if (typeof held === "string" && held.includes("***")) found.push(path);
		if (typeof held !== "object" || held === null) return;
		for (const [key, inner] of Object.entries(held)) walk(inner, `${path}/${key}`);
	};
	walk(settings, "");
	return found.map((path) => problem(path, "holds ***, as this action shows secrets: give the secret itself, or leave the key out"));
}
// src/inputs/settings/read.ts
const MAX_LENGTH = 2e4;
const MAX_LEVELS = 100;
async function readSettings(text) {
	if (text.length > MAX_LENGTH) return refused(`must have at most ${MAX_LENGTH} characters`);
	const compiled = await __webpack_require__.e(/* import() */ 552).then(__webpack_require__.bind(__webpack_require__, 552));
	const read = fromJson(text) ?? await (await __webpack_require__.e(/* import() */ 411).then(__webpack_require__.bind(__webpack_require__, 792))).fromYaml(text);
	return "problem" in read ? refused(read.problem) : settingsFrom(read.value, compiled);
}
function settingsFrom(value, compiled) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return refused(`must be a mapping such as "enabled: true", but it is ${kindOf(value)}`);
	if (isDeeper(value, MAX_LEVELS)) return refused(`must not be nested deeper than ${MAX_LEVELS} levels`);
	return {
		mapping: withSecrets(value),
		problems: (operation, generation) => problemsOf(operation, generation, value, compiled)
	};
}
function isDeeper(value, levels) {
	if (typeof value !== "object" || value === null) return false;
	return levels === 0 || Object.values(value).some((held) => isDeeper(held, levels - 1));
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
function withSecrets(value, secret = false) {
	if (Array.isArray(value)) return value.map((item) => withSecrets(item, secret));
	if (typeof value === "object" && value !== null) {
		const entries = Object.entries(value);
		return Object.fromEntries(entries.map(([key, held]) => [key, withSecrets(held, secret || (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.isSecretField)(key))]));
	}
	return typeof value === "string" && value !== "" && secret ? new _index_js__WEBPACK_IMPORTED_MODULE_0__.Secret(value) : value;
}



/***/ })

};
;