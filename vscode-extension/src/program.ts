import * as path from 'node:path';
import * as vscode from 'vscode';

/** How the `align` program is started: a program and the arguments that stand before the command's own. */
export interface AlignProgram {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/**
 * The program that the user names in the settings, or the one that this extension brings along. The settings are of machine scope: no workspace can set them.
 * @param context Knows where the extension lies.
 * @param dotnet The `dotnet` that runs the extension's own program.
 */
export function alignProgram(context: vscode.ExtensionContext, dotnet: string): AlignProgram {
  const settings = vscode.workspace.getConfiguration('align');
  const classifiers = settings.get<string>('classifiers.path', '').trim();
  const env: NodeJS.ProcessEnv = { ...process.env, DOTNET_TieredPGO: '0', DOTNET_CLI_TELEMETRY_OPTOUT: '1', NO_COLOR: '1' };
  if (classifiers !== '') {
    env['ALIGN_CLASSIFIERS'] = classifiers;
  }

  const own = settings.get<string>('server.path', '').trim();
  return own !== ''
    ? { command: own, args: [], env }
    : { command: dotnet, args: [path.join(context.extensionPath, 'server', 'align.dll')], env };
}

/** Whether the user has named an `align` of their own, which needs no `dotnet` from us. */
export function usesOwnProgram(): boolean {
  return vscode.workspace.getConfiguration('align').get<string>('server.path', '').trim() !== '';
}
