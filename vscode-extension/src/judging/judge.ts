import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { runAlign } from '../align';
import { type Session, requireTrust, Stopped } from '../session';
import { argumentFor, chooseConstitution, chooseData, chooseSpec, folderOf, saveAll } from '../specs';
import { recordRows } from './csv';
import { JudgedRun } from './judgedRun';

/** Judges files of records, and keeps of each run what the next one is compared with. */
export class Judge {
  private last: { readonly spec: vscode.Uri; readonly data: vscode.Uri; readonly constitution: string | undefined } | undefined;

  constructor(private readonly session: Session) {}

  /** Asks for what is not given, and judges. */
  async judgeFile(data?: vscode.Uri, given?: vscode.Uri): Promise<JudgedRun> {
    requireTrust('judge data');
    const spec = await chooseSpec(given);
    const chosen = data ?? await chooseData('Which file of records is to be judged?', spec);
    return this.run(spec, chosen, await chooseConstitution(spec), false);
  }

  /** Judges what was judged last once more, and shows what came out otherwise. */
  async compareWithLast(): Promise<JudgedRun> {
    requireTrust('judge data');
    if (this.last === undefined) {
      const spec = await chooseSpec();
      const data = await chooseData('Which file of records is to be judged and compared with its last run?', spec);
      this.last = { spec, data, constitution: await chooseConstitution(spec) };
    }

    return this.run(this.last.spec, this.last.data, this.last.constitution, true);
  }

  private async run(spec: vscode.Uri, data: vscode.Uri, constitution: string | undefined, compares: boolean): Promise<JudgedRun> {
    await saveAll();
    const program = await this.session.program();
    const folder = folderOf(spec);
    const out = await this.folderOf(spec, data, constitution);
    const before = path.join(out, 'before.jsonl');
    const verdicts = path.join(out, 'verdicts.jsonl');
    const hasBefore = compares && existsSync(verdicts);
    if (hasBefore) {
      await copyFile(verdicts, before);
    }

    const args = ['eval', argumentFor(spec, folder), argumentFor(data, folder), '--format', 'html', '--format', 'csv', '--format', 'jsonl', '--out', out, '--progress'];
    args.push(...constitution === undefined ? [] : ['--constitution', constitution], ...hasBefore ? ['--against', before] : []);
    const increment = bar();
    const { code, messages } = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: `Judging ${path.basename(data.fsPath)}`, cancellable: true },
      (progress, token) => runAlign(program, args, { cwd: folder, token, onProgress: message => progress.report({ message, ...increment(message) }) }),
    );
    this.last = { spec, data, constitution };
    if (code !== 0 && code !== 1 && code !== 4 || !messages.includes('report.html')) {
      throw new Stopped(messages.replace(/^align: (error: )?/gm, '') || `align ended with exit code ${code}.`);
    }

    const earlier = hasBefore ? decisions(await readFile(before, 'utf8')) : new Map<string, string>();
    const rows = recordRows(await readFile(path.join(out, 'verdicts.csv'), 'utf8')).map(row => {
      const was = earlier.get(row.id);
      return was === undefined || was === row.decision ? row : { ...row, was };
    });
    if (compares && !hasBefore) {
      void vscode.window.showInformationMessage(`${path.basename(data.fsPath)} had not been judged before: there is nothing to compare with yet. From now on there is.`);
    }

    // The page names the file that it compares with, which is nobody's but ours.
    const report = (await readFile(path.join(out, 'report.html'), 'utf8')).replace(/Compared with <code>[^<]*<\/code>:/, () => 'Compared with the last run:');
    return new JudgedRun(spec, data, constitution, folder, rows, report, counts(rows));
  }

  /** Where the last run of a spec over a file is kept: among the workspace's own storage, which is no part of the workspace. */
  private async folderOf(spec: vscode.Uri, data: vscode.Uri, constitution: string | undefined): Promise<string> {
    const storage = this.session.context.storageUri ?? this.session.context.globalStorageUri;
    const key = createHash('sha256').update(JSON.stringify([spec.toString(), data.toString(), constitution])).digest('hex').slice(0, 24);
    const folder = path.join(storage.fsPath, 'runs', key);
    await mkdir(folder, { recursive: true });
    return folder;
  }
}

/** The decision of each record of a run, by its id; empty for one that could not be read. Of several with one id the last. */
function decisions(verdicts: string): Map<string, string> {
  return new Map(verdicts.split('\n').filter(line => line !== '').map(line => {
    const { id, decision } = JSON.parse(line) as { id: string; decision?: string };
    return [id, decision ?? ''];
  }));
}

/** What messages such as `1,200 records, 9,000 a second, 40%, 2 s left` add to a bar, one after the other. */
function bar(): (message: string) => { increment?: number } {
  let shown = 0;
  return message => {
    const share = Number(/, (\d+)%/.exec(message)?.[1]);
    if (!(share > shown)) {
      return {};
    }

    const increment = share - shown;
    shown = share;
    return { increment };
  };
}

function counts(rows: readonly { readonly decision: string }[]): string {
  const of = (decision: string) => rows.filter(r => r.decision === decision).length;
  const unread = of('');
  const total = rows.length;
  return `${total} record${total === 1 ? '' : 's'}: ${of('allow')} allowed, ${of('escalate')} escalated, ${of('block')} blocked${unread > 0 ? `, ${unread} could not be read` : ''}`;
}
