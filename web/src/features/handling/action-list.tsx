import { useMemo } from 'react'
import { useOnPhone } from '../../ui/on-phone.ts'
import { ActionCards } from './action-cards.tsx'
import { ActionTable } from './action-table.tsx'
import type { ActionGroup } from './by-urgency.ts'
import classes from './handling.module.css'
import { useOwnSteps } from './own-steps.ts'
import { useSelection } from './selection.ts'
import { SelectionBar } from './selection-bar.tsx'

/** Measures with what can be done about several at once, for those who may do anything. */
export const ActionList = ({ groups }: { groups: readonly ActionGroup[] }) => {
  const onPhone = useOnPhone()
  const mayChoose = useOwnSteps().length > 0
  const inView = useMemo(() => groups.flatMap(({ rows }) => rows), [groups])
  const selection = useSelection(inView)
  const List = onPhone ? ActionCards : ActionTable
  return (
    <>
      {mayChoose && <SelectionBar selection={selection} />}
      <div className={classes.list}>
        <List groups={groups} selection={mayChoose ? selection : undefined} />
      </div>
    </>
  )
}
