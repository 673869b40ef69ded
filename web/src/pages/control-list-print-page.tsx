import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { controlListToPrint, printLimit } from '../features/control-list/control-list-query.ts'
import tableClasses from '../features/control-list/control-list-table.module.css'
import { ControlListTable } from '../features/control-list/control-list-table.tsx'
import { filterWords } from '../features/control-list/filter-words.ts'
import classes from '../ui/form-paper.module.css'
import { Loaded } from '../ui/loaded.tsx'
import { PrintPage } from '../ui/print-page.tsx'
import { controlListWords } from '../words/control-list.ts'
import { useText } from '../words/language.tsx'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/control-list/print')

/** 附件5 as one would sign it. */
export const ControlListPrintPage = () => {
  const search = route.useSearch()
  const words = useWords(controlListWords)
  const inWords = useText()
  const { unitNames, townships } = useInstallation()
  const query = useQuery(controlListToPrint(search))
  const filters = filterWords(search, townships, inWords)
  return (
    <PrintPage title={words.formTitle}>
      <p className={classes.annex}>{words.annex}</p>
      <h1 className={classes.title}>{words.formTitle}</h1>
      <p className={classes.note}>({words.provisional})</p>
      <Loaded query={query}>
        {({ rows, total, counts, asOf }) => (
          <>
            <div className={classes.line}>
              <span>{words.unit(unitNames.letterhead)}</span>
              <span>{words.asOf(asOf)}</span>
              <span>{words.filledOn}</span>
            </div>
            {filters && <p className={classes.note}>{words.filtered(filters)}</p>}
            {total > rows.length && <p className={classes.note}>{words.cut(Math.min(rows.length, printLimit), total)}</p>}
            <ControlListTable rows={rows} first={1} className={tableClasses.paper} onPaper />
            {!search.level && <p>{words.summary(total, counts.red, counts.orange, counts.yellow)}</p>}
            <div className={classes.sign}>
              <span>{words.preparedBy}</span>
              <span>{words.reviewedBy}</span>
              <span>{words.date}</span>
            </div>
          </>
        )}
      </Loaded>
    </PrintPage>
  )
}
