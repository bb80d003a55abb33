export { type Issuer, openIssuer } from './issuer.ts';
export { Issuers } from './issuers.ts';
export { once } from './once.ts';
