import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../features/access/me.tsx'
import { AccountActions } from '../features/accounts/account-actions.tsx'
import { AccountDialog, type AccountTask } from '../features/accounts/account-dialog.tsx'
import { AccountFilters } from '../features/accounts/account-filters.tsx'
import { accountsPage, placeOf } from '../features/accounts/accounts-query.ts'
import { AccountsTable } from '../features/accounts/accounts-table.tsx'
import type { AccountsSearch } from '../features/accounts/search.ts'
import { SettingsParts } from '../features/settings/settings-parts.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { NumberedPages } from '../ui/numbered-pages.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { accountsWords } from '../words/accounts.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/shell/settings/accounts')

/** Who may come in, with which duties, and the way to change that. */
export const AccountsPage = () => {
  const words = useWords(accountsWords)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const mayEdit = useMay('account.edit')
  const query = useQuery(accountsPage(search))
  const [task, setTask] = useState<AccountTask>()
  const change = (to: Partial<AccountsSearch>) => void navigate({ search: (before) => ({ ...before, page: undefined, ...to }), replace: true })
  return (
    <Stack gap={8} aria-busy={query.isPlaceholderData}>
      <PageHead title={words.title} total={query.data?.total}>
        {mayEdit && <Button onClick={() => setTask({ act: 'create' })}>{words.add}</Button>}
      </PageHead>
      <SettingsParts />
      <AccountFilters search={search} change={change} />
      <Loaded query={query}>
        {({ rows, total }) =>
          total === 0 ? (
            <EmptyState title={words.nothing} hint={words.nothingHint} />
          ) : (
            <>
              <AccountsTable rows={rows} actions={(account) => <AccountActions account={account} begin={(act, of) => setTask({ act, account: of })} />} />
              <NumberedPages {...placeOf(search)} total={total} go={change} />
            </>
          )
        }
      </Loaded>
      <AccountDialog task={task} close={() => setTask(undefined)} />
    </Stack>
  )
}
