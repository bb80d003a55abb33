import type { ErrorCode } from '../../../catalogue-schema/index.ts';
import { Document, useView } from '../layout/index.ts';

interface SignInProblemPageProps {
  readonly code: ErrorCode;
}

/** In place of a page that needs to know who reads it, or of signing in: why there is none. */
export function SignInProblemPage({ code }: SignInProblemPageProps) {
  const { problems } = useView().texts.signIn;
  const { title, lead } = code in problems ? problems[code as keyof typeof problems] : problems.UNAUTHENTICATED;
  return (
    <Document title={title} isIndexed={false}>
      <div class="frame page">
        <h1>{title}</h1>
        <p class="section-lead">{lead}</p>
      </div>
    </Document>
  );
}
