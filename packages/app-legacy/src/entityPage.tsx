import {
  EntityAboutCard,
  EntityLayout,
  EntitySwitch,
} from '@backstage/plugin-catalog';
import {
  EntityEgressCard,
  EntityEgressContent,
  isEgressEntity,
} from '@cluster-egress/backstage-plugin-nat-gateway';
import Grid from '@material-ui/core/Grid';

/**
 * The page of every entity: its overview with the egress card, and the tab Egress.
 *
 * @internal
 */
export const entityPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container spacing={3}>
        <EntitySwitch>
          <EntitySwitch.Case if={isEgressEntity}>
            <Grid item xs={12} md={6}>
              <EntityEgressCard />
            </Grid>
          </EntitySwitch.Case>
        </EntitySwitch>
        <Grid item xs={12} md={6}>
          <EntityAboutCard />
        </Grid>
      </Grid>
    </EntityLayout.Route>
    <EntityLayout.Route path="/egress" title="Egress" if={isEgressEntity}>
      <EntityEgressContent />
    </EntityLayout.Route>
  </EntityLayout>
);
