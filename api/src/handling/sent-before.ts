import { text } from '@silverguard/shared/text'
import { Conflict } from '../problems.ts'

/** What was sent under this id is recorded, and is not what comes now. Who lost the answer and then changed the form should look first. */
export const sentBefore = (): Conflict =>
  new Conflict('id_taken', text('刚才已提交过,内容与这次不同;请关闭窗口后核对', 'It was sent before with other content; close the dialog and look'))
