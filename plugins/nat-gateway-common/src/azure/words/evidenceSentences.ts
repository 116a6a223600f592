/**
 * What is counted in Azure's own advice.
 *
 * @internal
 */
export const evidenceSentences = {
  alertThreshold: "Azure's alert threshold",
} as const;
