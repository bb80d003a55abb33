export { callbackPath, type PageSignIn, pageSignIn } from './page-sign-in.ts';
