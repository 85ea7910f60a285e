-- title: Which triggers does this table have?
-- category: schema
-- about: Triggers in the order they fire, with their state and function.
-- parameter: table | relation | | The table
-- empty: It has no trigger, or does not exist.
SELECT g.tgname AS trigger,
       CASE WHEN g.tgtype & 2 > 0 THEN 'before' WHEN g.tgtype & 64 > 0 THEN 'instead of' ELSE 'after' END AS timing,
       concat_ws(' or ', CASE WHEN g.tgtype & 4 > 0 THEN 'insert' END, CASE WHEN g.tgtype & 8 > 0 THEN 'delete' END,
                 CASE WHEN g.tgtype & 16 > 0 THEN 'update' END, CASE WHEN g.tgtype & 32 > 0 THEN 'truncate' END) AS events,
       CASE WHEN g.tgtype & 1 > 0 THEN 'row' ELSE 'statement' END AS for_each,
       CASE g.tgenabled WHEN 'O' THEN 'enabled' WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' ELSE 'always' END AS state,
       g.tgfoid::regprocedure::text AS function, pg_get_triggerdef(g.oid) AS definition
  FROM pg_trigger g
 WHERE g.tgrelid = :table::regclass AND NOT g.tgisinternal
 ORDER BY g.tgtype & 2 = 0, g.tgname
