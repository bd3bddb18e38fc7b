import * as vscode from 'vscode';
import type { RecordExplanations } from './judging/records';
import type { CommandPresenter, CommandResult } from './server';
import { attempt } from './session';
import type { Pages } from './views/pages';

interface Argument {
  readonly uri: string;
  readonly constitution?: string;
  readonly record?: string;
  readonly range?: { readonly start: { readonly line: number; readonly character: number } };
}

/** Shows what lenses and actions of the language server come to. */
export function presenter(pages: Pages, records: () => RecordExplanations): CommandPresenter {
  return async (command, args, next) => {
    const [argument] = args as (Argument | undefined)[];
    let result: CommandResult | undefined;
    await attempt(async () => {
      if (command === 'align.judgeRecord' && argument !== undefined && argument.record === undefined) {
        await records().explainChosen(vscode.Uri.parse(argument.uri), argument.constitution);
        return;
      }

      result = await next(command, args) as CommandResult | undefined;
      if (argument !== undefined && result !== undefined) {
        await show(pages, command, argument, result);
      }
    });
    return result;
  };
}

async function show(pages: Pages, command: string, argument: Argument, result: CommandResult): Promise<void> {
  if (result.locations !== undefined && command === 'align.references') {
    const uri = vscode.Uri.parse(argument.uri);
    const at = argument.range?.start;
    const places = result.locations.map(l => new vscode.Location(vscode.Uri.parse(l.uri), new vscode.Range(l.range.start.line, l.range.start.character, l.range.end.line, l.range.end.character)));
    await vscode.commands.executeCommand('editor.action.showReferences', uri, new vscode.Position(at?.line ?? 0, at?.character ?? 0), places);
  } else if (result.markdown !== undefined) {
    await pages.showMarkdown(command === 'align.examples' ? 'Examples' : command === 'align.flips' ? 'Flips' : 'Why', result.markdown);
  } else if (result.text !== undefined) {
    void vscode.window.showInformationMessage(result.text);
  }
}
