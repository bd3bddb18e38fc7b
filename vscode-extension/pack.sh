#!/usr/bin/env bash
# Makes the extension's .vsix, with the server in it. The same sources, server and SOURCE_DATE_EPOCH give the same bytes.
# usage: vscode-extension/pack.sh SERVER OUT     SERVER: a folder with align.dll; OUT: the .vsix to write
set -euo pipefail
unset CDPATH
server="$(cd "$1" && pwd)"
case "$2" in /*) out="$2" ;; *) out="$PWD/$2" ;; esac
cd "$(dirname "${BASH_SOURCE[0]}")"
export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-1767225600}"

../eng/npm-install.sh .

stage="$(mktemp -d)"
trap 'rm -rf "$stage"' EXIT
node_modules/.bin/tsc -p .
node esbuild.mjs "$stage/dist"
cp -r package.json language-configuration.json .vscodeignore README.md CHANGELOG.md icons media snippets syntaxes walkthrough "$stage"
cp ../LICENSE "$stage/LICENSE"
cat ../eng/packages/THIRD-PARTY-NOTICES.txt "$stage/dist/NOTICE.txt" > "$stage/NOTICE.txt"
rm "$stage/dist/NOTICE.txt"
mkdir "$stage/server"
# Symbols, documentation and what starts it on one system only are not needed to run it.
(cd "$server" && find . -type f ! -name '*.pdb' ! -name '*.xml' ! -name '.stamp' ! -name align ! -name align.exe -print0 | sort -z | xargs -0 cp --parents -t "$stage/server")
mkdir -p "$(dirname "$out")"
(cd "$stage" && "$OLDPWD/node_modules/.bin/vsce" package --no-dependencies --allow-missing-repository --out "$stage/made.vsix" > "$stage/log" 2>&1) || { cat "$stage/log" >&2; exit 1; }
mv "$stage/made.vsix" "$out"
