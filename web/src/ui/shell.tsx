import { Link } from '@tanstack/react-router'
import { AllowedOutlet } from '../features/access/allowed.tsx'
import { useInstallation } from '../features/access/installation.tsx'
import { useMe } from '../features/access/me.tsx'
import { SignOutButton } from '../features/access/sign-out.tsx'
import { StatusLines } from '../features/outbox/status-lines.tsx'
import { shellWords } from '../words/shell.ts'
import { useWords } from '../words/use-words.ts'
import { useFocusOnArrival } from './focus-on-arrival.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { BottomNavigation, SideNavigation } from './navigation.tsx'
import classes from './shell.module.css'

/** The frame of every page but those for paper. */
export const Shell = () => {
  const words = useWords(shellWords)
  const { version, fictional } = useInstallation()
  const { person, division } = useMe()
  useFocusOnArrival()
  return (
    <>
      <a className={classes.skip} href="#main">
        {words.skip}
      </a>
      <div className={classes.shell}>
        <header className={classes.side}>
          <Link to="/" className={classes.brand}>
            <img src="/shield.svg" alt="" width="22" height="22" />
            {words.product}
          </Link>
          <p className={classes.line}>{words.productLine}</p>
          <SideNavigation />
          <div className={classes.foot}>
            <span>{division.name}</span>
            <Link to="/me">
              {words.mine}: {person}
            </Link>
            <SignOutButton fullWidth />
            <LanguageSwitch />
            <span>{words.version(version)}</span>
          </div>
        </header>
        <div className={classes.column}>
          <StatusLines />
          {fictional && <p className={classes.fictional}>{words.fictional}</p>}
          <main className={classes.main} id="main" tabIndex={-1}>
            <AllowedOutlet />
          </main>
        </div>
      </div>
      <BottomNavigation />
    </>
  )
}
