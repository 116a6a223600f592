import { spawnSync } from 'node:child_process';

/** Debian's package of each command that a lab needs. */
const PACKAGES: Readonly<Record<string, string>> = {
  ip: 'iproute2',
  nft: 'nftables',
  conntrack: 'conntrack',
  python3: 'python3',
};

/** Why this host cannot run a lab, with the way out; undefined when it can. */
export function findLabTools():
  | { readonly reason: string; readonly how: string }
  | undefined {
  const missing = Object.keys(PACKAGES).filter(
    command => spawnSync('which', [command]).status !== 0,
  );
  if (missing.length > 0) {
    return {
      reason: `${missing.join(', ')} not found`,
      how: `Debian: apt-get install ${missing
        .map(command => PACKAGES[command])
        .join(' ')}`,
    };
  }
  const name = `natlab-${process.pid}-0-try`;
  const { status, stderr } = spawnSync(
    'bash',
    [
      '-c',
      `ip netns add ${name} && ip netns exec ${name} nft add table ip try; s=$?; ip netns delete ${name}; exit $s`,
    ],
    { encoding: 'utf8' },
  );
  return status === 0
    ? undefined
    : {
        reason: `no network namespace with nftables: ${stderr.trim()}`,
        how: 'Run as root on Linux with nf_tables.',
      };
}
