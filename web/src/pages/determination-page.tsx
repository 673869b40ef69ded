import { PageHead } from '../ui/page-head.tsx'

export const DeterminationPage = () => <PageHead title="…" />
