import {
  answersOf,
  type Run,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { minutesAgo } from './minutesAgo';
import { planWith } from './planWith';

/**
 * A run of {@link planWith} that is under way, with what a test needs different.
 *
 * @internal
 */
export function runWith(changes: Partial<Run> = {}): Run {
  const plan = planWith();
  const run: Omit<Run, 'answers'> = {
    id: 'run-1',
    name: plan.name,
    subject: { provider: 'azure', scope: 'azure|demo|s' },
    state: 'running',
    phase: 'forward',
    subnets: [],
    attempt: 1,
    startedBy: 'user:default/guest',
    createdAt: minutesAgo(3),
    updatedAt: minutesAgo(1),
    specHash: plan.specHash,
    plan,
    steps: plan.steps.map((step, index) => ({
      ...step,
      state: index === 0 ? 'succeeded' : 'pending',
      ...(index === 0 && {
        startedAt: '2026-11-20T10:00:00.000Z',
        finishedAt: '2026-11-20T10:00:03.100Z',
      }),
    })),
    acknowledgement: { sourceAddressesChange: true },
    notUndone: [],
    gateways: plan.changes.gateways.map(({ resourceId, name }) => ({
      resourceId,
      name,
      state: 'running',
    })),
    undoSteps: [],
    ...changes,
  };
  return { answers: answersOf(run), ...run };
}
