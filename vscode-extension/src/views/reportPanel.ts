import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { JudgedRun } from '../judging/judgedRun';
import { attempt, type Session } from '../session';
import { nonce } from './nonce';
import { recordsOf, reportPage } from './reportPage';

type Message =
  | { readonly type: 'record' | 'why'; readonly record: number }
  | { readonly type: 'clause'; readonly principle: string; readonly clause?: string }
  | { readonly type: 'labels'; readonly text: string };

/** The report of a run, beside the spec. One panel shows the newest. */
export class ReportPanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private run: JudgedRun | undefined;

  constructor(private readonly session: Session, private readonly explain: (run: JudgedRun, record: { file: string; line: number; id: string }) => Promise<void>) {}

  async show(run: JudgedRun): Promise<void> {
    const hook = await readFile(path.join(this.session.context.extensionPath, 'media', 'report-hook.js'), 'utf8');
    const html = reportPage(run.report, hook, nonce());
    this.run = run;
    this.panel ??= this.create();
    this.panel.title = `Report: ${path.basename(run.data.fsPath)}`;
    this.panel.webview.html = html;
    this.panel.reveal(undefined, true);
  }

  private create(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel('speclang.report', 'Report', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, {
      enableScripts: true,
      enableFindWidget: true,
      // Labels that are not saved yet live in the page.
      retainContextWhenHidden: true,
      localResourceRoots: [],
    });
    panel.webview.onDidReceiveMessage((message: Message) => attempt(() => this.answer(message)));
    panel.onDidDispose(() => {
      this.panel = undefined;
      this.run = undefined;
    });
    return panel;
  }

  private async answer(message: Message): Promise<void> {
    const run = this.run;
    if (run === undefined) {
      return;
    }

    if (message.type === 'clause') {
      await run.showClause(this.session.server, String(message.principle), message.clause === undefined ? undefined : String(message.clause));
    } else if (message.type === 'labels') {
      await saveLabels(String(message.text), run.data);
    } else {
      const record = recordsOf(run.report)[message.record];
      if (record !== undefined) {
        await (message.type === 'why' ? this.explain(run, record) : run.showRecord(record.file, record.line));
      }
    }
  }

  dispose(): void {
    this.panel?.dispose();
  }
}

async function saveLabels(text: string, data: vscode.Uri): Promise<void> {
  const target = await vscode.window.showSaveDialog({ defaultUri: vscode.Uri.joinPath(data, '..', 'labels.jsonl'), filters: { 'JSON lines': ['jsonl'] }, title: 'Save labels' });
  if (target !== undefined) {
    await vscode.workspace.fs.writeFile(target, Buffer.from(text, 'utf8'));
  }
}
