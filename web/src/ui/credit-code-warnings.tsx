import { Button } from '@mantine/core'
import { creditCodeWarnings } from '@silverguard/shared/institutions/credit-code'
import { registrationTypes } from '@silverguard/shared/institutions/particulars'
import { institutionFormWords } from '../words/institution-form.ts'
import { useWords } from '../words/use-words.ts'
import { InWords } from './in-words.tsx'
import classes from './warnings.module.css'

type Props = { code: string; registrationType: string; apply: (suggestion: string) => void }

/** What is doubtful about the code as it is typed; a suggestion is applied only when a person says so. */
export const CreditCodeWarnings = ({ code, registrationType: typed, apply }: Props) => {
  const words = useWords(institutionFormWords)
  const registrationType = registrationTypes.find((value) => value === typed)
  return (
    <div role="status" className={classes.warnings}>
      {creditCodeWarnings(code, registrationType).map(({ code: kind, message, suggestion }) => (
        <p key={kind}>
          <InWords of={message} />
          {suggestion && (
            <Button variant="default" size="compact-xs" onClick={() => apply(suggestion)}>
              {words.applySuggestion(suggestion)}
            </Button>
          )}
        </p>
      ))}
    </div>
  )
}
