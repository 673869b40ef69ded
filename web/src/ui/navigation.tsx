import type { Permission } from '@silverguard/shared/permissions/contract'
import {
  IconAdjustments,
  IconBell,
  IconBuilding,
  IconClipboardList,
  IconFileImport,
  IconGavel,
  IconHistory,
  IconHome,
  IconListCheck,
  IconScale,
  IconUser,
  IconWalk,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useMe } from '../features/access/me.tsx'
import { NoticesMark } from '../features/notices/notices-mark.tsx'
import type { Words } from '../words/dictionary.ts'
import { shellWords } from '../words/shell.ts'
import { useWords } from '../words/use-words.ts'
import classes from './shell.module.css'

type Address =
  | '/'
  | '/institutions'
  | '/screenings'
  | '/judgement'
  | '/imports'
  | '/control-list'
  | '/handling'
  | '/notices'
  | '/rules'
  | '/trail'
  | '/settings'
  | '/settings/accounts'
  | '/me'
type Place = { to: Address; label: string; icon: typeof IconHome; needs?: Permission }

/** Without it there is no count, and the page stands all the same. */
const OutboxBadge = lazy(() => import('../features/outbox/outbox-badge.tsx').catch(() => ({ default: () => null })))

/** Where unread notices are counted: beside the way to them, and on a phone beside 我的, through which they are reached. */
const marked: readonly Address[] = ['/notices', '/me']

const Places = ({ places }: { places: readonly Place[] }) => (
  <ul className={classes.links}>
    {places.map(({ to, label, icon: Icon }) => (
      <li key={to}>
        <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
          <Icon size={18} stroke={1.6} aria-hidden="true" />
          {label}
          {to === '/screenings' && (
            <Suspense>
              <OutboxBadge />
            </Suspense>
          )}
          {marked.includes(to) && <NoticesMark />}
        </Link>
      </li>
    ))}
  </ul>
)

/** Every place in its order; of two ways to the settings the first that is open. */
const placesOf = (words: Words<typeof shellWords>, permissions: readonly Permission[]): Place[] => {
  const all: Place[] = [
    { to: '/', label: words.today, icon: IconHome },
    { to: '/institutions', label: words.institutions, icon: IconBuilding, needs: 'institution.read' },
    { to: '/screenings', label: words.screenings, icon: IconWalk, needs: 'screening.read' },
    { to: '/judgement', label: words.judgement, icon: IconScale, needs: 'determination.read' },
    { to: '/control-list', label: words.controlList, icon: IconClipboardList, needs: 'list.read' },
    { to: '/handling', label: words.handling, icon: IconListCheck, needs: 'handling.read' },
    { to: '/notices', label: words.notices, icon: IconBell, needs: 'handling.read' },
    { to: '/imports', label: words.imports, icon: IconFileImport, needs: 'import.run' },
    { to: '/rules', label: words.rules, icon: IconGavel, needs: 'rules.read' },
    { to: '/trail', label: words.trail, icon: IconHistory, needs: 'trail.read' },
    permissions.includes('settings.edit')
      ? { to: '/settings', label: words.settings, icon: IconAdjustments, needs: 'settings.edit' }
      : { to: '/settings/accounts', label: words.settings, icon: IconAdjustments, needs: 'account.read' },
  ]
  return all.filter(({ needs }) => needs === undefined || permissions.includes(needs))
}

/** What the person signed in may go to. */
const usePlaces = (): Place[] => placesOf(useWords(shellWords), useMe().permissions)

/** The left navigation of a desk; imports are reached from the register. */
export const SideNavigation = () => (
  <nav aria-label={useWords(shellWords).navigation}>
    <Places places={usePlaces().filter(({ to }) => to !== '/imports')} />
  </nav>
)

/** Who screens nothing and only looks, the auditor, has the trail in the place of screening. */
const onBarBy = (permissions: readonly Permission[]): readonly Address[] => [
  '/',
  '/institutions',
  permissions.includes('trail.read') && !permissions.includes('screening.record') ? '/trail' : '/screenings',
]

/** The bottom bar of a phone: at most four, the last of them 我的, which leads to the rest. */
export const BottomNavigation = () => {
  const words = useWords(shellWords)
  const onBar = onBarBy(useMe().permissions)
  const places = usePlaces().filter(({ to }) => onBar.includes(to))
  return (
    <nav className={classes.bottom} aria-label={words.navigation}>
      <Places places={[...places, { to: '/me', label: words.mine, icon: IconUser }]} />
    </nav>
  )
}

/** On a phone, the places that the bar leaves out. */
export const FurtherPlaces = () => {
  const onBar = onBarBy(useMe().permissions)
  return (
    <ul className={classes.further}>
      {usePlaces()
        .filter(({ to }) => !onBar.includes(to))
        .map(({ to, label }) => (
          <li key={to}>
            <Link to={to}>{label}</Link> {marked.includes(to) && <NoticesMark />}
          </li>
        ))}
    </ul>
  )
}
