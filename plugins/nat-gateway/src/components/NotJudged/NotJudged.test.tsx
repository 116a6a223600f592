import { mockApis } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  type EntityEgress,
  type NotKnown,
  judgeCluster,
  judgeGateway,
  azureCloud,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { egressWith } from '../../__testUtils__/egressWith';
import { gatewayWith } from '../../__testUtils__/gatewayWith';
import { minutesAgo } from '../../__testUtils__/minutesAgo';
import { renderCard } from '../../__testUtils__/renderCard';
import { findingMessagesWithClouds } from '../../clouds/findingMessagesWithClouds';
import { natGatewayFindingTranslationRef } from '../../words/natGatewayFindingTranslationRef';
import { ruleName } from './ruleName';

const now = new Date();
const notKnownOf = (gateway: ReturnType<typeof gatewayWith>) =>
  judgeGateway(gateway, { cloud: azureCloud, now }).notKnown;
const renderEgress = (changes: Partial<EntityEgress>) =>
  renderCard({ getEntityEgress: async () => egressWith(changes) });

const packets = (resourceId: string): NotKnown => ({
  kind: 'notKnown',
  ruleId: 'packet-drops',
  resourceId,
  missing: 'the packets',
});

describe('rules that could not judge', () => {
  it('are a quiet line, and behind it what each would take', async () => {
    const user = userEvent.setup();
    const gateway = gatewayWith({});
    const notKnown = notKnownOf(gateway);
    await renderEgress({ gateways: [gateway], notKnown });
    const line = await screen.findByRole('button', {
      name: `${notKnown.length} rules could not judge`,
    });
    expect(line).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByText(/missing:/)).not.toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();

    await user.click(line);
    expect(line).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText(/does not mean that all is well/)).toBeVisible();
    expect(screen.getAllByText(/: not known; missing: /)).toHaveLength(
      notKnown.length,
    );
    expect(
      screen.getByText(
        'Dropped packets: not known; missing: the packets and those dropped (PacketCount, PacketDropCount)',
      ),
    ).toBeVisible();

    await user.click(line);
    expect(screen.queryByText(/missing:/)).not.toBeInTheDocument();
  });

  it('count a rule once, and name those of several gateways that lack the same', async () => {
    const user = userEvent.setup();
    const gateways = ['nat-a', 'nat-b'].map(name =>
      gatewayWith({ id: name, name, resourceId: `/gateways/${name}` }),
    );
    await renderEgress({
      gateways,
      notKnown: [packets('/gateways/nat-a'), packets('/gateways/nat-b')],
    });
    await user.click(
      await screen.findByRole('button', { name: '1 rule could not judge' }),
    );
    expect(
      screen.getByText(
        'Dropped packets (nat-a, nat-b): not known; missing: the packets',
      ),
    ).toBeVisible();
  });

  it('stand below the advice of a cluster without a gateway, too', async () => {
    const egress = egressWith({
      ways: [{ kind: 'loadBalancer' }],
    });
    const { notKnown } = judgeCluster(egress.cluster!, { cloud: azureCloud });
    await renderEgress({ ...egress, notKnown });
    expect(
      await screen.findByRole('button', {
        name: `${notKnown.length} rules could not judge`,
      }),
    ).toBeInTheDocument();
  });

  it('wait together for the first figures of a new gateway, with the time', async () => {
    const user = userEvent.setup();
    const gateway = gatewayWith({}, null);
    const { findings, notKnown } = judgeGateway(gateway, {
      cloud: azureCloud,
      now,
    });
    await renderEgress({ gateways: [gateway], findings, notKnown });
    const line = await screen.findByRole('button', {
      name: /^\d+ rules wait for figures$/,
    });
    expect(
      screen.getByText(
        /^If nat-payments-weu is new, its first figures can be expected from about \d+:\d\d/,
      ),
    ).toBeVisible();
    expect(line).toHaveAttribute('aria-expanded', 'false');
    const rest = screen.getByRole('button', { name: /rules could not judge$/ });
    const counted = [line, rest].map(({ textContent }) =>
      Number(/(\d+) rules/.exec(textContent ?? '')?.[1]),
    );
    expect(counted[0]).toBeGreaterThan(5);
    expect(counted[0] + counted[1]).toBe(notKnown.length);

    await user.click(line);
    expect(
      screen.getByText(
        'Failed connections: not known; missing: how many connections failed (SNATConnectionCount)',
      ),
    ).toBeVisible();
  });

  it('that should have figures by now say to refresh', async () => {
    const gateway = gatewayWith({}, null);
    const freshness = { observedAt: minutesAgo(12), stale: false };
    await renderEgress({
      gateways: [gateway],
      freshness,
      ...judgeGateway(gateway, { cloud: azureCloud, now }),
    });
    expect(
      await screen.findByText(
        /^There were no figures of nat-payments-weu at the last collection; refresh/,
      ),
    ).toBeInTheDocument();
  });

  it('are not mentioned where all could', async () => {
    await renderEgress({ gateways: [gatewayWith({})] });
    expect(await screen.findByText('Healthy')).toBeInTheDocument();
    expect(screen.queryByText(/could not judge/)).not.toBeInTheDocument();
  });
});

describe('ruleName', () => {
  const snapshot = mockApis
    .translation()
    .getTranslation(natGatewayFindingTranslationRef);
  if (!snapshot.ready) throw new Error('The words are not loaded');
  const { t } = snapshot;

  it('has words for every rule that may lack facts', () => {
    const bare = gatewayWith({}, null);
    const ids = [
      ...judgeGateway({ ...bare, addresses: [] }, { cloud: azureCloud, now })
        .notKnown,
      ...(
        [
          { kind: 'loadBalancer' },
          { kind: 'natGateway', gatewayResourceId: '/nat' },
          {
            kind: 'userDefinedRoute',
            routeTableId: '/rt',
            nextHopType: 'x',
            nextHopIpAddresses: [],
          },
        ] as const
      ).flatMap(
        way =>
          judgeCluster(egressWith({ ways: [way] }).cluster!, {
            cloud: azureCloud,
          }).notKnown,
      ),
    ].map(({ ruleId }) => ruleId);
    expect(new Set(ids).size).toBe(
      Object.keys(findingMessagesWithClouds.rule).length,
    );
    for (const id of ids) expect(ruleName(id, { t })).not.toBe(id);
  });

  it('is the id of a rule that is not known here', () => {
    expect(ruleName('new-rule', { t })).toBe('new-rule');
  });
});
