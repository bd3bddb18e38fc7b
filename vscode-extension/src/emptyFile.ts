import * as vscode from 'vscode';

/** What an author sees in an empty spec: how to begin. */
export class EmptyFile implements vscode.Disposable, vscode.CompletionItemProvider {
  private readonly hint = vscode.window.createTextEditorDecorationType({ after: { color: new vscode.ThemeColor('editorGhostText.foreground'), fontStyle: 'italic', contentText: 'Press Ctrl+Space and choose "policy", to begin with a whole one' } });
  private readonly registrations = [
    vscode.languages.registerCompletionItemProvider({ language: 'align' }, this),
    vscode.window.onDidChangeVisibleTextEditors(editors => editors.forEach(e => this.show(e))),
    vscode.workspace.onDidChangeTextDocument(change => vscode.window.visibleTextEditors.filter(e => e.document === change.document).forEach(e => this.show(e))),
  ];

  constructor() {
    vscode.window.visibleTextEditors.forEach(e => this.show(e));
  }

  private show(editor: vscode.TextEditor): void {
    if (editor.document.languageId === 'align') {
      editor.setDecorations(this.hint, editor.document.getText() === '' ? [new vscode.Range(0, 0, 0, 0)] : []);
    }
  }

  /** The whole policy stands before all words of the language, where there is nothing yet but the word that is typed. */
  provideCompletionItems(document: vscode.TextDocument, position: vscode.Position): vscode.CompletionItem[] {
    const typed = document.getWordRangeAtPosition(position);
    if (document.getText().trim() !== (typed === undefined ? '' : document.getText(typed))) {
      return [];
    }

    const item = new vscode.CompletionItem('policy', vscode.CompletionItemKind.Snippet);
    item.detail = 'a whole policy to begin with';
    item.documentation = 'A record with a question and its answer, a constitution with one principle, and an example. Tab leads from one gap to the next.';
    item.insertText = new vscode.SnippetString(policy);
    item.sortText = '!';
    item.preselect = true;
    return [item];
  }

  dispose(): void {
    this.hint.dispose();
    this.registrations.forEach(r => r.dispose());
  }
}

const policy = `align 1
namespace \${1:Acme}

import "std/privacy.align"

/// \${2:One answer of the assistant.}
record \${3:Answer} {
  prompt:   text
  response: text
}

constitution \${4:Assistant} over \${3:Answer} {
  version "0.1.0"
  block at major

  /// \${5:Personal data stays here.}
  principle \${6:NoPersonalData} {
    severity critical
    forbid   response contains any [Email, Phone]
    message  "The answer shows personal data: {evidence\\}."
  }

  \$0example "\${7:a plain answer}" complies {
    prompt:   "\${8:When do you open?}"
    response: "\${9:At nine, every day but Monday.}"
  }
}
`;
