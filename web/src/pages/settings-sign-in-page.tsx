import { SettingsParts } from '../features/settings/settings-parts.tsx'
import { SignInPolicySection } from '../features/settings/sign-in-policy-section.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { settingsWords } from '../words/settings.ts'
import { useWords } from '../words/use-words.ts'

export const SettingsSignInPage = () => (
  <>
    <PageHead title={useWords(settingsWords).signIn} />
    <SettingsParts />
    <SignInPolicySection />
  </>
)
