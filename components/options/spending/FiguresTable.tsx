import { OutsideText } from '../../shared/controls/OutsideText.tsx';
import { useText } from '../../shared/use-text.ts';

interface Props {
  head: string;
  rows: readonly { key: string; label: string; value: string }[];
}

export function FiguresTable({ head, rows }: Props) {
  const { t } = useText();
  return (
    <details className="figures">
      <summary>{t('options.spending.asTable')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className="amount">
              {t('options.spending.spent')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, value }) => (
            <tr key={key}>
              <th scope="row">
                <OutsideText>{label}</OutsideText>
              </th>
              <td className="amount tabular">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
