-- title: What is replicated logically?
-- category: replication
-- about: Tables of each publication, and those whose rows cannot be updated there because nothing identifies them.
-- empty: There is no publication.
SELECT p.pubname AS publication, format('%I.%I', p.schemaname, p.tablename) AS relation,
       CASE c.relreplident WHEN 'd' THEN 'primary key' WHEN 'f' THEN 'whole row' WHEN 'i' THEN 'an index' ELSE 'nothing' END AS identity,
       CASE WHEN c.relreplident = 'n' OR c.relreplident = 'd'
                 AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p')
            THEN 'updates and deletes fail' ELSE '' END AS problem
  FROM pg_publication_tables p
  JOIN pg_namespace n ON n.nspname = p.schemaname
  JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = p.tablename
 ORDER BY 4 DESC, 1, 2
