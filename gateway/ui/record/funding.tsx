import type { ProjectQuery } from '../generated/operations.ts';
import { useView } from '../layout/index.ts';
import { rangeText } from './range-text.ts';
import { Section } from './section.tsx';

type Project = NonNullable<ProjectQuery['record']>;

interface FundingProps {
  readonly funding: Project['funding'];
  readonly budget: Project['budget'];
}

/** Where the money comes from: a table whose bars compare the amounts. */
export function Funding({ funding, budget }: FundingProps) {
  const { texts, formats } = useView();
  if (funding.length === 0 && budget === null) return null;
  const most = Math.max(1, ...funding.map(({ amount }) => amount?.amount ?? 0));
  return (
    <Section id="foerderung" title={texts.project.funding}>
      {budget && (
        <p>
          {texts.project.budget}: <strong>{formats.money(budget.amount, budget.currency)}</strong>
        </p>
      )}
      {funding.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard
        <section class="table-frame" aria-label={texts.project.fundingTable} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{texts.project.programme}</th>
                <th scope="col">{texts.project.fundingStatus}</th>
                <th scope="col">{texts.project.period}</th>
                <th scope="col">{texts.project.amount}</th>
              </tr>
            </thead>
            <tbody>
              {funding.map(({ programme, funder, status, amount, start, end, reference }) => (
                <tr key={`${programme} ${reference}`}>
                  <td>
                    {programme}
                    <span class="card__muted facts__line">{[funder, reference].filter(Boolean).join(', ')}</span>
                  </td>
                  <td>{texts.values.FundingStatus[status]}</td>
                  <td>{rangeText({ start, end }, texts, formats)}</td>
                  <td class="amount">
                    {amount && formats.money(amount.amount, amount.currency)}
                    {amount && (
                      <svg class="bar" width="100%" height="8" aria-hidden="true">
                        <rect width={`${(100 * amount.amount) / most}%`} height="8" rx="2" />
                      </svg>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Section>
  );
}
