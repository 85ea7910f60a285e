\echo Use "CREATE EXTENSION postgis" to load this file. \quit
-- A stand-in for PostGIS where a server has not got it: its types with their modifiers, operators,
-- operator classes and most used functions, so that what is declared with them can be tried.
-- Values are kept as text and every function gives a constant.

CREATE TYPE geometry;
CREATE FUNCTION geometry_in(cstring) RETURNS geometry
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textin';
CREATE FUNCTION geometry_out(geometry) RETURNS cstring
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textout';
CREATE FUNCTION geometry_typmod_in(cstring[]) RETURNS integer
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'array_ndims';
CREATE FUNCTION geometry_typmod_out(integer) RETURNS cstring
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'varchartypmodout';
CREATE TYPE geometry (
  INPUT = geometry_in, OUTPUT = geometry_out,
  TYPMOD_IN = geometry_typmod_in, TYPMOD_OUT = geometry_typmod_out,
  INTERNALLENGTH = variable, ALIGNMENT = int4, STORAGE = extended, DELIMITER = ':'
);

CREATE TYPE geography;
CREATE FUNCTION geography_in(cstring) RETURNS geography
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textin';
CREATE FUNCTION geography_out(geography) RETURNS cstring
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textout';
CREATE FUNCTION geography_typmod_in(cstring[]) RETURNS integer
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'array_ndims';
CREATE FUNCTION geography_typmod_out(integer) RETURNS cstring
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'varchartypmodout';
CREATE TYPE geography (
  INPUT = geography_in, OUTPUT = geography_out,
  TYPMOD_IN = geography_typmod_in, TYPMOD_OUT = geography_typmod_out,
  INTERNALLENGTH = variable, ALIGNMENT = int4, STORAGE = extended, DELIMITER = ':'
);

CREATE TYPE box2d;
CREATE FUNCTION box2d_in(cstring) RETURNS box2d
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textin';
CREATE FUNCTION box2d_out(box2d) RETURNS cstring
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textout';
CREATE FUNCTION box2d_typmod_in(cstring[]) RETURNS integer
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'array_ndims';
CREATE FUNCTION box2d_typmod_out(integer) RETURNS cstring
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'varchartypmodout';
CREATE TYPE box2d (
  INPUT = box2d_in, OUTPUT = box2d_out,
  TYPMOD_IN = box2d_typmod_in, TYPMOD_OUT = box2d_typmod_out,
  INTERNALLENGTH = variable, ALIGNMENT = int4, STORAGE = extended
);

CREATE TYPE box3d;
CREATE FUNCTION box3d_in(cstring) RETURNS box3d
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textin';
CREATE FUNCTION box3d_out(box3d) RETURNS cstring
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textout';
CREATE FUNCTION box3d_typmod_in(cstring[]) RETURNS integer
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'array_ndims';
CREATE FUNCTION box3d_typmod_out(integer) RETURNS cstring
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'varchartypmodout';
CREATE TYPE box3d (
  INPUT = box3d_in, OUTPUT = box3d_out,
  TYPMOD_IN = box3d_typmod_in, TYPMOD_OUT = box3d_typmod_out,
  INTERNALLENGTH = variable, ALIGNMENT = int4, STORAGE = extended
);

CREATE FUNCTION geometry_lt(geometry, geometry) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'bytealt';
CREATE FUNCTION geometry_le(geometry, geometry) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteale';
CREATE FUNCTION geometry_eq(geometry, geometry) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteaeq';
CREATE FUNCTION geometry_ne(geometry, geometry) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteane';
CREATE FUNCTION geometry_ge(geometry, geometry) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteage';
CREATE FUNCTION geometry_gt(geometry, geometry) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteagt';
CREATE FUNCTION geometry_cmp(geometry, geometry) RETURNS integer
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteacmp';
CREATE FUNCTION geometry_hash(geometry) RETURNS integer
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'hashvarlena';
CREATE OPERATOR < (LEFTARG = geometry, RIGHTARG = geometry, FUNCTION = geometry_lt, COMMUTATOR = >);
CREATE OPERATOR <= (LEFTARG = geometry, RIGHTARG = geometry, FUNCTION = geometry_le, COMMUTATOR = >=);
CREATE OPERATOR = (LEFTARG = geometry, RIGHTARG = geometry, FUNCTION = geometry_eq, COMMUTATOR = =, HASHES, MERGES);
CREATE OPERATOR <> (LEFTARG = geometry, RIGHTARG = geometry, FUNCTION = geometry_ne, COMMUTATOR = <>);
CREATE OPERATOR >= (LEFTARG = geometry, RIGHTARG = geometry, FUNCTION = geometry_ge, COMMUTATOR = <=);
CREATE OPERATOR > (LEFTARG = geometry, RIGHTARG = geometry, FUNCTION = geometry_gt, COMMUTATOR = <);
CREATE OPERATOR CLASS btree_geometry_ops DEFAULT FOR TYPE geometry USING btree AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 geometry_cmp(geometry, geometry);
CREATE OPERATOR CLASS hash_geometry_ops DEFAULT FOR TYPE geometry USING hash AS
  OPERATOR 1 =, FUNCTION 1 geometry_hash(geometry);

