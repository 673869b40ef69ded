import { Button } from '@mantine/core'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useFormState } from 'react-hook-form'
import { ErrorLine } from '../../ui/error-line.tsx'
import { generalWords } from '../../words/general.ts'
import { institutionFormWords } from '../../words/institution-form.ts'
import { useWords } from '../../words/use-words.ts'
import type { Draft } from './draft.ts'
import classes from './institution-form.module.css'

type Props = { save: string; saving: boolean; error: unknown; status?: string | undefined; cancel: LinkProps }

/** 保存 and 取消 with what stands in the way. */
export const FormActions = ({ save, saving, error, status, cancel }: Props) => {
  const words = useWords(institutionFormWords)
  const general = useWords(generalWords)
  const { errors } = useFormState<Draft>()
  const faults =
    Object.keys(errors.particulars ?? {}).length + Object.keys(errors.facts ?? {}).length + (errors.trueSince ? 1 : 0) + (errors.withdrawnReason ? 1 : 0)
  return (
    <>
      <Button type="submit" loading={saving} size="sm">
        {saving ? words.saving : save}
      </Button>
      <Button variant="default" size="sm" renderRoot={(props) => <Link {...cancel} {...props} />}>
        {general.cancel}
      </Button>
      <span className={classes.status} role="status">
        {faults > 0 ? words.fixFields(faults) : status}
      </span>
      {error !== null && error !== undefined && faults === 0 && <ErrorLine error={error} />}
    </>
  )
}
