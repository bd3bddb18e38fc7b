// A client of the built language server: Microsoft's own library, as VS Code uses it, over the server's standard input and output.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';
import protocol from 'vscode-languageserver-protocol/node.js';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const uriOf = file => pathToFileURL(file).toString();

/** The command that starts the server: the built one, or what ALIGN_SERVER names. */
export function serverCommand() {
  if (process.env.ALIGN_SERVER) {
    return process.env.ALIGN_SERVER.split(' ');
  }

  const built = ['artifacts/cli', 'src/SpecLang.Cli/bin/Release/net10.0', 'src/SpecLang.Cli/bin/Debug/net10.0']
    .map(folder => path.join(root, folder, 'align.dll'))
    .filter(file => existsSync(file));
  const testing = process.env.ALIGN_CONFIGURATION === 'Debug' ? built.filter(file => file.includes('Debug')) : built;
  if (testing.length === 0) {
    throw new Error('there is no built server; build src/SpecLang.Cli first');
  }

  return ['dotnet', testing[0], 'lsp', '--stdio'];
}

export class Client {
  #waiting = [];
  #running = new Set();

  /** Starts a server and says hello. */
  static async start(options = {}) {
    const client = new Client();
    const [program, ...parameters] = serverCommand();
    client.started = performance.now();
    client.process = spawn(program, parameters, { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, DOTNET_TieredPGO: '0' } });
    // A test that fails must not leave its server behind.
    process.once('exit', () => client.process.kill('SIGKILL'));
    client.said = '';
    client.process.stderr.on('data', data => { client.said += data; });
    client.exited = new Promise(resolve => client.process.on('exit', (code, signal) => resolve(code ?? signal)));
    client.process.on('exit', () => client.#gone(new Error(`the server ended: ${client.said}`)));
    client.connection = protocol.createProtocolConnection(
      new protocol.StreamMessageReader(client.process.stdout), new protocol.StreamMessageWriter(client.process.stdin));
    client.diagnostics = new Map();
    client.messages = [];
    client.connection.onNotification('textDocument/publishDiagnostics', params => client.#publish(params));
    client.connection.onNotification('window/logMessage', params => client.messages.push(params));
    client.connection.onRequest('client/registerCapability', () => null);
    client.connection.onRequest('workspace/configuration', params => params.items.map(() => options.settings ?? null));
    client.connection.onRequest('window/workDoneProgress/create', () => null);
    client.progress = [];
    client.connection.onNotification('$/progress', params => client.progress.push(params));
    client.refreshed = 0;
    for (const what of ['codeLens', 'inlayHint', 'diagnostic']) {
      client.connection.onRequest(`workspace/${what}/refresh`, () => { client.refreshed++; return null; });
    }

    client.connection.listen();
    client.hello = await client.request('initialize', {
      processId: process.pid,
      rootUri: options.folder ? uriOf(options.folder) : null,
      workspaceFolders: options.folders ? options.folders.map(f => ({ uri: uriOf(f), name: path.basename(f) })) : options.folder ? [{ uri: uriOf(options.folder), name: 'root' }] : null,
      initializationOptions: { trusted: options.trusted ?? false },
      capabilities: options.capabilities ?? {
        textDocument: { completion: { completionItem: { snippetSupport: true } } },
        workspace: { configuration: false, workspaceEdit: { documentChanges: true }, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
        window: { workDoneProgress: true },
      },
    });
    client.connection.sendNotification('initialized', {});
    return client;
  }

  #gone(error) {
    this.ended = error;
    this.#running.forEach(reject => reject(error));
  }

  /** Asks; fails where the server answers by an error, or ends. */
  async request(method, params, token) {
    let forget;
    const gone = new Promise((_, reject) => {
      this.#running.add(reject);
      forget = () => this.#running.delete(reject);
    });
    try {
      return await Promise.race([this.#send(method, params, token), gone]);
    } finally {
      forget();
    }
  }

  #send(method, params, token) {
    if (this.ended) {
      throw this.ended;
    }

    return token ? this.connection.sendRequest(method, params, token) : this.connection.sendRequest(method, params);
  }

  notify(method, params) {
    return this.connection.sendNotification(method, params);
  }

  open(uri, text, version = 1) {
    return this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'align', version, text } });
  }

  change(uri, version, ...contentChanges) {
    return this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  close(uri) {
    return this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** The next diagnostics of a document that fulfil a condition. */
  nextDiagnostics(uri, condition = () => true, milliseconds = 20_000) {
    const known = this.diagnostics.get(uri);
    if (known && condition(known)) {
      return Promise.resolve(known);
    }

    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no such diagnostics of ${uri} came; the last: ${JSON.stringify(this.diagnostics.get(uri))}`)), milliseconds);
      this.#waiting.push({ uri, condition, resolve: params => { clearTimeout(timer); resolve(params); } });
    });
  }

  /** Ends the server at once, as a test does that has failed. */
  kill() {
    this.connection.dispose();
    this.process.kill('SIGKILL');
  }

  async stop() {
    await this.request('shutdown');
    await this.notify('exit');
    const code = await this.exited;
    this.connection.dispose();
    return code;
  }

  #publish(params) {
    this.diagnostics.set(params.uri, params);
    this.#waiting = this.#waiting.filter(w => {
      const isIt = w.uri === params.uri && w.condition(params);
      if (isIt) {
        w.resolve(params);
      }

      return !isIt;
    });
  }
}
