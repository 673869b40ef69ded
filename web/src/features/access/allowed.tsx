import type { Permission } from '@silverguard/shared/permissions/contract'
import { Link, Outlet, useMatches } from '@tanstack/react-router'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { generalWords } from '../../words/general.ts'
import { shellWords } from '../../words/shell.ts'
import { useWords } from '../../words/use-words.ts'
import { useMe } from './me.tsx'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Who lacks this permission is told so in place of the page. */
    needs?: Permission
  }
}

const NotAllowed = () => {
  const words = useWords(shellWords)
  const general = useWords(generalWords)
  return (
    <>
      <PageHead title={words.notAllowed} />
      <EmptyState title={words.notAllowedHint}>
        <Link to="/">{general.toToday}</Link>
      </EmptyState>
    </>
  )
}

/** The page of the address, or in its place that it is not for the duties of the person signed in. */
export const AllowedOutlet = () => {
  const { permissions } = useMe()
  const needs = useMatches({ select: (matches) => matches.at(-1)?.staticData.needs })
  return needs === undefined || permissions.includes(needs) ? <Outlet /> : <NotAllowed />
}

/** The frame judges the pages within it, so that it stands around its answer; pages for paper have none. */
export const AllowedOutsideFrame = () => {
  const isInFrame = useMatches({ select: (matches) => matches.some(({ routeId }) => routeId === '/shell') })
  return isInFrame ? <Outlet /> : <AllowedOutlet />
}
