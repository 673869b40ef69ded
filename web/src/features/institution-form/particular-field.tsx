import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type ParticularDefinition, type ParticularKey, particularCatalogue } from '@silverguard/shared/institutions/particulars'
import { useFormContext, useFormState } from 'react-hook-form'
import { institutionFormWords } from '../../words/institution-form.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { CreditCodeAsTyped } from './credit-code-as-typed.tsx'
import { DayField } from './day-field.tsx'
import type { Draft } from './draft.ts'
import { MaskedField, useIsHidden } from './masked-fields.tsx'
import { TownshipField } from './township-field.tsx'
import { YesNoField } from './yes-no-field.tsx'

const greatestRating = 5

/** One particular's field, made from the catalogue. */
export const ParticularField = ({ particular }: { particular: ParticularKey }) => {
  const words = useWords(institutionFormWords)
  const inWords = useText()
  const name = `particulars.${particular}` as const
  const { register, control } = useFormContext<Draft>()
  const { errors } = useFormState({ control, name })
  const isHidden = useIsHidden(particular)
  const error = errors.particulars?.[particular]?.message
  const definition: ParticularDefinition = particularCatalogue[particular]
  const label = inWords(definition.label)
  if (isHidden) return <MaskedField particular={particular} label={label} />
  const choices = (values: { value: string; label: string }[]) => [{ value: '', label: words.notKnown }, ...values]
  switch (definition.type) {
    case 'choice':
      return (
        <NativeSelect
          size="xs"
          label={label}
          data={choices(definition.choices.map((choice) => ({ value: choice.value, label: inWords(choice.label) })))}
          error={error}
          {...register(name)}
        />
      )
    case 'rating': {
      const stars = Array.from({ length: greatestRating }, (_, place) => String(place + 1))
      return <NativeSelect size="xs" label={label} data={choices(stars.map((star) => ({ value: star, label: star })))} error={error} {...register(name)} />
    }
    case 'township':
      return <TownshipField label={label} error={error} />
    case 'yesNo':
      return <YesNoField name={name} label={label} error={error} />
    case 'day':
      return <DayField name={name} label={label} clearable />
    case 'names':
    case 'telephones':
      return <Textarea label={label} description={words.listHint} autosize minRows={1} maxRows={6} error={error} {...register(name)} />
    case 'words':
      return <Textarea label={label} autosize minRows={2} maxRows={8} error={error} {...register(name)} />
    case 'creditCode':
      return (
        <div>
          <TextInput label={label} autoComplete="off" spellCheck={false} error={error} {...register(name)} />
          <CreditCodeAsTyped />
        </div>
      )
    case 'count':
    case 'degrees':
      return (
        <TextInput
          label={definition.unit ? words.withUnit(label, inWords(definition.unit)) : label}
          inputMode={definition.type === 'count' ? 'numeric' : 'decimal'}
          autoComplete="off"
          placeholder={words.notKnown}
          error={error}
          {...register(name)}
        />
      )
    default:
      return <TextInput label={label} required={particular === 'name'} autoComplete="off" error={error} {...register(name)} />
  }
}
