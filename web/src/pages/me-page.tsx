import { Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { useMay } from '../features/access/me.tsx'
import { SignOutButton } from '../features/access/sign-out.tsx'
import { OfflineData } from '../features/outbox/offline-data.tsx'
import { OwnSection } from '../features/own-account/own-section.tsx'
import { PasswordSection } from '../features/own-account/password-section.tsx'
import { SecondFactorSection } from '../features/own-account/second-factor-section.tsx'
import { SessionsSection } from '../features/own-account/sessions-section.tsx'
import { WhoSection } from '../features/own-account/who-section.tsx'
import { LanguageSwitch } from '../ui/language-switch.tsx'
import { FurtherPlaces } from '../ui/navigation.tsx'
import { useOnPhone } from '../ui/on-phone.ts'
import { PageHead } from '../ui/page-head.tsx'
import { offlineWords } from '../words/offline.ts'
import { outboxWords } from '../words/outbox.ts'
import { shellWords } from '../words/shell.ts'
import { useWords } from '../words/use-words.ts'
import classes from './me-page.module.css'

/** Oneself: duties, password, one-time codes, sessions; on a phone also what the desk keeps in its left column. */
export const MePage = () => {
  const words = useWords(shellWords)
  const offline = useWords(offlineWords)
  const outbox = useWords(outboxWords)
  const mayScreen = useMay('screening.record')
  const { version } = useInstallation()
  const onPhone = useOnPhone()
  return (
    <>
      <PageHead title={words.mine}>{onPhone && <SignOutButton />}</PageHead>
      <Stack gap={14}>
        {onPhone && (
          <nav aria-label={words.more}>
            <FurtherPlaces />
          </nav>
        )}
        <div className={classes.columns}>
          <Stack gap={14}>
            <WhoSection />
            <SecondFactorSection />
          </Stack>
          <PasswordSection />
        </div>
        <SessionsSection />
        {mayScreen && (
          <OwnSection title={offline.title}>
            <Link to="/outbox">{outbox.title}</Link>
            <OfflineData />
          </OwnSection>
        )}
        {onPhone && (
          <Group justify="space-between">
            <LanguageSwitch />
            <Text size="sm" c="dimmed">
              {words.version(version)}
            </Text>
          </Group>
        )}
      </Stack>
    </>
  )
}
