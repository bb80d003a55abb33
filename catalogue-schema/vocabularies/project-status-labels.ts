import type { ProjectStatus } from '../generated/record-types.ts';
import type { Label } from './concept.ts';

export const projectStatusLabels: Readonly<Record<ProjectStatus, Label>> = {
  IDEA: { de: 'Idee', en: 'Idea' },
  APPLIED: { de: 'Beantragt', en: 'Applied for' },
  RUNNING: { de: 'Laufend', en: 'Running' },
  COMPLETED: { de: 'Abgeschlossen', en: 'Completed' },
  STOPPED: { de: 'Abgebrochen', en: 'Stopped' },
};
