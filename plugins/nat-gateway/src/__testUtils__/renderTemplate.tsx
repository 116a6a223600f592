import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import type { JsonValue } from '@backstage/types';
import type { NatGatewayApi } from 'backstage-plugin-nat-gateway-common';
import { natGatewayApiRef } from '../api/natGatewayApiRef';
import { fieldExtensions } from '../fields/fieldExtensions';
import { fakeNatGatewayApi } from './fakeNatGatewayApi';
import { templateParameters } from './templateParameters';

type Parameter = keyof typeof templateParameters;

// Fields that say in their own words that they are empty.
const saysItself = new Set<Parameter>(['name', 'idleTimeoutMinutes']);

const extensions = Object.values(fieldExtensions).map(
  ({ schema, ...extension }) => ({ ...extension, schema: schema.schema }),
);

/**
 * The scaffolder's own form with pages of our fields, up to Review and Create. Resolves to what
 * was created so far.
 *
 * @internal
 */
export async function renderTemplate(
  pages: readonly (readonly Parameter[])[],
  options: {
    readonly answers: Partial<NatGatewayApi>;
    readonly initialState?: Record<string, JsonValue>;
  },
): Promise<readonly Record<string, JsonValue>[]> {
  const created: Record<string, JsonValue>[] = [];
  await renderInTestApp(
    <TestApiProvider
      apis={[[natGatewayApiRef, fakeNatGatewayApi(options.answers)]]}
    >
      <Stepper
        extensions={extensions}
        initialState={options.initialState}
        onCreate={async values => {
          created.push(values);
        }}
        manifest={{
          title: 'Azure NAT gateway',
          steps: pages.map((parameters, index) => ({
            title: `Page ${index + 1}`,
            schema: {
              type: 'object',
              required: parameters.filter(name => !saysItself.has(name)),
              properties: Object.fromEntries(
                parameters.map(name => [name, templateParameters[name]]),
              ),
            },
          })),
        }}
      />
    </TestApiProvider>,
  );
  return created;
}
