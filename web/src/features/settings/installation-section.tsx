import { sources } from '@silverguard/shared/law/sources'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useText } from '../../words/language.tsx'
import { settingsWords } from '../../words/settings.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import classes from './settings.module.css'
import { SettingsSection } from './settings-section.tsx'

/** What this installation is: where it works, on which database, in which version, by which rules. */
export const InstallationSection = () => {
  const words = useWords(settingsWords)
  const inWords = useText()
  const { district, townships, embedded, fictional, profile, ruleSet, version, today } = useInstallation()
  const facts = [
    [words.district, district.name],
    [words.divisionCode, district.code],
    [words.townships, words.townshipCount(townships.length)],
    [words.data, fictional ? words.fictional : words.real],
    [words.database, embedded ? words.embedded : words.server],
    [words.plan, inWords(sources[profile])],
    [
      words.ruleSet,
      <Fragment key="rules">
        {ruleSet} · <Link to="/rules">{words.toRules}</Link>
      </Fragment>,
    ],
    [words.today, today],
    [words.version, version],
  ] as const
  return (
    <SettingsSection title={words.installation}>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label} className={classes.fact}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </SettingsSection>
  )
}
