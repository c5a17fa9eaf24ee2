import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { importRules } from './eslint.imports.mjs';

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/generated/**', '.cache/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: { console: 'readonly', process: 'readonly' } } },
  {
    files: ['scripts/**', 'test/**', 'exporter/src/cli/**', 'exporter/src/main.ts', '**/generate.ts'],
    rules: { 'no-console': 'off' },
  },
  ...importRules,
);
