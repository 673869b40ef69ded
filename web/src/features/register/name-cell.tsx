import { Group } from '@mantine/core'
import type { InstitutionRow } from '@silverguard/shared/institutions/contract'
import { Link } from '@tanstack/react-router'
import { MarkTag } from '../../ui/mark-tag.tsx'

/** The name as the way to the institution, with what a person should look at beside it. */
export const NameCell = ({ row }: { row: InstitutionRow }) => (
  <Group gap={6} component="span">
    <Link to="/institutions/$id" params={{ id: row.id }}>
      {row.name}
    </Link>
    {row.marks.map((mark) => (
      <MarkTag key={mark} mark={mark} />
    ))}
  </Group>
)
