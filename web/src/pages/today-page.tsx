import { Stack } from '@mantine/core'
import type { StandingCounts } from '@silverguard/shared/institutions/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMay } from '../features/access/me.tsx'
import { CampaignLine } from '../features/today/campaign-line.tsx'
import { ForemostInstitutions } from '../features/today/foremost-institutions.tsx'
import { ImportMatters } from '../features/today/import-matters.tsx'
import { InstitutionMatter } from '../features/today/matter-row.tsx'
import { further, type Matter, urgent } from '../features/today/matters.ts'
import { OutboxMatters } from '../features/today/outbox-matters.tsx'
import { PendingInstitutions } from '../features/today/pending-institutions.tsx'
import { ScreeningMatters } from '../features/today/screening-matters.tsx'
import { StandingLinks } from '../features/today/standing-links.tsx'
import classes from '../features/today/today.module.css'
import { firstOf } from '../features/today/today-query.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageHead } from '../ui/page-head.tsx'
import table from '../ui/table.module.css'
import { TableRegion } from '../ui/table-region.tsx'
import { todayWords } from '../words/today.ts'
import { useWords } from '../words/use-words.ts'

const foremost = { standing: ['red' as const, 'orange' as const] }
const foremostRows = 7
const inRow = (counts: StandingCounts) => (matter: Matter) => <InstitutionMatter key={matter.key} of={matter} count={matter.counted?.(counts)} />

/** What must be done today, by urgency, and why. */
export const TodayPage = () => {
  const words = useWords(todayWords)
  const mayImport = useMay('import.run')
  const mayScreen = useMay('screening.read')
  const mayRecord = useMay('screening.record')
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
                        {mayRecord && <OutboxMatters />}
                        {urgent.map(inRow(counts))}
                        {mayScreen && <ScreeningMatters />}
                        {further.map(inRow(counts))}
                        {mayImport && <ImportMatters />}
                      </tbody>
                    </table>
                  </TableRegion>
                </section>
                <Stack gap={12}>
                  <section>
                    <div className={classes.head}>
                      <h2>{words.foremost}</h2>
                      {total > rows.length && (
                        <Link to="/institutions" search={foremost}>
                          {words.all(total)}
                        </Link>
                      )}
                    </div>
                    {total === 0 ? (
                      <EmptyState title={words.foremostNone} hint={words.foremostNoneHint} />
                    ) : (
                      <ForemostInstitutions label={words.foremostTable} because={words.because} rows={rows} />
                    )}
                  </section>
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
