/**
 * What carries a subnet's or a cluster's flows to the internet.
 *
 * @internal
 */
export const outboundSentences = {
  loadBalancer: 'load balancer',
} as const;
