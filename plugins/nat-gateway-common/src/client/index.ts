export * from './NatGatewayApi';
export * from './NatGatewayClient';
