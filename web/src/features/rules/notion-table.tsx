import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import { conditionWords } from '@silverguard/shared/risk/wording'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { useText } from '../../words/language.tsx'
import { rulesWords } from '../../words/rules.ts'
import { useWords } from '../../words/use-words.ts'
import { QuotedClause } from './quoted-clause.tsx'
import classes from './rules.module.css'

/** Conditions with a name that several rules share, such as 大额预付费. */
export const NotionTable = ({ ruleSet }: { ruleSet: RuleSet }) => {
  const words = useWords(rulesWords)
  const inWords = useText()
  return (
    <section>
      <div className={classes.head}>
        <h2>{words.notions}</h2>
      </div>
      <TableRegion label={words.notions}>
        <table className={`${table.table} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">{words.notion}</th>
              <th scope="col">{words.condition}</th>
              <th scope="col">{words.clause}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(ruleSet.notions).map(([key, notion]) => (
              <tr key={key}>
                <th scope="row">{inWords(notion.title)}</th>
                <td>{inWords(conditionWords(notion.when, ruleSet))}</td>
                <td>
                  {notion.cites.map((clause) => (
                    <QuotedClause key={clause.words} clause={clause} />
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  )
}
