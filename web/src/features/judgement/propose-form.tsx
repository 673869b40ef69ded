import { Button, Group, Text, Textarea } from '@mantine/core'
import { type Determination, proposeLevel } from '@silverguard/shared/determinations/contract'
import { demandsOf, faultsOfProposal, type Grounds } from '@silverguard/shared/determinations/deciding'
import { type Level, levels, levelWords } from '@silverguard/shared/risk/vocabulary'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { call } from '../../api.ts'
import { LeaveGuard } from '../../ui/leave-guard.tsx'
import { EvidenceChoice } from '../../ui/proof/evidence-choice.tsx'
import { handIn, idsOf, noProof } from '../../ui/proof/hand-in-files.ts'
import { judgementFormWords } from '../../words/judgement.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { useMe } from '../access/me.tsx'
import { useDemandHint } from './demand-hint.ts'
import { focusFault } from './focus-fault.ts'
import classes from './judgement.module.css'
import { readAnew } from './judgement-query.ts'
import { LevelChoice } from './level-choice.tsx'
import { RefusedLine } from './refused-line.tsx'

/** The computed level, unless it is green that cannot be said. */
const startingLevel = (grounds: Grounds): Level | undefined => (demandsOf(grounds.level, grounds).includes('never') ? undefined : grounds.level)

type Props = { institution: string; version: number; grounds: Grounds; proposed: (determination: Determination) => void }

/** Proposes a level upon the verdict as it is read here. */
export const ProposeForm = ({ institution, version, grounds, proposed }: Props) => {
  const words = useWords(judgementFormWords)
  const inWords = useText()
  const client = useQueryClient()
  const account = useMe().id
  const form = useRef<HTMLFormElement>(null)
  const sent = useRef(false)
  const [level, setLevel] = useState(() => startingLevel(grounds))
  const [reason, setReason] = useState('')
  const [proof, setProof] = useState(noProof)
  const [tried, setTried] = useState(false)
  const { hint, impossible } = useDemandHint(grounds, { level: startingLevel(grounds), words: words.asComputed })
  const demands = level ? demandsOf(level, grounds) : []
  const said = { reason: reason.trim(), evidence: idsOf(proof) }
  const faults = level ? faultsOfProposal({ level, ...said }, grounds) : []
  const faultAt = (path: 'level' | 'reason' | 'evidence') => {
    const fault = tried ? faults.find((one) => one.path === path) : undefined
    return fault && inWords(fault.words)
  }
  const sending = useMutation({
    mutationFn: async (wanted: Level) => {
      await handIn(proof, { institution, account })
      return await call(proposeLevel, { params: { id: institution }, body: { level: wanted, ...said, version } })
    },
    onSuccess: async (determination) => {
      sent.current = true
      proposed(determination)
      await readAnew(client, institution)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (level && faults.length === 0) sending.mutate(level)
    else focusFault(form.current)
  }
  const reload = () => {
    sending.reset()
    void readAnew(client, institution)
  }
  return (
    <form ref={form} noValidate onSubmit={submit} className={classes.form} aria-label={words.proposeTitle}>
      <LeaveGuard isUnsaved={() => !sent.current && (reason !== '' || idsOf(proof).length > 0)} />
      <Text size="sm" c="dimmed">
        {words.proposeHint}
      </Text>
      <LevelChoice
        label={words.proposedLevel}
        among={levels}
        chosen={level}
        choose={setLevel}
        hint={hint}
        impossible={impossible}
        error={tried && !level ? words.chooseLevel : faultAt('level')}
      />
      <Textarea
        label={words.reason}
        description={words.reasonToPropose}
        required={demands.includes('reason')}
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        error={faultAt('reason')}
      />
      <EvidenceChoice institution={institution} proof={proof} onChange={setProof} needed={demands.includes('evidence')} error={faultAt('evidence')} />
      {sending.error && <RefusedLine error={sending.error} reload={reload} />}
      <Group gap="sm">
        <Button type="submit" loading={sending.isPending}>
          {level ? words.proposeLevel(inWords(levelWords[level])) : words.propose}
        </Button>
      </Group>
    </form>
  )
}
