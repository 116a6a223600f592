const { arrows, clouds, ours, react } = require('../../eslint-arrows');

module.exports = arrows(__dirname, {
  imports: [
    // This backend knows no cloud.
    clouds,
    react,
    ours(['nat-gateway', 'nat-gateway-backend-module-*']),
  ],
  folders: {
    database: ['collection', 'changes', 'runs', 'service', 'router', 'actions'],
    changes: ['collection', 'runs', 'service', 'router', 'actions'],
    collection: ['runs', 'service', 'router', 'actions'],
    runs: ['collection', 'service', 'router', 'actions'],
    service: ['router', 'actions'],
  },
});
