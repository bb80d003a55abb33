import type { CharterPrinciple } from '../generated/record-types.ts';
import type { Label } from './concept.ts';

/** The guidelines of the Smart City Charta (BBSR 2017): "Eine Smart City ist …". */
export const charterPrincipleLabels: Readonly<Record<CharterPrinciple, Label>> = {
  LIVEABLE: { de: 'lebenswert und liebenswert', en: 'liveable and lovable' },
  DIVERSE_AND_OPEN: { de: 'vielfältig und offen', en: 'diverse and open' },
  PARTICIPATORY_AND_INCLUSIVE: { de: 'partizipativ und inklusiv', en: 'participatory and inclusive' },
  CLIMATE_NEUTRAL_AND_RESOURCE_EFFICIENT: {
    de: 'klimaneutral und ressourceneffizient',
    en: 'climate-neutral and resource-efficient',
  },
  COMPETITIVE_AND_THRIVING: { de: 'wettbewerbsfähig und florierend', en: 'competitive and thriving' },
  OPEN_MINDED_AND_INNOVATIVE: { de: 'aufgeschlossen und innovativ', en: 'open-minded and innovative' },
  RESPONSIVE_AND_SENSITIVE: { de: 'responsiv und sensitiv', en: 'responsive and sensitive' },
  SECURE_AND_LIBERATING: { de: 'sicher und raumgebend', en: 'secure and liberating' },
};
