import { spawnSync } from 'node:child_process';
import path from 'node:path';

const script = path.join(
  path.dirname(require.resolve('../package.json')),
  'scripts/verify_nat.sh',
);
const run = (...args: string[]) =>
  spawnSync(script, args, { encoding: 'utf8', env: { PATH: '/usr/bin:/bin' } });

describe('verify_nat.sh', () => {
  it('says what it does', () => {
    const { status, stdout } = run('--help');
    expect(stdout).toContain('Usage: verify_nat.sh [--dry-run] <environment>');
    expect(status).toBe(0);
  });

  it('prints its calls and makes none', () => {
    const { status, stdout } = run('--dry-run', 'test');
    expect(stdout).toContain('aws ssm get-parameter --name /nat/test/fleet');
    expect(status).toBe(0);
  });

  it.each([
    [[], '"" is no environment. Name one, such as: verify_nat.sh test'],
    [['Prod'], '"Prod" is no environment.'],
    [['--force', 'test'], '--force is no option. See --help.'],
    [['test', 'prod'], 'Name one environment, not also prod.'],
  ])('refuses %p', (args, message) => {
    const { status, stderr } = run(...args);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
});
