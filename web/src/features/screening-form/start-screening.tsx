import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import type { Text } from '@silverguard/shared/text'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { removeDraft } from '../../offline/drafts.ts'
import { useRecentlySent } from '../../offline/use-outbox.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useInstallation } from '../access/installation.tsx'
import type { Base, ScreeningDraft } from './draft.ts'
import { type FormEnds, ScreeningForm } from './screening-form.tsx'
import { ScreeningNotices } from './screening-notices.tsx'
import { draftKey, movedSince, type StartingPoint, startingPoint } from './starting-point.ts'
import { useHeldItem } from './use-held-item.ts'

type Props = FormEnds & {
  place: string
  base: Base
  /** A form that nobody has begun. */
  blank: ScreeningDraft
  differsFrom?: readonly string[]
  item: string | undefined
  ruleSet: RuleSet
}

/** Begins a form with the draft that is kept of it, with a screening of the outbox, or blank; a draft can be given up. */
export const StartScreening = ({ place, base, item, ...rest }: Props) => {
  const { today } = useInstallation()
  const query = useQuery(startingPoint(place, item, today))
  return <Loaded query={query}>{(point) => <Begun {...rest} place={place} base={base} item={item} point={point} />}</Loaded>
}

const movedWords = (point: StartingPoint, base: Base): Text[] | undefined => {
  const before = point.kept?.base ?? base
  return before.stateAt === base.stateAt ? undefined : movedSince(before, base)
}

const Begun = ({ place, base, blank, differsFrom = [], item, ruleSet, point, ...ends }: Props & { point: StartingPoint }) => {
  const [given, setGiven] = useState(point)
  const [attempt, setAttempt] = useState(0)
  const { kept, item: opened } = given
  const recent = useRecentlySent()
  useHeldItem(opened?.id)
  const key = draftKey(place, item)
  const forget = () => void removeDraft(key)
  const discard = (stop: () => void) => {
    stop()
    forget()
    setGiven({ ...given, kept: undefined })
    setAttempt(attempt + 1)
  }
  return (
    <ScreeningForm
      key={attempt}
      {...ends}
      place={place}
      base={base}
      start={kept?.draft ?? opened?.draft ?? blank}
      differsFrom={kept?.differsFrom ?? opened?.screening.newPlace?.differsFrom ?? differsFrom}
      item={opened?.id}
      ruleSet={ruleSet}
      notices={(unkept, stop) => (
        <ScreeningNotices
          restoredAt={kept?.savedAt}
          moved={movedWords(given, base)}
          reopened={recent.some(({ id }) => id === item) ? 'sent' : opened && 'waiting'}
          unkept={unkept || given.failed}
          discard={() => discard(stop)}
        />
      )}
      sent={(reply) => {
        forget()
        ends.sent(reply)
      }}
      waiting={() => {
        forget()
        ends.waiting()
      }}
    />
  )
}
