import tseslint from 'typescript-eslint'

// Formatting is biome's; here stands what needs types or counts lines.
export default tseslint.config(
  { ignores: ['dist', 'coverage', 'seeds', 'fixtures', 'schemas', 'out'] },
  {
    files: ['src/**/*.{ts,tsx}', 'tests/**/*.ts', 'vitest.config.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
      complexity: ['error', 20],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `x as T` behind an index is how this code says "checked above": noUncheckedIndexedAccess asks for it
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // code points are what is meant: characters of Chinese text
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'ForInStatement', message: 'for…in walks the prototype: use Object.keys or for…of.' },
      ],
    },
  },
  {
    // data are as long as they are
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/lexicon/**'],
    rules: { 'max-lines': ['error', { max: 300 }] },
  },
  {
    // tests are long lists of facts, and look into JSON of unknown shape
    files: ['tests/**/*.ts', 'vitest.config.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
)
