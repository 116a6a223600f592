/**
 * The options of the command line: the value that each takes, what it means, and its default.
 *
 * @internal
 */
export const commandOptions = {
  port: ['N', 'port to listen on; 0 takes a free one (default 0)', '0'],
  host: [
    'NAME',
    'address to listen on (default 127.0.0.1: this machine only)',
    '127.0.0.1',
  ],
  scenario: [
    'NAME|FILE',
    'demo, empty, or the path of a YAML file (default demo)',
    'demo',
  ],
  scale: [
    'SIZE',
    'a generated scenario instead: subscriptions=100,gateways=10000,clusters=10000,regions=10,seed=7',
  ],
  subscription: ['GUID', "subscription id instead of the scenario's"],
  'ca-out': [
    'FILE',
    'where to write the certificate authority (default: a temporary file)',
  ],
  latency: [
    'KIND',
    'instant; realistic: 0.2 to 5 seconds; slow: ten times that; or the milliseconds of each write (default instant)',
    'instant',
  ],
  'retry-after': [
    'MS',
    'milliseconds that operations tell clients to wait (default: nothing is told)',
  ],
  throttling: [
    '',
    "refuse clients that ask more than ARM's token buckets and the network provider allow",
  ],
  'page-size': ['N', 'items on a list page (default: small and irregular)'],
  'metrics-delay': [
    'SECONDS',
    "how late metrics are (default: the scenario's, 120)",
  ],
  journal: ['N', 'requests that the journal keeps (default 10000)'],
  help: ['', 'this text'],
} as const;