CREATE FUNCTION geography_lt(geography, geography) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'bytealt';
CREATE FUNCTION geography_le(geography, geography) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteale';
CREATE FUNCTION geography_eq(geography, geography) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteaeq';
CREATE FUNCTION geography_ne(geography, geography) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteane';
CREATE FUNCTION geography_ge(geography, geography) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteage';
CREATE FUNCTION geography_gt(geography, geography) RETURNS boolean
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteagt';
CREATE FUNCTION geography_cmp(geography, geography) RETURNS integer
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteacmp';
CREATE FUNCTION geography_hash(geography) RETURNS integer
  LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'hashvarlena';
CREATE OPERATOR < (LEFTARG = geography, RIGHTARG = geography, FUNCTION = geography_lt, COMMUTATOR = >);
CREATE OPERATOR <= (LEFTARG = geography, RIGHTARG = geography, FUNCTION = geography_le, COMMUTATOR = >=);
CREATE OPERATOR = (LEFTARG = geography, RIGHTARG = geography, FUNCTION = geography_eq, COMMUTATOR = =, HASHES, MERGES);
CREATE OPERATOR <> (LEFTARG = geography, RIGHTARG = geography, FUNCTION = geography_ne, COMMUTATOR = <>);
CREATE OPERATOR >= (LEFTARG = geography, RIGHTARG = geography, FUNCTION = geography_ge, COMMUTATOR = <=);
CREATE OPERATOR > (LEFTARG = geography, RIGHTARG = geography, FUNCTION = geography_gt, COMMUTATOR = <);
CREATE OPERATOR CLASS btree_geography_ops DEFAULT FOR TYPE geography USING btree AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 geography_cmp(geography, geography);
CREATE OPERATOR CLASS hash_geography_ops DEFAULT FOR TYPE geography USING hash AS
  OPERATOR 1 =, FUNCTION 1 geography_hash(geography);

CREATE CAST (geometry AS geography) WITHOUT FUNCTION AS IMPLICIT;
CREATE CAST (geography AS geometry) WITHOUT FUNCTION;
CREATE CAST (text AS geometry) WITHOUT FUNCTION AS IMPLICIT;
CREATE CAST (geometry AS text) WITHOUT FUNCTION AS ASSIGNMENT;
CREATE CAST (text AS geography) WITHOUT FUNCTION AS ASSIGNMENT;
CREATE CAST (geography AS text) WITHOUT FUNCTION AS ASSIGNMENT;
CREATE CAST (bytea AS geometry) WITHOUT FUNCTION AS ASSIGNMENT;
CREATE CAST (geometry AS bytea) WITHOUT FUNCTION AS ASSIGNMENT;
CREATE CAST (bytea AS geography) WITHOUT FUNCTION AS ASSIGNMENT;
CREATE CAST (geography AS bytea) WITHOUT FUNCTION AS ASSIGNMENT;
CREATE CAST (geometry AS jsonb) WITH INOUT;
CREATE CAST (geometry AS box2d) WITHOUT FUNCTION AS IMPLICIT;
CREATE CAST (geometry AS box3d) WITHOUT FUNCTION AS IMPLICIT;
CREATE CAST (box2d AS geometry) WITHOUT FUNCTION AS IMPLICIT;
CREATE CAST (box3d AS geometry) WITHOUT FUNCTION AS ASSIGNMENT;
CREATE CAST (box3d AS box2d) WITHOUT FUNCTION AS ASSIGNMENT;

