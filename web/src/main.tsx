import './no-eval.ts'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import './ui/page.css'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { answerWithoutNetwork } from './api.ts'
import { Providers } from './providers.tsx'
import { queryClient } from './query-client.ts'
import { router } from './routes.tsx'

// Beside the first screen and not before it. Where these cannot be fetched, there is nothing kept to answer with either.
answerWithoutNetwork(async (address) => (await import('./offline/kept-replies.ts').catch(() => undefined))?.keptReply(address))
window.addEventListener('load', () => void import('./offline/start.ts').then(({ startOffline }) => startOffline(queryClient)))

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')
createRoot(place).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
)
