import type { Text } from '@silverguard/shared/text'
import { useText } from '../words/language.tsx'

/** A `Text` in the chosen language. */
export const InWords = ({ of }: { of: Text }) => <>{useText()(of)}</>
