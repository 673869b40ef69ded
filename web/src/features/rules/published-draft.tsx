import { Button, Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { PageHead } from '../../ui/page-head.tsx'
import { draftWords } from '../../words/rules.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import type { Published } from './publish-draft.tsx'

/** What came of a publication. */
export const PublishedDraft = ({ of: { publication, rescored, levelChanged } }: { of: Published }) => {
  const words = useWords(draftWords)
  const { today } = useInstallation()
  const { ruleSet, holdsFrom } = publication
  return (
    <Stack gap="sm">
      <PageHead title={words.title} />
      <div role="status">
        <Text fw={600}>{words.publishedNow(ruleSet, holdsFrom)}</Text>
        <Text>{holdsFrom > today ? words.waits : words.rescored(rescored, levelChanged)}</Text>
      </div>
      <Group gap="sm">
        <Button renderRoot={(props) => <Link to="/rules" {...props} />}>{words.toRules}</Button>
        {holdsFrom <= today && (
          <Button variant="default" renderRoot={(props) => <Link to="/institutions" search={{ mark: ['under_review'] }} {...props} />}>
            {words.toReview}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
