import { Sidebar, SidebarItem, SidebarPage } from '@backstage/core-components';
import AddIcon from '@material-ui/icons/AddCircleOutline';
import CallMadeIcon from '@material-ui/icons/CallMade';
import CategoryIcon from '@material-ui/icons/Category';
import HomeIcon from '@material-ui/icons/Home';
import type { ReactNode } from 'react';

/**
 * The pages, beside the sidebar that leads to them.
 *
 * @internal
 */
export const LegacySidebar = (props: { readonly children: ReactNode }) => (
  <SidebarPage>
    <Sidebar>
      <SidebarItem icon={HomeIcon} to="/home" text="Home" />
      <SidebarItem icon={CategoryIcon} to="/catalog" text="Catalog" />
      <SidebarItem icon={AddIcon} to="/create" text="Create" />
      <SidebarItem icon={CallMadeIcon} to="/nat-gateways" text="NAT gateways" />
    </Sidebar>
    {props.children}
  </SidebarPage>
);
