import { withoutDirectionControls } from '../language/index.ts';
import { useView } from '../layout/index.ts';
import type { Table } from './table.ts';

/** Columns that are shown, and letters of a cell: a preview is for a look. */
const mostColumns = 60;
const mostLetters = 300;

function clipped(text: string): string {
  const plain = withoutDirectionControls(text);
  return plain.length > mostLetters ? `${plain.slice(0, mostLetters)} …` : plain;
}

/** Rows of somebody's data: text, never markup. */
export function PreviewTable({ table: { columns, rows }, label }: { readonly table: Table; readonly label: string }) {
  const { texts } = useView();
  const name = withoutDirectionControls(label);
  const shown = columns.slice(0, mostColumns);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard */}
      <section class="table-frame preview__table" aria-label={name} tabIndex={0}>
        <table>
          <caption class="kern-sr-only">{name}</caption>
          <thead>
            <tr>
              {shown.map((column, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns may be called the same
                <th scope="col" key={place}>
                  {clipped(column) || texts.preview.unnamed}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing but their place
              <tr key={place}>
                {shown.map((_, cell) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells have nothing but their place
                  <td key={cell}>{clipped(row[cell] ?? '')}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {columns.length > mostColumns && <p class="card__muted">{texts.preview.moreColumns}</p>}
    </>
  );
}
