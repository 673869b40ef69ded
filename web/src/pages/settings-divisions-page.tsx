import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { AddDivision } from '../features/settings/add-division.tsx'
import { DivisionChanges } from '../features/settings/division-changes.tsx'
import { divisionsUnder } from '../features/settings/divisions-query.ts'
import { DivisionsTable } from '../features/settings/divisions-table.tsx'
import classes from '../features/settings/settings.module.css'
import { SettingsParts } from '../features/settings/settings-parts.tsx'
import { useWayTo, WayToDivision } from '../features/settings/way-to-division.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { divisionsWords } from '../words/divisions.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/shell/settings/divisions')

/** The divisions of the area, step by step; units of one's own, and changes of codes. */
export const SettingsDivisionsPage = () => {
  const words = useWords(divisionsWords)
  const { district } = useInstallation()
  const { under = district.code } = route.useSearch()
  const query = useQuery(divisionsUnder(under))
  const way = useWayTo(under)
  return (
    <>
      <PageHead title={words.title} total={query.data?.divisions.length} />
      <SettingsParts />
      <div className={classes.page}>
        <Stack gap={8}>
          <WayToDivision way={way} />
          <Loaded query={query}>
            {({ divisions }) =>
              divisions.length === 0 ? (
                <EmptyState title={words.none} hint={words.noneHint} />
              ) : (
                <DivisionsTable name={way.at(-1)?.name ?? under} divisions={divisions} />
              )
            }
          </Loaded>
        </Stack>
        <Stack gap={14}>
          <AddDivision />
          <DivisionChanges />
        </Stack>
      </div>
    </>
  )
}