CREATE FUNCTION st_intersects(geometry, geometry) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_intersects(geography, geography) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_intersects(text, text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_covers(geometry, geometry) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_covers(geography, geography) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_covers(text, text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_coveredby(geometry, geometry) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_coveredby(geography, geography) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_coveredby(text, text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_within(geometry, geometry) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_contains(geometry, geometry) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_containsproperly(geometry, geometry) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_overlaps(geometry, geometry) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_touches(geometry, geometry) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_crosses(geometry, geometry) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_disjoint(geometry, geometry) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_equals(geometry, geometry) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_orderingequals(geometry, geometry) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_dwithin(geometry, geometry, double precision) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_dwithin(geography, geography, double precision, boolean DEFAULT true) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_dfullywithin(geometry, geometry, double precision) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_distance(geometry, geometry) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION st_distance(geography, geography, boolean DEFAULT true) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION st_distancesphere(geometry, geometry) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION st_distancespheroid(geometry, geometry) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION st_maxdistance(geometry, geometry) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION st_hausdorffdistance(geometry, geometry) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION st_3ddistance(geometry, geometry) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION st_area(geometry) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION st_area(geography, boolean DEFAULT true) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION st_length(geometry) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION st_length(geography, boolean DEFAULT true) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION st_perimeter(geometry) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION st_perimeter(geography, boolean DEFAULT true) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION st_azimuth(geometry, geometry) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION st_azimuth(geography, geography) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION st_linelocatepoint(geometry, geometry) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION st_x(geometry) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION st_y(geometry) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION st_z(geometry) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION st_m(geometry) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION st_xmin(box3d) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION st_xmax(box3d) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION st_ymin(box3d) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION st_ymax(box3d) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION st_zmin(box3d) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION st_zmax(box3d) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE FUNCTION st_isvalid(geometry) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_isempty(geometry) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_issimple(geometry) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_isclosed(geometry) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_isring(geometry) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_iscollection(geometry) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_hasz(geometry) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_hasm(geometry) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_srid(geometry) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0;
CREATE FUNCTION st_numpoints(geometry) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0;
CREATE FUNCTION st_npoints(geometry) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0;
CREATE FUNCTION st_numgeometries(geometry) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0;
CREATE FUNCTION st_ngeometries(geometry) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0;
CREATE FUNCTION st_dimension(geometry) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0;
CREATE FUNCTION st_coorddim(geometry) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0;
CREATE FUNCTION st_ndims(geometry) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0;
CREATE FUNCTION st_nrings(geometry) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0;
CREATE FUNCTION st_numinteriorrings(geometry) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0;
CREATE FUNCTION st_srid(geography) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0;
CREATE FUNCTION st_centroid(geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_envelope(geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_boundary(geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_convexhull(geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_pointonsurface(geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_startpoint(geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_endpoint(geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_linemerge(geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_force2d(geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_force3d(geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_force3dz(geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_force4d(geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_forcecollection(geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_multi(geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_makevalid(geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_exteriorring(geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_reverse(geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_flipcoordinates(geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_forcepolygonccw(geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_forcepolygoncw(geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_forcerhr(geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_unaryunion(geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_buildarea(geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_normalize(geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_makepolygon(geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_centroid(geography, boolean DEFAULT true) RETURNS geography LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geography;
CREATE FUNCTION st_envelope(geography) RETURNS geography LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geography;
CREATE FUNCTION st_intersection(geometry, geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_difference(geometry, geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_symdifference(geometry, geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_makeline(geometry, geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_shortestline(geometry, geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_longestline(geometry, geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_closestpoint(geometry, geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_union(geometry, geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_split(geometry, geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_snap(geometry, geometry, double precision) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_intersection(geography, geography) RETURNS geography LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geography;
CREATE FUNCTION st_closestpoint(geography, geography, boolean DEFAULT true) RETURNS geography LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geography;
CREATE FUNCTION st_setsrid(geometry, integer) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_setsrid(geography, integer) RETURNS geography LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geography;
CREATE FUNCTION st_transform(geometry, integer) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_transform(geometry, text) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_transform(geometry, text, integer) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_buffer(geometry, double precision) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_buffer(geometry, double precision, integer) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_buffer(geometry, double precision, text) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_buffer(geography, double precision) RETURNS geography LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geography;
CREATE FUNCTION st_buffer(geography, double precision, text) RETURNS geography LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geography;
CREATE FUNCTION st_simplify(geometry, double precision) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_simplify(geometry, double precision, boolean) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_simplifypreservetopology(geometry, double precision) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_simplifyvw(geometry, double precision) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_chaikinsmoothing(geometry, integer DEFAULT 1, boolean DEFAULT false) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_snaptogrid(geometry, double precision) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_snaptogrid(geometry, double precision, double precision) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_segmentize(geometry, double precision) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_segmentize(geography, double precision) RETURNS geography LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geography;
CREATE FUNCTION st_lineinterpolatepoint(geometry, double precision) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_linesubstring(geometry, double precision, double precision) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_expand(geometry, double precision) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_translate(geometry, double precision, double precision) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_scale(geometry, double precision, double precision) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_rotate(geometry, double precision) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_project(geography, double precision, double precision) RETURNS geography LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geography;
CREATE FUNCTION st_geometryn(geometry, integer) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_pointn(geometry, integer) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_interiorringn(geometry, integer) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_collectionextract(geometry, integer) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_collectionextract(geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_collect(geometry, geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_collect(geometry[]) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_union(geometry[]) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_makeline(geometry[]) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_subdivide(geometry, integer DEFAULT 256) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_concavehull(geometry, double precision, boolean DEFAULT false) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_clipbybox2d(geometry, box2d) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_voronoipolygons(geometry) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_generatepoints(geometry, integer) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_hexagon(double precision, integer, integer) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_tileenvelope(integer, integer, integer) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_makeenvelope(double precision, double precision, double precision, double precision, integer DEFAULT 0) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_makepoint(double precision, double precision) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_makepoint(double precision, double precision, double precision) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_makepoint(double precision, double precision, double precision, double precision) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_makepointm(double precision, double precision, double precision) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_point(double precision, double precision) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_point(double precision, double precision, integer) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_pointz(double precision, double precision, double precision, integer DEFAULT 0) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_polygon(geometry, integer) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_geomfromtext(text) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_geomfromtext(text, integer) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_geometryfromtext(text) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_geometryfromtext(text, integer) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_pointfromtext(text) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_pointfromtext(text, integer) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_polygonfromtext(text, integer) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_linefromtext(text, integer) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_mpolyfromtext(text, integer) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_geomfromewkt(text) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_geomfromewkb(bytea) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_geomfromwkb(bytea) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_geomfromwkb(bytea, integer) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_geomfromgeojson(text) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_geomfromgeojson(jsonb) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_geomfromgeojson(json) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_geomfromkml(text) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_geomfromgml(text) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_geomfromgeohash(text, integer DEFAULT NULL) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION st_geogfromtext(text) RETURNS geography LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geography;
CREATE FUNCTION st_geographyfromtext(text) RETURNS geography LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geography;
CREATE FUNCTION st_geogfromwkb(bytea) RETURNS geography LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geography;
CREATE FUNCTION st_astext(geometry) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::text;
CREATE FUNCTION st_astext(geometry, integer) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::text;
CREATE FUNCTION st_astext(geography) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::text;
CREATE FUNCTION st_asewkt(geometry) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::text;
CREATE FUNCTION st_asewkt(geography) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::text;
CREATE FUNCTION st_asgeojson(geometry, integer DEFAULT 9, integer DEFAULT 8) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::text;
CREATE FUNCTION st_asgeojson(geography, integer DEFAULT 9, integer DEFAULT 0) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::text;
CREATE FUNCTION st_askml(geometry, integer DEFAULT 15, text DEFAULT NULL) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::text;
CREATE FUNCTION st_asgml(geometry, integer DEFAULT 15, integer DEFAULT 0) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::text;
CREATE FUNCTION st_assvg(geometry, integer DEFAULT 0, integer DEFAULT 15) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::text;
CREATE FUNCTION st_asencodedpolyline(geometry, integer DEFAULT 5) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::text;
CREATE FUNCTION st_geohash(geometry, integer DEFAULT 0) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::text;
CREATE FUNCTION st_geohash(geography, integer DEFAULT 0) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::text;
CREATE FUNCTION st_geometrytype(geometry) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::text;
CREATE FUNCTION geometrytype(geometry) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::text;
CREATE FUNCTION geometrytype(geography) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::text;
CREATE FUNCTION st_summary(geometry) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::text;
CREATE FUNCTION st_isvalidreason(geometry) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::text;
CREATE FUNCTION st_relate(geometry, geometry) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::text;
CREATE FUNCTION st_relate(geometry, geometry, text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION st_asbinary(geometry) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::bytea;
CREATE FUNCTION st_asbinary(geography) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::bytea;
CREATE FUNCTION st_asewkb(geometry) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::bytea;
CREATE FUNCTION st_ashexewkb(geometry) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::text;
CREATE FUNCTION st_astwkb(geometry, integer DEFAULT NULL) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::bytea;
CREATE FUNCTION st_makebox2d(geometry, geometry) RETURNS box2d LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'BOX(0 0,0 0)'::box2d;
CREATE FUNCTION st_3dmakebox(geometry, geometry) RETURNS box3d LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'BOX3D(0 0 0,0 0 0)'::box3d;
CREATE FUNCTION box2d(geometry) RETURNS box2d LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'BOX(0 0,0 0)'::box2d;
CREATE FUNCTION box3d(geometry) RETURNS box3d LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'BOX3D(0 0 0,0 0 0)'::box3d;
CREATE FUNCTION st_asmvtgeom(geometry, box2d, integer DEFAULT 4096, integer DEFAULT 256, boolean DEFAULT true) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'POINT EMPTY'::geometry;
CREATE FUNCTION postgis_version() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::text;
CREATE FUNCTION postgis_full_version() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::text;
CREATE FUNCTION postgis_lib_version() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::text;
CREATE FUNCTION postgis_geos_version() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::text;
CREATE FUNCTION postgis_extensions_upgrade() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''::text;
CREATE FUNCTION postgis_typmod_srid(integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0;

CREATE FUNCTION geometry_overlaps(geometry, geometry) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION geometry_related(geometry, geometry) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION geometry_distance(geometry, geometry) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE OPERATOR && (LEFTARG = geometry, RIGHTARG = geometry, FUNCTION = geometry_overlaps);
CREATE OPERATOR <-> (LEFTARG = geometry, RIGHTARG = geometry, FUNCTION = geometry_distance);
CREATE OPERATOR ~ (LEFTARG = geometry, RIGHTARG = geometry, FUNCTION = geometry_related);
CREATE OPERATOR @ (LEFTARG = geometry, RIGHTARG = geometry, FUNCTION = geometry_related);
CREATE OPERATOR << (LEFTARG = geometry, RIGHTARG = geometry, FUNCTION = geometry_related);
CREATE OPERATOR >> (LEFTARG = geometry, RIGHTARG = geometry, FUNCTION = geometry_related);
CREATE OPERATOR &< (LEFTARG = geometry, RIGHTARG = geometry, FUNCTION = geometry_related);
CREATE OPERATOR &> (LEFTARG = geometry, RIGHTARG = geometry, FUNCTION = geometry_related);
CREATE OPERATOR ~= (LEFTARG = geometry, RIGHTARG = geometry, FUNCTION = geometry_related);
CREATE OPERATOR &&& (LEFTARG = geometry, RIGHTARG = geometry, FUNCTION = geometry_related);
CREATE OPERATOR |>> (LEFTARG = geometry, RIGHTARG = geometry, FUNCTION = geometry_related);
CREATE OPERATOR <<| (LEFTARG = geometry, RIGHTARG = geometry, FUNCTION = geometry_related);
CREATE OPERATOR <#> (LEFTARG = geometry, RIGHTARG = geometry, FUNCTION = geometry_distance);
CREATE OPERATOR <<->> (LEFTARG = geometry, RIGHTARG = geometry, FUNCTION = geometry_distance);
CREATE FUNCTION geography_overlaps(geography, geography) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION geography_related(geography, geography) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN true;
CREATE FUNCTION geography_distance(geography, geography) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0::float8;
CREATE OPERATOR && (LEFTARG = geography, RIGHTARG = geography, FUNCTION = geography_overlaps);
CREATE OPERATOR <-> (LEFTARG = geography, RIGHTARG = geography, FUNCTION = geography_distance);

-- The index is one over bytes, as btree_gist makes it.
CREATE TYPE postgis_key;
CREATE FUNCTION postgis_key_in(cstring) RETURNS postgis_key
  LANGUAGE internal IMMUTABLE STRICT AS 'byteain';
CREATE FUNCTION postgis_key_out(postgis_key) RETURNS cstring
  LANGUAGE internal IMMUTABLE STRICT AS 'byteaout';
CREATE TYPE postgis_key (
  INPUT = postgis_key_in, OUTPUT = postgis_key_out, INTERNALLENGTH = variable, STORAGE = extended
);
CREATE FUNCTION postgis_consistent(internal, geometry, smallint, oid, internal) RETURNS boolean
  LANGUAGE c IMMUTABLE STRICT AS '$libdir/btree_gist', 'gbt_bytea_consistent';
CREATE FUNCTION postgis_compress(internal) RETURNS internal
  LANGUAGE c IMMUTABLE STRICT AS '$libdir/btree_gist', 'gbt_bytea_compress';
CREATE FUNCTION postgis_decompress(internal) RETURNS internal
  LANGUAGE c IMMUTABLE STRICT AS '$libdir/btree_gist', 'gbt_var_decompress';
CREATE FUNCTION postgis_penalty(internal, internal, internal) RETURNS internal
  LANGUAGE c IMMUTABLE STRICT AS '$libdir/btree_gist', 'gbt_bytea_penalty';
CREATE FUNCTION postgis_picksplit(internal, internal) RETURNS internal
  LANGUAGE c IMMUTABLE STRICT AS '$libdir/btree_gist', 'gbt_bytea_picksplit';
CREATE FUNCTION postgis_gist_union(internal, internal) RETURNS postgis_key
  LANGUAGE c IMMUTABLE STRICT AS '$libdir/btree_gist', 'gbt_bytea_union';
CREATE FUNCTION postgis_same(postgis_key, postgis_key, internal) RETURNS internal
  LANGUAGE c IMMUTABLE STRICT AS '$libdir/btree_gist', 'gbt_bytea_same';
CREATE OPERATOR CLASS gist_geometry_ops_2d DEFAULT FOR TYPE geometry USING gist AS
  OPERATOR 3 &&,
  FUNCTION 1 (geometry, geometry) postgis_consistent(internal, geometry, smallint, oid, internal),
  FUNCTION 2 (geometry, geometry) postgis_gist_union(internal, internal),
  FUNCTION 3 (geometry, geometry) postgis_compress(internal),
  FUNCTION 4 (geometry, geometry) postgis_decompress(internal),
  FUNCTION 5 (geometry, geometry) postgis_penalty(internal, internal, internal),
  FUNCTION 6 (geometry, geometry) postgis_picksplit(internal, internal),
  FUNCTION 7 (geometry, geometry) postgis_same(postgis_key, postgis_key, internal),
  STORAGE postgis_key;
CREATE OPERATOR CLASS gist_geometry_ops_nd FOR TYPE geometry USING gist AS
  OPERATOR 3 &&,
  FUNCTION 1 (geometry, geometry) postgis_consistent(internal, geometry, smallint, oid, internal),
  FUNCTION 2 (geometry, geometry) postgis_gist_union(internal, internal),
  FUNCTION 3 (geometry, geometry) postgis_compress(internal),
  FUNCTION 4 (geometry, geometry) postgis_decompress(internal),
  FUNCTION 5 (geometry, geometry) postgis_penalty(internal, internal, internal),
  FUNCTION 6 (geometry, geometry) postgis_picksplit(internal, internal),
  FUNCTION 7 (geometry, geometry) postgis_same(postgis_key, postgis_key, internal),
  STORAGE postgis_key;
CREATE OPERATOR CLASS gist_geography_ops DEFAULT FOR TYPE geography USING gist AS
  OPERATOR 3 &&,
  FUNCTION 1 (geography, geography) postgis_consistent(internal, geometry, smallint, oid, internal),
  FUNCTION 2 (geography, geography) postgis_gist_union(internal, internal),
  FUNCTION 3 (geography, geography) postgis_compress(internal),
  FUNCTION 4 (geography, geography) postgis_decompress(internal),
  FUNCTION 5 (geography, geography) postgis_penalty(internal, internal, internal),
  FUNCTION 6 (geography, geography) postgis_picksplit(internal, internal),
  FUNCTION 7 (geography, geography) postgis_same(postgis_key, postgis_key, internal),
  STORAGE postgis_key;

CREATE FUNCTION postgis_first(geometry, geometry) RETURNS geometry
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$SELECT coalesce($1, $2)$$;
CREATE AGGREGATE st_union(geometry) (SFUNC = postgis_first, STYPE = geometry);
CREATE AGGREGATE st_collect(geometry) (SFUNC = postgis_first, STYPE = geometry);
CREATE AGGREGATE st_makeline(geometry) (SFUNC = postgis_first, STYPE = geometry);
CREATE AGGREGATE st_memunion(geometry) (SFUNC = postgis_first, STYPE = geometry);
CREATE AGGREGATE st_polygonize(geometry) (SFUNC = postgis_first, STYPE = geometry);
CREATE FUNCTION postgis_extent(box2d, geometry) RETURNS box2d
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$SELECT coalesce($1, box2d($2))$$;
CREATE AGGREGATE st_extent(geometry) (SFUNC = postgis_extent, STYPE = box2d);

CREATE TYPE geometry_dump AS (path integer[], geom geometry);
CREATE FUNCTION st_dump(geometry) RETURNS SETOF geometry_dump
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$SELECT ARRAY[1], $1$$;
CREATE FUNCTION st_dumppoints(geometry) RETURNS SETOF geometry_dump
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$SELECT ARRAY[1], $1$$;

CREATE TABLE spatial_ref_sys (
  srid integer PRIMARY KEY CHECK (srid > 0 AND srid <= 998999),
  auth_name varchar(256),
  auth_srid integer,
  srtext varchar(2048),
  proj4text varchar(2048)
);
INSERT INTO spatial_ref_sys (srid, auth_name, auth_srid, srtext, proj4text)
VALUES (4326, 'EPSG', 4326, '', '+proj=longlat +datum=WGS84 +no_defs'), (3857, 'EPSG', 3857, '', '');

CREATE VIEW geometry_columns AS
SELECT current_database()::varchar(256) AS f_table_catalog, n.nspname AS f_table_schema,
       c.relname AS f_table_name, a.attname AS f_geometry_column, 2 AS coord_dimension,
       0 AS srid, 'GEOMETRY'::varchar(30) AS type
  FROM pg_attribute a
  JOIN pg_class c ON c.oid = a.attrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_type t ON t.oid = a.atttypid AND t.typname = 'geometry'
 WHERE c.relkind IN ('r', 'v', 'm', 'f', 'p') AND NOT a.attisdropped;
CREATE VIEW geography_columns AS
SELECT current_database()::name AS f_table_catalog, n.nspname AS f_table_schema,
       c.relname AS f_table_name, a.attname AS f_geography_column, 2 AS coord_dimension,
       4326 AS srid, 'Geometry'::text AS type
  FROM pg_attribute a
  JOIN pg_class c ON c.oid = a.attrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_type t ON t.oid = a.atttypid AND t.typname = 'geography'
 WHERE c.relkind IN ('r', 'v', 'm', 'f', 'p') AND NOT a.attisdropped;

CREATE FUNCTION addgeometrycolumn(
  schema_name varchar, table_name varchar, column_name varchar, new_srid_in integer,
  new_type varchar, new_dim integer, use_typmod boolean DEFAULT true
) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ADD COLUMN %I geometry',
    CASE WHEN schema_name = '' THEN format('%I', table_name)
         ELSE format('%I.%I', schema_name, table_name) END, column_name);
  RETURN column_name;
END $$;
CREATE FUNCTION addgeometrycolumn(
  table_name varchar, column_name varchar, new_srid integer, new_type varchar, new_dim integer,
  use_typmod boolean DEFAULT true
) RETURNS text LANGUAGE sql AS $$
  SELECT addgeometrycolumn('', table_name, column_name, new_srid, new_type, new_dim, use_typmod)
$$;
CREATE FUNCTION updategeometrysrid(varchar, varchar, integer) RETURNS text
  LANGUAGE sql AS $$SELECT $1::text$$;
CREATE FUNCTION find_srid(varchar, varchar, varchar) RETURNS integer
  LANGUAGE sql RETURN 4326;
CREATE FUNCTION populate_geometry_columns(boolean DEFAULT true) RETURNS text
  LANGUAGE sql RETURN ''::text;
