import * as path from 'node:path';
import * as vscode from 'vscode';
import type { LanguageServer } from '../server';
import { chooseSpec } from '../specs';
import { Pages } from './pages';

interface GeneratedFiles {
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

type Kind = 'code' | 'plan';

const pause = 400;

/** The C# and the plan that a spec becomes, beside it; they follow what is typed. */
export class GeneratedViews implements vscode.Disposable {
  private readonly shown = new Map<string, { readonly spec: vscode.Uri; readonly kind: Kind }>();
  private timer: NodeJS.Timeout | undefined;
  private readonly registrations = [
    vscode.workspace.onDidChangeTextDocument(e => {
      if (e.document.languageId === 'align' && this.shown.size > 0) {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.refreshAll(), pause);
      }
    }),
    vscode.workspace.onDidCloseTextDocument(d => this.shown.delete(d.uri.toString())),
  ];

  constructor(private readonly server: LanguageServer, private readonly pages: Pages) {}

  async show(kind: Kind): Promise<void> {
    const spec = await chooseSpec();
    const name = path.basename(spec.path, '.align');
    const page = Pages.uri(kind === 'code' ? `${name}.g.cs` : `${name} (plan)`, spec.toString());
    this.shown.set(page.toString(), { spec, kind });
    await this.refresh(page, spec, kind);
    await this.pages.showBeside(page, kind === 'code' ? 'csharp' : 'plaintext');
  }

  private async refreshAll(): Promise<void> {
    for (const [page, { spec, kind }] of this.shown) {
      await this.refresh(vscode.Uri.parse(page, true), spec, kind);
    }
  }

  private async refresh(page: vscode.Uri, spec: vscode.Uri, kind: Kind): Promise<void> {
    this.pages.set(page, await this.text(spec, kind));
  }

  private async text(spec: vscode.Uri, kind: Kind): Promise<string> {
    try {
      const { files } = await this.server.run<GeneratedFiles>(`align.${kind}`, { uri: spec.toString() });
      return files.length === 1 ? files[0]?.text ?? '' : files.map(f => `// ==== ${f.name}\n\n${f.text}`).join('\n');
    } catch (e) {
      return `// ${e instanceof Error ? e.message : String(e)}\n`;
    }
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.registrations.forEach(r => r.dispose());
  }
}
