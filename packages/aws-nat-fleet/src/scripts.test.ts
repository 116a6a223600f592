import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { skipPart } from './lab/__testUtils__/skipPart';

const folder = path.join(
  path.dirname(require.resolve('../package.json')),
  'scripts',
);
const scripts = [
  'verify_nat.sh',
  'override_route.sh',
  'probe_nat.sh',
  'game_day.sh',
  'demo.sh',
  'teardown.sh',
];
const run = (script: string, ...args: string[]) =>
  spawnSync(path.join(folder, script), args, {
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin' },
  });

describe.each(scripts)('%s', script => {
  it('says what it does', () => {
    const { status, stdout } = run(script, '--help');
    expect(stdout).toContain(`Usage: ${script} `);
    expect(stdout).toContain('--dry-run');
    expect(status).toBe(0);
  });

  it.each([
    [[], `"" is no environment. Name one, such as: ${script} test`],
    [['Prod'], '"Prod" is no environment.'],
    [['--nonsense', 'test'], '--nonsense is no option. See --help.'],
  ])('refuses %p', (args, message) => {
    const { status, stderr } = run(script, ...args);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
});

it.each([
  ['verify_nat.sh test', 'aws ssm get-parameter --name /nat/test/fleet'],
  [
    'override_route.sh test eu-west-1a --to eu-west-1b --force',
    'aws lambda invoke --function-name nat-route-failover-test --payload \'{"kind":"command","command":"drain","zone":"eu-west-1a","reason":"override_route.sh","to":"eu-west-1b","force":true}\'',
  ],
  [
    'probe_nat.sh test eu-west-1a',
    'aws ec2 run-instances (a t4g.nano in a private subnet of eu-west-1a)',
  ],
  ['game_day.sh test eu-west-1a', 'aws ec2 stop-instances'],
  [
    'demo.sh test --account 111122223333',
    'plan -input=false -out=demo.plan -var account_id=111122223333',
  ],
  ['teardown.sh test', 'state rm module.egress.module.addresses'],
])('%s --dry-run prints its calls and makes none', (command, call) => {
  const [script, ...args] = command.split(' ');
  const { status, stdout } = run(script, ...args, '--dry-run');
  expect(stdout).toContain(call);
  expect(status).toBe(0);
});

it.each([
  ['verify_nat.sh test prod', 'Name one environment, not also prod.'],
  ['override_route.sh test', 'Name the zone whose traffic has to move.'],
  ['override_route.sh test a', 'Say where to: --to <zone> or --back.'],
  ['override_route.sh test a --back --to b', 'Give --to or --back, not both.'],
  ['override_route.sh test a --back --force', '--force goes with --to'],
  ['override_route.sh test a --to', '--to needs a value.'],
  ['override_route.sh test a --to B', '"a" or "B" is no zone.'],
  ['override_route.sh test a --back --reason "', '--reason: give 1 to 500'],
  ['probe_nat.sh test a b', 'Name one environment and one zone, not also b.'],
  ['probe_nat.sh test --requests 200', '--requests 200: give a whole number'],
  ['probe_nat.sh test --requests', '--requests needs a value.'],
  ['game_day.sh test', 'Name the zone whose NAT has to stop.'],
  ['game_day.sh test a --within 0', '--within 0: give whole seconds'],
  ['demo.sh test --account 1', '--account "1" has to have 12 digits.'],
  [
    'demo.sh prod --account 111122223333',
    'prod allows no game days. Show it in a test account.',
  ],
  ['teardown.sh lab', 'There is no root for lab: prod test have one.'],
  ['teardown.sh account', 'There is no root for account: prod test have one.'],
])('%s is refused', (command, message) => {
  const [script, ...args] = command.split(' ');
  const { status, stderr } = run(script, ...args);
  expect(stderr).toContain(message);
  expect(status).toBe(2);
});

const hasShellcheck = spawnSync('which', ['shellcheck']).status === 0;
if (!hasShellcheck) {
  skipPart({
    part: "shellcheck of the fleet's scripts",
    reason: 'shellcheck not found',
    how: 'Debian: apt-get install shellcheck',
  });
}

(hasShellcheck ? describe : describe.skip)('shellcheck', () => {
  it('finds nothing in them', () => {
    const { stdout } = spawnSync('shellcheck', ['-x', ...scripts], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
  });
});
