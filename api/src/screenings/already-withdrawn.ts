import { text } from '@silverguard/shared/text'
import { Conflict } from '../problems.ts'

export const alreadyWithdrawn = () => new Conflict('already_withdrawn', text('已经撤回过了', 'It has been taken back already'))
