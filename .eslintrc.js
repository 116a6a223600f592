module.exports = {
  root: true,
  // For scripts; packages have settings of their own.
  parserOptions: { ecmaVersion: 'latest', sourceType: 'module' },
};
