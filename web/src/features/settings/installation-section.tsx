import { settingsWords } from '../../words/settings.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import classes from './settings.module.css'
import { SettingsSection } from './settings-section.tsx'

/** What this installation is: where it works, on which database, in which version. */
export const InstallationSection = () => {
  const words = useWords(settingsWords)
  const { district, townships, embedded, fictional, ruleSet, version, today } = useInstallation()
  const facts = [
    [words.district, district.name],
    [words.divisionCode, district.code],
    [words.townships, words.townshipCount(townships.length)],
    [words.data, fictional ? words.fictional : words.real],
    [words.database, embedded ? words.embedded : words.server],
    [words.ruleSet, ruleSet],
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
