// first-result.mjs SITE [QUERY…]: how long headless Chromium takes from a query to the first result on the search page of a built site, with
// nothing in its cache, over loopback. CHROMIUM names the program.
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import {spawn} from 'node:child_process';

const [site, ...words] = process.argv.slice(2);
const queries = words.length ? words : ['コンテナ', '設計', 'static', 'デプロイ 安全', 'Docker', 'template cache'];
const page = `<!DOCTYPE html><html lang="ja"><title>search</title><form data-search><input name="q"><button></button></form>
<div data-search-results></div><script src="/search/search.js"></script><script>
addEventListener('load', () => setTimeout(() => {
  const start = performance.now();
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.search-results li')) return;
    observer.disconnect();
    requestAnimationFrame(() => fetch('/report?' + (performance.now() - start)));
  }).observe(document.querySelector('[data-search-results]'), {childList: true, subtree: true});
  document.querySelector('input').value = decodeURIComponent(location.hash.slice(1));
  document.querySelector('form').requestSubmit();
}, 300));
</script>`;
let report = null;
let bytes = 0;
const server = http.createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost');
  if (url.pathname === '/report') {
    response.end();
    report(Number(url.search.slice(1)));
  } else if (url.pathname === '/') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page);
  } else {
    const file = path.join(site, path.normalize(decodeURIComponent(url.pathname)));
    if (!fs.existsSync(file)) return void response.writeHead(404).end();
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
    const whole = fs.readFileSync(file);
    const content = range ? whole.subarray(Number(range[1]), Number(range[2]) + 1) : whole;
    if (range) response.writeHead(206, {'content-range': `bytes ${range[1]}-${range[2]}/${whole.length}`});
    if (!file.endsWith('.js')) bytes += content.length;
    response.end(content);
  }
});
await new Promise(ready => server.listen(0, '127.0.0.1', ready));
for (const query of queries) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'first-result-'));
  bytes = 0;
  const done = new Promise(resolve => (report = resolve));
  const browser = spawn(process.env.CHROMIUM || 'chromium', [
    '--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--user-data-dir=' + profile, '--remote-debugging-port=0',
    `http://127.0.0.1:${server.address().port}/#${encodeURIComponent(query)}`,
  ], {stdio: 'ignore'});
  const timeout = setTimeout(() => report(NaN), 60_000);
  const time = await done;
  clearTimeout(timeout);
  browser.kill();
  await new Promise(ended => browser.on('exit', ended));
  fs.rmSync(profile, {recursive: true, force: true, maxRetries: 5});
  console.log(`${query}: first result after ${time.toFixed(0)} ms, ${bytes} bytes`);
}
server.close();
