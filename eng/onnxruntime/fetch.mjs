// Puts the files named in files.sha256 under node_modules, from the npm package that package-lock.json pins, and checks every one of them.
// Safe when several builds start it at once: each installs into a folder of its own, and the first to finish wins the rename.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const packageFolder = join("node_modules", "com.github.asus4.onnxruntime");
const expected = new Map(
  readFileSync(join(here, "files.sha256"), "utf8").split("\n").filter(line => line !== "")
    .map(line => [line.slice(66), line.slice(0, 64)]));

class FetchError extends Error {}

function verify(folder) {
  for (const [path, hash] of expected) {
    const file = join(folder, path);
    if (!existsSync(file)) {
      return `\`${path}\` is missing`;
    }
    const actual = createHash("sha256").update(readFileSync(file)).digest("hex");
    if (actual !== hash) {
      return `\`${path}\` has the SHA-256 ${actual}, and files.sha256 says ${hash}`;
    }
  }
  return null;
}

// The package also carries 300 MB for phones, which nothing here uses.
function keepOnlyListed(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath ?? entry.path, entry.name);
    if (!entry.isDirectory() && !expected.has(relative(folder, file).split(sep).join("/"))) {
      rmSync(file, { force: true });
    }
  }
}

function install() {
  console.error("fetching ONNX Runtime 1.29.0 (150 MB, once a machine) …");
  mkdirSync(join(here, "obj"), { recursive: true });
  const own = mkdtempSync(join(here, "obj", "fetch-"));
  try {
    for (const name of ["package.json", "package-lock.json", ".npmrc"]) {
      cpSync(join(here, name), join(own, name));
    }
    const windows = process.platform === "win32";
    const npm = spawnSync(windows ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--silent"], { cwd: own, stdio: ["ignore", 2, 2], shell: windows });
    if (npm.status !== 0) {
      throw new FetchError("`npm ci` could not fetch ONNX Runtime: check the network and that npm 10 or newer is on the path, then build again.");
    }
    const problem = verify(join(own, packageFolder));
    if (problem !== null) {
      throw new FetchError(`the ONNX Runtime package is not the one this repository was built against: ${problem}. Nothing of it was used.`);
    }
    keepOnlyListed(join(own, packageFolder));
    try {
      renameSync(join(own, "node_modules"), join(here, "node_modules"));
    } catch (error) {
      if (!existsSync(join(here, packageFolder))) {
        throw error;
      }
    }
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

function run() {
  if (!existsSync(join(here, packageFolder))) {
    install();
    return;
  }
  const problem = verify(join(here, packageFolder));
  if (problem !== null) {
    throw new FetchError(`ONNX Runtime's files were changed: ${problem}. Delete eng/onnxruntime/node_modules and build again.`);
  }
}

try {
  run();
} catch (error) {
  if (!(error instanceof FetchError)) {
    throw error;
  }
  console.error(`error: ${error.message}`);
  process.exitCode = 1;
}

