package dev.drydock.command;

import dev.drydock.catalog.KnownName;
import dev.drydock.problem.DrydockException;
import dev.drydock.server.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names of a database, to complete what a person types. Only reads. */
public final class KnowNames {
  KnowNames() {}

  /**
   * Every name; blocks while the database is asked.
   *
   * @throws DrydockException INPUT when there is no database
   */
  public List<KnownName> read(Workspace workspace) throws DrydockException {
    try (Session session = Surveys.database(workspace).read()) {
      return KnownName.read(session);
    }
  }

  /**
   * Those that fit what was typed, the likeliest first: names that begin with it before those with
   * it in the middle, tables before their columns.
   *
   * @param most how many are wanted
   */
  public static List<KnownName> fitting(List<KnownName> names, String typed, int most) {
    String wanted = plain(typed.strip());
    List<KnownName> found = new ArrayList<>();
    for (KnownName name : names) {
      if (plain(name.text()).contains(wanted)) {
        found.add(name);
      }
    }
    found.sort(
        Comparator.<KnownName>comparingInt(name -> place(plain(name.text()), wanted))
            .thenComparing(name -> name.kind().equals("column"))
            .thenComparingInt(name -> name.text().length())
            .thenComparing(KnownName::text));
    return List.copyOf(found.subList(0, Math.min(most, found.size())));
  }

  /** 0 where the whole or its last part begins with it. */
  private static int place(String name, String wanted) {
    return name.startsWith(wanted) || name.substring(name.lastIndexOf('.') + 1).startsWith(wanted)
        ? 0
        : 1;
  }

  private static String plain(String name) {
    return name.replace("\"", "").toLowerCase(Locale.ROOT);
  }
}
