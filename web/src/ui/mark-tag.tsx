import type { institutionMarks } from '@silverguard/shared/institutions/contract'
import type { ReactNode } from 'react'
import { useText } from '../words/language.tsx'
import { markWords } from '../words/marks.ts'
import classes from './mark-tag.module.css'

/** A word in a frame; `strong`: something is to be done about it now. */
export const Tag = ({ strong, children }: { strong?: boolean; children: ReactNode }) => (
  <span className={classes.mark} data-strong={strong || undefined}>
    {children}
  </span>
)

/** Something about a record that a person should look at: 待复核, 疑似重复, 镇街待定, 代码存疑. */
export const MarkTag = ({ mark }: { mark: (typeof institutionMarks)[number] }) => <Tag strong={mark === 'under_review'}>{useText()(markWords[mark])}</Tag>
