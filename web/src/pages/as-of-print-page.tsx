import { PageHead } from '../ui/page-head.tsx'

export const AsOfPrintPage = () => <PageHead title="…" />
