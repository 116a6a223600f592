const { arrows, clouds, ours, react } = require('../../eslint-arrows');

module.exports = arrows(__dirname, {
  imports: [
    // Actions are thin clients of the backend's runs.
    clouds,
    react,
    ours(['nat-gateway', 'nat-gateway-node', 'nat-gateway-backend*']),
  ],
});
