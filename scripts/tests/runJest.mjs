import fs from 'node:fs';
import path from 'node:path';
import { runCommand } from './runCommand.mjs';

// A contract test talks to another program as in production: to Azure (emulated or recorded)
// through its SDK, or over HTTP to a backend that was started for it; or it is of the suite that each
// provider passes.
const CONTRACT =
  /\b(start\w*(Emulator|Backend|Cloud)|useCluster|describeProviderContract)\b|RECORDINGS_DIR|SHAPES_DIR|openapi\.yaml/;

const COUNTED_AS = {
  passed: 'passed',
  failed: 'failed',
  pending: 'skipped',
  todo: 'skipped',
  skipped: 'skipped',
};

/** Runs all tests that need no browser; returns the counts of unit and of contract tests. */
export async function runJest({ root, folder, env, signal }) {
  const file = path.join(folder, 'jest.json');
  fs.rmSync(file, { force: true });
  const exitCode = await runCommand(
    [
      path.join(root, 'node_modules/@backstage/cli/bin/backstage-cli'),
      ...['repo', 'test', '--json', `--outputFile=${file}`],
      // More workers than cores, as tests wait too; nothing is judged by how long it takes.
      ...['--maxWorkers=3', '--testTimeout=180000'],
      ...['--silent', '--watchAll=false'],
    ],
    { cwd: root, env: { ...env, CI: 'true' }, signal },
  );
  const parts = {
    unit: { passed: 0, failed: 0, skipped: 0 },
    contract: { passed: 0, failed: 0, skipped: 0 },
  };
  if (!fs.existsSync(file)) {
    parts.unit.failed = 1;
    return parts;
  }
  for (const suite of JSON.parse(fs.readFileSync(file, 'utf8')).testResults) {
    const source = fs.readFileSync(suite.name, 'utf8');
    const part = CONTRACT.test(source) ? parts.contract : parts.unit;
    for (const { status } of suite.assertionResults) {
      part[COUNTED_AS[status] ?? 'failed'] += 1;
    }
    // A file that could not be loaded has no results to count.
    if (suite.status === 'failed' && suite.assertionResults.length === 0) {
      part.failed += 1;
    }
  }
  const failed = parts.unit.failed + parts.contract.failed;
  if (exitCode !== 0 && failed === 0) parts.unit.failed = 1;
  return parts;
}
