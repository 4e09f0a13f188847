import { registerHooks } from 'node:module';

const COST = 'N: 16384';

/** Of Better Auth's hash of passwords, the cost alone is another: a hash takes 0.1 s of a processor. */
registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith('/@better-auth/utils/dist/password.node.mjs')) return loaded;
    const source = String(loaded.source);
    if (!source.includes(COST)) throw new Error(`${url} has another cost than ${COST}`);
    return { ...loaded, source: source.replace(COST, 'N: 256') };
  },
});
