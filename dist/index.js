/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 6094:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ALWAYS_REQUIRED: () => (/* binding */ ALWAYS_REQUIRED),
  CLIENT_SECRETS: () => (/* binding */ CLIENT_SECRETS),
  COMMON_INPUTS: () => (/* binding */ COMMON_INPUTS),
  CONFIG_FILE: () => (/* binding */ CONFIG_FILE),
  DestinationProblem: () => (/* binding */ DestinationProblem),
  INPUT_NAMES: () => (/* binding */ INPUT_NAMES),
  InputProblem: () => (/* binding */ InputProblem),
  KEYS: () => (/* binding */ KEYS),
  NEEDS_TOKEN: () => (/* binding */ NEEDS_TOKEN),
  NeonError: () => (/* binding */ NeonError),
  OUTPUTS_ARE_SET: () => (/* binding */ OUTPUTS_ARE_SET),
  OutputProblem: () => (/* binding */ OutputProblem),
  ResponseProblem: () => (/* binding */ ResponseProblem),
  SDK_KEYS: () => (/* binding */ SDK_KEYS),
  Secret: () => (/* binding */ Secret),
  TransportError: () => (/* binding */ TransportError),
  USER_AGENT: () => (/* binding */ USER_AGENT),
  aboutOf: () => (/* binding */ aboutOf),
  addressOf: () => (/* binding */ addressOf),
  addressProblem: () => (/* binding */ addressProblem),
  askedWait: () => (/* binding */ askedWait),
  backoff: () => (/* binding */ backoff),
  baseAddress: () => (/* binding */ baseAddress),
  bodyOf: () => (/* binding */ bodyOf),
  branchTwice: () => (/* binding */ branchTwice),
  capitalized: () => (/* binding */ capitalized),
  commandFileProblem: () => (/* binding */ commandFileProblem),
  configFileOf: () => (/* binding */ configFileOf),
  contentOf: () => (/* binding */ contentOf),
  createIntegration: () => (/* binding */ createIntegration),
  credentialsIn: () => (/* binding */ credentialsIn),
  databaseSecrets: () => (/* binding */ databaseSecrets),
  declarationOf: () => (/* binding */ declarationOf),
  decoded: () => (/* binding */ decoded),
  deleteIntegration: () => (/* binding */ deleteIntegration),
  destinationInputs: () => (/* binding */ destinationInputs),
  destinationProblems: () => (/* binding */ destinationProblems),
  destinationsFor: () => (/* binding */ destinationsFor),
  domainDoubt: () => (/* binding */ domainDoubt),
  email: () => (/* binding */ email),
  endpoint: () => (/* binding */ endpoint),
  escapeHtml: () => (/* binding */ escapeHtml),
  exchange: () => (/* binding */ exchange),
  existing: () => (/* binding */ existing),
  exportVariable: () => (/* binding */ exportVariable),
  failed: () => (/* binding */ failed),
  flag: () => (/* binding */ flag),
  getIntegration: () => (/* binding */ getIntegration),
  hasAlternative: () => (/* binding */ hasAlternative),
  hasInputs: () => (/* binding */ hasInputs),
  header: () => (/* binding */ header),
  hideEmails: () => (/* binding */ hideEmails),
  httpDate: () => (/* binding */ httpDate),
  inSeconds: () => (/* binding */ inSeconds),
  inputProblem: () => (/* binding */ inputProblem),
  isId: () => (/* binding */ isId),
  isPrivateTransport: () => (/* binding */ isPrivateTransport),
  isSafePath: () => (/* binding */ isSafePath),
  isSecretField: () => (/* binding */ isSecretField),
  list: () => (/* binding */ list),
  listIntegrations: () => (/* binding */ listIntegrations),
  localPart: () => (/* binding */ localPart),
  missingInputs: () => (/* binding */ missingInputs),
  nearest: () => (/* binding */ nearest),
  object: () => (/* binding */ object),
  objects: () => (/* binding */ objects),
  oneLine: () => (/* binding */ oneLine),
  operation: () => (/* binding */ operation),
  operationName: () => (/* binding */ operationName),
  optionalText: () => (/* binding */ optionalText),
  orList: () => (/* binding */ orList),
  outputTexts: () => (/* binding */ outputTexts),
  parseInputs: () => (/* binding */ parseInputs),
  parseJson: () => (/* binding */ parseJson),
  partsOf: () => (/* binding */ partsOf$1),
  pathSegment: () => (/* binding */ pathSegment),
  perform: () => (/* binding */ perform),
  providerDoubt: () => (/* binding */ providerDoubt),
  proxySecrets: () => (/* binding */ proxySecrets),
  proxyVariable: () => (/* binding */ proxyVariable),
  quote: () => (/* binding */ quote),
  readFields: () => (/* binding */ readFields),
  readItems: () => (/* binding */ readItems),
  readOutputs: () => (/* binding */ readOutputs),
  refuseUnchecked: () => (/* binding */ refuseUnchecked),
  reportHtml: () => (/* binding */ reportHtml),
  requestOf: () => (/* binding */ requestOf),
  retryAfter: () => (/* binding */ retryAfter),
  retryText: () => (/* binding */ retryText),
  revealed: () => (/* binding */ revealed),
  revealedJson: () => (/* binding */ revealedJson),
  sendOn: () => (/* binding */ sendOn),
  sentence: () => (/* binding */ sentence),
  setOutputs: () => (/* binding */ setOutputs),
  shownLine: () => (/* binding */ shownLine),
  text: () => (/* binding */ build_text),
  text$1: () => (/* binding */ text$1),
  tokensIn: () => (/* binding */ tokensIn),
  tooLate: () => (/* binding */ tooLate),
  trustedDomain: () => (/* binding */ trustedDomain),
  tryTimeout: () => (/* binding */ tryTimeout),
  unusedInputs: () => (/* binding */ unusedInputs),
  whole: () => (/* binding */ whole),
  withRetries: () => (/* binding */ withRetries),
  withSecrets: () => (/* binding */ withSecrets),
  withoutCredentials: () => (/* binding */ withoutCredentials),
  withoutEndSlashes: () => (/* binding */ withoutEndSlashes)
});

