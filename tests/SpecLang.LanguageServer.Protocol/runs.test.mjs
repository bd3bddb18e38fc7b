// After a save the data that a project names is judged, and the author is told which verdicts the change has flipped.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client, uriOf } from './client.mjs';

const spec = `record Answer { response: text }

constitution Manners over Answer {
  principle NoShouting { severity critical forbid response contains "HEY" }
}
`;
const softer = spec.replace('"HEY"', '"STOP"');
const records = ['{"id":"loud","response":"HEY you"}', '{"id":"calm","response":"good day"}', '{"id":"<b>stop</b>","response":"STOP it"}', '{"id":"torn","response":7}'];
let folder;
let file;
let client;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'align-runs-'));
  file = path.join(folder, 'manners.align');
  writeFileSync(file, spec);
  writeFileSync(path.join(folder, 'records.jsonl'), records.join('\n') + '\n');
  writeFileSync(path.join(folder, 'align.json'), '{ "spec": "manners.align", "data": ["records.jsonl"] }\n');
});

afterEach(async () => {
  assert.equal(await client.stop(), 0);
  rmSync(folder, { recursive: true });
});

async function begin(options) {
  client = await Client.start({ folder, trusted: true, ...options });
  client.open(uriOf(file), spec);
}

function save(version, text) {
  client.change(uriOf(file), version, { text });
  writeFileSync(file, text);
  client.notify('textDocument/didSave', { textDocument: { uri: uriOf(file) } });
}

const lenses = async () => (await client.request('textDocument/codeLens', { textDocument: { uri: uriOf(file) } })).map(l => l.command.title).filter(l => l.includes('last run'));

async function lens(condition) {
  for (let tries = 0; tries < 200; tries++) {
    const found = (await lenses()).find(condition);
    if (found) {
      return found;
    }

    await new Promise(resolve => setTimeout(resolve, 50));
  }

  throw new Error(`no such lens came; there are: ${await lenses()}`);
}

const flips = () => client.request('workspace/executeCommand', { command: 'align.flips', arguments: [{ uri: uriOf(file), constitution: 'Manners' }] });

describe('the data of a project', { concurrency: 1 }, () => {
  it('tells after a save which verdicts flip against the run before, and after the next against that', async () => {
    await begin();
    save(2, softer);
    assert.equal(await lens(l => l.startsWith('2 of')), '2 of 3 verdicts flip against the last run');
    const told = await flips();
    assert.match(told.markdown, /## loud\n\n.*records\.jsonl, line 1: block → allow; NoShouting violates → complies/);
    assert.match(told.markdown, /## \\<b\\>stop\\<\/b\\>\n\n.*line 3: allow → block/);
    assert.match(told.markdown, /not judged in one of the runs: 1/);
    assert.deepEqual(told.locations.map(l => [path.basename(l.uri), l.range.start.line]), [['records.jsonl', 0], ['records.jsonl', 2]]);

    save(3, softer + '\n// the same\n');
    assert.equal(await lens(l => l.startsWith('no')), 'no verdict of 3 flips against the last run');
    save(4, spec.replace('"HEY"', 'any ["STOP", "HEY"]'));
    assert.equal(await lens(l => l.startsWith('1')), '1 of 3 verdicts flips against the last run');
  });

  it('counts a verdict that is decided as before and comes to something else', async () => {
    await begin();
    save(2, softer);
    await lens(l => l.startsWith('2'));
    save(3, softer.replace('critical', 'minor'));
    await lens(l => l.startsWith('1'));
    save(4, spec.replace('critical', 'minor'));
    assert.equal(await lens(l => l.startsWith('2')), '2 of 3 verdicts flip against the last run');
    assert.match((await flips()).markdown, /line 1: allow as before; NoShouting complies → violates/);
  });

  it('keeps what was said while the spec has errors', async () => {
    await begin();
    save(2, softer);
    await lens(l => l.startsWith('2'));
    save(3, softer.replace('contains', 'contians'));
    await client.nextDiagnostics(uriOf(file), p => p.version === 3);
    assert.equal((await lenses())[0], '2 of 3 verdicts flip against the last run');
    save(4, spec);
    await client.nextDiagnostics(uriOf(file), p => p.version === 4);
    assert.equal(await lens(l => l.startsWith('2')), '2 of 3 verdicts flip against the last run');
  });

  it('compares nothing where the records are others than before', async () => {
    await begin();
    save(2, softer);
    await lens(l => l.startsWith('2'));
    writeFileSync(path.join(folder, 'records.jsonl'), records.slice(1).join('\n'));
    save(3, spec);
    for (let tries = 0; tries < 200 && (await lenses()).length > 0; tries++) {
      await new Promise(resolve => setTimeout(resolve, 50));
    }

    assert.deepEqual(await lenses(), []);
    await assert.rejects(flips(), /no two runs over the project's data/);
  });

  it('is not read where the workspace is not trusted', async () => {
    await begin({ trusted: false });
    save(2, softer);
    await client.nextDiagnostics(uriOf(file), p => p.version === 2);
    await new Promise(resolve => setTimeout(resolve, 300));
    assert.deepEqual(await lenses(), []);
  });

  it('that is not there is told in the log, and the next save works', async () => {
    rmSync(path.join(folder, 'records.jsonl'));
    await begin();
    save(2, softer);
    for (let tries = 0; tries < 200 && !client.messages.some(m => m.message.includes('records.jsonl')); tries++) {
      await new Promise(resolve => setTimeout(resolve, 50));
    }

    assert.ok(client.messages.some(m => m.type === 2 && m.message.startsWith("the project's data is not judged: `")), JSON.stringify(client.messages));
    writeFileSync(path.join(folder, 'records.jsonl'), records.join('\n'));
    save(3, spec);
    save(4, softer);
    await lens(l => l.endsWith('against the last run'));
  });

  it('is judged as far as the settings say', async () => {
    await begin({ settings: { dataRecords: 2 }, capabilities: { workspace: { configuration: true, codeLens: { refreshSupport: true } } } });
    await new Promise(resolve => setTimeout(resolve, 100));
    save(2, softer);
    assert.equal(await lens(l => l.includes('first')), '1 of the first 2 verdicts flips against the last run');
  });
});
