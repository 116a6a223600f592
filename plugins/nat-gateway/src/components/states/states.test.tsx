import userEvent from '@testing-library/user-event';
import { screen, within } from '@testing-library/react';
import {
  type CollectionFailure,
  type DataGap,
  say,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { clusterEntity } from '../../__testUtils__/clusterEntity';
import { egressWith } from '../../__testUtils__/egressWith';
import { gatewayWith } from '../../__testUtils__/gatewayWith';
import { minutesAgo } from '../../__testUtils__/minutesAgo';
import { errorAnswer } from '../../__testUtils__/errorAnswer';
import { renderCard } from '../../__testUtils__/renderCard';
import { watchClipboard } from '../../__testUtils__/watchClipboard';

describe('the faces of the card without data', () => {
  it('says that it is loading until the backend answers', async () => {
    await renderCard({ getEntityEgress: () => new Promise(() => {}) });
    expect(await screen.findByText('Loading egress')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Refresh' }),
    ).not.toBeInTheDocument();
  });

  it('says which annotation is missing, ready to copy, and where it goes', async () => {
    const user = userEvent.setup();
    const copied = watchClipboard();
    await renderCard({
      getEntityEgress: async () =>
        egressWith({
          state: 'notAnnotated',
          annotation: undefined,
          cluster: undefined,
          freshness: { stale: false },
        }),
    });
    const list = await screen.findByRole('list', { name: 'Where to put it' });
    expect(list).toHaveTextContent('azure.com/nat-gateway-id');
    expect(list).toHaveTextContent('azure.com/aks-cluster-id');
    expect(list).toHaveTextContent('azure.com/subnet-id');
    expect(
      screen.getByText(/metadata\.annotations in the file that describes/),
    ).toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: 'Copy azure.com/aks-cluster-id' }),
    );
    expect(copied).toEqual(['azure.com/aks-cluster-id: ']);
    expect(
      await screen.findByText('Copied azure.com/aks-cluster-id'),
    ).toBeInTheDocument();
  });

  it('says that what the annotation names was not collected, and what to do', async () => {
    await renderCard({
      getEntityEgress: async () =>
        egressWith({
          state: 'notCollected',
          cluster: undefined,
          freshness: {
            stale: true,
            failure: {
              at: minutesAgo(3),
              code: 'AuthorizationFailed',
              message: 'The client may not read.',
            },
          },
        }),
    });
    expect(await screen.findByText('Not seen in Azure')).toBeInTheDocument();
    expect(
      screen.getByText(/azure\.com\/aks-cluster-id names .*aks-payments-weu/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/If it is new.* if it was deleted, take/),
    ).toBeInTheDocument();
    expect(
      screen.getByText('The client may not read. (AuthorizationFailed)'),
    ).toBeInTheDocument();
  });

  it('says what is wrong with an annotation that is no id, and not to add a subscription', async () => {
    await renderCard({
      getEntityEgress: async () =>
        egressWith({
          state: 'notCollected',
          cluster: undefined,
          annotation: {
            name: 'azure.com/aks-cluster-id',
            value: 'aks-payments-weu',
            problem: say('annotation.name', {}),
          },
        }),
    });
    expect(
      await screen.findByText(
        'The annotation azure.com/aks-cluster-id is not valid',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/A resource id begins with \/subscriptions\//),
    ).toBeInTheDocument();
    expect(screen.getByText('Value: aks-payments-weu')).toBeInTheDocument();
    expect(screen.queryByText(/add its subscription/)).toBeNull();
  });

  it('says of what was not collected that its type could not be listed', async () => {
    await renderCard({
      getEntityEgress: async () =>
        egressWith({
          state: 'notCollected',
          cluster: undefined,
          freshness: {
            observedAt: minutesAgo(1),
            stale: false,
            gaps: [
              {
                at: minutesAgo(1),
                parts: ['clusters'],
                message: 'No.',
                reason: 'forbidden',
                code: 'AuthorizationFailed',
              },
            ],
          },
        }),
    });
    expect(await screen.findByText('Not seen in Azure')).toBeInTheDocument();
    expect(
      screen.getByText(
        /Collected without clusters: .* \(AuthorizationFailed\)/,
      ),
    ).toBeVisible();
  });

  it('tells who may not see it whom to ask', async () => {
    const error = await errorAnswer(
      403,
      'NotAllowedError',
      'You lack the permission natGateway.read.',
    );
    await renderCard({
      getEntityEgress: async () => {
        throw error;
      },
    });
    expect(
      await screen.findByText('You may not see the egress of aks-payments-weu'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/You lack the permission natGateway.read\./),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /payments/ })).toHaveAttribute(
      'href',
      '/catalog/default/group/payments',
    );
    expect(
      screen.queryByRole('button', { name: 'Try again' }),
    ).not.toBeInTheDocument();
  });

  it('points to the administrators of the portal when there is no owner', async () => {
    const error = await errorAnswer(403, 'NotAllowedError', 'No.');
    await renderCard(
      {
        getEntityEgress: async () => {
          throw error;
        },
      },
      { entity: { ...clusterEntity, relations: [] } },
    );
    expect(
      await screen.findByText(/It has no owner in the catalog/),
    ).toBeInTheDocument();
  });

  it('says what failed, with the id for support, and tries again', async () => {
    const user = userEvent.setup();
    const error = await errorAnswer(
      500,
      'Error',
      'An internal error occurred logId=0a1b2c',
    );
    let fails = true;
    await renderCard({
      getEntityEgress: async () => {
        if (fails) throw error;
        return egressWith({ gateways: [gatewayWith({})] });
      },
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(
      'The egress of aks-payments-weu could not be loaded',
    );
    expect(alert).toHaveTextContent('Id for support: 0a1b2c');
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('nat-payments-weu')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('names the time of an error that has no id', async () => {
    await renderCard({
      getEntityEgress: async () => {
        throw new Error('The network is down');
      },
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The network is down');
    expect(alert).toHaveTextContent(/Asked at .+\d/);
  });
});

describe('a card with old data', () => {
  it('shows the data as it was, its age in words, and why the last collection failed', async () => {
    await renderCard({
      getEntityEgress: async () =>
        egressWith({
          gateways: [gatewayWith({ status: 'unknown' })],
          freshness: {
            observedAt: minutesAgo(47),
            stale: true,
            failure: {
              at: minutesAgo(1),
              code: 'ETIMEDOUT',
              message: 'Azure did not answer.',
            },
          },
        }),
    });
    expect(
      await screen.findByText('This is how it was 47 minutes ago'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('The last collection failed 1 minute ago.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Azure did not answer. (ETIMEDOUT)'),
    ).toBeInTheDocument();
    expect(screen.getByText('nat-payments-weu')).toBeInTheDocument();
    expect(screen.getByText('As of 47 min. ago')).toBeInTheDocument();
  });

  it('says that a collection failed although the data is still young enough', async () => {
    await renderCard({
      getEntityEgress: async () =>
        egressWith({
          gateways: [gatewayWith({})],
          freshness: {
            observedAt: minutesAgo(6),
            stale: false,
            failure: { at: minutesAgo(1), code: '429', message: 'Too many.' },
          },
        }),
    });
    expect(
      await screen.findByText('The last collection failed 1 minute ago'),
    ).toBeInTheDocument();
  });
});

const refused: CollectionFailure = {
  at: minutesAgo(1),
  code: 'ServerTimeout',
  message:
    'Azure failed at collecting subscription 7b1d6f3e: ServerTimeout: The service is busy.',
  cloudMessage: 'The service is busy.',
  wayOut: 'Try again later',
};

const renderFailure = (
  failure: CollectionFailure,
  options = { stale: false },
) =>
  renderCard({
    getEntityEgress: async () =>
      egressWith({
        gateways: [gatewayWith({})],
        freshness: { observedAt: minutesAgo(9), failure, ...options },
      }),
  });

describe('why the last collection failed', () => {
  it('is what happened, what Azure said, and what to do, each once', async () => {
    await renderFailure(refused);
    const notice = await screen.findByRole('note');
    const [said, todo, ...others] = within(notice)
      .getAllByText(/./, { selector: 'p' })
      .map(({ textContent }) => textContent);
    expect(notice).toHaveTextContent(
      /^The last collection failed 1 minute ago/,
    );
    expect(said).toBe('Azure said: “The service is busy.” (ServerTimeout)');
    expect(todo).toBe('Try again later.');
    expect(others).toEqual([]);
    expect(screen.getAllByText(/last collection failed/)).toHaveLength(1);
  });

  it('stands under the age of the data when that is old', async () => {
    await renderFailure(refused, { stale: true });
    const notice = await screen.findByRole('note');
    expect(notice).toHaveTextContent(
      'This is how it was 9 minutes agoThe last collection failed 1 minute ago.Azure said: “The service is busy.” (ServerTimeout)Try again later.',
    );
  });

  it('quotes nothing when Azure did not answer, and has the code once', async () => {
    await renderFailure({
      at: minutesAgo(1),
      code: 'ECONNRESET',
      message: 'Azure failed at collecting: ECONNRESET: socket hang up',
    });
    const notice = await screen.findByRole('note');
    expect(notice).not.toHaveTextContent('said');
    expect(notice.textContent?.match(/ECONNRESET/g)).toHaveLength(1);
  });

  it('is not announced again whenever its age changes', async () => {
    await renderFailure(refused);
    const notice = await screen.findByRole('note');
    expect(notice.closest('[role=status], [role=alert]')).toBeNull();
  });

  it('says what to do in the words of the sentence, where the backend tells which it is', async () => {
    await renderFailure({
      ...refused,
      wayOut: 'In English of another version',
      wayOutWording: { id: 'wayOut.azuresSide', values: {} },
    });
    expect(await screen.findByRole('note')).toHaveTextContent(
      'The cause is on Azure’s side: try again later, and look at Azure’s status page if it stays.',
    );
  });
});

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
