"use strict";
exports.id = 574;
exports.ids = [574];
exports.modules = {

/***/ 2861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xg: () => (/* binding */ readConfig),
/* harmony export */   YK: () => (/* binding */ problemLine),
/* harmony export */   fI: () => (/* binding */ problemText)
/* harmony export */ });
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9792);
/* harmony import */ var _mapping_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8269);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6094);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2321);
/* harmony import */ var _new_domains_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1945);
// Shared by chunks: src/apply/config/index.ts






// src/apply/config/placed.ts
var import_dist = (0,_yaml_js__WEBPACK_IMPORTED_MODULE_0__.require_dist)();
function found({ path, offset }, message) {
	return {
		path,
		offset,
		message
	};
}
function foundAtKey({ path, keyOffset }, message) {
	return {
		path,
		offset: keyOffset,
		message
	};
}
function keyPath(holder, key, shown) {
	if (!shown || holder.secret) return holder.path;
	return holder.path === "" ? key : `${holder.path}.${key}`;
}
function plainValue({ content }) {
	if (content.kind === "leaf") return content.value;
	if (content.kind === "list") return content.items.map(plainValue);
	return Object.fromEntries([...content.entries].map(([key, held]) => [key, plainValue(held)]));
}
function placedAt(placed, keys) {
	return keys.reduce((held, key) => {
		if (held?.content.kind === "list") return held.content.items[Number(key)];
		return held?.content.kind === "mapping" ? held.content.entries.get(key) : void 0;
	}, placed);
}
function leavesOf(placed) {
	const { content } = placed;
	if (content.kind === "leaf") return [{
		...placed,
		content
	}];
	return (content.kind === "list" ? content.items : [...content.entries.values()]).flatMap(leavesOf);
}
function mapLeaves(placed, change) {
	const { content } = placed;
	if (content.kind === "leaf") return {
		...placed,
		content: change({
			...placed,
			content
		})
	};
	if (content.kind === "list") return {
		...placed,
		content: {
			...content,
			items: content.items.map((item) => mapLeaves(item, change))
		}
	};
	const entries = [...content.entries].map(([key, held]) => [key, mapLeaves(held, change)]);
	return {
		...placed,
		content: {
			...content,
			entries: new Map(entries)
		}
	};
}
// src/apply/config/validators.ts
const auth = validate10;
const schema11 = {
	"type": "object",
	"properties": {
		"provider": {
			"type": "string",
			"enum": ["better_auth"]
		},
		"database_name": {
			"type": "string",
			"minLength": 1
		},
		"name": {
			"type": "string",
			"minLength": 1,
			"maxLength": 256
		},
		"allow_localhost": { "type": "boolean" },
		"domains": {
			"type": "array",
			"items": {
				"type": "string",
				"minLength": 1
			}
		},
		"oauth_providers": {
			"type": "array",
			"items": {
				"type": "object",
				"required": ["id"],
				"properties": {
					"id": {
						"type": "string",
						"minLength": 1
					},
					"client_id": {
						"type": "string",
						"minLength": 1
					},
					"client_secret": {
						"type": "string",
						"minLength": 1
					},
					"microsoft_tenant_id": {
						"type": "string",
						"minLength": 1
					}
				},
				"additionalProperties": false
			}
		},
		"email_and_password": {
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
			"additionalProperties": false
		},
		"email_provider": {
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
		},
		"plugins": {
			"type": "object",
			"properties": {
				"organization": {
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
					"additionalProperties": false
				},
				"magic_link": {
					"type": "object",
					"properties": {
						"enabled": { "type": "boolean" },
						"expires_in": {
							"minimum": 5,
							"maximum": 1440,
							"type": "integer"
						},
						"disable_sign_up": { "type": "boolean" }
					},
					"additionalProperties": false
				},
				"phone_number": {
					"type": "object",
					"properties": {
						"enabled": { "type": "boolean" },
						"otp_expires_in": {
							"type": "integer",
							"minimum": 60,
							"maximum": 600
						}
					},
					"additionalProperties": false
				}
			},
			"additionalProperties": false
		},
		"webhook": {
			"type": "object",
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
		},
		"oauth_server": {
			"type": "object",
			"additionalProperties": true,
			"properties": {
				"enabled": { "type": "boolean" },
				"login_page": { "type": "string" },
				"consent_page": { "type": "string" },
				"mcp": {
					"type": "object",
					"additionalProperties": true,
					"properties": {
						"resource": { "type": "string" },
						"dynamic_registration": { "type": "boolean" },
						"client_id_metadata_documents": { "type": "boolean" }
					}
				},
				"resources": {
					"type": "array",
					"items": {}
				}
			}
		},
		"oauth_clients": {
			"type": "array",
			"items": {
				"type": "object",
				"required": [
					"name",
					"redirect_uris",
					"type",
					"resources"
				],
				"properties": {
					"name": {
						"type": "string",
						"minLength": 1
					},
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
			}
		}
	},
	"additionalProperties": false
};
const func2 = Object.prototype.hasOwnProperty;
const func3 = (text) => [...text].length;
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!func2.call(schema11.properties, key0)) (vErrors ??= []).push({
			instancePath,
			keyword: "additionalProperties",
			params: { additionalProperty: key0 }
		});
		if (data.provider !== void 0) {
			let data0 = data.provider;
			if (typeof data0 !== "string") (vErrors ??= []).push({
				instancePath: instancePath + "/provider",
				keyword: "type",
				params: { type: "string" }
			});
			if (!(data0 === "better_auth")) (vErrors ??= []).push({
				instancePath: instancePath + "/provider",
				keyword: "enum",
				params: { allowedValues: schema11.properties.provider.enum }
			});
		}
		if (data.database_name !== void 0) {
			let data1 = data.database_name;
			if (typeof data1 === "string") {
				if (func3(data1) < 1) (vErrors ??= []).push({
					instancePath: instancePath + "/database_name",
					keyword: "minLength",
					params: { limit: 1 }
				});
			} else (vErrors ??= []).push({
				instancePath: instancePath + "/database_name",
				keyword: "type",
				params: { type: "string" }
			});
		}
		if (data.name !== void 0) {
			let data2 = data.name;
			if (typeof data2 === "string") {
				if (func3(data2) > 256) (vErrors ??= []).push({
					instancePath: instancePath + "/name",
					keyword: "maxLength",
					params: { limit: 256 }
				});
				if (func3(data2) < 1) (vErrors ??= []).push({
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
		if (data.allow_localhost !== void 0) {
			if (typeof data.allow_localhost !== "boolean") (vErrors ??= []).push({
				instancePath: instancePath + "/allow_localhost",
				keyword: "type",
				params: { type: "boolean" }
			});
		}
		if (data.domains !== void 0) {
			let data4 = data.domains;
			if (Array.isArray(data4)) {
				const len0 = data4.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data5 = data4[i0];
					if (typeof data5 === "string") {
						if (func3(data5) < 1) (vErrors ??= []).push({
							instancePath: instancePath + "/domains/" + i0,
							keyword: "minLength",
							params: { limit: 1 }
						});
					} else (vErrors ??= []).push({
						instancePath: instancePath + "/domains/" + i0,
						keyword: "type",
						params: { type: "string" }
					});
				}
			} else (vErrors ??= []).push({
				instancePath: instancePath + "/domains",
				keyword: "type",
				params: { type: "array" }
			});
		}
		if (data.oauth_providers !== void 0) {
			let data6 = data.oauth_providers;
			if (Array.isArray(data6)) {
				const len1 = data6.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data7 = data6[i1];
					if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
						if (data7.id === void 0) (vErrors ??= []).push({
							instancePath: instancePath + "/oauth_providers/" + i1,
							keyword: "required",
							params: { missingProperty: "id" }
						});
						for (const key1 in data7) if (!(key1 === "id" || key1 === "client_id" || key1 === "client_secret" || key1 === "microsoft_tenant_id")) (vErrors ??= []).push({
							instancePath: instancePath + "/oauth_providers/" + i1,
							keyword: "additionalProperties",
							params: { additionalProperty: key1 }
						});
						if (data7.id !== void 0) {
							let data8 = data7.id;
							if (typeof data8 === "string") {
								if (func3(data8) < 1) (vErrors ??= []).push({
									instancePath: instancePath + "/oauth_providers/" + i1 + "/id",
									keyword: "minLength",
									params: { limit: 1 }
								});
							} else (vErrors ??= []).push({
								instancePath: instancePath + "/oauth_providers/" + i1 + "/id",
								keyword: "type",
								params: { type: "string" }
							});
						}
						if (data7.client_id !== void 0) {
							let data9 = data7.client_id;
							if (typeof data9 === "string") {
								if (func3(data9) < 1) (vErrors ??= []).push({
									instancePath: instancePath + "/oauth_providers/" + i1 + "/client_id",
									keyword: "minLength",
									params: { limit: 1 }
								});
							} else (vErrors ??= []).push({
								instancePath: instancePath + "/oauth_providers/" + i1 + "/client_id",
								keyword: "type",
								params: { type: "string" }
							});
						}
						if (data7.client_secret !== void 0) {
							let data10 = data7.client_secret;
							if (typeof data10 === "string") {
								if (func3(data10) < 1) (vErrors ??= []).push({
									instancePath: instancePath + "/oauth_providers/" + i1 + "/client_secret",
									keyword: "minLength",
									params: { limit: 1 }
								});
							} else (vErrors ??= []).push({
								instancePath: instancePath + "/oauth_providers/" + i1 + "/client_secret",
								keyword: "type",
								params: { type: "string" }
							});
						}
						if (data7.microsoft_tenant_id !== void 0) {
							let data11 = data7.microsoft_tenant_id;
							if (typeof data11 === "string") {
								if (func3(data11) < 1) (vErrors ??= []).push({
									instancePath: instancePath + "/oauth_providers/" + i1 + "/microsoft_tenant_id",
									keyword: "minLength",
									params: { limit: 1 }
								});
							} else (vErrors ??= []).push({
								instancePath: instancePath + "/oauth_providers/" + i1 + "/microsoft_tenant_id",
								keyword: "type",
								params: { type: "string" }
							});
						}
					} else (vErrors ??= []).push({
						instancePath: instancePath + "/oauth_providers/" + i1,
						keyword: "type",
						params: { type: "object" }
					});
				}
			} else (vErrors ??= []).push({
				instancePath: instancePath + "/oauth_providers",
				keyword: "type",
				params: { type: "array" }
			});
		}
		if (data.email_and_password !== void 0) {
			let data12 = data.email_and_password;
			if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
				for (const key2 in data12) if (!(key2 === "enabled" || key2 === "email_verification_method" || key2 === "require_email_verification" || key2 === "auto_sign_in_after_verification" || key2 === "send_verification_email_on_sign_up" || key2 === "send_verification_email_on_sign_in" || key2 === "disable_sign_up")) (vErrors ??= []).push({
					instancePath: instancePath + "/email_and_password",
					keyword: "additionalProperties",
					params: { additionalProperty: key2 }
				});
				if (data12.enabled !== void 0) {
					if (typeof data12.enabled !== "boolean") (vErrors ??= []).push({
						instancePath: instancePath + "/email_and_password/enabled",
						keyword: "type",
						params: { type: "boolean" }
					});
				}
				if (data12.email_verification_method !== void 0) {
					let data14 = data12.email_verification_method;
					if (typeof data14 !== "string") (vErrors ??= []).push({
						instancePath: instancePath + "/email_and_password/email_verification_method",
						keyword: "type",
						params: { type: "string" }
					});
					if (!(data14 === "link" || data14 === "otp")) (vErrors ??= []).push({
						instancePath: instancePath + "/email_and_password/email_verification_method",
						keyword: "enum",
						params: { allowedValues: schema11.properties.email_and_password.properties.email_verification_method.enum }
					});
				}
				if (data12.require_email_verification !== void 0) {
					if (typeof data12.require_email_verification !== "boolean") (vErrors ??= []).push({
						instancePath: instancePath + "/email_and_password/require_email_verification",
						keyword: "type",
						params: { type: "boolean" }
					});
				}
				if (data12.auto_sign_in_after_verification !== void 0) {
					if (typeof data12.auto_sign_in_after_verification !== "boolean") (vErrors ??= []).push({
						instancePath: instancePath + "/email_and_password/auto_sign_in_after_verification",
						keyword: "type",
						params: { type: "boolean" }
					});
				}
				if (data12.send_verification_email_on_sign_up !== void 0) {
					if (typeof data12.send_verification_email_on_sign_up !== "boolean") (vErrors ??= []).push({
						instancePath: instancePath + "/email_and_password/send_verification_email_on_sign_up",
						keyword: "type",
						params: { type: "boolean" }
					});
				}
				if (data12.send_verification_email_on_sign_in !== void 0) {
					if (typeof data12.send_verification_email_on_sign_in !== "boolean") (vErrors ??= []).push({
						instancePath: instancePath + "/email_and_password/send_verification_email_on_sign_in",
						keyword: "type",
						params: { type: "boolean" }
					});
				}
				if (data12.disable_sign_up !== void 0) {
					if (typeof data12.disable_sign_up !== "boolean") (vErrors ??= []).push({
						instancePath: instancePath + "/email_and_password/disable_sign_up",
						keyword: "type",
						params: { type: "boolean" }
					});
				}
			} else (vErrors ??= []).push({
				instancePath: instancePath + "/email_and_password",
				keyword: "type",
				params: { type: "object" }
			});
		}
		if (data.email_provider !== void 0) {
			let data20 = data.email_provider;
			if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
				if (data20.type === void 0) (vErrors ??= []).push({
					instancePath: instancePath + "/email_provider",
					keyword: "required",
					params: { missingProperty: "type" }
				});
				if (data20.type !== void 0) {
					let data21 = data20.type;
					if (!(data21 === "standard" || data21 === "shared")) (vErrors ??= []).push({
						instancePath: instancePath + "/email_provider/type",
						keyword: "enum",
						params: { allowedValues: schema11.properties.email_provider.properties.type.enum }
					});
				}
				const tag0 = data20.type;
				if (typeof tag0 == "string") {
					if (tag0 === "standard") {
						if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
							if (data20.type === void 0) (vErrors ??= []).push({
								instancePath: instancePath + "/email_provider",
								keyword: "required",
								params: { missingProperty: "type" }
							});
							for (const key3 in data20) if (!(key3 === "type" || key3 === "host" || key3 === "port" || key3 === "username" || key3 === "password" || key3 === "sender_email" || key3 === "sender_name")) (vErrors ??= []).push({
								instancePath: instancePath + "/email_provider",
								keyword: "additionalProperties",
								params: { additionalProperty: key3 }
							});
							if (data20.type !== void 0) {
								if ("standard" !== data20.type) (vErrors ??= []).push({
									instancePath: instancePath + "/email_provider/type",
									keyword: "const",
									params: { allowedValue: "standard" }
								});
							}
							if (data20.host !== void 0) {
								if (typeof data20.host !== "string") (vErrors ??= []).push({
									instancePath: instancePath + "/email_provider/host",
									keyword: "type",
									params: { type: "string" }
								});
							}
							if (data20.port !== void 0) {
								let data24 = data20.port;
								if (!(typeof data24 == "number" && !(data24 % 1) && !isNaN(data24) && isFinite(data24))) (vErrors ??= []).push({
									instancePath: instancePath + "/email_provider/port",
									keyword: "type",
									params: { type: "integer" }
								});
							}
							if (data20.username !== void 0) {
								if (typeof data20.username !== "string") (vErrors ??= []).push({
									instancePath: instancePath + "/email_provider/username",
									keyword: "type",
									params: { type: "string" }
								});
							}
							if (data20.password !== void 0) {
								if (typeof data20.password !== "string") (vErrors ??= []).push({
									instancePath: instancePath + "/email_provider/password",
									keyword: "type",
									params: { type: "string" }
								});
							}
							if (data20.sender_email !== void 0) {
								if (typeof data20.sender_email !== "string") (vErrors ??= []).push({
									instancePath: instancePath + "/email_provider/sender_email",
									keyword: "type",
									params: { type: "string" }
								});
							}
							if (data20.sender_name !== void 0) {
								if (typeof data20.sender_name !== "string") (vErrors ??= []).push({
									instancePath: instancePath + "/email_provider/sender_name",
									keyword: "type",
									params: { type: "string" }
								});
							}
						} else (vErrors ??= []).push({
							instancePath: instancePath + "/email_provider",
							keyword: "type",
							params: { type: "object" }
						});
					} else if (tag0 === "shared") {
						if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
							if (data20.type === void 0) (vErrors ??= []).push({
								instancePath: instancePath + "/email_provider",
								keyword: "required",
								params: { missingProperty: "type" }
							});
							for (const key4 in data20) if (!(key4 === "type" || key4 === "sender_email" || key4 === "sender_name")) (vErrors ??= []).push({
								instancePath: instancePath + "/email_provider",
								keyword: "additionalProperties",
								params: { additionalProperty: key4 }
							});
							if (data20.type !== void 0) {
								if ("shared" !== data20.type) (vErrors ??= []).push({
									instancePath: instancePath + "/email_provider/type",
									keyword: "const",
									params: { allowedValue: "shared" }
								});
							}
							if (data20.sender_email !== void 0) {
								if (typeof data20.sender_email !== "string") (vErrors ??= []).push({
									instancePath: instancePath + "/email_provider/sender_email",
									keyword: "type",
									params: { type: "string" }
								});
							}
							if (data20.sender_name !== void 0) {
								if (typeof data20.sender_name !== "string") (vErrors ??= []).push({
									instancePath: instancePath + "/email_provider/sender_name",
									keyword: "type",
									params: { type: "string" }
								});
							}
						} else (vErrors ??= []).push({
							instancePath: instancePath + "/email_provider",
							keyword: "type",
							params: { type: "object" }
						});
					} else (vErrors ??= []).push({
						instancePath: instancePath + "/email_provider",
						keyword: "discriminator",
						params: {
							error: "mapping",
							tag: "type",
							tagValue: tag0
						}
					});
				} else (vErrors ??= []).push({
					instancePath: instancePath + "/email_provider",
					keyword: "discriminator",
					params: {
						error: "tag",
						tag: "type",
						tagValue: tag0
					}
				});
			} else (vErrors ??= []).push({
				instancePath: instancePath + "/email_provider",
				keyword: "type",
				params: { type: "object" }
			});
		}
		if (data.plugins !== void 0) {
			let data32 = data.plugins;
			if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
				for (const key5 in data32) if (!(key5 === "organization" || key5 === "magic_link" || key5 === "phone_number")) (vErrors ??= []).push({
					instancePath: instancePath + "/plugins",
					keyword: "additionalProperties",
					params: { additionalProperty: key5 }
				});
				if (data32.organization !== void 0) {
					let data33 = data32.organization;
					if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
						for (const key6 in data33) if (!(key6 === "enabled" || key6 === "organization_limit" || key6 === "membership_limit" || key6 === "creator_role" || key6 === "send_invitation_email")) (vErrors ??= []).push({
							instancePath: instancePath + "/plugins/organization",
							keyword: "additionalProperties",
							params: { additionalProperty: key6 }
						});
						if (data33.enabled !== void 0) {
							if (typeof data33.enabled !== "boolean") (vErrors ??= []).push({
								instancePath: instancePath + "/plugins/organization/enabled",
								keyword: "type",
								params: { type: "boolean" }
							});
						}
						if (data33.organization_limit !== void 0) {
							let data35 = data33.organization_limit;
							if (!(typeof data35 == "number" && !(data35 % 1) && !isNaN(data35) && isFinite(data35))) (vErrors ??= []).push({
								instancePath: instancePath + "/plugins/organization/organization_limit",
								keyword: "type",
								params: { type: "integer" }
							});
							if (typeof data35 == "number" && isFinite(data35)) {
								if (data35 > 2147483647 || isNaN(data35)) (vErrors ??= []).push({
									instancePath: instancePath + "/plugins/organization/organization_limit",
									keyword: "maximum",
									params: {
										comparison: "<=",
										limit: 2147483647
									}
								});
								if (data35 < 1 || isNaN(data35)) (vErrors ??= []).push({
									instancePath: instancePath + "/plugins/organization/organization_limit",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 1
									}
								});
							}
						}
						if (data33.membership_limit !== void 0) {
							let data36 = data33.membership_limit;
							if (!(typeof data36 == "number" && !(data36 % 1) && !isNaN(data36) && isFinite(data36))) (vErrors ??= []).push({
								instancePath: instancePath + "/plugins/organization/membership_limit",
								keyword: "type",
								params: { type: "integer" }
							});
							if (typeof data36 == "number" && isFinite(data36)) {
								if (data36 > 2147483647 || isNaN(data36)) (vErrors ??= []).push({
									instancePath: instancePath + "/plugins/organization/membership_limit",
									keyword: "maximum",
									params: {
										comparison: "<=",
										limit: 2147483647
									}
								});
								if (data36 < 1 || isNaN(data36)) (vErrors ??= []).push({
									instancePath: instancePath + "/plugins/organization/membership_limit",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 1
									}
								});
							}
						}
						if (data33.creator_role !== void 0) {
							let data37 = data33.creator_role;
							if (typeof data37 !== "string") (vErrors ??= []).push({
								instancePath: instancePath + "/plugins/organization/creator_role",
								keyword: "type",
								params: { type: "string" }
							});
							if (!(data37 === "admin" || data37 === "owner")) (vErrors ??= []).push({
								instancePath: instancePath + "/plugins/organization/creator_role",
								keyword: "enum",
								params: { allowedValues: schema11.properties.plugins.properties.organization.properties.creator_role.enum }
							});
						}
						if (data33.send_invitation_email !== void 0) {
							if (typeof data33.send_invitation_email !== "boolean") (vErrors ??= []).push({
								instancePath: instancePath + "/plugins/organization/send_invitation_email",
								keyword: "type",
								params: { type: "boolean" }
							});
						}
					} else (vErrors ??= []).push({
						instancePath: instancePath + "/plugins/organization",
						keyword: "type",
						params: { type: "object" }
					});
				}
				if (data32.magic_link !== void 0) {
					let data39 = data32.magic_link;
					if (data39 && typeof data39 == "object" && !Array.isArray(data39)) {
						for (const key7 in data39) if (!(key7 === "enabled" || key7 === "expires_in" || key7 === "disable_sign_up")) (vErrors ??= []).push({
							instancePath: instancePath + "/plugins/magic_link",
							keyword: "additionalProperties",
							params: { additionalProperty: key7 }
						});
						if (data39.enabled !== void 0) {
							if (typeof data39.enabled !== "boolean") (vErrors ??= []).push({
								instancePath: instancePath + "/plugins/magic_link/enabled",
								keyword: "type",
								params: { type: "boolean" }
							});
						}
						if (data39.expires_in !== void 0) {
							let data41 = data39.expires_in;
							if (!(typeof data41 == "number" && !(data41 % 1) && !isNaN(data41) && isFinite(data41))) (vErrors ??= []).push({
								instancePath: instancePath + "/plugins/magic_link/expires_in",
								keyword: "type",
								params: { type: "integer" }
							});
							if (typeof data41 == "number" && isFinite(data41)) {
								if (data41 > 1440 || isNaN(data41)) (vErrors ??= []).push({
									instancePath: instancePath + "/plugins/magic_link/expires_in",
									keyword: "maximum",
									params: {
										comparison: "<=",
										limit: 1440
									}
								});
								if (data41 < 5 || isNaN(data41)) (vErrors ??= []).push({
									instancePath: instancePath + "/plugins/magic_link/expires_in",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 5
									}
								});
							}
						}
						if (data39.disable_sign_up !== void 0) {
							if (typeof data39.disable_sign_up !== "boolean") (vErrors ??= []).push({
								instancePath: instancePath + "/plugins/magic_link/disable_sign_up",
								keyword: "type",
								params: { type: "boolean" }
							});
						}
					} else (vErrors ??= []).push({
						instancePath: instancePath + "/plugins/magic_link",
						keyword: "type",
						params: { type: "object" }
					});
				}
				if (data32.phone_number !== void 0) {
					let data43 = data32.phone_number;
					if (data43 && typeof data43 == "object" && !Array.isArray(data43)) {
						for (const key8 in data43) if (!(key8 === "enabled" || key8 === "otp_expires_in")) (vErrors ??= []).push({
							instancePath: instancePath + "/plugins/phone_number",
							keyword: "additionalProperties",
							params: { additionalProperty: key8 }
						});
						if (data43.enabled !== void 0) {
							if (typeof data43.enabled !== "boolean") (vErrors ??= []).push({
								instancePath: instancePath + "/plugins/phone_number/enabled",
								keyword: "type",
								params: { type: "boolean" }
							});
						}
						if (data43.otp_expires_in !== void 0) {
							let data45 = data43.otp_expires_in;
							if (!(typeof data45 == "number" && !(data45 % 1) && !isNaN(data45) && isFinite(data45))) (vErrors ??= []).push({
								instancePath: instancePath + "/plugins/phone_number/otp_expires_in",
								keyword: "type",
								params: { type: "integer" }
							});
							if (typeof data45 == "number" && isFinite(data45)) {
								if (data45 > 600 || isNaN(data45)) (vErrors ??= []).push({
									instancePath: instancePath + "/plugins/phone_number/otp_expires_in",
									keyword: "maximum",
									params: {
										comparison: "<=",
										limit: 600
									}
								});
								if (data45 < 60 || isNaN(data45)) (vErrors ??= []).push({
									instancePath: instancePath + "/plugins/phone_number/otp_expires_in",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 60
									}
								});
							}
						}
					} else (vErrors ??= []).push({
						instancePath: instancePath + "/plugins/phone_number",
						keyword: "type",
						params: { type: "object" }
					});
				}
			} else (vErrors ??= []).push({
				instancePath: instancePath + "/plugins",
				keyword: "type",
				params: { type: "object" }
			});
		}
		if (data.webhook !== void 0) {
			let data46 = data.webhook;
			if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
				for (const key9 in data46) if (!(key9 === "enabled" || key9 === "webhook_url" || key9 === "enabled_events" || key9 === "timeout_seconds")) (vErrors ??= []).push({
					instancePath: instancePath + "/webhook",
					keyword: "additionalProperties",
					params: { additionalProperty: key9 }
				});
				if (data46.enabled !== void 0) {
					if (typeof data46.enabled !== "boolean") (vErrors ??= []).push({
						instancePath: instancePath + "/webhook/enabled",
						keyword: "type",
						params: { type: "boolean" }
					});
				}
				if (data46.webhook_url !== void 0) {
					if (typeof data46.webhook_url !== "string") (vErrors ??= []).push({
						instancePath: instancePath + "/webhook/webhook_url",
						keyword: "type",
						params: { type: "string" }
					});
				}
				if (data46.enabled_events !== void 0) {
					let data49 = data46.enabled_events;
					if (Array.isArray(data49)) {
						const len2 = data49.length;
						for (let i2 = 0; i2 < len2; i2++) {
							let data50 = data49[i2];
							if (typeof data50 !== "string") (vErrors ??= []).push({
								instancePath: instancePath + "/webhook/enabled_events/" + i2,
								keyword: "type",
								params: { type: "string" }
							});
							if (!(data50 === "user.before_create" || data50 === "user.created" || data50 === "send.otp" || data50 === "send.magic_link" || data50 === "organization.invitation.created" || data50 === "organization.invitation.accepted" || data50 === "phone_number.verified")) (vErrors ??= []).push({
								instancePath: instancePath + "/webhook/enabled_events/" + i2,
								keyword: "enum",
								params: { allowedValues: schema11.properties.webhook.properties.enabled_events.items.enum }
							});
						}
					} else (vErrors ??= []).push({
						instancePath: instancePath + "/webhook/enabled_events",
						keyword: "type",
						params: { type: "array" }
					});
				}
				if (data46.timeout_seconds !== void 0) {
					let data51 = data46.timeout_seconds;
					if (!(typeof data51 == "number" && !(data51 % 1) && !isNaN(data51) && isFinite(data51))) (vErrors ??= []).push({
						instancePath: instancePath + "/webhook/timeout_seconds",
						keyword: "type",
						params: { type: "integer" }
					});
					if (typeof data51 == "number" && isFinite(data51)) {
						if (data51 > 10 || isNaN(data51)) (vErrors ??= []).push({
							instancePath: instancePath + "/webhook/timeout_seconds",
							keyword: "maximum",
							params: {
								comparison: "<=",
								limit: 10
							}
						});
						if (data51 < 1 || isNaN(data51)) (vErrors ??= []).push({
							instancePath: instancePath + "/webhook/timeout_seconds",
							keyword: "minimum",
							params: {
								comparison: ">=",
								limit: 1
							}
						});
					}
				}
			} else (vErrors ??= []).push({
				instancePath: instancePath + "/webhook",
				keyword: "type",
				params: { type: "object" }
			});
		}
		if (data.oauth_server !== void 0) {
			let data52 = data.oauth_server;
			if (data52 && typeof data52 == "object" && !Array.isArray(data52)) {
				if (data52.enabled !== void 0) {
					if (typeof data52.enabled !== "boolean") (vErrors ??= []).push({
						instancePath: instancePath + "/oauth_server/enabled",
						keyword: "type",
						params: { type: "boolean" }
					});
				}
				if (data52.login_page !== void 0) {
					if (typeof data52.login_page !== "string") (vErrors ??= []).push({
						instancePath: instancePath + "/oauth_server/login_page",
						keyword: "type",
						params: { type: "string" }
					});
				}
				if (data52.consent_page !== void 0) {
					if (typeof data52.consent_page !== "string") (vErrors ??= []).push({
						instancePath: instancePath + "/oauth_server/consent_page",
						keyword: "type",
						params: { type: "string" }
					});
				}
				if (data52.mcp !== void 0) {
					let data56 = data52.mcp;
					if (data56 && typeof data56 == "object" && !Array.isArray(data56)) {
						if (data56.resource !== void 0) {
							if (typeof data56.resource !== "string") (vErrors ??= []).push({
								instancePath: instancePath + "/oauth_server/mcp/resource",
								keyword: "type",
								params: { type: "string" }
							});
						}
						if (data56.dynamic_registration !== void 0) {
							if (typeof data56.dynamic_registration !== "boolean") (vErrors ??= []).push({
								instancePath: instancePath + "/oauth_server/mcp/dynamic_registration",
								keyword: "type",
								params: { type: "boolean" }
							});
						}
						if (data56.client_id_metadata_documents !== void 0) {
							if (typeof data56.client_id_metadata_documents !== "boolean") (vErrors ??= []).push({
								instancePath: instancePath + "/oauth_server/mcp/client_id_metadata_documents",
								keyword: "type",
								params: { type: "boolean" }
							});
						}
					} else (vErrors ??= []).push({
						instancePath: instancePath + "/oauth_server/mcp",
						keyword: "type",
						params: { type: "object" }
					});
				}
				if (data52.resources !== void 0) {
					if (!Array.isArray(data52.resources)) (vErrors ??= []).push({
						instancePath: instancePath + "/oauth_server/resources",
						keyword: "type",
						params: { type: "array" }
					});
				}
			} else (vErrors ??= []).push({
				instancePath: instancePath + "/oauth_server",
				keyword: "type",
				params: { type: "object" }
			});
		}
		if (data.oauth_clients !== void 0) {
			let data61 = data.oauth_clients;
			if (Array.isArray(data61)) {
				const len3 = data61.length;
				for (let i3 = 0; i3 < len3; i3++) {
					let data62 = data61[i3];
					if (data62 && typeof data62 == "object" && !Array.isArray(data62)) {
						if (data62.name === void 0) (vErrors ??= []).push({
							instancePath: instancePath + "/oauth_clients/" + i3,
							keyword: "required",
							params: { missingProperty: "name" }
						});
						if (data62.redirect_uris === void 0) (vErrors ??= []).push({
							instancePath: instancePath + "/oauth_clients/" + i3,
							keyword: "required",
							params: { missingProperty: "redirect_uris" }
						});
						if (data62.type === void 0) (vErrors ??= []).push({
							instancePath: instancePath + "/oauth_clients/" + i3,
							keyword: "required",
							params: { missingProperty: "type" }
						});
						if (data62.resources === void 0) (vErrors ??= []).push({
							instancePath: instancePath + "/oauth_clients/" + i3,
							keyword: "required",
							params: { missingProperty: "resources" }
						});
						for (const key10 in data62) if (!(key10 === "name" || key10 === "redirect_uris" || key10 === "type" || key10 === "resources" || key10 === "skip_consent")) (vErrors ??= []).push({
							instancePath: instancePath + "/oauth_clients/" + i3,
							keyword: "additionalProperties",
							params: { additionalProperty: key10 }
						});
						if (data62.name !== void 0) {
							let data63 = data62.name;
							if (typeof data63 === "string") {
								if (func3(data63) < 1) (vErrors ??= []).push({
									instancePath: instancePath + "/oauth_clients/" + i3 + "/name",
									keyword: "minLength",
									params: { limit: 1 }
								});
							} else (vErrors ??= []).push({
								instancePath: instancePath + "/oauth_clients/" + i3 + "/name",
								keyword: "type",
								params: { type: "string" }
							});
						}
						if (data62.redirect_uris !== void 0) {
							let data64 = data62.redirect_uris;
							if (Array.isArray(data64)) {
								const len4 = data64.length;
								for (let i4 = 0; i4 < len4; i4++) if (typeof data64[i4] !== "string") (vErrors ??= []).push({
									instancePath: instancePath + "/oauth_clients/" + i3 + "/redirect_uris/" + i4,
									keyword: "type",
									params: { type: "string" }
								});
							} else (vErrors ??= []).push({
								instancePath: instancePath + "/oauth_clients/" + i3 + "/redirect_uris",
								keyword: "type",
								params: { type: "array" }
							});
						}
						if (data62.type !== void 0) {
							let data66 = data62.type;
							if (typeof data66 !== "string") (vErrors ??= []).push({
								instancePath: instancePath + "/oauth_clients/" + i3 + "/type",
								keyword: "type",
								params: { type: "string" }
							});
							if (!(data66 === "confidential" || data66 === "public")) (vErrors ??= []).push({
								instancePath: instancePath + "/oauth_clients/" + i3 + "/type",
								keyword: "enum",
								params: { allowedValues: schema11.properties.oauth_clients.items.properties.type.enum }
							});
						}
						if (data62.resources !== void 0) {
							let data67 = data62.resources;
							if (Array.isArray(data67)) {
								const len5 = data67.length;
								for (let i5 = 0; i5 < len5; i5++) if (typeof data67[i5] !== "string") (vErrors ??= []).push({
									instancePath: instancePath + "/oauth_clients/" + i3 + "/resources/" + i5,
									keyword: "type",
									params: { type: "string" }
								});
							} else (vErrors ??= []).push({
								instancePath: instancePath + "/oauth_clients/" + i3 + "/resources",
								keyword: "type",
								params: { type: "array" }
							});
						}
						if (data62.skip_consent !== void 0) {
							if (typeof data62.skip_consent !== "boolean") (vErrors ??= []).push({
								instancePath: instancePath + "/oauth_clients/" + i3 + "/skip_consent",
								keyword: "type",
								params: { type: "boolean" }
							});
						}
					} else (vErrors ??= []).push({
						instancePath: instancePath + "/oauth_clients/" + i3,
						keyword: "type",
						params: { type: "object" }
					});
				}
			} else (vErrors ??= []).push({
				instancePath: instancePath + "/oauth_clients",
				keyword: "type",
				params: { type: "array" }
			});
		}
	} else (vErrors ??= []).push({
		instancePath,
		keyword: "type",
		params: { type: "object" }
	});
	validate10.errors = vErrors;
	return vErrors === null;
}
const validateAuth = auth;
const KEYS$1 = {
	"": [
		"provider",
		"database_name",
		"name",
		"allow_localhost",
		"domains",
		"oauth_providers",
		"email_and_password",
		"email_provider",
		"plugins",
		"webhook",
		"oauth_server",
		"oauth_clients"
	],
	"/oauth_providers/*": [
		"id",
		"client_id",
		"client_secret",
		"microsoft_tenant_id"
	],
	"/email_and_password": [
		"enabled",
		"email_verification_method",
		"require_email_verification",
		"auto_sign_in_after_verification",
		"send_verification_email_on_sign_up",
		"send_verification_email_on_sign_in",
		"disable_sign_up"
	],
	"/email_provider": [
		"type",
		"host",
		"port",
		"username",
		"password",
		"sender_email",
		"sender_name"
	],
	"/plugins": [
		"organization",
		"magic_link",
		"phone_number"
	],
	"/plugins/organization": [
		"enabled",
		"organization_limit",
		"membership_limit",
		"creator_role",
		"send_invitation_email"
	],
	"/plugins/magic_link": [
		"enabled",
		"expires_in",
		"disable_sign_up"
	],
	"/plugins/phone_number": ["enabled", "otp_expires_in"],
	"/webhook": [
		"enabled",
		"webhook_url",
		"enabled_events",
		"timeout_seconds"
	],
	"/oauth_server": [
		"enabled",
		"login_page",
		"consent_page",
		"mcp",
		"resources"
	],
	"/oauth_server/mcp": [
		"resource",
		"dynamic_registration",
		"client_id_metadata_documents"
	],
	"/oauth_clients/*": [
		"name",
		"redirect_uris",
		"type",
		"resources",
		"skip_consent"
	]
};
const OPEN = ["/oauth_server", "/oauth_server/mcp"];
// src/apply/config/check.ts
function checked(given) {
	const value = converted(given);
	const plain = plainValue(value);
	const findings = findingsOf(plain).filter((finding) => !isOpen(value, finding));
	const wrong = (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .wrongIn */ .bV)(findings, plain, KNOWN);
	const redacted = leavesOf(value).filter(({ content: leaf }) => (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .isRedacted */ .vX)(String(leaf.value)));
	return {
		value,
		problems: [...wrong.map((one) => problemOf(value, one)), ...redacted.map((leaf) => found(leaf, _findings_js__WEBPACK_IMPORTED_MODULE_2__/* .REDACTED */ .XF))],
		unknown: wrong.flatMap((one) => unknownValue(value, one))
	};
}
const KNOWN = {
	keysAt: (path) => KEYS$1[schemaPath(path)] ?? [],
	misplaced: () => void 0
};
function schemaPath(path) {
	return path.map((key) => `/${/^\d+$/.test(key) ? "*" : key}`).join("");
}
function findingsOf(value) {
	return validateAuth(value) ? [] : validateAuth.errors ?? [];
}
function converted(value) {
	const wanted = new Map();
	for (const finding of findingsOf(plainValue(value))) {
		const content = placedAt(value, (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .keysOf */ .YD)(finding))?.content;
		if (finding.keyword === "type" && content?.kind === "leaf") wanted.set(content, String(finding.params.type));
	}
	return mapLeaves(value, ({ content }) => {
		const type = wanted.get(content);
		return type !== void 0 && content.variables?.whole ? {
			...content,
			value: convert(content.value, type)
		} : content;
	});
}
function convert(value, type) {
	const text = String(value);
	if (type === "boolean" && /^(?:true|false)$/.test(text)) return text === "true";
	if (type !== "boolean" && /^-?\d{1,15}$/.test(text)) return Number(text);
	return value;
}
function isOpen(root, finding) {
	const content = placedAt(root, (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .keysOf */ .YD)(finding))?.content;
	if (content?.kind !== "leaf") return false;
	if (content.value === null) return true;
	if (!content.variables?.unset) return false;
	const { keyword, params } = finding;
	return keyword !== "type" || content.variables.whole !== void 0 && /^(?:boolean|integer)$/.test(String(params.type));
}
function problemOf(root, { at, key, message, finding }) {
	const holder = placedAt(root, at) ?? root;
	const named = (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .namedKey */ .zn)(finding);
	if (named === void 0) return found(holder, variableMessage(holder, message, finding));
	const held = placedAt(holder, [named]);
	if (held) return foundAtKey(held, message);
	return foundAtKey({
		...holder,
		path: key === void 0 ? holder.path : keyPath(holder, key, true)
	}, message);
}
function variableMessage({ content }, message, { keyword }) {
	if (keyword !== "type" || content.kind !== "leaf" || !content.variables) return message;
	return `${message.split(",")[0]}, but it is the text of ${content.variables.text}`;
}
function unknownValue(root, { at, finding }) {
	if (finding.keyword !== "additionalProperties") return [];
	return [placedAt(root, [...at, (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .namedKey */ .zn)(finding) ?? ""]) ?? []].flat();
}
// src/apply/config/overlays.ts
const KEYS = ["auth", "overlays"];
function partsOf(root) {
	if (root.content.kind !== "mapping") return { problems: [found(root, "must be a mapping that begins with \"auth:\"")] };
	const { entries } = root.content;
	const auth = entries.get("auth");
	const overlays = entries.get("overlays");
	const named = overlays?.content.kind === "mapping" ? overlays.content.entries : new Map();
	const problems = [
		...[...entries].filter(([key]) => !KEYS.includes(key)).map(([key, held]) => unknownKey(key, held)),
		...auth ? [] : [{
			path: "auth",
			offset: root.offset,
			message: "is required"
		}],
		...[
			auth,
			overlays,
			...named.values()
		].flatMap((held) => notMapping(held)),
		...[...named].filter(([name]) => !(0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .isName */ .Eo)(name)).map(([, held]) => badName(held))
	];
	return auth && problems.length === 0 ? {
		auth,
		overlays: named,
		place: overlays ?? root
	} : { problems };
}
function unknownKey(key, held) {
	const near = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.nearest)(key, KEYS);
	return foundAtKey(held, near ? `is not known; did you mean ${near}?` : `is not known; known are ${KEYS.join(", ")}`);
}
function notMapping(held) {
	const value = held && plainValue(held);
	if (!held || value === null || held.content.kind === "mapping") return [];
	return [found(held, (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .wrongType */ .gQ)("object", value))];
}
function badName(held) {
	return foundAtKey(held, "holds a name that is not letters, digits, _ and - only");
}
function selected({ auth, overlays, place }, names) {
	const known = [...overlays.keys()];
	const problems = names.filter((name) => !overlays.has(name)).map((name) => unknownOverlay(name, known, place));
	if (problems.length > 0) return { problems };
	return names.reduce((merged, name) => merge(merged, overlays.get(name)), auth);
}
function unknownOverlay(name, known, { keyOffset }) {
	const near = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.nearest)(name, known);
	return {
		path: "overlays",
		offset: keyOffset,
		message: known.length === 0 ? `the input overlay names ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.quote)(name)}, but this file has none` : `the input overlay names ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.quote)(name)}, which is not ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.orList)(known)}${near ? `; did you mean ${near}?` : ""}`
	};
}
function merge(under, over) {
	if (under.content.kind !== "mapping" || over.content.kind !== "mapping") return over;
	if (isOfAnotherType(under.content.entries, over.content.entries)) return over;
	const entries = new Map(under.content.entries);
	for (const [key, held] of over.content.entries) {
		const before = entries.get(key);
		entries.set(key, before ? merge(before, held) : held);
	}
	return {
		...over,
		content: {
			kind: "mapping",
			entries
		}
	};
}
function isOfAnotherType(under, over) {
	const [before, after] = [under.get("type"), over.get("type")];
	return before !== void 0 && after !== void 0 && plainValue(before) !== plainValue(after);
}
// src/apply/config/rules.ts
function brokenRules(auth) {
	const providers = itemsAt(auth, "oauth_providers");
	const domains = itemsAt(auth, "domains");
	return [
		...repeated(providers.map((item) => placedAt(item, ["id"]))),
		...repeated(itemsAt(auth, "oauth_clients").map((item) => placedAt(item, ["name"]))),
		...repeated(domains),
		...providers.flatMap(withoutClient),
		...domains.flatMap(invalidDomain),
		...itemsAt(auth, "oauth_clients").flatMap(redirects).flatMap(invalidRedirect)
	];
}
function doubts(auth) {
	const ids = itemsAt(auth, "oauth_providers").map((item) => placedAt(item, ["id"]));
	return [
		...itemsAt(auth, "domains").flatMap((domain) => doubt(domain, _index_js__WEBPACK_IMPORTED_MODULE_1__.domainDoubt)),
		...ids.flatMap((id) => doubt(id, _index_js__WEBPACK_IMPORTED_MODULE_1__.providerDoubt)),
		...OPEN.flatMap((path) => unknownKeys(placedAt(auth, path.split("/").slice(1)), path))
	];
}
function itemsAt(auth, key) {
	const content = placedAt(auth, [key])?.content;
	return content?.kind === "list" ? content.items : [];
}
function textOf(placed) {
	const leaf = leafOf(placed);
	return typeof leaf?.value === "string" && !leaf.variables?.unset ? leaf.value : void 0;
}
function leafOf(placed) {
	return placed?.content.kind === "leaf" ? placed.content : void 0;
}
const TWICE = "is there twice; leave one of the two out";
function repeated(values) {
	const seen = new Set();
	return values.flatMap((placed) => {
		const value = leafOf(placed)?.value;
		if (!placed || typeof value !== "string") return [];
		if (seen.has(value)) return [found(placed, TWICE)];
		seen.add(value);
		return [];
	});
}
function withoutClient(provider) {
	const secret = placedAt(provider, ["client_secret"]);
	if (!secret || placedAt(provider, ["client_id"])) return [];
	return [foundAtKey(secret, "goes together with client_id, which is missing")];
}
function invalidDomain(placed) {
	const text = textOf(placed);
	if (!text) return [];
	try {
		const reason = (0,_new_domains_js__WEBPACK_IMPORTED_MODULE_3__/* .notTrustworthy */ .$)((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.trustedDomain)(text));
		return reason ? [found(placed, withoutValue(reason, placed, text))] : [];
	} catch (error) {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.InputProblem)) throw error;
		return [found(placed, withoutValue(error.message, placed, text))];
	}
}
function redirects(client) {
	const content = placedAt(client, ["redirect_uris"])?.content;
	return content?.kind === "list" ? content.items : [];
}
function invalidRedirect(placed) {
	const text = textOf(placed);
	if (text === void 0 || URL.canParse(text) && (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.isPrivateTransport)(new URL(text))) return [];
	return [found(placed, "must be a URL that begins with https://, or http:// on localhost")];
}
function doubt(placed, reason) {
	const text = textOf(placed);
	const message = text === void 0 ? void 0 : reason(text);
	if (!placed || text === void 0 || message === void 0) return [];
	return [found(placed, withoutValue(message, placed, text))];
}
function withoutValue(message, placed, text) {
	const written = leafOf(placed)?.variables?.text;
	return written === void 0 ? message : message.replaceAll((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.quote)(text), () => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.quote)(written));
}
function unknownKeys(mapping, path) {
	if (mapping?.content.kind !== "mapping") return [];
	const known = KEYS$1[schemaPath(path.split("/").slice(1))] ?? [];
	return [...mapping.content.entries].filter(([key]) => !known.includes(key)).map(([key, held]) => {
		const near = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.nearest)(key, known);
		return foundAtKey(held, `is not known to this action; ${near ? `did you mean ${near}?` : `known are ${known.join(", ")}.`} It is passed on.`);
	});
}
// src/apply/config/secrets.ts
function registerSecrets(root, register) {
	for (const { content, secret } of leavesOf(root)) {
		const { value, variables } = content;
		if (variables ? variables.unset : String(value).includes("${")) continue;
		for (const found of secretsIn(value, secret)) register(found);
	}
}
function secretsIn(value, secret) {
	if (secret) return typeof value === "string" || typeof value === "number" ? [String(value)] : [];
	return typeof value === "string" ? [...(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.credentialsIn)(value), ...(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.tokensIn)(value)] : [];
}
function secretNodes(root) {
	return leavesOf(root).filter(({ content, secret }) => secret || secretsIn(content.value, false).length > 0).map(({ content }) => content.node);
}
function literalSecrets(root) {
	return leavesOf(root).flatMap((leaf) => {
		const { value, variables } = leaf.content;
		return leaf.secret && typeof value === "string" && value !== "" && !variables ? [found(leaf, LITERAL)] : [];
	});
}
const LITERAL = "holds a secret in the file itself: use ${NAME}";
// src/apply/config/variables.ts
const TOKEN = /\$\$\{|\$\{([A-Za-z_]\w*)\}|\$\{/g;
const OWN = /^(?:(?:INPUT|ACTIONS|RUNNER)_|(?:NEON_API_KEY|GITHUB_TOKEN)$)/i;
const OWN_SECRET = /^(?:NEON_API_KEY|GITHUB_TOKEN|ACTIONS_\w*TOKEN)$/i;
const SECRET_NAME = /pass|pwd|key|(?:^|_)pw(?:_|$)/i;
const isSecretName = (name) => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.isSecretField)(name) || SECRET_NAME.test(name);
const MIN_LENGTH = 4;
function substituted(root, variables) {
	const problems = [];
	const own = Object.entries(variables.env).flatMap(([name, value]) => OWN_SECRET.test(name) && value ? [value] : []);
	const forbidden = [...variables.forbidden, ...own].filter((text) => text.trim() !== "");
	return {
		value: mapLeaves(root, (leaf) => {
			const { content, path, offset } = leaf;
			if (typeof content.value !== "string" || !content.value.includes("${")) return content;
			const { changed, wrong } = replaced(content, content.value, variables);
			const messages = forbidden.some((text) => holds(String(changed.value), text)) ? [...wrong, OWN_VALUE] : wrong;
			problems.push(...messages.map((message) => ({
				path,
				offset,
				message
			})));
			return changed;
		}),
		problems
	};
}
const OWN_VALUE = "holds a secret of this step's own, which a file must not send anywhere";
function holds(text, forbidden) {
	return text === forbidden || forbidden.length >= MIN_LENGTH && text.includes(forbidden);
}
function replaced(leaf, text, variables) {
	const wrong = new Set();
	let unset = false;
	let named = false;
	const value = text.replace(TOKEN, (token, name) => {
		if (token === "$${") return "${";
		named = true;
		const problem = name === void 0 ? NAMELESS : refusal(name, variables);
		const found = name === void 0 || problem !== void 0 ? void 0 : setValue(name, variables.env);
		if (problem !== void 0) wrong.add(problem);
		if (found === void 0) unset = true;
		else if (name && isSecretName(name)) variables.register(found);
		return found ?? token;
	});
	const whole = /^\$\{(\w+)\}$/.exec(text)?.[1];
	return {
		changed: {
			...leaf,
			value,
			...named ? { variables: {
				text,
				whole,
				unset
			} } : {}
		},
		wrong: [...wrong]
	};
}
const NAMELESS = "holds ${ without a name and } after it: write ${NAME} for a variable, $${ for the characters themselves";
function refusal(name, { env, required }) {
	if (OWN.test(name)) return `\${${name}} is of the step itself, as all INPUT_…, ACTIONS_… and RUNNER_…, NEON_API_KEY and GITHUB_TOKEN: a file must not read it`;
	if (!required || setValue(name, env) !== void 0) return void 0;
	return `\${${name}} is not set or empty: give it in env of the step; pull requests of forks get no secrets`;
}
function setValue(name, env) {
	const value = Object.hasOwn(env, name) ? env[name] : void 0;
	return value?.trim() ? value : void 0;
}
// src/apply/config/auth.ts
const NOTHING = {
	desired: {},
	problems: [],
	warnings: [],
	unknown: []
};
function readAuth(root, options) {
	const parts = partsOf(root);
	if ("problems" in parts) return {
		...NOTHING,
		...parts,
		unknown: scalarsOf(root)
	};
	const reads = (options.mode === "validate" && options.overlays.length === 0 ? [[], ...[...parts.overlays.keys()].map((name) => [name])] : [options.overlays]).map((names) => {
		const auth = selected(parts, names);
		return "problems" in auth ? {
			...NOTHING,
			...auth
		} : readMerged(auth, options);
	});
	return {
		desired: reads[0]?.desired ?? {},
		problems: reads.flatMap(({ problems }) => problems),
		warnings: reads.flatMap(({ warnings }) => warnings),
		unknown: reads.flatMap(({ unknown }) => unknown)
	};
}
function readMerged(auth, { mode, env, forbidden, register }) {
	const { value, problems } = substituted(auth, {
		env,
		forbidden,
		register,
		required: mode === "apply"
	});
	registerSecrets(value, register);
	const schema = checked(value);
	return {
		desired: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.withSecrets)(plainValue(schema.value)),
		problems: [
			...problems,
			...schema.problems,
			...brokenRules(schema.value)
		],
		warnings: [...literalSecrets(schema.value), ...doubts(schema.value)],
		unknown: schema.unknown.flatMap(scalarsOf)
	};
}
function scalarsOf(placed) {
	return leavesOf(placed).map(({ content }) => content.node);
}
// src/apply/config/tree.ts
function treeOf(document) {
	const problems = [];
	const repeated = [];
	function place(node, holder) {
		const named = (0, import_dist.isAlias)(node) ? node.resolve(document) : node;
		const placed = {
			path: holder.path,
			keyOffset: holder.keyOffset,
			secret: holder.secret,
			offset: node?.range?.[0] ?? holder.keyOffset
		};
		if ((0, import_dist.isMap)(named)) return {
			...placed,
			content: {
				kind: "mapping",
				entries: entriesOf(named, placed)
			}
		};
		if ((0, import_dist.isSeq)(named)) {
			const items = named.items.map((item, at) => place(item, itemPlace(placed, item, at)));
			return {
				...placed,
				content: {
					kind: "list",
					items
				}
			};
		}
		return {
			...placed,
			content: leaf(named, placed)
		};
	}
	function leaf(node, placed) {
		const scalar = (0, import_dist.isScalar)(node) ? node : new import_dist.Scalar(null);
		if (scalar.value === null) problems.push({
			path: placed.path,
			offset: scalar.source ? placed.offset : placed.keyOffset,
			message: "has no value: absent keys are left alone; give a value or leave the key out"
		});
		return {
			kind: "leaf",
			value: scalar.value,
			node: scalar
		};
	}
	function entriesOf(map, holder) {
		const entries = new Map();
		for (const { key, value } of map.items) {
			const name = String((0, import_dist.isScalar)(key) ? key.value : "");
			const keyOffset = key.range?.[0] ?? holder.offset;
			const placed = place(value, {
				path: keyPath(holder, name, isShownKey(name, value)),
				keyOffset,
				secret: holder.secret || (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.isSecretField)(name)
			});
			if (entries.has(name)) {
				repeated.push(placed);
				problems.push(foundAtKey(placed, "is there twice; leave one of the two out"));
			} else entries.set(name, placed);
		}
		return entries;
	}
	return {
		root: place(document.contents, {
			path: "",
			keyOffset: 0,
			secret: false
		}),
		repeated,
		problems
	};
}
function isShownKey(name, value) {
	return value === null || (0, import_dist.isScalar)(value) && value.value === null ? isKnownName(name) : (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .isName */ .Eo)(name);
}
function isKnownName(name) {
	return NAMES.has(name);
}
const NAMES = new Set([
	"auth",
	"overlays",
	...Object.values(KEYS$1).flatMap((keys) => keys ?? [])
]);
function itemPlace(list, item, at) {
	return {
		path: list.secret ? list.path : `${list.path}[${at}]`,
		keyOffset: item.range?.[0] ?? list.offset,
		secret: list.secret
	};
}
const MAX_LENGTH = 120;
const BEFORE = 40;
const AFTER = 70;
const CUT = "...";
function frame(text, lineCounter, offset, parts) {
	const { line } = lineCounter.linePos(offset);
	const lineStart = lineCounter.lineStarts[line - 1] ?? 0;
	const next = lineCounter.lineStarts[line] ?? text.length + 1;
	const isLong = next - 1 - lineStart > MAX_LENGTH;
	const start = isLong ? Math.max(lineStart, offset - BEFORE) : lineStart;
	const end = isLong ? Math.min(next - 1, offset + AFTER) : next - 1;
	const found = trimmed(parts(start, end));
	const before = start > lineStart ? CUT : "";
	const shown = `${before}${found.map((part) => part.shown).join("")}${end < next - 1 ? CUT : ""}`;
	const caret = before.length + columnOf(found, offset);
	const number = String(line);
	return [`${number} | ${shown.trimEnd()}`, `${".".repeat(number.length)} | ${" ".repeat(caret)}^`];
}
function trimmed(parts) {
	const spaced = parts.map((part) => ({
		...part,
		shown: part.shown.replace(/\S+/g, (word) => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.oneLine)(word))
	})).map((part) => ({
		...part,
		shown: part.shown.replace(/\s+/g, " ")
	}));
	const first = spaced.findIndex((part) => part.shown.trim() !== "");
	return spaced.slice(Math.max(0, first)).map((part, at) => at > 0 ? part : withoutIndentation(part));
}
function withoutIndentation(part) {
	const shown = part.shown.trimStart();
	return {
		...part,
		start: part.end - Math.min(shown.length, part.end - part.start),
		shown
	};
}
function columnOf(parts, offset) {
	let column = 0;
	for (const { start, end, shown } of parts) {
		if (offset < end) return column + (shown.length === end - start ? Math.max(0, offset - start) : 0);
		column += shown.length;
	}
	return column;
}
function keyParts(text) {
	return (start, end) => {
		const line = text.slice(start, end);
		const [whole = "", before = "", key = ""] = /^([\s-]*)([a-z_]+)\s*:/.exec(line) ?? [];
		if (!isKnownName(key)) return [{
			start,
			end,
			shown: line.trim() === "" ? "" : "***"
		}];
		const from = start + before.length;
		const rest = line.slice(whole.length);
		const value = end - rest.trimStart().length;
		return [{
			start: from,
			end: value,
			shown: `${key}: `
		}, ...rest.trim() === "" ? [] : [{
			start: value,
			end,
			shown: "***"
		}]];
	};
}
// src/apply/config/pieces.ts
const BETWEEN = /[^\s:,?{}[\]-]+/g;
function documentParts(text, document, secrets) {
	const pieces = piecesOf(document, secrets);
	return (start, end) => {
		const parts = [];
		let at = start;
		for (let index = firstAfter(pieces, start); index < pieces.length; index++) {
			const piece = pieces[index];
			if (piece.start >= end) break;
			const [from, to] = [Math.max(piece.start, start), Math.min(piece.end, end)];
			parts.push(...between(text, at, from));
			parts.push({
				start: from,
				end: to,
				shown: piece.isShown ? text.slice(from, to) : "***"
			});
			at = to;
		}
		return [...parts, ...between(text, at, end)];
	};
}
function between(text, start, end) {
	if (start >= end) return [];
	const given = text.slice(start, end);
	const comment = given.indexOf("#");
	return [{
		start,
		end,
		shown: (comment < 0 ? given : given.slice(0, comment)).replace(BETWEEN, "")
	}];
}
function firstAfter(pieces, place) {
	let [low, high] = [0, pieces.length];
	while (low < high) {
		const middle = low + high >> 1;
		if (pieces[middle].end > place) high = middle;
		else low = middle + 1;
	}
	return low;
}
function piecesOf(document, secrets) {
	const pieces = [];
	const texts = new Set([...secrets].map(({ value }) => String(value)));
	const add = (node, isShown) => {
		const [start, end] = node.range;
		if (end > start) pieces.push({
			start,
			end,
			isShown
		});
	};
	(0, import_dist.visit)(document, {
		Pair(_, { key, value }) {
			if ((0, import_dist.isScalar)(key)) add(key, !texts.has(String(key.value)) && isShownKey(String(key.value), value));
		},
		Scalar(key, node) {
			if (key !== "key") add(node, !texts.has(String(node.value)));
		},
		Alias(_, node) {
			add(node, true);
		}
	});
	return pieces;
}
// src/apply/config/problems.ts
function problemLine(filePath, { line, column, path, message }) {
	return `${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.oneLine)(filePath)}:${line}:${column}: ${path === "" ? "" : `${path}: `}${message}`;
}
function problemText(filePath, problem) {
	return [problemLine(filePath, problem), ...problem.frame];
}
function inOrder(found) {
	return [...new Map(found.map((one) => [`${one.offset} ${one.path} ${one.message}`, one])).values()].toSorted((a, b) => a.offset - b.offset);
}
function placedProblems(found, text, lineCounter, parts) {
	return inOrder(found).map(({ offset, path, message }) => {
		const { line, col } = lineCounter.linePos(offset);
		return {
			line,
			column: col,
			path,
			message,
			frame: frame(text, lineCounter, offset, parts)
		};
	});
}
function yamlProblems(problems, text, lineCounter) {
	const placed = problems.flatMap((problem) => problem.offset === void 0 ? [] : [{
		offset: problem.offset,
		path: "",
		message: messageOf(problem, text, lineCounter)
	}]);
	const lines = new Set();
	const first = placedProblems(placed, text, lineCounter, keyParts(text)).filter(({ line }) => !lines.has(line) && lines.add(line));
	return [...problems.filter(({ offset }) => offset === void 0).map(wholeProblem), ...first];
}
function messageOf(problem, text, lineCounter) {
	const { what, advice, syntax, offset = 0 } = problem;
	const { line } = lineCounter.linePos(offset);
	const source = text.slice(lineCounter.lineStarts[line - 1], lineCounter.lineStarts[line]);
	const quotes = syntax && source.includes("${") ? IN_QUOTES : "";
	return `${syntax ? "is not valid YAML: " : ""}${what}${advice}${quotes}`;
}
const IN_QUOTES = "; within [ ] and { } a text with ${NAME} must be in quotes";
function wholeProblem({ what, advice }) {
	return problemOfFile(`${what}${advice}`);
}
function problemOfFile(message) {
	return {
		line: 1,
		column: 1,
		path: "",
		message,
		frame: []
	};
}
// src/apply/config/index.ts
function readConfig(file, options) {
	const text = file.text.replace(/^\uFEFF/, "");
	const lineCounter = new import_dist.LineCounter();
	const parsed = (0,_yaml_js__WEBPACK_IMPORTED_MODULE_0__.parseYaml)(text, {
		lineCounter,
		uniqueKeys: false
	});
	if ("problems" in parsed) return { problems: yamlProblems(parsed.problems, text, lineCounter) };
	const { document, value } = parsed;
	if (value === null) return { problems: [problemOfFile("is empty: it must begin with \"auth:\"")] };
	if ((0,_mapping_js__WEBPACK_IMPORTED_MODULE_4__/* .isDeeper */ .QZ)(value, 100)) return { problems: [problemOfFile(`must not be nested deeper than 100 levels`)] };
	const { root, repeated, problems } = treeOf(document);
	const values = [root, ...repeated];
	for (const one of values) registerSecrets(one, options.register);
	const read = readAuth(root, options);
	const parts = documentParts(text, document, new Set([...values.flatMap(secretNodes), ...read.unknown]));
	const all = [...problems, ...read.problems];
	if (all.length > 0) return { problems: placedProblems(all, text, lineCounter, parts) };
	const warnings = placedProblems(read.warnings, text, lineCounter, parts);
	return {
		desired: read.desired,
		warnings: warnings.map((warning) => problemLine(file.path, warning))
	};
}



