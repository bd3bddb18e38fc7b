import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';

const downloadPage = 'https://dotnet.microsoft.com/download/dotnet/10.0';
const neededMajor = 10;
const run = promisify(execFile);

/** A `dotnet` that has the runtime which the server needs; undefined where there is none. */
export async function findDotnet(): Promise<string | undefined> {
  for (const candidate of candidates()) {
    if (await hasRuntime(candidate)) {
      return candidate;
    }
  }

  return undefined;
}

/** Says what is missing and where to get it. */
export async function tellMissingDotnet(): Promise<void> {
  const get = 'Get .NET';
  const choose = 'Choose a dotnet';
  const answer = await vscode.window.showErrorMessage(
    `SpecLang needs the .NET ${neededMajor} runtime, and there is none here. Until it is installed, .align files have colours and nothing else. Install it, then reload the window.`,
    get,
    choose,
  );
  if (answer === get) {
    await vscode.env.openExternal(vscode.Uri.parse(downloadPage));
  } else if (answer === choose) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'align.dotnet.path');
  }
}

function candidates(): string[] {
  const named = vscode.workspace.getConfiguration('align').get<string>('dotnet.path', '').trim();
  if (named !== '') {
    return [named];
  }

  const file = process.platform === 'win32' ? 'dotnet.exe' : 'dotnet';
  const roots = [
    process.env['DOTNET_ROOT'],
    path.join(os.homedir(), '.dotnet'),
    ...(process.platform === 'win32' ? [path.join(process.env['ProgramFiles'] ?? 'C:\\Program Files', 'dotnet')] : ['/usr/local/share/dotnet', '/usr/share/dotnet', '/usr/lib/dotnet']),
  ];
  return ['dotnet', ...roots.filter(root => root !== undefined && root !== '').map(root => path.join(root as string, file)).filter(existsSync)];
}

async function hasRuntime(dotnet: string): Promise<boolean> {
  try {
    const { stdout } = await run(dotnet, ['--list-runtimes'], { timeout: 30_000, windowsHide: true });
    return stdout.split('\n').some(line => line.startsWith(`Microsoft.NETCore.App ${neededMajor}.`));
  } catch {
    // Not there, or not a dotnet: the next candidate is asked, and where none answers, the user is told.
    return false;
  }
}
