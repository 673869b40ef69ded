import { NativeSelect, TextInput } from '@mantine/core'
import { type FactDefinition, type FactKey, factCatalogue } from '@silverguard/shared/facts/catalogue'
import { useFormContext, useFormState } from 'react-hook-form'
import { institutionFormWords } from '../../words/institution-form.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Base, Draft } from './draft.ts'
import { FactNote } from './fact-note.tsx'
import { YesNoField } from './yes-no-field.tsx'

/** One fact's field, made from the catalogue: its type says how it is asked, and blank or 未知 is unknown. */
export const FactField = ({ base, fact }: { base: Base; fact: FactKey }) => {
  const words = useWords(institutionFormWords)
  const inWords = useText()
  const name = `facts.${fact}` as const
  const { register, control } = useFormContext<Draft>()
  const { errors } = useFormState({ control, name })
  const error = errors.facts?.[fact]?.message
  const definition: FactDefinition = factCatalogue[fact]
  const label = inWords(definition.label)
  const note = <FactNote base={base} fact={fact} />
  if (definition.type === 'boolean') return <YesNoField name={name} label={label} note={note} error={error} />
  if (definition.type === 'choice') {
    const data = [{ value: '', label: words.notKnown }, ...definition.choices.map((choice) => ({ value: choice.value, label: inWords(choice.label) }))]
    return (
      <NativeSelect
        size="xs"
        label={label}
        data={data}
        description={note}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={error}
        {...register(name)}
      />
    )
  }
  return (
    <TextInput
      label={words.withUnit(label, inWords(definition.unit))}
      inputMode={definition.type === 'count' ? 'numeric' : 'decimal'}
      autoComplete="off"
      placeholder={words.notKnown}
      description={note}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={error}
      {...register(name)}
    />
  )
}
