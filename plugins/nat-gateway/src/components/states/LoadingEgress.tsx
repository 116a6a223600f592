import { Flex, ScreenReaderOnly, Skeleton } from '../../ui';
import { useWords } from '../../words/useWords';

/**
 * The card, or a page, before its first answer, in the shape of what comes.
 *
 * @internal
 */
export function LoadingEgress(props: { readonly label?: string }) {
  const { t } = useWords();
  return (
    <Flex direction="column" gap="3" aria-busy="true">
      <ScreenReaderOnly live="status">
        {props.label ?? t('loading')}
      </ScreenReaderOnly>
      <Skeleton width="45%" height={20} />
      <Skeleton width="60%" height={28} />
      <Skeleton width="90%" height={20} />
      <Skeleton width="75%" height={20} />
      <Skeleton width="80%" height={20} />
    </Flex>
  );
}
