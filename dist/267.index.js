"use strict";
exports.id = 267;
exports.ids = [267];
exports.modules = {

/***/ 267:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   meaningOf: () => (/* binding */ meaningOf)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(334);
// Loaded by import(): src/perform/alternatives.ts


// src/perform/alternatives.ts
async function meaningOf(refusal, alternative, call, client) {
	if (refusal.outcomeUnknown) return void 0;
	switch (alternative.kind) {
		case "none": return refusal.status === 404 ? none(alternative.outputs) : void 0;
		case "already-deleted": return refusal.status === 404 && call.if_missing === "ignore" ? alreadyDeleted(refusal, alternative.notice) : void 0;
		case "exists":
		case "found": return call.if_exists === "reuse" ? existingOne(refusal, alternative, call, client) : void 0;
	}
}
function none(outputs) {
	return {
		did: "there is none",
		changed: false,
		outputs
	};
}
function alreadyDeleted(refusal, notice = "Nothing to delete.") {
	return {
		did: "there was nothing to delete",
		changed: false,
		outputs: {},
		notice: `${notice} ${refusal.message}`
	};
}
async function existingOne(refusal, alternative, call, client) {
	if (alternative.kind === "exists" && refusal.status === 409) return reused(alternative.outputs);
	if (!alternative.existing || ![
		400,
		409,
		422
	].includes(refusal.status ?? 0)) return void 0;
	try {
		return await found(alternative.existing, call, client);
	} catch (error) {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.o)) throw error;
		if (error.status !== 404) refusal.advice.push(`Whether it exists could not be read: ${error.message}.`);
		return;
	}
}
async function found({ endpoint, find, outputs }, call, client) {
	const { request, response } = await (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.t)(endpoint, call, client);
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.r)(request, response, (fields) => {
		const item = find(fields, call);
		return item && {
			...reused((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.n)(outputs, item, call)),
			response: response.body
		};
	});
}
function reused(outputs) {
	return {
		did: "it exists already and is reused",
		changed: false,
		outputs
	};
}



/***/ })

};
;