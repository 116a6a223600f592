const bui = {
  name: '@backstage/ui',
  message: 'BUI breaks often: import its parts from src/ui only.',
};
const wiring = {
  group: ['**/plugin', '**/legacyFields', '../alpha/*', '../**/alpha/*'],
  message: 'A component never imports what wires it.',
};

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  overrides: [
    {
      files: ['src/*/**/*.ts?(x)'],
      excludedFiles: [
        'src/__testUtils__/**',
        'src/ui/**',
        'src/alpha/**',
        '**/*.test.*',
      ],
      rules: {
        'no-restricted-imports': [
          'error',
          { paths: [bui], patterns: [wiring] },
        ],
      },
    },
  ],
});
