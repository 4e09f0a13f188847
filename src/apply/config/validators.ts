// Made by `npm run generate` with Ajv from Neon's OpenAPI document
// (public-v2-for-users.gen.yaml of @neondatabase/api-client) and spec/additions.yaml. Not to be edited.
// @ts-nocheck
import type { Validator } from '../../inputs/settings/validators.ts';

const auth = validate10;
const schema11 = {"type":"object","properties":{"provider":{"type":"string","enum":["better_auth"]},"database_name":{"type":"string","minLength":1},"name":{"type":"string","minLength":1,"maxLength":256},"allow_localhost":{"type":"boolean"},"domains":{"type":"array","items":{"type":"string","minLength":1}},"oauth_providers":{"type":"array","items":{"type":"object","required":["id"],"properties":{"id":{"type":"string","minLength":1},"client_id":{"type":"string","minLength":1},"client_secret":{"type":"string","minLength":1},"microsoft_tenant_id":{"type":"string","minLength":1}},"additionalProperties":false}},"email_and_password":{"type":"object","properties":{"enabled":{"type":"boolean"},"email_verification_method":{"type":"string","enum":["link","otp"]},"require_email_verification":{"type":"boolean"},"auto_sign_in_after_verification":{"type":"boolean"},"send_verification_email_on_sign_up":{"type":"boolean"},"send_verification_email_on_sign_in":{"type":"boolean"},"disable_sign_up":{"type":"boolean"}},"additionalProperties":false},"email_provider":{"type":"object","required":["type"],"properties":{"type":{"enum":["standard","shared"]}},"discriminator":{"propertyName":"type"},"oneOf":[{"type":"object","required":["type"],"properties":{"type":{"const":"standard"},"host":{"type":"string"},"port":{"type":"integer"},"username":{"type":"string"},"password":{"type":"string"},"sender_email":{"type":"string"},"sender_name":{"type":"string"}},"additionalProperties":false},{"type":"object","properties":{"type":{"const":"shared"},"sender_email":{"type":"string"},"sender_name":{"type":"string"}},"required":["type"],"additionalProperties":false}]},"plugins":{"type":"object","properties":{"organization":{"type":"object","properties":{"enabled":{"type":"boolean"},"organization_limit":{"minimum":1,"maximum":2147483647,"type":"integer"},"membership_limit":{"minimum":1,"maximum":2147483647,"type":"integer"},"creator_role":{"type":"string","enum":["admin","owner"]},"send_invitation_email":{"type":"boolean"}},"additionalProperties":false},"magic_link":{"type":"object","properties":{"enabled":{"type":"boolean"},"expires_in":{"minimum":5,"maximum":1440,"type":"integer"},"disable_sign_up":{"type":"boolean"}},"additionalProperties":false},"phone_number":{"type":"object","properties":{"enabled":{"type":"boolean"},"otp_expires_in":{"type":"integer","minimum":60,"maximum":600}},"additionalProperties":false}},"additionalProperties":false},"webhook":{"type":"object","properties":{"enabled":{"type":"boolean"},"webhook_url":{"type":"string"},"enabled_events":{"type":"array","items":{"type":"string","enum":["user.before_create","user.created","send.otp","send.magic_link","organization.invitation.created","organization.invitation.accepted","phone_number.verified"]}},"timeout_seconds":{"type":"integer","minimum":1,"maximum":10}},"additionalProperties":false},"oauth_server":{"type":"object","additionalProperties":true,"properties":{"enabled":{"type":"boolean"},"login_page":{"type":"string"},"consent_page":{"type":"string"},"mcp":{"type":"object","additionalProperties":true,"properties":{"resource":{"type":"string"},"dynamic_registration":{"type":"boolean"},"client_id_metadata_documents":{"type":"boolean"}}},"resources":{"type":"array","items":{}}}},"oauth_clients":{"type":"array","items":{"type":"object","required":["name","redirect_uris","type","resources"],"properties":{"name":{"type":"string","minLength":1},"redirect_uris":{"type":"array","items":{"type":"string"}},"type":{"type":"string","enum":["confidential","public"]},"resources":{"type":"array","items":{"type":"string"}},"skip_consent":{"type":"boolean"}},"additionalProperties":false}}},"additionalProperties":false};
const func2 = Object.prototype.hasOwnProperty;
const func3 = text => [...text].length;

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});
}
}
if(data.provider !== undefined){
let data0 = data.provider;
if(typeof data0 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/provider",keyword:"type",params:{type: "string"}});
}
if(!(data0 === "better_auth")){
(vErrors ??= []).push({instancePath:instancePath+"/provider",keyword:"enum",params:{allowedValues: schema11.properties.provider.enum}});
}
}
if(data.database_name !== undefined){
let data1 = data.database_name;
if(typeof data1 === "string"){
if(func3(data1) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/database_name",keyword:"minLength",params:{limit: 1}});
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/database_name",keyword:"type",params:{type: "string"}});
}
}
if(data.name !== undefined){
let data2 = data.name;
if(typeof data2 === "string"){
if(func3(data2) > 256){
(vErrors ??= []).push({instancePath:instancePath+"/name",keyword:"maxLength",params:{limit: 256}});
}
if(func3(data2) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/name",keyword:"minLength",params:{limit: 1}});
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/name",keyword:"type",params:{type: "string"}});
}
}
if(data.allow_localhost !== undefined){
if(typeof data.allow_localhost !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/allow_localhost",keyword:"type",params:{type: "boolean"}});
}
}
if(data.domains !== undefined){
let data4 = data.domains;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(func3(data5) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/domains/" + i0,keyword:"minLength",params:{limit: 1}});
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/domains/" + i0,keyword:"type",params:{type: "string"}});
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/domains",keyword:"type",params:{type: "array"}});
}
}
if(data.oauth_providers !== undefined){
let data6 = data.oauth_providers;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.id === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/oauth_providers/" + i1,keyword:"required",params:{missingProperty: "id"}});
}
for(const key1 in data7){
if(!((((key1 === "id") || (key1 === "client_id")) || (key1 === "client_secret")) || (key1 === "microsoft_tenant_id"))){
(vErrors ??= []).push({instancePath:instancePath+"/oauth_providers/" + i1,keyword:"additionalProperties",params:{additionalProperty: key1}});
}
}
if(data7.id !== undefined){
let data8 = data7.id;
if(typeof data8 === "string"){
if(func3(data8) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/oauth_providers/" + i1+"/id",keyword:"minLength",params:{limit: 1}});
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/oauth_providers/" + i1+"/id",keyword:"type",params:{type: "string"}});
}
}
if(data7.client_id !== undefined){
let data9 = data7.client_id;
if(typeof data9 === "string"){
if(func3(data9) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/oauth_providers/" + i1+"/client_id",keyword:"minLength",params:{limit: 1}});
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/oauth_providers/" + i1+"/client_id",keyword:"type",params:{type: "string"}});
}
}
if(data7.client_secret !== undefined){
let data10 = data7.client_secret;
if(typeof data10 === "string"){
if(func3(data10) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/oauth_providers/" + i1+"/client_secret",keyword:"minLength",params:{limit: 1}});
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/oauth_providers/" + i1+"/client_secret",keyword:"type",params:{type: "string"}});
}
}
if(data7.microsoft_tenant_id !== undefined){
let data11 = data7.microsoft_tenant_id;
if(typeof data11 === "string"){
if(func3(data11) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/oauth_providers/" + i1+"/microsoft_tenant_id",keyword:"minLength",params:{limit: 1}});
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/oauth_providers/" + i1+"/microsoft_tenant_id",keyword:"type",params:{type: "string"}});
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/oauth_providers/" + i1,keyword:"type",params:{type: "object"}});
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/oauth_providers",keyword:"type",params:{type: "array"}});
}
}
if(data.email_and_password !== undefined){
let data12 = data.email_and_password;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key2 in data12){
if(!(((((((key2 === "enabled") || (key2 === "email_verification_method")) || (key2 === "require_email_verification")) || (key2 === "auto_sign_in_after_verification")) || (key2 === "send_verification_email_on_sign_up")) || (key2 === "send_verification_email_on_sign_in")) || (key2 === "disable_sign_up"))){
(vErrors ??= []).push({instancePath:instancePath+"/email_and_password",keyword:"additionalProperties",params:{additionalProperty: key2}});
}
}
if(data12.enabled !== undefined){
if(typeof data12.enabled !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/email_and_password/enabled",keyword:"type",params:{type: "boolean"}});
}
}
if(data12.email_verification_method !== undefined){
let data14 = data12.email_verification_method;
if(typeof data14 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/email_and_password/email_verification_method",keyword:"type",params:{type: "string"}});
}
if(!((data14 === "link") || (data14 === "otp"))){
(vErrors ??= []).push({instancePath:instancePath+"/email_and_password/email_verification_method",keyword:"enum",params:{allowedValues: schema11.properties.email_and_password.properties.email_verification_method.enum}});
}
}
if(data12.require_email_verification !== undefined){
if(typeof data12.require_email_verification !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/email_and_password/require_email_verification",keyword:"type",params:{type: "boolean"}});
}
}
if(data12.auto_sign_in_after_verification !== undefined){
if(typeof data12.auto_sign_in_after_verification !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/email_and_password/auto_sign_in_after_verification",keyword:"type",params:{type: "boolean"}});
}
}
if(data12.send_verification_email_on_sign_up !== undefined){
if(typeof data12.send_verification_email_on_sign_up !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/email_and_password/send_verification_email_on_sign_up",keyword:"type",params:{type: "boolean"}});
}
}
if(data12.send_verification_email_on_sign_in !== undefined){
if(typeof data12.send_verification_email_on_sign_in !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/email_and_password/send_verification_email_on_sign_in",keyword:"type",params:{type: "boolean"}});
}
}
if(data12.disable_sign_up !== undefined){
if(typeof data12.disable_sign_up !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/email_and_password/disable_sign_up",keyword:"type",params:{type: "boolean"}});
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/email_and_password",keyword:"type",params:{type: "object"}});
}
}
if(data.email_provider !== undefined){
let data20 = data.email_provider;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.type === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/email_provider",keyword:"required",params:{missingProperty: "type"}});
}
if(data20.type !== undefined){
let data21 = data20.type;
if(!((data21 === "standard") || (data21 === "shared"))){
(vErrors ??= []).push({instancePath:instancePath+"/email_provider/type",keyword:"enum",params:{allowedValues: schema11.properties.email_provider.properties.type.enum}});
}
}
const tag0 = data20.type;
if(typeof tag0 == "string"){
if(tag0 === "standard"){
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.type === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/email_provider",keyword:"required",params:{missingProperty: "type"}});
}
for(const key3 in data20){
if(!(((((((key3 === "type") || (key3 === "host")) || (key3 === "port")) || (key3 === "username")) || (key3 === "password")) || (key3 === "sender_email")) || (key3 === "sender_name"))){
(vErrors ??= []).push({instancePath:instancePath+"/email_provider",keyword:"additionalProperties",params:{additionalProperty: key3}});
}
}
if(data20.type !== undefined){
if("standard" !== data20.type){
(vErrors ??= []).push({instancePath:instancePath+"/email_provider/type",keyword:"const",params:{allowedValue: "standard"}});
}
}
if(data20.host !== undefined){
if(typeof data20.host !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/email_provider/host",keyword:"type",params:{type: "string"}});
}
}
if(data20.port !== undefined){
let data24 = data20.port;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
(vErrors ??= []).push({instancePath:instancePath+"/email_provider/port",keyword:"type",params:{type: "integer"}});
}
}
if(data20.username !== undefined){
if(typeof data20.username !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/email_provider/username",keyword:"type",params:{type: "string"}});
}
}
if(data20.password !== undefined){
if(typeof data20.password !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/email_provider/password",keyword:"type",params:{type: "string"}});
}
}
if(data20.sender_email !== undefined){
if(typeof data20.sender_email !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/email_provider/sender_email",keyword:"type",params:{type: "string"}});
}
}
if(data20.sender_name !== undefined){
if(typeof data20.sender_name !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/email_provider/sender_name",keyword:"type",params:{type: "string"}});
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/email_provider",keyword:"type",params:{type: "object"}});
}
}
else if(tag0 === "shared"){
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.type === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/email_provider",keyword:"required",params:{missingProperty: "type"}});
}
for(const key4 in data20){
if(!(((key4 === "type") || (key4 === "sender_email")) || (key4 === "sender_name"))){
(vErrors ??= []).push({instancePath:instancePath+"/email_provider",keyword:"additionalProperties",params:{additionalProperty: key4}});
}
}
if(data20.type !== undefined){
if("shared" !== data20.type){
(vErrors ??= []).push({instancePath:instancePath+"/email_provider/type",keyword:"const",params:{allowedValue: "shared"}});
}
}
if(data20.sender_email !== undefined){
if(typeof data20.sender_email !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/email_provider/sender_email",keyword:"type",params:{type: "string"}});
}
}
if(data20.sender_name !== undefined){
if(typeof data20.sender_name !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/email_provider/sender_name",keyword:"type",params:{type: "string"}});
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/email_provider",keyword:"type",params:{type: "object"}});
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/email_provider",keyword:"discriminator",params:{error: "mapping", tag: "type", tagValue: tag0}});
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/email_provider",keyword:"discriminator",params:{error: "tag", tag: "type", tagValue: tag0}});
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/email_provider",keyword:"type",params:{type: "object"}});
}
}
if(data.plugins !== undefined){
let data32 = data.plugins;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key5 in data32){
if(!(((key5 === "organization") || (key5 === "magic_link")) || (key5 === "phone_number"))){
(vErrors ??= []).push({instancePath:instancePath+"/plugins",keyword:"additionalProperties",params:{additionalProperty: key5}});
}
}
if(data32.organization !== undefined){
let data33 = data32.organization;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key6 in data33){
if(!(((((key6 === "enabled") || (key6 === "organization_limit")) || (key6 === "membership_limit")) || (key6 === "creator_role")) || (key6 === "send_invitation_email"))){
(vErrors ??= []).push({instancePath:instancePath+"/plugins/organization",keyword:"additionalProperties",params:{additionalProperty: key6}});
}
}
if(data33.enabled !== undefined){
if(typeof data33.enabled !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/plugins/organization/enabled",keyword:"type",params:{type: "boolean"}});
}
}
if(data33.organization_limit !== undefined){
let data35 = data33.organization_limit;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
(vErrors ??= []).push({instancePath:instancePath+"/plugins/organization/organization_limit",keyword:"type",params:{type: "integer"}});
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 2147483647 || isNaN(data35)){
(vErrors ??= []).push({instancePath:instancePath+"/plugins/organization/organization_limit",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
}
if(data35 < 1 || isNaN(data35)){
(vErrors ??= []).push({instancePath:instancePath+"/plugins/organization/organization_limit",keyword:"minimum",params:{comparison: ">=", limit: 1}});
}
}
}
if(data33.membership_limit !== undefined){
let data36 = data33.membership_limit;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
(vErrors ??= []).push({instancePath:instancePath+"/plugins/organization/membership_limit",keyword:"type",params:{type: "integer"}});
}
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 > 2147483647 || isNaN(data36)){
(vErrors ??= []).push({instancePath:instancePath+"/plugins/organization/membership_limit",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
}
if(data36 < 1 || isNaN(data36)){
(vErrors ??= []).push({instancePath:instancePath+"/plugins/organization/membership_limit",keyword:"minimum",params:{comparison: ">=", limit: 1}});
}
}
}
if(data33.creator_role !== undefined){
let data37 = data33.creator_role;
if(typeof data37 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/plugins/organization/creator_role",keyword:"type",params:{type: "string"}});
}
if(!((data37 === "admin") || (data37 === "owner"))){
(vErrors ??= []).push({instancePath:instancePath+"/plugins/organization/creator_role",keyword:"enum",params:{allowedValues: schema11.properties.plugins.properties.organization.properties.creator_role.enum}});
}
}
if(data33.send_invitation_email !== undefined){
if(typeof data33.send_invitation_email !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/plugins/organization/send_invitation_email",keyword:"type",params:{type: "boolean"}});
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/plugins/organization",keyword:"type",params:{type: "object"}});
}
}
if(data32.magic_link !== undefined){
let data39 = data32.magic_link;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
for(const key7 in data39){
if(!(((key7 === "enabled") || (key7 === "expires_in")) || (key7 === "disable_sign_up"))){
(vErrors ??= []).push({instancePath:instancePath+"/plugins/magic_link",keyword:"additionalProperties",params:{additionalProperty: key7}});
}
}
if(data39.enabled !== undefined){
if(typeof data39.enabled !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/plugins/magic_link/enabled",keyword:"type",params:{type: "boolean"}});
}
}
if(data39.expires_in !== undefined){
let data41 = data39.expires_in;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
(vErrors ??= []).push({instancePath:instancePath+"/plugins/magic_link/expires_in",keyword:"type",params:{type: "integer"}});
}
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 > 1440 || isNaN(data41)){
(vErrors ??= []).push({instancePath:instancePath+"/plugins/magic_link/expires_in",keyword:"maximum",params:{comparison: "<=", limit: 1440}});
}
if(data41 < 5 || isNaN(data41)){
(vErrors ??= []).push({instancePath:instancePath+"/plugins/magic_link/expires_in",keyword:"minimum",params:{comparison: ">=", limit: 5}});
}
}
}
if(data39.disable_sign_up !== undefined){
if(typeof data39.disable_sign_up !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/plugins/magic_link/disable_sign_up",keyword:"type",params:{type: "boolean"}});
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/plugins/magic_link",keyword:"type",params:{type: "object"}});
}
}
if(data32.phone_number !== undefined){
let data43 = data32.phone_number;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
for(const key8 in data43){
if(!((key8 === "enabled") || (key8 === "otp_expires_in"))){
(vErrors ??= []).push({instancePath:instancePath+"/plugins/phone_number",keyword:"additionalProperties",params:{additionalProperty: key8}});
}
}
if(data43.enabled !== undefined){
if(typeof data43.enabled !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/plugins/phone_number/enabled",keyword:"type",params:{type: "boolean"}});
}
}
if(data43.otp_expires_in !== undefined){
let data45 = data43.otp_expires_in;
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
(vErrors ??= []).push({instancePath:instancePath+"/plugins/phone_number/otp_expires_in",keyword:"type",params:{type: "integer"}});
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 > 600 || isNaN(data45)){
(vErrors ??= []).push({instancePath:instancePath+"/plugins/phone_number/otp_expires_in",keyword:"maximum",params:{comparison: "<=", limit: 600}});
}
if(data45 < 60 || isNaN(data45)){
(vErrors ??= []).push({instancePath:instancePath+"/plugins/phone_number/otp_expires_in",keyword:"minimum",params:{comparison: ">=", limit: 60}});
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/plugins/phone_number",keyword:"type",params:{type: "object"}});
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/plugins",keyword:"type",params:{type: "object"}});
}
}
if(data.webhook !== undefined){
let data46 = data.webhook;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
for(const key9 in data46){
if(!((((key9 === "enabled") || (key9 === "webhook_url")) || (key9 === "enabled_events")) || (key9 === "timeout_seconds"))){
(vErrors ??= []).push({instancePath:instancePath+"/webhook",keyword:"additionalProperties",params:{additionalProperty: key9}});
}
}
if(data46.enabled !== undefined){
if(typeof data46.enabled !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/webhook/enabled",keyword:"type",params:{type: "boolean"}});
}
}
if(data46.webhook_url !== undefined){
if(typeof data46.webhook_url !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/webhook/webhook_url",keyword:"type",params:{type: "string"}});
}
}
if(data46.enabled_events !== undefined){
let data49 = data46.enabled_events;
if(Array.isArray(data49)){
const len2 = data49.length;
for(let i2=0; i2<len2; i2++){
let data50 = data49[i2];
if(typeof data50 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/webhook/enabled_events/" + i2,keyword:"type",params:{type: "string"}});
}
if(!(((((((data50 === "user.before_create") || (data50 === "user.created")) || (data50 === "send.otp")) || (data50 === "send.magic_link")) || (data50 === "organization.invitation.created")) || (data50 === "organization.invitation.accepted")) || (data50 === "phone_number.verified"))){
(vErrors ??= []).push({instancePath:instancePath+"/webhook/enabled_events/" + i2,keyword:"enum",params:{allowedValues: schema11.properties.webhook.properties.enabled_events.items.enum}});
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/webhook/enabled_events",keyword:"type",params:{type: "array"}});
}
}
if(data46.timeout_seconds !== undefined){
let data51 = data46.timeout_seconds;
if(!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))){
(vErrors ??= []).push({instancePath:instancePath+"/webhook/timeout_seconds",keyword:"type",params:{type: "integer"}});
}
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 > 10 || isNaN(data51)){
(vErrors ??= []).push({instancePath:instancePath+"/webhook/timeout_seconds",keyword:"maximum",params:{comparison: "<=", limit: 10}});
}
if(data51 < 1 || isNaN(data51)){
(vErrors ??= []).push({instancePath:instancePath+"/webhook/timeout_seconds",keyword:"minimum",params:{comparison: ">=", limit: 1}});
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/webhook",keyword:"type",params:{type: "object"}});
}
}
if(data.oauth_server !== undefined){
let data52 = data.oauth_server;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
if(data52.enabled !== undefined){
if(typeof data52.enabled !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/oauth_server/enabled",keyword:"type",params:{type: "boolean"}});
}
}
if(data52.login_page !== undefined){
if(typeof data52.login_page !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/oauth_server/login_page",keyword:"type",params:{type: "string"}});
}
}
if(data52.consent_page !== undefined){
if(typeof data52.consent_page !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/oauth_server/consent_page",keyword:"type",params:{type: "string"}});
}
}
if(data52.mcp !== undefined){
let data56 = data52.mcp;
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
if(data56.resource !== undefined){
if(typeof data56.resource !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/oauth_server/mcp/resource",keyword:"type",params:{type: "string"}});
}
}
if(data56.dynamic_registration !== undefined){
if(typeof data56.dynamic_registration !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/oauth_server/mcp/dynamic_registration",keyword:"type",params:{type: "boolean"}});
}
}
if(data56.client_id_metadata_documents !== undefined){
if(typeof data56.client_id_metadata_documents !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/oauth_server/mcp/client_id_metadata_documents",keyword:"type",params:{type: "boolean"}});
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/oauth_server/mcp",keyword:"type",params:{type: "object"}});
}
}
if(data52.resources !== undefined){
if(!(Array.isArray(data52.resources))){
(vErrors ??= []).push({instancePath:instancePath+"/oauth_server/resources",keyword:"type",params:{type: "array"}});
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/oauth_server",keyword:"type",params:{type: "object"}});
}
}
if(data.oauth_clients !== undefined){
let data61 = data.oauth_clients;
if(Array.isArray(data61)){
const len3 = data61.length;
for(let i3=0; i3<len3; i3++){
let data62 = data61[i3];
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
if(data62.name === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/oauth_clients/" + i3,keyword:"required",params:{missingProperty: "name"}});
}
if(data62.redirect_uris === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/oauth_clients/" + i3,keyword:"required",params:{missingProperty: "redirect_uris"}});
}
if(data62.type === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/oauth_clients/" + i3,keyword:"required",params:{missingProperty: "type"}});
}
if(data62.resources === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/oauth_clients/" + i3,keyword:"required",params:{missingProperty: "resources"}});
}
for(const key10 in data62){
if(!(((((key10 === "name") || (key10 === "redirect_uris")) || (key10 === "type")) || (key10 === "resources")) || (key10 === "skip_consent"))){
(vErrors ??= []).push({instancePath:instancePath+"/oauth_clients/" + i3,keyword:"additionalProperties",params:{additionalProperty: key10}});
}
}
if(data62.name !== undefined){
let data63 = data62.name;
if(typeof data63 === "string"){
if(func3(data63) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/oauth_clients/" + i3+"/name",keyword:"minLength",params:{limit: 1}});
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/oauth_clients/" + i3+"/name",keyword:"type",params:{type: "string"}});
}
}
if(data62.redirect_uris !== undefined){
let data64 = data62.redirect_uris;
if(Array.isArray(data64)){
const len4 = data64.length;
for(let i4=0; i4<len4; i4++){
if(typeof data64[i4] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/oauth_clients/" + i3+"/redirect_uris/" + i4,keyword:"type",params:{type: "string"}});
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/oauth_clients/" + i3+"/redirect_uris",keyword:"type",params:{type: "array"}});
}
}
if(data62.type !== undefined){
let data66 = data62.type;
if(typeof data66 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/oauth_clients/" + i3+"/type",keyword:"type",params:{type: "string"}});
}
if(!((data66 === "confidential") || (data66 === "public"))){
(vErrors ??= []).push({instancePath:instancePath+"/oauth_clients/" + i3+"/type",keyword:"enum",params:{allowedValues: schema11.properties.oauth_clients.items.properties.type.enum}});
}
}
if(data62.resources !== undefined){
let data67 = data62.resources;
if(Array.isArray(data67)){
const len5 = data67.length;
for(let i5=0; i5<len5; i5++){
if(typeof data67[i5] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/oauth_clients/" + i3+"/resources/" + i5,keyword:"type",params:{type: "string"}});
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/oauth_clients/" + i3+"/resources",keyword:"type",params:{type: "array"}});
}
}
if(data62.skip_consent !== undefined){
if(typeof data62.skip_consent !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/oauth_clients/" + i3+"/skip_consent",keyword:"type",params:{type: "boolean"}});
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/oauth_clients/" + i3,keyword:"type",params:{type: "object"}});
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/oauth_clients",keyword:"type",params:{type: "array"}});
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});
}
validate10.errors = vErrors;
return vErrors === null;
}

/** Checks `auth`: what is wrong is in `errors` then. */
export const validateAuth: Validator = auth;

/** The keys that a mapping may have, by its path; `*` stands for each item of a list. */
export const KEYS: Record<string, readonly string[] | undefined> = {
  '': ["provider","database_name","name","allow_localhost","domains","oauth_providers","email_and_password","email_provider","plugins","webhook","oauth_server","oauth_clients"],
  '/oauth_providers/*': ["id","client_id","client_secret","microsoft_tenant_id"],
  '/email_and_password': ["enabled","email_verification_method","require_email_verification","auto_sign_in_after_verification","send_verification_email_on_sign_up","send_verification_email_on_sign_in","disable_sign_up"],
  '/email_provider': ["type","host","port","username","password","sender_email","sender_name"],
  '/plugins': ["organization","magic_link","phone_number"],
  '/plugins/organization': ["enabled","organization_limit","membership_limit","creator_role","send_invitation_email"],
  '/plugins/magic_link': ["enabled","expires_in","disable_sign_up"],
  '/plugins/phone_number': ["enabled","otp_expires_in"],
  '/webhook': ["enabled","webhook_url","enabled_events","timeout_seconds"],
  '/oauth_server': ["enabled","login_page","consent_page","mcp","resources"],
  '/oauth_server/mcp': ["resource","dynamic_registration","client_id_metadata_documents"],
  '/oauth_clients/*': ["name","redirect_uris","type","resources","skip_consent"],
};

/** Mappings whose further keys Neon's document lets through. */
export const OPEN: readonly string[] = ["/oauth_server","/oauth_server/mcp"];
