// The first minutes with the extension.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readFileSync } from 'node:fs';
import { describeInEditor } from './editor.mjs';
import { manners } from './policies.mjs';
import { User } from './user.mjs';

describeInEditor('setting up', () => {
  it('says that .NET is missing, and where to get it', async t => {
    const user = await User.at(t, { 'manners.align': manners }, { settings: { 'align.dotnet.path': '/nowhere/dotnet' } });
    await user.opens('manners.align');
    const message = user.notification('SpecLang needs the .NET 10 runtime');
    await message.waitFor();
    await message.locator('.monaco-button', { hasText: 'Get .NET' }).waitFor();
    await user.editor.picture('no-dotnet');
    assert.equal(await user.page.locator('.editor-instance .view-line .mtk1').count() > 0, true);
  });

  it('makes a policy from a template, which has no mistakes and holds', async t => {
    const user = await User.at(t, {});
    await user.opens();
    await user.commands('SpecLang: New Policy from a Template');
    await user.chooses('Assistant');
    await user.answers('refund-desk');
    await user.sees('.tab.active[data-resource-name="policy.align"]');
    await user.waitsFor('.codelens-decoration', text => /✓ \d+ of \d+ examples hold/.test(text));
    await user.editor.picture('new-policy');
    assert.match(readFileSync(user.editor.file('refund-desk/policy.align'), 'utf8'), /constitution RefundDeskPolicy/);
  });

  it('shows a walkthrough', async t => {
    const user = await User.at(t, { 'manners.align': manners });
    await user.opens();
    await user.commands('Welcome: Open Walkthrough...');
    await user.chooses('Get Started with SpecLang');
    await user.waitsFor('.gettingStartedContainer', text => /Make a policy/.test(text));
    await user.editor.picture('walkthrough');
  });
});
