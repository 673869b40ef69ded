import { PageHead } from '../ui/page-head.tsx'

export const RuleDraftPage = () => <PageHead title="…" />
