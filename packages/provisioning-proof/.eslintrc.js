module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // The proof gives the engine a clock, a database and a network that the plugin takes from no one.
    '@backstage/no-forbidden-package-imports': 'off',
    '@backstage/no-mixed-plugin-imports': 'off',
    // A private package that is run from its sources only.
    '@backstage/no-undeclared-imports': 'off',
  },
});
