import type { Dice } from 'emulator-kit';
import type { Json, JsonObject } from '../../arm/JsonObject';
import { isJsonObject } from '../../arm/isJsonObject';
import type { FuzzRequest } from './FuzzRequest';
import { fuzzTypes, sensibleBody } from './sensibleBody';

const names = ['a', 'b', 'c', 'd', 'e'];
const groups = ['rg-1', 'rg-2'];
const versions = [
  ...Array.from({ length: 12 }, () => '2026-01-01'),
  ...Array.from({ length: 6 }, () => '2025-05-01'),
  '2023-04-01',
  '2019-99-99',
  'nonsense',
];
const strangeTexts = [
  '',
  '.',
  '..',
  '%2e%2e',
  'a%2Fb',
  '%00',
  '%ff',
  'ä',
  "'; drop",
  'x'.repeat(300),
  '__proto__',
  'constructor',
];
const strangeValues: readonly Json[] = [
  null,
  true,
  -1,
  1e308,
  '',
  'x'.repeat(2000),
  [],
  {},
  [[[[]]]],
  { id: 7 },
  { id: '/subscriptions/x' },
  { __proto__: { id: 'x' } },
];

/**
 * The next request of the fuzz: most are sensible, some are bent out of shape, some are nonsense from the start.
 *
 * @internal
 */
export function nextRequest(
  dice: Dice,
  options: { readonly subscriptionId: string },
): FuzzRequest {
  const subscription = `/subscriptions/${options.subscriptionId}`;
  if (dice.happens(0.08)) {
    return nonsense(dice, subscription);
  }
  const group = dice.pick(groups);
  const groupId = `${subscription}/resourceGroups/${group}`;
  const idOf = (type: string, name: string) =>
    `${groupId}/providers/Microsoft.${
      type === 'managedClusters' ? 'ContainerService' : 'Network'
    }/${type}/${name}`;
  if (dice.happens(0.06)) {
    return lockRequest(dice, { subscription, groupId, idOf });
  }
  if (dice.happens(0.06)) {
    return partRequest(dice, idOf);
  }
  if (dice.happens(0.06)) {
    return questionRequest(dice, { subscription, groupId, idOf });
  }
  if (dice.happens(0.03)) {
    const version = 'api-version=2024-11-01';
    const method = dice.happens(0.06)
      ? 'DELETE'
      : dice.pick(['PUT', 'PUT', 'GET']);
    return {
      method,
      path: `${groupId}?${version}`,
      ...(method === 'PUT'
        ? { body: JSON.stringify({ location: 'westeurope' }) }
        : {}),
    };
  }
  const type = dice.pick(fuzzTypes);
  const name = dice.pick(names);
  const path =
    type === 'subnets'
      ? `${idOf('virtualNetworks', name)}/subnets/${dice.pick(names)}`
      : idOf(type, name);
  const version =
    type === 'managedClusters' ? '2026-06-01' : dice.pick(versions);
  const method = dice.pick(['PUT', 'PUT', 'PUT', 'GET', 'DELETE', 'PATCH']);
  const headers: Readonly<Record<string, string>> = dice.happens(0.05)
    ? { 'If-Match': dice.pick(['*', 'nonsense', 'W/"x"', '""']) }
    : {};
  const request = {
    method,
    path: `${
      dice.happens(0.05) ? path.toUpperCase() : path
    }?api-version=${version}`,
    headers,
  };
  if (method === 'PUT') {
    const body = sensibleBody(type, { dice, idOf });
    return {
      ...request,
      body: JSON.stringify(dice.happens(0.15) ? bent(body, dice) : body),
    };
  }
  return method === 'PATCH'
    ? { ...request, body: JSON.stringify({ tags: { a: name } }) }
    : request;
}

/** Where requests go. */
interface Scopes {
  readonly subscription: string;
  readonly groupId: string;
  readonly idOf: (type: string, name: string) => string;
}

