import fc from 'fast-check';
import type { AzureGatewayAddressesSpec } from '../AzureNatGatewaySpec';
import { checkAzureNatGatewayName } from './checkAzureNatGatewayName';
import { checkIdleTimeoutMinutes } from './checkIdleTimeoutMinutes';
import { checkNewAddressNames } from './checkNewAddressNames';
import { checkPrefixLength } from './checkPrefixLength';
import { checkPublicIpCount } from './checkPublicIpCount';
import { checkResourceGroupName } from './checkResourceGroupName';
import { checkSku } from './checkSku';
import { checkSubscriptionId } from './checkSubscriptionId';
import { checkTags } from './checkTags';
import { checkZone } from './checkZone';

const tagsOf = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_unused, index) => [`tag${index}`, '']),
  );

describe('checkPrefixLength', () => {
  it('takes /28 to /31 and nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.double()), length => {
        const allowed = [28, 29, 30, 31].includes(length);
        expect(checkPrefixLength(length)).toHaveLength(allowed ? 0 : 1);
      }),
      { examples: [[27], [28], [31], [32], [28.5], [NaN]] },
    );
  });

  it('takes /124 to /127 of IPv6', () => {
    const of = (length: number) =>
      checkPrefixLength(length, { ipVersion: 'IPv6' });
    expect([124, 127].flatMap(of)).toEqual([]);
    expect([31, 123, 128].flatMap(of)).toHaveLength(3);
    expect(of(31)[0].message).toBe(
      'The prefix length /31 does not fit an IPv6 prefix of a NAT gateway; choose /124 (16 addresses), /125 (8), /126 (4) or /127 (2).',
    );
  });

  it('names the length, the way out and the place', () => {
    expect(checkPrefixLength(27)).toMatchObject([
      {
        rule: 'prefix-length',
        path: 'spec.gateways[0].addresses[0].prefixLength',
        message:
          'The prefix length /27 does not fit a NAT gateway; choose /28 (16 addresses), /29 (8), /30 (4) or /31 (2).',
      },
    ]);
  });
});

describe('checkPublicIpCount', () => {
  it.each([1, 2, 16])('takes %d', count => {
    expect(checkPublicIpCount(count)).toEqual([]);
  });

  it.each([0, 17, -1, 1.5, NaN])('refuses %d', count => {
    expect(checkPublicIpCount(count)).toMatchObject([
      { rule: 'public-ip-count', path: 'spec.gateways[0].addresses[0].count' },
    ]);
  });
});

describe('checkIdleTimeoutMinutes', () => {
  it.each([4, 5, 119, 120])('takes %d', minutes => {
    expect(checkIdleTimeoutMinutes(minutes)).toEqual([]);
  });

  it.each([3, 121, 4.5, 0, -4, NaN, Infinity])('refuses %d', minutes => {
    expect(checkIdleTimeoutMinutes(minutes)).toMatchObject([
      {
        rule: 'idle-timeout',
        message: `The TCP idle timeout of ${minutes} minutes is not one that Azure takes; choose a whole number from 4 to 120, best 4.`,
      },
    ]);
  });
});

describe('checkAzureNatGatewayName', () => {
  it.each(['n', 'nat-shop-weu', 'a_b.c-d_', '1', 'x'.repeat(80)])(
    'takes %s',
    name => {
      expect(checkAzureNatGatewayName(name)).toEqual([]);
    },
  );

  it.each([
    ['', 'is empty'],
    ['x'.repeat(81), 'has 81 characters; shorten it to at most 80'],
    ['_nat', 'begin with a letter or digit'],
    ['nat-', 'end with a letter, digit or "_"'],
    ['nat.', 'end with a letter, digit or "_"'],
    ['nat shop', 'use letters, digits'],
    ['nat/shop', 'use letters, digits'],
    ['näht', 'use letters, digits'],
    ['nat\n', 'use letters, digits'],
  ])('refuses "%s"', (name, words) => {
    expect(checkAzureNatGatewayName(name, { path: 'name' })).toMatchObject([
      {
        rule: 'gateway-name',
        path: 'name',
        message: expect.stringContaining(words),
      },
    ]);
  });
});

describe('checkNewAddressNames', () => {
  const longName = `nat-${'x'.repeat(76)}`;

  it('refuses a derived prefix name that comes out too long', () => {
    const part = { kind: 'newPrefix', prefixLength: 31 } as const;
    const fits = `nat-${'x'.repeat(74)}`;
    expect(checkNewAddressNames(part, { gatewayName: fits })).toEqual([]);
    expect(checkNewAddressNames(part, { gatewayName: longName })).toMatchObject(
      [
        {
          rule: 'prefix-name',
          message: expect.stringContaining(
            'has 82 characters; shorten the gateway name or give the prefix a name to at most 80',
          ),
        },
      ],
    );
  });

  it('judges a given prefix name instead of the derived one', () => {
    const part = { kind: 'newPrefix', prefixLength: 31 } as const;
    expect(
      checkNewAddressNames(
        { ...part, name: 'ippre-shop' },
        { gatewayName: longName },
      ),
    ).toEqual([]);
    expect(
      checkNewAddressNames({ ...part, name: '-' }, { gatewayName: 'nat-shop' }),
    ).toMatchObject([
      { rule: 'prefix-name', path: 'spec.gateways[0].addresses[0].name' },
    ]);
  });

  it('judges the longest name of new public IPs', () => {
    // "pip-" and "-1" are two characters more than "nat-", "-10" three.
    const gatewayName = `nat-${'x'.repeat(74)}`;
    const check = (count: number, name?: string) =>
      checkNewAddressNames(
        { kind: 'newPublicIps', count, name },
        { gatewayName },
      );
    expect(check(9)).toEqual([]);
    expect(check(10)).toMatchObject([
      {
        rule: 'public-ip-name',
        path: 'spec.gateways[0].addresses[0].count',
      },
    ]);
    expect(check(10, 'pip-shop')).toEqual([]);
    expect(check(10, 'x'.repeat(78))).toMatchObject([
      {
        rule: 'public-ip-name',
        path: 'spec.gateways[0].addresses[0].name',
        message: expect.stringContaining('has 81 characters'),
      },
    ]);
  });

  it('says nothing of existing addresses or of counts that another rule refuses', () => {
    const silent: AzureGatewayAddressesSpec[] = [
      { kind: 'existing', resourceIds: [] },
      { kind: 'newPublicIps', count: 1e9 },
      { kind: 'newPublicIps', count: 1.5 },
      { kind: 'newPublicIps', count: NaN },
    ];
    for (const part of silent) {
      expect(checkNewAddressNames(part, { gatewayName: 'nat-shop' })).toEqual(
        [],
      );
    }
  });
});

