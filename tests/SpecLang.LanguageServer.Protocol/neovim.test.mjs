// A second client: Neovim, without a screen, set up as docs/editors.md says.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root, serverCommand } from './client.mjs';

const hasNeovim = spawnSync('nvim', ['--version']).status === 0;

const spec = `record Answer { response: text }

lexicon Rude { "whatever" }

constitution Manners over Answer {
  principle Polite { forbid   response contains   Rude }
  principle Kind { forbid response contains Rudee }
}
`;

/** Waits for the server, then does what a person would, and writes down what the editor has. */
const drive = `
local function waited(condition) return vim.wait(60000, condition, 50) end
local seen = {}
local diagnostics = function() return vim.diagnostic.get(0) end
seen.diagnostics = waited(function() return #diagnostics() > 0 end) and vim.tbl_map(function(d) return { code = d.code, line = d.lnum, message = d.message } end, diagnostics()) or {}
vim.api.nvim_win_set_cursor(0, { 6, vim.fn.stridx(vim.fn.getline(6), 'Rude') })
vim.lsp.buf.definition()
seen.definition = waited(function() return vim.api.nvim_win_get_cursor(0)[1] == 3 end) and vim.fn.expand('<cword>') or ''
vim.api.nvim_buf_set_lines(0, 6, 7, true, { '  principle Kind { forbid response contains Rude }' })
seen.mended = waited(function() return #vim.tbl_filter(function(d) return d.severity == vim.diagnostic.severity.ERROR end, diagnostics()) == 0 end)
if vim.lsp.buf.format then vim.lsp.buf.format({ timeout_ms = 30000 }) else vim.lsp.buf.formatting_sync(nil, 30000) end
seen.line = vim.fn.getline(6)
local answers = vim.lsp.buf_request_sync(0, 'textDocument/hover', vim.lsp.util.make_position_params(), 30000)
for _, answer in pairs(answers or {}) do seen.hover = answer.result and answer.result.contents.value end
vim.fn.writefile({ vim.json and vim.json.encode(seen) or vim.fn.json_encode(seen) }, vim.env.ALIGN_SEEN)
vim.cmd('qa!')
`;

describe('Neovim', () => {
  it('shows diagnostics, leads to a definition, and lays a file out', { skip: hasNeovim ? false : 'there is no nvim on the path', timeout: 300_000 }, t => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'align-nvim-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const [setup] = /```lua\n([\s\S]*?)```/.exec(readFileSync(path.join(root, 'docs/editors.md'), 'utf8')).slice(1);
    writeFileSync(path.join(folder, 'init.lua'), setup);
    writeFileSync(path.join(folder, 'drive.lua'), drive);
    writeFileSync(path.join(folder, 'policy.align'), spec);
    const [program, ...parameters] = serverCommand();
    writeFileSync(path.join(folder, 'align'), `#!/bin/sh\nexec ${[program, ...parameters.slice(0, -2)].map(p => `'${p}'`).join(' ')} "$@"\n`, { mode: 0o755 });
    const seenFile = path.join(folder, 'seen.json');
    const environment = { ...process.env, PATH: `${folder}:${process.env.PATH}`, ALIGN_SEEN: seenFile, HOME: folder, XDG_STATE_HOME: folder, XDG_DATA_HOME: folder };
    execFileSync('nvim', ['--headless', '-n', '-i', 'NONE', '-u', path.join(folder, 'init.lua'), path.join(folder, 'policy.align'), '-c', `luafile ${path.join(folder, 'drive.lua')}`], { env: environment, timeout: 240_000, stdio: 'pipe' });
    const seen = JSON.parse(readFileSync(seenFile, 'utf8'));
    assert.equal(seen.diagnostics.length, 1);
    assert.match(seen.diagnostics[0].message, /did you mean `Rude`/);
    assert.equal(seen.diagnostics[0].line, 6);
    assert.equal(seen.definition, 'Rude');
    assert.equal(seen.mended, true);
    assert.equal(seen.line, '  principle Polite { forbid response contains Rude }');
    assert.match(seen.hover, /lexicon Rude/);
  });
});
