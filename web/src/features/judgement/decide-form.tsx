import { Button, Group, Text, Textarea } from '@mantine/core'
import { confirmDetermination, type Determination, sendBack } from '@silverguard/shared/determinations/contract'
import { demandsOf, faultsOfDecision, type Grounds, isAbove, saysSomething } from '@silverguard/shared/determinations/deciding'
import { levels, levelWords } from '@silverguard/shared/risk/vocabulary'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { call } from '../../api.ts'
import { LeaveGuard } from '../../ui/leave-guard.tsx'
import { EvidenceChoice } from '../../ui/proof/evidence-choice.tsx'
import { handIn, idsOf, noProof } from '../../ui/proof/hand-in-files.ts'
import { judgementFormWords } from '../../words/judgement.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { useMay, useMe } from '../access/me.tsx'
import { useDemandHint } from './demand-hint.ts'
import { focusFault } from './focus-fault.ts'
import classes from './judgement.module.css'
import { readAnew } from './judgement-query.ts'
import { LevelChoice } from './level-choice.tsx'
import { RefusedLine } from './refused-line.tsx'

type Props = {
  determination: Determination
  /** Of the institution, as it was read. */
  version: number
  grounds: Grounds
  /** The meeting that decides, where one does. */
  meeting: string | undefined
  /** Whether minutes are asked for. */
  minutes: boolean
  decided: (determination: Determination) => void
}

/** Confirms or raises a proposal or sends it back; who proposed it is told that somebody else has to. */
export const DecideForm = (props: Props) => {
  const words = useWords(judgementFormWords)
  const mayDecide = useMay('determination.decide')
  if (props.determination.proposed.own) return <Text size="sm">{words.ownProposal}</Text>
  return mayDecide ? <Deciding key={props.determination.id} {...props} /> : <Text size="sm">{words.notYours}</Text>
}

const Deciding = ({ determination, version, grounds, meeting, minutes: asksMinutes, decided }: Props) => {
  const words = useWords(judgementFormWords)
  const inWords = useText()
  const client = useQueryClient()
  const me = useMe()
  const form = useRef<HTMLFormElement>(null)
  const sent = useRef(false)
  const { id, institution, proposed } = determination
  const [level, setLevel] = useState(proposed.level)
  const [reason, setReason] = useState('')
  const [proof, setProof] = useState(noProof)
  const [minutes, setMinutes] = useState('')
  const [tried, setTried] = useState<'confirm' | 'sendBack'>()
  const { hint, impossible } = useDemandHint(grounds, { level: proposed.level, words: words.asProposed })
  const said = { reason: reason.trim(), evidence: idsOf(proof) }
  const isReviewer = me.roles.includes('district_reviewer')
  const faults = faultsOfDecision({ level, ...said, proposed, isReviewer }, grounds)
  const faultAt = (path: 'level' | 'reason' | 'evidence') => {
    const fault = tried === 'confirm' ? faults.find((one) => one.path === path) : undefined
    return fault && inWords(fault.words)
  }
  const isTooShort = !saysSomething(said.reason)
  const inMeeting = { minutes: minutes.trim(), ...(meeting === undefined ? {} : { meeting }) }
  const sending = useMutation({
    mutationFn: async (how: 'confirm' | 'sendBack') => {
      if (how === 'sendBack') return await call(sendBack, { params: { id }, body: { reason: said.reason, ...inMeeting } })
      await handIn(proof, { institution, account: me.id })
      return await call(confirmDetermination, { params: { id }, body: { level, ...said, ...inMeeting, version } })
    },
    onSuccess: async (made) => {
      sent.current = true
      decided(made)
      await readAnew(client, institution)
    },
  })
  const act = (how: 'confirm' | 'sendBack') => {
    setTried(how)
    if (how === 'confirm' ? faults.length === 0 : !isTooShort) sending.mutate(how)
    else focusFault(form.current)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    act('confirm')
  }
  const reload = () => {
    sending.reset()
    void readAnew(client, institution)
  }
  const word = inWords(levelWords[level])
  const isPending = (how: 'confirm' | 'sendBack') => sending.isPending && sending.variables === how
  return (
    <form ref={form} noValidate onSubmit={submit} className={classes.form} aria-label={words.decidedLevel}>
      <LeaveGuard isUnsaved={() => !sent.current && (reason !== '' || minutes !== '' || idsOf(proof).length > 0)} />
      <LevelChoice
        label={words.decidedLevel}
        among={levels.filter((one) => one === proposed.level || isAbove(one, proposed.level))}
        chosen={level}
        choose={setLevel}
        hint={hint}
        impossible={impossible}
        error={faultAt('level')}
      />
      <Textarea
        label={words.reason}
        description={words.reasonToDecide}
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        error={tried === 'sendBack' && isTooShort ? words.sendBackReason : faultAt('reason')}
      />
      <EvidenceChoice
        institution={institution}
        proof={proof}
        onChange={setProof}
        needed={demandsOf(level, grounds).includes('evidence') && proposed.evidence.length === 0}
        error={faultAt('evidence')}
      />
      {asksMinutes && (
        <Textarea
          label={words.minutes}
          description={words.minutesHint}
          autosize
          minRows={2}
          maxLength={2000}
          value={minutes}
          onChange={({ currentTarget }) => setMinutes(currentTarget.value)}
        />
      )}
      {sending.error && <RefusedLine error={sending.error} reload={reload} />}
      <Group gap="sm">
        <Button type="submit" loading={isPending('confirm')} disabled={isPending('sendBack')}>
          {level === proposed.level ? words.confirm(word) : words.raise(word)}
        </Button>
        <Button variant="default" loading={isPending('sendBack')} disabled={isPending('confirm')} onClick={() => act('sendBack')}>
          {words.sendBack}
        </Button>
      </Group>
    </form>
  )
}
