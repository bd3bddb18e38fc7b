import * as path from 'node:path';
import * as vscode from 'vscode';
import type { LanguageServer } from '../server';
import type { RecordRow } from './csv';

/** One run of a constitution over a file of records, with what leads from its results to the records and clauses. */
export class JudgedRun {
  constructor(
    readonly spec: vscode.Uri,
    readonly data: vscode.Uri,
    readonly constitution: string | undefined,
    /** Where the program ran: relative names of files begin here. */
    readonly folder: string,
    readonly rows: readonly RecordRow[],
    readonly report: string,
    readonly counts: string,
  ) {}

  /** Shows a record in its file. */
  async showRecord(file: string, line: number): Promise<void> {
    const uri = vscode.Uri.file(path.resolve(this.folder, file));
    const row = Math.max(0, line - 1);
    const document = await vscode.workspace.openTextDocument(uri);
    const range = document.lineAt(Math.min(row, document.lineCount - 1)).range;
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, selection: new vscode.Selection(range.start, range.start), preview: true });
    vscode.window.activeTextEditor?.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Shows a principle, or a clause of it, as the spec has it now. */
  async showClause(server: LanguageServer, principle: string, clause?: string): Promise<void> {
    const found = await server.run('align.place', { uri: this.spec.toString(), constitution: this.constitution, principle, clause });
    const [place] = found.locations ?? [];
    if (place === undefined) {
      throw new Error(`\`${principle}\` stands in a file that can't be shown`);
    }

    const range = new vscode.Range(place.range.start.line, place.range.start.character, place.range.end.line, place.range.end.character);
    await vscode.window.showTextDocument(vscode.Uri.parse(place.uri), { viewColumn: vscode.ViewColumn.One, selection: range, preview: true });
  }
}
