import type { Action } from '@silverguard/shared/handling/contract'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { handlingWords, stepDialogWords } from '../../words/handling.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { DueCell, HowCell, LevelCell, WhoCell } from './action-cells.tsx'
import type { ActionGroup } from './by-urgency.ts'
import { ChooseAll, ChooseBox } from './choose-box.tsx'
import classes from './handling.module.css'
import type { Selection } from './selection.ts'
import { StateMark } from './state-mark.tsx'

type Props = { groups: readonly ActionGroup[]; selection: Selection | undefined }

/** Measures at a desk, group by group, in one table; rows can be chosen where there is a selection. */
export const ActionTable = ({ groups, selection }: Props) => {
  const words = useWords(handlingWords)
  const all = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  const headings = [words.due, words.measure, words.place, words.level, words.state, words.who, words.how]
  return (
    <TableRegion label={words.table} fill>
      <table className={`${table.table} ${classes.actions}`}>
        <thead>
          <tr>
            {selection && (
              <th scope="col">
                <ChooseAll selection={selection} all={all} />
              </th>
            )}
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ key, title, rows }) => (
          <tbody key={key} id={key}>
            {title && (
              <tr className={classes.group}>
                <th scope="rowgroup" colSpan={headings.length + (selection ? 1 : 0)}>
                  {words.titled(title, rows.length)}
                </th>
              </tr>
            )}
            {rows.map((action) => (
              <ActionRow key={action.id} action={action} isChosen={selection?.chosen.has(action.id) ?? false} turn={selection?.turn} />
            ))}
          </tbody>
        ))}
      </table>
    </TableRegion>
  )
}

type RowProps = { action: Action; isChosen: boolean; turn: ((id: string) => void) | undefined }

/** Memoised: of 500 rows only the one that is turned is drawn again. */
const ActionRow = memo(({ action, isChosen, turn }: RowProps) => {
  const inWords = useText()
  const dialog = useWords(stepDialogWords)
  const { id, institution, institutionName, townshipName, title, state } = action
  return (
    <tr>
      {turn && (
        <td>
          <ChooseBox label={dialog.choose(inWords(title), institutionName)} isChosen={isChosen} turn={() => turn(id)} />
        </td>
      )}
      <td data-tight="">
        <DueCell action={action} />
      </td>
      <th scope="row" className={classes.measure}>
        <Link to="/actions/$id" params={{ id }}>
          {inWords(title)}
        </Link>
      </th>
      <td className={classes.place}>
        <Link to="/institutions/$id" params={{ id: institution }} search={{ tab: 'handling' }}>
          {institutionName}
        </Link>
        <span className={classes.under}>{townshipName}</span>
      </td>
      <td data-tight="">
        <LevelCell action={action} />
      </td>
      <td data-tight="">
        <StateMark state={state} />
      </td>
      <td className={classes.who}>
        <WhoCell action={action} />
      </td>
      <td className={classes.wide}>
        <HowCell action={action} />
      </td>
    </tr>
  )
})
