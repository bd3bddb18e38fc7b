import * as vscode from 'vscode';
import { LanguageClient, RevealOutputChannelOn, State } from 'vscode-languageclient/node';
import type { ExecuteCommandSignature, LanguageClientOptions, ServerOptions } from 'vscode-languageclient/node';
import type { AlignProgram } from './program';

/** What a command of the server gives back. */
export interface CommandResult {
  readonly text?: string;
  readonly markdown?: string;
  readonly locations?: readonly { readonly uri: string; readonly range: { readonly start: { readonly line: number; readonly character: number }; readonly end: { readonly line: number; readonly character: number } } }[];
}

/** Shows what a command of the server came to, and may ask for what the command lacks. */
export type CommandPresenter = (command: string, args: unknown[], next: ExecuteCommandSignature) => Promise<unknown>;

/** The connection to the language server. It is made anew where trust or the program changes. */
export class LanguageServer implements vscode.Disposable {
  private client: LanguageClient | undefined;
  private readonly output = vscode.window.createOutputChannel('SpecLang');

  constructor(private readonly present: CommandPresenter) {}

  async start(program: AlignProgram): Promise<void> {
    await this.stop();
    const server: ServerOptions = { command: program.command, args: [...program.args, 'lsp'], options: { env: program.env } };
    const options: LanguageClientOptions = {
      documentSelector: [{ language: 'align' }],
      outputChannel: this.output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      // What hovers and completions say comes from specs, which may be a stranger's: no command links, no HTML.
      markdown: { isTrusted: false, supportHtml: false },
      initializationOptions: { trusted: vscode.workspace.isTrusted, settings: settings() },
      synchronize: { configurationSection: 'align' },
      middleware: { executeCommand: (command, args, next) => this.present(command, args, next) },
    };
    this.client = new LanguageClient('align', 'SpecLang', server, options);
    await this.client.start();
  }

  get isRunning(): boolean {
    return this.client?.state === State.Running;
  }

  /**
   * Runs a command of the server.
   * @throws Error where the server is not running, or refuses; its message can be shown.
   */
  async run<T = CommandResult>(command: string, argument: unknown, token?: vscode.CancellationToken): Promise<T> {
    if (this.client === undefined || !this.isRunning) {
      throw new Error('the language server of SpecLang is not running; its output says why');
    }

    return this.client.sendRequest<T>('workspace/executeCommand', { command, arguments: [argument] }, token);
  }

  showOutput(): void {
    this.output.show();
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.dispose();
  }

  dispose(): void {
    void this.stop();
    this.output.dispose();
  }
}

function settings(): Record<string, unknown> {
  const all = vscode.workspace.getConfiguration('align');
  return Object.fromEntries(['liveExamples', 'referenceLenses', 'inlayHints', 'dataRuns', 'dataRecords'].map(name => [name, all.get(name)]));
}
