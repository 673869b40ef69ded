import { PageHead } from '../ui/page-head.tsx'

export const DeterminationPrintPage = () => <PageHead title="…" />
