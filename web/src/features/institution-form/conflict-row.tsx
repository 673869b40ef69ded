import type { Text } from '@silverguard/shared/text'
import { instantWords } from '../../ui/figures.ts'
import { Known } from '../../ui/unknown.tsx'
import { institutionFormWords } from '../../words/institution-form.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './conflict.module.css'
import { type Conflict, changedBy, type fieldWords, isBoth, mayTakeMine, type Newer, type Side } from './conflict.ts'
import { outlivedBy } from './draft-changes.ts'

type Field = ReturnType<typeof fieldWords>
type Words = (typed: string) => Text | undefined

const Value = ({ typed, words }: { typed: string; words: Words }) => <Known value={words(typed)} words={useText()} />

/** What they made of a field, with who did and when; facts with the day since which theirs is true. */
export const Theirs = ({ of: one, field, newer }: { of: Conflict; field: Field; newer: Newer }) => {
  const words = useWords(institutionFormWords)
  if (one.theirs === one.opened) return <span className={classes.aside}>{words.untouched}</span>
  const author = changedBy(one, newer.entries)
  return (
    <>
      <Value typed={one.theirs} words={field.value} />
      {author && (
        <span className={classes.author}>
          {author.actor} <time dateTime={author.at}>{instantWords(author.at)}</time>
        </span>
      )}
    </>
  )
}

/** What I typed, and what saving it would do to a fact besides. */
export const Mine = ({ of: one, field, newer, trueSince }: { of: Conflict; field: Field; newer: Newer; trueSince: string }) => {
  const words = useWords(institutionFormWords)
  if (one.mine === one.opened) return <span className={classes.aside}>{words.untouched}</span>
  if (field.fact && one.mine === '') {
    return (
      <>
        {words.takeBack}
        <span className={classes.author}>{words.withdrawn}</span>
      </>
    )
  }
  const outlived = field.fact && outlivedBy(newer.current, field.fact, one.mine, trueSince)
  return (
    <>
      <Value typed={one.mine} words={field.value} />
      {outlived && <span className={classes.author}>{words.outlived(outlived.trueSince)}</span>}
    </>
  )
}

export const Opened = ({ of: one, field }: { of: Conflict; field: Field }) => <Value typed={one.opened} words={field.value} />

type Props = { of: Conflict; label: string; side: Side | undefined; choose: (side: Side) => void }

/** 对方的 or 我的, as one group of radios named by its field. */
export const SideChoice = ({ of: one, label, side, choose }: Props) => {
  const words = useWords(institutionFormWords)
  const sides = { theirs: words.takeTheirs, mine: words.takeMine } as const
  return (
    <div role="radiogroup" aria-label={label} className={classes.sides}>
      {(['theirs', 'mine'] as const).map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={`take ${one.path}`}
            value={value}
            checked={side === value}
            disabled={value === 'mine' && !mayTakeMine(one)}
            data-unchosen={side === undefined || undefined}
            onChange={() => choose(value)}
          />
          {sides[value]}
        </label>
      ))}
      {side === undefined && isBoth(one) && <span className={classes.open}>{words.bothChanged}</span>}
      {!mayTakeMine(one) && <span className={classes.author}>{words.maskedMine}</span>}
    </div>
  )
}
