import { projectStatusLabels } from '../../../catalogue-schema/index.ts';
import type { ProjectStatus } from '../generated/operations.ts';
import { useView } from '../layout/index.ts';

interface ProjectStepsProps {
  readonly status: ProjectStatus;
  readonly start: string | null;
  readonly end: string | null;
}

/** How much of a period has passed, from 0 to 1; all of it where its end is open. */
function passed(start: string | null, end: string | null): number {
  if (start === null || end === null) return 1;
  const [from, to] = [Date.parse(start), Date.parse(end)];
  return Math.min(1, Math.max(0, (Date.now() - from) / Math.max(1, to - from)));
}

/** How far a project has come, and when it begins and ends. */
export function ProjectSteps({ status, start, end }: ProjectStepsProps) {
  const { texts, formats, language } = useView();
  const last = status === 'STOPPED' ? 'STOPPED' : 'COMPLETED';
  const steps: readonly ProjectStatus[] = ['IDEA', 'APPLIED', 'RUNNING', last];
  const reached = steps.indexOf(status);
  return (
    <ol class="steps" aria-label={texts.project.status}>
      {steps.map((step, place) => {
        const day = step === 'RUNNING' ? start : step === last ? end : null;
        const share = place > reached ? 0 : step === 'RUNNING' && step === status ? passed(start, end) : 1;
        return (
          <li key={step} class="steps__step" aria-current={step === status ? 'step' : undefined}>
            <svg class="steps__bar" width="100%" height="6" aria-hidden="true">
              <rect class="steps__ground" width="100%" height="6" rx="3" />
              {share > 0 && <rect class="steps__reached" width={`${Math.round(100 * share)}%`} height="6" rx="3" />}
            </svg>
            <span class="steps__label">{projectStatusLabels[step][language]}</span>
            {day && <time dateTime={day}>{formats.date(day)}</time>}
          </li>
        );
      })}
    </ol>
  );
}
