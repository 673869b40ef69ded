import { PageHead } from '../ui/page-head.tsx'

export const AsOfPage = () => <PageHead title="…" />
