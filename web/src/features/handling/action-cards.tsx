import type { Action } from '@silverguard/shared/handling/contract'
import { Link } from '@tanstack/react-router'
import { memo, type ReactNode } from 'react'
import cards from '../../ui/cards.module.css'
import { handlingWords, stepDialogWords } from '../../words/handling.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { DueCell, HowCell, LevelCell } from './action-cells.tsx'
import type { ActionGroup, Urgency } from './by-urgency.ts'
import { ChooseAll, ChooseBox } from './choose-box.tsx'
import classes from './handling.module.css'
import type { Selection } from './selection.ts'
import { StateMark } from './state-mark.tsx'

type Props = { groups: readonly ActionGroup[]; selection: Selection | undefined }

/** What is due later is the most and the least urgent: a phone shows it when asked. */
const folded: Urgency = 'later'

const Folded = ({ title, children }: { title: string | undefined; children: ReactNode }) =>
  title === undefined ? (
    children
  ) : (
    <details className={classes.more}>
      <summary>{title}</summary>
      {children}
    </details>
  )

/** Measures on a phone: a card each, group by group. */
export const ActionCards = ({ groups, selection }: Props) => {
  const words = useWords(handlingWords)
  const all = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  return (
    <>
      {selection && <ChooseAll selection={selection} all={all} withWords />}
      {groups.map(({ key, title, rows }) => (
        <section key={key} id={key} aria-label={title ?? words.table}>
          {title && <h2 className={classes.groupTitle}>{words.titled(title, rows.length)}</h2>}
          <Folded title={key === folded ? words.show(rows.length) : undefined}>
            <ul className={cards.cards}>
              {rows.map((action) => (
                <ActionCard key={action.id} action={action} isChosen={selection?.chosen.has(action.id) ?? false} turn={selection?.turn} />
              ))}
            </ul>
          </Folded>
        </section>
      ))}
    </>
  )
}

type CardProps = { action: Action; isChosen: boolean; turn: ((id: string) => void) | undefined }

const ActionCard = memo(({ action, isChosen, turn }: CardProps) => {
  const words = useWords(handlingWords)
  const dialog = useWords(stepDialogWords)
  const inWords = useText()
  const { id, title, institution, institutionName, townshipName, unitName, handler, state } = action
  const unit = inWords(unitName)
  return (
    <li className={cards.card}>
      <div className={cards.top}>
        <Link to="/actions/$id" params={{ id }}>
          {inWords(title)}
        </Link>
        {turn && <ChooseBox large label={dialog.choose(inWords(title), institutionName)} isChosen={isChosen} turn={() => turn(id)} />}
      </div>
      <div>
        <Link to="/institutions/$id" params={{ id: institution }} search={{ tab: 'handling' }}>
          {institutionName}
        </Link>{' '}
        <LevelCell action={action} />
      </div>
      <div className={classes.facts}>
        <StateMark state={state} />
        <DueCell action={action} />
      </div>
      <div className={cards.line}>
        {unit === townshipName ? unit : `${townshipName} · ${unit}`} · {handler === null ? words.nobody : handler.own ? words.you(handler.name) : handler.name}
      </div>
      <HowCell action={action} />
    </li>
  )
})
