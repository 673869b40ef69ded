import { PageHead } from '../ui/page-head.tsx'

export const JudgementPrintPage = () => <PageHead title="…" />
