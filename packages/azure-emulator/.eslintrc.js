// The emulator is an independent oracle: with our plugins' limits or types our mistakes would agree with themselves.
module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  restrictedImportPatterns: ['backstage-plugin-nat-gateway*', '**/plugins/**'],
});
