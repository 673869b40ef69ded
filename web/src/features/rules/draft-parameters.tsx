import { NumberInput } from '@mantine/core'
import { Parameters, type RuleSetSummary } from '@silverguard/shared/risk/contract'
import { parameterCatalogue } from '@silverguard/shared/risk/parameters'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { useText } from '../../words/language.tsx'
import { draftWords, versionWords } from '../../words/rules.ts'
import { useWords } from '../../words/use-words.ts'
import { QuotedClause } from './quoted-clause.tsx'
import classes from './rules.module.css'
import type { DraftEditing } from './use-draft-editing.ts'
import { type ParameterKey, parameterKeys } from './version-differences.ts'

/** What is counted is a whole number; the others are measured. */
const counts: readonly ParameterKey[] = ['rapidBranches3y', 'frequentChanges3y']

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
              const isCount = counts.includes(key)
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
                      decimalScale={isCount ? 0 : 2}
                      hideControls
                      value={typed.parameters[key] ?? ''}
                      onChange={(value) => set({ parameters: { ...typed.parameters, [key]: value } })}
                      error={!Parameters.shape[key].safeParse(typed.parameters[key]).success && (isCount ? words.count : words.measure)}
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
