import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

/** Whether Debian packages can be installed here without a prompt: as root, with apt. */
export function canInstallDebianPackages() {
  return (
    process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
  );
}

/** Announces and installs Debian packages; returns whether that succeeded. */
export async function installDebianPackages(packages, { say }) {
  say(
    `Installing Debian's ${packages.join(
      ' and ',
    )} on this machine (apt-get, as root)`,
  );
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  for (const args of [['update'], install]) {
    try {
      await promisify(execFile)('apt-get', ['-q', ...args], {
        env,
        maxBuffer: 64 * 1024 * 1024,
      });
    } catch (error) {
      const detail = (error.stderr || error.message).trim().slice(-500);
      say(`apt-get ${args[0]} failed: ${detail}`);
      return false;
    }
  }
  return true;
}
