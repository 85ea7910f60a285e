\echo Use "CREATE EXTENSION vector" to load this file. \quit
-- A stand-in for pgvector where a server has not got it: its types with their modifiers, operators
-- and functions, so that what is declared with them can be tried. Its access methods are hash under
-- another name; an event trigger says no where pgvector's own would for the dimensions.

CREATE TYPE vector;
CREATE FUNCTION vector_in(cstring) RETURNS vector
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textin';
CREATE FUNCTION vector_out(vector) RETURNS cstring
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textout';
CREATE FUNCTION vector_typmod_in(cstring[]) RETURNS integer
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'bittypmodin';
CREATE FUNCTION vector_typmod_out(integer) RETURNS cstring
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'bittypmodout';
CREATE TYPE vector (
  INPUT = vector_in, OUTPUT = vector_out,
  TYPMOD_IN = vector_typmod_in, TYPMOD_OUT = vector_typmod_out,
  INTERNALLENGTH = variable, ALIGNMENT = int4, STORAGE = extended
);

CREATE FUNCTION vector_lt(vector, vector) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'bytealt';
CREATE FUNCTION vector_le(vector, vector) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteale';
CREATE FUNCTION vector_eq(vector, vector) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteaeq';
CREATE FUNCTION vector_ne(vector, vector) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteane';
CREATE FUNCTION vector_ge(vector, vector) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteage';
CREATE FUNCTION vector_gt(vector, vector) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteagt';
CREATE FUNCTION vector_cmp(vector, vector) RETURNS integer
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteacmp';
CREATE FUNCTION vector_hash(vector) RETURNS integer
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'hashvarlena';
CREATE OPERATOR < (LEFTARG = vector, RIGHTARG = vector, FUNCTION = vector_lt, COMMUTATOR = >);
CREATE OPERATOR <= (LEFTARG = vector, RIGHTARG = vector, FUNCTION = vector_le, COMMUTATOR = >=);
CREATE OPERATOR = (LEFTARG = vector, RIGHTARG = vector, FUNCTION = vector_eq, COMMUTATOR = =, HASHES, MERGES);
CREATE OPERATOR <> (LEFTARG = vector, RIGHTARG = vector, FUNCTION = vector_ne, COMMUTATOR = <>);
CREATE OPERATOR >= (LEFTARG = vector, RIGHTARG = vector, FUNCTION = vector_ge, COMMUTATOR = <=);
CREATE OPERATOR > (LEFTARG = vector, RIGHTARG = vector, FUNCTION = vector_gt, COMMUTATOR = <);
CREATE OPERATOR CLASS btree_vector_ops DEFAULT FOR TYPE vector USING btree AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 vector_cmp(vector, vector);
CREATE OPERATOR CLASS hash_vector_ops DEFAULT FOR TYPE vector USING hash AS
  OPERATOR 1 =, FUNCTION 1 vector_hash(vector);

CREATE TYPE halfvec;
CREATE FUNCTION halfvec_in(cstring) RETURNS halfvec
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textin';
CREATE FUNCTION halfvec_out(halfvec) RETURNS cstring
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textout';
CREATE FUNCTION halfvec_typmod_in(cstring[]) RETURNS integer
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'bittypmodin';
CREATE FUNCTION halfvec_typmod_out(integer) RETURNS cstring
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'bittypmodout';
CREATE TYPE halfvec (
  INPUT = halfvec_in, OUTPUT = halfvec_out,
  TYPMOD_IN = halfvec_typmod_in, TYPMOD_OUT = halfvec_typmod_out,
  INTERNALLENGTH = variable, ALIGNMENT = int4, STORAGE = extended
);

