export * from './NatGatewayApi';
