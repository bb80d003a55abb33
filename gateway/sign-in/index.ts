export { type Caller, publicCaller } from './caller.ts';
export { readSignIn, type SignInConfiguration } from './configuration/index.ts';
export { roleExpected, signInExpected } from './role-errors.ts';
export { createSignIn, type SignIn } from './sign-in.ts';
export { SignInError } from './sign-in-error.ts';
