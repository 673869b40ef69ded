import { NumberInput } from '@mantine/core'
import type { RuleSetSummary } from '@silverguard/shared/risk/contract'
import { parameterCatalogue } from '@silverguard/shared/risk/parameters'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { useText } from '../../words/language.tsx'
import { draftWords, versionWords } from '../../words/rules.ts'
import { useWords } from '../../words/use-words.ts'
import { QuotedClause } from './quoted-clause.tsx'
import classes from './rules.module.css'
import type { DraftEditing } from './use-draft-editing.ts'
import { parameterKeys } from './version-differences.ts'

const isAboveNought = (value: number | string | undefined) => typeof value === 'number' && value > 0

/** The numbers of a draft, each with the present one beside it and the clause that sets it; only those that its plan has. */
export const DraftParameters = ({ editing: { typed, set }, present }: { editing: DraftEditing; present: RuleSetSummary }) => {
  const words = useWords(draftWords)
  const { none } = useWords(versionWords)
  const inWords = useText()
  const held = parameterKeys.filter((key) => typed.parameters[key] !== undefined)
  return (
    <section>
      <div className={classes.head}>
        <h2>{words.parameters}</h2>
      </div>
      <TableRegion label={words.parametersTable}>
        <table className={`${table.table} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">{words.parameter}</th>
              <th scope="col" data-numeric="">
                {words.present}
              </th>
              <th scope="col">{words.drafted}</th>
              <th scope="col">{words.clause}</th>
            </tr>
          </thead>
          <tbody>
            {held.map((key) => {
              const { label, unit, cites } = parameterCatalogue[key]
              const now = present.parameters[key]
              return (
                <tr key={key}>
                  <th scope="row">{inWords(label)}</th>
                  <td data-numeric="">{now === undefined ? none : `${now} ${inWords(unit)}`}</td>
                  <td>
                    <NumberInput
                      size="xs"
                      w={130}
                      aria-label={inWords(label)}
                      suffix={` ${inWords(unit)}`}
                      allowNegative={false}
                      decimalScale={2}
                      hideControls
                      value={typed.parameters[key] ?? ''}
                      onChange={(value) => set({ parameters: { ...typed.parameters, [key]: value } })}
                      error={!isAboveNought(typed.parameters[key]) && words.positive}
                    />
                  </td>
                  <td>
                    <QuotedClause clause={cites} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableRegion>
    </section>
  )
}
