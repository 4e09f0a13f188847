"use strict";
exports.id = 470;
exports.ids = [470];
exports.modules = {

/***/ 5470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepareDelivery: () => (/* binding */ prepareDelivery)
});

// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(6184);
;// CONCATENATED MODULE: ./build/github/reply.js
class NoReply extends Error {
    mayRetry;
    constructor(message, mayRetry) {
        super(message);
        this.mayRetry = mayRetry;
    }
}
function messageOf(body) {
    const { message } = (typeof body === 'object' && body !== null ? body : {});
    return typeof message === 'string' && message.trim() ? message : 'without a message';
}

// EXTERNAL MODULE: ./build/neon/retry.js
var retry = __webpack_require__(3350);
;// CONCATENATED MODULE: ./build/github/retry.js


const BASE_WAIT = 1_000;
const MAX_WAIT = 30_000;
const LIMITED_WAIT = 60_000;
function isRateLimited({ status, headers, body }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    const said = /rate limit|abuse detection/i.test(messageOf(body));
    return said || headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined;
}
function githubWait(attempt) {
    const { reply, retries, maxRetries, remaining, date, random } = attempt;
    const limited = reply !== undefined && isRateLimited(reply);
    if (retries >= maxRetries || !(limited || reply === undefined || reply.status >= 500))
        return undefined;
    const backoff = random * Math.min(MAX_WAIT, BASE_WAIT * 2 ** retries);
    const least = reply ? askedWait(reply, limited, retries, date) : 0;
    const wait = Math.max(backoff, least);
    return wait < remaining ? wait : undefined;
}
function askedWait({ headers }, limited, retries, date) {
    const told = (0,retry/* retryAfter */.P9)(headers['retry-after'], date);
    if (told !== undefined || !limited)
        return told ?? 0;
    const reset = Number(headers['x-ratelimit-reset']);
    if (headers['x-ratelimit-remaining'] === '0' && reset > 0)
        return Math.max(0, reset * 1_000 - date);
    return LIMITED_WAIT * 2 ** retries;
}

;// CONCATENATED MODULE: ./build/github/target.js
function targetOf(repository, environment) {
    const [owner = '', repo = ''] = repository.split('/');
    return { owner, repo, environment };
}
function labelOf({ owner, repo, environment }) {
    const name = `${owner}/${repo}`;
    return environment === undefined ? `repository ${name}` : `environment ${environment} of ${name}`;
}
function publicKeyRoute(target) {
    return route(target, 'GET', 'public-key');
}
function secretRoute(target, secret_name, method = 'PUT') {
    return route(target, method, '{secret_name}', { secret_name });
}
function route({ owner, repo, environment }, method, last, rest = {}) {
    const parameters = {
        owner,
        repo,
        ...(environment !== undefined && { environment_name: environment }),
        ...rest,
    };
    const place = environment === undefined ? 'actions' : 'environments/{environment_name}';
    const path = `/repos/{owner}/{repo}/${place}/secrets/${last}`;
    const filled = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(parameters[name] ?? ''));
    return { route: `${method} ${path}`, parameters, text: `${method} ${filled}` };
}

;// CONCATENATED MODULE: ./build/github/errors.js




