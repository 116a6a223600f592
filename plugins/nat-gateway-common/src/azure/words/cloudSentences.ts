/**
 * What a cloud refused or failed at, around its own words, which stay as it said them.
 *
 * @internal
 */
export const cloudSentences = {
  answer: '{{failure}}. {{wayOut}}.',
  answerOfResource: '{{failure}}. Resource: {{resourceId}}. {{wayOut}}.',
  collecting: 'collecting subscription {{subscriptionId}}',
  discovering: 'looking below management group {{managementGroup}}',
  failed: 'Azure failed at {{doing}}: {{code}}: {{words}}',
  listing: 'listing {{kind}}',
  readingLiveState: 'reading the live state for {{name}}',
} as const;
