/** What lcov's tracefile says of a line. */
export interface CoveredLine {
  /** From 1. */
  readonly line: number;
  readonly hits: number;
  /** How often each way was taken that something on the line can go, in written order: the true and the false side of each part. */
  readonly branches: readonly { readonly block: number; readonly side: number; readonly taken: number }[];
}

/** Files with their lines, of a tracefile as `align test --lcov` writes it (geninfo(1)). */
export function parseLcov(text: string): Map<string, CoveredLine[]> {
  const files = new Map<string, CoveredLine[]>();
  let hits = new Map<number, number>();
  let branches = new Map<number, { block: number; side: number; taken: number }[]>();
  let file: string | undefined;
  for (const line of text.split('\n')) {
    const [name, rest = ''] = splitOnce(line, ':');
    const cells = rest.split(',');
    if (name === 'SF') {
      [file, hits, branches] = [rest, new Map(), new Map()];
    } else if (name === 'DA') {
      hits.set(Number(cells[0]), Number(cells[1]));
    } else if (name === 'BRDA') {
      const at = Number(cells[0]);
      branches.set(at, [...branches.get(at) ?? [], { block: Number(cells[1]), side: Number(cells[2]), taken: Number(cells[3]) || 0 }]);
    } else if (name === 'end_of_record' && file !== undefined) {
      files.set(file, [...hits].map(([at, count]) => ({ line: at, hits: count, branches: branches.get(at) ?? [] })));
      file = undefined;
    }
  }

  return files;
}

function splitOnce(text: string, by: string): [string, string?] {
  const at = text.indexOf(by);
  return at < 0 ? [text.trim()] : [text.slice(0, at), text.slice(at + by.length).trim()];
}
