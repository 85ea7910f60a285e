package dev.drydock.scratch;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import java.util.List;
import java.util.Optional;

/**
 * What of the original no reading of its schema holds, but for what changes all the time: {@link
 * OriginalState}. Equal originals have equal copies.
 *
 * @param database its name
 * @param stamp of all its catalogs hold, so that a change of any object changes it
 * @param extensions with their owners
 */
record Original(
    String database,
    int major,
    String stamp,
    Encoding encoding,
    List<Role> roles,
    List<Membership> memberships,
    List<Tablespace> tablespaces,
    List<Setting> settings,
    List<ServerSetting> serverSettings,
    Privileges privileges,
    Optional<Privileges> publicSchema,
    List<Owner> extensions) {
  private static final String ENCODING =
      """
      SELECT pg_catalog.pg_encoding_to_char(encoding), datcollate, datctype,
             coalesce(pg_catalog.to_jsonb(d) ->> 'datlocprovider', 'c'),
             coalesce(pg_catalog.to_jsonb(d) ->> 'datlocale',
                      pg_catalog.to_jsonb(d) ->> 'daticulocale', '')
        FROM pg_catalog.pg_database d WHERE datname = pg_catalog.current_database()
      """;

  private static final String EXTENSIONS =
      """
      SELECT extname, pg_catalog.pg_get_userbyid(extowner) FROM pg_catalog.pg_extension ORDER BY 1
      """;

  /**
   * How texts are stored and sorted.
   *
   * @param provider as in pg_database: c, i or b
   * @param locale of the provider, where that is not c
   */
  record Encoding(String name, String collate, String type, String provider, String locale) {}

  /** Something with its owner. */
  record Owner(String name, String owner) {}

  static Original read(Session session) throws ServerException {
    return new Original(
        session.facts().database(),
        session.facts().major(),
        session.query(DefinitionQueries.plain("stamp"), row -> row.getString(1)).getFirst(),
        session
            .query(
                ENCODING,
                row ->
                    new Encoding(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
            .getFirst(),
        Role.all(session),
        Membership.all(session),
        Tablespace.all(session),
        Setting.all(session),
        ServerSetting.all(session),
        Privileges.ofDatabase(session),
        Privileges.ofPublicSchema(session),
        session.query(EXTENSIONS, row -> new Owner(row.getString(1), row.getString(2))));
  }
}
