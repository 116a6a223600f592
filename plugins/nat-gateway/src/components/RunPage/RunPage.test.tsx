import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  isTerminalRunState,
  type NatGatewayApi,
  type Run,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { Route, Routes } from 'react-router-dom';
import { errorAnswer } from '../../__testUtils__/errorAnswer';
import { fakeNatGatewayApi } from '../../__testUtils__/fakeNatGatewayApi';
import { offered } from '../../__testUtils__/offers';
import { runWith } from '../../__testUtils__/runWith';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';
import { runPageRouteRef } from '../../routes';
import { NatGatewayRoutes } from './NatGatewayRoutes';

/** The page against a backend in which the run stands as `current` tells, with one line of log. */
function renderPage(
  current: () => Run,
  options: {
    readonly at?: string;
    readonly answers?: Partial<NatGatewayApi>;
  } = {},
) {
  const getRunEvents: NatGatewayApi['getRunEvents'] = (_, request) =>
    new Promise(resolve => {
      const { state } = current();
      const line = {
        sequence: 1,
        at: '2026-11-20T10:00:00.000Z',
        level: 'warn' as const,
        code: 'event.stepRetried',
        stepKey: runWith().steps[0].key,
        values: {
          title: runWith().steps[0].title,
          code: 'Busy',
          message: 'Azure is busy',
          at: '10:02',
        },
        message: 'in English',
      };
      if (!request?.after) {
        resolve({ events: [line], next: 1, state });
      } else if (isTerminalRunState(state)) {
        resolve({ events: [], next: 1, state });
      }
      // Else as the backend does: the answer is kept back until there is news.
    });
  const api = fakeNatGatewayApi({
    getRun: async () => current(),
    getRunEvents,
    ...options.answers,
  });
  return renderInTestApp(
    <TestApiProvider apis={[[natGatewayApiRef, api]]}>
      <Routes>
        <Route path="/nat-gateway/*" element={<NatGatewayRoutes />} />
      </Routes>
    </TestApiProvider>,
    {
      routeEntries: [options.at ?? '/nat-gateway/runs/run-1'],
      mountedRoutes: { '/nat-gateway/runs/:runId': runPageRouteRef },
    },
  );
}

const region = (name: string) => screen.findByRole('region', { name });

