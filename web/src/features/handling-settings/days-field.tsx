import { NumberInput } from '@mantine/core'
import { settingsWords } from '../../words/settings.ts'
import { useWords } from '../../words/use-words.ts'
import { type FieldPath, limitsOf, type TypedNumber } from './typed-settings.ts'

type Props = {
  path: FieldPath
  value: TypedNumber
  change: (value: TypedNumber) => void
  isFault: boolean
  /** Named by what stands beside it. */
  named: { label?: string; description?: string; 'aria-label'?: string }
  w: number
}

/** A number of working days; what it may be is told where it is not. */
export const DaysField = ({ path, value, change, isFault, named, w }: Props) => {
  const words = useWords(settingsWords)
  return (
    <NumberInput
      {...named}
      w={w}
      maw="100%"
      allowDecimal={false}
      hideControls
      value={value}
      onChange={change}
      error={isFault && words.wholeNumber(...limitsOf(path))}
    />
  )
}
