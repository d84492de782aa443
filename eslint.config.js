import tseslint from 'typescript-eslint';

/** Business time is the office clock, read in `store/`: no other clock may decide anything. */
const clockBan = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Giờ nghiệp vụ đọc từ đồng hồ cơ quan (office clock), không dùng Date.now().',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Giờ nghiệp vụ đọc từ đồng hồ cơ quan (office clock), không dùng new Date().',
  },
];
const environmentBan = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only platform/config reads process.env.',
};

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      '.local',
      'demo-out',
      'torture-out',
      'test/histories',
      '**/*.cjs',
      'store/schema.generated.ts',
      // A table counted by a program: no code in it.
      'domain/vietnamese/companions.ts',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', environmentBan],
      'max-params': ['error', 4],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['domain/**', 'workflows/**', 'activities/**', 'documents/**', 'mail/**', 'store/**', 'client/**'],
    rules: { 'no-restricted-syntax': ['error', environmentBan, ...clockBan] },
  },
  { files: ['platform/config/**'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['test/**', 'bench/**', 'bin/**'],
    rules: { 'no-restricted-syntax': 'off', 'max-params': 'off' },
  },
);
