import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ruleSetOf } from '../features/access/rule-set.ts'
import { DeterminedStory } from '../features/judgement/determined-story.tsx'
import { oneDetermination } from '../features/judgement/meeting-query.ts'
import { VerdictSheet } from '../features/verdict/verdict-sheet.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { generalWords } from '../words/general.ts'
import { meetingWords } from '../words/meeting.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/shell/determinations/$id')

/** A determination with the verdict sheet that was kept with it. */
export const DeterminationPage = () => {
  const words = useWords(meetingWords)
  const general = useWords(generalWords)
  const { id } = route.useParams()
  const query = useQuery(oneDetermination(id))
  return (
    <Loaded query={query}>
      {({ determination, sheet, ruleSet, meeting }) => (
        <Stack gap="sm">
          <PageHead title={words.determination(determination.institutionName)}>
            <Button renderRoot={(props) => <Link to="/institutions/$id" params={{ id: determination.institution }} search={{ tab: 'judgement' }} {...props} />}>
              {words.toInstitution}
            </Button>
            <Button variant="default" renderRoot={(props) => <Link to="/determinations/$id/print" params={{ id }} {...props} />}>
              {general.print}
            </Button>
          </PageHead>
          <DeterminedStory determination={determination} meeting={meeting} />
          <VerdictSheet sheet={sheet} ruleSet={ruleSetOf(ruleSet)} determined={{ determination, meeting }} />
        </Stack>
      )}
    </Loaded>
  )
}