/** Locks of everything that can be locked, and of more; they go three times as often as they come, or little else would happen. */
function lockRequest(dice: Dice, scopes: Scopes): FuzzRequest {
  const { subscription, groupId, idOf } = scopes;
  const name = dice.pick(names);
  const cluster = idOf('managedClusters', name);
  const nodes = `${subscription}/resourceGroups/${dice.pick([
    'MC_rg-1',
    'MC_rg-2',
  ])}_${name}_westeurope`;
  const scope = dice.pick([
    subscription,
    groupId,
    nodes,
    `${nodes}/providers/Microsoft.Network/loadBalancers/kubernetes`,
    `${nodes}/providers/Microsoft.Compute/virtualMachineScaleSets/${name}`,
    cluster,
    `${cluster}/agentPools/system`,
    `${idOf('virtualNetworks', name)}/subnets/${dice.pick(names)}`,
    `${idOf('loadBalancers', name)}/frontendIPConfigurations/front`,
    `${idOf('routeTables', name)}/routes/default`,
    idOf(dice.pick(fuzzTypes), name),
    idOf('natGateways', dice.pick(strangeTexts)),
  ]);
  const list = `${scope}/providers/Microsoft.Authorization/locks`;
  const version = '?api-version=2020-05-01';
  const method = dice.pick(['PUT', 'DELETE', 'DELETE', 'DELETE', 'GET']);
  if (method === 'GET' && dice.happens(0.5)) {
    return { method, path: `${list}${version}` };
  }
  const body = {
    properties: {
      level:
        scope === subscription || dice.happens(0.7)
          ? 'CanNotDelete'
          : 'ReadOnly',
    },
  };
  return {
    method,
    path: `${list}/keep${version}`,
    ...(method === 'PUT'
      ? {
          body: JSON.stringify(
            scope !== subscription && dice.happens(0.15)
              ? bent(body, dice)
              : body,
          ),
        }
      : {}),
  };
}

/** Lists over all types, roles and permissions, and months of metrics, sensible or not. */
function questionRequest(dice: Dice, scopes: Scopes): FuzzRequest {
  const { subscription, groupId, idOf } = scopes;
  const name = dice.pick(names);
  const text = encodeURIComponent(dice.pick(strangeTexts));
  const scope = dice.pick([
    '',
    subscription,
    groupId,
    idOf(dice.pick(fuzzTypes), name),
    `${idOf('virtualNetworks', name)}/subnets/${dice.pick(names)}`,
    `${groupId}/providers/Microsoft.Compute/virtualMachineScaleSets/${name}/virtualMachines/0/networkInterfaces/${name}`,
    idOf('natGateways', dice.pick(strangeTexts)),
  ]);
  const filter = dice.pick([
    '',
    `&$filter=${text}`,
    `&$filter=${encodeURIComponent(`name eq '${name}'`)}`,
    `&$filter=${encodeURIComponent(
      `tagName eq 'a' and tagValue eq '${name}'`,
    )}`,
    '&$filter=atScope()',
    `&$top=${dice.pick(['1', '3', '0', '-1', 'x', ''])}`,
    `&$expand=${dice.pick(['createdTime', 'changedTime,x', ''])}`,
    `&$skiptoken=${text}`,
  ]);
  const role = `${scope}/providers/Microsoft.Authorization`;
  return dice.pick<FuzzRequest>([
    {
      method: 'GET',
      path: `${dice.pick([
        subscription,
        groupId,
      ])}/resources?api-version=2021-04-01${filter}`,
    },
    {
      method: 'GET',
      path: `${role}/${dice.pick([
        'roleAssignments',
        'roleDefinitions',
        'permissions',
      ])}?api-version=2022-04-01${filter}`,
    },
    {
      method: dice.pick(['GET', 'PUT', 'DELETE']),
      path: `${role}/${dice.pick([
        'roleAssignments',
        'roleDefinitions',
      ])}/${dice.pick([
        'acdd72a7-3385-48ef-bd42-f606fba81ae7',
        ...strangeTexts,
      ])}?api-version=2022-04-01`,
      body: '{}',
    },
    {
      method: 'GET',
      path: `${idOf(
        dice.pick(['natGateways', 'loadBalancers']),
        name,
      )}/providers/Microsoft.Insights/metrics?api-version=2024-02-01&interval=${dice.pick(
        ['PT1M', 'PT1H', 'P1D', 'FULL', 'x'],
      )}&timespan=${dice.pick(['P1D', 'P7D', 'PT1H', 'P200D', text])}`,
    },
    {
      method: 'POST',
      path: `${subscription}/metrics:getBatch?api-version=2024-02-01&metricnamespace=Microsoft.Network/natGateways&metricnames=ByteCount&interval=PT1H`,
      body: JSON.stringify({
        resourceids: names.map(each => idOf('natGateways', each)),
      }),
    },
  ]);
}

