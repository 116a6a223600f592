const { arrows, clouds, node, ours, react } = require('../../eslint-arrows');

// Each may import from those before it, none from those after it.
const order = [
  'input',
  'limits',
  'azure/words',
  'words',
  'spec',
  'options',
  'model',
  'permissions',
  'snat',
  'cost',
  'advice',
  'plan',
  'run',
  'client',
  'cloud',
  'aws',
  'azure',
  'simulator',
  'clouds',
];

module.exports = arrows(__dirname, {
  imports: [
    clouds,
    node,
    react,
    ours(['nat-gateway', 'nat-gateway-node', 'nat-gateway-backend*']),
  ],
  folders: Object.fromEntries(
    order.map((folder, index) => [
      folder,
      order
        .slice(index + 1)
        // The words of a cloud come before all words, the rest of its folder after them.
        .filter(
          later =>
            later !== 'azure' || !['azure/words', 'words'].includes(folder),
        ),
    ]),
  ),
});
