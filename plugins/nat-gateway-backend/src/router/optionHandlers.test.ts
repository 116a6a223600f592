import {
  inEnglish,
  say,
  type Option,
  type OptionKind,
  type Options,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { subjectOfScope } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { createNatGatewayConditionalDecision } from '../permissions/createNatGatewayConditionalDecision';
import { natGatewayConditions } from '../permissions/natGatewayConditions';
import { examplePolicy } from '../tests/examplePolicy';
import { ExampleProvider } from '../tests/ExampleProvider';
import { exampleScope } from '../tests/exampleScope';
import { startNatGatewayBackend } from '../tests/startNatGatewayBackend';

const base = '/api/nat-gateway/v1/options';
const otherScope = {
  scope: { ...exampleScope.scope, account: 'other' },
  ownerRef: 'group:default/shop',
};
const scopes = [exampleScope, otherScope];
const subscriptionId = exampleScope.scope.id;
const managed = { id: 'option.managedByAks', values: {} };
const shopGroup: Option = {
  value: 'rg-shop',
  label: 'rg-shop',
  labelWording: { id: 'test.group', values: { name: 'rg-shop' } },
  description: 'westeurope; managed',
  descriptionWording: {
    id: 'test.described',
    values: { region: 'westeurope', parts: [managed, 'westeurope'] },
  },
  unavailableReason: 'Managed by AKS, which undoes foreign changes',
  unavailableReasonWording: managed,
};
const offers = (kind: OptionKind): Options => ({
  kind,
  items:
    kind === 'scopes'
      ? scopes.map(({ scope, ownerRef }) => ({
          value: `${scope.account}/${scope.id}`,
          label: scope.account,
          scope: { account: scope.account, subscriptionId: scope.id, ownerRef },
        }))
      : [shopGroup],
});
const shopOnly = examplePolicy(permission =>
  createNatGatewayConditionalDecision(
    permission,
    natGatewayConditions.isOwner({ claims: ['group:default/shop'] }),
  ),
);

describe('options over HTTP', () => {
  it('offers the scopes in which the caller may plan', async () => {
    const { api } = await startNatGatewayBackend({
      providers: [new ExampleProvider({ scopes, options: offers })],
      features: [shopOnly],
    });

    const { body } = await api.get(`${base}/scopes`);

    expect(body.items.map((item: { label: string }) => item.label)).toEqual([
      'other',
    ]);
  });

  it('refuses what is in a scope in which the caller may not plan', async () => {
    const provider = new ExampleProvider({ scopes, options: offers });
    const { api } = await startNatGatewayBackend({
      providers: [provider],
      features: [shopOnly],
    });

    const response = await api.get(
      `${base}/resourceGroups?account=test&subscriptionId=${subscriptionId}`,
    );

    expect(response.status).toBe(403);
    const { scope } = subjectOfScope(exampleScope);
    expect(response.body.error).toMatchObject(
      say('refusal.ownedBy', {
        action: say('action.planInScope', { scope }).wording,
        owner: 'group:default/platform',
        permission: 'natGateway.plan',
      }),
    );
    expect(provider.asked).toEqual([]);
  });

  describe('of a subscription that is divided among teams', () => {
    const divided = {
      scope: exampleScope.scope,
      partOwnerRefs: ['group:default/shop', 'group:default/orders'],
    };
    const { account } = divided.scope;
    const groups = ['shop', 'orders'].map(team => ({
      value: `rg-${team}`,
      label: `rg-${team}`,
      scope: { account, subscriptionId, ownerRef: `group:default/${team}` },
    }));
    const parts = (kind: OptionKind): Options => ({
      kind,
      items:
        kind === 'scopes'
          ? [
              {
                value: `${account}/${subscriptionId}`,
                label: 'shared',
                scope: { account, subscriptionId },
              },
            ]
          : groups,
    });
    const start = (claims: string[]) =>
      startNatGatewayBackend({
        providers: [new ExampleProvider({ scopes: [divided], options: parts })],
        features: [
          examplePolicy(permission =>
            createNatGatewayConditionalDecision(
              permission,
              natGatewayConditions.isOwner({ claims }),
            ),
          ),
        ],
      });
    const query = `account=${account}&subscriptionId=${subscriptionId}`;

    it('gives each team the subscription, and of its resource groups their own', async () => {
      const { api } = await start(['group:default/orders']);

      const offered = await api.get(`${base}/scopes`);
      const { body } = await api.get(`${base}/resourceGroups?${query}`);

      expect(offered.body.items).toHaveLength(1);
      expect(body.items).toEqual([groups[1]]);
    });

    it('gives a team that owns no part of it nothing', async () => {
      const { api } = await start(['group:default/ledger']);

      const offered = await api.get(`${base}/scopes`);
      const { status } = await api.get(`${base}/resourceGroups?${query}`);

      expect(offered.body.items).toEqual([]);
      expect(status).toBe(403);
    });
  });

  it('asks the cloud once a minute for the same thing', async () => {
    const provider = new ExampleProvider({ scopes, options: offers });
    const { api } = await startNatGatewayBackend({ providers: [provider] });
    const query = `account=other&subscriptionId=${subscriptionId.toUpperCase()}`;

    const first = await api.get(`${base}/resourceGroups?${query}`);
    const second = await api.get(`${base}/resourceGroups?${query}`);
    await api.get(`${base}/resourceGroups?${query}&region=westeurope`);

    expect(first.body.items).toEqual([shopGroup]);
    expect(second.body).toEqual(first.body);
    expect(provider.asked.map(({ query: { region } }) => region)).toEqual([
      undefined,
      'westeurope',
    ]);
  });

  it.each([
    ['without a scope', '/subnets', /need account and subscriptionId/],
    [
      'for a kind that the cloud does not have',
      `/castles?account=test&subscriptionId=${subscriptionId}`,
      /no choices of the kind 'castles' for Azure; ask for one of scopes, /,
    ],
    [
      'for a scope that is not configured',
      '/subnets?account=test&subscriptionId=nope',
      /subscriptionId 'nope' is not configured for account 'test'/,
    ],
  ])('answers 400 %s, in words', async (_, query, message) => {
    const { api } = await startNatGatewayBackend({
      providers: [new ExampleProvider({ scopes, options: offers })],
    });

    const response = await api.get(`${base}${query}`);

    expect(response.status).toBe(400);
    const { error } = response.body;
    expect(error.message).toMatch(message);
    expect(inEnglish(error.wording)).toBe(error.message);
  });

  it('answers 501 with the reason when the provider offers nothing', async () => {
    const { api } = await startNatGatewayBackend({
      providers: [new ExampleProvider()],
    });

    const response = await api.get(`${base}/scopes`);

    expect(response.status).toBe(501);
    expect(response.body.error).toMatchObject(
      say('refusal.noProviderOffersChoices', {}),
    );
  });
});
