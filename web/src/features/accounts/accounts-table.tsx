import type { Account } from '@silverguard/shared/accounts/contract'
import { roleWords } from '@silverguard/shared/permissions/contract'
import type { ReactNode } from 'react'
import cards from '../../ui/cards.module.css'
import { instantWords } from '../../ui/figures.ts'
import { useOnPhone } from '../../ui/on-phone.ts'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { accountsWords } from '../../words/accounts.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { AccountState } from './account-state.tsx'

type Props = { rows: readonly Account[]; actions: (account: Account) => ReactNode }

/** Accounts in a table; a card each on a phone. */
export const AccountsTable = ({ rows, actions }: Props) => {
  const words = useWords(accountsWords)
  const inWords = useText()
  const rolesOf = ({ roles }: Account) => roles.map((role) => inWords(roleWords[role])).join(' · ')
  const signedIn = ({ lastSignedInAt }: Account) => (lastSignedInAt ? instantWords(lastSignedInAt) : words.never)
  if (useOnPhone())
    return (
      <ul className={cards.cards} aria-label={words.table}>
        {rows.map((account) => (
          <li key={account.id} className={cards.card}>
            <div className={cards.top}>
              <strong>{account.person}</strong>
              <span>
                <AccountState account={account} />
              </span>
            </div>
            <div className={cards.line}>
              {account.signInName} · {rolesOf(account)} · {account.division.name}
            </div>
            <div className={cards.line}>
              {words.lastSignedInAt} {signedIn(account)}
            </div>
            {actions(account)}
          </li>
        ))}
      </ul>
    )
  return (
    <TableRegion label={words.table} fill>
      <table className={table.table}>
        <thead>
          <tr>
            {(['person', 'signInName', 'roles', 'division', 'state', 'secondFactor', 'lastSignedInAt', 'act'] as const).map((heading) => (
              <th key={heading} scope="col">
                {words[heading]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((account) => (
            <tr key={account.id}>
              <th scope="row" data-tight="">
                {account.person}
              </th>
              <td>{account.signInName}</td>
              <td>{rolesOf(account)}</td>
              <td title={account.division.code}>{account.division.name}</td>
              <td>
                <AccountState account={account} />
              </td>
              <td data-tight="">{account.secondFactor ? words.used : words.notUsed}</td>
              <td data-tight="">{signedIn(account)}</td>
              <td>{actions(account)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
