import * as vscode from 'vscode';
import type { LanguageServer } from '../server';
import type { TestResult } from './runner';

interface Place {
  readonly uri: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number }; readonly end: { readonly line: number; readonly character: number } };
}

interface TestEntry {
  readonly kind: 'constitution' | 'example' | 'suite' | 'case' | 'snapshot';
  readonly name: string;
  readonly place?: Place | null;
  readonly tests: readonly TestEntry[];
}

/** What a test is, beside what VS Code knows of it. */
export interface TestFacts {
  readonly spec: vscode.Uri;
  readonly kind: TestEntry['kind'] | 'file';
  /** The suite, or the constitution of an example. */
  readonly suite: string;
}

const noFolders = '**/{node_modules,bin,obj,.git}/**';
const mostFiles = 300;
const pause = 500;

/** The tests of all specs of the workspace, as the language server lists them: also of what is typed and not saved. */
export class TestTree implements vscode.Disposable {
  private readonly facts = new WeakMap<vscode.TestItem, TestFacts>();
  private readonly pending = new Map<string, NodeJS.Timeout>();
  private readonly watchers: vscode.Disposable[] = [];

  constructor(private readonly controller: vscode.TestController, private readonly server: LanguageServer) {
    const specs = vscode.workspace.createFileSystemWatcher('**/*.align');
    const cases = vscode.workspace.createFileSystemWatcher('**/*.{jsonl,json}', false, false, false);
    this.watchers.push(
      specs, cases,
      specs.onDidCreate(uri => this.later(uri)),
      specs.onDidChange(uri => this.later(uri)),
      specs.onDidDelete(uri => controller.items.delete(uri.toString())),
      cases.onDidChange(() => this.withSuites()),
      vscode.workspace.onDidChangeTextDocument(e => { if (e.document.languageId === 'align') { this.later(e.document.uri); } }),
      vscode.workspace.onDidOpenTextDocument(d => { if (d.languageId === 'align') { this.later(d.uri); } }),
    );
    controller.refreshHandler = () => this.findAll();
  }

  factsOf(item: vscode.TestItem): TestFacts | undefined {
    return this.facts.get(item);
  }

  async findAll(): Promise<void> {
    const files = await vscode.workspace.findFiles('**/*.align', noFolders, mostFiles);
    const kept = new Set(files.map(f => f.toString()));
    this.controller.items.forEach(item => { if (!kept.has(item.id)) { this.controller.items.delete(item.id); } });
    for (const file of files) {
      await this.find(file);
    }
  }

  /** The item of a result; made where the test was not known yet. */
  itemOf(spec: vscode.Uri, result: TestResult, place: vscode.Location | undefined): vscode.TestItem | undefined {
    const file = this.controller.items.get(spec.toString());
    const parent = file && this.child(file, result.kind === 'example' ? 'constitution' : 'suite', result.suite);
    if (file === undefined || parent === undefined) {
      return undefined;
    }

    const known = this.child(parent, result.kind, result.name);
    if (known !== undefined) {
      return known;
    }

    const item = this.controller.createTestItem(idOf(parent.id, result.kind, result.name), result.name, place?.uri);
    if (place !== undefined) {
      item.range = place.range;
    }

    this.facts.set(item, { spec, kind: result.kind, suite: result.suite });
    parent.children.add(item);
    return item;
  }

  private child(parent: vscode.TestItem, kind: string, name: string): vscode.TestItem | undefined {
    return parent.children.get(idOf(parent.id, kind, name));
  }

  private later(uri: vscode.Uri): void {
    if (uri.scheme !== 'file') {
      return;
    }

    clearTimeout(this.pending.get(uri.toString()));
    this.pending.set(uri.toString(), setTimeout(() => {
      this.pending.delete(uri.toString());
      void this.find(uri);
    }, pause));
  }

  private withSuites(): void {
    this.controller.items.forEach(file => {
      if ([...file.children].some(([, child]) => this.facts.get(child)?.kind === 'suite') && file.uri !== undefined) {
        this.later(file.uri);
      }
    });
  }

  private async find(spec: vscode.Uri): Promise<void> {
    let entries: readonly TestEntry[];
    try {
      ({ tests: entries } = await this.server.run<{ tests: readonly TestEntry[] }>('align.tests', { uri: spec.toString() }));
    } catch {
      // It has errors just now, which are shown elsewhere, or the server is on its way: the tests stay as they were known.
      return;
    }

    const id = spec.toString();
    if (entries.length === 0) {
      this.controller.items.delete(id);
      return;
    }

    const file = this.controller.items.get(id) ?? this.controller.createTestItem(id, vscode.workspace.asRelativePath(spec), spec);
    this.facts.set(file, { spec, kind: 'file', suite: '' });
    file.children.replace(entries.map(entry => this.make(file, entry, spec, entry.name)));
    this.controller.items.add(file);
  }

  private make(parent: vscode.TestItem, entry: TestEntry, spec: vscode.Uri, suite: string): vscode.TestItem {
    const id = idOf(parent.id, entry.kind, entry.name);
    const uri = entry.place ? vscode.Uri.parse(entry.place.uri) : undefined;
    const known = parent.children.get(id);
    const item = known !== undefined && known.uri?.toString() === uri?.toString() ? known : this.controller.createTestItem(id, entry.name, uri);
    if (entry.place) {
      const { start, end } = entry.place.range;
      item.range = new vscode.Range(start.line, start.character, end.line, end.character);
    }

    this.facts.set(item, { spec, kind: entry.kind, suite });
    item.children.replace(entry.tests.map(test => this.make(item, test, spec, suite)));
    return item;
  }

  dispose(): void {
    this.pending.forEach(timer => clearTimeout(timer));
    this.watchers.forEach(w => w.dispose());
  }
}

function idOf(parent: string, kind: string, name: string): string {
  return `${parent}\n${kind}\n${name}`;
}
