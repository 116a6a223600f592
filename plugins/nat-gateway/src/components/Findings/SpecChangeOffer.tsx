import type { SpecChange } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { CodeBlock, Disclosure, Flex, Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { CopyValue } from '../CopyValue';
import { specChangeYaml } from './specChangeYaml';

/**
 * A remedy as a piece of the Spec, to be taken over.
 *
 * @internal
 */
export function SpecChangeOffer(props: { readonly change: SpecChange }) {
  const { t } = useWords();
  const { change } = props;
  const yaml = specChangeYaml(change);
  const name = t('finding.changeOf', { name: change.gatewayName });
  return (
    <Disclosure label={t('finding.change')}>
      <Flex direction="column" gap="2">
        <Text as="p" variant="body-small" color="secondary">
          {t('finding.changeHow')}
        </Text>
        <CodeBlock code={yaml} label={name} />
        <div>
          <CopyValue value={yaml} name={name} />
        </div>
      </Flex>
    </Disclosure>
  );
}
