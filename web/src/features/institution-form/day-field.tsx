import { DateInput } from '@mantine/dates'
import type { ReactNode } from 'react'
import { Controller, useFormContext } from 'react-hook-form'
import { calendarWords } from '../../words/calendar.ts'
import { useWords } from '../../words/use-words.ts'
import type { Draft } from './draft.ts'

type Props = {
  name: `particulars.${keyof Draft['particulars']}` | 'trueSince'
  label: string
  description?: ReactNode
  latest?: string
  clearable?: boolean
  required?: boolean
}

/** A calendar day, typed as 2026-11-21 or chosen. */
export const DayField = ({ name, label, description, latest, clearable, required }: Props) => {
  const words = useWords(calendarWords)
  const { control } = useFormContext<Draft>()
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange, onBlur, ref }, fieldState: { error } }) => (
        <DateInput
          ref={ref}
          label={label}
          description={description}
          required={required ?? false}
          value={value || null}
          onChange={(chosen) => onChange(chosen ?? '')}
          onBlur={onBlur}
          error={error?.message}
          clearable={clearable ?? false}
          clearButtonProps={{ 'aria-label': words.clear }}
          {...(latest ? { maxDate: latest } : {})}
        />
      )}
    />
  )
}
