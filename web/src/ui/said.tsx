import { MantineThemeProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { generalWords } from '../words/general.ts'
import { useWords } from '../words/use-words.ts'

/** Where it is said in passing what came of something; each can be closed by a button that has a name. */
export const Said = () => {
  const { close } = useWords(generalWords)
  return (
    <MantineThemeProvider theme={{ components: { Notification: { defaultProps: { closeButtonProps: { 'aria-label': close } } } } }} inherit>
      <Notifications position="top-right" />
    </MantineThemeProvider>
  )
}
