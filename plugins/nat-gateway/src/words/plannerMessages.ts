/**
 * English words of the planner.
 *
 * @internal
 */
export const plannerMessages = {
  title: 'Capacity planner',
  link: 'Planner',
  linkOf: 'Plan its capacity',
  intro:
    'How many addresses a load needs, and how it would fill a NAT gateway and a load balancer in an hour. It changes nothing.',
  loading: 'Loading the figures of the NAT gateway',
  loadFailed: 'The figures of the NAT gateway could not be loaded',
  filled: 'Filled in from {{name}}: {{list}}. The rest is not measured.',
  filledNothing:
    '{{name}} has no figures yet: these are the ones of a plan from nothing.',
  basis:
    'Lasting is computed: connections at the peak ÷ new connections a second at the peak.',
  load: 'The load',
  way: 'The way out',
  setting: {
    connectionsPerSecond: 'New connections a second, all pods',
    peakFactor: 'At the peak, times as many',
    durationSeconds: 'A connection lasts (seconds)',
    closes: 'How connections end',
    busiestPercent: 'To the destination that takes most (%)',
    nodeCount: 'Nodes',
    addressCount: 'IPv4 addresses',
    idleTimeoutMinutes: 'TCP idle timeout (minutes)',
    gigabytesOut: 'Sent a month (GB)',
    gigabytesIn: 'Received a month (GB)',
  },
  help: {
    busiestPercent: 'The rest is spread over nine others.',
    nodeCount: 'A load balancer sets ports aside for each.',
    gigabytesIn: 'A NAT gateway is paid for what comes back, too.',
  },
  number: '{{label}}, as a number',
  bounds: 'From {{min}} to {{max}}.',
  boundsWhole: 'A whole number from {{min}} to {{max}}.',
  closes: {
    fin: 'Both sides close (FIN)',
    rst: 'One side resets (RST)',
    halfOpen: 'No one answers',
    idle: 'Idle until the timeout',
  },
  destination: 'busiest',
  other: 'other',
  needed: 'Addresses needed',
  neededOn: '{{formatted}} on {{number}} NAT gateways',
  neededWhy:
    '{{ports}} ports to the destination that takes most, a fifth of them kept free.',
  enough_one: '{{count}} address is enough.',
  enough_other: '{{count}} addresses are enough.',
  notEnough_one: '{{count}} address is not enough.',
  notEnough_other: '{{count}} addresses are not enough.',
  refused: 'This load cannot be planned',
  simulation: 'An hour of it',
  ways: 'Both ways out',
  wayName: { natGateway: 'NAT gateway', loadBalancer: 'Load balancer' },
  chart: 'Ports in use in each quarter of a minute',
  minutes: '{{number}} min',
  ceilingOf: '{{way}}: {{ports}} ports',
  simulating: 'Simulating: {{percent}}',
  cancel: 'Cancel',
  cancelled: 'The simulation was cancelled; what is shown may be older.',
  again: 'Simulate again',
  failed: 'The simulation failed',
  column: {
    way: 'Way out',
    peak: 'Ports, at most',
    of: 'Of',
    failed: 'Failed',
    cost: 'A month',
    at: 'Minute',
  },
  failedOf: '{{failed}} of {{attempted}}',
  cost: 'List prices of {{date}}, without tax: an estimate. Gateway or rules, addresses, data and bandwidth.',
  table: 'Ports as a table',
  rests: 'What it rests on',
  use: 'Use this in a template',
  useChange:
    'The form changes the idle timeout, and keeps the addresses: choose others there.',
} as const;
