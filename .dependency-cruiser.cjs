/** The rooms of docs/architecture.md and which of the others each may import. Arrows point inward only. */
const rooms = {
  domain: ['domain'],
  workflows: ['workflows', 'domain'],
  activities: ['activities', 'domain', 'documents', 'mail', 'store', 'workflows/[^/]+/activities'],
  documents: ['documents', 'domain'],
  mail: ['mail', 'domain'],
  store: ['store', 'domain'],
  worker: ['worker', 'domain', 'workflows', 'activities', 'documents', 'mail', 'store', 'platform'],
  client: ['client', 'domain', 'store', 'documents', 'mail/compose', 'workflows/[^/]+/messages'],
  platform: ['platform', 'domain/failure'],
  bin: ['.*'],
  test: ['.*'],
  bench: ['.*'],
};
const ownRooms = Object.keys(rooms).join('|');

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^domain/' },
      to: { dependencyTypes: ['core'], pathNot: '^$' },
    },
    {
      name: 'workflows-stay-in-the-sandbox',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { dependencyTypes: ['core'] },
    },
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `room-${room}`,
      severity: 'error',
      from: { path: `^${room}/` },
      to: { path: `^(${ownRooms})/`, pathNot: `^(${allowed.join('|')})(/|\\.ts$)` },
    })),
    {
      name: 'nothing-imports-bin',
      severity: 'error',
      from: { pathNot: '^(bin|test|bench)/' },
      to: { path: '^(bin|test|bench)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.local|demo-out' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs', '.json'] },
  },
};
