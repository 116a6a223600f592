const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/**
 * Jest's environment for Node, with a global object that V8 reads directly.
 *
 * Jest gives V8 a proxy to ask for each use of a global, as in `Math.min` or `Promise`; that takes a
 * third of all processor time of the tests. In exchange, Jest cannot empty the global object after
 * a test file; its context is collected as a whole.
 */
module.exports = class PlainNodeEnvironment extends TestEnvironment {
  constructor(config, context) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(config, context);
    } finally {
      vm.createContext = createContext;
    }
  }
};
