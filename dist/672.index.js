"use strict";
exports.id = 672;
exports.ids = [672];
exports.modules = {

/***/ 3672:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openDatabase: () => (/* binding */ openDatabase)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3941);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6094);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5961);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(783);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8616);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_5__);
// Loaded by import(): src/database/client.ts







// src/database/explain.ts
const COPY = "Copy database_url again from the Neon Console: a password that was reset there is no longer valid.";
const BRANCH = "Check that database_url is that of this branch, and of the database of its Neon Auth.";
const GRANT = "Give the URL of a role that owns the database, such as neondb_owner, or grant it schema neon_auth and its tables.";
const STARTS = "Raise timeout, where its compute takes longer to start.";
const STATES = {
	"28P01": ({ user }) => [`the password of role ${user} was refused`, COPY],
	"28000": ({ user }) => [`role ${user} may not connect`, COPY],
	"3D000": ({ database }) => [`there is no database ${database}`, "Check the name at the end of database_url."],
	"42501": ({ user }) => [`role ${user} may not do that`, GRANT],
	"42P01": () => ["that table is not there", BRANCH],
	"3F000": () => ["there is no schema neon_auth", BRANCH],
	"42703": () => ["that table is not one of Neon Auth, which has other columns", BRANCH],
	"25006": () => ["the database is read-only", "Give the URL of a compute that writes, not of a read replica."]
};
const DRIVER = [
	[
		/^(?:timeout expired|Query read timeout)$/,
		"lost",
		({ timeout }) => [`no response came within ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.inSeconds)(timeout)}`, STARTS]
	],
	[
		/does not support SSL/,
		"rejected",
		({ address }) => [`${address.host} offers no TLS, without which no password is sent`, "Only a database on this machine is asked without TLS."]
	],
	[
		/error establishing an SSL/,
		"rejected",
		({ address }) => [`${address.host} does not speak the protocol of Postgres`, (0,_advice_js__WEBPACK_IMPORTED_MODULE_3__/* .networkAdvice */ .B0)("database_url")]
	],
	[
		/password must be/,
		"rejected",
		() => ["the database asks for a password, and database_url has none", COPY]
	],
	[
		/^SASL|authentication/i,
		"rejected",
		(_, message) => [`the sign-in failed: ${message}`, COPY]
	]
];
function nameOf({ doing, address, clean }) {
	return `${doing} database ${clean(address.database)} at ${clean(address.host)}`;
}
function explain(error, asked) {
	const { address, clean } = asked;
	const failure = (outcome, [what, ...advice]) => new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .DatabaseError */ .a$(nameOf(asked), clean(what), outcome, advice);
	const { message = "" } = error;
	const state = stateOf(error);
	if (state) return failure({
		kind: "refused",
		state
	}, ofServer(state, message, address));
	for (const [pattern, kind, explained] of DRIVER) if (pattern.test(message)) return failure({ kind }, explained(asked, message));
	const of = {
		url: `postgresql://${address.host.includes(":") ? `[${address.host}]` : address.host}:${address.port}`,
		setting: "database_url"
	};
	const network = (0,_explain_js__WEBPACK_IMPORTED_MODULE_4__.explain)(error, of, void 0);
	return failure({ kind: network.kind }, [network.message, ...network.advice]);
}
function breaks(error) {
	const state = stateOf(error);
	return state === void 0 || /^(?:08|57P)/.test(state);
}
function stateOf(error) {
	const { code, severity, message } = error;
	if (typeof code !== "string" || typeof severity !== "string") return void 0;
	return /password authentication failed/.test(String(message)) ? "28P01" : code;
}
function ofServer(state, message, address) {
	const known = STATES[state]?.(address);
	if (!known) return [`Postgres reported: ${message} (${state})`];
	const [what, ...advice] = known;
	return [`${what} (${state})`, ...advice];
}
// src/database/connection.ts
const GOODBYE = 1e3;
function clientConfig(address) {
	const { host, port, user, password, database, tls, channelBinding, options } = address;
	return {
		host,
		port,
		user,
		password: () => password,
		database,
		ssl: tls ? { rejectUnauthorized: true } : false,
		sslnegotiation: "postgres",
		enableChannelBinding: tls && channelBinding,
		application_name: "neon-auth-action",
		...options !== void 0 && { options }
	};
}
async function connect(address, timeout) {
	const { default: Client } = await __webpack_require__.e(/* import() */ 520).then(__webpack_require__.bind(__webpack_require__, 1520)).then((m) => (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f1)(m.default, 1));
	const socket = new node_net__WEBPACK_IMPORTED_MODULE_5__.Socket();
	const client = new Client({
		...clientConfig(address),
		stream: () => socket,
		connectionTimeoutMillis: timeout
	});
	client.on("error", () => void 0);
	try {
		await client.connect();
	} catch (error) {
		socket.destroy();
		throw error;
	}
	return {
		async query(text, values, timeout) {
			const statement = {
				text,
				values: [...values],
				query_timeout: timeout
			};
			return (await client.query(statement)).rows;
		},
		async close() {
			let timer;
			const late = new Promise((resolve) => {
				timer = setTimeout(resolve, GOODBYE);
			});
			await Promise.race([client.end().catch(() => void 0), late]);
			clearTimeout(timer);
			socket.destroy();
		},
		destroy: () => void socket.destroy()
	};
}
// src/database/keep.ts
function keepConnection(address, now) {
	let connection;
	let closed = false;
	async function connected(timeout) {
		if (connection) return connection;
		const made = await connect(address, timeout);
		if (closed) made.destroy();
		else connection = made;
		return made;
	}
	return {
		async use(statement, timeout) {
			const end = now() + timeout;
			try {
				const { query } = await connected(timeout);
				return statement ? await query(statement.text, statement.values, Math.max(1, end - now())) : [];
			} catch (error) {
				if (breaks(error)) {
					connection?.destroy();
					connection = void 0;
				}
				throw error;
			}
		},
		isClosed: () => closed,
		async close() {
			closed = true;
			await connection?.close();
			connection = void 0;
		}
	};
}
// src/database/retry.ts
const FIRST_WAIT = 250;
const MAX_WAIT = 5e3;
const BRIEFLY = 8;
const PASSING = /^(?:08|40|53|57P0)/;
const INTERNAL = "XX000";
function retriesAfter(outcome) {
	switch (outcome.kind) {
		case "lost": return Number.POSITIVE_INFINITY;
		case "not-connected": return BRIEFLY;
		case "rejected": return 0;
		case "refused":
			if (PASSING.test(outcome.state)) return Number.POSITIVE_INFINITY;
			return outcome.state === INTERNAL ? BRIEFLY : 0;
	}
}
const ASKING = {
	maxRetries: Number.POSITIVE_INFINITY,
	tryTime: _index_js__WEBPACK_IMPORTED_MODULE_1__.tryTimeout,
	wait(outcome, { retries }) {
		const most = retriesAfter(outcome);
		if (most === 0) return void 0;
		return retries < most ? Math.min(MAX_WAIT, FIRST_WAIT * 2 ** retries) : Number.POSITIVE_INFINITY;
	}
};
const FIRST_POLL = 200;
const LAST_POLL = 500;
function pollWait(polls, remaining) {
	const wait = Math.min(MAX_WAIT, FIRST_POLL * 2 ** polls, remaining - LAST_POLL);
	return wait > 0 ? wait : void 0;
}
// src/database/session.ts
function createSession(url, deadline, effects) {
	const address = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.addressOf)(url.reveal());
	const clean = cleaner(url, effects);
	const connection = keepConnection(address, effects.now);
	let last = Promise.resolve();
	return {
		ask(doing, statement) {
			const asked = {
				doing,
				address,
				clean
			};
			const rows = last.then(() => untilAnswered(asked, statement, {
				connection,
				deadline,
				effects
			}));
			last = rows.catch(() => void 0);
			return rows;
		},
		close: connection.close
	};
}
async function untilAnswered(named, statement, { connection, deadline, effects }) {
	const rejected = (what, ...advice) => new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .DatabaseError */ .a$(nameOf(named), what, { kind: "rejected" }, advice);
	async function attempt(timeout) {
		let failure;
		try {
			if (!connection.isClosed()) return { done: await connection.use(statement, timeout) };
		} catch (error) {
			failure = explain(error, {
				...named,
				timeout
			});
		}
		if (!failure || connection.isClosed()) failure = rejected("the connection was closed before");
		return {
			failure,
			outcome: failure.outcome
		};
	}
	async function pause({ failure }, wait, retries) {
		const line = `${failure.message}. Trying again in ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.inSeconds)(wait)}.`;
		if (retries === 0) effects.log(line);
		else effects.debug(line);
		await effects.sleep(wait);
	}
	const notSent = () => rejected("the timeout of the step was over before", "Raise timeout.");
	const gaveUp = (failure, tries) => failure.after(tries);
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.withRetries)({
		policy: ASKING,
		deadline,
		attempt,
		pause,
		notSent,
		gaveUp
	}, effects);
}
function cleaner(url, { redact }) {
	const secrets = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.databaseSecrets)(url.reveal()).filter((secret) => secret.length >= 4);
	const without = (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, "***"), text);
	return (text) => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.shownLine)(text, (part) => redact(without(part)), 500);
}
// src/database/queries.ts
const TABLES = {
	sync: {
		name: "neon_auth.users_sync",
		byId: "select id::text from neon_auth.users_sync where id::text = any($1::text[]) and deleted_at is null",
		byEmail: "select id::text, lower(email) as email from neon_auth.users_sync where lower(email) = any($1::text[]) and deleted_at is null"
	},
	user: {
		name: "neon_auth.\"user\"",
		byId: "select id::text from neon_auth.\"user\" where id::text = any($1::text[])",
		byEmail: "select id::text, lower(email) as email from neon_auth.\"user\" where lower(email) = any($1::text[])"
	}
};
const FIND_TABLES = `select to_regclass('neon_auth.users_sync') is not null as sync, to_regclass('neon_auth."user"') is not null as "user"`;
const VERIFY = "update neon_auth.\"user\" set \"emailVerified\" = true where id::text = $1 returning id::text";
// src/database/users.ts
const MISSING = ["42P01", "3F000"];
async function waitForUsers(ids, deadline, session, effects) {
	let missing = [...new Set(ids)];
	let table;
	for (let polls = 0; missing.length > 0; polls++) {
		if (effects.now() >= deadline) break;
		table ??= await findTable(session, ["sync", "user"]);
		const rows = table && await readIds(table, missing, session);
		if (!rows) table = void 0;
		const found = new Set(rows?.map(({ id }) => id));
		missing = missing.filter((id) => !found.has(id));
		const wait = missing.length > 0 ? pollWait(polls, deadline - effects.now()) : void 0;
		if (wait === void 0) break;
		if (polls === 0) effects.log(`Waiting until ${users(missing)} can be read in the database.`);
		await effects.sleep(wait);
	}
	return { missing };
}
async function userIds(emails, session) {
	if (emails.length === 0) return new Map();
	const table = await findTable(session, ["user", "sync"]);
	const { name, byEmail } = TABLES[table ?? "user"];
	const values = [[...new Set(emails.map((email) => email.toLowerCase()))]];
	const rows = await session.ask(`Reading ${name} in`, {
		text: byEmail,
		values
	});
	return new Map(rows.map(({ email, id }) => [String(email), String(id)]));
}
async function verifyEmail(id, session) {
	return (await session.ask(`Writing ${TABLES.user.name} in`, {
		text: VERIFY,
		values: [id]
	})).length > 0;
}
async function findTable(session, wanted) {
	const [row] = await session.ask("Looking for the users in", {
		text: FIND_TABLES,
		values: []
	});
	return wanted.find((table) => row?.[table] === true);
}
async function readIds(table, ids, session) {
	const { name, byId } = TABLES[table];
	try {
		return await session.ask(`Reading ${name} in`, {
			text: byId,
			values: [ids]
		});
	} catch (error) {
		if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .DatabaseError */ .a$ && error.outcome.kind === "refused") {
			if (MISSING.includes(error.outcome.state)) return void 0;
		}
		throw error;
	}
}
function users({ length }) {
	return length === 1 ? "1 user" : `${length} users`;
}
// src/database/client.ts
async function openDatabase(url, deadline, effects) {
	const session = createSession(url, deadline, effects);
	await session.ask("Connecting to");
	return {
		waitForUsers: (ids) => waitForUsers(ids, deadline, session, effects),
		userIds: (emails) => userIds(emails, session),
		verifyEmail: (id) => verifyEmail(id, session),
		close: session.close
	};
}



