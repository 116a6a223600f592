export {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Button,
  ButtonLink,
  Container,
  Flex,
  Link,
  Skeleton,
  Text,
} from '@backstage/ui';
export * from './BulletList';
export * from './CodeBlock';
export * from './CopyButton';
export * from './Disclosure';
export * from './Figure';
export * from './FigureList';
export * from './Hint';
export * from './Notice';
export * from './RefreshButton';
export * from './ScreenReaderOnly';
export * from './Section';
export * from './Spread';
export * from './ToneText';
export * from './Wrap';
