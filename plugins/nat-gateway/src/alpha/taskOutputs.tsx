import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { configApiRef } from '@backstage/frontend-plugin-api';
import { scaffolderTemplateOutputsBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { lazy, Suspense, type ComponentProps } from 'react';
import { actionTemplateRefs, templateRefs } from '../clouds/templateRefs';
import { templateRefOf } from '../components/TemplateOffer/templateRefOf';

const TaskOutputs = lazy(async () => ({
  default: (await import('../components/TaskPage/TaskOutputs')).TaskOutputs,
}));

/**
 * The run on the page of a task of the portal's templates, where it can be answered.
 *
 * @alpha
 */
export const taskOutputs = scaffolderTemplateOutputsBlueprint.makeWithOverrides(
  {
    factory: (original, { apis }) =>
      original({
        templateRefs: [
          ...templateRefs.map(defaultRef =>
            templateRefOf(apis.get(configApiRef)!, { defaultRef }),
          ),
          ...actionTemplateRefs,
        ].map(ref =>
          stringifyEntityRef(
            parseEntityRef(ref, {
              defaultKind: 'template',
              defaultNamespace: 'default',
            }),
          ),
        ),
        component: (props: ComponentProps<typeof TaskOutputs>) => (
          <Suspense fallback={null}>
            <TaskOutputs {...props} />
          </Suspense>
        ),
      }),
  },
);
