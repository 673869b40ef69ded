import { Button, Stack, Title } from '@mantine/core'
import { importTemplate } from '@silverguard/shared/workbooks/contract'
import { IconDownload } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { downloadAddress } from '../api.ts'
import { HandInFile } from '../features/importing/hand-in-file.tsx'
import { RecentImports } from '../features/importing/recent-imports.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { importsWords } from '../words/importing.ts'
import { useWords } from '../words/use-words.ts'

export const ImportsPage = () => {
  const words = useWords(importsWords)
  const navigate = useNavigate()
  return (
    <>
      <PageHead title={words.title}>
        <Button component="a" variant="default" href={downloadAddress(importTemplate, {})} download leftSection={<IconDownload size={15} aria-hidden="true" />}>
          {words.template}
        </Button>
      </PageHead>
      <Stack gap="md">
        <HandInFile taken={({ id }) => void navigate({ to: '/imports/$id', params: { id } })} />
        <section>
          <Title order={2} mb="xs">
            {words.recent}
          </Title>
          <RecentImports />
        </section>
      </Stack>
    </>
  )
}
