"use strict";
exports.id = 724;
exports.ids = [724];
exports.modules = {

/***/ 3724:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prepareDelivery: () => (/* binding */ prepareDelivery)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
// Loaded by import(): src/delivery/prepare.ts


// src/delivery/prepare.ts
async function prepareDelivery(destinations, problems, call, dependencies) {
	const prepared = [];
	const wrong = [...problems];
	for (const destination of destinations) try {
		prepared.push([destination, await destination.prepare(call, dependencies)]);
	} catch (error) {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.DestinationProblem)) throw error;
		wrong.push(error.message);
	}
	if (wrong.length > 0) return { instead: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.failed)({ text: () => nothingAsked(wrong) }) };
	const all = prepared.map(([, one]) => one);
	const notice = all.find(({ notNeeded }) => notNeeded !== void 0)?.notNeeded;
	if (notice !== void 0) return { instead: {
		did: "nothing done",
		changed: false,
		outputs: {},
		notice
	} };
	if (call.dry_run) return dryDelivery(all);
	let reserved = all.reduce((sum, one) => sum + (one.reserved ?? 0), 0);
	const begin = (outputs) => {
		for (const one of all) one.begin?.(outputs);
	};
	return {
		begin,
		async deliver(outputs, withheld) {
			begin(outputs);
			const why = withheld === void 0 ? await refusal(outputs, reserved, call, dependencies) : {
				reason: withheld,
				failures: []
			};
			const delivered = why ? withhold(prepared, why) : await deliverAll(prepared, outputs);
			reserved = 0;
			return delivered;
		},
		get reserved() {
			return reserved;
		},
		progress: () => reachedOf(all)
	};
}
const NOT_ASKED = "Nothing was asked of Neon.";
function nothingAsked(wrong) {
	return [...wrong, NOT_ASKED].join(" ");
}
function dryDelivery(all) {
	const did = all.map(({ dryRun }) => dryRun);
	const progress = () => ({
		texts: [],
		ledger: []
	});
	return {
		begin: () => void 0,
		deliver: async () => ({
			did,
			failures: []
		}),
		reserved: 0,
		progress
	};
}
function reachedOf(all) {
	const reached = all.flatMap(({ progress }) => progress?.() ?? []);
	return {
		texts: reached.flatMap(({ text }) => text ?? []),
		ledger: reached.flatMap(({ ledger }) => ledger)
	};
}
async function deliverAll(prepared, outputs) {
	const all = [];
	for (const ready of prepared) all.push(await deliverOne(ready, outputs));
	return together(all);
}
function withhold(prepared, { reason, failures }) {
	const all = prepared.flatMap(([, one]) => one.withhold?.(reason) ?? []);
	return together([{
		did: [],
		failures
	}, ...all]);
}
function together(all) {
	return {
		did: all.flatMap(({ did }) => did),
		failures: all.flatMap(({ failures }) => failures),
		isSomewhere: all.some(({ failures, isSomewhere = failures.length === 0 }) => isSomewhere),
		ledger: all.flatMap(({ ledger = [] }) => ledger)
	};
}
async function deliverOne([{ inputs }, { deliver }], outputs) {
	try {
		return await deliver(outputs);
	} catch (error) {
		const isSomewhere = !(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.DestinationProblem);
		return {
			did: [],
			failures: [deliveryFailureText(error, inputs[0])],
			isSomewhere
		};
	}
}
function deliveryFailureText(error, input = "") {
	if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.DestinationProblem) return error.message;
	return `${input}: ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.sentence)((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.oneLine)(error instanceof Error ? error.message : error))}`;
}
async function refusal(outputs, reserved, { verify_keys, auth_provider }, { effects, log }) {
	if (!verify_keys || auth_provider !== "stack" || outputs.secret_server_key === void 0) return void 0;
	const { tryStackKey } = await __webpack_require__.e(/* import() */ 245).then(__webpack_require__.bind(__webpack_require__, 6245));
	const trial = await tryStackKey(outputs, effects.deadline - reserved, effects);
	if (trial === "accepted") return void 0;
	if ("refused" in trial) return {
		reason: "the auth provider refused the new key",
		failures: [`The auth provider refuses the new key (${trial.refused}), so it is stored nowhere, and what is stored stays as it was. The outputs of this step were set before and hold the new key. Run the step again for another key; verify_keys: false stores one without a trial.`]
	};
	log.warning(`The new key could not be tried before it was stored: ${trial.unproved}. verify_keys: false does without the trial.`);
}



/***/ })

};
;