import { Button } from '@mantine/core'
import type { Text } from '@silverguard/shared/text'
import { instantWords } from '../../ui/figures.ts'
import { useText } from '../../words/language.tsx'
import { screeningFormWords } from '../../words/screening-form.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './screening-form.module.css'

type Props = {
  /** When the draft that was restored was kept. */
  restoredAt: string | undefined
  /** What the record says otherwise than when it was begun; undefined if it did not change. */
  moved: readonly Text[] | undefined
  /** A screening of the outbox is open for change: it waits still, or what was under way when it was opened has arrived. */
  reopened: 'waiting' | 'sent' | undefined
  unkept: boolean
  discard: () => void
}

/** Where what stands on the form comes from, and what has changed since. */
export const ScreeningNotices = ({ restoredAt, moved, reopened, unkept, discard }: Props) => {
  const words = useWords(screeningFormWords)
  const inWords = useText()
  return (
    <>
      {restoredAt && (
        <div className={classes.notice} role="status">
          <span>{words.restored(instantWords(restoredAt))}</span>
          <Button variant="default" onClick={discard}>
            {words.discardDraft}
          </Button>
          {moved && <p>{moved.length > 0 ? words.movedOn(moved.map(inWords).join('、')) : words.movedOnOnly}</p>}
        </div>
      )}
      {reopened && (
        <p className={classes.notice} role="status">
          {reopened === 'sent' ? words.reopenedSent : words.reopened}
        </p>
      )}
      {unkept && (
        <p className={classes.notice} role="alert">
          {words.draftUnkept}
        </p>
      )}
    </>
  )
}
