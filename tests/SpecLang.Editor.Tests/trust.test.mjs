// A workspace that nobody has trusted yet: it may come from a stranger.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Editor, describeInEditor } from './editor.mjs';
import { answers, cases, manners, suite } from './policies.mjs';
import { User } from './user.mjs';

const spec = manners
  .replace('/// What nobody wants to hear.', '/// Run [this](command:workbench.action.terminal.new) and <img src=x onerror=alert(1)> [that](https://example.com).')
  .replace('forbid   response', 'forbid   respones') + suite;

describeInEditor('a workspace that is not trusted', () => {
  let editor, user;
  const canary = () => path.join(editor.home, 'was-run');

  before(async () => {
    editor = await Editor.open({ 'manners.align': spec, 'answers.jsonl': answers, 'cases.jsonl': cases }, { trust: false });
    user = new User(editor);
    const program = editor.file('evil.sh');
    writeFileSync(program, `#!/bin/sh\ntouch '${canary()}'\n`);
    chmodSync(program, 0o755);
    const settings = { 'align.server.path': program, 'align.dotnet.path': program, 'align.classifiers.path': editor.folder };
    mkdirSync(editor.file('.vscode'));
    writeFileSync(editor.file('.vscode/settings.json'), JSON.stringify(settings));
    await user.opens('manners.align');
  });

  after(async () => {
    await editor?.picture('trust-last');
    await editor?.close();
  });

  it('is checked and laid out', async () => {
    await user.sees('.editor-instance .squiggly-error', { state: 'attached' });
    await user.waitsFor('[id^="status.workspaceTrust"]', text => text.includes('Restricted Mode'));
    await editor.picture('restricted');
    await user.goesTo(13, 14);
    await user.mends('Write `response`');
    await user.page.locator('.editor-instance .squiggly-error').waitFor({ state: 'detached' });
    await user.goesTo(12, 5);
    await user.types('   ');
    await user.commands('Format Document');
    await user.reads(/^ {4}severity major$/m);
  });

  it('shows no command as a link in a hover, and no markup', async () => {
    await user.hovers('Rude');
    const hover = user.page.locator('.monaco-hover:not(.hidden) .hover-contents');
    assert.match((await hover.allInnerTexts()).join(), /Run this/);
    assert.deepEqual(await hover.locator('a').evaluateAll(links => links.map(a => a.dataset.href ?? a.getAttribute('href')).filter(h => h?.startsWith('command:'))), []);
    assert.equal(await hover.locator('img').count(), 0);
  });

  it('runs no program that its settings name, and offers nothing that judges', async () => {
    assert.equal(existsSync(canary()), false);
    await user.presses('F1');
    await user.page.keyboard.type('SpecLang: ');
    await user.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    const offered = (await user.page.locator('.quick-input-list .monaco-list-row').allInnerTexts()).join('\n');
    assert.match(offered, /Show the Generated C#/);
    assert.doesNotMatch(offered, /Judge|Explain|Run Examples|Calibrate/);
    await user.presses('Escape');
  });

  it('lists no suite, and judges no record that a lens asks for', async () => {
    await user.commands('Testing: Focus on Test Explorer View');
    await user.expands('manners.align');
    await user.test('Manners').waitFor();
    assert.equal(await user.test('Regression').count(), 0);
    // VS Code asks for lenses only where the cursor is: what was to be asked when it left the editor is asked when it is back.
    await user.goesTo(12, 5);
    await user.page.locator('.codelens-decoration a', { hasText: 'Judge a record' }).click();
    await user.notification('This workspace is not trusted').waitFor();
    await editor.picture('restricted-judging');
  });

  it('does all of it once it is trusted', async () => {
    // A page that is loaded anew too soon after it was told has forgotten it.
    const restricted = user.page.locator('.statusbar-item', { hasText: 'Restricted Mode' });
    for (let tries = 0; tries < 4 && (tries === 0 || await restricted.count() > 0); tries++) {
      await user.commands('Workspaces: Manage Workspace Trust');
      await user.page.locator('.workspace-trust-editor .monaco-button', { hasText: 'Trust' }).first().click();
      await restricted.waitFor({ state: 'detached' });
      await user.page.waitForTimeout(1500);
      await user.opens('manners.align');
      await user.sees('.codelens-decoration a');
    }

    await user.commands('SpecLang: Judge a Data File');
    await user.chooses('answers.jsonl');
    const table = await user.results();
    assert.match(await table.locator('.counts').innerText(), /^answers\.jsonl, 31 records/);
    assert.equal(existsSync(canary()), false, 'the settings of a trusted workspace name no program either');
  });
});