/***/ }),

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

/***/ 9599:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   NE: () => (/* binding */ openFolder),
/* harmony export */   Wx: () => (/* binding */ readIn),
/* harmony export */   sQ: () => (/* binding */ openIn)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5816);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
// Shared by chunks: src/files/folder.ts




// src/files/folder.ts
function openFolder(place) {
	const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(place.path);
	if (process.platform === "win32") return {
		at: (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, name),
		sync() {},
		close() {}
	};
	const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_DIRECTORY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW);
	const own = `/proc/self/fd/${descriptor}`;
	const base = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(own) ? own : path;
	const folder = {
		at: (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(base, name),
		sync: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(descriptor),
		close: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor)
	};
	if ((base === own ? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(own) : (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(path)) === path && isSame((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(descriptor), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path))) return folder;
	folder.close();
	throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .fileProblem */ .Wj)(place, "was replaced meanwhile");
}
function isSame(one, other) {
	return one.dev === other.dev && one.ino === other.ino;
}
function readIn(folder, place, read) {
	const file = openIn(folder, place);
	if (file === void 0) return void 0;
	try {
		const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(file);
		if (!stats.isFile()) throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .fileProblem */ .Wj)(place, "is no longer a file");
		return read(file, stats);
	} finally {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
	}
}
function openIn(folder, place) {
	try {
		const flags = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0);
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(folder.at((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(place.path)), flags);
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT") return void 0;
		if (code === "ELOOP") throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .fileProblem */ .Wj)(place, "is no longer a file");
		throw error;
	}
}



