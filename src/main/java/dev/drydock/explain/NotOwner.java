package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What only the owner of a thing, or a member of a role, may do. */
final class NotOwner implements Entry {
  private static final Pattern OWNER =
      Pattern.compile(
          "must be (?:the )?owner of (table|view|materialized view|relation|sequence|function|schema|type|index|extension|database|foreign table|\\w+) \"?([^\"]+?)\"?$");
  private static final Pattern MEMBER =
      Pattern.compile("must be (?:a )?member of role \"(.+?)\"|must be able to SET ROLE \"(.+?)\"");

  private static final Set<String> SUPABASE =
      Set.of(
          "storage.objects",
          "storage.buckets",
          "storage.prefixes",
          "storage.migrations",
          "storage.s3_multipart_uploads",
          "storage.s3_multipart_uploads_parts",
          "auth.users",
          "auth.identities",
          "auth.sessions",
          "auth.refresh_tokens",
          "auth.one_time_tokens",
          "auth.audit_log_entries",
          "auth.mfa_factors",
          "realtime.messages",
          "realtime.subscription",
          "cron.job",
          "vault.secrets");

  @Override
  public Set<String> states() {
    return Set.of("42501");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher owner = OWNER.matcher(failure.message());
    if (owner.find()) {
      return Optional.of(owner(failure, owner.group(1), owner.group(2)));
    }
    Matcher member = MEMBER.matcher(failure.message());
    return member.find()
        ? Optional.of(member(failure, Optional.ofNullable(member.group(1)).orElse(member.group(2))))
        : Optional.empty();
  }

  /** The owner of an extension cannot be changed, and dumps comment on extensions. */
  private static Draft extension(String name) {
    String title = "Leave the statement out, such as a dump's COMMENT ON EXTENSION";
    return Draft.of(
            "Only the owner of the extension %s may do this.".formatted(name),
            title + " (pg_restore --no-comments), or run it as who created the extension.")
        .fix(new Fix(title, List.of(), Optional.empty(), Optional.empty()));
  }

  /** By the statement's own words: a plain users or objects may be anybody's. */
  private static boolean ofSupabase(Case failure, String name) {
    List<String> words = failure.words().stream().map(Case::stored).toList();
    for (int i = 2; i < words.size(); i++) {
      if (words.get(i).equals(Names.own(name))
          && words.get(i - 1).equals(".")
          && SUPABASE.contains(words.get(i - 2) + "." + words.get(i))) {
        return true;
      }
    }
    return SUPABASE.contains(name);
  }

  private static Draft owner(Case failure, String kind, String name) {
    if (kind.equals("extension")) {
      return extension(name);
    }
    if (ofSupabase(failure, name)) {
      return Draft.of(
              "%s is Supabase's own: a project may not alter it or comment on what belongs to it."
                  .formatted(name),
              "Take the statement out of the migration: a pulled schema may have brought it along. Row"
                  + " security is on there already, and policies are allowed.")
          .fix(Near.said("Take the statement out of the migration"));
    }
    Optional<Evidence> asked = Owned.asked(failure, kind, name);
    Optional<Owned> owned = Owned.first(asked);
    Draft draft =
        Draft.of(
                "Only the owner of the %s %s may do this.".formatted(kind, name),
                "Run it as its owner, or give it to the role that migrates.")
            .evidence(asked);
    if (owned.isEmpty()) {
      return draft.run(
          "Give it to this role",
          "ALTER %s %s OWNER TO %s;"
              .formatted(
                  kind.equals("relation") ? "TABLE" : kind.toUpperCase(Locale.ROOT),
                  Written.qualified(name),
                  QuotedNames.quoted(Rights.role(failure))));
    }
    return owned(draft, failure, owned.get());
  }

  private static Draft owned(Draft draft, Case failure, Owned owned) {
    String owner = QuotedNames.quoted(owned.owner());
    if (failure.failed().ran() == Failed.Ran.UNKNOWN && owned.may() == Owned.May.ACT) {
      return draft
          .why(
              "It belongs to %s; the role %s, which asks here, may act as it: the application uses another."
                  .formatted(owned.owner(), owned.role()))
          .run(
              "Let the application's role act as its owner",
              "GRANT %s TO the_application_role;".formatted(owner));
    }
    draft.why("It belongs to %s, and this is %s.".formatted(owned.owner(), owned.role()));
    if (owned.may() == Owned.May.SET_ROLE) {
      draft.run("Act as its owner", "SET ROLE %s;".formatted(owner));
    }
    draft.run(
        "Give it to this role",
        "ALTER %s %s OWNER TO %s;"
            .formatted(owned.keyword(), owned.written(), QuotedNames.quoted(owned.role())));
    return owned.may() == Owned.May.NOTHING
        ? draft.run(
            "Or let this role act as its owner",
            "GRANT %s TO %s;".formatted(owner, QuotedNames.quoted(owned.role())))
        : draft;
  }

  private static Draft member(Case failure, String role) {
    Draft draft =
        Draft.of(
            "This takes membership in the role %s.".formatted(role),
            "Have the membership granted.");
    if (failure.statement().toUpperCase(Locale.ROOT).contains(" OWNER TO ")) {
      draft
          .remedy("Restore without owners (pg_restore --no-owner), or have the membership granted.")
          .fix(Near.said("Restore without owners: pg_restore --no-owner --no-privileges"));
    }
    return draft
        .evidence(
            failure
                .live()
                .ask(
                    "Members of " + role,
                    "SELECT pg_catalog.pg_get_userbyid(member) AS member FROM"
                        + " pg_catalog.pg_auth_members WHERE pg_catalog.pg_get_userbyid(roleid) = ?",
                    role))
        .run(
            "Grant it",
            "GRANT %s TO %s;"
                .formatted(QuotedNames.quoted(role), QuotedNames.quoted(Rights.role(failure))));
  }
}
