import type { JsonObject } from '../arm/JsonObject';
import { readSku } from './readSku';

describe('the SKU of a body', () => {
  const allowed = ['Standard', 'StandardV2'];
  const read = (sku: JsonObject, apiVersion = '2026-01-01') =>
    readSku({ sku }, { allowed, fallback: 'Standard', apiVersion });

  it('is regional, in the spelling of Azure', () => {
    expect(read({ name: 'standardv2' })).toEqual({
      name: 'StandardV2',
      tier: 'Regional',
    });
  });

  it('is StandardV2 only for an api-version that knows it', () => {
    expect(read({ name: 'StandardV2' }, '2024-07-01').name).toBe('StandardV2');
    expect(() => read({ name: 'StandardV2' }, '2019-11-01')).toThrow(
      expect.objectContaining({ code: 'InvalidRequestFormat' }),
    );
  });

  it('stays StandardV2 when an older client does not name it', () => {
    expect(
      readSku({}, { allowed, fallback: 'StandardV2', apiVersion: '2019-11-01' })
        .name,
    ).toBe('StandardV2');
  });

  it('has no tier that is none', () => {
    expect(() => read({ tier: 'Lunar' })).toThrow(
      expect.objectContaining({ code: 'InvalidRequestFormat' }),
    );
  });
});
