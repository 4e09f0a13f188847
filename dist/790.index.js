"use strict";
exports.id = 790;
exports.ids = [790];
exports.modules = {

/***/ 6790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   callsOf: () => (/* binding */ callsOf),
/* harmony export */   performEach: () => (/* binding */ performEach)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
// Loaded by import(): src/perform/each.ts


// src/perform/each.ts
function callsOf({ each }, call) {
	return each ? (call[each] ?? []).map((item) => ({
		...call,
		[each]: [item]
	})) : [call];
}
async function performEach(endpoint, call, one) {
	const { each } = endpoint;
	const calls = callsOf(endpoint, call);
	const done = [];
	let response;
	const result = () => ({
		did: doneText(done),
		changed: done.some(({ changed }) => changed),
		outputs: { [each]: done.map(({ body }) => body) },
		response
	});
	for (const [at, item] of calls.entries()) {
		const name = String(item[each]?.[0]);
		try {
			const last = await one(item);
			response = last.response;
			done.push({
				name,
				body: endpoint.body?.(item),
				changed: last.changed
			});
		} catch (failure) {
			if (!(failure instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError)) throw failure;
			const left = calls.slice(at + 1).flatMap(({ [each]: items }) => items ?? []);
			const perhaps = failure.outcomeUnknown ? `, perhaps added` : "";
			const before = failure.outcomeUnknown && done.length === 0 ? "" : ` ${doneText(done)};`;
			failure.advice.unshift(`It was for ${name}${perhaps};${before} not tried: ${left.join(", ") || "none"}.`);
			if (done.length === 0) throw failure;
			return {
				...result(),
				failure
			};
		}
	}
	return result();
}
function doneText(done) {
	const names = (changed) => done.filter((one) => one.changed === changed).map(({ name }) => name);
	return [["added", names(true)], ["existed already", names(false)]].filter(([, list]) => list.length > 0).map(([what, list]) => `${what}: ${list.join(", ")}`).join("; ") || "none was added";
}



/***/ })

};
;