describe('the page of a run', () => {
  it('tells its steps, what it changes, and its log', async () => {
    await renderPage(() => runWith());
    expect(
      await screen.findByRole('heading', { name: 'Run for nat-shop-weu' }),
    ).toBeVisible();
    const steps = within(await region('Steps')).getAllByRole('listitem');
    expect(steps.map(step => step.textContent)).toEqual([
      expect.stringMatching(/ippre-shop-weu.*done · 3\.1 sec/),
      expect.stringMatching(/nat-shop-weu.*not begun/),
      expect.stringMatching(/aks-nodes.*not begun · moves egress/),
    ]);
    const changes = await region('What changes');
    expect(changes).toHaveTextContent('2 new, known after creation');
    expect(changes).toHaveTextContent('20.61.7.9');
    expect(changes).toHaveTextContent('aks-shop-weu');
    expect(await region('Log')).toHaveTextContent(
      `Warning: ${
        runWith().steps[0].title
      }: Busy: Azure is busy. The run tries again at 10:02.`,
    );
  });

  it('draws when each step ran, beside the words that say it', async () => {
    const [first, second, third] = runWith().steps;
    const at = (seconds: number) =>
      new Date(Date.UTC(2026, 10, 20, 10, 0, seconds)).toISOString();
    await renderPage(() =>
      runWith({
        state: 'succeeded',
        steps: [
          {
            ...first,
            state: 'succeeded',
            startedAt: at(0),
            finishedAt: at(4),
          },
          {
            ...second,
            state: 'succeeded',
            startedAt: at(4),
            finishedAt: at(10),
          },
          { ...third, state: 'pending' },
        ],
      }),
    );
    const steps = within(await region('Steps')).getAllByRole('listitem');
    expect(steps[1]).toHaveTextContent('6 sec');
    const barOf = (step: HTMLElement) => {
      const bar = step.querySelector<HTMLElement>('[style*="left"]');
      return bar && [bar.style.left, bar.style.width];
    };
    expect(steps.map(barOf)).toEqual([['0%', '40%'], ['40%', '60%'], null]);
  });

  it('is where a run is answered that belongs to no cluster', async () => {
    const user = userEvent.setup();
    const pending = {
      reason: 'newAddresses',
      message: 'The addresses exist now.',
      addresses: ['20.61.4.20/31'],
    } as const;
    let run = runWith({
      state: 'awaitingAcknowledgement',
      pendingAcknowledgement: pending,
    });
    const acknowledgeRun = jest.fn(async () => {
      run = runWith({
        state: 'succeeded',
        outputs: {
          gateways: [
            {
              name: 'nat-shop-weu',
              resourceId: offered.newGatewayId,
              egressAddresses: ['20.61.4.20/31'],
              consoleUrl: 'https://portal.example/nat-shop-weu',
            },
          ],
        },
      });
      return run;
    });
    await renderPage(() => run, { answers: { acknowledgeRun } });
    await user.click(
      await screen.findByRole('button', {
        name: 'Acknowledge the addresses of nat-shop-weu',
      }),
    );
    expect(await screen.findByText('The run succeeded')).toBeVisible();
    expect(acknowledgeRun).toHaveBeenCalledWith(
      'run-1',
      expect.objectContaining({
        seen: expect.objectContaining({ reason: 'newAddresses' }),
      }),
    );
    const changes = await region('What changes');
    expect(
      within(changes).getByRole('button', { name: 'Copy 20.61.4.20/31' }),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: /^(Acknowledge|Cancel)/ }),
    ).not.toBeInTheDocument();
  });

  it('tells which of its gateways has which of the new addresses, while it waits', async () => {
    const { plan } = runWith();
    const [one] = plan.changes.gateways;
    const other = {
      ...one,
      name: 'nat-shop-2',
      resourceId: `${one.resourceId}-2`,
    };
    const outputsOf = ({ name, resourceId }: typeof one, address: string) => ({
      name,
      resourceId,
      egressAddresses: [address],
    });
    const gateways = [
      outputsOf(one, '20.61.4.20/31'),
      outputsOf(other, '20.61.4.22/31'),
    ];
    await renderPage(() =>
      runWith({
        state: 'awaitingAcknowledgement',
        plan: { ...plan, changes: { ...plan.changes, gateways: [one, other] } },
        outputs: { gateways },
        pendingAcknowledgement: {
          reason: 'newAddresses',
          message: 'The addresses exist now.',
          addresses: gateways.flatMap(each => each.egressAddresses),
        },
      }),
    );
    const changes = (await region('What changes')).textContent;
    expect(changes).toMatch(
      /nat-shop-weu.*20\.61\.4\.20\/31.*nat-shop-2.*20\.61\.4\.22\/31/,
    );
  });

  it('tells which of its gateways failed', async () => {
    const { plan, gateways } = runWith();
    const [one] = plan.changes.gateways;
    const other = { resourceId: `${one.resourceId}-2`, name: 'nat-shop-2' };
    const error = { code: 'Full', message: 'No room.', wayOut: 'Wait.' };
    await renderPage(() =>
      runWith({
        state: 'undone',
        error,
        plan: {
          ...plan,
          changes: {
            ...plan.changes,
            gateways: [one, { ...one, ...other }],
          },
        },
        gateways: [
          { ...gateways[0], state: 'undone' },
          { ...other, state: 'undone', error },
        ],
      }),
    );
    expect((await region('What changes')).textContent).toMatch(
      /nat-shop-weu · taken back(?!Full).*nat-shop-2 · taken backFull: No room\./,
    );
  });

  it('keeps what failed, why, the way out and what is left, after a reload too', async () => {
    await renderPage(() =>
      runWith({
        state: 'failed',
        error: {
          code: 'PublicIPCountLimitReached',
          message: 'No more addresses.',
          resourceId: '/prefixes/ippre-shop-weu',
          wayOut: 'Ask for a higher quota.',
        },
        subnets: [
          {
            resourceId: '/subnets/aks-nodes',
            name: 'aks-nodes',
            leavesBy: 'new',
            former: 'nat-old',
            gatewayName: 'nat-shop-weu',
          },
        ],
        notUndone: [
          {
            resourceId: '/prefixes/ippre-shop-weu',
            reason: 'It is in use.',
            command: 'az resource delete --ids /prefixes/ippre-shop-weu',
          },
        ],
      }),
    );
    const outcome = await screen.findByRole('alert');
    expect(outcome).toHaveTextContent(
      'PublicIPCountLimitReached: No more addresses.',
    );
    expect(outcome).toHaveTextContent('Ask for a higher quota.');
    expect(outcome).toHaveTextContent('aks-nodes: by nat-shop-weu');
    expect(outcome).toHaveTextContent('It is in use.');
    expect(
      within(outcome).getByText(
        'az resource delete --ids /prefixes/ippre-shop-weu',
      ),
    ).toBeVisible();
  });

  it.each([
    ['undone', 'The run was cancelled, and everything it did was taken back'],
    ['cancelled', 'The run was cancelled before it wrote anything'],
  ] as const)('says in words that a run ended %s', async (state, words) => {
    await renderPage(() => runWith({ state }));
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('lists no address that comes back as one of its own', async () => {
    await renderPage(() =>
      runWith({
        state: 'awaitingAcknowledgement',
        phase: 'undo',
        pendingAcknowledgement: {
          reason: 'undo',
          message: 'To go back: take the gateway off aks-nodes.',
          addresses: ['20.9.9.9'],
        },
      }),
    );
    await screen.findByRole('button', { name: /^Move back/ });
    expect(await region('What changes')).not.toHaveTextContent('20.9.9.9');
  });

  it('says of one that waited for too long that it was taken back', async () => {
    await renderPage(() =>
      runWith({
        state: 'cancelled',
        error: {
          code: 'AcknowledgementExpired',
          message: 'Not acknowledged within 72 hours.',
          wayOut: 'Start the run again.',
        },
      }),
    );
    const ended = await screen.findByText(
      'The run was cancelled, and everything it did was taken back',
    );
    expect(ended.closest('[role=status]')).toHaveTextContent(
      'Not acknowledged within 72 hours.',
    );
  });

  it.each([
    [403, 'NotAllowedError', 'You may not see the run run-1'],
    [404, 'NotFoundError', 'There is no run run-1'],
    [503, 'ServiceUnavailableError', 'The run run-1 could not be read'],
  ])(
    'says why there is nothing to see: %i',
    async (statusCode, name, title) => {
      await renderPage(() => runWith(), {
        answers: {
          getRun: async () => {
            throw await errorAnswer(statusCode, name, 'Because of this.');
          },
        },
      });
      const notice = await screen.findByRole('alert');
      expect(notice).toHaveTextContent(title);
      expect(notice).toHaveTextContent('Because of this.');
    },
  );

  it('is found in the list of the newest runs, the reader’s own first', async () => {
    const other = runWith({
      id: 'run-2',
      name: 'nat-other-weu',
      startedBy: 'user:default/ada',
    });
    await renderPage(() => runWith(), {
      at: '/nat-gateway',
      answers: {
        listRuns: async ({ cursor } = {}) =>
          cursor
            ? { items: [runWith({ id: 'run-3', name: 'nat-old-weu' })] }
            : {
                items: [other, runWith({ state: 'awaitingAcknowledgement' })],
                nextCursor: 'older',
              },
      },
    });
    const mine = await region('Your runs');
    expect(mine).toHaveTextContent('Waits for acknowledgement');
    expect(
      within(mine).getByRole('link', { name: 'nat-shop-weu' }),
    ).toHaveAttribute('href', '/nat-gateway/runs/run-1');
    const others = await region('Runs of others');
    expect(others).toHaveTextContent(/nat-other-weu.*ada/);
    expect(mine.compareDocumentPosition(others)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Show older runs' }),
    );
    expect(await within(mine).findByText('nat-old-weu')).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Show older runs' }),
    ).not.toBeInTheDocument();
  });

  it('says that there is none yet', async () => {
    await renderPage(() => runWith(), {
      at: '/nat-gateway',
      answers: { listRuns: async () => ({ items: [] }) },
    });
    expect(await screen.findByText('No runs yet.')).toBeVisible();
    expect(
      screen.getByText(/^A run begins with a template under Create/),
    ).toBeVisible();
  });
});
