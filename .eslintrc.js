module.exports = {
  root: true,
  ignorePatterns: ['!.eslintrc.js'],
  // For scripts; packages have settings of their own.
  parserOptions: { ecmaVersion: 'latest', sourceType: 'module' },
  overrides: [
    {
      // The end-to-end tests belong to no package.
      files: ['test/**/*.ts', 'playwright.config.ts'],
      parser: '@typescript-eslint/parser',
    },
  ],
};
