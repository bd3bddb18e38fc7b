/** A record of a run: a row of `align eval --format csv`. */
export interface RecordRow {
  readonly id: string;
  readonly file: string;
  /** From 1; 0 where it has none. */
  readonly line: number;
  /** `allow`, `escalate` or `block`; empty where the record could not be read. */
  readonly decision: string;
  readonly leading: string;
  readonly escalates: string;
  readonly message: string;
  readonly error: string;
  /** The decision of the run that this one is compared with; absent where there is none, or it was the same. */
  readonly was?: string;
}

/** The cells of RFC 4180. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (isQuoted) {
      if (c !== '"') {
        cell += c;
      } else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else {
        isQuoted = false;
      }
    } else if (c === '"' && cell === '') {
      isQuoted = true;
    } else if (c === ',') {
      row.push(cell);
      cell = '';
    } else if (c === '\n') {
      row.push(cell.endsWith('\r') ? cell.slice(0, -1) : cell);
      rows.push(row);
      row = [];
      cell = '';
    } else {
      cell += c;
    }
  }

  return cell === '' && row.length === 0 ? rows : [...rows, [...row, cell]];
}

/** The records of a run. The apostrophe before a text that a spreadsheet would compute is taken away: nothing here computes. */
export function recordRows(csv: string): RecordRow[] {
  const [names = [], ...rows] = parseCsv(csv);
  return rows.map(cells => {
    const cell = (name: string) => (cells[names.indexOf(name)] ?? '').replace(/^'(?=[=+\-@\\\t\r])/, '');
    return { id: cell('id'), file: cell('file'), line: Number(cell('line')) || 0, decision: cell('decision'), leading: cell('leading'), escalates: cell('escalates'), message: cell('message'), error: cell('error') };
  });
}
