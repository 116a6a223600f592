import type { AzureEmulator } from '../AzureEmulator';
import type { ArmSession } from '../__testUtils__/ArmSession';
import { startDemo } from '../__testUtils__/startDemo';

describe('security rules', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;
  const group = 'rg-shop-weu/networkSecurityGroups/nsg-new';
  const good = {
    priority: 200,
    direction: 'Outbound',
    access: 'Allow',
    protocol: '*',
  };

  beforeAll(async () => {
    ({ azure, arm } = await startDemo());
    await arm.put(group, {
      location: 'westeurope',
      properties: { securityRules: [{ name: 'one', properties: good }] },
    });
    await arm.get(group);
  });

  afterAll(async () => {
    await azure.stop();
  });

  it.each([
    ['priority 99', { ...good, priority: 99 }, 'SecurityRuleInvalidPriority'],
    [
      'priority 4097',
      { ...good, priority: 4097 },
      'SecurityRuleInvalidPriority',
    ],
    [
      'a direction that is none',
      { ...good, priority: 300, direction: 'Up' },
      'InvalidRequestFormat',
    ],
    [
      'an access that is none',
      { ...good, priority: 300, access: 'Maybe' },
      'InvalidRequestFormat',
    ],
    ['a priority that is taken', good, 'SecurityRuleConflict'],
  ])('are refused with %s', async (_, properties, code) => {
    expect(
      await arm.put(`${group}/securityRules/two`, { properties }),
    ).toMatchObject({ status: 400, body: { error: { code } } });
  });

  it('may have one priority in both directions', async () => {
    const { status } = await arm.put(`${group}/securityRules/in`, {
      properties: { ...good, direction: 'Inbound' },
    });
    expect(status).toBe(201);
  });
});
