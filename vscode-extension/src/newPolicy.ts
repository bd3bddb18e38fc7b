import { existsSync } from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { runAlign } from './align';
import { type Session, Stopped } from './session';

const templates = [
  { label: 'Assistant', id: 'assistant', description: 'answers to questions, with the standard library' },
  { label: 'Agent', id: 'agent', description: "an agent's steps and tools" },
  { label: 'Minimal', id: 'minimal', description: 'two principles' },
];

/** Makes a small project from a template, and opens its spec. */
export async function newPolicy(session: Session): Promise<void> {
  const template = await vscode.window.showQuickPick(templates, { placeHolder: 'What is the policy about?' });
  if (template === undefined) {
    return;
  }

  const parent = await chooseParent();
  const name = await vscode.window.showInputBox({
    prompt: 'The name of a new folder for it; the constitution is named after it',
    value: 'my-policy',
    validateInput: value => problem(parent, value),
  });
  if (name === undefined) {
    return;
  }

  const program = await session.program();
  const { code, messages } = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: `Making ${name}`, cancellable: true }, (_, token) =>
    runAlign(program, ['new', `.${path.sep}${name}`, '--template', template.id], { cwd: parent, token }));
  if (code !== 0) {
    throw new Stopped(messages.replace(/^align: (error: )?/gm, ''));
  }

  await vscode.window.showTextDocument(vscode.Uri.file(path.join(parent, name, 'policy.align')));
}

async function chooseParent(): Promise<string> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 1 && folders[0] !== undefined) {
    return folders[0].uri.fsPath;
  }

  const chosen = folders.length > 1
    ? (await vscode.window.showWorkspaceFolderPick({ placeHolder: 'In which folder?' }))?.uri
    : (await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, canSelectMany: false, title: 'In which folder?' }))?.[0];
  if (chosen === undefined) {
    throw new vscode.CancellationError();
  }

  return chosen.fsPath;
}

function problem(parent: string, name: string): string | undefined {
  return !/^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd} ._-]*$/u.test(name) ? 'A name begins with a letter or digit, and has letters, digits, spaces, dots and dashes.'
    : existsSync(path.join(parent, name)) ? `\`${name}\` is there already; choose another name.`
    : undefined;
}
