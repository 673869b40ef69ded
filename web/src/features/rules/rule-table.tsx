import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import { type Level, levelWords } from '@silverguard/shared/risk/vocabulary'
import { conditionWords } from '@silverguard/shared/risk/wording'
import { LevelBadge } from '../../ui/level-badge.tsx'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { useText } from '../../words/language.tsx'
import { rulesWords } from '../../words/rules.ts'
import { useWords } from '../../words/use-words.ts'
import { QuotedClause } from './quoted-clause.tsx'
import classes from './rules.module.css'

/** The rules of one level in the plan's order: what they say, what is computed, where it stands. */
export const RuleTable = ({ ruleSet, level }: { ruleSet: RuleSet; level: Level }) => {
  const words = useWords(rulesWords)
  const inWords = useText()
  const rules = ruleSet.rules.filter((rule) => rule.level === level)
  const ended = rules.filter((rule) => rule.ended !== undefined).length
  const name = inWords(levelWords[level])
  return (
    <section>
      <div className={classes.head}>
        <h2>
          <LevelBadge standing={level} />
        </h2>
        <span>
          {words.count(rules.length)}
          {ended > 0 && ` · ${words.countEnded(ended)}`}
        </span>
      </div>
      <TableRegion label={words.table(name)}>
        <table className={`${table.table} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">{words.rule}</th>
              <th scope="col">{words.circumstance}</th>
              <th scope="col">{words.condition}</th>
              <th scope="col">{words.clause}</th>
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <tr key={rule.id} className={rule.ended && classes.ended}>
                <td data-tight="">
                  {rule.id}
                  {rule.ended && <span className={classes.endedTag}>{words.ended}</span>}
                </td>
                <th scope="row">
                  {rule.ended ? <s>{inWords(rule.title)}</s> : inWords(rule.title)}
                  {rule.ended && <span className={classes.note}>{words.endedOn(rule.ended.on, rule.ended.reason)}</span>}
                  {rule.takesOver && <span className={classes.note}>{words.takesOver(rule.takesOver)}</span>}
                </th>
                <td>{inWords(conditionWords(rule.when, ruleSet))}</td>
                <td>
                  <QuotedClause clause={rule.cites} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  )
}
