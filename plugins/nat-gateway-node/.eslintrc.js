const { arrows, clouds, ours, react } = require('../../eslint-arrows');

module.exports = arrows(__dirname, {
  imports: [clouds, react, ours(['nat-gateway', 'nat-gateway-backend*'])],
});
