const { arrows, clouds, node, ours, react } = require('../../eslint-arrows');

module.exports = arrows(__dirname, {
  imports: [
    clouds,
    node,
    react,
    ours(['nat-gateway', 'nat-gateway-node', 'nat-gateway-backend*']),
  ],
});
