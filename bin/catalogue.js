#!/usr/bin/env node
/** `npx catalogue …`: runs the program, which is TypeScript. */
import { register } from 'tsx/esm/api';

register();
await import('./index.ts');
