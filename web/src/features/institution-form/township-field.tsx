import { NativeSelect } from '@mantine/core'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTownshipChoices } from '../../ui/township-choices.ts'
import type { Draft } from './draft.ts'

export const TownshipField = ({ label, error }: { label: string; error: string | undefined }) => {
  const { register, control } = useFormContext<Draft>()
  const data = useTownshipChoices(useWatch({ control, name: 'particulars.township' }))
  return <NativeSelect size="xs" label={label} required data={data} error={error} {...register('particulars.township')} />
}
