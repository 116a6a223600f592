import {
  ANNOTATION_AKS_CLUSTER_ID,
  ANNOTATION_NAT_GATEWAY_ID,
  ANNOTATION_SUBNET_ID,
  egressAnnotations,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { Flex, Notice, Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { CopyValue } from '../CopyValue';

/**
 * No annotation: which ones there are, ready to copy, and where they go.
 *
 * @internal
 */
export function NotAnnotatedEgress(props: { readonly entityName: string }) {
  const { t } = useWords();
  const values: Record<(typeof egressAnnotations)[number], string> = {
    [ANNOTATION_NAT_GATEWAY_ID]: t('notAnnotated.gatewayValue'),
    [ANNOTATION_AKS_CLUSTER_ID]: t('notAnnotated.clusterValue'),
    [ANNOTATION_SUBNET_ID]: t('notAnnotated.subnetValue'),
  };
  return (
    <Flex direction="column" gap="3">
      <Notice tone="info" title={t('notAnnotated.title')}>
        {t('notAnnotated.body', { name: props.entityName })}
      </Notice>
      <ul aria-label={t('notAnnotated.where')} style={{ margin: 0 }}>
        {egressAnnotations.map(name => (
          <li key={name}>
            <Flex align="center" gap="1">
              <Text as="span" variant="body-small">
                <code>{`${name}: ${values[name]}`}</code>
              </Text>
              <CopyValue value={`${name}: `} name={name} />
            </Flex>
          </li>
        ))}
      </ul>
    </Flex>
  );
}
