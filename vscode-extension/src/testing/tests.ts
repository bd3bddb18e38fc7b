import * as path from 'node:path';
import * as vscode from 'vscode';
import type { CommandResult } from '../server';
import { attempt, type Session } from '../session';
import type { Pages } from '../views/pages';
import { SpecCoverage } from './coverage';
import { runSpec, type SpecRun, type TestResult } from './runner';
import { TestTree } from './testTree';

/** The Testing view: examples and suites, how they come out, and what they exercise. */
export class Tests implements vscode.Disposable {
  private readonly controller = vscode.tests.createTestController('speclang', 'SpecLang');
  private readonly tree: TestTree;
  private profiles: vscode.TestRunProfile[] = [];

  constructor(private readonly session: Session, private readonly pages: Pages) {
    this.tree = new TestTree(this.controller, session.server);
  }

  /** Looks for tests; where the workspace is trusted they can be run. */
  async refresh(): Promise<void> {
    if (vscode.workspace.isTrusted && this.profiles.length === 0) {
      const { Run, Debug, Coverage } = vscode.TestRunProfileKind;
      const coverage = this.controller.createRunProfile('Run with Coverage', Coverage, (request, token) => this.run(request, 'covered', token), true);
      coverage.loadDetailedCoverage = async (_, file) => file instanceof SpecCoverage ? file.details() : [];
      this.profiles = [
        this.controller.createRunProfile('Run', Run, (request, token) => this.run(request, 'plain', token), true),
        this.controller.createRunProfile('Run and Explain', Debug, (request, token) => attempt(() => this.run(request, 'explained', token)), true),
        coverage,
      ];
    }

    await this.tree.findAll();
  }

  private async run(request: vscode.TestRunRequest, how: 'plain' | 'explained' | 'covered', token: vscode.CancellationToken): Promise<void> {
    const run = this.controller.createTestRun(request);
    for (const [spec, items] of this.bySpec(request)) {
      if (token.isCancellationRequested) {
        break;
      }

      items.forEach(item => run.started(item));
      await this.runItems(run, vscode.Uri.parse(spec, true), items, how === 'covered', token);
    }

    run.end();
    if (how === 'explained') {
      await this.explain(request, token);
    }
  }

  private async runItems(run: vscode.TestRun, spec: vscode.Uri, items: readonly vscode.TestItem[], covers: boolean, token: vscode.CancellationToken): Promise<void> {
    const [only] = items.length === 1 && !covers ? items : [];
    const suite = only && this.tree.factsOf(only)?.suite;
    let ended: SpecRun;
    try {
      ended = await runSpec(this.session, spec, only && `${suite}: ${only.label}`, covers, token);
    } catch (e) {
      if (!(e instanceof vscode.CancellationError)) {
        const message = e instanceof Error ? e.message : String(e);
        run.appendOutput(crlf(message) + '\r\n');
        items.forEach(item => run.errored(item, new vscode.TestMessage(message)));
      }

      return;
    }

    run.appendOutput(crlf(ended.text));
    const asked = new Set(items);
    for (const result of ended.tests) {
      const place = this.placeOf(result, ended.folder);
      const item = this.tree.itemOf(spec, result, place);
      if (item !== undefined && (asked.delete(item) || items.some(i => i === item.parent || i === item.parent?.parent))) {
        report(run, item, result, place);
      }
    }

    asked.forEach(item => { if (item.children.size === 0) { run.skipped(item); } });
    ended.coverage.forEach(file => run.addCoverage(file));
  }

  private placeOf(result: TestResult, folder: string): vscode.Location {
    const line = Math.max(0, result.line - 1);
    return new vscode.Location(vscode.Uri.file(path.resolve(folder, result.file)), new vscode.Range(line, 0, line, Number.MAX_SAFE_INTEGER));
  }

  /** The tests that are asked for, by their spec; what has tests below it stands for those. */
  private bySpec(request: vscode.TestRunRequest): Map<string, vscode.TestItem[]> {
    const specs = new Map<string, vscode.TestItem[]>();
    const add = (item: vscode.TestItem) => {
      if (request.exclude?.includes(item)) {
        return;
      }

      const facts = this.tree.factsOf(item);
      if (item.children.size > 0) {
        item.children.forEach(add);
      } else if (facts !== undefined) {
        specs.set(facts.spec.toString(), [...specs.get(facts.spec.toString()) ?? [], item]);
      }
    };
    if (request.include === undefined) {
      this.controller.items.forEach(add);
    } else {
      request.include.forEach(add);
    }

    return specs;
  }

  /** Shows the whole reasoning about each example that is asked for: what a debugger shows of a program. A case that fails shows its own in the run's output. */
  private async explain(request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> {
    const parts: string[] = [];
    for (const [uri, items] of this.bySpec(request)) {
      for (const item of items.filter(i => this.tree.factsOf(i)?.kind === 'example')) {
        const constitution = this.tree.factsOf(item)?.suite;
        const { markdown } = await this.session.server.run<CommandResult>('align.explain', { uri, constitution, example: item.label }, token);
        parts.push(markdown ?? '');
      }
    }

    if (parts.length > 0) {
      await this.pages.showMarkdown('Why', parts.join('\n\n---\n\n'));
    }
  }

  dispose(): void {
    this.tree.dispose();
    this.controller.dispose();
  }
}

function report(run: vscode.TestRun, item: vscode.TestItem, result: TestResult, place: vscode.Location): void {
  const message = new vscode.TestMessage(result.messages.join('\n'));
  message.location = item.uri !== undefined && item.range !== undefined ? new vscode.Location(item.uri, item.range) : place;
  switch (result.outcome) {
    case 'passed':
      run.passed(item);
      break;
    case 'failed':
      run.failed(item, message);
      break;
    case 'error':
      run.errored(item, message);
      break;
    default:
      run.skipped(item);
      run.appendOutput(crlf(`${item.label}: ${result.todo ?? result.messages.join(' ')}\n`), undefined, item);
      break;
  }
}

function crlf(text: string): string {
  return text.replace(/\r?\n/g, '\r\n');
}
