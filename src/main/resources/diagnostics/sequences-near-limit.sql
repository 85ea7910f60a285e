-- title: Which sequences are near their end?
-- category: schema
-- about: How much of a sequence is used, against its own limit and that of the column it fills.
-- parameter: percent | number | 50 | Used to at least so many percent
-- picture: bars percent
-- empty: No sequence is that far.
-- found: Change the column to bigint before the last value is taken.
SELECT s.schemaname || '.' || s.sequencename AS sequence, s.last_value, s.max_value,
       d.refobjid::regclass::text || '.' || a.attname AS fills, format_type(a.atttypid, a.atttypmod) AS type,
       round(100.0 * s.last_value / least(s.max_value,
             CASE a.atttypid WHEN 'int2'::regtype THEN 32767 WHEN 'int4'::regtype THEN 2147483647
                             ELSE s.max_value END), 2) AS percent
  FROM pg_sequences s
  LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
       AND d.objid = to_regclass(format('%I.%I', s.schemaname, s.sequencename)) AND d.refobjsubid > 0
  LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
 WHERE s.increment_by > 0 AND s.last_value IS NOT NULL
   AND 100.0 * s.last_value / least(s.max_value,
             CASE a.atttypid WHEN 'int2'::regtype THEN 32767 WHEN 'int4'::regtype THEN 2147483647
                             ELSE s.max_value END) >= :percent::numeric
 ORDER BY 6 DESC