/** What is kept inside other resources and is written by itself, or cannot be. */
function partRequest(
  dice: Dice,
  idOf: (type: string, name: string) => string,
): FuzzRequest {
  const [type, list, properties] = dice.pick<
    readonly [string, string, JsonObject]
  >([
    ['loadBalancers', 'backendAddressPools', {}],
    ['loadBalancers', 'inboundNatRules', { frontendPort: dice.below(70_000) }],
    ['loadBalancers', 'outboundRules', {}],
    ['routeTables', 'routes', { addressPrefix: '10.9.0.0/16' }],
    ['networkSecurityGroups', 'securityRules', { priority: dice.below(5000) }],
    ['managedClusters', 'agentPools', { count: dice.below(4) }],
  ]);
  const path = `${idOf(type, dice.pick(names))}/${list}`;
  const version = `?api-version=${
    type === 'managedClusters' ? '2026-06-01' : dice.pick(versions)
  }`;
  const method = dice.pick([
    'PUT',
    'PUT',
    'PUT',
    'GET',
    'DELETE',
    'PATCH',
    'POST',
  ]);
  if (method === 'GET' && dice.happens(0.5)) {
    return { method, path: `${path}${version}` };
  }
  const body = { properties };
  return {
    method,
    path: `${path}/${dice.pick(['one', 'two', 'system'])}${
      method === 'POST' ? '/action' : ''
    }${version}`,
    ...(method === 'PUT' || method === 'PATCH'
      ? {
          body: JSON.stringify(dice.happens(0.15) ? bent(body, dice) : body),
        }
      : {}),
  };
}

/** The same body with one value replaced by something that does not belong there. */
function bent(body: JsonObject, dice: Dice): Json {
  const keys = Object.keys(body);
  if (keys.length === 0 || dice.happens(0.1)) {
    return dice.pick(strangeValues);
  }
  const key = dice.pick(keys);
  const value = body[key];
  if (isJsonObject(value) && dice.happens(0.7)) {
    return { ...body, [key]: bent(value, dice) };
  }
  if (Array.isArray(value) && value.length > 0 && dice.happens(0.7)) {
    const [first, ...rest] = value as readonly Json[];
    return {
      ...body,
      [key]: [
        isJsonObject(first) ? bent(first, dice) : dice.pick(strangeValues),
        ...rest,
      ],
    };
  }
  return { ...body, [key]: dice.pick(strangeValues) };
}

function nonsense(dice: Dice, subscription: string): FuzzRequest {
  const group = `${subscription}/resourceGroups/rg-1`;
  const gateway = `${group}/providers/Microsoft.Network/natGateways`;
  const text = dice.pick(strangeTexts);
  const version = '?api-version=2026-01-01';
  return dice.pick<FuzzRequest>([
    { method: 'GET', path: `/${text}` },
    { method: 'GET', path: `${gateway}/${text}${version}` },
    {
      method: 'PUT',
      path: `${gateway}/${text}${version}`,
      body: '{"location":"westeurope"}',
    },
    { method: 'PUT', path: `${gateway}/a${version}`, body: '{"location":' },
    { method: 'PUT', path: `${gateway}/a${version}`, body: '[]' },
    { method: 'PUT', path: `${gateway}/a${version}`, body: '\u0000\u0001' },
    {
      method: 'PUT',
      path: `${gateway}/a${version}`,
      body: `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    },
    {
      method: 'PUT',
      path: `${gateway}/a${version}`,
      body: `{"location":"westeurope","tags":{"a":"${'x'.repeat(6_000_000)}"}}`,
    },
    { method: 'GET', path: `${gateway}${version}&$skiptoken=${text}` },
    { method: 'TRACE', path: `${gateway}/a${version}` },
    { method: 'POST', path: `${gateway}/a${version}`, body: '{}' },
    {
      method: 'POST',
      path: `${subscription}/metrics:getBatch${version}&metricnamespace=${text}`,
      body: JSON.stringify({ resourceids: dice.pick(strangeValues) }),
    },
    {
      method: 'GET',
      path: `${gateway}/a/providers/microsoft.insights/metrics${version}&timespan=${text}&interval=${text}&$filter=${text}`,
    },
    {
      method: 'POST',
      path: `${group}/providers/Microsoft.PolicyInsights/checkPolicyRestrictions${version}`,
      body: JSON.stringify({ resourceDetails: dice.pick(strangeValues) }),
    },
    { method: 'GET', path: `/api/retail/prices?$filter=${text}` },
    {
      method: 'POST',
      path: '/common/oauth2/v2.0/token',
      body: `grant_type=client_credentials&client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer&client_assertion=${text}`,
    },
    {
      method: 'GET',
      path: `${gateway}/a${version}`,
      headers: { Authorization: `Bearer ${encodeURIComponent(text)}` },
    },
    {
      method: 'GET',
      path: `/subscriptions/${text}/resourceGroups${version}`,
    },
  ]);
}
