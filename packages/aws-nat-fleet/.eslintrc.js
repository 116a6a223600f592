const { arrows, ours } = require('../../eslint-arrows');

// The fleet runs without a portal: it may import AWS SDKs, but no plugin.
const config = arrows(__dirname, {
  imports: [ours(['nat-gateway*', 'scaffolder-backend-module-nat-gateway'])],
});

module.exports = {
  ...config,
  overrides: [
    ...config.overrides,
    {
      // The lab and its proof are not deployed.
      files: ['src/lab/**', 'src/prove/**'],
      rules: { '@backstage/no-undeclared-imports': 'off' },
    },
  ],
};
