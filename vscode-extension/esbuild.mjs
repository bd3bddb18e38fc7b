// usage: node esbuild.mjs [FOLDER]   bundles the client into FOLDER/extension.js (dist), and writes NOTICE.txt: the licences of what is in it.
import { build } from 'esbuild';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const outdir = path.resolve(process.argv[2] ?? path.join(here, 'dist'));
const result = await build({
  absWorkingDir: here,
  entryPoints: { extension: 'src/extension.ts' },
  outdir,
  bundle: true,
  platform: 'node',
  target: 'node18',
  format: 'cjs',
  external: ['vscode'],
  minify: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
});

const packages = new Set(Object.keys(result.metafile.inputs)
  .map(input => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1])
  .filter(name => name !== undefined));
const notices = [...packages].sort().map(name => {
  const folder = path.join(here, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).sort().find(f => /^licen[cs]e/i.test(f));
  if (file === undefined) {
    throw new Error(`${name} ${version} (${license}) has no licence file`);
  }

  return `${name} ${version} (${license})\n\n${readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()}\n`;
});
writeFileSync(path.join(outdir, 'NOTICE.txt'), notices.join('\n----------------------------------------------------------------\n\n'));
