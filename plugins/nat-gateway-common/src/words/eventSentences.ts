/**
 * What happens in a run, line by line.
 *
 * @internal
 */
export const eventSentences = {
  acknowledgedAddresses: '{{by}} accepted the new addresses: {{addresses}}',
  acknowledgedRetirement: '{{by}} lets the run delete what it replaced',
  acknowledgedUndo: '{{by}} lets the run move egress back',
  answeredLate:
    '{{title}}: the answer came after this replica had lost the run. It names {{resourceId}} with the id {{guid}}.',
  awaitsAcknowledgement:
    'Waits for an acknowledgement: {{pending}} The run waits until {{until}}.',
  awaitsAddresses:
    'Waits for an acknowledgement: {{pending}} Addresses: {{addresses}}. The run waits until {{until}}.',
  awaitsFreeze:
    'The run waits until the freeze of writes is lifted: {{reason}}',
  awaitsLock: '{{title}}: waits for another write to {{resource}}',
  awaitsProvider:
    'No module for {{provider}} is installed in this backend; install it and start again. The run waits until {{until}}.',
  awaitsWindow: 'No maintenance window is open; the run goes on at {{at}}',
  cancelled: '{{by}} cancelled the run',
  doneAgain: '{{title}}: its effect is gone; it is done again',
  endedCancelled: 'The run is cancelled',
  endedFailed: 'The run is failed',
  endedUndone: 'The run is undone',
  error: '{{code}}: {{message}} {{wayOut}}',
  errorAt: '{{code}}: {{message}} ({{resource}}) {{wayOut}}',
  goesBackCancelled_one:
    'The run was cancelled; {{count}} step is to be taken back',
  goesBackCancelled_other:
    'The run was cancelled; {{count}} steps are to be taken back',
  goesBackFailed_one: 'The run failed; {{count}} step is to be taken back',
  goesBackFailed_other: 'The run failed; {{count}} steps are to be taken back',
  goesOn: 'The run goes on',
  inEffect: '{{title}}: in effect already',
  incident: '{{title}}: changed more than it should: {{incident}}',
  looksFirst: '{{title}}: checking whether there is anything to take back',
  neededNow: '{{title}}: needed now, because something changed meanwhile',
  notRetired:
    'No one acknowledged in time, so what was replaced stays and is billed: {{resources}}. Run the Spec again to be asked once more.',
  notSent: '{{title}}: not sent, because the run goes back',
  notUndone: 'Not taken back: {{resource}}: {{reason}} To do it: {{command}}',
  nothingToDo: 'Nothing to do: what the Spec asks for is there',
  outcomeDiffers:
    'Something else changed meanwhile; the same Spec would now: {{steps}}',
  outcomeUnread:
    'All steps are done, but what came out could not be read: {{code}}: {{message}}',
  planned_one: 'Planned {{count}} step for {{by}}',
  planned_other: 'Planned {{count}} steps for {{by}}',
  progress: '{{title}}: the cloud says {{status}}',
  readFailed:
    'The live state could not be read: {{code}}: {{message}} The run tries again at {{at}}.',
  recorded: '{{text}}',
  retried: '{{by}} lets the run try again',
  starts: 'The run starts',
  stepDone: '{{title}}: done in {{seconds}} s',
  stepFailed: '{{title}}: {{error}}',
  stepRetried:
    '{{title}}: {{code}}: {{message}}. The run tries again at {{at}}.',
  stepStarted: '{{title}}: started',
  stepStartedAgain: '{{title}}: started again',
  succeeded: 'The run succeeded',
  succeededWith: 'The run succeeded: {{addresses}}',
} as const;
