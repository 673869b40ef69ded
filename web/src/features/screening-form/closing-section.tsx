import { Textarea } from '@mantine/core'
import type { ScreeningForm } from '@silverguard/shared/screenings/questions'
import { FilesField } from '../../ui/files-field.tsx'
import { screeningFormWords } from '../../words/screening-form.ts'
import { useWords } from '../../words/use-words.ts'
import type { ScreeningDraft } from './draft.ts'
import { type FieldMessages, fieldId } from './faults.ts'
import classes from './screening-form.module.css'

type Props = { form: ScreeningForm; draft: ScreeningDraft; messages: FieldMessages; change: (part: Partial<ScreeningDraft>) => void }

/** What is said of the screening as a whole, and its photos and files. */
export const ClosingSection = ({ form, draft, messages, change }: Props) => {
  const words = useWords(screeningFormWords)
  const texts = form === 'unregistered' ? (['plannedMeasures', 'remarks'] as const) : (['remarks'] as const)
  return (
    <section className={classes.section} aria-label={words.files}>
      <h2>{words.files}</h2>
      <p className={classes.hint}>{words.filesHint}</p>
      <FilesField label={words.files} files={draft.files} onChange={(files) => change({ files })} />
      <div className={classes.texts}>
        {texts.map((key) => (
          <Textarea
            key={key}
            id={fieldId(key)}
            label={words[key]}
            autosize
            minRows={2}
            maxRows={8}
            value={draft[key]}
            error={messages[key]}
            onChange={({ currentTarget }) => change({ [key]: currentTarget.value })}
          />
        ))}
      </div>
    </section>
  )
}
