import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { noGateways } from './__testUtils__/noGateways';
import { registerPlanCapacityAction } from './registerPlanCapacityAction';

const page = readFileSync(
  path.resolve(__dirname, '../../../../docs/operate/capacity.md'),
  'utf8',
);
const block = (name: string) =>
  JSON.parse(
    page.match(new RegExp(`\`\`\`json ${name}\n([\\s\\S]*?)\`\`\``))?.[1] ??
      `docs/operate/capacity.md has no ${name}`,
  );

/** Decimals that the page leaves out are no part of what it says. */
const rounded = (output: unknown) =>
  JSON.parse(JSON.stringify(output), (_, value) =>
    typeof value === 'number' ? Number(value.toFixed(2)) : value,
  );

describe('the page about capacity', () => {
  it('has a question that is answered as it says', async () => {
    const registry = actionsRegistryServiceMock({
      logger: mockServices.logger.mock(),
    });
    registerPlanCapacityAction(registry, {
      gateways: noGateways,
      providers: new Map(),
    });
    const { output } = await registry.invoke({
      id: 'test:plan-capacity',
      input: block('question'),
      credentials: mockCredentials.user(),
    });
    expect(rounded(output)).toMatchObject(block('answer'));
  });
});
