import { Group, Select } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { type FactKey, factCatalogue, factKeys } from '@silverguard/shared/facts/catalogue'
import { generalWords } from '../../words/general.ts'
import { importWords } from '../../words/importing.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { useMe } from '../access/me.tsx'
import type { DraftProblems, MappingDraft } from './mapping-draft.ts'
import classes from './whole-file-choices.module.css'

type Props = { draft: MappingDraft; problems: DraftProblems; change: (part: Partial<MappingDraft>) => void }
const offered: readonly FactKey[] = ['registration', 'operating']

/** What holds for the file as a whole: its day, where unknown townships go, what it states of every row. */
export const WholeFileChoices = ({ draft, problems, change }: Props) => {
  const words = useWords(importWords)
  const { yes, no } = useWords(generalWords)
  const inWords = useText()
  const { today, townships } = useInstallation()
  const { division: scope } = useMe()
  const others = factKeys.filter((key) => !offered.includes(key) && draft.states[key] !== undefined)
  const notStated = { value: '', label: words.notStated }
  return (
    <Group align="flex-start" gap="md">
      <DateInput
        label={words.day}
        description={words.dayHint}
        w={210}
        withAsterisk
        maxDate={today}
        value={draft.day}
        onChange={(day) => change({ day })}
        error={problems.day && words.dayNeeded}
      />
      <Select
        label={words.division}
        description={words.divisionHint}
        w={230}
        withAsterisk
        allowDeselect={false}
        data={[scope, ...townships.filter(({ code }) => code !== scope.code)].map(({ code, name }) => ({ value: code, label: name }))}
        value={draft.division}
        onChange={(division) => change({ division })}
        error={problems.division && words.divisionNeeded}
      />
      <fieldset className={classes.states}>
        <legend>{words.states}</legend>
        <p>{words.statesHint}</p>
        <Group gap="sm">
          <Select
            w={190}
            label={inWords(factCatalogue.registration.label)}
            allowDeselect={false}
            data={[notStated, ...factCatalogue.registration.choices.map(({ value, label }) => ({ value, label: inWords(label) }))]}
            value={draft.states.registration ?? ''}
            onChange={(chosen) => {
              const registration = factCatalogue.registration.choices.find(({ value }) => value === chosen)?.value
              change({ states: { ...draft.states, registration } })
            }}
          />
          <Select
            w={190}
            label={inWords(factCatalogue.operating.heading)}
            allowDeselect={false}
            data={[notStated, { value: 'yes', label: yes }, { value: 'no', label: no }]}
            value={draft.states.operating === undefined ? '' : draft.states.operating ? 'yes' : 'no'}
            onChange={(chosen) => change({ states: { ...draft.states, operating: chosen ? chosen === 'yes' : undefined } })}
          />
        </Group>
        {others.length > 0 && <p>{words.alsoStated(others.map((key) => inWords(factCatalogue[key].label)).join('、'))}</p>}
      </fieldset>
    </Group>
  )
}
