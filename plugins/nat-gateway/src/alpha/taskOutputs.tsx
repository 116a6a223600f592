import { stringifyEntityRef } from '@backstage/catalog-model';
import { configApiRef } from '@backstage/frontend-plugin-api';
import { scaffolderTemplateOutputsBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { lazy, Suspense, type ComponentProps } from 'react';
import { templateRefOf } from '../components/TemplateOffer/templateRefOf';

const TaskOutputs = lazy(async () => ({
  default: (await import('../components/TaskPage/TaskOutputs')).TaskOutputs,
}));

/**
 * The run on the page of a task of the portal's template, where it can be answered.
 *
 * @alpha
 */
export const taskOutputs = scaffolderTemplateOutputsBlueprint.makeWithOverrides(
  {
    factory: (original, { apis }) =>
      original({
        templateRefs: [
          stringifyEntityRef(templateRefOf(apis.get(configApiRef)!)),
        ],
        component: (props: ComponentProps<typeof TaskOutputs>) => (
          <Suspense fallback={null}>
            <TaskOutputs {...props} />
          </Suspense>
        ),
      }),
  },
);
