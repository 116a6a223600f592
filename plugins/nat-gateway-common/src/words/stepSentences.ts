/**
 * The steps of a plan.
 *
 * @internal
 */
export const stepSentences = {
  createPublicIpPrefix_one:
    'Create public IP prefix {{name}} (/{{prefixLength}}, {{count}} address)',
  createPublicIpPrefix_other:
    'Create public IP prefix {{name}} (/{{prefixLength}}, {{count}} addresses)',
} as const;
