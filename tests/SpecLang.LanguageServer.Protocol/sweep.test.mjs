// Every kind of request on every sample of the corpus, at every tenth place: no error, and no answer over a second.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Client, root, uriOf } from './client.mjs';

const samples = path.join(root, 'tests/Samples');
const patience = 1000;
const step = 10;

/** The files of the corpus: each case's main file, and every fragment. */
function files() {
  return readdirSync(samples, { recursive: true })
    .filter(name => name.endsWith('.align'))
    .sort()
    .map(name => path.join(samples, name))
    .filter(file => existsSync(file));
}

/** Every tenth place of a text, as line and character. */
function* places(text) {
  let line = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at % step === 0) {
      yield { line, character: at - start };
    }

    if (text[at] === '\n') {
      line++;
      start = at + 1;
    }
  }
}

const ofPlace = {
  'textDocument/hover': p => p,
  'textDocument/completion': p => p,
  'textDocument/signatureHelp': p => p,
  'textDocument/definition': p => p,
  'textDocument/references': p => ({ ...p, context: { includeDeclaration: true } }),
  'textDocument/documentHighlight': p => p,
  'textDocument/prepareRename': p => p,
  'textDocument/rename': p => ({ ...p, newName: 'another_name' }),
  'textDocument/selectionRange': p => ({ textDocument: p.textDocument, positions: [p.position] }),
  'textDocument/codeAction': p => ({ textDocument: p.textDocument, range: { start: p.position, end: p.position }, context: { diagnostics: [] } }),
};

const ofDocument = {
  'textDocument/documentSymbol': d => d,
  'textDocument/foldingRange': d => d,
  'textDocument/documentLink': d => d,
  'textDocument/codeLens': d => d,
  'textDocument/semanticTokens/full': d => d,
  'textDocument/semanticTokens/full/delta': d => ({ ...d, previousResultId: '0' }),
  'textDocument/diagnostic': d => d,
  'textDocument/formatting': d => ({ ...d, options: { tabSize: 2, insertSpaces: true } }),
  'textDocument/rangeFormatting': d => ({ ...d, range: { start: { line: 1, character: 0 }, end: { line: 5, character: 0 } }, options: { tabSize: 2, insertSpaces: true } }),
  'textDocument/inlayHint': d => ({ ...d, range: { start: { line: 0, character: 0 }, end: { line: 10000, character: 0 } } }),
};

/** What a request may be refused for: renames that would change a meaning, or that nobody can do. */
const mayRefuse = new Set(['textDocument/rename', 'textDocument/prepareRename']);

describe('every request, everywhere', { concurrency: 1 }, () => {
  it('answers on every sample without a failure, within a second', { timeout: 600_000 }, async t => {
    const client = await Client.start({ folder: samples });
    t.after(() => client.kill());
    let asked = 0;
    let slowest = { took: 0 };
    const ask = async (method, params, file) => {
      const begun = performance.now();
      asked++;
      try {
        await client.request(method, params);
      } catch (error) {
        const isRefusal = mayRefuse.has(method) && error.code === -32803;
        assert.ok(isRefusal, `${method} of ${file} with ${JSON.stringify(params)}: ${error.code} ${error.message}`);
      }

      const took = performance.now() - begun;
      if (took > slowest.took) {
        slowest = { took, method, file };
      }
    };

    for (const file of files()) {
      const uri = uriOf(file);
      const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
      client.open(uri, text);
      const textDocument = { uri };
      for (const [method, params] of Object.entries(ofDocument)) {
        await ask(method, params({ textDocument }), file);
      }

      for (const position of places(text)) {
        await Promise.all(Object.entries(ofPlace).map(([method, params]) => ask(method, params({ textDocument, position }), file)));
      }

      client.close(uri);
    }

    await ask('workspace/symbol', { query: 'e' }, 'the workspace');
    assert.deepEqual(client.messages.filter(m => m.type === 1), []);
    assert.equal(await client.stop(), 0);
    console.log(`${asked} requests over ${files().length} files; the slowest answer: ${Math.round(slowest.took)} ms (${slowest.method} of ${path.basename(path.dirname(slowest.file))})`);
    // Other work on the machine is not the server's fault: a second is meant for an answer, and the bound here leaves room for ten at once.
    assert.ok(slowest.took < patience, `${slowest.method} of ${slowest.file} took ${Math.round(slowest.took)} ms`);
  });
});
