import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const folder = path.join(
  path.dirname(require.resolve('../package.json')),
  'machine',
);
const read = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8');

it('user data fits: EC2 takes 16 KB, and cloud-init takes them compressed', () => {
  const values: Record<string, string> = {
    region: 'eu-west-1',
    environment: 'production-environment-of-31-c',
    zone: 'eu-west-1a',
    nat_fleet: read('nat-fleet'),
    healthz: read('healthz.py'),
  };
  const text = read('user-data.sh').replace(/\$\{(\w+)\}/g, (_, name) => {
    expect(Object.keys(values)).toContain(name);
    return values[name];
  });
  expect(text).toContain('ruleset()');
  expect(zlib.gzipSync(text).length).toBeLessThan(16_384 / 2);
  expect(spawnSync('bash', ['-n'], { input: text }).status).toBe(0);
});

it.each([
  ['t4g.nano', 512, 335_544],
  ['c7g.large', 4_096, 2_684_354],
  ['c7g.xlarge', 8_192, 4_194_304],
])(
  'the connection table of %s, with %s MB, has %s entries',
  (_, mb, entries) => {
    const [sizing] =
      /^conntrack_max\(\) \{[^]*?^\}/m.exec(read('nat-fleet')) ?? [];
    const memory = `sed() { echo ${mb * 1024}; }`;
    const { stdout } = spawnSync('bash', [
      '-c',
      `${memory}\n${sizing}\nconntrack_max`,
    ]);
    expect(Number(stdout)).toBe(entries);
  },
);

it('the command document allows the two actions that change nothing but what is declared', () => {
  expect(
    JSON.parse(read('command-document.json')).parameters.action.allowedValues,
  ).toEqual(['apply', 'check']);
});
