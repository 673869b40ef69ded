import { NativeSelect, TextInput } from '@mantine/core'
import { type FactDefinition, type FactKey, factCatalogue } from '@silverguard/shared/facts/catalogue'
import { generalWords } from '../../words/general.ts'
import { useText } from '../../words/language.tsx'
import { screeningFormWords } from '../../words/screening-form.ts'
import { useWords } from '../../words/use-words.ts'
import { unestablished } from './draft.ts'
import { fieldId } from './faults.ts'
import classes from './screening-form.module.css'

type Props = { fact: FactKey; path: string; label: string; value: string; change: (value: string) => void; error?: string | undefined; describedBy: string }

/** One answer, by the type of its fact: so, not so, a value, could not be established, or not asked. */
export const AnswerInput = ({ fact, path, label, value, change, error, describedBy }: Props) => {
  const words = useWords(screeningFormWords)
  const general = useWords(generalWords)
  const inWords = useText()
  const definition: FactDefinition = factCatalogue[fact]
  const id = fieldId(path)
  const shared = { id, label, error, 'aria-describedby': describedBy }
  const neither = [
    { value: unestablished, label: words.unestablished },
    { value: '', label: words.notAsked },
  ]
  if (definition.type === 'boolean') {
    const choices = [{ value: 'yes', label: general.yes }, { value: 'no', label: general.no }, ...neither]
    return (
      <fieldset className={classes.yesNo} aria-describedby={describedBy}>
        <legend>{label}</legend>
        <div className={classes.choices}>
          {choices.map((choice) => (
            <label key={choice.value}>
              <input
                type="radio"
                name={id}
                {...(value === choice.value ? { id } : {})}
                checked={value === choice.value}
                onChange={() => change(choice.value)}
              />
              {choice.label}
            </label>
          ))}
        </div>
        {error && <p className={classes.error}>{error}</p>}
      </fieldset>
    )
  }
  if (definition.type === 'choice') {
    const choices = definition.choices.map((choice) => ({ value: choice.value, label: inWords(choice.label) }))
    const data = [{ value: '', label: words.notAsked }, ...choices, { value: unestablished, label: words.unestablished }]
    return <NativeSelect {...shared} size="xs" data={data} value={value} onChange={({ currentTarget }) => change(currentTarget.value)} />
  }
  const isOpen = value === unestablished
  return (
    <div className={classes.quantity}>
      <TextInput
        {...shared}
        inputMode={definition.type === 'count' ? 'numeric' : 'decimal'}
        autoComplete="off"
        placeholder={isOpen ? words.unestablished : words.notAsked}
        disabled={isOpen}
        value={isOpen ? '' : value}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
      <label className={classes.check}>
        <input
          type="checkbox"
          aria-label={`${words.unestablished}:${label}`}
          checked={isOpen}
          onChange={({ currentTarget }) => change(currentTarget.checked ? unestablished : '')}
        />
        {words.unestablished}
      </label>
    </div>
  )
}
