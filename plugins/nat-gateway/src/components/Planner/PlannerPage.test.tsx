import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  NatGateway,
  NatGatewayApi,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { Route, Routes, useLocation } from 'react-router-dom';
import { errorAnswer } from '../../__testUtils__/errorAnswer';
import { fakeNatGatewayApi } from '../../__testUtils__/fakeNatGatewayApi';
import { gatewayWith } from '../../__testUtils__/gatewayWith';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';
import { rootRouteRef, templateRouteRef } from '../../routes';
import { FleetRoutes } from '../Fleet/FleetRoutes';
import { settingsOfGateway } from './settingsOfGateway';

/** A day of 2.16 million connections: 25 a second on average; 100 at the peak, which last 12 s. */
const measured = {
  attemptedConnections: 2_160_000,
  peakTcpAttemptsPerSecond: 100,
  peakTcpConnections: 1_200,
};

const Address = () => <output title="address">{useLocation().search}</output>;
const shownAddress = () => screen.getByTitle('address').textContent;

async function renderPlanner(
  options: {
    readonly at?: string;
    readonly getGateway?: NatGatewayApi['getGateway'];
  } = {},
) {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [
          natGatewayApiRef,
          fakeNatGatewayApi(
            options.getGateway ? { getGateway: options.getGateway } : {},
          ),
        ],
      ]}
    >
      <Routes>
        <Route path="/nat-gateways/*" element={<FleetRoutes />} />
      </Routes>
      <Address />
    </TestApiProvider>,
    {
      routeEntries: [`/nat-gateways/planner${options.at ?? ''}`],
      mountedRoutes: {
        '/nat-gateways': rootRouteRef,
        '/create/templates/:namespace/:templateName': templateRouteRef,
      },
    },
  );
  await screen.findByRole('heading', { name: 'Capacity planner' });
  return userEvent.setup();
}

const number = (label: string) =>
  screen.findByRole('spinbutton', { name: `${label}, as a number` });
const ways = () => screen.findByRole('table', { name: 'Both ways out' });
const needed = async () =>
  (await screen.findByRole('region', { name: 'Addresses needed' })).textContent;
const formOf = (link: HTMLElement) => {
  const address = new URL(link.getAttribute('href')!, 'http://portal');
  return {
    path: address.pathname,
    form: JSON.parse(address.searchParams.get('formData')!),
  };
};

