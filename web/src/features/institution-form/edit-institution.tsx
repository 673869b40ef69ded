import { notifications } from '@mantine/notifications'
import { editInstitution, type Institution, type Particulars, readHistory, readInstitution } from '@silverguard/shared/institutions/contract'
import { particularKeys } from '@silverguard/shared/institutions/particulars'
import { isMasked } from '@silverguard/shared/personal-data'
import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { call, ProblemError } from '../../api.ts'
import { typed } from '../../typed/typed.ts'
import { generalWords } from '../../words/general.ts'
import { institutionFormWords } from '../../words/institution-form.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import type { Choices, Newer } from './conflict.ts'
import { ConflictView } from './conflict-view.tsx'
import { type Draft, draftOf } from './draft.ts'
import { changesOf, countOf, handedIn, lacksReason } from './draft-changes.ts'
import { FormActions } from './form-actions.tsx'
import { InstitutionForm, type LiveVerdict } from './institution-form.tsx'
import { MaskedFields } from './masked-fields.tsx'
import { readDraft } from './read-draft.ts'
import { showFaults, showRefusedFields } from './show-faults.ts'

type Props = {
  institution: Institution
  ruleSet: RuleSet
  live: LiveVerdict
  /** The button beside a masked field; what it shows in full is handed to `shown`. */
  reveal: (label: string, shown: (particulars: Particulars) => void) => ReactNode
  saved: (institution: Institution) => void
}
/** What is to be saved, and the version that it is a change of. */
type Sent = { against: Institution; draft: Draft }

const isStale = (error: unknown) => error instanceof ProblemError && error.problem.code === 'stale_version'

const readNewer = async (id: string): Promise<Newer> => {
  const [current, { entries }] = await Promise.all([call(readInstitution, { params: { id } }), call(readHistory, { params: { id } })])
  return { current, entries }
}

/** The form of a known institution: sends only what was changed, and where someone else was faster lets the person choose. */
export const EditInstitution = ({ institution, ruleSet, live, reveal, saved }: Props) => {
  const words = useWords(institutionFormWords)
  const general = useWords(generalWords)
  const { today } = useInstallation()
  const [opened, setOpened] = useState(institution)
  const [newer, setNewer] = useState<Newer>()
  const [choices, setChoices] = useState<Choices>(new Map())
  const [nothing, setNothing] = useState(false)
  const isSaved = useRef(false)
  const form = useForm<Draft>({ defaultValues: draftOf(opened, today), shouldFocusError: true })
  const { id } = opened

  const showInFull = (particulars: Particulars) => {
    const full = draftOf({ particulars, facts: [] }, today).particulars
    for (const key of particularKeys) if (isMasked(typed(opened.particulars[key]))) form.resetField(`particulars.${key}`, { defaultValue: full[key] })
    const seen = particularKeys.filter((key) => isMasked(typed(opened.particulars[key]))).map((key) => [key, particulars[key]])
    setOpened({ ...opened, particulars: { ...opened.particulars, ...Object.fromEntries(seen) } })
  }
  const finish = (changed: Institution, message: string) => {
    isSaved.current = true
    notifications.show({ message })
    saved(changed)
  }
  const edit = useMutation({
    mutationFn: async ({ against, draft }: Sent): Promise<{ changed: Institution } | { newer: Newer }> => {
      const body = { version: against.version, ...handedIn(changesOf(against, draft, readDraft(draft, today)), draft) }
      try {
        return { changed: await call(editInstitution, { params: { id }, body }) }
      } catch (error) {
        if (!isStale(error)) throw error
        return { newer: await readNewer(id) }
      }
    },
    onSuccess: (outcome) => {
      if ('changed' in outcome) finish(outcome.changed, words.saved)
      else setNewer(outcome.newer)
    },
    onError: (error) => {
      if (showRefusedFields(form, error, words)) setNewer(undefined)
    },
  })

  const submit = (draft: Draft) => {
    const reading = readDraft(draft, today)
    if (showFaults(form, reading, words)) return
    const changes = changesOf(opened, draft, reading)
    const isEmpty = countOf(changes) === 0
    setNothing(isEmpty)
    if (lacksReason(changes, draft)) form.setError('withdrawnReason', { type: 'fault', message: words.sayWhy }, { shouldFocus: true })
    else if (!isEmpty) edit.mutate({ against: opened, draft })
  }
  const saveChosen = ({ current }: Newer, merged: Draft) => {
    if (countOf(changesOf(current, merged, readDraft(merged, today))) === 0) finish(current, words.allTheirs)
    else edit.mutate({ against: current, draft: merged })
  }
  const isUnsaved = () => {
    const draft = form.getValues()
    return !isSaved.current && countOf(changesOf(opened, draft, readDraft(draft, today))) > 0
  }
  if (newer) {
    return (
      <ConflictView
        key={newer.current.version}
        opened={opened}
        newer={newer}
        draft={form.getValues()}
        choices={choices}
        choose={(path, choice) => setChoices((before) => new Map(before).set(path, choice))}
        live={live}
        explain={(reason) => form.setValue('withdrawnReason', reason)}
        save={(merged) => saveChosen(newer, merged)}
        saving={edit.isPending}
        error={edit.error}
        back={() => setNewer(undefined)}
        isUnsaved={isUnsaved}
      />
    )
  }
  return (
    <MaskedFields value={{ particulars: opened.particulars, reveal: (label) => reveal(label, showInFull) }}>
      <InstitutionForm
        label={words.editTitle(institution.particulars.name)}
        form={form}
        base={opened}
        ruleSet={ruleSet}
        live={live}
        submit={submit}
        isUnsaved={isUnsaved}
        notice={null}
        actions={
          <FormActions
            save={general.save}
            saving={edit.isPending}
            error={edit.error}
            status={nothing ? words.nothingChanged : undefined}
            cancel={{ to: '/institutions/$id', params: { id }, search: { tab: 'particulars' } }}
          />
        }
      />
    </MaskedFields>
  )
}
