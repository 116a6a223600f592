/**
 * English words of the fields in software templates.
 *
 * @internal
 */
export const formMessages = {
  choose: 'Choose …',
  loading: 'Loading choices …',
  nothing: 'Nothing to choose from',
  failed: 'The choices could not be loaded: {{message}}',
  retry: 'Try again',
  unavailable: '{{label}} — {{reason}}',
  required: 'Choose {{what}}.',
  changedSince:
    'Changed since the last check. The errors above the form are from that check; continue to check again.',
  plan: {
    title: 'What will happen',
    loading: 'Asking what would change …',
    failed: 'The plan could not be made: {{message}}',
    violations: 'This cannot be done:',
    violation: '{{message}} ({{place}})',
    nothing:
      'Nothing to do: what is asked for is there already. The run ends at once.',
    refused: 'You may look at this plan, but not run it. {{message}}',
    notes: 'Know this first',
    steps: 'Steps',
    hash: 'Plan {{hash}}',
    gained: 'Source addresses afterwards',
    gainedNew_one: '{{count}} new, known after creation',
    gainedNew_other: '{{count}} new, known after creation',
    none: 'none',
    asBefore: 'as before',
    lost: 'Source addresses lost',
    consumers: 'Who must know',
    consumer: '{{name}} ({{address}})',
    subnets: 'Subnets, and what carries them today',
    subnetLine: '{{name}}: {{before}}',
    clusters: 'Clusters',
    ports: 'SNAT ports of the gateway',
    portsValue: '{{before}} → {{after}}',
    portsNotRead: 'not read',
    cost: 'Cost a month (estimate)',
    costInAll: 'Cost of all gateways a month (estimate)',
    costValue:
      '{{before}} → {{after}} a month whatever goes through it, and {{perTerabyte}} for each TB processed. List prices of {{date}}.',
    costNotKnown: 'not known',
    costExamples: 'In all, a month with {{examples}}.',
    costExample: '{{gigabytes}} GB: {{cost}}',
    costInternet:
      'On top, as with any way out: data out to the internet, about {{cost}} for {{gigabytes}} GB.',
    costInternetUnconfirmed:
      'On top, as with any way out: data out to the internet, about {{cost}} for {{gigabytes}} GB (this price was not read at its source).',
    costInternetNotKnown:
      'On top, as with any way out: what the internet charges for data out.',
    costSource: 'Price list',
    disruption: 'What users notice',
    movesEgress: 'moves egress',
    unseenLegend: 'New addresses',
    wait: 'Wait for my acknowledgement once the addresses are known',
    unseen: 'I accept new addresses unseen; new flows will use them at once',
    acknowledgeChange:
      'I know that the source addresses of these subnets change',
    acknowledgeChangeOf:
      'I know that the source addresses of the subnets of {{gateway}} change',
    acknowledgeReplacement: 'I know that {{gateway}} is replaced',
    undo: 'If a later step fails, move the subnets back without asking me again',
    undoHelp: 'Otherwise the run asks you before it moves them back.',
    outdated:
      'The form has changed since this plan was made. Wait for the new plan.',
    missingAcknowledgement: 'Not acknowledged yet: {{message}}',
    acknowledgedNow:
      'Everything is acknowledged. The errors above are from the last check; continue to check again.',
    missingPlan: 'There is no plan to run yet: see above what is missing.',
    summary_one: '{{count}} step, as shown before (plan {{hash}})',
    summary_other: '{{count}} steps, as shown before (plan {{hash}})',
  },
} as const;
