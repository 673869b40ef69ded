import { Button, TextInput } from '@mantine/core'
import type { Profile } from '@silverguard/shared/risk/vocabulary'
import { ruleOf } from '@silverguard/shared/risk/wording'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { useText } from '../../words/language.tsx'
import { draftWords } from '../../words/rules.ts'
import { useWords } from '../../words/use-words.ts'
import { EndRule } from './end-rule.tsx'
import classes from './rules.module.css'
import { type DraftEditing, isReason } from './use-draft-editing.ts'

/** The rules that are not to hold, each with why; one more can be ended, and an ended one be resumed. */
export const EndedRules = ({ profile, editing: { typed, set } }: { profile: Profile; editing: DraftEditing }) => {
  const words = useWords(draftWords)
  const inWords = useText()
  const { ended } = typed
  return (
    <section>
      <div className={classes.head}>
        <h2>{words.ended}</h2>
        <span>{words.endHint}</span>
      </div>
      {ended.length === 0 && <p className={classes.aside}>{words.noneEnded}</p>}
      <ul className={classes.endedList}>
        {ended.map(({ rule: id, reason }) => {
          const { level, title } = ruleOf(profile, id)
          return (
            <li key={id}>
              <span className={classes.endedName}>
                <LevelBadge standing={level} /> {id} {inWords(title)}
              </span>
              <TextInput
                size="xs"
                aria-label={words.whyEndedOf(id)}
                maxLength={500}
                value={reason}
                onChange={({ currentTarget }) => set({ ended: ended.map((one) => (one.rule === id ? { ...one, reason: currentTarget.value } : one)) })}
                error={!isReason(reason) && words.reasonShort}
              />
              <Button
                size="compact-sm"
                variant="default"
                aria-label={words.resumeOf(id)}
                onClick={() => set({ ended: ended.filter(({ rule }) => rule !== id) })}
              >
                {words.resume}
              </Button>
            </li>
          )
        })}
      </ul>
      <EndRule profile={profile} ended={ended.map(({ rule }) => rule)} end={(rule, reason) => set({ ended: [...ended, { rule, reason }] })} />
    </section>
  )
}
