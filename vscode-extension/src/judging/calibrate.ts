import { createReadStream } from 'node:fs';
import * as readline from 'node:readline';
import * as vscode from 'vscode';
import { runAlign } from '../align';
import { type Session, requireTrust, Stopped } from '../session';
import { argumentFor, chooseConstitution, chooseData, chooseSpec, folderOf, saveAll } from '../specs';
import { Pages } from '../views/pages';

const aims = [
  { label: 'Show how the thresholds do', args: [] },
  { label: 'Find nearly all of it', description: 'recall 0.95: more false alarms', args: ['--recall', '0.95'] },
  { label: 'Be nearly always right', description: 'precision 0.95: finds less', args: ['--precision', '0.95'] },
];

/** Compares the thresholds of a spec with what people say, and offers to write the ones that reach an aim. */
export async function calibrate(session: Session, pages: Pages): Promise<void> {
  requireTrust('run models');
  const spec = await chooseSpec();
  const data = await chooseData('Which file has records that people have labelled?', spec);
  const label = await chooseLabel(data);
  const aim = await vscode.window.showQuickPick(aims, { placeHolder: 'What is a threshold to reach?' });
  if (aim === undefined) {
    throw new vscode.CancellationError();
  }

  await saveAll();
  const folder = folderOf(spec);
  const constitution = await chooseConstitution(spec);
  const args = ['calibrate', argumentFor(spec, folder), argumentFor(data, folder), '--label', label, ...aim.args, ...constitution === undefined ? [] : ['--constitution', constitution]];
  const program = await session.program();
  const run = (more: readonly string[], title: string) => vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, (_, token) =>
    runAlign(program, [...args, ...more], { cwd: folder, token }));
  const { code, output, messages } = await run([], 'Calibrating');
  if (code !== 0 && code !== 1) {
    throw new Stopped(messages.replace(/^align: (error: )?/gm, ''));
  }

  const page = Pages.uri('Calibration', spec.toString());
  pages.set(page, output + (messages === '' ? '' : `\n${messages}\n`));
  await pages.showBeside(page);
  if (aim.args.length > 0 && / write [\d.]+ for [\d.]+ /.test(output)) {
    const write = 'Write into the spec';
    if (await vscode.window.showInformationMessage('Thresholds that reach the aim were found.', write) === write) {
      const written = await run(['--write'], 'Writing thresholds');
      if (written.code !== 0 && written.code !== 1) {
        throw new Stopped(written.messages);
      }
    }
  }
}

/** The member of the records that holds what people say; with the values that mean yes where it is not true or false. */
async function chooseLabel(data: vscode.Uri): Promise<string> {
  const record = await firstRecord(data);
  const members = Object.entries(record ?? {}).filter(([name, value]) => name !== 'id' && (typeof value === 'boolean' || typeof value === 'string' && value.length <= 40));
  members.sort(([a, x], [b, y]) => Number(b === 'label') - Number(a === 'label') || Number(typeof y === 'boolean') - Number(typeof x === 'boolean'));
  const chosen = await vscode.window.showQuickPick(members.map(([name, value]) => ({ label: name, description: `such as ${JSON.stringify(value)}`, isText: typeof value === 'string' })), { placeHolder: 'Which member says what people found?' });
  if (chosen === undefined) {
    if (members.length === 0) {
      throw new Stopped('The first record of this file has no member that could be a label: one that is true or false, or a short text.');
    }

    throw new vscode.CancellationError();
  }

  if (!chosen.isText) {
    return chosen.label;
  }

  const values = await vscode.window.showInputBox({ prompt: `Which values of \`${chosen.label}\` mean yes? With commas between them.`, placeHolder: 'bad,harmful' });
  if (values === undefined || values.trim() === '') {
    throw new vscode.CancellationError();
  }

  return `${chosen.label}=${values.trim()}`;
}

async function firstRecord(data: vscode.Uri): Promise<Record<string, unknown> | undefined> {
  const lines = readline.createInterface({ input: createReadStream(data.fsPath, { encoding: 'utf8', end: 1 << 20 }) });
  try {
    for await (const line of lines) {
      if (line.trim() !== '') {
        const value: unknown = JSON.parse(line);
        return typeof value === 'object' && value !== null ? value as Record<string, unknown> : undefined;
      }
    }
  } catch (e) {
    throw new Stopped(`The first line of this file is no JSON record: ${e instanceof Error ? e.message : String(e)}`);
  } finally {
    lines.close();
  }

  return undefined;
}
