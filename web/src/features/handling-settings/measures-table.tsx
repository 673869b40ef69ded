import { type MeasureCode, measureCodes } from '@silverguard/shared/handling/measures'
import cards from '../../ui/cards.module.css'
import { useOnPhone } from '../../ui/on-phone.ts'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { handlingSettingsWords } from '../../words/handling-settings.ts'
import { useWords } from '../../words/use-words.ts'
import { MeasureDays, MeasureLevel, type MeasureProps, MeasureTitle, MeasureUnit } from './measure-fields.tsx'

type Props = { of: (code: MeasureCode) => MeasureProps }

/** All measures with the working days and the unit of each; cards on a phone. */
export const MeasuresTable = ({ of }: Props) => {
  const words = useWords(handlingSettingsWords)
  const onPhone = useOnPhone()
  if (onPhone)
    return (
      <ul className={cards.cards} aria-label={words.measuresTable}>
        {measureCodes.map((code) => (
          <li key={code} className={cards.card}>
            <div className={cards.top}>
              <strong>{code}</strong>
              <MeasureLevel code={code} />
            </div>
            <div>
              <MeasureTitle code={code} />
            </div>
            <div className={cards.top}>
              <MeasureUnit {...of(code)} labelled />
              <MeasureDays {...of(code)} labelled />
            </div>
          </li>
        ))}
      </ul>
    )
  return (
    <TableRegion label={words.measuresTable}>
      <table className={table.table}>
        <thead>
          <tr>
            {[words.code, words.measure, words.level, words.unit, words.days].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measureCodes.map((code) => (
            <tr key={code}>
              <td data-tight="">{code}</td>
              <th scope="row">
                <MeasureTitle code={code} />
              </th>
              <td data-tight="">
                <MeasureLevel code={code} />
              </td>
              <td>
                <MeasureUnit {...of(code)} />
              </td>
              <td>
                <MeasureDays {...of(code)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
