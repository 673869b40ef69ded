import type { EntryKind } from './contract.ts'

const belonging: Record<EntryKind, readonly string[]> = {
  record: ['institution.created', 'institution.edited', 'institution.restored', 'institution.removed', 'institution.duplicate_mark_cleared'],
  screening: ['screening.recorded', 'screening.withdrawn', 'check.recorded', 'check.withdrawn', 'statement.withdrawn', 'fact.settled', 'evidence.added'],
  determination: [
    'determination.proposed',
    'determination.confirmed',
    'determination.raised',
    'determination.sent_back',
    'determination.withdrawn',
    'meeting.opened',
    'meeting.closed',
  ],
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
    'import.undone',
  ],
  output: ['list.exported', 'list.printed'],
  disclosure: ['personal_data.disclosed', 'evidence.original_taken'],
  sign_in: ['session.opened', 'session.refused', 'session.code_asked', 'session.ended', 'password.refused'],
  account: [
    'account.created',
    'account.edited',
    'account.recovered',
    'account.unlocked',
    'password.changed',
    'second_factor.begun',
    'second_factor.set',
    'second_factor.removed',
  ],
  settings: [
    'unit_names.edited',
    'campaign.edited',
    'campaign.begun',
    'watch.edited',
    'profile.activated',
    'rules.drafted',
    'rules.draft_edited',
    'rules.draft_discarded',
    'rules.published',
    'rules.revoked',
    'rules.in_force',
    'sign_in_policy.edited',
    'division.added',
    'divisions.changed',
  ],
  system: ['installation.established', 'installation.started', 'installation.lent', 'rule_set.added', 'divisions.laid', 'search_text.rebuilt'],
}

/** The actions of a kind. What no kind names is the system's. */
export const actionsOf = (kind: EntryKind): readonly string[] => belonging[kind]

export const allActions = Object.values(belonging).flat()

const kinds = new Map(Object.entries(belonging).flatMap(([kind, actions]) => actions.map((action) => [action, kind as EntryKind] as const)))
export const kindOfAction = (action: string): EntryKind | undefined => kinds.get(action)
