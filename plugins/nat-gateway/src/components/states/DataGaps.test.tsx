import { screen } from '@testing-library/react';
import type { DataGap } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { egressWith } from '../../__testUtils__/egressWith';
import { gatewayWith } from '../../__testUtils__/gatewayWith';
import { minutesAgo } from '../../__testUtils__/minutesAgo';
import { renderCard } from '../../__testUtils__/renderCard';

const throttled: DataGap = {
  at: minutesAgo(1),
  message: 'Azure failed at reading PacketCount: TooManyRequests: Later.',
  parts: ['connections', 'failedConnections', 'availability', 'packets'],
  reason: 'throttled',
  code: 'TooManyRequests',
  cloudMessage: 'Later.',
  wayOut: 'Wait some minutes, then try again',
  gatewayCount: 5,
};

const renderGap = (gap: DataGap) =>
  renderCard({
    getEntityEgress: async () =>
      egressWith({
        gateways: [gatewayWith({ status: 'unknown' }, null)],
        freshness: { observedAt: minutesAgo(1), stale: false, gaps: [gap] },
      }),
  });

describe('a collection without figures', () => {
  it('is no failed one: what is missing and why, once, with the number of gateways', async () => {
    await renderGap(throttled);
    expect(await screen.findByRole('note')).toHaveTextContent(
      'Collected without figures: Azure asks to wait (TooManyRequests)Azure said: “Later.”Missing for 5 gateways; all else was collected.Wait some minutes, then try again.',
    );
    expect(screen.queryByText(/last collection failed/)).toBeNull();
  });

  it('promises no first figures where Azure asked to wait', async () => {
    await renderGap(throttled);
    expect(
      await screen.findByRole('group', { name: 'Ports in use, at most' }),
    ).toHaveTextContent('No figures: Azure asked to wait');
  });

  it.each([
    ['forbidden', 'Azure denied access'],
    ['unreachable', 'Azure was not reached'],
    ['failed', 'Azure failed'],
  ] as const)('says of %s: %s', async (reason, words) => {
    await renderGap({ ...throttled, reason, code: undefined });
    expect(
      await screen.findByText(`Collected without figures: ${words}`),
    ).toBeInTheDocument();
  });

  it('names what is missing where it is not all figures', async () => {
    await renderGap({ ...throttled, parts: ['connections', 'packets'] });
    expect(
      await screen.findByText(
        /^Collected without figures of connections, packets: /,
      ),
    ).toBeInTheDocument();
  });

  it('names what a look back did not tell', async () => {
    await renderGap({
      ...throttled,
      parts: ['portUse', 'packets', 'dailyPeaks', 'history'],
    });
    expect(
      await screen.findByText(
        /^Collected without figures of packets, daily peaks, ports of load balancers, the look back: /,
      ),
    ).toBeInTheDocument();
  });

  it('says what a provider says of something else', async () => {
    await renderGap({
      at: minutesAgo(1),
      message: 'throttled',
      parts: ['prices'],
    });
    expect(await screen.findByRole('note')).toHaveTextContent(
      'Collected without pricesthrottled.',
    );
  });
});
