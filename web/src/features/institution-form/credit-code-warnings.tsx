import { Button } from '@mantine/core'
import { creditCodeWarnings } from '@silverguard/shared/institutions/credit-code'
import { registrationTypes } from '@silverguard/shared/institutions/particulars'
import { useFormContext, useWatch } from 'react-hook-form'
import { InWords } from '../../ui/in-words.tsx'
import { institutionFormWords } from '../../words/institution-form.ts'
import { useWords } from '../../words/use-words.ts'
import type { Draft } from './draft.ts'
import classes from './institution-form.module.css'

/** What is doubtful about the code as it is typed; a suggestion is applied only when a person says so. */
export const CreditCodeWarnings = () => {
  const words = useWords(institutionFormWords)
  const { control, setValue } = useFormContext<Draft>()
  const [code, type] = useWatch({ control, name: ['particulars.creditCode', 'particulars.registrationType'] })
  const registrationType = registrationTypes.find((value) => value === type)
  return (
    <div role="status" className={classes.warnings}>
      {creditCodeWarnings(code, registrationType).map(({ code: kind, message, suggestion }) => (
        <p key={kind}>
          <InWords of={message} />
          {suggestion && (
            <Button variant="default" size="compact-xs" onClick={() => setValue('particulars.creditCode', suggestion, { shouldDirty: true })}>
              {words.applySuggestion(suggestion)}
            </Button>
          )}
        </p>
      ))}
    </div>
  )
}
