import type { ParticularKey } from '@silverguard/shared/institutions/particulars'
import { isMasked } from '@silverguard/shared/personal-data'
import { typed } from '../../typed/typed.ts'
import { screeningFormWords } from '../../words/screening-form.ts'
import { useWords } from '../../words/use-words.ts'
import { AskedParticular } from './asked-particular.tsx'
import { type Base, type ScreeningDraft, shownParticular } from './draft.ts'
import type { FieldMessages } from './faults.ts'
import { isHidden } from './read-particulars.ts'
import classes from './screening-form.module.css'

type Props = {
  base: Base
  draft: ScreeningDraft
  asked: readonly ParticularKey[]
  messages: FieldMessages
  change: (key: ParticularKey, value: string | undefined) => void
}

export const ParticularsSection = ({ base, draft, asked, messages, change }: Props) => {
  const words = useWords(screeningFormWords)
  return (
    <section className={classes.section} aria-label={words.particulars}>
      <h2>{words.particulars}</h2>
      {!base.isNew && <p className={classes.hint}>{words.particularsHint}</p>}
      <div className={classes.fields}>
        {asked.map((key) => (
          <AskedParticular
            key={key}
            particular={key}
            value={shownParticular(draft, base, key)}
            known={typed(base.particulars[key])}
            hidden={isHidden(draft, base, key)}
            masked={isMasked(typed(base.particulars[key]))}
            registrationType={shownParticular(draft, base, 'registrationType')}
            error={messages[`particulars.${key}`]}
            change={(value) => change(key, value)}
          />
        ))}
      </div>
    </section>
  )
}
