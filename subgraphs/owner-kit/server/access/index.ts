export { checkCaller } from './check-caller.ts';
export { requireScopes, type ScopedContext } from './require-scopes.ts';
export { type Caller, TokenCheck } from './token-check.ts';
export { trustGateway } from './trust-gateway.ts';
