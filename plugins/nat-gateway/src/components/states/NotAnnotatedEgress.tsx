import { screens } from '../../clouds/screens';
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
  return (
    <Flex direction="column" gap="3">
      <Notice tone="info" title={t('notAnnotated.title')}>
        {t('notAnnotated.body', { name: props.entityName })}
      </Notice>
      <ul aria-label={t('notAnnotated.where')} style={{ margin: 0 }}>
        {screens.flatMap(({ description, clusterService: service }) =>
          description.annotations.map(({ key, names }) => (
            <li key={key}>
              <Flex align="center" gap="1">
                <Text as="span" variant="body-small">
                  <code>{`${key}: ${
                    names === 'cluster'
                      ? t('notAnnotated.clusterValue', { service })
                      : t(`notAnnotated.${names}Value`)
                  }`}</code>
                </Text>
                <CopyValue value={`${key}: `} name={key} />
              </Flex>
            </li>
          )),
        )}
      </ul>
    </Flex>
  );
}
