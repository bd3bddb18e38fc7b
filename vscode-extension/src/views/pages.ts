import * as vscode from 'vscode';

const scheme = 'align-page';

/** Texts to read that are no files: explanations, generated code, plans. They live as long as they are shown. */
export class Pages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly registrations = [
    vscode.workspace.registerTextDocumentContentProvider(scheme, this),
    vscode.workspace.onDidCloseTextDocument(d => this.texts.delete(d.uri.toString())),
  ];

  readonly onDidChange = this.changed.event;

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  /** The address of a page; setting its text shows it wherever it is open. */
  static uri(name: string, of = ''): vscode.Uri {
    return vscode.Uri.from({ scheme, path: '/' + name, query: of });
  }

  set(uri: vscode.Uri, text: string): void {
    this.texts.set(uri.toString(), text);
    this.changed.fire(uri);
  }

  /** Shows Markdown as a page beside the spec. Its links lead nowhere but to pages of the web, and it runs nothing. */
  async showMarkdown(name: string, text: string): Promise<void> {
    const uri = Pages.uri(name + '.md');
    this.set(uri, text);
    await vscode.commands.executeCommand('vscode.openWith', uri, 'vscode.markdown.preview.editor', { viewColumn: vscode.ViewColumn.Two, preserveFocus: true, preview: true });
  }

  /** Shows a text beside the spec, without taking the cursor. */
  async showBeside(uri: vscode.Uri, language?: string): Promise<void> {
    let document = await vscode.workspace.openTextDocument(uri);
    if (language !== undefined && document.languageId !== language) {
      document = await vscode.languages.setTextDocumentLanguage(document, language);
    }

    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: true });
  }

  dispose(): void {
    this.registrations.forEach(r => r.dispose());
    this.changed.dispose();
  }
}
