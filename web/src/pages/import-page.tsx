import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useImport } from '../features/importing/import-query.ts'
import { ImportStage, stepOf } from '../features/importing/import-stage.tsx'
import { ImportSteps } from '../features/importing/import-steps.tsx'
import { InWords } from '../ui/in-words.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { importStateWords, importsWords, importWords } from '../words/importing.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/shell/imports/$id')

export const ImportPage = () => {
  const words = useWords(importWords)
  const { title } = useWords(importsWords)
  const { id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const query = useImport(id)
  return (
    <>
      <PageHead title={query.data ? words.title(query.data.look.fileName) : title}>
        <Button variant="default" renderRoot={(props) => <Link to="/imports" {...props} />}>
          {words.allImports}
        </Button>
      </PageHead>
      <Loaded query={query}>
        {(one) => (
          <>
            <ImportSteps at={stepOf(one, search)} />
            <p className="visually-hidden" role="status">
              <InWords of={importStateWords[one.state]} />
            </p>
            <ImportStage of={one} search={search} show={(part) => void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false })} />
          </>
        )}
      </Loaded>
    </>
  )
}
