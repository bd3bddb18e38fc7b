import * as path from 'node:path';
import * as vscode from 'vscode';
import { Stopped } from './session';

const noFolders = '**/{node_modules,bin,obj,.git}/**';
const mostFiles = 500;

/** The spec that a command is about: the one in the active editor, one that is visible, the only one of the workspace, or the one that the user chooses. */
export async function chooseSpec(given?: vscode.Uri): Promise<vscode.Uri> {
  if (given !== undefined && given.path.endsWith('.align')) {
    return given;
  }

  const active = vscode.window.activeTextEditor?.document;
  const shown = active?.languageId === 'align' ? active : vscode.window.visibleTextEditors.map(e => e.document).find(d => d.languageId === 'align');
  if (shown !== undefined) {
    return saved(shown);
  }

  const all = await vscode.workspace.findFiles('**/*.align', noFolders, mostFiles);
  if (all.length === 0) {
    throw new Stopped('There is no spec (.align) in this workspace. "SpecLang: New Policy from a Template" makes one.');
  }

  return all.length === 1 ? all[0] as vscode.Uri : pickFile(all, 'Which spec?');
}

/** Saves a document, since programs read what is on disk. */
export async function saved(document: vscode.TextDocument): Promise<vscode.Uri> {
  if ((document.isDirty || document.isUntitled) && !await document.save()) {
    throw new Stopped('The spec is not saved yet; save it first.');
  }

  return document.uri;
}

/** Saves all open files that a run may read. */
export async function saveAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(d => d.isDirty && !d.isUntitled && d.uri.scheme === 'file')) {
    await document.save();
  }
}

/** A file of records that the user chooses. */
export async function chooseData(placeHolder: string, spec: vscode.Uri): Promise<vscode.Uri> {
  const found = await vscode.workspace.findFiles('**/*.{jsonl,ndjson,json,jsonl.gz}', noFolders, mostFiles);
  const data = found.filter(f => !/(^|\/)(align|package|package-lock|tsconfig|settings|launch|tasks|extensions)\.json$/.test(f.path) && !f.path.includes('/.'));
  const near = (uri: vscode.Uri) => path.relative(path.dirname(spec.fsPath), uri.fsPath).split(path.sep).length + (uri.path.endsWith('l') ? 0 : 0.5);
  data.sort((a, b) => near(a) - near(b) || (a.path < b.path ? -1 : 1));
  return pickFile(data, placeHolder, { 'Records (JSON lines, JSON)': ['jsonl', 'ndjson', 'json', 'gz'] });
}

async function pickFile(files: readonly vscode.Uri[], placeHolder: string, filters?: Record<string, string[]>): Promise<vscode.Uri> {
  type Item = vscode.QuickPickItem & { uri?: vscode.Uri };
  const items: Item[] = files.map(uri => ({ label: path.basename(uri.fsPath), description: vscode.workspace.asRelativePath(path.dirname(uri.fsPath)), uri }));
  if (filters !== undefined) {
    items.push({ label: 'Another file…', alwaysShow: true });
  }

  const chosen = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  if (chosen === undefined) {
    throw new vscode.CancellationError();
  }

  if (chosen.uri !== undefined) {
    return chosen.uri;
  }

  const [file] = await vscode.window.showOpenDialog({ canSelectMany: false, title: placeHolder, ...(filters && { filters }) }) ?? [];
  if (file === undefined) {
    throw new vscode.CancellationError();
  }

  return file;
}

/** The constitution that a command is about; undefined where the spec has one only, which needs no name. */
export async function chooseConstitution(spec: vscode.Uri): Promise<string | undefined> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', spec) ?? [];
  const text = (await vscode.workspace.openTextDocument(spec)).getText();
  const names = symbols.filter(s => s.kind === vscode.SymbolKind.Class && new RegExp(`\\bconstitution\\s+${s.name}\\b`).test(text)).map(s => s.name);
  if (names.length <= 1) {
    return undefined;
  }

  const chosen = await vscode.window.showQuickPick(names, { placeHolder: 'Which constitution?' });
  if (chosen === undefined) {
    throw new vscode.CancellationError();
  }

  return chosen;
}

/** Where programs run for a spec: its workspace folder, so that files are named as the user sees them. */
export function folderOf(spec: vscode.Uri): string {
  return vscode.workspace.getWorkspaceFolder(spec)?.uri.fsPath ?? path.dirname(spec.fsPath);
}

/** A file as an argument: relative to a folder where it lies in it, and never a word that begins with a dash. */
export function argumentFor(file: vscode.Uri, folder: string): string {
  const relative = path.relative(folder, file.fsPath);
  return relative === '' || relative.startsWith('..') || path.isAbsolute(relative) ? file.fsPath : relative.startsWith('-') ? `.${path.sep}${relative}` : relative;
}
