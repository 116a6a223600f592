import {
  CloudError,
  type BeginContext,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';

/**
 * Does something of the test cloud, again in ten seconds as long as it is `Busy`, as a provider has to.
 *
 * @internal
 */
export async function patiently<T>(
  work: () => Promise<T> | T,
  waitForRetry: BeginContext['waitForRetry'],
): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof CloudError) || error.code !== 'Busy') {
        throw error;
      }
      const { code, message } = error;
      const retry = { code, message, milliseconds: 10_000 };
      if (!(await waitForRetry?.(retry))) {
        throw error;
      }
    }
  }
}
