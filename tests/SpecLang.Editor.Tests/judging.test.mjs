// Judging a file of records, and finding out why.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { writeFileSync } from 'node:fs';
import { Editor, describeInEditor } from './editor.mjs';
import { answers, manners } from './policies.mjs';
import { User } from './user.mjs';

const hostile = JSON.stringify({ id: '</script><img src=x onerror=alert(1)>', prompt: '=1+1', response: 'Whatever </script><script>document.title="taken"</script> {{x}} ‮' });

describeInEditor('judging data', () => {
  let editor, user, report;
  const line = async expected => user.waitsFor('#status\\.editor\\.selection', text => text.startsWith(`Ln ${expected},`));
  const results = () => user.results();

  before(async () => {
    editor = await Editor.open({ 'manners.align': manners, 'answers.jsonl': answers + hostile + '\n' });
    user = new User(editor);
    await user.opens('manners.align');
    await user.sees('.codelens-decoration a');
  });

  after(async () => {
    await editor?.picture('judging-last');
    await editor?.close();
  });

  it('fills a table with the records', async () => {
    await user.commands('SpecLang: Judge a Data File');
    await user.chooses('answers.jsonl');
    const table = await results();
    await table.locator('tbody tr').first().waitFor();
    assert.equal(await table.locator('.counts').innerText(), 'answers.jsonl, 32 records: 26 allowed, 0 escalated, 5 blocked, 1 could not be read');
    assert.equal(await table.locator('tbody tr').count(), 32);
    assert.match(await table.locator('tbody tr').first().innerText(), /block\s+r3\s+StayPolite\s+The answer says Whatever, calm down\./);
    assert.match(await table.locator('tbody').innerText(), /not read\s+bad\s+field `prompt` is a number/);
  });

  it('shows the report, with decisions by principle', async () => {
    report = await user.webview('article.record');
    assert.match(await report.locator('tr[data-principle="StayPolite"]').innerText(), /StayPolite[\s\S]*major\s+5\s+31\s+16\.1%/);
    await editor.picture('report');
  });

  it('leads from a violation to the clause, to the record, and to the reasons', async () => {
    await report.locator('.said[data-principle="StayPolite"] .clause').first().click();
    await user.sees('.tab.active[data-resource-name="manners.align"]');
    await line(13);
    await report.locator('article.record h3 a').first().click();
    await user.sees('.tab.active[data-resource-name="answers.jsonl"]');
    await line(4);
    await editor.picture('record');
    await report.locator('article.record .why').first().click();
    const why = await user.webview('h1:has-text("r3")');
    assert.match(await why.locator('body').innerText(), /StayPolite: violates/);
  });

  it('leads from the table to the record and the principle', async () => {
    const table = await results();
    await table.locator('tbody tr', { hasText: 'r10' }).locator('td.id a').click();
    await line(11);
    await table.locator('tbody tr', { hasText: 'r10' }).locator('a', { hasText: 'StayPolite' }).click();
    await user.sees('.tab.active[data-resource-name="manners.align"]');
    await line(11);
    await table.locator('button', { hasText: 'Blocked' }).click();
    assert.equal(await table.locator('tbody tr').count(), 5);
  });

  it('shows hostile data as text, under a policy that lets nothing else run', async () => {
    const table = await results();
    assert.ok((await table.locator('td.id').allInnerTexts()).includes('</script><img src=x onerror=alert(1)>'));
    await user.commands('SpecLang: Judge a Data File');
    await user.chooses('answers.jsonl');
    for (const page of [table, report = await user.webview('article.record')]) {
      const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
      assert.match(policy, /^default-src 'none'; style-src 'nonce-[\w-]{32}'; script-src 'nonce-[\w-]{32}'; base-uri 'none'; form-action 'none'$/);
      assert.equal(await page.locator('img').count(), 0);
      assert.notEqual(await page.evaluate(() => document.title), 'taken');
      assert.equal(await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.wasRun = true';
        document.body.append(script);
        return window.wasRun ?? false;
      }), false);
    }
  });

  it('compares with the last run after the policy has changed', async () => {
    await user.opens('manners.align');
    await user.goesTo(4, 16);
    await user.types('"tomorrow" ');
    await user.commands('SpecLang: Judge Again and Compare with the Last Run');
    await user.chooses('answers.jsonl');
    report = await user.webview('.difference');
    const table = await results();
    await table.locator('button', { hasText: 'Changed' }).click();
    assert.match(await table.locator('tbody tr').first().innerText(), /^block, was allow\s+r0/);
    assert.equal(await table.locator('tbody tr').count(), 26);
    assert.match(await report.locator('.note').first().innerText(), /^Compared with the last run: /);
    assert.match(await report.locator('.difference').first().innerText(), /was allow; newly violates StayPolite/);
    await editor.picture('compared');
  });

  it('shows the C# and the plan beside the spec, as they become while one types', async () => {
    await user.commands('SpecLang: Show the Generated C#');
    await user.sees('.tab[data-resource-name="manners.g.cs"]');
    await user.waitsFor('.editor-group-container .view-lines', text => text.includes('namespace Specs'));
    await editor.picture('csharp');
    await user.commands('SpecLang: Show the Lowered Plan');
    await user.waitsFor('.editor-group-container .view-lines', text => text.includes('LoweredPrinciple'));
  });

  it('stops when it is cancelled', async () => {
    const many = Array.from({ length: 400_000 }, (_, i) => `{"id": "m${i}", "prompt": "Question ${i}?", "response": "It comes tomorrow, or the day after."}`).join('\n');
    writeFileSync(editor.file('many.jsonl'), many);
    await user.commands('SpecLang: Judge a Data File');
    await user.chooses('many.jsonl');
    const progress = user.notification('Judging many.jsonl');
    await user.waitsFor('.notifications-toasts', text => /[\d,]+ records, [\d,]+ a second/.test(text));
    await editor.picture('progress');
    await progress.hover();
    await progress.locator('.monaco-button', { hasText: 'Cancel' }).click();
    await progress.waitFor({ state: 'detached' });
    const table = await results();
    assert.doesNotMatch(await table.locator('.counts').innerText(), /many/);
  });
});
