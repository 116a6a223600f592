import { spawnSync } from 'node:child_process';

function tar(args) {
  const { status, stdout, stderr, error } = spawnSync('tar', args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw new Error(`tar could not be started: ${error.message}`);
  if (status !== 0) throw new Error(`tar ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** The package.json of a packed package, and the paths of its files relative to its root. */
export function readArchive(archive) {
  return {
    packageJson: JSON.parse(tar(['-xzOf', archive, 'package/package.json'])),
    files: tar(['-tzf', archive])
      .split('\n')
      .filter(Boolean)
      .map(file => file.replace(/^package\//, '')),
  };
}
