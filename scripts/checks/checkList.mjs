const BIN = 'node_modules/.bin';

/**
 * The checks that a change has to pass besides tests. Node runs `args` in the root of the repository.
 * `after` names the check whose result this one reads. `fix` is the command that fixes what the check
 * finds.
 */
export const checkList = [
  {
    // A full build, because reports depend on the order in which an incremental build reads types.
    name: 'types',
    args: ['node_modules/typescript/bin/tsc', '--incremental', 'false'],
  },
  {
    name: 'lint',
    args: [`${BIN}/backstage-cli`, 'repo', 'lint', '--max-warnings', '0'],
    fix: 'yarn lint:all --fix',
  },
  {
    name: 'format',
    args: ['node_modules/prettier/bin-prettier.js', '--check', '.'],
    fix: 'yarn prettier --write .',
  },
  {
    name: 'words',
    args: ['scripts/check-words.mjs'],
    fix: 'write the better word, or change docs/contribute/words.md',
  },
  {
    name: 'wire types',
    args: ['scripts/write-wire-types.mjs', '--check'],
    fix: 'yarn wire-types',
  },
  {
    name: 'package files',
    args: [`${BIN}/backstage-cli`, 'repo', 'fix', '--publish', '--check'],
    fix: 'yarn fix --publish',
  },
  {
    name: 'unused code',
    args: ['.yarn/releases/yarn-4.18.1.cjs', 'knip'],
    fix: 'remove the unused code, or name its user in knip.jsonc',
  },
  {
    name: 'archives',
    args: ['scripts/pack-plugins.mjs', '--check'],
    after: 'types',
  },
  {
    name: 'API reports',
    args: ['.yarn/releases/yarn-4.18.1.cjs', 'api-reports:only', '--ci'],
    after: 'types',
    fix: 'yarn api-reports',
  },
];
