import type { RuleCard } from '../rule.ts'

/** What is said of JSON that does not fit the schema; found by zod, which only `validate` of JSON loads. */
export const schemaRules: readonly RuleCard[] = [
  {
    id: 'schema/version',
    severity: 'error',
    origin: 'parser',
    title: { zh: '结构版本不符', en: 'another schema version' },
    explanation: {
      zh: 'JSON 由另一版本的 gongwen 写成，字段的含义可能不同。请用本版本重新解析原文件。',
      en: 'Another version of gongwen wrote the JSON; its fields may mean other things. Parse the source again.',
    },
    example: { wrong: '"schemaVersion": "0.9.0"', right: '"schemaVersion": "1.1.0"' },
  },
  {
    id: 'schema/invalid',
    severity: 'error',
    origin: 'parser',
    title: { zh: 'JSON 不合文档结构', en: 'JSON that breaks the schema' },
    explanation: {
      zh: '报告字段的路径和应有的类型或取值。结构见 gongwen schema。',
      en: 'The path of the field and what was expected there are told. gongwen schema prints the schema.',
    },
    example: { wrong: '"measures": [{ "kind": "task" }]', right: '"measures": [{ "kind": "measure" }]' },
  },
]
