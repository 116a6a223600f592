import fc from 'fast-check';
import type { JsonObject } from '@backstage/types';
import { differencesInMeaning } from './differencesInMeaning';
import { readOnlyFields } from './readOnlyFields';
import { withoutFields } from './withoutFields';

const anyObject = fc
  .object({ maxDepth: 3 })
  .map(value => JSON.parse(JSON.stringify(value)) as JsonObject);

describe('differences in meaning', () => {
  it('are none between a state and itself', () => {
    fc.assert(
      fc.property(anyObject, state => {
        expect(differencesInMeaning(state, state)).toEqual([]);
      }),
    );
  });

  it('show a value that appeared, changed or went', () => {
    fc.assert(
      fc.property(
        anyObject,
        fc.constantFrom('added', 'somethingElse'),
        fc.oneof(fc.integer(), fc.boolean(), fc.string()),
        (state, name, value) => {
          const { [name]: _none, ...rest } = state;
          expect(
            differencesInMeaning(rest, { ...rest, [name]: value }),
          ).toEqual([name]);
        },
      ),
    );
  });

  it('are not the order of a list, the case of an id, an etag, an empty list', () => {
    expect(
      differencesInMeaning(
        {
          etag: '1',
          ids: [{ id: '/subscriptions/a' }, { id: '/subscriptions/B' }],
          prefixes: ['10.0.0.0/24', '10.0.1.0/24'],
          delegations: [],
          properties: { provisioningState: 'Updating' },
        },
        {
          etag: '2',
          ids: [{ id: '/subscriptions/b' }, { id: '/subscriptions/A' }],
          prefixes: ['10.0.1.0/24', '10.0.0.0/24'],
          properties: { provisioningState: 'Succeeded' },
        },
      ),
    ).toEqual([]);
  });

  it('name the element of a list by what it is', () => {
    expect(
      differencesInMeaning(
        { endpoints: [{ service: 'Microsoft.Sql', locations: ['a'] }] },
        { endpoints: [{ service: 'Microsoft.Sql', locations: ['b'] }] },
      ),
    ).toEqual([
      'endpoints[microsoft.sql].locations["a"]',
      'endpoints[microsoft.sql].locations["b"]',
    ]);
  });
});

describe('a body without read-only fields', () => {
  it('keeps everything else as it came', () => {
    const subnet: JsonObject = {
      id: '/subscriptions/x',
      etag: 'W/"1"',
      properties: {
        addressPrefix: '10.0.0.0/24',
        provisioningState: 'Succeeded',
        ipConfigurations: [{ id: '/subscriptions/y' }],
        serviceEndpoints: [
          { service: 'Microsoft.Sql', provisioningState: 'Succeeded' },
        ],
        delegations: [
          {
            name: 'd',
            etag: 'W/"1"',
            properties: { serviceName: 's', actions: ['a'] },
          },
        ],
        unheardOf: [{ etag: 'kept' }],
      },
    };
    expect(withoutFields(subnet, readOnlyFields.subnet)).toEqual({
      id: '/subscriptions/x',
      properties: {
        addressPrefix: '10.0.0.0/24',
        serviceEndpoints: [{ service: 'Microsoft.Sql' }],
        delegations: [{ name: 'd', properties: { serviceName: 's' } }],
        unheardOf: [{ etag: 'kept' }],
      },
    });
  });

  it('changes nothing where there is nothing to take out', () => {
    fc.assert(
      fc.property(anyObject, state => {
        expect(withoutFields({ kept: state }, readOnlyFields.subnet)).toEqual({
          kept: state,
        });
      }),
    );
  });
});
