package dev.drydock.run.effects;

import dev.drydock.server.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the server's notices tell of a statement's effects. */
public final class NoticeReading {
  private static final String SKIPPING = " already exists, skipping";
  private static final String DROPS = "drop cascades to ";
  private static final String TRUNCATES = "truncate cascades to ";

  /** A notice of IF NOT EXISTS keeps the state of the duplicate it is about. */
  private static final Set<String> DUPLICATES = Set.of("42P07", "42701", "42710", "42P06");

  private NoticeReading() {}

  /**
   * What CASCADE took along, an object a line; of very many the server names the first hundred and
   * counts the rest.
   */
  public static List<String> takenAlong(List<Notice> notices) {
    List<String> along = new ArrayList<>();
    for (Notice notice : notices) {
      String message = notice.message();
      if (message.startsWith(TRUNCATES)) {
        along.add(message.substring(TRUNCATES.length()));
      } else if (message.startsWith(DROPS)) {
        notice
            .detail()
            .map(detail -> detail.lines().map(NoticeReading::object).toList())
            .orElseGet(() -> List.of(object(message)))
            .forEach(along::add);
      }
    }
    return along;
  }

  private static String object(String line) {
    return line.startsWith(DROPS) ? line.substring(DROPS.length()) : line;
  }

  /** What IF NOT EXISTS found there, not compared with anything yet. */
  public static List<AlreadyThere> alreadyThere(List<Notice> notices) {
    return notices.stream()
        .filter(notice -> DUPLICATES.contains(notice.sqlState()))
        .map(Notice::message)
        .map(
            message ->
                message.endsWith(SKIPPING)
                    ? message.substring(0, message.length() - SKIPPING.length())
                    : message)
        .map(object -> new AlreadyThere(object, false, List.of()))
        .toList();
  }
}
