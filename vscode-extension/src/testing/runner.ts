import { mkdtemp, readFile, rm } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { runAlign } from '../align';
import { type Session, Stopped } from '../session';
import { argumentFor, folderOf, saveAll } from '../specs';
import { SpecCoverage } from './coverage';

/** A test as `align test --format json` writes it. */
export interface TestResult {
  readonly kind: 'example' | 'case' | 'snapshot';
  readonly outcome: 'passed' | 'failed' | 'known_failure' | 'skipped' | 'error';
  readonly file: string;
  readonly line: number;
  readonly suite: string;
  readonly name: string;
  readonly todo?: string;
  readonly messages: readonly string[];
}

export interface SpecRun {
  readonly tests: readonly TestResult[];
  /** The whole reasoning of what failed, as the command prints it. */
  readonly text: string;
  readonly coverage: readonly SpecCoverage[];
  /** Where the files of the results are relative to. */
  readonly folder: string;
}

/** Runs the tests of one spec. @throws Stopped where the spec does not compile, or nothing could be run. */
export async function runSpec(session: Session, spec: vscode.Uri, filter: string | undefined, covers: boolean, token: vscode.CancellationToken): Promise<SpecRun> {
  await saveAll();
  const program = await session.program();
  const folder = folderOf(spec);
  const out = await mkdtemp(path.join(os.tmpdir(), 'align-tests-'));
  try {
    const lcov = path.join(out, 'lcov.info');
    const args = ['test', argumentFor(spec, folder), '--format', 'json', '--format', 'text', '--out', out, ...filter === undefined ? [] : ['--filter', filter], ...covers ? ['--lcov', lcov, '--coverage'] : []];
    const { code, messages } = await runAlign(program, args, { cwd: folder, token });
    const results = path.join(out, 'summary.json');
    if (code === 2 || code === 3 || !messages.includes('summary.json')) {
      throw new Stopped(messages.replace(/^align: (error: )?/gm, '').replace(/^wrote .*$/gm, '').trim() || `align ended with exit code ${code}.`);
    }

    const { tests } = JSON.parse(await readFile(results, 'utf8')) as { tests: TestResult[] };
    return { tests, text: await readFile(path.join(out, 'summary.txt'), 'utf8'), coverage: covers ? SpecCoverage.of(await readFile(lcov, 'utf8'), folder) : [], folder };
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}
