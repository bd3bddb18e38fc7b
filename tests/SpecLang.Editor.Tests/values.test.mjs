// What a selected expression comes to, beside it.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { describeInEditor } from './editor.mjs';
import { answers, manners } from './policies.mjs';
import { User } from './user.mjs';

describeInEditor('values of selections', () => {
  it('are those for the first example, and then for a pinned record', async t => {
    const user = await User.at(t, { 'manners.align': manners, 'answers.jsonl': answers });
    await user.opens('manners.align');
    await user.sees('.codelens-decoration a');
    const said = () => user.page.evaluate(() => [...document.querySelectorAll('.view-lines span')].map(s => getComputedStyle(s, '::after').content).find(c => c.includes(' = ')) ?? '');
    const turnsTo = async name => {
      await user.presses('Control+P');
      await user.page.locator('.quick-input-widget .quick-input-box input').fill(name);
      await user.chooses(name);
      await user.sees(`.tab.active[data-resource-name="${name}"]`);
    };
    const evaluates = async expected => {
      await user.goesTo(13, 14);
      await user.presses('Shift+End');
      await user.commands('SpecLang: Evaluate the Selection');
      for (let tries = 0; tries < 200 && !(await said()).includes(expected); tries++) {
        await user.page.waitForTimeout(50);
      }

      assert.ok((await said()).includes(expected), await said());
    };

    await evaluates('response contains Rude = false (example ');
    await turnsTo('answers.jsonl');
    await user.goesTo(4);
    await user.commands('SpecLang: Pin a Record');
    await user.notification('the record is pinned').waitFor();
    await turnsTo('manners.align');
    await evaluates('response contains Rude = true (the pinned record)');
    await user.editor.picture('selection');
    await user.presses('Home');
    await user.page.waitForTimeout(300);
    assert.equal(await said(), '');
  });
});
