import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  keepAliveSnippets,
  type RunSummary,
  adviseGateway,
  azureCloud,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { egressWith } from '../../__testUtils__/egressWith';
import { gatewayWith } from '../../__testUtils__/gatewayWith';
import { minutesAgo } from '../../__testUtils__/minutesAgo';
import { renderCard } from '../../__testUtils__/renderCard';
import { watchClipboard } from '../../__testUtils__/watchClipboard';
import { specFromForm } from '../../azure/form/specFromForm';
import { findingMessages } from '../../words/findingMessages';

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

  it('says of each runtime the same in English as the backend', () => {
    expect(findingMessages.keepAlive).toEqual(
      Object.fromEntries(
        keepAliveSnippets.map(({ runtime, note }) => [runtime, note]),
      ),
    );
  });
});