/***/ }),

/***/ 3884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B3: () => (/* binding */ workspaceOf),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Wf: () => (/* binding */ filePlace)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5816);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
// Shared by chunks: src/files/place.ts




// src/files/place.ts
function filePlace(file) {
	const root = workspaceOf(file);
	if (/[/\\]$/.test(file.given)) throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .fileProblem */ .Wj)(file, "is not a file");
	const asked = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, file.given);
	const folder = real(file, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(asked), "its folder does not exist");
	const unresolved = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(asked));
	const there = statusOf(file, unresolved);
	const path = there ? real(file, unresolved, "is a link to nothing") : unresolved;
	if (!isWithin(root, path)) throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .fileProblem */ .Wj)(file, "is not within the workspace, links resolved");
	if (there && !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path).isFile()) throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .fileProblem */ .Wj)(file, "is not a file");
	if (there) readable(file, path);
	return {
		input: file.input,
		path
	};
}
function workspaceOf(file) {
	if (!file.workspace) throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .fileProblem */ .Wj)(file, "needs GITHUB_WORKSPACE, which is not set");
	return real(file, file.workspace, "the workspace does not exist: check out first");
}
function isWithin(folder, path) {
	const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, path);
	return inside !== "" && inside.split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep)[0] !== ".." && !(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(inside);
}
function statusOf(file, path) {
	try {
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path, { throwIfNoEntry: false });
	} catch (error) {
		throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .writeProblem */ .bi)(file, error);
	}
}
function real(file, path, otherwise) {
	try {
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(path);
	} catch {
		throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .fileProblem */ .Wj)(file, otherwise);
	}
}
function readable(file, path) {
	try {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.R_OK);
	} catch {
		throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .fileProblem */ .Wj)(file, "may not be read");
	}
}



/***/ })

};
;