import type { RunSummary } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { Text } from '../../ui';

/**
 * What stopped a run, in the cloud's words, and the way out.
 *
 * @internal
 */
export function RunRefusal(props: { readonly run: RunSummary }) {
  const { error } = props.run;
  if (!error) return null;
  return (
    <Text as="p" variant="body-small">
      {error.message} {error.wayOut}
    </Text>
  );
}
