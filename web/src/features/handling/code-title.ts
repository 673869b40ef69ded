import { type ActionCode, isMeasure, measures } from '@silverguard/shared/handling/measures'
import type { Text } from '@silverguard/shared/text'
import { handlingWords } from '../../words/handling.ts'

/** What a kind of measure is called in a filter: those to establish something, and those of one's own, go together. */
export const codeTitle = (code: ActionCode): Text => (isMeasure(code) ? measures[code].title : handlingWords[code === 'ME' ? 'toEstablish' : 'ownMeasures'])
