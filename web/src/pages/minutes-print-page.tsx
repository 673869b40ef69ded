import { PageHead } from '../ui/page-head.tsx'

export const MinutesPrintPage = () => <PageHead title="…" />
