// Prepares the toolchain and the dependencies, then runs a script of package.json:
//
//   node portal.mjs <script> [arguments]
//
// It only needs Node >= 18 and npm. Once everything is in place, it installs nothing.
// Progress goes to stderr, so that stdout only has the output of the script.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(fileURLToPath(import.meta.url));
const startedAt = Date.now();

function say(text) {
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  console.error(`[${String(seconds).padStart(3)} s] ${text}`);
}

function fail(line, detail) {
  if (detail) console.error(detail);
  console.error(`\n${line}`);
  process.exit(1);
}

async function main([script, ...args]) {
  // Not imported above: an old Node would fail with a syntax error before the version check below.
  const toolchain = await import('./scripts/toolchain/index.mjs');
  const signal = toolchain.stopOnSignals();
  try {
    const project = toolchain.readProject(root);
    toolchain.requireScript(project, script);

    const node = toolchain.findNode(project);
    const dependencies = toolchain.findDependencies(project);
    const using = { node: node.executable, say, signal };
    if (!node.isReady() || !dependencies.isReady()) {
      const lock = path.join(project.tools, 'lock');
      await toolchain.withLock(
        lock,
        async () => {
          if (!node.isReady()) await node.fetch(using);
          if (!dependencies.isReady()) await dependencies.install(using);
        },
        using,
      );
    }
    process.exitCode = await toolchain.runScript(
      project,
      [script, ...args],
      using,
    );
  } catch (error) {
    if (signal.aborted) process.exit(signal.reason.exitCode);
    if (error instanceof toolchain.Refusal) fail(error.message, error.detail);
    fail(
      `${error.message}. Free disk space or fix the permissions, then run the same command again.`,
    );
  }
}

if (Number(process.versions.node.split('.')[0]) < 18) {
  fail(
    `Node ${process.versions.node} is too old to begin with: install Node 18 or newer (22 or 24 is best), then run the same command again.`,
  );
}
main(process.argv.slice(2));
