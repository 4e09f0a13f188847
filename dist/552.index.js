"use strict";
exports.id = 552;
exports.ids = [552];
exports.modules = {

/***/ 552:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KEYS: () => (/* binding */ KEYS),
/* harmony export */   validators: () => (/* binding */ validators),
/* harmony export */   validators_exports: () => (/* binding */ validators_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3941);
// Shared by chunks: src/inputs/settings/validators.ts


// src/inputs/settings/validators.ts
var validators_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__exportAll */ .IL)({
	KEYS: () => KEYS,
	validators: () => validators
});
const updateEmailProvider = validate10;
const schema11 = {
	"type": "object",
	"required": ["type"],
	"properties": { "type": { "enum": ["standard", "shared"] } },
	"discriminator": { "propertyName": "type" },
	"oneOf": [{
		"type": "object",
		"properties": {
			"type": { "const": "standard" },
			"host": { "type": "string" },
			"port": { "type": "integer" },
			"username": { "type": "string" },
			"password": { "type": "string" },
			"sender_email": { "type": "string" },
			"sender_name": { "type": "string" }
		},
		"required": [
			"host",
			"port",
			"username",
			"password",
			"sender_email",
			"sender_name",
			"type"
		],
		"additionalProperties": false
	}, {
		"type": "object",
		"properties": {
			"type": { "const": "shared" },
			"sender_email": { "type": "string" },
			"sender_name": { "type": "string" }
		},
		"required": ["type"],
		"additionalProperties": false
	}]
};
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.type === void 0) (vErrors ??= []).push({
			instancePath,
			keyword: "required",
			params: { missingProperty: "type" }
		});
		if (data.type !== void 0) {
			let data0 = data.type;
			if (!(data0 === "standard" || data0 === "shared")) (vErrors ??= []).push({
				instancePath: instancePath + "/type",
				keyword: "enum",
				params: { allowedValues: schema11.properties.type.enum }
			});
		}
		const tag0 = data.type;
		if (typeof tag0 == "string") {
			if (tag0 === "standard") {
				if (data && typeof data == "object" && !Array.isArray(data)) {
					if (data.host === void 0) (vErrors ??= []).push({
						instancePath,
						keyword: "required",
						params: { missingProperty: "host" }
					});
					if (data.port === void 0) (vErrors ??= []).push({
						instancePath,
						keyword: "required",
						params: { missingProperty: "port" }
					});
					if (data.username === void 0) (vErrors ??= []).push({
						instancePath,
						keyword: "required",
						params: { missingProperty: "username" }
					});
					if (data.password === void 0) (vErrors ??= []).push({
						instancePath,
						keyword: "required",
						params: { missingProperty: "password" }
					});
					if (data.sender_email === void 0) (vErrors ??= []).push({
						instancePath,
						keyword: "required",
						params: { missingProperty: "sender_email" }
					});
					if (data.sender_name === void 0) (vErrors ??= []).push({
						instancePath,
						keyword: "required",
						params: { missingProperty: "sender_name" }
					});
					if (data.type === void 0) (vErrors ??= []).push({
						instancePath,
						keyword: "required",
						params: { missingProperty: "type" }
					});
					for (const key0 in data) if (!(key0 === "type" || key0 === "host" || key0 === "port" || key0 === "username" || key0 === "password" || key0 === "sender_email" || key0 === "sender_name")) (vErrors ??= []).push({
						instancePath,
						keyword: "additionalProperties",
						params: { additionalProperty: key0 }
					});
					if (data.type !== void 0) {
						if ("standard" !== data.type) (vErrors ??= []).push({
							instancePath: instancePath + "/type",
							keyword: "const",
							params: { allowedValue: "standard" }
						});
					}
					if (data.host !== void 0) {
						if (typeof data.host !== "string") (vErrors ??= []).push({
							instancePath: instancePath + "/host",
							keyword: "type",
							params: { type: "string" }
						});
					}
					if (data.port !== void 0) {
						let data3 = data.port;
						if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) (vErrors ??= []).push({
							instancePath: instancePath + "/port",
							keyword: "type",
							params: { type: "integer" }
						});
					}
					if (data.username !== void 0) {
						if (typeof data.username !== "string") (vErrors ??= []).push({
							instancePath: instancePath + "/username",
							keyword: "type",
							params: { type: "string" }
						});
					}
					if (data.password !== void 0) {
						if (typeof data.password !== "string") (vErrors ??= []).push({
							instancePath: instancePath + "/password",
							keyword: "type",
							params: { type: "string" }
						});
					}
					if (data.sender_email !== void 0) {
						if (typeof data.sender_email !== "string") (vErrors ??= []).push({
							instancePath: instancePath + "/sender_email",
							keyword: "type",
							params: { type: "string" }
						});
					}
					if (data.sender_name !== void 0) {
						if (typeof data.sender_name !== "string") (vErrors ??= []).push({
							instancePath: instancePath + "/sender_name",
							keyword: "type",
							params: { type: "string" }
						});
					}
				} else (vErrors ??= []).push({
					instancePath,
					keyword: "type",
					params: { type: "object" }
				});
			} else if (tag0 === "shared") {
				if (data && typeof data == "object" && !Array.isArray(data)) {
					if (data.type === void 0) (vErrors ??= []).push({
						instancePath,
						keyword: "required",
						params: { missingProperty: "type" }
					});
					for (const key1 in data) if (!(key1 === "type" || key1 === "sender_email" || key1 === "sender_name")) (vErrors ??= []).push({
						instancePath,
						keyword: "additionalProperties",
						params: { additionalProperty: key1 }
					});
					if (data.type !== void 0) {
						if ("shared" !== data.type) (vErrors ??= []).push({
							instancePath: instancePath + "/type",
							keyword: "const",
							params: { allowedValue: "shared" }
						});
					}
					if (data.sender_email !== void 0) {
						if (typeof data.sender_email !== "string") (vErrors ??= []).push({
							instancePath: instancePath + "/sender_email",
							keyword: "type",
							params: { type: "string" }
						});
					}
					if (data.sender_name !== void 0) {
						if (typeof data.sender_name !== "string") (vErrors ??= []).push({
							instancePath: instancePath + "/sender_name",
							keyword: "type",
							params: { type: "string" }
						});
					}
				} else (vErrors ??= []).push({
					instancePath,
					keyword: "type",
					params: { type: "object" }
				});
			} else (vErrors ??= []).push({
				instancePath,
				keyword: "discriminator",
				params: {
					error: "mapping",
					tag: "type",
					tagValue: tag0
				}
			});
		} else (vErrors ??= []).push({
			instancePath,
			keyword: "discriminator",
			params: {
				error: "tag",
				tag: "type",
				tagValue: tag0
			}
		});
	} else (vErrors ??= []).push({
		instancePath,
		keyword: "type",
		params: { type: "object" }
	});
	validate10.errors = vErrors;
	return vErrors === null;
}
const updateEmailProviderBetterAuth = validate11;
const schema12 = {
	"type": "object",
	"required": ["type"],
	"properties": { "type": { "enum": ["standard", "shared"] } },
	"discriminator": { "propertyName": "type" },
	"oneOf": [{
		"type": "object",
		"required": ["type"],
		"properties": {
			"type": { "const": "standard" },
			"host": { "type": "string" },
			"port": { "type": "integer" },
			"username": { "type": "string" },
			"password": { "type": "string" },
			"sender_email": { "type": "string" },
			"sender_name": { "type": "string" }
		},
		"additionalProperties": false
	}, {
		"type": "object",
		"properties": {
			"type": { "const": "shared" },
			"sender_email": { "type": "string" },
			"sender_name": { "type": "string" }
		},
		"required": ["type"],
		"additionalProperties": false
	}]
};
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.type === void 0) (vErrors ??= []).push({
			instancePath,
			keyword: "required",
			params: { missingProperty: "type" }
		});
		if (data.type !== void 0) {
			let data0 = data.type;
			if (!(data0 === "standard" || data0 === "shared")) (vErrors ??= []).push({
				instancePath: instancePath + "/type",
				keyword: "enum",
				params: { allowedValues: schema12.properties.type.enum }
			});
		}
		const tag0 = data.type;
		if (typeof tag0 == "string") {
			if (tag0 === "standard") {
				if (data && typeof data == "object" && !Array.isArray(data)) {
					if (data.type === void 0) (vErrors ??= []).push({
						instancePath,
						keyword: "required",
						params: { missingProperty: "type" }
					});
					for (const key0 in data) if (!(key0 === "type" || key0 === "host" || key0 === "port" || key0 === "username" || key0 === "password" || key0 === "sender_email" || key0 === "sender_name")) (vErrors ??= []).push({
						instancePath,
						keyword: "additionalProperties",
						params: { additionalProperty: key0 }
					});
					if (data.type !== void 0) {
						if ("standard" !== data.type) (vErrors ??= []).push({
							instancePath: instancePath + "/type",
							keyword: "const",
							params: { allowedValue: "standard" }
						});
					}
					if (data.host !== void 0) {
						if (typeof data.host !== "string") (vErrors ??= []).push({
							instancePath: instancePath + "/host",
							keyword: "type",
							params: { type: "string" }
						});
					}
					if (data.port !== void 0) {
						let data3 = data.port;
						if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) (vErrors ??= []).push({
							instancePath: instancePath + "/port",
							keyword: "type",
							params: { type: "integer" }
						});
					}
					if (data.username !== void 0) {
						if (typeof data.username !== "string") (vErrors ??= []).push({
							instancePath: instancePath + "/username",
							keyword: "type",
							params: { type: "string" }
						});
					}
					if (data.password !== void 0) {
						if (typeof data.password !== "string") (vErrors ??= []).push({
							instancePath: instancePath + "/password",
							keyword: "type",
							params: { type: "string" }
						});
					}
					if (data.sender_email !== void 0) {
						if (typeof data.sender_email !== "string") (vErrors ??= []).push({
							instancePath: instancePath + "/sender_email",
							keyword: "type",
							params: { type: "string" }
						});
					}
					if (data.sender_name !== void 0) {
						if (typeof data.sender_name !== "string") (vErrors ??= []).push({
							instancePath: instancePath + "/sender_name",
							keyword: "type",
							params: { type: "string" }
						});
					}
				} else (vErrors ??= []).push({
					instancePath,
					keyword: "type",
					params: { type: "object" }
				});
			} else if (tag0 === "shared") {
				if (data && typeof data == "object" && !Array.isArray(data)) {
					if (data.type === void 0) (vErrors ??= []).push({
						instancePath,
						keyword: "required",
						params: { missingProperty: "type" }
					});
					for (const key1 in data) if (!(key1 === "type" || key1 === "sender_email" || key1 === "sender_name")) (vErrors ??= []).push({
						instancePath,
						keyword: "additionalProperties",
						params: { additionalProperty: key1 }
					});
					if (data.type !== void 0) {
						if ("shared" !== data.type) (vErrors ??= []).push({
							instancePath: instancePath + "/type",
							keyword: "const",
							params: { allowedValue: "shared" }
						});
					}
					if (data.sender_email !== void 0) {
						if (typeof data.sender_email !== "string") (vErrors ??= []).push({
							instancePath: instancePath + "/sender_email",
							keyword: "type",
							params: { type: "string" }
						});
					}
					if (data.sender_name !== void 0) {
						if (typeof data.sender_name !== "string") (vErrors ??= []).push({
							instancePath: instancePath + "/sender_name",
							keyword: "type",
							params: { type: "string" }
						});
					}
				} else (vErrors ??= []).push({
					instancePath,
					keyword: "type",
					params: { type: "object" }
				});
			} else (vErrors ??= []).push({
				instancePath,
				keyword: "discriminator",
				params: {
					error: "mapping",
					tag: "type",
					tagValue: tag0
				}
			});
		} else (vErrors ??= []).push({
			instancePath,
			keyword: "discriminator",
			params: {
				error: "tag",
				tag: "type",
				tagValue: tag0
			}
		});
	} else (vErrors ??= []).push({
		instancePath,
		keyword: "type",
		params: { type: "object" }
	});
	validate11.errors = vErrors;
	return vErrors === null;
}
const updateEmailAndPassword = validate12;
const schema13 = {
	"type": "object",
	"properties": {
		"enabled": { "type": "boolean" },
		"email_verification_method": {
			"type": "string",
			"enum": ["link", "otp"]
		},
		"require_email_verification": { "type": "boolean" },
		"auto_sign_in_after_verification": { "type": "boolean" },
		"send_verification_email_on_sign_up": { "type": "boolean" },
		"send_verification_email_on_sign_in": { "type": "boolean" },
		"disable_sign_up": { "type": "boolean" }
	},
	"additionalProperties": false,
	"minProperties": 1
};
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (Object.keys(data).length < 1) (vErrors ??= []).push({
			instancePath,
			keyword: "minProperties",
			params: { limit: 1 }
		});
		for (const key0 in data) if (!(key0 === "enabled" || key0 === "email_verification_method" || key0 === "require_email_verification" || key0 === "auto_sign_in_after_verification" || key0 === "send_verification_email_on_sign_up" || key0 === "send_verification_email_on_sign_in" || key0 === "disable_sign_up")) (vErrors ??= []).push({
			instancePath,
			keyword: "additionalProperties",
			params: { additionalProperty: key0 }
		});
		if (data.enabled !== void 0) {
			if (typeof data.enabled !== "boolean") (vErrors ??= []).push({
				instancePath: instancePath + "/enabled",
				keyword: "type",
				params: { type: "boolean" }
			});
		}
		if (data.email_verification_method !== void 0) {
			let data1 = data.email_verification_method;
			if (typeof data1 !== "string") (vErrors ??= []).push({
				instancePath: instancePath + "/email_verification_method",
				keyword: "type",
				params: { type: "string" }
			});
			if (!(data1 === "link" || data1 === "otp")) (vErrors ??= []).push({
				instancePath: instancePath + "/email_verification_method",
				keyword: "enum",
				params: { allowedValues: schema13.properties.email_verification_method.enum }
			});
		}
		if (data.require_email_verification !== void 0) {
			if (typeof data.require_email_verification !== "boolean") (vErrors ??= []).push({
				instancePath: instancePath + "/require_email_verification",
				keyword: "type",
				params: { type: "boolean" }
			});
		}
		if (data.auto_sign_in_after_verification !== void 0) {
			if (typeof data.auto_sign_in_after_verification !== "boolean") (vErrors ??= []).push({
				instancePath: instancePath + "/auto_sign_in_after_verification",
				keyword: "type",
				params: { type: "boolean" }
			});
		}
		if (data.send_verification_email_on_sign_up !== void 0) {
			if (typeof data.send_verification_email_on_sign_up !== "boolean") (vErrors ??= []).push({
				instancePath: instancePath + "/send_verification_email_on_sign_up",
				keyword: "type",
				params: { type: "boolean" }
			});
		}
		if (data.send_verification_email_on_sign_in !== void 0) {
			if (typeof data.send_verification_email_on_sign_in !== "boolean") (vErrors ??= []).push({
				instancePath: instancePath + "/send_verification_email_on_sign_in",
				keyword: "type",
				params: { type: "boolean" }
			});
		}
		if (data.disable_sign_up !== void 0) {
			if (typeof data.disable_sign_up !== "boolean") (vErrors ??= []).push({
				instancePath: instancePath + "/disable_sign_up",
				keyword: "type",
				params: { type: "boolean" }
			});
		}
	} else (vErrors ??= []).push({
		instancePath,
		keyword: "type",
		params: { type: "object" }
	});
	validate12.errors = vErrors;
	return vErrors === null;
}
const updateAllowLocalhost = validate13;
function validate13(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.allow_localhost === void 0) (vErrors ??= []).push({
			instancePath,
			keyword: "required",
			params: { missingProperty: "allow_localhost" }
		});
		for (const key0 in data) if (!(key0 === "allow_localhost")) (vErrors ??= []).push({
			instancePath,
			keyword: "additionalProperties",
			params: { additionalProperty: key0 }
		});
		if (data.allow_localhost !== void 0) {
			if (typeof data.allow_localhost !== "boolean") (vErrors ??= []).push({
				instancePath: instancePath + "/allow_localhost",
				keyword: "type",
				params: { type: "boolean" }
			});
		}
	} else (vErrors ??= []).push({
		instancePath,
		keyword: "type",
		params: { type: "object" }
	});
	validate13.errors = vErrors;
	return vErrors === null;
}
const updateOrganization = validate14;
const schema15 = {
	"type": "object",
	"properties": {
		"enabled": { "type": "boolean" },
		"organization_limit": {
			"minimum": 1,
			"maximum": 2147483647,
			"type": "integer"
		},
		"membership_limit": {
			"minimum": 1,
			"maximum": 2147483647,
			"type": "integer"
		},
		"creator_role": {
			"type": "string",
			"enum": ["admin", "owner"]
		},
		"send_invitation_email": { "type": "boolean" }
	},
	"additionalProperties": false,
	"minProperties": 1
};
function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (Object.keys(data).length < 1) (vErrors ??= []).push({
			instancePath,
			keyword: "minProperties",
			params: { limit: 1 }
		});
		for (const key0 in data) if (!(key0 === "enabled" || key0 === "organization_limit" || key0 === "membership_limit" || key0 === "creator_role" || key0 === "send_invitation_email")) (vErrors ??= []).push({
			instancePath,
			keyword: "additionalProperties",
			params: { additionalProperty: key0 }
		});
		if (data.enabled !== void 0) {
			if (typeof data.enabled !== "boolean") (vErrors ??= []).push({
				instancePath: instancePath + "/enabled",
				keyword: "type",
				params: { type: "boolean" }
			});
		}
		if (data.organization_limit !== void 0) {
			let data1 = data.organization_limit;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) (vErrors ??= []).push({
				instancePath: instancePath + "/organization_limit",
				keyword: "type",
				params: { type: "integer" }
			});
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 > 2147483647 || isNaN(data1)) (vErrors ??= []).push({
					instancePath: instancePath + "/organization_limit",
					keyword: "maximum",
					params: {
						comparison: "<=",
						limit: 2147483647
					}
				});
				if (data1 < 1 || isNaN(data1)) (vErrors ??= []).push({
					instancePath: instancePath + "/organization_limit",
					keyword: "minimum",
					params: {
						comparison: ">=",
						limit: 1
					}
				});
			}
		}
		if (data.membership_limit !== void 0) {
			let data2 = data.membership_limit;
			if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) (vErrors ??= []).push({
				instancePath: instancePath + "/membership_limit",
				keyword: "type",
				params: { type: "integer" }
			});
			if (typeof data2 == "number" && isFinite(data2)) {
				if (data2 > 2147483647 || isNaN(data2)) (vErrors ??= []).push({
					instancePath: instancePath + "/membership_limit",
					keyword: "maximum",
					params: {
						comparison: "<=",
						limit: 2147483647
					}
				});
				if (data2 < 1 || isNaN(data2)) (vErrors ??= []).push({
					instancePath: instancePath + "/membership_limit",
					keyword: "minimum",
					params: {
						comparison: ">=",
						limit: 1
					}
				});
			}
		}
		if (data.creator_role !== void 0) {
			let data3 = data.creator_role;
			if (typeof data3 !== "string") (vErrors ??= []).push({
				instancePath: instancePath + "/creator_role",
				keyword: "type",
				params: { type: "string" }
			});
			if (!(data3 === "admin" || data3 === "owner")) (vErrors ??= []).push({
				instancePath: instancePath + "/creator_role",
				keyword: "enum",
				params: { allowedValues: schema15.properties.creator_role.enum }
			});
		}
		if (data.send_invitation_email !== void 0) {
			if (typeof data.send_invitation_email !== "boolean") (vErrors ??= []).push({
				instancePath: instancePath + "/send_invitation_email",
				keyword: "type",
				params: { type: "boolean" }
			});
		}
	} else (vErrors ??= []).push({
		instancePath,
		keyword: "type",
		params: { type: "object" }
	});
	validate14.errors = vErrors;
	return vErrors === null;
}
const updateMagicLink = validate15;
function validate15(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (Object.keys(data).length < 1) (vErrors ??= []).push({
			instancePath,
			keyword: "minProperties",
			params: { limit: 1 }
		});
		for (const key0 in data) if (!(key0 === "enabled" || key0 === "expires_in" || key0 === "disable_sign_up")) (vErrors ??= []).push({
			instancePath,
			keyword: "additionalProperties",
			params: { additionalProperty: key0 }
		});
		if (data.enabled !== void 0) {
			if (typeof data.enabled !== "boolean") (vErrors ??= []).push({
				instancePath: instancePath + "/enabled",
				keyword: "type",
				params: { type: "boolean" }
			});
		}
		if (data.expires_in !== void 0) {
			let data1 = data.expires_in;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) (vErrors ??= []).push({
				instancePath: instancePath + "/expires_in",
				keyword: "type",
				params: { type: "integer" }
			});
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 > 1440 || isNaN(data1)) (vErrors ??= []).push({
					instancePath: instancePath + "/expires_in",
					keyword: "maximum",
					params: {
						comparison: "<=",
						limit: 1440
					}
				});
				if (data1 < 5 || isNaN(data1)) (vErrors ??= []).push({
					instancePath: instancePath + "/expires_in",
					keyword: "minimum",
					params: {
						comparison: ">=",
						limit: 5
					}
				});
			}
		}
		if (data.disable_sign_up !== void 0) {
			if (typeof data.disable_sign_up !== "boolean") (vErrors ??= []).push({
				instancePath: instancePath + "/disable_sign_up",
				keyword: "type",
				params: { type: "boolean" }
			});
		}
	} else (vErrors ??= []).push({
		instancePath,
		keyword: "type",
		params: { type: "object" }
	});
	validate15.errors = vErrors;
	return vErrors === null;
}
const updatePhoneNumber = validate16;
function validate16(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (Object.keys(data).length < 1) (vErrors ??= []).push({
			instancePath,
			keyword: "minProperties",
			params: { limit: 1 }
		});
		for (const key0 in data) if (!(key0 === "enabled" || key0 === "otp_expires_in")) (vErrors ??= []).push({
			instancePath,
			keyword: "additionalProperties",
			params: { additionalProperty: key0 }
		});
		if (data.enabled !== void 0) {
			if (typeof data.enabled !== "boolean") (vErrors ??= []).push({
				instancePath: instancePath + "/enabled",
				keyword: "type",
				params: { type: "boolean" }
			});
		}
		if (data.otp_expires_in !== void 0) {
			let data1 = data.otp_expires_in;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) (vErrors ??= []).push({
				instancePath: instancePath + "/otp_expires_in",
				keyword: "type",
				params: { type: "integer" }
			});
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 > 600 || isNaN(data1)) (vErrors ??= []).push({
					instancePath: instancePath + "/otp_expires_in",
					keyword: "maximum",
					params: {
						comparison: "<=",
						limit: 600
					}
				});
				if (data1 < 60 || isNaN(data1)) (vErrors ??= []).push({
					instancePath: instancePath + "/otp_expires_in",
					keyword: "minimum",
					params: {
						comparison: ">=",
						limit: 60
					}
				});
			}
		}
	} else (vErrors ??= []).push({
		instancePath,
		keyword: "type",
		params: { type: "object" }
	});
	validate16.errors = vErrors;
	return vErrors === null;
}
const updateWebhook = validate17;
const schema18 = {
	"type": "object",
	"required": ["enabled"],
	"properties": {
		"enabled": { "type": "boolean" },
		"webhook_url": { "type": "string" },
		"enabled_events": {
			"type": "array",
			"items": {
				"type": "string",
				"enum": [
					"user.before_create",
					"user.created",
					"send.otp",
					"send.magic_link",
					"organization.invitation.created",
					"organization.invitation.accepted",
					"phone_number.verified"
				]
			}
		},
		"timeout_seconds": {
			"type": "integer",
			"minimum": 1,
			"maximum": 10
		}
	},
	"additionalProperties": false
};
function validate17(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.enabled === void 0) (vErrors ??= []).push({
			instancePath,
			keyword: "required",
			params: { missingProperty: "enabled" }
		});
		for (const key0 in data) if (!(key0 === "enabled" || key0 === "webhook_url" || key0 === "enabled_events" || key0 === "timeout_seconds")) (vErrors ??= []).push({
			instancePath,
			keyword: "additionalProperties",
			params: { additionalProperty: key0 }
		});
		if (data.enabled !== void 0) {
			if (typeof data.enabled !== "boolean") (vErrors ??= []).push({
				instancePath: instancePath + "/enabled",
				keyword: "type",
				params: { type: "boolean" }
			});
		}
		if (data.webhook_url !== void 0) {
			if (typeof data.webhook_url !== "string") (vErrors ??= []).push({
				instancePath: instancePath + "/webhook_url",
				keyword: "type",
				params: { type: "string" }
			});
		}
		if (data.enabled_events !== void 0) {
			let data2 = data.enabled_events;
			if (Array.isArray(data2)) {
				const len0 = data2.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data3 = data2[i0];
					if (typeof data3 !== "string") (vErrors ??= []).push({
						instancePath: instancePath + "/enabled_events/" + i0,
						keyword: "type",
						params: { type: "string" }
					});
					if (!(data3 === "user.before_create" || data3 === "user.created" || data3 === "send.otp" || data3 === "send.magic_link" || data3 === "organization.invitation.created" || data3 === "organization.invitation.accepted" || data3 === "phone_number.verified")) (vErrors ??= []).push({
						instancePath: instancePath + "/enabled_events/" + i0,
						keyword: "enum",
						params: { allowedValues: schema18.properties.enabled_events.items.enum }
					});
				}
			} else (vErrors ??= []).push({
				instancePath: instancePath + "/enabled_events",
				keyword: "type",
				params: { type: "array" }
			});
		}
		if (data.timeout_seconds !== void 0) {
			let data4 = data.timeout_seconds;
			if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) (vErrors ??= []).push({
				instancePath: instancePath + "/timeout_seconds",
				keyword: "type",
				params: { type: "integer" }
			});
			if (typeof data4 == "number" && isFinite(data4)) {
				if (data4 > 10 || isNaN(data4)) (vErrors ??= []).push({
					instancePath: instancePath + "/timeout_seconds",
					keyword: "maximum",
					params: {
						comparison: "<=",
						limit: 10
					}
				});
				if (data4 < 1 || isNaN(data4)) (vErrors ??= []).push({
					instancePath: instancePath + "/timeout_seconds",
					keyword: "minimum",
					params: {
						comparison: ">=",
						limit: 1
					}
				});
			}
		}
	} else (vErrors ??= []).push({
		instancePath,
		keyword: "type",
		params: { type: "object" }
	});
	validate17.errors = vErrors;
	return vErrors === null;
}
const updateConfig = validate18;
const func2 = (text) => [...text].length;
function validate18(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.name === void 0) (vErrors ??= []).push({
			instancePath,
			keyword: "required",
			params: { missingProperty: "name" }
		});
		for (const key0 in data) if (!(key0 === "name")) (vErrors ??= []).push({
			instancePath,
			keyword: "additionalProperties",
			params: { additionalProperty: key0 }
		});
		if (data.name !== void 0) {
			let data0 = data.name;
			if (typeof data0 === "string") {
				if (func2(data0) > 256) (vErrors ??= []).push({
					instancePath: instancePath + "/name",
					keyword: "maxLength",
					params: { limit: 256 }
				});
				if (func2(data0) < 1) (vErrors ??= []).push({
					instancePath: instancePath + "/name",
					keyword: "minLength",
					params: { limit: 1 }
				});
			} else (vErrors ??= []).push({
				instancePath: instancePath + "/name",
				keyword: "type",
				params: { type: "string" }
			});
		}
	} else (vErrors ??= []).push({
		instancePath,
		keyword: "type",
		params: { type: "object" }
	});
	validate18.errors = vErrors;
	return vErrors === null;
}
const sendTestEmail = validate19;
function validate19(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.host === void 0) (vErrors ??= []).push({
			instancePath,
			keyword: "required",
			params: { missingProperty: "host" }
		});
		if (data.port === void 0) (vErrors ??= []).push({
			instancePath,
			keyword: "required",
			params: { missingProperty: "port" }
		});
		if (data.username === void 0) (vErrors ??= []).push({
			instancePath,
			keyword: "required",
			params: { missingProperty: "username" }
		});
		if (data.password === void 0) (vErrors ??= []).push({
			instancePath,
			keyword: "required",
			params: { missingProperty: "password" }
		});
		if (data.sender_email === void 0) (vErrors ??= []).push({
			instancePath,
			keyword: "required",
			params: { missingProperty: "sender_email" }
		});
		if (data.sender_name === void 0) (vErrors ??= []).push({
			instancePath,
			keyword: "required",
			params: { missingProperty: "sender_name" }
		});
		for (const key0 in data) if (!(key0 === "host" || key0 === "port" || key0 === "username" || key0 === "password" || key0 === "sender_email" || key0 === "sender_name")) (vErrors ??= []).push({
			instancePath,
			keyword: "additionalProperties",
			params: { additionalProperty: key0 }
		});
		if (data.host !== void 0) {
			if (typeof data.host !== "string") (vErrors ??= []).push({
				instancePath: instancePath + "/host",
				keyword: "type",
				params: { type: "string" }
			});
		}
		if (data.port !== void 0) {
			let data1 = data.port;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) (vErrors ??= []).push({
				instancePath: instancePath + "/port",
				keyword: "type",
				params: { type: "integer" }
			});
		}
		if (data.username !== void 0) {
			if (typeof data.username !== "string") (vErrors ??= []).push({
				instancePath: instancePath + "/username",
				keyword: "type",
				params: { type: "string" }
			});
		}
		if (data.password !== void 0) {
			if (typeof data.password !== "string") (vErrors ??= []).push({
				instancePath: instancePath + "/password",
				keyword: "type",
				params: { type: "string" }
			});
		}
		if (data.sender_email !== void 0) {
			if (typeof data.sender_email !== "string") (vErrors ??= []).push({
				instancePath: instancePath + "/sender_email",
				keyword: "type",
				params: { type: "string" }
			});
		}
		if (data.sender_name !== void 0) {
			if (typeof data.sender_name !== "string") (vErrors ??= []).push({
				instancePath: instancePath + "/sender_name",
				keyword: "type",
				params: { type: "string" }
			});
		}
	} else (vErrors ??= []).push({
		instancePath,
		keyword: "type",
		params: { type: "object" }
	});
	validate19.errors = vErrors;
	return vErrors === null;
}
const updateOauthServer = validate20;
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (Object.keys(data).length < 1) (vErrors ??= []).push({
			instancePath,
			keyword: "minProperties",
			params: { limit: 1 }
		});
		if (data.enabled !== void 0) {
			if (typeof data.enabled !== "boolean") (vErrors ??= []).push({
				instancePath: instancePath + "/enabled",
				keyword: "type",
				params: { type: "boolean" }
			});
		}
		if (data.login_page !== void 0) {
			if (typeof data.login_page !== "string") (vErrors ??= []).push({
				instancePath: instancePath + "/login_page",
				keyword: "type",
				params: { type: "string" }
			});
		}
		if (data.consent_page !== void 0) {
			if (typeof data.consent_page !== "string") (vErrors ??= []).push({
				instancePath: instancePath + "/consent_page",
				keyword: "type",
				params: { type: "string" }
			});
		}
		if (data.mcp !== void 0) {
			let data3 = data.mcp;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				if (data3.resource === void 0) (vErrors ??= []).push({
					instancePath: instancePath + "/mcp",
					keyword: "required",
					params: { missingProperty: "resource" }
				});
				if (data3.resource !== void 0) {
					if (typeof data3.resource !== "string") (vErrors ??= []).push({
						instancePath: instancePath + "/mcp/resource",
						keyword: "type",
						params: { type: "string" }
					});
				}
				if (data3.dynamic_registration !== void 0) {
					if (typeof data3.dynamic_registration !== "boolean") (vErrors ??= []).push({
						instancePath: instancePath + "/mcp/dynamic_registration",
						keyword: "type",
						params: { type: "boolean" }
					});
				}
				if (data3.client_id_metadata_documents !== void 0) {
					if (typeof data3.client_id_metadata_documents !== "boolean") (vErrors ??= []).push({
						instancePath: instancePath + "/mcp/client_id_metadata_documents",
						keyword: "type",
						params: { type: "boolean" }
					});
				}
			} else (vErrors ??= []).push({
				instancePath: instancePath + "/mcp",
				keyword: "type",
				params: { type: "object" }
			});
		}
		if (data.resources !== void 0) {
			if (!Array.isArray(data.resources)) (vErrors ??= []).push({
				instancePath: instancePath + "/resources",
				keyword: "type",
				params: { type: "array" }
			});
		}
	} else (vErrors ??= []).push({
		instancePath,
		keyword: "type",
		params: { type: "object" }
	});
	validate20.errors = vErrors;
	return vErrors === null;
}
const createOauthClient = validate21;
const schema22 = {
	"type": "object",
	"required": [
		"name",
		"redirect_uris",
		"type",
		"resources"
	],
	"properties": {
		"name": { "type": "string" },
		"redirect_uris": {
			"type": "array",
			"items": { "type": "string" }
		},
		"type": {
			"type": "string",
			"enum": ["confidential", "public"]
		},
		"resources": {
			"type": "array",
			"items": { "type": "string" }
		},
		"skip_consent": { "type": "boolean" }
	},
	"additionalProperties": false
};
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.name === void 0) (vErrors ??= []).push({
			instancePath,
			keyword: "required",
			params: { missingProperty: "name" }
		});
		if (data.redirect_uris === void 0) (vErrors ??= []).push({
			instancePath,
			keyword: "required",
			params: { missingProperty: "redirect_uris" }
		});
		if (data.type === void 0) (vErrors ??= []).push({
			instancePath,
			keyword: "required",
			params: { missingProperty: "type" }
		});
		if (data.resources === void 0) (vErrors ??= []).push({
			instancePath,
			keyword: "required",
			params: { missingProperty: "resources" }
		});
		for (const key0 in data) if (!(key0 === "name" || key0 === "redirect_uris" || key0 === "type" || key0 === "resources" || key0 === "skip_consent")) (vErrors ??= []).push({
			instancePath,
			keyword: "additionalProperties",
			params: { additionalProperty: key0 }
		});
		if (data.name !== void 0) {
			if (typeof data.name !== "string") (vErrors ??= []).push({
				instancePath: instancePath + "/name",
				keyword: "type",
				params: { type: "string" }
			});
		}
		if (data.redirect_uris !== void 0) {
			let data1 = data.redirect_uris;
			if (Array.isArray(data1)) {
				const len0 = data1.length;
				for (let i0 = 0; i0 < len0; i0++) if (typeof data1[i0] !== "string") (vErrors ??= []).push({
					instancePath: instancePath + "/redirect_uris/" + i0,
					keyword: "type",
					params: { type: "string" }
				});
			} else (vErrors ??= []).push({
				instancePath: instancePath + "/redirect_uris",
				keyword: "type",
				params: { type: "array" }
			});
		}
		if (data.type !== void 0) {
			let data3 = data.type;
			if (typeof data3 !== "string") (vErrors ??= []).push({
				instancePath: instancePath + "/type",
				keyword: "type",
				params: { type: "string" }
			});
			if (!(data3 === "confidential" || data3 === "public")) (vErrors ??= []).push({
				instancePath: instancePath + "/type",
				keyword: "enum",
				params: { allowedValues: schema22.properties.type.enum }
			});
		}
		if (data.resources !== void 0) {
			let data4 = data.resources;
			if (Array.isArray(data4)) {
				const len1 = data4.length;
				for (let i1 = 0; i1 < len1; i1++) if (typeof data4[i1] !== "string") (vErrors ??= []).push({
					instancePath: instancePath + "/resources/" + i1,
					keyword: "type",
					params: { type: "string" }
				});
			} else (vErrors ??= []).push({
				instancePath: instancePath + "/resources",
				keyword: "type",
				params: { type: "array" }
			});
		}
		if (data.skip_consent !== void 0) {
			if (typeof data.skip_consent !== "boolean") (vErrors ??= []).push({
				instancePath: instancePath + "/skip_consent",
				keyword: "type",
				params: { type: "boolean" }
			});
		}
	} else (vErrors ??= []).push({
		instancePath,
		keyword: "type",
		params: { type: "object" }
	});
	validate21.errors = vErrors;
	return vErrors === null;
}
const validators = {
	"update-email-provider": updateEmailProvider,
	"update-email-provider (better_auth)": updateEmailProviderBetterAuth,
	"update-email-and-password": updateEmailAndPassword,
	"update-allow-localhost": updateAllowLocalhost,
	"update-organization": updateOrganization,
	"update-magic-link": updateMagicLink,
	"update-phone-number": updatePhoneNumber,
	"update-webhook": updateWebhook,
	"update-config": updateConfig,
	"send-test-email": sendTestEmail,
	"update-oauth-server": updateOauthServer,
	"create-oauth-client": createOauthClient
};
const KEYS = {
	"update-email-provider": [
		"type",
		"host",
		"port",
		"username",
		"password",
		"sender_email",
		"sender_name"
	],
	"update-email-provider (better_auth)": [
		"type",
		"host",
		"port",
		"username",
		"password",
		"sender_email",
		"sender_name"
	],
	"update-email-and-password": [
		"enabled",
		"email_verification_method",
		"require_email_verification",
		"auto_sign_in_after_verification",
		"send_verification_email_on_sign_up",
		"send_verification_email_on_sign_in",
		"disable_sign_up"
	],
	"update-allow-localhost": ["allow_localhost"],
	"update-organization": [
		"enabled",
		"organization_limit",
		"membership_limit",
		"creator_role",
		"send_invitation_email"
	],
	"update-magic-link": [
		"enabled",
		"expires_in",
		"disable_sign_up"
	],
	"update-phone-number": ["enabled", "otp_expires_in"],
	"update-webhook": [
		"enabled",
		"webhook_url",
		"enabled_events",
		"timeout_seconds"
	],
	"update-config": ["name"],
	"send-test-email": [
		"host",
		"port",
		"username",
		"password",
		"sender_email",
		"sender_name"
	],
	"update-oauth-server": [
		"enabled",
		"login_page",
		"consent_page",
		"mcp",
		"resources"
	],
	"create-oauth-client": [
		"name",
		"redirect_uris",
		"type",
		"resources",
		"skip_consent"
	]
};



/***/ })

};
;