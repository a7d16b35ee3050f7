// A small store with subscriptions.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const DEFAULTS = { theme: 'light', pageSize: 20, tags: [] };

export class Store extends EventTarget {
  #state;
  static version = 3;

  constructor(file, initial = {}) {
    super();
    this.file = path.resolve(file);
    this.#state = { ...DEFAULTS, ...initial };
  }

  get(key) {
    return this.#state[key];
  }

  set(key, value) {
    if (Object.is(this.#state[key], value)) return false;
    const before = this.#state[key];
    this.#state = { ...this.#state, [key]: value };
    this.dispatchEvent(new CustomEvent('change', { detail: { key, before, value } }));
    return true;
  }

  async load() {
    try {
      const text = await readFile(this.file, 'utf8');
      this.#state = { ...DEFAULTS, ...JSON.parse(text) };
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
    return this;
  }

  async save() {
    const text = JSON.stringify(this.#state, null, 2);
    await writeFile(this.file, `${text}\n`);
  }
}

/* Calls a function at most once in a while. */
export function throttle(work, wait = 250) {
  let last = 0;
  let timer = null;
  return function (...args) {
    const now = Date.now();
    const rest = wait - (now - last);
    if (rest <= 0) {
      last = now;
      work.apply(this, args);
    } else if (timer === null) {
      timer = setTimeout(() => {
        timer = null;
        last = Date.now();
        work.apply(this, args);
      }, rest);
    }
  };
}

export default new Store(process.argv[2] ?? './store.json');
