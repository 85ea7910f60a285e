-- title: Which labels does an enum have?
-- category: schema
-- about: Labels in their order; compare with another database by running this there as well.
-- parameter: type | type | % | The type, % for all
-- empty: There is no such enum.
SELECT t.oid::regtype::text AS type, row_number() OVER (PARTITION BY t.oid ORDER BY e.enumsortorder) AS position,
       e.enumlabel AS label
  FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid
 WHERE t.typname LIKE :type
 ORDER BY 1, 2
