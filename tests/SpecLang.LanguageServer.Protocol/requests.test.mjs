// One spec, and for each kind of request what a person expects of it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client, root, uriOf } from './client.mjs';

const text = readFileSync(path.join(root, 'tests/SpecLang.LanguageServer.Protocol/policy.align'), 'utf8');
const lines = text.split('\n');
let folder;
let client;
let uri;

/** The place of a mark: the line that has a text, and the column where `at` begins in it, or a place inside of it. */
function place(line, at = line, inside = 1) {
  const index = lines.findIndex(l => l.includes(line));
  assert.ok(index >= 0, `the spec has no line with ${line}`);
  const column = lines[index].indexOf(at, lines[index].indexOf(line));
  assert.ok(column >= 0);
  return { line: index, character: column + inside };
}

const at = (line, word, inside) => ({ textDocument: { uri }, position: place(line, word, inside) });
const wordOf = range => lines[range.start.line].slice(range.start.character, range.end.character);
const labels = list => list.items.map(i => i.label);

before(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'align-protocol-'));
  writeFileSync(path.join(folder, 'policy.align'), text);
  writeFileSync(path.join(folder, 'align.json'), '{ "spec": "policy.align", "constitution": "Manners" }\n');
  writeFileSync(path.join(folder, 'policy.md'), '# Privacy\n\n## Personal data\n');
  writeFileSync(path.join(folder, 'other.align'), 'import "policy.align"\n\nconstitution Stricter over Answer extends Manners {\n  override principle CarefulTools { forbid any s in trace : s.tool == "shell" }\n}\n');
  client = await Client.start({ folder });
  uri = uriOf(path.join(folder, 'policy.align'));
  client.open(uri, text);
});

after(async () => {
  assert.equal(await client.stop(), 0);
  assert.deepEqual(client.messages.filter(m => m.type === 1), []);
  rmSync(folder, { recursive: true });
});

/** Types into a copy of the spec, asks, and takes it back. */
async function typing(version, change, ask) {
  client.change(uri, version, { text: change(text) });
  try {
    return await ask();
  } finally {
    client.change(uri, version + 1, { text });
  }
}

