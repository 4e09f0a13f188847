"use strict";
exports.id = 760;
exports.ids = [760];
exports.modules = {

/***/ 1760:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rotateApiKey: () => (/* binding */ rotateApiKey)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
/* harmony import */ var _side_by_side_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);
// Loaded by import(): src/rotation/rotate.ts



// src/rotation/keys.ts
function readKey(fields) {
	const createdAt = Date.parse((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.text)(fields, "created_at"));
	if (Number.isNaN(createdAt)) throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.ResponseProblem("the created_at of an API key is not a date");
	const projectId = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.optionalText)(fields, "project_id");
	return {
		id: idOf(fields),
		name: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.text)(fields, "name"),
		createdAt,
		projectId
	};
}
function idOf({ id }) {
	if (!Number.isSafeInteger(id) || id < 0) throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.ResponseProblem("the response has no id of an API key");
	return id;
}
const TIME = /^ \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
function newName(keyName, at) {
	return `${keyName} ${at.toISOString()}`;
}
function isRotated({ name }, keyName) {
	return name.startsWith(keyName) && TIME.test(name.slice(keyName.length));
}
function oldKeys(keys, { keyName, projectId, keep }) {
	const inScope = keys.filter((key) => key.projectId === projectId);
	const rotated = inScope.filter((key) => isRotated(key, keyName)).sort((one, other) => other.createdAt - one.createdAt || other.id - one.id);
	return {
		kept: rotated.slice(0, keep),
		revoked: rotated.slice(keep),
		byHand: inScope.filter(({ name }) => name === keyName)
	};
}
function orphans(keys, { name, id, before }) {
	const known = [id, ...before.map((key) => key.id)];
	return keys.filter((key) => key.name === name && !known.includes(key.id));
}
// src/rotation/account.ts
function scopeOf({ org_id, project_id }) {
	return {
		orgId: org_id,
		projectId: project_id || void 0
	};
}
function pathOf({ orgId }) {
	return orgId === void 0 ? "/api_keys" : `/organizations/${encodeURIComponent(orgId)}/api_keys`;
}
async function listKeys(scope, neon) {
	const request = {
		method: "GET",
		path: pathOf(scope)
	};
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.readItems)(request, await ask(request, scope, neon), readKey);
}
function creationOf(scope, name) {
	const body = {
		key_name: name,
		...scope.projectId && { project_id: scope.projectId }
	};
	return {
		method: "POST",
		path: pathOf(scope),
		body,
		secretFields: ["key"]
	};
}
async function makeKey(scope, name, neon) {
	const request = creationOf(scope, name);
	const response = await ask(request, scope, neon);
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.readFields)(request, response, (fields) => {
		return {
			id: idOf(fields),
			name,
			key: new _index_js__WEBPACK_IMPORTED_MODULE_0__.Secret((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.text)(fields, "key"))
		};
	});
}
function revocationOf(scope, id) {
	return {
		method: "DELETE",
		path: `${pathOf(scope)}/${id}`
	};
}
async function ask(request, { orgId }, neon) {
	try {
		return await neon.request(request);
	} catch (error) {
		if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError && [403, 404].includes(error.status ?? 0)) error.advice.push(orgId === void 0 ? OF_USER : OF_ORGANIZATION);
		throw error;
	}
}
const OF_ORGANIZATION = "Keys of an organization can be managed by the personal API key of one of its administrators only: check org_id, and whose key api_key is.";
const OF_USER = "Personal keys can be managed by a personal API key only. To rotate a key of an organization give org_id, and the personal key of an administrator as api_key.";
// src/rotation/proof.ts
const PROOF = {
	maxRetries: 3,
	tryTime: (remaining) => remaining,
	wait: (status, { retries }) => status === 401 ? 500 * 2 ** retries : void 0
};
function proofOf({ orgId, projectId }) {
	if (projectId !== void 0) return {
		path: `/projects/${encodeURIComponent(projectId)}`,
		wrong(fields) {
			const project = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.object)(fields.project, "project");
			return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.text)(project, "id") === projectId ? void 0 : "is about another project";
		}
	};
	if (orgId !== void 0) return {
		path: "/users/me/organizations",
		wrong(fields) {
			return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.objects)(fields, "organizations").some((one) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.text)(one, "id") === orgId) ? void 0 : `does not name ${orgId}`;
		}
	};
	return {
		path: "/users/me",
		wrong(fields) {
			(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.text)(fields, "id");
		}
	};
}
async function disproof(scope, { key }, { neon, effects }) {
	const { path, wrong } = proofOf(scope);
	const deadline = effects.now() + (effects.deadline - effects.now()) * 2 / 3;
	const own = neon.as(key).within({ deadline });
	const request = {
		method: "GET",
		path
	};
	async function attempt() {
		try {
			return { done: await own.request(request) };
		} catch (error) {
			if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError)) throw error;
			return {
				failure: error,
				outcome: error.status
			};
		}
	}
	async function pause({ failure }, wait) {
		effects.log(`The new key is not valid yet (${failure.message}). Trying again.`);
		await effects.sleep(wait);
	}
	const notSent = () => new _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError(request, "not sent: the timeout of the step is over");
	try {
		const response = await (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.withRetries)({
			policy: PROOF,
			deadline,
			attempt,
			pause,
			notSent
		}, effects);
		const why = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.readFields)(request, response, wrong);
		return why && `the response to ${request.method} ${path} ${why}`;
	} catch (error) {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError)) throw error;
		return error.message;
	}
}
// src/rotation/report.ts
function revokedTexts(revoked) {
	return revoked.map(({ id, outcome, reason }) => {
		if (outcome === "revoked") return `Key ${id} was revoked.`;
		return `Key ${id} is ${outcome} (${reason}). ${outcome === "not revoked" ? "Revoke it" : "Look whether it is there, and revoke it"} in the Neon Console, or by the next rotation.`;
	});
}
function undoneText(revoked) {
	return revoked.map(({ outcome, reason }) => {
		if (outcome === "revoked") return "It was revoked.";
		return `It is ${outcome} (${reason}): revoke it in the Neon Console.`;
	}).join(" ");
}
function progressOf({ made, name, stored, revoked }) {
	if (!made) return [`No key named ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.quote)(name)} is known to be made. The old keys stand.`];
	const where = stored ? "It is stored." : "It is valid, and in the output new_api_key; which targets have it is in the ledger, if there is one. No old key was revoked.";
	const also = stored && revoked.length === 0 ? ["No old key is known to be revoked."] : revokedTexts(revoked);
	return [
		`The new key ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.quote)(name)} (id ${made.id}) was made.`,
		where,
		...also
	];
}
function foundText({ kept, revoked, byHand }) {
	const [first] = byHand;
	if (first) {
		const ids = byHand.map(({ id }) => id).join(", ");
		return { notice: `A key named exactly ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.quote)(first.name)} (id ${ids}) was made by hand, and is never revoked by this operation: revoke it once nothing uses it.` };
	}
	if (kept.length + revoked.length > 0) return {};
	return { notice: "There was no older key of this name: nothing is replaced, and nothing revoked." };
}
function detailsOf({ made, old, revoked }) {
	const outcomeOf = (id) => revoked.find((one) => one.id === id)?.outcome;
	const known = [made, ...old.revoked].map((key) => key?.id);
	const lost = revoked.filter(({ id }) => !known.includes(id));
	const rows = [
		...made ? [[
			String(made.id),
			made.name,
			outcomeOf(made.id) ?? "new"
		]] : [],
		...lost.map(({ id, name, outcome }) => [
			String(id),
			name,
			`its response was lost; ${outcome}`
		]),
		...old.kept.map(({ id, name }) => [
			String(id),
			name,
			"kept"
		]),
		...old.revoked.map(({ id, name }) => [
			String(id),
			name,
			outcomeOf(id) ?? "kept"
		]),
		...old.byHand.map(({ id, name }) => [
			String(id),
			name,
			"made by hand, kept"
		])
	];
	return [{
		heading: "API keys",
		shows: ["api_key_id"],
		lines: rows.map(([id, name, outcome]) => `${id} ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.quote)(name ?? "")}: ${outcome}`),
		table: {
			header: [
				"ID",
				"Name",
				"Outcome"
			],
			rows
		}
	}];
}
// src/rotation/revoke.ts
const AT_ONCE = 4;
function revokeAll(keys, scope, neon, onEach = () => void 0) {
	return (0,_side_by_side_js__WEBPACK_IMPORTED_MODULE_1__/* .sideBySide */ .Q)(keys, AT_ONCE, async ({ id, name }) => {
		const revoked = {
			id,
			name,
			...await revoke(id, scope, neon)
		};
		onEach(revoked);
		return revoked;
	});
}
async function revoke(id, scope, neon) {
	try {
		await neon.request(revocationOf(scope, id));
		return {
			outcome: "revoked",
			reason: ""
		};
	} catch (error) {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError)) throw error;
		if (error.status === 404) return ofMissing(id, error, scope, neon);
		return {
			outcome: error.outcomeUnknown ? "perhaps revoked" : "not revoked",
			reason: error.message
		};
	}
}
async function ofMissing(id, { message }, scope, neon) {
	try {
		if ((await listKeys(scope, neon)).every((key) => key.id !== id)) return {
			outcome: "revoked",
			reason: ""
		};
		return {
			outcome: "not revoked",
			reason: `${message}, although the list has it`
		};
	} catch (error) {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError)) throw error;
		return {
			outcome: "perhaps revoked",
			reason: `${message}, and the list could not be read`
		};
	}
}
// src/rotation/rotate.ts
const rotateApiKey = async (call, dependencies) => {
	const { neon, onUnexpectedExit } = dependencies;
	const rotation = await begin(call, neon);
	if (call.dry_run) return dryRun(rotation);
	onUnexpectedExit(() => progressOf(rotation));
	const { scope, name } = rotation;
	const { now, deadline } = dependencies.effects;
	try {
		rotation.made = await makeKey(scope, name, neon.within({ deadline: (now() + deadline) / 2 }));
	} catch (error) {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError && mayHaveMade(error))) throw error;
		error.advice.push(await withoutOrphan(rotation, neon.within({ reserved: 0 })));
		return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.failed)(error);
	}
	return withKey(rotation, rotation.made, dependencies);
};
function mayHaveMade({ outcomeUnknown, retried }) {
	return outcomeUnknown || retried;
}
async function begin(call, neon) {
	const { key_name: keyName = "", keep_old_keys: keep } = call;
	const scope = scopeOf(call);
	const before = await listKeys(scope, neon);
	return {
		scope,
		before,
		old: oldKeys(before, {
			keyName,
			projectId: scope.projectId,
			keep
		}),
		name: newName(keyName, new Date()),
		stored: false,
		revoked: []
	};
}
function dryRun({ scope, name, old }) {
	return {
		did: "dry run: nothing was sent",
		changed: false,
		outputs: {},
		unsent: [creationOf(scope, name), ...old.revoked.map(({ id }) => revocationOf(scope, id))],
		...foundText(old)
	};
}
async function withoutOrphan({ scope, name, before }, neon) {
	try {
		const lost = orphans(await listKeys(scope, neon), {
			name,
			before
		});
		if (lost.length === 0) return "No key was made: the list does not show one. Run the step again.";
		return [...["It was carried out all the same, but nobody has the new key.", ...revokedTexts(await revokeAll(lost, scope, neon))], "Run the step again."].join(" ");
	} catch (error) {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError)) throw error;
		return `It may have been carried out all the same, which could not be read (${error.message}): a key named ${name} can be revoked, since nobody has it.`;
	}
}
async function withKey(rotation, made, dependencies) {
	const outputs = {
		new_api_key: made.key,
		api_key_id: made.id
	};
	dependencies.setOutputs({
		...outputs,
		changed: true
	});
	dependencies.begin(outputs);
	const why = await disproof(rotation.scope, made, dependencies);
	if (why !== void 0) return disproved(rotation, made, why, outputs, dependencies);
	const delivered = await dependencies.deliver(outputs);
	if (delivered.failures.length > 0) return notStored(rotation, made, delivered, outputs, dependencies.neon);
	rotation.stored = true;
	return finished(rotation, made, delivered, outputs, dependencies.neon);
}
const UNUSABLE = "The old keys stand. Do not use the output new_api_key, which was set before.";
async function disproved(rotation, made, why, outputs, { neon, deliver }) {
	const delivered = await deliver(outputs, "the new key failed its proof");
	const undone = await undo(rotation, made, neon);
	const text = `The new key (id ${made.id}) failed its proof and is stored nowhere: ${why}. ${undone} ${UNUSABLE}`;
	return resultOf(rotation, outputs, {
		delivered,
		failure: { text: () => text }
	});
}
async function notStored(rotation, made, delivered, outputs, neon) {
	const { failures, isSomewhere } = delivered;
	const text = isSomewhere ? `The new key (id ${made.id}) and the old ones stay valid: no key was revoked. Once the reason is gone, run the step again: it makes another key, and revokes these when that one is stored everywhere.` : `The new key (id ${made.id}) is stored nowhere. ${await undo(rotation, made, neon)} ${UNUSABLE}`;
	const why = isSomewhere ? failures : failures.filter((sentence) => sentence !== _index_js__WEBPACK_IMPORTED_MODULE_0__.OUTPUTS_ARE_SET);
	const failure = { text: () => [...why, text].join(" ") };
	return resultOf(rotation, outputs, {
		delivered: {
			...delivered,
			did: [],
			failures: []
		},
		failure
	});
}
async function undo(rotation, { id, name }, neon) {
	const revoked = await revokeAll([{
		id,
		name
	}], rotation.scope, neon);
	rotation.revoked.push(...revoked);
	return undoneText(revoked);
}
async function finished(rotation, made, delivered, outputs, neon) {
	const { scope, name, before, old } = rotation;
	const manager = scope.orgId === void 0 ? neon.as(made.key) : neon;
	try {
		const now = await listKeys(scope, manager);
		if (!now.some((key) => key.id === made.id && key.name === made.name)) return resultOf(rotation, outputs, {
			delivered,
			failure: gone(made)
		});
		const left = old.revoked.filter(({ id }) => now.some((key) => key.id === id));
		const lost = orphans(now, {
			name,
			id: made.id,
			before
		});
		await revokeAll([...left, ...lost], scope, manager, (one) => rotation.revoked.push(one));
	} catch (error) {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.NeonError)) throw error;
		if (error.status === 401 && manager !== neon) return resultOf(rotation, outputs, {
			delivered,
			failure: gone(made)
		});
		const ids = old.revoked.map(({ id }) => id).join(", ") || "none";
		error.advice.push(`${isStored(made)}; older keys were not revoked (to be revoked: ${ids}).`);
		return resultOf(rotation, outputs, {
			delivered,
			failure: error
		});
	}
	const wrong = revokedTexts(rotation.revoked.filter(({ outcome }) => outcome !== "revoked"));
	const failure = wrong.length > 0 && { text: () => `${isStored(made)}, but not all old ones are revoked. ${wrong.join(" ")}` };
	return resultOf(rotation, outputs, {
		delivered,
		...failure && { failure }
	});
}
function isStored({ id }) {
	return `The new key (id ${id}) is stored`;
}
function gone(made) {
	const text = `${isStored(made)}, but Neon does not list it any more: another run has perhaps revoked it. No key was revoked by this one. Run the step again, one run at a time (concurrency in the workflow).`;
	return { text: () => text };
}
function resultOf(rotation, outputs, ended) {
	const revoked = rotation.revoked.filter(({ outcome }) => outcome === "revoked").length;
	return {
		did: `key ${outputs.api_key_id} made${revoked > 0 ? `, ${revoked} revoked` : ""}`,
		changed: true,
		outputs,
		details: detailsOf(rotation),
		...!ended.failure && foundText(rotation.old),
		...ended
	};
}



/***/ }),

/***/ 7934:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ sideBySide)
/* harmony export */ });
// Shared by chunks: src/http/side-by-side.ts

// src/http/side-by-side.ts
async function sideBySide(items, limit, act) {
	const results = [];
	let next = 0;
	async function worker() {
		while (next < items.length) {
			const at = next++;
			results[at] = await act(items[at]);
		}
	}
	await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
	return results;
}



/***/ })

};
;