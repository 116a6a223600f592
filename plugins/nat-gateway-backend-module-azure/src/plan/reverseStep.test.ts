import {
  say,
  type Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { shopIds } from '../testing/shopDocument';
import { createStep } from './createStep';
import { reverseStep } from './reverseStep';

const base = {
  account: 'demo',
  key: 'k',
  title: say('step.createPublicIp', { name: 'a' }),
  after: [],
  locks: [shopIds.network],
} as const;
const attach: Step = createStep('attachSubnet', {
  ...base,
  resourceId: shopIds.nodes,
  effect: 'movesEgress',
  input: { gatewayId: shopIds.gateway, expectedGatewayId: null },
});
const update: Step = createStep('updateGateway', {
  ...base,
  resourceId: shopIds.gateway,
  effect: 'none',
  input: {
    idleTimeoutMinutes: 9,
    tags: { team: 'new' },
    removeTags: { cost: '1', stage: 'test' },
    addPublicIpIds: [`${shopIds.group}/publicIPAddresses/a`],
    addPrefixIds: [],
    addPublicIpV6Ids: [],
    addPrefixV6Ids: [],
    removeIds: [`${shopIds.group}/publicIPAddresses/C`],
  },
});

describe('taking a step back', () => {
  it('keeps its account and locks, and gives a command for people', () => {
    expect(reverseStep(attach, { before: null })).toMatchObject({
      step: {
        kind: 'restoreSubnet',
        resourceId: shopIds.nodes,
        effect: 'movesEgress',
        locks: attach.locks,
        input: {
          account: 'demo',
          gatewayId: shopIds.gateway,
          previousGatewayId: null,
        },
      },
      command: `az network vnet subnet update --ids ${shopIds.nodes} --remove natGateway`,
    });
  });

  it('names only what the change added and took away', () => {
    const before = {
      id: shopIds.gateway,
      name: 'nat-shop-weu',
      location: 'westeurope',
      tags: { team: 'old', cost: '1', stage: 'prod' },
      properties: {
        idleTimeoutInMinutes: 5,
        publicIpAddresses: [
          { id: `${shopIds.group}/publicIPAddresses/A`.toUpperCase() },
          { id: `${shopIds.group}/publicIPAddresses/c` },
        ],
      },
    };
    expect(reverseStep(update, { before })).toMatchObject({
      step: {
        kind: 'restoreGateway',
        input: {
          wrote: {
            idleTimeoutMinutes: 9,
            tags: { team: 'new' },
            // Of another value by then, it was not removed.
            removedTags: ['cost'],
            addedPublicIpIds: [],
            removed: {
              publicIpIds: [`${shopIds.group}/publicIPAddresses/c`],
            },
          },
          before: { idleTimeoutMinutes: 5, tags: { team: 'old' } },
        },
      },
      command: expect.stringMatching(
        /--idle-timeout 5 --public-ip-addresses \S+\/A \S+\/c$/i,
      ),
    });
  });

  it('gives a command of PowerShell for what the CLI has no option for', () => {
    const properties = {
      idleTimeoutInMinutes: 5,
      publicIpAddressesV6: [{ id: 'six' }],
    };
    expect(
      reverseStep(
        { ...update, input: { ...update.input, nat64: true } },
        {
          before: {
            id: shopIds.gateway,
            name: 'nat-shop-weu',
            location: 'westeurope',
            properties,
          },
        },
      ).command,
    ).toBe(
      `Set-AzNatGateway -ResourceId '${shopIds.gateway}' -IdleTimeoutInMinutes 5 -Nat64 Disabled -PublicIpAddressV6 @(@{Id='six'})`,
    );
  });

  it('is not possible without the state before, or for what takes back itself', () => {
    expect(reverseStep(update, { before: null })).toMatchObject({
      notPossible: expect.stringContaining('is not known'),
      command: expect.stringContaining(shopIds.gateway),
    });
    const reverse = reverseStep(attach, { before: null });
    if (!('step' in reverse)) throw new Error('no reverse');
    expect(reverseStep(reverse.step, { before: null })).toMatchObject({
      notPossible: expect.stringContaining('not taken back in turn'),
    });
  });
});