class GitHubError extends Error {
    status;
    forAll;
    advice;
    constructor(message, rest = {}) {
        super(message);
        this.status = rest.status;
        this.forAll = rest.forAll ?? false;
        this.advice = rest.advice ?? '';
    }
    text() {
        const what = /[.!?]$/.test(this.message) ? this.message : `${this.message}.`;
        return this.advice ? `${what} ${this.advice}` : what;
    }
}
function errorOfReply(asked, reply, target, clean) {
    const message = clean(messageOf(reply.body));
    const forAll = [401, 403, 404].includes(reply.status) || isRateLimited(reply);
    return new GitHubError(`${asked}: ${reply.status} ${message}`, {
        status: reply.status,
        forAll,
        advice: adviceFor(reply, message, target),
    });
}
const OTHER_TOKENS = "The job's own GITHUB_TOKEN can never have it: use the token of a GitHub App or a fine-grained personal access token (README, How secrets travel).";
function adviceFor(reply, message, target) {
    if (isRateLimited(reply))
        return 'GitHub limits how fast requests may come: raise timeout, or try again later.';
    if (reply.status === 401)
        return 'Check github_token: it is mistyped, revoked or has expired.';
    if (reply.status === 403) {
        const whose = /by integration/i.test(message)
            ? "This is the job's own GITHUB_TOKEN, or the token of a GitHub App without the permission."
            : 'The token lacks the permission, or the organization has not admitted it.';
        return `${whose} ${needed(target, reply)} ${OTHER_TOKENS}`;
    }
    if (reply.status === 404) {
        return `GitHub finds no ${labelOf(target)} with this token: check github_repository${target.environment === undefined ? '' : ' and github_environment, which must exist already'}, and that the token includes the repository. ${needed(target, reply)} ${OTHER_TOKENS}`;
    }
    return reply.status >= 500 ? 'GitHub had a fault: see https://www.githubstatus.com.' : '';
}
function needed(target, { headers }) {
    const name = target.environment === undefined ? 'Secrets' : 'Environments';
    const accepted = headers['x-accepted-github-permissions'];
    const asked = accepted ? ` (GitHub asks for ${(0,build_text/* oneLine */.TN)(accepted, 100)})` : '';
    return `It takes the repository permission "${name}: read and write"${asked}, or the scope repo of a classic token.`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/neon/transport.js + 1 modules
var transport = __webpack_require__(9182);
;// CONCATENATED MODULE: ./build/github/client.js







function createGitHub(options, effects) {
    const { target } = options;
    const { seal } = effects;
    const clean = (text) => (0,build_text/* oneLine */.TN)(effects.redact(text));
    const ask = (route, body, isRight) => request({ route, body, isRight }, options, effects);
    async function publicKey() {
        const route = publicKeyRoute(target);
        const { body, status } = await ask(route, undefined, isSuccess);
        const { key, key_id } = (body ?? {});
        try {
            if (typeof key !== 'string' || typeof key_id !== 'string' || key_id === '')
                throw new Error();
            seal('a trial', key);
            return { key, key_id };
        }
        catch {
            throw new GitHubError(`${clean(route.text)}: ${status}, but the answer holds no public key`);
        }
    }
    async function checkWrite(absent) {
        const mayWrite = (status) => ![401, 403, 429].includes(status);
        await ask(secretRoute(target, absent, 'DELETE'), undefined, mayWrite);
    }
    async function put(name, value, { key, key_id }) {
        await ask(secretRoute(target, name), { encrypted_value: seal(value, key), key_id }, isSuccess);
    }
    async function store(name, value, key) {
        try {
            await put(name, value, key);
            return key;
        }
        catch (error) {
            if (!(error instanceof GitHubError) || ![400, 422].includes(error.status ?? 0))
                throw error;
            const fresh = await publicKey();
            if (fresh.key_id === key.key_id)
                throw error;
            effects.log(`${error.message}. The public key was replaced: trying again with the new one.`);
            await put(name, value, fresh);
            return fresh;
        }
    }
    return { publicKey, checkWrite, store };
}
const isSuccess = (status) => status >= 200 && status < 300;
async function request({ route, body, isRight }, { target, maxRetries, deadline }, effects) {
    const clean = (text) => (0,build_text/* oneLine */.TN)(effects.redact(text));
    const asked = clean(route.text);
    let failure;
    for (let retries = 0;; retries++) {
        const remaining = deadline - effects.now();
        if (remaining <= 0)
            throw failure ?? notSent(asked);
        const came = await tryOnce(route, body, remaining, effects);
        effects.debug(`${asked}: ${came instanceof NoReply ? came.message : came.status}`);
        if (!(came instanceof NoReply) && isRight(came.status))
            return came;
        failure =
            came instanceof NoReply
                ? new GitHubError(`${asked}: ${clean(came.message)}`, {
                    advice: came.mayRetry ? CHECK_NETWORK : TRUST,
                })
                : errorOfReply(asked, came, target, clean);
        if (came instanceof NoReply && !came.mayRetry)
            throw failure;
        const wait = githubWait({
            reply: came instanceof NoReply ? undefined : came,
            retries,
            maxRetries,
            remaining: deadline - effects.now(),
            date: Date.now(),
            random: effects.random(),
        });
        if (wait === undefined)
            throw failure;
        effects.log(`${failure.message}. Trying again in ${(0,transport/* inSeconds */.F7)(wait)} (${retries + 1} of at most ${maxRetries}).`);
        await effects.sleep(wait);
    }
}
const TRUST = 'For a certificate authority of your own, set NODE_EXTRA_CA_CERTS to its file.';
const CHECK_NETWORK = 'Check the network and proxy of the runner, and GITHUB_API_URL.';
async function tryOnce({ route, parameters }, data, remaining, { send }) {
    try {
        return await send(route, { ...parameters, ...(data && { data }) }, (0,retry/* tryTimeout */.f5)('GET', remaining));
    }
    catch (error) {
        if (error instanceof NoReply)
            return error;
        throw error;
    }
}
function notSent(asked) {
    return new GitHubError(`${asked}: not sent: the timeout of the step is over`, {
        forAll: true,
        advice: 'Raise timeout.',
    });
}

// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8743);
;// CONCATENATED MODULE: ./build/github/octokit.js



async function octokitSend(token, debug) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 2413));
    const octokit = getOctokit(token.reveal(), {
        userAgent: `neon-auth-action/${version/* VERSION */.x}`,
        log: { debug, info: debug, warn: debug, error: debug },
    });
    return async (route, parameters, timeout) => {
        const signal = AbortSignal.timeout(Math.ceil(timeout));
        try {
            const { status, headers, data } = await octokit.request(route, {
                ...parameters,
                headers: { 'x-github-api-version': '2022-11-28' },
                request: { signal },
            });
            return reply(status, headers, data);
        }
        catch (error) {
            if (error instanceof NoReply)
                throw error;
            const { response } = error;
            if (response)
                return reply(response.status, response.headers, response.data);
            if (signal.aborted)
                throw new NoReply(`no answer within ${(0,transport/* inSeconds */.F7)(timeout)}`, true);
            throw noReply(error);
        }
    };
}
function reply(status, headers, body) {
    if (typeof body === 'string' && /json/i.test(String(headers['content-type']))) {
        throw new NoReply(`${status}, but the answer is not whole`, true);
    }
    const texts = Object.entries(headers).map(([name, value]) => [
        name,
        value === undefined ? value : String(value),
    ]);
    return { status, headers: Object.fromEntries(texts), body };
}
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)|^ERR_SSL|EPROTO/;
function noReply(error) {
    let reason = error;
    for (let depth = 0; depth < 5; depth++) {
        const { cause } = (reason ?? {});
        if (cause === undefined)
            break;
        reason = cause;
    }
    const { code = '', message = '' } = reason;
    const certificate = CERTIFICATE.test(code);
    const what = certificate ? 'the certificate of GitHub is not trusted' : 'the connection failed';
    return new NoReply(`${what} (${code || message})`, !certificate);
}

