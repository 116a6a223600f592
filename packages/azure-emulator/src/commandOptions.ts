/**
 * The options of the command line, as `parseArgs` takes them.
 *
 * @internal
 */
export const commandOptions = {
  port: { type: 'string', default: '0' },
  host: { type: 'string', default: '127.0.0.1' },
  scenario: { type: 'string', default: 'demo' },
  scale: { type: 'string' },
  subscription: { type: 'string' },
  'ca-out': { type: 'string' },
  latency: { type: 'string', default: 'instant' },
  'retry-after': { type: 'string' },
  throttling: { type: 'boolean', default: false },
  'page-size': { type: 'string' },
  'metrics-delay': { type: 'string' },
  journal: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;
