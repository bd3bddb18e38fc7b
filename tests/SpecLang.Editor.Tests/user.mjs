// What a person does in the editor, and sees.
import assert from 'node:assert/strict';
import { Editor } from './editor.mjs';

export class User {
  constructor(editor) {
    this.editor = editor;
    this.page = editor.page;
  }

  /** Opens an editor for a test, which closes it; where the test fails, the last picture is kept. */
  static async at(t, files, options) {
    const editor = await Editor.open(files, options);
    t.after(async () => {
      await editor.picture(`last-${t.name.replace(/[^a-z0-9]+/gi, '-').slice(0, 60)}`).catch(() => {});
      await editor.close();
    });
    return new User(editor);
  }

  async opens(...names) {
    await this.editor.load(...names);
  }

  /** Runs a command by its name in the palette. Right after the start it does not list all of them yet: then it is opened again. */
  async commands(title) {
    const box = this.page.locator('.quick-input-widget .quick-input-box input');
    const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first();
    for (let attempt = 0; ; attempt++) {
      await this.page.keyboard.press('F1');
      await box.waitFor();
      await box.fill(`>${title}`);
      try {
        await row.waitFor({ timeout: 3000 });
        await row.click();
        return;
      } catch (e) {
        await this.page.keyboard.press('Escape');
        if (attempt === 5) {
          throw e;
        }
      }
    }
  }

  /** Chooses in a list that is shown. */
  async chooses(text) {
    const row = this.page.locator('.quick-input-widget .quick-input-list .monaco-list-row').filter({ hasText: text }).first();
    await row.waitFor();
    await row.click();
  }

  /** Types into the box that is shown. */
  async answers(text) {
    const box = this.page.locator('.quick-input-widget .quick-input-box input');
    await box.waitFor();
    await box.fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Puts the cursor into the active editor, at a line and column from 1. */
  async goesTo(line, column = 1) {
    await this.page.keyboard.press('Control+G');
    await this.answers(`:${line}:${column}`);
    await this.waitsFor('#status\\.editor\\.selection', text => text.includes(`Ln ${line}, Col ${column}`));
  }

  /** The first word of a kind in the active editor, on the screen. */
  word(text) {
    return this.page.locator('.editor-group-container.active .editor-instance .view-line span span', { hasText: new RegExp(`^${text}$`) }).first();
  }

  /** Points at a word, until what is said of it is shown. */
  async hovers(text) {
    const hover = this.page.locator('.monaco-hover:not(.hidden) .hover-contents').first();
    for (let attempt = 0; ; attempt++) {
      const box = await this.word(text).boundingBox();
      assert.ok(box, `\`${text}\` is not on the screen`);
      await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
      try {
        await hover.waitFor({ timeout: 3000 });
        // It may be gone again, where the text below has just been laid out anew.
        return await hover.innerText({ timeout: 1000 });
      } catch (e) {
        await this.page.mouse.move(5, 5);
        if (attempt === 5) {
          throw e;
        }
      }
    }
  }

  async types(text) {
    await this.page.keyboard.type(text, { delay: 15 });
  }

  async presses(...keys) {
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  /** Waits until an element's text fulfils a condition, and gives the text. */
  async waitsFor(selector, condition = text => text.length > 0, milliseconds = 30_000) {
    const until = Date.now() + milliseconds;
    let last;
    while (Date.now() < until) {
      last = (await this.page.locator(selector).allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
      if (condition(last)) {
        return last;
      }

      await this.page.waitForTimeout(50);
    }

    throw new Error(`\`${selector}\` shows: ${last}`);
  }

  async sees(selector, options) {
    await this.page.locator(selector).first().waitFor(options);
  }

  /** The rows of the Problems panel. */
  async problems() {
    await this.commands('Problems: Focus on Problems View');
    await this.sees('.markers-panel .monaco-list-row');
    return this.page.locator('.markers-panel .monaco-list-row').evaluateAll(rows => rows.map(row => row.getAttribute('aria-label')));
  }

  /** The lines of the active editor that are on the screen, from top to bottom. */
  async text() {
    const lines = await this.page.locator('.editor-group-container.active .editor-instance .view-line').evaluateAll(all => all.map(line => [Number.parseInt(line.style.top, 10), line.textContent]));
    return lines.sort((a, b) => a[0] - b[0]).map(([, text]) => text.replaceAll('\u00a0', ' ')).join('\n');
  }

  /** Waits until the active editor's text has something in it. */
  async reads(expected, milliseconds = 20_000) {
    const until = Date.now() + milliseconds;
    let last;
    do {
      last = await this.text();
      if (expected instanceof RegExp ? expected.test(last) : last.includes(expected)) {
        return last;
      }

      await this.page.waitForTimeout(50);
    } while (Date.now() < until);
    throw new Error(`the editor does not show ${expected}, but:\n${last}`);
  }

  /** The page in a webview that has an element, once it is there. */
  async webview(selector, milliseconds = 30_000) {
    const until = Date.now() + milliseconds;
    while (Date.now() < until) {
      for (const frame of this.page.frames()) {
        if (frame.url().includes('fake.html') || frame.name() === 'active-frame' || frame.parentFrame()?.url().includes('webview')) {
          if (await frame.locator(selector).count().catch(() => 0) > 0) {
            return frame;
          }
        }
      }

      await this.page.waitForTimeout(100);
    }

    throw new Error(`no webview has ${selector}; there are ${this.page.frames().map(f => f.url().slice(0, 80)).join(', ')}`);
  }

  /** The table of records that were judged, once it is filled. A report has tables too. */
  results() {
    return this.webview('.counts:has-text("records")');
  }

  /** A row of the Testing view. */
  test(name) {
    return this.page.locator(`.test-explorer .monaco-list-row[aria-label^="${name}"]`).first();
  }

  /** Mends what is wrong at the cursor by a fix that is offered first. */
  async mends(title, picture) {
    await this.presses('Control+.');
    await this.page.locator('.action-widget .monaco-list-row.focused', { hasText: title }).waitFor();
    await picture?.();
    await this.presses('Enter');
  }

  /** Opens a row of the Testing view. */
  async expands(text) {
    const row = this.test(text);
    await row.waitFor();
    if (await row.getAttribute('aria-expanded') === 'false') {
      await row.locator('.monaco-tl-twistie').click();
    }
  }

  /** The notifications that are shown. */
  notification(text) {
    return this.page.locator('.notifications-toasts .notification-list-item', { hasText: text }).first();
  }
}
