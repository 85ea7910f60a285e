-- title: Which constraints are not validated?
-- category: schema
-- about: Constraints added NOT VALID and never validated: old rows may break them.
-- empty: All constraints are validated.
-- found: Run ALTER TABLE … VALIDATE CONSTRAINT on each; it lets reads and writes go on.
-- on: 18
SELECT conrelid::regclass::text AS relation, conname AS name,
       CASE contype WHEN 'f' THEN 'foreign key' WHEN 'c' THEN 'check' WHEN 'n' THEN 'not null' ELSE contype::text END AS kind,
       CASE WHEN NOT conenforced THEN 'not enforced' ELSE 'not validated' END AS state,
       pg_get_constraintdef(oid) AS definition
  FROM pg_constraint
 WHERE (NOT convalidated OR NOT conenforced) AND conrelid <> 0
 ORDER BY 1, 2
-- on: 14
SELECT conrelid::regclass::text AS relation, conname AS name,
       CASE contype WHEN 'f' THEN 'foreign key' WHEN 'c' THEN 'check' ELSE contype::text END AS kind,
       'not validated' AS state, pg_get_constraintdef(oid) AS definition
  FROM pg_constraint
 WHERE NOT convalidated AND conrelid <> 0
 ORDER BY 1, 2
