import js from '@eslint/js';
import grafana from '@grafana/eslint-config';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importRules } from './eslint.imports.mjs';

const pluginSources = ['datasource-plugin/src/**/*.{ts,tsx}', 'panel-plugin/src/**/*.{ts,tsx}'];

export default defineConfig(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/generated/**', '.cache/**', '**/.config/**'] },
  js.configs.recommended,
  tseslint.configs.strict,
  {
    files: pluginSources,
    extends: [grafana],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      curly: 'off',
      'react/prop-types': 'off',
      '@typescript-eslint/no-deprecated': 'error',
    },
  },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        module: 'writable',
        require: 'readonly',
      },
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: [
      'scripts/**',
      'test/**',
      'exporter/src/cli/**',
      'exporter/src/main.ts',
      'exporter/bin/**',
      '**/generate.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  importRules,
);
