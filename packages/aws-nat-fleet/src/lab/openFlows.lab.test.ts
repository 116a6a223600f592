import { openFlows } from '../prove/parts/openFlows';
import { describeLab } from './__testUtils__/describeLab';

describeLab('open flows whose address moves to the peer', () => {
  it('keeps them all, client first and server first; colliding ones are reset', async () => {
    const found = await openFlows({ flows: 100, ports: 'kept' });
    expect(found).toMatchObject({
      opened: 100,
      clientFirst: { kept: 50 },
      serverFirst: { kept: 50 },
      colliding: { kept: 0 },
    });
  }, 120_000);

  it('the control with random ports loses them all', async () => {
    await expect(
      openFlows({ flows: 20, ports: 'random' }),
    ).resolves.toMatchObject({
      opened: 20,
      clientFirst: { kept: 0 },
      serverFirst: { kept: 0 },
    });
  }, 120_000);
});
