// What no test can make the action do from outside, by NODE_OPTIONS=--require: CRASH says which.
const boom = new Error('boom\n::error::not a command');
const silence = () => {
  const { EventEmitter } = require('node:events');
  require('node:http').request = () =>
    Object.assign(new EventEmitter(), { setTimeout() {}, write() {}, end() {}, destroy() {} });
};
const ways = {
  rejection: () => setTimeout(() => void Promise.reject(boom), 300),
  exception: () =>
    setTimeout(() => {
      throw boom;
    }, 300),
  // As some library may.
  text: () =>
    setTimeout(() => {
      throw 'only a text';
    }, 300),
  // Requests that never do anything, and no timer of theirs ever fires.
  stuck: () => {
    const { setTimeout: original } = globalThis;
    globalThis.setTimeout = (act, delay) => original(act, delay > 500 && delay < 1_500 ? 1e9 : delay);
    silence();
  },
  // Requests that never do anything, and timers that keep nothing alive: the event loop runs empty.
  'event-loop-empty': () => {
    const { setTimeout: original } = globalThis;
    globalThis.setTimeout = (...given) => original(...given).unref();
    silence();
  },
};
ways[process.env.CRASH]();
