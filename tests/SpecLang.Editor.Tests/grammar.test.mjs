// The colours that a spec has before the server answers, held against what the compiler makes of the same text. No editor is needed.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './editor.mjs';

const extension = path.join(root, 'vscode-extension');
const load = createRequire(path.join(extension, 'package.json'));
const { INITIAL, Registry, parseRawGrammar } = load('vscode-textmate');
const oniguruma = load('vscode-oniguruma');
const samples = path.join(root, 'tests/Samples');

/** What a kind of token of the compiler's must be among the scopes. Names and punctuation have many. */
const expected = {
  Text: /^string\.quoted/,
  Pattern: /^string\.regexp/,
  Number: /^constant\.numeric/,
  Keyword: /^(keyword|storage|constant|support|entity|variable)\./,
  LineComment: /^comment\.line/,
  DocComment: /^comment\.line\.documentation/,
  BlockComment: /^comment\.block/,
};

async function grammar() {
  await oniguruma.loadWASM(readFileSync(load.resolve('vscode-oniguruma/release/onig.wasm')).buffer);
  const file = path.join(extension, 'syntaxes/align.tmLanguage.json');
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner: patterns => new oniguruma.OnigScanner(patterns), createOnigString: text => new oniguruma.OnigString(text) }),
    loadGrammar: async () => parseRawGrammar(readFileSync(file, 'utf8'), file),
  });
  return registry.loadGrammar('source.align');
}

/** The lines of a baseline with their tokens: `//@[start:end) Kind |text|` below each line. */
function linesOf(tokens) {
  const lines = [];
  for (const line of tokens.split('\n')) {
    const token = /^\/\/@\[(\d+):(\d+)\) (\w+) /.exec(line);
    if (token) {
      lines.at(-1).tokens.push({ start: Number(token[1]), kind: token[3] });
    } else {
      lines.push({ text: line, tokens: [] });
    }
  }

  return lines;
}

describe('the TextMate grammar', { timeout: 300_000 }, () => {
  it('gives a policy its colours', () => {
    execFileSync(path.join(extension, 'node_modules/.bin/vscode-tmgrammar-test'), ['tests/*.test.align'], { cwd: extension, stdio: 'pipe' });
  });

  it('takes texts, patterns, numbers, comments and words of all samples for what they are', async () => {
    const align = await grammar();
    const wrong = [];
    let tokens = 0;
    // What has syntax errors has no layout, and need not have right colours.
    for (const name of readdirSync(samples).filter(n => existsSync(path.join(samples, n, 'main.formatted')))) {
      let stack = INITIAL;
      for (const [i, line] of linesOf(readFileSync(path.join(samples, name, 'main.tokens'), 'utf8')).entries()) {
        const coloured = align.tokenizeLine(line.text, stack);
        stack = coloured.ruleStack;
        for (const { start, kind } of line.tokens.filter(t => expected[t.kind])) {
          tokens++;
          const { scopes } = coloured.tokens.find(t => t.startIndex <= start && start < t.endIndex) ?? { scopes: [] };
          if (!scopes.some(s => expected[kind].test(s))) {
            wrong.push(`${name}, ${i + 1}: ${kind} at ${start} of \`${line.text}\` has ${scopes.slice(1).join(' ')}`);
          }
        }
      }
    }

    assert.ok(tokens > 4000, `${tokens} tokens`);
    assert.deepEqual(wrong, []);
  });
});
