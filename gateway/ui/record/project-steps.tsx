import { projectStatusLabels } from '../../../catalogue-schema/index.ts';
import type { ProjectStatus } from '../generated/operations.ts';
import { useView } from '../layout/index.ts';

/** How far a project has come. */
export function ProjectSteps({ status }: { readonly status: ProjectStatus }) {
  const { texts, language } = useView();
  const last = status === 'STOPPED' ? 'STOPPED' : 'COMPLETED';
  const steps: readonly ProjectStatus[] = ['IDEA', 'APPLIED', 'RUNNING', last];
  return (
    <ol class="steps" aria-label={texts.project.status}>
      {steps.map((step, place) => (
        <li
          key={step}
          class={place <= steps.indexOf(status) ? 'steps__step steps__step--reached' : 'steps__step'}
          aria-current={step === status ? 'step' : undefined}
        >
          {projectStatusLabels[step][language]}
        </li>
      ))}
    </ol>
  );
}
