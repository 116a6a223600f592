import { StylesProvider } from '@material-ui/core/styles';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import type { JsonValue } from '@backstage/types';
import { fieldExtensions } from '../clouds/fieldExtensions';
import { templateParameters } from './templateParameters';

// Fields that say in their own words that they are empty.
const saysItself = new Set<keyof typeof templateParameters>([
  'name',
  'idleTimeoutMinutes',
]);

const extensions = Object.values(fieldExtensions).map(
  ({ schema, ...extension }) => ({ ...extension, schema: schema.schema }),
);

/**
 * The scaffolder's own form with pages of our fields, up to Review and Create; without Material UI's
 * styles unless told, as jsdom matches each of their rules with each element that a query looks at.
 *
 * @internal
 */
export function TemplateForm(props: {
  readonly pages: readonly (readonly (keyof typeof templateParameters)[])[];
  readonly initialState?: Record<string, JsonValue>;
  readonly onCreate?: (values: Record<string, JsonValue>) => void;
  readonly hasStyles?: boolean;
}) {
  return (
    <StylesProvider disableGeneration={!props.hasStyles}>
      <Stepper
        extensions={extensions}
        initialState={props.initialState}
        onCreate={async values => props.onCreate?.(values)}
        manifest={{
          title: 'Azure NAT gateway',
          steps: props.pages.map((parameters, index) => ({
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
    </StylesProvider>
  );
}
