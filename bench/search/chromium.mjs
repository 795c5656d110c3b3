// A Chromium without a window, spoken to through a pipe, and a plain file server that compresses nothing.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json', '.wasm': 'application/wasm' };

export function serve(folder) {
  const sent = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    try {
      const bytes = readFileSync(join(folder, path.endsWith('/') ? path + 'index.html' : path));
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
      response.end(bytes);
      sent.push({ path, bytes: bytes.length });
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () =>
    resolve({ address: `http://127.0.0.1:${server.address().port}/`, sent, close: () => { server.closeAllConnections(); server.close(); } })));
}

export async function chromium(program = process.env.VITRINE_BROWSER ?? '/usr/bin/chromium') {
  const profile = mkdtempSync(join(tmpdir(), 'vitrine-bench-'));
  const process_ = spawn(program, ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-component-update', '--disable-background-networking', `--user-data-dir=${profile}`, '--remote-debugging-pipe', 'about:blank'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const [, , , out, into] = process_.stdio;
  const waiting = new Map();
  const listeners = new Set();
  let last = 0;
  let rest = '';
  into.setEncoding('utf8').on('data', (text) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop();
    for (const message of messages.map((each) => JSON.parse(each))) {
      if (message.id) {
        const { resolve, reject } = waiting.get(message.id);
        waiting.delete(message.id);
        if (message.error) reject(new Error(message.error.message)); else resolve(message.result);
      } else listeners.forEach((listener) => listener(message));
    }
  });
  const send = (method, params = {}, sessionId) => new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject });
    out.write(JSON.stringify({ id: last, method, params, sessionId }) + '\0');
  });
  return {
    /** A page in a profile of its own: nothing is kept from the one before. */
    async page() {
      const { browserContextId } = await send('Target.createBrowserContext');
      const { targetId } = await send('Target.createTarget', { url: 'about:blank', browserContextId });
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
      const call = (method, params) => send(method, params, sessionId);
      const requests = new Map();
      const listener = ({ sessionId: from, method, params }) => {
        if (from !== sessionId) return;
        if (method === 'Network.requestWillBeSent') requests.set(params.requestId, { url: params.request.url, bytes: 0 });
        if (method === 'Network.loadingFinished' && requests.has(params.requestId)) requests.get(params.requestId).bytes = params.encodedDataLength;
      };
      listeners.add(listener);
      await call('Page.enable');
      await call('Network.enable');
      return {
        call,
        requests,
        async evaluate(expression) {
          const { result, exceptionDetails } = await call('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
          if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
          return result.value;
        },
        async close() {
          listeners.delete(listener);
          await send('Target.disposeBrowserContext', { browserContextId });
        },
      };
    },
    async close() {
      await send('Browser.close').catch(() => {});
      await new Promise((resolve) => process_.once('exit', resolve));
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
