import type { ProjectRecordFragment } from '../generated/operations.ts';
import { useView } from '../layout/index.ts';
import { rangeText } from './range-text.ts';
import { Section } from './section.tsx';

type Fundings = ProjectRecordFragment['funding'];
type Money = NonNullable<ProjectRecordFragment['budget']>;

interface FundingProps {
  readonly funding: Fundings;
  readonly budget: Money | null;
}

const barClasses = { GRANTED: 'bar', APPLIED: 'bar bar--applied', REJECTED: 'bar bar--rejected' } as const;

/** Amounts of money in one currency for each currency there is. */
function sums(amounts: readonly Money[], sum: (one: number, other: number) => number): readonly Money[] {
  const byCurrency = new Map<string, number>();
  for (const { amount, currency } of amounts) byCurrency.set(currency, sum(byCurrency.get(currency) ?? 0, amount));
  return [...byCurrency].map(([currency, amount]) => ({ currency, amount }));
}

const add = (one: number, other: number): number => one + other;
const amountsOf = (funding: Fundings): readonly Money[] => funding.flatMap(({ amount }) => amount ?? []);

interface AmountProps {
  readonly money: Money | null;
  /** What fills the whole width, by its currency. */
  readonly greatest: ReadonlyMap<string, number>;
  readonly status?: keyof typeof barClasses;
}

/** An amount, with a bar that compares it with the others. */
function Amount({ money, greatest, status = 'GRANTED' }: AmountProps) {
  const { formats } = useView();
  if (money === null) return <td />;
  const { amount, currency } = money;
  const share = (100 * amount) / Math.max(1, greatest.get(currency) ?? 1);
  return (
    <td class="amount">
      {formats.money(amount, currency)}
      <svg class={barClasses[status]} width="100%" height="8" aria-hidden="true">
        <rect width={`${share}%`} height="8" rx="2" />
      </svg>
    </td>
  );
}

/** Where the money comes from: a table whose bars compare the amounts with each other and with the budget. */
export function Funding({ funding, budget }: FundingProps) {
  const { texts, formats } = useView();
  if (funding.length === 0 && budget === null) return null;
  const amounts = [...amountsOf(funding), ...(budget ? [budget] : [])];
  const greatest = new Map(sums(amounts, Math.max).map(({ currency, amount }) => [currency, amount]));
  const granted = amountsOf(funding.filter(({ status }) => status === 'GRANTED'));
  const totals: readonly (readonly [string, Money])[] = [
    ...(granted.length > 1 ? sums(granted, add).map((sum) => [texts.project.granted, sum] as const) : []),
    ...(budget ? [[texts.project.budget, budget] as const] : []),
  ];
  return (
    <Section id="foerderung" title={texts.project.funding}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard */}
      <section class="table-frame" aria-label={texts.project.fundingTable} tabIndex={0}>
        <table class="funding">
          <thead>
            <tr>
              <th scope="col">{texts.project.programme}</th>
              <th scope="col">{texts.project.amount}</th>
              <th scope="col">{texts.project.fundingStatus}</th>
              <th scope="col">{texts.project.period}</th>
            </tr>
          </thead>
          <tbody>
            {funding.map(({ programme, funder, status, amount, start, end, reference }) => (
              <tr key={`${programme} ${funder} ${reference}`}>
                <td>
                  {programme}
                  <span class="card__muted facts__line">{[funder, reference].filter(Boolean).join(', ')}</span>
                </td>
                <Amount money={amount} greatest={greatest} status={status} />
                <td>{texts.values.FundingStatus[status]}</td>
                <td>{rangeText({ start, end }, texts, formats)}</td>
              </tr>
            ))}
          </tbody>
          {totals.length > 0 && (
            <tfoot>
              {totals.map(([name, money]) => (
                <tr key={`${name} ${money.currency}`}>
                  <th scope="row">{name}</th>
                  <Amount money={money} greatest={greatest} />
                  <td colSpan={2} />
                </tr>
              ))}
            </tfoot>
          )}
        </table>
      </section>
    </Section>
  );
}
