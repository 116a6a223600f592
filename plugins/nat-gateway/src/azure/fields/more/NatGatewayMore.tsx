import type { moreFieldSchema } from './moreFieldSchema';

/**
 * The form's own fields for the properties that the template gives, judged on their page.
 *
 * @internal
 */
export function NatGatewayMore(props: typeof moreFieldSchema.TProps) {
  const { ObjectField } = props.registry.fields;
  return <ObjectField {...props} />;
}
