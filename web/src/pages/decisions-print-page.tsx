import { PageHead } from '../ui/page-head.tsx'

export const DecisionsPrintPage = () => <PageHead title="…" />
