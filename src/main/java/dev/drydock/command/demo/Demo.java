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
  NUMBERED,
  /** A Supabase project: untracked tables, wrong names in policies, a merge in phases. */
  SUPABASE;

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
}
