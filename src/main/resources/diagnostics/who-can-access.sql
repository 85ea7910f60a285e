-- title: Who may read or change this table?
-- category: security
-- about: Every role with a right on a table, superusers and the members of roles among them.
-- parameter: table | relation | | The table
-- empty: There is no such table.
SELECT r.rolname AS role, r.rolcanlogin AS can_log_in,
       has_table_privilege(r.oid, t.oid, 'SELECT') AS may_read, has_table_privilege(r.oid, t.oid, 'INSERT') AS may_insert,
       has_table_privilege(r.oid, t.oid, 'UPDATE') AS may_update, has_table_privilege(r.oid, t.oid, 'DELETE') AS may_delete,
       concat_ws(', ', CASE WHEN r.rolsuper THEN 'superuser' END, CASE WHEN r.oid = t.relowner THEN 'owner' END,
                 CASE WHEN r.rolbypassrls THEN 'BYPASSRLS' END) AS because
  FROM pg_roles r, pg_class t
 WHERE t.oid = :table::regclass
   AND (has_table_privilege(r.oid, t.oid, 'SELECT') OR has_table_privilege(r.oid, t.oid, 'INSERT')
        OR has_table_privilege(r.oid, t.oid, 'UPDATE') OR has_table_privilege(r.oid, t.oid, 'DELETE'))
 ORDER BY r.rolsuper, 1
