export * from '../azure/form/NatGatewayForm';
export * from '../azure/form/specFromForm';
