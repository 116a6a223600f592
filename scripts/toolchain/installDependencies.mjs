import { installFailure } from './installFailure.mjs';
import { isNetworkError } from './isNetworkError.mjs';
import { runTool } from './runTool.mjs';
import { yarnEnvironment } from './yarnEnvironment.mjs';

/** Runs yarn to install exactly what yarn.lock names. */
export async function installDependencies(
  { root, yarn },
  { node, say, signal },
) {
  say('Installing dependencies (about a minute the first time)');
  const { code, output } = await runTool(
    node,
    [yarn, 'install', '--immutable'],
    {
      cwd: root,
      env: await yarnEnvironment({ root, signal }),
      signal,
      onLine(line, stop) {
        const [, step] = line.match(/┌ (\w+ step)/) ?? [];
        if (step) say(`  yarn: ${step.toLowerCase()}`);
        // yarn has tried four times by now and would do so for each of two thousand packages.
        if (isNetworkError(line)) stop();
      },
    },
  );
  if (code !== 0) throw installFailure('the dependencies', output);
}
