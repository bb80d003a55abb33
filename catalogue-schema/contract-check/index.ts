export { checkContract } from './check-contract.ts';
export type { ContractFinding } from './contract-finding.ts';
