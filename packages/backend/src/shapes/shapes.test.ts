import { appendFileSync } from 'node:fs';
import type { AzureShape } from './__testUtils__/AzureShape';
import { findingIds, right } from './__testUtils__/right';
import { readShapes } from './__testUtils__/readShapes';
import { startShapes } from './__testUtils__/startShapes';
import { waysInShort } from './__testUtils__/waysInShort';

jest.setTimeout(180_000);

const folder = process.env.SHAPES_DIR;
if (!folder) {
  const skipped = {
    part: 'shapes of real subscriptions',
    reason: 'SHAPES_DIR names no folder',
    how: 'Set it to a folder with lists of Azure Resource Manager as JSON',
  };
  process.stderr.write(
    `SKIPPED: ${skipped.part}: ${skipped.reason}. ${skipped.how}\n`,
  );
  const file = process.env.SKIPPED_PARTS_FILE;
  if (file) appendFileSync(file, `${JSON.stringify(skipped)}\n`);
}

(folder ? describe : describe.skip)('shapes of real subscriptions', () => {
  const shapes = folder ? readShapes(folder) : [];
  let started: Awaited<ReturnType<typeof startShapes>>;

  beforeAll(async () => {
    started = await startShapes(shapes);
  });
  afterAll(() => started?.stop());

  it('has a row for each', () => {
    expect(right.map(([id]) => id).sort()).toEqual(
      shapes.map(({ id }) => id).sort(),
    );
  });

  right.forEach(([id, ways, also]) =>
    it(`${id}`, async () => {
      const shape = shapes.find(each => each.id === id) as AzureShape;
      const egress = await started.egressOf(shape);
      expect(egress.state).toBe('collected');
      expect(waysInShort(egress)).toEqual(ways);
      also?.(egress);
    }),
  );

  it.each(['S10-node-public-ip-nat', 'S31-failed-gateway', 'S02-zonal-stack'])(
    '%s: no address is unused',
    async id => {
      const shape = shapes.find(each => each.id === id) as AzureShape;
      const egress = await started.egressOfGateway(shape);
      expect(egress.gateways).toHaveLength(1);
      expect(findingIds(egress)).not.toContain('addresses-unused');
      expect(egress.notKnown.map(({ ruleId }) => ruleId)).not.toContain(
        'addresses-unused',
      );
    },
  );
});
