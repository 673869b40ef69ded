import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { InstallationProvider } from './features/access/installation.tsx'
import { Held, MeProvider } from './features/access/me.tsx'
import { SignInAgain } from './features/signing-in/sign-in-again.tsx'
import { SignInDemandsPage } from './pages/sign-in-demands-page.tsx'
import { SignInPage } from './pages/sign-in-page.tsx'
import { queryClient } from './query-client.ts'
import { CalendarProvider } from './ui/calendar-provider.tsx'
import { Said } from './ui/said.tsx'
import { cssVariables, theme } from './ui/theme.ts'
import { LanguageProvider } from './words/language.tsx'

const styleNonce = () => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
// Where the lock of scrolling under dialogs looks for the nonce of the one style that it writes.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() })

/** Everything that stands above the pages: nobody comes to them but signed in, and with nothing demanded first. */
export const Providers = ({ children }: { children: ReactNode }) => (
  <LanguageProvider>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="light" getStyleNonce={styleNonce}>
      <CalendarProvider>
        <QueryClientProvider client={queryClient}>
          <Said />
          <MeProvider signedOut={<SignInPage />}>
            <SignInAgain />
            <Held until={<SignInDemandsPage />}>
              <InstallationProvider>{children}</InstallationProvider>
            </Held>
          </MeProvider>
        </QueryClientProvider>
      </CalendarProvider>
    </MantineProvider>
  </LanguageProvider>
)
