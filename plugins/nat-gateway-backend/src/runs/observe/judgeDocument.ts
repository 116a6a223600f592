import {
  say,
  type Violation,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AcceptedSpec } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { RunServiceOptions } from '../hold/RunServiceOptions';

/**
 * Gives a document to the provider that takes its kind.
 *
 * @internal
 */
export function judgeDocument(
  document: unknown,
  options: Pick<RunServiceOptions, 'providers'>,
):
  | { readonly spec: AcceptedSpec }
  | { readonly violations: readonly Violation[] } {
  const kind =
    typeof document === 'object' && document !== null && 'kind' in document
      ? document.kind
      : undefined;
  const taking = [...options.providers.values()].find(
    ({ specs }) => typeof kind === 'string' && specs?.accepts(kind),
  );
  if (!taking?.specs) {
    const ids = [...options.providers.keys()];
    return {
      violations: [
        {
          rule: 'kind',
          path: 'kind',
          ...say('liveViolation.noProvider', {
            kind: JSON.stringify(kind) ?? 'undefined',
            providers:
              ids.length > 0
                ? ids
                : say('liveViolation.noneInstalled', {}).wording,
          }),
        },
      ],
    };
  }
  return taking.specs.accept(document);
}
