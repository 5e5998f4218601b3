-- The same tables as views over Parquet shards (gongwen export plans --to parquet --headers en -o shards/3 --shard 3/8):
-- run it in the folder that holds shards/, with a database of its own. Nothing is copied: a shard that is written anew
-- is what the next query reads.
CREATE OR REPLACE VIEW documents AS
  SELECT id AS file, id AS document, title, kind, issuedOn AS issued, jurisdiction, code
  FROM read_parquet('shards/*/documents.parquet');
CREATE OR REPLACE VIEW measures AS
  SELECT document AS file, document, id, kind, origin, indicator, title, text, deadline, due::VARCHAR AS due, counterpart
  FROM read_parquet('shards/*/measures.parquet');
CREATE OR REPLACE VIEW units AS
  SELECT document AS file, document, measure, role, name FROM read_parquet('shards/*/units.parquet');
CREATE OR REPLACE VIEW targets AS
  SELECT document AS file, document, measure, text, comparator, value, valueTo AS upto, unit
  FROM read_parquet('shards/*/targets.parquet');
