export { addKeySet } from './add-key-set.ts';
export { addTokenEndpoint } from './add-token-endpoint.ts';
export { KeyRing, type KeyRotation } from './key-ring.ts';
export { TokenSigner } from './token-signer.ts';
