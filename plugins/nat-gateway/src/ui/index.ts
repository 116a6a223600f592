export {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Button,
  ButtonLink,
  Cell,
  Column,
  Container,
  Flex,
  Link,
  Row,
  SearchField,
  Select,
  Skeleton,
  TableBody,
  TableHeader,
  TableRoot,
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
export * from './RefreshButton';
export * from './RemoveButton';
export * from './ScreenReaderOnly';
export * from './Section';
export * from './SmallTable';
export * from './Spread';
export * from './ToneText';
export * from './Wrap';
