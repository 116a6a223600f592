const { arrows, clouds, ours } = require('../../eslint-arrows');

// An independent oracle: code shared with the plugins would have the same mistakes.
module.exports = arrows(__dirname, {
  imports: [
    clouds,
    ours(['nat-gateway*', 'scaffolder-backend-module-nat-gateway']),
  ],
});
