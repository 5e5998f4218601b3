/** A question that an analyst asks first, and its answer in SQL. */
export interface View {
  name: string
  sql: string
}

const BOTH = [
  'indicator',
  'title',
  'problem',
  'leads',
  'partners',
  'responsible',
  'leaders',
  'deadline',
  'due',
  'ongoing',
  'targets',
]

const either = BOTH.map((name) => `coalesce(m."${name}", t."${name}") AS "${name}"`).join(', ')

export const views: readonly View[] = [
  {
    // each commitment once: what a row of the annex adds stands in the empty fields of the body's
    name: 'commitments',
    sql: `SELECT m.document, m.id, t.id AS twin, m.jurisdiction, m.kind, m.path, m.number, m.text, ${either}, m.line
      FROM measures m LEFT JOIN measures t ON t.document = m.document AND t.id = m.counterpart
      WHERE m.origin = 'body' OR t.id IS NULL OR t.origin = 'table' ORDER BY m.rowid`,
  },
  {
    // how much there is of everything, a document a row
    name: 'overview',
    sql: `SELECT d.id AS document, d.jurisdiction, d.title, count(c.id) AS commitments,
        count(coalesce(c.leads, c.partners, c.responsible)) AS with_office, count(c.due) AS dated,
        sum(c.due IS NULL AND c.ongoing = 1) AS ongoing, sum(c.id IS NOT NULL AND c.deadline IS NULL) AS undated,
        count(c.targets) AS with_targets, d.errors, d.warnings,
        round(100.0 * d.unclaimed / max(d.characters, 1), 2) AS unclaimed_percent
      FROM documents d LEFT JOIN commitments c ON c.document = d.id GROUP BY d.id`,
  },
  {
    // who is charged most; names for many (各有关单位) last
    name: 'office_load',
    sql: `SELECT o.jurisdiction, u.office, max(o.collective) AS collective,
        count(DISTINCT u.document || '/' || coalesce(p.body, u.measure)) AS commitments,
        count(DISTINCT CASE u.role WHEN 'lead' THEN u.document || '/' || coalesce(p.body, u.measure) END) AS lead,
        count(DISTINCT CASE u.role WHEN 'partner' THEN u.document || '/' || coalesce(p.body, u.measure) END) AS partner,
        count(DISTINCT CASE u.role WHEN 'responsible' THEN u.document || '/' || coalesce(p.body, u.measure) END)
          AS responsible
      FROM units u JOIN offices o ON o.document = u.document AND o.name = u.office
        LEFT JOIN counterparts p ON p.document = u.document AND p.row = u.measure
      GROUP BY o.jurisdiction, u.office ORDER BY collective, commitments DESC, u.office`,
  },
  {
    name: 'due_by_month',
    sql: `SELECT jurisdiction, substr(due, 1, 7) AS month, count(*) AS commitments
      FROM commitments WHERE due IS NOT NULL GROUP BY jurisdiction, month ORDER BY jurisdiction, month`,
  },
  {
    // neither a day nor 长期坚持
    name: 'undated',
    sql: `SELECT document, id, jurisdiction, title, text, leads, responsible, line
      FROM commitments WHERE deadline IS NULL`,
  },
  {
    name: 'targets_by_indicator',
    sql: `SELECT coalesce(i.name, m.indicator) AS indicator, t.unit, d.jurisdiction, t.text, t.comparator, t.value,
        t.valueTo, coalesce(m.title, m.text, i.goal) AS about, t.document, t.measure, m.line
      FROM targets t JOIN documents d ON d.id = t.document
        LEFT JOIN measures m ON m.document = t.document AND m.id = t.measure
        LEFT JOIN indicators i ON i.document = t.document AND i.id = t.indicator
      ORDER BY coalesce(i.name, m.indicator) IS NULL, 1, t.unit, t.value`,
  },
  {
    // what a reader should look at first, with the reasons
    name: 'doubtful',
    sql: `SELECT r.document, r.measure, count(*) AS reasons, group_concat(r.reason, '；') AS why, m.text, m.line
      FROM (
        SELECT document, measure, message AS reason FROM diagnostics
          WHERE origin IN ('parser', 'capture') AND measure IS NOT NULL
        UNION ALL SELECT document, id, '没有单位' FROM commitments
          WHERE coalesce(leads, partners, responsible) IS NULL
        UNION ALL SELECT document, measure, '单位承自上级：' || group_concat(name, '、') FROM units
          WHERE inherited = 1 GROUP BY document, measure
      ) r JOIN measures m ON m.document = r.document AND m.id = r.measure
      GROUP BY r.document, r.measure ORDER BY reasons DESC, r.document, m.line`,
  },
]

/** Columns that are asked for besides the keys, which have indexes of their own. */
export const indexes: readonly (readonly [table: string, ...columns: string[]])[] = [
  ['measures', 'due'],
  ['measures', 'indicator'],
  ['measures', 'jurisdiction'],
  ['measures', 'document', 'counterpart'],
  ['units', 'office'],
  ['units', 'name'],
  ['aliases', 'alias'],
  ['targets', 'document', 'measure'],
  ['targets', 'document', 'indicator'],
  ['extra', 'label'],
  ['counterparts', 'document', 'row'],
  ['diagnostics', 'rule'],
  ['diagnostics', 'document', 'measure'],
  ['documents', 'code'],
]
