import { specOf } from '../__fixtures__/shopSpec';
import { checkGatewayRegions } from './checkGatewayRegions';

const { spec } = specOf();
const { subscriptionId } = spec;

const saidOf = (region: string | undefined, ...regions: readonly string[][]) =>
  checkGatewayRegions(
    { ...spec, gateways: [{ ...spec.gateways[0], region }] },
    {
      scopes: regions.map(each => ({
        account: 'demo',
        subscriptionId,
        regions: each,
      })),
    },
  ).map(({ path, wording }) => [path, wording?.id]);

const path = 'spec.gateways[0].region';

describe('checkGatewayRegions', () => {
  it('takes a region of the scope in which the Spec lies', () => {
    expect(saidOf(undefined, ['westeurope'])).toEqual([]);
    expect(saidOf('northeurope', ['westeurope', 'northeurope'])).toEqual([]);
  });

  it('refuses one of another scope, which may be of another owner', () => {
    expect(saidOf('northeurope', ['westeurope'], ['northeurope'])).toEqual([
      [path, 'violation.regionOfOtherScope'],
    ]);
  });

  it('refuses one that no scope holds', () => {
    expect(saidOf('northeurope', ['westeurope'])).toEqual([
      [path, 'violation.regionOutsideScopes'],
    ]);
  });

  it('leaves a Spec outside of the scopes to another rule', () => {
    expect(saidOf('northeurope', ['eastus'])).toEqual([]);
  });
});
