import { Group, Textarea } from '@mantine/core'
import type { Institution } from '@silverguard/shared/institutions/contract'
import type { ParticularKey } from '@silverguard/shared/institutions/particulars'
import { isMasked } from '@silverguard/shared/personal-data'
import { createContext, type ReactNode, useContext } from 'react'
import { useFormContext } from 'react-hook-form'
import { typed } from '../../typed/typed.ts'
import { disclosureWords } from '../../words/disclosure.ts'
import { useWords } from '../../words/use-words.ts'
import type { Draft } from './draft.ts'

/** What the form began with, and the button beside a masked field that shows all of them in full. */
type Masked = { particulars: Partial<Institution['particulars']>; reveal: (label: string) => ReactNode }
const MaskedContext = createContext<Masked>({ particulars: {}, reveal: () => null })
export const MaskedFields = MaskedContext.Provider

/** Whether a particular was only shown masked: it stays as it is until somebody has seen it in full. */
export const useIsHidden = (key: ParticularKey): boolean => isMasked(typed(useContext(MaskedContext).particulars[key]))

/** A particular that is masked: readable, unchanged when saved, and opened for editing by showing it in full. */
export const MaskedField = ({ particular, label }: { particular: ParticularKey; label: string }) => {
  const words = useWords(disclosureWords)
  const { reveal } = useContext(MaskedContext)
  const { register } = useFormContext<Draft>()
  return (
    <div>
      <Textarea label={label} description={words.maskedField} readOnly autosize minRows={1} maxRows={8} {...register(`particulars.${particular}`)} />
      <Group mt={4}>{reveal(label)}</Group>
    </div>
  )
}
