/** What an endpoint may need. Who holds which permission is decided by roles; until accounts exist the local actor holds all. */
export const permissions = [
  'institution.read',
  'institution.edit',
  'import.run',
  'list.read',
  'list.export',
  'rules.read',
  'settings.read',
  'settings.edit',
] as const
export type Permission = (typeof permissions)[number]
