import {
  say,
  type Violation,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AcceptedSpec } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { requireCapability } from '../../providers/requireCapability';
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
  const installed = [...options.providers.values()];
  const provider = installed.find(
    ({ description }) =>
      typeof kind === 'string' && description.documentKinds.includes(kind),
  );
  if (!provider) {
    const kinds = installed.flatMap(
      ({ description }) => description.documentKinds,
    );
    const given = JSON.stringify(kind) ?? 'undefined';
    const said =
      kinds.length > 0
        ? say('refusal.kindNotTaken', { kind: given, kinds })
        : say('refusal.noKindTaken', { kind: given });
    return { violations: [{ rule: 'kind', path: 'kind', ...said }] };
  }
  return requireCapability(provider, 'specs').accept(document);
}
