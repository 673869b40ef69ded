import { Radio, Stack } from '@mantine/core'
import { type Level, levels } from '@silverguard/shared/risk/vocabulary'
import { LevelBadge } from '../../ui/level-badge.tsx'
import classes from './judgement.module.css'

type Props = {
  label: string
  among: readonly Level[]
  chosen: Level | undefined
  choose: (level: Level) => void
  /** What a level asks for, in words. */
  hint: (level: Level) => string
  impossible: (level: Level) => boolean
  error: string | undefined
}

/** The levels that can be said, each with what it asks for. */
export const LevelChoice = ({ label, among, chosen, choose, hint, impossible, error }: Props) => (
  <Radio.Group
    label={label}
    required
    value={chosen ?? null}
    onChange={(value) => {
      const level = levels.find((one) => one === value)
      if (level) choose(level)
    }}
    error={error}
  >
    <Stack gap={4} mt={4}>
      {among.map((level) => (
        <Radio key={level} size="xs" value={level} disabled={impossible(level)} label={<LevelLine level={level} hint={hint(level)} />} />
      ))}
    </Stack>
  </Radio.Group>
)

const LevelLine = ({ level, hint }: { level: Level; hint: string }) => (
  <span className={classes.level}>
    <LevelBadge standing={level} />
    {hint && <span className={classes.aside}>{hint}</span>}
  </span>
)
