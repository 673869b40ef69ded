import { PageHead } from '../ui/page-head.tsx'

export const MeetingPage = () => <PageHead title="…" />
