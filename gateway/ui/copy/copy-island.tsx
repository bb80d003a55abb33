import { Island } from '../layout/index.ts';
import { CopyButton } from './copy-button.tsx';

interface CopyIslandProps {
  readonly text: string;
  readonly label: string;
}

/** A button that copies what stands beside it, where there is a script. */
export function CopyIsland(properties: CopyIslandProps) {
  return <Island name="copy" component={CopyButton} properties={properties} needsScript />;
}
