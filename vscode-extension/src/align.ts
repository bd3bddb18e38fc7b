import { spawn } from 'node:child_process';
import * as vscode from 'vscode';
import type { AlignProgram } from './program';

/** What a run of the `align` command came to. */
export interface AlignRun {
  /** The exit code: 0 fine, 1 findings, 2 usage, 3 the spec does not compile, 4 something could not be read or written. */
  readonly code: number;
  readonly output: string;
  /** What it said beside its output, without lines of progress. */
  readonly messages: string;
}

export interface AlignOptions {
  readonly cwd: string;
  readonly token: vscode.CancellationToken;
  /** Takes each line of progress. */
  readonly onProgress?: (text: string) => void;
}

const progressStart = 'progress: ';

/**
 * Runs `align` with arguments, none of which goes through a shell.
 * @throws vscode.CancellationError where the user cancels it.
 */
export function runAlign(program: AlignProgram, args: readonly string[], options: AlignOptions): Promise<AlignRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(program.command, [...program.args, ...args], { cwd: options.cwd, env: program.env, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    const stop = options.token.onCancellationRequested(() => child.kill('SIGINT'));
    const output: Buffer[] = [];
    const messages: string[] = [];
    let rest = '';
    const take = (line: string) => {
      if (line.startsWith(progressStart)) {
        options.onProgress?.(line.slice(progressStart.length));
      } else {
        messages.push(line);
      }
    };
    child.stdout.on('data', (data: Buffer) => output.push(data));
    child.stderr.setEncoding('utf8').on('data', (data: string) => {
      const lines = (rest + data).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(take);
    });
    child.on('error', error => {
      stop.dispose();
      reject(new Error(`\`${program.command}\` could not be started: ${error.message}`));
    });
    child.on('close', code => {
      stop.dispose();
      if (rest !== '') {
        take(rest);
      }

      if (options.token.isCancellationRequested) {
        reject(new vscode.CancellationError());
      } else {
        resolve({ code: code ?? -1, output: Buffer.concat(output).toString('utf8'), messages: messages.join('\n').trim() });
      }
    });
  });
}
