import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  adviseGateway,
  keepAliveSnippets,
} from 'backstage-plugin-nat-gateway-common';
import { egressWith } from '../../__testUtils__/egressWith';
import { gatewayWith } from '../../__testUtils__/gatewayWith';
import { renderCard } from '../../__testUtils__/renderCard';
import { watchClipboard } from '../../__testUtils__/watchClipboard';
import { findingMessages } from '../../words/findingMessages';

function renderIdle(tcpIdleTimeoutMinutes: number) {
  const gateway = gatewayWith(
    { tcpIdleTimeoutMinutes, managed: true, sku: 'StandardV2', zones: [] },
    { peakTcpConnections: 100 },
  );
  return renderCard({
    getEntityEgress: async () =>
      egressWith({
        gateways: [gateway],
        findings: adviseGateway(gateway, { now: new Date() }),
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

  it('says of each runtime the same in English as the back end', () => {
    expect(findingMessages.keepAlive).toEqual(
      Object.fromEntries(
        keepAliveSnippets.map(({ runtime, note }) => [runtime, note]),
      ),
    );
  });
});
