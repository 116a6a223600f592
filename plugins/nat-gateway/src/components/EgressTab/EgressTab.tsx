import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { CloudContext } from '../../cloud/CloudContext';
import { findScreens } from '../../clouds/findScreens';
import { Container, Flex } from '../../ui';
import { CardFooter } from '../EgressCard/CardFooter';
import { defaultPolling } from '../EgressCard/defaultPolling';
import { EgressStates } from '../EgressCard/EgressStates';
import { useEntityEgress } from '../EgressCard/useEntityEgress';
import { useNow } from '../EgressCard/useNow';
import { useReadableColors } from '../useReadableColors';
import { EgressDetails } from './EgressDetails';

/**
 * All of how the entity of the page goes out: why, now, over time, with which addresses, and what to do.
 *
 * @internal
 */
export function EgressTab() {
  const { entity } = useEntity();
  const now = useNow();
  const className = useReadableColors();
  const { egress, error, refreshState, reload, refresh } = useEntityEgress(
    stringifyEntityRef(entity),
    { polling: defaultPolling },
  );
  return (
    <CloudContext.Provider value={findScreens(egress?.provider)}>
      <Container py="4" className={className}>
        <Flex direction="column" gap="4">
          {egress && egress.state !== 'notAnnotated' && (
            <CardFooter
              egress={egress}
              now={now}
              refreshState={refreshState}
              onRefresh={refresh}
            />
          )}
          <EgressStates
            entity={entity}
            egress={egress}
            error={error}
            now={now}
            onReload={reload}
          >
            {collected => <EgressDetails egress={collected} now={now} />}
          </EgressStates>
        </Flex>
      </Container>
    </CloudContext.Provider>
  );
}
