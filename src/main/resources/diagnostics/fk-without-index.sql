-- title: Which foreign keys have no index?
-- category: indexes
-- about: Foreign keys whose columns begin no valid, complete index: deleting or changing a parent row reads the whole child table.
-- picture: bars bytes
-- empty: Every foreign key has an index.
SELECT k.conrelid::regclass::text AS child, k.conname AS foreign_key,
       (SELECT string_agg(a.attname, ', ' ORDER BY o.n) FROM unnest(k.conkey) WITH ORDINALITY o(num, n)
          JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = o.num) AS columns,
       k.confrelid::regclass::text AS parent, pg_relation_size(k.conrelid) AS bytes,
       pg_size_pretty(pg_relation_size(k.conrelid)) AS size_of_child
  FROM pg_constraint k
 WHERE k.contype = 'f' AND k.conparentid = 0
   AND NOT EXISTS (
     SELECT 1 FROM pg_index i
      WHERE i.indrelid = k.conrelid AND i.indisvalid AND i.indpred IS NULL
        AND (SELECT array_agg(x ORDER BY x) FROM unnest((i.indkey::int2[])[0:cardinality(k.conkey) - 1]) x)
            = (SELECT array_agg(x ORDER BY x) FROM unnest(k.conkey) x))
 ORDER BY 5 DESC
