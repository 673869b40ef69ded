import { Button } from '@mantine/core'
import type { Problem } from '@silverguard/shared/problem'
import { ProblemError } from '../../api.ts'
import { ErrorLine } from '../../ui/error-line.tsx'
import { instantWords } from '../../ui/figures.ts'
import { screeningFormWords } from '../../words/screening-form.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './screening-form.module.css'
import type { DraftSaving } from './use-draft-saving.ts'

type Props = { pending: boolean; wrong: number; count: number; saving: DraftSaving; problem: Problem | undefined; error: unknown }

/** 提交排查, what it will record, what stands in its way, and that the draft is kept. */
export const HandInLine = ({ pending, wrong, count, saving, problem, error }: Props) => {
  const words = useWords(screeningFormWords)
  return (
    <div className={classes.actions}>
      <Button type="submit" size="sm" loading={pending}>
        {pending ? words.submitting : words.submit}
      </Button>
      <span className={classes.status} role="status">
        {wrong > 0 ? words.fixFields(wrong) : words.toSend(count)}
      </span>
      {saving.savedAt && !saving.failed && <span className={classes.status}>{words.draftKept(instantWords(saving.savedAt))}</span>}
      {problem && <ErrorLine error={new ProblemError(problem)} />}
      {error !== null && <ErrorLine error={error} />}
    </div>
  )
}