// EXTERNAL MODULE: ./build/rolldown-runtime.js
var rolldown_runtime = __nccwpck_require__(3941);
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(6982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = require("node:https");
;// CONCATENATED MODULE: ./build/index.js







// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
const os$2 = { EOL: process.platform === "win32" ? "\r\n" : "\n" };
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os$2.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
const os$1 = { EOL: process.platform === "win32" ? "\r\n" : "\n" };
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!external_fs_.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${os$1.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os$1.EOL}${convertedValue}${os$1.EOL}${delimiter}`;
}
const os = { EOL: process.platform === "win32" ? "\r\n" : "\n" };
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function exportVariable(name, val) {
	const convertedVal = toCommandValue(val);
	process.env[name] = convertedVal;
	if (process.env["GITHUB_ENV"] || "") return issueFileCommand("ENV", prepareKeyValueMessage(name, val));
	issueCommand("set-env", { name }, convertedVal);
}
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function isDebug() {
	return process.env["RUNNER_DEBUG"] === "1";
}
function debug(message) {
	issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os.EOL);
}
// src/text.ts
const MAX_TEXT = 1e3;
function oneLine(text, max = MAX_TEXT) {
	const given = String(text).slice(0, max * 4);
	if (given.length <= max && /^[!-~](?:[ -~]*[!-~])?$/.test(given) && !given.includes("##[")) return given;
	const line = given.replace(new RegExp("\\p{Default_Ignorable_Code_Point}", "gu"), "").replace(new RegExp("[\\p{C}\\p{Zl}\\p{Zp}\\s]+", "gu"), " ").replace(new RegExp("#(\\p{M}*)#(\\p{M}*)\\[", "gu"), "#$1#$2 [").trim();
	return line.length <= max ? line : `${line.slice(0, max - 3).replace(/[\uD800-\uDBFF]$/, "")}...`;
}
const MAX_QUOTED = 200;
function quote(text) {
	const given = String(text);
	return given.length <= MAX_QUOTED ? `"${oneLine(given)}"` : `a text of ${given.length} characters`;
}
function orList(names) {
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
const MAX_NAME = 200;
function nearest(typed, names) {
	if (typed.length > MAX_NAME) return void 0;
	const [best] = names.toSorted((a, b) => distance(typed, a) - distance(typed, b));
	if (best === void 0) return void 0;
	return distance(typed, best) <= Math.max(2, Math.floor(typed.length / 3)) ? best : void 0;
}
function distance(from, to) {
	let row = Array.from({ length: to.length + 1 }, (_, column) => column);
	for (let line = 1; line <= from.length; line++) {
		const next = [line];
		for (let column = 1; column <= to.length; column++) {
			const replaced = (row[column - 1] ?? 0) + (from[line - 1] === to[column - 1] ? 0 : 1);
			next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[to.length] ?? 0;
}
const NOT_IN_ADDRESS = /[\s@"(),:;<>[\]\\]/;
function hideEmails(text) {
	if (!text.includes("@")) return text;
	const host = new RegExp("[\\p{L}\\p{N}-]{1,63}\\.", "uy");
	let result = "";
	let done = 0;
	for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
		host.lastIndex = at + 1;
		if (!host.test(text)) continue;
		let start = at;
		while (start > done && !NOT_IN_ADDRESS.test(text.charAt(start - 1))) start--;
		if (start === at) continue;
		result += `${text.slice(done, start)}${String.fromCodePoint(text.codePointAt(start) ?? 0)}***`;
		done = at;
	}
	return result + text.slice(done);
}
function sentence(text) {
	return /[.!?]/.test(text.at(-1) ?? "") ? text : `${text}.`;
}
function capitalized(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
function withoutEndSlashes(text) {
	let end = text.length;
	while (text[end - 1] === "/") end--;
	return text.slice(0, end);
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
function localPart(email) {
	return email.split("@", 1)[0];
}
// src/http/url.ts
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
function isLoopback({ hostname }) {
	return LOOPBACK.test(hostname);
}
function isPrivateTransport(url) {
	return url.protocol === "https:" || url.protocol === "http:" && isLoopback(url);
}
function addressProblem(given) {
	if (!URL.canParse(given)) return "is not a URL";
	const url = new URL(given);
	if (url.username || url.password || url.search || url.hash) return "must be a plain URL, without user name, password, query or fragment";
	if (isPrivateTransport(url)) return void 0;
	return `must begin with https://, but it is ${oneLine(url.protocol, 20)}//`;
}
function baseAddress(given) {
	const { origin, pathname } = new URL(given);
	return withoutEndSlashes(origin + pathname);
}
function isSafePath(path) {
	const segments = path.split("/");
	return segments.shift() === "" && segments.length > 0 && segments.every((segment) => /^(?:[\w.~!*'()-]|%[0-9A-F]{2})+$/.test(segment) && !/^(?:\.|%2e){1,2}$/i.test(segment));
}
// src/database/url.ts
const SHAPE = "it should be postgresql://user:password@host/database";
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])$/i;
const PARTS = [
	"host",
	"hostaddr",
	"port",
	"user",
	"password",
	"dbname"
];
function databaseUrlProblem(given) {
	if (!/^postgres(?:ql)?:\/\//.test(given)) return `does not begin with postgresql://; ${SHAPE}`;
	if (/[\s\u0000-\u001f\u007f]/.test(given)) return "holds a space or a line break; was it pasted whole?";
	if (!URL.canParse(given) || new URL(given).hash) return "is not a valid URL; in its password, characters such as / ? # must be percent-encoded";
	const { hostname, username, pathname, searchParams } = new URL(given);
	if (!username) return `names no user; ${SHAPE}`;
	if (!HOST.test(hostname)) return `does not name one host; ${SHAPE}`;
	if (!/^\/[^/]+$/.test(pathname)) return `does not name one database; ${SHAPE}`;
	const part = PARTS.find((name) => searchParams.has(name));
	return part ? `has ${part} as a parameter; ${SHAPE}` : void 0;
}
function addressOf(databaseUrl) {
	const url = new URL(databaseUrl);
	const parameters = url.searchParams;
	const modes = parameters.getAll("sslmode");
	return {
		host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
		port: Number(url.port || 5432),
		user: decoded(url.username),
		password: decoded(url.password),
		database: decoded(url.pathname.slice(1)),
		tls: !isLoopback(url) || modes.some((mode) => /^(?:require|verify-ca|verify-full)$/.test(mode)),
		channelBinding: parameters.getAll("channel_binding").includes("require"),
		options: parameters.get("options") ?? void 0
	};
}
function databaseSecrets(url) {
	const rest = url.replace(/^[a-z][a-z0-9+.-]*:\/\//i, "");
	const [, ofText] = /^[^:@]*:(.*)@/s.exec(rest) ?? [];
	const [, ofAuthority] = /^[^:@/?#]*:([^/?#]*)@/.exec(rest) ?? [];
	const texts = [url, ...[
		ofText,
		ofAuthority,
		URL.canParse(url) ? new URL(url).password : "",
		...[...url.matchAll(/[?&](?:ssl)?password=([^&#]*)/gi)].map(([, value]) => value)
	].filter((text) => text !== void 0).flatMap((text) => [text, decoded(text)])];
	return [...new Set(texts)].filter((text) => text !== "");
}
// src/report/result.ts
const NOTHING_DELIVERED = {
	did: [],
	failures: []
};
function failed(failure) {
	return {
		did: "failed",
		changed: false,
		outputs: {},
		failure
	};
}
// src/runner/command-file.ts
const ROOM = Buffer.alloc(16384, "\n");
function commandFileProblem(name, env) {
	const path = env[name];
	if (!path) return `${name} is not set`;
	try {
		return tryWriting(path) ? void 0 : `what ${name} names is not a file`;
	} catch (error) {
		return `the file that ${name} names cannot be written (${error.code ?? error})`;
	}
}
function tryWriting(path) {
	const file = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_APPEND | (external_node_fs_.constants.O_NONBLOCK ?? 0));
	try {
		const before = (0,external_node_fs_.fstatSync)(file);
		if (!before.isFile()) return false;
		try {
			for (let written = 0; written < ROOM.length;) written += (0,external_node_fs_.writeSync)(file, ROOM, written);
			(0,external_node_fs_.fsyncSync)(file);
		} finally {
			(0,external_node_fs_.ftruncateSync)(file, before.size);
		}
		return true;
	} finally {
		(0,external_node_fs_.closeSync)(file);
	}
}
// src/runner/step-outputs.ts
var OutputProblem = class extends Error {};
function outputsProblem(env) {
	const why = commandFileProblem("GITHUB_OUTPUT", env);
	return why && `The outputs of this step could not be written: ${why}.`;
}
function setOutputs(texts, log) {
	if (!process.env.GITHUB_OUTPUT) log.warning("GITHUB_OUTPUT is not set: the outputs are not written.");
	else for (const [name, text] of texts) write(name, text);
}
function write(name, text) {
	try {
		setOutput(name, text);
	} catch (error) {
		throw new OutputProblem(`Output ${name} could not be written, nor those after it: ${error instanceof Error ? error.message : error}.`);
	}
}
// src/delivery/env-file.ts
const envFile = {
	inputs: ["env_file", "framework"],
	takes: (outputs) => outputs.includes("jwks_url"),
	isAsked: (call) => call.env_file !== void 0,
	async prepare({ env_file = "", auth_provider, framework }, { env }) {
		const { namesOf, variablesOf } = await __nccwpck_require__.e(/* import() */ 638).then(__nccwpck_require__.bind(__nccwpck_require__, 3638));
		const { envFilePlace } = await __nccwpck_require__.e(/* import() */ 757).then(__nccwpck_require__.bind(__nccwpck_require__, 4757));
		const { tryEnvFile, writeEnvFile } = await __nccwpck_require__.e(/* import() */ 801).then(__nccwpck_require__.bind(__nccwpck_require__, 2801));
		const place = () => envFilePlace(env_file, env.GITHUB_WORKSPACE);
		tryEnvFile(place());
		return {
			dryRun: `Would write variables to ${env_file}.`,
			deliver(outputs) {
				const variables = variablesOf(auth_provider, outputs, framework);
				if (variables.length > 0) writeEnvFile(place(), variables);
				return {
					did: [`Variables written to ${env_file}: ${namesOf(variables)}.`],
					failures: []
				};
			}
		};
	}
};
// src/delivery/destination.ts
const OUTPUTS_ARE_SET = "The outputs of this step are set: a later step with if: failure() can use the values.";
var DestinationProblem = class extends Error {};
// src/delivery/export-env.ts
const exportEnv = {
	inputs: ["export_env", "framework"],
	takes: (outputs) => outputs.includes("jwks_url"),
	isAsked: (call) => call.export_env,
	async prepare(call, { env }) {
		const { namesOf, variablesOf } = await __nccwpck_require__.e(/* import() */ 638).then(__nccwpck_require__.bind(__nccwpck_require__, 3638));
		const { environmentProblem, exportVariables } = await __nccwpck_require__.e(/* import() */ 862).then(__nccwpck_require__.bind(__nccwpck_require__, 4862));
		const why = environmentProblem(env);
		if (why) throw new DestinationProblem(`Input export_env: ${why}.`);
		return {
			dryRun: "Would set environment variables for the later steps.",
			deliver(outputs) {
				const variables = variablesOf(call.auth_provider, outputs, call.framework);
				exportVariables(variables);
				return {
					did: [`Environment variables for the later steps: ${namesOf(variables)}.`],
					failures: []
				};
			}
		};
	}
};
// src/secrets/secret.ts
var Secret = class {
	#value;
	constructor(value) {
		this.#value = value;
	}
	reveal() {
		return this.#value;
	}
	toString() {
		return "***";
	}
	toJSON() {
		return "***";
	}
	[Symbol.for("nodejs.util.inspect.custom")]() {
		return "***";
	}
};
function revealedJson(value) {
	return JSON.stringify(value, function(key, shown) {
		const held = this[key];
		return held instanceof Secret ? held.reveal() : shown;
	});
}
// src/inputs/parsers.ts
var InputProblem = class extends Error {};
function inputProblem(parse) {
	try {
		parse();
		return;
	} catch (error) {
		if (!(error instanceof InputProblem)) throw error;
		return error.message;
	}
}
const ID = /^[a-z0-9-]{1,60}$/;
const EMAIL = /^[^\s@"(),:;<>[\]\\]+@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;
function isId(text) {
	return ID.test(text);
}
function id(text) {
	if (!isId(text)) throw new InputProblem(`${quote(text)} does not match ${ID.source}`);
	return text;
}
function text$1(max) {
	return (given) => {
		const length = [...given].length;
		if (length > max) throw new InputProblem(`is ${length} characters long; at most ${max} are allowed`);
		if (/[\u0000-\u001f\u007f]/.test(given)) throw new InputProblem("holds a control character or line break");
		return given;
	};
}
function pathSegment(given) {
	if (given === "." || given === "..") throw new InputProblem(`${quote(given)} is not a name or id`);
	return text$1(255)(given);
}
function sha256(given) {
	if (!/^[0-9a-f]{64}$/.test(given)) throw new InputProblem("is not 64 hexadecimal digits, in lower case");
	return given;
}
function secret(given) {
	return new Secret(given);
}
function secretToken(given) {
	if (!/^[\x21-\x7e]+$/.test(given)) throw new InputProblem("holds a space, a line break or a character that no key has; was it pasted whole?");
	return new Secret(given);
}
function choice(...choices) {
	return (given) => {
		const found = choices.find((word) => word === given);
		if (found === void 0) {
			const near = nearest(given.toLowerCase(), choices);
			throw new InputProblem(`${quote(given)} is not ${orList(choices)}${near ? `; did you mean ${near}?` : ""}`);
		}
		return found;
	};
}
function build_boolean(given) {
	if (/^(?:true|True|TRUE)$/.test(given)) return true;
	if (/^(?:false|False|FALSE)$/.test(given)) return false;
	throw new InputProblem(`${quote(given)} is not true or false`);
}
function integer(min, max) {
	return (given) => {
		const value = /^\d{1,9}$/.test(given) ? Number(given) : NaN;
		if (!(value >= min && value <= max)) throw new InputProblem(`${quote(given)} is not a whole number from ${min} to ${max}`);
		return value;
	};
}
function email(given) {
	if (given.length > 256) throw new InputProblem("is longer than the 256 characters of an e-mail address");
	if (!EMAIL.test(given)) throw new InputProblem("is not one e-mail address");
	return given;
}
function list(item) {
	return (given) => {
		const texts = given.split(/[,\r\n]+/).map((part) => part.trim());
		const values = new Set();
		const wrong = [];
		for (const text of texts.filter(Boolean)) try {
			values.add(item(text));
		} catch (error) {
			if (!(error instanceof InputProblem)) throw error;
			wrong.push(error.message);
		}
		if (wrong.length > 0) throw new InputProblem(wrong.join("; "));
		if (values.size === 0) throw new InputProblem("holds no item");
		return [...values];
	};
}
function apiHost(given) {
	const problem = addressProblem(given);
	if (problem) throw new InputProblem(URL.canParse(given) ? problem : `${quote(given)} ${problem}`);
	return baseAddress(given);
}
// src/inputs/github.ts
const CLIENT_SECRETS = "oauth_client_secrets";
function partsOf$1({ output }) {
	if (!output.startsWith(`oauth_client_secrets.`)) return [output, void 0];
	return [CLIENT_SECRETS, output.slice(21)];
}
const LINE = /^([^=]*)=([^=]*)$/;
function secretMappings(given) {
	const problems = [];
	const seen = new Set();
	const mappings = [];
	for (const line of linesOf(given)) {
		const [, secret = "", output = ""] = (LINE.exec(line) ?? []).map((part) => part.trim());
		const wrong = nameProblem(secret);
		if (!secret || !output) problems.push(`${quote(line)} is not SECRET_NAME=output_name`);
		else if (wrong) problems.push(`${quote(secret)} ${wrong}`);
		else if (seen.has(secret.toUpperCase())) problems.push(`${quote(secret)} is given twice`);
		seen.add(secret.toUpperCase());
		mappings.push({
			secret,
			output
		});
	}
	if (problems.length > 0) throw new InputProblem(problems.join("; "));
	return mappings;
}
function linesOf(given) {
	return given.split(/\r\n|\r|\n/).map((line) => line.trim()).filter((line) => line !== "");
}
function nameProblem(name) {
	if (!/^\w+$/.test(name)) return "may hold only letters, digits and underscores";
	if (/^\d/.test(name)) return "may not begin with a digit";
	if (/^GITHUB_/i.test(name)) return "may not begin with GITHUB_, which is for GitHub itself";
}
function repository(given) {
	if (!/^[\w-]{1,100}\/(?!\.{1,2}$)[\w.-]{1,100}$/.test(given)) throw new InputProblem(`${quote(given)} is not owner/name`);
	return given;
}
const OF_REPOSITORY = /^([\w-]{1,100})\/(?!\.{1,2}(?:\s|$))([\w.-]{1,100})(?:\s+(?:(dependabot|codespaces)|environment:\s*(.+)))?$/;
const OF_ORGANIZATION = /^org:([\w-]{1,100})(?:\s+(dependabot))?$/;
function githubTargets(given) {
	const problems = [];
	const targets = new Map();
	for (const line of linesOf(given)) {
		const target = targetOfLine(line);
		const name = typeof target === "string" ? line : target.line.toLowerCase();
		if (typeof target === "string") problems.push(`${quote(line)} ${target}`);
		else if (targets.has(name)) problems.push(`${quote(target.line)} is given twice`);
		else targets.set(name, target);
	}
	if (problems.length > 0) throw new InputProblem(problems.join("; "));
	return [...targets.values()];
}
function targetOfLine(line) {
	const input = "github_targets";
	const [, org, ofOrg] = OF_ORGANIZATION.exec(line) ?? [];
	if (org) {
		const reader = ofOrg ? "dependabot" : "actions";
		return {
			line: `org:${org}${ofOrg ? " dependabot" : ""}`,
			owner: org,
			repo: void 0,
			environment: void 0,
			reader,
			input
		};
	}
	const [, owner, repo, of, environment] = OF_REPOSITORY.exec(line) ?? [];
	if (!owner || !repo) return "is not owner/name, owner/name environment:NAME, owner/name dependabot, owner/name codespaces, org:owner or org:owner dependabot";
	const wrong = environment === void 0 ? void 0 : inputProblem(() => pathSegment(environment));
	if (wrong) return `has an environment that is wrong: ${wrong}`;
	const reader = of === "dependabot" || of === "codespaces" ? of : "actions";
	const place = environment === void 0 ? of : `environment:${environment}`;
	return {
		line: `${owner}/${repo}${place ? ` ${place}` : ""}`,
		owner,
		repo,
		environment,
		reader,
		input
	};
}
const UNIT = {
	d: 864e5,
	h: 36e5
};
function age(given) {
	const [, count = "", unit = ""] = /^(\d{1,5})([dh])$/.exec(given) ?? [];
	const milliseconds = Number(count) * (UNIT[unit] ?? 0);
	if (milliseconds > 0) return milliseconds;
	throw new InputProblem(`${quote(given)} is not a number of days or hours, such as 90d or 12h`);
}
const NEEDS_TOKEN = "is required with github_secrets";
// src/report/outputs.ts
const OUTPUTS = {
	status: "HTTP status of the last response of Neon; set on failure, too.",
	request_id: "ID that Neon gave the last request, for its support; set on failure, too.",
	response: "Body of the last response as JSON, secrets replaced by `***`.",
	changed: "`true` when a write was carried out at Neon.",
	created: "`true` when it was created, `false` when it existed already.",
	integrations: "JSON list of the integrations.",
	oauth_providers: "JSON list of the OAuth providers, client secrets replaced by `***`.",
	domains: "JSON list of trusted domains, each with its `domain` and `auth_provider`.",
	count: "Length of the list.",
	user_id: "ID of the user.",
	user_ids: "JSON mapping of the e-mail address of each user to its ID.",
	failed_count: "Number of the users that failed.",
	synced: "`true` when the rows of the new users can be read in the database.",
	settings: "JSON mapping of what is set now, secrets replaced by `***`.",
	success: "`true` when the mail server took the test e-mail.",
	oauth_clients: "JSON list of the clients of the OAuth server; never with their secrets.",
	oauth_client_id: "ID of the client of the OAuth server.",
	oauth_client_secret: "Secret of the new client of the OAuth server; Neon shows it this once. Masked.",
	plan: "JSON list of what becomes of each resource: `{action, resource, id, fields}`, secrets replaced by `***`.",
	plan_digest: "SHA-256 of what the plan would send, for `approved_plan`.",
	changes: "Number of the entries of the plan that are not `keep`.",
	config_file: "Path of the file, as it was given.",
	oauth_client_secrets: "JSON mapping of the name of each OAuth client that the step made to its secret, which Neon shows this once. Masked.",
	transfer_url: "URL that completes the transfer of ownership in a browser. Masked.",
	auth_provider: "Authentication provider of the integration.",
	auth_provider_project_id: "ID of the project at the provider.",
	pub_client_key: "Publishable client key. Masked unless `mask_pub_client_key` is `false`.",
	secret_server_key: "Secret server key. Masked.",
	jwks_url: "URL of the keys that verify tokens.",
	base_url: "Base URL of the auth service.",
	issuer: "Issuer of the tokens: the origin of `base_url`.",
	audience: "Audience of the tokens: the origin of `base_url`.",
	callback_urls: "JSON mapping of each OAuth provider to the URL that must be registered there, for clients of your own.",
	cookie_secret: "Secret for the cookies of the application, `NEON_AUTH_COOKIE_SECRET` of the SDK: the same at each run, and another for each branch. Masked.",
	findings: "JSON list of what was found: `{rule, severity, subject, message, fix}`.",
	schema_name: "Database schema of Neon Auth.",
	table_name: "Table of the users.",
	new_api_key: "New API key of Neon, which Neon shows this once. Masked.",
	api_key_id: "ID of the new API key.",
	stored: "JSON list of what became of each secret at each target: `{target, secret, stored, reason, sha256}`; `sha256` is the beginning of the hash of the value. Set where there were values to store, also where the step fails or is cancelled.",
	branch_id: "Neon branch ID of the integration.",
	database_name: "Database of the integration."
};
const SECRET_OUTPUTS = [
	"oauth_client_secret",
	"oauth_client_secrets",
	"transfer_url",
	"pub_client_key",
	"secret_server_key",
	"cookie_secret",
	"new_api_key"
];
function isSecretOutput(name) {
	return SECRET_OUTPUTS.some((one) => one === name);
}
const COMMON_OUTPUTS = [
	"status",
	"request_id",
	"response",
	"changed"
];
function revealed(value) {
	if (value === void 0 || value === null || value === "") return void 0;
	if (value instanceof Secret) return value.reveal() || void 0;
	return typeof value === "object" ? JSON.stringify(value) : String(value);
}
const SDK_KEYS = ["pub_client_key", "secret_server_key"];
// src/delivery/github-secrets.ts
const TARGET = [
	"github_token",
	"github_repository",
	"github_environment",
	"github_targets"
];
const ONE_TARGET = ["github_repository", "github_environment"];
const githubSecrets = {
	inputs: ["github_secrets", ...TARGET],
	outputs: ["stored"],
	takes: (outputs) => outputs.some((name) => name === "jwks_url" || isSecretOutput(name)),
	isAsked: (call) => call.github_secrets !== void 0,
	problems(given, { github_secrets = [] }, produced) {
		const problems = [];
		if (given.github_secrets && !given.github_token) problems.push({
			input: "github_token",
			message: NEEDS_TOKEN
		});
		const isForComment = (name) => name === "github_token" && produced.comments;
		const target = TARGET.find((name) => given[name] && !isForComment(name));
		if (target && !given.github_secrets) problems.push({
			input: "github_secrets",
			message: `is required with ${target}`
		});
		const other = given.github_targets && ONE_TARGET.find((name) => given[name]);
		if (other) problems.push({
			input: "github_targets",
			message: `is given together with ${other}: give one of them`
		});
		const messages = github_secrets.flatMap((mapping) => outputProblem(mapping, produced) ?? []);
		return [...problems, ...messages.map((message) => ({
			input: "github_secrets",
			message
		}))];
	},
	async prepare(call, dependencies) {
		const { prepareStore } = await __nccwpck_require__.e(/* import() */ 936).then(__nccwpck_require__.bind(__nccwpck_require__, 936));
		return prepareStore(call, dependencies);
	}
};
function outputProblem(mapping, { operation, generation, outputs }) {
	const [output] = partsOf$1(mapping);
	if (outputs.some((name) => name === output)) return void 0;
	if (SDK_KEYS.includes(output) && outputs.includes("jwks_url")) return generation === "better_auth" ? `better_auth has no ${output}; it has base_url and jwks_url` : `${output} cannot be read back: generate-sdk-keys makes new keys`;
	const near = nearest(output, outputs);
	return `${quote(output)} is not an output of ${operation}${near ? `; did you mean ${near}?` : `, which gives ${orList(outputs)}`}`;
}
// src/delivery/index.ts
const DESTINATIONS = [
	exportEnv,
	envFile,
	githubSecrets
];
function destinationsFor(outputs) {
	return DESTINATIONS.filter((destination) => destination.takes(outputs));
}
function destinationInputs(destinations) {
	return [...new Set(destinations.flatMap(({ inputs }) => inputs))];
}
function askedDestinations(outputs, call) {
	return destinationsFor(outputs).filter((destination) => destination.isAsked(call));
}
function destinationProblems(destinations, given, inputs, produced) {
	return destinations.flatMap(({ problems }) => problems?.(given, inputs, produced) ?? []);
}
// src/delivery/ask.ts
const NO_DELIVERY = {
	begin: () => void 0,
	deliver: async () => NOTHING_DELIVERED,
	reserved: 0,
	progress: () => ({
		texts: [],
		ledger: []
	})
};
async function prepareAsked(outputs, makesSecrets, call, dependencies) {
	const why = makesSecrets && !call.dry_run ? outputsProblem(dependencies.env) : void 0;
	const asked = askedDestinations(outputs, call);
	if (asked.length === 0) return why ? { instead: failed({ text: () => `${why} Nothing was asked of Neon.` }) } : NO_DELIVERY;
	const { prepareDelivery } = await __nccwpck_require__.e(/* import() */ 724).then(__nccwpck_require__.bind(__nccwpck_require__, 3724));
	return prepareDelivery(asked, why ? [why] : [], call, dependencies);
}
// src/report/ledger.ts
function ledgerText(ledger = []) {
	if (ledger.length === 0) return void 0;
	return JSON.stringify(ledger.map(({ target, secret, stored, reason, sha256 }) => ({
		target,
		secret,
		stored,
		reason,
		sha256
	})));
}
function ledgerDetails(ledger = []) {
	if (ledger.length === 0) return [];
	return [{
		heading: "Ledger",
		shows: ["stored"],
		lines: ledger.map(({ target, secret, stored, reason, sha256 }) => {
			const hash = sha256 && ` (sha256 ${sha256})`;
			return stored ? `${target}: ${secret} stored${hash}` : `${target}: ${secret} not stored${hash}: ${reason}`;
		}),
		table: {
			header: [
				"Target",
				"Secret",
				"Stored",
				"sha256",
				"Reason"
			],
			rows: ledger.map(({ target, secret, stored, reason, sha256 }) => [
				target,
				secret,
				String(stored),
				sha256,
				reason
			])
		}
	}];
}
// src/inputs/generation.ts
const GENERATIONS = ["stack", "better_auth"];
// src/report/output-texts.ts
const MAX_OUTPUT = 1e6;
function resultTexts(result, last, masker, given = []) {
	const { outputs, changed, response, failure } = result;
	if (failure && !changed && Object.keys(outputs).length === 0) return responseTexts(last, masker);
	const written = outputTexts({
		...outputs,
		response: masker.redactedJson(response),
		changed,
		...responseOutputs(last)
	}, masker, given);
	if (masker.hasStraySecret(response)) written.redacted.push("response");
	return written;
}
function responseTexts(last, masker) {
	return outputTexts(responseOutputs(last), masker);
}
function responseOutputs({ status, requestId }) {
	return {
		status,
		request_id: requestId
	};
}
function outputTexts(outputs, masker, given = []) {
	const written = {
		texts: [],
		tooLarge: [],
		redacted: []
	};
	for (const name of Object.keys(OUTPUTS)) {
		const value = outputs[name];
		const kept = isKept(name, value, given);
		const text = kept ? String(value) : textOf$1(value, masker);
		if (text === void 0 || text.trim() === "") continue;
		if (!kept && masker.hasStraySecret(value)) written.redacted.push(name);
		if (text.length > MAX_OUTPUT) written.tooLarge.push(name);
		else written.texts.push([name, text]);
	}
	return written;
}
function isKept(name, value, given) {
	if (typeof value !== "string") return typeof value === "number" || typeof value === "boolean";
	if (name === "auth_provider") return GENERATIONS.some((generation) => generation === value);
	return name === "response" || given.includes(value);
}
function textOf$1(value, masker) {
	if (value === void 0 || value === null) return void 0;
	if (value instanceof Secret) return value.reveal();
	return typeof value === "object" ? masker.redactedJson(value) : masker.redact(String(value));
}
function ownOutputs({ texts }) {
	return texts.filter(([name]) => !COMMON_OUTPUTS.includes(name));
}
// src/report/content.ts
function exitCodeOf({ result, delivered }) {
	return result.failure || delivered.failures.length > 0 ? 1 : 0;
}
function contentOf(report, masker) {
	const { call, result, last, delivered } = report;
	const details = detailsOf(report);
	const { project_id, branch_name, branch_id, auth_provider } = call;
	const rows = new Map([
		...project_id ? [
			["project_id", project_id],
			["branch_name", branch_name],
			["branch_id", branch_id],
			["auth_provider", report.ofAccount ? void 0 : auth_provider]
		] : [],
		...report.about,
		...result.failure ? [] : resultRows(report, details, masker),
		["status", last.status?.toString()],
		["request_id", last.requestId]
	]);
	const texts = [
		outcomeText(result, masker),
		...delivered.did,
		...delivered.failures.map((failure) => `Failed: ${failure}`)
	];
	return {
		title: titleOf(report),
		result: texts.join(" "),
		rows: [...rows].filter(isKnown),
		details
	};
}
function detailsOf({ result, delivered }) {
	return [...result.details ?? [], ...ledgerDetails(delivered.ledger)];
}
function titleText(operation) {
	return `Neon Auth: ${operation}`;
}
function titleOf(report) {
	const title = titleText(report.operation);
	if (exitCodeOf(report) === 1) return `❌ ${title} failed`;
	if (report.call.dry_run && report.result.details !== void 0 || report.result.unsent) return `📝 ${title} (dry run)`;
	return report.result.warnings?.length ? `⚠️ ${title}` : `✅ ${title}`;
}
function outcomeText(result, masker) {
	if (result.failure) return result.failure.text();
	return result.unsent ? dryRunText(result, masker) : `${result.did}.`;
}
function resultRows({ outputs, result }, details, masker) {
	const shown = details.flatMap(({ shows = [] }) => shows);
	return [...ownOutputs(outputs).filter(([name]) => !shown.includes(name)).map(([name, text]) => [name, masker.redact(text)]), ["changed", String(result.changed)]];
}
function dryRunText({ unsent = [] }, masker) {
	return `Dry run: would send ${unsent.map(({ method, path, body }) => {
		const shown = masker.redactedJson(body);
		return `${method} ${path}${shown ? ` with ${shown}` : " without a body"}`;
	}).join("; ")}. Nothing was changed.`;
}
function isKnown(row) {
	return row[1] !== void 0;
}
// src/runner/summary.ts
function appendSummary(html) {
	const file = process.env.GITHUB_STEP_SUMMARY;
	if (!file) return;
	(0,external_node_fs_.accessSync)(file);
	(0,external_node_fs_.appendFileSync)(file, `${html}\n`);
}
// src/secrets/shown.ts
function shownLine(text, redact, max) {
	return hideEmails(redact(oneLine(redact(text), max)));
}
// src/report/markup.ts
const MAX_RESULT = 1e3;
const MAX_VALUE = 200;
const MAX_CELL = 2e4;
function reportHtml({ title, result, rows, details }, redact, medium) {
	const writing = writer(redact, medium);
	const head = `<h3>${medium.escape(title)}</h3>\n<p>${writing.code(result, MAX_RESULT)}</p>`;
	const { table, label, short } = writing;
	const main = rows.length > 0 ? [[table(["Name", "Value"], rows, label, short)]] : [];
	const sections = [...main, ...details.map((detail) => framesOf(detail, writing))];
	const note = (count) => `and ${count} more: see ${medium.elsewhere}`;
	const rest = (count) => `<tr><td>${note(count)}</td></tr>`;
	const frameSize = ({ open, count, close }) => size(open + close + rest(count));
	const room = { left: medium.max - size(head) - size(`<p>${note(sections.length)}</p>`) };
	const kept = whileFitting(sections, room, (frames) => frames.reduce((sum, one) => sum + frameSize(one), 0));
	const blocks = kept.flat().map((frame) => filled(frame, room, rest));
	const inOrder = main.length > 0 ? [...blocks.slice(1), ...blocks.slice(0, 1)] : blocks;
	const missing = sections.length - kept.length;
	return [
		head,
		...inOrder,
		...missing > 0 ? [`<p>${note(missing)}</p>`] : []
	].join("\n");
}
function filled({ open, count, row, close }, room, rest) {
	const rows = [];
	for (let index = 0; index < count; index++) {
		const html = row(index);
		if (!take(room, Buffer.byteLength(html))) break;
		rows.push(html);
	}
	return open + rows.join("") + (rows.length < count ? rest(count - rows.length) : "") + close;
}
function whileFitting(items, room, sizeOf) {
	const end = items.findIndex((item) => !take(room, sizeOf(item)));
	return items.slice(0, end < 0 ? items.length : end);
}
function take(room, bytes) {
	if (bytes > room.left) return false;
	room.left -= bytes;
	return true;
}
function size(html) {
	return Buffer.byteLength(html) + 1;
}
function writer(redact, { escape: toHtml }) {
	const code = (text, max = MAX_VALUE) => `<code>${toHtml(shownLine(text, redact, max))}</code>`;
	const label = (text) => isWords(text) ? toHtml(redact(text)) : code(text);
	const cells = (tag, texts) => `<tr>${texts.map((html) => `<${tag}>${html}</${tag}>`).join("")}</tr>`;
	const value = (text) => text === "" ? "" : code(text, MAX_CELL);
	const short = (text) => text === "" ? "" : code(text);
	return {
		code,
		label,
		short,
		table: (header, rows, first = value, rest = value) => ({
			open: `<table>${header.length > 0 ? cells("th", header.map(label)) : ""}`,
			count: rows.length,
			row: (index) => {
				const [name = "", ...values] = rows[index] ?? [];
				return cells("td", [first(name), ...values.map(rest)]);
			},
			close: "</table>"
		})
	};
}
function framesOf({ heading, table, folded }, { label, table: tableOf }) {
	const frames = [{
		open: `<h4>${label(heading)}</h4>`,
		count: 0,
		row: () => "",
		close: ""
	}];
	if (table) frames.push(tableOf(table.header, table.rows));
	if (folded) {
		const frame = tableOf(table?.header ?? [], folded.rows);
		const open = `<details><summary>${label(folded.title)}</summary>${frame.open}`;
		frames.push({
			...frame,
			open,
			close: `${frame.close}</details>`
		});
	}
	return frames;
}
const WORD$1 = /^(?:[A-Za-z_]+(?:-[A-Za-z_]+)*|\d{1,6}|\(\d{1,6}\))$/;
const HASH = /\b[a-f\d]{7,}\b/i;
function isWords(text) {
	return text.length <= 100 && !HASH.test(text) && text.split(" ").every((word) => WORD$1.test(word));
}
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
function escapeHtml(text) {
	return text.replace(/[&<>"']/g, (character) => ENTITIES[character]);
}
// src/report/summary.ts
const SUMMARY = {
	max: 1e6,
	escape: escapeHtml,
	elsewhere: "the log"
};
function writeSummary(content, masker) {
	appendSummary(reportHtml(content, masker.redact, SUMMARY));
}
// src/report/report.ts
function problemsText(problems) {
	const lines = problems.map(({ input, message }) => `${input}: ${sentence(message)}`);
	return lines.length === 1 ? `Input ${lines[0]}` : [`${lines.length} inputs are wrong:`, ...lines].join("\n");
}
function writeReport(report, { log, masker }) {
	logReport(report, {
		log,
		masker
	});
	if (!report.call.summary) return;
	try {
		writeSummary(contentOf(report, masker), masker);
	} catch (error) {
		log.warning(`The job summary could not be written: ${error instanceof Error ? error.message : error}`);
	}
}
function logReport(report, { log, masker }) {
	const { result, outputs } = report;
	logDetails(result.details ?? [], log);
	for (const name of outputs.tooLarge) log.warning(`Output ${name} is not set: it is larger than GitHub takes.`);
	for (const name of outputs.redacted) log.warning(`Output ${name} held a secret that this step knows, which is replaced by ***.`);
	for (const finding of result.findings ?? []) logFinding(finding, log);
	if (result.notice) log.notice(result.notice);
	for (const warning of result.warnings ?? []) log.warning(warning);
	if (result.failure) {
		log.error(result.failure.text());
		return;
	}
	log.info(`${subjectText(report)}: ${result.did}.`);
	if (result.unsent) log.info(dryRunText(result, masker));
	log.info(`Outputs: ${outputs.texts.map(([name]) => name).join(", ")}`);
}
function logDetails(details, log) {
	for (const { heading, lines } of details) if (lines.length > 0) for (const line of [heading, ...lines]) log.info(line);
}
function logLedger(ledger, log) {
	logDetails(ledgerDetails(ledger), log);
}
function logFinding({ rule, severity, subject, message, fix }, log) {
	const text = `${rule} (${subject}): ${message}${fix && ` ${fix}`}`;
	if (severity === "note") log.notice(text);
	else log[severity](text);
}
function logDelivered({ did, failures, ledger }, log) {
	for (const line of did) log.info(line);
	logLedger(ledger, log);
	if (failures.length > 0) log.error(failures.join(" "));
}
function subjectText({ operation, ofAccount, call }) {
	if (!call.project_id || ofAccount) return operation;
	const branch = call.branch_id ?? call.branch_name;
	return `${operation} (${call.auth_provider}, project ${call.project_id}${branch ? `, branch ${branch}` : ""})`;
}
// src/delivery/deliver.ts
async function setAndDeliver(result, { texts }, delivery, log) {
	let delivered = result.delivered ?? NOTHING_DELIVERED;
	try {
		setOutputs(texts, log);
	} finally {
		if (!result.delivered && (!result.failure || result.changed)) delivered = await delivery.deliver(result.outputs);
		logDelivered(delivered, log);
	}
	return delivered;
}
// src/http/proxy.ts
const VARIABLES = [
	"https_proxy",
	"HTTPS_PROXY",
	"http_proxy",
	"HTTP_PROXY",
	"all_proxy",
	"ALL_PROXY"
];
function proxySecrets(env) {
	return VARIABLES.flatMap((name) => env[name] ? credentialsIn$1(env[name]) : []);
}
function credentialsIn$1(url) {
	const [, userinfo] = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(.*)@/is.exec(url) ?? [];
	if (!userinfo || userinfo === ":") return [];
	const colon = userinfo.indexOf(":");
	const password = userinfo.slice(colon + 1);
	const encoded = URL.canParse(url) ? new URL(url).password : "";
	const sent = colon < 0 ? `${decoded(userinfo)}:` : decoded(userinfo);
	return [...[
		userinfo,
		password,
		decoded(userinfo),
		decoded(password),
		encoded
	], Buffer.from(sent).toString("base64")];
}
function proxyVariable() {
	return VARIABLES.slice(0, 2).find((name) => process.env[name]);
}
// src/http/time.ts
const SHORTEST_TRY = 1e4;
const clock = {
	now: () => process.uptime() * 1e3,
	sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
};
function inSeconds(milliseconds) {
	return `${Math.round(milliseconds / 100) / 10} s`;
}
function tryTimeout(remaining) {
	return Math.min(remaining, Math.max(remaining / 2, SHORTEST_TRY));
}
function retryAfter(header, now, sent) {
	const text = header?.trim() ?? "";
	if (/^\d+$/.test(text)) return Number(text) * 1e3;
	const at = httpDate(text);
	return at === void 0 ? void 0 : Math.max(0, at - (httpDate(sent) ?? now));
}
function httpDate(header) {
	const text = header?.trim() ?? "";
	const zoned = /GMT|UTC|[+-]\d{4}$/.test(text) ? text : `${text} GMT`;
	const at = /^[A-Z][a-z]{2,8}[, ]/.test(text) ? Date.parse(zoned) : NaN;
	return Number.isNaN(at) ? void 0 : at;
}
// src/http/transport-error.ts
var TransportError = class extends Error {
	kind;
	status;
	advice;
	constructor(kind, message, rest = {}) {
		super(message);
		this.kind = kind;
		this.status = rest.status;
		this.advice = rest.advice ? [rest.advice] : [];
	}
};
// src/http/message.ts
const MAX_BODY = 4194304;
function tooLate(timeout, status) {
	return new TransportError("lost", `${status === void 0 ? "no response" : `status ${status}, but not the whole response,`} within ${inSeconds(timeout)}`, {
		status,
		advice: "Raise timeout, or check the network and proxy of the runner."
	});
}
function bodyOf(message) {
	return new Promise((resolve, reject) => {
		const chunks = [];
		let size = 0;
		message.on("data", (chunk) => {
			chunks.push(chunk);
			size += chunk.length;
			if (size <= MAX_BODY) return;
			message.destroy(new TransportError("rejected", `the response is larger than ${MAX_BODY} bytes`, { status: message.statusCode }));
		});
		message.on("end", () => {
			try {
				resolve(textOf(Buffer.concat(chunks), message.statusCode ?? 0));
			} catch (error) {
				reject(error);
			}
		});
		message.on("error", reject);
	});
}
function textOf(bytes, status) {
	const isSuccess = status >= 200 && status < 300;
	try {
		return new TextDecoder("utf-8", { fatal: isSuccess }).decode(bytes);
	} catch {
		throw new TransportError("rejected", "the response is not valid UTF-8", {
			status,
			advice: NOT_UTF8
		});
	}
}
const NOT_UTF8 = "Check what changes responses on their way, such as a proxy.";
// src/http/transport.ts
const send = async (request) => {
	refuseUnchecked(request.url);
	if (!proxyVariable()) return sendOn(() => false, request);
	const { sendThroughProxy } = await __nccwpck_require__.e(/* import() */ 535).then(__nccwpck_require__.bind(__nccwpck_require__, 2535)).then((n) => n.through_proxy_exports);
	return sendThroughProxy(request);
};
function sendOn(agentFor, asked) {
	return new Promise((resolve, reject) => {
		const url = new URL(asked.url);
		const { method, headers, body } = asked;
		const { hostname, port, pathname, search, protocol } = url;
		const open = protocol === "https:" ? external_node_https_namespaceObject.request : external_node_http_.request;
		const options = {
			host: hostname.replace(/^\[|\]$/g, ""),
			port,
			path: pathname + search,
			method,
			headers: {
				...headers,
				...body !== void 0 && { "content-length": Buffer.byteLength(body) }
			},
			agent: agentFor(url)
		};
		let status;
		let request;
		try {
			request = open(options);
		} catch (error) {
			const { code, name } = error;
			return reject(new TransportError("rejected", `not sent: Node does not take it (${code ?? name})`));
		}
		request.on("response", (message) => {
			status = message.statusCode ?? 0;
			bodyOf(message).then((text) => ({
				status: message.statusCode ?? 0,
				headers: message.headers,
				body: text
			})).then(resolve, failed).finally(() => clearTimeout(timer));
		});
		const failed = async (error) => {
			clearTimeout(timer);
			const { explain } = await __nccwpck_require__.e(/* import() */ 616).then(__nccwpck_require__.bind(__nccwpck_require__, 8616)).then((n) => n.explain_exports);
			reject(explain(error, asked, status));
		};
		const timer = setTimeout(() => request.destroy(tooLate(asked.timeout, status)), asked.timeout);
		request.on("error", failed);
		request.end(body);
	});
}
function refuseUnchecked(url) {
	if (isUnchecked(url)) throw unchecked();
}
function isUnchecked(url) {
	const target = new URL(url);
	return process.env.NODE_TLS_REJECT_UNAUTHORIZED === "0" && target.protocol === "https:" && !isLoopback(target);
}
function unchecked() {
	return new TransportError("rejected", "not sent: NODE_TLS_REJECT_UNAUTHORIZED=0 lets anyone between this runner and the host read keys", { advice: "Remove the variable; for a certificate authority of your own, set NODE_EXTRA_CA_CERTS to its file." });
}
// src/inputs/call.ts
const ALWAYS_REQUIRED = ["api_key", "project_id"];
function hasInputs(inputs, required) {
	return [...ALWAYS_REQUIRED, ...required].every((name) => inputs[name] !== void 0);
}
function givenIds({ project_id, branch_id, from_branch_id, user_id, oauth_client_id }) {
	return [
		project_id,
		branch_id,
		from_branch_id,
		user_id,
		oauth_client_id
	].filter((id) => id !== void 0);
}
// src/inputs/late.ts
async function readSettings(text) {
	return text === void 0 ? void 0 : (await __nccwpck_require__.e(/* import() */ 203).then(__nccwpck_require__.bind(__nccwpck_require__, 3203))).readSettings(text);
}
async function readTestUsers(text) {
	return text === void 0 ? void 0 : (await __nccwpck_require__.e(/* import() */ 990).then(__nccwpck_require__.bind(__nccwpck_require__, 2990))).readTestUsers(text);
}
// src/inputs/declaration.ts
function input(description, parse, rest = {}) {
	return {
		description,
		parse,
		...rest
	};
}
// src/inputs/domains.ts
const MAX_LENGTH$1 = 2048;
const URI = /^[a-z][a-z\d+.-]*:[\w:/?#[\]@!$&'()*+,;=.~%-]+$/i;
const WEB = /^https?:\/\//i;
const WEB_HOST = /^https?:\/\/(?:[\w*-]+(?:\.[\w*-]+)*|\[[\da-f:.]+\])(?::\d{1,5})?(?:[/?#]|$)/i;
function trustedDomain(given) {
	if (given.length > MAX_LENGTH$1) throw new InputProblem(`is longer than ${MAX_LENGTH$1} characters`);
	if (!/^[a-z][a-z\d+.-]*:/i.test(given) || /^[^/]*:\d+(?:\/|$)/.test(given)) throw new InputProblem(`${quote(given)} lacks its scheme, such as https://`);
	if (WEB.test(given) && /^[^/?#]*@/.test(given.slice(given.indexOf("://") + 3))) throw new InputProblem("must not hold a user name or password");
	if (!URI.test(given) || WEB.test(given) && !WEB_HOST.test(given)) throw new InputProblem(`${quote(given)} is not a valid address`);
	return given;
}
function domainPattern(given) {
	const pattern = trustedDomain(given);
	if (!pattern.includes("*")) throw new InputProblem(`${quote(given)} has no *: give domains to name them`);
	const rest = pattern.slice(pattern.indexOf(":") + 1);
	if (/[a-z\d]/i.test(rest)) return pattern;
	throw new InputProblem(`${quote(given)} would fit every domain: name a part of the host`);
}
function domainDoubt(domain) {
	if (!WEB.test(domain)) return void 0;
	const start = domain.indexOf("://") + 3;
	const rest = domain.slice(start);
	const end = rest.search(/[/?#]/);
	const host = end < 0 ? rest : rest.slice(0, end);
	const origin = domain.slice(0, start) + host;
	if (end >= 0) {
		const what = rest.slice(end) === "/" ? "ends with a slash" : "has a path, query or fragment";
		return `${quote(domain)} ${what}, which no origin that a browser sends has; did you mean ${quote(origin.toLowerCase())}?`;
	}
	if (origin !== origin.toLowerCase()) return `${quote(domain)} has capital letters, which no origin that a browser sends has; did you mean ${quote(origin.toLowerCase())}?`;
}
// src/inputs/rows/delivery.ts
const OF_DELIVERY = {
	mask_pub_client_key: input("false leaves the publishable key unmasked, so that it can be a job output.", build_boolean, { default: "true" }),
	export_env: input("true sets the values as environment variables of the later steps of the job.", build_boolean, { default: "false" }),
	framework: input("nextjs or vite: adds the public names of that framework to export_env and env_file.", choice("nextjs", "vite")),
	env_file: input("Path of a dotenv file in the workspace that gets the same variables; the rest of it is kept.", text$1(4096)),
	github_secrets: input("Lines SECRET_NAME=output_name: outputs to store as GitHub Actions secrets; of oauth_client_secrets one client each, SECRET_NAME=oauth_client_secrets.NAME. Needs github_token.", secretMappings),
	github_token: input("Token that may write the secrets, which the GITHUB_TOKEN of the job cannot; for pr_comment that one will do. Masked.", secretToken, { secret: true }),
	github_repository: input("Repository whose secrets are written, as owner/name. Default: this repository.", repository),
	github_environment: input("Environment of that repository whose secrets are written, instead of those of the repository.", pathSegment),
	github_targets: input("Where the secrets are written, any number of targets, one a line: owner/name, owner/name environment:NAME, owner/name dependabot, owner/name codespaces, org:owner, org:owner dependabot. Instead of github_repository and github_environment.", githubTargets),
	verify_keys: input("Whether a new Stack key is tried at the auth provider before it is stored anywhere; one that is refused is not stored.", build_boolean, { default: "true" }),
	min_age: input("Such as 90d or 12h: nothing is done while the secrets of github_secrets are younger at every target. One that is missing counts as old.", age),
	key_name: input("Name of the API keys that rotate-api-key replaces: each is named so, and with the time at which it was made. Of one workflow alone: older keys of the name are revoked wherever they are stored.", text$1(39)),
	org_id: input("Neon organization whose API keys are rotated, by the personal key of an administrator. Without it: the personal keys of api_key.", id),
	keep_old_keys: input("How many of the replaced API keys stay valid: with 1 the one that was just replaced, for jobs that have it.", integer(0, 100), { default: "1" }),
	pr_comment: input("true keeps one comment with the report on the pull request. Needs github_token with pull-requests: write; the GITHUB_TOKEN of the job will do.", build_boolean, { default: "false" })
};
// src/inputs/config-file.ts
const CONFIG_FILE = "neon-auth.yml";
function configFileOf({ config_file = CONFIG_FILE }) {
	return config_file;
}
// src/inputs/rows/file.ts
const OF_FILE = {
	config_file: input(`Path of the file with the settings of Neon Auth, in the workspace. Default of apply, export and validate: ${CONFIG_FILE}.`, text$1(4096)),
	overlay: input("List of overlays of config_file that are merged over its auth, in that order.", list(text$1(100))),
	from_branch_id: input("ID of another branch, whose settings are applied instead of a file.", id),
	from_branch_name: input("Exact name of that branch, in place of from_branch_id.", text$1(256)),
	prune: input("true also deletes OAuth providers, domains and OAuth clients that the lists do not name, and replaces OAuth clients that differ.", build_boolean, { default: "false" }),
	force_secrets: input("true sends secrets that cannot be compared although nothing else differs.", build_boolean, { default: "false" }),
	require_approval: input("true makes approved_plan required, so that an empty one is an error.", build_boolean, { default: "false" }),
	approved_plan: input("The output plan_digest of the plan that was reviewed: a plan with another digest is refused.", sha256),
	fail_on_changes: input("With dry_run: true makes a plan that is not empty fail the step.", build_boolean, { default: "false" })
};
// src/inputs/database.ts
function databaseUrl(given) {
	const problem = databaseUrlProblem(given);
	if (problem) throw new InputProblem(problem);
	return new Secret(given);
}
// src/inputs/rows/users.ts
function resultsFile(given) {
	const name = text$1(4096)(given);
	if (/\.(?:csv|tsv|json)$/i.test(name)) throw new InputProblem("gets JSON Lines: give it a name that ends in .jsonl");
	return name;
}
const OF_USERS = {
	email: input("E-mail address of the user, at most 256 characters.", email),
	name: input("Display name of the user, 1 to 255 characters.", text$1(255)),
	user_id: input("ID of the user, as the output user_id of create-user has it.", pathSegment),
	roles: input("Roles of the user, as a list; they replace those it has.", list(text$1(255))),
	password: input("Password of the user: it is then made by the sign-up of the branch, so that it can sign in. Masked.", secret, { secret: true }),
	users_file: input("Path of a file of users in the workspace: CSV with a header, a JSON list, or JSON Lines.", text$1(4096)),
	results_file: input("Path of the file in the workspace that gets a line of JSON for each user as soon as it is done, such as users.jsonl.", resultsFile),
	test_users: input("YAML or JSON list of {email, password, name, roles}: users that can sign in afterwards. Passwords are masked.", (given) => given),
	database_url: input("Connection string of the Postgres of the branch. With it the step waits until new users can be read there, and marks addresses as verified. Masked.", databaseUrl, { secret: true })
};
// src/inputs/table.ts
const INPUTS = {
	operation: input("What to do: one of the operations in the table of the README. Required.", text$1(100)),
	api_key: input("Neon API key. Masked.", secretToken, {
		env: "NEON_API_KEY",
		secret: true
	}),
	project_id: input("Neon project ID.", id, { env: "NEON_PROJECT_ID" }),
	auth_provider: input("Which generation of the API: stack (project-level) or better_auth (branch-level). Default: better_auth when a branch is given; without a branch, stack for operations that only read, and none for the others.", choice(...GENERATIONS)),
	branch_id: input("Neon branch ID. Not together with branch_name.", id),
	branch_name: input("Exact name of the Neon branch; looked up with one more request.", text$1(256)),
	database_name: input("Database of the integration. Default for stack: neondb; for better_auth Neon chooses.", text$1(63)),
	role_name: input("Database role for authenticated users; stack only. Default: neondb_owner.", text$1(63)),
	...OF_USERS,
	oauth_provider_id: input("OAuth provider: google, github, microsoft or vercel.", pathSegment),
	client_id: input("OAuth client ID. Without it and client_secret Neon uses its shared keys, for development only.", text$1(1024)),
	client_secret: input("OAuth client secret; goes together with client_id when adding. Masked.", secret, { secret: true }),
	microsoft_tenant_id: input("Microsoft tenant ID, for the microsoft provider.", text$1(255)),
	domains: input("List of trusted domains with their scheme, such as https://app.example.com or https://*.preview.example.com; sent as given.", list(trustedDomain)),
	match: input("Pattern of the trusted domains to delete, such as https://*-team.vercel.app; * stands for any text.", domainPattern),
	keep_domains: input("With match: list of the domains that are kept although it fits.", list(trustedDomain)),
	settings: input("YAML or JSON mapping with the settings, checked against the API description of Neon. Secret fields are masked.", (given) => given),
	oauth_client_id: input("ID of a client of the OAuth server, as the output oauth_client_id of create-oauth-client has it.", pathSegment),
	recipient_email: input("Address that the test e-mail goes to.", email),
	delete_data: input("true also drops the neon_auth schema with all users.", build_boolean, { default: "false" }),
	allow_protected_branch: input("true lets a step destroy data of a default or protected branch, or of a project-level integration.", build_boolean, { default: "false" }),
	...OF_FILE,
	if_exists: input("reuse: what exists already, as it was asked for, is a success with created=false. update: it is changed to what was asked (OAuth providers). fail: it is an error.", choice("reuse", "update", "fail"), { default: "reuse" }),
	if_missing: input("fail: deleting what is not there is an error. ignore: it is a success with changed=false, where the project can be read.", choice("fail", "ignore"), { default: "fail" }),
	wait_until_ready: input("true waits, within timeout, until jwks_url serves the keys that verify tokens.", build_boolean, { default: "false" }),
	...OF_DELIVERY,
	check_sign_in: input("Whether prepare-preview proves that sign-in works.", build_boolean, { default: "true" }),
	fail_on: input("The least severity of a finding that fails the step: error, warning or never.", choice("error", "warning", "never"), { default: "error" }),
	profile: input("What audit measures by: production or preview. Default: production for a default or protected branch.", choice("production", "preview")),
	dry_run: input("true checks everything and prints the request with secrets redacted, but sends nothing that writes.", build_boolean, { default: "false" }),
	timeout: input("Seconds for the whole step, retries and waits included.", integer(1, 21600), { default: "120" }),
	max_retries: input("Retries per request, 0 to 20.", integer(0, 20), { default: "5" }),
	summary: input("Whether to write a job summary.", build_boolean, { default: "true" }),
	api_host: input("Base URL of the Neon API; https only, but for loopback.", apiHost, { default: "https://console.neon.tech/api/v2" })
};
const INPUT_NAMES = Object.keys(INPUTS);
function declarationOf(name) {
	return INPUTS[name];
}
// src/inputs/read.ts
function readInputs(getInput, env) {
	const given = {};
	for (const name of INPUT_NAMES) {
		const { env: variable } = declarationOf(name);
		const text = getInput(name) || (variable ? (env[variable] ?? "").trim() : "");
		if (text) given[name] = text;
	}
	return given;
}
function secretTexts(given) {
	return INPUT_NAMES.filter((name) => declarationOf(name).secret).flatMap((name) => given[name] ?? []);
}
function parseInputs(given) {
	const problems = [];
	const values = {};
	for (const name of INPUT_NAMES) {
		const declaration = declarationOf(name);
		const text = given[name] ?? declaration.default;
		if (text === void 0) continue;
		try {
			values[name] = declaration.parse(text);
		} catch (error) {
			if (!(error instanceof InputProblem)) throw error;
			problems.push({
				input: name,
				message: error.message
			});
		}
	}
	return {
		inputs: values,
		problems
	};
}
// src/http/retry.ts
const BASE_WAIT = 1e3;
const MAX_WAIT = 3e4;
function backoff(retries, random) {
	return random * Math.min(MAX_WAIT, BASE_WAIT * 2 ** retries);
}
function timeOfTry(policy, retries, remaining) {
	return retries >= policy.maxRetries ? remaining : Math.min(remaining, policy.tryTime(remaining, retries));
}
function nextWait(policy, outcome, moment) {
	if (moment.retries >= policy.maxRetries) return void 0;
	const wait = policy.wait(outcome, moment);
	return wait !== void 0 && wait < moment.remaining ? wait : void 0;
}
function gaveUpText(policy, outcome, moment, took) {
	if (policy.wait(outcome, moment) === void 0) return void 0;
	const asked = policy.asked?.(outcome, moment.date) ?? 0;
	const isTooLong = asked > 0 && asked >= moment.remaining;
	const tries = moment.retries + 1;
	if (tries === 1 && !isTooLong) return void 0;
	const why = isTooLong ? `; Retry-After asked for ${inSeconds(asked)}` : "";
	return `Gave up after ${tries === 1 ? "1 try" : `${tries} tries`} in ${inSeconds(took)}${why}.`;
}
async function withRetries({ policy, deadline, lastStart = deadline, attempt, notSent, gaveUp, pause }, { now, random }) {
	const started = now();
	let failure;
	for (let retries = 0;; retries++) {
		const at = now();
		if (at >= lastStart) throw failure ?? notSent();
		const tried = await attempt(timeOfTry(policy, retries, deadline - at));
		if ("done" in tried) return tried.done;
		const moment = {
			retries,
			remaining: lastStart - now(),
			date: Date.now(),
			random: random()
		};
		const text = gaveUpText(policy, tried.outcome, moment, now() - started);
		failure = text && gaveUp?.(tried.failure, text) || tried.failure;
		const wait = nextWait(policy, tried.outcome, moment);
		if (wait === void 0) throw failure;
		await pause(tried, wait, retries);
	}
}
function retryText(failure, wait, retries, max) {
	return `${failure.message}. Trying again in ${inSeconds(wait)} (${retries + 1} of at most ${max}).`;
}
// src/neon/errors.ts
var NeonError = class extends Error {
	request;
	what;
	status;
	requestId;
	isOwn;
	outcomeUnknown;
	ofEarlierTry;
	retried;
	advice;
	constructor(request, what, details = {}) {
		super(`${request.method} ${oneLine(request.path)}: ${what}`);
		this.request = request;
		this.what = what;
		this.status = details.status;
		this.requestId = details.requestId;
		this.outcomeUnknown = details.outcomeUnknown ?? false;
		this.ofEarlierTry = details.ofEarlierTry ?? false;
		this.isOwn = details.isOwn ?? false;
		this.retried = details.retried ?? false;
		this.advice = details.advice ?? [];
	}
	text() {
		return [sentence(this.message), ...this.advice].join(" ");
	}
};
function generalError(body, clean = oneLine) {
	if (typeof body !== "object" || body === null) return {};
	const { message, code, request_id } = body;
	return {
		...isText(message) && { message: clean(message) },
		...isText(code) && { code: clean(code, 100) },
		...isText(request_id) && { requestId: clean(request_id, 100) }
	};
}
function isGeneralError(body) {
	if (typeof body !== "object" || body === null) return false;
	const { message, code } = body;
	return isText(message) && typeof code === "string";
}
function isText(value) {
	return typeof value === "string" && value.trim() !== "";
}
// src/neon/retry.ts
function isRetryable(method, outcome) {
	switch (outcome.kind) {
		case "response": return [423, 429].includes(outcome.status) || outcome.status === 503 && outcome.isOwn || method === "GET" && [
			408,
			500,
			502,
			503,
			504
		].includes(outcome.status);
		case "not-connected": return true;
		case "rejected": return false;
		case "lost": return method === "GET";
	}
}
function neonPolicy(method, maxRetries) {
	return {
		maxRetries,
		tryTime: (remaining) => method === "GET" ? tryTimeout(remaining) : remaining,
		asked,
		wait(outcome, { retries, date, random }) {
			if (!isRetryable(method, outcome)) return void 0;
			return Math.max(backoff(retries, random), asked(outcome, date) ?? 0);
		}
	};
}
function asked(outcome, date) {
	return outcome.kind === "response" ? retryAfter(outcome.retryAfter, date, outcome.date) : void 0;
}
const USER_AGENT = `neon-auth-action/1.0.0`;
// src/neon/request.ts
function toHttp({ method, path, query: parameters, body }, { host, apiKey }, timeout) {
	const query = new URLSearchParams(parameters).toString();
	return {
		method,
		url: `${host}${path}${query && `?${query}`}`,
		headers: {
			authorization: `Bearer ${apiKey.reveal()}`,
			accept: "application/json",
			"content-type": "application/json",
			"user-agent": USER_AGENT
		},
		body: body === void 0 ? void 0 : revealedJson(body),
		timeout,
		setting: "api_host"
	};
}
// src/http/headers.ts
function header(headers, name) {
	const value = headers[name];
	return typeof value === "string" && value.trim() ? value : void 0;
}
function askedWait(headers, date) {
	return retryAfter(header(headers, "retry-after"), date, header(headers, "date"));
}
// src/http/json.ts
const MAX_DEPTH$1 = 200;
const MAX_VALUES = 1e5;
function parseJson(body) {
	const malformed = tooMuch(body);
	if (malformed) return { malformed };
	try {
		return { json: JSON.parse(body) };
	} catch {
		return { malformed: "is not JSON" };
	}
}
function tooMuch(body) {
	let [depth, values] = [0, 0];
	let isInText = false;
	for (let at = 0; at < body.length; at++) {
		const char = body[at];
		if (isInText) {
			if (char === "\\") at++;
			else if (char === "\"") isInText = false;
		} else if (char === "\"") isInText = true;
		else if (char === "[" || char === "{") {
			depth++;
			values++;
			if (depth > MAX_DEPTH$1) return `is nested more than ${MAX_DEPTH$1} deep`;
		} else if (char === "]" || char === "}") depth--;
		else if (char === ",") values++;
		if (values > MAX_VALUES) return `has more than ${MAX_VALUES} values`;
	}
}
// src/neon/response.ts
function parseResponse(response, clean, register) {
	const cleanHeader = (name) => {
		const value = header(response.headers, name);
		return value === void 0 ? void 0 : clean(value, 100);
	};
	const ok = response.status >= 200 && response.status < 300;
	const body = parse(response.body, cleanHeader("content-type"));
	if ("json" in body) register(body.json);
	const parts = "json" in body && !ok ? generalError(body.json, clean) : {};
	return {
		status: response.status,
		ok,
		body,
		parts,
		isOwn: "json" in body && !ok && isGeneralError(body.json),
		requestId: parts.requestId ?? cleanHeader("x-neon-ret-request-id") ?? cleanHeader("x-request-id"),
		retryAfter: cleanHeader("retry-after"),
		location: cleanHeader("location"),
		date: cleanHeader("date")
	};
}
function parse(body, contentType = "no content type") {
	if (body.trim() === "") return { json: void 0 };
	const parsed = parseJson(body);
	if ("json" in parsed) return parsed;
	return { malformed: `its body ${parsed.malformed} (${contentType}, ${Buffer.byteLength(body)} bytes)` };
}
// src/neon/send.ts
async function sendOnce(sender, wanted, timeout) {
	const { effects } = sender;
	const started = effects.now();
	const tried = await responseTo(sender, wanted, toHttp(wanted, sender, timeout));
	const came = tried instanceof TransportError ? tried.message : tried.status;
	const took = Math.round(effects.now() - started);
	effects.debug(`${wanted.method} ${wanted.path}: ${came} after ${took} ms`);
	return tried;
}
async function responseTo({ effects, last }, { secretFields }, asked) {
	const { send, redact, registerFields } = effects;
	const clean = (text, max) => oneLine(redact(text), max);
	try {
		const response = parseResponse(await send(asked), clean, (body) => registerFields(body, secretFields));
		last.response = {
			status: response.status,
			requestId: response.requestId
		};
		return response;
	} catch (error) {
		if (!(error instanceof TransportError)) throw error;
		if (error.status !== void 0) last.response = { status: error.status };
		return error;
	}
}
// src/neon/client.ts
function createNeon(options, effects) {
	return clientOf({
		options,
		host: options.host,
		apiKey: options.apiKey,
		effects,
		last: { response: {} },
		inFlight: new Set(),
		written: []
	});
}
function clientOf(client) {
	return {
		request: (wanted) => request(client, wanted),
		lastResponse: () => ({ ...client.last.response }),
		progress: () => ({
			inFlight: [...client.inFlight],
			written: [...client.written]
		}),
		with: (change) => clientOf({
			...client,
			effects: {
				...client.effects,
				...change(client.effects)
			},
			written: []
		}),
		as: (apiKey) => clientOf({
			...client,
			apiKey
		}),
		within: (time) => clientOf({
			...client,
			options: within(client.options, time)
		})
	};
}
function within(options, { deadline = options.deadline, reserved }) {
	return {
		...options,
		deadline: Math.min(deadline, options.deadline),
		get reserved() {
			return reserved ?? options.reserved;
		}
	};
}
async function request(client, wanted) {
	if (!isSafePath(wanted.path)) throw unsafe(wanted);
	const flight = { request: wanted };
	client.inFlight.add(flight);
	try {
		const response = await sendUntilDone(client, wanted, flight);
		if (wanted.method !== "GET") client.written.push(`${wanted.method} ${wanted.path}`);
		const { status, body, requestId } = response;
		if ("json" in body) return {
			status,
			body: body.json,
			requestId
		};
		const { malformed } = await __nccwpck_require__.e(/* import() */ 611).then(__nccwpck_require__.bind(__nccwpck_require__, 6611));
		throw malformed(wanted, response, body.malformed);
	} finally {
		client.inFlight.delete(flight);
	}
}
function sendUntilDone(client, wanted, flight) {
	const { effects } = client;
	const { maxRetries, deadline, reserved } = client.options;
	let earlier;
	async function attempt(timeout) {
		const tried = await sendOnce(client, wanted, timeout);
		if (!(tried instanceof TransportError) && tried.ok) return { done: tried };
		const { failureOf } = await __nccwpck_require__.e(/* import() */ 611).then(__nccwpck_require__.bind(__nccwpck_require__, 6611));
		if (tried instanceof TransportError) return {
			failure: failureOf(wanted, tried, earlier),
			outcome: { kind: tried.kind }
		};
		const { status, isOwn, retryAfter, date } = tried;
		earlier = failureOf(wanted, tried, earlier);
		return {
			failure: earlier,
			outcome: {
				kind: "response",
				status,
				isOwn,
				retryAfter,
				date
			}
		};
	}
	async function pause({ failure }, wait, retries) {
		effects.log(retryText(failure, wait, retries, maxRetries));
		flight.waiting = failure;
		await effects.sleep(wait);
		flight.waiting = void 0;
	}
	return withRetries({
		policy: neonPolicy(wanted.method, maxRetries),
		deadline,
		lastStart: deadline - reserved,
		attempt,
		pause,
		gaveUp,
		notSent: () => notSent(wanted, reserved)
	}, effects);
}
function gaveUp(failure, text) {
	return new NeonError(failure.request, failure.what, {
		...failure,
		advice: [text, ...failure.advice]
	});
}
function unsafe(wanted) {
	return new NeonError(wanted, "not sent: an id in it is empty or would select another path", { advice: ["Check the ids that were given."] });
}
function notSent(wanted, reserved) {
	return new NeonError(wanted, `not sent: ${reserved === 0 ? "the timeout of the step is over" : "what is left of the timeout is kept for storing secrets"}`, { advice: ["Raise timeout."] });
}
// src/neon/fields.ts
var ResponseProblem = class extends Error {
	nothingMade;
	constructor(message, nothingMade = false) {
		super(message);
		this.nothingMade = nothingMade;
	}
};
function build_text(fields, name) {
	const value = optionalText(fields, name);
	if (value === void 0) throw new ResponseProblem(`the response has no ${name}`);
	return value;
}
function optionalText(fields, name) {
	const value = fields[name];
	if (value === void 0 || value === null) return void 0;
	if (typeof value !== "string") throw new ResponseProblem(`the ${name} of the response is not a text`);
	return value.trim() === "" ? void 0 : value;
}
function flag(fields, name) {
	const value = fields[name];
	if (typeof value !== "boolean") throw new ResponseProblem(`the response has no ${name} that is true or false`);
	return value;
}
function whole(fields, name) {
	if (fields[name] === void 0 || fields[name] === null) throw new ResponseProblem(`the response has no ${name}`);
	return fields;
}
function objects(fields, name) {
	const value = fields[name];
	if (!Array.isArray(value) || !value.every(isObject)) throw new ResponseProblem(`the response has no list of ${name}`);
	return value;
}
function object(value, what = "response") {
	if (!isObject(value)) throw new ResponseProblem(`the ${what} is not a JSON object`);
	return value;
}
function readFields(request, { status, body, requestId }, make) {
	try {
		return make(object(body));
	} catch (error) {
		if (!(error instanceof ResponseProblem)) throw error;
		throw new NeonError(request, `${status}, but ${error.message}`, {
			status,
			requestId,
			outcomeUnknown: request.method !== "GET" && !error.nothingMade
		});
	}
}
function readItems(request, response, make) {
	return readFields(request, {
		...response,
		body: { items: response.body }
	}, ({ items }) => {
		if (!Array.isArray(items) || !items.every(isObject)) throw new ResponseProblem("the response is no list of objects");
		return items.map(make);
	});
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/operations/declare.ts
function operation(declared) {
	return declared;
}
function endpoint(declared) {
	return declared;
}
function existing(declared) {
	return declared;
}
// src/operations/integration-outputs.ts
const INTEGRATION = {
	auth_provider: (found) => build_text(found, "auth_provider"),
	auth_provider_project_id: (found) => optionalText(found, "auth_provider_project_id"),
	jwks_url: (found) => optionalText(found, "jwks_url"),
	base_url: (found) => optionalText(found, "base_url"),
	branch_id: (found) => optionalText(found, "branch_id"),
	database_name: (found) => optionalText(found, "db_name")
};
const REUSED = {
	...INTEGRATION,
	created: () => false
};
const PLACES = {
	auth_provider_project_id: (response) => optionalText(response, "auth_provider_project_id"),
	jwks_url: (response) => optionalText(response, "jwks_url"),
	base_url: (response) => optionalText(response, "base_url"),
	schema_name: (response) => optionalText(response, "schema_name"),
	table_name: (response) => optionalText(response, "table_name")
};
const KEYS = {
	auth_provider: (response) => optionalText(response, "auth_provider"),
	pub_client_key: (response, call) => {
		const key = build_text(response, "pub_client_key");
		return call.mask_pub_client_key ? new Secret(key) : key;
	},
	secret_server_key: (response) => new Secret(build_text(response, "secret_server_key")),
	...PLACES
};
const CREATED = {
	branch_id: (_, call) => call.branch_id,
	created: () => true
};
const CREATED_OF_PROJECT = {
	...KEYS,
	...CREATED
};
const CREATED_OF_BRANCH = {
	auth_provider: (response) => build_text(response, "auth_provider"),
	...PLACES,
	...CREATED
};
// src/operations/integrations.ts
var integrations_exports = (0,rolldown_runtime/* __exportAll */.IL)({
	createIntegration: () => createIntegration,
	deleteIntegration: () => deleteIntegration,
	getIntegration: () => getIntegration,
	listIntegrations: () => listIntegrations
});
const OF_PROJECT = "/projects/{project_id}/auth/integrations";
const OF_BRANCH = "/projects/{project_id}/branches/{branch_id}/auth";
function integrations(response) {
	return objects(response, "data");
}
function named$1(found) {
	for (const integration of found) build_text(integration, "auth_provider");
	return found;
}
const listOfProject = endpoint({
	method: "GET",
	path: OF_PROJECT,
	outputs: {
		integrations: (response) => named$1(integrations(response)),
		count: (response) => integrations(response).length
	}
});
const listOfBranch = endpoint({
	method: "GET",
	path: OF_BRANCH,
	outputs: {
		integrations: (found) => named$1([found]),
		count: () => 1
	},
	alternative: {
		kind: "none",
		outputs: {
			integrations: [],
			count: 0
		}
	}
});
function same(found, call) {
	return found.find(({ auth_provider, branch_id }) => auth_provider === call.auth_provider && branch_id === call.branch_id);
}
function otherDatabase(found, { database_name }) {
	const has = optionalText(found, "db_name");
	return has && database_name && has !== database_name ? `the database ${quote(has)}` : void 0;
}
const projectHasOne = {
	kind: "found",
	existing: existing({
		endpoint: listOfProject,
		find: (response, call) => same(integrations(response), call),
		outputs: REUSED,
		difference: otherDatabase,
		others: (response) => integrations(response).map((found) => {
			const branch = optionalText(found, "branch_id");
			return build_text(found, "auth_provider") + (branch ? ` on branch ${branch}` : "");
		}).join(", ")
	})
};
const branchHasOne = {
	kind: "found",
	existing: existing({
		endpoint: listOfBranch,
		find: (found, call) => same([found], call),
		outputs: REUSED,
		difference: otherDatabase
	})
};
const createIntegration = operation({
	name: "create-integration",
	group: "Integration",
	summary: "Enables Neon Auth and gives its keys and URLs.",
	done: "created",
	optional: [
		"database_name",
		"mask_pub_client_key",
		"wait_until_ready"
	],
	only: { stack: ["role_name", "verify_keys"] },
	findOut: "Run list-integrations to see whether it exists, or run the step again: if_exists: reuse accepts that it does.",
	endpoints: {
		stack: endpoint({
			method: "POST",
			path: "/projects/auth/create",
			defaultBranch: true,
			body: (call) => ({
				auth_provider: "stack",
				project_id: call.project_id,
				branch_id: call.branch_id,
				database_name: call.database_name ?? "neondb",
				role_name: call.role_name ?? "neondb_owner"
			}),
			outputs: CREATED_OF_PROJECT,
			alternative: projectHasOne
		}),
		better_auth: endpoint({
			method: "POST",
			path: OF_BRANCH,
			body: (call) => ({
				auth_provider: "better_auth",
				...call.database_name && { database_name: call.database_name }
			}),
			outputs: CREATED_OF_BRANCH,
			alternative: branchHasOne
		})
	}
});
const getIntegration = operation({
	name: "get-integration",
	group: "Integration",
	summary: "Gives the URLs and ids of the integration that is there; its keys cannot be read.",
	done: "read",
	optional: ["wait_until_ready"],
	endpoints: {
		stack: endpoint({
			method: "GET",
			path: OF_PROJECT,
			select: (response, { auth_provider }) => {
				const found = integrations(response).find((one) => one.auth_provider === auth_provider);
				if (found) return found;
				throw new ResponseProblem(`the project has no integration of auth_provider ${auth_provider}: create-integration makes one, and list-integrations shows what is there`);
			},
			outputs: INTEGRATION
		}),
		better_auth: endpoint({
			method: "GET",
			path: OF_BRANCH,
			select: (found, { branch_id }) => {
				if ([void 0, branch_id].includes(optionalText(found, "branch_id"))) return found;
				throw new ResponseProblem("the response is about another branch");
			},
			outputs: INTEGRATION
		})
	}
});
const listIntegrations = operation({
	name: "list-integrations",
	group: "Integration",
	summary: "Lists the integrations of the project, or that of the branch as a list of one or none.",
	done: "listed",
	endpoints: {
		stack: listOfProject,
		better_auth: listOfBranch
	}
});
function guardsProduction(_, { auth_provider, delete_data, allow_protected_branch }) {
	if (auth_provider !== "stack" || !delete_data || allow_protected_branch) return [];
	return [{
		input: "allow_protected_branch",
		message: "must be true to delete the data of a project-level integration, which is that of production"
	}];
}
const deleteData = (call) => call.delete_data ? { delete_data: true } : void 0;
const deleteIntegration = operation({
	name: "delete-integration",
	group: "Integration",
	summary: "Disables Neon Auth; the data of the users stays unless delete_data is true.",
	done: "deleted",
	optional: ["delete_data"],
	check: guardsProduction,
	findOut: "Run list-integrations to see whether it is gone, or run the step again with if_missing: ignore.",
	endpoints: {
		stack: endpoint({
			method: "DELETE",
			path: "/projects/{project_id}/auth/integration/{auth_provider}",
			body: deleteData,
			destroysData: (call) => call.delete_data,
			alternative: { kind: "already-deleted" }
		}),
		better_auth: endpoint({
			method: "DELETE",
			path: OF_BRANCH,
			body: deleteData,
			destroysData: (call) => call.delete_data,
			alternative: { kind: "already-deleted" }
		})
	}
});
// src/operations/name.ts
function operationName(given) {
	return given.toLowerCase().replaceAll("_", "-");
}
// src/operations/find.ts
async function loadOperation(given) {
	const name = operationName(given);
	return Object.values(integrations_exports).find((operation) => operation.name === name) ?? (await __nccwpck_require__.e(/* import() */ 317).then(__nccwpck_require__.bind(__nccwpck_require__, 4317)).then((n) => n.operations_exports)).findOperation(name);
}
// src/operations/traits.ts
function outputNames(endpoint) {
	return [...new Set([...firstOutputs(endpoint), ...reusedOutputs(endpoint) ?? []])];
}
function firstOutputs({ each, outputs = {} }) {
	return each ? [each] : Object.keys(outputs);
}
function reusedOutputs({ each, alternative }) {
	if (alternative?.kind !== "exists" && alternative?.kind !== "found") return void 0;
	if (each) return [each];
	return Object.keys({
		...alternative.kind === "exists" ? alternative.outputs : {},
		...alternative.existing?.outputs
	});
}
function makesSecrets(endpoint) {
	return endpoint.method !== "GET" && outputNames(endpoint).some(isSecretOutput);
}
function writes({ endpoints }) {
	return Object.values(endpoints).some(({ method }) => method !== "GET");
}
function hasBranchLevel({ endpoints: { better_auth } }) {
	return better_auth !== void 0 && usesBranch(better_auth);
}
function canUpdate({ endpoints }) {
	return Object.values(endpoints).some(({ alternative }) => alternative && "existing" in alternative && alternative.existing?.update);
}
function usesBranch({ path, defaultBranch }) {
	return path.includes("{branch_id}") || defaultBranch === true;
}
function hasAlternative({ endpoints }, ...kinds) {
	return Object.values(endpoints).some(({ alternative }) => alternative && kinds.includes(alternative.kind));
}
// src/operations/path.ts
const INPUT_OF = {
	auth_user_id: "user_id",
	client_id: "oauth_client_id"
};
function withParameters(path, value) {
	return path.replace(/\{(\w+)\}/g, (_, name) => value(inputOf(name)));
}
function inputOf(parameter) {
	return INPUT_OF[parameter] ?? parameter;
}
// src/perform/request.ts
function requestOf(endpoint, call) {
	const path = withParameters(endpoint.path, (name) => {
		const value = call[name];
		if (typeof value !== "string" || value === "") throw new Error(`${endpoint.path} needs ${name}`);
		return encodeURIComponent(value);
	});
	const { method, secretFields } = endpoint;
	const body = endpoint.body?.(call);
	return {
		method,
		path,
		...body !== void 0 && { body },
		...secretFields && { secretFields }
	};
}
async function exchange(endpoint, call, neon) {
	const request = requestOf(endpoint, call);
	return {
		request,
		response: await neon.request(request)
	};
}
function outputsOf(endpoint, done, call) {
	const { outputs, select, warning, emptyResponse } = endpoint;
	if (!outputs) return {
		outputs: {},
		warnings: []
	};
	if (emptyResponse) return {
		outputs: readOutputs(outputs, {}, call),
		warnings: []
	};
	return readFields(done.request, done.response, (fields) => {
		const selected = select?.(fields, call) ?? fields;
		const { read, wrong } = readEach(outputs, selected, call);
		const keys = wrong.filter(({ name }) => isSecretOutput(name));
		const hasKeys = SECRET_OUTPUTS.some((name) => read[name] !== void 0);
		const [worst = wrong[0]] = keys;
		if (worst && !hasKeys) throw worst.problem;
		const lacks = messagesOf(wrong.filter(({ name }) => !isSecretOutput(name)));
		return {
			outputs: read,
			warnings: [lacks ? `The outputs are set as far as they could be read: ${lacks}.` : void 0, warning?.(selected)].filter((text) => text !== void 0),
			...keys.length > 0 && { failure: halfGiven(done, messagesOf(keys)) }
		};
	});
}
function messagesOf(wrong) {
	return wrong.map(({ problem }) => problem.message).join("; ");
}
function halfGiven({ request, response: { status, requestId } }, missing) {
	return new NeonError(request, `${status}, but ${missing}`, {
		status,
		requestId,
		advice: ["It was carried out: what the response has is given all the same."]
	});
}
function readEach(readers, fields, call) {
	const read = {};
	const wrong = [];
	for (const name of Object.keys(readers)) try {
		read[name] = readers[name]?.(fields, call);
	} catch (problem) {
		if (!(problem instanceof ResponseProblem)) throw problem;
		wrong.push({
			name,
			problem
		});
	}
	return {
		read,
		wrong
	};
}
function readOutputs(readers, fields, call) {
	const { read, wrong } = readEach(readers, fields, call);
	if (wrong[0]) throw wrong[0].problem;
	return read;
}
// src/perform/perform.ts
async function perform(plan, neon) {
	const result = await attempt(plan, neon);
	if (result.failure instanceof NeonError) {
		const { furtherAdvice } = await __nccwpck_require__.e(/* import() */ 673).then(__nccwpck_require__.bind(__nccwpck_require__, 9673)).then((n) => n.advice_exports);
		result.failure.advice.push(...furtherAdvice(result.failure, plan));
	}
	return result;
}
function isBeyondEndpoint({ operation, call }) {
	return operation.beyond?.inputs.some((name) => call[name] !== void 0) ?? false;
}
function mustWait({ operation, call }, { unsent, failure }) {
	return call.wait_until_ready && !unsent && !failure && !!operation.optional?.includes("wait_until_ready");
}
async function attempt(plan, neon) {
	try {
		const looked = await lookUp(plan, neon);
		if (!("call" in looked)) return looked;
		const result = await performOn(plan, looked.call, neon);
		return {
			...result,
			outputs: {
				...looked.found,
				...result.outputs
			}
		};
	} catch (error) {
		if (!(error instanceof NeonError)) throw error;
		return failed(error);
	}
}
async function withMeaning(plan, call, neon, act) {
	try {
		return await act();
	} catch (error) {
		return meaningOrThrow(error, plan, call, neon);
	}
}
async function meaningOrThrow(error, plan, call, neon) {
	const { alternative } = plan.endpoint;
	if (!(error instanceof NeonError) || !alternative) throw error;
	const { meaningOf } = await __nccwpck_require__.e(/* import() */ 267).then(__nccwpck_require__.bind(__nccwpck_require__, 7267));
	const again = (other) => performOne(plan, other, neon);
	const meaning = await meaningOf(error, alternative, call, neon, again, findOutTexts(plan));
	if (!meaning) throw error;
	return meaning;
}
function findOutTexts({ operation, endpoint }) {
	const keys = endpoint.outputs?.secret_server_key ? ["Its keys cannot be read back: generate-sdk-keys makes new ones."] : [];
	return [...operation.findOut ? [operation.findOut] : [], ...keys];
}
async function lookUp(plan, neon) {
	try {
		return await withBranch(plan, neon);
	} catch (error) {
		const { NoSuchBranch } = await __nccwpck_require__.e(/* import() */ 471).then(__nccwpck_require__.bind(__nccwpck_require__, 1471)).then((n) => n.branches_exports);
		if (!(error instanceof NoSuchBranch)) throw error;
		return meaningOrThrow(error, plan, plan.call, neon);
	}
}
async function withBranch({ endpoint, call }, neon) {
	if (call.branch_id || !usesBranch(endpoint)) return {
		call,
		found: {}
	};
	const { branchByName, defaultBranch } = await __nccwpck_require__.e(/* import() */ 471).then(__nccwpck_require__.bind(__nccwpck_require__, 1471)).then((n) => n.branches_exports);
	const branch_id = call.branch_name ? await branchByName(neon, call.project_id, call.branch_name) : await defaultBranch(neon, call.project_id);
	const isOutput = outputNames(endpoint).includes("branch_id");
	return {
		call: {
			...call,
			branch_id
		},
		found: isOutput ? { branch_id } : {}
	};
}
async function performOn(plan, call, neon) {
	const { endpoint } = plan;
	const { each } = endpoint;
	if (endpoint.method !== "GET" && call.dry_run) return withMeaning(plan, call, neon, () => dryRun(endpoint, call, neon));
	const one = (item) => withMeaning(plan, item, neon, () => performOne(plan, item, neon));
	if (!each) return one(call);
	const { performEach } = await __nccwpck_require__.e(/* import() */ 790).then(__nccwpck_require__.bind(__nccwpck_require__, 6790));
	return performEach({
		...endpoint,
		each
	}, call, one);
}
async function dryRun(endpoint, call, neon) {
	await guard(endpoint, call, neon);
	const { callsOf } = await __nccwpck_require__.e(/* import() */ 790).then(__nccwpck_require__.bind(__nccwpck_require__, 6790));
	return {
		did: "dry run: nothing was sent",
		changed: false,
		outputs: {},
		unsent: callsOf(endpoint, call).map((one) => requestOf(endpoint, one))
	};
}
async function performOne({ operation, endpoint }, call, neon) {
	await guard(endpoint, call, neon);
	const done = await exchange(endpoint, call, neon);
	const { outputs, warnings, failure } = outputsOf(endpoint, done, call);
	const { body } = done.response;
	return {
		did: typeof outputs.count === "number" ? `${operation.done}: ${outputs.count}` : operation.done,
		changed: isWrite(endpoint),
		outputs,
		response: body,
		warnings,
		...failure && { failure }
	};
}
async function guard(endpoint, call, neon) {
	if (!endpoint.destroysData?.(call) || !usesBranch(endpoint) || call.allow_protected_branch) return;
	const { readBranch, refuseProtected } = await __nccwpck_require__.e(/* import() */ 98).then(__nccwpck_require__.bind(__nccwpck_require__, 7098)).then((n) => n.guard_exports);
	refuseProtected(await readBranch(call, neon), "So nothing was deleted.");
}
function isWrite({ method, readOnly }) {
	return method !== "GET" && !readOnly;
}
// src/plan/generation.ts
function generationOf(operation, given) {
	if (given.auth_provider === "stack" || given.auth_provider === "better_auth") return given.auth_provider;
	if (given.branch_id || given.branch_name) return "better_auth";
	return writes(operation) && hasBranchLevel(operation) ? void 0 : "stack";
}
// src/plan/problems.ts
function noTarget({ name, endpoints }) {
	return {
		input: "branch_id",
		message: `is required by ${name}: give branch_id or branch_name${endpoints.stack ? ", or auth_provider: stack to act on the whole project" : ""}. An empty value counts as not given`
	};
}
function missingInputs(given, required) {
	return required.flatMap((input) => {
		const { env } = declarationOf(input);
		if (given[input]) return [];
		return [{
			input,
			message: `is required${env ? `, or ${env} in the environment` : ""}`
		}];
	});
}
function requiredInputs(given, { required = [], beyond }) {
	if (!beyond?.instead || !beyond.inputs.some((name) => given[name])) return required;
	return required.filter((name) => !beyond.instead?.includes(name));
}
function missingOwn(given, operation) {
	const { inputs = [], instead = [] } = operation.beyond ?? {};
	return missingInputs(given, requiredInputs(given, operation)).map((problem) => instead.some((name) => name === problem.input) ? {
		...problem,
		message: `${problem.message}, or ${orList(inputs)}`
	} : problem);
}
function branchTwice({ branch_id, branch_name }) {
	if (!branch_id || !branch_name) return [];
	return [{
		input: "branch_name",
		message: "cannot be given together with branch_id"
	}];
}
function branchMissing({ branch_id, branch_name }, { name }, endpoint) {
	if (branch_id || branch_name || endpoint.defaultBranch || !usesBranch(endpoint)) return [];
	return [{
		input: "branch_id",
		message: `is required by ${name} with auth_provider better_auth, or branch_name`
	}];
}
function wrongGeneration({ name, endpoints }) {
	const [has] = Object.keys(endpoints);
	return {
		input: "auth_provider",
		message: `${name} exists with ${has} only: ${has === "better_auth" ? "give branch_id or branch_name, or auth_provider: better_auth" : "give auth_provider: stack"}`
	};
}
const UPDATING = ["add-oauth-provider"];
function updateProblems(operation) {
	if (canUpdate(operation)) return [];
	return [{
		input: "if_exists",
		message: `update is for ${UPDATING.join(", ")} only: give reuse or fail`
	}];
}
// src/plan/used-inputs.ts
const COMMON_INPUTS = [
	"operation",
	"api_key",
	"project_id",
	"auth_provider",
	"timeout",
	"max_retries",
	"summary",
	"api_host"
];
function outputsOfOperation({ endpoints, beyond }) {
	return [...new Set([...Object.values(endpoints).flatMap(outputNames), ...beyond?.outputs ?? []])];
}
function usedInputs(operation, generation) {
	const endpoint = operation.endpoints[generation];
	const destinations = destinationInputs(destinationsFor(outputsOfOperation(operation)));
	const used = [
		...COMMON_INPUTS,
		...endpoint && usesBranch(endpoint) ? ["branch_id", "branch_name"] : [],
		...operation.required ?? [],
		...operation.optional ?? [],
		...operation.only?.[generation] ?? [],
		...destinations
	];
	if (endpoint?.destroysData) used.push("allow_protected_branch");
	if (hasAlternative(operation, "exists", "found")) used.push("if_exists");
	if (hasAlternative(operation, "already-deleted")) used.push("if_missing");
	if (writes(operation) || destinations.length > 0) used.push("dry_run");
	return used;
}
// src/operations/known-providers.ts
const KNOWN_PROVIDERS = [
	"google",
	"github",
	"microsoft",
	"vercel"
];
// src/plan/warnings.ts
function warningsFor(given, inputs, operation, generation, used) {
	const warnings = unusedInputs(given, used).map((name) => `${name} is not used by ${operation.name}${why(name, operation, generation)}.`);
	const provider = inputs.oauth_provider_id;
	const doubt = provider && used.includes("oauth_provider_id") && providerDoubt(provider);
	if (doubt) warnings.push(`oauth_provider_id ${doubt}`);
	if (used.includes("domains")) warnings.push(...(inputs.domains ?? []).flatMap((domain) => domainDoubt(domain) ?? []));
	if (inputs.framework && used.includes("framework") && !inputs.env_file && !inputs.export_env) warnings.push("framework does nothing without export_env or env_file.");
	return warnings;
}
function unusedInputs(given, used) {
	return INPUT_NAMES.filter((name) => given[name] !== void 0 && !isDefault(name, given[name]) && !used.includes(name));
}
function providerDoubt(provider) {
	if (KNOWN_PROVIDERS.some((known) => known === provider)) return void 0;
	const near = nearest(provider, KNOWN_PROVIDERS);
	return `${quote(provider)} is not one of ${orList(KNOWN_PROVIDERS)}${near ? `; did you mean ${near}?` : "."} It is passed on, since Neon adds providers.`;
}
function isDefault(name, text) {
	return text.toLowerCase() === declarationOf(name).default;
}
function why(name, operation, generation) {
	const other = generation === "stack" ? "better_auth" : "stack";
	if (operation.endpoints[other] && usedInputs(operation, other).includes(name)) return ` with auth_provider ${generation}, only with ${other}`;
	if (name === "branch_id" || name === "branch_name") return generation === "better_auth" ? ": it acts on the whole project, and the branch only selects auth_provider better_auth" : ": it acts on the whole project";
	return "";
}
// src/plan/plan.ts
const ABOUT = [
	"email",
	"user_id",
	"oauth_provider_id",
	"recipient_email"
];
function planOperation(operation, given, settings) {
	const { inputs, problems } = parseInputs(given);
	const target = generationOf(operation, given);
	const generation = target ?? "better_auth";
	const used = usedInputs(operation, generation);
	const endpoint = operation.endpoints[generation];
	const produced = {
		operation: operation.name,
		generation,
		outputs: target && endpoint ? outputNames(endpoint) : outputsOfOperation(operation)
	};
	const relevant = [
		...problems.filter(({ input }) => used.some((name) => name === input)),
		...missingInputs(given, ALWAYS_REQUIRED),
		...missingOwn(given, operation),
		...branchTwice(given),
		...target && endpoint ? branchMissing(given, operation, endpoint) : [],
		...operation.check?.(given, inputs, settings?.mapping) ?? [],
		...destinationProblems(destinationsFor(outputsOfOperation(operation)), given, inputs, produced),
		...inputs.if_exists === "update" && used.includes("if_exists") ? updateProblems(operation) : [],
		...used.includes("settings") && settings ? settings.problems(operation.name, generation) : []
	];
	const wrongProvider = problems.some(({ input }) => input === "auth_provider");
	if (!wrongProvider && !target) relevant.push(noTarget(operation));
	else if (!wrongProvider && !endpoint) relevant.push(wrongGeneration(operation));
	const checked = {
		...inputs,
		auth_provider: generation,
		settings: settings?.mapping,
		test_users: void 0,
		min_age: used.includes("min_age") ? inputs.min_age : void 0
	};
	if (relevant.length > 0 || !endpoint || !hasInputs(checked, requiredInputs(given, operation))) return { problems: relevant };
	return {
		operation,
		endpoint,
		call: checked,
		about: aboutOf(ABOUT.filter((name) => used.includes(name)), checked),
		warnings: warningsFor(given, inputs, operation, generation, used)
	};
}
function outputsOfPlan(plan) {
	if ("endpoint" in plan) return [outputNames(plan.endpoint), makesSecrets(plan.endpoint)];
	const { outputs } = plan.operation;
	return [outputs, outputs.some(isSecretOutput)];
}
function aboutOf(names, inputs) {
	return names.flatMap((name) => {
		const value = inputs[name];
		return value === void 0 ? [] : [[name, value]];
	});
}
// src/report/unexpected-exit.ts
const NAMED$1 = 5;
function reportUnexpectedExit(exit, ended, { log, masker }) {
	const text = unexpectedExitText(exit, ended);
	log.error(text);
	if (exit.kind === "error") log.debug(exit.error instanceof Error ? exit.error.stack ?? "" : "");
	const { last, ledger = [], operation, summary, written = [] } = ended;
	logLedger(ledger, log);
	try {
		const isChanged = written.length > 0 && { changed: true };
		const stored = outputTexts({
			stored: ledgerText(ledger),
			...isChanged
		}, masker).texts;
		if (last) setOutputs([...responseTexts(last, masker).texts, ...stored], log);
		if (ledger.length === 0 || !operation || !summary) return;
		writeSummary({
			title: `❌ ${titleText(operation.name)} failed`,
			result: text,
			rows: [],
			details: ledgerDetails(ledger)
		}, masker);
	} catch (error) {
		log.debug(error instanceof Error ? error.message : String(error));
	}
}
function unexpectedExitText(exit, { operation, inFlight = [], written = [], procedure = [], deliveries = [] }) {
	const asked = inFlight.map(({ request, waiting }) => {
		const name = `${request.method} ${oneLine(request.path)}`;
		return waiting ? `${name} (waiting to be sent again after: ${waiting.what})` : name;
	});
	const sentences = [reasonOf(exit)];
	if (asked.length > 0) sentences.push(`In flight: ${named(asked)}.`);
	else if (operation) sentences.push(`No request to Neon's API was in flight.`);
	if (written.length > 0) sentences.push(`Carried out by then: ${named(written)}.`);
	sentences.push(...procedure, ...deliveries);
	if (inFlight.some(({ request, waiting }) => request.method !== "GET" && !waiting)) sentences.push("It may have been carried out all the same.", operation?.findOut ?? "");
	if (isOurs(exit)) sentences.push("Please report it with the log of a run with debug logging.");
	return sentences.filter((text) => text !== "").join(" ");
}
function isOurs(exit) {
	return exit.kind === "error" ? !(exit.error instanceof OutputProblem) : exit.kind !== "signal";
}
function reasonOf(exit) {
	switch (exit.kind) {
		case "signal": return `The step was ended by ${exit.signal}, as when a workflow is cancelled.`;
		case "event-loop-empty": return "Unexpected end: the step waits for something that can no longer happen.";
		case "deadline-exceeded": return "Unexpected delay: the timeout of the step is over, and something did not end with it.";
		case "error": {
			const { error } = exit;
			if (error instanceof OutputProblem) return error.message;
			return `Unexpected error: ${sentence(oneLine(error instanceof Error ? error.message : error))}`;
		}
	}
}
function named(requests) {
	const more = requests.length - NAMED$1;
	return `${requests.slice(0, NAMED$1).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
// src/runner/log.ts
const MAX_LINE = 2e4;
function createLog(masker) {
	const harmless = (text) => shownLine(text, masker.redact, MAX_LINE);
	const annotation = (text) => masker.redact(text).split("\n").map(harmless).join("\n");
	return {
		info: (line) => info(asLogLine(harmless(line))),
		debug: (line) => {
			if (isDebug()) debug(annotation(line));
		},
		notice: (text) => notice(annotation(text)),
		warning: (text) => warning(annotation(text)),
		error: (text, place) => error(annotation(text), place && annotated(place))
	};
}
function annotated({ file, line, column }) {
	return {
		file: oneLine(file, MAX_LINE),
		startLine: line,
		startColumn: column
	};
}
function asLogLine(text) {
	const line = oneLine(text, MAX_LINE);
	if (/^[\w("]/.test(line)) return line;
	return new RegExp("^(?:[\\p{M}\\s]*:){2}", "u").test(line) ? `> ${line}` : line;
}
// src/runner/process.ts
const SIGNAL_PATIENCE = 700;
const REPORT_TIME = 2e3;
let readerGone = false;
let ending = false;
function superviseProcess(report) {
	process.exitCode = 1;
	process.stdout.on("error", () => {
		readerGone = true;
	});
	const end = (exit) => {
		if (ending) return;
		try {
			report(exit);
		} finally {
			endProcess(1);
		}
	};
	const onSignal = (signal) => {
		setTimeout(() => process.exit(), SIGNAL_PATIENCE);
		end({
			kind: "signal",
			signal
		});
	};
	process.on("SIGTERM", onSignal);
	process.on("SIGINT", onSignal);
	process.on("uncaughtException", (error) => end({
		kind: "error",
		error
	}));
	process.on("unhandledRejection", (error) => end({
		kind: "error",
		error
	}));
	process.on("beforeExit", () => end({ kind: "event-loop-empty" }));
	return (deadline) => {
		setTimeout(() => end({ kind: "deadline-exceeded" }), deadline + REPORT_TIME).unref();
	};
}
function endProcess(code) {
	if (ending) return;
	ending = true;
	const exitNow = () => process.exit(readerGone ? 1 : code);
	if (process.stdout.writableLength === 0) exitNow();
	process.exitCode = code;
	process.stdout.write("", exitNow);
}
// src/secrets/encodings.ts
const MIN_LENGTH = 4;
const MAX_LENGTH = 2e4;
const UNCHANGED = /^[\w.-]+$/;
function plainTexts(secret) {
	const lines = secret.split(/\r\n|\r|\n/).map((line) => line.trim());
	const texts = new Set([
		secret,
		secret.trim(),
		...lines
	]);
	for (const part of [...texts].flatMap(partsOf)) texts.add(part);
	return [...texts].filter((text) => text.length >= MIN_LENGTH && text.trim() !== "");
}
function encodingsOf(secret) {
	const plain = plainTexts(secret);
	return [...new Set([...plain, ...plain.flatMap((text) => UNCHANGED.test(text) ? [] : encoded(text))])];
}
function tooShort(secret) {
	return plainTexts(secret).length === 0;
}
function isWord(text) {
	return text.length <= 12 && /^(?:[A-Z]?[a-z]+|[A-Z]+|\d+)(?:[-_.](?:[A-Z]?[a-z]+|[A-Z]+|\d+))*$/.test(text);
}
function partsOf(secret) {
	if (!secret.includes("://") || !URL.canParse(secret)) return [];
	const url = new URL(secret);
	const codes = /^https?:$/.test(url.protocol) ? [...url.searchParams.values()].filter(isCode) : [];
	return [
		url.password,
		decoded(url.password),
		...codes
	];
}
function isCode(value) {
	return /^[\w.~-]{8,}$/.test(value);
}
function encoded(text) {
	const json = JSON.stringify(text).slice(1, -1);
	const percent = encodeURIComponent(text.toWellFormed());
	return text.length > MAX_LENGTH ? [json, percent] : [
		json,
		...jsonVariants(json),
		...percentVariants(percent),
		...htmlVariants(text)
	];
}
function jsonVariants(json) {
	const ascii = json.replace(/[^ -~]/g, lowerEscape);
	const upperEscape = (character) => lowerEscape(character).toUpperCase().replace("U", "u");
	return [
		json.replaceAll("/", "\\/"),
		ascii.replaceAll("/", "\\/"),
		ascii,
		json.replace(/[<>&\u2028\u2029]/g, lowerEscape),
		json.replaceAll("\\\"", "\"").replace(/[<>&'"+\x60]|[^ -~]/g, upperEscape)
	];
}
function lowerEscape(character) {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
function percentVariants(percent) {
	const strict = percent.replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
	const form = strict.replaceAll("%20", "+");
	const upper = [
		percent,
		strict,
		form,
		form.replaceAll("%2A", "*").replaceAll("~", "%7E")
	];
	return [...upper, ...upper.map((text) => text.replace(/%[\dA-F]{2}/g, (byte) => byte.toLowerCase()))];
}
const MARKUP = [
	{
		"\"": "&quot;",
		"'": "&#39;"
	},
	{
		"\"": "&#34;",
		"'": "&#39;"
	},
	{
		"\"": "&quot;",
		"'": "&#x27;"
	},
	{
		"\"": "&quot;",
		"'": "&apos;"
	},
	{
		"\"": "\"",
		"'": "'"
	}
].map((quotes) => ({
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	...quotes
}));
function htmlVariants(text) {
	if (!/[&<>"']/.test(text)) return [];
	return MARKUP.map((entities) => text.replace(/[&<>"']/g, (character) => entities[character]));
}
// src/secrets/fields.ts
const SECRET_FIELD = /secret|password|token|credential|private|api_?key|database_url|connection_uri/i;
const SETTINGS_FIELD = /_and_password$/i;
const SECRET_NUMBER = /(?:secret|password|token|api_?key|private_?key)$/i;
function isSecretField(name) {
	return SECRET_FIELD.test(name) && !SETTINGS_FIELD.test(name);
}
function visitLeaves(value, isSecret, visit) {
	const walk = (held, name, secret, depth) => {
		if (typeof held === "string") visit({
			value: held,
			secret
		});
		else if (typeof held === "number") visit({
			value: held,
			secret: secret && SECRET_NUMBER.test(name)
		});
		else if (held instanceof Secret) visit({
			value: held.reveal(),
			secret: true
		});
		else if (typeof held === "object" && held !== null && depth <= 100) {
			const isList = Array.isArray(held);
			for (const [key, inner] of Object.entries(held)) walk(inner, isList ? name : key, secret || !isList && isSecret(key), depth + 1);
		}
	};
	walk(value, "", false, 0);
}
function withSecrets(value, secret = false) {
	if (Array.isArray(value)) return value.map((item) => withSecrets(item, secret));
	if (typeof value === "object" && value !== null) {
		const entries = Object.entries(value);
		return Object.fromEntries(entries.map(([key, held]) => [key, withSecrets(held, secret || isSecretField(key))]));
	}
	return typeof value === "string" && value !== "" && secret ? new Secret(value) : value;
}
// src/secrets/search.ts
const CUT = "...";
const DOT = 46;
const { imul } = Math;
const PARENT = 0;
const CODE = 1;
const DEPTH = 2;
const LINK = 3;
const ANYWHERE = 4;
const WORD = 5;
const CUT_LENGTH = 6;
const FIELDS = 8;
function createSearch(needles) {
	const trie = createTrie(needles.reduce((sum, { text }) => sum + text.length, 1));
	for (const needle of needles) add(trie, needle);
	build_link(trie);
	const { nodes } = trie;
	return (text, visit) => {
		let node = 0;
		for (let end = 0; end < text.length; end++) {
			const code = text.charCodeAt(end);
			const cut = nodes[node * FIELDS + CUT_LENGTH];
			if (code === DOT && cut > 0 && text.startsWith(CUT, end)) visit({
				end,
				anywhere: 0,
				word: 0,
				cut
			});
			node = step(trie, node, code);
			const anywhere = nodes[node * FIELDS + ANYWHERE];
			const word = nodes[node * FIELDS + WORD];
			if (anywhere > 0 || word > 0) visit({
				end: end + 1,
				anywhere,
				word,
				cut: 0
			});
		}
	};
}
function createTrie(size) {
	return {
		nodes: new Int32Array((size + 1) * FIELDS),
		used: 1,
		slots: new Int32Array(16),
		entries: 0
	};
}
function add(trie, { text, word }) {
	const { nodes } = trie;
	let node = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		node = childOf(trie, node, code) || newChild(trie, node, code);
		nodes[node * FIELDS + DEPTH] = at + 1;
		if (!word) nodes[node * FIELDS + CUT_LENGTH] = at + 1;
	}
	nodes[node * FIELDS + (word ? WORD : ANYWHERE)] = text.length;
}
function step(trie, from, code) {
	let node = from;
	let next = childOf(trie, node, code);
	while (next === 0 && node !== 0) {
		node = trie.nodes[node * FIELDS + LINK];
		next = childOf(trie, node, code);
	}
	return next;
}
function build_link(trie) {
	const { nodes } = trie;
	for (const node of byDepth(trie)) {
		const at = node * FIELDS;
		const parent = nodes[at + PARENT];
		if (parent === 0) continue;
		const end = step(trie, nodes[parent * FIELDS + LINK], nodes[at + CODE]) * FIELDS;
		nodes[at + LINK] = end / FIELDS;
		for (let field = ANYWHERE; field <= CUT_LENGTH; field++) nodes[at + field] ||= nodes[end + field];
	}
}
function byDepth({ nodes, used }) {
	const starts = new Int32Array(used + 1);
	const depthOf = (node) => nodes[node * FIELDS + DEPTH];
	for (let node = 1; node < used; node++) starts[depthOf(node) + 1]++;
	for (let depth = 1; depth <= used; depth++) starts[depth] += starts[depth - 1];
	const sorted = new Int32Array(used - 1);
	for (let node = 1; node < used; node++) sorted[starts[depthOf(node)]++] = node;
	return sorted;
}
function childOf(trie, node, code) {
	const next = node + 1;
	return next < trie.used && isEdge(trie, next, node, code) ? next : trie.slots[slotOf(trie, node, code)];
}
function isEdge({ nodes }, child, node, code) {
	return nodes[child * FIELDS + PARENT] === node && nodes[child * FIELDS + CODE] === code;
}
function newChild(trie, node, code) {
	const child = trie.used++;
	trie.nodes[child * FIELDS + PARENT] = node;
	trie.nodes[child * FIELDS + CODE] = code;
	if (child !== node + 1) enter(trie, child);
	return child;
}
function slotOf(trie, node, code) {
	const { slots } = trie;
	const mixed = imul(imul(node, 2654435761) ^ code, 2246822507);
	let slot = (mixed ^ mixed >>> 15) & slots.length - 1;
	while (slots[slot] !== 0 && !isEdge(trie, slots[slot], node, code)) slot = slot + 1 & slots.length - 1;
	return slot;
}
function enter(trie, child) {
	if (++trie.entries * 2 > trie.slots.length) {
		const old = trie.slots;
		trie.slots = new Int32Array(old.length * 4);
		for (const one of old) if (one !== 0) place(trie, one);
	}
	place(trie, child);
}
function place(trie, child) {
	const at = child * FIELDS;
	trie.slots[slotOf(trie, trie.nodes[at + PARENT], trie.nodes[at + CODE])] = child;
}
// src/secrets/tokens.ts
const TOKENS = /napi_[a-z\d]{16,}|github_pat_\w{16,}|(?:(?<![a-z\d])gh[opusr]_(?=[\w.-]{16})|gh[opusr]_(?=[a-z\d]{36}))(?:[\w-]|\.(?=[\w-]))+/gi;
function tokensIn(text) {
	return tokenMatches(text).map(([token]) => token);
}
function tokenMatches(text) {
	return /napi_|gh[opusr]_|github_pat_/i.test(text) ? [...text.matchAll(TOKENS)] : [];
}
const SECRET_PARAMETER = /secret|passw|token|credential|api[_-]?key|^(?:access[_-]?)?key$|^sig(?:nature)?$|^code$|^auth$|^pwd$/i;
const RANDOM = /^(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])(?=\D*\d)[\w~-]{20,}$|^[\da-f]{32,}$/;
const MAX_URL = 8192;
function credentialsIn(text) {
	if (text.length > MAX_URL) return /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? [text] : [];
	if (!/^[a-z][a-z\d+.-]*:\/\//i.test(text) || !URL.canParse(text)) return [];
	const { username, password, pathname, search } = new URL(text);
	const parameters = search.slice(1).split("&").flatMap(secretOfParameter);
	const segments = pathname.split("/").filter((segment) => RANDOM.test(segment));
	return [
		...password ? [password] : [],
		...isToken(username, password) ? [username] : [],
		...parameters,
		...segments
	].flatMap((one) => [one, decoded(one)]).filter((one) => one.length >= 4);
}
function isToken(username, password) {
	return username !== "" && (password === "" || RANDOM.test(username));
}
function secretOfParameter(parameter) {
	const [name = "", value = ""] = parameter.split(/=(.*)/s, 2);
	return value !== "" && (SECRET_PARAMETER.test(name) || RANDOM.test(value)) ? [value] : [];
}
function withoutCredentials(text) {
	return credentialsIn(text).reduce((rest, part) => rest.replaceAll(part, "***"), text);
}
// src/secrets/unescape.ts
const BACKSLASH = /\\(?:u[\da-f]{4}|x[\da-f]{2}|["'\\/bfnrt])/;
const PERCENT = /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3}/;
const ENTITY = /&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});/;
const PARTIAL = /(?:\\(?:u[\da-f]{0,3}|x[\da-f]?)?|&#?\w{0,7}|%(?:[c-f][\da-f](?:%[89ab][\da-f]){0,2}%?[89ab]?|[\da-f]?))(?=\.\.\.)/;
const LANGUAGES = [
	BACKSLASH,
	PERCENT,
	ENTITY
].map((language) => anyOf(language, PARTIAL));
const ALL = anyOf(BACKSLASH, PERCENT, ENTITY, PARTIAL);
const FORM = anyOf(PERCENT, PARTIAL, /\+/);
function anyOf(...escapes) {
	return new RegExp(escapes.map(({ source }) => source).join("|"), "gi");
}
function* views(text, form) {
	const outer = /[\\%&]/.test(text) ? unescaped(text, ALL) : void 0;
	if (outer) {
		yield outer;
		const inner = unescaped(outer.text, ALL);
		if (inner) yield {
			text: inner.text,
			at: inner.at.map((at) => outer.at[at])
		};
		const present = LANGUAGES.filter((language) => text.search(language) >= 0);
		if (present.length > 1) for (const language of present) yield unescaped(text, language);
	}
	const ofForm = form ? unescaped(text, FORM) : void 0;
	if (ofForm) yield ofForm;
}
function unescaped(text, escapes) {
	if (text.search(escapes) < 0) return void 0;
	const at = new Uint32Array(text.length + 1);
	let result = "";
	let length = 0;
	let done = 0;
	const copyUpTo = (end) => {
		result += text.slice(done, end);
		while (done < end) at[length++] = done++;
	};
	for (const { 0: written, index } of text.matchAll(escapes)) {
		copyUpTo(index);
		const character = characterOf(written);
		result += character;
		for (let unit = 0; unit < character.length; unit++) at[length++] = index;
		done = index + written.length;
	}
	copyUpTo(text.length);
	at[length] = text.length;
	return {
		text: result,
		at: at.subarray(0, length + 1)
	};
}
const NAMED = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: "\"",
	apos: "'"
};
const CONTROLS = {
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	"
};
function characterOf(written) {
	const kind = written.charAt(1);
	switch (written.charAt(0)) {
		case "+": return " ";
		case "%": return PERCENT.test(written.toLowerCase()) ? decoded(written) : "";
		case "&":
			if (!written.endsWith(";")) return "";
			return NAMED[written.slice(1, -1).toLowerCase()] ?? numbered(written);
		default:
			if (/[ux]/i.test(kind)) return coded(written.slice(2), kind.toLowerCase() === "u" ? 4 : 2);
			return CONTROLS[kind] ?? kind;
	}
}
function coded(digits, length) {
	return digits.length === length ? String.fromCharCode(Number.parseInt(digits, 16)) : "";
}
function numbered(written) {
	const digits = written.slice(2, -1);
	const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
	return code <= 1114111 ? String.fromCodePoint(code) : written;
}
// src/secrets/redact.ts
const MASK = "***";
const MIN_BEGINNING = 4;
const FEW = 20;
const CHANGED = /[\\%&+]|\.\.\./;
function createRedactor() {
	let added = [];
	let withSpace = false;
	const few = [];
	const groups = [];
	function searches() {
		if (added.length > 0) {
			let needles = added;
			added = [];
			for (let last = groups.at(-1); last && last.needles.length < 2 * needles.length; last = groups.at(-1)) {
				needles = [...last.needles, ...needles];
				groups.pop();
			}
			groups.push({
				needles,
				search: createSearch(needles)
			});
		}
		return groups.map(({ search }) => search);
	}
	function addNeedle(text, word) {
		if (few.length <= FEW) few.push(text);
		added.push({
			text,
			word
		});
	}
	function isHarmless(text) {
		if (few.length > FEW || CHANGED.test(text) || tokenMatches(text).length > 0) return false;
		return !few.some((needle) => text.includes(needle));
	}
	return {
		add(text, word) {
			addNeedle(text, word);
			for (const view of views(text, false)) addNeedle(view.text, word);
			withSpace ||= text.includes(" ");
		},
		redact(text) {
			if (isHarmless(text)) return text;
			const all = searches();
			let ranges = rangesIn(text, all);
			for (const view of views(text, withSpace)) ranges = ranges.concat(rangesOf(view, all));
			return replaced(text, ranges);
		}
	};
}
function rangesOf(view, searches) {
	return rangesIn(view.text, searches).map(([start, end]) => [view.at[start], view.at[end]]);
}
function rangesIn(text, searches) {
	const ranges = tokenMatches(text).map(({ 0: token, index }) => [index, index + token.length]);
	for (const search of searches) {
		const found = [];
		search(text, ({ end, anywhere, word, cut }) => {
			if (anywhere > 0) join(found, end - anywhere, end);
			if (word > 0 && isAlone(text, end - word, end)) join(found, end - word, end);
			if (cut >= MIN_BEGINNING) join(found, end - cut, end);
		});
		for (const range of found) ranges.push(range);
	}
	return ranges;
}
function join(ranges, start, end) {
	let first = start;
	for (let last = ranges.at(-1); last && last[1] > start; last = ranges.at(-1)) {
		first = Math.min(first, last[0]);
		ranges.pop();
	}
	ranges.push([first, end]);
}
function isAlone(text, start, end) {
	if (new RegExp("[\\p{L}\\p{M}\\p{N}_\\-/.~%+@#$\\\\]", "u").test(text.charAt(start - 1))) return false;
	const after = text.charAt(end) === "." ? text.charAt(end + 1) : text.charAt(end);
	return !new RegExp("[\\p{L}\\p{M}\\p{N}_\\-/~%+=\\\\]", "u").test(after);
}
function replaced(text, ranges) {
	if (ranges.length === 0) return text;
	ranges.sort(([a], [b]) => a - b);
	let result = "";
	let done = 0;
	for (const [start, end] of ranges) {
		if (start >= done) result += text.slice(done, start) + MASK;
		done = Math.max(done, end);
	}
	return result + text.slice(done);
}
// src/secrets/masking.ts
const MAX_ENCODED = 2e4;
function createMasker(tellRunner, maskPubClientKey = true) {
	const known = new Set();
	const registered = new Set();
	const { add, redact } = createRedactor();
	const isSecret = (name) => isSecretField(name) || maskPubClientKey && name === "pub_client_key";
	function register(secret) {
		if (known.has(secret)) return;
		for (const text of plainTexts(secret)) {
			if (known.has(text)) continue;
			known.add(text);
			add(text, isWord(text));
		}
		const encodings = registered.size < MAX_ENCODED ? encodingsOf(secret) : plainTexts(secret);
		for (const encoding of encodings) {
			if (registered.has(encoding)) continue;
			registered.add(encoding);
			tellRunner(encoding);
		}
	}
	function registerFields(body, secretFields = []) {
		const isOne = (name) => isSecret(name) || secretFields.includes(name);
		visitLeaves(body, isOne, ({ value, secret }) => {
			if (secret) register(String(value));
			else if (typeof value === "string") for (const part of [...credentialsIn(value), ...tokensIn(value)]) register(part);
		});
	}
	function registerTokens(value) {
		visitLeaves(value, () => false, ({ value: held }) => {
			for (const token of tokensIn(String(held))) register(token);
		});
	}
	return {
		register,
		registerFields,
		registerTokens,
		redact,
		redactedJson: (value) => JSON.stringify(shownValue(value, isSecret, redact)),
		hasStraySecret(value) {
			let found = false;
			visitLeaves(value, isSecret, (leaf) => {
				if (leaf.secret || typeof leaf.value !== "string") return;
				const own = withoutCredentials(leaf.value);
				found ||= redact(own) !== own;
			});
			return found;
		}
	};
}
const NAME = /^[\w$.-]{1,64}$/;
function shownValue(value, isSecret, redact) {
	const shownKey = (key) => NAME.test(key) && tokensIn(key).length === 0 ? key : redact(key);
	const shown = (held, secret, depth) => {
		if (typeof held === "string") return secret && held !== "" ? "***" : withoutCredentials(redact(held));
		if (held instanceof Secret || depth > 100) return "***";
		if (Array.isArray(held)) return held.map((inner) => shown(inner, secret, depth + 1));
		if (typeof held !== "object" || held === null) return held;
		const entries = Object.entries(held).map(([key, inner]) => [shownKey(key), shown(inner, secret || isSecret(key), depth + 1)]);
		return Object.fromEntries(entries);
	};
	return shown(value, false, 0);
}
// src/main.ts
async function run() {
	const given = readInputs(getInput, process.env);
	const masker = createMasker(setSecret, given.mask_pub_client_key?.toLowerCase() !== "false");
	const step = { reporter: {
		masker,
		log: createLog(masker)
	} };
	const endWithin = superviseProcess((exit) => endUnexpectedly(step, exit));
	const database = given.database_url ? databaseSecrets(given.database_url) : [];
	for (const secret of [
		...secretTexts(given),
		...database,
		...proxySecrets(process.env)
	]) masker.register(secret);
	masker.registerTokens(given);
	let code = 1;
	try {
		if (secretTexts(given).some(tooShort)) step.reporter.log.warning("A secret input is too short to be masked: fewer than 4 characters.");
		const settings = await readSettings(given.settings);
		const testUsers = await readTestUsers(given.test_users);
		masker.registerFields([settings?.mapping, testUsers?.read]);
		const operation = await loadOperation(given.operation ?? "");
		const plan = operation ? planOperation(operation, given, settings) : (await Promise.all(/* import() */[__nccwpck_require__.e(317), __nccwpck_require__.e(329)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6329))).planOther(given, settings, testUsers);
		if ("problems" in plan) await reportProblems(plan.problems, step.reporter);
		else {
			endWithin(Math.max(0, plan.call.timeout * 1e3 - clock.now()));
			code = await runPlan(plan, step);
		}
	} catch (error) {
		endUnexpectedly(step, {
			kind: "error",
			error
		});
	}
	endProcess(code);
}
async function reportProblems(problems, { log }) {
	const { withReasons } = await __nccwpck_require__.e(/* import() */ 587).then(__nccwpck_require__.bind(__nccwpck_require__, 2587));
	if (problems.some(({ input }) => input === "operation")) {
		const { operationNames } = await Promise.all(/* import() */[__nccwpck_require__.e(317), __nccwpck_require__.e(329)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6329));
		log.info(`Operations: ${operationNames().join(", ")}`);
	}
	log.error(problemsText(withReasons(problems, process.env)));
}
async function runPlan(plan, step) {
	const { call } = plan;
	const { reporter } = step;
	const { log, masker } = reporter;
	step.plan = plan;
	for (const warning of plan.warnings) log.warning(warning);
	const effects = effectsOf(reporter);
	const budget = {
		maxRetries: call.max_retries,
		deadline: call.timeout * 1e3
	};
	const dependencies = {
		env: process.env,
		log,
		effects: {
			...effects,
			...budget
		}
	};
	const prepared = await prepareAsked(...outputsOfPlan(plan), call, dependencies);
	const delivery = "instead" in prepared ? NO_DELIVERY : prepared;
	const neon = neonOf(call, budget, delivery, effects);
	Object.assign(step, {
		neon,
		delivery
	});
	const result = "instead" in prepared ? prepared.instead : await carryOut(plan, neon, step, delivery, dependencies);
	const { failure, named } = result;
	const last = failure instanceof NeonError ? failure : named ?? neon.lastResponse();
	const outputs = resultTexts(result, last, masker, givenIds(call));
	const delivered = await setAndDeliver(result, outputs, delivery, log);
	const stored = outputTexts({ stored: ledgerText(delivered.ledger) }, masker).texts;
	setOutputs(stored, log);
	outputs.texts.push(...stored);
	const done = "endpoint" in plan && mustWait(plan, result) ? await wait(result, budget.deadline, effects) : result;
	const { operation, about } = plan;
	const ofAccount = "account" in operation;
	const report = {
		operation: operation.name,
		ofAccount,
		call,
		about,
		result: done,
		last,
		outputs,
		delivered
	};
	writeReport(report, reporter);
	if (call.pr_comment && operation.optional?.includes("pr_comment")) {
		const { keepComment } = await __nccwpck_require__.e(/* import() */ 762).then(__nccwpck_require__.bind(__nccwpck_require__, 4762));
		await keepComment(report, reporter, dependencies);
	}
	return exitCodeOf(report);
}
function neonOf(call, budget, delivery, effects) {
	return createNeon({
		host: call.api_host,
		apiKey: call.api_key,
		...budget,
		get reserved() {
			return delivery.reserved;
		}
	}, effects);
}
async function carryOut(plan, neon, step, { begin, deliver }, dependencies) {
	if ("endpoint" in plan && !isBeyondEndpoint(plan)) return perform(plan, neon);
	const { carryOutProcedure } = await __nccwpck_require__.e(/* import() */ 57).then(__nccwpck_require__.bind(__nccwpck_require__, 6057));
	const onUnexpectedExit = (progress) => {
		step.progress = progress;
	};
	return carryOutProcedure(plan, {
		...dependencies,
		...step.reporter,
		neon,
		begin,
		deliver,
		onUnexpectedExit
	});
}
async function wait(result, deadline, effects) {
	return (await __nccwpck_require__.e(/* import() */ 328).then(__nccwpck_require__.bind(__nccwpck_require__, 6328))).untilReady(result, deadline, effects);
}
function effectsOf({ log, masker }) {
	return {
		send,
		...clock,
		random: Math.random,
		log: log.info,
		debug: log.debug,
		redact: masker.redact,
		registerFields: masker.registerFields
	};
}
function endUnexpectedly({ reporter, plan, neon, delivery, progress }, exit) {
	const { texts, ledger } = delivery?.progress() ?? {};
	reportUnexpectedExit(exit, {
		...neon?.progress(),
		procedure: progress?.(),
		deliveries: texts,
		ledger,
		operation: plan?.operation,
		last: neon?.lastResponse(),
		summary: plan?.call.summary
	}, reporter);
}
// src/index.ts
run();



/***/ }),

/***/ 3941:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ __commonJSMin),
/* harmony export */   IL: () => (/* binding */ __exportAll),
/* harmony export */   f1: () => (/* binding */ __toESM)
/* harmony export */ });
// Shared by chunks: \x00rolldown/runtime.js

// \0rolldown/runtime.js
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var __exportAll = (all, flags) => {
	let target = Object.setPrototypeOf({}, null);
	for (var name in all) __defProp(target, name, {
		get: all[name],
		enumerable: true
	});
	if (!(flags & 1)) __defProp(target, Symbol.toStringTag, { value: "Module" });
	return flags & 2 ? target : Object.preventExtensions(target);
};
var __copyProps = (to, from, except, desc) => {
	if (from && typeof from === "object" || typeof from === "function") for (var keys = __getOwnPropNames(from), i = 0, n = keys.length, key; i < n; i++) {
		key = keys[i];
		if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
			get: ((k) => from[k]).bind(null, key),
			enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
		});
	}
	return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(isNodeMode || !mod || !mod.__esModule || !__hasOwnProp.call(mod, "default") ? __defProp(target, "default", {
	value: mod,
	enumerable: true
}) : target, mod));



/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 2250:
/***/ ((module) => {

module.exports = require("dns");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = require("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = require("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = require("net");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = require("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = require("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = require("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = require("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = require("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = require("util");

/***/ }),

/***/ 8253:
/***/ ((module) => {

module.exports = require("util/types");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
/******/ 	
/******/ 	// startup
/******/ 	// Load entry module and return exports
/******/ 	// This entry module is referenced by other modules so it can't be inlined
/******/ 	var __webpack_exports__ = __nccwpck_require__(6094);
/******/ 	module.exports = __webpack_exports__;
/******/ 	
/******/ })()
;