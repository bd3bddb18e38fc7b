import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { runAlign } from '../align';
import { type Session, requireTrust, Stopped } from '../session';
import { argumentFor, chooseConstitution, chooseData, chooseSpec, saveAll } from '../specs';
import type { CommandResult } from '../server';
import type { Pages } from '../views/pages';
import type { JudgedRun } from './judgedRun';

const mostShown = 500;
const mostBytes = 64 * 1024 * 1024;

interface FoundRecord {
  readonly text: string;
  readonly line: number;
}

/** Explains what a spec says of one record. */
export class RecordExplanations {
  constructor(private readonly session: Session, private readonly pages: Pages) {}

  /** Explains the record at the cursor of a data file, or one that the user chooses. */
  async explainChosen(given?: vscode.Uri, constitution?: string): Promise<void> {
    requireTrust('judge data');
    const spec = await chooseSpec(given);
    const record = recordAtCursor() ?? await chooseRecord(spec);
    await this.explain(spec, constitution ?? await chooseConstitution(spec), record);
  }

  /** Keeps the record at the cursor of a data file, or one that the user chooses, for what is asked of a spec from now on. */
  async pinChosen(): Promise<void> {
    const spec = await chooseSpec();
    const record = recordAtCursor() ?? await chooseRecord(spec);
    const result = await this.session.server.run<CommandResult>('align.pinRecord', { uri: spec.toString(), record });
    void vscode.window.showInformationMessage(`SpecLang: ${result.text ?? 'the record is pinned'}.`);
  }

  /** Explains a record of a run: by the language server where its line is the whole record, else by the command, which reads the file as the run did. */
  async explainOf(run: JudgedRun, record: { readonly file: string; readonly line: number; readonly id: string }): Promise<void> {
    requireTrust('judge data');
    const file = vscode.Uri.file(path.resolve(run.folder, record.file));
    const line = record.line > 0 && !file.path.endsWith('.gz') ? (await textOf(file)).split(/\r?\n/)[record.line - 1] : undefined;
    if (line !== undefined && isFlatObject(line)) {
      await this.explain(run.spec, run.constitution, line);
      return;
    }

    await saveAll();
    const args = ['explain', argumentFor(run.spec, run.folder), argumentFor(file, run.folder), '--id', record.id, ...run.constitution === undefined ? [] : ['--constitution', run.constitution]];
    const program = await this.session.program();
    const { code, output, messages } = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: `Explaining ${record.id}`, cancellable: true }, (_, token) =>
      runAlign(program, args, { cwd: run.folder, token }));
    if (code !== 0) {
      throw new Stopped(messages.replace(/^align: (error: )?/gm, ''));
    }

    await this.pages.showMarkdown('Why', '```text\n' + output.replaceAll('```', "'''") + '```\n');
  }

  private async explain(spec: vscode.Uri, constitution: string | undefined, record: string): Promise<void> {
    const result = await this.session.server.run<CommandResult>('align.judgeRecord', { uri: spec.toString(), constitution, record });
    await this.pages.showMarkdown('Why', result.markdown ?? result.text ?? '');
  }
}

/** Whether a line is a record by itself: an object, and no chat, whose turns may be records of their own. */
function isFlatObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !('messages' in value || 'contents' in value || 'conversations' in value);
  } catch {
    return false;
  }
}

/** The record that the cursor of a data file stands in. */
function recordAtCursor(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || editor.document.languageId === 'align' || !/\.(jsonl|ndjson)$/.test(editor.document.uri.path)) {
    return undefined;
  }

  const line = editor.document.lineAt(editor.selection.active.line).text.trim();
  return line === '' ? undefined : line;
}

async function textOf(file: vscode.Uri): Promise<string> {
  const open = vscode.workspace.textDocuments.find(d => d.uri.toString() === file.toString());
  if (open !== undefined) {
    return open.getText();
  }

  const { size } = await vscode.workspace.fs.stat(file);
  if (size > mostBytes) {
    throw new Stopped(`${path.basename(file.fsPath)} is too large to be searched for one record; use \`align explain\`.`);
  }

  return readFile(file.fsPath, 'utf8');
}

async function chooseRecord(spec: vscode.Uri): Promise<string> {
  const pasted = 'Type or paste a record';
  const file = await chooseData('The record of which file is to be explained?', spec);
  const records = recordsIn(await textOf(file));
  const items = records.slice(0, mostShown).map(record => ({ ...described(record), record }));
  const chosen = await vscode.window.showQuickPick<vscode.QuickPickItem & { record?: FoundRecord }>(
    [...items, { label: pasted, alwaysShow: true }],
    { placeHolder: records.length > mostShown ? `The first ${mostShown} of ${records.length} records` : 'Which record?', matchOnDescription: true, matchOnDetail: true },
  );
  if (chosen === undefined) {
    throw new vscode.CancellationError();
  }

  if (chosen.record !== undefined) {
    return chosen.record.text;
  }

  const typed = await vscode.window.showInputBox({ prompt: 'A record, as JSON on one line', placeHolder: '{"prompt": "…", "response": "…"}', ignoreFocusOut: true });
  if (typed === undefined) {
    throw new vscode.CancellationError();
  }

  return typed;
}

/** The records of a text: a line each, or the elements of one list. */
function recordsIn(text: string): FoundRecord[] {
  const trimmed = text.trim();
  if (trimmed.startsWith('[')) {
    try {
      return (JSON.parse(trimmed) as unknown[]).map((value, index) => ({ text: JSON.stringify(value), line: index + 1 }));
    } catch {
      // No list after all: then its lines may be records, and what is none is said when it is judged.
    }
  }

  return text.split(/\r?\n/).map((line, index) => ({ text: line.trim(), line: index + 1 })).filter(r => r.text !== '');
}

function described({ text, line }: FoundRecord): vscode.QuickPickItem {
  const label = `#${line}`;
  try {
    const value = JSON.parse(text) as Record<string, unknown>;
    const words = Object.entries(value).filter(([name, v]) => name !== 'id' && typeof v === 'string').map(([name, v]) => `${name}: ${v as string}`);
    return { label: value['id'] === undefined ? label : String(value['id']), description: words.join('  ').slice(0, 160) };
  } catch {
    return { label, description: text.slice(0, 160) };
  }
}
