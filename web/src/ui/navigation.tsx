import { IconAdjustments, IconBuilding, IconClipboardList, IconGavel, IconHome, IconUser } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { shellWords } from '../words/shell.ts'
import { useWords } from '../words/use-words.ts'
import classes from './shell.module.css'

type Place = { to: '/' | '/institutions' | '/control-list' | '/rules' | '/settings' | '/me'; label: string; icon: typeof IconHome }

const Places = ({ places }: { places: readonly Place[] }) => (
  <ul className={classes.links}>
    {places.map(({ to, label, icon: Icon }) => (
      <li key={to}>
        <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
          <Icon size={18} stroke={1.6} aria-hidden="true" />
          {label}
        </Link>
      </li>
    ))}
  </ul>
)

/** The left navigation of a desk. */
export const SideNavigation = () => {
  const words = useWords(shellWords)
  return (
    <nav aria-label={words.navigation}>
      <Places
        places={[
          { to: '/', label: words.today, icon: IconHome },
          { to: '/institutions', label: words.institutions, icon: IconBuilding },
          { to: '/control-list', label: words.controlList, icon: IconClipboardList },
          { to: '/rules', label: words.rules, icon: IconGavel },
          { to: '/settings', label: words.settings, icon: IconAdjustments },
        ]}
      />
    </nav>
  )
}

/** The bottom bar of a phone. */
export const BottomNavigation = () => {
  const words = useWords(shellWords)
  return (
    <nav className={classes.bottom} aria-label={words.navigation}>
      <Places
        places={[
          { to: '/', label: words.today, icon: IconHome },
          { to: '/institutions', label: words.institutions, icon: IconBuilding },
          { to: '/control-list', label: words.controlListShort, icon: IconClipboardList },
          { to: '/me', label: words.mine, icon: IconUser },
        ]}
      />
    </nav>
  )
}
