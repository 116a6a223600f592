/**
 * What happens in a run, line by line.
 *
 * @internal
 */
export const eventSentences = {
  readFailed:
    'The live state could not be read: {{code}}: {{message}} The run tries again at {{at}}.',
} as const;
