import * as vscode from 'vscode';
import type { AlignProgram } from './program';
import type { LanguageServer } from './server';

/** What commands and views need of the extension. */
export interface Session {
  readonly context: vscode.ExtensionContext;
  readonly server: LanguageServer;
  /** The program; where there is none to run it, the user is told why, and the command ends. */
  program(): Promise<AlignProgram>;
}

/** A reason to stop that the user has been told, or is about to be told. */
export class Stopped extends Error {}

/** Ends a command that an untrusted workspace may not run. The menus do not offer them there; other extensions and keys may. */
export function requireTrust(what: string): void {
  if (!vscode.workspace.isTrusted) {
    throw new Stopped(`This workspace is not trusted, so SpecLang does not ${what} in it. Trust it to do so ("Workspaces: Manage Workspace Trust").`);
  }
}

/** Runs a command, and shows what went wrong. What the user cancels ends quietly. */
export async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (e) {
    if (e instanceof vscode.CancellationError) {
      return;
    }

    const message = e instanceof Error ? e.message : String(e);
    if (message !== '') {
      void vscode.window.showErrorMessage(message);
    }
  }
}
