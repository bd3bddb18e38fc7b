// Measures the built language server with Microsoft's client library; docs/performance.md has what came out.
//   npm ci --ignore-scripts --prefix tests/SpecLang.LanguageServer.Protocol && ./align --help > /dev/null && node benchmarks/lsp.mjs
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client, root, uriOf } from '../tests/SpecLang.LanguageServer.Protocol/client.mjs';

/** What the server waits after a keystroke for the next one; it is no work of its. */
const pause = 15;
const keystrokes = 200;
const example = path.join(root, 'examples/support-assistant');
const spec = readFileSync(path.join(example, 'support-assistant.align'), 'utf8');

const sorted = values => [...values].sort((a, b) => a - b);
const at = (values, share) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))];
const line = (name, values, aim) => console.log(`${name}: median ${at(values, 0.5).toFixed(1)} ms, 95th percentile ${at(values, 0.95).toFixed(1)} ms, n ${values.length}${aim}`);

/** The example's constitution with its principles repeated until it has so many lines. */
function longSpec(lines) {
  const start = spec.indexOf('  /// People in danger');
  const end = spec.indexOf('  priority', start);
  const body = spec.slice(start, end).replace(/^ *yields to .*\n/gm, '');
  const parts = [spec.slice(0, start)];
  for (let i = 1, count = spec.slice(0, start).split('\n').length; count < lines; i++) {
    parts.push(body.replace(/principle (\w+)/g, `principle $1${i}`));
    count += body.split('\n').length - 1;
  }

  return parts.join('') + '  block at major\n}\n';
}

/** The seconds that a process has worked, on all its threads. */
const worked = pid => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;

const memory = pid => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

async function measureStart() {
  const times = [];
  const busy = [];
  for (let i = 0; i < 5; i++) {
    const client = await Client.start({ folder: example });
    const uri = uriOf(path.join(example, 'support-assistant.align'));
    client.open(uri, spec.replace('EmergencyCall {', 'EmergencyCal {'));
    await client.nextDiagnostics(uri);
    times.push(performance.now() - client.started);
    busy.push(worked(client.process.pid) * 1000);
    await client.stop();
  }

  line('start of the process to first diagnostics', times, ' (aim: 400 ms)');
  line('processor time of it', busy, '');
}

async function measureTyping() {
  const client = await Client.start({ folder: example });
  const uri = uriOf(path.join(example, 'long.align'));
  const text = longSpec(5000);
  const lines = text.split('\n');
  client.open(uri, text);
  await client.nextDiagnostics(uri);
  const middle = lines.findIndex((l, i) => i > lines.length / 2 && l.includes('require  response contains EmergencyCall'));
  const typed = ' and not (prompt contains "never mind") or response contains any ["call", "ring"]';
  const times = [];
  let version = 1;
  let busy = 0;
  for (let i = 0; i < keystrokes; i++) {
    const character = lines[middle].length + (i % typed.length);
    const isBack = i % typed.length === typed.length - 1;
    const change = isBack
      ? { range: { start: { line: middle, character: lines[middle].length }, end: { line: middle, character } }, text: '' }
      : { range: { start: { line: middle, character }, end: { line: middle, character } }, text: typed[i % typed.length] };
    version++;
    const begun = performance.now();
    client.change(uri, version, change);
    await client.nextDiagnostics(uri, p => p.version === version);
    if (i >= 20) {
      times.push(performance.now() - begun - pause);
    } else {
      busy = worked(client.process.pid);
    }

    await new Promise(resolve => setTimeout(resolve, 30));
  }

  line(`keystroke to diagnostics, ${lines.length} lines, without the pause of ${pause} ms`, times, ' (aim: median 30 ms, 95th percentile 60 ms)');
  console.log(`processor time of one keystroke, with what is looked for in the pauses: ${((worked(client.process.pid) - busy) * 1000 / times.length).toFixed(1)} ms`);
  const place = { textDocument: { uri }, position: { line: middle, character: lines[middle].length } };
  for (const method of ['textDocument/completion', 'textDocument/hover']) {
    const answers = [];
    for (let i = 0; i < 120; i++) {
      const begun = performance.now();
      await client.request(method, place);
      if (i >= 20) {
        answers.push(performance.now() - begun);
      }
    }

    line(method, answers, ' (aim: median 10 ms)');
  }

  await client.stop();
}

async function measureMemory() {
  const client = await Client.start({ folder: example });
  for (let i = 0; i < 100; i++) {
    client.open(uriOf(path.join(example, `copy${i}.align`)), spec.replace('namespace AlderFinch.Support', `namespace AlderFinch.Support${i}`));
  }

  await client.nextDiagnostics(uriOf(path.join(example, 'copy99.align')), () => true, 120_000);
  await new Promise(resolve => setTimeout(resolve, 15_000));
  console.log(`memory with 100 open specs of ${spec.split('\n').length} lines: ${memory(client.process.pid).toFixed(0)} MB (aim: 150 MB)`);
  await client.stop();
}

await measureStart();
await measureTyping();
await measureMemory();
