const { arrows, clouds, ours } = require('../../eslint-arrows');

// An independent oracle: what it shared with the plugins, their mistakes would share with it.
module.exports = arrows(__dirname, {
  imports: [
    clouds,
    ours(['nat-gateway*', 'scaffolder-backend-module-nat-gateway']),
  ],
});
