import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type ParticularDefinition, type ParticularKey, particularCatalogue } from '@silverguard/shared/institutions/particulars'
import { CreditCodeWarnings } from '../../ui/credit-code-warnings.tsx'
import { useTownshipChoices } from '../../ui/township-choices.ts'
import { generalWords } from '../../words/general.ts'
import { institutionFormWords } from '../../words/institution-form.ts'
import { useText } from '../../words/language.tsx'
import { screeningFormWords } from '../../words/screening-form.ts'
import { useWords } from '../../words/use-words.ts'
import { fieldId } from './faults.ts'
import classes from './screening-form.module.css'

type Props = {
  particular: ParticularKey
  value: string
  /** What the record says, as it is typed; '' is nothing. */
  known: string
  hidden: boolean
  masked: boolean
  registrationType: string
  error?: string | undefined
  /** Undefined leaves it as it is known. */
  change: (value: string | undefined) => void
}

const Township = ({ label, value, ...shared }: { id: string; label: string; value: string; error?: string | undefined; change: (value: string) => void }) => {
  const { change, ...rest } = shared
  return (
    <NativeSelect
      size="xs"
      required
      label={label}
      data={useTownshipChoices(value)}
      value={value}
      onChange={({ currentTarget }) => change(currentTarget.value)}
      {...rest}
    />
  )
}

/** One particular that the form asks for. What is masked stays as it is until it is entered anew. */
export const AskedParticular = ({ particular, value, known, hidden, masked, registrationType, error, change }: Props) => {
  const words = useWords(screeningFormWords)
  const form = useWords(institutionFormWords)
  const general = useWords(generalWords)
  const inWords = useText()
  const definition: ParticularDefinition = particularCatalogue[particular]
  const label = inWords(definition.label)
  const id = fieldId(`particulars.${particular}`)
  if (hidden) {
    return (
      <div>
        <Textarea id={id} label={label} description={words.maskedHint} readOnly autosize minRows={1} maxRows={6} value={value} />
        <Button mt={4} variant="default" aria-label={`${words.replaceMasked}:${label}`} onClick={() => change('')}>
          {words.replaceMasked}
        </Button>
      </div>
    )
  }
  const isMoved = value.trim() !== known
  const description = isMoved && known !== '' && !masked ? words.nowKnown(shownKnown(definition, known, inWords, general)) : undefined
  const shared = {
    id,
    label,
    error,
    description,
    inputWrapperOrder: ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[],
    value,
  }
  const typing = { ...shared, onChange: ({ currentTarget }: { currentTarget: { value: string } }) => change(currentTarget.value) }
  const select = (choices: { value: string; label: string }[]) => (
    <NativeSelect size="xs" {...typing} data={[{ value: '', label: form.notKnown }, ...choices]} />
  )
  switch (definition.type) {
    case 'choice':
      return select(definition.choices.map((choice) => ({ value: choice.value, label: inWords(choice.label) })))
    case 'yesNo':
      return select([
        { value: 'yes', label: general.yes },
        { value: 'no', label: general.no },
      ])
    case 'township':
      return <Township id={id} label={label} value={value} error={error} change={change} />
    case 'day':
      return <TextInput {...typing} type="date" />
    case 'names':
    case 'telephones':
      return (
        <div>
          <Textarea {...typing} description={description ?? form.listHint} autosize minRows={1} maxRows={6} />
          {masked && (
            <Button mt={4} variant="default" aria-label={`${words.keepMasked}:${label}`} onClick={() => change(undefined)}>
              {words.keepMasked}
            </Button>
          )}
        </div>
      )
    case 'words':
      return <Textarea {...typing} autosize minRows={2} maxRows={8} />
    case 'creditCode':
      return (
        <div>
          <TextInput {...typing} autoComplete="off" spellCheck={false} />
          <CreditCodeWarnings code={value} registrationType={registrationType} apply={change} />
        </div>
      )
    case 'count':
      return <TextInput {...typing} label={definition.unit ? form.withUnit(label, inWords(definition.unit)) : label} inputMode="numeric" autoComplete="off" />
    default:
      return <TextInput {...typing} className={classes.line} required={particular === 'name'} autoComplete="off" />
  }
}

const shownKnown = (definition: ParticularDefinition, known: string, inWords: ReturnType<typeof useText>, general: { yes: string; no: string }): string => {
  if (definition.type === 'choice') {
    const label = definition.choices.find(({ value }) => value === known)?.label
    return label ? inWords(label) : known
  }
  if (definition.type === 'yesNo') return known === 'yes' ? general.yes : general.no
  return known.replaceAll('\n', '、')
}
