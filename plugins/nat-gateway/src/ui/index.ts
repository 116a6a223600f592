export {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Button,
  ButtonLink,
  Container,
  Flex,
  Link,
  SearchField,
  Select,
  Skeleton,
  Text,
  TextField,
  ToggleButton,
} from '@backstage/ui';
export * from './BulletList';
export * from './CeilingBar';
export * from './CodeBlock';
export * from './CopyButton';
export * from './Disclosure';
export * from './Figure';
export * from './FigureList';
export * from './Hint';
export * from './Notice';
export * from './NumberSlider';
export * from './RefreshButton';
export * from './RemoveButton';
export * from './ScreenReaderOnly';
export * from './Section';
export * from './SmallTable';
export * from './Spread';
export * from './ToneText';
export * from './Wrap';
