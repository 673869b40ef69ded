import { parameterCatalogue } from '@silverguard/shared/risk/parameters'
import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { useText } from '../../words/language.tsx'
import { rulesWords } from '../../words/rules.ts'
import { useWords } from '../../words/use-words.ts'
import { QuotedClause } from './quoted-clause.tsx'
import classes from './rules.module.css'

const keys = ['largePrepaymentMultiple', 'longPrepaymentMonths', 'rapidBranches3y', 'frequentChanges3y'] as const

/** The numbers that the rules use, each with the clause that sets it. */
export const ParameterTable = ({ ruleSet }: { ruleSet: RuleSet }) => {
  const words = useWords(rulesWords)
  const inWords = useText()
  const held = keys.filter((key) => ruleSet.parameters[key] !== undefined)
  return (
    <section>
      <div className={classes.head}>
        <h2>{words.parameters}</h2>
      </div>
      <TableRegion label={words.parameters}>
        <table className={`${table.table} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">{words.parameter}</th>
              <th scope="col" data-numeric="">
                {words.value}
              </th>
              <th scope="col">{words.clause}</th>
            </tr>
          </thead>
          <tbody>
            {held.map((key) => (
              <tr key={key}>
                <th scope="row">{inWords(parameterCatalogue[key].label)}</th>
                <td data-numeric="">
                  {ruleSet.parameters[key]} {inWords(parameterCatalogue[key].unit)}
                </td>
                <td>
                  <QuotedClause clause={parameterCatalogue[key].cites} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  )
}
