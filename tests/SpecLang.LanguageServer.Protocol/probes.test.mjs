// What an editor asks of the parts of a spec that speak of many records: suites, monitors and probes.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client, uriOf } from './client.mjs';

const text = `record Answer { prompt: text  response: text = ""  turns: int = 0 }

constitution Manners over Answer {
  principle Polite { forbid response contains "whatever" }
  principle Honest { require response is not empty }
}

suite Recorded for Manners {
  cases from "cases.jsonl"
}

monitor Weekly for Manners {
  expect rate(violates Polite) <= 1%
}

probe Jailbreaks for Manners {
  seeds  from "seeds.jsonl"
  vary   prompt by attack { base64, persona("DAN") }
  vary   prompt by { "{prompt}!" }
  expect attack_success(Polite) <= 5%
}
`;
const lines = text.split('\n');
let folder;
let client;
let uri;

function at(line, word, inside = 0) {
  const index = lines.findIndex(l => l.includes(line));
  assert.ok(index >= 0, `the spec has no line with ${line}`);
  return { textDocument: { uri }, position: { line: index, character: lines[index].indexOf(word) + inside } };
}

const labels = list => list.items.map(i => i.label);
const complete = async (...where) => labels(await client.request('textDocument/completion', at(...where)));
const hover = async (...where) => (await client.request('textDocument/hover', at(...where))).contents.value;

before(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'align-protocol-'));
  writeFileSync(path.join(folder, 'policy.align'), text);
  writeFileSync(path.join(folder, 'align.json'), '{ "spec": "policy.align" }\n');
  writeFileSync(path.join(folder, 'seeds.jsonl'), '{"prompt":"x"}\n');
  client = await Client.start({ folder });
  uri = uriOf(path.join(folder, 'policy.align'));
  client.open(uri, text);
});

after(async () => {
  assert.equal(await client.stop(), 0);
  assert.deepEqual(client.messages.filter(m => m.type === 1), []);
  rmSync(folder, { recursive: true });
});

describe('suites, monitors and probes', { concurrency: 1 }, () => {
  it('completes attacks that are not named yet, and those that take something', async () => {
    const attacks = await complete('vary   prompt by attack', 'persona');
    assert.ok(attacks.includes('rot13') && attacks.includes('persona'), attacks.join());
    assert.ok(!attacks.includes('base64'));
  });

  it('completes fields, constitutions, principles, outcomes and statistics', async () => {
    assert.deepEqual((await complete('vary   prompt by attack', 'prompt')).sort(), ['prompt', 'response', 'turns']);
    assert.ok((await complete('probe Jailbreaks', 'Manners')).includes('Manners'));
    const ofSuccess = await complete('expect attack_success', 'Polite');
    assert.ok(ofSuccess.includes('Polite') && ofSuccess.includes('Honest') && !ofSuccess.includes('turns'), ofSuccess.join());
    assert.ok((await complete('expect rate(', 'violates')).includes('not_applicable'));
    const ofRate = await complete('expect rate(', 'Polite');
    assert.ok(ofRate.includes('Polite') && ofRate.includes('Honest'), ofRate.join());
    const ofMonitor = await complete('expect rate(', 'rate');
    assert.ok(ofMonitor.includes('psi') && !ofMonitor.includes('attack_success') && !ofMonitor.includes('rank_correlation'), ofMonitor.join());
    assert.ok((await complete('expect attack_success', 'attack_success')).includes('same decision'));
  });

  it('completes files of records, and fields in varied texts', async () => {
    assert.ok((await complete('seeds  from', 'seeds.jsonl')).includes('seeds.jsonl'));
    const fields = await complete('"{prompt}!"', 'prompt}');
    assert.ok(fields.includes('response') && !fields.includes('evidence'), fields.join());
  });

  it('says on hover what a probe, an attack and a word are', async () => {
    assert.match(await hover('probe Jailbreaks', 'Jailbreaks', 1), /probe Jailbreaks for Manners[\s\S]*`seeds\.jsonl`[\s\S]*attack: `base64`, `persona`/);
    assert.match(await hover('vary   prompt by attack', 'persona', 1), /plays? somebody who has no rules|play somebody who has no rules/);
    assert.match(await hover('seeds  from', 'seeds', 1), /records that/);
    assert.match(await hover('expect attack_success', 'Polite', 1), /principle Polite/);
  });

  it('lists them in the outline, and links their files', async () => {
    const symbols = await client.request('textDocument/documentSymbol', { textDocument: { uri } });
    assert.deepEqual(symbols.slice(2).map(s => s.detail), ['suite for Manners', 'monitor for Manners', 'probe for Manners']);
    const links = await client.request('textDocument/documentLink', { textDocument: { uri } });
    assert.ok(links.some(l => l.target?.endsWith('/seeds.jsonl')));
  });

  it('renames a principle where probes and monitors name it', async () => {
    const edit = await client.request('textDocument/rename', { ...at('principle Polite', 'Polite', 1), newName: 'Courteous' });
    const edits = (edit.documentChanges?.flatMap(c => c.edits) ?? Object.values(edit.changes).flat()).filter(e => e.newText === 'Courteous');
    assert.equal(edits.length, 3);
  });

  it('colours attacks as words of a closed set', async () => {
    const { data } = await client.request('textDocument/semanticTokens/full', { textDocument: { uri } });
    const legend = client.hello.capabilities.semanticTokensProvider.legend.tokenTypes;
    let line = 0;
    let column = 0;
    const kinds = new Map();
    for (let i = 0; i < data.length; i += 5) {
      column = data[i] === 0 ? column + data[i + 1] : data[i + 1];
      line += data[i];
      kinds.set(lines[line].slice(column, column + data[i + 2]), legend[data[i + 3]]);
    }

    assert.equal(kinds.get('base64'), 'enumMember');
    assert.equal(kinds.get('persona'), 'enumMember');
    assert.equal(kinds.get('Jailbreaks'), 'class');
  });
});
