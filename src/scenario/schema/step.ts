import { z } from 'zod';

/** The milestone ladder. A project climbs it, and can fall off it. */
export const LADDER = ['survey', 'ceremony', 'works', 'trial', 'service'] as const;
export type Step = (typeof LADDER)[number];
export const step = z.enum(LADDER);
