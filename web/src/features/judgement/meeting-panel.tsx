import { Button, Group, Text } from '@mantine/core'
import type { Determination } from '@silverguard/shared/determinations/contract'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Loaded } from '../../ui/loaded.tsx'
import { FileNames } from '../../ui/proof/file-names.tsx'
import { meetingWords } from '../../words/meeting.ts'
import { useWords } from '../../words/use-words.ts'
import { DecideForm } from './decide-form.tsx'
import { determinationsOf } from './judgement-query.ts'
import classes from './meeting.module.css'
import { placeToDecide } from './meeting-query.ts'
import { ProposeForm } from './propose-form.tsx'

export type Part = 'confirm' | 'raise' | 'sendBack' | 'minutes'
type Props = {
  meeting: string
  institution: string
  /** Kept while another place is looked at, so that nothing typed is lost. */
  hidden: boolean
  /** Where to stand in the form; anew for each time it is asked for. */
  wanted: { part: Part } | undefined
  close: () => void
  done: (determination: Determination) => void
}

const standAt = (panel: HTMLElement, part: Part) => {
  const texts = panel.querySelectorAll('textarea')
  const radios = [...panel.querySelectorAll<HTMLInputElement>('input[type="radio"]')]
  const places: Record<Part, () => HTMLElement | null | undefined> = {
    confirm: () => panel.querySelector<HTMLElement>('button[type="submit"]'),
    raise: () => {
      const present = radios.findIndex(({ checked }) => checked)
      const above = radios.slice(0, Math.max(present, 0)).findLast(({ disabled }) => !disabled)
      above?.click()
      return above ?? radios[present]
    },
    sendBack: () => texts[0],
    minutes: () => [...texts].at(-1),
  }
  // The whole form is looked at, wherever one stands in it.
  ;(places[part]() ?? panel).focus({ preventScroll: true })
  panel.scrollIntoView({ block: 'nearest' })
}

/** What was begun as a return is never sent as a confirmation. */
const submitAs = (panel: HTMLElement, isReturn: boolean) => {
  const form = panel.querySelector('form')
  if (isReturn) [...(form?.querySelectorAll<HTMLButtonElement>('button[type="button"]') ?? [])].at(-1)?.click()
  else form?.requestSubmit()
}

/** Where a level is decided at the meeting, or proposed where nobody has. */
export const MeetingPanel = ({ meeting, institution, hidden, wanted, close, done }: Props) => {
  const words = useWords(meetingWords)
  const panel = useRef<HTMLElement>(null)
  const place = useQuery(placeToDecide(institution))
  const judged = useQuery(determinationsOf(institution))
  const isThere = place.data !== undefined && judged.data !== undefined
  useEffect(() => {
    if (hidden || !wanted || !panel.current) return
    // At once, so that nothing that is typed meanwhile is taken for a key.
    if (isThere) standAt(panel.current, wanted.part)
    else panel.current.focus({ preventScroll: true })
  }, [hidden, wanted, isThere])
  const isReturn = wanted?.part === 'sendBack'
  const hear = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      close()
    }
    if (event.key === 'Enter' && event.ctrlKey) submitAs(event.currentTarget, isReturn)
  }
  return (
    <section ref={panel} className={classes.panel} hidden={hidden} tabIndex={-1} data-typing="" aria-label={words.panel} onKeyDown={hear}>
      <Loaded query={place}>
        {({ version, verdict, standing, confirmed }) => (
          <Loaded query={judged}>
            {({ determinations, mayPropose }) => {
              const waiting = determinations.find(({ state }) => state === 'proposed')
              const grounds = { level: verdict.level, status: verdict.status, standing, previous: confirmed?.level ?? null }
              if (waiting) {
                return (
                  <>
                    <FileNames institution={institution} ids={waiting.proposed.evidence} />
                    <DecideForm determination={waiting} version={version} grounds={grounds} meeting={meeting} minutes decided={done} />
                  </>
                )
              }
              return (
                <>
                  <Text fw={600}>{words.twoPeople}</Text>
                  {mayPropose && <ProposeForm institution={institution} version={version} grounds={grounds} proposed={done} />}
                </>
              )
            }}
          </Loaded>
        )}
      </Loaded>
      <Group gap="sm" mt="xs">
        <Button variant="subtle" onClick={close}>
          {words.closePanel} (Esc)
        </Button>
        <Text size="xs" c="dimmed">
          {isReturn ? words.returnHint : words.submitHint}
        </Text>
      </Group>
    </section>
  )
}
