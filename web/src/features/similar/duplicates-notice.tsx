import { Button, TextInput } from '@mantine/core'
import { clearDuplicateMark, type Institution } from '@silverguard/shared/institutions/contract'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { call } from '../../api.ts'
import { ErrorLine } from '../../ui/error-line.tsx'
import { institutionFormWords } from '../../words/institution-form.ts'
import { similarWords } from '../../words/similar.ts'
import { useWords } from '../../words/use-words.ts'
import { useMay } from '../access/me.tsx'
import classes from './similar.module.css'
import { SimilarList } from './similar-list.tsx'

type Props = { institution: Institution; reviewed: (institution: Institution) => void }

/** 疑似重复: the institutions that are like this one, and the way to say, with a reason, that it is none of them. */
export const DuplicatesNotice = ({ institution, reviewed }: Props) => {
  const words = useWords(similarWords)
  const { required } = useWords(institutionFormWords)
  const { register, handleSubmit, formState } = useForm<{ reason: string }>({ defaultValues: { reason: '' } })
  const mayReview = useMay('institution.edit')
  const { id, version, possibleDuplicates } = institution
  const review = useMutation({
    mutationFn: (reason: string) => call(clearDuplicateMark, { params: { id }, body: { version, reason } }),
    onSuccess: reviewed,
  })
  const submit = handleSubmit(({ reason }) => review.mutate(reason.trim()))
  return (
    <section className={classes.further} aria-label={words.duplicateTitle}>
      <h2>{words.duplicateTitle}</h2>
      <p className={classes.hint}>{words.duplicateHint}</p>
      <SimilarList label={words.duplicateTitle} institutions={possibleDuplicates} />
      {mayReview && (
        <form className={classes.review} onSubmit={(event) => void submit(event)} noValidate>
          <TextInput
            label={words.reviewReason}
            autoComplete="off"
            required
            error={formState.errors.reason?.message}
            {...register('reason', { validate: (reason) => reason.trim() !== '' || required })}
          />
          <Button type="submit" variant="default" loading={review.isPending}>
            {words.reviewConfirm}
          </Button>
        </form>
      )}
      {review.error && <ErrorLine error={review.error} />}
    </section>
  )
}