CREATE FUNCTION halfvec_lt(halfvec, halfvec) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'bytealt';
CREATE FUNCTION halfvec_le(halfvec, halfvec) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteale';
CREATE FUNCTION halfvec_eq(halfvec, halfvec) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteaeq';
CREATE FUNCTION halfvec_ne(halfvec, halfvec) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteane';
CREATE FUNCTION halfvec_ge(halfvec, halfvec) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteage';
CREATE FUNCTION halfvec_gt(halfvec, halfvec) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteagt';
CREATE FUNCTION halfvec_cmp(halfvec, halfvec) RETURNS integer
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteacmp';
CREATE FUNCTION halfvec_hash(halfvec) RETURNS integer
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'hashvarlena';
CREATE OPERATOR < (LEFTARG = halfvec, RIGHTARG = halfvec, FUNCTION = halfvec_lt, COMMUTATOR = >);
CREATE OPERATOR <= (LEFTARG = halfvec, RIGHTARG = halfvec, FUNCTION = halfvec_le, COMMUTATOR = >=);
CREATE OPERATOR = (LEFTARG = halfvec, RIGHTARG = halfvec, FUNCTION = halfvec_eq, COMMUTATOR = =, HASHES, MERGES);
CREATE OPERATOR <> (LEFTARG = halfvec, RIGHTARG = halfvec, FUNCTION = halfvec_ne, COMMUTATOR = <>);
CREATE OPERATOR >= (LEFTARG = halfvec, RIGHTARG = halfvec, FUNCTION = halfvec_ge, COMMUTATOR = <=);
CREATE OPERATOR > (LEFTARG = halfvec, RIGHTARG = halfvec, FUNCTION = halfvec_gt, COMMUTATOR = <);
CREATE OPERATOR CLASS btree_halfvec_ops DEFAULT FOR TYPE halfvec USING btree AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 halfvec_cmp(halfvec, halfvec);
CREATE OPERATOR CLASS hash_halfvec_ops DEFAULT FOR TYPE halfvec USING hash AS
  OPERATOR 1 =, FUNCTION 1 halfvec_hash(halfvec);

CREATE TYPE sparsevec;
CREATE FUNCTION sparsevec_in(cstring) RETURNS sparsevec
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textin';
CREATE FUNCTION sparsevec_out(sparsevec) RETURNS cstring
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textout';
CREATE FUNCTION sparsevec_typmod_in(cstring[]) RETURNS integer
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'bittypmodin';
CREATE FUNCTION sparsevec_typmod_out(integer) RETURNS cstring
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'bittypmodout';
CREATE TYPE sparsevec (
  INPUT = sparsevec_in, OUTPUT = sparsevec_out,
  TYPMOD_IN = sparsevec_typmod_in, TYPMOD_OUT = sparsevec_typmod_out,
  INTERNALLENGTH = variable, ALIGNMENT = int4, STORAGE = extended
);

CREATE FUNCTION sparsevec_lt(sparsevec, sparsevec) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'bytealt';
CREATE FUNCTION sparsevec_le(sparsevec, sparsevec) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteale';
CREATE FUNCTION sparsevec_eq(sparsevec, sparsevec) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteaeq';
CREATE FUNCTION sparsevec_ne(sparsevec, sparsevec) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteane';
CREATE FUNCTION sparsevec_ge(sparsevec, sparsevec) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteage';
CREATE FUNCTION sparsevec_gt(sparsevec, sparsevec) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteagt';
CREATE FUNCTION sparsevec_cmp(sparsevec, sparsevec) RETURNS integer
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteacmp';
CREATE FUNCTION sparsevec_hash(sparsevec) RETURNS integer
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'hashvarlena';
CREATE OPERATOR < (LEFTARG = sparsevec, RIGHTARG = sparsevec, FUNCTION = sparsevec_lt, COMMUTATOR = >);
CREATE OPERATOR <= (LEFTARG = sparsevec, RIGHTARG = sparsevec, FUNCTION = sparsevec_le, COMMUTATOR = >=);
CREATE OPERATOR = (LEFTARG = sparsevec, RIGHTARG = sparsevec, FUNCTION = sparsevec_eq, COMMUTATOR = =, HASHES, MERGES);
CREATE OPERATOR <> (LEFTARG = sparsevec, RIGHTARG = sparsevec, FUNCTION = sparsevec_ne, COMMUTATOR = <>);
CREATE OPERATOR >= (LEFTARG = sparsevec, RIGHTARG = sparsevec, FUNCTION = sparsevec_ge, COMMUTATOR = <=);
CREATE OPERATOR > (LEFTARG = sparsevec, RIGHTARG = sparsevec, FUNCTION = sparsevec_gt, COMMUTATOR = <);
CREATE OPERATOR CLASS btree_sparsevec_ops DEFAULT FOR TYPE sparsevec USING btree AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 sparsevec_cmp(sparsevec, sparsevec);
CREATE OPERATOR CLASS hash_sparsevec_ops DEFAULT FOR TYPE sparsevec USING hash AS
  OPERATOR 1 =, FUNCTION 1 sparsevec_hash(sparsevec);