describe('checkResourceGroupName', () => {
  it.each(['rg', 'rg-(a)_b.c', 'Ressourcengruppe-Köln', 'x'.repeat(90)])(
    'takes %s',
    name => {
      expect(checkResourceGroupName(name)).toEqual([]);
    },
  );

  it.each(['', 'rg.', 'rg/a', 'rg a', 'x'.repeat(91)])('refuses "%s"', name => {
    expect(checkResourceGroupName(name)).toMatchObject([
      { rule: 'resource-group-name' },
    ]);
  });

  it('refuses one that does not exist, when those that do are known', () => {
    const resourceGroups = ['RG-Shop'];
    expect(checkResourceGroupName('rg-shop', { resourceGroups })).toEqual([]);
    expect(
      checkResourceGroupName('rg-other', { resourceGroups }),
    ).toMatchObject([
      { rule: 'resource-group-exists', path: 'spec.resourceGroup' },
    ]);
  });
});

describe('checkSubscriptionId', () => {
  it('takes GUIDs only', () => {
    fc.assert(
      fc.property(fc.uuid(), id => {
        expect(checkSubscriptionId(id)).toEqual([]);
        expect(checkSubscriptionId(id.slice(1))).toHaveLength(1);
      }),
    );
  });
});

describe('checkZone', () => {
  const region = 'westeurope';
  const regionZones = ['1', '2', '3'];

  it('takes no zone everywhere', () => {
    expect(
      checkZone(undefined, { sku: 'StandardV2', region, regionZones: [] }),
    ).toEqual([]);
  });

  it('takes a zone of the region, or any when they are not known', () => {
    expect(checkZone('3', { sku: 'Standard', region, regionZones })).toEqual(
      [],
    );
    expect(checkZone('9', { sku: 'Standard', region })).toEqual([]);
  });

  it.each([
    ['Standard', regionZones, 'zone-region', 'choose 1, 2, 3 or no zone'],
    ['Standard', [], 'zone-region', 'the region has none'],
    ['StandardV2', regionZones, 'zone-standard-v2', 'zone-redundant'],
  ])('refuses zone 4 for %s with zones %j', (sku, zones, rule, words) => {
    expect(checkZone('4', { sku, region, regionZones: zones })).toMatchObject([
      {
        rule,
        path: 'spec.gateways[0].zone',
        message: expect.stringContaining(words),
      },
    ]);
  });
});

describe('checkSku', () => {
  it('refuses what the region does not offer, and names what it does', () => {
    const region = 'canadaeast';
    expect(checkSku('StandardV2', { region })).toEqual([]);
    expect(
      checkSku('StandardV2', { region, regionSkus: ['Standard'] }),
    ).toMatchObject([
      {
        rule: 'sku-region',
        message:
          'The region canadaeast does not offer the NAT gateway SKU StandardV2; it offers Standard, so choose that or another region.',
      },
    ]);
  });
});

describe('checkTags', () => {
  it('takes tags within the limits', () => {
    expect(checkTags({ ['k'.repeat(512)]: 'v'.repeat(256), b: '' })).toEqual(
      [],
    );
    expect(checkTags(tagsOf(47))).toEqual([]);
  });

  it('leaves room for the three tags of the backend', () => {
    expect(checkTags(tagsOf(48))).toMatchObject([
      {
        rule: 'tag-count',
        message: expect.stringContaining('keep at most 47'),
      },
    ]);
  });

  it.each([
    ['managed-by', 'set by the backend'],
    ['Managed-By', 'set by the backend'],
    ['nat-gateway-run', 'set by the backend'],
    ['backstage-owner', 'set by the backend'],
    ['', 'empty key'],
    ['a/b', 'holds one of'],
    ['azure-team', 'begins with "azure"'],
    ['Microsoft.Team', 'begins with "Microsoft"'],
    ['windows', 'begins with "windows"'],
    ['k'.repeat(513), 'has 513 characters'],
  ])('refuses the key "%s"', (key, words) => {
    expect(checkTags({ [key]: 'v' })).toMatchObject([
      {
        rule: 'tag',
        path: `spec.gateways[0].tags[${JSON.stringify(key)}]`,
        message: expect.stringContaining(words),
      },
    ]);
  });

  it('refuses a value of 257 characters', () => {
    expect(checkTags({ team: 'v'.repeat(257) })).toMatchObject([
      { message: expect.stringContaining('has 257 characters') },
    ]);
  });

  it('refuses two keys that differ by case alone', () => {
    expect(checkTags({ team: 'a', Team: 'b' })).toMatchObject([
      { message: expect.stringContaining('are one to Azure') },
    ]);
  });
});
