// A real VS Code with the extension, in a real browser, used by keyboard and mouse. Each editor has a home, a user and a browser profile of its own.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
export const root = path.resolve(here, '../..');
const serverMain = path.join(here, 'node_modules/code-server/lib/vscode/out/server-main.js');
const pictures = process.env.SPECLANG_PICTURES ?? path.join(root, 'artifacts/editor-tests');

/** Chromium on the path; undefined where there is none. */
export const browser = (process.env.PATH ?? '').split(path.delimiter)
  .flatMap(folder => ['chromium', 'chromium-browser', 'google-chrome'].map(name => path.join(folder, name)))
  .find(file => spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0);

/** Why these tests do not run here; false where they do. Where SPECLANG_REQUIRE_CHROMIUM is set they run, and fail. */
const skip = browser === undefined && !process.env.SPECLANG_REQUIRE_CHROMIUM ? 'needs Chromium on the path' : false;

/** Tests in an editor; where there is none, one that is skipped and counted. */
export function describeInEditor(name, tests) {
  if (skip) {
    it(name, { skip });
  } else {
    describe(name, { timeout: 300_000 }, tests);
  }
}

const browserFlags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--hide-scrollbars'];

const userSettings = {
  'files.autoSave': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.colorTheme': 'Default Light Modern',
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'chat.commandCenter.enabled': false,
  'editor.minimap.enabled': false,
  'editor.hover.delay': 100,
  'git.enabled': false,
  'files.simpleDialog.enable': true,
};

/** Runs a program to its end. */
function run(program, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let said = '';
    child.stdout.on('data', data => { said += data; });
    child.stderr.on('data', data => { said += data; });
    child.on('error', reject);
    child.on('exit', code => code === 0 ? resolve(said) : reject(new Error(`${program} ended with ${code}: ${said}`)));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

let installed;

/** The extension, installed once from its .vsix; each editor gets a copy of the folder. */
function installedExtensions() {
  installed ??= (async () => {
    const vsix = process.env.SPECLANG_VSIX;
    if (!vsix) {
      throw new Error('SPECLANG_VSIX names no .vsix; run.sh sets it');
    }

    const folder = mkdtempSync(path.join(os.tmpdir(), 'align-extension-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    await run(process.execPath, [serverMain, '--accept-server-license-terms', '--server-data-dir', path.join(folder, 'data'), '--extensions-dir', path.join(folder, 'extensions'), '--install-extension', vsix], { env: { ...process.env, HOME: folder } });
    return path.join(folder, 'extensions');
  })();
  return installed;
}

export class Editor {
  /**
   * Opens a folder.
   * @param files What is in it, by path; a value that is { copy } is a folder or file to copy.
   * @param options.trust Whether workspace trust is off (everything is trusted), as it is unless this is false.
   * @param options.env More of the environment; options.settings more of the user's settings.
   */
  static async open(files, { trust = true, env = {}, settings = {}, size = { width: 1280, height: 800 } } = {}) {
    const editor = new Editor();
    editor.home = mkdtempSync(path.join(os.tmpdir(), 'align-editor-'));
    editor.folder = path.join(editor.home, 'policies');
    mkdirSync(editor.folder);
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(editor.folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      if (typeof content === 'string') {
        writeFileSync(file, content);
      } else {
        cpSync(content.copy, file, { recursive: true });
      }
    }

    try {
      await editor.#start({ trust, env, settings, size });
    } catch (e) {
      await editor.close();
      throw e;
    }

    return editor;
  }

  async #start({ trust, env, settings, size }) {
    const data = path.join(this.home, 'data');
    const extensions = path.join(this.home, 'extensions');
    cpSync(await installedExtensions(), extensions, { recursive: true });
    mkdirSync(path.join(data, 'data/User'), { recursive: true });
    writeFileSync(path.join(data, 'data/User/settings.json'), JSON.stringify({ ...userSettings, ...settings }));
    // What a machine's own settings may name, such as programs, is read from here.
    mkdirSync(path.join(data, 'data/Machine'), { recursive: true });
    writeFileSync(path.join(data, 'data/Machine/settings.json'), JSON.stringify(settings));
    this.port = await freePort();
    const args = ['--host', '127.0.0.1', '--port', String(this.port), '--without-connection-token', '--accept-server-license-terms', '--disable-telemetry', '--server-data-dir', data, '--extensions-dir', extensions];
    if (trust) {
      args.push('--disable-workspace-trust');
    }

    const environment = { ...process.env, HOME: this.home, XDG_CACHE_HOME: path.join(this.home, 'cache'), ...env };
    this.server = spawn(process.execPath, [serverMain, ...args], { env: environment, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    this.log = '';
    this.server.stdout.on('data', text => { this.log += text; });
    this.server.stderr.on('data', text => { this.log += text; });
    this.exited = new Promise(resolve => this.server.on('exit', resolve));
    await this.#answered();
    const { chromium } = await import('playwright-core');
    this.context = await chromium.launchPersistentContext(path.join(this.home, 'profile'), { executablePath: browser ?? 'chromium', headless: true, args: browserFlags, viewport: size, permissions: ['clipboard-read', 'clipboard-write'] });
    this.page = this.context.pages()[0] ?? await this.context.newPage();
    this.page.setDefaultTimeout(Number(process.env.SPECLANG_EDITOR_PATIENCE ?? 30_000));
    this.console = [];
    this.page.on('console', message => this.console.push(message.text()));
  }

  async #answered() {
    const until = Date.now() + 30_000;
    while (Date.now() < until) {
      try {
        if ((await fetch(`http://127.0.0.1:${this.port}/version`)).ok) {
          return;
        }
      } catch {
        // Not yet.
      }

      await new Promise(resolve => setTimeout(resolve, 100));
    }

    throw new Error(`VS Code did not start: ${this.log}`);
  }

  file(name) {
    return path.join(this.folder, name);
  }

  /** Loads the workbench, with files open. */
  async load(...names) {
    const payload = names.map(name => ['openFile', `vscode-remote://127.0.0.1:${this.port}${this.file(name)}`]);
    await this.page.goto(`http://127.0.0.1:${this.port}/?folder=${encodeURIComponent(this.folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
    await this.page.waitForSelector('.monaco-workbench');
    for (const name of names) {
      await this.page.waitForSelector(`.tab[data-resource-name="${path.basename(name)}"]`);
    }

    if (names.length > 0) {
      await this.page.waitForSelector('.editor-instance .view-lines .view-line');
    }
  }

  /** A picture of the window, in artifacts/editor-tests. */
  async picture(name, options = {}) {
    mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: path.join(pictures, `${name}.png`), ...options });
  }

  async close() {
    await this.context?.close().catch(() => {});
    if (this.server !== undefined) {
      const stop = signal => {
        try {
          process.kill(-this.server.pid, signal);
        } catch {
          // All of them have ended.
        }
      };
      stop('SIGTERM');
      await Promise.race([this.exited, new Promise(resolve => setTimeout(resolve, 5000))]);
      stop('SIGKILL');
    }

    rmSync(this.home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
