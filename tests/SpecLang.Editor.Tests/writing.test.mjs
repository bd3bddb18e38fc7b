// Writing a policy: what is wrong, what may stand here, what a word means.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { Editor, describeInEditor } from './editor.mjs';
import { manners } from './policies.mjs';
import { User } from './user.mjs';

describeInEditor('writing a policy', () => {
  let editor, user;

  before(async () => {
    editor = await Editor.open({ 'manners.align': manners.replace('forbid   response', 'forbid   respones') });
    user = new User(editor);
    await user.opens('manners.align');
  });

  after(async () => {
    await editor?.picture('writing-last');
    await editor?.close();
  });

  it('underlines a mistake, and says what is wrong', async () => {
    await user.sees('.editor-instance .squiggly-error', { state: 'attached' });
    const problems = await user.problems();
    assert.ok(problems.some(p => /`respones` is not known here; did you mean `response`\?/.test(p)), problems.join('\n'));
    await editor.picture('mistake');
  });

  it('mends it with a quick fix', async () => {
    await user.goesTo(13, 14);
    await user.mends('Write `response`', () => editor.picture('quick-fix'));
    await user.reads('forbid   response contains Rude');
    await user.page.locator('.editor-instance .squiggly-error').waitFor({ state: 'detached' });
  });

  it('says above an example what becomes of it, and why when asked', async () => {
    await user.commands('View: Hide Panel');
    await user.goesTo(23);
    const lens = user.page.locator('.codelens-decoration a', { hasText: '✗ violates StayPolite, expected: complies' });
    await lens.waitFor();
    await editor.picture('examples');
    await lens.click();
    const page = await user.webview('h2:has-text("StayPolite")');
    assert.match(await page.locator('body').innerText(), /what it forbids is there/);
    await editor.picture('why');
    await user.commands('View: Close All Editors in Group');
  });

  it('says what a word means, with no link that runs anything', async () => {
    await user.opens('manners.align');
    assert.match(await user.hovers('contains'), /word|phrase/i);
    await editor.picture('hover');
  });

  it('completes fields, and words of the language', async () => {
    await user.goesTo(19, 14);
    await user.presses('Shift+End', 'Delete');
    await user.types('re');
    await user.presses('Control+Space');
    const row = user.page.locator('.suggest-widget.visible .monaco-list-row[aria-label^="response"]').first();
    await row.waitFor();
    await editor.picture('completion');
    await row.click();
    await user.types(' contains ');
    await user.presses('Control+Space');
    await user.page.locator('.suggest-widget.visible .monaco-list-row[aria-label^="Rude"]').first().waitFor();
    await user.presses('Escape', 'Control+Z', 'Control+Z', 'Control+Z', 'Control+Z', 'Control+Z');
    await user.reads('word_count(response) <= 3');
  });

  it('leads to a declaration, and renames it everywhere', async () => {
    await user.goesTo(13, 33);
    await user.presses('F12');
    await user.waitsFor('#status\\.editor\\.selection', text => text.startsWith('Ln 4'));
    await user.presses('F2');
    const box = user.page.locator('.rename-box input');
    await box.waitFor();
    await box.fill('Impolite');
    await user.presses('Enter');
    await user.reads('forbid   response contains Impolite');
  });

  it('lays the file out', async () => {
    await user.goesTo(12, 5);
    await user.types('      ');
    await user.reads('          severity major');
    await user.commands('Format Document');
    await user.reads(/^ {4}severity major$/m);
  });
});
