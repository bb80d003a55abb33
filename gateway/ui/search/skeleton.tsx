const rows = [0, 1, 2, 3, 4];

/** In place of hits that are awaited: where they will be. */
export function Skeleton() {
  return (
    <ol class="hits skeleton" aria-hidden="true">
      {rows.map((row) => (
        <li key={row}>
          <span class="skeleton__line skeleton__line--kind" />
          <span class="skeleton__line skeleton__line--title" />
          <span class="skeleton__line" />
          <span class="skeleton__line skeleton__line--short" />
        </li>
      ))}
    </ol>
  );
}
