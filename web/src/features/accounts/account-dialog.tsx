import type { Account } from '@silverguard/shared/accounts/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { Dialog } from '../../ui/dialog.tsx'
import { accountsWords } from '../../words/accounts.ts'
import type { Words } from '../../words/dictionary.ts'
import { generalWords } from '../../words/general.ts'
import { useWords } from '../../words/use-words.ts'
import type { AccountAct } from './account-actions.tsx'
import { accountsKey } from './accounts-query.ts'
import { CreateAccount } from './create-account.tsx'
import { EditAccount } from './edit-account.tsx'
import { type HandedOut, OneTimePassword } from './one-time-password.tsx'
import { RecoverAccount } from './recover-account.tsx'
import { SwitchAccount } from './switch-account.tsx'

/** What is being done, and to which account. */
export type AccountTask = { act: 'create' } | { act: AccountAct; account: Account }

const titleOf = (task: AccountTask, words: Words<typeof accountsWords>): string => {
  if (task.act === 'create') return words.createTitle
  const { person, active } = task.account
  if (task.act === 'edit') return words.editTitle(person)
  if (task.act === 'recover') return words.recoverTitle(person)
  return active ? words.deactivateTitle(person) : words.activateTitle(person)
}

/** The one dialog over the list of accounts. A one-time password in it is not closed by a click beside it. */
export const AccountDialog = ({ task, close }: { task: AccountTask | undefined; close: () => void }) => {
  const words = useWords(accountsWords)
  const general = useWords(generalWords)
  const client = useQueryClient()
  const [handedOut, setHandedOut] = useState<HandedOut>()
  const refresh = useCallback(() => void client.invalidateQueries({ queryKey: accountsKey }), [client])
  const end = () => {
    setHandedOut(undefined)
    close()
  }
  const done = () => {
    refresh()
    end()
  }
  const made = (given: HandedOut) => {
    refresh()
    setHandedOut(given)
  }
  if (!task) return null
  return (
    <Dialog
      onClose={end}
      title={handedOut ? words.passwordTitle(handedOut.account.person) : titleOf(task, words)}
      closeOnClickOutside={false}
      closeOnEscape={!handedOut}
      withCloseButton={!handedOut}
      closeButtonProps={{ 'aria-label': general.cancel }}
    >
      {handedOut ? (
        <OneTimePassword of={handedOut} close={end} />
      ) : task.act === 'create' ? (
        <CreateAccount made={made} cancel={end} />
      ) : task.act === 'edit' ? (
        <EditAccount account={task.account} done={done} stale={refresh} cancel={end} />
      ) : task.act === 'recover' ? (
        <RecoverAccount account={task.account} made={made} stale={refresh} cancel={end} />
      ) : (
        <SwitchAccount account={task.account} done={done} stale={refresh} cancel={end} />
      )}
    </Dialog>
  )
}
