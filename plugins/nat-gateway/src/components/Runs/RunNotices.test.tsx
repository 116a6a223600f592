import {
  screen,
  waitForElementToBeRemoved,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  say,
  type NatGatewayApi,
  type Run,
  type RunSummary,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { errorAnswer } from '../../__testUtils__/errorAnswer';
import { egressWith } from '../../__testUtils__/egressWith';
import { minutesAgo } from '../../__testUtils__/minutesAgo';
import { renderCard } from '../../__testUtils__/renderCard';

const waiting: RunSummary = {
  id: 'run-1',
  name: 'nat-payments-weu',
  subject: { provider: 'azure', scope: 'azure|demo|s' },
  state: 'awaitingAcknowledgement',
  phase: 'forward',
  answers: ['acknowledge', 'cancel'],
  attempt: 1,
  startedBy: 'user:default/guest',
  createdAt: minutesAgo(3),
  updatedAt: minutesAgo(1),
  pendingAcknowledgement: {
    reason: 'newAddresses',
    message: 'The addresses exist now.',
    addresses: ['20.61.4.20/31'],
  },
};

function renderRun(
  run: RunSummary,
  answers: Pick<
    Partial<NatGatewayApi>,
    'acknowledgeRun' | 'retryRun' | 'cancelRun'
  >,
) {
  let ended = false;
  const ending =
    <Args extends unknown[]>(
      answer: (...args: Args) => Promise<Run> = async () => {
        throw new Error('This answer was not expected');
      },
    ) =>
    async (...args: Args) => {
      const changed = await answer(...args);
      ended = true;
      return changed;
    };
  return renderCard({
    getEntityEgress: async () =>
      egressWith({
        ways: [{ kind: 'none', reason: 'Nothing yet.' }],
        activeRuns: ended ? [] : [run],
      }),
    acknowledgeRun: ending(answers.acknowledgeRun),
    retryRun: ending(answers.retryRun),
    cancelRun: ending(answers.cancelRun),
  });
}

describe('a run that waits for acknowledgement', () => {
  it('shows the addresses, who started it, and goes on when acknowledged', async () => {
    const user = userEvent.setup();
    const acknowledgeRun = jest.fn();
    await renderRun(waiting, { acknowledgeRun });
    const notice = await screen.findByRole('region', {
      name: 'Confirm the new addresses: nat-payments-weu',
    });
    expect(notice).toHaveTextContent('20.61.4.20/31');
    expect(notice).toHaveTextContent('Started by guest 3 minutes ago');
    await user.click(
      screen.getByRole('button', {
        name: 'Acknowledge the addresses of nat-payments-weu',
      }),
    );
    expect(await screen.findByText('Nothing yet.')).toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: /Confirm the new addresses/ }),
    ).not.toBeInTheDocument();
    expect(acknowledgeRun).toHaveBeenCalledWith('run-1', {
      seen: waiting.pendingAcknowledgement,
    });
  });

  it('tells which gateway gets which addresses, and for which subnets', async () => {
    const { pendingAcknowledgement: pending } = waiting;
    const gatewayWith = (zone: string, address: string) => ({
      resourceId: `/gateways/nat-${zone}`,
      name: `nat-${zone}`,
      addresses: [address],
      subnets: [{ resourceId: `/subnets/aks-${zone}`, name: `aks-${zone}` }],
    });
    await renderRun(
      {
        ...waiting,
        pendingAcknowledgement: {
          ...pending!,
          addresses: ['20.61.4.20/31', '20.61.4.22/31'],
          gateways: [
            gatewayWith('a', '20.61.4.20/31'),
            gatewayWith('b', '20.61.4.22/31'),
          ],
        },
      },
      {},
    );
    const list = await screen.findByRole('list', { name: 'nat-a for aks-a' });
    expect(within(list).getByText('20.61.4.20/31')).toBeInTheDocument();
    expect(
      within(screen.getByRole('list', { name: 'nat-b for aks-b' })).getByText(
        '20.61.4.22/31',
      ),
    ).toBeInTheDocument();
  });

  it('can be cancelled', async () => {
    const user = userEvent.setup();
    const cancelRun = jest.fn();
    await renderRun(waiting, { cancelRun });
    await user.click(
      await screen.findByRole('button', {
        name: 'Cancel the run nat-payments-weu',
      }),
    );
    expect(cancelRun).not.toHaveBeenCalled();
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Partners may have been told of 20.61.4.20/31',
    );
    await user.click(
      screen.getByRole('button', { name: 'Cancel and take back' }),
    );
    expect(cancelRun).toHaveBeenCalledWith('run-1', {
      seen: { addresses: ['20.61.4.20/31'] },
    });
  });

  it('that would delete more than was shown names that, and deletes it when told to', async () => {
    const user = userEvent.setup();
    const addresses = ['20.61.4.22'];
    const refused = await errorAnswer(409, 'ConflictError', {
      ...say('refusal.cancelDeletes', { run: 'run-1', addresses }),
      addresses,
    });
    const cancelRun = jest.fn().mockRejectedValueOnce(refused);
    await renderRun(waiting, { cancelRun });
    await user.click(
      await screen.findByRole('button', {
        name: 'Cancel the run nat-payments-weu',
      }),
    );
    const sure = { name: 'Cancel and take back' };
    await user.click(screen.getByRole('button', sure));
    expect(
      await screen.findByText(/Partners may have been told of .*20\.61\.4\.22/),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', sure));
    expect(cancelRun).toHaveBeenLastCalledWith('run-1', {
      seen: { addresses: ['20.61.4.20/31', '20.61.4.22'] },
    });
  });

  it('is kept by a person who thinks again, and the button is there as before', async () => {
    const user = userEvent.setup();
    await renderRun(waiting, {});
    const cancel = { name: 'Cancel the run nat-payments-weu' };
    await user.click(await screen.findByRole('button', cancel));
    const keep = screen.getByRole('button', { name: 'Keep the run' });
    expect(keep).toHaveFocus();
    await user.click(keep);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.getByRole('button', cancel)).toBeEnabled();
  });

  it('says why when the reader may not answer it', async () => {
    const user = userEvent.setup();
    await renderRun(waiting, {
      acknowledgeRun: async () => {
        throw new Error('You lack the permission natGateway.apply.');
      },
    });
    await user.click(
      await screen.findByRole('button', { name: /^Acknowledge the addresses/ }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The run was not changed: You lack the permission natGateway.apply.',
    );
    expect(
      screen.getByRole('button', { name: /^Acknowledge the addresses/ }),
    ).toBeEnabled();
  });

  it('asks about a deletion in words of its own', async () => {
    await renderRun(
      {
        ...waiting,
        pendingAcknowledgement: {
          reason: 'retirement',
          message: 'All that this run moved leaves by its new way.',
          addresses: [],
          resourceIds: ['/nat-old'],
        },
      },
      {},
    );
    const notice = await screen.findByRole('region', {
      name: 'Confirm what is deleted: nat-payments-weu',
    });
    expect(
      within(notice).getByRole('button', {
        name: 'Acknowledge what nat-payments-weu deletes',
      }),
    ).toBeEnabled();
  });

  const halfway: RunSummary = {
    ...waiting,
    phase: 'undo',
    answers: ['acknowledge', 'retry'],
    error: {
      code: 'PublicIPCountLimitReached',
      message: 'Azure refused to attach the gateway.',
      wayOut: 'Ask for a higher quota.',
    },
    pendingAcknowledgement: {
      reason: 'undo',
      message: 'To go back: take the gateway off aks-nodes.',
      addresses: ['20.9.9.9'],
      resourceIds: ['/subnets/aks-nodes'],
      subnets: [
        {
          resourceId: '/subnets/aks-nodes',
          name: 'aks-nodes',
          leavesBy: 'new',
          former: 'nat-old',
          gatewayName: 'nat-new',
        },
        {
          resourceId: '/subnets/aks-pods',
          name: 'aks-pods',
          leavesBy: 'former',
          former: 'nat-old',
          gatewayName: 'nat-new',
        },
        {
          resourceId: '/subnets/aks-more',
          name: 'aks-more',
          leavesBy: 'notKnown',
          former: 'nat-old',
          gatewayName: 'nat-new',
        },
      ],
    },
  };

  it('says of one that failed half-way what was refused, where each subnet leaves, and the ways on', async () => {
    const user = userEvent.setup();
    const acknowledgeRun = jest.fn();
    await renderRun(halfway, { acknowledgeRun });
    const notice = await screen.findByRole('region', {
      name: 'A run failed half-way: nat-payments-weu',
    });
    expect(notice).toHaveTextContent(
      'Azure refused to attach the gateway. Ask for a higher quota.',
    );
    expect(
      within(notice)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'aks-nodes: by nat-new',
      'aks-pods: by nat-old, as before',
      'aks-more: not known',
    ]);
    expect(
      within(notice)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Move back', 'Try again']);
    await user.click(
      within(notice).getByRole('button', {
        name: 'Move back: nat-payments-weu',
      }),
    );
    expect(await screen.findByText('Nothing yet.')).toBeInTheDocument();
    expect(acknowledgeRun).toHaveBeenCalledWith('run-1', {
      seen: halfway.pendingAcknowledgement,
    });
  });

  it('lets it try again', async () => {
    const user = userEvent.setup();
    const retryRun = jest.fn();
    await renderRun(halfway, { retryRun });
    await user.click(
      await screen.findByRole('button', {
        name: 'Try again: nat-payments-weu',
      }),
    );
    expect(await screen.findByText('Nothing yet.')).toBeInTheDocument();
    expect(retryRun).toHaveBeenCalledWith('run-1');
  });

  it('offers no second try to one that was cancelled half-way', async () => {
    await renderRun(
      {
        ...halfway,
        error: undefined,
        cancelRequestedBy: 'user:default/guest',
        answers: ['acknowledge'],
      },
      {},
    );
    const notice = await screen.findByRole('region', {
      name: 'A run was cancelled half-way: nat-payments-weu',
    });
    expect(within(notice).getAllByRole('button')).toHaveLength(1);
  });

  it('takes the buttons away when another person has answered', async () => {
    let isAnswered = false;
    await renderCard({
      getEntityEgress: async () =>
        egressWith({
          ways: [{ kind: 'none', reason: 'Nothing yet.' }],
          activeRuns: isAnswered ? [] : [halfway],
        }),
    });
    await screen.findByRole('button', { name: /^Move back/ });
    isAnswered = true;
    await waitForElementToBeRemoved(() =>
      screen.queryByRole('button', { name: /^Move back/ }),
    );
    expect(
      screen.queryByRole('button', { name: /^Try again/ }),
    ).not.toBeInTheDocument();
  });

  it('that failed and left something behind stays on the card: what was refused, and the way to its page', async () => {
    await renderCard({
      getEntityEgress: async () =>
        egressWith({
          ways: [{ kind: 'none', reason: 'Nothing yet.' }],
          failedRuns: [
            {
              ...halfway,
              state: 'failed',
              answers: [],
              pendingAcknowledgement: undefined,
            },
          ],
        }),
    });
    const notice = await screen.findByRole('region', {
      name: 'A run failed: nat-payments-weu',
    });
    expect(notice).toHaveTextContent(
      'Azure refused to attach the gateway. Ask for a higher quota.',
    );
    expect(notice).toHaveTextContent(
      'Not everything it did could be taken back.',
    );
    expect(within(notice).queryByRole('button')).not.toBeInTheDocument();
    expect(
      within(notice).getByRole('link', {
        name: 'Open the run nat-payments-weu',
      }),
    ).toHaveAttribute('href', '/nat-gateway/runs/run-1');
  });

  it.each([
    [{ phase: 'undo' as const, answers: [] }, 'Going back'],
    [{ cancelRequestedBy: 'user:default/guest', answers: [] }, 'Stopping'],
  ])('tells what one that is stopped does: %j', async (change, words) => {
    await renderRun(
      {
        ...waiting,
        ...change,
        state: 'running',
        pendingAcknowledgement: undefined,
      },
      {},
    );
    const notice = await screen.findByRole('region', {
      name: /A run is under way/,
    });
    expect(within(notice).getByText(words)).toBeVisible();
    expect(within(notice).queryByRole('button')).not.toBeInTheDocument();
  });

  it('tells of a run that goes on by itself: its state, since when, the way to its page, and the way to stop it', async () => {
    const user = userEvent.setup();
    const cancelRun = jest.fn();
    await renderRun(
      {
        ...waiting,
        state: 'running',
        answers: ['cancel'],
        pendingAcknowledgement: undefined,
      },
      { cancelRun },
    );
    const notice = await screen.findByRole('region', {
      name: 'A run is under way: nat-payments-weu',
    });
    expect(within(notice).getByText('Running')).toBeVisible();
    const since = within(notice).getByText('Started by guest 3 minutes ago');
    expect(since).toHaveAttribute('datetime', waiting.createdAt);
    expect(since).toHaveAttribute('title', expect.stringMatching(/\d:\d\d/));
    expect(within(notice).getByRole('link')).toHaveAttribute(
      'href',
      '/nat-gateway/runs/run-1',
    );
    await user.click(
      within(notice).getByRole('button', {
        name: 'Cancel the run nat-payments-weu',
      }),
    );
    expect(within(notice).getByRole('alert')).toHaveTextContent(
      'Addresses that it created are deleted; partners may have been told of them.',
    );
    expect(cancelRun).not.toHaveBeenCalled();
    await user.click(
      within(notice).getByRole('button', { name: 'Cancel and take back' }),
    );
    expect(cancelRun).toHaveBeenCalledWith('run-1', {
      seen: { addresses: [] },
    });
  });
});
