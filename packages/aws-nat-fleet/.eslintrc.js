const { arrows, ours } = require('../../eslint-arrows');

// The fleet runs without a portal: it knows the cloud, and nothing of the plugins.
module.exports = arrows(__dirname, {
  imports: [ours(['nat-gateway*', 'scaffolder-backend-module-nat-gateway'])],
});