describe('what an editor asks of a spec', { concurrency: 1 }, () => {
  it('names what it can do', () => {
    const can = client.hello.capabilities;
    assert.equal(can.positionEncoding, 'utf-16');
    assert.equal(can.textDocumentSync.change, 2);
    assert.ok(can.completionProvider.resolveProvider);
    assert.deepEqual(can.semanticTokensProvider.full, { delta: true });
  });

  it('sends diagnostics with the version they are of', async () => {
    const broken = await typing(2, t => t.replace('contains Medication', 'contains Medicatoin'), () => client.nextDiagnostics(uri, p => p.version === 2));
    assert.equal(broken.diagnostics[0].code, 'ALN2001');
    assert.match(broken.diagnostics[0].message, /did you mean `Medication`/);
    assert.equal(broken.diagnostics[0].severity, 1);
    const mended = await client.nextDiagnostics(uri, p => p.version === 3);
    assert.deepEqual(mended.diagnostics.filter(d => d.severity === 1), []);
  });

  it('gives diagnostics that are asked for, and says when they are the same', async () => {
    const report = await client.request('textDocument/diagnostic', { textDocument: { uri } });
    assert.equal(report.kind, 'full');
    const again = await client.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId: report.resultId });
    assert.deepEqual(again, { kind: 'unchanged', resultId: report.resultId });
  });

  it('gives the diagnostics of the whole workspace, with progress', async () => {
    const report = await client.request('workspace/diagnostic', { previousResultIds: [] });
    assert.deepEqual(report.items.map(i => path.basename(i.uri)).sort(), ['other.align', 'policy.align']);
    assert.ok(client.progress.some(p => p.value.kind === 'begin' && p.value.title === 'Checking specs'));
    assert.ok(client.progress.some(p => p.value.kind === 'end'));
  });

  it('completes clauses in a principle, and no declarations', async () => {
    const list = await typing(4, t => t.replace('    severity major\n', '    severity major\n    \n'), () =>
      client.request('textDocument/completion', { textDocument: { uri }, position: { line: place('severity major').line + 1, character: 4 } }));
    assert.ok(labels(list).includes('when'), labels(list).join());
    assert.ok(labels(list).includes('escalate when'));
    assert.ok(!labels(list).includes('lexicon'));
    assert.ok(!labels(list).includes('prompt'));
  });

  it('completes fields, words and functions in a condition, and their documentation', async () => {
    const list = await client.request('textDocument/completion', at('when     prompt contains Medication', 'prompt', 0));
    for (const label of ['prompt', 'response', 'Medication', 'declines', 'word_count', 'Injection', 'refusal', 'not', 'any']) {
      assert.ok(labels(list).includes(label), `${label} is missing in ${labels(list).join()}`);
    }

    assert.ok(!labels(list).includes('principle'));
    const call = list.items.find(i => i.label === 'declines');
    assert.equal(call.textEdit.newText, 'declines(${1:answer})');
    assert.equal(call.insertTextFormat, 2);
    const resolved = await client.request('completionItem/resolve', call);
    assert.match(resolved.documentation.value, /Whether the answer declines/);
    const count = await client.request('completionItem/resolve', list.items.find(i => i.label === 'word_count'));
    assert.match(count.documentation.value, /How many words/);
  });

  it('completes fields behind a dot, labels behind a comparison, severities, principles', async () => {
    const member = await client.request('textDocument/completion', at('step.tool ==', 'tool', 0));
    assert.deepEqual(labels(member).sort(), ['input', 'tool']);
    const label = await typing(6, t => t.replace('when     prompt contains Medication', 'when     channel == '), () =>
      client.request('textDocument/completion', { textDocument: { uri }, position: { line: place('when     prompt').line, character: 24 } }));
    assert.deepEqual(labels(label).slice(0, 2), ['chat', 'email']);
    assert.deepEqual(labels(await client.request('textDocument/completion', at('severity major', 'major', 0))), ['critical', 'major', 'minor', 'info']);
    assert.ok(labels(await client.request('textDocument/completion', at('yields to ReferMedication', 'ReferMedication', 0))).includes('CarefulTools'));
  });

  it('completes types, records, imports, citations and placeholders', async () => {
    assert.deepEqual(labels(await client.request('textDocument/completion', at('age:      int?', 'int', 0))).sort(), ['Answer', 'Step', 'bool', 'int', 'list', 'number', 'one of', 'score', 'text']);
    assert.ok(labels(await client.request('textDocument/completion', at('over Answer', 'Answer', 0))).includes('Answer'));
    const imports = await client.request('textDocument/completion', at('import "std/privacy', 'std', 1));
    assert.ok(labels(imports).includes('std/injection.align'));
    assert.ok(labels(imports).includes('other.align'));
    const citations = await client.request('textDocument/completion', at('cites    "GDPR', 'GDPR', 1));
    assert.ok(labels(citations).includes('EU AI Act Art. 5'));
    assert.ok(labels(citations).includes('policy.md#personal-data'));
    const placeholders = await client.request('textDocument/completion', at('{evidence}', 'evidence', 1));
    assert.ok(labels(placeholders).includes('evidence'));
    assert.ok(labels(placeholders).includes('response'));
  });

  it('says on hover what a name is, what a clause means, what a citation cites', async () => {
    const hover = async where => (await client.request('textDocument/hover', where)).contents.value;
    assert.match(await hover(at('when     prompt contains Medication', 'Medication')), /lexicon Medication[\s\S]*Medicines[\s\S]*2 entries: `ibuprofen`/);
    assert.match(await hover(at('unless   declines(response)', 'unless')), /It does not apply where `declines\(response\)` holds/);
    assert.match(await hover(at('require  response contains any ["doctor"', 'response')), /response: text[\s\S]*What the assistant says/);
    assert.match(await hover(at('forbid any step', 'forbid')), /for some `step` in `trace`/);
    assert.match(await hover(at('cites    "GDPR', 'GDPR')), /GDPR Art\. 5/);
    assert.match(await hover(at('principle ReferMedication', 'ReferMedication')), /A violation is critical where/);
  });

  it('shows what a call takes, and which argument stands there', async () => {
    const help = await client.request('textDocument/signatureHelp', at('unless   declines(response)', 'response', 2));
    assert.match(help.signatures[0].label, /declines\(answer: text\) -> bool/);
    assert.equal(help.activeParameter, 0);
    const inner = await typing(8, t => t.replace('forbid any step in trace', 'forbid overlap(prompt, response, '), () =>
      client.request('textDocument/signatureHelp', { textDocument: { uri }, position: { line: place('forbid any step').line, character: 4 + 'forbid overlap(prompt, response, '.length } }));
    assert.match(inner.signatures[0].label, /^overlap\(/);
    assert.equal(inner.activeParameter, 2);
  });

  it('leads to declarations, in other files too', async () => {
    const [definition] = await client.request('textDocument/definition', at('when     prompt contains Medication', 'Medication'));
    assert.equal(definition.uri, uri);
    assert.equal(wordOf(definition.range), 'Medication');
    const [library] = await client.request('textDocument/definition', at('[Email, Phone]', 'Email'));
    assert.match(library.uri, /privacy\.align$/);
    const [file] = await client.request('textDocument/definition', at('import "std/privacy', 'std', 4));
    assert.match(file.uri, /privacy\.align$/);
  });

  it('finds references in all files, and highlights those in this one', async () => {
    const references = await client.request('textDocument/references', { ...at('  trace:    list<Step>', 'trace'), context: { includeDeclaration: true } });
    assert.deepEqual(references.map(r => path.basename(r.uri)).sort(), ['other.align', 'policy.align', 'policy.align']);
    const highlights = await client.request('textDocument/documentHighlight', at('define declines', 'declines'));
    assert.equal(highlights.length, 3);
    assert.equal(highlights.filter(h => h.kind === 3).length, 1);
  });

  it('prepares a rename, changes all files, and refuses what would change the meaning', async () => {
    const prepared = await client.request('textDocument/prepareRename', at('principle CarefulTools', 'CarefulTools'));
    assert.equal(prepared.placeholder, 'CarefulTools');
    const edit = await client.request('textDocument/rename', { ...at('principle CarefulTools', 'CarefulTools'), newName: 'SafeTools' });
    assert.deepEqual(edit.documentChanges.map(c => path.basename(c.textDocument.uri)).sort(), ['other.align', 'policy.align']);
    const field = await client.request('textDocument/rename', { ...at('  age:      int?', 'age'), newName: 'user_age' });
    assert.ok(field.documentChanges[0].edits.some(e => e.newText === ' from "age"'), JSON.stringify(field));
    await assert.rejects(client.request('textDocument/rename', { ...at('  age:      int?', 'age'), newName: 'prompt' }), /prompt/);
    await assert.rejects(client.request('textDocument/prepareRename', at('[Email, Phone]', 'Email')), /standard library/);
    const constitution = await client.request('textDocument/rename', { ...at('constitution Manners', 'Manners'), newName: 'Courtesy' });
    assert.ok(constitution.documentChanges.some(c => c.textDocument.uri.endsWith('align.json')));
  });

  it('lists the symbols of a document and of the workspace', async () => {
    const symbols = await client.request('textDocument/documentSymbol', { textDocument: { uri } });
    assert.deepEqual(symbols.map(s => s.name), ['Answer', 'Step', 'Injection', 'Medication', 'declines', 'Manners']);
    assert.deepEqual(symbols[0].children.map(c => c.name), ['prompt', 'response', 'channel', 'age', 'trace']);
    assert.ok(symbols[5].children.some(c => c.name === 'asks a pharmacist'));
    const found = await client.request('workspace/symbol', { query: 'Strict' });
    assert.deepEqual(found.map(s => s.name), ['Stricter']);
  });

  it('folds, and grows selections', async () => {
    const folds = await client.request('textDocument/foldingRange', { textDocument: { uri } });
    assert.ok(folds.some(f => f.startLine === place('constitution Manners').line && f.endLine === lines.lastIndexOf('}')));
    assert.ok(folds.some(f => f.kind === 'imports'));
    let [range] = await client.request('textDocument/selectionRange', { textDocument: { uri }, positions: [place('when     prompt contains Medication', 'Medication')] });
    const grown = [];
    for (; range; range = range.parent) {
      grown.push(range.range.start.line === range.range.end.line ? wordOf(range.range) : '…');
    }

    assert.deepEqual(grown.slice(0, 3), ['Medication', 'prompt contains Medication', 'when     prompt contains Medication']);
  });

  it('colours words, whole and as changes', async () => {
    const tokens = await client.request('textDocument/semanticTokens/full', { textDocument: { uri } });
    assert.equal(tokens.data.length % 5, 0);
    const legend = client.hello.capabilities.semanticTokensProvider.legend.tokenTypes;
    const kinds = new Map();
    for (let i = 0, line = 0, column = 0; i < tokens.data.length; i += 5) {
      column = tokens.data[i] > 0 ? tokens.data[i + 1] : column + tokens.data[i + 1];
      line += tokens.data[i];
      kinds.set(`${line}:${lines[line].slice(column, column + tokens.data[i + 2])}`, legend[tokens.data[i + 3]]);
    }

    const where = place('when     prompt contains Medication').line;
    assert.equal(kinds.get(`${where}:when`), 'keyword');
    assert.equal(kinds.get(`${where}:prompt`), 'property');
    assert.equal(kinds.get(`${where}:Medication`), 'variable');
    assert.equal(kinds.get(`${place('{evidence}').line}:channel`), 'property');
    const delta = await typing(10, t => '// a comment\n' + t, () => client.request('textDocument/semanticTokens/full/delta', { textDocument: { uri }, previousResultId: tokens.resultId }));
    assert.equal(delta.edits.length, 1);
  });

  it('lays out a document, and a part of it', async () => {
    const ask = () => client.request('textDocument/formatting', { textDocument: { uri }, options: { tabSize: 2, insertSpaces: true } });
    const messy = t => t.replace('    severity major\n', '         severity    major\n').replace('record Step { tool', 'record Step {    tool');
    const edits = await typing(12, messy, ask);
    assert.equal(edits.length, 2);
    assert.ok(edits.some(e => e.newText === '    severity major\n'));
    const line = place('severity major').line;
    const part = await typing(14, messy, () => client.request('textDocument/rangeFormatting', {
      textDocument: { uri }, range: { start: { line, character: 0 }, end: { line, character: 10 } }, options: { tabSize: 2, insertSpaces: true } }));
    assert.deepEqual(part.map(e => e.newText), ['    severity major\n']);
  });

  it('hints at types, and at the numbers of examples', async () => {
    const ask = () => client.request('textDocument/inlayHint', { textDocument: { uri }, range: { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } } });
    assert.ok((await ask()).some(h => h.label === ': Step'));
    await client.nextDiagnostics(uri, p => p.diagnostics.some(d => d.code === 'example'));
    assert.ok((await ask()).some(h => h.label.includes('Injection(prompt) 0.1')), JSON.stringify(await ask()));
  });

  it('judges examples while one types: lenses say what becomes of them, and the failing one is marked', async () => {
    const marked = await client.nextDiagnostics(uri, p => p.diagnostics.some(d => d.code === 'example'));
    const failing = marked.diagnostics.filter(d => d.code === 'example');
    assert.equal(failing.length, 1);
    assert.match(failing[0].message, /Expected that nothing is violated or undetermined, but `NoPersonalData` is violated/);
    const lenses = await client.request('textDocument/codeLens', { textDocument: { uri } });
    const titles = lenses.map(l => l.command.title);
    assert.ok(titles.includes('✓ complies'), titles.join('; '));
    assert.ok(titles.includes('✗ violates NoPersonalData, expected: complies'));
    assert.ok(titles.some(t => t.startsWith('? ') && t.includes('Injection')));
    assert.ok(titles.includes('Judge a record'));
    assert.ok(titles.includes('1 use'));
  });

  it('explains an example, judges a record, evaluates a selection', async () => {
    const run = (command, argument) => client.request('workspace/executeCommand', { command, arguments: [{ uri, ...argument }] });
    const explained = await run('align.explain', { constitution: 'Manners', example: 'shows an address' });
    assert.match(explained.text, /^block: violates NoPersonalData$/);
    assert.match(explained.markdown, /`\[Email\]` in `response`, 9 to 29/);
    assert.doesNotMatch(explained.markdown, /jo\.smith/);
    await assert.rejects(run('align.explain', { constitution: 'Manners', example: 'needs the model' }), /needs the model of `Injection`/);
    const record = JSON.stringify({ prompt: 'x', response: 'Call 020 7946 0958.' });
    await assert.rejects(run('align.judgeRecord', { constitution: 'Manners', record: '{"prompt": "x"}' }), /response/);
    assert.match((await run('align.pinRecord', { record })).text, /pinned/);
    const { line } = place('when     prompt contains Medication');
    const start = lines[line].indexOf('prompt');
    const selection = { start: { line, character: start }, end: { line, character: lines[line].length } };
    assert.equal((await run('align.evaluateSelection', { range: selection })).text, 'prompt contains Medication = false (the pinned record)');
    await run('align.pinRecord', {});
    assert.equal((await run('align.evaluateSelection', { range: selection })).text, 'prompt contains Medication = true (example "asks a pharmacist")');
    assert.equal((await run('align.references', { range: { start: place('lexicon Medication', 'Medication'), end: place('lexicon Medication', 'Medication') } })).locations.length, 1);
  });

  it('offers nothing when a brace or a quote is typed that ends a line, and placeholders when one is typed in a text', async () => {
    const typed = (line, inside) => client.request('textDocument/completion', { ...at(line, line.slice(-1), inside), context: { triggerKind: 2, triggerCharacter: line.slice(-1) } });
    assert.deepEqual(labels(await typed('principle NoPersonalData {', 1)), []);
    assert.ok(labels(await typed('message  "The answer shows {', 1)).includes('channel'));
    const { line } = place('message  "The answer shows', 'message');
    const behind = { textDocument: { uri }, position: { line, character: lines[line].length }, context: { triggerKind: 2, triggerCharacter: '"' } };
    assert.deepEqual(labels(await client.request('textDocument/completion', behind)), []);
    const all = await client.request('textDocument/completion', at('principle NoPersonalData {', '{', 1));
    const order = all.items.toSorted((a, b) => a.sortText < b.sortText ? -1 : 1).map(i => i.label);
    assert.deepEqual(order.slice(0, 3), ['severity', 'when', 'unless']);
  });

  it('lists tests with their places, shows what a spec becomes, and finds clauses that a report shows', async () => {
    const run = (command, argument) => client.request('workspace/executeCommand', { command, arguments: [{ uri, ...argument }] });
    const { tests: [manners, ...others] } = await run('align.tests');
    assert.deepEqual([manners.kind, manners.name, others], ['constitution', 'Manners', []]);
    assert.deepEqual(manners.tests.map(t => [t.kind, t.name, t.tests]), [['example', 'asks a pharmacist', []], ['example', 'shows an address', []], ['example', 'needs the model', []]]);
    assert.equal(wordOf(manners.tests[1].place.range), '"shows an address"');
    const { files: [records, constitution] } = await run('align.code');
    assert.match(records.text, /record Answer/);
    assert.match(constitution.text, /class Manners/);
    assert.match((await run('align.plan')).files[0].text, /^constitution Manners over Answer\nLoweredSpec\n/);
    const found = async argument => (await run('align.place', argument)).locations.map(l => wordOf(l.range));
    assert.deepEqual(await found({ constitution: 'Manners', principle: 'ReferMedication', clause: 'require  response contains  any ["doctor", "pharmacist"]' }), ['require  response contains any ["doctor", "pharmacist"]']);
    assert.deepEqual(await found({ principle: 'ReferMedication', clause: 'forbid what is not there any more' }), ['ReferMedication']);
    await assert.rejects(run('align.place', { principle: 'Gone' }), /there is no principle `Gone` in this file any more/);
    const wrong = uriOf(path.join(folder, 'wrong.align'));
    client.open(wrong, 'constitution C over Nothing { }');
    await assert.rejects(run('align.code', { uri: wrong }), /mend them first/);
    client.close(wrong);
  });

  it('lists the cases of suites where the workspace is trusted, and none where it is not', async () => {
    writeFileSync(path.join(folder, 'suite.align'), 'import "policy.align"\n\nsuite Regression for Manners { cases from "cases.jsonl" }\n');
    writeFileSync(path.join(folder, 'cases.jsonl'), '{"id": "first", "prompt": "x", "response": "y", "expect": {}}\n{"id": "broken"\n');
    const suite = uriOf(path.join(folder, 'suite.align'));
    const list = of => of.request('workspace/executeCommand', { command: 'align.tests', arguments: [{ uri: suite }] });
    assert.deepEqual((await list(client)).tests, []);
    const trusted = await Client.start({ folder, trusted: true });
    try {
      const [{ kind, name, tests }] = (await list(trusted)).tests;
      assert.deepEqual([kind, name, tests.map(t => [t.kind, t.name, t.place.range.start.line])[0]], ['suite', 'Regression', ['case', 'first', 0]]);
      assert.equal(tests.length, 2);
    } finally {
      await trusted.stop();
    }
  });

  it('offers fixes, all of them at once, silence, extraction and examples', async () => {
    const ask = (range, only) => client.request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [], ...(only && { only }) } });
    const here = where => ({ start: where, end: where });
    const fixes = await typing(16, t => t.replace('contains Medication', 'contains Medicatoin'), () => ask(here(place('when     prompt', 'contains', 12))));
    assert.equal(fixes[0].title, 'Write `Medication`');
    assert.equal(fixes[0].isPreferred, true);
    assert.equal(fixes[0].edit.documentChanges[0].edits[0].newText, 'Medication');
    assert.ok(fixes.some(a => a.kind === 'source.fixAll'));
    const imports = await typing(18, t => t.replace('import "std/privacy.align"\n', ''), () => ask(here({ line: place('[Email, Phone]').line - 1, character: place('[Email, Phone]').character })));
    assert.ok(imports.some(a => a.title === 'Import "std/privacy.align"'), imports.map(a => a.title).join());
    const silence = await typing(20, t => t.replace('"ibuprofen" "paracetamol"', '"ibuprofen" "paracetamol" "ibuprofen 400"'), () => ask(here(place('lexicon Medication', '"paracetamol"', 16))));
    assert.ok(silence.some(a => a.title.startsWith('Silence ALN4009')), silence.map(a => a.title).join());
    const words = place('require  response contains any', '["doctor"', 2);
    assert.ok((await ask(here(words))).some(a => a.title === 'Make a lexicon of these words'));
    const { line } = place('when     prompt contains Medication');
    const extract = await ask({ start: { line, character: 13 }, end: { line, character: lines[line].length } }, ['refactor.extract']);
    assert.equal(extract.length, 1);
    assert.match(extract[0].edit.documentChanges[0].edits[0].newText, /^define holds\(prompt: text\) -> bool = prompt contains Medication/);
    assert.ok((await ask(here(place('principle ReferMedication')))).some(a => a.title === 'Add an example that violates `ReferMedication`'));
  });

  it('declares a lexicon that is looked for and not there yet', async () => {
    const actions = await typing(60, t => t.replace('contains Medication', 'contains Remedies'), () => client.request('textDocument/codeAction', { textDocument: { uri }, range: { start: place('when     prompt', 'contains', 12), end: place('when     prompt', 'contains', 12) }, context: { diagnostics: [] } }));
    const create = actions.find(a => a.title === 'Create lexicon `Remedies`');
    assert.match(create.edit.documentChanges[0].edits[0].newText, /^lexicon Remedies \{ "a word or phrase" \}\n\n$/);
    assert.ok(!actions.some(a => a.title.startsWith('Add an example')), 'a mistake comes before examples');
  });

  it('declares a record that is named and not there yet, and writes fields that an example lacks', async () => {
    const ask = where => client.request('textDocument/codeAction', { textDocument: { uri }, range: { start: where, end: where }, context: { diagnostics: [] } });
    const record = await typing(70, t => t.replace('list<Step>', 'list<Source>'), () => ask(place('trace:    list<Step>', 'list<', 6)));
    assert.equal(record.find(a => a.title === 'Create record `Source`').edit.documentChanges[0].edits[0].newText, 'record Source {\n  name: text\n}\n\n');
    const field = await typing(72, t => t.replace('    response: "Please ask your pharmacist."\n', ''), () => ask(place('example "asks a pharmacist"', '"asks')));
    assert.equal(field.find(a => a.title === 'Write the field that is missing').edit.documentChanges[0].edits[0].newText, '    response: ""\n');
    const inside = await typing(74, t => t.replace('    response: "Please ask your pharmacist."', '    response: "Please ask your pharmacist."\n    trace: [{ input: "x" }]'), () =>
      ask({ line: place('response: "Please ask').line + 1, character: 14 }));
    assert.equal(inside.find(a => a.title === 'Write the field that is missing').edit.documentChanges[0].edits[0].newText, ', tool: "" ');
  });

  it('writes examples under titles of their own', async () => {
    const added = '  example "violates ReferMedication" violates ReferMedication {\n    prompt: ""\n    response: ""\n  }\n\n  example "shows an address"';
    const actions = await typing(62, t => t.replace('  example "shows an address"', added), () => client.request('textDocument/codeAction', { textDocument: { uri }, range: { start: place('principle ReferMedication'), end: place('principle ReferMedication') }, context: { diagnostics: [] } }));
    assert.match(actions.find(a => a.title === 'Add an example that violates `ReferMedication`').edit.documentChanges[0].edits[0].newText, /example "violates ReferMedication 2" violates ReferMedication/);
  });

  it('says of an example that waits for the errors to be mended', async () => {
    const lenses = await typing(64, t => t.replace('"ibuprofen" "paracetamol" }', '"ibuprofen" }').replace('contains Medication', 'contains Remedies').replace('"asks a pharmacist"', '"asks somebody"'), () => client.request('textDocument/codeLens', { textDocument: { uri } }));
    assert.ok(lenses.some(l => l.command.title === '… is judged when the errors are mended'), lenses.map(l => l.command.title).join());
  });

  it('finds clauses of standards by what they are about, and keeps their order', async () => {
    const { items } = await client.request('textDocument/completion', at('cites    "GDPR', 'GDPR', 1));
    const oversight = items.find(i => i.label === 'EU AI Act Art. 14');
    assert.match(oversight.filterText, /Human oversight/);
    const order = items.filter(i => /^EU AI Act Art\. \d+$/.test(i.label)).sort((a, b) => a.sortText < b.sortText ? -1 : 1).map(i => Number(/\d+$/.exec(i.label)[0]));
    assert.deepEqual(order, [...order].sort((a, b) => a - b));
  });

  it('offers values of the type of a field, and says what operators and library files are', async () => {
    const inExample = await typing(66, t => t.replace('    response: "Please ask your pharmacist."', '    response: "Please ask your pharmacist."\n    trace: '), () =>
      client.request('textDocument/completion', { textDocument: { uri }, position: { line: place('response: "Please ask').line + 1, character: 11 } }));
    assert.deepEqual(labels(inExample), ['[ … ]']);
    assert.equal(inExample.items[0].textEdit.newText, '[{ tool: "$1" }]');
    const behind = await typing(68, t => t.replace('when     prompt contains Medication', 'when     age '), () =>
      client.request('textDocument/completion', { textDocument: { uri }, position: { line: place('when     prompt').line, character: 17 } }));
    assert.ok(!labels(behind).includes('contains'), labels(behind).join());
    const less = await client.request('completionItem/resolve', behind.items.find(i => i.label === '<='));
    assert.match(less.documentation.value, /less, or they are equal/);
    const imports = await client.request('textDocument/completion', at('import "std/privacy', 'std', 1));
    const library = await client.request('completionItem/resolve', imports.items.find(i => i.label === 'std/privacy.align'));
    assert.match(library.documentation.value, /- `Email`: An e-mail address/);
  });

  it('says on hover what an entry finds and what became of an example', async () => {
    const hover = async where => (await client.request('textDocument/hover', where)).contents.value;
    assert.match(await hover(at('lexicon Medication', '"ibuprofen"')), /Finds `ibuprofen` as whole words/);
    let said = '…';
    for (let tries = 0; tries < 200 && said.startsWith('…'); tries++) {
      said = await hover(at('example "shows an address"', '"shows'));
      await new Promise(resolve => setTimeout(resolve, 50));
    }

    assert.match(said, /violates NoPersonalData, expected: complies[\s\S]*Expected[\s\S]*NoPersonalData: violates \(critical\)[\s\S]*\*\*forbid\*\*/);
  });

  it('links the files that are named', async () => {
    const links = await client.request('textDocument/documentLink', { textDocument: { uri } });
    assert.deepEqual(links.map(l => path.basename(l.target)), ['privacy.align', 'refusal.align']);
  });

  it('takes new folders, settings and files from outside', async () => {
    const more = mkdtempSync(path.join(os.tmpdir(), 'align-more-'));
    writeFileSync(path.join(more, 'more.align'), 'lexicon Unheard { "x" }\n');
    client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: uriOf(more), name: 'more' }], removed: [] } });
    assert.deepEqual((await client.request('workspace/symbol', { query: 'Unheard' })).map(s => s.name), ['Unheard']);
    client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: uriOf(more), name: 'more' }] } });
    assert.deepEqual(await client.request('workspace/symbol', { query: 'Unheard' }), []);
    rmSync(more, { recursive: true });
    client.notify('workspace/didChangeConfiguration', { settings: { align: { inlayHints: false } } });
    assert.deepEqual(await client.request('textDocument/inlayHint', { textDocument: { uri }, range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } } }), []);
    client.notify('workspace/didChangeConfiguration', { settings: { align: {} } });
    const other = uriOf(path.join(folder, 'other.align'));
    client.open(other, readFileSync(path.join(folder, 'other.align'), 'utf8'));
    await client.nextDiagnostics(other, p => !p.diagnostics.some(d => d.severity === 1));
    client.close(other);
  });

  it('answers what it does not know, and what it can not read, by an error, and lives', async () => {
    await assert.rejects(client.request('textDocument/unheardOf', {}), error => error.code === -32601);
    await assert.rejects(client.request('textDocument/hover', { textDocument: 5 }), error => error.code === -32602);
    await assert.rejects(client.request('textDocument/hover', { textDocument: { uri: 'file:///nowhere/x.align' }, position: { line: 0, character: 0 } }), error => error.code === -32602);
    assert.ok(await client.request('textDocument/documentSymbol', { textDocument: { uri } }));
  });
});
