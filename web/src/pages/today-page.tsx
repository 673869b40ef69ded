import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMay } from '../features/access/me.tsx'
import { CampaignLine } from '../features/today/campaign-line.tsx'
import { ListLinks } from '../features/today/list-links.tsx'
import { MatterList } from '../features/today/matter-list.tsx'
import { MostUrgent } from '../features/today/most-urgent.tsx'
import { PendingInstitutions } from '../features/today/pending-institutions.tsx'
import { StandingLinks } from '../features/today/standing-links.tsx'
import classes from '../features/today/today.module.css'
import { firstOf, foremost, foremostRows } from '../features/today/today-query.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageHead } from '../ui/page-head.tsx'
import table from '../ui/table.module.css'
import { TableRegion } from '../ui/table-region.tsx'
import { todayWords } from '../words/today.ts'
import { useWords } from '../words/use-words.ts'

/** What must be done today, by urgency, and why. */
export const TodayPage = () => {
  const words = useWords(todayWords)
  const mayImport = useMay('import.run')
  const maySeeLists = useMay('list.read')
  const query = useQuery(firstOf(foremost, foremostRows))
  return (
    <Stack gap={8}>
      <PageHead title={words.title} aside={<CampaignLine />} />
      <Loaded query={query}>
        {({ rows, total, counts }) =>
          Object.values(counts).every((count) => count === 0) ? (
            <EmptyState title={words.empty} hint={words.emptyHint}>
              {mayImport && <Link to="/imports">{words.import}</Link>}
            </EmptyState>
          ) : (
            <>
              {maySeeLists && <ListLinks />}
              <StandingLinks counts={counts} />
              <div className={classes.columns}>
                <section>
                  <div className={classes.head}>
                    <h2>{words.todo}</h2>
                  </div>
                  <TableRegion label={words.todoTable}>
                    <table className={table.table}>
                      <thead>
                        <tr>
                          <th scope="col">{words.matter}</th>
                          <th scope="col" data-numeric="">
                            {words.count}
                          </th>
                        </tr>
                      </thead>
                      <tbody>
                        <MatterList counts={counts} />
                      </tbody>
                    </table>
                  </TableRegion>
                </section>
                <Stack gap={12}>
                  <MostUrgent rows={rows} total={total} />
                  <PendingInstitutions />
                </Stack>
              </div>
            </>
          )
        }
      </Loaded>
    </Stack>
  )
}