describe('the planner', () => {
  it('plans from nothing: addresses, both ways simulated, and a template filled in', async () => {
    await renderPlanner();
    expect(await needed()).toMatch(/1 address is enough/);
    const table = await ways();
    await waitFor(
      () =>
        expect(
          within(table).getByRole('row', { name: /NAT gateway/ }),
        ).toHaveTextContent(/64,512.*0 of 3\d\d,\d{3}/),
      { timeout: 20_000 },
    );
    expect(
      within(table).getByRole('row', { name: /Load balancer/ }),
    ).toHaveTextContent(/\$/);
    const { path, form } = formOf(
      screen.getByRole('link', { name: 'Use this in a template' }),
    );
    expect(path).toBe('/create/templates/default/azure-nat-gateway');
    expect(form).toEqual({
      egress: {
        addresses: { kind: 'newPublicIps', count: 1 },
        sku: 'Standard',
      },
      idleTimeoutMinutes: 4,
    });
  });

  it('asks for more addresses as the slider of new connections moves', async () => {
    await renderPlanner();
    const slider = await screen.findByRole('slider', {
      name: 'New connections a second, all pods',
    });
    fireEvent.change(slider, {
      target: { value: slider.getAttribute('max')! },
    });
    expect(slider).toHaveAttribute('aria-valuetext', '10,000');
    expect(await needed()).toMatch(/1 address is not enough/);
    const { form } = formOf(
      screen.getByRole('link', { name: 'Use this in a template' }),
    );
    expect(form.egress.addresses).toEqual({
      kind: 'newPrefix',
      prefixLength: 28,
    });
  });

  it('tells which numbers it takes, and keeps planning with the last one', async () => {
    const user = await renderPlanner();
    const field = await number('IPv4 addresses');
    await user.clear(field);
    await user.type(field, '99');
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription('A whole number from 1 to 16.');
    expect(await needed()).toMatch(/[19] address(es are| is) enough/);
  });

  it('is filled in from a live gateway, and says with what', async () => {
    const gateway: NatGateway = gatewayWith({ origin: 'created' }, measured);
    await renderPlanner({
      at: `?gateway=${gateway.id}`,
      getGateway: async () => gateway,
    });
    expect(await number('New connections a second, all pods')).toHaveValue(25);
    expect(await number('At the peak, times as many')).toHaveValue(4);
    expect(await number('A connection lasts (seconds)')).toHaveValue(12);
    expect(await number('IPv4 addresses')).toHaveValue(4);
    expect(
      screen.getByText(/^Filled in from nat-payments-weu: New connections/),
    ).toHaveTextContent(/Lasting is computed/);
    const { path, form } = formOf(
      screen.getByRole('link', { name: 'Use this in a template' }),
    );
    expect(path).toBe('/create/templates/default/azure-nat-gateway-change');
    expect(form).toMatchObject({
      name: 'nat-payments-weu',
      idleTimeoutMinutes: 4,
    });
  });

  it('leaves out what was not measured', () => {
    expect(settingsOfGateway(gatewayWith({}, null))).toEqual({
      addressCount: 4,
      idleTimeoutMinutes: 4,
    });
    expect(
      settingsOfGateway(
        gatewayWith({}, { ...measured, peakTcpAttemptsPerSecond: undefined }),
      ),
    ).not.toHaveProperty('durationSeconds');
  });

  it('plans from nothing where the gateway may not be seen, and says so', async () => {
    await renderPlanner({
      at: '?gateway=1',
      getGateway: async () => {
        throw await errorAnswer(403, 'NotAllowedError', 'not yours');
      },
    });
    expect(
      await screen.findByText(
        'The figures of the NAT gateway could not be loaded',
      ),
    ).toBeInTheDocument();
    expect(await number('Nodes')).toHaveValue(10);
  });

  it('refuses a load that is beyond a plan, with the reason', async () => {
    const user = await renderPlanner();
    for (const [label, value] of [
      ['New connections a second, all pods', '10000'],
      ['At the peak, times as many', '20'],
      ['A connection lasts (seconds)', '3600'],
      ['To the destination that takes most (%)', '100'],
    ]) {
      const field = await number(label);
      await user.clear(field);
      await user.type(field, value);
    }
    expect(
      await screen.findByText('This load cannot be planned'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/ports held at peak to destination 'busiest'/),
    ).toBeInTheDocument();
  });

  it('keeps what was changed in its address, and begins with what an address says', async () => {
    const user = await renderPlanner({
      at: '?nodeCount=25&closes=rst&addressCount=99&peakFactor=&view=wide',
    });
    expect(await number('Nodes')).toHaveValue(25);
    expect(await number('IPv4 addresses')).toHaveValue(1);
    expect(await number('At the peak, times as many')).toHaveValue(3);
    expect(
      screen.getByRole('button', { name: /One side resets/ }),
    ).toBeInTheDocument();

    const field = await number('TCP idle timeout (minutes)');
    await user.clear(field);
    await user.type(field, '12');
    await waitFor(() =>
      expect(shownAddress()).toBe(
        '?nodeCount=25&closes=rst&view=wide&idleTimeoutMinutes=12',
      ),
    );
    await user.clear(field);
    await user.type(field, '4');
    await waitFor(() =>
      expect(shownAddress()).toBe('?nodeCount=25&closes=rst&view=wide'),
    );
  });

  it('cancels a simulation, and starts it again', async () => {
    const user = await renderPlanner();
    const field = await number('New connections a second, all pods');
    await user.clear(field);
    await user.type(field, '5000');
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(
      await screen.findByText(/The simulation was cancelled/),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Simulate again' }));
    expect(await screen.findByText(/^Simulating: /)).toBeInTheDocument();
  });
});
