import {
  adviseGateway,
  azureCloud,
  judgeGateway,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { egressWith } from '../../__testUtils__/egressWith';
import { gatewayWith } from '../../__testUtils__/gatewayWith';
import { minutesAgo } from '../../__testUtils__/minutesAgo';
import { renderCard } from '../../__testUtils__/renderCard';
import { watchClipboard } from '../../__testUtils__/watchClipboard';

function renderGateways(...gateways: ReturnType<typeof gatewayWith>[]) {
  const findings = gateways.flatMap(gateway =>
    adviseGateway(gateway, { cloud: azureCloud, now: new Date() }),
  );
  return renderCard({
    getEntityEgress: async () => egressWith({ gateways, findings }),
  });
}
const figure = (name: string) => screen.findByRole('group', { name });

/** Made by a run, and of a SKU that leaves nothing to say of zones. */
const withoutBackgroundAdvice = {
  origin: 'created' as const,
  kind: 'azureStandardV2',
  zones: [],
};

describe('the card of a cluster behind one gateway', () => {
  it('names it with its status, SKU and zone', async () => {
    await renderGateways(gatewayWith({}));
    expect(
      await screen.findByRole('heading', { name: 'nat-payments-weu' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Healthy')).toBeInTheDocument();
    expect(screen.getByText('Standard · zone 1')).toBeInTheDocument();
  });

  it.each([
    ['healthy', 'Healthy', '●'],
    ['atRisk', 'At risk', '▲'],
    ['exhausted', 'Exhausted', '■'],
    ['degraded', 'Degraded', '◆'],
    ['unknown', 'Not known', '○'],
  ] as const)('tells %s by a word and a shape', async (status, word, shape) => {
    await renderGateways(gatewayWith({ status }));
    expect(await screen.findByText(word)).toHaveTextContent(`${shape} ${word}`);
  });

  it('shows the last figures as what was, with their age, where the newest could not be read', async () => {
    const measured = gatewayWith({}, { newestSampleAt: minutesAgo(12) });
    const { usage: usageWas, ...gateway } = measured;
    await renderGateways({ ...gateway, status: 'unknown', usageWas });
    expect(await figure('Ports in use, at most')).toHaveTextContent(
      /^was .+ TCP, 12 min/,
    );
    expect(await figure('Connections now')).toHaveTextContent(
      /^was 168,200 TCP, 12 min/,
    );
    expect(screen.getByText('Not known')).toBeInTheDocument();
  });

  it.each([
    [
      { failedConnections: undefined, attemptedConnections: undefined },
      'Failed connections',
      /^was 0 connections in 24 h, /,
      'Connections now',
      /^168,200 TCP/,
    ],
    [
      { peakTcpConnections: undefined },
      'Connections now',
      /^was 168,200 TCP, /,
      'Failed connections',
      /^0 connections in 24 h/,
    ],
  ])(
    'shows as what was only the figures that one call did not bring: %j',
    async (missing, lost, was, other, now) => {
      const { usage: usageWas } = gatewayWith({});
      await renderGateways({ ...gatewayWith({}, missing), usageWas });
      expect(await figure(lost)).toHaveTextContent(was);
      expect(await figure(other)).toHaveTextContent(now);
    },
  );

  it('shows one that could not be listed as it was, with its age, and judges nothing', async () => {
    const { usage: usageWas, ...gateway } = gatewayWith({
      lastReadAt: minutesAgo(130),
    });
    await renderGateways({ ...gateway, status: 'unknown', usageWas });
    expect(
      await screen.findByText('Could not be read; as it was 2 hours ago'),
    ).toBeVisible();
    expect(screen.getByText('Was at risk')).toBeVisible();
    expect(await figure('Connections now')).toHaveTextContent(/^was 168,200/);
  });

  it('says that it serves a whole network', async () => {
    await renderGateways(
      gatewayWith({
        subnets: [],
        servesNetwork: { resourceId: '/vnet', name: 'vnet-shop' },
      }),
    );
    expect(await figure('Serves')).toHaveTextContent(
      'the whole network vnet-shop',
    );
    expect(screen.queryByText(/serves no subnet/)).not.toBeInTheDocument();
  });

  it('tells connections from ports in use, each by its name and with its basis', async () => {
    const user = userEvent.setup();
    await renderGateways(
      gatewayWith(
        {},
        { peakTcpConnections: 5600, peakTcpAttemptsPerSecond: 2800 },
      ),
    );
    expect(await figure('Connections now')).toHaveTextContent('5,600 TCP');
    const ports = await figure('Ports in use, at most');
    expect(ports).toHaveTextContent('187,600 TCP');
    expect(ports).toHaveTextContent('93% if all went to one destination');
    const basisOf = async (label: string) => {
      while (document.activeElement?.getAttribute('aria-label') !== label) {
        await user.tab();
        expect(document.activeElement).not.toBe(document.body);
      }
      return screen.findByRole('tooltip');
    };
    expect(await basisOf('How connections are measured')).toHaveTextContent(
      /highest minute from .+ to .+: 0.28% of the 2,000,000/,
    );
    await user.tab();
    const basis = await basisOf('How ports in use are computed');
    expect(basis).toHaveTextContent('5,600 connections + 65 s × 2,800');
    expect(basis).toHaveTextContent('200,000 from 4 addresses');
    expect(basis).toHaveTextContent(
      'Below 80% while no destination takes more than 85%.',
    );
    expect(basis).toHaveTextContent('Newest sample 2 minutes ago.');
  });

  it('says which past days prove that the level does no harm', async () => {
    const gateway = gatewayWith({}, { peakTcpConnections: 300_000 });
    await renderGateways({
      ...gateway,
      usage: {
        ...gateway.usage!,
        heldWithoutFailure: { days: 28, ports: 301_000 },
      },
    });
    const ports = await figure('Ports in use, at most');
    expect(ports).toHaveTextContent(
      '28 days at this level without a failed connection',
    );
    expect(ports).not.toHaveTextContent('Below');
  });

  it('counts failed connections with their window and share', async () => {
    await renderGateways(
      gatewayWith({ status: 'atRisk' }, { failedConnections: 1_200 }),
    );
    expect(await figure('Failed connections')).toHaveTextContent(
      '1,200 connections in 24 h 0.06% of 2,000,000 attempted',
    );
  });

  it('says that failed connections are not known rather than 0', async () => {
    await renderGateways(gatewayWith({}, { failedConnections: undefined }));
    expect(await figure('Failed connections')).toHaveTextContent(/^not known$/);
  });

  it.each([
    ['connections', { peakTcpConnections: undefined }],
    ['new connections', { attemptedConnections: undefined }],
  ])('says that ports are not known without %s', async (_what, measured) => {
    await renderGateways(gatewayWith({}, measured));
    expect(await figure('Ports in use, at most')).toHaveTextContent(
      /^not known/,
    );
  });

  it('promises the first figures of a new gateway and shows its settings', async () => {
    await renderGateways(gatewayWith({ status: 'unknown' }, null));
    expect(await figure('Ports in use, at most')).toHaveTextContent(
      'No figures yet',
    );
    expect(
      screen.getByText(/has its first figures after about 5 min\./),
    ).toBeInTheDocument();
    expect(await figure('Serves')).toHaveTextContent('aks-nodes, aks-pods');
    expect(await figure('Idle timeout')).toHaveTextContent('TCP 4 min');
  });

  it('copies an address by its own button, a prefix as CIDR', async () => {
    const user = userEvent.setup();
    const copied = watchClipboard();
    await renderGateways(gatewayWith({}));
    await user.click(
      await screen.findByRole('button', { name: 'Copy 20.61.4.16/30' }),
    );
    expect(copied).toEqual(['20.61.4.16/30']);
    expect(await screen.findByText('Copied 20.61.4.16/30')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Copy all' }),
    ).not.toBeInTheDocument();
  });

  it('copies all addresses at once, and says which are not allocated or not in use yet', async () => {
    const user = userEvent.setup();
    const copied = watchClipboard();
    const [prefix] = gatewayWith({}).addresses;
    await renderGateways(
      gatewayWith({
        addresses: [
          prefix,
          {
            ...prefix,
            resourceId: '/a',
            kind: 'publicIp',
            address: '20.61.9.1',
            addressCount: 1,
            state: 'announced',
          },
          { ...prefix, resourceId: '/b', name: 'pip-b', address: undefined },
        ],
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Copy all' }));
    expect(copied).toEqual(['20.61.4.16/30\n20.61.9.1']);
    const list = screen.getByRole('list', { name: 'Addresses' });
    expect(list).toHaveTextContent('announced, not in use yet');
    expect(list).toHaveTextContent('pip-b: not allocated yet');
  });

  it('says so when the clipboard refuses', async () => {
    const user = userEvent.setup();
    await renderGateways(gatewayWith({}));
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: undefined,
    });
    await user.click(
      await screen.findByRole('button', { name: 'Copy 20.61.4.16/30' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Could not copy. Select the text instead.',
    );
  });

  it('puts failed connections and since when first when it is exhausted', async () => {
    await renderGateways(
      gatewayWith(
        { status: 'exhausted' },
        { failedConnections: 41_000, failingSince: minutesAgo(90) },
      ),
    );
    const [first] = await screen.findAllByRole('alert');
    expect(first).toHaveTextContent(
      '41,000 connections failed in the last 24 h',
    );
    expect(first).toHaveTextContent(/Connections have been failing since .+\d/);
    // The first thing to do; the rest is one click away.
    expect(first).toHaveTextContent(/Pool connections to the destination/);
    expect(first).not.toHaveTextContent(/add addresses/);
    expect(
      first.compareDocumentPosition(
        screen.getByRole('heading', { name: 'nat-payments-weu' }),
      ),
    ).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await userEvent.click(screen.getByRole('button', { name: 'Details' }));
    expect(
      screen.getAllByText(
        /add addresses: each brings 50,000 more connections to a destination/,
      )[0],
    ).toBeVisible();
    expect(screen.getAllByRole('link', { name: 'Read why' })[0]).toBeVisible();
  });

  it('says that once at rest: the banner is the advice', async () => {
    await renderGateways(
      gatewayWith(
        { ...withoutBackgroundAdvice, status: 'exhausted' },
        { failedConnections: 41_000, peakTcpConnections: 900 },
      ),
    );
    expect(
      await screen.findAllByText(/41,000 connections failed/),
    ).toHaveLength(1);
  });

  it('does not take the start of what it looked at for the start of the failures', async () => {
    const start = minutesAgo(24 * 60);
    await renderGateways(
      gatewayWith(
        { status: 'exhausted' },
        {
          failedConnections: 41_000,
          failureWindow: { start, end: minutesAgo(0) },
          failingSince: start,
        },
      ),
    );
    const [first] = await screen.findAllByRole('alert');
    expect(first).toHaveTextContent('failing for at least 24 h');
    expect(first).not.toHaveTextContent(/since/);
  });

  it('draws the ceiling of one destination, with its figures', async () => {
    await renderGateways(gatewayWith({}));
    const ports = await figure('Ports in use, at most');
    expect(
      within(ports).getByRole('meter', { name: /^[\d,]+ of 200,000$/ }),
    ).toBeInTheDocument();
  });

  it('leaves details, and what could not be judged, to the tab where there is one', async () => {
    const gateway = gatewayWith(
      { tcpIdleTimeout: { seconds: 1800, basis: 'configured' } },
      { peakTcpConnections: 900 },
    );
    const { findings, notKnown } = judgeGateway(gateway, {
      cloud: azureCloud,
      now: new Date(),
    });
    await renderCard(
      {
        getEntityEgress: async () =>
          egressWith({ gateways: [gateway], findings, notKnown }),
      },
      { hasTab: true },
    );
    expect(
      await screen.findByRole('link', { name: 'Details' }),
    ).toHaveAttribute('href', '/egress');
    expect(notKnown.length).toBeGreaterThan(0);
    expect(screen.queryByText(/could not judge/)).not.toBeInTheDocument();
  });

  it('shows an idle timeout of seconds', async () => {
    await renderGateways(
      gatewayWith({
        tcpIdleTimeout: { seconds: 350, basis: 'fixed' },
      }),
    );
    expect(await screen.findByText('TCP 350 sec')).toBeInTheDocument();
  });

  it('gives advice on a raised idle timeout, with evidence and where to read why', async () => {
    await renderGateways(
      gatewayWith(
        { tcpIdleTimeout: { seconds: 1800, basis: 'configured' } },
        { peakTcpConnections: 900 },
      ),
    );
    const advice = await screen.findByText(/A 30 min idle timeout/);
    // It is healthy: what is advised is no warning.
    expect(advice).not.toHaveTextContent('Warning');
    expect(screen.getByText(/Send TCP keep-alives/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Details' }));
    expect(
      screen.getByRole('row', { name: /^TCP idle timeout 30 min/ }),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('link', { name: 'Read why' })[0],
    ).toHaveAttribute(
      'href',
      expect.stringMatching(/^https:\/\/learn\.microsoft\.com\//),
    );
  });

  it('keeps the idle advice beside the figure when something else is worse, and shows the rest on request', async () => {
    const user = userEvent.setup();
    await renderGateways(
      gatewayWith(
        {
          ...withoutBackgroundAdvice,
          tcpIdleTimeout: { seconds: 1800, basis: 'configured' },
          status: 'exhausted',
        },
        { failedConnections: 10 },
      ),
    );
    expect(await figure('Idle timeout')).toHaveTextContent(/keep-alives/);
    expect(screen.queryByText(/A 30 min idle timeout/)).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Details' }));
    expect(
      await screen.findByText(/A 30 min idle timeout/),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Less' }));
    expect(screen.queryByText(/A 30 min idle timeout/)).not.toBeInTheDocument();
  });

  it('shows what is true of most gateways only after what is about this one', async () => {
    await renderGateways(
      gatewayWith(
        { tcpIdleTimeout: { seconds: 1800, basis: 'configured' } },
        { peakTcpConnections: 900 },
      ),
    );
    expect(await screen.findByText(/A 30 min idle timeout/)).toBeVisible();
    expect(screen.queryByText(/StandardV2 would outlive/)).toBeNull();
    expect(screen.queryByText(/Not created from this portal/)).toBeNull();
  });

  it('links to the gateway in the Azure portal', async () => {
    await renderGateways(gatewayWith({}));
    expect(
      await screen.findByRole('link', {
        name: /nat-payments-weu in the Azure portal/,
      }),
    ).toHaveAttribute(
      'href',
      'https://portal.azure.com/#resource/nat-payments-weu',
    );
  });

  it('says what Azure says of a gateway that is not ready, and that it has no addresses', async () => {
    await renderGateways(
      gatewayWith({
        state: 'failed',
        cloudState: 'Failed',
        status: 'degraded',
        addresses: [],
        zones: [],
      }),
    );
    expect(
      await screen.findByText('Standard · no zone · Azure says Failed'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('No addresses: nothing can leave through this gateway.'),
    ).toBeInTheDocument();
  });
});

describe('the card of a gateway whose data is old', () => {
  const renderOld = (gateway: ReturnType<typeof gatewayWith>) =>
    renderCard({
      getEntityEgress: async () =>
        egressWith({
          gateways: [gateway],
          findings: adviseGateway(gateway, {
            cloud: azureCloud,
            now: new Date(),
          }),
          freshness: { observedAt: minutesAgo(60), stale: true },
        }),
    });

  it('says that it was exhausted, as it is not known whether it is', async () => {
    await renderOld(
      gatewayWith(
        { status: 'exhausted' },
        {
          failedConnections: 41_000,
          failureWindow: { start: minutesAgo(1500), end: minutesAgo(60) },
          failingSince: minutesAgo(90),
          newestFailureAt: minutesAgo(60),
        },
      ),
    );
    expect(await screen.findByText('Was exhausted')).toBeVisible();
    expect(
      screen.getByText(/^41,000 connections had failed in the 24 h up to .*\d/),
    ).toBeVisible();
    expect(
      screen.getByText(/^Connections had been failing since/),
    ).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says that it was healthy, where the backend calls it not known', async () => {
    await renderOld(
      gatewayWith({ status: 'unknown' }, { peakTcpConnections: 900 }),
    );
    expect(await screen.findByText('Was healthy')).toBeVisible();
  });
});

describe('the card of a cluster behind several gateways', () => {
  it('gives each a line in the order of the backend, and opens on demand', async () => {
    const user = userEvent.setup();
    await renderGateways(
      gatewayWith(
        { id: 'a', resourceId: '/a', name: 'nat-a', status: 'atRisk' },
        { peakTcpConnections: 250_000 },
      ),
      gatewayWith({
        id: 'b',
        resourceId: '/b',
        name: 'nat-b',
        kind: 'azureStandardV2',
        zones: [],
      }),
    );
    const list = await screen.findByRole('list', {
      name: 'NAT gateways, the worst first',
    });
    const [first, second] = within(list).getAllByRole('listitem', {
      hidden: false,
    });
    expect(first).toHaveTextContent('▲ At risk');
    expect(first).toHaveTextContent('nat-a');
    expect(first).toHaveTextContent('20.61.4.16/30');
    expect(second).toHaveTextContent('StandardV2 · zone-redundant');
    const trigger = within(second).getByRole('button', { name: /nat-b/ });
    expect(trigger).toHaveAttribute('aria-expanded', 'false');
    await user.click(trigger);
    expect(trigger).toHaveAttribute('aria-expanded', 'true');
    expect(
      within(second).getByRole('group', { name: 'Ports in use, at most' }),
    ).toBeVisible();
  });
});
