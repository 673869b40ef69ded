import { Radio, Stack } from '@mantine/core'
import { type Level, levels } from '@silverguard/shared/risk/vocabulary'
import { LevelBadge } from '../../ui/level-badge.tsx'

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
        <Radio key={level} size="xs" value={level} disabled={impossible(level)} label={<LevelBadge standing={level} />} description={hint(level)} />
      ))}
    </Stack>
  </Radio.Group>
)
