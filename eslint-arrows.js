const { builtinModules } = require('node:module');

// Tests and scripts may import what the code that they test must not.
const FREE = [
  'scripts/**',
  '**/*.test.*',
  '**/setupTests.*',
  '**/__testUtils__/**',
  'src/testing/**',
  'src/tests/**',
];

const clouds = {
  group: ['@azure/*', '@azure-rest/*', '@aws-sdk/*'],
  message: 'Cloud SDKs belong to the module of their cloud.',
};

const node = {
  names: builtinModules.flatMap(name => [name, `node:${name}`]),
  message: 'This package also runs in browsers.',
};

const react = {
  group: ['react', 'react-dom', 'react-*', '@material-ui/*', '@backstage/ui'],
  message: 'Only frontend packages render.',
};

const ours = names => ({
  group: names.map(name => `@cluster-egress/backstage-plugin-${name}`),
  message:
    'Imports run common ← node ← backend and modules; common ← frontend.',
});

/**
 * The ESLint configuration of one of our packages: Backstage's, and the direction of imports between packages and folders.
 *
 * `imports` lists what must not be imported: exact `names` or a `group` of patterns. The folders in
 * `except` may import it, within the restrictions of `instead`. `folders` maps a folder of src to
 * the folders that it must not import from.
 */
function arrows(folder, { imports = [], folders = {} } = {}) {
  const rule = restrictions => [
    'error',
    {
      paths: restrictions.flatMap(({ names = [], message }) =>
        names.map(name => ({ name, message })),
      ),
      patterns: restrictions
        .filter(({ group }) => group)
        .map(({ except, instead, ...pattern }) => pattern),
    },
  ];
  const zones = Object.entries(folders).map(([target, from]) => ({
    target: `./src/${target}`,
    from: from.map(name => `./src/${name}`),
    message: `${target} comes before ${from.join(
      ', ',
    )} in the order of this package.`,
  }));
  const exceptions = imports.filter(({ except }) => except);
  return require('@backstage/cli/config/eslint-factory')(folder, {
    // The order of imports is code, too.
    ignorePatterns: ['!.eslintrc.js'],
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js'] } },
    },
    rules: {
      '@backstage/no-mixed-plugin-imports': [
        'error',
        { excludedFiles: FREE.map(pattern => `**/${pattern}`) },
      ],
      '@typescript-eslint/no-restricted-imports': rule(imports),
      ...(zones.length > 0 && {
        'import/no-restricted-paths': ['error', { basePath: folder, zones }],
      }),
    },
    overrides: [
      ...exceptions.map(exception => ({
        files: exception.except.map(name => `src/${name}`),
        rules: {
          '@typescript-eslint/no-restricted-imports': rule(
            imports.flatMap(restriction =>
              restriction === exception ? exception.instead ?? [] : restriction,
            ),
          ),
        },
      })),
      {
        files: FREE,
        rules: {
          '@typescript-eslint/no-restricted-imports': 'off',
          'import/no-restricted-paths': 'off',
        },
      },
      {
        files: ['.eslintrc.js'],
        rules: { '@backstage/no-relative-monorepo-imports': 'off' },
      },
      {
        // Not published, so their dependencies may be devDependencies.
        files: ['src/testing/**', 'src/tests/**'],
        rules: { '@backstage/no-undeclared-imports': 'off' },
      },
    ],
  });
}

module.exports = { arrows, clouds, node, ours, react };
