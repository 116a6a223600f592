import { screen, waitFor } from '@testing-library/react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import userEvent from '@testing-library/user-event';
import type { EntityEgress } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { faces } from '../../../dev/faces';
import { egressOfAnotherCloud } from '../../__testUtils__/egressOfAnotherCloud';
import { egressWith } from '../../__testUtils__/egressWith';
import { gatewayWith } from '../../__testUtils__/gatewayWith';
import { minutesAgo } from '../../__testUtils__/minutesAgo';
import { renderCard } from '../../__testUtils__/renderCard';
import { wayWith } from '../../__testUtils__/wayWith';

const old = egressWith({
  gateways: [gatewayWith({})],
  freshness: { observedAt: minutesAgo(9), stale: false },
});
const newer = egressWith({
  gateways: [gatewayWith({ status: 'atRisk' })],
  freshness: { observedAt: minutesAgo(0), stale: false },
});

/** A backend whose answers come in this order; the last one stays. */
function answering(...answers: readonly EntityEgress[]) {
  let next = 0;
  return async () => {
    const answer = answers[Math.min(next, answers.length - 1)];
    next += 1;
    return answer;
  };
}

describe('refreshing the card', () => {
  it('asks for a collection and shows what it brought', async () => {
    const user = userEvent.setup();
    const refreshEntityEgress = jest.fn(async () => {});
    await renderCard({
      getEntityEgress: answering(old, old, newer),
      refreshEntityEgress,
    });
    expect(await screen.findByText('As of 9 min. ago')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByText('Newer data is shown.')).toBeInTheDocument();
    expect(screen.getByText('At risk')).toBeInTheDocument();
    expect(refreshEntityEgress).toHaveBeenCalledTimes(1);
    expect(refreshEntityEgress).toHaveBeenCalledWith(
      'resource:default/aks-payments-weu',
      expect.anything(),
    );
  });

  it('ends as well when the collection failed', async () => {
    const user = userEvent.setup();
    const failed: EntityEgress = {
      ...old,
      freshness: {
        ...old.freshness,
        failure: { at: minutesAgo(0), code: '429', message: 'Too many.' },
      },
    };
    await renderCard({
      getEntityEgress: answering(old, failed),
      refreshEntityEgress: async () => {},
    });
    await user.click(await screen.findByRole('button', { name: 'Refresh' }));
    expect(await screen.findByText(/Too many\. \(429\)/)).toBeInTheDocument();
    // Announced where the wish for newer data was, as the notice above is not.
    const announced = await screen.findByText(
      'The collection failed: see above.',
    );
    expect(announced).toHaveAttribute('role', 'status');
  });

  it('does not call data new and whole that came without figures', async () => {
    const user = userEvent.setup();
    const gap = { at: minutesAgo(0), message: 'No.', parts: ['connections'] };
    await renderCard({
      getEntityEgress: answering(old, {
        ...newer,
        freshness: { ...newer.freshness, gaps: [gap] },
      }),
      refreshEntityEgress: async () => {},
    });
    await user.click(await screen.findByRole('button', { name: 'Refresh' }));
    expect(
      await screen.findByText('Newer data is shown, without some figures.'),
    ).toBeInTheDocument();
    expect(screen.getByText('As of just now')).toBeInTheDocument();
  });

  it('gives up after a bounded number of looks and keeps the data', async () => {
    const user = userEvent.setup();
    const getEntityEgress = jest.fn(async () => old);
    await renderCard({
      getEntityEgress,
      refreshEntityEgress: async () => {},
    });
    await user.click(await screen.findByRole('button', { name: 'Refresh' }));
    expect(
      await screen.findByText(/No newer data came within 0 s/),
    ).toBeInTheDocument();
    expect(getEntityEgress).toHaveBeenCalledTimes(4);
    expect(screen.getByText('nat-payments-weu')).toBeInTheDocument();
  });

  it('says why it was refused', async () => {
    const user = userEvent.setup();
    await renderCard({
      getEntityEgress: async () => old,
      refreshEntityEgress: async () => {
        throw new Error('You lack the permission natGateway.refresh.');
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Refresh' }));
    expect(
      await screen.findByText(
        'The refresh was refused: You lack the permission natGateway.refresh.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Refresh' })).toBeEnabled();
  });
});

describe('the card by itself', () => {
  const renewing = { intervalMs: 0, attempts: 3, renewMs: 1 };

  it('looks again while it is visible, and keeps what it shows when that fails', async () => {
    let answers = 0;
    await renderCard(
      {
        getEntityEgress: async () => {
          answers += 1;
          if (answers === 2) throw new Error('Later.');
          return answers === 1 ? old : newer;
        },
      },
      { polling: renewing },
    );
    expect(await screen.findByText('At risk')).toBeInTheDocument();
    expect(answers).toBeGreaterThan(2);
    expect(screen.queryByText(/could not be loaded/)).not.toBeInTheDocument();
  });

  it('does not while it is hidden, and does as soon as it is visible', async () => {
    const visibility = jest.spyOn(document, 'visibilityState', 'get');
    visibility.mockReturnValue('hidden');
    let answers = 0;
    await renderCard(
      {
        getEntityEgress: async () => {
          answers += 1;
          return answers === 1 ? old : newer;
        },
      },
      { polling: { ...renewing, renewMs: 3_600_000 } },
    );
    await screen.findByText('As of 9 min. ago');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(answers).toBe(1);
    visibility.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await screen.findByText('At risk')).toBeInTheDocument();
    visibility.mockRestore();
  });
});

describe('the card of a cloud that is not known here', () => {
  it('shows what the backend answers, in its words, and nothing of another cloud', async () => {
    const egress = egressOfAnotherCloud();
    const { container } = await renderCard({
      getEntityEgress: async () => egress,
    });
    expect(await screen.findByText('Healthy')).toBeVisible();
    expect(screen.getByText('memoryZonal · zone a')).toBeVisible();
    expect(screen.getByText('TCP 350 sec')).toBeVisible();
    expect(screen.getByText('198.51.100.1')).toBeVisible();
    expect(screen.getByText('It is in the zone a only.')).toBeVisible();
    expect(screen.getByText('Give each zone a gateway.')).toBeVisible();
    expect(
      screen.getByRole('link', { name: /^nat-a in the cloud console/ }),
    ).toHaveAttribute('href', egress.gateways[0].consoleUrl);
    expect(container).not.toHaveTextContent(/azure|aks/i);
  });

  it('tells ids apart that differ by case alone', async () => {
    const egress = egressOfAnotherCloud();
    const [gateway] = egress.gateways;
    const other = {
      ...gateway,
      id: 'other',
      name: 'NAT-A',
      resourceId: gateway.resourceId.replace('nat-a', 'NAT-A'),
    };
    await renderCard({
      getEntityEgress: async () => ({ ...egress, gateways: [gateway, other] }),
    });
    expect(
      await screen.findAllByRole('button', { name: /nat-a/i }),
    ).toHaveLength(2);
    expect(screen.getAllByText('It is in the zone a only.')).toHaveLength(1);
  });

  it('says how it was, why a collection failed and what is missing', async () => {
    const failed = { code: 'Busy', message: 'Busy', at: minutesAgo(1) };
    const [gateway] = egressOfAnotherCloud().gateways;
    const { container } = await renderCard({
      getEntityEgress: async () =>
        egressOfAnotherCloud({
          gateways: [
            {
              ...gateway,
              state: 'changing',
              cloudState: 'pending',
              usage: undefined,
              usageWas: { ...gateway.usage!, portsInUse: undefined },
              lastReadAt: minutesAgo(90),
            },
          ],
          freshness: {
            observedAt: minutesAgo(90),
            stale: true,
            failure: { ...failed, cloudMessage: 'Come back later.' },
            gaps: [
              {
                ...failed,
                code: '403',
                reason: 'forbidden',
                cloudMessage: 'Not you.',
                parts: ['connections'],
              },
            ],
          },
        }),
    });
    expect(await screen.findByText('Was healthy')).toBeVisible();
    expect(
      screen.getByText('memoryZonal · zone a · the cloud says pending'),
    ).toBeVisible();
    expect(
      screen.getByText('The cloud said: “Come back later.” (Busy)'),
    ).toBeVisible();
    expect(
      screen.getByText(
        'Collected without figures of connections: the cloud denied access (403)',
      ),
    ).toBeVisible();
    expect(screen.getByText('The cloud said: “Not you.”')).toBeVisible();
    expect(
      screen.getByText('No figures: the cloud denied access'),
    ).toBeVisible();
    expect(container).not.toHaveTextContent(/azure/i);
  });

  it('shows a way out of another kind by the fact that decides, and offers no template', async () => {
    const { cluster, ...egress } = egressOfAnotherCloud({
      gateways: [],
      findings: [],
    });
    const { container } = await renderCard({
      getEntityEgress: async () => ({
        ...egress,
        cluster: {
          ...cluster!,
          ways: [wayWith({ kind: 'loadBalancer' }, cluster!)],
        },
      }),
    });
    expect(
      await screen.findByText('Goes out through the cluster’s load balancer'),
    ).toBeVisible();
    expect(screen.getByText('So it is.')).toBeVisible();
    expect(screen.queryByText(/NAT gateway/)).not.toBeInTheDocument();
    expect(container).not.toHaveTextContent(/azure/i);
  });

  it('says what to do about an annotation that no collection has seen', async () => {
    await renderCard({
      getEntityEgress: async () => ({
        ...egressOfAnotherCloud({ gateways: [], findings: [] }),
        cluster: undefined,
        state: 'notCollected',
      }),
    });
    expect(await screen.findByText('Not seen in the cloud')).toBeVisible();
    expect(screen.getByText(/to have its scope collected\.$/)).toBeVisible();
  });
});

describe('the card at rest', () => {
  const textOf = (node: Node): string => {
    if (node instanceof HTMLElement && node.hidden) return '';
    return node.nodeType === Node.TEXT_NODE
      ? `${node.textContent} `
      : [...node.childNodes].map(textOf).join('');
  };

  it.each(Object.entries(faces).filter(([name]) => name !== 'Loading'))(
    'has 90 words at most: %s',
    async (name, getEntityEgress) => {
      const { container } = await renderCard(
        { getEntityEgress },
        {
          catalog: catalogApiMock({
            entities: [
              {
                apiVersion: 'scaffolder.backstage.io/v1beta3',
                kind: 'Template',
                metadata: { name: 'azure-nat-gateway-adopt' },
              },
            ],
          }),
        },
      );
      await waitFor(() =>
        expect(screen.queryByText('Loading egress')).not.toBeInTheDocument(),
      );
      if (['At risk', 'Exhausted'].includes(name)) {
        await screen.findByRole('link', { name: 'Adopt …' });
      }
      const words = textOf(container).match(/\S*[\p{L}\d]\S*/gu) ?? [];
      expect(words.length > 90 ? words.join(' ') : '').toBe('');
    },
  );
});
