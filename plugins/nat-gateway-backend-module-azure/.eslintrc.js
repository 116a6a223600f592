const { arrows, ours, react } = require('../../eslint-arrows');

const sdk = ['@azure/*', '@azure-rest/*'];

module.exports = arrows(__dirname, {
  imports: [
    react,
    ours(['nat-gateway', 'nat-gateway-backend']),
    {
      group: sdk,
      message: 'No SDK type leaves read/, map/ and write/.',
      except: ['read/**', 'map/**', 'write/**'],
      instead: {
        group: sdk,
        allowTypeImports: true,
        message:
          'The SDKs cost seconds and megabytes: `await import` them where they are needed first.',
      },
    },
  ],
  folders: {
    map: ['write'],
    plan: ['read', 'write'],
    read: ['write'],
  },
});
