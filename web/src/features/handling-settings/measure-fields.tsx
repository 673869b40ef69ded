import { NativeSelect } from '@mantine/core'
import { type MeasureCode, measures } from '@silverguard/shared/handling/measures'
import { type UnitChoice, unitChoices, unitChoiceWords } from '@silverguard/shared/handling/vocabulary'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { handlingSettingsWords } from '../../words/handling-settings.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { DaysField } from './days-field.tsx'
import classes from './handling-settings.module.css'
import type { TypedSettings } from './typed-settings.ts'

type Typed = TypedSettings['measures'][MeasureCode]
export type MeasureProps = {
  code: MeasureCode
  typed: Typed
  change: (part: Partial<Typed>) => void
  isFault: boolean /** On a card, where no heading stands above it. */
  labelled?: boolean
}

/** What a measure is, with the clause that it comes from. */
export const MeasureTitle = ({ code }: { code: MeasureCode }) => {
  const words = useWords(handlingSettingsWords)
  const inWords = useText()
  const { title, cites } = measures[code]
  return (
    <>
      {inWords(title)}
      <span className={classes.clause}>{words.cited(cites.place, cites.words)}</span>
    </>
  )
}

/** The level for which the plan names it. */
export const MeasureLevel = ({ code }: { code: MeasureCode }) => {
  const words = useWords(handlingSettingsWords)
  const { level } = measures[code]
  return level ? <LevelBadge standing={level} /> : <span className={classes.aside}>{words.anyLevel}</span>
}

export const MeasureUnit = ({ code, typed, change, labelled }: Omit<MeasureProps, 'isFault'>) => {
  const words = useWords(handlingSettingsWords)
  const inWords = useText()
  return (
    <NativeSelect
      size="xs"
      w={labelled ? 160 : 190}
      aria-label={words.unitOf(code)}
      label={labelled && words.unit}
      data={unitChoices.map((value) => ({ value, label: inWords(unitChoiceWords[value]) }))}
      value={typed.unit}
      onChange={({ currentTarget }) => change({ unit: currentTarget.value as UnitChoice })}
    />
  )
}

export const MeasureDays = ({ code, typed, change, isFault, labelled }: MeasureProps) => {
  const words = useWords(handlingSettingsWords)
  return (
    <DaysField
      path={`measures.${code}.days`}
      value={typed.days}
      change={(days) => change({ days })}
      isFault={isFault}
      w={labelled ? 120 : 90}
      named={{ 'aria-label': words.daysOf(code), ...(labelled ? { label: words.days } : {}) }}
    />
  )
}