;// CONCATENATED MODULE: ./build/github/seal.js
async function createSeal() {
    const { default: sodium } = await __webpack_require__.e(/* import() */ 768).then(__webpack_require__.bind(__webpack_require__, 4768));
    await sodium.ready;
    const base64 = sodium.base64_variants.ORIGINAL;
    return (text, publicKey) => sodium.to_base64(sodium.crypto_box_seal(sodium.from_string(text), sodium.from_base64(publicKey, base64)), base64);
}

;// CONCATENATED MODULE: ./build/github/storing.js







async function checkTarget(target, token, readsOnly, surroundings) {
    const { debug } = surroundings;
    const [seal, send] = await Promise.all([createSeal(), octokitSend(token, debug)]);
    const secrets = createGitHub({ target, ...surroundings }, { ...surroundings, seal, send });
    const key = await secrets.publicKey();
    if (!readsOnly)
        await secrets.checkWrite(`NEON_AUTH_ACTION_CHECK_${(0,external_node_crypto_.randomUUID)().replaceAll('-', '_')}`);
    return { target, secrets, key };
}
async function storeAll({ secrets, key }, values) {
    const done = { stored: [], failed: [], why: [] };
    let current = key;
    let over = false;
    for (const [name, text] of values) {
        if (over) {
            done.failed.push(name);
            continue;
        }
        try {
            current = await secrets.store(name, text, current);
            done.stored.push(name);
        }
        catch (error) {
            done.failed.push(name);
            done.why.push(error instanceof GitHubError ? error.text() : `${name}: ${(0,build_text/* oneLine */.TN)(error)}.`);
            over = error instanceof GitHubError && error.forAll;
        }
    }
    return done;
}
function storedText({ stored, failed, why }, target, missing) {
    const not = [...failed, ...missing];
    return [
        ...new Set(why),
        `Stored in ${labelOf(target)}: ${stored.join(', ') || 'none'}. Not stored: ${not.join(', ')}.`,
    ].join(' ');
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/outputs/env-file.js
class Unwritable extends Error {
}
const PLAIN = /^[\w.:/@%+,=-]+$/;
function envLine(name, value) {
    if (PLAIN.test(value))
        return `${name}=${value}`;
    const single = !value.includes("'") && !/\\(?:\\|$)/.test(value);
    if (/[\0\r]|\$[\w{]/.test(value) || !(single || !/["$\x60\\]/.test(value))) {
        throw new Unwritable(`the value of ${name} has characters for which shells and dotenv readers know no common quotes`);
    }
    return single ? `${name}='${value}'` : `${name}="${value}"`;
}
function withLines(text, lines) {
    const left = new Map(lines);
    let result = '';
    for (const { whole, start, name } of entries(text)) {
        const line = name === undefined ? undefined : lines.get(name);
        if (name === undefined || line === undefined)
            result += whole;
        else if (left.delete(name))
            result += start + line + (/\r?\n$/.exec(whole)?.[0] ?? '');
    }
    const lineEnd = /\r?\n/.exec(text)?.[0] ?? '\n';
    if (left.size > 0 && result !== '' && result !== BOM && !result.endsWith('\n'))
        result += lineEnd;
    for (const line of left.values())
        result += line + lineEnd;
    return result;
}
const BOM = '\xEF\xBB\xBF';
const ASSIGNMENT = /([ \t]*(?:export[ \t]+)?)([\w.-]+)(?:[ \t]*=|:[ \t])[ \t]*/y;
const QUOTED = /(?:'(?:\\'|[^'])*'|"(?:\\"|[^"])*"|\x60(?:\\\x60|[^\x60])*\x60)[ \t]*(?:#[^\r\n]*)?(?=\r?\n|$)/y;
const REST_OF_LINE = /[^\n]*(?:\n|$)/y;
function* entries(text) {
    let at = 0;
    if (text.startsWith(BOM)) {
        at = BOM.length;
        yield { whole: BOM, start: '' };
    }
    while (at < text.length) {
        const assigned = matchAt(ASSIGNMENT, text, at);
        const valueAt = at + (assigned?.[0].length ?? 0);
        const quoted = assigned ? (matchAt(QUOTED, text, valueAt)?.[0].length ?? 0) : 0;
        const end = valueAt + quoted + (matchAt(REST_OF_LINE, text, valueAt + quoted)?.[0].length ?? 0);
        const whole = text.slice(at, end);
        yield assigned ? { whole, start: assigned[1] ?? '', name: assigned[2] ?? '' } : { whole, start: '' };
        at = end;
    }
}
function matchAt(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text);
}

;// CONCATENATED MODULE: ./build/outputs/env-file-place.js





class PlaceProblem extends Error {
}
function envFilePlace(given, workspace) {
    if (!workspace)
        throw new PlaceProblem('needs GITHUB_WORKSPACE, which is not set');
    if (/[/\\]$/.test(given))
        throw new PlaceProblem('is not a file');
    const root = real(workspace, 'the workspace does not exist: check out first');
    const asked = (0,external_node_path_.resolve)(root, given);
    const folder = real((0,external_node_path_.dirname)(asked), 'its folder does not exist');
    const unresolved = (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(asked));
    const there = (0,external_node_fs_.lstatSync)(unresolved, { throwIfNoEntry: false });
    const place = there ? real(unresolved, 'is a link to nothing') : unresolved;
    const inside = (0,external_node_path_.relative)(root, place);
    if (inside === '' || inside.split(external_node_path_.sep)[0] === '..' || (0,external_node_path_.isAbsolute)(inside)) {
        throw new PlaceProblem('is not within the workspace, links resolved');
    }
    if (there && !(0,external_node_fs_.statSync)(place).isFile())
        throw new PlaceProblem('is not a file');
    if (there)
        readable(place);
    may((0,external_node_path_.dirname)(place), external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK, 'its folder may not be written to');
    return place;
}
function real(path, otherwise) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        throw new PlaceProblem(otherwise);
    }
}
function may(path, mode, otherwise) {
    try {
        (0,external_node_fs_.accessSync)(path, mode);
    }
    catch {
        throw new PlaceProblem(otherwise);
    }
}
function readable(place) {
    may(place, external_node_fs_.constants.R_OK, 'may not be read');
    if ((0,external_node_fs_.readFileSync)(place).includes(0))
        throw new PlaceProblem('is not a text file in UTF-8');
}
function writeEnvFile(place, variables) {
    const lines = new Map(variables.map(({ name, value }) => [name, latin1(Buffer.from(envLine(name, value), 'utf8'))]));
    const there = (0,external_node_fs_.lstatSync)(place, { throwIfNoEntry: false });
    if (there && !there.isFile())
        throw new PlaceProblem('is no longer a file');
    const text = withLines(there ? latin1((0,external_node_fs_.readFileSync)(place)) : '', lines);
    replace(place, Buffer.from(text, 'latin1'));
}
function latin1(bytes) {
    return bytes.toString('latin1');
}
function replace(place, bytes) {
    const beside = (0,external_node_path_.join)((0,external_node_path_.dirname)(place), `.${(0,external_node_path_.basename)(place)}.${(0,external_node_crypto_.randomUUID)()}`);
    const file = (0,external_node_fs_.openSync)(beside, 'wx', 0o600);
    try {
        try {
            (0,external_node_fs_.fchmodSync)(file, 0o600);
            for (let written = 0; written < bytes.length;)
                written += (0,external_node_fs_.writeSync)(file, bytes, written);
            (0,external_node_fs_.fsyncSync)(file);
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
        (0,external_node_fs_.renameSync)(beside, place);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(beside, { force: true });
        throw error;
    }
}
function placeText(error) {
    return (0,build_text/* oneLine */.TN)(error instanceof Error ? error.message : error);
}

// EXTERNAL MODULE: ./build/node_modules/@actions/core/lib/core.js + 5 modules
var core = __webpack_require__(2488);
// EXTERNAL MODULE: ./build/secret.js
var secret = __webpack_require__(1623);
;// CONCATENATED MODULE: ./build/outputs/environment.js


const ROWS = {
    stack: [
        { name: 'STACK_PROJECT_ID', output: 'auth_provider_project_id', public: 'STACK_PROJECT_ID' },
        {
            name: 'STACK_PUBLISHABLE_CLIENT_KEY',
            output: 'pub_client_key',
            public: 'STACK_PUBLISHABLE_CLIENT_KEY',
        },
        { name: 'STACK_SECRET_SERVER_KEY', output: 'secret_server_key' },
    ],
    better_auth: [
        { name: 'NEON_AUTH_BASE_URL', output: 'base_url', public: 'NEON_AUTH_URL' },
        { name: 'NEON_AUTH_JWKS_URL', output: 'jwks_url' },
    ],
};
const PREFIX = { nextjs: 'NEXT_PUBLIC_', vite: 'VITE_' };
function variablesOf(generation, outputs, framework) {
    const rows = ROWS[generation];
    const server = rows.map(row => variable(row.name, row.output, outputs));
    const browser = framework
        ? rows.map(row => row.public && variable(PREFIX[framework] + row.public, row.output, outputs))
        : [];
    return [...server, ...browser].filter(found => typeof found === 'object');
}
function variable(name, output, outputs) {
    const value = textOf(outputs[output]);
    return value === undefined ? undefined : { name, value, secret: output === 'secret_server_key' };
}
function textOf(value) {
    if (value === undefined || value === null || value === '')
        return undefined;
    return value instanceof secret/* Secret */.z ? value.reveal() || undefined : String(value);
}
function exportVariables(variables, log) {
    if (!process.env.GITHUB_ENV) {
        log.warning('GITHUB_ENV is not set: the variables are not exported.');
        return false;
    }
    for (const { name, value } of variables)
        core/* exportVariable */.dN(name, value);
    return true;
}

;// CONCATENATED MODULE: ./build/delivery.js





async function prepareDelivery({ call }, log, surroundings, env) {
    try {
        const ready = {};
        const { env_file } = call;
        if (env_file) {
            ready.place = () => envFilePlace(env_file, env.GITHUB_WORKSPACE);
            ready.place();
        }
        if (call.github_secrets)
            ready.target = await prepareTarget(call, surroundings, env);
        return async (result) => (call.dry_run ? rehearsed(call, ready) : deliver(call, ready, result, log));
    }
    catch (error) {
        if (error instanceof PlaceProblem)
            return { failure: `Input env_file: ${error.message}.` };
        if (error instanceof GitHubError)
            return { failure: `${error.text()} Nothing was asked of Neon.` };
        throw error;
    }
}
function prepareTarget(call, surroundings, env) {
    const repository = call.github_repository ?? env.GITHUB_REPOSITORY;
    if (!repository)
        throw new GitHubError('Input github_repository: is required outside of a workflow');
    if (env.GITHUB_API_URL && !URL.canParse(env.GITHUB_API_URL))
        throw new GitHubError('GITHUB_API_URL is not a URL');
    const target = targetOf(repository, call.github_environment);
    return checkTarget(target, call.github_token, call.dry_run, surroundings);
}
function rehearsed({ export_env, env_file, github_secrets = [] }, { target }) {
    const did = [];
    if (export_env)
        did.push('Would set environment variables for the later steps.');
    if (env_file)
        did.push(`Would write variables to ${env_file}.`);
    if (target) {
        const names = github_secrets.map(({ secret }) => secret).join(', ');
        did.push(`Would store in ${labelOf(target.target)}, whose public key could be read: ${names}.`);
    }
    return { did, failures: [] };
}
async function deliver(call, { place, target }, result, log) {
    const done = { did: [], failures: [] };
    const variables = variablesOf(call.auth_provider, result.outputs, call.framework);
    const names = variables.map(({ name }) => name).join(', ') || 'none';
    const attempt = async (input, act) => {
        try {
            await act();
        }
        catch (error) {
            done.failures.push(`${input}: ${placeText(error)}.`);
        }
    };
    if (call.export_env) {
        await attempt('export_env', () => {
            if (exportVariables(variables, log))
                done.did.push(`Environment variables for the later steps: ${names}.`);
        });
    }
    if (place) {
        await attempt('env_file', () => {
            if (variables.length > 0)
                writeEnvFile(place(), variables);
            done.did.push(`Variables written to ${call.env_file}: ${names}.`);
        });
    }
    if (target)
        await attempt('github_secrets', () => toSecrets(call, target, result, done));
    return done;
}
async function toSecrets({ github_secrets = [] }, target, { outputs }, done) {
    const values = [];
    const missing = [];
    for (const mapping of github_secrets) {
        const text = textOf(outputs[mapping.output]);
        if (text === undefined)
            missing.push(mapping);
        else
            values.push([mapping.secret, text]);
    }
    const stored = await storeAll(target, values);
    if (stored.stored.length > 0)
        done.did.push(`Stored in ${labelOf(target.target)}: ${stored.stored.join(', ')}.`);
    if (missing.length > 0)
        stored.why.push(missingText(missing, outputs.created === false));
    if (stored.why.length === 0)
        return;
    done.failures.push(storedText(stored, target.target, missing.map(({ secret }) => secret)));
    if (stored.failed.length > 0) {
        done.failures.push('The outputs of this step are set: a later step with if: failure() can use the values.');
    }
}
function missingText(missing, reused) {
    const names = missing.map(({ output }) => output).join(', ');
    return reused
        ? `The integration exists already, and Neon does not give ${names} again: use generate-sdk-keys for new keys.`
        : `Neon's answer has no ${names}.`;
}


/***/ })

};
;