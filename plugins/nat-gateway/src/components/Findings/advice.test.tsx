import userEvent from '@testing-library/user-event';
import {
  adviseGateway,
  azureCloud,
  type EntityEgress,
  judgeCluster,
  judgeGateway,
  keepAliveSnippets,
  sentences,
  type NotKnown,
  type RunSummary,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { screen, within } from '@testing-library/react';
import { mockApis } from '@backstage/test-utils';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { egressWith } from '../../__testUtils__/egressWith';
import { gatewayWith } from '../../__testUtils__/gatewayWith';
import { minutesAgo } from '../../__testUtils__/minutesAgo';
import { renderCard } from '../../__testUtils__/renderCard';
import { watchClipboard } from '../../__testUtils__/watchClipboard';
import { specFromForm } from '../../azure/form/specFromForm';
import { anySentenceTranslationRef } from '../../words/anySentenceTranslationRef';
import { ruleName } from '../NotJudged/ruleName';

describe('a piece of advice', () => {
  const now = new Date();
  const peakWindow = { start: minutesAgo(63), end: minutesAgo(3) };

  describe('a finding', () => {
    it('says how old its numbers are, exactly for those who want it', async () => {
      const gateway = gatewayWith(
        { tcpIdleTimeout: { seconds: 1800, basis: 'configured' } },
        {
          peakWindow,
          peakTcpConnections: 100_000,
          newestSampleAt: minutesAgo(5),
        },
      );
      const findings = judgeGateway(gateway, {
        cloud: azureCloud,
        now,
        observedAt: minutesAgo(9),
      }).findings.filter(({ id }) => id === 'idle-timeout-raised');
      await renderCard({
        getEntityEgress: async () =>
          egressWith({ gateways: [gateway], findings }),
      });
      await userEvent.click(
        await screen.findByRole('button', { name: 'Details' }),
      );
      const notice = (await screen.findByText(/^A 30 min/)).closest(
        '[role=status]',
      );
      const aged = within(notice as HTMLElement);
      const row = (name: RegExp) => aged.getByRole('row', { name });
      expect(row(/^TCP idle timeout/)).toHaveTextContent('30 min9 min. ago');
      const peak = aged.getByText('peak of the last hour, measured 5 min. ago');
      expect(peak).toHaveAttribute('datetime', gateway.usage?.newestSampleAt);
      expect(peak).toHaveAttribute('title', expect.stringMatching(/\d:\d\d/));
      expect(row(/^Peak TCP connections/)).toHaveTextContent('100,000peak');
      expect(row(/^Ports that only/)).toHaveTextContent('86,6665 min. ago');
      // A limit has no age, and an age that ticks is not read out.
      expect(row(/^Default/)).toHaveTextContent(/4 min$/);
      expect(peak).toHaveAttribute('aria-live', 'off');
    });

    it('that stands first says up to when connections were counted', async () => {
      const failureWindow = { start: minutesAgo(1_445), end: minutesAgo(5) };
      const gateway = gatewayWith(
        {},
        {
          failureWindow,
          failedConnections: 500,
          failingSince: minutesAgo(90),
          newestFailureAt: minutesAgo(5),
        },
      );
      const { findings } = judgeGateway(gateway, { cloud: azureCloud, now });
      await renderCard({
        getEntityEgress: async () =>
          egressWith({
            gateways: [{ ...gateway, status: 'exhausted' }],
            findings,
          }),
      });
      expect(
        await screen.findByText('Counted up to 5 min. ago.'),
      ).toHaveAttribute('datetime', failureWindow.end);
    });
  });
});

const exampleRun: RunSummary = {
  id: 'run-1',
  name: 'nat-payments-weu',
  subject: { provider: 'azure', scope: 'azure/demo/s' },
  state: 'running',
  phase: 'forward',
  answers: ['cancel'],
  attempt: 1,
  startedBy: 'user:default/guest',
  createdAt: minutesAgo(1),
  updatedAt: minutesAgo(1),
};

function renderIdle(
  tcpIdleTimeoutMinutes: number,
  activeRuns: readonly RunSummary[] = [],
) {
  const gateway = gatewayWith(
    {
      tcpIdleTimeout: {
        seconds: 60 * tcpIdleTimeoutMinutes,
        basis: 'configured',
      },
      origin: 'created' as const,
      kind: 'azureStandardV2',
      zones: [],
    },
    { peakTcpConnections: 100 },
  );
  return renderCard({
    getEntityEgress: async () =>
      egressWith({
        gateways: [gateway],
        activeRuns,
        findings: adviseGateway(gateway, {
          cloud: azureCloud,
          now: new Date(),
        }),
      }),
  });
}
const toggle = (name: string) => screen.findByRole('button', { name });

describe('advice on a raised idle timeout', () => {
  it('keeps keep-alives for six runtimes behind a line, each to copy', async () => {
    const user = userEvent.setup();
    const copied = watchClipboard();
    await renderIdle(30);
    const keepAlives = await toggle('Keep-alives in code');
    expect(keepAlives).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByText('Node.js')).not.toBeInTheDocument();

    await user.click(keepAlives);
    expect(keepAlives).toHaveAttribute('aria-expanded', 'true');
    for (const { label, code } of keepAliveSnippets) {
      await user.click(await toggle(label));
      expect(
        await screen.findByRole('region', { name: `Keep-alives in ${label}` }),
      ).toHaveTextContent(code.replace(/\s+/g, ' '));
    }
    await user.click(
      screen.getByRole('button', { name: 'Copy Keep-alives in Go' }),
    );
    expect(copied).toEqual([
      keepAliveSnippets.find(({ runtime }) => runtime === 'go')?.code,
    ]);
  });

  it('gives the change of the Spec to copy', async () => {
    const user = userEvent.setup();
    const copied = watchClipboard();
    await renderIdle(30);
    await user.click(await toggle('The change in the Spec'));
    const change = 'The change of nat-payments-weu in the Spec';
    const yaml = await screen.findByRole('region', { name: change });
    expect(within(yaml).getByText(/idleTimeoutMinutes: 4/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: `Copy ${change}` }));
    expect(copied).toEqual([
      [
        'kind: AzureNatGateway',
        'spec:',
        '  gateways:',
        '    - name: "nat-payments-weu"',
        '      idleTimeoutMinutes: 4',
        '',
      ].join('\n'),
    ]);
  });

  it('opens the form filled in, so that its plan is the change', async () => {
    await renderIdle(30);
    const link = await screen.findByRole('link', { name: 'Plan this change' });
    const url = new URL(link.getAttribute('href') ?? '', 'http://localhost');
    expect(url.pathname).toBe('/create/templates/default/azure-nat-gateway');
    const form = JSON.parse(url.searchParams.get('formData') ?? 'null');
    const gateway = gatewayWith({});
    expect(form).toMatchObject({
      cluster: 'resource:default/aks-payments-weu',
      scope: { account: gateway.scope.account, region: gateway.region },
      name: 'nat-payments-weu',
      egress: {
        addresses: {
          kind: 'existing',
          resourceIds: gateway.addresses.map(({ resourceId }) => resourceId),
        },
        sku: 'StandardV2',
      },
      idleTimeoutMinutes: 4,
    });
    expect(specFromForm(form)).toMatchObject({
      spec: {
        gateways: [
          {
            idleTimeoutMinutes: 4,
            subnets: gateway.subnets.map(({ resourceId }) => resourceId),
          },
        ],
      },
    });
  });

  it('opens no form while a run is under way', async () => {
    await renderIdle(30, [exampleRun]);
    expect(
      await screen.findByRole('button', { name: 'The change in the Spec' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Plan this change' }),
    ).not.toBeInTheDocument();
  });

  it('offers neither where the timeout is the usual one', async () => {
    await renderIdle(4);
    expect(await screen.findByText('Healthy')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Keep-alives in code' }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'The change in the Spec' }),
    ).not.toBeInTheDocument();
  });
});

describe('advice to add an address', () => {
  const renderNear = (
    changes: Parameters<typeof gatewayWith>[0],
    catalog = catalogApiMock(),
  ) => {
    const gateway = gatewayWith(changes, { peakTcpConnections: 199_000 });
    const { findings } = judgeGateway(gateway, {
      cloud: azureCloud,
      now: new Date(),
    });
    return renderCard(
      {
        getEntityEgress: async () =>
          egressWith({ gateways: [gateway], findings }),
      },
      { catalog },
    );
  };

  it('opens the form with one address more than there are', async () => {
    const [address] = gatewayWith({}).addresses;
    const ids = ['pip-payments-weu-1', 'pip-payments-weu-2'].map(name =>
      address.resourceId.replace(
        /publicIPPrefixes.*/,
        `publicIPAddresses/${name}`,
      ),
    );
    await renderNear({
      origin: 'created',
      addresses: ids.map(resourceId => ({
        ...address,
        resourceId,
        kind: 'publicIp',
        addressCount: 1,
      })),
    });
    const link = await screen.findByRole('link', { name: 'Add an address …' });
    const url = new URL(link.getAttribute('href') ?? '', 'http://localhost');
    expect(
      JSON.parse(url.searchParams.get('formData') ?? 'null').egress.addresses,
    ).toEqual({ kind: 'newPublicIps', count: 3 });
  });

  it('leads to adopting a gateway that others made', async () => {
    await renderNear(
      { origin: 'foreign' },
      catalogApiMock({
        entities: [
          {
            apiVersion: 'scaffolder.backstage.io/v1beta3',
            kind: 'Template',
            metadata: { name: 'azure-nat-gateway-adopt' },
          },
        ],
      }),
    );
    expect(
      await screen.findByRole('link', { name: 'Adopt …' }),
    ).toHaveAttribute('href', expect.stringContaining('-adopt?formData='));
    expect(
      screen.queryByRole('link', { name: 'Add an address …' }),
    ).not.toBeInTheDocument();
  });

  it('offers nothing where an address does not help', async () => {
    await renderNear({
      origin: 'created',
      tcpIdleTimeout: { seconds: 1800, basis: 'configured' },
    });
    expect(
      await screen.findByRole('button', { name: 'Details' }),
    ).toBeVisible();
    expect(
      screen.queryByRole('link', { name: 'Add an address …' }),
    ).not.toBeInTheDocument();
  });
});

describe('advice on drift', () => {
  it('repairs: the form sets what the Spec says', async () => {
    const gateway = gatewayWith({ origin: 'created' });
    const { findings } = judgeGateway(gateway, {
      cloud: azureCloud,
      now: new Date(),
      facts: {
        declared: {
          name: gateway.name,
          sku: 'Standard',
          zone: '1',
          idleTimeoutMinutes: 10,
          addresses: [{ kind: 'newPrefix', prefixLength: 30 }],
          subnets: [],
          tags: {},
        },
      },
    });
    await renderCard({
      getEntityEgress: async () =>
        egressWith({
          gateways: [gateway],
          findings: findings.filter(({ id }) => id === 'drift'),
        }),
    });
    const link = await screen.findByRole('link', { name: 'Repair …' });
    const url = new URL(link.getAttribute('href') ?? '', 'http://localhost');
    expect(
      JSON.parse(url.searchParams.get('formData') ?? 'null'),
    ).toMatchObject({ name: gateway.name, idleTimeoutMinutes: 10 });
  });
});

describe('rules without a judgement', () => {
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
      const rest = screen.getByRole('button', {
        name: /rules could not judge$/,
      });
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

    it('are all of a gateway whose kind is not known, and the card says that it is not', async () => {
      const user = userEvent.setup();
      const gateway = gatewayWith({ kind: 'azurePremium' });
      await renderEgress({
        gateways: [gateway],
        ...judgeGateway(gateway, { cloud: azureCloud, now }),
      });
      expect(
        await screen.findByText(/azurePremium \(kind not known here\)/),
      ).toBeInTheDocument();
      await user.click(
        screen.getByRole('button', { name: '1 rule could not judge' }),
      );
      expect(
        screen.getByText(/what a gateway of the kind azurePremium can carry/),
      ).toBeVisible();
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
      .getTranslation(anySentenceTranslationRef);
    if (!snapshot.ready) throw new Error('The words are not loaded');
    const words = { t: snapshot.t, locale: 'en' };

    it('has words for every rule that may lack facts', () => {
      const bare = gatewayWith({}, null);
      const ids = [
        ...[
          { ...bare, addresses: [] },
          { ...bare, kind: 'azurePremium' },
        ].flatMap(
          gateway => judgeGateway(gateway, { cloud: azureCloud, now }).notKnown,
        ),
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
      expect(new Set(ids).size).toBe(Object.keys(sentences.rule).length);
      for (const id of ids) expect(ruleName(id, words)).not.toBe(id);
    });

    it('is the id of a rule that is not known here', () => {
      expect(ruleName('new-rule', words)).toBe('new-rule');
    });
  });
});
