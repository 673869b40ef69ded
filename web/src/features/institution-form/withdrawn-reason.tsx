import { TextInput } from '@mantine/core'
import { factKeys } from '@silverguard/shared/facts/catalogue'
import { useFormContext, useWatch } from 'react-hook-form'
import { institutionFormWords } from '../../words/institution-form.ts'
import { useWords } from '../../words/use-words.ts'
import type { Base, Draft } from './draft.ts'
import classes from './institution-form.module.css'

/** Why known facts that were emptied are taken back; asked as soon as there is one, and of all of them at once. */
export const WithdrawnReason = ({ base }: { base: Base }) => {
  const words = useWords(institutionFormWords)
  const { control, register, formState } = useFormContext<Draft>()
  const facts = useWatch({ control, name: 'facts' })
  const emptied = factKeys.filter((key) => facts[key].trim() === '' && base.facts.some(({ fact }) => fact === key))
  if (emptied.length === 0) return null
  return (
    <TextInput
      className={classes.reason}
      label={words.withdrawnReason(emptied.length)}
      required
      autoComplete="off"
      maxLength={500}
      error={formState.errors.withdrawnReason?.message}
      {...register('withdrawnReason')}
    />
  )
}
