import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import {
  say,
  checkAzureNatGatewaySpec,
  findConfiguredScope,
  natGatewayApplyPermission,
  natGatewayRetirePermission,
  parseAzureNatGatewaySpec,
  type AzureNatGatewaySpec,
  type RegionalPrices,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type {
  AcceptedSpec,
  Observation,
  SpecsCapability,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { toProviderScope } from '../config/toProviderScope';
import { toCloudError } from '../errors/toCloudError';
import type { AzureSessions } from '../read/AzureSessions';
import { observeState } from '../read/observeState';
import type { AzureState } from '../plan/AzureState';
import { checkDocument } from '../plan/checkDocument';
import { gatewayIdOf } from '../plan/gatewayIdOf';
import { outputsOf } from '../plan/outputsOf';
import { planDocument } from '../plan/planDocument';

/** A run that is resumed may hold a document of an earlier version. */
function documentOf({ document, name }: AcceptedSpec): AzureNatGatewaySpec {
  const { spec, violations = [] } = parseAzureNatGatewaySpec(document);
  if (!spec) {
    throw new InputError(
      `The stored Spec ${name} is not one of this version: ${violations
        .map(({ message }) => message)
        .join(' ')} Correct it, and run it anew.`,
    );
  }
  return spec;
}

const stateOf = (observation: Observation) =>
  observation.state as unknown as AzureState;

const deletesGateways = ({ spec }: AzureNatGatewaySpec) =>
  spec.state === 'absent' ||
  spec.gateways.some(({ replaces }) => replaces !== undefined);

/**
 * Judges and plans documents of the kind `AzureNatGateway`.
 *
 * @internal
 */
export function createAzureSpecs(options: {
  readonly sessions: AzureSessions;
  readonly now: () => Date;
  /** Where a region has none, the list's hold. */
  readonly prices?: RegionalPrices;
}): SpecsCapability {
  const { sessions, now, prices } = options;
  return {
    accept: document => {
      const { spec, violations } = parseAzureNatGatewaySpec(document);
      if (!spec) {
        return { violations };
      }
      const scopes = sessions.configuredScopes;
      const refused = checkAzureNatGatewaySpec(spec, { scopes });
      const scope = findConfiguredScope(scopes, spec.spec);
      if (refused.length > 0 || !scope) {
        return { violations: refused };
      }
      return {
        spec: {
          provider: 'azure',
          permission: deletesGateways(spec)
            ? natGatewayRetirePermission
            : natGatewayApplyPermission,
          scope: toProviderScope(scope),
          name: spec.metadata.name,
          document: JSON.parse(JSON.stringify(spec)) as JsonObject,
        },
      };
    },

    observe: async (spec, asked) => {
      const document = documentOf(spec);
      try {
        const { state, unrecorded } = await observeState(document, {
          ...asked,
          session: sessions.of(document.spec.account).read,
          writer: sessions.of(document.spec.account).write,
          now,
        });
        return {
          observedAt: now().toISOString(),
          state: JSON.parse(JSON.stringify(state)) as JsonObject,
          unrecorded,
        };
      } catch (error) {
        asked.signal.throwIfAborted();
        throw toCloudError(error, {
          doing: say('cloud.readingLiveState', { name: spec.name }),
          resourceId: gatewayIdOf(document, document.spec.gateways[0]),
        });
      }
    },

    check: (spec, observation) =>
      checkDocument(documentOf(spec), {
        state: stateOf(observation),
        scopes: sessions.configuredScopes,
      }),

    plan: (spec, observation) =>
      planDocument(documentOf(spec), stateOf(observation), { prices }),

    outputs: (spec, observation) => {
      const document = documentOf(spec);
      const { account } = sessions.of(document.spec.account);
      return outputsOf(document, { state: stateOf(observation), account });
    },
  };
}
