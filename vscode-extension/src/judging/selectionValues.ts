import * as vscode from 'vscode';
import type { CommandResult, LanguageServer } from '../server';
import { Stopped } from '../session';

/** Says beside a selected expression what it comes to: for the pinned record, else for that of the first example. It is gone with the next change. */
export class SelectionValues implements vscode.Disposable {
  private readonly look = vscode.window.createTextEditorDecorationType({
    after: { margin: '0 0 0 2em', color: new vscode.ThemeColor('editorCodeLens.foreground'), fontStyle: 'italic' },
  });

  private readonly listeners = [
    vscode.workspace.onDidChangeTextDocument(e => this.clear(e.document)),
    vscode.window.onDidChangeTextEditorSelection(e => this.clear(e.textEditor.document)),
  ];

  constructor(private readonly server: LanguageServer) {}

  async show(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'align' || editor.selection.isEmpty) {
      throw new Stopped('Open a spec and select an expression in it, such as a whole condition.');
    }

    const { start, end } = editor.selection;
    const at = (place: vscode.Position) => ({ line: place.line, character: place.character });
    const result = await this.server.run<CommandResult>('align.evaluateSelection', { uri: editor.document.uri.toString(), range: { start: at(start), end: at(end) } });
    editor.setDecorations(this.look, [{ range: new vscode.Range(end, end), renderOptions: { after: { contentText: result.text ?? '' } } }]);
  }

  private clear(document: vscode.TextDocument): void {
    for (const editor of vscode.window.visibleTextEditors.filter(e => e.document === document)) {
      editor.setDecorations(this.look, []);
    }
  }

  dispose(): void {
    this.look.dispose();
    this.listeners.forEach(l => l.dispose());
  }
}
