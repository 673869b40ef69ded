// The house, as arrows. A feature may look down only: it imports from its left, never from its right.
const features = [
  'law',
  'divisions',
  'permissions',
  'audit',
  'accounts',
  'evidence',
  'facts',
  'risk',
  'institutions',
  'campaigns',
  'installation',
  'screenings',
  'determinations',
  'handling',
  'tips',
  'lookback',
  'publicity',
  'returns',
  'workbooks',
]
const tests = '\\.test\\.tsx?$'
const anyOf = (words) => `(${words.join('|')})`
// Every table of places refers to the institution its rows belong to, so that table alone is open to all.
const lookDown = features.flatMap((feature, place) => {
  const above = features.slice(place + 1)
  if (above.length === 0) return []
  return [
    {
      name: `${feature}-looks-down-only`,
      severity: 'error',
      from: { path: `^(shared|api)/src/${feature}/`, pathNot: tests },
      to: { path: `^(shared|api)/src/${anyOf(above)}/` },
    },
    {
      name: `${feature}-table-looks-down-only`,
      severity: 'error',
      from: { path: `^db/src/schema/${feature}\\.ts$` },
      to: { path: `^db/src/schema/${anyOf(above)}\\.ts$`, pathNot: '^db/src/schema/institutions\\.ts$' },
    },
  ]
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'shared-is-a-leaf', severity: 'error', from: { path: '^shared/' }, to: { path: '^(db|api|web)/' } },
    { name: 'shared-is-pure', severity: 'error', from: { path: '^shared/', pathNot: tests }, to: { dependencyTypes: ['core'] } },
    {
      name: 'shared-needs-only-zod',
      severity: 'error',
      from: { path: '^shared/', pathNot: tests },
      to: { path: 'node_modules', pathNot: 'node_modules/zod/' },
    },
    { name: 'db-knows-only-shared', severity: 'error', from: { path: '^db/' }, to: { path: '^(api|web)/' } },
    { name: 'api-does-not-know-web', severity: 'error', from: { path: '^api/' }, to: { path: '^web/' } },
    { name: 'web-knows-only-shared', severity: 'error', from: { path: '^web/src/' }, to: { path: '^(db|api)/' } },
    {
      name: 'web-features-do-not-cross',
      severity: 'error',
      from: { path: '^web/src/features/([^/]+)/' },
      to: { path: '^web/src/features/([^/]+)/', pathNot: '^web/src/features/($1|access)/' },
    },
    { name: 'web-ui-is-below', severity: 'error', from: { path: '^web/src/ui/' }, to: { path: '^web/src/(pages|routes)' } },
    { name: 'web-features-below-pages', severity: 'error', from: { path: '^web/src/features/' }, to: { path: '^web/src/(pages/|routes)' } },
    { name: 'web-pages-below-routes', severity: 'error', from: { path: '^web/src/pages/' }, to: { path: '^web/src/routes' } },
    {
      name: 'a-product-file-needs-no-test',
      severity: 'error',
      from: { pathNot: `${tests}|^api/src/testing/|^(api/bench|web/tests)/` },
      to: { path: `${tests}|^api/src/testing/` },
    },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...lookDown,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}
