export { readSignIn } from './read-sign-in.ts';
export type {
  ClaimPath,
  ClaimsConfiguration,
  IssuerConfiguration,
  PageClient,
  SignInConfiguration,
} from './sign-in-configuration.ts';
