const { arrows, clouds, ours } = require('../../eslint-arrows');

module.exports = arrows(__dirname, {
  imports: [
    clouds,
    ours(['nat-gateway-node', 'nat-gateway-backend*']),
    {
      group: ['@backstage/ui'],
      message: 'It changes often: only src/ui knows it.',
      except: ['ui/**'],
    },
  ],
  folders: {
    components: ['alpha', 'plugin.ts'],
    ui: ['alpha', 'plugin.ts', 'components', 'fields', 'entity', 'api'],
  },
});
