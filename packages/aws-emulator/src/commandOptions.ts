/**
 * The options of the command line, as `parseArgs` takes them.
 *
 * @internal
 */
export const commandOptions = {
  port: { type: 'string', default: '0' },
  host: { type: 'string', default: '127.0.0.1' },
  scenario: { type: 'string', default: 'demo' },
  vpcs: { type: 'string' },
  principal: { type: 'string', default: 'root' },
  lag: { type: 'string' },
  throttling: { type: 'boolean', default: false },
  'page-size': { type: 'string' },
  journal: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;
