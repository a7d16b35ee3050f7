// measure.mjs SITE SCRIPT PAGEFIND: what 200 queries load from the index of a site, by blogc's script and by Pagefind's where there is an
// index of it; and how many of the posts that have a Japanese string each finds.
import fs from 'node:fs';
import path from 'node:path';
import {createRequire} from 'node:module';

const [site, script, pagefind] = process.argv.slice(2);
let bytes = 0;
globalThis.fetch = async (request, options) => {
  const file = String(request.url || request).split('?')[0].replace('http://localhost', '').replace(/^\/pagefind\//, pagefind + '/');
  if (!fs.existsSync(file)) return new Response('', {status: 404});
  const range = /^bytes=(\d+)-(\d+)$/.exec(options?.headers?.Range ?? '');
  const whole = fs.readFileSync(file);
  const content = range ? whole.subarray(Number(range[1]), Number(range[2]) + 1) : whole;
  bytes += content.length;
  return new Response(content, {status: range ? 206 : 200, headers: file.endsWith('wasm.unknown.pagefind') ? {'content-type': 'application/wasm'} : {}});
};
const require = createRequire(import.meta.url);
const load = () => {
  delete require.cache[require.resolve(script)];
  require(script);
  return globalThis.blogcSearch;
};

// The posts as a reader sees them.
const {fold} = load();
const posts = [];
(function walk(folder) {
  for (const entry of fs.readdirSync(folder, {withFileTypes: true})) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) walk(file);
    else if (/\/20\d\d\/.*\.html$/.test(file)) {
      const body = fs.readFileSync(file, 'utf8').split('post-content')[1].split('<nav class="post-nav">')[0].replace(/^[^>]*>/, '');
      const text = body.replace(/<[^>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
      posts.push({url: file.slice(site.length), text: fold(text.replace(/\n/g, '\u0001')), raw: text});
    }
  }
})(site);

const numbers = (seed => () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 4294967296)(2026);
const pick = list => list[Math.floor(numbers() * list.length)];
const matching = (pattern, least) => {
  for (;;) {
    const found = pick(posts).raw.match(pattern);
    if (found && found.length >= least) return pick(found);
  }
};
const queries = [];
for (let i = 0; i < 80; i++) queries.push(pick([/[\u4e00-\u9fff]{2,6}/g, /[\u30a1-\u30ff]{3,8}/g, /[\u4e00-\u9fff\u3041-\u30ff]{3,10}/g].map(p => matching(p, 1))));
for (let i = 0; i < 60; i++) queries.push(matching(/[A-Za-z]{3,12}/g, 1));
for (let i = 0; i < 30; i++) queries.push(matching(/[A-Za-z]{3,12}/g, 1) + ' ' + matching(/[A-Za-z]{3,12}/g, 1));
for (let i = 0; i < 30; i++) queries.push(matching(/[\u4e00-\u9fff]{2,4}/g, 1) + ' ' + matching(/[\u30a1-\u30ff]{3,8}/g, 1));

const shown = 6;
async function openPagefind() {
  globalThis.window = {location: {origin: 'http://localhost'}};
  globalThis.location = {origin: 'http://localhost', href: 'http://localhost/'};
  globalThis.document = {querySelector: () => ({getAttribute: () => 'ja'}), currentScript: null};
  const copy = path.join(pagefind, 'pagefind.mjs');
  fs.copyFileSync(path.join(pagefind, 'pagefind.js'), copy);
  const engine = await import(copy + '?' + Math.random());
  await engine.options({basePath: 'http://localhost/pagefind/', noWorker: true});
  await engine.init();
  return engine;
}
const report = (name, all) => {
  all.sort((a, b) => a - b);
  console.log(`${name}: median ${all[all.length / 2]}, 95th percentile ${all[Math.floor(all.length * 0.95)]} bytes`);
};

// Without the engines and the heads of the indexes, which a visit loads once; and with them, as a first query does.
const ours = {query: [], first: []};
const base = path.join(site, 'search') + '/';
for (const query of queries) {
  const {search} = load();
  bytes = 0;
  await search('\u0001\u0002', {base});
  const head = bytes;
  bytes = 0;
  await search(query, {limit: shown, base});
  ours.query.push(bytes);
  ours.first.push(bytes + head + fs.statSync(script).size);
}
report(`${queries.length} queries, ${shown} results each`, ours.query);
report('  with the script and the head of the index', ours.first);
if (!fs.existsSync(path.join(pagefind, 'pagefind.js'))) process.exit(0);
const theirs = {query: [], first: []};
for (const query of queries) {
  bytes = 0;
  const engine = await openPagefind();
  const head = bytes + fs.statSync(path.join(pagefind, 'pagefind.js')).size;
  bytes = 0;
  const answer = await engine.search(query);
  await Promise.all(answer.results.slice(0, shown).map(result => result.data()));
  theirs.query.push(bytes);
  theirs.first.push(bytes + head);
}
report('Pagefind', theirs.query);
report('  with its script, its WebAssembly and its head', theirs.first);

let all = 0, own = 0, other = 0;
const engine = await openPagefind();
const {search} = load();
const urls = new Map();
for (let i = 0; i < 60; i++) {
  const run = Array.from(matching(/[\u3041-\u30ff\u4e00-\u9fff]{4,30}/g, 1));
  const start = Math.floor(numbers() * (run.length - 2));
  const part = run.slice(start, start + 2 + Math.floor(numbers() * 6)).join('');
  const expected = posts.filter(post => post.text.includes(fold(part))).map(post => post.url);
  const found = new Set((await search(part, {limit: Infinity, base})).results.map(result => result.url));
  const results = (await engine.search(part)).results;
  for (const result of results) if (!urls.has(result.id)) urls.set(result.id, (await result.data()).url);
  const others = new Set(results.map(result => urls.get(result.id)));
  all += expected.length;
  own += expected.filter(url => found.has(url)).length;
  other += expected.filter(url => others.has(url)).length;
}
console.log(`60 Japanese strings: blogc finds ${(100 * own / all).toFixed(1)} %, Pagefind ${(100 * other / all).toFixed(1)} % of the posts that have them`);