/***/ }),

/***/ 8616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain),
/* harmony export */   explain_exports: () => (/* binding */ explain_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3941);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(783);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6094);
// Shared by chunks: src/http/explain.ts




// src/http/explain.ts
var explain_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__exportAll */ .IL)({ explain: () => explain });
const NEVER_CONNECTED = {
	ECONNREFUSED: "the connection was refused",
	ENOTFOUND: "the host name was not found",
	EAI_AGAIN: "the host name could not be looked up",
	EHOSTUNREACH: "the host cannot be reached",
	ENETUNREACH: "the network cannot be reached"
};
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)/;
const BEFORE_REQUEST = /before secure TLS connection was established|tunneling socket could not be established/;
const PROXY_STATUS = /tunneling socket could not be established, statusCode=(\d+)/;
const PROXY_CAUSE = /could not be established, cause=(.*)|illegal response body from proxy/;
const BROKEN = "Check the network and proxy of the runner, where it happens often.";
function explain(error, asked, status) {
	if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_2__.TransportError) return error;
	const { code = "", message = "" } = error;
	const { host } = new URL(asked.url);
	const because = code ? ` (${code})` : "";
	const advice = (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .networkAdvice */ .B0)(asked.setting);
	const early = ofProxy(message, host, advice) ?? ofTls(code, host, advice);
	if (early) return early;
	const known = NEVER_CONNECTED[code];
	if (known || isOfConnecting(error) || BEFORE_REQUEST.test(message)) return new _index_js__WEBPACK_IMPORTED_MODULE_2__.TransportError("not-connected", `${known ?? "the connection could not be made"}, to ${host}${because}`, { advice });
	if (code.startsWith("HPE_")) return new _index_js__WEBPACK_IMPORTED_MODULE_2__.TransportError("lost", `what came from ${host} is not HTTP${because}`, { advice });
	const when = status === void 0 ? "before a response came" : `after status ${status}, in the middle of the response`;
	return new _index_js__WEBPACK_IMPORTED_MODULE_2__.TransportError("lost", `the connection broke ${when}${because}`, {
		status,
		advice: BROKEN
	});
}
function ofProxy(message, host, network) {
	const status = PROXY_STATUS.exec(message)?.[1];
	if (status) {
		const advice = status === "407" ? "Give the user name and password of the proxy in HTTPS_PROXY." : network;
		const what = `the proxy refused the connection to ${host} with status ${status}`;
		return new _index_js__WEBPACK_IMPORTED_MODULE_2__.TransportError("rejected", what, { advice });
	}
	const cause = PROXY_CAUSE.exec(message);
	if (!cause) return void 0;
	const code = /\bE[A-Z_]{3,}\b/.exec(cause[1] ?? "")?.[0];
	const what = `the proxy made no connection to ${host}${code ? ` (${code})` : ""}`;
	return new _index_js__WEBPACK_IMPORTED_MODULE_2__.TransportError("not-connected", what, { advice: "Check HTTPS_PROXY and that the proxy is up." });
}
function ofTls(code, host, network) {
	if (CERTIFICATE.test(code)) return new _index_js__WEBPACK_IMPORTED_MODULE_2__.TransportError("rejected", `the certificate of ${host} is not trusted (${code})`, { advice: "For a certificate authority of your own, set NODE_EXTRA_CA_CERTS to its file." });
	if (code !== "EPROTO" && !code.startsWith("ERR_SSL")) return void 0;
	return new _index_js__WEBPACK_IMPORTED_MODULE_2__.TransportError("rejected", `${host} does not speak TLS as expected (${code})`, { advice: network });
}
function isOfConnecting(error) {
	if (error instanceof AggregateError) return error.errors.every(isOfConnecting);
	return error.syscall === "connect";
}



/***/ })

};
;