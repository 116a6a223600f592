import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';

const fields = () =>
  import('../clouds/fieldExtensions').then(m => m.fieldExtensions);

/**
 * The fields of software templates. They are extensions of this plugin, so that an app that finds
 * plugins by itself finds them too.
 *
 * @alpha
 */
export const formFields = [
  FormFieldBlueprint.make({
    name: 'scope-picker',
    params: { field: async () => createFormField((await fields()).scope) },
  }),
  FormFieldBlueprint.make({
    name: 'subnet-picker',
    params: { field: async () => createFormField((await fields()).subnets) },
  }),
  FormFieldBlueprint.make({
    name: 'name',
    params: { field: async () => createFormField((await fields()).name) },
  }),
  FormFieldBlueprint.make({
    name: 'addresses',
    params: { field: async () => createFormField((await fields()).addresses) },
  }),
  FormFieldBlueprint.make({
    name: 'idle-timeout',
    params: {
      field: async () => createFormField((await fields()).idleTimeout),
    },
  }),
  FormFieldBlueprint.make({
    name: 'tags',
    params: { field: async () => createFormField((await fields()).tags) },
  }),
  FormFieldBlueprint.make({
    name: 'more',
    params: { field: async () => createFormField((await fields()).more) },
  }),
  FormFieldBlueprint.make({
    name: 'plan-preview',
    params: { field: async () => createFormField((await fields()).plan) },
  }),
];
