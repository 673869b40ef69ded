/** Tables with rows of places or of people: each row belongs to a division, and only its scope reads or writes it. */
export const scopedTables = [
  'institutions',
  'fact_statements',
  'screenings',
  'outside_checks',
  'evidence_files',
  'determinations',
  'watches',
  'meetings',
  'plans',
  'handling_facts',
  'actions',
  'action_events',
  'refund_ledgers',
  'refund_lines',
  'refund_payments',
  'people_entries',
  'papers',
  'escalations',
  'notices',
  'audit_entries',
  'imports',
  'import_files',
  'import_rows',
  'import_origins',
  'import_shapes',
  'accounts',
  'account_credentials',
  'sessions',
  'known_devices',
  'handovers',
] as const

/** Tables without rows of places: what holds for the whole installation, read by all and changed by whoever covers its area. */
export const installationTables = ['divisions', 'installation', 'rule_sets', 'rule_drafts', 'rule_publications', 'campaigns', 'paper_templates'] as const

/** Tables of the system: no rows of places, links of the chain, and how much sign-ins are slowed down. */
export const systemTables = ['audit_seals', 'audit_clock', 'sign_in_brakes'] as const
