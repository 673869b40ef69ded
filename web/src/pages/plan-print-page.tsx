import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { planToPrint } from '../features/handling/handling-query.ts'
import { PlanPaper } from '../features/handling/plan-paper.tsx'
import { PlanSignatures } from '../features/handling/plan-signatures.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { dayWords } from '../ui/figures.ts'
import classes from '../ui/form-paper.module.css'
import { PrintFoot } from '../ui/print-foot.tsx'
import { PrintPage } from '../ui/print-page.tsx'
import { readOnce } from '../ui/recorded-print.ts'
import { planWords } from '../words/handling.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/institutions/$id/plan/print')

/** 一院一策处置方案 on paper. */
export const PlanPrintPage = () => {
  const words = useWords(planWords)
  const { unitNames } = useInstallation()
  const { id } = route.useParams()
  const query = useQuery({ ...planToPrint(id), ...readOnce })
  return (
    <PrintPage title={words.title} upright query={query} print={({ reply }) => ({ what: 'plan', institution: id, filters: '', records: reply.actions.length })}>
      {({ reply, name, townshipName }) => (
        <>
          <h1 className={classes.title}>{words.title}</h1>
          <div className={classes.line}>
            <span>{words.institution(name)}</span>
            <span>{townshipName}</span>
            {reply.plan && <span>{words.drawnUp(dayWords(reply.plan.drawnUpAt))}</span>}
            {reply.plan && dayWords(reply.plan.revisedAt) !== dayWords(reply.plan.drawnUpAt) && <span>{words.revised(dayWords(reply.plan.revisedAt))}</span>}
          </div>
          {reply.plan ? <PlanPaper reply={{ ...reply, plan: reply.plan }} /> : <EmptyState title={words.noPlan} hint={words.noPlanHint} />}
          <PlanSignatures unit={unitNames.bureau} />
          {/* Under its table the plan bears the same. */}
          {!reply.plan && <PrintFoot />}
        </>
      )}
    </PrintPage>
  )
}
