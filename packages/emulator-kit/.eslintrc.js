const { arrows, clouds, ours } = require('../../eslint-arrows');

// What an independent oracle is built on knows neither a cloud nor a plugin.
module.exports = arrows(__dirname, {
  imports: [
    clouds,
    ours(['nat-gateway*', 'scaffolder-backend-module-nat-gateway']),
  ],
});
