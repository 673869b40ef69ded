import { PageHead } from '../ui/page-head.tsx'

export const WatchesPrintPage = () => <PageHead title="…" />
