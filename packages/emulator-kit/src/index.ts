/**
 * The shared code of the cloud emulators: server frame, faults, journal, clock, randomness.
 *
 * @packageDocumentation
 */
export type { Json, JsonObject } from './Json';
export { AddressPool } from './addresses/AddressPool';
export { formatIPv4 } from './addresses/formatIPv4';
export { parseCidr } from './addresses/parseCidr';
export { parseIPv4 } from './addresses/parseIPv4';
export { formatUsage } from './cli/formatUsage';
export { readCount } from './cli/readCount';
export { readOptions } from './cli/readOptions';
export { readPort } from './cli/readPort';
export { runCommand } from './cli/runCommand';
export { EmulatorClock } from './clock/EmulatorClock';
export type { ControlRoute, ControlReply } from './control/ControlRoute';
export { answerControl } from './control/answerControl';
export { checkedControl } from './control/checkedControl';
export { clockRoutes } from './control/clockRoutes';
export { faultRoutes } from './control/faultRoutes';
export { patternSchema, faultSchema } from './control/faultSchema';
export { invalidControl } from './control/invalidControl';
export { journalRoutes } from './control/journalRoutes';
export { readControl } from './control/readControl';
export { scenarioRoutes } from './control/scenarioRoutes';
export { CappedJournal } from './faults/CappedJournal';
export type { NumberedEntry } from './faults/CappedJournal';
export type { FaultSchedule } from './faults/FaultSchedule';
export { MatchedFaults } from './faults/MatchedFaults';
export { matchesText } from './faults/matchesText';
export { matchesWildcard } from './faults/matchesWildcard';
export { Dice } from './random/Dice';
export { GuidSequence } from './random/GuidSequence';
export { createNoise } from './random/createNoise';
export { fractionOf } from './random/fractionOf';
export { guidOf } from './random/guidOf';
export { hashText } from './random/hashText';
export { readScenario } from './scenario/readScenario';
export { BodyTooLarge } from './server/BodyTooLarge';
export type { HttpReply } from './server/HttpReply';
export { Refusal } from './server/Refusal';
export { exchange } from './server/exchange';
export { matchRoute } from './server/matchRoute';
export { readBody } from './server/readBody';
export { sendReply } from './server/sendReply';
export { startServer } from './server/startServer';
export { TokenBucket } from './throttling/TokenBucket';
export { connectionRate } from './traffic/connectionRate';
export { trafficShapes } from './traffic/trafficShapes';
export type { TrafficModel } from './traffic/trafficShapes';
export { fuzz } from './testing/fuzz';
export { sendRequest } from './testing/sendRequest';
export { skipPart } from './testing/skipPart';
