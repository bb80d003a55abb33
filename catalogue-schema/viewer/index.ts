export { hasRole } from './has-role.ts';
export { type Scope, type SigningKey, signViewerToken, tokenAlgorithm, tokenLifetime } from './sign-viewer-token.ts';
export { type TrustedIssuer, type VerifiedToken, verifyViewerToken } from './verify-viewer-token.ts';
export { type Membership, publicViewer, type Role, roles, type Viewer } from './viewer.ts';
