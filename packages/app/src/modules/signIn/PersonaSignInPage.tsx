import {
  Content,
  Header,
  ItemCardGrid,
  ItemCardHeader,
  Page,
  ProxiedSignInPage,
} from '@backstage/core-components';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import Button from '@material-ui/core/Button';
import Card from '@material-ui/core/Card';
import CardActions from '@material-ui/core/CardActions';
import CardContent from '@material-ui/core/CardContent';
import CardMedia from '@material-ui/core/CardMedia';
import { useState } from 'react';

const personas = [
  {
    id: 'guest',
    title: 'Guest',
    text: 'Sees the egress of every cluster and changes nothing.',
  },
  {
    id: 'developer',
    title: 'Developer',
    text: 'In the team Payments: changes what the team owns.',
  },
  {
    id: 'approver',
    title: 'Approver',
    text: 'In the team Platform: changes everything.',
  },
];

/** Undefined also for one that the demo no longer has. */
const rememberedPersona = () => {
  const remembered = localStorage.getItem('demo-persona');
  return personas.find(({ id }) => id === remembered)?.id;
};

/**
 * Signs in to the demo as one of its people. The browser remembers which one.
 *
 * @internal
 */
export function PersonaSignInPage(props: SignInPageProps) {
  const [persona, setPersona] = useState(rememberedPersona);
  if (persona) {
    return (
      <ProxiedSignInPage
        provider="persona"
        headers={{ 'x-demo-persona': persona }}
        onSignInSuccess={identity =>
          props.onSignInSuccess(
            Object.assign(identity, {
              signOut: async () => {
                localStorage.removeItem('demo-persona');
                window.location.assign('/');
              },
            }),
          )
        }
      />
    );
  }
  const choose = (id: string) => {
    localStorage.setItem('demo-persona', id);
    setPersona(id);
  };
  return (
    <Page themeId="home">
      <Header title="Egress portal" subtitle="A demo: choose who you are" />
      <Content>
        <ItemCardGrid>
          {personas.map(({ id, title, text }) => (
            <Card key={id}>
              <CardMedia>
                <ItemCardHeader title={title} />
              </CardMedia>
              <CardContent>{text}</CardContent>
              <CardActions>
                <Button color="primary" onClick={() => choose(id)}>
                  {`Enter as ${title.toLowerCase()}`}
                </Button>
              </CardActions>
            </Card>
          ))}
        </ItemCardGrid>
      </Content>
    </Page>
  );
}
