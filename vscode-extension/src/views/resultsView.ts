import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { JudgedRun } from '../judging/judgedRun';
import { attempt, type Session } from '../session';
import { nonce } from './nonce';

/** More rows than anybody reads make the table slow. */
const mostRows = 2000;

interface Message {
  readonly type: 'ready' | 'record' | 'principle' | 'why' | 'report' | 'compare';
  readonly row?: number;
}

/** The table of the last run's records, in the panel below. */
export class ResultsView implements vscode.WebviewViewProvider {
  static readonly id = 'speclang.results';
  private view: vscode.WebviewView | undefined;
  private run: JudgedRun | undefined;

  constructor(
    private readonly session: Session,
    private readonly explain: (run: JudgedRun, record: { file: string; line: number; id: string }) => Promise<void>,
    private readonly showReport: (run: JudgedRun) => Promise<void>,
  ) {}

  resolveWebviewView(view: vscode.WebviewView): void {
    this.view = view;
    view.webview.options = { enableScripts: true, localResourceRoots: [] };
    view.webview.html = this.page();
    view.webview.onDidReceiveMessage((message: Message) => attempt(() => this.answer(message)));
    view.onDidDispose(() => { this.view = undefined; });
  }

  async show(run: JudgedRun): Promise<void> {
    this.run = run;
    await vscode.commands.executeCommand(`${ResultsView.id}.focus`, { preserveFocus: true });
    this.post();
  }

  private post(): void {
    if (this.view === undefined || this.run === undefined) {
      return;
    }

    const order = ['block', 'escalate', '', 'allow'];
    const rows = this.run.rows.map((row, index) => ({ ...row, index })).sort((a, b) => Number(b.was !== undefined) - Number(a.was !== undefined) || order.indexOf(a.decision) - order.indexOf(b.decision) || a.index - b.index);
    const more = rows.length > mostRows ? `The first ${mostRows} of ${rows.length} records are shown; the report says what all of them come to.` : '';
    void this.view.webview.postMessage({ rows: rows.slice(0, mostRows), counts: `${path.basename(this.run.data.fsPath)}, ${this.run.counts}`, more });
  }

  private async answer(message: Message): Promise<void> {
    const run = this.run;
    if (message.type === 'ready') {
      this.post();
    } else if (message.type === 'compare') {
      await vscode.commands.executeCommand('speclang.compareWithLast');
    } else if (run !== undefined && message.type === 'report') {
      await this.showReport(run);
    } else if (run !== undefined && message.row !== undefined) {
      const row = run.rows[message.row];
      if (row !== undefined) {
        await (message.type === 'record' ? run.showRecord(row.file, row.line) : message.type === 'why' ? this.explain(run, row) : run.showClause(this.session.server, row.leading));
      }
    }
  }

  private page(): string {
    const once = nonce();
    const media = (name: string) => readFileSync(path.join(this.session.context.extensionPath, 'media', name), 'utf8');
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${once}'; script-src 'nonce-${once}'; base-uri 'none'; form-action 'none'">
<title>Results</title>
<style nonce="${once}">${media('results.css')}</style>
</head>
<body>
<div class="bar"><span class="counts"></span>
<button type="button" data-decision="" aria-pressed="true" hidden>All</button><button type="button" data-decision="block" hidden>Blocked</button><button type="button" data-decision="escalate" hidden>Escalated</button><button type="button" data-decision="allow" hidden>Allowed</button><button type="button" data-decision="unread" hidden>Not read</button><button type="button" data-decision="changed" hidden>Changed</button>
<button type="button" id="report" hidden>Report</button><button type="button" id="compare" hidden>Judge again and compare</button></div>
<table><thead><tr><th scope="col">decision</th><th scope="col">record</th><th scope="col">principle</th><th scope="col">message</th><th scope="col"></th><th scope="col">place</th></tr></thead><tbody></tbody></table>
<p class="empty">No record. "SpecLang: Judge a Data File" fills this table.</p><p class="more"></p>
<script nonce="${once}">${media('results.js')}</script>
</body>
</html>`;
  }
}