CREATE FUNCTION array_to_vector(integer[], integer, boolean) RETURNS vector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '[0]'::vector;
CREATE CAST (integer[] AS vector) WITH FUNCTION array_to_vector(integer[], integer, boolean) AS ASSIGNMENT;
CREATE FUNCTION array_to_vector(real[], integer, boolean) RETURNS vector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '[0]'::vector;
CREATE CAST (real[] AS vector) WITH FUNCTION array_to_vector(real[], integer, boolean) AS ASSIGNMENT;
CREATE FUNCTION array_to_vector(double precision[], integer, boolean) RETURNS vector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '[0]'::vector;
CREATE CAST (double precision[] AS vector) WITH FUNCTION array_to_vector(double precision[], integer, boolean) AS ASSIGNMENT;
CREATE FUNCTION array_to_vector(numeric[], integer, boolean) RETURNS vector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '[0]'::vector;
CREATE CAST (numeric[] AS vector) WITH FUNCTION array_to_vector(numeric[], integer, boolean) AS ASSIGNMENT;
CREATE FUNCTION vector_to_float4(vector, integer, boolean) RETURNS real[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ARRAY[0]::real[];
CREATE CAST (vector AS real[]) WITH FUNCTION vector_to_float4(vector, integer, boolean) AS IMPLICIT;
CREATE FUNCTION array_to_halfvec(integer[], integer, boolean) RETURNS halfvec
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '[0]'::halfvec;
CREATE CAST (integer[] AS halfvec) WITH FUNCTION array_to_halfvec(integer[], integer, boolean) AS ASSIGNMENT;
CREATE FUNCTION array_to_halfvec(real[], integer, boolean) RETURNS halfvec
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '[0]'::halfvec;
CREATE CAST (real[] AS halfvec) WITH FUNCTION array_to_halfvec(real[], integer, boolean) AS ASSIGNMENT;
CREATE FUNCTION array_to_halfvec(double precision[], integer, boolean) RETURNS halfvec
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '[0]'::halfvec;
CREATE CAST (double precision[] AS halfvec) WITH FUNCTION array_to_halfvec(double precision[], integer, boolean) AS ASSIGNMENT;
CREATE FUNCTION array_to_halfvec(numeric[], integer, boolean) RETURNS halfvec
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '[0]'::halfvec;
CREATE CAST (numeric[] AS halfvec) WITH FUNCTION array_to_halfvec(numeric[], integer, boolean) AS ASSIGNMENT;
CREATE FUNCTION halfvec_to_float4(halfvec, integer, boolean) RETURNS real[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ARRAY[0]::real[];
CREATE CAST (halfvec AS real[]) WITH FUNCTION halfvec_to_float4(halfvec, integer, boolean) AS IMPLICIT;
CREATE CAST (vector AS halfvec) WITHOUT FUNCTION AS ASSIGNMENT;
CREATE CAST (halfvec AS vector) WITHOUT FUNCTION AS IMPLICIT;
CREATE CAST (vector AS sparsevec) WITHOUT FUNCTION AS ASSIGNMENT;
CREATE CAST (sparsevec AS vector) WITHOUT FUNCTION AS ASSIGNMENT;

CREATE FUNCTION l2_distance(vector, vector) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION inner_product(vector, vector) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION vector_negative_inner_product(vector, vector) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION cosine_distance(vector, vector) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION l1_distance(vector, vector) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION l2_norm(vector) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION l2_normalize(vector) RETURNS vector LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '[0]'::vector;
CREATE OPERATOR <-> (LEFTARG = vector, RIGHTARG = vector, FUNCTION = l2_distance);
CREATE OPERATOR <#> (LEFTARG = vector, RIGHTARG = vector, FUNCTION = vector_negative_inner_product);
CREATE OPERATOR <=> (LEFTARG = vector, RIGHTARG = vector, FUNCTION = cosine_distance);
CREATE OPERATOR <+> (LEFTARG = vector, RIGHTARG = vector, FUNCTION = l1_distance);
CREATE FUNCTION l2_distance(halfvec, halfvec) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION inner_product(halfvec, halfvec) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION halfvec_negative_inner_product(halfvec, halfvec) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION cosine_distance(halfvec, halfvec) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION l1_distance(halfvec, halfvec) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION l2_norm(halfvec) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION l2_normalize(halfvec) RETURNS halfvec LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '[0]'::halfvec;
CREATE OPERATOR <-> (LEFTARG = halfvec, RIGHTARG = halfvec, FUNCTION = l2_distance);
CREATE OPERATOR <#> (LEFTARG = halfvec, RIGHTARG = halfvec, FUNCTION = halfvec_negative_inner_product);
CREATE OPERATOR <=> (LEFTARG = halfvec, RIGHTARG = halfvec, FUNCTION = cosine_distance);
CREATE OPERATOR <+> (LEFTARG = halfvec, RIGHTARG = halfvec, FUNCTION = l1_distance);
CREATE FUNCTION l2_distance(sparsevec, sparsevec) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION inner_product(sparsevec, sparsevec) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION sparsevec_negative_inner_product(sparsevec, sparsevec) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION cosine_distance(sparsevec, sparsevec) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION l1_distance(sparsevec, sparsevec) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION l2_norm(sparsevec) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION l2_normalize(sparsevec) RETURNS sparsevec LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '{}/1'::sparsevec;
CREATE OPERATOR <-> (LEFTARG = sparsevec, RIGHTARG = sparsevec, FUNCTION = l2_distance);
CREATE OPERATOR <#> (LEFTARG = sparsevec, RIGHTARG = sparsevec, FUNCTION = sparsevec_negative_inner_product);
CREATE OPERATOR <=> (LEFTARG = sparsevec, RIGHTARG = sparsevec, FUNCTION = cosine_distance);
CREATE OPERATOR <+> (LEFTARG = sparsevec, RIGHTARG = sparsevec, FUNCTION = l1_distance);
CREATE FUNCTION vector_dims(vector) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0;
CREATE FUNCTION subvector(vector, integer, integer) RETURNS vector LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '[0]'::vector;
CREATE FUNCTION vector_add(vector, vector) RETURNS vector LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '[0]'::vector;
CREATE FUNCTION vector_sub(vector, vector) RETURNS vector LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '[0]'::vector;
CREATE FUNCTION vector_mul(vector, vector) RETURNS vector LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '[0]'::vector;
CREATE FUNCTION binary_quantize(vector) RETURNS bit LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN B'0';
CREATE OPERATOR + (LEFTARG = vector, RIGHTARG = vector, FUNCTION = vector_add);
CREATE OPERATOR - (LEFTARG = vector, RIGHTARG = vector, FUNCTION = vector_sub);
CREATE OPERATOR * (LEFTARG = vector, RIGHTARG = vector, FUNCTION = vector_mul);
CREATE AGGREGATE avg(vector) (SFUNC = vector_add, STYPE = vector);
CREATE AGGREGATE sum(vector) (SFUNC = vector_add, STYPE = vector);
CREATE FUNCTION vector_dims(halfvec) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0;
CREATE FUNCTION subvector(halfvec, integer, integer) RETURNS halfvec LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '[0]'::halfvec;
CREATE FUNCTION halfvec_add(halfvec, halfvec) RETURNS halfvec LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '[0]'::halfvec;
CREATE FUNCTION halfvec_sub(halfvec, halfvec) RETURNS halfvec LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '[0]'::halfvec;
CREATE FUNCTION halfvec_mul(halfvec, halfvec) RETURNS halfvec LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '[0]'::halfvec;
CREATE FUNCTION binary_quantize(halfvec) RETURNS bit LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN B'0';
CREATE OPERATOR + (LEFTARG = halfvec, RIGHTARG = halfvec, FUNCTION = halfvec_add);
CREATE OPERATOR - (LEFTARG = halfvec, RIGHTARG = halfvec, FUNCTION = halfvec_sub);
CREATE OPERATOR * (LEFTARG = halfvec, RIGHTARG = halfvec, FUNCTION = halfvec_mul);
CREATE AGGREGATE avg(halfvec) (SFUNC = halfvec_add, STYPE = halfvec);
CREATE AGGREGATE sum(halfvec) (SFUNC = halfvec_add, STYPE = halfvec);
CREATE FUNCTION vector_norm(vector) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION hamming_distance(bit, bit) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION jaccard_distance(bit, bit) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;

CREATE FUNCTION bit_hash(bit) RETURNS integer
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'hashvarlena';
CREATE FUNCTION ivfflathandler(internal) RETURNS index_am_handler LANGUAGE internal AS 'hashhandler';
CREATE FUNCTION hnswhandler(internal) RETURNS index_am_handler LANGUAGE internal AS 'hashhandler';
CREATE ACCESS METHOD ivfflat TYPE INDEX HANDLER ivfflathandler;
CREATE ACCESS METHOD hnsw TYPE INDEX HANDLER hnswhandler;
CREATE OPERATOR CLASS vector_l2_ops DEFAULT FOR TYPE vector USING ivfflat AS FUNCTION 1 vector_hash(vector);
CREATE OPERATOR CLASS vector_ip_ops FOR TYPE vector USING ivfflat AS FUNCTION 1 vector_hash(vector);
CREATE OPERATOR CLASS vector_cosine_ops FOR TYPE vector USING ivfflat AS FUNCTION 1 vector_hash(vector);
CREATE OPERATOR CLASS halfvec_l2_ops FOR TYPE halfvec USING ivfflat AS FUNCTION 1 halfvec_hash(halfvec);
CREATE OPERATOR CLASS halfvec_ip_ops FOR TYPE halfvec USING ivfflat AS FUNCTION 1 halfvec_hash(halfvec);
CREATE OPERATOR CLASS halfvec_cosine_ops FOR TYPE halfvec USING ivfflat AS FUNCTION 1 halfvec_hash(halfvec);
CREATE OPERATOR CLASS bit_hamming_ops FOR TYPE bit USING ivfflat AS FUNCTION 1 bit_hash(bit);
CREATE OPERATOR CLASS vector_l2_ops FOR TYPE vector USING hnsw AS FUNCTION 1 vector_hash(vector);
CREATE OPERATOR CLASS vector_ip_ops FOR TYPE vector USING hnsw AS FUNCTION 1 vector_hash(vector);
CREATE OPERATOR CLASS vector_cosine_ops FOR TYPE vector USING hnsw AS FUNCTION 1 vector_hash(vector);
CREATE OPERATOR CLASS vector_l1_ops FOR TYPE vector USING hnsw AS FUNCTION 1 vector_hash(vector);
CREATE OPERATOR CLASS halfvec_l2_ops FOR TYPE halfvec USING hnsw AS FUNCTION 1 halfvec_hash(halfvec);
CREATE OPERATOR CLASS halfvec_ip_ops FOR TYPE halfvec USING hnsw AS FUNCTION 1 halfvec_hash(halfvec);
CREATE OPERATOR CLASS halfvec_cosine_ops FOR TYPE halfvec USING hnsw AS FUNCTION 1 halfvec_hash(halfvec);
CREATE OPERATOR CLASS halfvec_l1_ops FOR TYPE halfvec USING hnsw AS FUNCTION 1 halfvec_hash(halfvec);
CREATE OPERATOR CLASS bit_hamming_ops FOR TYPE bit USING hnsw AS FUNCTION 1 bit_hash(bit);
CREATE OPERATOR CLASS bit_jaccard_ops FOR TYPE bit USING hnsw AS FUNCTION 1 bit_hash(bit);
CREATE OPERATOR CLASS sparsevec_l2_ops FOR TYPE sparsevec USING hnsw AS FUNCTION 1 sparsevec_hash(sparsevec);
CREATE OPERATOR CLASS sparsevec_ip_ops FOR TYPE sparsevec USING hnsw AS FUNCTION 1 sparsevec_hash(sparsevec);
CREATE OPERATOR CLASS sparsevec_cosine_ops FOR TYPE sparsevec USING hnsw AS FUNCTION 1 sparsevec_hash(sparsevec);
CREATE OPERATOR CLASS sparsevec_l1_ops FOR TYPE sparsevec USING hnsw AS FUNCTION 1 sparsevec_hash(sparsevec);

CREATE FUNCTION vector_index_dimensions() RETURNS event_trigger LANGUAGE plpgsql AS $$
DECLARE
  made record;
  most integer;
BEGIN
  FOR made IN
    SELECT am.amname, coalesce(pg_catalog.format_type(a.atttypid, a.atttypmod),
             pg_catalog.substring(pg_catalog.pg_get_indexdef(c.objid, 1, false), '::[\w."]*?((vector|halfvec|bit)(\(\d+\))?)\)+$')) AS type
      FROM pg_catalog.pg_event_trigger_ddl_commands() c
      JOIN pg_catalog.pg_class i ON i.oid = c.objid
      JOIN pg_catalog.pg_am am ON am.oid = i.relam AND am.amname IN ('hnsw', 'ivfflat')
      JOIN pg_catalog.pg_index x ON x.indexrelid = i.oid
      LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = x.indkey[0] AND a.attnum > 0
     WHERE c.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
  LOOP
    most := CASE pg_catalog.substring(made.type, '(vector|halfvec|bit)(?:\(\d+\))?$')
              WHEN 'vector' THEN 2000 WHEN 'halfvec' THEN 4000 WHEN 'bit' THEN 64000 END;
    IF most IS NOT NULL AND made.type !~ '\)$' THEN
      RAISE EXCEPTION 'column does not have dimensions' USING ERRCODE = '22023';
    ELSIF pg_catalog.substring(made.type, '\((\d+)\)$')::integer > most THEN
      RAISE EXCEPTION 'column cannot have more than % dimensions for % index', most, made.amname
        USING ERRCODE = '54000';
    END IF;
  END LOOP;
END $$;
CREATE EVENT TRIGGER vector_index_dimensions ON ddl_command_end WHEN TAG IN ('CREATE INDEX')
  EXECUTE FUNCTION vector_index_dimensions();
