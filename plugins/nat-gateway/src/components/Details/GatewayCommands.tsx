import type { NatGateway } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { findDetails } from '../../clouds/findDetails';
import { CodeBlock, Disclosure, Flex, Text } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { CopyValue } from '../CopyValue';

/**
 * The commands that change a gateway where it was made.
 *
 * @internal
 */
export function GatewayCommands(props: { readonly gateway: NatGateway }) {
  const { t } = usePageWords();
  const { gateway } = props;
  const commands = findDetails(gateway.scope.provider)?.commandsOf(gateway);
  if (!commands) return null;
  return (
    <Disclosure label={t('detail.now.commands', { tool: commands.tool })}>
      <Flex direction="column" gap="3">
        {(['addAddress', 'idleTimeout'] as const).map(id => {
          const code = commands[id];
          const name = t(`detail.now.commandOf.${id}`);
          return (
            code && (
              <Flex key={id} direction="column" gap="1">
                <Text as="p" variant="body-small">
                  {name}
                </Text>
                <CodeBlock code={code} label={name} />
                <div>
                  <CopyValue value={code} name={name} />
                </div>
              </Flex>
            )
          );
        })}
      </Flex>
    </Disclosure>
  );
}
