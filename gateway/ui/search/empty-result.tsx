import { useView } from '../layout/index.ts';

/** In place of hits, where nothing was found: what may help. */
export function EmptyResult() {
  const { texts, link } = useView();
  return (
    <div class="empty">
      <h3>{texts.search.empty}</h3>
      <ul>
        {texts.search.emptyAdvice.map((advice) => (
          <li key={advice}>{advice}</li>
        ))}
      </ul>
      <p>
        <a href={link('/suche')}>{texts.search.everything}</a>
      </p>
    </div>
  );
}
