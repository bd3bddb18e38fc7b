// The Testing view.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { Editor, describeInEditor } from './editor.mjs';
import { cases, manners, suite } from './policies.mjs';
import { User } from './user.mjs';

describeInEditor('the Testing view', () => {
  let editor, user;
  const row = name => user.test(name);

  before(async () => {
    editor = await Editor.open({ 'manners.align': manners + suite, 'cases.jsonl': cases });
    user = new User(editor);
    await user.opens('manners.align');
    await user.sees('.codelens-decoration a');
  });

  after(async () => {
    await editor?.picture('testing-last');
    await editor?.close();
  });

  it('lists examples and cases', async () => {
    await user.commands('Testing: Focus on Test Explorer View');
    for (const name of ['manners.align', 'Manners', 'Regression']) {
      await user.expands(name);
    }

    for (const name of ['Manners', 'a plain answer', 'a rude one', 'Regression', 'fine', 'missed']) {
      await row(name).waitFor();
    }
  });

  it('runs them, and shows a failing message at its place', async () => {
    await user.goesTo(23);
    await user.commands('SpecLang: Run Examples and Suites');
    await user.waitsFor('.test-explorer', text => text.includes('2/4'));
    await user.waitsFor('.test-error-content-widget', text => text.includes('Expected that nothing is violated'));
    await editor.picture('testing');
    await user.waitsFor('.xterm-rows', text => text.includes('2 passed, 2 failed'));
  });

  it('paints what the tests exercise', async () => {
    await user.commands('Test: Run All Tests with Coverage');
    await user.sees('.coverage-deco-gutter');
    await user.waitsFor('.test-coverage-list-item, .test-coverage-bars', text => /%/.test(text));
    await editor.picture('coverage');
  });

  it('explains an example', async () => {
    await row('a rude one').click();
    await row('a rude one').hover();
    await row('a rude one').locator('.codicon-testing-debug-icon, .codicon-debug-alt-small, .codicon-debug-alt').first().click();
    const why = await user.webview('h2:has-text("StayPolite")');
    assert.match(await why.locator('body').innerText(), /what it forbids is there/);
    await user.waitsFor('.test-explorer', text => text.includes('1/1') || text.includes('0/1'));
    assert.match(await row('a rude one').getAttribute('aria-label'), /Failed/);
  });
});
