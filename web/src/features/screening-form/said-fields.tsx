import { NativeSelect, TextInput } from '@mantine/core'
import { type ScreeningSource, screeningSources } from '@silverguard/shared/facts/contract'
import { sourceWords } from '@silverguard/shared/screenings/vocabulary'
import { FilesField } from '../../ui/files-field.tsx'
import { useText } from '../../words/language.tsx'
import { screeningFormWords } from '../../words/screening-form.ts'
import { useWords } from '../../words/use-words.ts'
import type { SaidDraft } from './draft.ts'
import { type FieldMessages, fieldId } from './faults.ts'
import classes from './screening-form.module.css'

type Props = {
  path: string
  said: SaidDraft
  usual: ScreeningSource
  latest: string
  messages: FieldMessages
  change: (part: Partial<SaidDraft>) => void
}

/** Where an answer comes from, since when it is so, a note and what proves it. */
export const SaidFields = ({ path, said, usual, latest, messages, change }: Props) => {
  const words = useWords(screeningFormWords)
  const inWords = useText()
  const sources = screeningSources.map((source) => ({ value: source, label: inWords(sourceWords[source]) }))
  return (
    <>
      <div className={classes.fields}>
        <NativeSelect
          id={fieldId(`${path}.source`)}
          size="xs"
          label={words.source}
          data={[{ value: '', label: words.usualSource(inWords(sourceWords[usual])) }, ...sources]}
          value={said.source}
          error={messages[`${path}.source`]}
          onChange={({ currentTarget }) => change({ source: currentTarget.value as ScreeningSource | '' })}
        />
        <TextInput
          id={fieldId(`${path}.trueSince`)}
          type="date"
          label={words.since}
          description={words.sinceHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          max={latest}
          value={said.trueSince}
          error={messages[`${path}.trueSince`]}
          onChange={({ currentTarget }) => change({ trueSince: currentTarget.value })}
        />
        <TextInput
          id={fieldId(`${path}.note`)}
          label={words.note}
          autoComplete="off"
          maxLength={500}
          value={said.note}
          error={messages[`${path}.note`]}
          onChange={({ currentTarget }) => change({ note: currentTarget.value })}
        />
      </div>
      <FilesField label={words.proof} files={said.files} onChange={(files) => change({ files })} />
    </>
  )
}
