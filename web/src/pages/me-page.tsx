import { Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { useMe } from '../features/access/me.tsx'
import { LanguageSwitch } from '../ui/language-switch.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { shellWords } from '../words/shell.ts'
import { useWords } from '../words/use-words.ts'

/** On a phone, what the desk keeps in its left column: who I am, the language, the pages that the bottom bar leaves out. */
export const MePage = () => {
  const words = useWords(shellWords)
  const { district, version } = useInstallation()
  const { person } = useMe()
  return (
    <Stack gap="md">
      <PageHead title={words.mine} />
      <div>
        <Text fw={600}>{person}</Text>
        <Text c="dimmed">{words.scope(district.name)}</Text>
      </div>
      <LanguageSwitch />
      <nav aria-label={words.more}>
        <Stack gap="xs">
          <Link to="/imports">{words.imports}</Link>
          <Link to="/rules">{words.rules}</Link>
          <Link to="/settings">{words.settings}</Link>
        </Stack>
      </nav>
      <Text size="sm" c="dimmed">
        {words.version(version)}
      </Text>
    </Stack>
  )
}
