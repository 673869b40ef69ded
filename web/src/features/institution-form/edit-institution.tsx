import { notifications } from '@mantine/notifications'
import { editInstitution, type Institution, readInstitution } from '@silverguard/shared/institutions/contract'
import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { call, ProblemError } from '../../api.ts'
import { generalWords } from '../../words/general.ts'
import { institutionFormWords } from '../../words/institution-form.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { type Draft, draftOf } from './draft.ts'
import { changesOf, countOf } from './draft-changes.ts'
import { FormActions } from './form-actions.tsx'
import { InstitutionForm, type LiveVerdict } from './institution-form.tsx'
import { readDraft } from './read-draft.ts'
import { showFaults, showRefusedFields } from './show-faults.ts'
import { StaleNotice } from './stale-notice.tsx'

type Props = { institution: Institution; ruleSet: RuleSet; live: LiveVerdict; saved: (institution: Institution) => void }

const isStale = (error: unknown) => error instanceof ProblemError && error.problem.code === 'stale_version'

/** The form of a known institution: sends only what was changed, and keeps what was typed when someone else was faster. */
export const EditInstitution = ({ institution, ruleSet, live, saved }: Props) => {
  const words = useWords(institutionFormWords)
  const general = useWords(generalWords)
  const { today } = useInstallation()
  const [base, setBase] = useState(institution)
  const [current, setCurrent] = useState<Institution>()
  const [nothing, setNothing] = useState(false)
  const isSaved = useRef(false)
  const form = useForm<Draft>({ defaultValues: draftOf(base, today), shouldFocusError: true })
  const { id } = institution

  const edit = useMutation({
    mutationFn: (draft: Draft) => {
      const { particulars, facts, withdrawn } = changesOf(base, draft, readDraft(draft, today))
      return call(editInstitution, { params: { id }, body: { version: base.version, particulars, facts, withdrawn, trueSince: draft.trueSince } })
    },
    onSuccess: (changed) => {
      isSaved.current = true
      notifications.show({ message: words.saved })
      saved(changed)
    },
    onError: async (error) => {
      if (isStale(error)) setCurrent(await call(readInstitution, { params: { id } }))
      else showRefusedFields(form, error, words)
    },
  })

  const submit = (draft: Draft) => {
    const reading = readDraft(draft, today)
    if (showFaults(form, reading, words)) return
    const isEmpty = countOf(changesOf(base, draft, reading)) === 0
    setNothing(isEmpty)
    if (!isEmpty) edit.mutate(draft)
  }
  const isUnsaved = () => {
    const draft = form.getValues()
    return !isSaved.current && countOf(changesOf(base, draft, readDraft(draft, today))) > 0
  }
  const load = (fresh: Institution) => {
    form.reset(draftOf(fresh, form.getValues('trueSince')), { keepDirtyValues: true })
    setBase(fresh)
    setCurrent(undefined)
    edit.reset()
  }

  return (
    <InstitutionForm
      label={words.editTitle(institution.particulars.name)}
      form={form}
      base={base}
      ruleSet={ruleSet}
      live={live}
      submit={submit}
      isUnsaved={isUnsaved}
      notice={current && <StaleNotice form={form} base={base} current={current} load={() => load(current)} />}
      actions={
        <FormActions
          save={general.save}
          saving={edit.isPending}
          error={isStale(edit.error) ? undefined : edit.error}
          status={nothing ? words.nothingChanged : undefined}
          cancel={{ to: '/institutions/$id', params: { id }, search: { tab: 'particulars' } }}
        />
      }
    />
  )
}
