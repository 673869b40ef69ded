import { Button, TextInput } from '@mantine/core'
import { dutyUnit, hasDuty } from '@silverguard/shared/institutions/duty'
import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react'
import { ErrorLine } from '../../ui/error-line.tsx'
import { LeaveGuard } from '../../ui/leave-guard.tsx'
import { useOnPhone } from '../../ui/on-phone.ts'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { institutionFormWords } from '../../words/institution-form.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { useMe } from '../access/me.tsx'
import classes from './conflict.module.css'
import { type Choice, type Choices, type Conflict, conflictsBetween, type FieldPath, fieldWords, mergedDraft, type Newer, sideOf } from './conflict.ts'
import { Mine, Opened, SideChoice, Theirs } from './conflict-row.tsx'
import type { Base, Draft } from './draft.ts'
import { changesOf, factsInForce, lacksReason } from './draft-changes.ts'
import form from './institution-form.module.css'
import type { LiveVerdict } from './institution-form.tsx'
import { readDraft } from './read-draft.ts'

type Props = {
  opened: Base
  newer: Newer
  draft: Draft
  choices: Choices
  choose: (path: FieldPath, choice: Choice) => void
  live: LiveVerdict
  /** Keeps with the form why something is taken back. */
  explain: (reason: string) => void
  save: (merged: Draft) => void
  saving: boolean
  error: unknown
  back: () => void
  isUnsaved: () => boolean
}

/** Their version and mine side by side, field by field; the person chooses, and what is chosen is saved on top of theirs. */
export const ConflictView = ({ opened, newer, draft, choices, choose, live, explain, save, saving, error, back, isUnsaved }: Props) => {
  const words = useWords(institutionFormWords)
  const inWords = useText()
  const onPhone = useOnPhone()
  const { district, townships, today } = useInstallation()
  const scope = useMe().division.code
  const heading = useRef<HTMLHeadingElement>(null)
  const place = useRef<HTMLFormElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { current } = newer
  const townshipName = (code: string) => [...townships, district].find((division) => division.code === code)?.name
  const conflicts = conflictsBetween(opened, current, draft)
  const [reason, setReason] = useState(draft.withdrawnReason)
  const [tried, setTried] = useState(false)
  const reasonField = useRef<HTMLInputElement>(null)
  const merged = { ...mergedDraft(current, draft, conflicts, choices), withdrawnReason: reason }
  const changes = changesOf(current, merged, readDraft(merged, today))
  const unsaid = lacksReason(changes, merged)
  const unchosen = conflicts.filter((one) => sideOf(one, choices) === undefined).length
  const isOwnDuty = hasDuty(scope, current.duty)
  const partsOf = (one: Conflict) => {
    const field = fieldWords(one.path, townshipName)
    const label = inWords(field.label)
    return {
      label,
      opened: <Opened of={one} field={field} />,
      theirs: <Theirs of={one} field={field} newer={newer} />,
      mine: <Mine of={one} field={field} newer={newer} trueSince={draft.trueSince} />,
      take: <SideChoice of={one} label={label} side={sideOf(one, choices)} choose={(side) => choose(one.path, { side, theirs: one.theirs, mine: one.mine })} />,
    }
  }
  const submit = () => {
    setTried(true)
    if (unchosen > 0) place.current?.querySelector<HTMLInputElement>('input[data-unchosen]')?.focus()
    else if (unsaid) reasonField.current?.focus()
    else save(merged)
  }
  return (
    <form
      ref={place}
      className={form.form}
      noValidate
      aria-label={words.conflictTable}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <section className={classes.conflict}>
        <h2 ref={heading} tabIndex={-1}>
          {words.staleTitle}
        </h2>
        <p>{isOwnDuty ? words.staleHint : words.dutyGone(dutyUnit(current.duty, current.dutyName))}</p>
        {conflicts.length === 0 && <p>{words.noDifference}</p>}
        {conflicts.length > 0 && (onPhone ? <Cards conflicts={conflicts} partsOf={partsOf} /> : <Table conflicts={conflicts} partsOf={partsOf} />)}
        {unchosen > 0 && <p className={classes.aside}>{words.levelAsChosen}</p>}
      </section>
      <div className={form.beside}>{live(factsInForce(current, merged, readDraft(merged, today)))}</div>
      <div className={form.actions}>
        {isOwnDuty && changes.withdrawn.length > 0 && (
          <TextInput
            ref={reasonField}
            className={form.reason}
            label={words.withdrawnReason(changes.withdrawn.length)}
            required
            autoComplete="off"
            maxLength={500}
            value={reason}
            onChange={({ currentTarget }) => {
              setReason(currentTarget.value)
              explain(currentTarget.value)
            }}
            error={tried && unchosen === 0 && unsaid && words.sayWhy}
          />
        )}
        {isOwnDuty && (
          <Button type="submit" loading={saving} size="sm">
            {saving ? words.saving : words.saveChosen}
          </Button>
        )}
        <Button variant="default" size="sm" onClick={back}>
          {words.backToForm}
        </Button>
        <span className={form.status} role="status">
          {isOwnDuty && conflicts.length > 0 && words.toChoose(unchosen)}
        </span>
        {error !== null && error !== undefined && <ErrorLine error={error} />}
      </div>
      <LeaveGuard isUnsaved={isUnsaved} />
    </form>
  )
}

type Parts = Record<'opened' | 'theirs' | 'mine' | 'take', ReactNode> & { label: string }
type ListProps = { conflicts: readonly Conflict[]; partsOf: (one: Conflict) => Parts }

const Table = ({ conflicts, partsOf }: ListProps) => {
  const words = useWords(institutionFormWords)
  return (
    <TableRegion label={words.conflictTable}>
      <table className={`${table.table} ${classes.table}`}>
        <thead>
          <tr>
            {[words.field, words.atFirst, words.theirs, words.mine, words.take].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {conflicts.map((one) => {
            const { label, opened, theirs, mine, take } = partsOf(one)
            return (
              <tr key={one.path}>
                <th scope="row">{label}</th>
                <td>{opened}</td>
                <td>{theirs}</td>
                <td>{mine}</td>
                <td>{take}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableRegion>
  )
}

const Cards = ({ conflicts, partsOf }: ListProps) => {
  const words = useWords(institutionFormWords)
  return (
    <ul className={classes.cards}>
      {conflicts.map((one) => {
        const { label, opened, theirs, mine, take } = partsOf(one)
        const lines = [
          [words.atFirst, opened],
          [words.theirs, theirs],
          [words.mine, mine],
        ] as const
        return (
          <li key={one.path}>
            <h3>{label}</h3>
            <dl>
              {lines.map(([title, value]) => (
                <Fragment key={title}>
                  <dt>{title}</dt>
                  <dd>{value}</dd>
                </Fragment>
              ))}
            </dl>
            {take}
          </li>
        )
      })}
    </ul>
  )
}
