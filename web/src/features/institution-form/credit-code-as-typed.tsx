import { useFormContext, useWatch } from 'react-hook-form'
import { CreditCodeWarnings } from '../../ui/credit-code-warnings.tsx'
import type { Draft } from './draft.ts'

/** What is doubtful about the code in the draft as it stands. */
export const CreditCodeAsTyped = () => {
  const { control, setValue } = useFormContext<Draft>()
  const [code, type] = useWatch({ control, name: ['particulars.creditCode', 'particulars.registrationType'] })
  return <CreditCodeWarnings code={code} registrationType={type} apply={(found) => setValue('particulars.creditCode', found, { shouldDirty: true })} />
}
