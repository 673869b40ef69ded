import { useMediaQuery } from '@mantine/hooks'

/** Whether the page stands on a phone, where tables become cards; the same width as in the style sheets. */
export const useOnPhone = (): boolean => useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
