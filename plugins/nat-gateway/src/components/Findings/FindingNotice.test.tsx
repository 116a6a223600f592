import {
  judgeGateway,
  azureCloud,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { screen, within } from '@testing-library/react';
import { egressWith } from '../../__testUtils__/egressWith';
import { gatewayWith } from '../../__testUtils__/gatewayWith';
import { minutesAgo } from '../../__testUtils__/minutesAgo';
import { renderCard } from '../../__testUtils__/renderCard';

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
    const notice = (await screen.findByText(/^A 30 min/)).closest(
      '[role=status]',
    );
    const aged = within(notice as HTMLElement);
    const setting = aged.getByText('as of 9 min. ago');
    expect(setting.parentElement).toHaveTextContent(
      /^TCP idle timeout: 30 min/,
    );
    const peak = aged.getByText('peak of the last hour, measured 5 min. ago');
    expect(peak).toHaveAttribute('datetime', gateway.usage?.newestSampleAt);
    expect(peak).toHaveAttribute('title', expect.stringMatching(/\d:\d\d/));
    expect(peak.parentElement).toHaveTextContent(
      /^Peak TCP connections: 100,000 · Ports that only .*: 86,666 · peak/,
    );
    // A limit has no age, and an age that ticks is not read out.
    expect(aged.getByText('Default: 4 min')).toBeVisible();
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
