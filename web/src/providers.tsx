import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import 'dayjs/locale/zh-cn'
import { InstallationProvider } from './features/access/installation.tsx'
import { queryClient } from './query-client.ts'
import { cssVariables, theme } from './ui/theme.ts'
import { LanguageProvider, useLanguage } from './words/language.tsx'

const styleNonce = () => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

const Calendar = ({ children }: { children: ReactNode }) => (
  <DatesProvider settings={{ locale: useLanguage().language === 'zh' ? 'zh-cn' : 'en', firstDayOfWeek: 1 }}>{children}</DatesProvider>
)

/** Everything that stands above the pages. */
export const Providers = ({ children }: { children: ReactNode }) => (
  <LanguageProvider>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="light" getStyleNonce={styleNonce}>
      <Calendar>
        <QueryClientProvider client={queryClient}>
          <Notifications position="top-right" />
          <InstallationProvider>{children}</InstallationProvider>
        </QueryClientProvider>
      </Calendar>
    </MantineProvider>
  </LanguageProvider>
)
