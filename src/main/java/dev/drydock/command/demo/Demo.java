package dev.drydock.command.demo;

import dev.drydock.profile.Environment;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Server;
import dev.drydock.profile.Timeouts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The stories of the demo, each a folder and a database of the same name. */
public enum Demo {
  /** A CRM's numbered files: duplicates, a changed file, a missing one, a table made by hand. */
  NUMBERED(
      Optional.empty(),
      List.of(
          "numbered/001_migration_tracking.sql",
          "history/002_tenants_and_users.sql",
          "numbered/003_contacts_and_campaigns.sql",
          "history/004_hotfix_campaign_dates.sql",
          "numbered/005_products.sql")),

  /** A Supabase project: untracked tables, wrong names in policies, a merge in phases. */
  SUPABASE(
      Optional.of("/standins/supabase.sql"),
      List.of(
          "supabase/20251103090000_tenants.sql",
          "supabase/20251103091500_contacts_and_organisations.sql",
          "supabase/20251105140000_activities.sql",
          "supabase/20251110083000_updated_at_triggers.sql"));

  private final Optional<String> platform;
  private final List<String> applied;

  Demo(Optional<String> platform, List<String> applied) {
    this.platform = platform;
    this.applied = applied;
  }

  /** The name of its folder and of its database on the embedded server. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The profile it is opened by; nobody stores it. */
  public Profile profile(Path folder) {
    return new Profile(
        "Demo: " + id(),
        Environment.DEVELOPMENT,
        new Server.Embedded(id()),
        false,
        Optional.of(folder),
        List.of(),
        Optional.empty(),
        Timeouts.standard(),
        Optional.empty(),
        Optional.empty());
  }

  /** The resource that stands in for the platform, where the story happens on one. */
  Optional<String> platform() {
    return platform;
  }

  /** The migrations that had been applied when the story begins, as they were then, in order. */
  List<String> applied() {
    return applied;
  }

  /** The SQL that makes the rest of the beginning: records, tables made by hand, rows. */
  String setup() {
    return "setup/" + id() + ".sql";
  }
}
