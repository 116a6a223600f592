const { arrows, clouds, ours, react } = require('../../eslint-arrows');

/** Each room of runs imports only from those before it. */
const rooms = [
  'errors',
  'states',
  'hold',
  'observe',
  'follow',
  'start',
  'steps',
  'answers',
  'undo',
  'forward',
  'drive',
].map(room => `runs/${room}`);

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
    ...Object.fromEntries(
      rooms.map((room, index) => [
        room,
        [...rooms.slice(index + 1), 'runs/RunService.ts'],
      ]),
    ),
  },
});
