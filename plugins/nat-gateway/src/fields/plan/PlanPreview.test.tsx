import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  type GatewayChanges,
  type NatGatewayApi,
  say,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { specFromForm } from '../../azure/form/specFromForm';
import { filledForm } from '../../__testUtils__/filledForm';
import { offered } from '../../__testUtils__/offers';
import { gatewayChangesWith, planWith } from '../../__testUtils__/planWith';
import { renderTemplate } from '../../__testUtils__/renderTemplate';

const render = (plan: NatGatewayApi['plan']) =>
  renderTemplate([['plan']], { answers: { plan }, initialState: filledForm });
const changing = (changes: Partial<GatewayChanges>) => {
  const { cost } = planWith().changes;
  return planWith({
    changes: { gateways: [gatewayChangesWith(changes)], cost },
  });
};
const figure = (name: string) => screen.findByRole('group', { name });
const review = () => screen.getByRole('button', { name: 'Review' });

describe('NatGatewayPlanPreview', () => {
  it('asks for the plan of exactly what the form says', async () => {
    const plan = jest.fn(async () => ({ plan: planWith(), violations: [] }));
    await render(plan);
    await figure('Source addresses afterwards');
    expect(plan).toHaveBeenCalledTimes(1);
    expect(plan).toHaveBeenCalledWith(specFromForm(filledForm));
  });

  it('shows what is gained, lost, moved, what it costs and what is done', async () => {
    await render(async () => ({ plan: planWith(), violations: [] }));
    expect(await figure('Source addresses afterwards')).toHaveTextContent(
      '2 new, known after creation',
    );
    expect(await figure('Source addresses lost')).toHaveTextContent(
      '20.61.7.9',
    );
    expect(
      await figure('Subnets, and what carries them today'),
    ).toHaveTextContent('aks-nodes: load balancer');
    expect(await figure('Clusters')).toHaveTextContent('aks-shop-weu');
    expect(await figure('SNAT ports of the gateway')).toHaveTextContent(
      '0 → 129,024',
    );
    expect(await figure('Cost a month (estimate)')).toHaveTextContent(
      /^\$0 → \$42 a month whatever goes through it, and \$45 for each TB processed\. List prices of Nov 20, 2026\.In all, a month with 100 GB: \$46, 1,000 GB: \$87/,
    );
    expect(await figure('What users notice')).toHaveTextContent(
      /^New connections leave with the gateway’s addresses/,
    );
    expect(await figure('Steps')).toHaveTextContent(
      'Attach nat-shop-weu to subnet vnet-shop-weu/aks-nodes (moves egress)',
    );
    expect(screen.getByText('Plan 9f3c0d1e')).toBeInTheDocument();
  });

  it('says first what a person should know, and why they may not run the plan', async () => {
    const user = userEvent.setup();
    const note = say('plan.gatewayShared', {
      gateway: 'nat-shop-weu',
      users: ['aks-orders-weu'],
    });
    const refusal = say('refusal.ownedBy', {
      action: say('action.takeFrom', { resource: 'nat-old' }).wording,
      owner: 'group:default/payments',
      permission: 'natGateway.apply',
    });
    await render(async () => ({
      plan: changing({ notes: [note] }),
      refusal,
      violations: [],
    }));
    expect(
      await screen.findByRole('region', { name: 'Know this first' }),
    ).toHaveTextContent(note.message);
    expect(screen.getByRole('alert')).toHaveTextContent(
      `You may look at this plan, but not run it. ${refusal.message}`,
    );
    await user.click(review());
    // Where it stands, and in the list of what is wrong with the form.
    expect(await screen.findAllByText(/may look at this plan/)).toHaveLength(3);
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
  });

  it('says of a change that moves no subnet that there is none', async () => {
    await render(async () => ({
      plan: changing({ subnets: [] }),
      violations: [],
    }));
    expect(
      await figure('Subnets, and what carries them today'),
    ).toHaveTextContent(/none$/);
  });

  it('does not let go on before the change of addresses is acknowledged', async () => {
    const user = userEvent.setup();
    await render(async () => ({ plan: planWith(), violations: [] }));
    await figure('Steps');
    await user.click(review());
    expect(
      await screen.findAllByText(
        /Not acknowledged yet: The source addresses of the subnets aks-nodes change\./,
      ),
    ).not.toHaveLength(0);
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
    const answered = /^Everything is acknowledged\./;
    expect(screen.queryByText(answered)).not.toBeInTheDocument();
    await user.click(
      screen.getByRole('checkbox', { name: /source addresses/ }),
    );
    expect(await screen.findByText(answered)).toBeInTheDocument();
  });

  it('passes on the document, the answers, and a summary that Review shows', async () => {
    const user = userEvent.setup();
    const created = await render(async () => ({
      plan: planWith(),
      violations: [],
    }));
    await user.click(
      await screen.findByRole('checkbox', {
        name: 'I know that the source addresses of these subnets change',
      }),
    );
    expect(
      screen.getByRole('radio', {
        name: 'Wait for my acknowledgement once the addresses are known',
      }),
    ).toBeChecked();
    await user.click(
      screen.getByRole('radio', { name: /I accept new addresses unseen/ }),
    );
    await user.click(
      screen.getByRole('checkbox', { name: /If a later step fails/ }),
    );
    await user.click(review());
    const create = await screen.findByRole('button', { name: 'Create' });
    expect(
      screen.getByText('3 steps, as shown before (plan 9f3c0d1e)'),
    ).toBeInTheDocument();
    expect(
      screen.queryByText(/Source addresses afterwards/),
    ).not.toBeInTheDocument();
    expect(screen.queryByText(/apiVersion/)).not.toBeInTheDocument();
    await user.click(create);
    expect(created[0].plan).toEqual({
      spec: specFromForm(filledForm),
      acknowledgement: {
        planHash: '9f3c0d1e2f',
        sourceAddressesChange: [offered.newGatewayId],
        newAddressesUnseen: true,
        undoMovesEgress: true,
      },
      required: planWith().requiredAcknowledgements.map(
        ({ wording: _wording, ...required }) => required,
      ),
      summary: [
        '3 steps, as shown before (plan 9f3c0d1e)',
        'I know that the source addresses of these subnets change',
        'I accept new addresses unseen; new flows will use them at once',
        'If a later step fails, move the subnets back without asking me again',
      ],
    });
  });

  it('asks for each gateway that would be replaced', async () => {
    const user = userEvent.setup();
    const resourceId = '/x/natGateways/nat-old';
    const created = await render(async () => ({
      plan: planWith({
        requiredAcknowledgements: [
          {
            kind: 'gatewayReplacement',
            message: 'aks-pods goes out through nat-old today.',
            resourceId,
          },
        ],
      }),
      violations: [],
    }));
    const checkbox = await screen.findByRole('checkbox', {
      name: 'I know that nat-old is replaced',
    });
    expect(checkbox).toHaveAccessibleDescription(
      'aks-pods goes out through nat-old today.',
    );
    await user.click(review());
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
    await user.click(checkbox);
    await user.click(review());
    await user.click(await screen.findByRole('button', { name: 'Create' }));
    expect(created[0].plan).toMatchObject({
      acknowledgement: { replacedGateways: [resourceId] },
    });
  });

  it('does not ask to wait for addresses that exist already', async () => {
    await render(async () => ({
      plan: changing({
        addressesGained: { count: 4, known: ['20.61.8.0/30'] },
      }),
      violations: [],
    }));
    expect(await figure('Source addresses afterwards')).toHaveTextContent(
      /^20\.61\.8\.0\/30$/,
    );
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  });

  it('shows every violation with its place, and does not go on', async () => {
    const user = userEvent.setup();
    await render(async () => ({
      violations: [
        {
          rule: 'subnet-region',
          path: 'spec.gateways[0].subnets[0]',
          message: 'The subnet is in another region.',
        },
      ],
    }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The subnet is in another region. (Subnets)',
    );
    await user.click(review());
    expect(
      await screen.findAllByText(/There is no plan to run yet/),
    ).not.toHaveLength(0);
  });

  it('tells each of several gateways apart, and asks for each', async () => {
    const user = userEvent.setup();
    const otherId = offered.newGatewayId.replace('nat-shop', 'nat-orders');
    const plan = planWith();
    const created = await render(async () => ({
      plan: {
        ...plan,
        changes: {
          gateways: [
            gatewayChangesWith(),
            gatewayChangesWith({
              resourceId: otherId,
              name: 'nat-orders-weu',
              notRead: [
                { kind: 'publicIp', resourceId: '/x/pip-far', name: 'pip-far' },
              ],
              ports: { after: 64_512 },
            }),
          ],
          cost: { ...plan.changes.cost, perMonth: { before: 0, after: 83.22 } },
        },
        requiredAcknowledgements: [
          ...plan.requiredAcknowledgements,
          {
            kind: 'sourceAddressesChange',
            message: 'The source addresses of apps change.',
            resourceId: otherId,
          },
        ],
      },
      violations: [],
    }));
    const orders = await screen.findByRole('region', {
      name: 'nat-orders-weu',
    });
    expect(orders).toHaveTextContent(/lost20\.61\.7\.9, pip-far \(not read\)/);
    expect(orders).toHaveTextContent('not read → 64,512');
    expect(
      await figure('Cost of all gateways a month (estimate)'),
    ).toHaveTextContent(/^\$0 → \$83 a month/);
    await user.click(
      screen.getByRole('checkbox', { name: /subnets of nat-shop-weu change/ }),
    );
    await user.click(review());
    expect(
      await screen.findAllByText(/Not acknowledged yet: .* apps change\./),
    ).not.toHaveLength(0);
    await user.click(
      screen.getByRole('checkbox', { name: /subnets of nat-orders-weu/ }),
    );
    await user.click(review());
    await user.click(await screen.findByRole('button', { name: 'Create' }));
    expect(created[0].plan).toMatchObject({
      acknowledgement: {
        sourceAddressesChange: [offered.newGatewayId, otherId],
      },
    });
  });

  it('goes on with nothing to do', async () => {
    const user = userEvent.setup();
    const created = await render(async () => ({
      plan: planWith({ steps: [], requiredAcknowledgements: [] }),
      violations: [],
    }));
    expect(await screen.findByText(/^Nothing to do/)).toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    await user.click(review());
    await user.click(await screen.findByRole('button', { name: 'Create' }));
    expect(created[0].plan).toMatchObject({
      acknowledgement: { planHash: '9f3c0d1e2f' },
    });
  });

  it('says why it could not be made, and asks again', async () => {
    const user = userEvent.setup();
    let fails = true;
    await render(async () => {
      if (fails) throw new Error('You lack the permission natGateway.plan.');
      return { plan: planWith(), violations: [] };
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The plan could not be made: You lack the permission natGateway.plan.',
    );
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await figure('Steps')).toBeInTheDocument();
  });

  it('forgets what was acknowledged when it is another plan', async () => {
    await renderTemplate([['plan']], {
      answers: { plan: async () => ({ plan: planWith(), violations: [] }) },
      initialState: {
        ...filledForm,
        plan: {
          spec: specFromForm(filledForm),
          acknowledgement: {
            planHash: 'older',
            sourceAddressesChange: [offered.newGatewayId],
          },
          required: [],
          summary: [],
        },
      },
    });
    expect(
      await screen.findByRole('checkbox', { name: /source addresses/ }),
    ).not.toBeChecked();
  });
});
