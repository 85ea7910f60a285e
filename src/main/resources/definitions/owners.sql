SELECT 'drydock_owner', o.oid, format('ALTER %s OWNER TO %I', o.label, pg_get_userbyid(o.owner))
  FROM object o
 WHERE o.own AND o.owned AND o.oid >= 16384
   AND NOT EXISTS (SELECT FROM member m WHERE m.classid = o.class AND m.objid = o.oid)
