const { arrows, clouds, ours, react } = require('../../eslint-arrows');

module.exports = arrows(__dirname, {
  imports: [
    // It reads the backend's API, as every client does.
    clouds,
    react,
    ours(['nat-gateway', 'nat-gateway-backend*']),
  ],
});
