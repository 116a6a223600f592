export { HomeCard as Content } from './HomeCard';
