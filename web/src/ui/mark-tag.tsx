import type { institutionMarks } from '@silverguard/shared/institutions/contract'
import { useText } from '../words/language.tsx'
import { markWords } from '../words/marks.ts'
import classes from './mark-tag.module.css'

/** Something about a record that a person should look at: 疑似重复, 镇街待定, 代码存疑. */
export const MarkTag = ({ mark }: { mark: (typeof institutionMarks)[number] }) => <span className={classes.mark}>{useText()(markWords[mark])}</span>
