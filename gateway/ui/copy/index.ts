export { CopyIsland } from './copy-island.tsx';
