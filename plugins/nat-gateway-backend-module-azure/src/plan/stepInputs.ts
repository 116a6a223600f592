import type { JsonValue } from '@backstage/types';
import { z } from 'zod/v3';

const tags = z.record(z.string());
const ids = z.array(z.string());
/** Steps that an earlier version stored have no such lists. */
const laterIds = ids.default([]);
const newResource = z.object({
  region: z.string(),
  sku: z.string(),
  zones: z.array(z.string()),
  tags,
});
/** Absent: IPv4. */
const ipVersion = z.enum(['IPv4', 'IPv6']).optional();

const subnetProperties = {
  addressPrefixes: ids,
  networkSecurityGroupId: z.string().optional(),
  routeTableId: z.string().optional(),
  delegation: z.string().optional(),
};

/**
 * What each kind of step is given. Steps are stored between plan and write, so the write path
 * parses them again.
 *
 * @internal
 */
export const stepInputs = {
  createPublicIpPrefix: newResource.extend({
    prefixLength: z.number(),
    ipVersion,
  }),
  createPublicIp: newResource.extend({
    /** The prefix that it is drawn from; absent: any address. */
    prefixId: z.string().optional(),
    ipVersion,
  }),
  /** Writes an address of ours as it is, whose last write failed; takes nothing away, so it is its own reverse. */
  repairAddress: z.object({}),
  createGateway: newResource.extend({
    idleTimeoutMinutes: z.number(),
    nat64: z.boolean().optional(),
    publicIpIds: ids,
    prefixIds: ids,
    publicIpV6Ids: laterIds,
    prefixV6Ids: laterIds,
  }),
  updateGateway: z.object({
    /** What replaces the current values; absent: left alone. */
    idleTimeoutMinutes: z.number().optional(),
    nat64: z.boolean().optional(),
    /** Added or changed; tags that are not named stay. */
    tags,
    /** With the values that the tags have to have still. */
    removeTags: tags.default({}),
    addPublicIpIds: ids,
    addPrefixIds: ids,
    addPublicIpV6Ids: laterIds,
    addPrefixV6Ids: laterIds,
    /** Public IPs and prefixes of either IP version. */
    removeIds: laterIds,
  }),
  createVirtualNetwork: z.object({
    region: z.string(),
    addressPrefixes: ids,
    tags,
  }),
  /** Creates a private subnet with its gateway. It has no tags, so that only the answer tells who created it. */
  createSubnet: z.object({
    gatewayId: z.string(),
    ...subnetProperties,
  }),
  attachSubnet: z.object({
    gatewayId: z.string(),
    /** The gateway that the plan saw on the subnet; null: none. */
    expectedGatewayId: z.string().nullable(),
  }),
  detachSubnet: z.object({
    /** The gateway that the plan saw on the subnet. */
    gatewayId: z.string(),
  }),
  /** Adds what these gateways send from to the ranges that reach a cluster's API server. */
  admitAddresses: z.object({ gatewayIds: ids }),
  /** Reverse of `admitAddresses`. */
  withdrawAddresses: z.object({
    gatewayIds: ids,
    /** Ranges that were there before. */
    kept: ids,
    isEndUnknown: z.boolean().optional(),
  }),
  changeOutbound: z.object({
    /** The outbound type that the plan saw. */
    from: z.string(),
    to: z.string(),
    /** Of a managed NAT gateway. */
    managedSku: z.string().optional(),
  }),
  /** Reverse of `changeOutbound`: puts back what stood before, where the other one is still there. */
  restoreOutbound: z.object({
    wrote: z.string(),
    previous: z.string(),
    /** `loadBalancerProfile` and `natGatewayProfile` as they were. */
    profiles: z.record(z.unknown()),
    isEndUnknown: z.boolean().optional(),
  }),
  /** Deletes a gateway, a public IP or a prefix that a run created, for good. */
  retireResource: z.object({}),
  /** Reverse of a creation: of a gateway, a public IP or a prefix. */
  deleteResource: z.object({}),
  /** Reverse of `createVirtualNetwork`: deletes it as long as nothing is in it. */
  deleteVirtualNetwork: z.object({}),
  /** Reverse of `createSubnet`: deletes it as long as no one uses or has changed it. */
  deleteSubnet: z.object({
    gatewayId: z.string(),
    ...subnetProperties,
    /** Without its read-only fields; absent: it was not read. */
    created: z
      .record(z.custom<JsonValue>(value => value !== undefined))
      .optional(),
  }),
  /** Reverse of `updateGateway`: takes back what it wrote, where that is still there. */
  restoreGateway: z.object({
    isEndUnknown: z.boolean().optional(),
    wrote: z.object({
      idleTimeoutMinutes: z.number().optional(),
      nat64: z.boolean().optional(),
      tags,
      removedTags: laterIds,
      addedPublicIpIds: ids,
      addedPrefixIds: ids,
      addedV6Ids: laterIds,
      /** By the list that they were taken from. */
      removed: z
        .object({
          publicIpIds: ids,
          prefixIds: ids,
          publicIpV6Ids: ids,
          prefixV6Ids: ids,
        })
        .default({
          publicIpIds: [],
          prefixIds: [],
          publicIpV6Ids: [],
          prefixV6Ids: [],
        }),
    }),
    before: z.object({
      idleTimeoutMinutes: z.number(),
      /** As Azure spells it; absent: it told nothing. */
      nat64: z.string().optional(),
      tags,
    }),
  }),
  /** Reverse of `attachSubnet` and `detachSubnet`. */
  restoreSubnet: z.object({
    /** The gateway that the step put there; null: it took one off. */
    gatewayId: z.string().nullable(),
    previousGatewayId: z.string().nullable(),
    /** How the write ended that is taken back is not known: it may arrive late. */
    isEndUnknown: z.boolean().optional(),
  }),
} as const;
