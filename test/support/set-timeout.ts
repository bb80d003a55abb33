import { jest } from '@jest/globals';

/** Generous: starting six databases takes a while on a small machine that does other things too. */
jest.setTimeout(180_000);
