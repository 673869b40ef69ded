import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type ScreeningMethod, screeningMethods, screeningMethodWords, spokenToValues, spokenToWords } from '@silverguard/shared/screenings/vocabulary'
import { InWords } from '../../ui/in-words.tsx'
import { generalWords } from '../../words/general.ts'
import { useText } from '../../words/language.tsx'
import { screeningFormWords } from '../../words/screening-form.ts'
import { useWords } from '../../words/use-words.ts'
import type { ScreeningDraft } from './draft.ts'
import { type FieldMessages, fieldId } from './faults.ts'
import classes from './screening-form.module.css'

type Props = { draft: ScreeningDraft; today: string; messages: FieldMessages; change: (part: Partial<ScreeningDraft>) => void }

/** When, how and by whom the place was looked at, and who was asked. */
export const HeadSection = ({ draft, today, messages, change }: Props) => {
  const words = useWords(screeningFormWords)
  const general = useWords(generalWords)
  const inWords = useText()
  const unannounced = [
    ['yes', general.yes],
    ['no', general.no],
    ['', words.notSaid],
  ] as const
  return (
    <section className={classes.section} aria-label={words.head}>
      <h2>{words.head}</h2>
      <div className={classes.fields}>
        <TextInput
          id={fieldId('screenedOn')}
          type="date"
          label={words.screenedOn}
          required
          max={today}
          value={draft.screenedOn}
          error={messages.screenedOn}
          onChange={({ currentTarget }) => change({ screenedOn: currentTarget.value })}
        />
        <NativeSelect
          id={fieldId('method')}
          size="xs"
          label={words.method}
          data={screeningMethods.map((method) => ({ value: method, label: inWords(screeningMethodWords[method]) }))}
          value={draft.method}
          error={messages.method}
          onChange={({ currentTarget }) => change({ method: currentTarget.value as ScreeningMethod })}
        />
        <fieldset className={classes.yesNo}>
          <legend>{words.unannounced}</legend>
          <div className={classes.choices}>
            {unannounced.map(([value, label]) => (
              <label key={value}>
                <input type="radio" name="unannounced" checked={draft.unannounced === value} onChange={() => change({ unannounced: value })} />
                {label}
              </label>
            ))}
          </div>
        </fieldset>
        <Textarea
          id={fieldId('screeners')}
          label={words.screeners}
          description={words.screenersHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required
          autosize
          minRows={1}
          maxRows={6}
          value={draft.screeners}
          error={messages.screeners}
          onChange={({ currentTarget }) => change({ screeners: currentTarget.value })}
        />
        <fieldset className={classes.yesNo}>
          <legend>{words.spokenTo}</legend>
          <div className={classes.choices}>
            {spokenToValues.map((person) => (
              <label key={person}>
                <input
                  type="checkbox"
                  checked={draft.spokenTo.includes(person)}
                  onChange={({ currentTarget }) => {
                    const isChecked = currentTarget.checked
                    change({ spokenTo: spokenToValues.filter((each) => (each === person ? isChecked : draft.spokenTo.includes(each))) })
                  }}
                />
                <InWords of={spokenToWords[person]} />
              </label>
            ))}
          </div>
        </fieldset>
        <Textarea
          id={fieldId('feeRecords')}
          label={words.feeRecords}
          description={words.feeRecordsHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autosize
          minRows={1}
          maxRows={6}
          value={draft.feeRecords}
          error={messages.feeRecords}
          onChange={({ currentTarget }) => change({ feeRecords: currentTarget.value })}
        />
      </div>
    </section>
  )
}
