import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { asOfDayToPrint } from '../features/as-of/as-of-query.ts'
import { AsOfView } from '../features/as-of/as-of-view.tsx'
import { usualDay } from '../features/as-of/useful-days.ts'
import classes from '../ui/form-paper.module.css'
import { PrintFoot } from '../ui/print-foot.tsx'
import { PrintPage } from '../ui/print-page.tsx'
import { filtersOf, readOnce } from '../ui/recorded-print.ts'
import { asOfWords } from '../words/as-of.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/institutions/$id/as-of/print')

/** The same on paper. */
export const AsOfPrintPage = () => {
  const words = useWords(asOfWords)
  const { unitNames, today } = useInstallation()
  const { id } = route.useParams()
  const { day = usualDay(today, undefined) } = route.useSearch()
  const query = useQuery({ ...asOfDayToPrint(id, day), ...readOnce })
  return (
    <PrintPage title={words.sheet} upright query={query} print={() => ({ what: 'as_of', institution: id, filters: filtersOf({ day }), records: 1 })}>
      {(found) => (
        <>
          <h1 className={classes.title}>{words.sheet}</h1>
          <div className={classes.line}>
            <span>{unitNames.bureau}</span>
            <span>
              {found.name} · {found.townshipName}
            </span>
            <span>{words.worked(found.now.day)}</span>
          </div>
          <AsOfView of={found} institution={id} />
          <PrintFoot />
        </>
      )}
    </PrintPage>
  )
}
