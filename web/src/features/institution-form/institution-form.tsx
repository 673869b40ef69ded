import type { Facts } from '@silverguard/shared/facts/catalogue'
import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import type { ReactNode } from 'react'
import { FormProvider, type UseFormReturn } from 'react-hook-form'
import { LeaveGuard } from '../../ui/leave-guard.tsx'
import { ContradictionsAsTyped } from './contradictions-as-typed.tsx'
import type { Base, Draft } from './draft.ts'
import { FactsAsTyped } from './facts-as-typed.tsx'
import { FactsSection } from './facts-section.tsx'
import classes from './institution-form.module.css'
import { ParticularsSection } from './particulars-section.tsx'
import { WithdrawnReason } from './withdrawn-reason.tsx'

export type LiveVerdict = (facts: Facts) => ReactNode
type Props = {
  label: string
  form: UseFormReturn<Draft>
  base: Base
  ruleSet: RuleSet
  /** Shown beside the form, with the facts as they are typed. */
  live: LiveVerdict
  submit: (draft: Draft) => void
  isUnsaved: () => boolean
  notice: ReactNode
  actions: ReactNode
  particularsFirst?: boolean
}

/** One form for new and known institutions, made from the catalogues of particulars and facts. */
export const InstitutionForm = ({ label, form, base, ruleSet, live, submit, isUnsaved, notice, actions, particularsFirst }: Props) => {
  const parts = [<FactsSection key="facts" base={base} />, <ParticularsSection key="particulars" />]
  return (
    <FormProvider {...form}>
      <form className={classes.form} aria-label={label} noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
        <div className={classes.column}>
          {notice}
          {particularsFirst ? parts.reverse() : parts}
        </div>
        <div className={classes.beside}>
          <ContradictionsAsTyped ruleSet={ruleSet} />
          <FactsAsTyped base={base}>{live}</FactsAsTyped>
        </div>
        <div className={classes.actions}>
          <WithdrawnReason base={base} />
          {actions}
        </div>
      </form>
      <LeaveGuard isUnsaved={isUnsaved} />
    </FormProvider>
  )
}
