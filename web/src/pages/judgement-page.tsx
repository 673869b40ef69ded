import { PageHead } from '../ui/page-head.tsx'

export const JudgementPage = () => <PageHead title="…" />
