import { type Text, text } from '@silverguard/shared/text'
import type { LineRow } from './queries.ts'

/** Whose money a line is, as sentences say it. */
export const lineName = ({ elder }: Pick<LineRow, 'elder'>): Text => (elder === null ? text('机构合计', 'the institution as a whole') : text(elder, elder))
