-- A folder of documents (gongwen parse … -o parsed) as tables. Run it in the folder that holds parsed/, and again after
-- every parse: a file that is new or was written anew replaces its own rows, one that is gone takes them with it, and
-- what did not change is not read.
-- `load` is the number of the load that brought the file's rows
CREATE TABLE IF NOT EXISTS files (file VARCHAR PRIMARY KEY, written TIMESTAMP WITH TIME ZONE, load INTEGER);
CREATE TABLE IF NOT EXISTS documents (
  file VARCHAR, document VARCHAR, name VARCHAR, sha256 VARCHAR, title VARCHAR, kind VARCHAR, issued VARCHAR,
  jurisdiction VARCHAR, code VARCHAR);
CREATE TABLE IF NOT EXISTS measures (
  file VARCHAR, document VARCHAR, id VARCHAR, kind VARCHAR, origin VARCHAR, indicator VARCHAR, title VARCHAR,
  text VARCHAR, deadline VARCHAR, due VARCHAR, counterpart VARCHAR);
CREATE TABLE IF NOT EXISTS units (file VARCHAR, document VARCHAR, measure VARCHAR, role VARCHAR, name VARCHAR);
CREATE TABLE IF NOT EXISTS targets (
  file VARCHAR, document VARCHAR, measure VARCHAR, text VARCHAR, comparator VARCHAR, value DOUBLE, upto DOUBLE,
  unit VARCHAR);

BEGIN;
CREATE OR REPLACE TEMP TABLE found AS
  SELECT filename AS file, last_modified AS written FROM read_blob('parsed/*.json');
CREATE OR REPLACE TEMP TABLE changed AS
  SELECT file, written FROM found ANTI JOIN files USING (file, written);
CREATE OR REPLACE TEMP TABLE stale AS
  SELECT file FROM changed UNION SELECT file FROM files ANTI JOIN found USING (file);
SET VARIABLE load = (SELECT coalesce(max(load), 0) + 1 FROM files);
-- a reader needs at least one file: where nothing changed, one is read and none of its rows are taken
SET VARIABLE reading = (SELECT coalesce((SELECT list(file) FROM changed), (SELECT [min(file)] FROM found)));

CREATE OR REPLACE TEMP TABLE incoming AS
  SELECT filename AS file, id AS document, source, metadata, measures
  FROM read_json(getvariable('reading'), filename = true, maximum_object_size = 134217728, columns = {
    id: 'VARCHAR',
    source: 'STRUCT(name VARCHAR, sha256 VARCHAR)',
    metadata: 'STRUCT(title VARCHAR, kind VARCHAR, issuedOn VARCHAR, jurisdiction STRUCT(name VARCHAR, code VARCHAR))',
    measures: 'STRUCT(id VARCHAR, kind VARCHAR, origin VARCHAR, indicator VARCHAR, title VARCHAR, "text" VARCHAR,
      deadline STRUCT("text" VARCHAR, due VARCHAR), counterpart VARCHAR,
      leads STRUCT(name VARCHAR)[], partners STRUCT(name VARCHAR)[], responsible STRUCT(name VARCHAR)[],
      targets STRUCT("text" VARCHAR, comparator VARCHAR, "value" JSON, unit VARCHAR)[])[]'
  })
  WHERE filename IN (SELECT file FROM changed);

DELETE FROM documents WHERE file IN (SELECT file FROM stale);
DELETE FROM measures WHERE file IN (SELECT file FROM stale);
DELETE FROM units WHERE file IN (SELECT file FROM stale);
DELETE FROM targets WHERE file IN (SELECT file FROM stale);

INSERT INTO documents
  SELECT file, document, source.name, source.sha256, metadata.title, metadata.kind, metadata.issuedOn,
    metadata.jurisdiction.name, metadata.jurisdiction.code
  FROM incoming;
CREATE OR REPLACE TEMP TABLE records AS
  SELECT file, document, unnest(measures) AS m FROM incoming;
INSERT INTO measures
  SELECT file, document, m.id, m.kind, m.origin, m.indicator, m.title, m."text", m.deadline."text", m.deadline.due,
    m.counterpart
  FROM records;
INSERT INTO units
  SELECT file, document, m.id, 'lead', unnest(m.leads).name FROM records
  UNION ALL SELECT file, document, m.id, 'partner', unnest(m.partners).name FROM records
  UNION ALL SELECT file, document, m.id, 'responsible', unnest(m.responsible).name FROM records;
INSERT INTO targets
  SELECT file, document, measure, t."text", t.comparator,
    coalesce(TRY_CAST(t."value" AS DOUBLE), TRY_CAST(t."value" ->> 0 AS DOUBLE)), TRY_CAST(t."value" ->> 1 AS DOUBLE),
    t.unit
  FROM (SELECT file, document, m.id AS measure, unnest(m.targets) AS t FROM records);

DELETE FROM files WHERE file IN (SELECT file FROM stale);
INSERT INTO files SELECT file, written, getvariable('load') FROM changed;
COMMIT;
