const BIN = 'node_modules/.bin';

/**
 * What a change has to pass besides tests. `args` are given to Node in the root of the repository;
 * `after` names the check whose result this one reads; `fix` is the command that repairs what the
 * check finds.
 */
export const checkList = [
  {
    // The whole build, as reports depend on the order in which an incremental one meets types.
    name: 'types and API reports',
    args: ['.yarn/releases/yarn-4.18.1.cjs', 'api-reports', '--ci'],
    fix: 'yarn api-reports',
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
    name: 'package files',
    args: [`${BIN}/backstage-cli`, 'repo', 'fix', '--publish', '--check'],
    fix: 'yarn fix --publish',
  },
  {
    name: 'unused code',
    args: ['.yarn/releases/yarn-4.18.1.cjs', 'knip'],
    fix: 'remove what nothing uses, or say in knip.jsonc who does',
  },
  {
    name: 'archives',
    args: ['scripts/pack-plugins.mjs', '--check'],
    after: 'types and API reports',
  },
];
