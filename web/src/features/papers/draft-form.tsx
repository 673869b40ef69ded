import { editPaper, type Paper } from '@silverguard/shared/handling/papers/contract'
import { paperFields } from '@silverguard/shared/handling/papers/vocabulary'
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { call, ProblemError } from '../../api.ts'
import { SaveLine } from '../../ui/save-line.tsx'
import { paperWords } from '../../words/papers.ts'
import { useWords } from '../../words/use-words.ts'
import { DraftField } from './draft-field.tsx'
import type { DraftValues } from './draft-values.ts'
import classes from './papers.module.css'
import type { Telling } from './told.ts'

type Props = { paper: Paper; draft: DraftValues; telling: Telling }

/** The fields of a draft that people fill in. */
export const DraftForm = ({ paper: { id, kind, version }, draft, telling: { done, hear } }: Props) => {
  const words = useWords(paperWords)
  const saving = useMutation({
    mutationFn: () => call(editPaper, { params: { id }, body: { version, values: draft.edited } }),
    onSuccess: (saved) => {
      done(saved)
      draft.clear()
    },
    onError: hear,
  })
  const typing: DraftValues = {
    ...draft,
    set: (key, value) => {
      draft.set(key, value)
      if (!saving.isIdle && !saving.isPending) saving.reset()
    },
  }
  const faultOf = (key: string) =>
    saving.error instanceof ProblemError ? saving.error.problem.fields?.find(({ path }) => path === `values.${key}`)?.message : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <section className={classes.section}>
      <h2>{words.content}</h2>
      <p className={classes.aside}>{words.contentHint}</p>
      <form noValidate onSubmit={submit} className={classes.fields} aria-label={words.content}>
        {paperFields[kind].map((field) => (
          <DraftField key={field.key} field={field} draft={typing} error={faultOf(field.key)} />
        ))}
        <SaveLine saving={saving} />
        {draft.unsaved && <p className={classes.aside}>{words.unsaved}</p>}
      </form>
    </section>
  )
}
