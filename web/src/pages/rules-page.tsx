import { PageHead } from '../ui/page-head.tsx'
import { shellWords } from '../words/shell.ts'
import { useWords } from '../words/use-words.ts'

export const RulesPage = () => <PageHead title={useWords(shellWords).rules} />
