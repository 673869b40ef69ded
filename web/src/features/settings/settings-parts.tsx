import type { Permission } from '@silverguard/shared/permissions/contract'
import { Link } from '@tanstack/react-router'
import { settingsWords } from '../../words/settings.ts'
import { useWords } from '../../words/use-words.ts'
import { useMe } from '../access/me.tsx'
import classes from './settings.module.css'

type Part = { to: '/settings' | '/settings/accounts' | '/settings/sign-in' | '/settings/divisions' | '/settings/handling'; label: string; needs: Permission }

/** The ways between the parts of the settings, as far as they are open. */
export const SettingsParts = () => {
  const words = useWords(settingsWords)
  const { permissions } = useMe()
  const parts: Part[] = [
    { to: '/settings', label: words.general, needs: 'settings.edit' },
    { to: '/settings/accounts', label: words.accounts, needs: 'account.read' },
    { to: '/settings/sign-in', label: words.signIn, needs: 'settings.edit' },
    { to: '/settings/divisions', label: words.divisions, needs: 'settings.edit' },
    { to: '/settings/handling', label: words.handling, needs: 'settings.edit' },
  ]
  return (
    <nav aria-label={words.parts}>
      <ul className={classes.parts}>
        {parts
          .filter(({ needs }) => permissions.includes(needs))
          .map(({ to, label }) => (
            <li key={to}>
              <Link to={to} activeOptions={{ exact: true, includeSearch: false }}>
                {label}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  )
}
