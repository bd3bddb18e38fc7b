/**
 * The page that `align eval --format html` writes, for a webview: its own style and script get a nonce instead of their hashes, since a script of ours stands before them, which sends clicks.
 * @param page The page as it was written.
 * @param hook The script that makes clicks into messages.
 * @param nonce What the content-security policy lets run.
 * @throws Error where the page is not as expected: then nothing of it is shown.
 */
export function reportPage(page: string, hook: string, nonce: string): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  const head = page.indexOf('<body>');
  const script = page.lastIndexOf('\n<script>');
  if (head < 0 || script < head || !/<meta http-equiv="Content-Security-Policy" content="[^"]*">/.test(page.slice(0, head))) {
    throw new Error('the report is not a page of this version of SpecLang');
  }

  const top = page.slice(0, head)
    .replace(/<meta http-equiv="Content-Security-Policy" content="[^"]*">/, () => `<meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace('<style>', () => `<style nonce="${nonce}">`);
  const own = page.slice(script).replace('<script>', () => `<script nonce="${nonce}">${hook}</script>\n<script nonce="${nonce}">`);
  return top + page.slice(head, script) + own;
}

/** What the page says of each record that it shows: where it stands. */
export function recordsOf(page: string): { readonly file: string; readonly line: number; readonly id: string }[] {
  const json = /<script type="application\/json" id="report-data">(.*?)<\/script>/s.exec(page)?.[1];
  if (json === undefined) {
    throw new Error('the report has no data');
  }

  return (JSON.parse(json) as { records: { file: string; line: number; id: string }[] }).records;
}
