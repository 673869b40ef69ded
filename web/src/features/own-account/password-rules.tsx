import { greatestPasswordLength, leastPasswordLength } from '@silverguard/shared/accounts/contract'
import { IconCheck, IconPoint, IconX } from '@tabler/icons-react'
import { ownAccountWords } from '../../words/own-account.ts'
import { useWords } from '../../words/use-words.ts'
import { useMe } from '../access/me.tsx'
import classes from './own-account.module.css'

const rules = ['ruleLength', 'ruleName', 'ruleOther', 'ruleGuess'] as const
type Standing = 'met' | 'notMet' | 'open'

/** How a new password stands by each rule; what is guessed easily or was used before only the server can say. */
const judge = (wanted: string, present: string, signInName: string): Record<(typeof rules)[number], Standing> => {
  const stands = (holds: boolean): Standing => (wanted === '' ? 'open' : holds ? 'met' : 'notMet')
  const length = wanted.normalize('NFKC').trim().length
  return {
    ruleLength: stands(length >= leastPasswordLength && wanted.length <= greatestPasswordLength),
    ruleName: stands(!wanted.toLowerCase().includes(signInName)),
    ruleOther: wanted === present ? stands(false) : 'open',
    ruleGuess: 'open',
  }
}

const icons = { met: IconCheck, notMet: IconX, open: IconPoint }

/** The rules for a new password, said beforehand and checked as one types. */
export const PasswordRules = ({ id, wanted, present }: { id: string; wanted: string; present: string }) => {
  const words = useWords(ownAccountWords)
  const standings = judge(wanted, present, useMe().signInName)
  return (
    <div id={id} className={classes.rules}>
      <p>{words.rules}</p>
      <ul>
        {rules.map((rule) => {
          const standing = standings[rule]
          const Icon = icons[standing]
          return (
            <li key={rule} data-standing={standing}>
              <Icon size={15} aria-hidden="true" />
              <span>
                {words[rule]}
                {standing !== 'open' && <span className="visually-hidden">{words[standing]}</span>}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
