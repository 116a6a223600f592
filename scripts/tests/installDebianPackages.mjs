import { spawnSync } from 'node:child_process';

/** Whether Debian's packages can be installed here without asking anyone: as root, with apt. */
export function canInstallDebianPackages() {
  return (
    process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
  );
}

/** Installs Debian packages, having said so; whether that worked. */
export function installDebianPackages(packages, { say }) {
  say(
    `Installing Debian's ${packages.join(
      ' and ',
    )} on this machine (apt-get, as root)`,
  );
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  for (const args of [['update'], install]) {
    const result = spawnSync('apt-get', ['-q', ...args], {
      env,
      encoding: 'utf8',
    });
    if (result.status !== 0) {
      say(`apt-get ${args[0]} failed: ${result.stderr.trim().slice(-500)}`);
      return false;
    }
  }
  return true;
}
