/**
 * What happens in a run, line by line.
 *
 * @internal
 */
export const eventSentences = {
  acknowledgedAddresses: '{{by}} accepted the new addresses: {{addresses}}',
  acknowledgedUndo: '{{by}} lets the run move egress back',
  answeredLate:
    '{{title}}: the answer came after this replica had lost the run. It names {{resourceId}} with the id {{guid}}.',
  looksFirst: '{{title}}: checking whether there is anything to take back',
  notSent: '{{title}}: not sent, because the run goes back',
  readFailed:
    'The live state could not be read: {{code}}: {{message}} The run tries again at {{at}}.',
  retried: '{{by}} lets the run try again',
  stepRetried:
    '{{title}}: {{code}}: {{message}}. The run tries again at {{at}}.',
} as const;
