import { NativeSelect } from '@mantine/core'
import { useFormContext, useWatch } from 'react-hook-form'
import { institutionWords } from '../../words/institution.ts'
import { institutionFormWords } from '../../words/institution-form.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { useMe } from '../access/me.tsx'
import type { Draft } from './draft.ts'

const townshipDigits = 9

/** The township in which the place lies; a scope of several townships stands itself for 镇街待定. */
export const TownshipField = ({ label, error }: { label: string; error: string | undefined }) => {
  const words = useWords(institutionFormWords)
  const { townshipPending } = useWords(institutionWords)
  const { townships } = useInstallation()
  const { division } = useMe()
  const { register, control } = useFormContext<Draft>()
  const chosen = useWatch({ control, name: 'particulars.township' })
  const known = [
    { value: '', label: words.choose },
    ...townships.map(({ code, name }) => ({ value: code, label: name })),
    ...(division.code.length < townshipDigits ? [{ value: division.code, label: `${division.name} · ${townshipPending}` }] : []),
  ]
  const data = known.some(({ value }) => value === chosen) ? known : [...known, { value: chosen, label: chosen }]
  return <NativeSelect size="xs" label={label} required data={data} error={error} {...register('particulars.township')} />
}
