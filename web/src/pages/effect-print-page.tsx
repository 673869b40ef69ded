import { PageHead } from '../ui/page-head.tsx'

export const EffectPrintPage = () => <PageHead title="…" />
