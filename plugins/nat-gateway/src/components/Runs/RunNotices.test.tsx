import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  NatGatewayApi,
  RunSummary,
} from 'backstage-plugin-nat-gateway-common';
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
  answers: Pick<Partial<NatGatewayApi>, 'acknowledgeRun' | 'cancelRun'>,
) {
  let ended = false;
  const ending =
    (method: 'acknowledgeRun' | 'cancelRun'): NatGatewayApi['acknowledgeRun'] =>
    async (id, options) => {
      const answer = answers[method];
      if (!answer) throw new Error(`${method} was not expected`);
      const changed = await answer(id, options);
      ended = true;
      return changed;
    };
  return renderCard({
    getEntityEgress: async () =>
      egressWith({
        ways: [{ kind: 'none', reason: 'Nothing yet.' }],
        activeRuns: ended ? [] : [run],
      }),
    acknowledgeRun: ending('acknowledgeRun'),
    cancelRun: ending('cancelRun'),
  });
}

describe('a run that waits for acknowledgement', () => {
  it('shows the addresses, who started it, and goes on when acknowledged', async () => {
    const user = userEvent.setup();
    const acknowledgeRun = jest.fn();
    await renderRun(waiting, { acknowledgeRun });
    const notice = await screen.findByRole('region', {
      name: 'A run waits for you: nat-payments-weu',
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
      screen.queryByRole('region', { name: /A run waits for you/ }),
    ).not.toBeInTheDocument();
    expect(acknowledgeRun).toHaveBeenCalledWith('run-1', {
      seen: waiting.pendingAcknowledgement,
    });
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
    expect(cancelRun).toHaveBeenCalledWith('run-1', undefined);
  });

  it('is kept by whoever thinks again, and the button is there as before', async () => {
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

  it('asks for an undo in other words', async () => {
    await renderRun(
      {
        ...waiting,
        pendingAcknowledgement: {
          reason: 'undo',
          message: 'Undoing moves egress back.',
          addresses: [],
        },
      },
      {},
    );
    expect(
      await screen.findByRole('button', {
        name: 'Acknowledge the undoing of nat-payments-weu',
      }),
    ).toBeInTheDocument();
  });

  it('tells of a run that waits for nobody: its state, since when, and the way to its page', async () => {
    await renderRun(
      { ...waiting, state: 'running', pendingAcknowledgement: undefined },
      {},
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
    expect(within(notice).queryByRole('button')).not.toBeInTheDocument();
  });
});
