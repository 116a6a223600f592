import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import type { JsonValue } from '@backstage/types';
import type { NatGatewayApi } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ComponentProps } from 'react';
import { natGatewayApiRef } from '../api/natGatewayApiRef';
import { fakeNatGatewayApi } from './fakeNatGatewayApi';
import { TemplateForm } from './TemplateForm';

/**
 * The scaffolder's own form with pages of our fields, up to Review and Create. Resolves to what
 * was created so far.
 *
 * @internal
 */
export async function renderTemplate(
  pages: ComponentProps<typeof TemplateForm>['pages'],
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
      <TemplateForm
        pages={pages}
        initialState={options.initialState}
        onCreate={values => created.push(values)}
      />
    </TestApiProvider>,
  );
  return created;
}
