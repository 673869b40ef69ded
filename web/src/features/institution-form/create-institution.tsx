import { notifications } from '@mantine/notifications'
import { createInstitution, type Institution, type Particulars } from '@silverguard/shared/institutions/contract'
import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import { useForm } from 'react-hook-form'
import { call, ProblemError } from '../../api.ts'
import { institutionFormWords } from '../../words/institution-form.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { type Draft, draftOf, nothingKnown } from './draft.ts'
import { FormActions } from './form-actions.tsx'
import { InstitutionForm, type LiveVerdict } from './institution-form.tsx'
import { readDraft } from './read-draft.ts'
import { showFaults, showRefusedFields } from './show-faults.ts'

type Props = {
  /** What is already known from the search. */
  known: Partial<Particulars>
  /** Similar institutions that the person has seen and found to be others. */
  differsFrom: readonly string[]
  ruleSet: RuleSet
  live: LiveVerdict
  /** Shown when the server knows of further similar institutions; saves all the same with those named as others. */
  further: (particulars: Partial<Particulars>, save: (others: readonly string[]) => void) => ReactNode
  saved: (institution: Institution) => void
}

const meetsSimilar = (error: unknown) => error instanceof ProblemError && error.problem.code === 'similar_exists'

/** The form of a new institution, filled in after the search. */
export const CreateInstitution = ({ known, differsFrom, ruleSet, live, further, saved }: Props) => {
  const words = useWords(institutionFormWords)
  const { today } = useInstallation()
  const isSaved = useRef(false)
  const form = useForm<Draft>({ defaultValues: draftOf({ particulars: known, facts: [] }, today), shouldFocusError: true })

  const create = useMutation({
    mutationFn: ({ draft, others }: { draft: Draft; others: readonly string[] }) => {
      const { particulars, facts } = readDraft(draft, today)
      const body = { particulars: particulars as Particulars, facts, trueSince: draft.trueSince, differsFrom: [...others] }
      return call(createInstitution, { body })
    },
    onSuccess: (created) => {
      isSaved.current = true
      notifications.show({ message: words.saved })
      saved(created)
    },
    onError: (error) => void showRefusedFields(form, error, words),
  })

  const save = (draft: Draft, others: readonly string[]) => {
    if (!showFaults(form, readDraft(draft, today), words)) create.mutate({ draft, others })
  }
  const draft = create.variables?.draft
  return (
    <InstitutionForm
      label={words.newTitle}
      form={form}
      base={nothingKnown}
      ruleSet={ruleSet}
      live={live}
      particularsFirst
      submit={(typed) => save(typed, differsFrom)}
      isUnsaved={() => !isSaved.current}
      notice={
        meetsSimilar(create.error) && draft && further(readDraft(draft, today).particulars, (others) => save(form.getValues(), [...differsFrom, ...others]))
      }
      actions={
        <FormActions
          save={words.create}
          saving={create.isPending}
          error={meetsSimilar(create.error) ? undefined : create.error}
          cancel={{ to: '/institutions' }}
        />
      }
    />
  )
}
