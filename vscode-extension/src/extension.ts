import * as vscode from 'vscode';
import { findDotnet, tellMissingDotnet } from './dotnet';
import { calibrate } from './judging/calibrate';
import { EmptyFile } from './emptyFile';
import { Judge } from './judging/judge';
import type { JudgedRun } from './judging/judgedRun';
import { RecordExplanations } from './judging/records';
import { SelectionValues } from './judging/selectionValues';
import { newPolicy } from './newPolicy';
import { presenter } from './presenter';
import { alignProgram, usesOwnProgram } from './program';
import { LanguageServer } from './server';
import { attempt, requireTrust, type Session, Stopped } from './session';
import { Tests } from './testing/tests';
import { GeneratedViews } from './views/generated';
import { Pages } from './views/pages';
import { ReportPanel } from './views/reportPanel';
import { ResultsView } from './views/resultsView';

const programSettings = ['align.dotnet.path', 'align.server.path', 'align.classifiers.path'];

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const pages = new Pages();
  const server: LanguageServer = new LanguageServer(presenter(pages, () => records));
  let dotnet: string | undefined;
  const session: Session = {
    context,
    server,
    program: async () => {
      dotnet ??= usesOwnProgram() ? 'dotnet' : await findDotnet();
      if (dotnet === undefined) {
        await tellMissingDotnet();
        throw new Stopped('');
      }

      return alignProgram(context, dotnet);
    },
  };
  const records = new RecordExplanations(session, pages);
  const judge = new Judge(session);
  const explain = (run: JudgedRun, record: { file: string; line: number; id: string }) => records.explainOf(run, record);
  const report = new ReportPanel(session, explain);
  const results = new ResultsView(session, explain, run => report.show(run));
  const generated = new GeneratedViews(server, pages);
  const tests = new Tests(session, pages);
  const emptyFile = new EmptyFile();
  const values = new SelectionValues(server);

  const start = async () => {
    dotnet = undefined;
    await server.stop();
    await server.start(await session.program());
    await tests.refresh();
  };
  const shown = async (run: JudgedRun) => {
    await results.show(run);
    await report.show(run);
  };
  const command = (id: string, work: (...args: unknown[]) => Promise<unknown>) => vscode.commands.registerCommand(id, (...args: unknown[]) => attempt(() => work(...args)));
  const uriOf = (value: unknown) => value instanceof vscode.Uri ? value : undefined;
  context.subscriptions.push(
    pages, server, report, generated, tests, emptyFile, values,
    vscode.window.registerWebviewViewProvider(ResultsView.id, results, { webviewOptions: { retainContextWhenHidden: true } }),
    command('speclang.judgeFile', async file => {
      const uri = uriOf(file);
      await shown(await judge.judgeFile(uri?.path.endsWith('.align') ? undefined : uri, uri?.path.endsWith('.align') ? uri : undefined));
    }),
    command('speclang.compareWithLast', async () => shown(await judge.compareWithLast())),
    command('speclang.explainRecord', () => records.explainChosen()),
    command('speclang.evaluateSelection', () => values.show()),
    command('speclang.pinRecord', () => records.pinChosen()),
    command('speclang.showCode', () => generated.show('code')),
    command('speclang.showPlan', () => generated.show('plan')),
    command('speclang.runTests', async () => {
      requireTrust('run tests');
      await vscode.commands.executeCommand('workbench.view.testing.focus');
      await vscode.commands.executeCommand('testing.runAll');
    }),
    command('speclang.newPolicy', () => newPolicy(session)),
    command('speclang.calibrate', () => calibrate(session, pages)),
    command('speclang.restart', start),
    command('speclang.showOutput', async () => server.showOutput()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => attempt(start)),
    vscode.workspace.onDidChangeConfiguration(e => {
      if (programSettings.some(name => e.affectsConfiguration(name))) {
        void attempt(start);
      }
    }),
  );
  await attempt(start);
}
