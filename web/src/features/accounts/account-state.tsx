import type { Account } from '@silverguard/shared/accounts/contract'
import { accountsWords } from '../../words/accounts.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './accounts.module.css'

/** Whether the account is in use, and what stands in the way of signing in. */
export const AccountState = ({ account }: { account: Account }) => {
  const words = useWords(accountsWords)
  return (
    <>
      {account.active ? words.active : <strong>{words.inactive}</strong>}
      {account.active && account.mustChangePassword && <span className={classes.note}>{words.mustChange}</span>}
      {account.slowedDown && <span className={classes.note}>{words.slowedDown}</span>}
    </>
  )
}
