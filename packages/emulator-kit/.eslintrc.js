const { arrows, clouds, ours } = require('../../eslint-arrows');

// The emulators are independent of the product, so this package imports neither a cloud SDK nor a plugin.
module.exports = arrows(__dirname, {
  imports: [
    clouds,
    ours(['nat-gateway*', 'scaffolder-backend-module-nat-gateway']),
  ],
});
