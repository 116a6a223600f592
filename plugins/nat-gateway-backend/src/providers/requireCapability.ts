import { NotImplementedError } from '@backstage/errors';
import {
  say,
  type SentenceId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { NatGatewayProvider } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { refuse } from '../words/refuse';

const reasons = {
  files: 'refusal.providerRendersNoFiles',
  options: 'refusal.providerOffersNoChoices',
  specs: 'refusal.providerTakesNoSpecs',
  usage: 'refusal.providerTellsNoSeries',
  writes: 'refusal.providerWritesNothing',
} as const satisfies Partial<Record<keyof NatGatewayProvider, SentenceId>>;

/**
 * What a provider can do beyond reading; throws a `NotImplementedError` (501) with the reason when it
 * does not declare it.
 *
 * @internal
 */
export function requireCapability<Name extends keyof typeof reasons>(
  provider: NatGatewayProvider,
  name: Name,
): NonNullable<NatGatewayProvider[Name]> {
  const capability = provider[name];
  if (!capability) {
    const reason: (typeof reasons)[keyof typeof reasons] = reasons[name];
    throw refuse(
      NotImplementedError,
      say(reason, { provider: provider.description.name }),
    );
  }
  return capability;
}
