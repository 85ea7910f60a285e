package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a role may not do with a schema, sequence, function, database and other things. */
final class DeniedThing {
  private final Case failure;
  private final String kind;
  private final String name;

  private DeniedThing(Case failure, String kind, String name) {
    this.failure = failure;
    this.kind = kind;
    this.name = name;
  }

  /** Empty for a kind that is a table's. */
  static Optional<Draft> of(Case failure, String kind, String name) {
    DeniedThing thing = new DeniedThing(failure, kind, name);
    return switch (kind) {
      case "schema" -> Optional.of(thing.schema());
      case "function", "procedure" -> Optional.of(thing.function());
      case "sequence" -> Optional.of(thing.sequence());
      case "database" -> Optional.of(thing.database());
      case "type", "language", "foreign server" ->
          Optional.of(
              thing.granted(
                  Privilege.valueOf(kind.toUpperCase(Locale.ROOT).replace(' ', '_')), "USAGE"));
      case "tablespace" -> Optional.of(thing.granted(Privilege.TABLESPACE, "CREATE"));
      default -> Optional.empty();
    };
  }

  private Draft draft(Grantee grantee) {
    Draft draft =
        Draft.of(
                "%s has no right to do this with the %s %s."
                    .formatted(
                        failure.live().is() ? grantee.shown() : "The role in use", kind, name),
                "Have its owner grant the right, or run it as the owner.")
            .evidence(grantee.others());
    return grantee.known()
        ? draft
        : draft.why(
            "The role %s, which asks here, has it: the application uses another."
                .formatted(Rights.role(failure)));
  }

  private Draft granted(Privilege privilege, String right) {
    String written = Written.qualified(name);
    String object = privilege == Privilege.TYPE ? written : name;
    Grantee grantee = Grantee.of(failure, privilege, object, List.of(right));
    return draft(grantee)
        .run("Grant the use of it", privilege.grant(List.of(right), written, grantee));
  }

  private Draft schema() {
    Optional<Evidence> rights = failure.live().ask("Rights on the schema", Rights.SCHEMA, name);
    Optional<OnBehalf> behalf = OnBehalf.running(failure);
    Grantee grantee =
        behalf
            .map(
                acts ->
                    Grantee.owner(failure, acts.role(), Privilege.SCHEMA, name, List.of("USAGE")))
            .orElseGet(() -> Grantee.of(failure, Privilege.SCHEMA, name, schemaRights()));
    Draft draft = draft(grantee).evidence(rights);
    boolean everybodys =
        failure
            .live()
            .texts(
                "SELECT pg_catalog.has_schema_privilege('public', ?, 'USAGE')::text"
                    + " || pg_catalog.has_schema_privilege('public', ?, 'CREATE')::text",
                name,
                name)
            .contains("truefalse");
    boolean creates = grantee.lacks().contains("CREATE");
    if (name.equals("public") && creates && everybodys) {
      draft.why("Since PostgreSQL 15 only its owner may create in the schema public.");
    }
    behalf.ifPresent(acts -> draft.why(acts.why()));
    List<String> granted = creates ? List.of("USAGE", "CREATE") : List.of("USAGE");
    return draft.run(
        "Grant " + String.join(", ", granted),
        Privilege.SCHEMA.grant(granted, QuotedNames.quoted(name), grantee));
  }

  /**
   * Where everybody may use it, only making something can have been refused; so it is for a role
   * that may, unless its statement makes nothing.
   */
  private List<String> schemaRights() {
    boolean making =
        failure.command().matches("(?:CREATE|ALTER|REFRESH).*")
            || uses("public")
            || !failure.command().matches("SELECT|INSERT|UPDATE|DELETE") && usesItself();
    return making ? List.of("USAGE", "CREATE") : List.of("USAGE");
  }

  private boolean uses(String role) {
    return failure
        .live()
        .texts("SELECT pg_catalog.has_schema_privilege(?, ?, 'USAGE')::text", role, name)
        .contains("true");
  }

  private boolean usesItself() {
    return failure
        .live()
        .texts(
            "SELECT (NOT rolsuper AND pg_catalog.has_schema_privilege(oid, ?, 'USAGE'))::text"
                + " FROM pg_catalog.pg_roles WHERE rolname = current_user",
            name)
        .contains("true");
  }

  /** By its arguments, as a name may be that of several. */
  private Draft function() {
    Optional<Evidence> rights =
        failure.live().ask("Rights on the function", Rights.FUNCTION, Names.own(name));
    List<List<String>> there = rights.map(Evidence::rows).orElse(List.of());
    List<List<String>> lacked =
        there.stream().filter(row -> !row.get(3).matches("t|true")).toList();
    List<List<String>> meant = lacked.isEmpty() ? there : lacked;
    if (meant.isEmpty()) {
      Grantee grantee =
          new Grantee(
              failure.live().text("SELECT current_user"), true, List.of(), Optional.empty());
      return draft(grantee)
          .run(
              "Grant EXECUTE",
              Privilege.valueOf(kind.toUpperCase(Locale.ROOT))
                  .grant(List.of("EXECUTE"), Written.qualified(name), grantee));
    }
    List<String> execute = List.of("EXECUTE");
    List<Grantee> lacking =
        meant.stream()
            .map(row -> Grantee.of(failure, Privilege.FUNCTION, row.getFirst(), execute))
            .toList();
    Draft draft = draft(lacking.getFirst()).evidence(rights);
    for (int i = 0; i < meant.size(); i++) {
      String signature = meant.get(i).getFirst();
      Privilege privilege =
          meant.get(i).get(4).equals("p") ? Privilege.PROCEDURE : Privilege.FUNCTION;
      draft.run("Grant EXECUTE", privilege.grant(execute, signature, lacking.get(i)));
    }
    return draft;
  }

  private Draft sequence() {
    String written = Written.qualified(DeniedTable.hidden(failure, name).orElse(name));
    boolean sets = failure.words().stream().anyMatch("setval"::equalsIgnoreCase);
    List<String> rights = sets ? List.of("USAGE", "SELECT", "UPDATE") : List.of("USAGE", "SELECT");
    Grantee grantee = Grantee.of(failure, Privilege.SEQUENCE, written, rights.subList(0, 1));
    return draft(grantee)
        .evidence(failure.live().ask("Rights on it", Rights.RELATION, Names.own(name)))
        .why("An INSERT that takes a number from it needs USAGE on the sequence as well.")
        .run("Grant USAGE on the sequence", Privilege.SEQUENCE.grant(rights, written, grantee));
  }

  private Draft database() {
    boolean connects = failure.error().severity().equals("FATAL");
    List<String> rights = List.of(connects ? "CONNECT" : "CREATE");
    Grantee grantee = Grantee.of(failure, Privilege.DATABASE, name, rights);
    return draft(grantee)
        .run(
            "Grant the right", Privilege.DATABASE.grant(rights, QuotedNames.quoted(name), grantee));
  }
}
