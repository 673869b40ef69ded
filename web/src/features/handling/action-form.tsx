import { Button, Group, Text, Textarea } from '@mantine/core'
import type { Action } from '@silverguard/shared/handling/contract'
import { fieldsOf } from '@silverguard/shared/handling/measures'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { ErrorLine } from '../../ui/error-line.tsx'
import { LeaveGuard } from '../../ui/leave-guard.tsx'
import { EvidenceChoice } from '../../ui/proof/evidence-choice.tsx'
import { actionWords } from '../../words/handling.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { changesOf, draftOf, missingIn, wrongFields } from './action-draft.ts'
import classes from './handling.module.css'
import { MeasureField } from './measure-field.tsx'
import { refusedField, useNoteAction } from './note-action.ts'
import { OwedWarning } from './owed-warning.tsx'

/** What was done of a measure that one handles: kept on the way, and finished once it is complete. */
export const ActionForm = ({ action: read }: { action: Action }) => {
  const words = useWords(actionWords)
  const inWords = useText()
  const { today } = useInstallation()
  const form = useRef<HTMLFormElement>(null)
  const [kept, setKept] = useState(read)
  // What was just kept is newer than the page until that is read anew.
  const action = kept.version > read.version ? kept : read
  const [draft, setDraft] = useState(() => draftOf(read))
  const [tried, setTried] = useState(false)
  const fields = fieldsOf(action.code)
  const wrong = wrongFields(fields, draft, today)
  const isChanged = Object.keys(changesOf(action, draft)).length > 0
  const sending = useNoteAction(action, draft, (noted) => {
    setKept(noted)
    setDraft(draftOf(noted))
  })
  // Once it could not be finished, what is missing is said at its field until it is there.
  const missing = sending.data?.refused ? missingIn(action, draft) : []
  const faultAt = (path: string): string | undefined => {
    const lacking = missing.find(({ key }) => key === path)
    return lacking ? inWords(lacking.words) : refusedField(sending.error, path)
  }
  const toFault = () => (form.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? form.current?.querySelector('summary'))?.focus()
  const { data: noted } = sending
  // biome-ignore lint/correctness/useExhaustiveDependencies: what came back is the occasion, once its words stand at the fields.
  useEffect(() => {
    if (noted?.refused) toFault()
  }, [noted])
  const faultOf = (key: string, type: string) => {
    if (tried && wrong.includes(key)) return type === 'count' ? words.countWrong : words.fieldWrong
    return faultAt(`fields.${key}`)
  }
  const send = (finish: boolean) => {
    setTried(true)
    if (wrong.length > 0) requestAnimationFrame(toFault)
    else sending.mutate(finish)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(false)
  }
  const set = (key: string) => (value: string | number) => setDraft((before) => ({ ...before, fields: { ...before.fields, [key]: value } }))
  return (
    <form ref={form} noValidate onSubmit={submit} className={classes.form} aria-label={words.content}>
      <LeaveGuard isUnsaved={() => isChanged} />
      <h2>{words.content}</h2>
      <Text size="sm" c="dimmed">
        {words.contentHint}
      </Text>
      <div className={classes.fields}>
        {fields.map((field) => (
          <MeasureField key={field.key} field={field} value={draft.fields[field.key] ?? ''} set={set(field.key)} error={faultOf(field.key, field.type)} />
        ))}
      </div>
      <Textarea
        label={words.result}
        withAsterisk={action.code !== 'ME'}
        autosize
        minRows={2}
        maxLength={2000}
        value={draft.result}
        onChange={({ currentTarget }) => setDraft((before) => ({ ...before, result: currentTarget.value }))}
        error={faultAt('result')}
      />
      <EvidenceChoice
        institution={action.institution}
        proof={draft.proof}
        onChange={(proof) => setDraft((before) => ({ ...before, proof }))}
        needed={action.asksEvidence}
        error={faultAt('evidence')}
      />
      {sending.data && missing.length > 0 && (
        <Text size="sm" role="status">
          {(sending.data.sent ? words.savedMissing : words.notYet)(missing.map((each) => inWords(each.words)))}
        </Text>
      )}
      {sending.error && <ErrorLine error={sending.error} />}
      {action.state === 'doing' && <OwedWarning actions={[action]} />}
      <Group gap="sm">
        <Button type="submit" variant="default" loading={sending.isPending && sending.variables === false} disabled={!isChanged}>
          {words.save}
        </Button>
        {action.state === 'doing' && (
          <Button loading={sending.isPending && sending.variables === true} onClick={() => send(true)}>
            {words.saveAndFinish}
          </Button>
        )}
      </Group>
    </form>
  )
}
