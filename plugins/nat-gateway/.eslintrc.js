const bui = {
  name: '@backstage/ui',
  message: 'BUI breaks often: import its parts from src/ui only.',
};
const wiring = {
  group: ['**/plugin', '**/legacyFields', '../alpha/*', '../**/alpha/*'],
  message: 'A component never imports what wires it.',
};
const clouds = {
  group: ['**/azure/**'],
  message:
    'What is one cloud’s is put together in src/clouds; others ask for it there.',
};
// Beside Backstage's own no-restricted-imports, which an override of that rule would replace.
const restrict = patterns => ({
  '@typescript-eslint/no-restricted-imports': [
    'error',
    { paths: [bui], patterns },
  ],
});
const excludedFiles = [
  'src/__testUtils__/**',
  'src/ui/**',
  'src/alpha/**',
  '**/*.test.*',
];

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  ignorePatterns: ['!.eslintrc.js'],
  overrides: [
    {
      files: ['src/*/**/*.ts?(x)'],
      excludedFiles,
      rules: restrict([wiring, clouds]),
    },
    {
      files: ['src/{azure,clouds}/**/*.ts?(x)'],
      excludedFiles,
      rules: restrict([wiring]),
    },
  ],
});
