import * as path from 'node:path';
import * as vscode from 'vscode';
import { type CoveredLine, parseLcov } from './lcov';

/** The coverage of one spec, with its lines. */
export class SpecCoverage extends vscode.FileCoverage {
  private constructor(uri: vscode.Uri, readonly lines: readonly CoveredLine[], statements: vscode.TestCoverageCount, branches: vscode.TestCoverageCount) {
    super(uri, statements, branches);
  }

  /** What a tracefile says, with paths from a folder. */
  static of(lcov: string, folder: string): SpecCoverage[] {
    return [...parseLcov(lcov)].map(([file, lines]) => {
      const branches = lines.flatMap(l => l.branches);
      return new SpecCoverage(
        vscode.Uri.file(path.resolve(folder, file)),
        lines,
        new vscode.TestCoverageCount(lines.filter(l => l.hits > 0).length, lines.length),
        new vscode.TestCoverageCount(branches.filter(b => b.taken > 0).length, branches.length),
      );
    });
  }

  /** Each line that says something, with the ways it can go. */
  details(): vscode.StatementCoverage[] {
    return this.lines.map(({ line, hits, branches }) => {
      const place = new vscode.Range(line - 1, 0, line - 1, Number.MAX_SAFE_INTEGER);
      const sides = branches.map(b => new vscode.BranchCoverage(b.taken, place, label(branches, b.block, b.side)));
      return new vscode.StatementCoverage(hits, place, sides);
    });
  }
}

function label(branches: CoveredLine['branches'], block: number, side: number): string {
  const isTwoSided = branches.some(b => b.block === block && b.side === 1);
  const parts = [...new Set(branches.map(b => b.block))];
  const part = parts.length > 1 ? `part ${parts.indexOf(block) + 1} ` : '';
  return part + (!isTwoSided ? 'found' : side === 0 ? 'true' : 'false');
}
