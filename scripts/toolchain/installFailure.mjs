import { isNetworkError } from './isNetworkError.mjs';
import { Refusal } from './Refusal.mjs';

const LINES = 15;

/** The message for a person when npm or yarn printed `output` and could not install `what`. */
export function installFailure(what, output) {
  const lines = output.trim().split('\n');
  const detail = lines.slice(-LINES).join('\n');
  if (/spawn npm ENOENT/.test(output)) {
    return new Refusal(
      `npm is not on the PATH, and ${what} comes from it: install npm, then run the same command again.`,
    );
  }
  if (isNetworkError(output)) {
    return new Refusal(
      `No network: ${what} could not be fetched from the npm registry. Check the connection and \`npm config get registry\` (and \`https-proxy\`), then run the same command again.`,
      { detail: lines.find(isNetworkError) },
    );
  }
  if (/YN0028/.test(output)) {
    return new Refusal(
      'yarn.lock does not match package.json: run `node .yarn/releases/yarn-*.cjs install` and commit yarn.lock.',
      { detail },
    );
  }
  return new Refusal(
    `Could not install ${what}: see the reason above. Fix it, then run the same command again.`,
    { detail },
  );
}
