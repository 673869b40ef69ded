import type { EntryKind } from './contract.ts'

const belonging: Record<EntryKind, readonly string[]> = {
  record: ['institution.created', 'institution.edited', 'institution.duplicate_mark_cleared'],
  hand_over: ['institution.handed_over'],
  import: [
    'import.uploaded',
    'import.looked',
    'import.trial_begun',
    'import.trial_cleared',
    'import.rows_tried',
    'import.tried',
    'import.failed',
    'import.compared_again',
    'import.begun',
    'import.imported',
  ],
  output: ['list.exported', 'list.printed'],
  disclosure: ['personal_data.disclosed'],
  sign_in: [],
  account: [],
  settings: ['unit_names.edited', 'campaign.edited', 'profile.activated', 'rule_set.added'],
  system: ['installation.established', 'installation.lent'],
}

/** The actions of a kind. What no kind names is the system's. */
export const actionsOf = (kind: EntryKind): readonly string[] => belonging[kind]

export const allActions = Object.values(belonging).flat()

const kinds = new Map(Object.entries(belonging).flatMap(([kind, actions]) => actions.map((action) => [action, kind as EntryKind] as const)))
export const kindOfAction = (action: string): EntryKind | undefined => kinds.get(action)
