import type { Front } from '@silverguard/shared/accounts/contract'
import { roleWords } from '@silverguard/shared/permissions/contract'
import { useText } from '../../words/language.tsx'
import { signingInWords } from '../../words/signing-in.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './signing-in.module.css'

type Demo = NonNullable<Front['demo']>

/** Accounts to try; pressing one fills it in. */
export const DemoAccounts = ({ demo, choose }: { demo: Demo; choose: (given: { signInName: string; password: string }) => void }) => {
  const words = useWords(signingInWords)
  const inWords = useText()
  return (
    <section className={classes.demo} aria-label={words.demoAccounts}>
      <h2>{words.demo}</h2>
      <p>{words.demoHint}</p>
      <ul>
        {demo.accounts.map(({ signInName, person, roles, division }) => (
          <li key={signInName}>
            <button type="button" onClick={() => choose({ signInName, password: demo.password })}>
              <strong>{roles.map((role) => inWords(roleWords[role])).join(' · ')}</strong>
              <span>{person}</span>
              <span>{division}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
